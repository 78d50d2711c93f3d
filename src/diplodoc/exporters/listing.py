"""A listing for people, as the terminal shows it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import BinaryIO

from .. import render
from ..model import Document, Event

_WIDTH = 100
#: What a terminal would obey instead of showing it, or a reader take for the end of a line.
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")


class TextExporter:
    """Writes a readable listing of each document's events and actors."""

    name = "text"
    suffix = ".txt"
    media_type = "text/plain"

    def export(self, documents: Iterable[Document], out: BinaryIO) -> None:
        for number, document in enumerate(documents):
            lines = ["", *_listing(document)] if number else _listing(document)
            out.write("".join(f"{_CONTROL.sub('�', line)}\n" for line in lines).encode("utf-8", "replace"))


def _listing(document: Document) -> Iterator[str]:
    yield _cut(" ".join((document.title or document.text).split()) or "(empty)", _WIDTH)
    counts = f"{_count(document.events, 'event')}, {_count(document.actors, 'actor')}"
    yield " · ".join(filter(None, (str(document.published or ""), document.id, counts)))

    if document.events:
        yield ""
        labels = render.labels(document)
        rows = [_event_row(document, event, labels) for event in document.events]
        yield from _aligned(("Date", "Event", "Who", "Words"), rows, limits=(21, 16, 56, 30))
    if document.actors:
        yield ""
        names = {actor.id: actor.name for actor in document.actors}
        actors: list[tuple[str, ...]] = [
            (
                actor.name,
                actor.kind,
                actor.country or "",
                _office(actor.role, names.get(actor.affiliation or "")),
            )
            for actor in document.actors
        ]
        yield from _aligned(("Actor", "Kind", "Country", "Office"), actors, limits=(48, 12, 7, 48))
    if document.diagnostics:
        yield ""
        for diagnostic in document.diagnostics:
            yield f"! {diagnostic.component}: {diagnostic.message}"


def _event_row(document: Document, event: Event, labels: render.Labels) -> tuple[str, ...]:
    notes = "".join(f" ({note})" for note in render.circumstances(event))
    return (
        str(event.when or ""),
        f"  {event.type}" if event.embedded else event.type,
        render.participants(event, labels) + notes,
        f"“{' '.join(document[event.trigger].split())}”",
    )


def _office(role: str | None, of: str | None) -> str:
    return ", ".join(filter(None, (role, of)))


def _count(things: tuple[object, ...], word: str) -> str:
    return f"{len(things)} {word}{'' if len(things) == 1 else 's'}"


def _aligned(head: tuple[str, ...], rows: list[tuple[str, ...]], limits: tuple[int, ...]) -> Iterator[str]:
    cut = [[_cut(cell, limit) for cell, limit in zip(row, limits, strict=True)] for row in (head, *rows)]
    widths = [max(map(len, column)) for column in zip(*cut, strict=True)]
    for number, row in enumerate(cut):
        yield "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        if number == 0:
            yield "  ".join("─" * width for width in widths)


def _cut(text: str, width: int) -> str:
    return text if len(text) <= width else text[: width - 1].rstrip() + "…"
