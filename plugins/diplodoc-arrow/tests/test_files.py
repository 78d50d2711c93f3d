"""Parquet and Arrow files: nothing is lost, nothing is held, nothing foreign is taken for ours."""

import io
import subprocess
import sys

import attrs
import diplodoc
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from diplodoc import Document, WireError
from diplodoc.testing import ExporterSuite

import diplodoc_arrow
from diplodoc_arrow.batches import BATCH_DOCUMENTS

FORMATS = {"parquet": diplodoc_arrow.read_parquet, "arrow": diplodoc_arrow.read_arrow}


class TestParquetExporter(ExporterSuite):
    block = BATCH_DOCUMENTS

    @pytest.fixture
    def exporter(self):
        return diplodoc_arrow.ParquetExporter()

    def read_back(self, data):
        return diplodoc_arrow.read_parquet(io.BytesIO(data))

    def structure(self, exporter, data):
        table = pq.read_table(io.BytesIO(data))
        return table.schema, table.num_rows


class TestArrowExporter(ExporterSuite):
    block = BATCH_DOCUMENTS

    @pytest.fixture
    def exporter(self):
        return diplodoc_arrow.ArrowExporter()

    def read_back(self, data):
        return diplodoc_arrow.read_arrow(io.BytesIO(data))

    def structure(self, exporter, data):
        table = pa.ipc.open_stream(data).read_all()
        return table.schema, table.num_rows


def exported(documents, format):
    out = io.BytesIO()
    diplodoc.export(documents, format, out)
    return out.getvalue()


@pytest.mark.parametrize("format", FORMATS)
def test_parsed_documents_come_back_from_a_path(format, some, tmp_path):
    diplodoc.export(some, format, tmp_path / "file")
    assert list(FORMATS[format](tmp_path / "file")) == some
    assert list(FORMATS[format](str(tmp_path / "file"))) == some


def test_other_tools_read_the_same_values(some, tmp_path):
    diplodoc.export(some, "parquet", tmp_path / "file.parquet")
    table = pq.read_table(tmp_path / "file.parquet")
    assert table.schema.equals(diplodoc_arrow.DOCUMENT)
    table.validate(full=True)
    for row, document in zip(table.to_pylist(), some, strict=True):
        assert row["text"] == document.text
        assert row["published"] == document.published
        assert [e["trigger"]["start"] for e in row["events"]] == [e.trigger.start for e in document.events]


def test_batches_of_long_texts_are_small():
    long = (Document(text="x" * 1_500_000) for _ in range(6))
    assert [batch.num_rows for batch in diplodoc_arrow.to_batches(long)] == [3, 3]


def test_an_arrow_stream_is_read_while_it_is_written(some):
    """Through a pipe, which can neither seek nor tell."""
    command = [sys.executable, "-m", "diplodoc", "parse", "--format", "arrow", "-"]
    result = subprocess.run(command, input=some[0].text.encode(), capture_output=True, check=True)
    (document,) = diplodoc_arrow.read_arrow(io.BytesIO(result.stdout))
    assert document.events == some[0].events


def test_a_file_of_a_newer_version_is_refused(some):
    (batch,) = diplodoc_arrow.to_batches(some)
    newer = batch.replace_schema_metadata({"diplodoc": "diplodoc/99"})
    with pytest.raises(WireError, match="written in version 99"):
        list(diplodoc_arrow.from_batches([newer]))


def test_columns_of_others_are_passed_over_and_missing_ones_named(some):
    table = pa.Table.from_batches(diplodoc_arrow.to_batches(some))
    more = table.append_column("mine", pa.array(range(len(some))))
    assert list(diplodoc_arrow.from_batches(more.to_batches())) == some
    with pytest.raises(WireError, match="'actors' is missing"):
        list(diplodoc_arrow.from_batches(table.drop_columns("actors").to_batches()))


@pytest.mark.parametrize("format", FORMATS)
def test_a_lone_surrogate_is_an_error_that_shows_it(format, some):
    with pytest.raises(WireError, match="lone surrogate"):
        exported(attrs.evolve(some[0], issuer="\ud83d"), format)


def test_no_documents_make_a_whole_file():
    assert pq.read_table(io.BytesIO(exported([], "parquet"))).schema.equals(diplodoc_arrow.DOCUMENT)
    assert list(diplodoc_arrow.read_arrow(io.BytesIO(exported([], "arrow")))) == []
