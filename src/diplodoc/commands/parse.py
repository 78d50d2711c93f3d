"""``diplodoc parse``: documents in, events out."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import click

from .. import api, streaming
from ..parser import Parser
from .common import Run, dated, input_files, parser_options, published_option, sources_of


@click.command(short_help="Parse documents and write who did what to whom.")
@click.argument("files", nargs=-1, metavar="[FILE|DIR|-]...")
@click.option(
    "-f", "--format", "format_", metavar="NAME", help="What to write; 'diplodoc plugins' lists the exporters."
)
@click.option("-o", "--out", type=click.Path(path_type=Path), help="Write to this file (default: standard output).")
@published_option
@click.option("-j", "--jobs", type=click.IntRange(1), default=1, show_default=True, help="Processes that parse.")
@parser_options
def command(
    files: tuple[str, ...],
    format_: str | None,
    out: Path | None,
    published: date | None,
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
    items = dated(items, published)
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
