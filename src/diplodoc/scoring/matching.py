"""Which of the actors and events that were found are which of those that were to be found: one to one, best first."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container, Mapping
from functools import lru_cache
from typing import TypeAlias

from ..model import Actor, Document, Event
from .gold import GoldActor, GoldDocument, GoldEvent

#: Who takes part, and how: ("agent", id), ("recipient", id), or ("participant", id) where a type is symmetric.
Roles: TypeAlias = frozenset[tuple[str, str]]

# How much two actors are alike, from 0 to 1.
_SAME_NAME = 1.0
_SAME_NAME_OTHER_KIND = 0.9
_SAME_COUNTRY = 0.85
_PART_OF_PERSONS_NAME = 0.8
_PART_OF_NAME = 0.5


@lru_cache(maxsize=4096)
def plain(name: str) -> str:
    """A name without case, accents, punctuation and article."""
    name = unicodedata.normalize("NFKD", name)
    name = "".join(c for c in name if not unicodedata.combining(c)).casefold()
    return re.sub(r"[\W]+", " ", name).strip().removeprefix("the ")


def match_actors(gold: GoldDocument, document: Document) -> dict[str, str]:
    """The id of a found actor to that of the gold actor that it is."""
    pairs = [
        (likeness, mine.id, wanted.id)
        for mine in document.actors
        for wanted in gold.actors
        if (likeness := _likeness(wanted, mine))
    ]
    pairs.sort(key=lambda pair: -pair[0])
    matched: dict[str, str] = {}
    taken = set()
    for _, mine_id, wanted_id in pairs:
        if mine_id not in matched and wanted_id not in taken:
            matched[mine_id] = wanted_id
            taken.add(wanted_id)
    return matched


def _likeness(wanted: GoldActor, mine: Actor) -> float:
    same_kind = wanted.kind == mine.kind
    names = {plain(name) for name in wanted.names} - {""}
    others = {plain(name) for name in (mine.name, *mine.aliases)} - {""}
    if names & others:
        return _SAME_NAME if same_kind else _SAME_NAME_OTHER_KIND
    if not same_kind:
        return 0.0
    best = max((_partly_alike(wanted.kind, a, b) for a in names for b in others), default=0.0)
    if wanted.kind == "state" and mine.country and mine.country == wanted.country:
        best = max(best, _SAME_COUNTRY)
    return best


def _partly_alike(kind: str, one: str, other: str) -> float:
    short, long = sorted((one.split(), other.split()), key=len)
    if not set(short) <= set(long):
        return 0.0
    if kind == "person" and len("".join(short)) > 2:
        return _PART_OF_PERSONS_NAME
    return _PART_OF_NAME if len(short) > 1 else 0.0


def roles(event: Event | GoldEvent, symmetric: Container[str], ids: Mapping[str, str] | None = None) -> Roles:
    """Who takes part in an event, by the ids to which `ids` leads; actors that it does not know get a "?" in front."""

    def known(role: str, actors: tuple[str, ...]) -> set[tuple[str, str]]:
        return {(role, who if ids is None else ids.get(who, f"?{who}")) for who in actors}

    if event.type in symmetric:
        return frozenset(known("participant", event.agents + event.recipients))
    return frozenset(known("agent", event.agents) | known("recipient", event.recipients))


def match_events(
    gold: GoldDocument, document: Document, ids: Mapping[str, str], symmetric: Container[str]
) -> dict[int, int]:
    """The number of a found event to that of the gold event that it is: of one type, with triggers that overlap.

    Where several fit, more common participants and then a longer common trigger decide.
    """
    pairs = []
    for i, mine in enumerate(document.events):
        for j, wanted in enumerate(gold.events):
            if mine.type == wanted.type and mine.trigger.overlaps(wanted.trigger):
                shared = min(mine.trigger.end, wanted.trigger.end) - max(mine.trigger.start, wanted.trigger.start)
                common = len(roles(mine, symmetric, ids) & roles(wanted, symmetric))
                pairs.append((common, shared, i, j))
    pairs.sort(key=lambda pair: (-pair[0], -pair[1]))
    matched: dict[int, int] = {}
    taken = set()
    for _, _, i, j in pairs:
        if i not in matched and j not in taken:
            matched[i] = j
            taken.add(j)
    return matched
