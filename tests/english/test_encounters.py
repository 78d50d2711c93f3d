"""Who takes part in meetings, visits and greetings, when and where, through all rooms. The texts are invented."""

from __future__ import annotations

import pytest
from asking import country, who

import diplodoc


def test_two_nationalities_before_one_office_are_two_people() -> None:
    text = (
        "Foreign Minister Ana Sosa of Peru met Foreign Minister Luis Rey of Chile in Lima. "
        "The Peruvian and Chilean foreign ministers reviewed their relations. "
        "The Peruvian and Chilean sides discussed trade."
    )
    assert who(text, "discussion") == (["Ana Sosa", "Luis Rey"], [])
    assert who(text, "discussion", 1) == (["Peru", "Chile"], [])


def test_what_people_do_to_each_other_is_done_to_both() -> None:
    both = ["Felipe Lugo", "Hugo Lindahl"]
    text = "President Felipe Lugo and Premier Hugo Lindahl congratulated each other on the treaty."
    assert who(text, "congratulation") == (both, both)


def test_whoever_accompanies_a_guest_takes_part_but_is_no_side() -> None:
    text = (
        "President Felipe Lugo met Premier Hugo Lindahl, accompanied by Ambassador Lena Holt. The sides discussed tin."
    )
    assert who(text, "meeting") == (["Felipe Lugo"], ["Hugo Lindahl", "Lena Holt"])
    assert who(text, "discussion") == (["Felipe Lugo", "Hugo Lindahl"], [])


def test_what_somebody_goes_on_to_do_or_was_able_to_do_was_done() -> None:
    text = "President Felipe Lugo went on to meet Premier Hugo Lindahl. He was able to visit Chile."
    events = diplodoc.parse(text).events
    assert [(e.type, e.status, e.embedded) for e in events] == [
        ("meeting", "actual", False),
        ("visit", "actual", False),
    ]


def test_the_pope_speaks_for_the_holy_see_also_behind_a_headline_in_capitals() -> None:
    text = "THE POPE RECEIVES PRESIDENT LUIS MORA\n\nThe Holy Father Clement XV received Luis Mora, president of Peru."
    assert diplodoc.parse(text).actor("Clement XV").country == "VAT"


def test_a_second_object_before_the_main_clause_takes_its_own_phrases() -> None:
    text = "Recalling Peru's visit to Oslo, and Chile's trip to Kenya, the two sides pledged to keep in touch."
    assert who(text, "pledge")[1] == []


def test_two_guests_with_their_offices_behind_the_names() -> None:
    text = (
        "Prime Minister Taro Ito met Li Wei, Foreign Minister of China, and Kim Min-su, Foreign Minister of Korea, "
        "who are visiting Japan for a day."
    )
    assert who(text, "meeting") == (["Taro Ito"], ["Li Wei", "Kim Min-su"])
    assert who(text, "visit") == (["Li Wei", "Kim Min-su"], ["Japan"])


def test_whoever_is_in_a_country_for_a_visit_visits_it() -> None:
    assert who("Luis Rey was in Peru for his first visit as Minister.", "visit") == (["Luis Rey"], ["Peru"])


def test_what_is_attended_is_no_second_gathering() -> None:
    text = "President Felipe Lugo attended the meeting of the Andean Parliament in Lima."
    assert [e.type for e in diplodoc.parse(text).events] == ["gathering"]


def test_a_secretary_of_state_is_no_foreign_minister() -> None:
    text = "PARTICIPANTS\n\nThe Secretary of State\n\nJean Petit, French Foreign Minister\n\nThe Secretary said yes."
    assert who(text, "statement")[0] != ["Jean Petit"]


def test_a_modal_and_its_verb_with_the_day_between_them() -> None:
    event = diplodoc.parse("The Premier will today, Monday, meet with President Felipe Lugo.").events[0]
    assert (event.type, event.status, event.embedded) == ("meeting", "planned", False)


