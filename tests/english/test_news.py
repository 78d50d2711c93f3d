"""News, minutes and notes: who is meant where few words say it."""

from __future__ import annotations

import pytest
from asking import who

import diplodoc

Names = list[str]

TOLD = [
    # What a naming clause names, and in whose words.
    ("Ana Reis slammed what she called Chad's aggression.", "criticism", ["Ana Reis"], ["Chad"]),
    ("Chad launched what it called a special operation against Mali.", "force", ["Chad"], ["Mali"]),
    # What is undergone is nobody's deed.
    ("Ana Reis condemned a violation of Chad's airspace.", "criticism", ["Ana Reis"], []),
    ("Omar Said was killed at the hands of Chadian agents.", "force", ["Chadian agents"], ["Omar Said"]),
    # Who acts with the subject.
    ("Together with Omar Said, Ana Reis inaugurated the tunnel.", "establishment", ["Ana Reis", "Omar Said"], []),
    ("JAPAN, with AUSTRALIA, urged Chad to pay.", "request", ["JAPAN", "AUSTRALIA"], ["Chad"]),
    ("The summit was hosted by Chad and chaired by Ana Reis.", "gathering", ["Chad"], []),
    # Who else is meant behind a description, and who is not.
    ("Chad accused Ana Reis, a lawyer, and Omar Said, a farmer, of treason.", "criticism", ["Chad"],
     ["Ana Reis", "Omar Said"]),
    ("Chad accused Ana Reis, a former minister and longtime rival, of treason.", "criticism", ["Chad"], ["Ana Reis"]),
    ("Ana Reis met Omar Said. U Thant himself thanked Peru.", "thanks", ["Thant"], ["Peru"]),
    ("Ana Reis said under these circumstances, all parties should thank Peru.", "thanks", ["all parties"], ["Peru"]),
    # Whose a by-phrase is.
    ("The raid by Mali on Chad was condemned.", "criticism", [], ["Mali"]),
    ("The report by Mali was rejected by Chad.", "rejection", ["Chad"], ["Mali"]),
    ("A letter by Ana Reis was delivered to Chad.", "message", ["Ana Reis"], ["Chad"]),
    # Who the subject is.
    ("Norway said Chad had done nothing and gave its envoy two days to leave.", "sanction", ["Norway"], ["its envoy"]),
    ("Ana Reis praised the regional bloc, ECOWAS, for its help.", "praise", ["Ana Reis"], ["ECOWAS"]),
    ("Ana Reis urged the group, Chad and Mali to talk.", "request", ["Ana Reis"], ["group", "Chad", "Mali"]),
    ("Ana Reis met Vice Foreign Minister Pak Myong Guk.", "meeting", ["Ana Reis"], ["Pak Myong Guk"]),
    ("The Reagan Administration met Chad. Peru protested. The administration thanked Mali.", "thanks",
     ["United States"], ["Mali"]),
    ("Omar Said looked ill, said Bishop Ola Berg. He was flown to Rome, where Ana Reis embraced him.", "greeting",
     ["Ana Reis"], ["Omar Said"]),
    ("Chad freed a Peruvian nurse on Monday. Ana Reis, 34, thanked Mali.", "concession", ["Chad"], ["Ana Reis"]),
    ("A rebel killed a Peruvian nurse. Omar Said, 34, thanked Mali.", "force", ["rebel"], ["Peruvian nurse"]),
    ('Chad\'s envoy condemned Mali.\n\n"No," Omar Said told reporters.', "criticism", ["Omar Said"], ["Mali"]),
    ('MOSCOW (AP) - Chad expelled two envoys. At the White House, spokesman Ola Berg said, "We reject this."',
     "rejection", ["United States"], []),
    ("The Ambassador of Chad, in a note, said an official, Omar Said, accused Peru of spying.", "statement",
     ["Ambassador of Chad"], []),
    ("The Ambassador of Chad, in a note, said an official, Omar Said, accused Peru of spying.", "criticism",
     ["Omar Said"], ["Peru"]),
    ("Mali insists on a vote, and Algiers, which hosts the exiles, cut ties with Rabat.", "sanction", ["Algeria"],
     ["Morocco"]),
    ("The U.N. political affairs chief held talks with Ana Reis.", "meeting", ["U.N. political affairs chief"],
     ["Ana Reis"]),
    ("Chad's forces attacked Mali.", "force", ["Chad's forces"], ["Mali"]),
    ("Peru said that its forces attacked Mali.", "force", ["its forces"], ["Mali"]),
    ("Chad, whose army attacked Mali, denied it.", "rejection", ["Chad"], []),
    ("Chad sent home five Libyan diplomats.", "sanction", ["Chad"], ["five Libyan diplomats"]),
    ("Ana Reis called on the rebels to go home, warning that time was short.", "warning", ["Ana Reis"], []),
    ("Ana Reis praised those who fought and paid tribute to Chad.", "praise", ["Ana Reis"], ["those who fought"]),
    ("Head of the EU delegation Omar Said thanked Chad.", "thanks", ["Omar Said"], ["Chad"]),
    ("The ship's owner, Lund Shipping, denied the claim.", "rejection", ["Lund Shipping"], []),
    ("The Minister, Tan Wei Liang, thanked Chad.", "thanks", ["Tan Wei Liang"], ["Chad"]),
    ("Two NGOs condemned Chad.", "criticism", ["Two NGOs"], ["Chad"]),
    ("The people of Jordan support Ghana, and thanked Iraq.", "support", ["Jordan"], ["Ghana"]),
    # Who is meant by the object.
    ("Ana Reis met Omar Said, the first man and first African to win.", "meeting", ["Ana Reis"], ["Omar Said"]),
    ("The nurses, Ana Reis, 34, and Ali Li, 41, were freed by Chad.", "concession", ["Chad"], ["Ana Reis", "Ali Li"]),
    ("Ana Reis told Radio Sava that Chad had paid.", "statement", ["Ana Reis"], ["Radio Sava"]),
    ("Some 300 guests attended the concert of the King.", "gathering", ["Some 300 guests"], []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "type_", "agents", "recipients"), TOLD)
