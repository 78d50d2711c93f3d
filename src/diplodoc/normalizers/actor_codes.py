"""CAMEO-style actor codes: the country and the role of an actor ("AZEGOV"), or its organization ("IGOOIC").

A state is its country alone ("AZE"). Who holds an office has the role of the office, or of the body where the office
says nothing ("Chairman"); a former holder ELI; an official of an intergovernmental organization the organization's
code. Organizations have a code of their own (`data/body_codes.tsv`), or the role of their kind in the table of
organizations; others, and groups, that which a word of their name gives them (`data/actor_codes.tsv`). Where nothing
is known there is no code.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from ..data.codes import actor_rows, body_codes
from ..data.tables import Organization, ambiguous, countries, offices, organizations, places
from ..model import Actor
from .officeforms import PAST

_WORDS = re.compile(r"[\w'’-]+")
_INTERGOVERNMENTAL, _GOVERNMENT, _FORMER = "IGO", "GOV", "ELI"
#: The codes of whoever acts for a body: of an intergovernmental one, or of one that CAMEO names.
_OWN_CODES = ("IGO", "NGO")
#: Classes of offices that are held in any body, and say nothing of what it is.
_ANYWHERE = frozenset(
    {"chair", "director", "spokesperson", "chief-executive-of-organization", "deputy-chief-of-organization",
     "other-official", "adviser", "commissioner"}
)  # fmt: skip
#: A body of no country whose name says that it is one of several states.
_COMMON = re.compile(
    r"\b(?:International|Intergovernmental|Inter-\w+|Multinational|Transnational|Pan-\w+|Regional|Organi[sz]ation of|"
    r"(?:Economic )?Community of|Union of|League of|Association of|Council of|Alliance of|Forum of)\b"
)
#: The most words that the name, adjective or people of a state have.
_LONGEST = 5


def actor_code(actor: Actor, actors: Mapping[str, Actor]) -> str | None:
    """The code of an actor; `actors` are those of its document, by id. None where nothing is known of it."""
    if actor.kind == "state":
        return actor.country
    if actor.kind == "person":
        return _person(actor, actors)
    if actor.kind == "organization":
        return _organization(actor)
    return _joined(actor.country or _home_of(actor.name, actors), _by_words("group", actor.name))


def _joined(country: str | None, role: str | None) -> str | None:
    return (country or "") + (role or "") or None


# ---------------------------------------------------------------- persons


def _person(actor: Actor, actors: Mapping[str, Actor]) -> str | None:
    home = actors.get(actor.affiliation) if actor.affiliation is not None else None
    if actor.role and actor.qualifier and not PAST.isdisjoint(actor.qualifier.lower().split()):
        return _joined(actor.country, _FORMER)
    body = _organization(home) if home is not None and home.kind == "organization" else None
    if body is not None and body.startswith(_OWN_CODES):
        return body
    country = actor.country or (home.country if home is not None else None)
    role, cls = _office(actor.role) if actor.role else (None, None)
    if body and cls in _ANYWHERE and role == _GOVERNMENT:
        role = body[-3:] if body != country else None
    return _joined(country, role)


def _office(role: str) -> tuple[str | None, str | None]:
    """The role of an office, and its class: that of the longest ending or beginning of its name that is known."""
    titled = _by_words("title", role)
    words = role.lower().replace("-elect", "").replace("-designate", "").split()
    classes = _office_classes()
    for size in range(len(words), 0, -1):
        for candidate in (words[-size:], words[:size]):
            cls = classes.get(" ".join(candidate))
            if cls is not None:
                return titled or _class_roles().get(cls), cls
    return titled or (_GOVERNMENT if "minister" in words else None), None


# ---------------------------------------------------------------- bodies and groups


def _organization(actor: Actor) -> str | None:
    body = next((found for name in (actor.name, *actor.aliases) if (found := _bodies().get(name))), None)
    country = actor.country or (body.country if body is not None else None)
    own = _own_code(body)
    if own:
        return own
    names = (actor.name, *body.names) if body is not None else (actor.name,)
    kind = body.kind if body is not None else ""
    role = (_by_kind("body-national", kind) if country else None) or _by_kind("body", kind)
    role = role or next(filter(None, (_by_words("organization", name) for name in names)), None)
    role = role or _by_kind("body-else", kind)
    if country:
        role = role or _by_words("national", actor.name)
    elif role is None and body is None and _COMMON.search(actor.name):
        role = _INTERGOVERNMENTAL
    return _joined(country, role)


def _own_code(body: Organization | None) -> str | None:
    """The code of a body that has one, or of what it is an organ of."""
    while body is not None:
        if body.key in body_codes():
            return body_codes()[body.key][0]
        body = _by_key().get(body.parent)
    return None


def _home_of(name: str, actors: Mapping[str, Actor]) -> str | None:
    """The state that the words of a group name: "Iranian protesters", "soldiers from Chad"."""
    words = _WORDS.findall(name.replace("'s", " ").replace("’s", " "))
    for first in range(len(words)):
        if words[first] not in _home_openings():
            continue
        for last in range(min(len(words), first + _LONGEST), first, -1):
            named = _homes().get(" ".join(words[first:last]))
            if named is not None:
                spoken_of = {actor.country for actor in actors.values()}
                return next((code for code in named if code in spoken_of), named[0]) or None
    return None


def _by_kind(rows: str, kind: str) -> str | None:
    return next((row.role for row in actor_rows() if row.kind == rows and kind in row.words), None)


@lru_cache(maxsize=4096)
def _by_words(kind: str, name: str) -> str | None:
    """The role that a word of a name gives an organization, a group or an office."""
    padded = " ".join(["", *_WORDS.findall(name.lower()), ""])
    for row in actor_rows():
        if row.kind == kind and any(f" {word} " in padded for word in row.words):
            return row.role
    return None


@cache
def _by_key() -> dict[str, Organization]:
    return {body.key: body for body in organizations()}


@cache
def _bodies() -> dict[str, Organization]:
    return {name: body for body in reversed(organizations()) for name in body.names}


@cache
def _home_openings() -> frozenset[str]:
    """The first words of the names that `_homes` has."""
    return frozenset(name.partition(" ")[0] for name in _homes())


@cache
def _homes() -> dict[str, tuple[str, ...]]:
    """The states that a name, adjective, people or place can mean, the likeliest first; places of no state have ""."""
    found: dict[str, tuple[str, ...]] = {}
    for place in places():
        for name in place.names:
            found.setdefault(" ".join(_WORDS.findall(name)), (place.alpha3,))
    for country in reversed(countries()):
        for name in (*country.names, *country.adjectives, *country.demonyms, *country.capitals):
            found[" ".join(_WORDS.findall(name))] = (country.alpha3,)
    states = {country.alpha3 for country in countries()}
    for row in ambiguous():
        found[" ".join(_WORDS.findall(row.alias))] = tuple(key for key in row.keys if key in states)
    return found


@cache
def _office_classes() -> dict[str, str]:
    return {form.lower(): office.cls for office in offices() for form in (*office.names, *office.plurals)}


@cache
def _class_roles() -> dict[str, str]:
    return {word: row.role for row in actor_rows() if row.kind == "office" for word in row.words}
