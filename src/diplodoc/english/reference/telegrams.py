"""Telegrams and dispatches: who writes to whom stands in the heading, and "I" is the writer.

"The Chargé in Egypt (Cole) to the Secretary of State", "The Secretary of State to the Embassy in Iran", "Sir J. Hall
(Cairo) to Viscount Rowe". An envoy serves those to whom the telegram goes, not the state that the envoy lives in.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from ..names.office_labels import classes_of
from ..page import ACTORS, Phrase, Sentence
from .cast import Figures
from .identity import Identity
from .scene import Scene

#: In how many sentences a document is headed.
_HEADING = 8
_WRITERS = frozenset({"person", "office"})
_ABROAD = frozenset({"ambassador", "consul", "envoy", "diplomat"})
#: What else is headed so.
_WRITINGS = frozenset({"despatch", "dispatch", "memorandum", "minute", "note", "record", "report", "telegram"})
_FOREIGN_OFFICE = "Foreign Office"
_BY = frozenset({"by", "from"})
#: Among how many words such a heading says what it is, and by whom.
_OPENING, _BYLINE = 4, 12
#: The foreign minister of one state alone is called no more than this.
_CHIEF, _CHIEFS_STATE = "secretary of state", "USA"


class Telegram(NamedTuple):
    """The phrases of the heading."""

    sender: Phrase
    #: To whom a telegram or dispatch is; a memorandum is to nobody.
    receiver: Phrase | None = None


def heading(scene: Scene) -> Telegram | None:
    """The heading of a telegram among the first sentences: two actors with "to" between them, and no verb.

    Of a memorandum it is the words behind "by": "Memorandum of Conversation, by **the Acting Secretary of State**".
    """
    tokens = scene.page.tokens
    for sentence in scene.page.sentences[:_HEADING]:
        written = _behind_by(scene, sentence)
        sender = scene.phrase_at(written if written > 0 else sentence.first)
        if sender is None or sender.kind not in _WRITERS or scene.clauses_of(sentence.index):
            continue
        to = sender.last + 1
        receiver = scene.phrase_at(to + 1) if to < sentence.last and tokens[to].low == "to" else None
        ends = receiver is not None and (
            receiver.last >= sentence.last - 1 or tokens[receiver.last + 1].text in (",", "(")  # its date
        )
        if receiver is not None and ends and receiver.kind in ACTORS:
            return Telegram(sender, receiver)
        if written > 0 and sender.last >= sentence.last - 1:
            return Telegram(sender)
    return None


def _behind_by(scene: Scene, sentence: Sentence) -> int:
    """Where the writer is named in a heading like "Memorandum of Conversation, by …"; -1 where it is none."""
    tokens = scene.page.tokens[sentence.first : sentence.first + _BYLINE]
    if not any(token.low in _WRITINGS for token in tokens[:_OPENING]):
        return -1
    marks = (token.index for token in tokens if token.low in _BY and token.index < sentence.last)
    return next((at + 1 for at in marks), -1)


def voices(scene: Scene, resolve: Callable[[Phrase], Figures]) -> tuple[Figures, Figures, Figures] | None:
    """Who says "I" in a telegram, in whose name a body speaks (in none), and who is "you"; None where it is none."""
    telegram = heading(scene)
    sent = resolve(telegram.sender) if telegram is not None else ()
    if telegram is None or not sent:
        return None
    receiver = resolve(telegram.receiver) if telegram.receiver is not None else ()
    return sent, (), tuple(f for f in receiver if f.kind == "person")


def accredit(telegram: Telegram, identity: Identity, scene: Scene) -> None:
    """Gives the writer and the reader the state that they serve, where the heading does not tell it."""
    body = identity.of(telegram.receiver) if telegram.receiver is not None else None
    writer = identity.of(telegram.sender)
    if body is not None and body.kind == "organization" and writer is not None and not writer.country:
        british = "majesty" in scene.page.own_words and _FOREIGN_OFFICE in body.names  # "His Majesty's Government"
        writer.country = body.country or ("GBR" if british else "")  # "from Sir R. Peake to the Foreign Office"
    people = [p for p in telegram if p is not None and p.role]
    chiefs = [p for p in people if p.role.lower().endswith(_CHIEF) and p.of is None]
    for phrase in people if chiefs else ():
        figure = identity.of(phrase)
        if figure is None and phrase in chiefs:
            phrase.country = phrase.country or _CHIEFS_STATE
        elif figure is not None and figure.holder is None and (phrase in chiefs or _serves_abroad(phrase)):
            figure.holder, figure.country = identity.state(_CHIEFS_STATE, first=phrase.first), _CHIEFS_STATE


def _serves_abroad(phrase: Phrase) -> bool:
    """Whether a phrase names an envoy, or a minister in another country: "The Minister in Ethiopia"."""
    return bool(classes_of(phrase.role) & _ABROAD) or any(word in ("in", "at") for word, _ in phrase.mods)
