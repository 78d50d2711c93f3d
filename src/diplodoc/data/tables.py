"""The tables: states, bodies, offices, places, titles, and the words that names are made of.

Each table is a TSV file in this folder. Its `#` lines say what it is, where it comes from and how it was
made; the first other line names the columns. A list in a cell is separated by "|", and a name that was in use
only for a time has its years behind it: "Zaire (1971-1997)", "Siam (-1949)". Tables are read once, when first
asked for. In every list of forms the canonical one is not repeated; `names` gives them all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import NamedTuple

_YEARS = re.compile(r" \((\d{4})?(-)?(\d{4})?\)$")


class Dated(NamedTuple):
    """A name that was in use only from `since` to `until` (years, both included; None is an open end)."""

    name: str
    since: int | None
    until: int | None


class Country(NamedTuple):
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


class Office(NamedTuple):
    """An office, without organization or country. `cls` is one of `OFFICE_CLASSES`.

    `gender` is "m" or "f" only where the word implies it, else "". `represents` says whether the holder acts
    for the country that he or she serves. `takes` are the prepositions that bring the body,
    portfolio or post.
    """

    name: str
    forms: tuple[str, ...]
    plurals: tuple[str, ...]
    cls: str
    gender: str
    represents: bool
    takes: tuple[str, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """Every singular form, canonical one first."""
        return (self.name, *self.forms)


class Portfolio(NamedTuple):
    """What a minister or ministry is for: `names` behind "of" or "for", `before` in front of "Minister"."""

    name: str
    forms: tuple[str, ...]
    before: tuple[str, ...]
    cls: str

    @property
    def names(self) -> tuple[str, ...]:
        """Every form behind "of" or "for", canonical one first."""
        return (self.name, *self.forms)


class OfficeModifier(NamedTuple):
    """A word at an office: `effect` is "deputy", "qualifier" or "rank", `position` "before" or "after"."""

    word: str
    effect: str
    position: str


class OfficePhrase(NamedTuple):
    """A phrase that refers to the holder of an office of one of `classes` ("any": anybody)."""

    phrase: str
    classes: tuple[str, ...]
    gender: str


class Title(NamedTuple):
    """What stands before a name; `gender` is "m", "f" or ""."""

    name: str
    forms: tuple[str, ...]
    gender: str
    kind: str

    @property
    def names(self) -> tuple[str, ...]:
        """Every form, canonical one first."""
        return (self.name, *self.forms)


class PersonWord(NamedTuple):
    """A small word of names; `kind` is "particle", "prefix", "kinship", "suffix" or "postnominal"."""

    word: str
    kind: str


class Organization(NamedTuple):
    """A body. `kind` is one of `ORGANIZATION_KINDS`; `country` the alpha-3 code of a national one, else "".

    `parent` is the key of the body that it is an organ of, or "". `since` and `until` are years, both included.
    """

    key: str
    name: str
    acronyms: tuple[str, ...]
    aliases: tuple[str, ...]
    kind: str
    country: str
    since: int | None
    until: int | None
    parent: str

    @property
    def names(self) -> tuple[str, ...]:
        """Every name, canonical one first, then acronyms and aliases."""
        return (self.name, *self.acronyms, *self.aliases)


class KnownPlace(NamedTuple):
    """A place that is neither a state nor its capital. `alpha3` is "" where no one state has it.

    `kind` is "city", "region", "water" or "site".
    """

    name: str
    aliases: tuple[str, ...]
    alpha3: str
    kind: str

    @property
    def key(self) -> str:
        """The key of the entry: "place:" and its name."""
        return f"place:{self.name}"

    @property
    def names(self) -> tuple[str, ...]:
        """Every name, canonical one first."""
        return (self.name, *self.aliases)


class Ambiguity(NamedTuple):
    """A name of several entries. The first of `keys` has it where nothing speaks for another.

    `rule` says what can: "context" (the other names of the document) or "year" (its date). `beside` are keys of
    neighbours of the first, which speak for it too.
    """

    alias: str
    keys: tuple[str, ...]
    rule: str
    beside: tuple[str, ...]
    note: str


#: What a body can be.
ORGANIZATION_KINDS: tuple[str, ...] = (
    "igo",
    "un-organ",
    "eu",
    "court",
    "bank",
    "forum",
    "alliance",
    "commodity",
    "technical",
    "mission",
    "parliament",
    "agency",
    "authority",
    "party",
    "armed-group",
    "ngo",
    "media",
    "company",
)

#: What an office can be; several referring phrases and the codes hang on it.
OFFICE_CLASSES: tuple[str, ...] = (
    "head-of-state",
    "monarch",
    "royal",
    "head-of-government",
    "deputy-head",
    "foreign-minister",
    "defence-minister",
    "minister",
    "deputy-minister",
    "envoy",
    "ambassador",
    "consul",
    "diplomat",
    "chief-executive-of-organization",
    "deputy-chief-of-organization",
    "high-representative",
    "commissioner",
    "chair",
    "director",
    "spokesperson",
    "adviser",
    "parliament-speaker",
    "lawmaker",
    "party-leader",
    "judge",
    "military",
    "pontiff",
    "religious",
    "governor",
    "mayor",
    "other-official",
)


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
        for row in rows("countries.tsv")
    )


@cache
def organizations() -> tuple[Organization, ...]:
    """All bodies, in the order of the table."""
    return tuple(
        Organization(
            key=row["key"],
            name=row["name"],
            acronyms=_list(row["acronyms"]),
            aliases=_list(row["aliases"]),
            kind=row["kind"],
            country=row["country"],
            since=_year(row["since"]),
            until=_year(row["until"]),
            parent=row["parent"],
        )
        for row in rows("organizations.tsv")
    )


@cache
def armed_bodies() -> frozenset[str]:
    """Keys of the bodies that take up arms against those who rule."""
    return frozenset(body.key for body in organizations() if body.kind == "armed-group")


@cache
def places() -> tuple[KnownPlace, ...]:
    """All places, in the order of the table."""
    return tuple(
        KnownPlace(name=row["name"], aliases=_list(row["aliases"]), alpha3=row["alpha3"], kind=row["kind"])
        for row in rows("places.tsv")
    )


@cache
def ambiguous() -> tuple[Ambiguity, ...]:
    """All names that several entries share, with the default first."""
    return tuple(
        Ambiguity(
            alias=row["alias"],
            keys=_list(row["keys"]),
            rule=row["rule"],
            beside=_list(row["beside"]),
            note=row["note"],
        )
        for row in rows("ambiguous.tsv")
    )


@cache
def offices() -> tuple[Office, ...]:
    """All offices, the highest first."""
    return tuple(
        Office(
            name=row["office"],
            forms=_list(row["forms"]),
            plurals=_list(row["plurals"]),
            cls=row["class"],
            gender=row["gender"],
            represents=row["represents"] == "yes",
            takes=_list(row["takes"]),
        )
        for row in rows("offices.tsv")
    )


@cache
def office_homes() -> dict[str, str]:
    """The state, by alpha-3 code, or body, by key, that alone has an office under a name."""
    return {row["form"]: row["home"] for row in rows("office_homes.tsv")}


@cache
def portfolios() -> tuple[Portfolio, ...]:
    """All portfolios of ministers."""
    return tuple(
        Portfolio(name=row["portfolio"], forms=_list(row["forms"]), before=_list(row["before"]), cls=row["class"])
        for row in rows("portfolios.tsv")
    )


@cache
def office_modifiers() -> tuple[OfficeModifier, ...]:
    """All words that stand before or behind an office."""
    return tuple(OfficeModifier(**row) for row in rows("office_modifiers.tsv"))


@cache
def office_phrases() -> tuple[OfficePhrase, ...]:
    """All phrases by which the holders of offices are called."""
    return tuple(
        OfficePhrase(phrase=row["phrase"], classes=_list(row["classes"]), gender=row["gender"])
        for row in rows("office_phrases.tsv")
    )


@cache
def titles() -> tuple[Title, ...]:
    """All honorifics, styles, ranks and offices that stand before names."""
    return tuple(
        Title(name=row["title"], forms=_list(row["forms"]), gender=row["gender"], kind=row["kind"])
        for row in rows("titles.tsv")
    )


@cache
def person_words() -> tuple[PersonWord, ...]:
    """The small words of personal names."""
    return tuple(PersonWord(**row) for row in rows("person_words.tsv"))


def rows(file: str) -> Iterator[dict[str, str]]:
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
    return tuple([_YEARS.sub("", name) for name in _list(cell)]) if "(" in cell else _list(cell)


def _dated(cell: str) -> tuple[Dated, ...]:
    """Those names in a cell that have years."""
    return tuple([_dated_name(name) for name in _list(cell) if _YEARS.search(name)]) if "(" in cell else ()


def _dated_name(name: str) -> Dated:
    years = _YEARS.search(name)
    if years is None:
        return Dated(name, None, None)
    since, dash, until = years.groups()
    return Dated(name[: years.start()], _year(since), _year(until if dash else since))


def _year(cell: str | None) -> int | None:
    return int(cell) if cell else None
