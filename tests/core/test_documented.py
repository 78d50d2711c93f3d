"""The reference pages name everything that they are a reference of."""

import doctest
import json
import re
from pathlib import Path

import pytest

import diplodoc
from diplodoc import scoring, testing
from diplodoc.english.events import framefiles
from diplodoc.testing.suites import frames

REFERENCE = Path(__file__).parents[2] / "docs" / "reference"


def test_every_key_of_the_json_form_is_documented():
    page = (REFERENCE / "json.md").read_text("utf-8")
    schema = diplodoc.json_schema()
    for record in (schema, *schema["$defs"].values()):
        for key in record["properties"]:
            assert f"`{key}`" in page, key


def test_every_key_of_frames_is_documented():
    page = (REFERENCE / "frames.md").read_text("utf-8")
    assert [key for key in sorted(framefiles.KEYS) if not re.search(rf"(?:`|^|\.){key}\b", page, re.MULTILINE)] == []


def test_the_frame_file_that_is_shown_can_be_read(tmp_path):
    (shown,) = re.findall(r"```toml\n(.*?)```", (REFERENCE / "frames.md").read_text("utf-8"), re.DOTALL)
    (tmp_path / "thanks.toml").write_text(shown.replace('"thank" ', '"thank-again" '))
    (frame,) = (frame for frame in framefiles.load((tmp_path,)).frames if frame.id == "thank-again")
    assert frames.shows_both(frame)


@pytest.mark.parametrize("module", [diplodoc, scoring], ids=lambda module: module.__name__)
def test_examples_in_docstrings_run(module):
    failures, tried = doctest.testmod(module)
    assert (failures, tried > 0) == (0, True)


def test_everything_in_the_kit_is_documented():
    page = (REFERENCE / "testing.md").read_text("utf-8")
    assert [name for name in testing.__all__ if f"`{name}" not in page] == []


def test_the_gold_record_that_is_shown_can_be_read(tmp_path):
    (record,) = re.findall(r"```json\n(.*?)```", (REFERENCE / "gold.md").read_text("utf-8"), re.DOTALL)
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "sample.txt").write_text("President Amina Diallo of Senegal thanked Japan.")
    (tmp_path / "gold.jsonl").write_text(json.dumps(json.loads(record)) + "\n")
    gold = scoring.load_gold(tmp_path)
    score = scoring.score(gold, diplodoc.parse_many(document.source for document in gold))
    assert score.figures()["strict"] == 1


def test_every_figure_is_documented():
    page = (REFERENCE / "gold.md").read_text("utf-8")
    assert [figure for figure in scoring.Score().figures() if f"`{figure}`" not in page] == []
