"""Parts of the world that act as one: "accused **the West**", "**the Global South** called for"."""

from __future__ import annotations

from ..page import Phrase, Token

#: How they are written, by the word before.
_BLOCS = {
    "": ("West",), "global": ("South",), "third": ("World",), "free": ("World", "world"),
    **dict.fromkeys(("arab", "muslim", "islamic", "western", "developing", "communist"), ("World", "world")),
}  # fmt: skip


def is_bloc(phrase: Phrase, tokens: list[Token]) -> bool:
    """Whether a phrase is the name of such a part, and nothing else."""
    if phrase.determiner != "the" or phrase.last != phrase.head or phrase.kind != "thing":
        return False
    before = tokens[phrase.head - 1].low if phrase.head - phrase.first > 1 else ""
    return tokens[phrase.head].text in _BLOCS.get(before, ())
