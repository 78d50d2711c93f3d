"""Who does what in the texts of councils, conferences and communiqués."""

from __future__ import annotations

import pytest
from asking import who

import diplodoc

CASES = [
    # A pointing "that" begins no clause.
    ("The Ministry, in a note issued that evening, denounced the plan.", "criticism", ["Ministry"], []),
    ("Peru's delegate backed that proposal and thanked Togo for its help.", "thanks", ["Peru's delegate"], ["Togo"]),
    # Two offices of one who is not named.
    ("Peru's delegate, Council President for May, speaking as its envoy, thanked Togo.", "thanks", ["Peru's delegate"],
     ["Togo"]),
    ("Also in attendance were the Speaker, Ana Reis, and the Envoy of the Commission for Chad, Mr. Omar Fall.",
     "gathering", ["Ana Reis", "Omar Fall"], []),
    # "We, the Ministers of A and the Envoy of B": the apposition names us, as does the heading.
    ("Andean Foreign Ministers' Statement\n\nWe, the Andean Foreign Ministers of Peru, Chile, Bolivia and Ecuador, and "
     "the Secretary-General of the United Nations, met in Lima today. We condemn the raid.", "criticism",
     ["Andean Foreign Ministers", "Secretary-General of the United Nations"], []),
    # Bodies of office holders, and governments beside that of the state.
    ("The SADC Summit met. The ECOWAS Authority of Heads of State and Government condemned the raid.", "criticism",
     ["ECOWAS Authority of Heads of State and Government"], []),
    ("Togo hailed the signing in Lomé of a pact between the Interim Government and the rebels of Meru.", "signing",
     ["Interim Government", "rebels of Meru"], []),
    # Items of a decision.
    ("The Council:\n\na) Deplored the raid;\n\nb) Expressed gratitude to Togo for receiving the wounded;", "thanks",
     ["Council"], ["Togo"]),
    ("The Council,\n\n1. Urges Member States, in particular those of the region, to contribute to the fund;",
     "request", ["Council"], ["Member States", "those of the region"]),
    # What is held has others who chair it.
    ("The Council held its session in Lima, chaired by Ana Reis and attended by Omar Fall.", "gathering", ["Council"],
     []),
    # Whoever has a role does what it consists in; whoever is given time uses it.
    ("The Council praised Togo's role in mediating between Chad and Mali.", "mediation", ["Togo"], ["Chad", "Mali"]),
    ("The Council gave Chad two weeks in which to hold talks with Mali.", "meeting", ["Chad"], ["Mali"]),
    ("The Council thanked Togo for helping Mali and for welcoming refugees.", "aid", ["Togo"], ["Mali"]),
    ("The Council thanked Togo for having received, at Chad's request, the envoys of Mali.", "meeting", ["Togo"],
     ["envoys of Mali"]),
    # Whoever holds captives is asked to release them; a body goes by the number of its members.
    ("The Council demanded the release of the sailors still held by the rebels.", "request", ["Council"], ["rebels"]),
    ("The African Union condemned the raid. Ana Reis briefed the 55-member body.", "statement", ["Ana Reis"],
     ["African Union"]),
    # A deed belongs to whoever claims it, a request to whoever it is made by.
    ("The Council condemned the bombing in Lima, for which the Sons of Meru claimed responsibility.", "criticism",
     ["Council"], ["Sons of Meru"]),
    ("The vote was put off at Peru's request.", "request", ["Peru"], []),
    # Each is thanked for something else; "as well as to" goes on with "to".
    ("The Council expressed its thanks to Peru for hosting the talks, and to Chad and Togo for their help.", "thanks",
     ["Council"], ["Peru", "Chad", "Togo"]),
    ("He offers condolences to the families of the fallen, as well as to the people of Togo.", "condolence", [],
     ["families of the fallen", "Togo"]),
    ("Togo welcomed the signature by Chad and by Mali of the pact.", "signing", ["Chad", "Mali"], []),
    # Who is named behind what they do, and who speaks while others meet.
    ("Other leaders in attendance were the Prime Minister of Barbados, the Honourable Ann Cole; and Omar Diop.",
     "gathering", ["Ann Cole", "Omar Diop"], []),
    ("The Council opened its session today, with Director Omar Fall telling envoys to hurry.", "gathering",
     ["Council"], []),
    ("Leaders received an update from President Ana Reis on the port.", "statement", ["Ana Reis"], ["Leaders"]),
    ("Togo praised the efforts of the Contact Group, which had met in Lima in April.", "gathering",
     ["Contact Group"], []),
    # Those of whom a conference consists, and some of them.
    ("The Meeting was chaired by Ana Reis, Minister of Trade of Peru, and was attended by the Foreign Ministers or "
     "their representatives of all members. The Ministers welcomed Omar Diop, Chad's Minister of Health. The "
     "Ministers condemned the raid.", "criticism", ["Foreign Ministers"], []),
    ("The Foreign Ministers of all members met. Most Ministers urged Chad to pay.", "request", ["Most Ministers"],
     ["Chad"]),
    ("The Co-Chairs of the Contact Group (Ambassadors Ana Reis of Peru, Omar Diop of Chad, and Eva Kral of Fiji) left. "
     "The Co-Chairs condemned the raid.", "criticism", ["Ana Reis", "Omar Diop", "Eva Kral"], []),
    ("The Presidents of the Republic of Peru, Ana Reis; the Republic of Chad, Omar Diop; and the Republic of Mali, Ali "
     "Keita; and the President of the Republic of Chile, Luz Mora, met in Lima.", "meeting",
     ["Ana Reis", "Omar Diop", "Ali Keita", "Luz Mora"], []),
    ("Lima Declaration\nIssued by the Heads of State participating in the meeting of the Andean Council in Lima\n\n"
     "We, the Heads of State of the member countries of the Andean Community, condemn the raid.", "criticism",
     ["Heads of State participating in the meeting of the Andean Council"], []),
    # A committee considers reports; its State party is the state that it hears.
    ("The Committee on the Rights of the Child considered the report of Peru. It urged the State party to pay.",
     "request", ["Committee on the Rights of the Child"], ["Peru"]),
    # A semicolon that parts clauses joins no list.
    ("They seated Chad as a full member; Togo, Mali and Peru rejected the decision.", "rejection",
     ["Togo", "Mali", "Peru"], []),
    # A people in another's state is a group; those who suffer cause no concern.
    ("The envoy met the Bosnian Croats.", "meeting", ["envoy"], ["Bosnian Croats"]),
    ("The envoy voiced concern about Kenyan children.", "concern", ["envoy"], []),
    # An adjective pair makes no plural subject.
    ("The members of the Council condemned in strong terms the heinous and cowardly terrorist attack that took place.",
     "criticism", ["members of the Council"], []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "type_", "agents", "recipients"), CASES)
