"""Event data: one row a dyad, in the columns that users of GDELT and POLECAT know. See docs/reference/eventdata.md."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations, product
from typing import BinaryIO

from ..data.topics import contexts
from ..model import Actor, Document, Event, Span
from ..taxonomy import BUILT_IN
from . import spreadsheet
from .spreadsheet import SEPARATOR, Row

_SYMMETRIC = frozenset(type_.name for type_ in BUILT_IN if type_.symmetric)
#: The quad classes by the numbers that GDELT and PLOVER give them.
_QUADS = {"verbal cooperation": 1, "material cooperation": 2, "verbal conflict": 3, "material conflict": 4}


class EventDataExporter:
    """Writes tab-separated rows: for every event each pair of an agent and a recipient."""

    name = "eventdata"
    suffix = ".tsv"
    media_type = "text/tab-separated-values"

    def export(self, documents: Iterable[Document], out: BinaryIO) -> None:
        spreadsheet.write(documents, out, COLUMNS, _rows, delimiter="\t")


_ACTOR = ("_id", "_name", "_kind", "_code", "_country", "_role", "_qualifier", "_affiliation", "_key")

#: In the order of the file.
COLUMNS = (
    "event_id", "dyad", "day", "day_from", "date", "date_start", "date_end",
    *(f"source{part}" for part in _ACTOR),
    *(f"target{part}" for part in _ACTOR),
    "type", "symmetric", "cameo", "cameo_base", "cameo_root", "plover", "plover_mode", "polecat", "contexts", "topics",
    "quad_class", "quad", "goldstein",
    "status", "embedded", "reported_by", "reported_by_code", "reported_in",
    "place", "place_country",
    "trigger", "trigger_start", "trigger_end", "sentence", "sentence_start", "sentence_end", "content",
    "content_start", "content_end",
    "document", "published", "title", "url", "issuer", "rule", "extractor",
)  # fmt: skip


def _rows(document: Document) -> Iterator[Row]:
    actors = {actor.id: actor for actor in document.actors}
    events = {event.id: event for event in document.events}
    for event in document.events:
        told = _event(document, event, actors, events.get(event.attributed_to or ""))
        for number, (source, target) in enumerate(dyads(event), 1):
            row = {"dyad": number, **told, **_actor("source", source, actors), **_actor("target", target, actors)}
            yield {column: _on_one_line(value) for column, value in row.items()}


def dyads(event: Event) -> list[tuple[str | None, str | None]]:
    """The pairs of participants of an event, by their ids: each agent with each recipient, but nobody with themselves.

    Where there are only agents, an event of a symmetric type has each two of them, any other one each of them alone.
    An event in which nobody takes part has one pair of nobody.
    """
    agents, recipients = dict.fromkeys(event.agents), dict.fromkeys(event.recipients)
    if event.type in _SYMMETRIC and not recipients and len(agents) > 1:
        return list(combinations(agents, 2))
    pairs = list(product(agents or (None,), recipients or (None,)))
    return [(source, target) for source, target in pairs if source is None or source != target] or pairs


def _actor(part: str, who: str | None, actors: Mapping[str, Actor]) -> Row:
    actor = actors.get(who or "")
    if actor is None:
        return {f"{part}{column}": None for column in _ACTOR}
    body = actors.get(actor.affiliation or "")
    values = (
        actor.id, actor.name, actor.kind, actor.codes.get("cameo"), actor.country, actor.role, actor.qualifier,
        body and body.name, actor.key,
    )  # fmt: skip
    return {f"{part}{column}": value for column, value in zip(_ACTOR, values, strict=True)}


def _event(document: Document, event: Event, actors: Mapping[str, Actor], reported_in: Event | None) -> Row:
    when, place, codes = event.when, event.place, event.codes
    cameo = codes.get("cameo", "")
    speakers = [actors[who] for who in reported_in.agents] if reported_in else []
    return {
        "event_id": f"{document.id}#{event.id}" if document.id else event.id,
        "day": when.start if when else document.published,
        "day_from": "date" if when else "published" if document.published else None,
        "date": when and when.edtf,
        "date_start": when and when.start,
        "date_end": when and when.end,
        "type": event.type,
        "symmetric": _yes_no(event.type in _SYMMETRIC),
        "cameo": cameo,
        "cameo_base": cameo[:3],
        "cameo_root": cameo[:2],
        "plover": codes.get("plover"),
        "plover_mode": codes.get("plover_mode"),
        "polecat": codes.get("polecat"),
        "contexts": SEPARATOR.join(name for name in event.topics if name in contexts()),
        "topics": SEPARATOR.join(name for name in event.topics if name not in contexts()),
        "quad_class": _QUADS.get(codes.get("quad", "")),
        "quad": codes.get("quad"),
        "goldstein": _number(codes.get("goldstein")),
        "status": event.status,
        "embedded": _yes_no(event.embedded),
        "reported_by": SEPARATOR.join(actor.name for actor in speakers),
        "reported_by_code": SEPARATOR.join(actor.codes.get("cameo", "") for actor in speakers),
        "reported_in": event.attributed_to,
        "place": place and place.name,
        "place_country": place and place.country,
        **_stretch(document, "trigger", event.trigger),
        **_stretch(document, "sentence", event.sentence),
        **_stretch(document, "content", event.content),
        "document": document.id,
        "published": document.published,
        "title": document.title,
        "url": document.url,
        "issuer": document.issuer,
        "rule": event.rule,
        "extractor": event.extractor,
    }


def _stretch(document: Document, name: str, span: Span | None) -> Row:
    """The words of a span, and where they stand."""
    return {name: span and document[span], f"{name}_start": span and span.start, f"{name}_end": span and span.end}


def _on_one_line(value: object) -> object:
    """A text with its line breaks and tabs as blanks, for programs that read a line a row."""
    return " ".join(value.split()) if isinstance(value, str) else value


def _yes_no(value: bool) -> str:
    return "true" if value else "false"


def _number(value: str | None) -> object:
    """A number where it is one, so that a value below zero is not taken for a formula."""
    try:
        return float(value) if value else None
    except ValueError:
        return value
