"""The errors of diplodoc: one class a failure, each saying what went wrong, where, and how to mend it."""

from __future__ import annotations

from functools import partial


class DiplodocError(Exception):
    """Base of every error that diplodoc raises on purpose; catching it catches them all."""


class SpanError(DiplodocError, ValueError):
    """A span is empty, reversed, negative, or reaches beyond the text that it points into."""


class ModelError(DiplodocError, ValueError):
    """A value of the model is not of the documented shape (a list for a tuple, an unknown status …)."""


class WireError(DiplodocError, ValueError):
    """Stored JSON is broken, or of a newer version. `path` is the JSON path to the fault (``$.events[3].type``)."""

    def __init__(self, message: str, *, path: str = "$") -> None:
        super().__init__(f"{path}: {message}")
        self.message = message
        self.path = path

    def __reduce__(self) -> tuple[object, ...]:  # keyword arguments do not survive pickling by themselves
        return partial(type(self), path=self.path), (self.message,)


class ReadError(DiplodocError, ValueError):
    """Bytes cannot be read as documents. `name` says which file, stream or record."""

    def __init__(self, message: str, *, name: str) -> None:
        super().__init__(f"{name}: {message}")
        self.message = message
        self.name = name

    def __reduce__(self) -> tuple[object, ...]:
        return partial(type(self), name=self.name), (self.message,)


class UnknownComponent(DiplodocError, LookupError):
    """A component was asked for by a name that nothing registered."""


class DuplicateName(DiplodocError, ValueError):
    """Two plugins offer a component, event type or frame under one name."""


class PluginError(DiplodocError):
    """A plugin could not be imported, is for another hook version, or broke its contract."""


class FrameError(DiplodocError, ValueError):
    """A frame file is wrong. The message names the file and the entry."""


class TableError(DiplodocError, ValueError):
    """A table of actors is wrong. The message names the file and the line."""


class ExtractionError(DiplodocError):
    """A component failed on a document in strict mode; the cause is chained."""
