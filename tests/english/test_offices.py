"""Offices: which office somebody holds, how, and where; and by which words the holder can be meant again."""

from __future__ import annotations

import pytest

import diplodoc
from diplodoc import Actor


def holder(text: str, name: str) -> Actor:
    return diplodoc.parse(text).actor(name)


@pytest.mark.parametrize(
    ("words", "qualifier", "role"),
    [
        ("The acting Foreign Minister of Ghana, Ana Ruiz,", "acting", "Foreign Minister"),
        ("Interim President Ana Ruiz of Haiti", "interim", "President"),
        ("Caretaker Prime Minister Ana Ruiz of Lebanon", "caretaker", "Prime Minister"),
        ("Former Prime Minister of Kenya Ana Ruiz", "former", "Prime Minister"),
        ("Former US Secretary of State Ana Ruiz", "former", "Secretary of State"),
        ("Ex-president Ana Ruiz of Peru", "former", "president"),
        ("Ex-Prime Minister Ana Ruiz of Peru", "former", "Prime Minister"),
        ("Then-Foreign Minister Ana Ruiz of Spain", "then", "Foreign Minister"),
        ("The then Foreign Minister Ana Ruiz of Spain", "then", "Foreign Minister"),
        ("The late President Ana Ruiz", "late", "President"),
        ("Outgoing Ambassador Ana Ruiz", "outgoing", "Ambassador"),
        ("The Chargé d'affaires a.i. of France to Mali, Ana Ruiz,", "interim", "Chargé d'affaires"),
        ("Charge d'Affaires ad interim Ana Ruiz", "interim", "Charge d'Affaires"),
        ("President-elect Ana Ruiz of Chile", None, "President-elect"),
        ("Prime Minister-designate Ana Ruiz of Sweden", None, "Prime Minister-designate"),
        ("HRH Princess Ana Ruiz, Crown Princess of Sweden,", None, "Crown Princess"),
        ("The Chief of the Army Staff of Pakistan, General Ana Ruiz,", None, "Chief of the Army Staff"),
        ("The Leader of the Opposition of Kenya, Ana Ruiz,", None, "Leader of the Opposition"),
    ],
)
def test_how_an_office_is_held_is_kept_apart_from_it(words: str, qualifier: str | None, role: str) -> None:
    ruiz = holder(f"{words} met Ken Ito.", "Ana Ruiz")
    assert (ruiz.qualifier, ruiz.role) == (qualifier, role)


@pytest.mark.parametrize(
    ("words", "country", "home"),
    [
        ("Taoiseach Ana Ruiz", "IRL", "Ireland"),
        ("Tanaiste Ana Ruiz", "IRL", "Ireland"),
        ("The Chancellor of the Exchequer, Ana Ruiz,", "GBR", "United Kingdom"),
        ("EAM Ana Ruiz", "IND", "India"),
        ("UNSG Ana Ruiz", None, "United Nations"),
        ("HRVP Ana Ruiz", None, "European Union"),
        ("SACEUR General Ana Ruiz", None, "North Atlantic Treaty Organization"),
        ("High Commissioner for Refugees Ana Ruiz", None, "United Nations"),
        ("The Special Representative of the Secretary-General for Somalia, Ana Ruiz,", None, "United Nations"),
    ],
)
def test_offices_that_one_state_or_body_alone_has(words: str, country: str | None, home: str) -> None:
    document = diplodoc.parse(f"{words} met Ken Ito.")
    ruiz = document.actor("Ana Ruiz")
    assert ruiz.country == country
    assert ruiz.affiliation == document.actor(home).id


