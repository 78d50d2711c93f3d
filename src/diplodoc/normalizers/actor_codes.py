"""CAMEO-style actor codes: the country and the role of an actor ("AZEGOV"), or its organization ("IGOOIC").

A state is its country alone ("AZE"). Who holds an office has the role of the office's class, a former holder ELI;
an official of an intergovernmental organization has the organization's code. Organizations and groups have the role
that a word of their name gives them (`data/actor_codes.tsv`). Where nothing is known there is no code.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from ..data.codes import actor_rows, organization_codes
from ..data.tables import offices
from ..model import Actor
from .officeforms import PAST

_WORDS = re.compile(r"[\w'’-]+")
_SMALL = frozenset({"of", "the", "for", "and", "on", "in", "to"})
_INTERGOVERNMENTAL = re.compile(
    r"\b(?:Organi[sz]ation|Union|Community|Commonwealth|League|Nations|Association|Conference|Alliance|Movement|"
    r"Agency|Commission|Court|Bank|Fund|Council|Federation|Forum|Committee|Programme|Program|Secretariat|Group)\b"
)


def actor_code(actor: Actor, actors: Mapping[str, Actor]) -> str | None:
    """The code of an actor; `actors` are those of its document, by id. None where nothing is known of it."""
    if actor.kind == "state":
        return actor.country
    if actor.kind == "person":
        return _person(actor, actors)
    role = _role(actor.kind, actor.name)
    if actor.kind == "organization" and actor.country is None:
        return _international(actor) or role
    return (actor.country or "") + (role or "") or None


def _person(actor: Actor, actors: Mapping[str, Actor]) -> str | None:
    home = actors.get(actor.affiliation) if actor.affiliation is not None else None
    former = bool(actor.qualifier) and not PAST.isdisjoint((actor.qualifier or "").lower().split())
    if home is not None and home.kind == "organization" and home.country is None and not former:
        code = _international(home)
        if code:
            return code
    role = ("ELI" if former else _office_role(actor.role)) if actor.role else None
    country = actor.country or (home.country if home is not None else None)
    return (country or "") + (role or "") or None


def _international(actor: Actor) -> str | None:
    """IGO and three letters, for a body that no country is known for."""
    known = organization_codes()
    names = (actor.name, *actor.aliases)
    for name in names:
        if name in known:
            return f"IGO{known[name]}"
    acronym = next((name for name in names if name.isupper() and name.isalpha() and len(name) > 2), None)
    if acronym is None and not _INTERGOVERNMENTAL.search(actor.name):
        return None
    if _role("organization", actor.name) in {"REB", "NGO", "BUS", "EDU", "MED", "PTY", "REL", "CRM", "LAB"}:
        return None
    if acronym is None:
        acronym = "".join(word[0] for word in actor.name.split() if word[0].isalpha() and word not in _SMALL)
    return f"IGO{acronym[:3].upper()}" if len(acronym) > 2 else None


def _role(kind: str, name: str) -> str | None:
    """The role that a word of a name gives an organization or group."""
    padded = " ".join(["", *_WORDS.findall(name.lower()), ""])
    for row in actor_rows():
        if row.kind == kind and any(f" {word} " in padded for word in row.words):
            return row.role
    return None


@cache
def _office_classes() -> dict[str, str]:
    return {form.lower(): office.cls for office in offices() for form in (*office.names, *office.plurals)}


@cache
def _class_roles() -> dict[str, str]:
    return {word: row.role for row in actor_rows() if row.kind == "office" for word in row.words}


def _office_role(role: str | None) -> str | None:
    """The role of an office: that of the longest ending or beginning of its name that is a known office."""
    words = (role or "").lower().split()
    classes = _office_classes()
    for size in range(len(words), 0, -1):
        for candidate in (words[-size:], words[:size]):
            cls = classes.get(" ".join(candidate))
            if cls is not None:
                return _class_roles().get(cls)
    return "GOV" if "minister" in words else None
