"""Topics: what events and documents are about, with the words that say so.

Topics are the contexts of PLOVER and finer ones of our own (`data/topics.tsv`). An event has those whose terms stand in
its content, or in its sentence where it has none; a document has all that its text speaks of. What is spoken of most
often comes first. Names of persons and states say nothing of a topic: Ms Rice is no agriculture.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any, TypeAlias

import attrs

from ..data.topics import WORD, topic_names, topics_of_terms
from ..model import Document, Span, Topic, changed

#: A trie over the words of terms; the key "" holds the topics of the term that ends there.
_Trie: TypeAlias = dict[str, Any]
_END = ""
#: The next word of a term: behind a blank, a line's end or a hyphen.
_NEXT = re.compile(rf"[ \t\r\n\u00a0‐‑-]{{1,3}}{WORD.pattern}")


class TopicsNormalizer:
    """Gives events and documents their topics; those of other names, which somebody else gave, are kept behind them."""

    name = "topics"

    def normalize(self, document: Document) -> Document:
        """The document with its topics; one that is not in English is left as it is."""
        if document.language != "en":
            return document
        told = _Told(document)
        events = []
        for event in document.events:
            topics = (*told.within(event.content or event.sentence), *_foreign(event.topics))
            events.append(event if topics == event.topics else changed(event, topics=topics))
        whole = [Topic(name=name, spans=tuple(spans)) for name, spans in told.by_topic()]
        others = [topic for topic in document.topics if topic.name not in _known()]
        return attrs.evolve(document, events=tuple(events), topics=(*whole, *others))


def terms(text: str) -> Iterator[tuple[Span, tuple[str, ...]]]:
    """The terms in a text, in order and without overlap, the longest at each place; and the topics of each."""
    first_words, end = _terms(), 0
    for match in WORD.finditer(text):
        word = match[1]
        first = word if word in first_words else word.lower()
        if first in first_words and match.start() >= end:
            last, topics = _longest(_trie(first), text, match)
            if last is not None:
                end = last.end(1)
                if topics:
                    yield Span(match.start(), end), topics


def _longest(node: _Trie, text: str, match: re.Match[str]) -> tuple[re.Match[str] | None, tuple[str, ...]]:
    """The last word of the longest term that begins with a word, and its topics."""
    last: re.Match[str] | None = None
    topics: tuple[str, ...] = ()
    ahead: re.Match[str] | None = match
    step: _Trie | None = node
    while step is not None and ahead is not None:
        if _END in step:
            last, topics = ahead, step[_END]
        ahead = _NEXT.match(text, ahead.end())
        step = ahead and (step.get(ahead[1]) or step.get(ahead[1].lower()))
    return last, topics


@cache
def _terms() -> dict[str, list[tuple[str, ...]]]:
    """All terms, by their first words."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for words in topics_of_terms():
        found.setdefault(words[0], []).append(words)
    return found


@cache
def _trie(first: str) -> _Trie:
    """The terms that begin with a word, by the words behind it."""
    root: _Trie = {}
    for words in _terms()[first]:
        node = root
        for word in words[1:]:
            node = node.setdefault(word, {})
        node[_END] = topics_of_terms()[words]
    return root


@cache
def _known() -> frozenset[str]:
    return frozenset(topic_names())


@cache
def _order() -> dict[str, int]:
    return {name: number for number, name in enumerate(topic_names())}


class _Told:
    """Where the text of a document speaks of topics, but for the names in it."""

    def __init__(self, document: Document) -> None:
        names = _names(document)
        starts = [span.start for span in names]
        #: The terms in the order of the text, and the topics of each.
        self._terms: list[tuple[Span, tuple[str, ...]]] = []
        for span, topics in terms(document.text):
            before = bisect_right(starts, span.start)
            if not before or span not in names[before - 1]:
                self._terms.append((span, topics))
        self._starts = [span.start for span, _ in self._terms]
        self._ends = [span.end for span, _ in self._terms]

    def within(self, where: Span) -> tuple[str, ...]:
        """The topics of a stretch of the text."""
        inside = self._terms[bisect_left(self._starts, where.start) : bisect_right(self._ends, where.end)]
        return _ranked(Counter([topic for _, topics in inside for topic in topics]))

    def by_topic(self) -> Iterator[tuple[str, list[Span]]]:
        """All topics, each with its terms."""
        spans: dict[str, list[Span]] = {}
        for span, topics in self._terms:
            for topic in topics:
                spans.setdefault(topic, []).append(span)
        for topic in _ranked({topic: len(found) for topic, found in spans.items()}):
            yield topic, spans[topic]


def _names(document: Document) -> list[Span]:
    """Where persons and states are called by name, longest first of those that begin at one place, without overlap."""
    found: set[Span] = set()
    for actor in document.actors:
        if actor.kind not in ("person", "state"):
            continue
        for mention in actor.mentions:
            words = document[mention.span]
            for name in (actor.name, *actor.aliases):
                at = words.find(name)
                if at >= 0 and name != actor.role:
                    start = mention.span.start + at
                    found.add(Span(start, start + len(name)))
                    break
    apart: list[Span] = []
    for span in sorted(found, key=lambda span: (span.start, -span.end)):
        if not apart or span.start >= apart[-1].end:
            apart.append(span)
    return apart


def _ranked(counts: Mapping[str, int]) -> tuple[str, ...]:
    """Names of topics, those spoken of most often first, and in the order of the table where that is the same."""
    order = _order()
    return tuple(sorted(counts, key=lambda name: (-counts[name], order[name])))


def _foreign(names: Iterable[str]) -> list[str]:
    return [name for name in names if name not in _known()]
