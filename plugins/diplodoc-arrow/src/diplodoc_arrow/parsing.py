"""Parsing record batches: one function, which Spark, Dask and others run on as many machines as they have."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from typing import Any

import diplodoc
import pyarrow as pa
from diplodoc import Diagnostic, Document, ModelError, Parser

from .batches import to_batches
from .schemas import DOCUMENT

_FACTS = ("id", "published", "title", "url", "issuer", "language")


def parse_batches(batches: Iterable[pa.RecordBatch], parser: Parser | None = None) -> Iterator[pa.RecordBatch]:
    """Parses the column ``text`` of record batches: one row of the schema `DOCUMENT` for each row, in their order.

    The columns ``id``, ``published``, ``title``, ``url``, ``issuer`` and ``language`` are used where they are there
    and not null: strings, but that ``id`` may be a whole number, and ``published`` a date or a timestamp. Further
    columns are passed over; what comes out can be joined with them by ``id``. `parser` is by default diplodoc's
    default one, with the plugins that are installed where the function runs.

    Batches are made as they are asked for, and are smaller than large ones that go in. A row that cannot be read (a
    null text, an unreadable day) gives an empty document with a diagnostic. Raises `ValueError` where there is no
    column ``text``; a parser made with ``strict=True`` raises as it does elsewhere.
    """
    parse = parser.parse if parser is not None else diplodoc.parse
    return to_batches(_parsed(row, parse) for batch in batches for row in _rows(batch))


def _rows(batch: pa.RecordBatch) -> list[dict[str, Any]]:
    names = batch.schema.names
    if "text" not in names:
        raise ValueError(f"a batch has no column 'text', only: {', '.join(names) or 'none'}")
    rows: list[dict[str, Any]] = batch.select([name for name in ("text", *_FACTS) if name in names]).to_pylist()
    return rows


def _parsed(row: dict[str, Any], parse: Callable[..., Document]) -> Document:
    given = {name: value for name, value in row.items() if value is not None}
    if "id" in given:
        given["id"] = str(given["id"])
    if isinstance(given.get("published"), dt.datetime):
        given["published"] = given["published"].date()
    try:
        if "text" not in given:
            raise ModelError("the text is null")
        return parse(**given)
    except ModelError as error:
        unreadable = Diagnostic(code="unreadable", component="parse_batches", message=str(error))
        return Document(text="", id=given.get("id"), diagnostics=(unreadable,))


def spark_schema() -> str:
    """The schema `DOCUMENT` in Spark's words: ``frame.mapInArrow(parse_batches, spark_schema())``."""
    return ", ".join(f"`{field.name}` {_spark_type(field.type)}" for field in DOCUMENT)


def _spark_type(type_: pa.DataType) -> str:
    if pa.types.is_list(type_):
        return f"ARRAY<{_spark_type(type_.value_type)}>"
    if pa.types.is_map(type_):
        return f"MAP<{_spark_type(type_.key_type)}, {_spark_type(type_.item_type)}>"
    if pa.types.is_struct(type_):
        return f"STRUCT<{', '.join(f'`{field.name}`: {_spark_type(field.type)}' for field in type_)}>"
    return {pa.string(): "STRING", pa.date32(): "DATE", pa.int32(): "INT", pa.bool_(): "BOOLEAN"}[type_]
