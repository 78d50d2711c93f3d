"""Documents as record batches of the schema `DOCUMENT`, and back, without loss."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import pyarrow as pa
from diplodoc import Document, WireError, from_dict, to_dict

from .schemas import DOCUMENT, FORM

#: A batch ends after so many documents, or as soon as their texts have so many characters together.
BATCH_DOCUMENTS = 512
BATCH_CHARACTERS = 4_000_000


def to_batches(documents: Iterable[Document]) -> Iterator[pa.RecordBatch]:
    """The documents as record batches of the schema `DOCUMENT`, made as they are asked for.

    Raises `WireError` where a string holds a lone surrogate, which Arrow's UTF-8 cannot.
    """
    return map(_batch, chunks(documents))


def from_batches(batches: Iterable[pa.RecordBatch]) -> Iterator[Document]:
    """The documents in record batches of the schema `DOCUMENT`; further columns are passed over.

    Raises `WireError` where they are of another form, or of that of a newer diplodoc.
    """
    for batch in batches:
        form = (batch.schema.metadata or {}).get(b"diplodoc", FORM.encode()).decode()
        for row in batch.to_pylist(maps_as_pydicts="strict"):
            yield from_dict({**_iso_days(row), "schema": form})


def chunks(documents: Iterable[Document]) -> Iterator[list[Document]]:
    """The documents, as many at a time as make a batch; none is held when the next are gathered."""
    some: list[Document] = []
    characters = 0
    for document in documents:
        some.append(document)
        characters += len(document.text)
        if len(some) == BATCH_DOCUMENTS or characters >= BATCH_CHARACTERS:
            yield some
            some, characters = [], 0
    if some:
        yield some


def make_batch(rows: list[dict[str, Any]], schema: pa.Schema) -> pa.RecordBatch:
    """A record batch of rows as dicts. Raises `WireError` for lone surrogates."""
    try:
        return pa.RecordBatch.from_pylist(rows, schema=schema)
    except UnicodeEncodeError as error:
        raise WireError(
            f"the string {error.object!r:.80} holds a lone surrogate, which Arrow cannot; decode the text as UTF-16, "
            "or replace it before parsing"
        ) from None


def _batch(documents: list[Document]) -> pa.RecordBatch:
    return make_batch([_row(document) for document in documents], DOCUMENT)


def _row(document: Document) -> dict[str, Any]:
    """The JSON form with dates for its days, as Arrow takes them."""
    row = to_dict(document)
    row["published"] = document.published
    for event, out in zip(document.events, row["events"], strict=True):
        if event.when:
            out["date"] |= {"start": event.when.start, "end": event.when.end}
    return row


def _iso_days(row: dict[str, Any]) -> dict[str, Any]:
    if row.get("published"):
        row["published"] = row["published"].isoformat()
    for event in row.get("events") or ():
        if event["date"]:
            event["date"] |= {key: event["date"][key].isoformat() for key in ("start", "end")}
    return row
