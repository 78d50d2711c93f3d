"""Status and embedding: whether an event happened, and whether the document itself says so."""

from __future__ import annotations

from collections.abc import Mapping

from .page import Clause, RawEvent

_PLANNED = {"will", "shall", "would", "wo", "'ll", "'d", "scheduled", "to"}
_HYPOTHETICAL = {"may", "might", "could", "can", "should", "must", "ought", "ca", "need"}
_CONDITIONAL = {"if", "unless", "provided", "lest", "should", "whether"}
_EMBEDDING = {"content", "quote", "infinitive", "gerund", "relative"}
_DEPTH = 12

#: What an infinitive, gerund or noun inherits from the event that governs it.
_GOVERNED = {
    "request": "hypothetical",
    "invitation": "hypothetical",
    "warning": "hypothetical",
    "pledge": "planned",
    "accord": "planned",
    "rejection": "negated",
}


def is_embedded(clause: Clause, transparent: set[int]) -> bool:
    """Whether a clause stands inside reported content or a modifier.

    `transparent` holds the indices of clauses whose verb only colours the infinitive behind it.
    """
    for _ in range(_DEPTH):
        if clause.relation in _EMBEDDING and not (
            clause.parent is not None and clause.parent.index in transparent and clause.relation != "relative"
        ):
            return True
        if clause.parent is None:
            return False
        clause = clause.parent
    return True


def status_of(
    clause: Clause,
    events: Mapping[int, list[RawEvent]],
    transparent: set[int],
    noun_of: RawEvent | None = None,
) -> str:
    """The status of what a clause says; with `noun_of`, that of a noun in the content of this event."""
    if noun_of is not None:
        governed = _GOVERNED.get(noun_of.type, "actual") if noun_of.type in {"request", "invitation"} else "actual"
        if governed != "actual":
            return governed
    for depth in range(_DEPTH):
        verb = clause.verb
        if noun_of is None or depth:
            if verb.negated:
                return "negated"
            if verb.modal in _PLANNED and not (verb.modal in {"would", "'d"} and verb.perfect):
                return "hypothetical" if clause.introducer in _CONDITIONAL else "planned"
            if verb.modal in _HYPOTHETICAL or (verb.bare and clause.relation == "content"):
                return "hypothetical"
            if clause.introducer in _CONDITIONAL:
                return "hypothetical"
        host = clause.parent
        if host is None or clause.relation not in {"infinitive", "gerund", "participle"} or verb.perfect:
            return "actual"
        if clause.relation in {"infinitive", "gerund"} and host.index not in transparent:
            for event in events.get(host.index, ()):
                if (
                    clause.relation == "gerund"
                    and clause.introducer in {"for", "after", "by", "in"}
                    and event.type != "pledge"
                ):
                    return "actual"
                if event.type in _GOVERNED:
                    return _GOVERNED[event.type]
                if event.type in {"thanks", "praise", "criticism", "congratulation", "concern"}:
                    return "actual"
            if host.verb.lemma in {"want", "hope", "wish", "expect", "seek", "ask", "aim", "try", "like", "prefer"}:
                return "hypothetical"
            if host.verb.lemma in {"plan", "intend", "decide", "agree", "arrange", "prepare", "undertake"}:
                return "planned"
        clause = host
        noun_of = None
    return "actual"
