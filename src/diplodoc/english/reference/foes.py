"""Foes: who fights, and what they are called besides: rebels, their movement, the attackers, those whom they hold.

"**The rebels**", "**the movement**" and "**the group**" after "the National Liberation Front" are the Front; after
"Gunmen seized three nurses", "**the kidnappers**" are the gunmen and "**the hostages**" the nurses.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from ...folding import fold
from ..page import Phrase, RawEvent
from ..vocabulary import word_set
from .arms import FIGHTERS, FIGHTING, REBELS, head_of, is_armed
from .cast import Figure, Figures
from .reading import Reading

_FORCES = word_set("force troop")
#: Nouns for such a body, whatever its name.
_MOVEMENTS = word_set("movement militia outfit faction")
#: Words of the names of bodies that may be called a movement.
_MOVING = FIGHTING | word_set("alliance army brigades congress front forces league movement party salvation union")
#: Those who did what was done last, and what they did: any use of force, or one that takes somebody.
_DOERS = word_set(
    "abductor aggressor assailant assassin attacker bomber captor culprit hijacker hostage-taker invader killer "
    "kidnapper murderer perpetrator raider"
)
_TAKERS = word_set("abductor captor hijacker hostage-taker kidnapper")
#: Those to whom it was done.
_TAKEN = word_set("abductee captive detainee hostage prisoner")
_TAKING = word_set("abduct arrest capture detain hijack hold imprison intern jail kidnap seize take")
#: Whoever undergoes what others do is not "the group" that has acted.
_PASSIVE = _TAKEN | word_set("child civilian refugee villager")
#: Those of whom a body consists: "the Quad said that all **countries** …".
_STATES = word_set("country nation state")
#: Last words of the names of bodies that may be called a group.
_GROUPED = word_set(
    "alliance association bloc coalition community eight elders entente five format forum four g7 g20 group grouping "
    "initiative league nine quad quadrilateral quartet seven six ten trio triangle troika twelve union"
)
#: How far back a deed is looked for.
_EVENTS = 12


class Foes:
    """Knows who has fought in a text so far."""

    def __init__(self, reading: Reading) -> None:
        self._r = reading
        self._deeds = [event for event in reading.scene.events if event.type == "force"]
        self._starts = [event.first for event in self._deeds]

    def fighters(self, phrase: Phrase) -> Figure | None:
        """The one armed body that a text names, or its one group under arms: "**the rebels**"."""
        r = self._r
        lemma = r.lemma(phrase).removesuffix("s")
        if self._is_told_apart(phrase) or lemma not in FIGHTERS:
            return None
        bodies = [f for f in r.cast.recent("organization") if 0 <= f.latest < phrase.first]
        fits = [f for f in bodies if not phrase.country or f.country == phrase.country]
        armed = [f for f in fits if is_armed(f)] or [f for f in fits if self._is_movement(f)]
        if armed and lemma in REBELS:
            return armed[0] if len(armed) == 1 else None
        known = [f for f in r.cast.recent("group") if 0 <= f.latest < phrase.first]
        if any(head_of(f) == lemma for f in known):
            return None  # there have been such
        alike = [f for f in known if head_of(f) in FIGHTERS]
        return alike[0] if len(alike) == 1 and not phrase.country else None

    def of_body(self, phrase: Phrase) -> Figure | None:
        """The armed body whose people are all meant: "**UNITA rebels**", but not "three UNITA rebels"."""
        r = self._r
        body, lemma = phrase.of, r.lemma(phrase).removesuffix("s")
        counted = r.number(phrase) or any(word.isdigit() for word in r.words(phrase)) or phrase.determiner == "some"
        if body is None or body.last >= phrase.head or phrase.mods or counted or lemma not in FIGHTERS | _FORCES:
            return None
        figures = r.known(body)
        return figures[0] if len(figures) == 1 and is_armed(figures[0]) else None

    def movement(self, phrase: Phrase) -> Figure | None:
        """ "**The group**", "**the movement**": the people or the body of whom the text has spoken last."""
        r = self._r
        lemma = r.lemma(phrase)
        if phrase.plural or phrase.last != phrase.head or phrase.head != phrase.first + 1:
            return None
        near = (f for f in r.cast.recent("organization") if 0 <= f.latest < phrase.first)
        if lemma in _MOVEMENTS:
            bodies = (f for f in near if is_armed(f) or self._is_movement(f))
            return max(bodies, key=lambda f: f.latest, default=None)
        if lemma != "group":
            return None
        people = (f for f in r.cast.recent("group") if 0 <= f.latest < phrase.first and f.plural)
        people = (f for f in people if head_of(f) not in _STATES)
        acting = (f for f in people if head_of(f) not in _PASSIVE or r.scene.place(phrase)[1] != "subject")
        bodies = (f for f in near if is_armed(f) or _is_grouping(f))
        return max((*acting, *bodies), key=lambda f: f.latest, default=None)

    @staticmethod
    def _is_movement(body: Figure) -> bool:
        """Whether a body may be called a movement: a party or front of a country, none of states."""
        named = [name for name in body.names if body.key or (name[:1].isupper() and " " in name)]
        return bool(body.country or not body.key) and any(_MOVING & {*fold(name).split()} for name in named)

    def parties_to_a_deed(self, phrase: Phrase) -> Figures:
        """Who did what was done last, or suffered it: "**the attackers**", "**the victims**"."""
        r = self._r
        lemma = r.lemma(phrase).removesuffix("s")
        acted = lemma in _DOERS
        theirs = acted and phrase.owner is not None and phrase.owner.kind == "pronoun"  # "**their captors**"
        apart = self._is_told_apart(phrase) and not (theirs and not phrase.mods and not phrase.adjectives)
        if apart or phrase.country or lemma not in _DOERS | _TAKEN:
            return ()
        for event in self._before(phrase):
            if not event.agents or not event.recipients:
                continue  # a deployment attacks nobody
            takes = event.clause is not None and event.noun is None and event.clause.verb.lemma in _TAKING
            if lemma in _TAKERS | _TAKEN and not takes:
                continue
            parties = event.agents if acted else event.recipients
            figures = tuple(dict.fromkeys(f for p in parties for f in r.resolve(p)))
            if figures and all(f.kind == "group" or (acted and f.kind == "organization") for f in figures):
                return figures
            if figures:
                break
        return ()

    def _before(self, phrase: Phrase) -> Iterator[RawEvent]:
        """What force was used before a phrase speaks of it, the latest first."""
        at = bisect_left(self._starts, phrase.first)
        return reversed(self._deeds[max(at - _EVENTS, 0) : at])

    @staticmethod
    def _is_told_apart(phrase: Phrase) -> bool:
        """Whether a phrase says itself who is meant: "the rebels **of the north**"."""
        apart = phrase.owner is not None or bool(phrase.mods) or bool(phrase.adjectives)
        return apart or phrase.determiner not in ("the", "these")


def _is_grouping(body: Figure) -> bool:
    """Whether a body of no state may be called a group: "the Elders", "the Contact Group", "BRICS"."""
    if body.country or body.holder is not None:
        return False
    words = [fold(name).split()[-1] for name in (*body.names, body.phrase) if name]
    return any(word in _GROUPED or word[-1:].isdigit() for word in words) or (bool(body.key) and body.name.isupper())
