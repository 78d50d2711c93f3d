"""The kit on every component that the documentation shows, so that whoever copies one begins with a sound one."""

import re
from pathlib import Path

import pytest

from diplodoc.testing import (
    ExporterSuite,
    ExtractorSuite,
    FrameSuite,
    GazetteerSuite,
    NormalizerSuite,
    ReaderSuite,
    readouts,
)

DOCS = Path(__file__).parents[2] / "docs"
CLASS = re.compile(r"^>>> class (\w+):\n((?:\.\.\. .*\n)+)", re.MULTILINE)


def shown(method):
    """The classes in the documentation that have a method of that name, each as (page, class)."""
    return [
        pytest.param(page, name, id=f"{page.stem}: {name}")
        for page in sorted(DOCS.rglob("*.md"))
        for name, body in CLASS.findall(page.read_text("utf-8"))
        if f"def {method}(" in body
    ]


@pytest.mark.parametrize(("page", "name"), shown("extract"))
class TestExtractors(ExtractorSuite):
    texts = readouts().map(lambda text: f"{text}\nHe said no more.\nRoy shook hands with Lopez.")

    @pytest.fixture
    def extractor(self, page, name, evaluated):
        return evaluated(page)[name]()


@pytest.mark.parametrize(("page", "name"), shown("export"))
class TestExporters(ExporterSuite):
    @pytest.fixture
    def exporter(self, page, name, evaluated):
        return evaluated(page)[name]()


@pytest.mark.parametrize(("page", "name"), shown("normalize"))
class TestNormalizers(NormalizerSuite):
    @pytest.fixture
    def normalizer(self, page, name, evaluated):
        return evaluated(page)[name]()


@pytest.mark.parametrize(("page", "name"), shown("read"))
class TestReaders(ReaderSuite):
    @pytest.fixture
    def reader(self, page, name, evaluated):
        return evaluated(page)[name]()

    @pytest.fixture
    def examples(self):
        return {b"CHAD THANKED OMAN.": ["Chad thanked oman."]}


@pytest.mark.parametrize(("page", "name"), shown("entries"))
class TestGazetteers(GazetteerSuite):
    @pytest.fixture
    def gazetteer(self, page, name, evaluated):
        return evaluated(page)[name]()


@pytest.mark.parametrize("page", [DOCS / "plugins.md", DOCS / "howto" / "add-a-verb.md"], ids=lambda page: page.stem)
class TestFrames(FrameSuite):
    @pytest.fixture
    def frames(self, page, evaluated):
        return evaluated(page)["folder"]

    @pytest.fixture
    def event_types(self):
        return ["toast"]
