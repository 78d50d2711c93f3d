"""What every document keeps to, whoever made it: its spans lie in its text, and its references lead somewhere."""

from __future__ import annotations

from collections.abc import Container, Iterator

from .model import Document, Span


def faults(document: Document, types: Container[str] | None = None) -> Iterator[tuple[str, str]]:
    """Each breach as the JSON path to it and a sentence about it; nothing where all is well.

    `types` are the names of the known event types; without it, types are not checked.
    """
    actors = _Ids("actor")
    events = _Ids("event")
    for number, actor in enumerate(document.actors):
        yield from actors.add(actor.id, f"$.actors[{number}].id")
    for number, event in enumerate(document.events):
        yield from events.add(event.id, f"$.events[{number}].id")

    for number, actor in enumerate(document.actors):
        here = f"$.actors[{number}]"
        yield from actors.refer(actor.affiliation, f"{here}.affiliation")
        for at, mention in enumerate(actor.mentions):
            yield from _inside(document, mention.span, f"{here}.mentions[{at}]")

    for number, event in enumerate(document.events):
        here = f"$.events[{number}]"
        if types is not None and event.type not in types:
            yield f"{here}.type", f"nobody has registered an event type {event.type!r}"
        for role, ids in (("agents", event.agents), ("recipients", event.recipients)):
            for at, who in enumerate(ids):
                yield from actors.refer(who, f"{here}.{role}[{at}]")
        yield from events.refer(event.attributed_to, f"{here}.attributed_to")
        if event.attributed_to == event.id:
            yield f"{here}.attributed_to", "an event cannot stand in its own content"
        yield from _inside(document, event.trigger, f"{here}.trigger")
        yield from _inside(document, event.sentence, f"{here}.sentence")
        if event.trigger not in event.sentence:
            yield f"{here}.trigger", f"{event.trigger} lies outside its sentence, {event.sentence}"
        yield from _inside(document, event.content, f"{here}.content")
        yield from _inside(document, event.when.span if event.when else None, f"{here}.date.span")
        yield from _inside(document, event.place.span if event.place else None, f"{here}.place.span")

    for number, topic in enumerate(document.topics):
        for at, span in enumerate(topic.spans):
            yield from _inside(document, span, f"$.topics[{number}].spans[{at}]")


class _Ids:
    """The ids of one kind of thing: each given once, and referred to only where it was given."""

    def __init__(self, kind: str) -> None:
        self.kind = kind
        self.known: set[str] = set()

    def add(self, id_: str, path: str) -> Iterator[tuple[str, str]]:
        if id_ in self.known:
            yield path, f"two {self.kind}s have the id {id_!r}"
        self.known.add(id_)

    def refer(self, id_: str | None, path: str) -> Iterator[tuple[str, str]]:
        if id_ is not None and id_ not in self.known:
            yield path, f"there is no {self.kind} {id_!r}"


def _inside(document: Document, span: Span | None, path: str) -> Iterator[tuple[str, str]]:
    if span is not None and span.end > len(document.text):
        yield path, f"{span} reaches beyond the text, which has {len(document.text)} characters"
