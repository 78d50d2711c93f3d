"""Parsing record batches, in this process: what goes in, what comes out."""

import datetime as dt
import functools
import pickle

import diplodoc
import pyarrow as pa
import pytest

from conftest import TEXTS
from diplodoc_arrow import DOCUMENT, from_batches, parse_batches


def parsed(table, **options):
    batches = list(parse_batches(table.to_batches(), **options))
    assert all(batch.schema.equals(DOCUMENT) for batch in batches)
    return list(from_batches(batches))


def test_each_row_is_parsed_as_the_plain_loop_does():
    assert parsed(pa.table({"text": TEXTS})) == [diplodoc.parse(text) for text in TEXTS]


@pytest.mark.parametrize("type_", [pa.large_string(), pa.string_view(), pa.dictionary(pa.int8(), pa.string())])
def test_any_kind_of_string_column_does(type_):
    texts = pa.array(TEXTS, pa.string()).cast(type_)
    assert [document.text for document in parsed(pa.table({"text": texts}))] == list(TEXTS)


def test_what_is_known_of_a_document_is_used():
    text = "On Monday, Kenya thanked Uganda."
    table = pa.table({
        "id": ["n1", None], "text": [text, text], "published": [dt.date(2024, 5, 8), None], "title": ["T", None],
        "url": ["u", None], "issuer": ["MFA", None], "language": ["en", None], "mine": [1, 2],
    })  # fmt: skip
    known = diplodoc.parse(text, id="n1", published="2024-05-08", title="T", url="u", issuer="MFA", language="en")
    assert parsed(table) == [known, diplodoc.parse(text)]
    assert known.events[0].when.edtf == "2024-05-06"


@pytest.mark.parametrize(
    "published",
    [
        pa.array(["2024-05-08"]),
        pa.array([dt.datetime(2024, 5, 8, 12)]),
        pa.array([dt.datetime(2024, 5, 8)], pa.timestamp("ns")),
    ],
)
def test_days_and_ids_may_be_of_other_types(published):
    (document,) = parsed(pa.table({"text": ["Hello."], "published": published, "id": [17]}))
    assert (document.published, document.id) == (dt.date(2024, 5, 8), "17")


def test_a_row_that_cannot_be_read_costs_only_itself():
    table = pa.table({
        "id": ["null", "day", "well"],
        "text": [None, TEXTS[0], TEXTS[0]],
        "published": ["2024-05-08", "in spring", None],
    })  # fmt: skip
    null, day, well = parsed(table)
    assert [(d.id, d.diagnostics[0].code) for d in (null, day)] == [("null", "unreadable"), ("day", "unreadable")]
    assert "text is null" in null.diagnostics[0].message
    assert "in spring" in day.diagnostics[0].message
    assert well.events


def test_a_missing_column_is_named():
    with pytest.raises(ValueError, match="no column 'text', only: body"):
        parsed(pa.table({"body": ["Hello."]}))


def test_nothing_is_read_before_it_is_asked_for_and_batches_stay_small():
    asked = []

    def stream():
        for number in range(3):
            asked.append(number)
            yield pa.record_batch({"text": ["Hello."] * 1000})

    batches = parse_batches(stream())
    assert asked == []
    assert next(batches).num_rows == 512
    assert asked == [0]
    assert sum(batch.num_rows for batch in batches) == 3000 - 512


def test_a_parser_of_ones_own_goes_along_to_other_processes():
    mine = functools.partial(parse_batches, parser=diplodoc.Parser(normalizers=[]))
    (batch,) = pickle.loads(pickle.dumps(mine))([pa.record_batch({"text": [TEXTS[0]]})])
    assert list(from_batches([batch])) == [diplodoc.Parser(normalizers=[]).parse(TEXTS[0])]


def test_a_strict_parser_raises(monkeypatch):
    parser = diplodoc.Parser(strict=True)
    with pytest.raises(diplodoc.ExtractionError, match="'xx'"):
        list(parse_batches([pa.record_batch({"text": ["Bonjour."], "language": ["xx"]})], parser))