def test_who_does_what(text: str, type_: str, agents: list[str], recipients: list[str]) -> None:
    assert who(text, type_) == (agents, recipients)


def test_a_session_held_by_one_is_chaired_by_another() -> None:
    assert who("The Council held its session in Lima, chaired by Ana Reis.", "gathering", 1) == (["Ana Reis"], [])
    assert who("The Council held its session in Lima, which Ana Reis left.", "gathering") == (["Council"], [])


@pytest.mark.parametrize("text", [
    "The minister said that peace in Mali remains distant.",
    "The minister said that evening talks would resume.",
    "The minister hoped that dialogue and trade would grow.",
])  # fmt: skip
def test_a_that_before_a_clause_opens_it(text: str) -> None:
    assert who(text, "statement")[0] == ["minister"]


DECISIONS = """We, the Heads of State and Government of the Lake Union, meeting in Accra,

Deeply concerned at the war in Chad,

Call upon Mali to free the crew;

Note with concern the drought;

Urge Member States to pay;

Salute the people of Togo and urge them to vote;

Thank Comrade Sam Nur for his report.
"""


def test_lines_that_end_in_semicolons_are_what_those_above_them_decide() -> None:
    document = diplodoc.parse(DECISIONS)
    told = [
        (e.type, [document.actor(a).name for a in e.agents], [document.actor(a).name for a in e.recipients])
        for e in document.events
        if not e.embedded
    ]
    heads = ["Heads of State and Government of the Lake Union"]
    assert told[1:] == [
        ("concern", heads, []),
        ("request", heads, ["Mali"]),
        ("concern", heads, []),
        ("request", heads, ["Member States"]),
        ("praise", heads, ["Togo"]),
        ("request", heads, ["Togo"]),
        ("thanks", heads, ["Sam Nur"]),
    ]


