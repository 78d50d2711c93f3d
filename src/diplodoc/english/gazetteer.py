"""Names that are known before a document is read: states, capitals, peoples, bodies, places, and plugins' actors.

A gazetteer matches the longest name at a token and checks its letters: "Polish" needs its
capital, "US" is not "us"; in a line of capitals every name may stand in capitals.
"""

from __future__ import annotations

from collections.abc import Iterator, KeysView, Sequence
from functools import cache
from itertools import chain
from typing import Any, Literal, TypeAlias

import attrs

from .. import data
from ..components import GazetteerEntry
from .page import Token
from .tokens import word_texts

NameKind: TypeAlias = Literal[
    "state", "adjective", "demonym", "capital", "metonym", "organization", "person", "group", "place"
]


@attrs.frozen
class Known:
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
#: The key under which a node of the trie holds the names that end there; no token's text is empty.
_END = ""


class Gazetteer:
    """Known names: a trie for each word that one begins with, made when the word is first met."""

    def __init__(self) -> None:
        self._names: dict[str, list[Known]] = {}
        self._tries: dict[str, dict[str, Any]] = {}

    def add(self, known: Known) -> None:
        """Takes a name in. Where two entries have the same letters, the first stays."""
        first = known.surface.split(" ", 1)[0]
        if not first.isalpha():  # the tokenizer, which is slow, has to say what its first word is
            first = next(iter(word_texts(known.surface)), "")
        if first:
            self._names.setdefault(first.lower(), []).append(known)

    @property
    def first_words(self) -> KeysView[str]:
        """The words that known names begin with, in lower case."""
        return self._names.keys()

    def begins(self, low: str) -> bool:
        """Whether a known name begins with this word, in lower case."""
        return low in self._names

    def _trie(self, low: str) -> dict[str, Any]:
        """The names that begin with a word, by the words behind it."""
        trie = self._tries.get(low)
        if trie is None:
            trie = {}
            for known in self._names.get(low, ()):
                _plant(trie, known)
            if trie:
                self._tries[low] = trie
        return trie

    def is_state(self, word: str) -> bool:
        """Whether one word, as written, is the name or the adjective of a state."""
        names: list[tuple[str, Known]] = self._trie(word.lower()).get(_END, [])
        return any(surface == word and known.kind in ("state", "adjective") for surface, known in names)

    def match(self, tokens: Sequence[Token], first: int, capitals: bool = False) -> tuple[int, Known] | None:
        """The longest known name that begins at token `first`: its last token, and what it is.

        `capitals` says that the line is written in capitals throughout, so that letters need not agree.
        """
        low = tokens[first].low
        node = self._tries.get(low)
        if node is None:
            if low not in self._names:
                return None
            node = self._trie(low)
        best: tuple[int, Known] | None = None
        index, end = first, len(tokens)
        while node is not None:
            names = node.get(_END)
            if names is not None:
                known = _pick(names, tokens, first, index, capitals)
                if known is not None:
                    best = index, known
            index += 1
            node = node.get(tokens[index].low) if index < end else None
        return best


def _plant(trie: dict[str, Any], known: Known) -> None:
    surface = known.surface
    # Most names need no tokenizer; nothing but letters and spaces is split at spaces.
    words = surface.split() if surface.replace(" ", "").isalnum() else word_texts(surface)
    node = trie
    for word in words[1:]:
        node = node.setdefault(word.lower(), {})
    names: list[tuple[str, Known]] = node.setdefault(_END, [])
    surface = " ".join(words)
    if all(surface != other for other, _ in names):
        names.append((surface, known))


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

    def names(self) -> Iterator[tuple[int, int, Known]]:
        """The known names with a capital in the order of the page, the longest at each place, without overlap: the
        first and the last token of each, and what it is."""
        begins, last = self.gazetteer.first_words, -1
        for first in [token.index for token in self._tokens if token.low in begins and token.text[0].isupper()]:
            found = self.at(first) if first > last else None
            if found is not None:
                last = found[0]
                yield first, last, found[1]


def _pick(
    names: list[tuple[str, Known]], tokens: Sequence[Token], first: int, last: int, capitals: bool
) -> Known | None:
    written = tokens[first].text if first == last else " ".join([token.text for token in tokens[first : last + 1]])
    # In a line of capitals, "WHO" is the body only where the tagger takes it for a name.
    is_word = capitals and first == last and not tokens[first].tag.startswith("N")
    for surface, known in names:
        if surface == written and not (is_word and known.kind == "organization"):
            return known
    if (capitals or len(written) > 4) and written.isupper() and not is_word:
        for surface, known in names:
            if surface.upper() == written:
                return known
    if last > first and sum(token.text[0].isupper() for token in tokens[first : last + 1]) > 1:
        # "United Nations high commissioner" and the like: small words of a longer name may differ in case.
        for surface, known in names:
            if surface[0] == written[0] and surface.lower() == written.lower():
                return known
    return None


@cache
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
    meanings = [by_key.get(key) or attrs.evolve(several[0], key=key, country=key) for key in row.keys]
    return attrs.evolve(meanings[0], rivals=tuple(meanings[1:]), by_year=row.rule == "year")


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
