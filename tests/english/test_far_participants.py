"""Who takes part in what is told without naming them: the scene tells it. All texts are invented."""

from __future__ import annotations

import pytest
from asking import who

import diplodoc

MET = "President Idris Toure of Mali held talks with Prime Minister Lars Holm of Denmark on Monday."


@pytest.mark.parametrize(
    "told",
    [
        "Several agreements were signed.",
        "A joint communiqué was issued.",
        "During the visit, the following documents were signed: a protocol on air services.",
    ],
)
def test_what_was_signed_binds_the_states_whose_people_met(told: str) -> None:
    assert who(f"{MET} {told}", "signing") == (["Mali", "Denmark"], [])


def test_nobody_has_signed_what_is_only_spoken_of() -> None:
    assert who("The treaty was signed in 1947. Chad thanked Mali.", "signing") == ([], [])


def test_the_two_leaders_lead_states() -> None:
    text = f"{MET} He also received the Leader of the Opposition, Ms Inga Dahl. The two leaders agreed to meet again."
    assert who(text, "accord") == (["Idris Toure", "Lars Holm"], [])


def test_an_invitation_is_accepted_by_whoever_was_invited() -> None:
    text = f"{MET} He invited King Olav VII to visit Bamako. The invitation was accepted with pleasure."
    assert who(text, "accord") == (["Olav VII"], ["Idris Toure"])


@pytest.mark.parametrize(
    ("text", "giver", "taker"),
    [
        ("Ambassador Ken Oda of Japan announced a grant of US$ 2 million to Chad.", "Japan", "Chad"),
        ("Norwegian Foreign Minister Ole Dahl announced a loan to Chad.", "Norway", "Chad"),
        ("WFP Director Ana Reis announced a donation of rice to Chad.", "WFP", "Chad"),
        ("Minister Ole Dahl of Norway donated his pay to Chad.", "Ole Dahl", "Chad"),
    ],
)
def test_a_gift_that_is_announced_is_the_states(text: str, giver: str, taker: str) -> None:
    assert who(text, "aid") == ([giver], [taker])


@pytest.mark.parametrize(
    ("headline", "pair"),
    [
        ("Dahl, Kenyan Foreign Minister Agree to Reopen Border", ["Ole Dahl", "Amos Tembo"]),
        ("Dahl, Kenyan FM Agree to Reopen Border", ["Ole Dahl", "Amos Tembo"]),
        ("Dahl, Norwegian Foreign Minister, Agrees to Reopen Border", ["Ole Dahl"]),
    ],
)
def test_a_headline_lists_with_a_comma(headline: str, pair: list[str]) -> None:
    body = "OSLO - Norwegian Foreign Minister Ole Dahl and Kenyan Foreign Minister Amos Tembo met on Tuesday."
    assert who(f"{headline}\n\n{body}", "accord")[0] == pair


def test_a_luncheon_is_given_in_somebody_s_honour_by_somebody_else() -> None:
    text = "President Idris Toure of Mali arrived on Monday. A luncheon was given in his honour by King Olav VII."
    assert who(text, "gathering") == (["Olav VII"], ["Idris Toure"])


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Envoy Ana Reis praised the courage of all Kenyans.", "Kenya"),
        ("Envoy Ana Reis praised the courage of all Kenyans in Chad.", "all Kenyans in Chad"),
    ],
)
def test_all_of_a_nation_are_the_nation(text: str, state: str) -> None:
    assert who(text, "praise")[1] == [state]


def test_two_ministers_are_no_prime_ministers() -> None:
    text = (
        "Foreign Minister Kei Sato of Japan met his Soviet counterpart Ivan Orlov. He called on Prime Minister Kaoru "
        "Mori. The two ministers discussed trade."
    )
    assert who(text, "discussion") == (["Kei Sato", "Ivan Orlov"], [])


def test_who_writes_a_letter_invites_in_it() -> None:
    text = "He handed Ana Reis a letter from King Olav, in which President Ali Sow was invited to visit Oslo."
    assert who(text, "invitation") == (["Olav"], ["Ali Sow"])


def test_a_deed_that_was_judged_promises_nothing() -> None:
    text = "Ana Reis welcomed the Chadian pullout from Mali, saying it would contribute to peace."
    assert not diplodoc.parse(text).events_of("pledge")


def test_all_offices_behind_a_name_are_one_person_s() -> None:
    text = (
        "Sheikh Rashid bin Zayed, Crown Prince of Dubai and Deputy Supreme Commander of the UAE Armed Forces, and "
        "Prince Salman bin Saud, Crown Prince, Deputy Prime Minister and Minister of Defence of Saudi Arabia, today "
        "reviewed ties."
    )
    assert who(text, "discussion") == (["Rashid bin Zayed", "Salman bin Saud"], [])


def test_an_adviser_to_the_prime_minister_is_none() -> None:
    text = "Ana Reis met the Adviser to the Prime Minister, Mr. Tariq Durrani. She then called on the Prime Minister."
    assert who(text, "meeting", 1) == (["Ana Reis"], ["Prime Minister"])


def test_two_ministers_may_be_a_minister_and_an_adviser() -> None:
    text = (
        "Ministry of Foreign Affairs\nIslamabad\n\nForeign Minister Zafar Rahmon of Peru is visiting Pakistan at the "
        "invitation of the Adviser to the Prime Minister, Mr. Tariq Durrani.\n\nThe two Ministers discussed trade. "
        "An agreement on visas was signed at the end of the talks."
    )
    assert who(text, "discussion") == (["Zafar Rahmon", "Tariq Durrani"], [])
    assert who(text, "signing") == (["Peru", "Pakistan"], [])
