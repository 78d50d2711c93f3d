"""The README says nothing that is not so, and leaves no column out."""

import doctest
import re
from pathlib import Path

import diplodoc
import pytest
from click.testing import CliRunner
from diplodoc.cli import main

import diplodoc_arrow

README = Path(__file__).parents[1] / "README.md"
EVENT_DATA = Path(__file__).parents[3] / "docs" / "reference" / "eventdata.md"


def test_its_examples_run(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    failures, tried = doctest.testfile(str(README), module_relative=False, encoding="utf-8")
    assert tried > 5
    assert failures == 0
    assert doctest.testmod(diplodoc_arrow).failed == 0


def test_pandas_reads_event_data_as_the_manual_shows_it(tmp_path, monkeypatch, some):
    monkeypatch.chdir(tmp_path)
    diplodoc.export(some, "eventdata", "events.tsv")
    names = {}
    exec(*re.findall(r"```py\n(.*?)```", EVENT_DATA.read_text("utf-8"), re.DOTALL), names)
    first = names["events"].iloc[0]
    assert (first["type"], first["cameo"]) == ("thanks", "051")


def test_it_has_every_public_name():
    text = README.read_text("utf-8")
    assert [name for name in diplodoc_arrow.__all__ if not re.search(rf"\b{name}\b", text)] == []


@pytest.mark.parametrize("table", diplodoc_arrow.Tables._fields)
def test_it_names_the_columns(table):
    (row,) = re.findall(rf"^\| `{table}` \|(.*)\|$", README.read_text("utf-8"), re.MULTILINE)
    named = set(re.findall(r"`(\w+)…?`", row))
    schema = getattr(diplodoc_arrow, table.upper())
    spelt_out = {name for name in schema.names if not name.startswith(("sentence_", "content_", "document"))}
    assert spelt_out <= named <= set(schema.names)


def test_the_document_schema_has_the_keys_of_the_json_form(some):
    row = diplodoc.to_dict(some[0])
    assert set(diplodoc_arrow.DOCUMENT.names) == set(row) - {"schema"}
    for key in ("actors", "events"):
        struct = diplodoc_arrow.DOCUMENT.field(key).type.value_type
        assert {field.name for field in struct} == set(row[key][0])


def test_the_command_line_has_the_formats(tmp_path, some):
    (tmp_path / "note.txt").write_text(some[0].text)
    out = tmp_path / "documents.parquet"
    result = CliRunner().invoke(main, ["parse", str(tmp_path / "note.txt"), "-f", "parquet", "-o", str(out)])
    assert result.exit_code == 0, result.output
    (document,) = diplodoc_arrow.read_parquet(out)
    assert document.events == some[0].events
    assert "exporter     parquet, arrow" in CliRunner().invoke(main, ["plugins"]).output
