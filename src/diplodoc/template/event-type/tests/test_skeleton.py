"""What diplodoc promises of all frames, and that events of the new type are read with them."""

import diplodoc_skeleton
import pytest
from diplodoc import Parser
from diplodoc.testing import FrameSuite, registry_with


class TestMyFrames(FrameSuite):
    @pytest.fixture
    def frames(self):
        return diplodoc_skeleton.FRAMES

    @pytest.fixture
    def event_types(self):
        return [diplodoc_skeleton.MY_TYPE.name]


def test_events_of_the_type_are_read():
    registry = registry_with(diplodoc_skeleton)
    assert registry.event_types["skeleton"] is diplodoc_skeleton.MY_TYPE
    document = Parser(registry, strict=True).parse("Senegal raised a glass to Japan.")
    assert [document.describe(event) for event in document.events] == ["skeleton: Senegal → Japan"]
    assert document.events[0].codes["cameo"] == "051"
