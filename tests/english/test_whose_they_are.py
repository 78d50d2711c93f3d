"""Of which state somebody is of whom no state is told: by dateline, company, heading and what was spoken of last."""

from __future__ import annotations

import pytest
from asking import country

import diplodoc


def test_a_capital_of_two_words_opens_a_dateline() -> None:
    text = "New Delhi, Jan 9 (ABC) -- Foreign Secretary Ravi Menon met the Ambassador of Pakistan. The army denied it."
    assert country(text, "Ravi Menon") == "IND"


def test_a_dateline_behind_headlines_tells_home() -> None:
    text = "Strikes on camps\n\n• Army says two hit\n\nISLAMABAD: The Foreign Office denied it on Monday."
    assert country(text, "Foreign Office") == "PAK"


def test_whom_a_heading_faces_is_from_abroad() -> None:
    text = (
        "Telephone conversation with President of Serbia Dragan Ilic\n\n"
        "Pavel Orlov spoke with Dragan Ilic. Foreign Minister Oleg Lunin met Russia's envoy. Russia supports Serbia."
    )
    assert country(text, "Oleg Lunin") != "SRB"


@pytest.mark.parametrize(
    "text",
    [
        "The President of Bolivia was received by Congress in Lima. He was accompanied by Foreign Minister Luis Paz.",
        "President Ana Mora of Bolivia, accompanied by Foreign Minister Luis Paz, met President Rosa Gil of Peru.",
        "President Rosa Gil of Peru met President Ana Mora of Bolivia. On the Bolivian side, Foreign Minister Luis Paz "
        "briefed her.",
    ],
)
def test_companions_are_of_one_state(text: str) -> None:
    assert country(text, "Luis Paz") == "BOL"


def test_who_is_sent_greetings_from_abroad_is_of_the_other_state() -> None:
    text = (
        "Bern, 3 May -- Foreign Minister Anna Frei met Ambassador Raj Singh of India. "
        "Anna Frei conveyed greetings to Prime Minister Arun Das."
    )
    assert country(text, "Arun Das") == "IND"


def test_a_state_that_was_spoken_of_last_has_the_minister_behind_it() -> None:
    text = (
        "PARAMARIBO, Aug. 4 -- Officers deposed President Winston Sarda of Suriname. "
        "The Netherlands recalled its Ambassador. Prime Minister Jan Bruin condemned the coup."
    )
    assert country(text, "Jan Bruin") == "NLD"


def test_a_body_of_states_in_the_heading_has_no_home() -> None:
    text = (
        "STATEMENT BY THE AFRICAN UNION\n\nThe Prime Minister of Kenya reported on his mission. "
        "The Union condemns the coup in Chad, warns Chad and calls on Chad to free Foreign Minister Ali Sow."
    )
    assert country(text, "Ali Sow") == "TCD"


def test_those_who_serve_a_state_outside_its_government_are_of_home() -> None:
    text = "NAIROBI, 3 May -- Senator Ruth Otieno met Attorney General Paul Barasa. The coast guard arrested two men."
    document = diplodoc.parse(text)
    assert {document.actor(name).country for name in ("Ruth Otieno", "Paul Barasa", "coast guard")} == {"KEN"}


def test_a_committee_of_a_party_is_of_its_country() -> None:
    text = "The Central Committee of the Workers' Party of Guyana thanked the Central Committee of the WPK."
    document = diplodoc.parse(text)
    assert document.actor("Central Committee of the Workers' Party of Guyana").country == "GUY"
    assert document.actor("Central Committee of the WPK").country == "PRK"


@pytest.mark.parametrize(
    ("text", "name", "role", "code"),
    [
        (
            "The President relieved Ana Bek of her duties as Minister of Justice of Chad.",
            "Ana Bek",
            "Minister of Justice",
            "TCD",
        ),
        ("Mr. Hassan Sami has been appointed Ambassador of Egypt to Peru.", "Hassan Sami", "Ambassador", "EGY"),
        (
            "We welcome the appointment of Mr. Lamine Keita as prime minister of Guinea.",
            "Lamine Keita",
            "prime minister",
            "GIN",
        ),
        (
            "The Minister received a copy of the credentials of Ida Sund as ambassador of Finland.",
            "Ida Sund",
            "ambassador",
            "FIN",
        ),
    ],
)
def test_an_office_is_that_of_whoever_gets_or_leaves_it(text: str, name: str, role: str, code: str) -> None:
    actor = diplodoc.parse(text).actor(name)
    assert (actor.role, actor.country) == (role, code)


