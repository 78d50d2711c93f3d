"""Links actors across documents: gives each a key that is the same wherever it is spoken of.

What gazetteers know comes first: an actor that one of their entries means has the entry's key and name. An entry counts
only within its dates, which the document's day of publication is held against. Everybody else has a key of what the
document says: a state its code, a body its key in the table of organizations or its name and country, a person name
and country or body. Where that leaves two, or too little, there is no key. See docs/reference/linking.md.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, cached_property
from typing import TypeVar

import attrs

from ..components import Gazetteer, GazetteerEntry
from ..data import countries
from ..folding import fold
from ..keys import body_key, person_key, state_key
from ..model import Actor, Diagnostic, Document
from .officeforms import PAST, has_one_holder, office_form, same_office

_K = TypeVar("_K")


@attrs.frozen
class _Link:
    """A key for an actor, and the entry that it is from. `whole`: it was found by a whole name, or is a key of one."""

    key: str
    entry: GazetteerEntry | None = None
    whole: bool = False


class LinkNormalizer:
    """Gives actors their keys; those that have one keep it. Each document is linked by itself.

    `gazetteers` are sources of known actors. Where several of their entries can mean an actor, it has no key, and a
    diagnostic says so.
    """

    name = "link"
    optional = True

    def __init__(self, gazetteers: Sequence[Gazetteer] = ()) -> None:
        self._entries = tuple(entry for gazetteer in gazetteers for entry in gazetteer.entries())

    def normalize(self, document: Document) -> Document:
        """The document with keys, and the names that gazetteers have for its actors."""
        actors = {actor.id: actor for actor in document.actors}
        keys = {actor.id: actor.key for actor in document.actors if actor.key}
        links: dict[str, _Link] = {}
        doubts: list[Diagnostic] = []
        # Persons are known by their bodies, so that these come first.
        for actor in sorted(document.actors, key=lambda actor: actor.kind == "person"):
            if actor.key:
                continue
            home = actors.get(actor.affiliation or "")
            home_key = keys.get(home.id) if home else None
            meant = self._meant(actor, home, home_key, document.published)
            if len({_identity(entry) for entry in meant}) > 1:
                doubts.append(_doubt(actor, meant))
                continue
            link = _by_entry(actor, meant) if meant else _by_itself(actor, home_key, document.published)
            if link:
                links[actor.id] = link
                keys[actor.id] = link.key
        _part_namesakes(links, actors)
        doubts = [doubt for doubt in doubts if doubt not in document.diagnostics]
        linked = tuple(
            _linked(actor, links[actor.id], document.published) if actor.id in links else actor
            for actor in document.actors
        )
        return attrs.evolve(document, actors=linked, diagnostics=(*document.diagnostics, *doubts))

    # ------------------------------------------------------------ entries

    def _meant(
        self, actor: Actor, home: Actor | None, home_key: str | None, day: dt.date | None
    ) -> list[GazetteerEntry]:
        """The entries that can mean an actor."""
        if actor.kind == "person" and _is_unnamed(actor):
            return self._in_office(actor, _homes(actor, home, home_key), day)
        named = [entry for entry in self._named(actor) if _counts(entry, day, actor) and _agree(actor, entry)]
        if actor.kind != "person":
            return named
        in_office = [entry for entry in named if entry.role and actor.role and same_office(actor.role, entry.role)]
        return in_office or named or self._by_family_name(actor, day)

    def _named(self, actor: Actor) -> list[GazetteerEntry]:
        """The entries of that name, whole."""
        names = dict.fromkeys(fold(name) for name in (actor.name, *actor.aliases))
        return [entry for name in names for entry in self._by_name.get(name, ()) if entry.kind == actor.kind]

    def _in_office(self, actor: Actor, homes: Iterable[str], day: dt.date | None) -> list[GazetteerEntry]:
        """Who holds the office of somebody without a name on that day."""
        role = actor.role or ""
        if day is None or actor.qualifier or not has_one_holder(role):
            return []
        held = (entry for home in homes for entry in self._by_office.get((office_form(role), home), ()))
        return [entry for entry in held if _holds(entry, day)]

    def _by_family_name(self, actor: Actor, day: dt.date | None) -> list[GazetteerEntry]:
        """Who can be meant by a part of their name: the office must agree, or the country where none is told."""
        if day is None or not (actor.role or actor.country):
            return []
        return [
            entry
            for entry in self._by_part.get(fold(actor.name), ())
            if _counts(entry, day, actor)
            and _agree(actor, entry)
            and (same_office(actor.role, entry.role or "") if actor.role else actor.country == entry.country)
        ]

    @cached_property
    def _by_name(self) -> dict[str, list[GazetteerEntry]]:
        return _index((fold(name), entry) for entry in self._entries for name in (entry.name, *entry.aliases))

    @cached_property
    def _by_part(self) -> dict[str, list[GazetteerEntry]]:
        """Persons by the first and the last word of their name, one of which is the family's."""
        persons = ((fold(entry.name).split(), entry) for entry in self._entries if entry.kind == "person")
        return _index((part, entry) for parts, entry in persons if len(parts) > 1 for part in (parts[0], parts[-1]))

    @cached_property
    def _by_office(self) -> dict[tuple[str, str], list[GazetteerEntry]]:
        """Office holders by office, and by each way in which their state or body is called."""
        holders = ((office_form(entry.role), entry) for entry in self._entries if entry.role)
        return _index(((office, place), entry) for office, entry in holders for place in _places(entry))


