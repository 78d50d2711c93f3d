"""``diplodoc new-plugin``: a working, tested plugin to start from."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

import click

_NAME = "skeleton"
#: The parts of the template beside `common`: what a new plugin can offer.
KINDS = ("extractor", "exporter", "normalizer", "reader", "frames", "gazetteer", "event-type")


@click.command(short_help="Make a working, tested plugin to start from.")
@click.argument("name")
@click.option(
    "--kind", type=click.Choice(KINDS), default="extractor", show_default=True, help="What the plugin is to offer."
)
@click.option(
    "--into", type=click.Path(path_type=Path, exists=True, file_okay=False), default=".",
    help="Make the folder of the plugin in this one (default: the current one).",
)  # fmt: skip
def command(name: str, kind: str, into: Path) -> None:
    """Make a folder diplodoc-NAME with a working plugin: code, tests and a README.

    NAME is in lower case, and may have digits and hyphens.

    \b
    Example:
      diplodoc new-plugin counting --kind exporter
      cd diplodoc-counting
      pip install -e '.[test]' && python -m pytest
    """
    name = name.removeprefix("diplodoc-")
    if not re.fullmatch(r"[a-z][a-z0-9]*(-[a-z0-9]+)*", name):
        raise click.BadParameter(f"{name!r} is not lower-case letters, digits and hyphens", param_hint="NAME")
    target = into / f"diplodoc-{name}"
    if target.exists():
        raise click.UsageError(f"{target} is there already")
    template = files("diplodoc") / "template"
    for part in ("common", kind):
        for path, content in _walk(template / part, ""):
            file = target / path.replace(_NAME, name.replace("-", "_"))
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(_named(content, name), "utf-8")
    click.echo(f"{target} is made. In it: pip install -e '.[test]' && python -m pytest")


def _walk(folder: Traversable, path: str) -> Iterator[tuple[str, str]]:
    """Every file below a folder that lies at `path`, by its own path, with its text."""
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.is_file():
            yield f"{path}{entry.name}", entry.read_text("utf-8")
        elif entry.name != "__pycache__":
            yield from _walk(entry, f"{path}{entry.name}/")


def _named(text: str, name: str) -> str:
    """A text of the template with the plugin's name in it: "diplodoc_my_name" where Python wants a module."""
    return text.replace(f"diplodoc_{_NAME}", f"diplodoc_{name.replace('-', '_')}").replace(_NAME, name)
