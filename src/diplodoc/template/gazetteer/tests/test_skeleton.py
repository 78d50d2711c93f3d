"""What diplodoc promises of every gazetteer, and what this one promises."""

import diplodoc_skeleton
import pytest
from diplodoc import Parser
from diplodoc.testing import GazetteerSuite, registry_with


class TestMyGazetteer(GazetteerSuite):
    @pytest.fixture
    def gazetteer(self):
        return diplodoc_skeleton.MyGazetteer()


def test_its_actors_are_known_in_documents():
    document = Parser(registry_with(diplodoc_skeleton), strict=True).parse("Japan thanked the Riparian Conference.")
    assert document.actor("Riparian Conference").kind == "organization"
