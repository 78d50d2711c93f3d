"""What is still to come in a noun phrase, seen from a word in it: an office, a name, the noun behind modifiers.

In "the acting **Samoan** foreign minister Ana Leota" an office and the name of its holder lie ahead, in "the U.S.
**military** aid" a noun; in "safe, orderly **and** humane return" the conjunction joins two adjectives of one noun.
"""

from __future__ import annotations

from ..names.offices import QUALIFIERS, is_office
from ..page import Name, Page
from ..vocabulary import NO_NOUN, noun

NOUNS = frozenset(("NN", "NNS", "NNP", "NNPS"))
ADJECTIVES = frozenset(("JJ", "JJR", "JJS"))
MARKS = frozenset(('"', "``", "''", "'"))
#: How many words but names are looked at in search of a noun.
_LOOK_AHEAD = 6
#: Classes of nouns for people and their bodies.
_PEOPLE = frozenset(("office", "human", "people", "collective", "organization", "state"))
#: What says, before a number, how exact it is.
_ESTIMATES = (
    ("at", "least"), ("at", "most"), ("up", "to"), ("as", "many", "as"), ("as", "few", "as"), ("close", "to"),
    ("more", "than"), ("less", "than"), ("fewer", "than"), ("over",), ("nearly",), ("almost",), ("about",), ("around",),
)  # fmt: skip
#: Verbs behind which an adjective stands by itself.
_COPULAS = frozenset(("be", "remain", "become", "seem", "appear", "stay", "prove"))
#: The same by their first words.
ESTIMATES = {first: [words for words in _ESTIMATES if words[0] == first] for first, *_ in _ESTIMATES}


