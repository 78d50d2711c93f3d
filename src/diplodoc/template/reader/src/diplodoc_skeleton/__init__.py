"""diplodoc-skeleton: a reader of files that hold several documents, divided by lines of ``%%``."""

from __future__ import annotations

import re
from collections.abc import Iterable

from diplodoc import Reader, ReadError, Source, hookimpl

#: The version of diplodoc's hooks that this module is written for.
DIPLODOC_HOOKS = 1


class MyReader:
    """Reads UTF-8 texts divided by lines that have nothing but ``%%`` in them."""

    name = "skeleton"
    suffixes = (".skeleton",)

    def read(self, data: bytes, *, name: str) -> Iterable[Source]:
        """The documents in `data`. Raises `ReadError`, naming the file, where they cannot be read."""
        try:
            text = data.decode("utf-8")
        except UnicodeDecodeError as error:
            raise ReadError(f"is not UTF-8 at offset {error.start}", name=name) from error
        for number, part in enumerate(re.split(r"^%%\r?\n", text, flags=re.MULTILINE), 1):
            yield Source(text=part, id=f"{name}:{number}")


@hookimpl
def diplodoc_readers() -> Iterable[Reader]:
    """The readers that this plugin offers."""
    return [MyReader()]
