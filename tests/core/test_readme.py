"""The README says nothing that is not so."""

import doctest
import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from diplodoc.cli import main

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text("utf-8")


def test_its_python_session_runs():
    failures, tried = doctest.testfile(str(ROOT / "README.md"), module_relative=False, encoding="utf-8")
    assert tried > 3
    assert failures == 0


def test_its_plugin_works(thanks, tmp_path):
    (code,) = re.findall(r"```python\n(from diplodoc import hookimpl.*?)```", README, re.DOTALL)
    plugin = {}
    exec(code, plugin)
    with open(tmp_path / "out", "wb") as out:
        plugin["diplodoc_exporters"]()[0].export([thanks], out)
    assert (tmp_path / "out").read_text() == "'doc-1': 1 events\n"


def test_its_listing_is_what_the_command_shows(monkeypatch):
    monkeypatch.chdir(ROOT)
    (line,) = re.findall(r"^python3 .*diplodoc (parse .*)$", README, re.MULTILINE)
    shown = [row.split() for row in CliRunner().invoke(main, line.split()).stdout.splitlines()]
    (listing,) = re.findall(r"```text\n(.*?)```", README, re.DOTALL)
    rows = [row.split() for row in listing.splitlines() if row.strip() not in ("⋮", "") and "─" not in row]
    assert len(rows) > 5
    assert [row for row in rows if row not in shown] == []


@pytest.mark.parametrize("link", re.findall(r"\]\(([^)#:]+)\)", README))
def test_its_links_lead_somewhere(link):
    assert (ROOT / link).exists()
