"""Base noun phrases: determiner or possessor, modifiers, nouns and head, and a name behind an office.

"the Azerbaijani President Ilham Aliyev", "his country", "14 people", "Foreign Ministry spokesman Gleb Orlov". What
follows by preposition is read by `tails`.
"""

from __future__ import annotations

import attrs

from ..page import Name, Page, Phrase, PhraseKind
from ..vocabulary import word_set
from . import houses
from .kinds import KindReader
from .lookahead import ESTIMATES, NOUNS
from .nominal import Body, BodyReader

#: Tags of words that begin no noun phrase.
_NEVER = frozenset(
    (
        "VB",
        "VBD",
        "VBP",
        "VBZ",
        "MD",
        "TO",
        "EX",
        "UH",
        "RP",
        "POS",
        "WDT",
        "WP",
        "WRB",
        ",",
        ".",
        ":",
        "-LRB-",
        "-RRB-",
    )
)
#: Prepositions that can begin one, before a number.
_BEFORE_NUMBER = frozenset(ESTIMATES) | word_set("under outside")
#: What the members of a plural are to one another.
_RECIPROCAL = frozenset((("each", "other"), ("one", "another")))
#: Pronouns of men, and of women.
HE = word_set("he him his himself")
SHE = word_set("she her hers herself")
_THEY = word_set("they them their we us our themselves ourselves")
#: Who has to do with a matter: "all concerned", "those present".
_TOUCHED = word_set("concerned involved present responsible")
_MANY = word_set("both these those all some many several few")


class BasicReader:
    """Reads one base noun phrase at a time."""

    def __init__(self, page: Page, names: list[Name | None]) -> None:
        self.page = page
        self.tokens = page.tokens
        self.names = names
        self.bodies = BodyReader(page, names)
        self.kinds = KindReader(page)
        #: By token, whether a phrase can begin there: none can at verbs, marks and most prepositions.
        self.begins = [
            name is not None or not (token.tag in _NEVER or (token.tag == "IN" and token.low not in _BEFORE_NUMBER))
            for token, name in zip(page.tokens, names, strict=True)
        ]

    def read(self, first: int, limit: int = -1) -> Phrase | None:
        """The base noun phrase that begins at token `first`, with its possessors; None where none begins.

        It ends with its sentence, or with token `limit` where that is given.
        """
        if not self.begins[first]:
            return None
        tokens = self.tokens
        token = tokens[first]
        limit = self.page.sentences[token.sentence].last if limit < 0 else limit
        index, determiner, owner = first, "", None
        if self.names[first] is None:
            tag = token.tag
            if tag == "PRP":
                return self._pronoun(first)
            if first < limit and (token.low, tokens[first + 1].low) in _RECIPROCAL:
                return attrs.evolve(self._pronoun(first + 1), first=first, plural=True)
            last = min(limit, first + 2)
            while index <= last and tokens[index].tag in ("DT", "PDT") and self.names[index] is None:
                determiner = tokens[index].low if tokens[index].low == "those" else determiner or tokens[index].low
                index += 1
            if not determiner and token.low in ("both", "all", "such", "half") and tag not in ("CC", "RB"):
                determiner = token.low
                index += 1
            if index <= limit and tokens[index].tag in ("PRP$", "WP$"):
                owner = self._pronoun(index)
                index += 1
        if (determiner == "the" or owner is not None) and (styled := houses.member(tokens, index, limit)) >= 0:
            return self._in_house(first, styled, determiner, owner, limit)
        touched = determiner == "those" and index < limit and tokens[index].low in _TOUCHED
        if touched and tokens[index + 1].tag not in NOUNS:
            return self._alone(first, index, determiner)  # "all of **those present**"
        body = self.bodies.read(index, limit, bool(determiner or owner)) if index <= limit else None
        if body is None:
            return self._alone(first, index - 1, determiner) if index > first and owner is None else None
        phrase = self._build(first, body, determiner, owner)
        while phrase.last < limit and tokens[phrase.last + 1].tag == "POS":
            outer = self.possessed(phrase, phrase.last + 2, limit)
            if outer is None:
                break
            phrase = outer
        return phrase

    def _in_house(self, first: int, last: int, determiner: str, owner: Phrase | None, limit: int) -> Phrase:
        """One member of a parliament as another calls them: "my right hon. Friend", perhaps with an office behind."""
        office = self.read(last + 1, limit) if last < limit and self.tokens[last + 1].low == "the" else None
        if office is not None and office.role and owner is not None:
            office.first = first  # "my right hon. Friend **the Prime Minister**"
            return office
        gender = {"lady": "f", "baroness": "f", "gentleman": "m", "lord": "m"}.get(self.tokens[last].low, "")
        sentence = self.tokens[first].sentence
        return Phrase(first, last, last, "office", owner=owner, determiner=determiner, gender=gender, sentence=sentence)

    def possessed(self, owner: Phrase, first: int, limit: int) -> Phrase | None:
        """The phrase at `first` that belongs to `owner`: what follows "'s"."""
        body = self.bodies.read(first, limit, True) if first <= limit else None
        return self._build(owner.first, body, "", owner) if body is not None else None

    def _build(self, first: int, body: Body, determiner: str, owner: Phrase | None) -> Phrase:
        tokens = self.tokens
        phrase = Phrase(first, body.last, body.last, "thing", owner=owner, determiner=determiner)
        phrase.sentence = tokens[first].sentence
        if body.words:
            words = [tokens[word] for word in body.words if word < body.last]
            phrase.adjectives = tuple([word.low for word in words if word.tag not in NOUNS])
        self.kinds.decide(phrase, body)
        return phrase

    def _pronoun(self, index: int) -> Phrase:
        token = self.tokens[index]
        low = token.low
        phrase = Phrase(index, index, index, "pronoun", low, index, index)
        phrase.gender = "m" if low in HE else "f" if low in SHE else ""
        phrase.plural = low in _THEY
        phrase.sentence = token.sentence
        return phrase

    def _alone(self, first: int, last: int, determiner: str) -> Phrase | None:
        """A determiner without a noun: "both", "these", "all"."""
        if determiner in ("the", "a", "an", "no", "every"):
            return None
        following = self.tokens[last + 1].low if last + 1 < len(self.tokens) else ""
        if determiner == "all" and following in _TOUCHED:
            last += 1
            determiner = "those"
        kind: PhraseKind = "sides" if determiner == "both" else "group" if determiner == "those" else "thing"
        return Phrase(
            first,
            last,
            last,
            kind,
            determiner=determiner,
            plural=determiner in _MANY,
            sentence=self.tokens[first].sentence,
        )
