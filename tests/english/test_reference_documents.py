"""Reference in whole documents: who is meant, through all rooms. The documents are invented."""

from __future__ import annotations

import pytest
from asking import country, who

import diplodoc

READOUT = """The Prime Minister spoke by phone with the President of Ghana, Ama Boateng-Owusu, this morning.

He offered the President his congratulations on her re-election. The Prime Minister thanked her for Ghana's support.

She invited him to Accra. The leaders discussed trade. They also agreed to stay in touch."""


@pytest.mark.parametrize(
    ("type_", "agents", "recipients"),
    [
        ("congratulation", ["Prime Minister"], ["Ama Boateng-Owusu"]),
        ("thanks", ["Prime Minister"], ["Ama Boateng-Owusu"]),
        ("invitation", ["Ama Boateng-Owusu"], ["Prime Minister"]),
        ("discussion", ["Prime Minister", "Ama Boateng-Owusu"], []),
        ("accord", ["Prime Minister", "Ama Boateng-Owusu"], []),
    ],
)
def test_a_readout_of_a_call(type_: str, agents: list[str], recipients: list[str]) -> None:
    assert who(READOUT, type_) == (agents, recipients)


VISIT = """Minister of Foreign Affairs Jana Horvat received the Ambassador of Chile to Croatia, Pablo Reyes.

The Minister congratulated the Ambassador on his appointment. The guest thanked the Minister for the warm reception.

The Croatian minister informed her guest about the reform. Both sides expressed interest in cooperation."""


def test_a_courtesy_call() -> None:
    assert who(VISIT, "congratulation") == (["Jana Horvat"], ["Pablo Reyes"])
    assert who(VISIT, "thanks") == (["Pablo Reyes"], ["Jana Horvat"])
    assert who(VISIT, "statement")[0] == ["Jana Horvat"]


def test_an_ambassador_tells_where_home_is() -> None:
    assert country(VISIT, "Jana Horvat") == "HRV"
    assert country(VISIT, "Pablo Reyes") == "CHL"


def test_a_dateline_tells_where_home_is() -> None:
    text = "NAIROBI, May 4 - President Grace Otieno praised Uganda. She said that her country would help."
    assert country(text, "Grace Otieno") == "KEN"
    assert who(text, "praise") == (["Grace Otieno"], ["Uganda"])


def test_we_in_an_officials_statement_is_the_state() -> None:
    text = (
        "Statement by President Maria Costa of Portugal\n\n"
        "I was saddened by the news. We condemn the attack and thank Spain for its help."
    )
    assert who(text, "criticism")[0] == ["Portugal"]
    assert who(text, "thanks") == (["Portugal"], ["Spain"])
    assert who(text, "condolence")[0] == ["Maria Costa"]


def test_we_the_leaders_are_the_persons() -> None:
    text = (
        "Today, we – Prime Minister Bruno Walsh of Australia and President Luis Ocampo of Peru – met in Lima. "
        "We condemn terrorism."
    )
    assert who(text, "criticism")[0] == ["Bruno Walsh", "Luis Ocampo"]


def test_as_leaders_of_states_we_are_the_states() -> None:
    text = "As leaders of Norway and Chile, we announce our plan. We thank Brazil for its work."
    assert who(text, "thanks") == (["Norway", "Chile"], ["Brazil"])


def test_a_letter_speaks_for_its_signatory() -> None:
    text = (
        "Dear Mr. President,\n\nI express my condolences to the people of Nepal. We stand ready to help you.\n\n"
        "Yours sincerely,\nKwame Boateng\nPresident of the Republic of Ghana"
    )
    assert who(text, "condolence")[0] == ["Kwame Boateng"]
    assert who(text, "pledge")[0] == ["Republic of Ghana"]


def test_a_quotation_is_its_speakers() -> None:
    text = (
        '"I have recalled our ambassador," Foreign Minister of Sweden Karin Lund said. '
        '"He will stay in Stockholm," she added.'
    )
    assert who(text, "sanction")[0] == ["Karin Lund"]


def test_the_organization_is_the_one_spoken_of() -> None:
    text = (
        "President of Georgia Nino Abashidze met with Secretary-General of the African Union Kofi Mensah. "
        "She thanked the organization for its support."
    )
    assert who(text, "thanks") == (["Nino Abashidze"], ["African Union"])


def test_an_office_named_later_is_one_person() -> None:
    text = (
        "Secretary-General of the Arab League arrives in Tunis\n\n"
        "Hassan Mourad, Secretary-General of the Arab League, arrived in Tunis on Monday."
    )
    people = [a for a in diplodoc.parse(text).actors if a.kind == "person"]
    assert [a.name for a in people] == ["Hassan Mourad"]


def test_two_presidents_are_told_apart_by_country() -> None:
    text = (
        "President of Mali Oumar Keita received President of Niger Ali Issoufou. "
        "The Nigerien President thanked the head of state for the hospitality. "
        "The President of Mali praised Niger."
    )
    assert who(text, "thanks") == (["Ali Issoufou"], ["Oumar Keita"])
    assert who(text, "praise")[0] == ["Oumar Keita"]


