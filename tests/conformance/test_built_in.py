"""The kit on every built-in component."""

import json

import pytest

import diplodoc
from diplodoc.testing import (
    ExporterSuite,
    ExtractorSuite,
    NormalizerSuite,
    ReaderSuite,
    registry_with,
)

REGISTRY = registry_with()


class TestEnglish(ExtractorSuite):
    @pytest.fixture
    def extractor(self):
        return REGISTRY.extractors["english"]


@pytest.mark.parametrize("name", REGISTRY.normalizers)
class TestNormalizers(NormalizerSuite):
    @pytest.fixture
    def normalizer(self, name):
        return REGISTRY.normalizers[name]


@pytest.mark.parametrize("name", REGISTRY.exporters)
class TestExporters(ExporterSuite):
    @pytest.fixture
    def exporter(self, name):
        return REGISTRY.exporters[name]


class TestJsonLosesNothing(ExporterSuite):
    @pytest.fixture
    def exporter(self):
        return REGISTRY.exporters["json"]

    def read_back(self, data):
        return [diplodoc.from_dict(document) for document in json.loads(data)]


class TestJsonLinesLoseNothing(ExporterSuite):
    @pytest.fixture
    def exporter(self):
        return REGISTRY.exporters["jsonl"]

    def read_back(self, data):
        return [diplodoc.from_json(line) for line in data.split(b"\n")[:-1]]


READER_EXAMPLES = {
    "text": {"Türkiye 𝔸\r\n".encode(): ["Türkiye 𝔸\r\n"], "A".encode("utf-16"): ["A"], b"": [""]},
    "jsonl": {b'{"text": "Uno."}\n\n{"text": "Due.", "id": 2}': ["Uno.", "Due."], b"": []},
    "csv": {b'id,text\r\n1,"Uno,\r\ndue."\r\n2,Tre\r\n': ["Uno,\r\ndue.", "Tre"], b"text\n": []},
}


@pytest.mark.parametrize("name", REGISTRY.readers)
class TestReaders(ReaderSuite):
    @pytest.fixture
    def reader(self, name):
        return REGISTRY.readers[name]

    @pytest.fixture
    def examples(self, name):
        return READER_EXAMPLES[name]
