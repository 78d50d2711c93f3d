"""Which of several entries of the tables a shared name means in a document: "Congo", "Dominican", "Georgia", "Moscow".

The choice is made once for a document, so that a name means the same throughout. It falls on the default unless the
document's date or its other names speak for another entry, and nothing speaks for the default. Only where the words
around a name tell a state from a part of another one ("the **Prime Minister** of Georgia", "the **Governor** of
Georgia") do they decide by themselves.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache

from ... import data
from ..page import Page, Token
from .gazetteer import Known, Listed


class Choices:
    """What the shared names of a page mean: by surface where that is not the default, and by token where it is told."""

    def __init__(self, by_surface: Mapping[str, Known], by_token: Mapping[int, Known]) -> None:
        self._by_surface = by_surface
        self._by_token = by_token

    def of(self, index: int, known: Known) -> Known:
        """What a known name that begins at a token means."""
        return self._by_token.get(index) or self._by_surface.get(known.surface, known) if known.rivals else known


def choose(page: Page, listed: Listed, year: int | None) -> Choices:
    """What each shared name of the page means."""
    if _first_words().isdisjoint([token.text for token in page.tokens]):
        return Choices({}, {})
    survey = _Survey(page, listed)
    choices = {}
    for surface, known in survey.shared.items():
        votes = survey.votes
        if surface in _contrasted():
            for word, cast in survey.longer.items():
                if word.startswith(surface):  # "American Samoan" beside "Samoa"
                    votes = votes - cast
        choice = _choice(known, votes, year)
        if choice is not known:
            choices[surface] = choice
    return Choices(choices, survey.told)


def halves(page: Page, listed: Listed) -> dict[str, str]:
    """Which states "the North" and "the South" are, in a text that calls one of a pair so and speaks of both: Korea."""
    tokens = page.tokens
    bare = {token.text for token in tokens if token.text in _HALVES and is_half(tokens, token.index)}
    if not bare:
        return {}
    names = [known for _, _, known in listed.names()]
    called = {known.country for known in names if known.surface.partition(" ")[0] in _HALVES}
    spoken = {known.country for known in names}
    pairs = [
        pair
        for pair in _pairs()
        if not called.isdisjoint(pair.values()) and (len(bare) == 2 or spoken.issuperset(pair.values()))
    ]
    return pairs[0] if len(pairs) == 1 else {}


def is_half(tokens: Sequence[Token], index: int) -> bool:
    """Whether "North" or "South" stands for a state here: "**the North** said", but "the North coast", "of Ghana"."""
    if not index or tokens[index - 1].low != "the":
        return False
    after, then = (tokens[at] if at < len(tokens) else None for at in (index + 1, index + 2))
    if after is None:
        return True
    part = after.low == "of" and (then is None or not then.low.endswith("ing"))  # but "accused the North of **lying**"
    return not (after.text[0].isupper() or part or after.tag[:2] == "NN")


_HALVES = frozenset({"North", "South"})


@cache
def _pairs() -> list[dict[str, str]]:
    """The codes of the states called North and South by one name: of the Koreas."""
    found: dict[str, dict[str, str]] = {}
    for country in data.countries():
        for name in country.names:
            half, _, rest = name.partition(" ")
            if half in _HALVES:
                found.setdefault(rest, {}).setdefault(half, country.alpha3)
    pairs = [pair for pair in found.values() if len(pair) == 2]
    return [pair for at, pair in enumerate(pairs) if pair not in pairs[:at]]


#: Words of offices that parts of states have, and of those that only states have.
_GOVERNORS = frozenset(
    "governor governors gov gov. senator senators sen sen. congressman congresswoman attorney legislature".split()
)
_STATELY = frozenset(
    "president presidents minister ministers prime foreign ambassador ambassadors embassy government parliament "
    "ministry premier chargé delegation".split()
)
#: What stands between an office and its home, and how far before that the office stands: "Senator Ana Ruiz of Georgia".
_HELD = frozenset({"of", "from"})
_REACH = 5


@cache
def _contrasted() -> frozenset[str]:
    """Shared names that stand for the default beside longer ones: "Korea" beside "North Korea"."""
    return frozenset(row.alias for row in data.ambiguous() if row.rule == "contrast")


@cache
def _first_words() -> frozenset[str]:
    """The words that shared names begin with, also as written in a line of capitals."""
    words = [row.alias.split()[0] for row in data.ambiguous()]
    return frozenset([*words, *(word.upper() for word in words)])


class _Survey:
    """The shared names of a page, and how often a sure name speaks for each key."""

    def __init__(self, page: Page, listed: Listed) -> None:
        self.shared: dict[str, Known] = {}
        self.votes: Counter[str] = Counter()
        #: Those votes that longer forms of a shared name cast: "North Korea" beside "Korea".
        self.longer: dict[str, Counter[str]] = {}
        #: What the words around a name say that it means, by its first token.
        self.told: dict[int, Known] = {}
        self._tokens = page.tokens
        before: tuple[int, int, Known] | None = None
        for first, last, known in listed.names():
            self._note(first, last, known, before)
            before = first, last, known

    def _note(self, index: int, last: int, known: Known, before: tuple[int, int, Known] | None) -> None:
        near = before if before and before[1] == index - 2 and self._tokens[index - 1].low in (",", "and") else None
        at, beside = (near[0], near[2]) if near is not None else (index, None)
        for shared, other in ((known, beside), (beside, known)):
            if shared is not None and other is not None and any(rival.key == other.key for rival in shared.rivals):
                self.votes[shared.key] += 1  # "Guinea, Guinea-Bissau and Mali": two states
        if not known.rivals:
            keys = {known.key, known.country} - {""}
            self.votes.update(keys)
            for word in known.surface.replace("-", " ").split():
                self.longer.setdefault(word, Counter()).update(keys)
            if beside is not None and beside.rivals and known.key in _regions():
                self._place(at, beside, known.country)  # "Georgia, Alabama and Texas"
            elif beside is not None and beside.rivals and known.kind == "state":
                self._tell(at, beside)  # "Georgia and Azerbaijan"
            return
        self.shared.setdefault(known.surface, known)
        if beside is not None and (self._tokens[index - 1].text == "," or beside.key in _regions()):
            # "Atlanta, Georgia": a city of the country that the rival lies in
            self._place(index, known, beside.country)
        if (office := self._office(index, last)) in _GOVERNORS:
            self._place(index, known, "")  # "the governor of Georgia", "Georgia's governor"
        elif office:
            self._tell(index, known)

    def _office(self, first: int, last: int) -> str:
        """The word of an office of a state, or of a part of one, that is held in what a name means; "" for none."""
        tokens = self._tokens
        offices = _GOVERNORS | _STATELY
        if first and tokens[first - 1].low in _HELD:
            held = (token.low for token in reversed(tokens[max(first - 1 - _REACH, 0) : first - 1]))
            return next((word for word in held if word in offices), "")
        behind = tokens[last + 1 : last + 4]
        behind = behind[1:] if behind and behind[0].tag == "POS" else behind[:2]
        return next((token.low for token in behind if token.low in offices and token.tag[:1] != "V"), "")

    def _place(self, index: int, known: Known, country: str) -> None:
        """Tells and votes for the place among the rivals of a shared name, if it is in that country (any where "")."""
        places = [r for r in known.rivals if r.kind == "place" and country in ("", r.country)]
        self.votes.update(r.key for r in places)
        if len(places) == 1 and known.kind != "place":
            self.told.setdefault(index, places[0])

    def _tell(self, index: int, known: Known) -> None:
        """Tells and votes for the state that shares its name with a place."""
        if index not in self.told and known.kind == "state" and any(r.kind == "place" for r in known.rivals):
            self.told[index] = known
            self.votes[known.key] += 1


@cache
def _regions() -> frozenset[str]:
    return frozenset(place.key for place in data.places() if place.kind == "region")


def _choice(known: Known, votes: Counter[str], year: int | None) -> Known:
    """The default or a rival of a shared name."""
    bounded = [rival for rival in known.rivals if _years(rival.key) != (None, None)]
    if known.by_year and year is not None:
        for rival in bounded:
            since, until = _years(rival.key)
            if (since or 0) <= year <= (until or 9999):
                return rival
    rivals = [rival for rival in known.rivals if year is None or not known.by_year or rival not in bounded]
    best = max(rivals, key=lambda rival: votes[rival.key], default=known)
    default = votes[known.key] or any(votes[key] for key in _beside().get(known.surface, ()))
    return best if votes[best.key] and not default else known


@cache
def _beside() -> dict[str, tuple[str, ...]]:
    """Shared names → neighbours whose names speak for the default: "Dominican" → Haiti."""
    return {row.alias: row.beside for row in data.ambiguous() if row.beside}


@cache
def _bounded() -> dict[str, tuple[int | None, int | None]]:
    """When the former states existed, and the bodies whose names go by the year."""
    by_year = {key for row in data.ambiguous() if row.rule == "year" for key in row.keys}
    states = {country.key: (country.since, country.until) for country in data.countries() if country.until}
    return states | {body.key: (body.since, body.until) for body in data.organizations() if body.key in by_year}


def _years(key: str) -> tuple[int | None, int | None]:
    """When such an entry existed; (None, None) for every other one."""
    return _bounded().get(key, (None, None))
