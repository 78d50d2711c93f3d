"""Whom pronouns and offices mean across sentences: who speaks, who is there, and whom the place in "
"a sentence bars."""

from __future__ import annotations

import pytest
from asking import country, who

import diplodoc


def meant(text: str, trigger: str) -> list[str]:
    """The agents of the event with a trigger."""
    document = diplodoc.parse(text)
    event = next(e for e in document.events if trigger in document[e.trigger])
    return [document.actor(who).name for who in event.agents]


@pytest.mark.parametrize(
    ("text", "trigger", "agent"),
    [
        # whoever reports a quotation is nobody who is named in it
        ('Minister Paul Moreau said that troops would go. "The President knows," he told '
            'reporters.', "told", "Paul Moreau"),
        # nor whoever is named in what depends on the pronoun
        (
            "Zambian President Mwila received Afonso Dantas, the Angolan Deputy Minister. He told "
            "the Zambian leader that "
            "Angola was ready.",
            "told",
            "Afonso Dantas",
        ),
        ("Ana Reis accused Chad. Her Minister had written to President Abdou Sy, who had refused, "
            "she added.", "added", "Ana Reis"),
        # of two clauses side by side the later one goes on
        (
            "The Secretary met Foreign Minister Ghorbani. Ghorbani raised sanctions, and the "
            "Secretary said that relief "
            "would come. He praised the talks.",
            "praised",
            "Secretary",
        ),
        # "in turn" hands the word over
        (
            "Minister Pedro Silva received Ambassador Kenji Mori of Japan. The Minister thanked "
            "Japan. In turn, the diplomat "
            "stressed that Japan would help.",
            "stressed",
            "Kenji Mori",
        ),
        # an official is whoever was called so
        (
            "A senior U.S. official said that Secretary of State John Hale had met Foreign Minister "
            "Pavel Orlin. The official "
            "added that Orlin had protested.",
            "added",
            "senior U.S. official",
        ),
        # whoever is there, before whoever is only spoken of
        (
            "President Joseph Mwila met the Foreign Minister of Mozambique, Mario Chiss. The "
            "Minister conveyed a message from "
            "President Samuel Mach. The President thanked him.",
            "thanked",
            "Joseph Mwila",
        ),
        # of two who are named only later, the first
        (
            "The President received the envoy\n\nPresident of Kazakhstan Askar Zhum received Sergei "
            "Krav, who brought greetings "
            "from President Leonid Pash. The Head of State noted the growth of trade.",
            "noted",
            "Askar Zhum",
        ),
        # who gives a dinner is a host
        (
            "Ambassador Duarte Faria gave a lunch in honour of Deputy Minister Nomsa Ndlo. In his "
            "toast, the host praised "
            "South Africa.",
            "praised",
            "Duarte Faria",
        ),
        # a report's first words name whoever is called Minister next
        (
            "Kenya's foreign minister accused Chad of bias on Monday. Minister David Otim was "
            "attending a summit.",
            "accused",
            "David Otim",
        ),
        # in somebody's words the Minister is their own
        (
            "The Georgian Foreign Minister wrote to the Russian Foreign Minister.\n\nValery Churs, "
            "the Russian envoy, said that "
            "the Minister had warned Georgia.",
            "warned",
            "Russian Foreign Minister",
        ),
    ],
)  # fmt: skip
def test_who_is_meant(text: str, trigger: str, agent: str) -> None:
    assert meant(text, trigger) == [agent]


def test_a_possessive_behind_one_party_to_a_call_is_theirs() -> None:
    document = diplodoc.parse(
        "Spokesman Ayhan Tek recalled the telephone conversation of Minister Orhan Son with his "
        "Greek counterpart Nikos "
        "Kyri. The two ministers agreed to meet."
    )
    (accord,) = document.events_of("accord")
    assert {document.actor(who).name for who in accord.agents} == {"Orhan Son", "Nikos Kyri"}


def test_a_king_is_no_emir() -> None:
    document = diplodoc.parse(
        "King Faisal received Foreign Minister Nasser Sul of Kuwait, who conveyed greetings. The Emir thanked Japan."
    )
    (thanks,) = document.events_of("thanks")
    assert [document.actor(who).name for who in thanks.agents] == ["Emir"]


