"""A user's own table of actors: office holders with their dates, and further states and bodies, as TSV or TOML.

The form is documented in docs/reference/linking.md.
"""

from __future__ import annotations

import datetime as dt
import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import attrs

from . import edtf
from .components import GazetteerEntry
from .errors import TableError
from .hookspecs import hookimpl
from .keys import body_key, person_key, slug, state_key
from .model import ACTOR_KINDS, ActorKind

COLUMNS = ("name", "aliases", "kind", "role", "affiliation", "country", "since", "until", "key")
_DATE = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")
_COUNTRY = re.compile(r"[A-Z]{3}")


class ActorTable:
    """A plugin that makes the actors of a file known, to the extractor and to the normalizer `link`.

    The file is read at once: TOML where its name ends in ".toml", else tab-separated. Raises `TableError`, naming file
    and line, where something is wrong with it, and `OSError` where it cannot be opened.
    """

    def __init__(self, path: str | Path) -> None:
        self.name = str(path)
        self._entries = tuple(_numbered(_entry(where, row) for where, row in _rows(Path(path))))

    def entries(self) -> Iterator[GazetteerEntry]:
        """The actors in the order of the file."""
        return iter(self._entries)

    @hookimpl
    def diplodoc_gazetteers(self) -> Iterable[ActorTable]:
        """The table itself."""
        return [self]


def _rows(path: Path) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Where each row stands, for messages, and its cells that are not empty."""
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise TableError(f"{path}: is not UTF-8 (byte {error.start})") from None
    return _toml(path, text) if path.suffix.lower() == ".toml" else _tsv(path, text)


def _tsv(path: Path, text: str) -> Iterator[tuple[str, Mapping[str, Any]]]:
    columns: list[str] = []
    for number, line in enumerate(text.splitlines(), 1):
        where = f"{path}, line {number}"
        if not line.strip() or line.startswith("#"):
            continue
        cells = [cell.strip() for cell in line.split("\t")]
        if not columns:
            columns = cells
            if "name" not in columns or len(set(columns)) < len(columns):
                raise TableError(f"{where}: the first line must name the columns, each once, and one of them 'name'")
            continue
        if len(cells) > len(columns):
            raise TableError(f"{where}: {len(cells)} cells, but only {len(columns)} columns")
        row: dict[str, Any] = {column: cell for column, cell in zip(columns, cells, strict=False) if cell}
        if "aliases" in row:
            row["aliases"] = [alias.strip() for alias in row["aliases"].split("|") if alias.strip()]
        yield where, row


def _toml(path: Path, text: str) -> Iterator[tuple[str, Mapping[str, Any]]]:
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise TableError(f"{path}: {error}") from None
    actors = table.pop("actor", [])
    if table or not isinstance(actors, list):
        raise TableError(f"{path}: must hold nothing but [[actor]] entries, not {next(iter(table), 'actor')!r}")
    lines = [number for number, line in enumerate(text.splitlines(), 1) if line.strip().startswith("[[actor]]")]
    for number, row in enumerate(actors):
        where = f"{path}, line {lines[number]}" if len(lines) == len(actors) else f"{path}, entry {number + 1}"
        if not isinstance(row, dict):
            raise TableError(f"{where}: an actor must be a table, not {row!r}")
        yield where, row


def _entry(where: str, row: Mapping[str, Any]) -> GazetteerEntry:
    unknown = [column for column in row if column not in COLUMNS]
    if unknown:
        raise TableError(f"{where}: there is no column {unknown[0]!r}; there are: {', '.join(COLUMNS)}")
    texts = {column: _text(where, row, column) for column in COLUMNS if column not in ("aliases", "since", "until")}
    name, country = texts["name"], texts["country"]
    if not name:
        raise TableError(f"{where}: an actor needs a name")
    kind = next((kind for kind in ACTOR_KINDS if kind == (texts["kind"] or "person")), None)
    if kind is None:
        raise TableError(f"{where}: kind must be one of {', '.join(ACTOR_KINDS)}, not {texts['kind']!r}")
    if "#" in (texts["key"] or ""):
        raise TableError(f"{where}: a key must not hold '#', which numbers the offices of one actor")
    if country and not _COUNTRY.fullmatch(country):
        raise TableError(f"{where}: country must be an ISO 3166-1 alpha-3 code, not {country!r}")
    if kind != "person" and (texts["role"] or texts["affiliation"]):
        raise TableError(f"{where}: only persons have a role and an affiliation")
    since, until = _date(where, row, "since"), _date(where, row, "until")
    if since and until and since[0] > until[1]:
        raise TableError(f"{where}: since ({row['since']}) lies after until ({row['until']})")
    aliases = row.get("aliases", [])
    if not isinstance(aliases, list) or not all(isinstance(alias, str) and alias.strip() for alias in aliases):
        raise TableError(f"{where}: aliases must be a list of names, not {aliases!r}")
    names = [" ".join(alias.split()) for alias in aliases]
    return GazetteerEntry(
        key=texts["key"] or _key(name, kind, country, texts["affiliation"]),
        kind=kind,
        name=name,
        aliases=tuple(dict.fromkeys(alias for alias in names if alias != name)),
        country=country,
        role=texts["role"],
        affiliation=texts["affiliation"],
        since=since and since[0],
        until=until and until[1],
    )


def _text(where: str, row: Mapping[str, Any], column: str) -> str | None:
    value = row.get(column)
    if value is not None and not isinstance(value, str):
        raise TableError(f"{where}: {column} must be a text, not {value!r}")
    return " ".join(value.split()) or None if value else None


def _date(where: str, row: Mapping[str, Any], column: str) -> tuple[dt.date, dt.date] | None:
    """The first and last day of a date."""
    value = row.get(column)
    if value is None:
        return None
    try:
        if not _DATE.fullmatch(str(value)):
            raise ValueError
        first, last = edtf.bounds(str(value))
    except ValueError:
        message = f"{where}: {column} must be a date (2021, 2021-05 or 2021-05-09), not {str(value)!r}"
        raise TableError(message) from None
    return (first, last) if first and last else None


def _key(name: str, kind: ActorKind, country: str | None, affiliation: str | None) -> str:
    """The key that `link` would give to an actor of whom a document says the same."""
    if kind == "state":
        return state_key(country or slug(name))
    if kind == "person":
        body = (body_key(affiliation, None, None) or slug(affiliation)) if affiliation else ""
        where = country or body.removeprefix("org:")
        return person_key(name, where or None) or f"person:{slug(name)}:{where or ''}".rstrip(":")
    key = body_key(name, country, None) if kind == "organization" else None
    prefix = "org" if kind == "organization" else kind
    return key or f"{prefix}:{slug(name)}:{country or ''}".rstrip(":")


def _numbered(entries: Iterable[GazetteerEntry]) -> Iterator[GazetteerEntry]:
    """The entries with keys made unique: those of one actor get a number behind "#"."""
    times: dict[str, int] = {}
    for entry in entries:
        times[entry.key] = times.get(entry.key, 0) + 1
        number = times[entry.key]
        yield entry if number == 1 else attrs.evolve(entry, key=f"{entry.key}#{number}")
