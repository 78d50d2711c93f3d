"""The event types: what can happen in a diplomatic document, and how the field's ontologies code it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, TypeAlias

import attrs

Family: TypeAlias = Literal["encounter", "speech", "deed"]


@attrs.frozen(kw_only=True)
class EventType:
    """A kind of event.

    In a `symmetric` type agents and recipients are participants on one footing. `plover` and `cameo` are the codes
    of an event of this type of which nothing more is known; the `codes` normalizer makes them more specific.
    `plover` is "" where PLOVER has no type: it leaves out CAMEO's statements (01).

    Sources: CAMEO is Schrodt's Conflict and Mediation Event Observations codebook 1.1b3 (2012); PLOVER is the event
    coding scheme of the Open Event Data Alliance that follows it. Which CAMEO code a type is given is this project's
    judgement; the PLOVER types follow from the codes (`data/cameo.tsv`).
    """

    name: str
    family: Family
    symmetric: bool = False
    plover: str
    cameo: str
    gloss: str


def _types(family: Family, rows: Iterable[tuple[str, bool, str, str, str]]) -> Iterable[EventType]:
    for name, symmetric, plover, cameo, gloss in rows:
        yield EventType(name=name, family=family, symmetric=symmetric, plover=plover, cameo=cameo, gloss=gloss)


BUILT_IN: tuple[EventType, ...] = (
    *_types(
        "encounter",
        [
            ("meeting", True, "CONSULT", "040", "people talk in person"),
            ("call", True, "CONSULT", "041", "people talk by phone or video"),
            ("visit", False, "CONSULT", "042", "somebody travels to a place"),
            ("message", False, "CONSULT", "040", "a letter, telegram or note is sent or handed over"),
            ("gathering", False, "CONSULT", "040", "a conference, session or ceremony is held or attended"),
        ],
    ),
    *_types(
        "speech",
        [
            ("statement", False, "", "010", "something is said, without praise, blame or a promise"),
            ("discussion", True, "CONSULT", "040", "the sides talk about something"),
            ("thanks", False, "SUPPORT", "051", "gratitude is expressed"),
            ("congratulation", False, "SUPPORT", "051", "somebody is congratulated"),
            ("greeting", False, "SUPPORT", "050", "somebody is welcomed, or sent good wishes"),
            ("condolence", False, "", "018", "sympathy is expressed after a loss"),
            ("praise", False, "SUPPORT", "051", "an actor or a deed is judged well"),
            ("support", False, "SUPPORT", "051", "an actor, position or candidacy is backed"),
            ("pledge", False, "AGREE", "030", "the speaker promises, offers or intends to do something"),
            ("request", False, "REQUEST", "020", "somebody is asked to act"),
            ("invitation", False, "REQUEST", "026", "somebody is invited"),
            ("accord", True, "AGREE", "030", "the sides agree in words"),
            ("criticism", False, "ACCUSE", "111", "an actor or a deed is blamed"),
            ("concern", False, "ACCUSE", "110", "concern, regret or alarm is expressed"),
            ("rejection", False, "REJECT", "120", "something is refused, denied or opposed"),
            ("warning", False, "THREATEN", "130", "somebody is warned or threatened"),
        ],
    ),
    *_types(
        "deed",
        [
            ("signing", True, "SUPPORT", "057", "a document is signed, adopted or ratified"),
            ("cooperation", True, "COOPERATE", "060", "something is done jointly"),
            ("aid", False, "AID", "070", "money, goods or help are given"),
            ("establishment", False, "SUPPORT", "050", "something is opened, founded or launched"),
            ("appointment", False, "", "010", "an office is taken, given or left"),
            ("award", False, "SUPPORT", "051", "an order, medal, prize or title is given"),
            ("mediation", False, "CONSULT", "045", "a third party mediates"),
            ("sanction", False, "SANCTION", "160", "relations are cut, or penalties imposed"),
            ("protest", False, "PROTEST", "140", "a protest is lodged, or taken to the street"),
            ("force", False, "ASSAULT", "190", "force is used against people or things"),
            ("concession", False, "YIELD", "080", "something is released, lifted, withdrawn or stopped"),
        ],
    ),
)