def test_who_does_it_to_whom(text: str, type_: str, agents: Names, recipients: Names) -> None:
    assert who(text, type_) == (agents, recipients)


def test_a_headline_may_call_by_another_office_whom_the_opening_names() -> None:
    text = (
        "Supreme Leader Receives Envoy\n\nSEOK, 21 May -- Comrade Ri Song Ho, chairman of the Commission, received "
        "Ambassador Thongdy S. of Laos.\n\nThe Supreme Leader praised Peru."
    )
    assert who(text, "praise") == (["Ri Song Ho"], ["Peru"])


def test_each_of_several_states_has_one_minister() -> None:
    text = (
        "Foreign ministers of Egypt, Jordan and Iraq came together in Cairo. Egyptian Foreign Minister Karim Nabil "
        "praised Peru. His Jordanian counterpart Omar Said agreed. Iraq's Ali Hadi left. The trio signed a pact."
    )
    assert who(text, "signing") == (["Karim Nabil", "Omar Said", "Ali Hadi"], [])


def test_office_holders_of_many_bodies_are_one_body_and_each_others_colleagues() -> None:
    text = (
        "The Governors of the central banks of Chad, Mali and Togo met. Governor Ana Reis of the Bank of Chad thanked "
        "her colleagues. The Governors praised Peru."
    )
    body = "Governors of the central banks of Chad, Mali and Togo"
    assert who(text, "thanks") == (["Ana Reis"], [body])
    assert who(text, "praise") == ([body], ["Peru"])


def test_who_presides_stands_on_a_line_of_its_own() -> None:
    text = "President: M. AMADOR (Panama)\n\nM. LESTER (Ireland) read his report.\n\nThe PRESIDENT thanked Peru."
    assert who(text, "thanks") == (["AMADOR"], ["Peru"])


@pytest.mark.parametrize("text", ["The parties concerned met.", "FINANCE: Ana Reis presented a text."])
def test_what_only_names_or_heads_is_no_event(text: str) -> None:
    assert not {event.type for event in diplodoc.parse(text).events} & {"concern", "aid"}


def test_who_speaks_on_by_name_holds_the_office_named_before() -> None:
    document = diplodoc.parse(
        "GOMA, Congo - Congo will meet the rebels, the foreign minister said on Friday.\n\nAlexis Mwamba made the"
        " announcement after talks with his Rwandan counterpart, Rose Muhoza.\n\nA ministry spokesman thanked Kenya."
        " John Mbeki said that Kenya had freed the crew."
    )
    (minister,) = (a for a in document.actors if a.name == "Alexis Mwamba")
    assert minister.role == "foreign minister"
    (thanks,) = (e for e in document.events if e.type == "thanks")
    assert [document.actor(a).name for a in thanks.agents] == ["John Mbeki"]


def test_a_spokesman_tells_what_another_does_and_goes_on_to_do() -> None:
    text = "Secretary-General Ana Reis of the United Nations condemned Mali, her spokesman Ola Berg said. {}."
    assert who(text.format("She thanked Togo"), "thanks") == (["Ana Reis"], ["Togo"])


@pytest.mark.parametrize("city", ["ROME, Italy", "ROME (AP)", "TURIN, Italy (AP)", "ROME, May 3 (AP)"])
def test_a_dateline_tells_whose_army_it_is(city: str) -> None:
    text = f"{city} - The army attacked the rebels, a spokesman said. The United States condemned the raid."
    (army,) = (a for a in diplodoc.parse(text).actors if a.name == "army")
    assert army.country == "ITA"


def test_a_rebel_has_talks_with_the_president_of_his_own_state() -> None:
    text = "JUBA, South Sudan - Rebel leader Ali Nur met President Omar Said. The United States thanked Mali."
    (president,) = (a for a in diplodoc.parse(text).actors if a.name == "Omar Said")
    assert president.country == "SSD"


def test_the_president_in_a_report_on_a_body_of_states_is_of_the_capital_it_comes_from() -> None:
    text = (
        "BANGUI (AFP) - The UN condemned the raid. The Security Council thanked Togo. President Ali Nur met Ana Reis."
    )
    (president,) = (a for a in diplodoc.parse(text).actors if a.name == "Ali Nur")
    assert president.country == "CAF"
