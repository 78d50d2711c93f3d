"""CAMEO-style actor codes: the country and the role of an actor ("AZEGOV"), or its organization ("IGOOIC").

A state is its country alone ("AZE"). Who holds an office has the role of the office's class, a former holder ELI;
an official of an intergovernmental organization has the organization's code. Organizations have the role of their
kind in the table of organizations, others, and groups, that which a word of their name gives them
(`data/actor_codes.tsv`). Where nothing is known there is no code.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from ..data.codes import actor_rows, organization_codes
from ..data.tables import Organization, offices, organizations
from ..model import Actor
from .officeforms import PAST

_WORDS = re.compile(r"[\w'’-]+")
_SMALL = frozenset({"of", "the", "for", "and", "on", "in", "to"})
_INTERGOVERNMENTAL, _GOVERNMENT, _FORMER = "IGO", "GOV", "ELI"
#: Nouns that a body between states is named by; without a country, such a body is taken for one.
_COMMON = re.compile(
    r"\b(?:Organi[sz]ation|Union|Community|Commonwealth|League|Nations|Association|Conference|Alliance|Movement|"
    r"Agency|Commission|Court|Bank|Fund|Council|Federation|Forum|Committee|Programme|Program|Secretariat|Group)\b"
)


def actor_code(actor: Actor, actors: Mapping[str, Actor]) -> str | None:
    """The code of an actor; `actors` are those of its document, by id. None where nothing is known of it."""
    if actor.kind == "state":
        return actor.country
    if actor.kind == "person":
        return _person(actor, actors)
    if actor.kind == "organization":
        return _organization(actor)
    return _joined(actor.country, _by_words("group", actor.name))


def _joined(country: str | None, role: str | None) -> str | None:
    return (country or "") + (role or "") or None


def _person(actor: Actor, actors: Mapping[str, Actor]) -> str | None:
    home = actors.get(actor.affiliation) if actor.affiliation is not None else None
    if actor.role and actor.qualifier and not PAST.isdisjoint(actor.qualifier.lower().split()):
        return _joined(actor.country, _FORMER)
    if home is not None and home.kind == "organization":
        code = _organization(home)
        if code is not None and code.startswith(_INTERGOVERNMENTAL):
            return code
    country = actor.country or (home.country if home is not None else None)
    return _joined(country, _office(actor.role) if actor.role else None)


def _organization(actor: Actor) -> str | None:
    body = next((found for name in (actor.name, *actor.aliases) if (found := _bodies().get(name))), None)
    role = _by_kind(body.kind) if body is not None else None
    country = actor.country or (body.country if body is not None else None)
    if role == _INTERGOVERNMENTAL:
        return _intergovernmental(actor, body)
    role = role or _by_words("organization", actor.name)
    if body is None and not country and (role is None or role == _GOVERNMENT) and _COMMON.search(actor.name):
        return _intergovernmental(actor, None) or role
    return _joined(country, role)


def _intergovernmental(actor: Actor, body: Organization | None) -> str | None:
    """IGO with the letters of the body or of what it is an organ of; those of its acronym where it has no code."""
    known = organization_codes()
    names = [actor.name, *actor.aliases]
    ancestor = body
    while ancestor is not None:
        names += ancestor.names
        ancestor = _by_key().get(ancestor.parent)
    for name in names:
        if name in known:
            return _INTERGOVERNMENTAL + known[name]
    acronyms = [*(body.acronyms if body is not None else ()), actor.name, *actor.aliases]
    acronym = next((name for name in acronyms if name.isupper() and name.isalpha() and len(name) > 2), "")
    if not acronym:
        acronym = "".join(word[0] for word in actor.name.split() if word[0].isalpha() and word not in _SMALL)
    return f"{_INTERGOVERNMENTAL}{acronym[:3].upper()}" if len(acronym) > 2 else None


def _by_kind(kind: str) -> str | None:
    return next((row.role for row in actor_rows() if row.kind == "body" and kind in row.words), None)


def _by_words(kind: str, name: str) -> str | None:
    """The role that a word of a name gives an organization or group."""
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
def _office_classes() -> dict[str, str]:
    return {form.lower(): office.cls for office in offices() for form in (*office.names, *office.plurals)}


@cache
def _class_roles() -> dict[str, str]:
    return {word: row.role for row in actor_rows() if row.kind == "office" for word in row.words}


def _office(role: str) -> str | None:
    """The role of an office: that of the longest ending or beginning of its name that is a known office."""
    words = role.lower().split()
    classes = _office_classes()
    for size in range(len(words), 0, -1):
        for candidate in (words[-size:], words[:size]):
            cls = classes.get(" ".join(candidate))
            if cls is not None:
                return _class_roles().get(cls)
    return _GOVERNMENT if "minister" in words else None
