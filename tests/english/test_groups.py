"""Groups are called by their whole description wherever they stand, and by nothing that is not theirs."""

from __future__ import annotations

import pytest
from asking import who

import diplodoc

ANYWHERE = [
    "those affected by the floods", "all those detained", "those who were injured", "those arming either side",
    "all those present", "the parties concerned", "countries across Africa", "countries outside the region",
    "sources close to the talks", "six others", "neighbouring countries", "about a million refugees",
    "crews from the Red Cross", "41 employees of the French Embassy in Ankara", "delegates from 37 countries",
    "United Nations agencies", "a number of civilians", "dozens of activists", "the armed forces of both countries",
    "foreign ministers of the Nordic countries", "the people of Kanduli province", "the crew of the trawler Zarya",
    "two banks based in Vilnius", "journalists covering the summit", "aid workers",
]  # fmt: skip


def called(group: str) -> str:
    return group.removeprefix("the ").removeprefix("a ")


@pytest.mark.parametrize("group", ANYWHERE)
def test_a_group_has_its_name_in_every_slot(group: str) -> None:
    name = called(group)
    upper = name[0].upper() + name[1:] if name == group else name
    assert who(f"{group[0].upper()}{group[1:]} thanked Norway.", "thanks") == ([upper], ["Norway"])
    assert who(f"Anna Berg said that {group} had condemned the attack.", "criticism") == ([name], [])
    assert who(f"Norway thanked {group}.", "thanks") == (["Norway"], [name])
    assert who(f"Norway expressed its gratitude to {group} for the help.", "thanks") == (["Norway"], [name])
    assert who(f"Norway called on {group} to stop the war.", "request") == (["Norway"], [name])
    assert who(f"Norway congratulated Peru and {group}.", "congratulation") == (["Norway"], ["Peru", name])


@pytest.mark.parametrize("group", ["protesters in Tbilisi", "workers at the plant", "states parties to the treaty"])
def test_before_its_verb_a_place_tells_who_a_group_is(group: str) -> None:
    assert who(f"On Monday, {group} thanked Norway.", "thanks")[0] == [group]


def test_a_time_or_a_manner_is_no_part_of_a_group() -> None:
    assert who("Protesters on Monday thanked Norway.", "thanks")[0] == ["Protesters"]
    assert who("Officials in a statement thanked Norway.", "thanks")[0] == ["Officials"]
    assert who("Norway thanked reporters in a statement.", "thanks")[1] == ["reporters"]
    assert who("Norway withdrew soldiers from Mali.", "concession")[1] != ["soldiers from Mali"]


def test_a_group_is_the_same_by_less_of_its_description() -> None:
    document = diplodoc.parse("Rebels attacked Chad. Rebels from the north later met Peru. The rebels thanked Norway.")
    assert [document.actor(event.agents[0]).name for event in document.events] == ["Rebels"] * 3


def test_a_transitional_government_is_a_body_of_its_own() -> None:
    assert who("Norway thanked the transitional government.", "thanks") == (["Norway"], ["transitional government"])


def test_a_headline_names_a_group_in_fewer_words() -> None:
    text = "Chad expels two Danish attaches\n\nOn Monday, Chad expelled two Danish military attaches."
    assert who(text, "sanction", 1) == (["Chad"], ["two Danish military attaches"])
    assert {actor.kind for actor in diplodoc.parse(text).actors} == {"state", "group"}
    assert len(diplodoc.parse(text).actors) == 2


def test_rebels_from_somewhere_stand_beside_the_government() -> None:
    sides = ["Rebels from the island of Meru", "Chad"]
    assert who("Rebels from the island of Meru and the government of Chad agreed to meet.", "accord")[0] == sides


def test_they_are_those_who_suffered_before() -> None:
    assert who("Police detained six clerks. They were freed on Monday.", "concession") == ([], ["six clerks"])
    assert who("Police detained six clerks. They thanked Norway.", "thanks")[0] != ["six clerks"]


def test_two_sides_are_of_two_states() -> None:
    text = "Chad accused Peru of theft. Prime Minister Omar Sy of Chad met Chad's Interior Minister Ali Fall. Norway"
    assert who(f"{text} asked both sides to stop the war.", "request") == (["Norway"], ["Chad", "Peru"])


@pytest.mark.parametrize("subject", ["The Government", "The government and people", "The governments", "The peoples"])
def test_a_government_of_two_states_is_two_governments(subject):
    assert who(f"{subject} of Norway and Iceland thanked Japan.", "thanks") == (["Norway", "Iceland"], ["Japan"])


def test_both_countries_are_those_at_odds() -> None:
    text = "Chad expelled two diplomats of Peru. Peru denounced Chad. Norway and Oman watched."
    assert who(f"{text} The King of Jordan urged each side to stop the war.", "request")[1] == ["Chad", "Peru"]


def test_guests_are_the_delegation_and_its_leader() -> None:
    text = "A delegation of Zambia led by Trade Minister Ana Mwale arrived in Sofia at the invitation of Bulgaria."
    guests = ["delegation of Zambia", "Ana Mwale"]
    assert who(text, "invitation") == (["Bulgaria"], guests)
    assert sorted(who(f"{text} The guests were greeted by Premier Ivan Kolev.", "greeting")[1]) == sorted(guests)


