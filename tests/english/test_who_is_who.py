"""Who is one person and of which state, where titles, offices and marks of home pull several ways. Invented texts."""

from __future__ import annotations

import pytest
from asking import country, who

import diplodoc

STATE_MINISTER = """State Minister H.E. Ambassador Tesfaye Bekele met Cabinet Secretary of Kenya Ruth Wanjiru in Lagos.

Ambassador Tesfaye thanked her. He spoke of trade between Ethiopia and Kenya and of Ethiopia's plans."""


def test_a_rank_behind_a_style_is_no_office_but_a_title_by_which_one_is_called() -> None:
    document = diplodoc.parse(STATE_MINISTER)
    assert document.actor("Tesfaye Bekele").role == "State Minister"
    assert who(STATE_MINISTER, "thanks") == (["Tesfaye Bekele"], ["Ruth Wanjiru"])


def test_the_office_of_a_guest_tells_nothing_of_home() -> None:
    document = diplodoc.parse(STATE_MINISTER)
    assert document.actor("Tesfaye Bekele").country == "ETH"
    assert document.actor("Ruth Wanjiru").country == "KEN"


def test_a_president_may_head_a_body_of_states_too() -> None:
    text = (
        "President Ali Sesay wrote to the chairman of the African Union and president of Guinea, Sekou Barry. "
        "The President thanked the AU chairman."
    )
    assert who(text, "thanks") == (["Ali Sesay"], ["Sekou Barry"])


def test_the_wife_of_a_head_of_government_is_another_person() -> None:
    text = "In Oslo the Prime Minister, Mrs Falk and his party visited a school. The King met Mr Falk."
    assert len(who(text, "visit")[0]) == 3


def test_a_list_of_officers_reaches_its_end() -> None:
    text = (
        "General Win Tun was welcomed by Vice Governor of Kachin Province Mr. Sai Lin, senior officers from the "
        "Chinese army, Consul General U Than Maung and officials."
    )
    assert len(who(text, "greeting")[0]) == 4


def test_each_state_of_a_list_has_its_own_holder() -> None:
    text = (
        "President Karim Alimov of Kazakhstan met the Prime Ministers of Tajikistan Rustam Zoda, Belarus Pavel Kot and "
        "Armenia Aram Petrosyan. The Prime Ministers of Tajikistan, Belarus and Armenia thanked Karim Alimov."
    )
    assert who(text, "thanks")[0] == ["Rustam Zoda", "Pavel Kot", "Aram Petrosyan"]
    assert country(text, "Pavel Kot") == "BLR"


def test_a_holder_in_brackets_may_bear_a_rank() -> None:
    text = "The Soviet Defence Minister (Marshal Oleg Sokolov) left. Marshal Sokolov thanked President Ali Haddad."
    assert who(text, "thanks")[0] == ["Oleg Sokolov"]
    assert country(text, "Oleg Sokolov") == "SUN"


def test_a_body_a_region_and_an_envoy_are_one_office() -> None:
    text = "Dr Erik Lund, the U.N. special Middle East envoy, met President Ali Haddad of Egypt. The envoy thanked him."
    assert who(text, "thanks") == (["Erik Lund"], ["Ali Haddad"])


def test_colleagues_named_in_one_breath_are_of_one_state() -> None:
    text = (
        "Sri Lanka's High Commissioner Nimal Perera met Prime Minister Jone Tora, Foreign Minister Mere Vula and "
        "Speaker Semi Koro. The Fijian Prime Minister thanked him."
    )
    assert {country(text, name) for name in ("Jone Tora", "Mere Vula", "Semi Koro")} == {"FJI"}


def test_the_president_of_a_state_presides_over_no_cabinet() -> None:
    text = (
        "President of Uzbekistan Aziz Karim arrived at the invitation of President of Turkmenistan and was received by "
        "Deputy Chairman of the Cabinet of Ministers of Turkmenistan Rahim Durdy."
    )
    assert who(text, "invitation")[0] == ["President of Turkmenistan"]


