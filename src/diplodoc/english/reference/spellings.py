"""Spellings: one key for the ways in which a family name of another script is written.

"Zelenskyy", "Zelensky" and "Zelenskiy" sound alike; so do "Qasimov", "Kassimov" and "Gasimov". Only long names have a
key, because short ones ("Lee", "Li") are too often two families.
"""

from __future__ import annotations

import re
from functools import lru_cache

#: What is written in several ways, and the one way of the key, in the order of the steps.
_STEPS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), key)
    for pattern, key in (
        (r"(?:skyy|skyi|skiy|skij|skii|skyj|sky|cki|ckyj)$", "ski"),
        (r"(?:iy|yi|ij|ii|yy|ey|ei|ay|ai|y)$", "i"),
        (r"enka$", "enko"),
        (r"^[gk](?=a)", "q"),
        (r"[kg]h", "h"),
        (r"dh", "d"),
        (r"tch|tsch|cz", "ch"),
        (r"sch|sz", "sh"),
        (r"zh", "j"),
        (r"ou|oo", "u"),
        (r"ee", "i"),
        (r"[yji]([aou])", r"i\1"),
        (r"ye", "e"),
        (r"w", "v"),
        (r"q|ck", "k"),
        (r"(.)\1", r"\1"),
    )
)
_SHORTEST = 6


@lru_cache(maxsize=4096)
def sound(name: str) -> str:
    """The key of a folded family name; "" for a name that is too short to have one."""
    if len(name) < _SHORTEST or not name.isalpha():
        return ""
    for pattern, key in _STEPS:
        name = pattern.sub(key, name)
    return name
