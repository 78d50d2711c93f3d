"""Tables of documents: one record a document, with its text in the column ``text``.

Further columns that count are ``id``, ``published`` (YYYY-MM-DD), ``title``, ``url``, ``issuer`` and ``language``;
all others are passed over, so that what diplodoc exported as JSON Lines can be read and parsed again. A record that
cannot be read is an error of its own: iteration can go on with the next one, since `map` outlives the error.
"""

from __future__ import annotations

import csv
import io
import json
import sys
from collections.abc import Iterable, Iterator
from functools import partial
from typing import Any

import attrs

from .. import heading
from ..errors import ModelError, ReadError
from ..model import Source
from .decoding import decode

_COLUMNS = tuple(field.name for field in attrs.fields(Source) if field.name != "text")


class JsonlReader:
    """Reads JSON Lines: one object a line."""

    name = "jsonl"
    suffixes = (".jsonl", ".ndjson")

    def read(self, data: bytes, *, name: str) -> Iterable[Source]:
        lines = enumerate(decode(data, name=name).split("\n"), 1)
        return map(partial(_from_line, name), (line for line in lines if line[1].strip()))


class CsvReader:
    """Reads comma-separated values with a header line; ``.tsv`` files are separated by tabs."""

    name = "csv"
    suffixes = (".csv", ".tsv")

    def read(self, data: bytes, *, name: str) -> Iterable[Source]:
        rows = list(_rows(decode(data, name=name), name))
        return map(partial(_from_row, name), rows)


def _from_row(file: str, numbered: tuple[int, dict[str, Any]]) -> Source:
    return _source(numbered[1], f"{file}:{numbered[0]}")


def _from_line(file: str, numbered: tuple[int, str]) -> Source:
    name, line = f"{file}:{numbered[0]}", numbered[1]
    try:
        record = json.loads(line)
    except (json.JSONDecodeError, RecursionError) as error:
        raise ReadError(f"is not JSON: {error}", name=name) from None
    if not isinstance(record, dict):
        raise ReadError("is no JSON object", name=name)
    return _source(record, name)


def _rows(text: str, name: str) -> Iterator[tuple[int, dict[str, Any]]]:
    limit = csv.field_size_limit(sys.maxsize)  # the limit is the process's own, and texts are longer than it
    try:
        rows = csv.DictReader(io.StringIO(text, newline=""), delimiter="\t" if name.endswith(".tsv") else ",")
        rows.fieldnames = [column.strip().lower() for column in rows.fieldnames or ()]
        if "text" not in rows.fieldnames:
            raise ReadError(f"has no column 'text', only: {', '.join(rows.fieldnames) or 'none'}", name=name)
        for row in rows:
            yield rows.line_num, {key: value for key, value in row.items() if key == "text" or value}
    except csv.Error as error:
        raise ReadError(f"is no CSV table: {error}", name=name) from None
    finally:
        csv.field_size_limit(limit)


def _source(record: dict[str, Any], name: str) -> Source:
    text = record.get("text")
    if not isinstance(text, str):
        raise ReadError("has no 'text'" if text is None else f"its 'text' is {text!r:.40}, no string", name=name)
    given = {key: record[key] for key in _COLUMNS if record.get(key) is not None}
    given.setdefault("id", name)
    if isinstance(given["id"], int):
        given["id"] = str(given["id"])
    try:
        return heading.source(text, **given)
    except ModelError as error:
        raise ReadError(str(error), name=name) from None
