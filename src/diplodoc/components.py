"""What a component must be able to do: the four kinds that plugins provide, and what they may add.

A component is any object with these attributes; it need not inherit from anything here.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO, Protocol, runtime_checkable

import attrs

from .model import ActorKind, Document, Extraction, Source
from .taxonomy import EventType


@runtime_checkable
class Reader(Protocol):
    """Turns bytes into sources. `suffixes` are the file endings it is chosen for ("" for none, ".txt" …)."""

    @property
    def name(self) -> str: ...
    @property
    def suffixes(self) -> tuple[str, ...]: ...

    def read(self, data: bytes, *, name: str) -> Iterable[Source]:
        """The documents in `data`. Raises `ReadError`, naming `name`, where they cannot be read."""
        ...


@runtime_checkable
class Extractor(Protocol):
    """Finds actors and events in a source. `languages` are ISO 639-1 codes."""

    @property
    def name(self) -> str: ...
    @property
    def languages(self) -> tuple[str, ...]: ...

    def extract(self, source: Source) -> Extraction:
        """The actors and events of one source; never raises because of the text."""
        ...


@runtime_checkable
class Normalizer(Protocol):
    """Adds knowledge to a document without touching its text or spans; idempotent.

    One with a true attribute `optional` runs only where it is asked for by name.
    """

    @property
    def name(self) -> str: ...

    def normalize(self, document: Document) -> Document: ...


@runtime_checkable
class Exporter(Protocol):
    """Writes documents as bytes, one after the other, without holding them all."""

    @property
    def name(self) -> str: ...
    @property
    def suffix(self) -> str: ...
    @property
    def media_type(self) -> str: ...

    def export(self, documents: Iterable[Document], out: BinaryIO) -> None:
        """Writes to `out`, and leaves it open."""
        ...


@attrs.frozen(kw_only=True)
class GazetteerEntry:
    """An actor that is known by name before any document is read.

    `key` is unique among all entries; those that differ only behind a "#" are one actor, in one office after the other
    ("person:jane-doe:FRA", "person:jane-doe:FRA#2"). `country` is ISO 3166-1 alpha-3. `role` and `affiliation` (the
    name of a state or organization) are for persons. `since` and `until` bound the time in which the entry holds, both
    included; None leaves that end open.
    """

    key: str
    kind: ActorKind
    name: str
    aliases: tuple[str, ...] = ()
    country: str | None = None
    role: str | None = None
    affiliation: str | None = None
    since: dt.date | None = None
    until: dt.date | None = None


class Gazetteer(Protocol):
    """A source of known actors, read once when a registry loads."""

    @property
    def name(self) -> str: ...

    def entries(self) -> Iterator[GazetteerEntry]: ...


@attrs.frozen(kw_only=True)
class Resources:
    """What all plugins together give to components: folders of frames, known actors, and every event type."""

    frames: tuple[Path, ...] = ()
    gazetteers: tuple[Gazetteer, ...] = ()
    event_types: tuple[EventType, ...] = ()