@pytest.mark.parametrize(
    ("words", "role", "home"),
    [
        ("Ambassador of Mali to Peru Ana Ruiz", "Ambassador", "Mali"),
        ("Ana Ruiz, Ambassador Extraordinary and Plenipotentiary of Mali to Peru,",
         "Ambassador Extraordinary and Plenipotentiary", "Mali"),
        ("H.E.Ms. Ana Ruiz, Minister of State at the Ministry of Finance of Mali,",
         "Minister of State", "Ministry of Finance of Mali"),
        ("Governor of Texas Ana Ruiz", "Governor", "United States"),
        ("EU foreign policy chief Ana Ruiz", "foreign policy chief", "EU"),
        ("The First Lady of Mali, Ana Ruiz,", "First Lady", "Mali"),
        ("Chief Justice Ana Ruiz of Mali", "Chief Justice", "Mali"),
        ("Hon. Minister Ana Ruiz of Mali", "Minister", "Mali"),
    ],
)  # fmt: skip
def test_an_office_goes_as_far_as_its_words_and_its_holder_is_named_behind(words: str, role: str, home: str) -> None:
    document = diplodoc.parse(f"{words} met Ken Ito.")
    ruiz = document.actor("Ana Ruiz")
    assert ruiz.role == role
    assert ruiz.affiliation == document.actor(home).id


@pytest.mark.parametrize(
    "words", ["First Lady Ana Ruiz", "Vice Adm. Ana Ruiz", "Tan Sri Ana Ruiz", "Advocate Ana Ruiz",
              "Nobel laureate Ana Ruiz", "Grand Duchess Ana Ruiz"]
)  # fmt: skip
def test_a_title_is_no_phrase_of_its_own(words: str) -> None:
    document = diplodoc.parse(f"Ken Ito was received by {words}. Peru congratulated Ken Ito and {words}.")
    assert {actor.name for actor in document.actors} == {"Ken Ito", "Ana Ruiz", "Peru"}


@pytest.mark.parametrize(
    ("words", "again"),
    [
        ("President Ana Ruiz of Chad", "the head of state"),
        ("King Tomas of Tonga", "the head of state"),
        ("Prime Minister Ana Ruiz of Norway", "the head of government"),
        ("Taoiseach Ana Ruiz", "the Irish premier"),
        ("US Secretary of State Ana Ruiz", "the top US diplomat"),
        ("EU High Representative Ana Ruiz", "the bloc's top diplomat"),
        ("The Ambassador of Japan, Ana Ruiz,", "the envoy"),
        ("UN Special Envoy Ana Ruiz", "the envoy"),
        ("Senator Ana Ruiz of the United States", "the lawmaker"),
        ("MP Ana Ruiz", "the parliamentarian"),
        ("PM Ana Ruiz", "the PM"),
        ("Foreign Minister Ana Ruiz of Mali", "the FM"),
        ("UN Secretary-General Ana Ruiz", "the UN chief"),
        ("Director-General of the WHO Ana Ruiz", "the WHO chief"),
        ("Ex-president Ana Ruiz of Peru", "the former president"),
        ("Pope Celestine VI", "the Holy Father"),
        ("Pope Celestine VI", "His Holiness"),
        ("Pope Celestine VI", "the pontiff"),
    ],
)
def test_by_which_words_a_holder_is_meant_again(words: str, again: str) -> None:
    document = diplodoc.parse(f"{words} visited Fiji. {again[0].upper()}{again[1:]} thanked Fiji.")
    assert document.events_of("thanks")[0].agents == document.events_of("visit")[0].agents


def test_the_pope_is_one_figure_of_the_holy_see() -> None:
    text = "The Pope received President Ana Ruiz. The Holy Father thanked her. His Holiness praised Chad."
    document = diplodoc.parse(text)
    popes = {who for event in document.events for who in event.agents}
    assert [document.actor(who).country for who in popes] == ["VAT"]


def test_a_father_holds_no_office() -> None:
    assert holder("Prince Omar met his father Tomas Lund.", "Tomas Lund").role is None


def test_a_couple_is_two_people() -> None:
    document = diplodoc.parse("President Lund and Mrs. Lund arrived in Oslo. Mrs. Lund thanked Peru.")
    visit, thanks = document.events
    assert len(visit.agents) == 2
    assert thanks.agents == visit.agents[1:]


