"""What a state is to another, right before its name: "Sudan and **its neighbour Chad**"."""

from __future__ import annotations

from ..page import Page, Phrase
from ..vocabulary import word_set
from .tails import TailReader

_BESIDE = word_set("neighbour neighbor ally partner rival arch-rival adversary foe enemy patron friend colony")
_TAKEN = ("kind", "key", "name", "name_first", "name_last", "country", "head", "last", "of", "plural")


def join(phrase: Phrase, page: Page, tails: TailReader) -> None:
    """Makes one phrase of a description and the state that it describes; it keeps whose neighbour the state is."""
    if phrase.owner is None or phrase.name or page.low(phrase.head) not in _BESIDE:
        return
    if phrase.last >= page.last_of(phrase):
        return
    state = tails.read(phrase.last + 1)
    if state is not None and state.kind == "state" and state.name and not state.determiner:
        for field in _TAKEN:
            setattr(phrase, field, getattr(state, field))
