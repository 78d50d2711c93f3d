"""Keys: who an actor is, whatever the document: "state:AZE", "org:un", "person:ilham-aliyev:AZE".

A key is made of what a document itself says, so that two documents that know nothing of each other give the same one.
"""

from __future__ import annotations

import re
from functools import cache

from .data import countries, organizations, person_words
from .folding import fold

_NUMBER = re.compile(r"[IVX]+")
#: Words in the names of bodies of which a state has many.
_MANY = frozenset("embassy embassies consulate chancery mission delegation representation office branch".split())


def slug(name: str) -> str:
    """A name in small letters without marks, its words joined: "Al-Za`abi" → "al-zaabi"; "" where it has no letters."""
    return "-".join(fold(name).split())


def state_key(country: str) -> str:
    """The key of a state, by its ISO code."""
    return f"state:{country}"


def person_key(name: str, where: str | None) -> str | None:
    """The key of a person by name and by the country or body that they act for; None where one of these is wanting.

    A single name ("Blinken") is not enough, but for the numbered name of a monarch. All parts count: father and son
    are two.
    """
    parts = fold(name).split()
    whole = sum(part not in _suffixes() and (len(part) > 1 or part in "vx") for part in parts) > 1
    return f"person:{'-'.join(parts)}:{where}" if whole and where else None


def body_key(name: str, country: str | None, year: int | None) -> str | None:
    """The key of an organization: that of the table of organizations, or for a national body name and country.

    `year` is that of the document, and decides between a body and its successors of the same name. None where
    several bodies can be meant: "the Ministry", "Embassy of Kenya".
    """
    listed = [
        key
        for key, of, since, until in _bodies().get(fold(name), ())
        if (not of or not country or of == country) and (year is None or (since or year) <= year <= (until or year))
    ]
    if len(set(listed)) == 1:
        return listed[0]
    words = _without_country(fold(name), country).split() if country else []
    if listed or len(words) < 2 or not name[0].isupper() or not _MANY.isdisjoint(words):
        return None
    return f"org:{'-'.join(words)}:{country}"


def _without_country(name: str, country: str) -> str:
    """A folded name without its country: "ministry of health of ghana" and "ghanaian ministry of health"."""
    for form in _country_forms().get(country, ()):
        for end in (f" of {form}", f" of the {form}"):
            name = name.removesuffix(end)
        name = name.removeprefix(f"{form} ")
    return name


@cache
def _bodies() -> dict[str, list[tuple[str, str, int | None, int | None]]]:
    found: dict[str, list[tuple[str, str, int | None, int | None]]] = {}
    for body in organizations():
        for name in dict.fromkeys(map(fold, body.names)):
            found.setdefault(name, []).append((body.key, body.country, body.since, body.until))
    return found


@cache
def _country_forms() -> dict[str, tuple[str, ...]]:
    """Names and adjectives of each state, folded, the longest first."""
    return {
        country.alpha3: tuple(
            sorted({fold(form) for form in (*country.names, *country.adjectives)}, key=lambda form: (-len(form), form))
        )
        for country in countries()
    }


@cache
def _suffixes() -> frozenset[str]:
    """Suffixes of names, folded; no numbers, which tell one monarch from another."""
    suffixes = {word.word for word in person_words() if word.kind == "suffix"}
    return frozenset(fold(suffix) for suffix in suffixes if not _NUMBER.fullmatch(suffix))