def test_a_conference_decides_in_lines_of_its_own() -> None:
    document = diplodoc.parse(
        "The Conference,\n\nDeeply concerned at the war,\n\nDemands a truce;\n\nRequests Chad to pay."
    )
    assert {document.actor(a).name for e in document.events if not e.embedded for a in e.agents} == {"Conference"}
    assert [e.type for e in document.events if not e.embedded] == ["concern", "request", "request"]


@pytest.mark.parametrize("again", ["The Heads of State", "The Presidents", "Leaders", "The Summit"])
def test_heads_of_state_are_one_by_whatever_name(again: str) -> None:
    document = diplodoc.parse(
        f"The Heads of State and Government of the Lake Union met in Accra. {again} thanked Togo."
    )
    (thanks,) = document.events_of("thanks")
    assert [document.actor(a).name for a in thanks.agents] == ["Heads of State and Government of the Lake Union"]


def test_who_chairs_is_the_chair() -> None:
    text = "Minister Ana Reis of Peru chaired the Council. {} thanked Togo."
    assert who(text.format("The Chair"), "thanks") == (["Ana Reis"], ["Togo"])
    text = "The Ministers of the Lake Union met under the chairmanship of President Omar Fall of Togo. {}."
    assert who(text.format("They thanked the Chairman"), "thanks")[1] == ["Omar Fall"]


def test_who_stands_between_the_sides_is_none_of_them() -> None:
    text = "Envoy Ida Berg of Norway met Minister Ali Nur of Oman. She urged the parties to the conflict to talk. {}."
    assert who(text.format("She thanked both sides"), "thanks") == (["Ida Berg"], ["parties to the conflict"])


def test_leaders_are_those_of_the_heading() -> None:
    text = "G20 Leaders' Declaration\n\nWe, the Leaders of the G20, met in Lima.\n\nLeaders thanked Togo."
    assert who(text, "thanks")[0] == ["Leaders of the G20"]


@pytest.mark.parametrize(
    ("sentence", "kind", "agents", "recipients"),
    [
        ("The Heads of Mission call on Chad to free the men.", "request", ["Heads of Mission"], ["Chad"]),
        ("The Ministers of Defence note with concern the war.", "concern", ["Ministers of Defence"], []),
        ("We, the women of Chad, condemn Mali.", "criticism", ["women of Chad"], ["Mali"]),
        ("The Leaders of the Union welcomed Togo as a new member.", "greeting", ["Leaders of the Union"], ["Togo"]),
        ("The Ten call upon Chad to leave and upon Mali to help.", "request", ["Ten"], ["Chad", "Mali"]),
        ("We, the V4, stand in full solidarity with Togo.", "support", ["V4"], ["Togo"]),
        ("The Council demanded Chad to release the men.", "request", ["Council"], ["Chad"]),
        ("The Council condemned the hijacking of the Omani ship.", "criticism", ["Council"], []),
        ("The Ten thank Oman, praise Mali and condemn Togo.", "praise", ["Ten"], ["Mali"]),
        (
            "The Council drew the attention of Chad and Mali to the raids and asked them to act.",
            "request",
            ["Council"],
            ["Chad", "Mali"],
        ),
        ("The Council commended the people of Chad's courage.", "praise", ["Council"], ["Chad"]),
        ("The Council regretted that the plan as put forward by Chad had failed.", "concern", ["Council"], []),
    ],
)
def test_many_act_in_the_present(sentence: str, kind: str, agents: list[str], recipients: list[str]) -> None:
    assert who(sentence, kind) == (agents, recipients)


def test_ministers_and_their_meeting_are_one() -> None:
    text = "The Ministerial Meeting of the Andean Group was held in Lima. {} thanked Peru. {} condemned Mali."
    for first, second in (("The Meeting", "Ministers"), ("Ministers", "The Meeting")):
        document = diplodoc.parse(text.format(first, second))
        (thanks,), (criticism,) = document.events_of("thanks"), document.events_of("criticism")
        assert thanks.agents == criticism.agents
        actor = document.actor(thanks.agents[0])
        assert {actor.name, *actor.aliases} == {"Meeting", "Ministers"}


