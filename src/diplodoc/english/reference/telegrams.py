"""Telegrams and dispatches: who writes to whom stands in the heading, and "I" is the writer.

"The Chargé in Egypt (Cole) to the Secretary of State", "The Secretary of State to the Embassy in Iran", "Sir J. Hall
(Cairo) to Viscount Rowe". An envoy serves those to whom the telegram goes, not the state that the envoy lives in.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from ..names.office_labels import classes_of
from ..page import ACTORS, Phrase
from .cast import Figures
from .identity import Identity
from .scene import Scene

#: In how many sentences a document is headed.
_HEADING = 8
_WRITERS = frozenset({"person", "office"})
_ABROAD = frozenset({"ambassador", "consul", "envoy", "diplomat"})
#: The foreign minister of one state alone is called no more than this.
_CHIEF, _CHIEFS_STATE = "secretary of state", "USA"


class Telegram(NamedTuple):
    """The phrases of the heading."""

    sender: Phrase
    receiver: Phrase


def heading(scene: Scene) -> Telegram | None:
    """The heading of a telegram among the first sentences: two actors with "to" between them, and no verb."""
    tokens = scene.page.tokens
    for sentence in scene.page.sentences[:_HEADING]:
        sender = scene.phrase_at(sentence.first)
        if sender is None or sender.kind not in _WRITERS or scene.clauses_of(sentence.index):
            continue
        to = sender.last + 1
        receiver = scene.phrase_at(to + 1) if to < sentence.last and tokens[to].low == "to" else None
        if receiver is not None and receiver.kind in ACTORS and receiver.last >= sentence.last - 1:
            return Telegram(sender, receiver)
    return None


def voices(scene: Scene, resolve: Callable[[Phrase], Figures]) -> tuple[Figures, Figures, Figures] | None:
    """Who says "I" in a telegram, in whose name a body speaks (in none), and who is "you"; None where it is none."""
    telegram = heading(scene)
    sent = resolve(telegram.sender) if telegram is not None else ()
    if telegram is None or not sent:
        return None
    return sent, (), tuple(f for f in resolve(telegram.receiver) if f.kind == "person")


def accredit(telegram: Telegram, identity: Identity) -> None:
    """Gives the writer and the reader the state that they serve, where the heading does not tell it."""
    people = [p for p in telegram if p.role]
    if not any(p.role.lower() == _CHIEF and p.of is None for p in people):
        return
    for phrase in people:
        figure = identity.of(phrase)
        if figure is not None and figure.holder is None and (phrase.role.lower() == _CHIEF or _serves_abroad(phrase)):
            figure.holder, figure.country = identity.state(_CHIEFS_STATE, first=phrase.first), _CHIEFS_STATE


def _serves_abroad(phrase: Phrase) -> bool:
    """Whether a phrase names an envoy, or a minister in another country: "The Minister in Ethiopia"."""
    return bool(classes_of(phrase.role) & _ABROAD) or any(word in ("in", "at") for word, _ in phrase.mods)
