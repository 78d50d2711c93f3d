"""The four flat tables: what stands in them, how they join, and as frames of pandas and polars."""

import datetime as dt

import pyarrow.parquet as pq
import pytest
from diplodoc import Document
from diplodoc.testing import documents
from hypothesis import given, settings
from hypothesis import strategies as st

import diplodoc_arrow
from diplodoc_arrow import ACTORS, DOCUMENTS, EVENTS, MENTIONS, Tables

SCHEMAS = Tables(DOCUMENTS, EVENTS, ACTORS, MENTIONS)


@settings(max_examples=60, deadline=None)
@given(st.lists(documents(), max_size=4))
def test_any_documents_make_whole_tables(some):
    tables = diplodoc_arrow.tables(some)
    for table, schema in zip(tables, SCHEMAS, strict=True):
        assert table.schema.equals(schema)
        table.validate(full=True)
        for field in schema:
            assert field.nullable or table[field.name].null_count == 0
    assert tables.documents["text"].to_pylist() == [d.text for d in some]
    assert tables.events["event"].to_pylist() == [e.id for d in some for e in d.events]
    assert tables.actors["mentions"].to_pylist() == [len(a.mentions) for d in some for a in d.actors]
    assert tables.mentions.num_rows == sum(tables.actors["mentions"].to_pylist())


@settings(max_examples=60, deadline=None)
@given(st.lists(documents(), max_size=4))
def test_tables_join_by_document_number_and_words_stand_where_they_say(some):
    tables = diplodoc_arrow.tables(some)
    for row in tables.events.to_pylist():
        document = some[row["document_number"]]
        for name in ("trigger", "sentence", "content"):
            start, end = row[f"{name}_start"], row[f"{name}_end"]
            assert row[name] == (None if start is None else document.text[start:end])
        assert row["agents"] == [document.actor(who).name for who in row["agent_ids"]]
    for row in tables.mentions.to_pylist():
        document = some[row["document_number"]]
        assert row["text"] == document.text[row["start"] : row["end"]]
        assert row["name"] == document.actor(row["actor"]).name


def test_an_event_in_the_table(some):
    first = diplodoc_arrow.tables(some).events.to_pylist()[0]
    assert {
        "type": "thanks",
        "agents": ["Amina Diallo"],
        "agent_countries": ["SEN"],
        "recipients": ["Japan"],
        "date": "2024-05-03",
        "date_start": dt.date(2024, 5, 3),
        "trigger": "thanked",
        "cameo": "051",
        "extractor": "english",
    }.items() <= first.items()


def test_pandas_frames(some):
    frames = diplodoc_arrow.to_pandas(some)
    assert list(frames.events.columns) == EVENTS.names
    first = frames.events.iloc[0]
    assert first["date_start"].year == 2024
    assert frames.events["date_start"].dt.month[0] == 5
    assert some[0].text[first["trigger_start"] : first["trigger_end"]] == first["trigger"] == "thanked"
    assert first["codes"]["cameo"] == "051"
    assert str(frames.events["content_start"].dtype) == "Int32"
    who = frames.events.explode("agents").merge(frames.documents, on="document_number")
    assert len(who) >= len(frames.events)


def test_polars_frames(some):
    import polars as pl

    frames = diplodoc_arrow.to_polars(some)
    assert frames.events.columns == EVENTS.names
    thanks = frames.events.filter(pl.col("type") == "thanks", pl.col("date_start").dt.year() == 2024)
    assert thanks.select("agents", "recipients").rows()[0] == (["Amina Diallo"], ["Japan"])
    joined = frames.mentions.join(frames.documents, on="document_number")
    assert len(joined) == len(frames.mentions)


def test_written_tables_are_those_in_memory(some, tmp_path):
    paths = diplodoc_arrow.write_tables(iter(some), tmp_path / "new" / "folder")
    assert [path.name for path in paths] == [
        "documents.parquet", "events.parquet", "actors.parquet", "mentions.parquet",
    ]  # fmt: skip
    assert [pq.read_table(path) for path in paths] == list(diplodoc_arrow.tables(some))
    assert sorted(path.name for path in paths.events.parent.iterdir()) == sorted(path.name for path in paths)


def test_documents_are_numbered_across_batches(tmp_path):
    many = (Document(text="Nothing happened.") for _ in range(1100))
    paths = diplodoc_arrow.write_tables(many, tmp_path)
    assert pq.read_table(paths.documents)["document_number"].to_pylist() == list(range(1100))
    assert pq.ParquetFile(paths.documents).num_row_groups == 3


def test_tables_that_could_not_be_finished_leave_the_old_ones(some, tmp_path):
    def breaking():
        yield some[0]
        raise OSError("the disk is gone")

    paths = diplodoc_arrow.write_tables(some, tmp_path)
    before = [path.read_bytes() for path in paths]
    with pytest.raises(OSError, match="the disk is gone"):
        diplodoc_arrow.write_tables(breaking(), tmp_path)
    assert [path.read_bytes() for path in paths] == before
    assert len(list(tmp_path.iterdir())) == 4
