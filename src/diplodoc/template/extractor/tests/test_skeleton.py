"""What diplodoc promises of every extractor, and what this one promises."""

import diplodoc_skeleton
import pytest
from diplodoc import Parser
from diplodoc.testing import ExtractorSuite, registry_with


class TestMyExtractor(ExtractorSuite):
    @pytest.fixture
    def extractor(self):
        return diplodoc_skeleton.MyExtractor()


def test_it_finds_who_thanked_whom():
    parser = Parser(registry_with(diplodoc_skeleton), extractor="skeleton", strict=True)
    document = parser.parse("On Monday Senegal thanked Japan. Japan thanked nobody.")
    assert [document.describe(event) for event in document.events] == ["thanks: Senegal → Japan"]
