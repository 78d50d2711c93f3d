"""Exporters: what each writes. What all of them promise is checked in `tests/conformance`."""

import csv
import html
import io
import json
import re

import attrs
import pytest
from hypothesis import given

import diplodoc
from diplodoc import Registry, UnknownComponent
from diplodoc.testing import documents

FORMATS = sorted(Registry(installed=False).exporters)


def exported(documents, format):
    out = io.BytesIO()
    diplodoc.export(documents, format, out)
    assert not out.closed
    return out.getvalue()


def rows(documents, format):
    return list(csv.DictReader(io.StringIO(exported(documents, format).decode(), newline="")))


@pytest.mark.parametrize("format", FORMATS)
def test_no_documents_make_a_whole_file(format):
    data = exported([], format)
    assert data == b"" or data.endswith(b"\n")
    if format == "json":
        assert json.loads(data) == []


def test_csv_has_a_row_an_event(thanks):
    (row,) = rows([thanks], "csv")
    assert row["document"] == "doc-1"
    assert (row["type"], row["date"], row["status"], row["embedded"]) == ("thanks", "2023-11-22", "actual", "false")
    assert (row["agents"], row["agent_countries"], row["recipients"]) == ("Amina Diallo", "SEN", "OIC")
    assert (row["trigger"], row["trigger_start"], row["trigger_end"]) == ("thanked", "13", "20")


def test_csv_actors_has_a_row_an_actor(thanks):
    first, second = rows([thanks], "csv-actors")
    assert (first["name"], first["role"], first["country"], first["mentions"]) == (
        "Amina Diallo", "President", "SEN", "1",
    )  # fmt: skip
    assert (second["name"], second["kind"], second["role"]) == ("OIC", "organization", "")


@given(documents())
def test_csv_keeps_every_word_and_starts_no_formula(document):
    found = rows([document], "csv")
    assert len(found) == len(document.events)
    for row, event in zip(found, document.events, strict=True):
        text = document[event.sentence]
        assert row["sentence"] in (text, f"'{text}")
        for cell in row.values():
            assert not cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"))


def test_html_escapes_and_marks(thanks):
    evil = attrs.evolve(
        thanks,
        text="Amina Diallo thanked <b>&the OIC.   "[: len(thanks.text)].ljust(len(thanks.text)),
        title="<script>alert(1)</script>",
        issuer='"><img src=x>',
    )
    page = exported([evil], "html").decode()
    assert page.startswith("<!doctype html>")
    assert page.rstrip().endswith("</html>")
    assert "<script" not in page
    assert "<img" not in page
    assert re.search(r"<mark[^>]*>thanked<sup>1</sup></mark>", page)
    assert "http" not in page
    assert evil.text in html.unescape(re.sub(r"<sup>\d+</sup>|</?mark[^>]*>", "", page))


def test_the_listing_tells_who_did_what(thanks):
    text = exported([thanks], "text").decode()
    assert "A word of thanks" in text
    assert "2023-11-22 · doc-1 · 1 event, 2 actors" in text
    assert re.search(r"2023-11-22 +thanks +Amina Diallo \(SEN\) → OIC +“thanked”", text)
    assert re.search(r"Amina Diallo +person +SEN +President", text)


def test_the_listing_sends_a_terminal_no_orders(thanks):
    text = exported([attrs.evolve(thanks, title="\x1b[31mred\x07", id="a\nb")], "text").decode()
    assert text.startswith("�[31mred�\n2023-11-22 · a�b ·")


def test_export_to_a_path_is_all_or_nothing(thanks, tmp_path):
    path = tmp_path / "out.jsonl"
    diplodoc.export(thanks, "jsonl", path)
    before = path.read_bytes()
    assert diplodoc.from_json(before) == thanks

    def breaks():
        yield thanks
        yield thanks
        raise RuntimeError

    with pytest.raises(RuntimeError):
        diplodoc.export(breaks(), "jsonl", str(path))
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


def test_an_unknown_format_lists_the_known_ones(thanks):
    with pytest.raises(UnknownComponent, match="no exporter is named 'xlsx'; there are: csv, csv-actors, eventdata, "):
        diplodoc.export(thanks, "xlsx", io.BytesIO())
