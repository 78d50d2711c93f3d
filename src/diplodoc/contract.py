"""What every document keeps to, whoever made it: its spans lie in its text, and its references lead somewhere."""

from __future__ import annotations

from collections.abc import Container, Iterator
from typing import TypeAlias

from .model import Document, Span

#: The JSON path to a breach, and a sentence about it.
Fault: TypeAlias = tuple[str, str]


def faults(document: Document, types: Container[str] | None = None) -> Iterator[Fault]:
    """Each breach as the JSON path to it and a sentence about it; nothing where all is well.

    `types` are the names of the known event types; without it, types are not checked.
    """
    actors = [actor.id for actor in document.actors]
    events = [event.id for event in document.events]
    yield from _repeated("actor", actors)
    yield from _repeated("event", events)
    yield from _of_actors(document, frozenset(actors))
    yield from _of_events(document, frozenset(actors), frozenset(events), types)
    for number, topic in enumerate(document.topics):
        for at, span in enumerate(topic.spans):
            if span.end > len(document.text):
                yield f"$.topics[{number}].spans[{at}]", _reaches_beyond(document, span)


def _repeated(kind: str, ids: list[str]) -> Iterator[Fault]:
    """Ids that are given more than once."""
    known: set[str] = set()
    for number, id_ in enumerate(ids):
        if id_ in known:
            yield f"$.{kind}s[{number}].id", f"two {kind}s have the id {id_!r}"
        known.add(id_)


def _of_actors(document: Document, actors: frozenset[str]) -> Iterator[Fault]:
    end = len(document.text)
    for number, actor in enumerate(document.actors):
        if actor.affiliation is not None and actor.affiliation not in actors:
            yield f"$.actors[{number}].affiliation", f"there is no actor {actor.affiliation!r}"
        for at, mention in enumerate(actor.mentions):
            if mention.span.end > end:
                yield f"$.actors[{number}].mentions[{at}]", _reaches_beyond(document, mention.span)


def _of_events(
    document: Document, actors: frozenset[str], events: frozenset[str], types: Container[str] | None
) -> Iterator[Fault]:
    end = len(document.text)
    for number, event in enumerate(document.events):
        here = f"$.events[{number}]"
        if types is not None and event.type not in types:
            yield f"{here}.type", f"nobody has registered an event type {event.type!r}"
        for role, ids in (("agents", event.agents), ("recipients", event.recipients)):
            for at, who in enumerate(ids):
                if who not in actors:
                    yield f"{here}.{role}[{at}]", f"there is no actor {who!r}"
        if event.attributed_to is not None and event.attributed_to not in events:
            yield f"{here}.attributed_to", f"there is no event {event.attributed_to!r}"
        if event.attributed_to == event.id:
            yield f"{here}.attributed_to", "an event cannot stand in its own content"
        spans = (
            ("trigger", event.trigger),
            ("sentence", event.sentence),
            ("content", event.content),
            ("date.span", event.when.span if event.when is not None else None),
            ("place.span", event.place.span if event.place is not None else None),
            ("lasts.span", event.lasts.span if event.lasts is not None else None),
            ("recurs.span", event.recurs.span if event.recurs is not None else None),
        )
        for name, span in spans:
            if span is not None and span.end > end:
                yield f"{here}.{name}", _reaches_beyond(document, span)
        if event.trigger not in event.sentence:
            yield f"{here}.trigger", f"{event.trigger} lies outside its sentence, {event.sentence}"


def _reaches_beyond(document: Document, span: Span) -> str:
    return f"{span} reaches beyond the text, which has {len(document.text)} characters"
