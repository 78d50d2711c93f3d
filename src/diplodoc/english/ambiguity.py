"""Which of several entries of the tables a shared name means in a document: "Congo", "Dominican", "Georgia", "Moscow".

The choice is made once for a document, so that a name means the same throughout. It falls on the default unless the
document's date or its other names speak for another entry, and nothing speaks for the default.
"""

from __future__ import annotations

from collections import Counter
from functools import cache

from .. import data
from .gazetteer import Known, Listed
from .page import Page


def choose(page: Page, listed: Listed, year: int | None) -> dict[str, Known]:
    """What each shared name of the page means, by its surface, where that is not the default."""
    if _first_words().isdisjoint([token.text for token in page.tokens]):
        return {}
    shared, votes = _survey(page, listed)
    return {known.surface: choice for known in shared if (choice := _choice(known, votes, year)) is not known}


@cache
def _first_words() -> frozenset[str]:
    """The words that shared names begin with, also as written in a line of capitals."""
    words = [row.alias.split()[0] for row in data.ambiguous()]
    return frozenset([*words, *(word.upper() for word in words)])


def _survey(page: Page, listed: Listed) -> tuple[list[Known], Counter[str]]:
    """The shared names of the page, and how often a sure name speaks for each key."""
    shared: dict[str, Known] = {}
    votes: Counter[str] = Counter()
    before: tuple[int, Known] | None = None
    tokens, index = page.tokens, 0
    while index < len(tokens):
        found = listed.at(index) if tokens[index].text[0].isupper() else None
        if found is None:
            index += 1
            continue
        last, known = found
        if not known.rivals:
            votes.update({known.key, known.country} - {""})
        else:
            shared.setdefault(known.surface, known)
            if before is not None and before[0] == index - 2 and tokens[index - 1].text == ",":
                # "Atlanta, Georgia": a city of the country that the rival lies in.
                votes.update(r.key for r in known.rivals if r.kind == "place" and r.country == before[1].country)
        before, index = found, last + 1
    return list(shared.values()), votes


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
    return best if votes[best.key] and not votes[known.key] else known


@cache
def _former() -> dict[str, tuple[int | None, int | None]]:
    return {country.key: (country.since, country.until) for country in data.countries() if country.until}


def _years(key: str) -> tuple[int | None, int | None]:
    """When a former state existed; (None, None) for every other entry."""
    return _former().get(key, (None, None))
