"""CSV for spreadsheets and statistics: one row an event, or one row an actor.

UTF-8 with a header line. Several values in one cell are separated by ``|``. A cell that a spreadsheet would take
for a formula gets an apostrophe in front, as OWASP advises, because documents come from anywhere.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable
from typing import BinaryIO, TypeAlias

from ..model import Actor, Document, Event, Span

_SEPARATOR = "|"
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")

Row: TypeAlias = dict[str, object]


class CsvEventsExporter:
    """Writes one row an event, with the names of those who take part, the words, and where they stand."""

    name = "csv"
    suffix = ".csv"
    media_type = "text/csv"

    def export(self, documents: Iterable[Document], out: BinaryIO) -> None:
        _write(
            documents,
            out,
            _EVENT_COLUMNS,
            lambda document: (_event_row(document, e) for e in document.events),
        )


class CsvActorsExporter:
    """Writes one row an actor of a document."""

    name = "csv-actors"
    suffix = ".actors.csv"
    media_type = "text/csv"

    def export(self, documents: Iterable[Document], out: BinaryIO) -> None:
        _write(
            documents,
            out,
            _ACTOR_COLUMNS,
            lambda document: (_actor_row(document, a) for a in document.actors),
        )


_EVENT_COLUMNS = (
    "document", "published", "event", "type", "status", "embedded", "attributed_to", "date", "date_start", "date_end",
    "agents", "agent_countries", "recipients", "recipient_countries", "place", "place_country", "topics", "plover",
    "cameo", "trigger", "trigger_start", "trigger_end", "sentence", "sentence_start", "sentence_end", "content",
    "rule", "extractor",
)  # fmt: skip


def _event_row(document: Document, event: Event) -> Row:
    by_id = {actor.id: actor for actor in document.actors}

    def names(ids: tuple[str, ...]) -> str:
        return _SEPARATOR.join(by_id[who].name for who in ids)

    def countries(ids: tuple[str, ...]) -> str:
        return _SEPARATOR.join(by_id[who].country or "" for who in ids)

    when, place = event.when, event.place
    return {
        "document": document.id,
        "published": document.published,
        "event": event.id,
        "type": event.type,
        "status": event.status,
        "embedded": "true" if event.embedded else "false",
        "attributed_to": event.attributed_to,
        "date": when and when.edtf,
        "date_start": when and when.start,
        "date_end": when and when.end,
        "agents": names(event.agents),
        "agent_countries": countries(event.agents),
        "recipients": names(event.recipients),
        "recipient_countries": countries(event.recipients),
        "place": place and place.name,
        "place_country": place and place.country,
        "topics": _SEPARATOR.join(event.topics),
        "plover": event.codes.get("plover"),
        "cameo": event.codes.get("cameo"),
        **_stretch(document, "trigger", event.trigger),
        **_stretch(document, "sentence", event.sentence),
        "content": document[event.content] if event.content else None,
        "rule": event.rule,
        "extractor": event.extractor,
    }


def _stretch(document: Document, name: str, span: Span) -> Row:
    return {name: document[span], f"{name}_start": span.start, f"{name}_end": span.end}


_ACTOR_COLUMNS = (
    "document", "published", "actor", "kind", "name", "aliases", "role", "qualifier", "affiliation", "country", "key",
    "mentions",
)  # fmt: skip


def _actor_row(document: Document, actor: Actor) -> Row:
    names = {other.id: other.name for other in document.actors}
    return {
        "document": document.id,
        "published": document.published,
        "actor": actor.id,
        "kind": actor.kind,
        "name": actor.name,
        "aliases": _SEPARATOR.join(actor.aliases),
        "role": actor.role,
        "qualifier": actor.qualifier,
        "affiliation": names.get(actor.affiliation or ""),
        "country": actor.country,
        "key": actor.key,
        "mentions": len(actor.mentions),
    }


def _write(
    documents: Iterable[Document],
    out: BinaryIO,
    columns: tuple[str, ...],
    rows: Callable[[Document], Iterable[Row]],
) -> None:
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\r\n")

    def flush() -> None:
        # A lone surrogate has no UTF-8; a table for people shows the usual mark in its place.
        out.write(buffer.getvalue().encode("utf-8", "replace"))
        buffer.seek(0)
        buffer.truncate()

    writer.writerow(columns)
    for document in documents:
        for row in rows(document):
            writer.writerow([_cell(row[column]) for column in columns])
        flush()
    flush()


def _cell(value: object) -> object:
    if isinstance(value, str) and value.startswith(_FORMULA):
        return f"'{value}"
    return value
