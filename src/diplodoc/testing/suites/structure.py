"""The structure of exported bytes without the texts in them, by media type.

Two exports of documents that differ only in their texts have the same structure, unless a text was taken for
something else: a tag, a column, a formula.
"""

from __future__ import annotations

import csv
import io
import json
import unicodedata
from collections.abc import Callable
from html.parser import HTMLParser
from typing import Any
from xml.etree import ElementTree

#: What a spreadsheet takes for the beginning of a formula, as OWASP lists it.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def structure_of(media_type: str) -> Callable[[bytes], object] | None:
    """The function that gives the structure of bytes of a media type; None where there is nothing to be known of it."""
    bare = media_type.partition(";")[0].strip().lower()
    if bare.endswith(("+json", "/json")):
        return _json
    if bare.endswith(("+xml", "/xml")):
        return _xml
    return _BY_TYPE.get(bare)


def _json(data: bytes) -> object:
    return _shape(json.loads(data))


def _json_lines(data: bytes) -> object:
    return [_json(line) for line in data.split(b"\n") if line]


def _shape(value: Any) -> object:
    if isinstance(value, dict):
        return [_shape(member) for member in value.values()]
    if isinstance(value, list):
        return [_shape(member) for member in value]
    return type(value).__name__


def _table(data: bytes, delimiter: str) -> object:
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=delimiter))
    formulas = [cell for row in rows for cell in row if cell.startswith(_FORMULA)]
    return [len(row) for row in rows], formulas


def _html(data: bytes) -> object:
    collector = _Tags(convert_charrefs=True)
    collector.feed(data.decode("utf-8"))
    collector.close()
    return collector.found


class _Tags(HTMLParser):
    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self.found: list[tuple[str, ...]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, *sorted(name for name, _ in attrs)))

    def handle_endtag(self, tag: str) -> None:
        self.found.append((f"/{tag}",))

    def handle_comment(self, data: str) -> None:
        self.found.append(("comment",))


def _xml(data: bytes) -> object:
    return [(element.tag, *sorted(element.attrib)) for element in ElementTree.fromstring(data).iter()]


def _plain(data: bytes) -> object:
    """How many lines there are, by Unicode's line ends, and the other characters that a terminal obeys."""
    text = data.decode("utf-8")
    return len(text.splitlines()), [mark for mark in text if unicodedata.category(mark) == "Cc" and mark != "\n"]


_BY_TYPE: dict[str, Callable[[bytes], object]] = {
    "application/jsonl": _json_lines,
    "application/x-ndjson": _json_lines,
    "text/csv": lambda data: _table(data, ","),
    "text/tab-separated-values": lambda data: _table(data, "\t"),
    "text/html": _html,
    "text/plain": _plain,
}
