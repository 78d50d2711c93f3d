"""The reviewed tables: states, bodies, offices, places, titles, and the words that names are made of.

Each table is a TSV file in this folder. Its `#` lines say what it is, where it comes from and how it was
made; the first other line names the columns. A list in a cell is separated by "|", and a name that was in use
only for a time has its years behind it: "Zaire (1971-1997)", "Siam (-1949)". Tables are read once, when first
asked for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

import attrs

_YEARS = re.compile(r" \((\d{4})?(-)?(\d{4})?\)$")


@attrs.frozen
class Dated:
    """A name that was in use only from `since` to `until` (years, both included; None is an open end)."""

    name: str
    since: int | None
    until: int | None


@attrs.frozen(kw_only=True)
class Country:
    """A state or territory. `aliases` and `capitals` include the former ones, whose years are in `former`.

    `alpha2` is "" for former states. `since` and `until` bound the existence of the state only where another
    entry takes over (USSR, Yugoslavia, Czechia); they are None for everybody else.
    """

    alpha3: str
    alpha2: str
    name: str
    formal: str
    aliases: tuple[str, ...]
    adjectives: tuple[str, ...]
    prefixes: tuple[str, ...]
    demonyms: tuple[str, ...]
    capitals: tuple[str, ...]
    metonyms: tuple[str, ...]
    former: tuple[Dated, ...]
    since: int | None
    until: int | None

    @property
    def key(self) -> str:
        """The key of the entry in `ambiguous()`: its alpha-3 code."""
        return self.alpha3

    @property
    def names(self) -> tuple[str, ...]:
        """Every name of the state, short one first; no adjectives, demonyms, capitals or metonyms."""
        return tuple(dict.fromkeys(n for n in (self.name, self.formal, *self.aliases) if n))


@cache
def countries() -> tuple[Country, ...]:
    """All states and territories, the present ones first, each part in the order of their codes."""
    return tuple(
        Country(
            alpha3=row["alpha3"],
            alpha2=row["alpha2"],
            name=row["name"],
            formal=row["formal"],
            aliases=_names(row["aliases"]),
            adjectives=_names(row["adjectives"]),
            prefixes=_names(row["prefixes"]),
            demonyms=_names(row["demonyms"]),
            capitals=_names(row["capitals"]),
            metonyms=_names(row["metonyms"]),
            former=_dated(row["aliases"]) + _dated(row["capitals"]),
            since=_year(row["since"]),
            until=_year(row["until"]),
        )
        for row in _rows("countries.tsv")
    )


def _rows(file: str) -> Iterator[dict[str, str]]:
    """The rows of a table, by column name. Raises `ValueError` for a row with too many or too few cells."""
    lines = (files(__package__) / file).read_text(encoding="utf-8").splitlines()
    table = (line.split("\t") for line in lines if not line.startswith("#"))
    columns = next(table)
    for cells in table:
        yield dict(zip(columns, cells, strict=True))


def _list(cell: str) -> tuple[str, ...]:
    return tuple(cell.split("|")) if cell else ()


def _names(cell: str) -> tuple[str, ...]:
    """The names in a cell, without their years."""
    return tuple(_YEARS.sub("", name) for name in _list(cell))


def _dated(cell: str) -> tuple[Dated, ...]:
    """Those names in a cell that have years."""
    return tuple(_dated_name(name) for name in _list(cell) if _YEARS.search(name))


def _dated_name(name: str) -> Dated:
    years = _YEARS.search(name)
    if years is None:
        return Dated(name, None, None)
    since, dash, until = years.groups()
    return Dated(name[: years.start()], _year(since), _year(until if dash else since))


def _year(cell: str | None) -> int | None:
    return int(cell) if cell else None
