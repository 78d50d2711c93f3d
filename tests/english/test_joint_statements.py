"""Communiqués, declarations, resolutions and statements of bodies: who speaks in them. All texts are invented."""

from __future__ import annotations

import pytest

import diplodoc


def parties(text: str, type_: str, nth: int = 0) -> tuple[list[str], list[str]]:
    """Names of the agents and recipients of an event."""
    document = diplodoc.parse(text)
    event = document.events_of(type_)[nth]
    agents, recipients = ([document.actor(who).name for who in side] for side in (event.agents, event.recipients))
    return agents, recipients


@pytest.mark.parametrize(
    ("opening", "we"),
    [
        ("Nordic Leaders’ Statement", "Nordic Leaders"),
        ("The SAARC Foreign Ministers’ Meeting was held in Dhaka.", "SAARC Foreign Ministers"),
        ("I chaired the ASEAN Energy Ministers’ Retreat today.", "ASEAN Energy Ministers"),
        ("BRICS leaders met in Durban on 26 March 2013.", "BRICS leaders"),
    ],
)
def test_we_are_those_who_met(opening: str, we: str) -> None:
    assert parties(f"{opening}\n\nWe condemned the raid by Chad.", "criticism") == ([we], ["Chad"])


def test_two_who_issue_a_joint_statement_are_we() -> None:
    text = (
        "Joint Statement by President Ana Paz of Peru and Prime Minister Ole Dahl of Norway\n\n"
        "We thank Kenya for its support."
    )
    assert parties(text, "thanks") == (["Ana Paz", "Ole Dahl"], ["Kenya"])


@pytest.mark.parametrize(
    ("text", "agents"),
    [
        ("The Conference condemned Portugal for the raid on Zambia.", ["Conference"]),
        ("The GCC meeting condemned Portugal for the raid on Zambia.", ["GCC"]),
        ("The meeting of the Foreign Ministers condemned Portugal for the raid on Zambia.", ["Foreign Ministers"]),
    ],
)
def test_a_conference_speaks(text: str, agents: list[str]) -> None:
    assert parties(text, "criticism") == (agents, ["Portugal"])


def test_a_conference_that_is_held_is_nobody() -> None:
    assert not any(actor.name == "conference" for actor in diplodoc.parse("The conference opened in Oslo.").actors)


@pytest.mark.parametrize(
    ("demand", "of_whom"),
    [
        ("the withdrawal of Eritrea from the ridge", ["Eritrea"]),
        ("the release of the prisoners", []),
        ("the extradition of the suspects by Libya", ["Libya"]),
        ("the resignation of Premier Hugo Lind", ["Hugo Lind"]),
    ],
)
def test_of_whom_a_deed_is_demanded(demand: str, of_whom: list[str]) -> None:
    assert parties(f"Djibouti demanded {demand}.", "request") == (["Djibouti"], of_whom)


def test_both_the_president_and_the_prime_minister_of_a_state() -> None:
    text = "Both the President and the Prime Minister of Chad thanked Kenya."
    document = diplodoc.parse(text)
    (thanks,) = document.events_of("thanks")
    assert [(document.actor(who).name, document.actor(who).country) for who in thanks.agents] == [
        ("President", "TCD"),
        ("Prime Minister of Chad", "TCD"),
    ]


def test_to_be_held_accountable_is_no_detention() -> None:
    assert not diplodoc.parse("Those responsible should be held accountable.").events_of("force")


@pytest.mark.parametrize(
    "heading",
    [
        "We, the Heads of State of Kenya and Chad, meeting in Arusha,",
        "We, the Heads of State of Kenya and Chad, assembled in Arusha on 6 June 1967,",
        "We, the Heads of State of Kenya and Chad:",
    ],
)
@pytest.mark.parametrize(
    "item", ["1. Call upon Mali to withdraw;", "CALL UPON Mali to withdraw;", "Hereby urge Mali to go;"]
)
def test_those_in_the_heading_act_in_the_items(heading: str, item: str) -> None:
    agents, recipients = parties(f"{heading}\n\n1. Note the report;\n\n{item}", "request")
    assert agents == ["Heads of State of Kenya and Chad"]
    assert recipients == ["Mali"]


