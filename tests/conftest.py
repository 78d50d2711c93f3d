"""What all tests share: hypothesis profiles that give the same examples at every run; the examples of the pages."""

from doctest import NORMALIZE_WHITESPACE
from functools import cache
from pathlib import Path

import pytest
from hypothesis import Phase, settings
from sybil import Sybil
from sybil.document import PythonDocStringDocument  # noqa: F401 - registers the Python document type
from sybil.parsers.myst import PythonCodeBlockParser

settings.register_profile("diplodoc", derandomize=True, deadline=None, max_examples=50)
#: For tests that are meant to fail: the first failure will do.
settings.register_profile("quick", settings.get_profile("diplodoc"), max_examples=20, phases=[Phase.generate])
settings.load_profile("diplodoc")

_SYBIL = Sybil(parsers=[PythonCodeBlockParser(doctest_optionflags=NORMALIZE_WHITESPACE)], patterns=["*.md"])


@cache
def _evaluated(page: Path) -> dict[str, object]:
    document = _SYBIL.parse(page)
    for example in document.examples():
        example.evaluate()
    return document.namespace


@pytest.fixture(scope="session")
def evaluated():
    """Runs the Python examples of a page of the documentation, which must show what they give; gives their names."""
    return _evaluated
