"""The front door: what ``import diplodoc`` offers as functions, on a default parser that is made when first needed."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, nullcontext
from functools import cache
from pathlib import Path
from typing import BinaryIO

from .components import Exporter
from .model import Document, Source
from .parser import Input, OnError, Parser
from .registry import Registry


@cache
def default_parser() -> Parser:
    """The parser with all default components, on everything that is installed; the same one at every call."""
    return Parser()


def parse(
    text: str | Source,
    *,
    published: dt.date | str | None = None,
    title: str | None = None,
    id: str | None = None,
    url: str | None = None,
    issuer: str | None = None,
    language: str | None = None,
) -> Document:
    """Who did what to whom in a text. See `Parser.parse`."""
    return default_parser().parse(
        text, published=published, title=title, id=id, url=url, issuer=issuer, language=language
    )


def read(file: bytes | os.PathLike[str] | str, *, name: str | None = None) -> Document:
    """The document in a file, given by its path or its bytes. See `Parser.read`."""
    return default_parser().read(file, name=name)


def parse_many(inputs: Iterable[Input], *, jobs: int = 1, on_error: OnError = "keep") -> Iterator[Document]:
    """The documents of many texts, paths or sources, as a lazy stream in their order. See `Parser.parse_many`."""
    return default_parser().parse_many(inputs, jobs=jobs, on_error=on_error)


def export(
    documents: Document | Iterable[Document],
    format: str | Exporter,
    out: BinaryIO | os.PathLike[str] | str,
    *,
    registry: Registry | None = None,
) -> None:
    """Writes one document or a stream of them in a format ("jsonl", "csv" …) to a path or a binary file.

    A file given as such is left open. Raises `UnknownComponent` for a format that nobody registered.
    """
    if isinstance(format, str):
        format = (registry or default_parser().registry).exporters[format]
    documents = (documents,) if isinstance(documents, Document) else documents
    with _whole_file(Path(out)) if isinstance(out, str | os.PathLike) else nullcontext(out) as file:
        format.export(documents, file)


@contextmanager
def _whole_file(path: Path) -> Iterator[BinaryIO]:
    """A file to write that takes its place only when all is written; until then an older one stays."""
    if path.exists() and not path.is_file():  # a device or a pipe
        with path.open("wb") as file:
            yield file
        return
    part = path.with_name(f"{path.name}.part")
    try:
        with part.open("wb") as file:
            yield file
        part.replace(path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
