"""CSV for spreadsheets and statistics: one row an event, or one row an actor."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import BinaryIO

from ..model import Actor, Document, Event, Span
from . import spreadsheet
from .spreadsheet import SEPARATOR, Row


class CsvEventsExporter:
    """Writes one row an event, with the names of those who take part, the words, and where they stand."""

    name = "csv"
    suffix = ".csv"
    media_type = "text/csv"

    def export(self, documents: Iterable[Document], out: BinaryIO) -> None:
        spreadsheet.write(documents, out, _EVENT_COLUMNS, _event_rows)


class CsvActorsExporter:
    """Writes one row an actor of a document."""

    name = "csv-actors"
    suffix = ".actors.csv"
    media_type = "text/csv"

    def export(self, documents: Iterable[Document], out: BinaryIO) -> None:
        spreadsheet.write(documents, out, _ACTOR_COLUMNS, _actor_rows)


_EVENT_COLUMNS = (
    "document", "published", "event", "type", "status", "embedded", "attributed_to", "date", "date_start", "date_end",
    "agents", "agent_countries", "recipients", "recipient_countries", "place", "place_country", "topics", "plover",
    "cameo", "trigger", "trigger_start", "trigger_end", "sentence", "sentence_start", "sentence_end", "content",
    "rule", "extractor",
)  # fmt: skip


def _event_rows(document: Document) -> Iterator[Row]:
    by_id = {actor.id: actor for actor in document.actors}
    return (_event_row(document, event, by_id) for event in document.events)


def _event_row(document: Document, event: Event, by_id: dict[str, Actor]) -> Row:
    def names(ids: tuple[str, ...]) -> str:
        return SEPARATOR.join(by_id[who].name for who in ids)

    def countries(ids: tuple[str, ...]) -> str:
        return SEPARATOR.join(by_id[who].country or "" for who in ids)

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
        "topics": SEPARATOR.join(event.topics),
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


def _actor_rows(document: Document) -> Iterator[Row]:
    names = {actor.id: actor.name for actor in document.actors}
    return (_actor_row(document, actor, names) for actor in document.actors)


def _actor_row(document: Document, actor: Actor, names: dict[str, str]) -> Row:
    return {
        "document": document.id,
        "published": document.published,
        "actor": actor.id,
        "kind": actor.kind,
        "name": actor.name,
        "aliases": SEPARATOR.join(actor.aliases),
        "role": actor.role,
        "qualifier": actor.qualifier,
        "affiliation": names.get(actor.affiliation or ""),
        "country": actor.country,
        "key": actor.key,
        "mentions": len(actor.mentions),
    }