def test_nothing_is_invented_for_an_impersonal_it() -> None:
    document = diplodoc.parse("It is raining in Geneva. It was a cold day.")
    assert document.actors == ()


def test_the_same_text_gives_the_same_actors() -> None:
    assert diplodoc.parse(READOUT).actors == diplodoc.parse(READOUT).actors


ROSTER = """The King received the credentials of three new heads of mission. The new Ambassadors are:

1. Mr. Pedro Salas, Republic of Chile;
2. Ms. Aino Virtanen, Finland;
3. Mr. Suharto, Republic of Indonesia.

The King congratulated the three Ambassadors."""


def test_people_in_a_roster_hold_its_office() -> None:
    people = ["Pedro Salas", "Aino Virtanen", "Suharto"]
    assert who(ROSTER, "congratulation")[1] == people
    document = diplodoc.parse(ROSTER)
    assert [(document.actor(p).role, document.actor(p).country) for p in people] == [
        ("Ambassador", "CHL"),
        ("Ambassador", "FIN"),
        ("Ambassador", "IDN"),
    ]


def test_a_former_president_is_not_the_president() -> None:
    text = (
        "President Ana Silva of Chile met former President Luis Ocampo of Peru. The President praised Peru. "
        "Luis Ocampo thanked the President."
    )
    assert who(text, "praise")[0] == ["Ana Silva"]
    assert who(text, "thanks") == (["Luis Ocampo"], ["Ana Silva"])
    former = diplodoc.parse(text).actor("Luis Ocampo")
    assert (former.role, former.qualifier) == ("President", "former")


@pytest.mark.parametrize(
    "message",
    [
        "King Olav sent a message to President Karim Diallo of Mali expressing his condolences.",
        "King Olav sent a message expressing his condolences to President Karim Diallo of Mali.",
        "King Olav sent a telegram to President Karim Diallo of Mali, expressing his condolences.",
    ],
)
def test_what_a_message_says_its_sender_says(message: str) -> None:
    assert who(message, "condolence")[0] == ["Olav"]


def test_these_ambassadors_are_those_just_named() -> None:
    text = """Ambassadors of several countries congratulated Prime Minister Amina Rahman of Bangladesh.

    These ambassadors then thanked President Otto Lindt of Austria."""
    assert who(text, "thanks") == (["Ambassadors of several countries"], ["Otto Lindt"])


TRIP = """On her first trip to Ghana as Norwegian Foreign Minister, Kari Lund met with President Kofi Badu in Accra.

Minister Lund thanked the President. As Chairman of the African Union, President Badu then opened the session."""


def test_an_office_behind_as_is_the_subjects() -> None:
    document = diplodoc.parse(TRIP)
    assert [(a.name, a.country) for a in document.actors if a.kind == "person"] == [
        ("Kari Lund", "NOR"),
        ("Kofi Badu", "GHA"),
    ]
    assert who(TRIP, "thanks") == (["Kari Lund"], ["Kofi Badu"])
    assert who(TRIP, "gathering")[0] == ["Kofi Badu"]


@pytest.mark.parametrize(
    ("where", "home"), [("in Astana", "KAZ"), ("on the margins of the summit in Paris", None), ("in Helsinki", None)]
)
def test_whoever_is_met_in_a_capital_abroad_is_at_home_there(where: str, home: str | None) -> None:
    text = f"President Anna Lindqvist of Finland met President Daniyar Omarov {where}."
    assert country(text, "Daniyar Omarov") == home


def test_a_slip_of_the_pen_makes_no_second_person() -> None:
    text = "Minister Tarek Hussein of Egypt met Kofi Asare of Ghana. Tarek Hussien thanked him."
    assert who(text, "thanks") == (["Tarek Hussein"], ["Kofi Asare"])


def test_husband_and_wife_are_told_apart_by_the_office() -> None:
    text = "The Prime Minister, Mr Farrow, arrived with Mrs Farrow. Prime Minister Farrow met Chairman Lin Tao."
    document = diplodoc.parse(text)
    (meeting,) = document.events_of("meeting")
    assert {document.actor(a).role for a in meeting.agents} | {document.actor(a).role for a in meeting.recipients} == {
        "Prime Minister",
        "Chairman",
    }


def test_one_article_and_one_name_stand_for_two_offices() -> None:
    text = "President Ali Sesay of Ghana thanked the chairman of the African Union and president of Kenya, John Mwangi."
    assert who(text, "thanks") == (["Ali Sesay"], ["John Mwangi"])


def test_a_body_with_its_short_form_has_a_head() -> None:
    text = "President Ali Sesay of Ghana thanked World Health Organization (WHO) Director-General Tomas Arvelo."
    assert who(text, "thanks") == (["Ali Sesay"], ["Tomas Arvelo"])
    assert diplodoc.parse(text).actor("Tomas Arvelo").role == "Director-General"