def test_a_ruler_called_brother_is_whoever_stands_behind() -> None:
    document = diplodoc.parse("King Faisal sent a cable to his brother President Ali Fall.")
    (message,) = document.events_of("message")
    assert [document.actor(who).name for who in message.recipients] == ["Ali Fall"]


@pytest.mark.parametrize(
    ("text", "type_", "agents", "recipients"),
    [
        # whom somebody has met before are their interlocutors
        (
            "Foreign Minister Jonas Berg of Norway was received by the President, Mr. Joseph Banda, and met the "
            "Speaker, Ms. Grace Phiri. He told his interlocutors that Norway would stay.",
            "statement", ["Jonas Berg"], ["Joseph Banda", "Grace Phiri"],
        ),
        # a counterpart without a name is whoever is named next by none of their offices
        (
            "The minister phoned his Omani counterpart. They talked at Mr. Badr's wish. The minister reminded him that "
            "the Council would meet.",
            "statement", ["minister"], ["Badr"],
        ),
        # nobody travels to where they live
        (
            "ISLAMABAD: Prime Minister Ali Khan sent his regards to President Nur of Oman and said his visit to "
            "Pakistan would open new vistas.",
            "visit", ["Nur"], ["Pakistan"],
        ),
        # what is done in the next breath is done to whoever was called in
        (
            "The minister said the Libyan envoy had been summoned and a protest was lodged with him.",
            "protest", [], ["Libyan envoy"],
        ),
        # those who do something together with the subject
        (
            "Foreign Minister Ana Quispe of Peru will co-chair with her counterpart, Lucy Brown, the third session.",
            "gathering", ["Ana Quispe", "Lucy Brown"], [],
        ),
    ],
)  # fmt: skip
def test_who_is_meant_by_what_was_told_before(text: str, type_: str, agents: list[str], recipients: list[str]) -> None:
    assert who(text, type_, -1) == (agents, recipients)


def test_those_who_receive_a_visitor_are_of_the_state_visited() -> None:
    text = "Minister Jonas Berg of Norway visited Zambia. He was received by the President, Mr. Joseph Banda."
    assert country(text, "Joseph Banda") == "ZMB"


def test_an_envoy_is_of_the_state_of_whoever_sends_them() -> None:
    text = "The Minister received Mr. Omar Haddad, special envoy of the Tunisian president."
    assert country(text, "Omar Haddad") == "TUN"


def test_who_writes_a_memorandum_says_i() -> None:
    text = (
        "Memorandum of Conversation, by the Acting Secretary of State\n\nThe Persian Ambassador called on me today. "
        "I told him that we had received his note."
    )
    assert who(text, "statement") == (["Acting Secretary of State"], ["Persian Ambassador"])
    assert country(text, "Acting Secretary of State") == "USA"


def test_a_question_in_brackets_is_put_to_whoever_briefs() -> None:
    text = (
        "Ministry of Foreign Affairs - Press briefing\nParis, 6 March 2007\n\nChad\n\n(Could you confirm that the "
        "minister has condemned the raid?)\n\nThe minister left for Chad on Friday. We condemn the raid.\n\n(Has the "
        "Sudanese minister replied?)\n\nThe Sudanese minister rejected the claim."
    )
    assert who(text, "criticism", -1)[0] == ["France"]
    assert who(text, "rejection", -1)[0] == ["Sudanese minister"]
    assert not diplodoc.parse(text).events_of("statement")


def test_a_style_that_tells_no_office_is_of_whoever_was_spoken_of_last() -> None:
    text = "The envoy was received by the Prime Minister. His Highness said that the Shah had ordered an inquiry."
    assert who(text, "statement")[0] == ["Prime Minister"]


def test_a_second_office_behind_a_family_name_is_of_whoever_had_the_full_name() -> None:
    text = "Foreign Minister Wang Li met Swedish Foreign Minister Ann Berg. Ms Berg, Chair of the OSCE, praised China."
    assert who(text, "praise") == (["Ann Berg"], ["China"])


