"""What diplodoc promises of every reader, and what this one promises."""

import diplodoc_skeleton
import pytest
from diplodoc import Parser
from diplodoc.testing import ReaderSuite, registry_with


class TestMyReader(ReaderSuite):
    @pytest.fixture
    def reader(self):
        return diplodoc_skeleton.MyReader()

    @pytest.fixture
    def examples(self):
        return {b"One.\n%%\nTwo, 50%%.\n": ["One.\n", "Two, 50%%.\n"], b"": [""]}


def test_files_of_its_suffix_are_read_with_it(tmp_path):
    path = tmp_path / "notes.skeleton"
    path.write_text("Senegal thanked Japan.\n%%\nJapan thanked Senegal.\n")
    documents = Parser(registry_with(diplodoc_skeleton), strict=True).parse_many([path])
    assert [event.type for document in documents for event in document.events] == ["thanks", "thanks"]
