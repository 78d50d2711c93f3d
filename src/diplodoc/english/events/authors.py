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
        self._known = self._in_order((*found, *self._written(clauses)))
        #: The same for those to whom letters are.
        self._addressed = self._in_order(self._sent(clauses))

    def _in_order(self, found: Iterable[tuple[Phrase, Phrase]]) -> list[tuple[int, str, Phrase]]:
        known = ((text.head, self._tokens[text.head].lemma, person) for text, person in found)
        return sorted(known, key=lambda entry: entry[0])

    def of(self, text: Phrase) -> list[Phrase]:
        """The author of a definite text of which the page has told before: "**the statement** said"."""
        return self._told_before(text, self._known)

    def addressees(self, letter: Phrase) -> list[Phrase]:
        """To whom a definite letter is of which the page has told before: "the letter was handed over by X"."""
        return self._told_before(letter, self._addressed)

    def _told_before(self, text: Phrase, known: list[tuple[int, str, Phrase]]) -> list[Phrase]:
        if text.determiner not in _DEFINITE or any(name != "to" for name, _ in text.mods) or text.owner is not None:
            return []
        wanted = self._tokens[text.head].lemma
        at = bisect_left(known, text.head, key=lambda entry: entry[0])
        for _, noun, person in reversed(known[max(at - _TEXTS_BACK, 0) : at]):
            if noun == wanted or {noun, wanted} <= _LETTERS:
                return [person]
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
            senders = [person for name, person in clause.preps if name == "from" and person.kind in ACTORS]
            came = [clause.subject] if clause.subject is not None else []
            for letter in self._letters((*came, *clause.objects, *(p for _, p in clause.preps))) if senders else ():
                yield from ((letter, sender) for sender in senders[:1] if letter.last < sender.first)
            if clause.subject is None or clause.subject.kind not in ACTORS or clause.verb.passive:
                continue
            if clause.verb.lemma in GETTING:
                continue
            for text in (*clause.objects, *(p for name, p in clause.preps if name == "in")):
                if self._is_text(text) and text.owner is None:
                    yield text, clause.subject

    def _letters(self, phrases: Iterable[Phrase]) -> list[Phrase]:
        return [text for text in phrases if self._tokens[text.head].lemma in _LETTERS]

    def _sent(self, clauses: Iterable[Clause]) -> Iterator[tuple[Phrase, Phrase]]:
        """Letters, and those who get them: "sent **him** a letter", "addressed a cable to **her**"."""
        for clause in clauses:
            for letter in self._letters(clause.objects) if not clause.verb.passive else ():
                got = clause.verb.lemma in GETTING
                people = [clause.subject] if got else [p for name, p in (*letter.mods, *clause.preps) if name == "to"]
                people = people or clause.objects[:1]
                yield from ((letter, p) for p in people[:1] if p is not None and p.kind in ACTORS)


#: What is done with a letter or an invitation that is to somebody.
_SENT_TO = frozenset("address convey deliver direct extend give hand issue make send transmit write".split())


def correspondents(clauses: Iterable[Clause], tokens: list[Token]) -> tuple[dict[int, Phrase], dict[int, Phrase]]:
    """By what a letter is of, its sender, and its addressee: "**she** sent **him** a message of condolence"."""
    senders: dict[int, Phrase] = {}
    addressees: dict[int, Phrase] = {}
    for clause in clauses:
        if clause.relation == "relative" and clause.verb.passive and clause.verb.lemma in _SENT_TO:
            text = _sent(clause, tokens)
            whom = next((p for name, p in clause.preps if name == "to" and p.kind in ACTORS), None)
            if text is not None and whom is not None:
                addressees[id(text)] = whom  # "the invitation extended by the King **to Ana Reis**"
        if clause.verb.lemma in GETTING or clause.verb.passive:
            continue
        letters = [text for text in clause.objects if tokens[text.head].lemma in _LETTERS]
        for inner in (inner for letter in letters for name, inner in letter.mods if name == "of"):
            if clause.subject is not None and clause.subject.kind in ACTORS:
                senders[id(inner)] = clause.subject
            if clause.objects[0].kind in ACTORS:
                addressees[id(inner)] = clause.objects[0]
    return senders, addressees


def _sent(clause: Clause, tokens: list[Token]) -> Phrase | None:
    """What a participle says was sent or made to somebody: "**a letter** from Ana Reis addressed to Ali Nur"."""
    subject, host = clause.subject, clause.parent
    if subject is None or subject.kind == "thing" or host is None:
        return subject
    letter = host.subject
    sender = any(name == "from" and p is subject for name, p in host.preps)
    return letter if sender and letter is not None and tokens[letter.head].lemma in _LETTERS else None
