"""What a reader promises."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pytest
from hypothesis import strategies as st

from ...components import Reader
from ...errors import ReadError
from ...model import Source
from .common import check_name, for_all

_NAME = "some-file"


class ReaderSuite:
    """Subclass this, and override the fixtures `reader` and `examples`::

    class TestMine(ReaderSuite):
        @pytest.fixture
        def reader(self):
            return MyReader()

        @pytest.fixture
        def examples(self):
            return {b"<doc>Hello.</doc>": ["Hello."]}
    """

    @pytest.fixture
    def reader(self) -> Reader:
        """The reader to be checked."""
        raise NotImplementedError("override the fixture 'reader'")

    @pytest.fixture
    def examples(self) -> Mapping[bytes, Sequence[str]]:
        """Files by their bytes, each with the texts of the documents in it."""
        raise NotImplementedError("override the fixture 'examples'")

    def test_it_says_what_it_is(self, reader: Reader) -> None:
        """It has a name, and the file suffixes that it is chosen for."""
        check_name(reader.name)
        assert isinstance(reader.suffixes, tuple), f"suffixes must be a tuple, not {reader.suffixes!r}"
        for suffix in reader.suffixes:
            assert isinstance(suffix, str), f"{suffix!r} is no suffix"
            assert suffix == "" or suffix[0] == ".", f"a suffix begins with a dot: {suffix!r}"
            assert suffix == suffix.lower(), f"a suffix is written in lower case: {suffix!r}"

    def test_examples_are_read(self, reader: Reader, examples: Mapping[bytes, Sequence[str]]) -> None:
        """Every document of a file is found, with its whole text."""
        assert examples, "give it at least one example"
        for data, texts in examples.items():
            assert [source.text for source in reader.read(data, name=_NAME)] == list(texts)

    def test_any_bytes_are_survived(self, reader: Reader, examples: Mapping[bytes, Sequence[str]]) -> None:
        """Whatever the bytes, also those of damaged files, it gives sources or raises `ReadError`, naming the file."""

        @for_all(st.binary(max_size=200) | _damaged(list(examples)))
        def survives(data: bytes) -> None:
            sources: list[Source] = []
            named = _NAME
            try:
                sources += reader.read(data, name=_NAME)
            except ReadError as error:
                named = error.name
            assert _NAME in named, f"a ReadError must name the file {_NAME!r}, not {named!r}"
            for source in sources:
                assert isinstance(source, Source), f"read() must give Sources, not {source!r:.80}"

    def test_the_same_bytes_give_the_same_sources(
        self, reader: Reader, examples: Mapping[bytes, Sequence[str]]
    ) -> None:
        """Nothing is left behind by reading a file that changes how it is read the next time."""
        for data in examples:
            assert _sources(reader, data) == _sources(reader, data)

    def test_the_order_of_files_does_not_matter(self, reader: Reader, examples: Mapping[bytes, Sequence[str]]) -> None:
        """What is read from a file does not depend on those before it."""
        data = st.binary(max_size=50) | st.sampled_from(list(examples))

        @for_all(data, data)
        def independent(one: bytes, other: bytes) -> None:
            alone = _sources(reader, one)
            _sources(reader, other)
            assert _sources(reader, one) == alone


@st.composite
def _damaged(draw: st.DrawFn, files: Sequence[bytes]) -> bytes:
    """A file cut off or with some of its bytes replaced."""
    data = draw(st.sampled_from(files))
    start = draw(st.integers(0, len(data)))
    end = draw(st.integers(start, len(data)))
    return data[:start] + draw(st.binary(max_size=4)) + data[end:]


def _sources(reader: Reader, data: bytes) -> list[Source]:
    """What is read; nothing where the reader fails, so that each test judges one promise alone."""
    try:
        return list(reader.read(data, name=_NAME))
    except Exception:
        return []