class LookAhead:
    """Answers what follows a word of the phrase that is being read, and never moves on."""

    def __init__(self, page: Page, names: list[Name | None]) -> None:
        self.tokens = page.tokens
        self.names = names
        self.enter(0, 0)

    def enter(self, first: int, limit: int) -> None:
        """Begins a phrase that lies between the tokens `first` and `limit`."""
        self.first = first
        self.limit = limit

    def has_office(self, index: int) -> bool:
        """Whether an office begins at a token: "foreign minister", "deputy prime minister"."""
        for token in self.tokens[index : min(self.limit, index + 4) + 1]:
            if is_office(token):
                return True
            if token.tag not in ADJECTIVES and token.tag not in NOUNS and token.low not in QUALIFIERS:
                return False
        return False

    def has_people(self, index: int) -> bool:
        """Whether people without an article begin at a token: "**thirty armed men** attacked"."""
        for at in range(index, min(self.limit, index + _LOOK_AHEAD) + 1):
            token, name = self.tokens[at], self.names[at]
            if name is not None and name.kind == "demonym" and name.plural:
                return True  # "**exiled Nicaraguans** marched"
            if name is not None or (token.tag not in ADJECTIVES and token.tag not in ("CD", "NN", "NNS")):
                return False
            if token.tag == "NNS" or token.low == "police":
                return (noun(token.low) or NO_NOUN).cls in _PEOPLE
        return False

    def has_holder(self, index: int) -> bool:
        """Whether an office and the name of its holder begin at a token: "Samoa **foreign minister Ana Leota**"."""
        for ahead in range(index, min(self.limit, index + 4) + 1):
            if is_office(self.tokens[ahead]):
                name = self.names[ahead + 1] if ahead < self.limit else None
                return name is not None and name.kind == "person"
            if self.tokens[ahead].tag not in ADJECTIVES and self.tokens[ahead].tag not in NOUNS:
                return False
        return False

    def has_noun(self, index: int) -> bool:
        """Whether a noun or name follows within the same stretch of modifiers, however many nationalities it lists."""
        plain = 0
        for ahead in range(index + 1, self.limit + 1):
            name = self.names[ahead]
            if name is not None:
                if name.kind != "adjective":
                    return True
                continue
            token = self.tokens[ahead]
            plain += token.text != ","
            if token.tag in NOUNS or plain > _LOOK_AHEAD:
                return token.tag in NOUNS
            if token.tag not in ADJECTIVES and token.tag not in ("VBN", "VBG", "CD", "CC", "RB") and token.text != ",":
                return False
        return False

    def is_region_of_office(self, name: Name) -> bool:
        """Whether a region stands before an office: "the U.N. special Middle East envoy"."""
        ahead = name.last + 1
        return name.kind == "place" and ahead <= self.limit and is_office(self.tokens[ahead])

    def joins_adjectives(self, index: int) -> bool:
        """Whether a comma or "and" joins two adjectives before one noun: "bilateral and regional issues"."""
        if self.joins_ministers(index):
            return True
        if self.tokens[index].text == "," and self.tokens[self.first - 1].lemma in _COPULAS:
            return False  # "While talks were **tense**, French troops left"
        before = index - 2 if self.tokens[index].tag == "CC" and self.tokens[index - 1].text == "," else index - 1
        return self._describes(before) and self._describes(index + 1) and self.has_noun(index)

    def joins_ministers(self, index: int) -> bool:
        """Whether "and" joins two portfolios: "our **foreign and defence** ministers"."""
        tokens = self.tokens
        if index + 2 > self.limit or index == self.first or tokens[index].tag != "CC":
            return False
        if any(self.names[at] is not None or is_office(tokens[at]) for at in (index - 1, index + 1)):
            return False
        describing = all(tokens[at].tag in ("NN", "JJ") for at in (index - 1, index + 1))
        return describing and tokens[index + 2].tag == "NNS" and is_office(tokens[index + 2])

    def _describes(self, index: int) -> bool:
        if not self.first <= index <= self.limit:
            return False
        name = self.names[index]
        tag = self.tokens[index].tag
        if tag == "CC" and self.tokens[index - 1].text == ",":
            return self._describes(index + 1)  # "safe, orderly, and humane"
        if name is not None:
            return name.kind == "adjective" or (name.kind == "place" and tag in ADJECTIVES)  # "Nordic and **Baltic**"
        return tag in ADJECTIVES or tag in ("VBN", "CD")

    def in_brackets(self, index: int) -> bool:
        """Whether an abbreviation in brackets stands within the phrase: "World Food Programme (WFP) drivers"."""
        tokens = self.tokens
        first = index
        while tokens[first].text != "(":
            first -= 1
            if first < self.first or first < index - 2:
                return False
        if first + 3 > self.limit or tokens[first + 2].text != ")" or not tokens[first + 1].text[0].isupper():
            return False
        following = tokens[first + 3]
        return self.names[first + 3] is None and (following.tag in ("NN", "NNS") or self.has_office(first + 3))

    def is_quoted(self, index: int) -> bool:
        """Whether quotation marks stand around one or two words within the phrase: the “Colonel” …"""
        tokens = self.tokens
        for ahead in range(index + 2, min(self.limit, index + 4)):
            if tokens[ahead].text in MARKS:
                return tokens[ahead + 1].tag in NOUNS or self.names[ahead + 1] is not None
        return any(tokens[back].text in MARKS for back in range(max(self.first, index - 3), index - 1))

    def estimate(self) -> int:
        """How many words before a number say how exact it is: "at least 20", "as many as 300"."""
        for words in ESTIMATES.get(self.tokens[self.first].low, ()):
            number = self.first + len(words)
            if words != tuple([token.low for token in self.tokens[self.first : number]]):
                continue
            if number < self.limit and self.tokens[number].low == "a":
                number += 1  # "more than **a** million refugees"
            if number <= self.limit and self.tokens[number].tag == "CD":
                return number - self.first
        return 0

    def is_round(self, index: int) -> bool:
        """Whether a round number begins at a token: "a million"."""
        tokens = self.tokens
        return index < self.limit and tokens[index].low in ("a", "an") and tokens[index + 1].tag == "CD"

    def counts(self, index: int) -> bool:
        """Whether a number counts what follows it ("gave Malawi | 20 million dollars"), and names nothing."""
        following = self.tokens[index + 1] if index < self.limit else None
        return following is not None and (following.tag in NOUNS or following.tag in ("JJ", "CD"))
