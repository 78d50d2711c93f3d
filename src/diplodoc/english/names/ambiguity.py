"""Which of several entries of the tables a shared name means in a document: "Congo", "Dominican", "Georgia", "Moscow".

The choice is made once for a document, so that a name means the same throughout. It falls on the default unless the
document's date or its other names speak for another entry, and nothing speaks for the default.
"""

from __future__ import annotations

from collections import Counter
from functools import cache

from ... import data
from ..page import Page
from .gazetteer import Known, Listed


def choose(page: Page, listed: Listed, year: int | None) -> dict[str, Known]:
    """What each shared name of the page means, by its surface, where that is not the default."""
    if _first_words().isdisjoint([token.text for token in page.tokens]):
        return {}
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
    return choices


#: Words of offices that parts of states have.
_GOVERNORS = frozenset({"governor", "governors", "gov", "gov.", "senator", "congressman", "congresswoman"})


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
        self._tokens = page.tokens
        before: tuple[int, Known] | None = None
        for first, last, known in listed.names():
            self._note(first, (last, known), before)
            before = last, known

    def _note(self, index: int, found: tuple[int, Known], before: tuple[int, Known] | None) -> None:
        last, known = found
        beside = (
            before[1] if before and before[0] == index - 2 and self._tokens[index - 1].low in (",", "and") else None
        )
        for shared, other in ((known, beside), (beside, known)):
            if shared is not None and other is not None and any(rival.key == other.key for rival in shared.rivals):
                self.votes[shared.key] += 1  # "Guinea, Guinea-Bissau and Mali": two states
        if not known.rivals:
            keys = {known.key, known.country} - {""}
            self.votes.update(keys)
            for word in known.surface.replace("-", " ").split():
                self.longer.setdefault(word, Counter()).update(keys)
            if beside is not None and beside.rivals and known.key in _regions():
                self._place(beside, known.country)  # "Georgia, Alabama and Texas"
            return
        self.shared.setdefault(known.surface, known)
        if beside is not None and (self._tokens[index - 1].text == "," or beside.key in _regions()):
            self._place(known, beside.country)  # "Atlanta, Georgia": a city of the country that the rival lies in
        reach = 5 if index and self._tokens[index - 1].low == "of" else 2  # "Senator Ana Ruiz of Georgia"
        around = {t.low for t in (*self._tokens[max(index - reach, 0) : index], *self._tokens[last + 1 : last + 3])}
        if not around.isdisjoint(_GOVERNORS):
            self._place(known, "")  # "the governor of Georgia", "Georgia's governor"

    def _place(self, known: Known, country: str) -> None:
        """Votes for the place among the rivals of a shared name, if it lies in that country (in any where "")."""
        self.votes.update(r.key for r in known.rivals if r.kind == "place" and country in ("", r.country))


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
