"""Authors: who speaks through a text that is named without them ("the statement said")."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator

from ..clauses.clausestate import TEXTS
from ..page import ACTORS, Clause, Phrase, Token

#: Texts that somebody sends, and verbs whose subject they come to.
_LETTERS = frozenset({"cable", "letter", "message", "telegram"})
GETTING = frozenset({"accept", "get", "have", "hear", "obtain", "read", "receive"})

#: Determiners of a text told of before, and how many texts are looked through for it.
_DEFINITE = frozenset({"the", "this"})
_TEXTS_BACK = 8


class Authors:
    """The texts of a page with their authors. `owners` says whose a phrase is by its own words."""

    def __init__(
        self,
        tokens: list[Token],
        phrases: Iterable[Phrase],
        clauses: Iterable[Clause],
        owners: Callable[[Phrase], list[Phrase]],
    ) -> None:
        self._tokens = tokens
        texts = [phrase for phrase in phrases if self._is_text(phrase)]
        found = [(text, owner) for text in texts for owner in owners(text)[:1]]
        #: In order: the head of a text, its noun, and its author.
        self._known = sorted(
            ((text.head, tokens[text.head].lemma, author) for text, author in (*found, *self._written(clauses))),
            key=lambda known: known[0],
        )

    def of(self, text: Phrase) -> list[Phrase]:
        """The author of a definite text of which the page has told before: "**the statement** said"."""
        if text.determiner not in _DEFINITE or text.mods or text.owner is not None:
            return []
        at = bisect_left(self._known, text.head, key=lambda known: known[0])
        for _, noun, author in reversed(self._known[max(at - _TEXTS_BACK, 0) : at]):
            if noun == self._tokens[text.head].lemma:
                return [author]
        return []

    def written(self, text: Phrase) -> list[Phrase]:
        """Who speaks in a text that is told of here: "in **a cable** sent to Y, X said"."""
        at = bisect_left(self._known, text.head, key=lambda known: known[0])
        return [known[2] for known in self._known[at : at + 1] if known[0] == text.head]

    def _is_text(self, phrase: Phrase) -> bool:
        return phrase.kind == "thing" and self._tokens[phrase.head].lemma in TEXTS

    def _written(self, clauses: Iterable[Clause]) -> Iterator[tuple[Phrase, Phrase]]:
        """Texts that somebody issues, or in which they speak: "**the ministry** said in a statement"."""
        for clause in clauses:
            if clause.subject is None or clause.subject.kind not in ACTORS or clause.verb.passive:
                continue
            for text in (*clause.objects, *(p for name, p in clause.preps if name == "in")):
                if self._is_text(text) and text.owner is None:
                    yield text, clause.subject


def correspondents(clauses: Iterable[Clause], tokens: list[Token]) -> tuple[dict[int, Phrase], dict[int, Phrase]]:
    """By what a letter is of, its sender, and its addressee: "**she** sent **him** a message of condolence"."""
    senders: dict[int, Phrase] = {}
    addressees: dict[int, Phrase] = {}
    for clause in clauses:
        if clause.verb.lemma in GETTING or clause.verb.passive:
            continue
        letters = [text for text in clause.objects if tokens[text.head].lemma in _LETTERS]
        for inner in (inner for letter in letters for name, inner in letter.mods if name == "of"):
            if clause.subject is not None and clause.subject.kind in ACTORS:
                senders[id(inner)] = clause.subject
            if clause.objects[0].kind in ACTORS:
                addressees[id(inner)] = clause.objects[0]
    return senders, addressees