def test_also_present_were() -> None:
    text = "Also present were Minister Luis Rey and Ambassador Ana Sosa. Present at the talks was Envoy Karl Hale."
    assert who(text, "gathering") == (["Luis Rey", "Ana Sosa"], [])
    assert who(text, "gathering", 1) == (["Karl Hale"], [])


def test_the_meeting_that_took_place_is_that_of_the_sides() -> None:
    text = "President Felipe Lugo met Premier Hugo Lindahl. The meeting took place in Oslo on 3 May 2024."
    event = diplodoc.parse(text).events[1]
    assert event.when is not None
    assert (event.type, event.when.edtf, len(event.agents)) == ("meeting", "2024-05-03", 2)


def test_two_heads_are_two_people() -> None:
    assert len(who("Taoiseach and PM David Hale of the United Kingdom met in London.", "meeting")[0]) == 2
    assert country("The President and Prime Minister of Chile met King Harald.", "President") == "CHL"


def test_they_are_all_who_met_also_where_the_talks_are_an_aim() -> None:
    text = "Secretary Ana Rey visited Oslo to meet Minister Kari Berg and Minister Olav Nes. They discussed herring."
    assert who(text, "discussion") == (["Ana Rey", "Kari Berg", "Olav Nes"], [])


def test_a_place_behind_the_occasion_is_that_of_the_encounter() -> None:
    for text in (
        "Minister Ana Rey met Luis Mora on the sidelines of the General Assembly, in New York, and they discussed tin.",
        "On the margins of the General Assembly in New York, Minister Ana Rey met Luis Mora.",
    ):
        place = diplodoc.parse(text).events[0].place
        assert place is not None
        assert place.name == "New York"


def test_of_two_states_that_words_tell_of_the_first_is_at_home() -> None:
    text = "Assistant Secretary of State Ana Hale met State Councilor Li Wei. We have concerns about Peru and Chile."
    assert who(text, "concern")[0] == ["United States"]


def test_what_is_done_in_order_to_is_the_subjects_deed() -> None:
    text = "Ambassador Ana Hale called upon Mr Li Wei in order to bid farewell to him."
    assert who(text, "greeting") == (["Ana Hale"], ["Li Wei"])


def test_talks_with_somebody_are_those_of_the_one_who_travels() -> None:
    text = "Minister Ana Sosa travelled to Tbilisi. A meeting with the Speaker of Parliament, Irakli Nadze, followed."
    assert who(text, "meeting") == (["Ana Sosa"], ["Irakli Nadze"])


def test_a_call_ahead_of_a_visit_is_not_where_the_visit_goes() -> None:
    text = "President Felipe Lugo spoke with King Harald ahead of his visit to Oslo."
    assert diplodoc.parse(text).events[0].place is None


def test_the_head_of_a_states_diplomacy_is_its_minister() -> None:
    text = "Minister Jacek Nowak received Envoy Ana Sosa in Warsaw. The head of Polish diplomacy thanked her."
    assert who(text, "thanks") == (["Jacek Nowak"], ["Ana Sosa"])


def test_a_city_and_its_state_behind_a_comma_are_one_place() -> None:
    text = "Minister Ana Sosa, during her visit to Bali, Indonesia, for the forum, met with Luis Rey."
    assert who(text, "meeting") == (["Ana Sosa"], ["Luis Rey"])


def test_a_preposition_before_each_of_those_who_are_met() -> None:
    text = "Vice President Ana Hale spoke today with President Felipe Lugo and with King Harald."
    assert who(text, "call") == (["Ana Hale"], ["Felipe Lugo", "Harald"])


def test_the_first_meeting_since_a_year_is_not_of_that_year() -> None:
    event = diplodoc.parse("The ministers Ana Rey and Luis Mora held their first meeting since 2019.").events[0]
    assert event.when is None


