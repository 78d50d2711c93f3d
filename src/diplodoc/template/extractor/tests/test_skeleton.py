"""What diplodoc promises of every extractor, and what this one promises."""

import diplodoc_skeleton
import pytest
from diplodoc import Parser
from diplodoc.testing import ExtractorSuite, readouts, registry_with
from hypothesis import strategies as st

NOTE = "On Monday Senegal thanked Japan. Japan thanked nobody."


class TestMyExtractor(ExtractorSuite):
    texts = st.just(NOTE) | readouts()

    @pytest.fixture
    def extractor(self):
        return diplodoc_skeleton.MyExtractor()


def test_it_finds_who_thanked_whom():
    parser = Parser(registry_with(diplodoc_skeleton), extractor="skeleton", strict=True)
    document = parser.parse(NOTE)
    assert [document.describe(event) for event in document.events] == ["thanks: Senegal → Japan"]
