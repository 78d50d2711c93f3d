"""Holders of one office in several states, each named behind their state.

"The ambassadors of Greece – Kostas V., Rwanda – Diane N. and Chile – Rosa U.", "of Greece (Kostas V.) and of Chile
(Rosa U.)", "of Greece, Kostas V., and Chile, Rosa U.", "of Greece Kostas V. and Chile Ms. Rosa U.".
"""

from __future__ import annotations

from ..page import Page, Phrase
from ..vocabulary import NO_NOUN, noun
from .members import DASHES
from .shared import share_role
from .tails import CONJUNCTIONS, TailReader

_HOMES = frozenset(("state", "organization"))
#: What stands between a state and the name of the holder there.
_BEFORE_NAME = DASHES | {"(", ","}
_NOTHING = " "


class ListedHolders:
    """Reads such lists behind an office in the plural."""

    def __init__(self, page: Page, tails: TailReader) -> None:
        self.page = page
        self.tokens = page.tokens
        self.tails = tails

    def read(self, office: Phrase) -> Phrase | None:
        """The coordination of the holders, where `office` and what follows list two or more; else None."""
        link = office.role_last + 1
        if not office.role or link >= len(self.tokens) or self.tokens[link].low != "of" or not self._is_plural(office):
            return None
        holders: list[Phrase] = []
        mark, last = "", self.page.last_of(office)
        at = link + 1
        while at < last:
            holder = self._entry(at, last, mark)
            if holder is None:
                break
            assert holder.of is not None
            mark = self._mark(holder.of)
            holders.append(holder)
            at = self._next(holder.last + 1, last)
        if len(holders) < 2:
            return None
        share_role(office, holders)
        holders[0].first = office.first
        whole = Phrase(office.first, holders[-1].last, holders[-1].head, "person", plural=True, parts=holders)
        whole.sentence, whole.determiner, whole.qualifier = office.sentence, office.determiner, office.qualifier
        return whole

    def _is_plural(self, office: Phrase) -> bool:
        """Whether the words of an office have a plural noun: "Ambassadors Extraordinary and Plenipotentiary"."""
        words = self.tokens[office.role_first : office.role_last + 1]
        return any(found.plural and found.cls == "office" for found in (noun(word.low) or NO_NOUN for word in words))

    def _entry(self, at: int, last: int, mark: str) -> Phrase | None:
        """The person who is named behind a state at a token; `mark` is what parts the two elsewhere in the list."""
        home = self.tails.basic.read(at)
        if home is None or home.kind not in _HOMES or not home.name or home.last + 2 > last:
            return None
        between = self._mark(home)
        if not between or (mark and between != mark):
            return None
        person = self.tails.read(home.last + (1 if between == _NOTHING else 2))
        if person is None or person.kind != "person" or not person.name or person.role or person.of is not None:
            return None
        if between == "(" and self.page.low(person.last + 1) != ")":
            return None
        if between == "," and self.page.low(person.last + 1) not in (",", ".", ";"):
            return None  # "the ambassadors of Peru, Mali and Chad"
        person.first, person.of, person.country = home.first, home, home.country
        person.last += between == "("
        return person

    def _mark(self, home: Phrase) -> str:
        """What parts a state from the name of the holder there; "" where no name follows."""
        behind = self.tokens[home.last + 1]
        if behind.text in _BEFORE_NAME:
            return behind.text
        name = self.tails.basic.names[behind.index]
        return _NOTHING if name is not None and name.kind in ("person", "title") else ""

    def _next(self, at: int, last: int) -> int:
        """Where the entry behind a comma, semicolon or "and" begins; `last` where none does."""
        opened = at
        while at < last and (self.tokens[at].text in (",", ";") or self.tokens[at].low in CONJUNCTIONS):
            at += 1
        at += opened < at < last and self.tokens[at].low == "of"
        return at if at > opened else last