def test_whose_a_shortened_rank_is_says_what_stands_before_it() -> None:
    assert holder("Peru thanked U.S. Sen. Ana Ruiz.", "Ana Ruiz").country == "USA"


def test_a_name_that_ends_like_an_office_ends_its_sentence() -> None:
    assert {actor.name for actor in diplodoc.parse("Peru thanked Hun Sen. He left.").actors} == {"Peru", "Hun Sen"}
    assert {actor.name for actor in diplodoc.parse("Peru thanked Sen. Ana Ruiz.").actors} == {"Peru", "Ana Ruiz"}


def test_a_relative_is_whoever_stands_before() -> None:
    document = diplodoc.parse("Ana Ruiz, daughter of the late president, thanked Peru.")
    assert [document.actor(agent).name for agent in document.events[0].agents] == ["Ana Ruiz"]


@pytest.mark.parametrize(
    "role",
    [
        "Minister without Portfolio", "Ambassador at Large", "Commander in Chief", "Chief of the Defence Force",
        "Head of Intelligence", "Secretary of State for War", "Queen Mother",
        "Deputy Mayor", "Air Chief Marshal", "President and CEO", "Press Officer", "Independent Expert",
    ],
)  # fmt: skip
@pytest.mark.parametrize(
    "shape", ["{} of Mali Ana Ruiz", "Mali's {} Ana Ruiz", "The {} of Mali, Ana Ruiz,", "Ana Ruiz, {} of Mali,"]
)
def test_offices_of_several_words_in_front_of_and_behind_a_name(role: str, shape: str) -> None:
    document = diplodoc.parse(f"{shape.format(role)} met Ken Ito in Lima.")
    ruiz = document.actor("Ana Ruiz")
    assert (ruiz.role, ruiz.country) == (role, "MLI")
    assert len(document.events[0].agents) == 1


def test_an_office_without_a_name_that_ends_in_no_noun_of_office() -> None:
    assert diplodoc.parse("The Heir Apparent of Mali met Ken Ito.").events[0].agents == ("heir-apparent-of-mali",)


def test_two_people_hold_two_offices_in_turn() -> None:
    document = diplodoc.parse(
        "Senators Mary Cole (D-Minn.) and Tom Barlow (R-Okla.), the Chair and Ranking Member of the Senate Trade "
        "Subcommittee on Africa, urged Ken Ito to pay."
    )
    roles = {actor.name: (actor.role, actor.country) for actor in document.actors if actor.kind == "person"}
    assert roles["Mary Cole"] == ("Chair", "USA")
    assert roles["Tom Barlow"] == ("Ranking Member", "USA")
    assert len(document.events[0].agents) == 2


@pytest.mark.parametrize(
    "text",
    [
        "Dr. Ana Ruiz, of the University of Lima, thanked Ken Ito.",
        "Ana Ruiz of the University of Lima thanked Ken Ito.",
        "The University of Lima's Prof. Ana Ruiz thanked Ken Ito.",
    ],
)
def test_somebody_belongs_to_a_body_without_an_office(text: str) -> None:
    document = diplodoc.parse(text)
    assert document.actor("Ana Ruiz").affiliation == document.actor("University of Lima").id


def test_the_wing_of_a_party_is_part_of_its_letters() -> None:
    document = diplodoc.parse("The CPI(M) and the BNP (A) condemned the raid.")
    assert {actor.name for actor in document.actors} == {"CPI(M)", "BNP (A)"}


@pytest.mark.parametrize(
    "role",
    ["Special Rapporteur on the rights to assembly and of association", "commissioner for national minorities"],
)
def test_what_somebody_is_responsible_for_belongs_to_the_office(role: str) -> None:
    assert holder(f"The {role}, Ana Ruiz, met Ken Ito.", "Ana Ruiz").role == role


def test_a_member_of_congress_is_no_congress() -> None:
    assert [event.type for event in diplodoc.parse("Member of Congress Ana Ruiz met Ken Ito.").events] == ["meeting"]