ROSTERS = [
    ("visit", "President Felipe Lugo flew to Chile. Accompanying him were {}."),
    ("gathering", "President Felipe Lugo met Premier Hugo Lindahl. Also attending the meeting were {}."),
    (
        "gathering",
        "President Felipe Lugo met Premier Hugo Lindahl. Taking part in the talks on the Peruvian side were {}.",
    ),
    ("gathering", "The ceremony was held in the presence of {}."),
    ("gathering", "Guests at the reception included {}."),
]


@pytest.mark.parametrize(("type_", "text"), ROSTERS)
def test_those_who_come_along_or_attend_may_stand_behind_the_verb(type_: str, text: str) -> None:
    document = diplodoc.parse(text.format("Ambassador Lena Holt and Deputy Minister Rosa Amaral"))
    event = document.events_of(type_)[-1]
    assert [document.actor(a).name for a in event.agents] == ["Lena Holt", "Rosa Amaral"]


@pytest.mark.parametrize(
    "words", ["The two discussed trade.", "The pair also discussed trade.", "Both discussed trade."]
)
def test_the_two_are_those_who_met(words: str) -> None:
    text = f"President Felipe Lugo met Premier Hugo Lindahl. {words}"
    assert who(text, "discussion") == (["Felipe Lugo", "Hugo Lindahl"], [])


OPENINGS = [
    ("call", "In a phone call on Monday with {}, President Felipe Lugo said that the port was open."),
    ("message", "In a letter to {}, President Felipe Lugo said that the port was open."),
    ("message", "In a cable sent to {}, President Felipe Lugo said that the port was open."),
]


@pytest.mark.parametrize(("type_", "text"), OPENINGS)
def test_a_call_or_letter_that_opens_the_sentence_is_that_of_its_subject(type_: str, text: str) -> None:
    assert who(text.format("Premier Hugo Lindahl"), type_) == (["Felipe Lugo"], ["Hugo Lindahl"])


def test_what_somebody_is_given_may_stand_behind_an_office_and_a_name() -> None:
    text = "President Felipe Lugo wished the Premier of Chile, Mr. Hugo Lindahl, good health."
    assert who(text, "greeting") == (["Felipe Lugo"], ["Hugo Lindahl"])
    text = "President Felipe Lugo conveyed to the Premier of Chile, Mr. Hugo Lindahl, the greetings of the Queen."
    assert who(text, "greeting") == (["Felipe Lugo"], ["Hugo Lindahl"])


def test_a_similar_cable_goes_to_whoever_got_the_first() -> None:
    text = "King Idris III sent a cable to Premier Hugo Lindahl. Prince Omar bin Idris sent a similar cable."
    assert who(text, "message", 1) == (["Omar bin Idris"], ["Hugo Lindahl"])


def test_what_reporters_are_told_is_no_description_of_them() -> None:
    text = "President Felipe Lugo told reporters he had met Premier Hugo Lindahl."
    assert who(text, "meeting") == (["Felipe Lugo"], ["Hugo Lindahl"])


def test_two_passives_share_whoever_stands_behind_the_second() -> None:
    text = "Premier Hugo Lindahl met Mayor Lena Holt. He was warmly welcomed and received by Queen Astrid."
    assert who(text, "greeting") == (["Astrid"], ["Hugo Lindahl"])


def test_whoever_is_welcomed_may_stand_behind_the_place() -> None:
    text = "President Felipe Lugo welcomed to his office, Mr. Hugo Lindahl, Minister of Trade of Chile."
    assert who(text, "greeting") == (["Felipe Lugo"], ["Hugo Lindahl"])


def test_an_envoy_named_behind_its_is_that_of_the_state() -> None:
    text = "Premier Hugo Lindahl met Norway's Foreign Minister Ole Berg and its ambassador in Lima, Lena Holt."
    assert country(text, "Lena Holt") == "NOR"


def test_an_envoy_is_recalled_with_or_without_a_name() -> None:
    assert who("Norway recalled its ambassador in Lima, Lena Holt.", "sanction") == (["Norway"], ["Peru"])