def test_decisions_in_capitals() -> None:
    assert parties("The Council,\n\nDEEPLY CONCERNED by the drought,\n\nCALLS ON Mali to act.", "request") == (
        ["Council"],
        ["Mali"],
    )


def test_a_body_goes_on_as_they() -> None:
    text = "The Council expressed its support for Chad and Mali. They urged Sudan to end its raids."
    assert parties(text, "request") == (["Council"], ["Sudan"])


def test_what_two_states_possess_is_of_both() -> None:
    assert parties("Kenya welcomed Chad and Mali's agreement.", "praise") == (["Kenya"], ["Chad", "Mali"])


def test_whoever_has_died_does_not_cause_the_concern() -> None:
    assert parties("Kenya is concerned about reports that prisoners have died.", "concern") == (["Kenya"], [])


def test_reviewing_introduces_what_was_noted() -> None:
    document = diplodoc.parse("In reviewing the situation, Ministers noted that calm had returned.")
    assert [(event.type, event.embedded) for event in document.events] == [("discussion", False), ("statement", False)]


def test_a_short_form_is_of_the_end_of_a_name() -> None:
    text = "The General Secretariat of the Organization of Islamic Cooperation (OIC) met. The OIC thanked Chad."
    assert parties(text, "thanks") == (["OIC"], ["Chad"])
    text = "The Assembly of the Kestrel Rivers Union (KRU) met. The KRU thanked Chad."
    assert parties(text, "thanks")[0] == ["Kestrel Rivers Union"]


def test_those_who_make_up_a_body() -> None:
    text = (
        "The Authority of Heads of State of ECOWAS met under President Kofi Ado of Ghana. The Heads of State thanked"
        " Chad and directed the President of the Commission to report. They condemned the arrest of President Ali Bah."
    )
    authority = ["Authority of Heads of State of ECOWAS"]
    assert parties(text, "thanks") == (authority, ["Chad"])
    assert parties(text, "request") == (authority, ["President of the Commission"])
    assert parties(text, "criticism")[0] == authority
    text = (
        "The Conference of Heads of Government of the Arctic Council, held in Bled, condemned Chad. The Conference "
        "called on Mali to pay. Heads of Government thanked Slovenia."
    )
    heads = ["Heads of Government of the Arctic Council"]
    assert parties(text, "criticism") == (heads, ["Chad"])
    assert parties(text, "request") == (heads, ["Mali"])
    assert parties(text, "thanks") == (heads, ["Slovenia"])


def test_an_aside_between_verb_and_object() -> None:
    text = "Premier Noda of Japan expressed, on behalf of the people of Japan, his gratitude to Chad."
    assert parties(text, "thanks") == (["Noda"], ["Chad"])


def test_their_decision_is_of_those_named_last() -> None:
    text = "The Council took note of the notification by Mali and Chad of their decision to withdraw from ECOWAS."
    assert parties(text, "sanction") == (["Mali", "Chad"], ["ECOWAS"])


def test_a_possessor_is_released() -> None:
    text = "The Council condemned the arrest of President Ali Bah by Chad and demanded his release."
    assert parties(text, "concession") == ([], ["Ali Bah"])


@pytest.mark.parametrize("short", ["The Ministerial Council", "The Council"])
@pytest.mark.parametrize("full", ["The GCC Ministerial Council", "The Ministerial Council of the GCC"])
def test_an_organ_is_called_by_part_of_its_name(full: str, short: str) -> None:
    document = diplodoc.parse(f"{full} met in Doha. {short} thanked Chad.")
    (thanks,) = document.events_of("thanks")
    assert thanks.agents == document.events[0].agents


def test_what_is_discussed_does_not_discuss() -> None:
    assert parties("The Ministers discussed relations with Iran.", "discussion") == (["Ministers"], [])


