"""diplodoc-skeleton: an event type, and the frames by which it is read. They are in the folder ``frames``."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from diplodoc import EventType, hookimpl

#: The version of diplodoc's hooks that this module is written for.
DIPLODOC_HOOKS = 1

MY_TYPE = EventType(
    name="skeleton", family="speech", plover="SUPPORT", cameo="051", gloss="a glass is raised to somebody"
)
FRAMES = Path(__file__).parent / "frames"


@hookimpl
def diplodoc_event_types() -> Iterable[EventType]:
    """The event types that this plugin offers."""
    return [MY_TYPE]


@hookimpl
def diplodoc_frames() -> Iterable[Path]:
    """The folders of frame files that this plugin offers."""
    return [FRAMES]
