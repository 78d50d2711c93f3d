"""What those who are named together share: an office, the state that they hold it in, an owner.

"ministers of Ghana and Togo, X and Y", "X and Y, the chair and secretary of Z", "the Government and people of Chad".
"""

from __future__ import annotations

import itertools

from ..names.office_labels import one_of
from ..names.offices import RANKS
from ..page import Page, Phrase
from ..vocabulary import NO_NOUN, noun


def share_role(office: Phrase, members: list[Phrase]) -> None:
    """Gives every member the office that a plural names for all of them."""
    role = one_of(office.role)
    homes = next((phrase.parts for word, phrase in office.mods if word == "of" and phrase.parts), [])
    for index, member in enumerate(members):
        # "the ministers of Ghana and Togo, X and Y": X is of Ghana, Y of Togo.
        home = homes[index] if len(homes) == len(members) else office.of
        member.role = role
        member.of = member.of or home
        member.country = member.country or (home.country if home is not None else office.country)


def hold_in_turn(page: Page, first: Phrase, second: Phrase, office: Phrase) -> bool:
    """Whether two people hold two offices in turn, which they get: "X and Y, the chair and secretary of Z"."""
    if first.kind != "person" or second.kind != "person" or first.role or not (first.name and second.name):
        return False
    apposed = second.name_last < second.role_first and second.last + 2 == office.first
    if not apposed or office.kind != "office" or office.determiner or not office.role or office.plural:
        return False
    first.role, first.role_first, first.role_last = second.role, second.role_first, second.role_last
    second.role, second.role_first, second.role_last = office.role, office.role_first, office.role_last
    second.of, second.country = second.of or office.of, second.country or office.country
    first.of, first.country = second.of, first.country or second.country
    second.last = office.last + (page.low(office.last + 1) == "respectively")
    return True


def part_offices(first: Phrase, second: Phrase) -> None:
    """Parts two offices behind two names: "X and Y, the chairman and secretary of Z, said"."""
    both = second.kind == "person" and second.second_role and second.name_last < second.role_first
    ranked = all((noun(word) or NO_NOUN).lemma in RANKS for word in first.role.lower().split())
    if first.kind == "person" and first.name and ranked and both:
        rank, own = one_of(first.role), second.second_role
        first.role, first.role_first, first.role_last = second.role, second.role_first, second.role_last
        first.of, first.country = first.of or second.of, first.country or second.country
        second.role, second.second_role, first.second_role = own, rank, rank


def share_home(members: list[Phrase]) -> None:
    """ "the Government and people of Chad": the last member's state is the first one's too.

    And "its President, Government and people": the first one's owner is that of those who follow.
    """
    last = members[-1]
    for before, member in itertools.pairwise(members):
        theirs = before.owner is not None and before.owner.kind == "pronoun" and not (member.determiner or member.name)
        if theirs and member.owner is None and member.of is None and not (member.mods or member.country):
            member.owner = before.owner
    ruled = last.of is not None and last.of.kind == "state" and last.of.first > last.head
    for member in members[:-1]:
        bare = member.of is None and not member.mods and member.owner is None and not member.country
        if ruled and bare and member.kind == last.kind == "office":
            # "the President and Prime Minister of Chile"
            member.of, member.country = last.of, last.country
        if ruled and member.kind == "organization" and member.of is None and not (member.key or member.country):
            member.of, member.country = last.of, last.country  # "the Party, Parliament and Government of Chad"
        if member.kind in ("group", "state") and bare and not member.name and _is_of_states(last):
            member.kind, member.mods = "group", last.mods  # "the governments and peoples of Chad and Niger"
        if (
            member.kind == "state"
            and not member.key
            and member.of is None
            and last.of is not None
            and last.of.kind == "state"
        ):
            member.of, member.key, member.country = last.of, last.of.country, last.of.country


def _is_of_states(phrase: Phrase) -> bool:
    """Whether a phrase is of several states: "the people of Chad and Niger"."""
    many = (inner for name, inner in phrase.mods[:1] if name == "of" and inner.parts)
    return phrase.kind == "group" and any(inner.parts[0].kind == "state" for inner in many)
