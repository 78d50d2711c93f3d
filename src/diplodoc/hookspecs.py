"""What a plugin may register. Each hook is asked once, when a registry loads, never per document."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pluggy

from .components import Exporter, Extractor, Gazetteer, Normalizer, Reader, Resources
from .taxonomy import EventType

PROJECT = "diplodoc"
#: The version of the hooks below. A plugin module may name the one it was written for as ``DIPLODOC_HOOKS``.
HOOK_VERSION = 1

hookspec = pluggy.HookspecMarker(PROJECT)
hookimpl = pluggy.HookimplMarker(PROJECT)


@hookspec
def diplodoc_readers() -> Iterable[Reader]:  # type: ignore[empty-body]
    """Components that turn bytes into sources."""


@hookspec
def diplodoc_extractors(resources: Resources) -> Iterable[Extractor]:  # type: ignore[empty-body]
    """Components that find actors and events in a source.

    `resources` holds the frames, gazetteers and event types of all plugins; an implementation that makes no use of
    them leaves the parameter out.
    """


@hookspec
def diplodoc_normalizers(resources: Resources) -> Iterable[Normalizer]:  # type: ignore[empty-body]
    """Components that add knowledge to a document; `resources` as for extractors."""


@hookspec
def diplodoc_exporters() -> Iterable[Exporter]:  # type: ignore[empty-body]
    """Components that write documents as bytes."""


@hookspec
def diplodoc_event_types() -> Iterable[EventType]:  # type: ignore[empty-body]
    """Event types beside the built-in ones."""


@hookspec
def diplodoc_frames() -> Iterable[Path]:  # type: ignore[empty-body]
    """Folders of frame files (``*.toml``) for the English extractor."""


@hookspec
def diplodoc_gazetteers() -> Iterable[Gazetteer]:  # type: ignore[empty-body]
    """Sources of actors that are known by name."""
