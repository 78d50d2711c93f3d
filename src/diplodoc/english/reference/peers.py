"""Peers: those who hold the same office in several states, "the Presidents of Peru and Chile", "the Lao leaders".

They are the persons whom the text has named; where it names no holder, "the Peruvian and Chilean ministers" are two
unnamed ones, for a state has one of each.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable

from ..names.office_labels import SINGLE, bare, calls, classes_of, is_other, one_of
from ..page import Phrase
from .cast import Figure, Figures
from .holders import Holders
from .reading import Reading

#: Classes of offices of which a plural, said of several states, means one holder each, and of how many states.
_ONE_EACH = SINGLE | {"ambassador", "minister"}
FEW = 4


class Peers:
    """Finds the holders of an office in states."""

    def __init__(self, reading: Reading, holders: Holders) -> None:
        self._r = reading
        self._holders = holders

    def of_each(self, phrase: Phrase, lemma: str, inner: Phrase, states: Figures) -> list[Figure]:
        """The holders of an office in the states of `inner`, where all are known or few.

        By the noun alone, as "the ministers" may each have a portfolio; state by state then by the whole office.
        """
        people = self.in_states(lemma, states)
        return people if len(people) == len(states) else self._one_each(phrase, inner)

    def _one_each(self, phrase: Phrase, inner: Phrase) -> list[Figure]:
        """ "The Peruvian and Chilean ministers", of whom a state has one: those named already, else unnamed ones."""
        role = one_of(phrase.role or self._r.head(phrase))
        states = {p.first: f[0] for p in inner.parts if len(f := self._r.resolve(p)) == 1 and f[0].kind == "state"}
        single = is_other(bare(role)) or classes_of(role) & _ONE_EACH
        few = 1 < len(states) == len(inner.parts) <= FEW and self._r.number(phrase) <= len(states)
        signing = "we" in [token.low for token in self._r.page.tokens[max(phrase.first - 2, 0) : phrase.first + 1]]
        if not few or not phrase.plural or signing:
            return []  # "We, the Heads of State of Kenya and Chad" sign as a body
        found = self._named_in_turn(phrase, role, list(states.values()))
        if found or not single:
            return found
        for part in inner.parts:
            state = states[part.first]
            holders = self.in_states(bare(role), [state]) or self._without_office(role, state)
            found.append(holders[-1] if holders else self._unnamed_holder(phrase, role, part, state))
        return found

    def _named_in_turn(self, phrase: Phrase, role: str, states: list[Figure]) -> list[Figure]:
        """Those whom the next sentences name side by side, by no office of their own, in the order of their states.

        "The ministers of Peru and Chile met. **Ana Reis and Ali Sow** agreed …"
        """
        people = self._r.named_together_soon(phrase)
        if len(people) != len(states) or any(f.country or f.holder is not None or f.past for f in people):
            return []
        if any(f.roles and bare(role) not in {bare(held) for held in f.roles} for f in people):
            return []
        for figure, state in zip(people, states, strict=True):
            figure.holder, figure.country = state, state.country
            if not figure.roles and not is_other(bare(role)):
                self._r.cast.give_role(figure, role)
        return people

    def _without_office(self, role: str, state: Figure) -> list[Figure]:
        """The one person of a state of whose office the text tells nothing else: "**Peru's Ana Reis** agreed"."""
        people = [f for f in self._r.cast.figures if f.kind == "person" and f.country == state.country and f.names]
        if len(people) != 1 or people[0].roles or people[0].past or is_other(bare(role)):
            return []
        self._r.cast.give_role(people[0], role)
        return people

    def _unnamed_holder(self, phrase: Phrase, role: str, home: Phrase, state: Figure) -> Figure:
        """The holder of an office in a state, called by it: "Peruvian minister", "President of Peru"."""
        where = " ".join(self._r.page.slice(home.first, home.last).split())
        name = f"{where} {role}" if home.first < phrase.head else f"{role} of {where}"
        figure = self._r.cast.add("person", first=phrase.first, phrase=name, country=state.country)
        figure.holder = state
        if is_other(bare(role)):
            self._holders.others.take_office(phrase, figure)
        else:
            self._r.cast.give_role(figure, role)
        return figure

    def in_states(self, lemma: str, states: Iterable[Figure]) -> list[Figure]:
        """Persons of these states whose office the word is."""
        found: dict[Figure, None] = {}
        for state in states:
            for label in calls(lemma):
                for figure in self._r.cast.holding(label):
                    if figure.country == state.country:
                        found[figure] = None
        return sorted(found, key=lambda f: f.first)

    def leaders(self, phrase: Phrase, lemma: str) -> list[Figure]:
        """ "The Lao leaders": those of the nationality who were named with their offices, where they are few."""
        if lemma != "leader" or not phrase.country or phrase.determiner not in ("the", "both"):
            return []
        named = itertools.islice(self._r.cast.recent("person"), 24)
        people = [f for f in named if f.country == phrase.country and f.roles and 0 <= f.latest < phrase.first]
        return sorted(people, key=lambda f: f.first) if 1 < len(people) < 4 else []
