"""Court circulars, telegrams, communiqués of older days: their titles, headings and turns of phrase."""

from __future__ import annotations

import pytest
from asking import who

import diplodoc

#: Type, text, agents, recipients.
TEXTS = [
    ("meeting", "The Duke of Rothmere received Colonel Ramel.", ["Duke of Rothmere"], ["Ramel"]),
    ("visit", "The Maharaja of Palanpur visited the Earl of Wick.", ["Maharaja of Palanpur"], ["Earl of Wick"]),
    ("meeting", "Sir Hugh Lyle, K.C.M.G., C.B., received M. Faure.", ["Hugh Lyle"], ["Faure"]),
    ("meeting", "Mr. Arthur Lyle, M.P. (Prime Minister), received M. Faure.", ["Arthur Lyle"], ["Faure"]),
    ("greeting", "Mr. Lyle proposed the health of Marshal Sadovsky.", ["Lyle"], ["Sadovsky"]),
    ("visit", "President Kamau paid an official and friendly visit to Chad.", ["Kamau"], ["Chad"]),
    ("meeting", "President Kamau had a cordial, frank talk with Mr. Lyle.", ["Kamau"], ["Lyle"]),
    ("visit", "President Kamau and his party left here by special plane for Cairo.", ["Kamau", "his party"], []),
    ("thanks", "Ambassador Frei called on President Kamau to thank Kenya.", ["Frei"], ["Kenya"]),
    ("discussion", "The Security Council will consider the report tomorrow.", ["Security Council"], []),
    ("request", "M. Faure said that Chad would itself demand an inquiry.", ["Chad"], []),
    ("rejection", "M. Faure, the delegate, replied at once. He denied the charge.", ["Faure"], []),
    ("pledge", "Soviet Govt desires to maintain friendly relations with Chad.", ["Soviet Union"], ["Chad"]),
    (
        "gathering",
        "President Kamau gave a dinner in honour of M. Faure and his party.",
        ["Kamau"],
        ["Faure", "his party"],
    ),
    ("rejection", "Chad cannot accept the contention.", ["Chad"], []),
    ("meeting", "President Kamau received in the Kremlin today Karl Lund.", ["Kamau"], ["Karl Lund"]),
    (
        "gathering",
        "Taking part in the talks were, on the Soviet side, A. A. Gromov and V. V. Kuz; on the Indian side, S. Rao.",
        ["A. A. Gromov", "V. V. Kuz", "S. Rao"],
        [],
    ),
]


@pytest.mark.parametrize(("type_", "text", "agents", "recipients"), TEXTS)
def test_older_turns(type_: str, text: str, agents: list[str], recipients: list[str]) -> None:
    document = diplodoc.parse(text)
    names = {actor.id: actor.name for actor in document.actors}
    read = [([names[a] for a in e.agents], [names[a] for a in e.recipients]) for e in document.events_of(type_)]
    assert (agents, recipients) in read


def test_the_two_parties_of_a_communique_are_those_who_met() -> None:
    document = diplodoc.parse(
        "President Kamau of Kenya received President Rao of India. The two Parties signed a treaty."
    )
    (event,) = document.events_of("signing")
    assert [document.actor(a).name for a in (*event.agents, *event.recipients)] == ["Kamau", "Rao"]


def test_a_telegram_is_its_sender_s() -> None:
    document = diplodoc.parse(
        "The Chargé in Egypt (Colby) to the Secretary of State\n\nCAIRO, May 4, 1951.\n\n"
        "I called on Foreign Minister Nadim this morning. He handed me a note."
    )
    meeting, message = document.events_of("meeting")[0], document.events_of("message")[0]
    assert [document.actor(a).name for a in meeting.agents] == ["Colby"]
    assert [document.actor(a).name for a in message.recipients] == ["Colby"]
    assert document.actor("Colby").country == "USA"


@pytest.mark.parametrize(
    ("text", "type_", "expected"),
    [
        (
            "DIARY OF THE PRESIDENT\n\n11.00 Receives the Speaker of Chad, Juan Vega\n12.00 Meets President Reis",
            "meeting",
            (["PRESIDENT"], ["Juan Vega"]),
        ),
        (
            "Prime Minister's diary\n\nMON 4 MAY – Took a call from King Omar of Oman.\n"
            "TUE 5 MAY – Met the Ambassador of Peru. PM Juan Vega thanked Japan.",
            "call",
            (["Juan Vega"], ["Omar"]),
        ),
    ],
)
def test_lines_of_a_diary_say_what_its_owner_does(text: str, type_: str, expected: tuple[list[str], list[str]]) -> None:
    agents, recipients = who(text, type_)
    assert {*agents, *recipients} == {*expected[0], *expected[1]}


def test_a_programme_without_an_owner_is_nobodys_diary() -> None:
    text = "Programme of the visit\n\n11.00 Receives the Speaker of Chad, Juan Vega"
    assert all(not event.agents for event in diplodoc.parse(text).events)
