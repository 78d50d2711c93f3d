"""New plugins: each kind is made, installed, found, and passes its own tests."""

import os
import subprocess
import sys

import pytest
from click.testing import CliRunner

from diplodoc.cli import main
from diplodoc.commands.new_plugin import KINDS


def run(*arguments):
    return CliRunner().invoke(main, ["new-plugin", *map(str, arguments)])


@pytest.fixture(scope="module")
def plugins(tmp_path_factory):
    """A folder with a new plugin of each kind."""
    folder = tmp_path_factory.mktemp("plugins")
    for kind in KINDS:
        assert run(f"my-{kind}", "--kind", kind, "--into", folder).exit_code == 0
    return folder


@pytest.fixture(scope="module")
def python(plugins, new_environment):
    """The Python of an environment with all of them installed."""
    python = new_environment()
    offline = ["--no-deps", "--no-build-isolation", "--no-index", "--disable-pip-version-check"]
    subprocess.run(
        [sys.executable, "-m", "pip", "--python", python, "install", "-q", *offline, *sorted(plugins.iterdir())],
        check=True,
    )
    return python


def test_they_are_installed_and_found(python):
    listed = subprocess.run([python, "-m", "diplodoc", "plugins"], capture_output=True, text=True, encoding="utf-8")
    for kind in KINDS:
        assert f"my-{kind}  (diplodoc-my-{kind} 0.1.0)\n  {kind.replace('-', ' ')} " in listed.stdout
    assert "BROKEN" not in listed.stdout
    assert listed.returncode == 0


@pytest.mark.parametrize("kind", KINDS)
def test_they_pass_their_own_tests(kind, plugins, python, few_examples):
    result = subprocess.run(
        [python, "-m", "pytest", "-p", "no:cacheprovider"],
        cwd=plugins / f"diplodoc-my-{kind}",
        env={**os.environ, **few_examples},
        capture_output=True,
        text=True,
    )
    assert result.returncode == 0, result.stdout + result.stderr
    assert " passed" in result.stdout


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_of_the_template_is_left(kind, tmp_path):
    run("mine", "--kind", kind, "--into", tmp_path)
    for path in tmp_path.rglob("*"):
        assert "skeleton" not in path.name
        assert path.is_dir() or "skeleton" not in path.read_text("utf-8")


def test_the_name_may_be_given_as_that_of_the_distribution(tmp_path):
    result = run("diplodoc-counting", "--into", tmp_path)
    assert str(tmp_path / "diplodoc-counting") in result.stdout
    assert (tmp_path / "diplodoc-counting/src/diplodoc_counting/__init__.py").exists()


@pytest.mark.parametrize("name", ["My-Plugin", "my plugin", "../x", "1st", "a--b", ""])
def test_a_name_that_cannot_be_is_refused(name, tmp_path):
    result = run(name, "--into", tmp_path)
    assert result.exit_code == 2
    assert "lower-case letters" in result.stderr
    assert not list(tmp_path.iterdir())


def test_a_folder_that_is_there_is_left_alone(tmp_path):
    run("mine", "--into", tmp_path)
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    result = run("mine", "--kind", "exporter", "--into", tmp_path)
    assert result.exit_code == 2
    assert "is there already" in result.stderr
    assert before == {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