def test_top_diplomats_are_those_who_meet() -> None:
    text = (
        "Foreign Secretary Ana Cruz of the Philippines met Indonesian Foreign Minister Sri Dewi. The two top diplomats "
        "discussed trade."
    )
    assert len(who(text, "discussion")[0]) == 2


def test_a_news_agency_tells_where_home_is() -> None:
    text = "ONA - His Majesty Sultan Talib bin Said phoned Sheikh Jaber bin Nasser, Emir of the State of Kuwait."
    assert country(text, "Talib bin Said") == "OMN"


def test_a_counterpart_with_an_office_and_a_name() -> None:
    text = (
        "Envoy Tom Moyo took a message from President Sibanda of Zimbabwe to his Zambian counterpart, President Banda."
    )
    assert who(text, "message")[1] == ["Banda"]
    assert country(text, "Banda") == "ZMB"


def test_the_two_foreign_ministers_are_those_who_spoke() -> None:
    text = (
        "Minister for Foreign Affairs Hari Thapa and Foreign Minister of India Dev Rao spoke by phone. The two foreign "
    )
    assert who(text + "ministers discussed trade.", "discussion")[0] == ["Hari Thapa", "Dev Rao"]


def test_the_matter_of_a_minister_may_sound_like_a_body() -> None:
    text = "Minister of Public Service and Administration Sipho Dube thanked Japan."
    assert diplodoc.parse(text).actor("Sipho Dube").role == "Minister of Public Service and Administration"


def test_a_spokesman_just_behind_his_ministry_is_the_ministrys() -> None:
    text = "The Kazakh Foreign Ministry rejected the claims. Spokesman Aidos Nurlan said that the report was false."
    assert country(text, "Aidos Nurlan") == "KAZ"


def test_a_president_who_speaks_of_another_state_is_none_of_its() -> None:
    text = "President Paul Morel spoke. We stand with Sudan. Sudan needs peace, and Sudan will have our help."
    assert country(text, "Paul Morel") is None


@pytest.mark.parametrize("sides", ["The two sides", "Both sides", "They", "Both"])
def test_where_no_people_meet_the_sides_are_the_states(sides: str) -> None:
    text = f"Chad and Niger agreed to reopen the border on Monday.\n\n{sides} welcomed the deal."
    assert who(text, "praise")[0] == ["Chad", "Niger"]


def test_the_sides_of_a_mediation_are_those_between_whom_it_is_done() -> None:
    text = "Oman is mediating between Chad and Niger. A spokesman, Ivo Kral, said the two sides had signed a truce."
    assert set(who(text, "signing")[0]) == {"Chad", "Niger"}


def test_both_countries_are_not_the_one_that_speaks_of_them() -> None:
    text = "Kenya congratulates Chad and Niger on the accord. Kenya urges both countries to carry it out."
    assert who(text, "request") == (["Kenya"], ["Chad", "Niger"])


def test_the_officials_are_those_who_were_called_so() -> None:
    text = (
        "Omani President Faisal Harthi met Malian President Modibo Keita. Omani officials said it was a long talk. "
        "The officials praised the food."
    )
    assert who(text, "praise")[0] == ["Omani officials"]


def test_whoever_invites_both_ministers_is_none_of_them() -> None:
    text = (
        "Omani Trade Minister Faisal Harthi and Health Minister Salim Rawas met Malian Trade Minister Modibo Keita. "
        "Keita invited both ministers to Bamako."
    )
    assert who(text, "invitation") == (["Modibo Keita"], ["Faisal Harthi", "Salim Rawas"])


def test_a_portfolio_may_stand_before_or_behind_the_minister() -> None:
    text = (
        "Elena Petrova, Minister of Trade of Bulgaria, met Modibo Keita, Minister of Industry of Mali. "
        "The industry minister thanked Petrova."
    )
    assert who(text, "thanks") == (["Modibo Keita"], ["Elena Petrova"])


