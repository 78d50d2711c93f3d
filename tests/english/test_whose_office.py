"""Whose office it is, where the text names no state, or a body within the portfolio."""

from __future__ import annotations

import pytest
from asking import country, who

import diplodoc


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Foreign Minister Ana Lund condemned Malta. She accused Malta of lying.", "Ana Lund"),
        ("Prime Minister Ana Berg congratulated Japan. The Prime Minister urged Japan to help.", "Ana Berg"),
        ("President Ana Berg met the Japanese Prime Minister and thanked Japan.", "Ana Berg"),
        ("Foreign Minister Ana Lund received the Ambassador of Kenya. She thanked Kenya for its aid.", "Ana Lund"),
        ("The Government of Malta congratulated President Ana Lund on her election.", "Ana Lund"),
    ],
)
def test_nobody_is_of_the_state_that_they_speak_to(text: str, name: str) -> None:
    assert country(text, name) is None


def test_who_speaks_to_another_state_may_be_at_home_all_the_same() -> None:
    text = "OSLO, 5 May 2021 - Foreign Minister Ana Lund thanked Malta. The Minister said Norway was ready to help."
    assert country(text, "Ana Lund") == "NOR"


@pytest.mark.parametrize(
    "matter",
    [
        "Foreign, Commonwealth and Development Affairs",
        "European Union and Foreign Affairs",
        "NATO and Security Affairs",
    ],
)
def test_the_affairs_of_a_body_are_a_portfolio(matter: str) -> None:
    text = f"The Minister of State for {matter}, Ana Lund, met the Premier of Ontario, Karl Reis."
    assert who(text, "meeting") == (["Ana Lund"], ["Karl Reis"])
    assert diplodoc.parse(text).actor("Ana Lund").role == f"Minister of State for {matter}"


def test_two_offices_are_no_portfolio() -> None:
    text = "The Secretary-General of the United Nations and Foreign Affairs Minister Ana Lund thanked Kenya."
    assert who(text, "thanks") == (["Secretary-General of the United Nations", "Ana Lund"], ["Kenya"])


def test_a_mission_abroad_writes_of_its_own_ambassador_and_the_ministers_of_its_host() -> None:
    text = (
        "EMBASSY OF NORWAY IN LIMA\n\nLima, 24 January 2024\n\nThe Ambassador, Mrs. Ana Lund, called on the Vice "
        "Minister for Trade, Mr. Juan Reis, on Monday. Mr. Reis assured her that his Government regretted the attack."
    )
    assert (country(text, "Ana Lund"), country(text, "Juan Reis")) == ("NOR", "PER")
    assert who(text, "concern") == (["Peru"], [])


@pytest.mark.parametrize(
    ("text", "homes"),
    [
        (
            "The Prime Minister of Georgia, Irakli Beridze, met Governor Brian Lund of Georgia in Atlanta.",
            {"Irakli Beridze": "GEO", "Brian Lund": "USA"},
        ),
        (
            "Georgia's Governor, Brian Lund, met Irakli Beridze, Foreign Minister of Georgia, in Atlanta, Georgia.",
            {"Irakli Beridze": "GEO", "Brian Lund": "USA"},
        ),
        ("Senator Ana Reis of Georgia met Irakli Beridze, Georgia's Foreign Minister.", {"Ana Reis": "USA"}),
        ("Georgia Governor Brian Lund visited Japan. Georgia and Japan signed an accord.", {"Brian Lund": "USA"}),
        ("Atlanta, Georgia, thanked Ana Reis, President of Georgia.", {"Ana Reis": "GEO"}),
    ],
)
def test_both_georgias_may_stand_in_one_text(text: str, homes: dict[str, str]) -> None:
    document = diplodoc.parse(text)
    assert {name: document.actor(name).country for name in homes} == homes


def test_a_state_beside_another_is_no_part_of_a_third() -> None:
    text = "Governor Brian Lund of Georgia left for Tokyo. Georgia and Japan signed an accord."
    assert who(text, "signing")[0] == ["Georgia", "Japan"]


def test_who_answers_but_behind_a_request_is_of_the_state_that_was_asked() -> None:
    text = "Chad asked Peru for missiles, but President Ana Reis declined the request."
    assert country(text, "Ana Reis") == "PER"
    assert country("Chad closed its border, but President Ana Reis met Karl Lund.", "Ana Reis") == "TCD"


def test_nobody_is_the_place_where_they_were_murdered() -> None:
    event = diplodoc.parse("Norway condemned the murder of Ravi Singh.").events_of("force")[0]
    assert event.place is None


@pytest.mark.parametrize(("people", "code"), [("Bavarian", "DEU"), ("Catalan", "ESP"), ("Flemish", "BEL")])
def test_the_heads_of_a_land_are_of_its_state(people: str, code: str) -> None:
    text = f"The President of Kenya met the {people} Premier. The Speaker thanked them."
    agents, recipients = who(text, "meeting")
    assert [*agents, *recipients] == ["President of Kenya", f"{people} Premier"]
    assert (country(text, f"{people} Premier"), country(text, "Speaker")) == (code, None)
