"""Folding: one plain form for names that are written in several ways.

Letters that Unicode does not decompose are listed; the rest is NFKD without combining marks.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from itertools import filterfalse

_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ı": "i", "ə": "a", "ß": "ss", "þ": "th", "ð": "d", "æ": "ae", "œ": "oe", "ħ": "h",
     "ŋ": "n", "'": "", "`": "", "’": "", "‘": "", "ʻ": "", "ʼ": "", "´": "", "ʿ": "", "ʾ": ""}
)  # fmt: skip
_NOISE = re.compile(r"[^\w]+")


def fold_text(text: str) -> str:
    """Lower case without diacritics or marks, words parted by one blank: "Al-Za`abi" → "al zaabi"."""
    if not text.isascii():
        plain = unicodedata.normalize("NFKD", text.casefold())
        text = "".join(filterfalse(unicodedata.combining, plain))
    return _NOISE.sub(" ", text.casefold().translate(_LETTERS)).strip()


def small(word: str) -> str:
    """A word in small letters, of which a dotted capital I has but one: "TÜRKİYE" → "türkiye"."""
    low = word.lower()
    return low if len(low) == len(word) else low.replace("i\u0307", "i")


@lru_cache(maxsize=8192)  # the names of the world come again and again
def fold(name: str) -> str:
    """The same for a name."""
    return fold_text(name)
