"""Credit: who is thanked for or accused of a deed has done it, and who is congratulated on an office holds it.

In "Norway thanked **Japan** for the assistance" Japan has assisted, though no word behind the noun says so.
"""

from __future__ import annotations

from collections.abc import Mapping

from ..page import Clause, Phrase, RawEvent

#: Whoever these name as recipient has done the deed that stands behind "for".
_FOR_A_DEED = frozenset({"thanks", "praise", "criticism"})
_CRITICISM = frozenset({"criticism"})
_CONGRATULATION = frozenset({"congratulation"})
#: What brings a deed, what brings a charge, and what brings the reason to congratulate.
_FOR = frozenset({"for"})
_OF = frozenset({"of", "with"})
_UPON = frozenset({"on", "upon", "for"})

#: The events of each clause.
_Events = Mapping[int, list[RawEvent]]


def doers(deed: Phrase, clause: Clause, events: _Events) -> list[Phrase]:
    """For "thanked Japan for the assistance", "accused Chad of aggression": who is answered has done it."""
    thanked = _recipients(deed, clause, events, _FOR, _FOR_A_DEED)
    return thanked or _recipients(deed, clause, events, _OF, _CRITICISM)


def givers(clause: Clause, events: _Events) -> list[Phrase]:
    """For "thanked Japan for the ambulances donated to Mali": who is thanked for what was given has given it."""
    if clause.relation != "relative" or clause.subject is None or clause.parent is None:
        return []
    return doers(clause.subject, clause.parent, events)


def appointed(appointment: Phrase, clause: Clause, events: _Events) -> list[Phrase]:
    """For "congratulated her on the appointment": who is congratulated on an office holds it."""
    return _recipients(appointment, clause, events, _UPON, _CONGRATULATION)


def _recipients(
    deed: Phrase, clause: Clause, events: _Events, prepositions: frozenset[str], types: frozenset[str]
) -> list[Phrase]:
    """To whom the event of a clause is that answers a deed."""
    if not any(phrase is deed for name, phrase in clause.preps if name in prepositions):
        return []
    return next((event.recipients for event in events[clause.index] if event.type in types), [])
