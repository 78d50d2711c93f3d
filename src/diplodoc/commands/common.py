"""What several commands share: the options that choose components, and the input files."""

from __future__ import annotations

import functools
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import nullcontext
from datetime import date, datetime
from pathlib import Path
from typing import Any, TypeVar

import attrs
import click

from .. import streaming
from ..actortable import ActorTable
from ..errors import DiplodocError
from ..model import Document, Source
from ..parser import Parser, default_normalizers
from ..registry import Registry

F = TypeVar("F", bound=Callable[..., Any])

STDIN = "-"
#: From this many inputs on, a run is long enough for a progress bar.
_LONG_RUN = 20


def _names(ctx: click.Context, option: click.Parameter, value: str | None) -> list[str] | None:
    return None if value is None else [name.strip() for name in value.split(",") if name.strip()]


def _day(ctx: click.Context, option: click.Parameter, value: datetime | None) -> date | None:
    return None if value is None else value.date()


published_option = click.option(
    "--published", type=click.DateTime(["%Y-%m-%d"]), metavar="YYYY-MM-DD", callback=_day,
    help="Day of publication of all input.",
)  # fmt: skip
_without = click.option("--without", metavar="PLUGIN", multiple=True, help="Leave out a plugin (may be repeated).")


def registry_options(command: F) -> F:
    """Adds ``--without``, and hands the command a `registry`."""

    @_without
    @functools.wraps(command)
    def with_registry(*args: Any, without: tuple[str, ...], **kwargs: Any) -> Any:
        return command(*args, registry=Registry(without=without), **kwargs)

    return with_registry  # type: ignore[return-value]


def parser_options(command: F) -> F:
    """Adds the options that choose components, and hands the command a `parser`."""

    @click.option("--reader", metavar="NAME", help="Read all input with this reader (default: by file suffix).")
    @click.option(
        "--extractor", metavar="NAMES", callback=_names, default="english", show_default=True,
        help="Find events with this extractor, or several, comma-separated.",
    )  # fmt: skip
    @click.option(
        "--normalizers", metavar="NAMES", callback=_names,
        help="Run these normalizers, comma-separated, in this order; '' for none (default: all).",
    )  # fmt: skip
    @click.option(
        "--actors", metavar="FILE", multiple=True, type=click.Path(path_type=Path),
        help="Know the actors in this table (TSV or TOML), and link them; may be repeated.",
    )  # fmt: skip
    @click.option("--strict", is_flag=True, help="Count a document as failed where a component fails on it.")
    @_without
    @functools.wraps(command)
    def with_parser(
        *args: Any,
        without: tuple[str, ...],
        actors: tuple[Path, ...],
        reader: str | None,
        extractor: list[str],
        normalizers: list[str] | None,
        strict: bool,
        **kwargs: Any,
    ) -> Any:
        registry = Registry([ActorTable(file) for file in actors], without=without)
        if actors and normalizers is None:
            normalizers = default_normalizers(registry, "link")
        parser = Parser(registry, reader=reader, extractor=extractor, normalizers=normalizers, strict=strict)
        return command(*args, parser=parser, **kwargs)

    return with_parser  # type: ignore[return-value]


def input_files(parser: Parser, arguments: tuple[str, ...]) -> list[str]:
    """The files that the arguments name, folders walked; ``-`` is standard input, as is no argument in a pipe."""
    if not arguments:
        if sys.stdin.isatty():
            raise click.UsageError("name files or folders to read, or '-' for standard input")
        return [STDIN]
    files: list[str] = []
    for argument in arguments:
        folder = Path(argument)
        if argument != STDIN and folder.is_dir():
            found = sorted(path for path in folder.rglob("*") if _is_input(parser, path.relative_to(folder), path))
            if not found:
                raise click.UsageError(f"no file in {argument} has a suffix that a reader takes")
            files += map(str, found)
        else:
            files.append(argument)
    return files


def _is_input(parser: Parser, inside: Path, path: Path) -> bool:
    """Whether a file found in a folder is meant to be read: nothing hidden, and of a suffix that a reader takes."""
    return not any(part.startswith(".") for part in inside.parts) and path.is_file() and parser.takes(path)


def sources_of(parser: Parser) -> Callable[[str], Iterator[Source]]:
    """The function that gives the sources of a file named on the command line."""

    def sources(file: str) -> Iterator[Source]:
        if file == STDIN:
            return parser.sources(sys.stdin.buffer.read(), name="<stdin>")
        return parser.sources(Path(file))

    return sources


def dated(items: Iterator[streaming.Item], published: date | None) -> Iterator[streaming.Item]:
    """Sources with that day of publication, where one was given."""
    if published is None:
        return items
    return (attrs.evolve(item, published=published) if isinstance(item, Source) else item for item in items)


class Run:
    """Counts what is done and what failed, and says so on stderr.

    On a long run it shows a progress bar there; `total` is the number of inputs, or 0 for no bar.
    """

    def __init__(self, total: int = 0) -> None:
        self.parsed = self.failed = self.incomplete = 0
        show = total >= _LONG_RUN and sys.stderr.isatty()
        self._bar: Any = click.progressbar(length=total, label="Parsing", file=sys.stderr) if show else None

    def drawn(self, inputs: list[str]) -> Iterator[str]:
        with self._bar or nullcontext():
            for item in inputs:
                yield item
                if self._bar:
                    self._bar.update(1)

    def counted(self, documents: Iterable[Document]) -> Iterator[Document]:
        for document in documents:
            self.parsed += 1
            self.incomplete += bool(document.diagnostics)
            yield document

    def complain(self, error: DiplodocError) -> None:
        self.failed += 1
        clear = "\r\x1b[K" if self._bar else ""
        click.echo(f"{clear}diplodoc: {' '.join(str(error).split())}", err=True)

    def status(self) -> int:
        if self.incomplete:
            word = "document has" if self.incomplete == 1 else "documents have"
            click.echo(f"diplodoc: {self.incomplete:,} {word} diagnostics, which say what is missing", err=True)
        if self.failed:
            total = self.parsed + self.failed
            click.echo(f"diplodoc: parsed {self.parsed:,} of {total:,} documents; {self.failed:,} failed", err=True)
        return 1 if self.failed else 0
