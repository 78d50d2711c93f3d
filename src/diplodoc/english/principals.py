"""The principals: who stands face to face in a document or paragraph, who is the host, and where "home" is.

"The sides", "both ministers", "they" and "the two countries" are read here. Of the encounters before a reference the
latest one with people on both sides counts; a mere mention of another meeting counts in its own paragraph only.
"""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import TypeAlias

from .cast import Cast, Figure
from .identity import Identity
from .office_labels import calls, is_of_state, labels_of
from .page import Phrase, RawEvent
from .scene import Scene

Known: TypeAlias = Callable[[Phrase | None], tuple[Figure, ...]]

#: Words for participants of any office.
_ANY_SIDE = frozenset(
    {"side", "party", "interlocutor", "two", "both", "counterpart", "principal", "colleague", "partner", "friend", "man",
     "woman", "delegation", "official", "politician", "dignitary", ""}
)  # fmt: skip
#: How many of the first encounters can be the document's main one.
_FIRST = 24


class Principals:
    """Answers who the sides are at a point of the text."""

    def __init__(self, scene: Scene, cast: Cast, identity: Identity, phrases: Sequence[Phrase]) -> None:
        self._scene = scene
        self._cast = cast
        self._identity = identity
        self._openings = list(itertools.islice(scene.encounters(), _FIRST))
        self._codes = Counter(code for p in phrases if len(code := p.key or p.country) == 3)
        self._main: tuple[Figure, ...] = ()
        self._home: Figure | None = None

    # ------------------------------------------------------------------ the document's own

    @property
    def main(self) -> tuple[Figure, ...]:
        """The participants of the document's main encounter, else the first two persons of different countries."""
        if self._main:
            return self._main
        for event in self._openings:
            people = self._people(event, self._identity_only)
            if len(people) > 1:
                self._main = tuple(people)
                return self._main
        first: list[Figure] = []
        for figure in self._cast.figures[: 2 * _FIRST]:
            if figure.kind == "person" and (not first or figure.country != first[0].country):
                first.append(figure)
        return tuple(first[:2])

    @property
    def home(self) -> Figure | None:
        """The state whose voice the document is: that of an office holder for whom it needs no country."""
        if self._home is None:
            code = self._home_code()
            self._home = self._identity.state(code, first=self._scene.page.tokens[0].index) if code else None
        return self._home

    def _home_code(self) -> str:
        people = [f for f in self._cast.figures[: 2 * _FIRST] if f.kind == "person"]
        bare = [f for f in people if f.bare]
        for figure in bare:
            if figure.country:
                return figure.country
        if bare and not any(f.holder is not None for f in bare[:1]):
            abroad = {f.country for f in people if f.country}
            for code, _ in self._codes.most_common():
                if code not in abroad:
                    return code
        for event in self._openings:
            sides = (
                (event.recipients, event.agents)
                if event.type == "visit"
                else (event.agents, event.recipients)
            )
            for figure in itertools.chain.from_iterable(
                self._identity_only(p) for p in (*sides[0], *sides[1])
            ):
                if figure.country:
                    return figure.country
        return next((f.country for f in people if f.country), "") or next(
            (c for c, _ in self._codes.most_common(1)), ""
        )

    # ------------------------------------------------------------------ at a point of the text

    def sides(
        self, token: int, known: Known, *, holding: str = "", two: bool = False, near: Sequence[Figure] = ()
    ) -> list[Figure]:
        """The people on both sides at a token; with `holding` only those whose office it is; with `two` just two."""
        paragraph = self._scene.paragraph(token)
        choices: list[list[Figure]] = []
        for event in self._scene.encounters_before(token):
            if event.status in ("negated", "hypothetical"):
                continue
            same = self._scene.paragraph(event.first) == paragraph
            if not same and (
                event.embedded or event.type not in ("meeting", "call", "discussion", "signing", "visit")
            ):
                continue
            choices.append(self._people(event, known))
        choices.append(list(self.main))
        fitting = [[f for f in people if _holds(f, holding)] for people in choices]
        for people in fitting:
            if len(people) == 2 or (len(people) > 2 and not two):
                return people
        if holding not in _ANY_SIDE:
            found = itertools.chain.from_iterable(self._cast.holding(label) for label in calls(holding))
            holders = [f for f in dict.fromkeys(found) if f.latest < token]
            if len(holders) > 1:
                return sorted(holders[:2] if two else holders, key=lambda f: f.first)
        if two and len(near) > 1:
            return sorted(near[:2], key=lambda f: f.first)
        return next((people for people in choices if len(people) > 1), [])

    def states(self, token: int, known: Known) -> list[Figure]:
        """The two states that "the two countries" are."""
        for people in (self.sides(token, known), self.main):
            found = self._states_of(people)
            if len(found) == 2:
                return found
        named = [f for f in itertools.islice(self._cast.recent("state"), 8) if f.latest < token]
        return sorted(named[:2], key=lambda f: f.first) if len(named) > 1 else []

    def _states_of(self, people: Iterable[Figure]) -> list[Figure]:
        states: dict[Figure, None] = {}
        for figure in people:
            if figure.kind == "state":
                states[figure] = None
            elif figure.country:
                states[self._identity.state(figure.country, first=figure.first)] = None
            elif figure.bare and self.home is not None:
                states[self.home] = None
        return list(states)

    def guests(self, token: int, known: Known) -> tuple[list[Figure], list[Figure]]:
        """Guests and hosts at a token."""
        for event in (*self._scene.encounters_before(token), *self._openings):
            if event.type not in ("meeting", "visit", "greeting", "call") or event.status == "negated":
                continue
            agents = [f for p in event.agents for f in known(p) or self._identity_only(p)]
            recipients = [f for p in event.recipients for f in known(p) or self._identity_only(p)]
            guests, hosts = (agents, recipients) if event.type == "visit" else (recipients, agents)
            if any(f.kind in ("person", "group") for f in guests):
                return [f for f in guests if f.kind in ("person", "group")], [
                    f for f in hosts if f.kind == "person"
                ]
        home = self.home
        away = [f for f in self.main if home is not None and f.country != home.country]
        return away, [f for f in self.main if f not in away]

    # ------------------------------------------------------------------ who takes part

    def _identity_only(self, phrase: Phrase | None) -> tuple[Figure, ...]:
        if phrase is not None and phrase.parts:
            return tuple(itertools.chain.from_iterable(self._identity_only(p) for p in phrase.parts))
        figure = self._identity.of(phrase)
        return (figure,) if figure is not None else ()

    def _people(self, event: RawEvent, known: Known) -> list[Figure]:
        """The persons of an encounter; where only one side has any, the bodies and groups on the other too."""
        found: dict[Figure, None] = {}
        for phrase in (*event.agents, *event.recipients):
            for figure in known(phrase) or self._identity_only(phrase):
                found[figure] = None
        people = [f for f in found if f.kind == "person"]
        if len(people) == 1 and event.type in ("meeting", "call"):
            return list(found)
        return people


def _holds(figure: Figure, word: str) -> bool:
    """Whether somebody is one of "the WORDs", in the singular."""
    if word in _ANY_SIDE:
        return True
    wanted = frozenset(calls(word))
    return figure.kind == "person" and any(
        wanted & labels.strong or wanted & labels.weak for labels in map(labels_of, figure.roles)
    )


def needs_no_country(phrase: Phrase) -> bool:
    """Whether a phrase names the office of a state without saying of which: its holder is at home."""
    return (
        bool(phrase.role)
        and phrase.of is None
        and phrase.owner is None
        and not phrase.country
        and is_of_state(phrase.role)
    )
