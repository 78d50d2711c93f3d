"""The same findings at other offsets."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import attrs

from ...model import Span


def moved(value: Any, move: Callable[[int], int]) -> Any:
    """A value of the model with every offset in it replaced by what `move` gives for it."""
    if isinstance(value, Span):
        return Span(move(value.start), move(value.end))
    if isinstance(value, tuple):
        return tuple(moved(item, move) for item in value)
    if attrs.has(type(value)):
        names = [field.name for field in attrs.fields(type(value))]
        return attrs.evolve(value, **{name: moved(getattr(value, name), move) for name in names})
    return value
