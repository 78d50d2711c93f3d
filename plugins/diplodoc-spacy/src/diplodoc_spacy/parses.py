"""Alignment: which of spaCy's tokens stands for which of diplodoc's.

Each sentence is parsed by itself, as its words with single blanks between them. So what stands around it, and how
its lines break, makes no difference to its parse; and both tokenizers keep their own idea of what a word is.
"""

from __future__ import annotations

import re

import attrs
from diplodoc.english.page import Page
from spacy.tokens import Doc

#: The longest stretch that is parsed in one piece, in tokens; longer "sentences" are tables and the like.
_LONGEST = 400
#: Halves of characters, which spaCy cannot hold.
_SURROGATE = re.compile("[\ud800-\udfff]")


@attrs.frozen
class Stretch:
    """Tokens `first` to `last` of a page, both included, all of one sentence; `text` is what is parsed.

    `starts` are the offsets of the tokens in `text`.
    """

    first: int
    last: int
    text: str
    starts: tuple[int, ...]


def stretches(page: Page) -> list[Stretch]:
    """The sentences of a page, the longest ones in pieces."""
    return [
        _stretch(page, first, min(first + _LONGEST - 1, sentence.last))
        for sentence in page.sentences
        for first in range(sentence.first, sentence.last + 1, _LONGEST)
    ]


def _stretch(page: Page, first: int, last: int) -> Stretch:
    pieces: list[str] = []
    starts: list[int] = []
    length = 0
    for index in range(first, last + 1):
        token = page.tokens[index]
        if pieces and token.start > page.tokens[index - 1].end:
            pieces.append(" ")
            length += 1
        starts.append(length)
        pieces.append(token.text)
        length += len(token.text)
    return Stretch(first, last, _SURROGATE.sub("\N{REPLACEMENT CHARACTER}", "".join(pieces)), tuple(starts))


class Parse:
    """A parsed stretch. Nodes are the tokens of `doc`, by their index; words are those of the page, by theirs."""

    def __init__(self, page: Page, stretch: Stretch, doc: Doc) -> None:
        self.first, self.last = stretch.first, stretch.last
        self.doc = doc
        self.heads = [token.head.i for token in doc]
        self.children: list[list[int]] = [[] for _ in doc]
        for node, head in enumerate(self.heads):
            if head != node:
                self.children[head].append(node)
        #: The last word that each node overlaps.
        self.word_of = [stretch.first] * len(doc)
        #: The node that stands for each word: of several, the one on which the others hang.
        self._nodes: list[int] = []
        node = 0
        for word, start in enumerate(stretch.starts, stretch.first):
            end = start + len(page.tokens[word].text)
            while node < len(doc) - 1 and doc[node].idx + len(doc[node]) <= start:
                node += 1
            covered = [node]
            while covered[-1] < len(doc) - 1 and doc[covered[-1] + 1].idx < end:
                covered.append(covered[-1] + 1)
            for one in covered:
                self.word_of[one] = word
            self._nodes.append(self._top(covered))
            node = covered[-1]

    def _top(self, nodes: list[int]) -> int:
        inside = range(nodes[0], nodes[-1] + 1)
        outward = (n for n in reversed(nodes) if self.heads[n] == n or self.heads[n] not in inside)
        return next(outward, nodes[-1])

    def node(self, word: int) -> int:
        """The node that stands for a word of the stretch."""
        return self._nodes[word - self.first]

    def dep(self, node: int) -> str:
        """The label of the arc from a node to its head ("ROOT" where it has none)."""
        return self.doc[node].dep_
