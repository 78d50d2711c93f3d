"""What diplodoc promises of every normalizer, and what this one promises."""

import diplodoc_skeleton
import pytest
from diplodoc import Parser
from diplodoc.testing import NormalizerSuite, registry_with


class TestMyNormalizer(NormalizerSuite):
    @pytest.fixture
    def normalizer(self):
        return diplodoc_skeleton.MyNormalizer()


def test_it_says_which_day_it_was():
    parser = Parser(registry_with(diplodoc_skeleton), normalizers=["skeleton"], strict=True)
    document = parser.parse("Senegal thanked Japan on 3 May 2024. Japan thanked Senegal.")
    assert [event.codes.get("weekday") for event in document.events] == ["Friday", None]
