"""Readers that break one promise each."""

import pytest

from diplodoc import ReadError, Source
from diplodoc.testing import ReaderSuite


class Reader:
    """A good one: documents divided by %%."""

    name, suffixes = "r", (".percent",)

    def read(self, data, *, name):
        try:
            text = data.decode()
        except UnicodeDecodeError as error:
            raise ReadError("is not UTF-8", name=name) from error
        return [self.source(part) for part in text.split("%%")]

    def source(self, text):
        return Source(text=text)


class TestGoodReader(ReaderSuite):
    breaks = set()
    component = Reader

    @pytest.fixture
    def reader(self):
        return self.component()

    @pytest.fixture
    def examples(self):
        return {b"one\n%% two": ["one\n", " two"]}


class TestSuffixInCapitals(TestGoodReader):
    breaks = {"test_it_says_what_it_is"}

    class component(Reader):
        suffixes = (".TXT",)


class TestStripsTexts(TestGoodReader):
    breaks = {"test_examples_are_read"}

    class component(Reader):
        def source(self, text):
            return Source(text=text.strip())


class TestRaisesSomethingElse(TestGoodReader):
    breaks = {"test_any_bytes_are_survived"}

    class component(Reader):
        def read(self, data, *, name):
            data.decode()
            return super().read(data, name=name)


class TestNamesNoFile(TestGoodReader):
    breaks = {"test_any_bytes_are_survived"}

    class component(Reader):
        def read(self, data, *, name):
            return super().read(data, name="file")


class TestNumbersItsFiles(TestGoodReader):
    breaks = {"test_the_same_bytes_give_the_same_sources", "test_the_order_of_files_does_not_matter"}

    class component(Reader):
        number = 0

        def source(self, text):
            self.number += 1
            return Source(text=text, id=str(self.number))


class TestRemembersOtherFiles(TestGoodReader):
    breaks = {"test_the_order_of_files_does_not_matter"}

    class component(Reader):
        def __init__(self):
            self.known = set()

        def read(self, data, *, name):
            self.known.add(data)
            return super().read(data, name=name)

        def source(self, text):
            return Source(text=text, title=f"{len(self.known)} files so far")
