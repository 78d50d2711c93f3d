"""Four flat tables of many documents, as statistics like them: documents, events, actors, mentions."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from functools import partial
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar

import pyarrow as pa
import pyarrow.parquet as pq
from diplodoc import Actor, Document, Event, Span

from .batches import chunks, make_batch
from .files import COMPRESSION
from .schemas import ACTORS, DOCUMENTS, EVENTS, MENTIONS

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl

T = TypeVar("T")
_Row = dict[str, Any]


class Tables(NamedTuple, Generic[T]):
    """One thing for each table: the tables themselves, frames, or paths."""

    documents: T
    events: T
    actors: T
    mentions: T


_SCHEMAS = Tables(DOCUMENTS, EVENTS, ACTORS, MENTIONS)


def tables(documents: Iterable[Document]) -> Tables[pa.Table]:
    """The four tables of these documents, with the schemas `DOCUMENTS`, `EVENTS`, `ACTORS` and `MENTIONS`."""
    batches = list(_table_batches(documents))
    return Tables(*(pa.Table.from_batches([some[n] for some in batches], schema) for n, schema in enumerate(_SCHEMAS)))


def to_pandas(documents: Iterable[Document]) -> Tables[pd.DataFrame]:
    """The four tables as pandas frames: days as datetime64, offsets as Int32 (they may be missing), codes as dicts."""
    import pandas as pd

    offsets = {pa.int32(): pd.Int32Dtype()}.get
    return Tables(
        *(
            table.to_pandas(types_mapper=offsets, date_as_object=False, maps_as_pydicts="strict")
            for table in tables(documents)
        )
    )


def to_polars(documents: Iterable[Document]) -> Tables[pl.DataFrame]:
    """The four tables as polars frames: every column in the type that polars has for it."""
    import polars as pl

    return Tables(*(pl.DataFrame(pl.from_arrow(table)) for table in tables(documents)))


def write_tables(documents: Iterable[Document], folder: str | os.PathLike[str]) -> Tables[Path]:
    """Writes ``documents.parquet``, ``events.parquet``, ``actors.parquet`` and ``mentions.parquet`` into a folder.

    Makes the folder where it is missing, holds one batch of documents at a time, and gives the four paths. The files
    take their names only when all is written; until then older ones stay.
    """
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    paths = Tables(*(folder / f"{name}.parquet" for name in Tables._fields))
    parts = [path.with_name(f"{path.name}.part") for path in paths]
    try:
        with ExitStack() as stack:
            writers = [
                stack.enter_context(pq.ParquetWriter(part, schema, compression=COMPRESSION))
                for part, schema in zip(parts, _SCHEMAS, strict=True)
            ]
            for batches in _table_batches(documents):
                for writer, batch in zip(writers, batches, strict=True):
                    writer.write_batch(batch)
        for part, path in zip(parts, paths, strict=True):
            part.replace(path)
    finally:
        for part in parts:
            part.unlink(missing_ok=True)
    return paths


def _table_batches(documents: Iterable[Document]) -> Iterator[Tables[pa.RecordBatch]]:
    return map(partial(_batches, count()), chunks(documents))


def _batches(numbers: Iterator[int], documents: list[Document]) -> Tables[pa.RecordBatch]:
    rows: Tables[list[_Row]] = Tables([], [], [], [])
    for document, number in zip(documents, numbers, strict=False):
        _add(rows, document, {"document_number": number, "document": document.id})
    return Tables(*(make_batch(*pair) for pair in zip(rows, _SCHEMAS, strict=True)))


def _add(rows: Tables[list[_Row]], document: Document, of: _Row) -> None:
    by_id = {actor.id: actor for actor in document.actors}
    dated = {**of, "published": document.published}
    rows.documents.append({**dated, **_document_row(document)})
    rows.events.extend({**dated, **_event_row(document, event, by_id)} for event in document.events)
    rows.actors.extend({**dated, **_actor_row(actor, by_id)} for actor in document.actors)
    rows.mentions.extend({**of, **row} for actor in document.actors for row in _mention_rows(document, actor))


def _document_row(document: Document) -> _Row:
    return {
        "title": document.title,
        "url": document.url,
        "issuer": document.issuer,
        "language": document.language,
        "text": document.text,
        "topics": [topic.name for topic in document.topics],
        "diagnostics": [{"code": d.code, "component": d.component, "message": d.message} for d in document.diagnostics],
    }


def _event_row(document: Document, event: Event, by_id: dict[str, Actor]) -> _Row:
    agents = [by_id[who] for who in event.agents]
    recipients = [by_id[who] for who in event.recipients]
    when, place = event.when, event.place
    return {
        "event": event.id,
        "type": event.type,
        "status": event.status,
        "embedded": event.embedded,
        "attributed_to": event.attributed_to,
        "date": when and when.edtf,
        "date_start": when and when.start,
        "date_end": when and when.end,
        "agents": [actor.name for actor in agents],
        "agent_ids": event.agents,
        "agent_countries": [actor.country for actor in agents],
        "recipients": [actor.name for actor in recipients],
        "recipient_ids": event.recipients,
        "recipient_countries": [actor.country for actor in recipients],
        "place": place and place.name,
        "place_country": place and place.country,
        "topics": event.topics,
        "plover": event.codes.get("plover"),
        "cameo": event.codes.get("cameo"),
        "codes": event.codes,
        **_stretch(document, "trigger", event.trigger),
        **_stretch(document, "sentence", event.sentence),
        **(_stretch(document, "content", event.content) if event.content else {}),
        "rule": event.rule,
        "extractor": event.extractor,
    }


def _actor_row(actor: Actor, by_id: dict[str, Actor]) -> _Row:
    home = by_id.get(actor.affiliation or "")
    return {
        "actor": actor.id,
        "kind": actor.kind,
        "name": actor.name,
        "aliases": actor.aliases,
        "role": actor.role,
        "qualifier": actor.qualifier,
        "affiliation": home and home.name,
        "affiliation_id": actor.affiliation,
        "country": actor.country,
        "key": actor.key,
        "mentions": len(actor.mentions),
        "codes": actor.codes,
    }


def _mention_rows(document: Document, actor: Actor) -> Iterator[_Row]:
    for mention in actor.mentions:
        span = mention.span
        yield {
            "actor": actor.id,
            "name": actor.name,
            "text": document[span],
            "start": span.start,
            "end": span.end,
            "how": mention.how,
        }


def _stretch(document: Document, name: str, span: Span) -> _Row:
    return {name: document[span], f"{name}_start": span.start, f"{name}_end": span.end}