@pytest.mark.parametrize("office", ["Foreign Ministers", "Heads of State", "Ministers of the Interior", "Presidents"])
def test_holders_of_an_office_in_a_body_are_meant_again(office: str) -> None:
    text = (
        f"The {office} of the Alpine Entente met in Bern. Minister Ali Sow of Mali, President Omar Bah of Togo and "
        f"Minister Ana Reis of Peru attended. The {office} thanked Chad."
    )
    assert who(text, "thanks") == ([f"{office} of the Alpine Entente"], ["Chad"])


@pytest.mark.parametrize(
    ("before", "again", "names"),
    [
        ("The Group of Friends of Haiti (Chad, Mali and Togo) met.", "The Friends", ["Group of Friends of Haiti"]),
        (
            "The talks were co-chaired by Ana Reis of Oman and Ali Sow of Mali.",
            "The Co-Chairs",
            ["Ana Reis", "Ali Sow"],
        ),
        ("Minister Ana Reis and Envoy Ali Sow, the Chairs of the Forum, met.", "The Chairs", ["Ana Reis", "Ali Sow"]),
        ("The Polish Presidency of the Visegrad Group (V4) held a forum.", "The V4", ["V4"]),
        ("The Trade Ministers Retreat was held in Lima.", "Ministers", ["Trade Ministers"]),
        ("The European Parliament met.", "The Parliaments", ["Parliaments"]),
        ("The Quad said that all countries should talk.", "The group", ["Quad"]),
        (
            "The presidents of Chad and Mali met. Ana Reis and Ali Sow agreed.",
            "The presidents",
            ["Ana Reis", "Ali Sow"],
        ),
        (
            "The talks were attended by Ana Reis, Envoy of Oman; Ali Sow, Envoy of Mali.",
            "They",
            ["Ana Reis", "Ali Sow"],
        ),
        ("The envoys of Chad, Mali and Togo met Ana Reis.", "The three", ["envoys of Chad, Mali and Togo"]),
        (
            "The speakers of the parliaments of Chad, Mali, Togo, Fiji and Oman met.",
            "The five speakers",
            ["speakers of the parliaments of Chad, Mali, Togo, Fiji and Oman"],
        ),
        ("The leaders of the Gulf Union met.", "Their Majesties and Highnesses", ["leaders of the Gulf Union"]),
    ],
)
def test_those_who_act_are_meant_again(before: str, again: str, names: list[str]) -> None:
    assert who(f"{before} {again} thanked Peru.", "thanks")[0] == names


def test_a_body_speaks_of_the_government_of_whom_it_has_just_spoken() -> None:
    text = "Minister Ana Reis of Oman chaired the Group. It welcomed the release of the ex-premier of Fiji, {}."
    assert who(text.format("Ali Sow, and thanked the Government"), "thanks")[1] == ["Fiji"]


def test_it_is_the_body_that_sits_whose_agreement_is_told() -> None:
    text = "The Council met in Lima. It was agreed that the Ambassadors would meet with an envoy of Chad."
    assert who(text, "accord")[0] == ["Council"]


@pytest.mark.parametrize("between", ["of Chad and Mali", "from Chad and Mali"])
def test_counterparts_are_named_behind_their_states(between: str) -> None:
    text = f"Minister Ana Reis of Peru met her counterparts {between}, Secretaries General Ali Sow and Omar Bah."
    assert who(text, "meeting") == (["Ana Reis"], ["Ali Sow", "Omar Bah"])


def test_talks_of_secretaries_general_hold_nobody() -> None:
    text = "The Lake Forum Officials' Meeting (LF OM) was held in Lima. Talks of Secretaries General were held."
    assert not diplodoc.parse(text).events_of("force")


def test_ministers_of_governments_are_their_states() -> None:
    text = "The Foreign Ministers of the Governments of Chad and Mali supported the mission of Envoy Ana Reis."
    assert who(text, "support") == (["Foreign Minister of Chad", "Foreign Minister of Mali"], ["Ana Reis"])


def test_they_who_gave_assurances_do_what_they_assure() -> None:
    text = "Ministers received assurances from the rebels that they would lay down their arms."
    assert who(text, "concession")[0] == ["rebels"]
    assert who("The Council demanded that all factions lay down their arms.", "concession")[0] == ["all factions"]
