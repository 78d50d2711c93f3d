"""Diaries: lines that say what somebody does whom only the heading names, "10.00 Receives the Speaker of Chad".

Whoever a diary, a programme or a list of engagements is of does what its lines begin with.
"""

from __future__ import annotations

from collections.abc import Iterable

from ..page import FINITE, Clause, Page, Phrase, Sentence

#: What such a text is called in its heading.
_DIARIES = frozenset("agenda activities calendar diary engagements itinerary program programme schedule".split())
#: Among how many sentences and phrases the heading stands.
_TOP, _FIRST = 3, 8
#: What may stand before the words of a line: the hour, the day, a mark.
_BEFORE = frozenset({"CD", "LS", ":", ",", "-LRB-", "-RRB-", "."})
_WHOSE = frozenset({"person", "office"})


def read(page: Page, clauses: Iterable[Clause]) -> None:
    """Gives the lines of a diary whoever it is of: as the subject of their verbs, the owner of what they name."""
    whose = _whose(page)
    if whose is None:
        return
    times = {at for p in page.phrases if p.kind == "time" for at in range(p.first, p.last + 1)}
    begins = {_begin(page, sentence, times) for sentence in page.sentences[1:]}
    for clause in clauses:
        verb = clause.verb
        if clause.subject is None and verb.first in begins and page.tokens[verb.first].tag in FINITE:
            clause.subject = whose
    for phrase in page.phrases:
        if phrase.first in begins and phrase.kind == "thing" and phrase.owner is None and not phrase.determiner:
            phrase.owner = whose


def _whose(page: Page) -> Phrase | None:
    """Whom the heading names: "Diary of **the President**", "**President Reis's** engagements"."""
    for phrase in page.phrases[:_FIRST]:
        sentence = page.sentences[phrase.sentence]
        if sentence.index >= _TOP or sentence.kind == "prose":
            return None
        if page.tokens[phrase.head].low in _DIARIES:
            inner = [phrase.owner, *(p for word, p in phrase.mods if word in ("of", "for"))]
            return next((p for p in inner if p is not None and p.kind in _WHOSE and not p.plural), None)
    return None


def _begin(page: Page, sentence: Sentence, times: set[int]) -> int:
    """The first token of a line behind the hour or day that opens it; -1 where there is none."""
    line = range(sentence.first, sentence.last + 1)
    return next((at for at in line if page.tokens[at].tag not in _BEFORE and at not in times), -1)
