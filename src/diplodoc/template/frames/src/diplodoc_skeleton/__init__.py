"""diplodoc-skeleton: frames, that is, further words for events. They are in the folder ``frames``."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from diplodoc import hookimpl

#: The version of diplodoc's hooks that this module is written for.
DIPLODOC_HOOKS = 1

FRAMES = Path(__file__).parent / "frames"


@hookimpl
def diplodoc_frames() -> Iterable[Path]:
    """The folders of frame files that this plugin offers."""
    return [FRAMES]
