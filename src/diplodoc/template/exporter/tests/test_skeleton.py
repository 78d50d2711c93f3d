"""What diplodoc promises of every exporter, and what this one promises."""

import io

import diplodoc_skeleton
import pytest
from diplodoc import export, parse
from diplodoc.testing import ExporterSuite, registry_with


class TestMyExporter(ExporterSuite):
    @pytest.fixture
    def exporter(self):
        return diplodoc_skeleton.MyExporter()


def test_it_counts_events_by_type():
    document = parse("Senegal thanked Japan. Japan thanked Senegal.", id="notes")
    out = io.BytesIO()
    export(document, "skeleton", out, registry=registry_with(diplodoc_skeleton))
    assert out.getvalue() == b'{"id": "notes", "events": {"thanks": 2}}\n'
