"""Arms: who bears them, and for whom: rebels for themselves, an army for its state, a spokesman for his movement."""

from __future__ import annotations

from ...data import armed_bodies
from ...folding import fold
from ..vocabulary import noun, word_set
from .cast import Figure

#: Words of the names of bodies that take up arms.
FIGHTING = frozenset("guerrilla insurgent insurrection liberation militia mujahideen rebel resistance".split())
#: Those who take up arms against their rulers …
REBELS = word_set(
    "rebel guerrilla guerilla insurgent separatist militant secessionist insurrectionist islamist jihadist jihadi "
    "extremist terrorist paramilitary"
)
#: … and others with arms in their hands, who may be the same.
FIGHTERS = REBELS | word_set("fighter gunman militiaman mutineer bandit tribesman maoist mujahid")
#: Bodies that a state has.
_OF_STATES = word_set("army force government military navy police troop")


def is_armed(body: Figure) -> bool:
    """Whether a body by its name takes up arms against those who rule."""
    return body.key in armed_bodies() or any(not FIGHTING.isdisjoint(fold(name).split()) for name in body.names)


def head_of(group: Figure) -> str:
    """The noun that a group is called by, in the singular: "gunman" of "six masked gunmen in a lorry"."""
    words = fold(group.phrase).split()
    at = next((n for n, word in enumerate(words) if (found := noun(word)) is not None and found.plural), len(words) - 1)
    found = noun(words[at]) if words else None
    return found.lemma.removesuffix("s") if found is not None else ""


def fights_for_itself(figure: Figure) -> bool:
    """Whether somebody is a party to a conflict that is no state: a movement, or rebels without a name."""
    return (figure.kind == "organization" and is_armed(figure)) or (
        figure.kind == "group" and head_of(figure) in FIGHTERS
    )


def serves_unnamed_state(figure: Figure) -> bool:
    """Whether a body is some state's by its noun, and the text does not say whose: "the army", "the government"."""
    unnamed = figure.kind in ("organization", "group") and not figure.country and not figure.key
    return unnamed and head_of(figure) in _OF_STATES
