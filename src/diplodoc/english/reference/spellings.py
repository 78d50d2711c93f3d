"""Spellings: whether two words are one name of another script, written in two ways.

"Zelenskyy", "Zelensky" and "Zelenskiy" sound alike; so do "Qasimov", "Kassimov" and "Gasimov", "Mohamed" and
"Muhammad", "Hussein" and "Husayn". Short names ("Lee", "Li") and names of one syllable ("Zhang", "Zheng") are too often
two families, and "Hassan" is not "Hussein": only vowels that tongues write for each other are one.
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
        (r"(?<=[^aeiou])([aou])e(?=[^aeiou])", r"\1"),
        (r"ou|oo", "u"),
        (r"ee", "i"),
        (r"[yji]([aou])", r"i\1"),
        (r"ye", "e"),
        (r"w", "v"),
        (r"(?<=[aeiou][^aeiou])u(?=[aei])", "v"),
        (r"(?<=[aeiou])h$", ""),
        (r"q|ck", "k"),
        (r"(.)\1", r"\1"),
    )
)
_SHORTEST, _SHORTEST_ALIKE = 4, 5
_VOWELS = re.compile(r"[aeiouy]+")
#: Vowels, alone and in company, that are written for one another.
_WRITTEN = {"ei": "e", "ai": "e", "ay": "e", "ey": "e", "ae": "e", "y": "i", "aa": "a", "uu": "u"}
_ALIKE = (frozenset("ae"), frozenset("ei"), frozenset("ou"))


@lru_cache(maxsize=4096)
def _written(name: str) -> str:
    """A folded name in the one way of the key; "" for a name that is too short to have one."""
    if len(name) < _SHORTEST or not name.isalpha():
        return ""
    for pattern, key in _STEPS:
        name = pattern.sub(key, name)
    return name


def sound(name: str) -> str:
    """The consonants of a folded name, which all its spellings share; "" for a name that is too short."""
    return _VOWELS.sub("", _written(name))


def same_spelling(one: str, other: str) -> bool:
    """Whether two folded words can be one name."""
    one, other = _written(one), _written(other)
    if not one or not other or _VOWELS.sub("-", one) != _VOWELS.sub("-", other):
        return False
    vowels, others = _VOWELS.findall(one), _VOWELS.findall(other)
    several = len(vowels) > 1 and min(len(one), len(other)) >= _SHORTEST_ALIKE
    return one == other or (several and all(map(_are_alike, vowels, others)))


def _are_alike(one: str, other: str) -> bool:
    """Whether one vowel, or run of vowels, is written for another."""
    one, other = _WRITTEN.get(one, one), _WRITTEN.get(other, other)
    return len(one) == len(other) and all(
        a == b or any({a, b} <= alike for alike in _ALIKE) for a, b in zip(one, other, strict=True)
    )