@pytest.mark.parametrize(
    "text",
    [
        "The Leaders' Meeting was held in Apia.",
        "The Andean Council met in emergency session in Lima.",
        "The Council noted the consultative meeting of the leaders of the Gulf states, which was held in Doha.",
    ],
)
def test_a_meeting_of_many_is_a_gathering(text: str) -> None:
    assert [event.type for event in diplodoc.parse(text).events if event.type != "statement"] == ["gathering"]


def test_who_is_congratulated_on_hosting_has_hosted() -> None:
    assert parties("Kenya congratulated Qatar on hosting the summit.", "gathering") == (["Qatar"], [])


def test_an_appeal_is_not_carried_out_by_who_makes_it() -> None:
    text = "The Ministers took note of Chad's appeal to Mali to release the prisoners."
    assert parties(text, "concession") == (["Mali"], ["prisoners"])


def test_an_accusation_is_of_whom_it_accuses() -> None:
    text = "The High Representative rejected the accusation that the EU had broken its promise."
    assert parties(text, "criticism") == ([], ["EU"])
    assert parties(text, "rejection") == (["High Representative"], [])


def test_a_claim_as_the_subject_of_its_denial() -> None:
    assert parties("The claim that Kenya had attacked the ship was denied by Chad.", "rejection")[0] == ["Chad"]
    assert parties("The Council noted Chad's proposal to hold a summit.", "gathering")[0] == ["Chad"]


def test_a_person_is_no_place() -> None:
    (force,) = diplodoc.parse("The Council condemns the execution of Mr. Ali Reza in Iran.").events_of("force")
    assert force.place is None or force.place.name == "Iran"


def test_what_is_resolved_is_decided() -> None:
    text = "THE COUNCIL,\n\nRECALLING the Charter,\n\nRESOLVES:\n\n1. To condemn the rebels.\n\n2. To urge Mali to act."
    assert parties(text, "criticism") == (["COUNCIL"], ["rebels"])
    assert parties(text, "request") == (["COUNCIL"], ["Mali"])


def test_what_is_agreed_upon_in_a_list_is_planned() -> None:
    document = diplodoc.parse(
        "Kenya and Mali agreed:\n\n- to open a consulate in Oran;\n\n- to hold a summit in Tunis."
    )
    assert [(event.type, event.status) for event in document.events[1:]] == [
        ("establishment", "planned"),
        ("gathering", "planned"),
    ]


def test_participles_go_on_behind_an_infinitive() -> None:
    text = "The Council adopted a resolution calling upon Mali to act and asking Secretary-General Eva Kral to report."
    assert parties(text, "request", 1) == (["Council"], ["Eva Kral"])


def test_ministers_are_those_introduced() -> None:
    text = "The Foreign Ministers of the Baltic Union met in Oslo. Ministers thanked Norway."
    assert parties(text, "thanks")[0] == ["Foreign Ministers of the Baltic Union"]


def test_a_hijri_year_is_no_object() -> None:
    text = "The Council congratulated Oman on the success of the season for the year 1444H, and thanked Chad."
    assert parties(text, "congratulation") == (["Council"], ["Oman"])


def test_an_office_behind_an_abbreviation() -> None:
    text = "Mr. Hans Grund, the United Nations (UN) Special Envoy to Yemen, who briefed the Council, praised Oman."
    assert parties(text, "praise") == (["Hans Grund"], ["Oman"])


def test_consultations_are_held_and_hold_no_opinion() -> None:
    text = "The Council welcomed the consultations which were held in Doha, in which the rebels agreed to leave Chad."
    assert not diplodoc.parse(text).events_of("statement")


def test_a_message_that_nobody_signs_speaks_for_its_state() -> None:
    text = "On behalf of the Government of Canada, I thank Kenya for its support. Canada stands with Kenya."
    assert parties(text, "thanks") == (["Canada"], ["Kenya"])


def test_embassies_with_a_capital_are_established() -> None:
    agents, _ = parties("Kenya and Mali will establish Embassies in May.", "establishment")
    assert agents == ["Kenya", "Mali"]


