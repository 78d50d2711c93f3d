"""What press services tell of credentials, messages, visits and receptions."""

from __future__ import annotations

import pytest
from asking import who

DANIYAR = "President Daniyar Omarov of Kazakhstan"


@pytest.mark.parametrize(
    "listed",
    [
        "the Ambassadors of Greece – Kostas Vlachos, Rwanda – Diane Nkusi and Chile – Rosa Undurraga",
        "the Ambassadors of the Hellenic Republic — Kostas Vlachos, the Republic of Rwanda — Diane Nkusi, and Chile — "
        "Rosa Undurraga",
        "the ambassadors of Greece (Kostas Vlachos), Rwanda (Diane Nkusi) and Chile (Rosa Undurraga)",
        "the ambassadors of Greece, Kostas Vlachos, of Rwanda, Diane Nkusi, and of Chile, Rosa Undurraga",
        "three ambassadors: Kostas Vlachos of Greece, Diane Nkusi of Rwanda and Rosa Undurraga of Chile",
        "three envoys: Kostas Vlachos, Ambassador of Greece; Diane Nkusi, High Commissioner of Rwanda; and Rosa "
        "Undurraga, Ambassador of Chile",
    ],
)
def test_each_of_a_list_of_envoys_takes_part(listed: str) -> None:
    envoys = ["Kostas Vlachos", "Diane Nkusi", "Rosa Undurraga"]
    assert who(f"{DANIYAR} received {listed}.", "meeting") == (["Daniyar Omarov"], envoys)


def test_states_behind_an_office_are_no_names() -> None:
    _, received = who(f"{DANIYAR} received the ambassadors of Greece, Rwanda and Chile.", "meeting")
    assert received == ["ambassador of Greece", "ambassador of Rwanda", "ambassador of Chile"]


@pytest.mark.parametrize(
    "told",
    [
        f"{DANIYAR} received a letter from King Harald Moe of Norway. The message was handed over by Envoy Kari Lund.",
        f"King Harald Moe of Norway sent a letter to {DANIYAR}. The letter was delivered by Envoy Kari Lund.",
        f"Envoy Kari Lund arrived with a letter from King Harald Moe of Norway. She gave the letter to {DANIYAR}.",
    ],
)
def test_a_letter_is_from_who_wrote_it_to_whom_it_is_addressed(told: str) -> None:
    assert who(told, "message", -1) == (["Harald Moe"], ["Daniyar Omarov"])


@pytest.mark.parametrize(("office", "meant"), [("The two leaders", "both"), ("The host", "Enkh Bold")])
def test_a_visitor_and_who_invited_them_are_the_sides(office: str, meant: str) -> None:
    visit = "President Ana Reis of Angola concluded a State visit to Mongolia at the invitation of President Enkh Bold."
    later = "Ana Reis also met with Speaker Gan Luvsan."
    agents, _ = who(f"{visit}\n\n{office} condemned the coup in Mali. {later}", "criticism")
    assert agents == (["Ana Reis", "Enkh Bold"] if meant == "both" else [meant])


def test_capitals_that_are_joined_are_states() -> None:
    thanks = "Minister Orhan Kaya of Türkiye expressed his thanks to Tbilisi and Baku."
    assert who(thanks, "thanks") == (["Orhan Kaya"], ["Georgia", "Azerbaijan"])


def test_who_says_so_between_commas_leaves_the_verb_to_the_subject() -> None:
    assert who("Pakistan, he noted, backs the application of Belarus.", "support") == (["Pakistan"], ["Belarus"])
    assert who("Kenya, noted Minister Ali Omar, praises the role of Qatar.", "praise") == (["Kenya"], ["Qatar"])


def test_the_head_of_a_parliament_is_not_the_president() -> None:
    text = (
        "President Tran Khai of Vietnam met with Speaker Gan Luvsan of Mongolia. Gan Luvsan invited the Chairman of "
        "the Vietnamese National Assembly to Ulaanbaatar."
    )
    assert who(text, "invitation") == (["Gan Luvsan"], ["Chairman of the Vietnamese National Assembly"])


