"""The codes of the field: CAMEO, PLOVER and POLECAT types, quad class and Goldstein value of every event.

What an event is coded as depends on its type, frame and trigger, and on its stance: aid that was given is 070, aid
that is promised 033, aid that is refused 122. An act of speech is coded by what it is about, where CAMEO does so:
agreeing to release prisoners is 0353, refusing to negotiate 125. What did not happen, or is only wished for, has no
code. The tables are `data/codes.tsv` and `data/cameo.tsv`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import attrs

from ..data.codes import CodeRow, Stance, cameo, code_rows
from ..model import Document, Event
from .actor_codes import actor_code

KEYS = ("cameo", "plover", "plover_mode", "polecat", "quad", "goldstein")

#: The stance to its content that an act of speech expresses.
_EXPRESSES: Mapping[str, Stance] = {
    "pledge": "intended",
    "accord": "intended",
    "request": "requested",
    "invitation": "requested",
    "rejection": "refused",
    "warning": "threatened",
}
#: Signs, in a negated trigger, that somebody does not want to, rather than that something did not happen.
_UNWILLING = (" will ", " won't ", " wo n't ", " shall ", " would ", " refus", " fail")
#: Signs of a pledge that may be a threat; other pledges, and accords, are friendly whatever they are about.
_VOWING = (" vow", " swear", " swor", " threat", " determin", " resolv", " pledg", " promis")
_FIRST_CONFLICT = "13"
_APPEAL, _DEMAND = "02", "10"
_QUADS = ((5, "verbal cooperation"), (8, "material cooperation"), (13, "verbal conflict"), (20, "material conflict"))


class CodesNormalizer:
    """Codes events and actors; codes that others gave are kept, those of `KEYS` are replaced."""

    name = "codes"

    def normalize(self, document: Document) -> Document:
        """The document with the codes of its events and actors."""
        by_id = {event.id: event for event in document.events}
        contents: dict[str, list[Event]] = {}
        for event in document.events:
            if event.attributed_to is not None:
                contents.setdefault(event.attributed_to, []).append(event)
        actors = {actor.id: actor for actor in document.actors}
        events = []
        for event in document.events:
            parent = by_id.get(event.attributed_to) if event.attributed_to is not None else None
            code = event_code(document, event, parent, contents.get(event.id, ()))
            kept = {key: value for key, value in event.codes.items() if key not in KEYS}
            events.append(attrs.evolve(event, codes=kept | event_codes(code)))
        coded = []
        for actor in document.actors:
            role = actor_code(actor, actors)
            kept = {key: value for key, value in actor.codes.items() if key != "cameo"}
            coded.append(attrs.evolve(actor, codes=kept | ({"cameo": role} if role else {})))
        return attrs.evolve(document, events=tuple(events), actors=tuple(coded))


def event_code(document: Document, event: Event, parent: Event | None, content: Iterable[Event]) -> str | None:
    """The CAMEO code of an event; `content` are the events that are attributed to it. None where there is no code."""
    trigger = document[event.trigger].lower()
    own = stance(event, parent, trigger)
    row = _row(event, trigger)
    if own is None or row is None:
        return None
    code = row.codes.get(own)
    if own == "intended" and parent is not None and not _may_be(code, parent, document):
        return None
    expressed = _EXPRESSES.get(event.type) if own == "actual" else None
    demands = code is not None and code.startswith(_DEMAND)
    if expressed is None or not (row.general or demands):
        return code
    for inner in content:
        about = _row(inner, document[inner.trigger].lower())
        found = about.codes.get(expressed) if about is not None else None
        if found and _may_be(found, event, document):
            # A demand is coded as an appeal is, one root further on.
            return _DEMAND + found[2:] if demands and found.startswith(_APPEAL) else found
    return code


def stance(event: Event, parent: Event | None, trigger: str) -> Stance | None:
    """How the agent stands to the event; None where it did not happen, or somebody else only wishes for it.

    `parent` is the act of speech that reports the event, `trigger` its trigger in lower case.
    """
    if event.status == "actual":
        return "actual"
    expressed: Stance | None = None
    if parent is not None and (not event.agents or set(event.agents) <= set(parent.agents)):
        expressed = _EXPRESSES.get(parent.type)
    if event.status == "negated":
        return "refused" if expressed == "refused" or _has(trigger, _UNWILLING) else None
    if event.status == "planned":
        return "threatened" if expressed == "threatened" else "intended"
    return expressed if expressed != "requested" else None


def _may_be(code: str | None, speech: Event, document: Document) -> bool:
    """Whether what an act of speech means to do can have a code: offering to send troops is no threat of force."""
    if code is None or code < _FIRST_CONFLICT or speech.type not in {"pledge", "accord"}:
        return True
    return speech.type == "pledge" and _has(document[speech.trigger].lower(), _VOWING)


def _has(trigger: str, signs: Iterable[str]) -> bool:
    return any(sign in f" {trigger} " for sign in signs)


def _row(event: Event, trigger: str) -> CodeRow | None:
    fitting = [row for row in code_rows().get(event.type, ()) if row.fits(event.rule, trigger)]
    return fitting[-1] if fitting else None


def event_codes(code: str | None) -> dict[str, str]:
    """All codes that follow from a CAMEO code; keys without a value are left out."""
    if code is None:
        return {}
    entry = cameo()[code]
    root = int(code[:2])
    codes = {
        "cameo": code,
        "plover": entry.plover,
        "plover_mode": entry.mode,
        "polecat": entry.polecat,
        "quad": next(name for last, name in _QUADS if root <= last),
        "goldstein": entry.goldstein,
    }
    return {key: value for key, value in codes.items() if value}
