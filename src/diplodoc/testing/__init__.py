"""The conformance kit: suites that check what diplodoc promises, for the authors of plugins.

It needs the extra: ``pip install 'diplodoc[testing]'``. The reference is ``docs/reference/testing.md``.

>>> import pytest                                                           # doctest: +SKIP
>>> from diplodoc.testing import ExtractorSuite                             # doctest: +SKIP
>>> class TestMine(ExtractorSuite):                                         # doctest: +SKIP
...     @pytest.fixture
...     def extractor(self):
...         return MyExtractor()
"""

import pytest

pytest.register_assert_rewrite("diplodoc.testing.suites")

from .sentences import parsed, readouts, sentences  # noqa: E402
from .strategies import documents, events, spans, texts  # noqa: E402
from .suites.exporters import ExporterSuite  # noqa: E402
from .suites.extractors import ExtractorSuite  # noqa: E402
from .suites.frames import FrameSuite  # noqa: E402
from .suites.gazetteers import GazetteerSuite  # noqa: E402
from .suites.normalizers import NormalizerSuite  # noqa: E402
from .suites.readers import ReaderSuite  # noqa: E402
from .tools import assert_scores, plugin, registry_with, seed_gold, seeds  # noqa: E402

__all__ = [
    "ExporterSuite",
    "ExtractorSuite",
    "FrameSuite",
    "GazetteerSuite",
    "NormalizerSuite",
    "ReaderSuite",
    "assert_scores",
    "documents",
    "events",
    "parsed",
    "plugin",
    "readouts",
    "registry_with",
    "seed_gold",
    "seeds",
    "sentences",
    "spans",
    "texts",
]