CABLE = """King Olav of Norway sent a message of condolences to President Karim Diallo of Mali.

The King wished the President good health. The King wished the President and the Malian people steady progress."""


def test_a_royal_cable() -> None:
    assert who(CABLE, "condolence") == (["Olav"], ["Karim Diallo"])
    assert who(CABLE, "greeting") == (["Olav"], ["Karim Diallo"])
    assert who(CABLE, "greeting", 1) == (["Olav"], ["Karim Diallo", "Mali"])


LAO = """Prime Minister Kham Sisavath of Laos and Speaker Thong Vixay of Laos received a delegation from the Senate of
Chad led by Vice Chairwoman Mariam Saleh.

The Lao leaders praised the Chadian delegation. Mariam Saleh thanked the Party, Parliament and Government of Laos."""


def test_leaders_of_a_nationality_are_those_who_were_named() -> None:
    assert who(LAO, "praise")[0] == ["Kham Sisavath", "Thong Vixay"]


def test_a_delegation_is_known_again_by_its_country_and_lends_it_to_its_leader() -> None:
    assert who(LAO, "praise")[1] == ["delegation from the Senate of Chad"]
    assert country(LAO, "Mariam Saleh") == "TCD"


def test_the_state_behind_a_list_of_its_bodies_is_theirs() -> None:
    assert country(LAO, "Party") == "LAO"


def test_a_counterpart_from_a_state_with_a_name() -> None:
    text = "President Rosa Quispe of Peru received her counterpart from Ecuador, Jaime Loor. The guest thanked her."
    assert who(text, "thanks") == (["Jaime Loor"], ["Rosa Quispe"])
    assert country(text, "Jaime Loor") == "ECU"


def test_an_envoy_may_be_called_ambassador() -> None:
    text = "The Qatari Emir received Saudi envoy Prince Salem bin Fahd. The Saudi ambassador presented his credentials."
    assert who(text, "appointment")[0] == ["Salem bin Fahd"]


def test_a_visitor_is_not_of_the_state_whose_city_was_named() -> None:
    text = "Sira Keita, Ghana's Foreign Minister, met President Umar Djalo of Guinea-Bissau in Bissau during the visit "
    assert country(text + "of President Kofi Mensah to Guinea-Bissau.", "Kofi Mensah") == "GHA"


def test_whoever_is_told_no_home_is_of_the_state_that_is_named_most() -> None:
    text = "HH the Emir Sheikh Hamad bin Jaber Al Kaabi praised Qatar's diplomats. Qatar has friends, he said."
    assert country(text, "Hamad bin Jaber Al Kaabi") == "QAT"


def test_one_style_stands_before_two_offices_of_one_man() -> None:
    text = "The opening was attended by HE the Prime Minister and Interior Minister Sheikh Nasser bin Ali Al Kaabi."
    (event,) = diplodoc.parse(text).events_of("gathering")
    assert len(event.agents) == 1


def test_a_country_in_brackets_is_the_persons() -> None:
    assert country("Prime Minister Ana Reyes of Peru met Paul Morin (France).", "Paul Morin") == "FRA"


def test_ministers_of_few_nationalities_are_one_each() -> None:
    text = "The German, French and Dutch foreign ministers condemned it. The French foreign minister left Kabul."
    assert who(text, "criticism")[0] == ["German foreign minister", "French foreign minister", "Dutch foreign minister"]
    assert country(text, "French foreign minister") == "FRA"
    assert who(text, "visit")[0] == ["French foreign minister"]


def test_counterparts_of_several_nationalities_share_the_office() -> None:
    text = "Foreign Minister Karim Nabil of Egypt phoned his Saudi and Kenyan counterparts."
    assert who(text, "call")[1] == ["Saudi counterpart", "Kenyan counterpart"]
    assert diplodoc.parse(text).actor("Kenyan counterpart").role == "Foreign Minister"


def test_a_headline_spares_the_and() -> None:
    text = """Chad, Niger sign gas deal

    President Omar Sesay of Chad met the press on Monday."""
    assert who(text, "signing")[0] == ["Chad", "Niger"]


def test_he_who_goes_on_behind_a_quotation_is_the_one_who_spoke_before_it() -> None:
    text = """Envoy Omar Ceesay of the Gambia told President Paul Ndi of Cameroon that relations were good. "We are here
    to consult. We seek advice on many issues." He said the audience was useful."""
    assert who(text, "statement", 1)[0] == ["Omar Ceesay"]


@pytest.mark.parametrize(("full", "again"), [("Muammar Gaddafi", "Qaddafi"), ("Eldar Qasimov", "Gasimov")])
def test_a_name_of_another_script_has_many_spellings(full: str, again: str) -> None:
    text = f"Colonel {full} of Libya met President Omar Diallo of Chad. {again} thanked him."
    assert who(text, "thanks") == ([full], ["Omar Diallo"])
