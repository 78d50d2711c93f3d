"""Diaries: whose they are, where a heading gives no more than an office: "**Prime Minister**", then "Meets …"."""

from __future__ import annotations

from functools import cached_property

from ..names.office_labels import classes_of
from ..page import Phrase
from .cast import Figure
from .reading import Reading


class Diaries:
    """Knows who keeps the diary whose lines stand below an office."""

    def __init__(self, reading: Reading) -> None:
        self._r = reading

    def is_heading(self, phrase: Phrase) -> bool:
        """Whether the lines below say what somebody does whom an office heads: none of those whom they name."""
        clause = self._r.scene.place(phrase)[0]
        return not phrase.name and clause is not None and clause.sentence > phrase.sentence

    def diarist(self, heading: Phrase) -> Figure:
        """Who the text says by name to act in that office, of no strange state; else somebody known by it alone."""
        held = [self._named[cls] for cls in classes_of(heading.role) if cls in self._named]
        figure = self._r.identity.of(min(held, key=lambda p: p.first)) if held else None
        return figure or self._r.identity.stranger(heading)

    @cached_property
    def _named(self) -> dict[str, Phrase]:
        """The first subject named with an office of each class, and with no state."""
        named: dict[str, Phrase] = {}
        for phrase in self._r.page.phrases:
            at_home = phrase.kind == "person" and phrase.name and phrase.of is None and not phrase.country
            if at_home and phrase.role and self._r.scene.place(phrase)[1] == "subject":
                for cls in classes_of(phrase.role):
                    named.setdefault(cls, phrase)
        return named
