"""How tables are written: UTF-8, a header line, and nothing that a spreadsheet would run.

Several values in one cell are separated by ``|``. A cell that a spreadsheet would take for a formula gets an
apostrophe in front, as OWASP advises, because documents come from anywhere.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Mapping
from typing import BinaryIO, TypeAlias

from ..model import Document

SEPARATOR = "|"
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")

#: A value for each column; None makes an empty cell.
Row: TypeAlias = Mapping[str, object]


def write(
    documents: Iterable[Document],
    out: BinaryIO,
    columns: tuple[str, ...],
    rows: Callable[[Document], Iterable[Row]],
    *,
    delimiter: str = ",",
) -> None:
    """Writes the header, and then the rows of each document as it comes."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, delimiter=delimiter, lineterminator="\r\n")
    writer.writerow(columns)
    for document in documents:
        for row in rows(document):
            writer.writerow([_cell(row[column]) for column in columns])
        _flush(buffer, out)
    _flush(buffer, out)


def _flush(buffer: io.StringIO, out: BinaryIO) -> None:
    # A lone surrogate has no UTF-8; a table for people shows the usual mark in its place.
    out.write(buffer.getvalue().encode("utf-8", "replace"))
    buffer.seek(0)
    buffer.truncate()


def _cell(value: object) -> object:
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value