def test_a_part_of_the_world_opens_a_portfolio() -> None:
    text = "Minister for Europe and Foreign Affairs Jean Lux received Ambassador Ali Nur of Chad."
    assert who(text, "meeting") == (["Jean Lux"], ["Ali Nur"])


def test_members_of_a_parliament_call_one_another() -> None:
    text = (
        "Mrs. Ann Marsh (Leeds): Will the Minister protest to Chad?\n\nThe Minister of State, Foreign Office "
        "(Lord Hall): I thank the hon. Lady for her question.\n\nMr. Tom Reed: I congratulate my right hon. Friend."
    )
    assert who(text, "thanks") == (["Hall"], ["Ann Marsh"])
    assert who(text, "congratulation") == (["Tom Reed"], ["Hall"])


def test_labels_in_capitals_say_who_speaks() -> None:
    text = (
        "Statements\n\nPRIME MINISTER OF HUNGARY ANA REIS (in German): I have received President Nur. We discussed "
        "trade.\n\nPRESIDENT OF GHANA ALI NUR: I informed my colleague of my talks with Oman. We agreed to meet again."
    )
    names = {name.lower() for side in who(text, "discussion") for name in side}
    assert names == {"ana reis", "ali nur"}
    assert [[name.lower() for name in side] for side in who(text, "statement")] == [["ali nur"], ["ana reis"]]


def test_whoever_has_signed_a_letter_writes_it() -> None:
    text = (
        "Excellency,\n\nI thank you for your letter. I told your Minister so in May.\n\n(signed) Ana Reis\n\n"
        "H.E. Mr. Ali Nur\n"
    )
    assert who(text, "thanks") == (["Ana Reis"], ["Ali Nur"])
    assert not diplodoc.parse(text).events_of("signing")


def test_the_two_of_whom_a_clause_tells_when_they_met() -> None:
    text = (
        "Minister Berg met Ms. Lund. Ambassador Reis made that clear to Deputy Minister Orlov when they met yesterday."
    )
    assert set(who(text, "meeting", -1)[0]) == {"Reis", "Orlov"}


def test_the_latter_of_three() -> None:
    text = (
        "Minister Paul Berg met Ms. Eva Lund. He raised her case with his Omani counterpart. The latter promised help."
    )
    assert who(text, "pledge")[0] == ["his Omani counterpart"]


def test_a_telegram_to_the_foreign_office_speaks_for_its_state() -> None:
    text = (
        "Telegram No. 212 from Sir Ronald Pell (Bangkok) to the Foreign Office, 1941\n\nI saw the Prime Minister. "
        "I gave him a note of His Majesty's Government. He begged us to wait."
    )
    assert who(text, "request", -1) == (["Prime Minister"], ["His Majesty's Government"])


@pytest.mark.parametrize(
    ("text", "type_", "expected"),
    [
        (
            "King Omar of Oman received a letter from President Ana Reis of Peru. The letter was delivered by Foreign "
            "Minister Juan Vega. The King thanked the guest.",
            "thanks",
            (["Omar"], ["Juan Vega"]),
        ),
        (
            "The Secretary told him (Ambassador Juan Vega) that Chad had left.",
            "statement",
            (["Secretary"], ["Juan Vega"]),
        ),
        ("Foreign Minister Ana Reis met Ali Sow. He (Sow) thanked Chad.", "thanks", (["Ali Sow"], ["Chad"])),
        ("Ana Reis of Peru spoke. It [Chad] had attacked Mali, she said.", "force", (["Chad"], ["Mali"])),
        ("The Embassy of Mali thanked Peru. Niger regrets that it cannot come.", "concern", (["Niger"], [])),
        (
            "AMBASSADORS PRESENT CREDENTIALS\n\nForeign Minister Ana Reis received the ambassadors of Chad and Peru. "
            "She thanked the ambassadors.",
            "thanks",
            (["Ana Reis"], ["ambassador of Chad", "ambassador of Peru"]),
        ),
        (
            "Ambassadors Extraordinary and Plenipotentiary of Chad and of Peru thanked Ana Reis.",
            "thanks",
            (
                [
                    "Ambassador Extraordinary and Plenipotentiary of Chad",
                    "Ambassador Extraordinary and Plenipotentiary of Peru",
                ],
                ["Ana Reis"],
            ),
        ),
    ],
)
def test_who_is_meant_by_letter_brackets_and_lists(
    text: str, type_: str, expected: tuple[list[str], list[str]]
) -> None:
    assert who(text, type_) == expected


