"""Names of warships: the prefix of a navy or coast guard, and what the ship is called ("HMS Dragon", "USCGC Stone")."""

from __future__ import annotations

from functools import cache

from ..page import Token
from ..vocabulary import listed

#: How many words a ship's name has at most, behind the prefix.
_WORDS = 3
#: Parts of names that are written small.
_INNER = frozenset(("de", "del", "la", "da", "do", "of", "the"))


@cache
def prefixes() -> dict[str, str]:
    """The prefixes, as written, with the country whose they are."""
    return dict(pair.split(":") for pair in listed("ships"))


@cache
def nouns() -> frozenset[str]:
    """What the ships are called otherwise, in the singular."""
    return listed("warships")


def is_ship(name: str) -> bool:
    """Whether a name is a ship's."""
    return name.partition(" ")[0] in prefixes()


def match(tokens: list[Token], first: int, limit: int) -> tuple[int, str] | None:
    """The last token of the ship's name that begins at `first`, and its country."""
    country = prefixes().get(tokens[first].text)
    if country is None:
        return None
    last = first
    for index in range(first + 1, min(first + _WORDS, limit) + 1):
        if tokens[index].text[0].isupper() and tokens[index].text not in prefixes():
            last = index
        elif last == first or tokens[index].low not in _INNER:
            break
    return (last, country) if last > first else None