@pytest.mark.parametrize("whom", ["Cuban Government and people", "Cuban people", "Cuban people and Government"])
def test_the_people_are_those_of_the_nationality_before_them(whom):
    assert who(f"Minister Sam Babu thanked the {whom} for the grand reception.", "thanks") == (["Sam Babu"], ["Cuba"])


def test_who_is_fought_as_colonialists_is_a_state() -> None:
    text = "The Omani delegation condemned the Portuguese colonialists for their attack on Angola."
    assert who(text, "criticism") == (["Omani delegation"], ["Portugal"])
    assert who(text, "force") == (["Portugal"], ["Angola"])


@pytest.mark.parametrize("verb", ["would as ever support", "will for ever support", ", he said, firmly support"])
def test_what_parts_a_people_from_its_verb(verb):
    assert who(f"The Omani people {verb} the Kenyan people.".replace(" ,", ","), "support") == (["Oman"], ["Kenya"])


def test_those_who_follow_are_listed_behind_the_verb() -> None:
    text = "The following Ministers or their deputies attended the session: Mr. Omar Sy, Minister of Trade of Mali; "
    text += "Ms. Ana Reis, Minister of Trade of Peru; and the Minister of Trade of Oman."
    assert who(text, "gathering")[0] == ["Omar Sy", "Ana Reis", "Minister of Trade of Oman"]


def test_the_two_parties_are_those_whose_delegations_met() -> None:
    text = "Kim Su, secretary of the Workers' Party of Korea, met a delegation of the Unity Party of Guinea. "
    parties = ["Workers' Party of Korea", "Unity Party of Guinea"]
    assert who(f"{text}An agreement between the two parties was signed.", "signing")[0] == parties


def test_two_delegations_are_two() -> None:
    text = "The Omani delegation and a delegation of the Senate of Ghana held talks."
    assert who(text, "meeting")[0] == ["Omani delegation", "delegation of the Senate of Ghana"]
    text = "Premier Ali Hassan dined in honour of a delegation of the Senate of Ghana on a visit to Chad."
    assert who(text, "visit") == (["delegation of the Senate of Ghana"], ["Chad"])


@pytest.mark.parametrize("whose", ["party and state", "trade and investment"])
def test_a_delegation_of_two_things_is_one(whose):
    text = f"Premier Ali Hassan gave a dinner in honour of the Mongolian {whose} delegation."
    assert who(text, "gathering")[1] == [f"Mongolian {whose} delegation"]


@pytest.mark.parametrize(
    "group",
    ["Latin American leaders", "South and Central American states", "Latin American and Caribbean countries",
     "Foreign ministers of the Nordic and Baltic countries", "Gulf and European states", "West Indian ministers",
     "Nordic and Baltic foreign ministers"],
)  # fmt: skip
def test_people_of_a_part_of_the_world_are_one_group_and_no_states(group: str) -> None:
    document = diplodoc.parse(f"{group} thanked Spain.")
    (thanks,) = document.events_of("thanks")
    assert [(document.actor(a).name, document.actor(a).kind) for a in thanks.agents] == [(group, "group")]


@pytest.mark.parametrize("what", ["charity", "aid group", "relief agency", "shipping company", "opposition party"])
def test_a_body_of_common_words_is_known_by_what_it_is(what: str) -> None:
    document = diplodoc.parse(f"The {what} Blue Star thanked Togo. Blue Star condemned Chad.")
    (criticism,) = document.events_of("criticism")
    assert [(document.actor(a).name, document.actor(a).kind) for a in criticism.agents] == [
        ("Blue Star", "organization")
    ]


@pytest.mark.parametrize(
    ("named", "group"),
    [("The Arab Interior Ministers (AIM)", "Arab Interior Ministers"),
     ("The Mekong-Japan Foreign Ministers", "Mekong-Japan Foreign Ministers"),
     ("The Ibero-American Heads of State", "Ibero-American Heads of State"),
     ("The Group of 77 Ministers", "Group of 77 Ministers"),
     ("The EU Home Affairs Ministers", "EU Home Affairs Ministers"),
     ("APEC Ministers Responsible for Trade", "APEC Ministers Responsible for Trade")],
)  # fmt: skip
def test_office_holders_of_a_body_or_region_are_one_group_that_meets(named: str, group: str) -> None:
    office = "Heads of State" if "Heads" in group else "Ministers"
    document = diplodoc.parse(f"{named} met in Rome. The {office} thanked Italy. {office} condemned Chad.")
    agents = {document.actor(a) for event in document.events for a in event.agents}
    assert [(actor.name, actor.kind) for actor in agents] == [(group, "group")]


def test_letters_of_office_holders_are_what_they_are_called() -> None:
    text = "The Arab Interior Ministers (AIM) met in Rome. AIM thanked Italy."
    assert who(text, "thanks") == (["Arab Interior Ministers"], ["Italy"])


@pytest.mark.parametrize("portfolio", ["Finance", "Transport", "Labour"])
def test_a_portfolio_in_a_headline_is_no_verb(portfolio: str) -> None:
    document = diplodoc.parse(f"Statement by the SADC {portfolio} Ministers\n\nMinisters thanked Chad.")
    assert [event.type for event in document.events] == ["thanks"]
    (actor,) = (document.actor(a) for event in document.events for a in event.agents)
    assert actor.name == f"SADC {portfolio} Ministers"
