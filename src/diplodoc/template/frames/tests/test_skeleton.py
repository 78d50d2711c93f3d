"""What diplodoc promises of all frames: that they read what their examples say."""

import diplodoc_skeleton
import pytest
from diplodoc import Parser
from diplodoc.testing import FrameSuite, registry_with


class TestMyFrames(FrameSuite):
    @pytest.fixture
    def frames(self):
        return diplodoc_skeleton.FRAMES


def test_the_extractor_reads_with_them():
    document = Parser(registry_with(diplodoc_skeleton), strict=True).parse("Senegal raised a glass to Japan.")
    assert [document.describe(event) for event in document.events] == ["greeting: Senegal → Japan"]
