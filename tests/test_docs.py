"""The documentation's examples run, and its pages name everything that they should."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import diplodoc
from diplodoc.cli import main
from diplodoc.hookspecs import hookspec  # noqa: F401
from diplodoc.taxonomy import BUILT_IN

DOCS = Path(__file__).parents[1] / "docs"
PAGES = sorted(DOCS.rglob("*.md"))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(DOCS)))
def test_examples_run(page: Path, evaluated) -> None:
    evaluated(page)


def test_every_event_type_is_documented() -> None:
    page = (DOCS / "reference" / "event-types.md").read_text("utf-8")
    assert [t.name for t in BUILT_IN if f"`{t.name}`" not in page] == []


def test_every_hook_is_documented_with_an_example() -> None:
    hooks = re.findall(r"^def (diplodoc_\w+)", (DOCS.parent / "src/diplodoc/hookspecs.py").read_text("utf-8"), re.M)
    page = (DOCS / "plugins.md").read_text("utf-8")
    assert hooks
    assert [hook for hook in hooks if f"def {hook}(" not in page] == []


def test_every_public_name_is_documented() -> None:
    page = (DOCS / "reference" / "api.md").read_text("utf-8")
    assert [name for name in diplodoc.__all__ if not re.search(rf"\b{name}\b", page)] == []


def test_every_command_and_option_is_documented() -> None:
    page = (DOCS / "reference" / "command-line.md").read_text("utf-8")
    context = main.make_context("diplodoc", ["plugins"])
    for name in main.list_commands(context):
        command = main.get_command(context, name)
        assert command is not None
        assert f"diplodoc {name}" in page, name
        options = [option for parameter in command.params for option in parameter.opts if option.startswith("--")]
        assert [option for option in options if f"`{option}`" not in page] == [], name
