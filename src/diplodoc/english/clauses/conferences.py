"""Conferences that act: "the Conference condemned …", "the Meeting called on …" speak as bodies do.

A conference that is only held, opened or attended stays what it is, an event.
"""

from __future__ import annotations

from collections.abc import Iterable

from ..page import Clause, Page
from ..vocabulary import verb_lists

#: Sittings by whose name those who sit are meant.
CONFERENCES = frozenset("conference congress convention meeting session summit".split())


def let_act(page: Page, clauses: Iterable[Clause]) -> None:
    """Makes organizations of the conferences that are subjects of what only people and bodies can do."""
    acts = verb_lists().assembled
    for clause in clauses:
        subject, verb = clause.subject, clause.verb
        if subject is None or subject.kind != "thing" or verb.passive or verb.lemma not in acts:
            continue
        if page.tokens[subject.head].low not in CONFERENCES or subject.determiner not in ("the", ""):
            continue
        if subject.of is None and subject.owner is None and not any(word == "of" for word, _ in subject.mods):
            subject.kind = "organization"
            if subject.name_first == subject.name_last:
                subject.name = ""  # "the Conference" is called by its noun, like "the Commission"
