"""Many documents: in order, lazily, whatever fails on the way."""

import itertools
import pickle
from types import SimpleNamespace

import pytest

import diplodoc
from diplodoc import Document, ExtractionError, Parser, ReadError, Registry, Source, hookimpl

FAST = Parser(Registry(installed=False), normalizers=[])


class Fragile:
    """An extractor that fails on texts with a bang."""

    name = "fragile"
    languages = ("en",)

    def extract(self, source):
        if "!" in source.text:
            raise ValueError("bang")
        return diplodoc.Extraction()


class FragilePlugin:
    name = "fragile"

    @hookimpl
    def diplodoc_extractors(self):
        return [Fragile()]


@pytest.mark.parametrize("jobs", [1, 2])
def test_results_come_in_the_order_of_the_inputs(jobs):
    texts = [f"Minister {n} spoke." for n in range(150)]
    assert [d.text for d in FAST.parse_many(texts, jobs=jobs)] == texts


@pytest.mark.parametrize("jobs", [1, 2])
def test_nothing_is_read_far_ahead(jobs):
    drawn = itertools.count()
    stream = FAST.parse_many((f"Text {next(drawn)}." for _ in itertools.repeat(None)), jobs=jobs)
    for _ in range(3):
        next(stream)
    stream.close()
    assert next(drawn) < 200


def test_all_kinds_of_input(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("From a file.")
    inputs = ["From a string.", b"From bytes.", path, Source(text="From a source.")]
    assert [d.text for d in FAST.parse_many(inputs)] == [
        "From a string.", "From bytes.", "From a file.", "From a source.",
    ]  # fmt: skip


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_failing_input_is_kept_in_its_place(jobs):
    documents = list(FAST.parse_many(["a", b"\xff\xfe\xff", "c"], jobs=jobs))
    assert [d.text for d in documents] == ["a", "", "c"]
    assert documents[1].diagnostics[0].code == "unreadable"


def test_a_failing_input_raises_where_that_is_wanted():
    stream = FAST.parse_many(["a", b"\xff", "c"], on_error="raise")
    assert next(stream).text == "a"
    with pytest.raises(ReadError):
        next(stream)


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_failing_input_is_handed_to_a_function(jobs):
    errors = []
    documents = list(FAST.parse_many(["a", b"\xff", "c"], jobs=jobs, on_error=errors.append))
    assert [d.text for d in documents] == ["a", "c"]
    assert [type(e) for e in errors] == [ReadError]


@pytest.mark.parametrize("jobs", [1, 2])
def test_strict_failures_are_errors_of_their_input(jobs):
    parser = Parser(Registry([FragilePlugin()], installed=False), extractor="fragile", strict=True)
    errors = []
    documents = list(parser.parse_many(["a", "b!", "c"], jobs=jobs, on_error=errors.append))
    assert [d.text for d in documents] == ["a", "c"]
    assert [type(e) for e in errors] == [ExtractionError]
    assert "bang" in str(errors[0])


def test_one_broken_record_loses_nothing_else(tmp_path):
    path = tmp_path / "records.jsonl"
    path.write_text('{"text": "a"}\n{broken\n\n{"text": 7}\n{"text": "b", "published": "2023-11-22"}\n')
    errors = []
    documents = list(FAST.parse_many([path], on_error=errors.append))
    assert [d.text for d in documents] == ["a", "b"]
    assert [e.name for e in errors] == [f"{path}:2", f"{path}:4"]


def test_a_reader_that_fails_ends_its_file_only():
    def read(data, *, name):
        yield Source(text="first")
        raise ZeroDivisionError

    reader = SimpleNamespace(name="bad", suffixes=(".bad",), read=read)
    plugin = SimpleNamespace(name="bad", diplodoc_readers=hookimpl(lambda: [reader]))
    parser = Parser(Registry([plugin], installed=False), reader="bad", normalizers=[])
    errors = []
    documents = list(parser.parse_many([b"x", b"y"], on_error=errors.append))
    assert [d.text for d in documents] == ["first", "first"]
    assert [str(e) for e in errors] == ["<bytes>: the reader 'bad' failed: ZeroDivisionError: "] * 2


@pytest.mark.parametrize("options", [{"jobs": 0}, {"on_error": "ignore"}])
def test_wrong_arguments_are_refused_at_once(options):
    with pytest.raises(ValueError, match="must be"):
        FAST.parse_many([], **options)


def test_a_parser_survives_the_way_between_processes():
    parser = Parser(Registry([FragilePlugin()], installed=False), extractor="fragile", normalizers=[], strict=True)
    again = pickle.loads(pickle.dumps(parser))
    assert again.parse("a") == parser.parse("a")
    with pytest.raises(ExtractionError):
        again.parse("b!")


def test_errors_survive_the_way_between_processes():
    for error in (ReadError("m", name="n"), diplodoc.WireError("m", path="$.x")):
        again = pickle.loads(pickle.dumps(error))
        assert (str(again), vars(again)) == (str(error), vars(error))


def test_documents_survive_the_way_between_processes(thanks):
    assert pickle.loads(pickle.dumps(thanks)) == thanks
    assert isinstance(thanks, Document)