def test_a_president_of_a_body_may_be_from_a_state() -> None:
    document = diplodoc.parse("The General Assembly was closed by its President, Sir Leo Marsh (New Zealand).")
    assert document.actor("Leo Marsh").country == "NZL"
    assert document.actor("Leo Marsh").affiliation == document.actor("General Assembly").id


def test_an_envoy_is_of_the_body_of_whoever_sent_him() -> None:
    text = "The Special Representative of the Chairperson of the African Union Commission, Sidi Ba, met Ali Saleh."
    document = diplodoc.parse(text)
    assert document.actor("Sidi Ba").affiliation == document.actor("African Union Commission").id


def test_a_cardinal_who_is_secretary_of_state_is_of_the_holy_see() -> None:
    text = "President Jorge Paz of Chile met with His Eminence Cardinal Piero Lanza, Secretary of State."
    assert country(text, "Piero Lanza") == "VAT"


def test_a_republic_has_no_king() -> None:
    text = "LUSAKA, 3 May -- President Mary Banda received a message from King Alonso."
    assert country(text, "Alonso") is None
    assert country(text, "Mary Banda") == "ZMB"


def test_the_state_that_the_president_goes_to_is_not_his_own() -> None:
    text = (
        "THE PRESIDENT LEAVES FOR NAMIBIA\n\nAt the invitation of Hage Haufiku, President of Namibia, Moses Kgosi,"
        " President of Botswana, will visit it. He will be accompanied by Lesego Kgari, Minister of Foreign Affairs."
    )
    assert country(text, "Lesego Kgari") == "BWA"


def test_whom_a_state_that_is_visited_alone_is_named_with_stays_unknown() -> None:
    text = "The prime minister visited Tokyo. The Foreign Ministry thanked Japan."
    assert country(text, "prime minister") is None
    assert country(text, "Foreign Ministry") is None


def test_a_prime_minister_who_leads_a_party_is_the_states() -> None:
    text = "President Ana Paz met the Prime Minister Dr Tom Thab, leader of the Unity Party, and Lesotho's King."
    document = diplodoc.parse(text)
    assert document.actor("Tom Thab").affiliation != document.actor("Tom Thab").id
    assert document.actor("Tom Thab").role == "Prime Minister"


def test_a_spokesman_of_a_ministry_in_small_letters_is_the_ministrys() -> None:
    document = diplodoc.parse("PARIS, May 3 -- A defence ministry spokesman, Luc Roy, denied the report.")
    actor = document.actor("Luc Roy")
    assert (actor.role, actor.country) == ("spokesman", "FRA")
    assert actor.affiliation == document.actor("defence ministry").id


def test_an_ambassador_whom_home_summons_is_the_other_sides() -> None:
    text = (
        "PORT MORESBY, 3 May -- Foreign Minister Ian Kapi handed a note to Ambassador Luo and told Ambassador Luo that "
        "China must withdraw. China has rejected the claim, which China calls baseless."
    )
    assert country(text, "Luo") == "CHN"


@pytest.mark.parametrize(
    ("text", "name", "code"),
    [
        ("Tamil Nadu Chief Minister K. R. Selvan thanked Chad.", "K. R. Selvan", "IND"),
        ("Governor Gavin Noll of California met the Governor-General of Canada.", "Gavin Noll", "USA"),
    ],
)
def test_a_region_tells_the_state_of_its_office_holders(text: str, name: str, code: str) -> None:
    assert country(text, name) == code


def test_the_united_states_have_no_ministers() -> None:
    text = (
        "WASHINGTON, May 3 -- Secretary of State Al Hale warned Foreign Minister Nico Costa. "
        "Prime Minister Meg Thorne thanked the United States."
    )
    assert country(text, "Al Hale") == "USA"
    assert country(text, "Nico Costa") is None
    assert country(text, "Meg Thorne") is None


def test_a_counterpart_of_the_headline_is_the_one_named_below() -> None:
    text = (
        "Minister Nandi Moko hosts German counterpart\n\nPRETORIA - The Minister of Water, Nandi Moko, hosted her "
        "German counterpart, Federal Minister for the Environment Lena Harz."
    )
    document = diplodoc.parse(text)
    assert [a.name for a in document.actors if a.kind == "person"] == ["Nandi Moko", "Lena Harz"]


