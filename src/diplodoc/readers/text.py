"""Plain text: one document a file."""

from __future__ import annotations

from collections.abc import Iterable

from .. import heading
from ..model import Source
from .decoding import decode


class TextReader:
    """Reads a text file as it stands; its publication day and title come from its first lines.

    These may be a header ``date YYYY-MM-DD``, a headline, and a dateline such as "BAKU, November 22 (Agency) --".
    """

    name = "text"
    suffixes = (".txt", ".text", "")

    def read(self, data: bytes, *, name: str) -> Iterable[Source]:
        return (heading.source(decode(data, name=name), id=name),)
