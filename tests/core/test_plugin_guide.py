"""The plugin guide, followed to the letter in an empty folder: its commands run, its files work, its tests pass."""

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
GUIDE = (ROOT / "docs" / "plugins.md").read_text("utf-8")
(CHAPTER,) = re.findall(r"^## From nothing to a tested plugin\n(.*?)^## ", GUIDE, re.MULTILINE | re.DOTALL)
#: Commands, files under their names, and what the commands before them print, in the order of the page.
BLOCK = re.compile(
    r"^```sh\n(?P<commands>.*?)^```"
    r"|^```\{code-block\} \w+\n:caption: \"`(?P<file>\S+)`\"\n\n(?P<content>.*?)^```"
    r"|^```text\n(?P<output>.*?)^```",
    re.MULTILINE | re.DOTALL,
)
BLOCKS = [match.groupdict() for match in BLOCK.finditer(CHAPTER)]


def script():
    """The guide as a shell script that prints a line ``@`` before what each block of commands prints."""
    for block in BLOCKS:
        if block["commands"]:
            yield f"echo @\n{block['commands']}"
        if block["file"]:
            yield f"cat > {shlex.quote(block['file'])} <<'END OF FILE'\n{block['content']}END OF FILE\n"


@pytest.fixture(scope="module")
def wheels(tmp_path_factory):
    """A folder with the wheel of this tree, for want of one in a registry."""
    folder = tmp_path_factory.mktemp("wheels")
    options = ["--no-deps", "--no-build-isolation", "--disable-pip-version-check"]
    subprocess.run([sys.executable, "-m", "pip", "wheel", "-q", *options, "-w", folder, ROOT], check=True)
    return folder


@pytest.fixture(scope="module")
def printed(wheels, few_examples, tmp_path_factory):
    """What each block of commands prints."""
    inherited = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "VIRTUAL_ENV"))}
    links = f"{os.environ.get('PIP_FIND_LINKS', '')} {wheels}".strip()
    python = Path(sys.base_prefix, "bin", "python3")
    result = subprocess.run(
        ["bash", "-e"],
        input="".join(script()),
        cwd=tmp_path_factory.mktemp("empty"),
        env={
            **inherited,
            **few_examples,
            "PIP_FIND_LINKS": links,
            "PATH": f"{python.parent}{os.pathsep}{os.environ['PATH']}",
        },
        capture_output=True, text=True, encoding="utf-8",
    )  # fmt: skip
    assert result.returncode == 0, result.stdout + result.stderr
    return result.stdout.split("@\n")[1:]


def test_it_has_commands_and_files():
    assert [block["file"] for block in BLOCKS if block["file"]] == [
        "src/diplodoc_handshakes/__init__.py",
        "tests/test_handshakes.py",
    ]
    assert sum(bool(block["commands"]) for block in BLOCKS) > 3


def test_the_tests_pass_before_and_after_the_change(printed):
    before, after = (int(count) for count in re.findall(r"^=* ?(\d+) passed", "".join(printed), re.MULTILINE))
    assert 10 < before < after
    assert not re.search(r"\d+ (failed|error)", "".join(printed))


def test_the_commands_print_what_it_says(printed):
    runs = iter(printed)
    output = ""
    for block in BLOCKS:
        if block["commands"]:
            output = next(runs)
        if block["output"]:
            assert block["output"] in output


def test_the_plugin_that_it_makes_is_declared_as_it_says(tmp_path):
    (toml,) = re.findall(r"```toml\n(.*?)```", CHAPTER, re.DOTALL)
    subprocess.run([sys.executable, "-m", "diplodoc", "new-plugin", "handshakes", "--into", tmp_path], check=True)
    assert toml in (tmp_path / "diplodoc-handshakes" / "pyproject.toml").read_text("utf-8")