@pytest.mark.parametrize(
    ("text", "type_", "expected"),
    [
        (
            "Chancellor Mora receives Ambassador\n\nForeign Minister Ana Mora of Peru received Ali Sow of Chad. "
            "The Chancellor thanked him.",
            "thanks",
            (["Ana Mora"], ["Ali Sow"]),
        ),
        (
            "Foreign Minister Aziz Karim of Uzbekistan met Foreign Minister Ana Mora of Peru. The head of the Uzbek "
            "foreign policy department thanked her.",
            "thanks",
            (["Aziz Karim"], ["Ana Mora"]),
        ),
        (
            "Foreign Minister Aziz Karim of Uzbekistan met Foreign Minister Ana Mora of Peru. The heads of the foreign "
            "ministries of the two countries thanked Chad.",
            "thanks",
            (["Aziz Karim", "Ana Mora"], ["Chad"]),
        ),
        ("The EU and Kenya met. Brussels thanked Chad.", "thanks", (["EU"], ["Chad"])),
        ("Belgium met the EU. Brussels thanked Chad.", "thanks", (["Belgium"], ["Chad"])),
        (
            "Ana Mora met two envoys, namely Ali Sow and Aziz Karim.",
            "meeting",
            (["Ana Mora"], ["Ali Sow", "Aziz Karim"]),
        ),
        (
            "Ali Sow spoke with Ana Mora to express his condolences on the loss of a ferry with 12 people on board.",
            "condolence",
            (["Ali Sow"], ["Ana Mora"]),
        ),
        ("Ambassador Ali Sow called on Ana Mora to bid farewell.", "greeting", (["Ali Sow"], ["Ana Mora"])),
    ],
)
def test_who_is_meant_by_what_they_head_or_where_they_sit(
    text: str, type_: str, expected: tuple[list[str], list[str]]
) -> None:
    assert who(text, type_) == expected


@pytest.mark.parametrize(
    ("text", "type_", "expected"),
    [
        (
            "President Ali Diallo of Chad with First Lady Amina Diallo met Juan Vega. Diallo thanked him.",
            "thanks",
            (["Ali Diallo"], ["Juan Vega"]),
        ),
        ("Ali Diallo made a phone call on Monday to Juan Vega.", "call", (["Ali Diallo"], ["Juan Vega"])),
        (
            "Premier Ali Diallo of Chad will visit Peru. During his visit, President Juan Vega will meet him. We look "
            "forward to his visit.",
            "visit",
            (["Ali Diallo"], []),
        ),
        (
            "Chad expresses its solidarity with the people of Mali and its condolences to Peru.",
            "condolence",
            (["Chad"], ["Peru"]),
        ),
        ("The families of those who were killed by rebels met Ali Diallo.", "force", (["rebels"], ["those who were"])),
        (
            "The Amir of Qatar got a call from King Omar of Oman, congratulating him.",
            "congratulation",
            (["Omar"], ["Amir of Qatar"]),
        ),
        ("Ali Diallo wrote to Ana Mora, expressing condolences.", "condolence", (["Ali Diallo"], ["Ana Mora"])),
        ("Ali Diallo and Ana Mora talked for an hour.", "meeting", (["Ali Diallo", "Ana Mora"], [])),
        (
            "Toast by Queen Inga of Norway at the banquet in honour of President Ali Diallo of Chad\n\nMr. President,\n"
            "I thank you for your visit.",
            "thanks",
            (["Inga"], ["Ali Diallo"]),
        ),
        (
            "Peru condemned the overthrow of the Government in Moroni by mercenaries.",
            "force",
            (["mercenaries"], ["Comoros"]),
        ),
    ],
)
def test_whose_it_is_by_what_was_told_before(text: str, type_: str, expected: tuple[list[str], list[str]]) -> None:
    agents, recipients = who(text, type_, -1)
    assert agents == expected[0]
    assert [name.startswith(start) for name, start in zip(recipients, expected[1], strict=True)] == [True] * len(
        recipients
    )
