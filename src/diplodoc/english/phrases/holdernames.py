"""The name of an office's holder: where it begins behind the state, body or portfolio, and how both become one phrase.

"Ambassador to Peru | **Karim B.**", "Commander of Defence Services | **Senior General Win T.**": what the office is
of or is sent to has to end where its holder begins.
"""

from __future__ import annotations

from ..names.offices import RANKS, is_office
from ..page import Phrase
from ..vocabulary import NO_NOUN, noun, word_set
from .basic import BasicReader

#: What can stand before a rank, or between an office and a rank.
BEFORE_RANK = word_set(
    "senior vice-senior prime deputy vice grand crown lieutenant brigadier major air field chief rear staff"
)
#: Parts of bodies, which nobody's name names.
_UNITS = word_set("department directorate division service office delegation bureau section")
#: Kinds of names of where an office can be held.
_PLACES = frozenset(("state", "organization", "place", "capital", "metonym"))
#: How far behind "of" the holder of an office can stand.
_REACH = 10


class HolderFinder:
    """Finds where the holder of an office begins."""

    def __init__(self, basic: BasicReader) -> None:
        self.tokens = basic.tokens
        self.basic = basic

    def behind_home(self, first: int) -> int:
        """Where a name begins behind the state, body or place of an office: "to Peru | Karim B."; -1 for nowhere."""
        first += self.tokens[first].low == "the"
        home = self.basic.names[first]
        if home is None or home.kind not in _PLACES or home.last + 1 >= len(self.tokens):
            return -1
        behind = home.last + 1
        if (noun(self.tokens[behind].low) or NO_NOUN).cls == "office" and self.tokens[behind].text.istitle():
            name = self.basic.names[min(behind + 1, len(self.tokens) - 1)]  # "of Oman | Sultan Al Harthy"
            return behind if name is not None and name.kind == "person" and name.first == behind + 1 else -1
        name = self.basic.names[behind]
        return behind if name is not None and name.kind in ("person", "title") else -1

    def ahead(self, first: int, limit: int) -> int:
        """Where rank, office and name of the holder begin behind a body or portfolio; -1 where none do.

        "of Defence Services | Senior General Win T.", "of the State Council | Prime Minister General Win T."
        """
        tokens = self.tokens
        index = first + (tokens[first].low == "the")
        begin, rank_only, content = -1, True, -1
        for at in range(index, min(limit, index + _REACH) + 1):
            name, token = self.basic.names[at], tokens[at]
            if name is not None and name.kind in ("person", "title"):
                common = content == at - 1 and tokens[content].text[0].islower()
                begin = at if begin < 0 and (name.first < name.name_first or common) else begin
                break
            if at <= content:
                continue
            if (
                not token.text[0].isupper()
                and not self._is_body_before_name(at)
                and token.text not in ("(", ")", ",")
                and token.low not in ("and", "for", "&")
            ):
                return -1
            if name is not None:
                begin, rank_only, content = -1, True, name.last
            elif is_office(token):
                begin = at if begin < 0 else begin
                rank_only = rank_only and token.low in RANKS
            elif token.low in BEFORE_RANK:
                begin = at if begin < 0 else begin
            else:
                begin, rank_only, content = -1, True, at
        else:
            return -1
        if begin <= index or content != begin - 1:
            return -1
        before = noun(tokens[content].low) or NO_NOUN
        fits = before.cls in ("organization", "collective") or (rank_only and not self._colours(content))
        return begin if fits else -1

    def _is_body_before_name(self, index: int) -> bool:
        """Whether a common noun for a body stands before somebody's name: "the head of the EU **delegation** X Y"."""
        following = self.tokens[index + 1] if index + 1 < len(self.tokens) else None
        if following is not None and following.low in _UNITS and self.tokens[index].tag in ("NN", "JJ"):
            return self._is_body_before_name(index + 1)  # "the **press** department X Y"
        name = self.basic.names[index + 1] if following is not None else None
        if name is None or name.kind not in ("person", "title"):
            return False
        return (noun(self.tokens[index].low) or NO_NOUN).cls in ("organization", "collective")

    def _colours(self, index: int) -> bool:
        """Whether a nationality or an abbreviation colours the office behind it: "of the NATO Commander"."""
        token = self.tokens[index]
        name = self.basic.names[index]
        return token.text.isupper() or (name is not None and name.kind in ("adjective", "demonym", "state"))


def merge_person(office: Phrase, person: Phrase) -> None:
    """Makes one phrase of an office and the person who holds it; `office` takes everything in."""
    if person.role and not office.second_role and person.role_last - person.role_first > 0:
        office.second_role = person.role
    office.kind = "person"
    office.name, office.name_first, office.name_last = person.name, person.name_first, person.name_last
    office.gender = person.gender or office.gender
    office.key = person.key
    office.head = person.head
    office.first, office.last = min(office.first, person.first), max(office.last, person.last)
    office.of = office.of or person.of
    office.country = office.country or person.country
    office.plural = False
