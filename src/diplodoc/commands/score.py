"""``diplodoc score``: how well an extractor reads documents for which people have written down what is to be found."""

from __future__ import annotations

import itertools
import json
import sys
from pathlib import Path

import click

from .. import scoring
from ..parser import Parser
from ..registry import Registry
from .common import Run, registry_options


@click.command(short_help="Measure an extractor against gold documents.")
@click.argument("gold_dir", type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.argument("docs", nargs=-1, metavar="[DOC]...")
@click.option("--errors", is_flag=True, help="List what was missed (-), invented (+) and found wrong (~).")
@click.option("--json", "as_json", is_flag=True, help="Write the figures as one JSON object.")
@click.option("--extractor", metavar="NAME", default="english", show_default=True, help="Measure this extractor.")
@click.option("-j", "--jobs", type=click.IntRange(1), default=1, show_default=True, help="Processes that parse.")
@registry_options
def command(
    gold_dir: Path,
    docs: tuple[str, ...],
    errors: bool,
    as_json: bool,
    extractor: str,
    jobs: int,
    registry: Registry,
) -> None:
    """Measure an extractor against the documents in GOLD_DIR, or those of them that DOC names.

    GOLD_DIR holds gold.jsonl and docs/NAME.txt; the format is described in the reference, under "Gold".

    \b
    Examples:
      diplodoc score tests/gold/fresh
      diplodoc score my-gold/ --extractor spacy --errors
      diplodoc score tests/gold/fresh fresh-mea --errors
    """
    gold = scoring.load_gold(gold_dir)
    unknown = sorted(set(docs) - {document.id for document in gold})
    if unknown:
        raise click.UsageError(f"{gold_dir} has no document {', '.join(unknown)}")
    gold = tuple(document for document in gold if not docs or document.id in docs)
    symmetric = frozenset(type_.name for type_ in registry.event_types.undisputed() if type_.symmetric)
    run = Run()
    documents = Parser(registry, extractor=extractor).parse_many((g.source for g in gold), jobs=jobs)
    result = scoring.score(gold, run.counted(documents), symmetric=symmetric)
    if as_json:
        figures = {name: None if value is None else round(value, 4) for name, value in result.figures().items()}
        click.echo(json.dumps({"documents": result.documents, **figures}))
    else:
        if errors:
            for name, group in itertools.groupby(result.errors, key=lambda error: error.document):
                click.echo("\n".join([f"== {name}", *map(str, group), ""]))
        click.echo(str(result))
    sys.exit(run.status())
