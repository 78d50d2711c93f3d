"""Event data: rows that could be appended to a table of GDELT or POLECAT."""

import csv
import io
from datetime import date
from pathlib import Path

import attrs
import pytest
from hypothesis import given

import diplodoc
from diplodoc import Actor, Document, Event, Span, When
from diplodoc.exporters.eventdata import COLUMNS, dyads
from diplodoc.testing.strategies import documents

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "eventdata.md"


def exported(*documents):
    out = io.BytesIO()
    diplodoc.export(documents, "eventdata", out)
    return out.getvalue().decode()


def rows(*documents):
    return list(csv.DictReader(io.StringIO(exported(*documents), newline=""), delimiter="\t"))


def event(type="thanks", agents=(), recipients=()):
    return Event(
        id="e1", type=type, trigger=Span(0, 1), sentence=Span(0, 1), agents=agents, recipients=recipients,
        rule="r", extractor="x",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("what", "wanted"),
    [
        (event(agents=("a", "b"), recipients=("c", "d")), [("a", "c"), ("a", "d"), ("b", "c"), ("b", "d")]),
        (event(agents=("a", "b")), [("a", None), ("b", None)]),
        (event(recipients=("a", "b")), [(None, "a"), (None, "b")]),
        (event(), [(None, None)]),
        (event(agents=("a",), recipients=("b", "a")), [("a", "b")]),
        (event(agents=("a",), recipients=("a",)), [("a", "a")]),
        (event("meeting", ("a", "b", "c")), [("a", "b"), ("a", "c"), ("b", "c")]),
        (event("meeting", ("a", "b"), ("c",)), [("a", "c"), ("b", "c")]),
        (event("meeting", ("a",)), [("a", None)]),
    ],
)
def test_dyads(what, wanted):
    assert dyads(what) == wanted


def test_a_row_says_who_did_what_to_whom_when_and_where(thanks):
    (event,) = thanks.events
    coded = attrs.evolve(
        thanks,
        url="https://example.org/1",
        events=(attrs.evolve(event, topics=("economic", "trade"), codes={"cameo": "0513", "quad": "verbal cooperation",
                                                                         "plover": "SUPPORT", "goldstein": "-3.5"}),),
        actors=(attrs.evolve(thanks.actors[0], codes={"cameo": "SENGOV"}), *thanks.actors[1:]),
    )  # fmt: skip
    (row,) = rows(coded)
    assert {key: row[key] for key in row if row[key]} == {
        "event_id": "doc-1#e1", "dyad": "1",
        "day": "2023-11-22", "day_from": "date", "date": "2023-11-22", "date_start": "2023-11-22",
        "date_end": "2023-11-22",
        "source_id": "a1", "source_name": "Amina Diallo", "source_kind": "person", "source_code": "SENGOV",
        "source_country": "SEN", "source_role": "President",
        "target_id": "a2", "target_name": "OIC", "target_kind": "organization",
        "type": "thanks", "symmetric": "false", "cameo": "0513", "cameo_base": "051", "cameo_root": "05",
        "plover": "SUPPORT", "contexts": "economic", "topics": "trade", "quad_class": "1",
        "quad": "verbal cooperation", "goldstein": "-3.5",
        "status": "actual", "embedded": "false",
        "trigger": "thanked", "trigger_start": "13", "trigger_end": "20",
        "sentence": "Amina Diallo thanked the OIC in Baku.", "sentence_start": "0", "sentence_end": "37",
        "document": "doc-1", "published": "2023-11-22", "title": "A word of thanks", "url": "https://example.org/1",
        "rule": "thank", "extractor": "by-hand",
    }  # fmt: skip


def test_the_day_is_that_of_the_event_else_of_publication(thanks):
    (event,) = thanks.events
    week = When(start=date(2023, 11, 13), end=date(2023, 11, 19), edtf="2023-11-13/2023-11-19")
    for when, published, day, origin in [
        (week, date(2023, 11, 22), "2023-11-13", "date"),
        (None, date(2023, 11, 22), "2023-11-22", "published"),
        (None, None, "", ""),
    ]:
        (row,) = rows(attrs.evolve(thanks, published=published, events=(attrs.evolve(event, when=when),)))
        assert (row["day"], row["day_from"]) == (day, origin)


def test_reported_events_name_who_reports_them():
    text = "Amina Diallo said that the OIC supports peace."
    document = Document(
        text=text,
        actors=(
            Actor(id="a1", kind="person", name="Amina Diallo", codes={"cameo": "SENGOV"}),
            Actor(id="a2", kind="organization", name="OIC"),
        ),
        events=(
            attrs.evolve(event("statement", ("a1",)), id="e1"),
            attrs.evolve(event("support", ("a2",)), id="e2", embedded=True, attributed_to="e1"),
        ),
    )
    said, supported = rows(document)
    assert (said["reported_by"], said["reported_in"]) == ("", "")
    assert (supported["event_id"], supported["embedded"], supported["reported_in"]) == ("e2", "true", "e1")
    assert (supported["reported_by"], supported["reported_by_code"]) == ("Amina Diallo", "SENGOV")


def test_the_seed_gives_a_row_a_dyad(seed):
    document = diplodoc.read(seed)
    found = rows(document)
    assert len(found) == sum(len(dyads(event)) for event in document.events)
    assert {row["event_id"] for row in found} == {f"{document.id}#{event.id}" for event in document.events}
    first = found[0]
    assert (first["source_code"], first["cameo_root"], first["target_code"]) == ("AZEGOV", "04", "IGOOIC")
    for row in found:
        assert row["sentence"] == " ".join(document.text[int(row["sentence_start"]) : int(row["sentence_end"])].split())


@given(documents())
def test_every_event_has_its_rows_and_no_cell_is_run_or_breaks_a_line(document):
    found = rows(document)
    assert exported(document).count("\r\n") == len(found) + 1 == len(exported(document).splitlines())
    assert len(found) == sum(len(dyads(event)) for event in document.events)
    for row in found:
        assert list(row) == list(COLUMNS)
        for column, cell in row.items():
            assert not cell.startswith(("=", "+", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"))
            assert not cell.startswith("-") or column == "goldstein"


def test_every_column_is_documented():
    page = PAGE.read_text("utf-8")
    for column in COLUMNS:
        assert f"| `{column.replace('target_', 'source_')}`" in page, column