def test_whoever_leaves_for_a_capital_attends() -> None:
    text = "Speaker Aisha Sultanova of Chad has left for Budapest to attend the summit."
    assert who(text, "gathering") == (["Aisha Sultanova"], [])


@pytest.mark.parametrize(
    ("text", "type_", "expected"),
    [
        (
            "Chad condemned the killing of two nurses detained by Mali.",
            "force",
            (["Mali"], ["two nurses detained by Mali"]),
        ),
        ("Chad recalled the treaty with Mali signed in May by Premier Omar Bah.", "signing", (["Omar Bah"], [])),
        (
            "The minister was sworn in before President Nurbek Asan, who wished Ana Reis success.",
            "greeting",
            (["Nurbek Asan"], ["Ana Reis"]),
        ),
    ],
)
def test_a_clause_belongs_to_the_noun_that_fits_it(
    text: str, type_: str, expected: tuple[list[str], list[str]]
) -> None:
    assert who(text, type_, -1) == expected


def test_a_clause_about_a_thing_lends_its_subject_to_no_verb_behind_it() -> None:
    text = (
        "President Ana Reis told Omar Bah to resume the talks, which were broken off in May, and presented him with a "
        "medal."
    )
    assert who(text, "award") == (["Ana Reis"], ["Omar Bah"])


def test_who_is_thanked_for_what_was_donated_has_donated_it() -> None:
    assert who("Premier Ana Reis thanked Qatar for the vans donated to Mali.", "aid") == (["Qatar"], ["Mali"])


@pytest.mark.parametrize(
    "called", ["the ambassadors", "the diplomats", "the heads of diplomatic missions", "the envoys"]
)
def test_those_who_were_listed_are_called_by_their_office(called: str) -> None:
    text = f"{DANIYAR} received the Ambassadors of Greece – Kostas Vlachos, Rwanda – Diane Nkusi and Chile – Rosa Moya."
    _, thanked = who(f"{text} Foreign Minister Ken Adil was there. The President thanked {called}.", "thanks")
    assert thanked == ["Kostas Vlachos", "Diane Nkusi", "Rosa Moya"]


def test_where_three_meet_the_colleagues_of_one_are_the_others() -> None:
    text = (
        "Speaker Tamaz Kobia of Georgia, Speaker Leyla Karimli of Azerbaijan and Speaker Orhan Kaya of Türkiye held a "
        "trilateral meeting. Kobia welcomed his colleagues. The parties agreed to build a bridge."
    )
    assert who(text, "greeting") == (["Tamaz Kobia"], ["Leyla Karimli", "Orhan Kaya"])
    assert who(text, "accord") == (["Tamaz Kobia", "Leyla Karimli", "Orhan Kaya"], [])


def test_greetings_that_somebody_is_asked_to_convey_are_the_askers() -> None:
    text = f"{DANIYAR} asked Foreign Minister Omar Bah to convey his greetings to the King of Morocco."
    assert who(text, "greeting") == (["Daniyar Omarov"], ["King of Morocco"])


def test_spouses_travel_along() -> None:
    visit = "President Ana Reis and her spouse left Oslo, where they were at the invitation of the King and his wife."
    assert who(visit, "visit")[0] == ["Ana Reis", "her spouse"]
    assert who(visit, "invitation")[0] == ["King", "his wife"]


def test_our_friends_of_a_nation_are_the_nation() -> None:
    text = '"We have promised our Pakistani friends a plant," Premier Ivan Rusak of Belarus said.'
    assert who(text, "pledge") == (["Belarus"], ["Pakistan"])


