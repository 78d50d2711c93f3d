"""Contents: what an event says, and in the content of which event a clause stands.

In "Chad said that Mali had attacked" the attack stands in the content of the statement; "According to Chad, Mali
attacked" says as much without a verb.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..page import Clause, Page, RawEvent
from .framefiles import STOP
from .status import EMBEDDING

#: How many dependent clauses a content is followed through.
_MOST_DEPENDANTS = 40
#: How many clauses up are looked at.
_DEPTH = 12
#: How many clauses on either side are looked at for those of one sentence.
_AROUND = 12


def stretch(clause: Clause, trigger: int) -> tuple[int, int]:
    """What a trigger governs: from behind its last token to the end of the clause and its dependants; else -1, -1."""
    end = clause.last
    todo = list(clause.children)
    start = max(trigger, clause.verb.last) + 1
    for child in todo:
        if child.relation in {"participle", "adverbial", "main"}:
            continue
        if child.relation == "quote" and child.verb.first < clause.verb.first:
            continue
        end = max(end, child.last)
        if len(todo) < _MOST_DEPENDANTS:
            todo.extend(child.children)
    return (start, end) if start <= end else (-1, -1)


def around(clause: Clause, event: RawEvent, events: Mapping[int, list[RawEvent]]) -> RawEvent | None:
    """The event in whose content the clause of an event stands; `events` holds them by clause."""
    for _ in range(_DEPTH):
        host = clause.parent
        if host is None:
            return None
        aside = clause.relation == "relative" and clause.verb.first < host.verb.first  # "Chad, **which won**, said"
        if clause.relation in EMBEDDING and not aside:
            for found in reversed(events.get(host.index, [])):
                if found is not event and found.type != STOP and found.content_first >= 0:
                    return found
        clause = host
    return None


def attribute(source: RawEvent, page: Page, clauses: Sequence[Clause], events: Mapping[int, list[RawEvent]]) -> None:
    """What the clause around "according to X" tells is X's; all that the sentence tells, where it opens that."""
    here = source.clause
    if here is None or here.relation not in {"main", "participle"} or not source.agents:
        return
    opens = page.sentences[source.sentence].first == source.first
    for clause in clauses[max(here.index - _AROUND, 0) : here.index + _AROUND]:
        if clause is here or (opens and clause.sentence == source.sentence):
            for event in events[clause.index]:
                if event.parent is None:
                    event.parent, event.embedded = source, True
