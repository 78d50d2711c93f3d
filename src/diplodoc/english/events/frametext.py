"""The TOML of frame files, read fast.

Frame files are plain strings and lists of them, over which `tomllib` goes letter by letter: half of what it costs to
load them. So whatever is written as they are is read here, a pattern a statement; any other file, also a faulty one,
goes to `tomllib`.
"""

from __future__ import annotations

import re
import tomllib
from typing import Any

_STRING = r'"[^"\\\x00-\x1f\x7f]*+"'
_KEY = rf"(?:[A-Za-z0-9_-]++|{_STRING})"
_LIST = rf"\[\s*+(?:{_STRING}\s*+,\s*+)*+(?:{_STRING}\s*+)?\]"
_FIELD = rf"{_KEY}\ =\ (?:{_STRING}|{_LIST})"
_TABLE = rf"\{{\ {_FIELD}(?:,\ {_FIELD})*+\ \}}"
_TABLES = rf"\[\s*+(?:{_TABLE},\s*+)*+(?:{_TABLE}\s*+)?\]"
#: A header or a key with its value, the rest of the line blank; and the blank lines and comments behind it.
_STATEMENT = re.compile(
    rf"""(?: \[\[(?P<several>[a-z]++)\]\]
      | \[(?P<one>[a-z]++)\]
      | (?P<key>[a-z_]++)\ =\ (?P<value>{_STRING}|{_LIST}|{_TABLE}|{_TABLES}|true|false)
    )?+\n(?:\#[^\x00-\x1f\x7f]*+\n|\n)*+""",
    re.VERBOSE,
)
_IN_LIST = re.compile(r'"([^"]*)"')
_IN_TABLE = re.compile(rf"({_KEY})\ =\ ({_STRING}|{_LIST})", re.VERBOSE)
_IN_TABLES = re.compile(_TABLE, re.VERBOSE)


class _NotPlain(ValueError):
    """What is read is none of the statements known here, or says something twice."""


def tables(text: str) -> dict[str, Any]:
    """The tables of a TOML text. Raises `tomllib.TOMLDecodeError`."""
    try:
        return _plain(f"\n{text}\n")
    except _NotPlain:
        return tomllib.loads(text)


def _plain(text: str) -> dict[str, Any]:
    whole: dict[str, Any] = {}
    table, end = whole, 0
    arrays: dict[str, list[dict[str, Any]]] = {}
    for match in _STATEMENT.finditer(text):
        several, one, key, value = match.groups()
        if match.start() != end:
            raise _NotPlain
        end = match.end()
        if key:
            _put(table, key, _value(value))
        elif one:
            table = {}
            _put(whole, one, table)
        elif several:
            if several not in arrays:
                arrays[several] = []
                _put(whole, several, arrays[several])
            table = {}
            arrays[several].append(table)
    if end != len(text):
        raise _NotPlain
    return whole


def _put(table: dict[str, Any], key: str, value: Any) -> None:
    if key in table:
        raise _NotPlain
    table[key] = value


def _value(text: str) -> Any:
    match text[0]:
        case '"':
            return text[1:-1]
        case "{":
            table: dict[str, Any] = {}
            for key, value in _IN_TABLE.findall(text):
                _put(table, key.strip('"'), _value(value))
            return table
        case "[":
            if text[1:].lstrip().startswith("{"):
                return [_value(inner) for inner in _IN_TABLES.findall(text)]
            return _IN_LIST.findall(text)
    return text == "true"