@pytest.mark.parametrize(
    ("text", "type_", "expected"),
    [
        (
            "The King issued Royal Decree No. 3/2023 appointing Amal Said as Ambassador of Oman to Belgium.",
            "appointment",
            (["King"], ["Amal Said"]),
        ),
        (
            "The President signed Executive Order No. 214 releasing Ivan Petrov from his duties as Ambassador to Peru.",
            "appointment",
            (["President"], ["Ivan Petrov"]),
        ),
        (
            "The Speaker met with Mongolians living in Slovenia and presented the Altan Order to Professor Jan Oblak.",
            "award",
            (["Speaker"], ["Jan Oblak"]),
        ),
        (
            "An official dinner was given on behalf of President Ana Reis in honour of President Omar Bah of Mali.",
            "gathering",
            (["Ana Reis"], ["Omar Bah"]),
        ),
        (
            "Minister Ana Reis said Mali welcomed the truce, valued the efforts of Chad, and condemned the raid.",
            "criticism",
            (["Mali"], []),
        ),
        (
            "President Ana Reis received a letter from King Omar of Morocco, in which he invites Peru to a summit.",
            "invitation",
            (["Omar"], ["Peru"]),
        ),
    ],
)
def test_who_does_what_an_order_a_row_or_a_letter_says(
    text: str, type_: str, expected: tuple[list[str], list[str]]
) -> None:
    assert who(text, type_) == expected


def test_concern_at_a_decision_is_not_voiced_by_who_took_it() -> None:
    agents, whom = who("Concern was voiced over the decision by Peru to set up a base.", "concern")
    assert (agents, whom) == ([], ["Peru"])


def test_of_two_persons_the_last_has_come() -> None:
    text = "Premier Ana Reis met with Premier Li Wei and President Omar Bah of Mali, who arrived in Oslo on Monday."
    assert who(text, "visit")[0] == ["Omar Bah"]


def test_the_host_of_a_traveller_is_the_other() -> None:
    text = (
        "Speaker Gan Bold of Mongolia is on a visit to Peru. He held talks with Speaker Ana Paz. The host praised Mali."
    )
    assert who(text, "praise") == (["Ana Paz"], ["Mali"])


def test_a_minister_of_one_thing_is_no_minister_of_another() -> None:
    text = "Minister of Media Essam Saad met Premier Omar Bah. The Minister of Energy thanked Chad."
    assert who(text, "thanks")[0] == ["Minister of Energy"]


def test_each_of_several_has_the_post_behind_as() -> None:
    text = "King Talal accepted the credentials of Eva Lind as envoy of Sweden and Yared Tsega as envoy of Peru."
    assert who(text, "appointment") == (["Eva Lind", "Yared Tsega"], ["Talal"])
    document = "The King appointed Ana Reis as Minister of Health, Omar Bah as Minister of Trade and Li Wei as Consul."
    assert who(document, "appointment")[1] == ["Ana Reis", "Omar Bah", "Li Wei"]


def test_more_than_one_is_wished_well() -> None:
    text = "The Amir wished Sheikh Nawaf good health and the Kuwaiti people further progress."
    assert who(text, "greeting") == (["Amir"], ["Nawaf", "Kuwait"])


def test_the_neighbouring_country_is_the_guests() -> None:
    text = (
        "In our capital President Batyr Durdy of Turkmenistan met President Omar Rahimi of Afghanistan. The head of "
        "the neighbouring country thanked Iran."
    )
    assert who(text, "thanks") == (["Omar Rahimi"], ["Iran"])


def test_envoys_right_behind_their_states() -> None:
    text = (
        "Ambassadors of Iran Ali Hakiki, the French Republic Ms. Elsa Pignol and Chile Rosa Moya gave credentials to "
        "the President."
    )
    assert who(text, "appointment")[0] == ["Ali Hakiki", "Elsa Pignol", "Rosa Moya"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The King sent a letter to the Foreign Minister in the kingdom of Tonga, Fiki Katua.", "Fiki Katua"),
        ("The King sent a letter to the Chinese Party General Secretary and President Li Wei.", "Li Wei"),
    ],
)
def test_an_office_and_the_name_far_behind_it_are_one(text: str, name: str) -> None:
    assert who(text, "message")[1] == [name]