@pytest.mark.parametrize(
    ("decision", "type_", "whom"),
    [
        ("THANKS Chad for its help", "thanks", ["Chad"]),
        ("Thanks Chad for its help", "thanks", ["Chad"]),
        ("APPEALS to Chad to act", "request", ["Chad"]),
        ("ALSO SUPPORTS the efforts of Chad", "support", ["Chad"]),
        ("NOTES with satisfaction the efforts of Chad", "praise", ["Chad"]),
    ],
)
def test_decisions_whose_verbs_are_nouns_too(decision: str, type_: str, whom: list[str]) -> None:
    text = f"The Council of Ministers, meeting in Lomé,\n\n1. {decision};\n\n2. DECIDES to meet again."
    assert parties(text, type_) == (["Council of Ministers"], whom)


def test_a_declaration_is_nobody_whoever_makes_it() -> None:
    text = "Declaration of the Conference of Foreign Ministers of the Lakes\n\nThe Foreign Ministers thanked Chad."
    assert parties(text, "thanks") == (["Foreign Ministers of the Lakes"], ["Chad"])


def test_a_programme_of_action_is_adopted() -> None:
    assert parties("Ministers adopted the Lomé Programme of Action.", "signing") == (["Ministers"], [])


def test_the_council_is_the_one_that_speaks() -> None:
    text = (
        "The Ministerial Council of the Lakes Union met in Lomé. The Council praised the secretary for carrying out "
        "the decisions of the Supreme Council. The Council thanked Chad."
    )
    assert parties(text, "thanks") == (["Ministerial Council of the Lakes Union"], ["Chad"])


def test_the_two_governments_are_those_of_the_visit() -> None:
    text = (
        "The Prime Minister of Burma, U Thein Maung, paid a visit to Denmark. He was received by the King. They paid "
        "tribute to Ceylon.\n\nThe two Governments agreed to exchange missions."
    )
    assert parties(text, "accord") == (["Burma", "Denmark"], [])


def test_the_leaders_are_the_heads_of_state_in_session() -> None:
    heads = "Heads of State and Government of the Arctic Council"
    text = f"The {heads} met in Bled. The Leaders condemned Chad. This came in their report. They thanked Mali."
    assert parties(text, "criticism") == ([heads], ["Chad"])
    assert parties(text, "thanks") == ([heads], ["Mali"])
    assert parties(f"{text} Trade union leaders urged Oman to pay.", "request")[0] == ["Trade union leaders"]


def test_a_conference_lends_itself_to_its_decisions() -> None:
    text = "Having met in Bled, the Summit:\n\n1. Condemns Chad for its raid;\n\n2. Thanks Mali and urges Oman to pay."
    assert parties(text, "criticism") == (["Summit"], ["Chad"])
    assert parties(text, "request") == (["Summit"], ["Oman"])
    text = "The Council resolves:\n\n1. To condemn those who robbed the bank, and to thank Mali."
    assert parties(text, "thanks") == (["Council"], ["Mali"])


def test_a_conference_of_heads_goes_by_many_names() -> None:
    heads = ["Heads of Government of the Arctic Community"]
    text = (
        "The Ninth Meeting of the Conference of Heads of Government of the Arctic Community was held in Bled. "
        "The Conference received Ambassador Jan Novak of Czechia, who thanked the Community. "
        "The Meeting urged Chad to pay. Heads of Government condemned Togo. Prime Minister Ali Bah of Niger warned his "
        "colleagues."
    )
    assert parties(text, "gathering")[0] == heads
    assert parties(text, "meeting") == (heads, ["Jan Novak"])
    assert parties(text, "thanks") == (["Jan Novak"], ["Arctic Community"])
    assert parties(text, "request") == (heads, ["Chad"])
    assert parties(text, "criticism") == (heads, ["Togo"])
    assert parties(text, "warning") == (["Ali Bah"], heads)


def test_the_sides_are_the_host_and_who_leads_the_delegation() -> None:
    text = (
        "A delegation of Mongolia headed by Minister Jan Sodnom arrived in Sofia. The delegation was received by "
        "Premier Petko Stanchev of Bulgaria. The two sides condemned Chad."
    )
    assert parties(text, "criticism") == (["Petko Stanchev", "Jan Sodnom"], ["Chad"])
