"""The seam for other parsers: what the words of a page are, and which clauses they make.

Everything else in the English extractor (tokens, noun phrases, frames, reference, dates and places) is indifferent
to who answers these two questions. A parser that answers them takes the place of the built-in rules::

    extractor = EnglishExtractor(resources.frames, resources.gazetteers, types, name="mine")
    page = make_page(source.text)
    extraction = extractor.read(source, page, MySyntax(page))

``page`` has the structures, ``verbs.GroupReader`` reads verb groups off any tagged page, ``lexicon.entry`` knows the
lemmas under which frames look words up, and ``quotations.attach`` hangs what is quoted on the verb that reports it.
"""

from __future__ import annotations

from typing import Protocol

from .clauses.clauses import ClauseReader
from .page import Clause, Page
from .sentences.tokens import make_page
from .words import tagging as words

__all__ = ["RULES", "Rules", "Syntax", "make_page"]


class Syntax(Protocol):
    """Reads one page, in two steps, between which the noun phrases are found."""

    def tag(self, page: Page) -> None:
        """Sets `tag` and `lemma` of every token; leaves those that have the tag "LS" (marks of lists) already.

        Tags are those of the Penn Treebank, with NNP for plural names too; lemmas are in lower case.
        """
        ...

    def clauses(self, page: Page) -> list[Clause]:
        """The clauses, in the order of their verbs: `index` counts them from 0.

        Their participants are phrases of `page.phrases`, or phrases that hang on these. `preps` holds every
        prepositional phrase of the clause's stretch that is no part of another phrase, whatever it modifies: frames
        look for those of nouns there, too.
        """
        ...


class Rules:
    """The built-in syntax: by rule, in linear time, without a trained model."""

    def tag(self, page: Page) -> None:
        words.tag(page)

    def clauses(self, page: Page) -> list[Clause]:
        return ClauseReader(page).read()


#: The built-in syntax; it has no state.
RULES = Rules()
