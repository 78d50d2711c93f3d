"""Two offices of one person, with one name for both.

"First Deputy Prime Minister, Minister of Foreign Affairs Milica O.", "the chairman of X and president of Y, Alpha C.",
"Wang Yi, a member of the Political Bureau and Foreign Minister". Two heads are two people: "Prince and Princess of …".
"""

from __future__ import annotations

from ..names.office_labels import classes_of
from ..names.offices import is_rank_only
from ..page import Page, Phrase
from .holdernames import merge_person
from .members import DASHES
from .tails import CONJUNCTIONS, TailReader

_HEADS = frozenset(("head-of-state", "head-of-government"))
_PRESIDING = frozenset(("chair", "director", "party-leader", "head-of-state", "mediator"))
_ROYAL = frozenset(("royal",))
_MONARCHS = frozenset(("monarch",))
#: Classes of ministers.
_MINISTERS = frozenset(("minister", "foreign-minister", "defence-minister"))


class TwoOffices:
    """Gives a person the second of two offices that are joined."""

    def __init__(self, page: Page, tails: TailReader) -> None:
        self.page = page
        self.tokens = page.tokens
        self.tails = tails

    def joined(self, office: Phrase) -> bool:
        """ "Member of the Political Bureau and State Councilor Wang J.": the name behind the second has both."""
        link = office.last + 1
        if (
            office.kind != "office"
            or not office.role
            or link >= self.page.last_of(office)
            or self.tokens[link].low != "and"
        ):
            return False
        person = self.tails.read(link + 1)
        if person is None or not person.role or _are_two_heads(office.role, person.role):
            return False
        if self._is_second_office(office, person):
            if person.of is not None and (office.of is None or office.of.kind != "state"):
                office.role, office.role_first, office.role_last, office.second_role = (
                    person.role,
                    person.role_first,
                    person.role_last,
                    office.role,
                )
                office.of, office.country = person.of, person.country
            else:
                office.second_role, office.of = person.role, office.of or person.of
            office.last, office.head = person.last, person.head
            return True
        if person.kind == "office" and not (_doubles(office) and _is_minister(person)):
            return False
        return person.kind in ("person", "office") and self.doubled(office, person)

    def _is_second_office(self, office: Phrase, other: Phrase) -> bool:
        """Whether one article and one name stand for two offices: "the chairman of X and president of Y, Alpha C."."""
        if office.plural or other.kind != "office" or other.plural or other.name:
            return False
        if office.determiner != "the" and (office.determiner or not self.tokens[office.head].text[0].isupper()):
            return False
        if other.determiner or other.owner is not None or office.second_role or self.page.low(other.last + 1) != ",":
            return False
        return self.is_bare_person(other.last + 2)

    def doubled(self, office: Phrase, person: Phrase) -> bool:
        """ "First Deputy Prime Minister, Minister of Foreign Affairs Milica O.": both are hers."""
        if not office.role or person.determiner or person.owner is not None:
            return False
        name = self.tails.basic.names[office.first]
        styled = name is not None and name.kind == "title"  # "HE the Prime Minister and Interior Minister Salem K."
        doubles = (styled or _doubles(office)) and _is_minister(person)
        hyphenated = self._is_hyphenated(office, person)
        doubles = doubles or _leads_party_and_state(office, person) or hyphenated
        if (office.determiner or office.owner is not None) and not doubles:
            return False
        bare = not office.determiner and office.of is None and person.kind == "person"
        if self.page.low(person.last + 1) in CONJUNCTIONS and not (styled or bare or hyphenated):
            return False
        alone = bool(office.determiner) or office.plural or person.kind != "person"
        if alone and not self.tokens[office.role_first].text[0].isupper():
            return False
        role, first, last = office.role, office.role_first, office.role_last
        if person.kind == "person":
            merge_person(office, person)
        else:
            office.last, office.head, office.of = person.last, person.head, office.of or person.of
            office.country = office.country or person.country
        if last + 2 == person.role_first:
            last, role = person.role_last, self.page.slice(first, person.role_last)
        else:
            office.second_role = person.role
        office.role, office.role_first, office.role_last = role, first, last
        return True

    def _is_hyphenated(self, office: Phrase, person: Phrase) -> bool:
        """Whether a dash makes one office of two: "the Secretary of State **– Minister of Culture**"."""
        dash = self.page.low(office.last + 1) in DASHES and office.last + 2 == person.role_first == person.first
        one = dash and office.kind == "office" and not (office.plural or person.plural or office.name)
        return one and not _are_two_heads(office.role, person.role)

    def set_off(self, office: Phrase, person: Phrase) -> bool:
        """ "The Chadian envoy, Security Minister Idriss M., briefed them": both are his."""
        comma = person.last + 1
        closed = self.page.low(comma) == "," and self.tails.has_verb_behind(comma)
        if not closed or office.determiner != "the" or person.country not in ("", office.country):
            return False
        first, last, role, second = person.role_first, person.role_last, person.role, office.role
        merge_person(office, person)
        office.role, office.role_first, office.role_last, office.second_role = role, first, last, second
        return True

    def heads_body(self, office: Phrase, person: Phrase) -> bool:
        """ "The chairman of the Union, Senegalese President Omar B., said": he heads a body of states too."""
        of_body = any(p is not None and p.kind != "state" for p in (office.of, office.owner))
        of_body = of_body or (office.of is None and office.owner is None and "chair" in classes_of(office.role))
        heads = not classes_of(office.role).isdisjoint(_PRESIDING)
        if not (of_body and heads and person.country) or self.page.low(person.last + 1) != ",":
            return False
        first, last, role, home = person.role_first, person.role_last, person.role, person.of
        second = office.role
        merge_person(office, person)
        office.role, office.role_first, office.role_last, office.second_role = role, first, last, second
        office.of, office.country, office.owner, office.determiner = home, person.country, None, ""
        return True

    def further(self, person: Phrase) -> bool:
        """Takes "and Minister of …" behind an apposition in: the same person holds both; says whether there was one."""
        link = person.last + 1
        if link + 1 > self.page.last_of(person) or self.tokens[link].low not in ("and", ","):
            return False
        other = self.tails.read(link + 1)
        if other is None or other.kind != "office" or other.determiner or other.name or not other.role or other.plural:
            return False
        closed = self.tokens[link].low == "and" and self.page.low(other.last + 1) in (",", ".", "")
        if not (closed or self.tokens[other.role_first].text[0].isupper()) or self.tails.has_verb_behind(other.last):
            return False
        if person.role_last + 1 == link and self.tokens[link].text == ",":
            person.role_last = other.role_last
            person.role = self.page.slice(person.role_first, person.role_last)
        else:
            person.second_role = person.second_role or other.role
        person.of = person.of or other.of
        person.country = person.country or other.country
        person.last = other.last
        return True

    def is_bare_person(self, index: int) -> bool:
        """Whether a person begins at a token who has a name and no office but a rank."""
        person = self.tails.read(index) if index < len(self.tokens) else None
        return person is not None and person.kind == "person" and is_rank_only(person, self.tokens)


def _leads_party_and_state(office: Phrase, person: Phrase) -> bool:
    """Whether one person leads a party and its state: "the General Secretary and President Xi J."."""
    return not office.plural and "party-leader" in classes_of(office.role) and bool(classes_of(person.role) & _HEADS)


def _doubles(office: Phrase) -> bool:
    """Whether an office is mostly held together with a ministry: "the Deputy Prime Minister and Foreign Minister"."""
    return not office.plural and "deputy-head" in classes_of(office.role)


def _are_two_heads(first: str, second: str) -> bool:
    """Whether no one person holds both offices: "Taoiseach and PM Hale", "Prince and Princess of Orania"."""
    one, other = classes_of(first), classes_of(second)
    return any(one & heads and other & heads for heads in (_HEADS, _ROYAL, _MONARCHS))


def _is_minister(office: Phrase) -> bool:
    return not office.plural and bool(_MINISTERS & classes_of(office.role))
