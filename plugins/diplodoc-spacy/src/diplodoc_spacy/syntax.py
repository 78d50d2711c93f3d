"""What spaCy says about a page, in diplodoc's terms: tags, lemmas, clauses."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from diplodoc.english.clauses import quotations
from diplodoc.english.lexicon import entry
from diplodoc.english.page import Clause, Page, Token
from diplodoc.english.vocabulary import verb_lists

from .clauses import DependencyReader
from .parses import Parse

#: spaCy's tags that are none of the Penn Treebank's for words, or that diplodoc does not tell apart.
_TAGS = {"NNPS": "NNP", "AFX": "JJ"}
_NO_WORDS = frozenset("ADD FW GW HYPH LS NFP XX _SP SYM $ , . : `` '' -LRB- -RRB-".split()) | {""}


class DependencySyntax:
    """The `diplodoc.english.syntax.Syntax` of one page, from the parses of its stretches."""

    def __init__(self, parses: Sequence[Parse]) -> None:
        self._parses = parses

    def tag(self, page: Page) -> None:
        for parse in self._parses:
            for token in page.tokens[parse.first : parse.last + 1]:
                if token.tag != "LS":
                    _tag(page, token, parse)

    def clauses(self, page: Page) -> list[Clause]:
        reader = DependencyReader(page)
        for sentence, parses in itertools.groupby(self._parses, lambda parse: page.tokens[parse.first].sentence):
            if page.sentences[sentence].kind in {"prose", "headline", "item"}:
                for parse in parses:
                    reader.read(parse)
        lists = verb_lists()
        quotations.attach(page, reader.clauses, lists.parenthetical | lists.speech)
        return reader.clauses


def _tag(page: Page, token: Token, parse: Parse) -> None:
    found = entry(token.low)
    node = parse.doc[parse.node(token.index)]
    tag = _TAGS.get(node.tag_, node.tag_)
    if not any(map(str.isalnum, token.text)):
        closing = found.tag == "``" and token.index > 0 and page.tokens[token.index - 1].quoted
        tag = "''" if closing else found.tag
    elif tag in _NO_WORDS:
        tag = found.tag if token.text == token.low else "NNP"
    token.tag = tag
    # Frames look words up under diplodoc's lemmas, which know the vocabulary; the model's are for the rest.
    whole = len(node) == len(token.text)
    token.lemma = found.lemmas.get(tag) or (node.lemma_.lower() if whole and node.lemma_ else token.low)
