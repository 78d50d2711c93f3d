"""Members: those whom a plural names, beside it.

"the Prime Ministers, Akmal Y and Sultanbek D", "the Baltic states Estonia, Latvia and Lithuania", "two envoys: A and
B", "X and Y, Members of the Presidency". Each of them holds the office.
"""

from __future__ import annotations

from collections.abc import Callable

from ..names.office_labels import one_of
from ..page import Page, Phrase
from ..vocabulary import NO_NOUN, noun
from .shared import share_role
from .tails import CONJUNCTIONS, TailReader

DASHES = frozenset(("-", "--", "–", "—"))
_NAMELY = frozenset(("namely", "viz.", "i.e."))


class MemberReader:
    """Gives a plural the members that are named beside it."""

    def __init__(
        self,
        page: Page,
        tails: TailReader,
        coordinate: Callable[[Phrase, bool], Phrase],
        read: Callable[[int, bool], Phrase | None],
        letters: Callable[[Phrase], None],
    ) -> None:
        self.page = page
        self.tokens = page.tokens
        self.tails = tails
        #: Gives the coordination of like members that a phrase begins.
        self.coordinate = coordinate
        #: Reads a phrase with its appositions.
        self._read = read
        #: Takes in the letters and age behind somebody's name.
        self._letters = letters

    def right_behind(self, several: Phrase) -> None:
        """ "Members of Parliament Kh. Saran and Ts. Davaa", "the Baltic states Estonia, Latvia and Lithuania"."""
        index = several.last + 1
        name = self.tails.basic.names[index] if index <= self.page.last_of(several) else None
        if name is None or name.kind not in ("person", "state", "organization"):
            return
        first = self.tails.read(index)
        if first is None or first.parts:
            return
        if first.kind == "person" and several.role:
            self.behind(several, first)
        elif first.kind in ("state", "organization") and first.name:
            names = self.coordinate(first, False)
            if names.parts and names.kind == first.kind:
                several.parts, several.kind, several.last = names.parts, names.kind, names.last
                several.head = names.head

    def set_off(self, several: Phrase) -> None:
        """ "Three members - Chad, Mali and Peru - left", "two envoys: A and B", "envoys (A and B)": those listed.

        Or those whom "namely" brings: "two envoys, namely A and B".
        """
        opens = self.page.low(several.last + 1)
        last = self.page.last_of(several)
        begins = several.last + 1
        if opens == "," and self.page.low(begins + 1) in _NAMELY:
            opens, begins = self.page.low(begins + 1), begins + 1
        if several.parts or begins + 2 > last or not (opens in DASHES or opens in (":", "(") or opens in _NAMELY):
            return
        parted = opens == ":" and any(token.text == ";" for token in self.tokens[several.last : last])
        members: list[Phrase] = []
        at = begins
        while not members or self.tokens[at].text in (",", ";", "and"):
            at += 2 if self.page.low(at + 1) in CONJUNCTIONS else 1
            if at >= last:
                return
            member = self._read(at, False) if parted else self.tails.read(at)
            if member is None or not member.name or member.last >= last:
                if opens in _NAMELY:
                    break  # "…, namely A and B, whose terms end"
                return
            members.append(member)
            at = member.last + 1
        closes = at == last if opens == ":" else self.tokens[at].text == (")" if opens == "(" else opens)
        closes = closes or opens in _NAMELY
        if len(members) < 2 or not closes:
            return
        kinds = {member.kind for member in members}
        told = noun(self.page.low(several.head)) or NO_NOUN
        if "person" not in kinds and told.cls == "office" and told.lemma != "member":
            several.last = at  # "The Foreign Ministers of the Baltic Three – Estonia, Latvia and Lithuania – met"
            return
        if several.role and kinds == {"person"}:
            for member in members:
                if member.role and opens == "(":  # "the Co-Chairs (Ambassadors A and B)"
                    member.role, member.second_role = one_of(member.role), member.second_role or one_of(several.role)
            share_role(several, [member for member in members if not member.role])
        several.parts, several.head = members, members[-1].head
        several.last = members[-1].last if opens == ":" or opens in _NAMELY else at
        several.kind = members[0].kind if len(kinds) == 1 else "group"

    def behind(self, offices: Phrase, first: Phrase) -> bool:
        """ "the Prime Ministers, Akmal Y and Sultanbek D": each of them holds the office."""
        self._letters(first)  # "the nurses, Ana Reis, 34, and Omar Said, 41, …"
        names = self.coordinate(first, False)
        if not names.parts or any(part.kind != "person" for part in names.parts):
            return False
        share_role(offices, names.parts)
        offices.parts, offices.kind, offices.last, offices.head = (
            names.parts,
            "person",
            names.last,
            names.head,
        )
        return True

    def offices_behind(self, persons: Phrase) -> None:
        """ "X and Y, Members of the Presidency": each of them holds the office."""
        comma = persons.last + 1
        if comma >= self.page.last_of(persons) or self.tokens[comma].text != ",":
            return
        offices = self.tails.read(comma + 1)
        if (
            offices is None
            or not offices.plural
            or not offices.role
            or offices.name
            or self.tails.has_verb_behind(offices.last)
        ):
            return
        for part in persons.parts:
            if part.role:
                part.second_role = part.second_role or one_of(offices.role)
        share_role(offices, [part for part in persons.parts if not part.role])
        persons.last = offices.last
