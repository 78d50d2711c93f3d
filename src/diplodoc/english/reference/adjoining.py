"""States by what they are to another: "**its neighbour**", "**both neighbours**", "the two arch-foes"."""

from __future__ import annotations

import itertools

from ..page import Phrase
from ..vocabulary import word_set
from .cast import Figure, Figures
from .reading import Reading
from .scene import DEPTH

#: What a state is to one beside it, and what only one that it is at odds with is.
_BESIDE = word_set("neighbour neighbor arch-foe arch-enemy arch-rival archrival rival foe")


class Adjoining:
    """Finds the states that are called somebody's neighbours or rivals."""

    def __init__(self, reading: Reading) -> None:
        self._r = reading

    def one(self, phrase: Phrase) -> Figures:
        """The other of the two states that the text speaks of: "Chad accused **its neighbour**"."""
        r = self._r
        if r.lemma(phrase) not in _BESIDE or phrase.owner is None or phrase.mods or phrase.name:
            return ()
        owners = r.known(phrase.owner)
        if len(owners) != 1 or owners[0].kind != "state":
            return ()
        pair = r.principals.states(phrase.first)
        return tuple(state for state in pair if state is not owners[0]) if owners[0] in pair else ()

    def both(self, phrase: Phrase) -> Figures:
        """The two states that were named together last, or that are at odds: "**both neighbours**"."""
        r = self._r
        alone = phrase.owner is None and phrase.of is None and not phrase.mods
        if r.lemma(phrase) not in _BESIDE or not alone or phrase.determiner not in ("both", "the", "these"):
            return ()
        if r.number(phrase) != 2 and phrase.determiner != "the":
            return ()
        barred = {s for f in r.co_arguments(phrase) if (s := r.state_of(f)) is not None}
        for first, figures in itertools.islice(reversed(r.plurals), DEPTH):
            if first < phrase.first and _are_two_states(figures) and barred.isdisjoint(figures):
                return figures
        pair = r.principals.states(phrase.first, barred)
        return tuple(pair) if len(pair) == 2 and r.number(phrase) == 2 else ()


def _are_two_states(figures: tuple[Figure, ...]) -> bool:
    return len(figures) == 2 and all(figure.kind == "state" for figure in figures)
