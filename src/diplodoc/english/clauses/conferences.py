"""Conferences that act: "the Conference condemned …", "the Meeting called on …" speak as bodies do.

A conference that is only held, opened or attended stays what it is, an event.
"""

from __future__ import annotations

from collections.abc import Iterable

from ..page import Clause, Page, Phrase
from ..vocabulary import verb_lists

#: Sittings by whose name those who sit are meant.
CONFERENCES = frozenset("conference congress convention meeting session summit".split())
#: What those who sit do, where their sitting has a name: "the **Summit** heard a report".
_SITTING = frozenset("consider discuss examine hear observe receive review".split())


def let_act(page: Page, clauses: Iterable[Clause]) -> None:
    """Makes organizations of the conferences that are subjects of what only people and bodies can do."""
    acts = verb_lists().assembled
    for clause in clauses:
        subject, verb = clause.subject, clause.verb
        if subject is not None and not verb.passive:
            sits = verb.lemma in _SITTING and page.tokens[subject.head].text[0].isupper()
            if verb.lemma in acts or sits:
                act(page, subject)


def act(page: Page, sitting: Phrase) -> None:
    """Makes an organization of a conference that acts."""
    if sitting.kind != "thing" or page.tokens[sitting.head].low not in CONFERENCES:
        return
    whose = sitting.of is not None or sitting.owner is not None or any(word == "of" for word, _ in sitting.mods)
    if sitting.determiner in ("the", "") and not whose:
        sitting.kind = "organization"
        if sitting.name_first == sitting.name_last:
            sitting.name = ""  # "the Conference" is called by its noun, like "the Commission"