def _index(pairs: Iterable[tuple[_K, GazetteerEntry]]) -> dict[_K, list[GazetteerEntry]]:
    found: dict[_K, list[GazetteerEntry]] = {}
    for key, entry in pairs:
        found.setdefault(key, []).append(entry)
    return found


def _identity(entry: GazetteerEntry) -> str:
    """The key of the actor whom an entry is about; its offices are numbered behind "#"."""
    return entry.key.partition("#")[0]


def _holds(entry: GazetteerEntry, day: dt.date) -> bool:
    return (entry.since is None or entry.since <= day) and (entry.until is None or day <= entry.until)


def _counts(entry: GazetteerEntry, day: dt.date | None, actor: Actor) -> bool:
    """Whether an entry can be about an actor of that day: within its dates, or behind them for a "former" holder."""
    if day is None or _holds(entry, day):
        return True
    former = not PAST.isdisjoint((actor.qualifier or "").lower().split())
    return former and entry.until is not None and entry.until < day and same_office(actor.role or "", entry.role or "")


def _agree(actor: Actor, entry: GazetteerEntry) -> bool:
    """Whether nothing is told of the country, or the same."""
    return not actor.country or not entry.country or actor.country == entry.country


def _is_unnamed(actor: Actor) -> bool:
    """Whether a person is called by office alone: "Prime Minister of Iceland"."""
    return actor.role is not None and f" {fold(actor.role)} " in f" {fold(actor.name)} "


def _homes(actor: Actor, home: Actor | None, home_key: str | None) -> list[str]:
    """How the state or body is called in which somebody holds office; as `_places` of an entry."""
    names = [fold(name) for name in (home.name, *home.aliases)] if home else []
    if home is None or home.kind == "state":
        names += [country for country in (actor.country, home and home.country) if country]
    return list(dict.fromkeys([*names, home_key] if home_key else names))


def _places(entry: GazetteerEntry) -> list[str]:
    if entry.affiliation is None:
        return [entry.country] if entry.country else []
    name = fold(entry.affiliation)
    known = (name, _states().get(name), body_key(entry.affiliation, None, None))
    return list(dict.fromkeys(place for place in known if place))


@cache
def _states() -> dict[str, str]:
    return {fold(name): country.alpha3 for country in countries() for name in country.names}


# ---------------------------------------------------------------- links


def _by_entry(actor: Actor, meant: Sequence[GazetteerEntry]) -> _Link:
    names = {fold(name) for name in (actor.name, *actor.aliases)}
    whole = any(fold(name) in names for entry in meant for name in (entry.name, *entry.aliases))
    return _Link(_identity(meant[0]), meant[0], whole)


def _by_itself(actor: Actor, home_key: str | None, day: dt.date | None) -> _Link | None:
    """A key of what the document says of an actor."""
    key: str | None = None
    if actor.kind == "state":
        key = state_key(actor.country) if actor.country else None
    elif actor.kind == "organization":
        names = dict.fromkeys((actor.name, *actor.aliases))
        known = (body_key(name, actor.country, day.year if day else None) for name in names)
        key = next(filter(None, known), None)
    elif actor.kind == "person" and not _is_unnamed(actor):
        key = person_key(actor.name, actor.country or (home_key or "").partition(":")[2] or None)
    return _Link(key, whole=True) if key else None


def _part_namesakes(links: dict[str, _Link], actors: Mapping[str, Actor]) -> None:
    """Takes keys away from those persons of one name whom the document keeps apart.

    The one who holds the office of the entry keeps the key, where that is one of them.
    """
    taken = [actor.key for actor in actors.values() if actor.key]
    whole: dict[str, list[str]] = {}
    for who, link in links.items():
        if link.whole:
            whole.setdefault(link.key, []).append(who)
    for key, people in whole.items():
        if len(people) + taken.count(key) > 1:
            holders = [who for who in people if _is_in_office(actors[who], links[who].entry)]
            for who in people:
                if holders != [who] or key in taken:
                    del links[who]


def _is_in_office(actor: Actor, entry: GazetteerEntry | None) -> bool:
    return entry is not None and bool(entry.role and actor.role) and same_office(actor.role or "", entry.role or "")


def _linked(actor: Actor, link: _Link, day: dt.date | None) -> Actor:
    entry = link.entry
    if entry is None:
        return attrs.evolve(actor, key=link.key)
    others = dict.fromkeys(name for name in (actor.name, *actor.aliases) if name != entry.name)
    in_office = day is not None and _holds(entry, day)
    return attrs.evolve(
        actor,
        key=link.key,
        name=entry.name,
        aliases=tuple(others),
        role=actor.role or (entry.role if in_office else None),
        country=actor.country or entry.country,
    )


def _doubt(actor: Actor, meant: Iterable[GazetteerEntry]) -> Diagnostic:
    choices = " or ".join(dict.fromkeys(_identity(entry) for entry in meant))
    message = f"{actor.name!r} can be {choices}, and has no key"
    return Diagnostic(code="actor-ambiguous", component=LinkNormalizer.name, message=message)