def test_a_crown_prince_is_no_other_prince_and_an_ambassador_designate_an_ambassador() -> None:
    text = (
        "Foreign Minister Prince Salim Nur of Jordan met Crown Prince Hamad Rashid of Kuwait. "
        "The Crown Prince thanked Ambassador-designate Jana Holm of Norway. The Ambassador praised Kuwait."
    )
    assert who(text, "thanks") == (["Hamad Rashid"], ["Jana Holm"])
    assert who(text, "praise")[0] == ["Jana Holm"]


def test_a_form_of_address_without_a_name_stops_nothing() -> None:
    document = diplodoc.parse("Smt . was received by Ghana. Ghana condemned the attack.")
    assert [event.type for event in document.events_of("criticism")] == ["criticism"]


def test_a_body_of_one_state_tells_where_home_is() -> None:
    text = (
        "The UK expels two Chadian diplomats. Prime Minister Gordon Hale told MPs that Chad had made false "
        "allegations. The Foreign Office said they were absurd."
    )
    assert country(text, "Gordon Hale") == "GBR"


def test_a_state_that_is_named_a_little_more_is_no_home() -> None:
    text = (
        "President Marlow spoke with Prime Minister Hale of the United Kingdom. They discussed steps of Canada "
        "against Chad and agreed that Chad must act."
    )
    assert country(text, "Marlow") is None


@pytest.mark.parametrize("office", ["The Bulgarian foreign minister", "Bulgaria's top diplomat"])
def test_an_office_told_late_is_that_of_the_one_who_spoke(office: str) -> None:
    text = f"Elena Petrova said on Friday that the talks were useful.\n\n{office} accused Mali of delay."
    assert who(text, "criticism") == (["Elena Petrova"], ["Mali"])


def test_the_foreign_minister_of_the_united_states_is_its_secretary_of_state() -> None:
    text = "Secretary of State Rosalind Carter of the United States met Omani Foreign Minister Faisal Harthi. "
    assert who(text + "The US foreign minister thanked Harthi.", "thanks")[0] == ["Rosalind Carter"]


def test_the_official_is_whoever_spoke_just_before() -> None:
    text = (
        "The Director General for Europe, Omar Diop, said the ambassador of Chad had been summoned. "
        "The official criticized Chad."
    )
    assert who(text, "criticism")[0] == ["Omar Diop"]


@pytest.mark.parametrize(
    "opening",
    [
        "Omar Diop, the president of Senegal and chairman of the African Union, met rebels.",
        "The union's chairman, Senegalese President Omar Diop, met rebels of the African Union's members.",
        "A spokesman said the African Union's chairman, Senegalese President Omar Diop, had met rebels.",
    ],
)
def test_a_president_who_heads_a_body_is_one_person(opening: str) -> None:
    text = f"{opening} The African Union's chairman thanked Chad."
    assert who(text, "meeting")[0] == ["Omar Diop"]
    assert who(text, "thanks")[0] == ["Omar Diop"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('Ghanaian President Kofi Boateng met Omani Premier Salim Nur. "Nur is a friend," he said.', "Kofi Boateng"),
        ('Chad\'s foreign ministry condemned Mali on Monday. "Mali must stop," it said.', "Chad's foreign ministry"),
        ("Keita met Nur, spokesman Ivo Kral said. Keita will visit Oman in May, he added.", "Ivo Kral"),
    ],
)
def test_nobody_calls_themselves_by_name_in_what_they_say(text: str, speaker: str) -> None:
    document = diplodoc.parse(text)
    assert document.actor(document.events_of("statement")[-1].agents[0]).name == speaker


def test_the_omani_is_a_person_and_the_kingdom_a_kingdom() -> None:
    text = "Omani Premier Salim Nur met Chad's President Omar Diop in Morocco. The Omani thanked the kingdom."
    assert who(text, "thanks") == (["Salim Nur"], ["Morocco"])


