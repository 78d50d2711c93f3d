"""``diplodoc parse``: documents in, events out."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from pathlib import Path

import attrs
import click

from .. import api, streaming
from ..model import Source
from ..parser import Parser
from .common import Run, input_files, parser_options, sources_of


@click.command(short_help="Parse documents and write who did what to whom.")
@click.argument("files", nargs=-1, metavar="[FILE|DIR|-]...")
@click.option(
    "-f", "--format", "format_", metavar="NAME", help="What to write; 'diplodoc plugins' lists the exporters."
)
@click.option("-o", "--out", type=click.Path(path_type=Path), help="Write to this file (default: standard output).")
@click.option(
    "--published", type=click.DateTime(["%Y-%m-%d"]), metavar="YYYY-MM-DD", help="Day of publication of all input."
)
@click.option("-j", "--jobs", type=click.IntRange(1), default=1, show_default=True, help="Processes that parse.")
@parser_options
def command(
    files: tuple[str, ...],
    format_: str | None,
    out: Path | None,
    published: datetime | None,
    jobs: int,
    parser: Parser,
) -> None:
    """Parse documents and write who did what to whom.

    Folders are walked for all files that a reader takes. Without --format, a terminal shows a table, --out decides
    by its suffix, and a pipe gets JSON Lines.

    \b
    Examples:
      diplodoc parse communique.txt
      diplodoc parse press-releases/ -f csv -o events.csv -j 4
      cat communique.txt | diplodoc parse - --published 2023-11-22 | jq .events
    """
    inputs = input_files(parser, files)
    format_ = format_ or _default_format(parser, out)
    run = Run(len(inputs) if out is not None or not sys.stdout.isatty() else 0)
    items = streaming.items(sources_of(parser), run.drawn(inputs))
    if published is not None:
        items = _published(items, published.date())
    documents = run.counted(streaming.stream(parser, items, jobs=jobs, on_error=run.complain))
    api.export(documents, format_, out or sys.stdout.buffer, registry=parser.registry)
    sys.exit(run.status())


def _default_format(parser: Parser, out: Path | None) -> str:
    if out is None:
        return "text" if sys.stdout.isatty() else "jsonl"
    exporters = parser.registry.exporters
    fitting = [name for name in exporters if out.name.lower().endswith(exporters[name].suffix.lower())]
    if not fitting:
        raise click.UsageError(f"no exporter writes {out.suffix or out.name!r} files; choose one with --format")
    return max(fitting, key=lambda name: len(exporters[name].suffix))


def _published(items: Iterable[streaming.Item], day: date) -> Iterator[streaming.Item]:
    for item in items:
        yield attrs.evolve(item, published=day) if isinstance(item, Source) else item
