"""diplodoc on a spaCy dependency parse, and its documents as spaCy Docs.

>>> import diplodoc
>>> parser = diplodoc.Parser(extractor="spacy")
>>> document = parser.parse("President Amina Diallo thanked Japan for its support.")
>>> document.describe(document.events[0])
'thanks: Amina Diallo → Japan'
"""

from __future__ import annotations

from collections.abc import Iterable

from diplodoc import Extractor, Resources, hookimpl

from .docs import to_spacy
from .extractor import SpacyExtractor

__all__ = ["SpacyExtractor", "to_spacy"]

DIPLODOC_HOOKS = 1


@hookimpl
def diplodoc_extractors(resources: Resources) -> Iterable[Extractor]:
    return [SpacyExtractor(resources=resources)]