def test_they_are_the_authorities_who_were_spoken_of() -> None:
    text = "Omani Premier Salim Nur thanked the Chadian authorities. They condemned Mali."
    assert who(text, "criticism") == (["Chad"], ["Mali"])


def test_the_latter_is_the_second_of_two() -> None:
    text = "Omani Premier Salim Nur met Chad's President Omar Diop. The latter thanked his host."
    assert who(text, "thanks")[0] == ["Omar Diop"]


def test_an_office_that_speaks_is_a_body() -> None:
    text = "Chad's President Omar Diop will visit Oman. His office said it had thanked Oman."
    assert who(text, "thanks") == (["His office"], ["Oman"])


def test_the_formal_name_of_a_state_at_the_top_says_whose_the_text_is() -> None:
    document = diplodoc.parse(
        "REPUBLIC OF PERU\nMINISTRY OF FOREIGN AFFAIRS\n\n"
        "Minister Ana Ruiz received the Ambassador of Chile, Ken Ito, and the Ambassador of Japan, Jun Abe."
    )
    assert document.actor("Ana Ruiz").country == "PER"


def test_a_city_in_a_headline_is_no_home() -> None:
    document = diplodoc.parse(
        "Foreign Ministry, Reykjavik\n12 October 2021\n\nIceland and Norway talk about fish in Lima\n\n"
        "Foreign Minister Ana Ruiz met Norwegian Minister Jon Berg. Iceland supports the plan."
    )
    assert document.actor("Ana Ruiz").country != "PER"


def test_a_news_agency_speaks_for_its_state() -> None:
    text = (
        "PEKING, June 8 (Hsinhua) -- The delegation of the Sudan led by Minister Idris Babiker arrived here. "
        "It was met by Vice-Premier Kuo Li."
    )
    assert country(text, "Kuo Li") == "CHN"


def test_a_news_agency_abroad_writes_of_the_state_it_is_in() -> None:
    text = "ACCRA, May 3 (Xinhua) -- Fisheries Minister Kofi Addo said on Monday that patrols would begin."
    assert country(text, "Kofi Addo") == "GHA"
    text = "ACCRA, May 3 (Xinhua) -- A delegation from China arrived. Foreign Minister Wen Tao said it was welcome."
    assert country(text, "Wen Tao") == "CHN"


def test_whoever_tells_of_somebody_behind_a_comma_is_another_one() -> None:
    text = "Rebels freed Minister Omar Said and Colonel Paul Okello, an aide to the King said."
    assert who(text, "concession") == (["Rebels"], ["Omar Said", "Paul Okello"])
    assert who(text, "statement") == (["aide to the King"], [])


def test_the_president_is_no_other_president_whose_letter_he_gets() -> None:
    text = (
        "President Kim Su of Korea received Minister Ana Diallo of Guinea. She conveyed to the President a letter from "
        "the President of Guinea. The President thanked the Minister for this."
    )
    assert who(text, "thanks") == (["Kim Su"], ["Ana Diallo"])


@pytest.mark.parametrize("noun", ["meeting", "phone call", "conversation"])
def test_the_last_of_those_between_whom_something_was_has_the_office_behind_the_comma(noun: str) -> None:
    text = (
        f"A {noun} between Omar Said and Ana Reis, Foreign Minister of Peru, took place. The Peruvian Foreign Minister"
    )
    assert who(f"{text} thanked Chad.", "thanks") == (["Ana Reis"], ["Chad"])


def test_whose_minister_somebody_is_tells_more_than_whose_turn_it_is() -> None:
    text = "Ana Reis, Foreign Minister of Peru, was received by Omani Foreign Minister Omar Said. For her part, "
    assert who(f"{text}the Peruvian Minister thanked Chad.", "thanks") == (["Ana Reis"], ["Chad"])


def test_heads_of_missions_are_people_and_the_missions_say_nothing() -> None:
    text = "The heads of diplomatic missions thanked Chad."
    assert who(text, "thanks") == (["heads of diplomatic missions"], ["Chad"])
