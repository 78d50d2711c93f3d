"""Letters that a text quotes in full: who writes them and to whom, by what introduces them and who signs."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable

import attrs

from ..page import Page, Phrase, Sentence
from .cast import Figures
from .scene import Scene

_LETTERS = frozenset("letter message telegram cable note statement reply email e-mail memorandum".split())
#: A quotation of fewer sentences is no letter, and how far before one its introduction is looked for.
_FEWEST = 3
_BEFORE = 2


@attrs.define(slots=True, eq=False)
class Letter:
    """A quotation of many sentences, the phrase of "his letter to X" before it, and who signs it."""

    first: int
    last: int
    named: Phrase | None
    signed: Phrase | None
    to: Phrase | None


class Letters:
    """The letters that a page quotes. `resolve` says who a phrase means."""

    def __init__(self, scene: Scene, resolve: Callable[[Phrase], Figures]) -> None:
        self._scene = scene
        self._page = scene.page
        self._resolve = resolve
        self._found = [letter for run in _runs(scene.page) if (letter := self._letter(run)) is not None]

    def at(self, token: int) -> Letter | None:
        """The letter that a token stands in."""
        at = bisect_right(self._found, token, key=lambda letter: letter.first) - 1
        return self._found[at] if at >= 0 and token <= self._found[at].last else None

    def writer(self, letter: Letter) -> Figures:
        """Who writes a letter: who signs it, else whose it is said to be."""
        owner = letter.named.owner if letter.named is not None else None
        phrases = [p for p in (letter.signed, owner) if p is not None]
        return next((found for p in phrases if (found := self._resolve(p))), ())

    def addressee(self, letter: Letter) -> Figures:
        """To whom a letter is."""
        return self._resolve(letter.to) if letter.to is not None else ()

    def _letter(self, run: list[Sentence]) -> Letter | None:
        first, last = run[0].first, run[-1].last
        named = signed = to = None
        phrases = self._page.phrases
        begin = bisect_left(phrases, run[0].index - _BEFORE, key=lambda p: p.sentence)
        for phrase in phrases[begin : bisect_right(phrases, run[-1].index, begin, key=lambda p: p.sentence)]:
            if phrase.sentence < run[0].index:
                inner = (phrase, *(p for _, p in phrase.mods))
                letters = [p for p in inner if self._page.tokens[p.head].lemma in _LETTERS]
                named = next(iter(letters), named)
                to = next((p for word, p in phrase.mods if word == "to"), to) if letters else to
                if named is not None and phrase.first == named.last + 2 and self._page.low(named.last + 1) == "to":
                    to = phrase
            elif phrase.vocative and phrase.sentence == run[0].index:
                to = to or (phrase if phrase.name else None)
            elif run[-1].index - 1 <= phrase.sentence <= run[-1].index and phrase.kind == "person" and phrase.name:
                signed = phrase if not self._scene.clauses_of(phrase.sentence) else signed
        return Letter(first, last, named, signed, to) if named is not None or signed is not None else None


def _runs(page: Page) -> list[list[Sentence]]:
    """The stretches of sentences that are quoted from end to end."""
    runs: list[list[Sentence]] = [[]]
    for sentence in page.sentences:
        opening, closing = page.tokens[sentence.first], page.tokens[sentence.last]
        whole = (opening.quoted or opening.text == '"') and (closing.quoted or closing.text == '"')
        if whole:
            runs[-1].append(sentence)
        if runs[-1] and (not whole or (closing.text == '"' and not closing.quoted)):
            runs.append([])
    return [run for run in runs if len(run) >= _FEWEST]
