"""The documentation's examples run, and its pages name everything that they should."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

import diplodoc
from diplodoc.cli import main
from diplodoc.taxonomy import BUILT_IN

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
KIT = ROOT / "src" / "diplodoc" / "testing"
PAGES = sorted(DOCS.rglob("*.md"))
BLOCK = re.compile(r"^```(\S+)[^\n]*\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(DOCS)))
def test_examples_run(page: Path, evaluated) -> None:
    evaluated(page)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(DOCS)))
def test_code_fits_the_page(page: Path) -> None:
    for _, code in BLOCK.findall(page.read_text("utf-8")):
        assert [line for line in code.splitlines() if len(line) > 90] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(DOCS)))
def test_there_is_no_code_that_no_test_runs(page: Path) -> None:
    """Python runs here, commands below, files of the guide in `test_plugin_guide`; `py` needs what a plugin brings."""
    known = {"python", "sh", "toml", "json", "text", "{toctree}", "{eval-rst}"}
    elsewhere = {"plugins.md": "{code-block}", "parse-a-folder.md": "py", "eventdata.md": "py"}
    assert {language for language, _ in BLOCK.findall(page.read_text("utf-8"))} <= known | {elsewhere.get(page.name)}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the files that the commands of the documentation name."""
    folder = tmp_path_factory.mktemp("folder")
    (folder / "press-releases").mkdir()
    (folder / "press-releases" / "one.txt").write_text("On 3 May 2024 Chad thanked Oman for its help.")
    (folder / "communique.txt").write_text("On 4 May 2024 Oman invited the President of Chad.")
    (folder / "officials.tsv").write_text("name\trole\tcountry\nIdris Saleh\tPresident\tTCD\n")
    (folder / "tests" / "gold").mkdir(parents=True)
    (folder / "tests" / "gold" / "fresh").symlink_to(KIT / "seeds")  # a small gold folder in the place of a large one
    return folder


COMMANDS = sorted({
    line.partition(" | ")[0]
    for page in (*PAGES, ROOT / "README.md")
    if page.name != "plugins.md"
    for language, code in BLOCK.findall(page.read_text("utf-8"))
    if language == "sh"
    for line in code.splitlines()
    if line.startswith("diplodoc ")
})  # fmt: skip


@pytest.mark.parametrize("command", COMMANDS)
def test_commands_do_what_they_say(command: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    words = shlex.split(command, comments=True)
    result = CliRunner().invoke(main, words[1:])
    assert result.exit_code == 0, result.output
    out = next((words[at + 1] for at, word in enumerate(words) if word in {"-o", "--out"}), None)
    assert (folder / out).stat().st_size if out else result.stdout


def test_every_event_type_is_documented_with_an_example_of_it() -> None:
    page = (DOCS / "reference" / "event-types.md").read_text("utf-8")
    rows = re.findall(r"^\| `([\w-]+)`(?: \(symmetric\))? \| .+? \| (.+) \| (\S+) \| (\d+) \|$", page, re.MULTILINE)
    assert [(name, plover, cameo) for name, _, plover, cameo in rows] == [
        (type_.name, type_.plover or "–", type_.cameo) for type_ in BUILT_IN
    ]
    for name, example, _, _ in rows:
        before, words, _ = example.split("**")
        document = diplodoc.parse(example.replace("**", ""))
        triggers = [(event.trigger.start, document[event.trigger]) for event in document.events_of(name)]
        assert (len(before), words) in triggers, example


def test_every_hook_is_documented_with_an_example() -> None:
    hooks = re.findall(r"^def (diplodoc_\w+)", (ROOT / "src/diplodoc/hookspecs.py").read_text("utf-8"), re.M)
    page = (DOCS / "plugins.md").read_text("utf-8")
    assert hooks
    assert [hook for hook in hooks if f"def {hook}(" not in page] == []


def test_every_public_name_is_documented() -> None:
    page = (DOCS / "reference" / "api.md").read_text("utf-8")
    assert [name for name in diplodoc.__all__ if not re.search(rf"\b{name}\b", page)] == []


SECTION = re.compile(r"^## (?:`diplodoc )?([\w-]+).*?\n(.*?)(?=^## |\Z)", re.MULTILINE | re.DOTALL)
OPTIONS = re.compile(r"^\| (`-.+?`) \| (.+?) \|", re.MULTILINE)


def test_every_command_and_option_is_documented_and_no_other() -> None:
    sections = dict(SECTION.findall((DOCS / "reference" / "command-line.md").read_text("utf-8")))
    shared = OPTIONS.findall(sections.pop("Options"))
    context = main.make_context("diplodoc", ["plugins"])
    assert set(sections) == set(main.list_commands(context))
    for name, section in sections.items():
        rows = [options for options, _ in OPTIONS.findall(section)]
        rows += [options for options, commands in shared if f"`{name}`" in commands]
        command = main.get_command(context, name)
        assert command is not None
        given = {option for parameter in command.params for option in parameter.opts if option.startswith("-")}
        assert {option for row in rows for option in re.findall("`(.+?)`", row)} == given, name
        kinds = [parameter.type.choices for parameter in command.params if isinstance(parameter.type, click.Choice)]
        assert [choice for choices in kinds for choice in choices if f"`{choice}`" not in section] == []