def test_the_heading_tells_whose_statement_it_is() -> None:
    text = (
        "Statement by the spokesperson of the Ministry for Europe and Foreign Affairs\n\n"
        "We condemn the arrest of Omar Ba, President of Chad. Defence Minister Luc Roy will leave for Oslo."
    )
    assert country(text, "Luc Roy") == "FRA"


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("The Hon'ble Minister of Health, Dr. Ana Roy, thanked Chad.", "Ana Roy", "Minister of Health"),
        (
            "The Minister of Foreign Affairs and Diaspora, Ana Roy, met Ali Sow.",
            "Ana Roy",
            "Minister of Foreign Affairs and Diaspora",
        ),
        ("The Minister of Youth and Family of Chad, Ana Roy, met Ali Sow.", "Ana Roy", "Minister of Youth and Family"),
        ("Foreign Affairs Cabinet Secretary Mo Chelim met Ali Sow.", "Mo Chelim", "Foreign Affairs Cabinet Secretary"),
        ("The Commissioner of Police of Lesotho, Bo Lum, thanked Chad.", "Bo Lum", "Commissioner of Police"),
        (
            "Minister of Water Ana Kou met Ali Sow. Her predecessor, Jan Koch, left Chad.",
            "Jan Koch",
            "Minister of Water",
        ),
    ],
)
def test_the_role_is_the_office_and_nothing_else(text: str, name: str, role: str) -> None:
    assert diplodoc.parse(text).actor(name).role == role


def test_who_is_appointed_is_of_the_state_of_whoever_appoints() -> None:
    assert country("President Sow of Mali named Ana Kou Minister of Health. Chad thanked Niger.", "Ana Kou") == "MLI"


def test_the_top_diplomat_is_the_minister_named_behind_him() -> None:
    document = diplodoc.parse("Russia's top diplomat, Foreign Minister Sergei Lavrin, lodged a protest with Chad.")
    assert [(a.name, a.role, a.country) for a in document.actors if a.kind == "person"] == [
        ("Sergei Lavrin", "Foreign Minister", "RUS")
    ]


def test_a_president_of_the_government_is_its_head() -> None:
    text = "The President of the Government of the Republic of Slovenia, Marko Kov, met Ali Sow."
    assert diplodoc.parse(text).actor("Marko Kov").role == "President of the Government"


@pytest.mark.parametrize(
    ("text", "name", "state"),
    [
        (
            "Foreign Minister Oleg Lunin spoke by phone with US Secretary of State Mark Hale. The Russian side pointed "
            "to the need for talks. They praised the US Special Envoy for Ukraine Negotiations.",
            "Oleg Lunin",
            "RUS",
        ),
        (
            "President Luis Paz dismissed two envoys. The Peruvian ambassador to Chad, Ana Mora, was dismissed.",
            "Luis Paz",
            "PER",
        ),
        (
            "Call with the President of Palau\n\nThe Prime Minister spoke with President Sione Tau today. President "
            "Tau thanked Canada for the aircraft. The Prime Minister offered more help.",
            "Prime Minister",
            "CAN",
        ),
        (
            "Freetown, 3 May 2020 – The High Commissioner of Kenya to Sierra Leone, resident in Accra, Ghana, Ana "
            "Mora, called on President Ali Sow.",
            "Ali Sow",
            "SLE",
        ),
    ],
)
def test_what_the_other_side_says_tells_home(text: str, name: str, state: str) -> None:
    assert country(text, name) == state


def test_an_envoy_who_hands_over_credentials_is_one_of_two() -> None:
    text = (
        "Deputy Foreign Minister Aram Petros was handed a copy of her credentials by the new ambassador of Uruguay, "
        "Eva Luz. The interlocutors discussed Armenian-Uruguayan relations."
    )
    event = next(e for e in diplodoc.parse(text).events if e.type == "discussion")
    assert {*event.agents} == {"aram-petros", "eva-luz"}


def test_who_acts_on_behalf_of_a_state_is_of_it() -> None:
    text = "On behalf of the Republic of Chad, Foreign Minister Ali Diallo congratulated Peru on the election in Peru."
    assert country(text, "Ali Diallo") == "TCD"
