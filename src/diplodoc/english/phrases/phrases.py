"""Noun phrases: base phrases with their of-phrases, offices, appositions and coordinations.

`find` fills `page.phrases` with the maximal phrases, in order and without overlap; inner ones hang on them.
"""

from __future__ import annotations

from ..names.gazetteer import Gazetteer, known_names
from ..names.names import find as find_names
from ..page import Page, Phrase
from ..vocabulary import word_set
from . import vocatives
from .basic import BasicReader
from .coordination import CoordinationReader
from .holdernames import merge_person
from .tails import SAYING, TailReader

_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD", "VB", "VBG"))
_REOPEN = word_set(
    "that who which whom whose if when while because although though after before since until unless "
    "whether where how why as"
)
#: Organs of bodies that are named without an article behind their body.
_ORGANS = word_set("committee politburo secretariat bureau presidium council board commission congress")


def find(page: Page, gazetteer: Gazetteer | None = None, year: int | None = None) -> None:
    """Fills `page.phrases` and `page.abbreviations`; `year` is that of the document, if it is known."""
    names = find_names(page, gazetteer or known_names(), year)
    basic = BasicReader(page, names)
    tails = TailReader(page, basic)
    reader = CoordinationReader(page, tails)
    tokens = page.tokens
    addressed = vocatives.spans(page)
    for sentence in page.sentences:
        index, behind_verb = sentence.first, False
        while index <= sentence.last:
            if index in addressed:
                _address(page, tails, index, addressed[index])
                index = addressed[index] + 1
                continue
            phrase = reader.read(index, behind_verb) if basic.begins[index] else None
            if phrase is not None:
                index = phrase.last + 1
                if not _joins_office(page, phrase):
                    page.phrases.append(phrase)
                continue
            token = tokens[index]
            if token.tag in _FINITE:
                behind_verb = token.lemma not in SAYING
            elif token.low in _REOPEN or not token.text[0].isalnum():
                behind_verb = False
            index += 1


def _address(page: Page, tails: TailReader, first: int, last: int) -> None:
    """Takes the phrases of a vocative."""
    while first <= last:
        phrase = tails.read(first)
        if phrase is not None and phrase.last <= last:
            phrase.vocative = True
            page.phrases.append(phrase)
            first = phrase.last
        first += 1


def _joins_office(page: Page, phrase: Phrase) -> bool:
    """Whether a phrase goes on with the office before it, and so is taken in by that.

    "General Secretary of the Workers' Party (WP) [Central Committee] [Kim Chol]": an organ of the body just named,
    then the holder, without a comma.
    """
    office = page.phrases[-1] if page.phrases else None
    if office is None or office.kind != "office" or office.of is None or office.last + 1 != phrase.first:
        return False
    if phrase.kind == "organization" and page.tokens[phrase.last].low in _ORGANS and not phrase.determiner:
        office.last = office.of.last = phrase.last
        return True
    if phrase.kind == "person" and phrase.name and not phrase.role:
        merge_person(office, phrase)
        return True
    return False
