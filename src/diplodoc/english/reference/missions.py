"""A text that a mission abroad writes: its ambassador is its own state's, and whoever that one meets is the host's.

"EMBASSY OF NORWAY IN LIMA … **The Ambassador, Ana Lund**, called on **the Vice Minister, Juan Reis**."
"""

from __future__ import annotations

from ...folding import fold
from ..page import Phrase
from .cast import Figure, Figures
from .homesigns import OPENING, Signs
from .identity import MISSIONS, Identity
from .scene import Scene

#: What the head of a mission is.
_ENVOYS = frozenset({"ambassador", "consul"})
#: How far behind the name of a mission its city can stand, in tokens: "in", "the".
_NEAR = 3


class Mission:
    """The mission whose letterhead a text has, if any."""

    def __init__(self, scene: Scene, identity: Identity, signs: Signs) -> None:
        self._scene = scene
        self._identity = identity
        self._signs = signs

    def bring(self) -> None:
        """Gives those of whom no state is told theirs."""
        top = self._scene.letterhead
        if top is None or not any(word in fold(top.name) for word in MISSIONS):
            return
        sender = self._identity.belongs_to(top)
        host = self._host(top, sender.country) if sender is not None else ""
        if sender is None or not host:
            return
        for ours, others in self._scene.facing(embedded=True):
            envoys = [f for f in self._signs.named(ours) if f.classes & _ENVOYS]
            if envoys or any(self._identity.of(p) is self._identity.of(top) for p in ours):
                _give(envoys, sender)
                _give(self._signs.named(others), self._identity.state(host, first=top.first))

    def _host(self, top: Phrase, own: str) -> str:
        """The state in which the mission is, by the city behind its name or the first one of another state."""
        tokens = self._scene.page.tokens
        for first, country in self._signs.cities:
            behind = top.last < first <= top.last + _NEAR
            if country != own and (behind or tokens[first].sentence < OPENING):
                return country
        return ""


def _give(people: list[Figure] | Figures, state: Figure) -> None:
    for figure in people:
        if figure.kind == "person" and figure.roles and figure.holder is None and not figure.country:
            figure.holder, figure.country = state, state.country
