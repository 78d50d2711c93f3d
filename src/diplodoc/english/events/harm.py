"""Harm: in "two were hurt when rebels shelled the town" those who shelled it have hurt them."""

from __future__ import annotations

from ..page import RawEvent

#: Conjunctions of the clause that tells how somebody came to harm.
_HOW = frozenset({"when", "as"})


def attach(events: list[RawEvent]) -> None:
    """Gives what is only suffered the agents of the attack that an adverbial clause of its sentence tells of."""
    attacks: dict[int, RawEvent] = {}
    for event in events:
        clause = event.clause
        if event.type != "force" or clause is None or event.noun is not None or not event.agents:
            continue
        if clause.relation == "adverbial" and clause.introducer in _HOW and not clause.verb.passive:
            attacks.setdefault(event.sentence, event)
    for event in events if attacks else ():
        clause = event.clause
        if event.type == "force" and clause is not None and event.noun is None and clause.verb.passive:
            attack = attacks.get(event.sentence)
            if attack is not None and not event.agents and event.last < attack.first:
                event.agents = list(attack.agents)
