"""Names that are known before a document is read: states, capitals, peoples, bodies, places, and plugins' actors.

A gazetteer matches the longest name at a token and checks its letters: "Polish" needs its
capital, "US" is not "us"; in a line of capitals every name may stand in capitals.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache, cached_property
from itertools import chain
from typing import Literal, NamedTuple, TypeAlias

import attrs

from ... import data
from ...components import GazetteerEntry
from ...folding import small
from ...loading import undisturbed
from ..lexicon import entry as word_entry
from ..page import Token
from ..sentences.tokens import word_texts

NameKind: TypeAlias = Literal[
    "state", "adjective", "demonym", "capital", "metonym", "organization", "person", "group", "place"
]


class Known(NamedTuple):
    """A known name. `key` is the ISO code of a state, or "org:…", "place:…"; `surface` is how it is written."""

    kind: NameKind
    key: str
    surface: str
    country: str = ""
    #: A plural demonym ("Azerbaijanis").
    plural: bool = False
    #: What else the name can mean, and whether the date of a document tells ("Moscow") or its other names ("Congo").
    rivals: tuple[Known, ...] = ()
    by_year: bool = False


#: What parts the keys of a name of several states: "the two Koreas".
ALL = "|"
#: So many letters has a word in capitals that may be another than the name ("WHO", "CHAD").
_SHORT = 4
#: So many next words are remembered of a name; in odd letters they could be without end.
_MOST_WRITTEN = 256


@attrs.define(slots=True, eq=False)
class _Node:
    """A node of a trie: what the names that end here are, by how they are written, and the nodes of the next words."""

    names: dict[str, Known] = attrs.field(factory=dict)
    #: The same in capitals.
    capitals: dict[str, Known] = attrs.field(factory=dict)
    longer: dict[str, _Node] = attrs.field(factory=dict)


class _Tries(dict[str, _Node]):
    """A trie for each word that one of `names` begins with, in lower case; made when it is first asked for."""

    def __init__(self, names: Mapping[str, Sequence[Known]]) -> None:
        self._names = names

    def __missing__(self, low: str) -> _Node:
        trie = _Node()
        for known in self._names[low]:
            _plant(trie, known)
        self[low] = trie
        return trie


@attrs.frozen
class _Reading:
    """How far a name has been read, word by word as written: what it is so far, and how it can go on."""

    written: str
    known: Known | None
    #: What a next word leads to, by the word in lower case, and the readings behind it, by how it is written.
    longer: Mapping[str, _Node]
    further: dict[str, _Reading] = attrs.field(factory=dict)

    @classmethod
    def of(cls, node: _Node, written: str) -> _Reading:
        """The reading that has come to a node of a trie by words as written."""
        known = node.names.get(written) or _otherwise(node, written) if node.names else None
        return cls(written, known, node.longer)

    def go_on(self, node: _Node, word: str) -> _Reading:
        """The reading behind one more word, which leads to a node."""
        reading = self.of(node, f"{self.written} {word}")
        if len(self.further) < _MOST_WRITTEN:
            self.further[word] = reading
        return reading


class Gazetteer:
    """Known names, by the words that they begin with."""

    def __init__(self) -> None:
        self._names: dict[str, list[Known]] = {}
        self._first_words: set[str] = set()
        #: The words that known names begin with, in lower case.
        self.beginnings = self._names.keys()
        #: The names that begin with a word in lower case, by the words behind it; look at `beginnings` first.
        self.tries = _Tries(self._names)
        self._openings: dict[str, _Reading] = {}

    def add(self, known: Known) -> None:
        """Takes a name in. Where two entries have the same letters, the first stays."""
        first = known.surface.partition(" ")[0]
        if not first.replace("-", "").isalnum():  # the tokenizer, which is slow, has to say what its first word is
            first = next(iter(word_texts(known.surface)), "")
        if first:
            self._first_words.add(first)
            self._names.setdefault(first.lower() if first.isascii() else small(first), []).append(known)

    @cached_property
    def first_words(self) -> frozenset[str]:
        """The words that known names begin with, if with a capital: as written, in capitals, and with the first.

        They are collected when they are first asked for; no name is taken in behind that.
        """
        words = self._first_words.union(map(str.upper, self._names), map(str.capitalize, self._names))
        return frozenset([word for word in words if word[0].isupper() and small(word) in self.beginnings])

    def named(self, name: str) -> Known | None:
        """What goes by a name as it is written, its words parted by blanks."""
        first, *words = small(name).split(" ")
        node = self.tries[first] if first in self.beginnings else None
        for word in words:
            node = node.longer.get(word) if node is not None else None
        return node.names.get(name) if node is not None else None

    def is_state(self, word: str) -> bool:
        """Whether one word, as written, is the name or the adjective of a state."""
        known = self.named(word)
        return known is not None and known.kind in ("state", "adjective")

    def match(self, tokens: Sequence[Token], first: int, capitals: bool = False) -> tuple[int, Known] | None:
        """The longest known name that begins at token `first`: its last token, and what it is.

        `capitals` says that the line is written in capitals throughout, so that letters need not agree.
        """
        if tokens[first].low not in self.beginnings:
            return None
        return self._loud(tokens, first) if capitals else longest(tokens, first, self.opening(tokens[first]))

    def opening(self, token: Token) -> _Reading:
        """The reading of a word that begins a known name."""
        reading = self._openings.get(token.text)
        if reading is None:
            reading = _Reading.of(self.tries[token.low], token.text)
            if token.text == token.low or token.text in self.first_words:
                self._openings[token.text] = reading
        return reading

    def _loud(self, tokens: Sequence[Token], first: int) -> tuple[int, Known] | None:
        """The longest known name in a line of capitals."""
        token = tokens[first]
        last, written, end = first, token.text, len(tokens) - 1
        node: _Node | None = self.tries[token.low]
        found: list[tuple[int, _Node, str]] = []
        while node is not None:
            if node.names:
                found.append((last, node, written))
            if not node.longer or last == end:
                break
            last += 1
            token = tokens[last]
            node = node.longer.get(token.low)
            written = f"{written} {token.text}"
        for last, node, written in reversed(found):
            known = _in_capitals(node, tokens[first], written)
            if known is not None:
                return last, known
        return None


def longest(tokens: Sequence[Token], first: int, reading: _Reading) -> tuple[int, Known] | None:
    """The longest name that goes on from the reading of the word at token `first`, and its last token."""
    at, end = first, len(tokens) - 1
    last, known = first, reading.known
    while at < end and reading.longer:
        at += 1
        token = tokens[at]
        node = reading.longer.get(token.low)
        if node is None:
            break
        reading = reading.further.get(token.text) or reading.go_on(node, token.text)
        if reading.known is not None:
            last, known = at, reading.known
    return (last, known) if known is not None else None


def _plant(node: _Node, known: Known) -> None:
    surface = known.surface
    # Most names need no tokenizer; nothing but letters and spaces is split at spaces.
    words = surface.split() if surface.replace(" ", "").isalnum() else word_texts(surface)
    for word in words[1:]:
        low = small(word)
        longer = node.longer.get(low)
        if longer is None:
            longer = node.longer[low] = _Node()
        node = longer
    surface = " ".join(words)
    node.names.setdefault(surface, known)
    node.capitals.setdefault(surface.upper(), known)


class Listed:
    """The known names on one page; each place is looked up once."""

    def __init__(self, gazetteer: Gazetteer, tokens: Sequence[Token]) -> None:
        self.gazetteer = gazetteer
        self._tokens = tokens
        #: By the first token; what stands in a line of capitals by its complement.
        self._found: dict[int, tuple[int, Known] | None] = {}

    def at(self, first: int, capitals: bool = False) -> tuple[int, Known] | None:
        """As `Gazetteer.match`."""
        place = ~first if capitals else first
        found = self._found
        if place not in found:
            found[place] = self.gazetteer.match(self._tokens, first, capitals)
        return found[place]

    def names(self) -> list[tuple[int, int, Known]]:
        """The known names with a capital in the order of the page, the longest at each place, without overlap: the
        first and the last token of each, and what it is."""
        # Most words are sorted out by one look at a set, and most names by a look at the next word.
        tokens, begins, opening, seen = self._tokens, self.gazetteer.first_words, self.gazetteer.opening, self._found
        names: list[tuple[int, int, Known]] = []
        readings: dict[str, _Reading] = {}
        last, end = -1, len(tokens) - 1
        for first, token in enumerate(tokens):
            word = token.text
            if word not in begins or first <= last:
                continue
            try:
                reading = readings[word]
            except KeyError:
                reading = readings[word] = opening(token)
            longer = reading.longer
            if longer and first < end and tokens[first + 1].low in longer:
                seen[first] = found = longest(tokens, first, reading)
                if found is not None:
                    last, known = found
                    names.append((first, last, known))
            elif reading.known is not None:
                last = first
                names.append((first, first, reading.known))
        return names


def _in_capitals(node: _Node, token: Token, written: str) -> Known | None:
    """What a name means that stands in a line of capitals and begins with a token."""
    known = node.names.get(written)
    if " " in written or token.tag.startswith("N"):
        return known or node.capitals.get(written) or _otherwise(node, written)
    if token.tag == "JJ":  # "POLISH"
        adjective = node.capitals.get(written)
        return adjective if adjective is not None and adjective.kind in ("adjective", "state") else known
    # "WHO" is the body only where the tagger takes it for a name; "G7" is always one.
    return known if known is not None and (known.kind != "organization" or token.tag == "CD") else None


def _otherwise(node: _Node, written: str) -> Known | None:
    """What a name means that is not written as in the tables: in capitals, or with small words of a longer name in
    another case ("United Nations high commissioner")."""
    known = node.capitals.get(written.replace("İ", "I"))
    if known is not None and len(written) <= _SHORT and (known.kind != "capital" or word_entry(written.lower()).known):
        known = None  # "ROME (AP)" is the city, "MALE" a word
    if known is None and sum(word[0].isupper() for word in written.split()) > 1:
        small = written.lower()
        for surface, other in node.names.items():
            if surface[0] == written[0] and surface.lower() == small:
                return other
    return known


@cache
@undisturbed()
def known_names(entries: tuple[GazetteerEntry, ...] = ()) -> Gazetteer:
    """The gazetteer of the built-in tables, with `entries` (of plugins) before them; built once for the same ones."""
    gazetteer = Gazetteer()
    for entry in entries:
        for name in (entry.name, *entry.aliases):
            gazetteer.add(Known(entry.kind, entry.key, name, entry.country or ""))
    rules = {row.alias: row for row in data.ambiguous()}
    shared: dict[str, list[Known]] = {}
    for known in chain(_states(), _seats_and_peoples(), _bodies(), _places()):
        if known.surface in rules:
            shared.setdefault(known.surface, []).append(known)
        else:
            gazetteer.add(known)
    for name, several in shared.items():
        gazetteer.add(_shared(rules[name], several))
    for row in rules.values():
        if row.rule == "all":
            gazetteer.add(Known("state", ALL.join(row.keys), row.alias, plural=True))
    return gazetteer


def _shared(row: data.Ambiguity, several: Sequence[Known]) -> Known:
    """One entry for a shared name, the default, with the others as its rivals."""
    by_key = {known.key: known for known in reversed(several)}
    meanings = [by_key.get(key) or several[0]._replace(key=key, country=key) for key in row.keys]
    return meanings[0]._replace(rivals=tuple(meanings[1:]), by_year=row.rule == "year")


def _states() -> Iterator[Known]:
    for country in data.countries():
        for name in country.names:
            if name.removeprefix("The ") not in country.names or not name.startswith("The "):
                yield Known("state", country.key, name, country.alpha3)


def _seats_and_peoples() -> Iterator[Known]:
    for country in data.countries():
        code = country.alpha3
        kinds: tuple[tuple[NameKind, tuple[str, ...]], ...] = (
            ("metonym", country.metonyms),
            ("capital", country.capitals),
            ("adjective", country.adjectives),
            ("adjective", country.prefixes),
        )
        for kind, names in kinds:
            for name in names:
                yield Known(kind, code, name, code)
        for name in country.demonyms:
            yield Known("demonym", code, name, code, plural=name.endswith(("s", "ese", "men", "ish")))


def _bodies() -> Iterator[Known]:
    for body in data.organizations():
        for name in body.names:
            yield Known("organization", body.key, name, body.country)


def _places() -> Iterator[Known]:
    for place in data.places():
        for name in place.names:
            yield Known("place", place.key, name, place.alpha3)
