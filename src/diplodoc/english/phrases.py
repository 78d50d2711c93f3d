"""Noun phrases: base phrases with their of-phrases, offices, appositions and coordinations.

`find` fills `page.phrases` with the maximal phrases, in order and without overlap; inner ones hang on them.
"""

from __future__ import annotations

from .basic import BasicReader
from .coordination import CoordinationReader
from .gazetteer import Gazetteer, known_names
from .names import find as find_names
from .page import Page
from .tails import TailReader
from .vocabulary import word_set

_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD", "VB", "VBG"))
_REOPEN = word_set(
    "that who which whom whose if when while because although though after before since until unless "
    "whether where how why as"
)
#: Behind these verbs a clause may follow without "that", so that a list after them may be its subject.
_SAYING = word_set(
    "say tell add note stress believe think hope know announce claim insist argue recall state emphasize "
    "emphasise confirm report agree ensure"
)


def find(page: Page, gazetteer: Gazetteer | None = None, year: int | None = None) -> None:
    """Fills `page.phrases` and `page.abbreviations`; `year` is that of the document, if it is known."""
    names = find_names(page, gazetteer or known_names(), year)
    basic = BasicReader(page, names)
    tails = TailReader(page, basic)
    reader = CoordinationReader(page, tails)
    tokens = page.tokens
    for sentence in page.sentences:
        index, behind_verb = sentence.first, False
        while index <= sentence.last:
            phrase = reader.read(index, behind_verb)
            if phrase is not None:
                page.phrases.append(phrase)
                index = phrase.last + 1
                continue
            token = tokens[index]
            if token.tag in _FINITE:
                behind_verb = token.lemma not in _SAYING
            elif token.low in _REOPEN or not token.text[0].isalnum():
                behind_verb = False
            index += 1
