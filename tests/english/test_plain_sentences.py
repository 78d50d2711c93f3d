"""Plain sentences stay what they are, whatever neutral words stand around them."""

from __future__ import annotations

import itertools

import pytest

import diplodoc

KARIM, ANNA = "Foreign Minister Karim Nabil of Egypt", "President Anna Lindqvist of Finland"
#: Type, sentence, participants: agents, and recipients.
SENTENCES = [
    ("meeting", f"{KARIM} met with {ANNA}", ["Karim Nabil"], ["Anna Lindqvist"]),
    ("meeting", f"{KARIM} was received by {ANNA}", ["Anna Lindqvist"], ["Karim Nabil"]),
    ("call", f"{KARIM} received a phone call from {ANNA}", ["Karim Nabil"], ["Anna Lindqvist"]),
    ("visit", f"{KARIM} paid an official visit to Ghana", ["Karim Nabil"], ["Ghana"]),
    ("message", f"{KARIM} sent a letter to {ANNA}", ["Karim Nabil"], ["Anna Lindqvist"]),
    ("gathering", f"{KARIM} hosted the conference", ["Karim Nabil"], []),
    ("statement", f"{KARIM} informed {ANNA} of the results", ["Karim Nabil"], ["Anna Lindqvist"]),
    ("thanks", f"{KARIM} thanked Ghana for its support", ["Karim Nabil"], ["Ghana"]),
    ("congratulation", f"{KARIM} congratulated {ANNA}", ["Karim Nabil"], ["Anna Lindqvist"]),
    ("greeting", f"{KARIM} wished {ANNA} success", ["Karim Nabil"], ["Anna Lindqvist"]),
    ("condolence", f"{KARIM} offered condolences to {ANNA}", ["Karim Nabil"], ["Anna Lindqvist"]),
    ("praise", f"{KARIM} hailed the role of Ghana", ["Karim Nabil"], ["Ghana"]),
    ("support", f"{KARIM} reaffirmed his support for Ghana", ["Karim Nabil"], ["Ghana"]),
    ("pledge", f"{KARIM} promised to pay", ["Karim Nabil"], []),
    ("request", f"{KARIM} urged Ghana to stop the war", ["Karim Nabil"], ["Ghana"]),
    ("invitation", f"{KARIM} extended an invitation to {ANNA}", ["Karim Nabil"], ["Anna Lindqvist"]),
    ("criticism", f"{KARIM} accused Ghana of aggression", ["Karim Nabil"], ["Ghana"]),
    ("concern", f"{KARIM} expressed concern about the situation", ["Karim Nabil"], []),
    ("rejection", f"{KARIM} denied the allegations", ["Karim Nabil"], []),
    ("warning", f"{KARIM} warned of a new war", ["Karim Nabil"], []),
    ("signing", f"{KARIM} signed a treaty with Ghana", ["Karim Nabil"], ["Ghana"]),
    ("aid", "Egypt sent medical supplies to Ghana", ["Egypt"], ["Ghana"]),
    ("award", f"{ANNA} awarded Yusuf Sarr the Order of the Lion", ["Anna Lindqvist"], ["Yusuf Sarr"]),
    ("sanction", "Egypt imposed sanctions on Ghana", ["Egypt"], ["Ghana"]),
    ("concession", "Egypt lifted sanctions on Ghana", ["Egypt"], ["Ghana"]),
]
BEFORE = ["", "On Monday, ", "In Geneva, ", "During the meeting, ", "For his part, ", "On behalf of the government, ",
          "According to Yusuf Sarr, ", "Following talks with Yusuf Sarr, "]  # fmt: skip
BEHIND = ["", " on Monday", " at a press conference in Rome", ", according to a statement", " ahead of the summit"]


@pytest.mark.parametrize("before", BEFORE)
@pytest.mark.parametrize("behind", BEHIND)
def test_neutral_words_change_nothing(before: str, behind: str) -> None:
    for type_, sentence, agents, recipients in SENTENCES:
        if before.startswith("According") and type_ == "statement":
            continue  # a statement inside another's is no event
        document = diplodoc.parse(f"{before}{sentence}{behind}.")
        names = {actor.id: actor.name for actor in document.actors}
        read = [
            ([names[a] for a in event.agents], [names[a] for a in event.recipients])
            for event in document.events_of(type_)
        ]
        assert (agents, recipients) in read, (before, sentence, behind)


#: What may stand between a subject and its verb, for a state and for a person.
ASIDES = [", a member of the Security Council,", ", home to a million refugees,", " (which chairs the group)",
          ", the largest donor to the agency,", ", one of the closest allies of the United States,", ", like Chile,",
          ", long a critic of the deal,", ", not a party to the treaty,", ", whose troops serve in the region,",
          ", unlike Chile,", " - the main backer of the plan -", ", according to state media,",
          ", citing security concerns,"]  # fmt: skip
PERSONAL_ASIDES = [", a native of the region,", ", the main architect of the deal,", ", himself a former general,",
                   ", after meeting Peter Lund,", ", 57,", " - who chairs the group -", ", now in exile,"]  # fmt: skip


@pytest.mark.parametrize("aside", ASIDES)
@pytest.mark.parametrize("subject", ["Kenya", "The European Union", "Hamas"])
def test_an_aside_is_no_subject(subject: str, aside: str) -> None:
    _condemns(subject, aside)


@pytest.mark.parametrize("aside", PERSONAL_ASIDES)
@pytest.mark.parametrize("subject", ["Ali Hassan", "Chancellor Vogel", "The Foreign Minister"])
def test_an_aside_is_nobody_else(subject: str, aside: str) -> None:
    _condemns(subject, aside)


def _condemns(subject: str, aside: str) -> None:
    document = diplodoc.parse(f"{subject}{aside} condemned the attack on the market.")
    (event,) = document.events_of("criticism")
    (agent,) = event.agents
    assert subject.endswith(document.actor(agent).name)


@pytest.mark.parametrize(
    "first", ["Ford", "Price", "Trump", "Hill", "Banks", "King", "Major", "Church", "Hague", "Rivers"]
)
@pytest.mark.parametrize("office", ["President", "Prime Minister", "Senator"])
def test_a_word_behind_an_office_is_a_name(office: str, first: str) -> None:
    document = diplodoc.parse(f"{office} {first} and Foreign Minister Wood met in Vienna.")
    (event,) = document.events_of("meeting")
    assert [document.actor(agent).name for agent in event.agents] == [first, "Wood"]


#: Verbs in a row, each an event of the same agent.
VERBS = [
    ("thanks", "thanked Ghana for its support"),
    ("request", "called for dialogue"),
    ("meeting", "met with Peter Lund"),
    ("request", "urged Mali to withdraw"),
    ("rejection", "refused to negotiate"),
    ("signing", "signed a treaty"),
]


@pytest.mark.parametrize(
    "row",
    [
        "{s} {a}, {b} and {c}.",
        "{s} {a}, {b}, and {c}.",
        "On Monday, {s} {a} and later {b}, before he {c}.",
        "The ministry said that {s} {a} and {b}. He also {c}.",
        "After he {a}, {s} {b}; he {c}.",
    ],
)
@pytest.mark.parametrize("verbs", list(itertools.combinations(VERBS, 3)))
def test_verbs_in_a_row_share_their_subject(row: str, verbs: list[tuple[str, str]]) -> None:
    a, b, c = (verb for _, verb in verbs)
    document = diplodoc.parse(row.format(s="Karim Nabil", a=a, b=b, c=c))
    for type_, verb in verbs:
        agents = [document.actor(e.agents[0]).name for e in document.events_of(type_) if document[e.trigger] in verb]
        assert agents == ["Karim Nabil"], (row, verb)


SAME_OFFICE = [
    ("The Emir", "King"),
    ("The President", "President"),
    ("The Foreign Minister", "Foreign Minister"),
    ("The head of state", "President"),
    ("The ambassador", "Ambassador"),
    ("The official", "Minister"),
]
TOGETHER = [
    ("meeting", "received"),
    ("message", "received a cable from"),
    ("thanks", "thanked"),
    ("meeting", "was received by"),
    ("meeting", "held talks with"),
    ("congratulation", "congratulated"),
]


@pytest.mark.parametrize(("type_", "verb"), TOGETHER)
@pytest.mark.parametrize(("first", "second"), SAME_OFFICE)
def test_two_of_one_office_are_two(first: str, second: str, type_: str, verb: str) -> None:
    document = diplodoc.parse(f"On Monday, {first} {verb} {second} Hassan Lindqvist.")
    (event,) = document.events_of(type_)
    assert len({*event.agents, *event.recipients}) == 2


MEETING = f"{KARIM} met {ANNA} in Cairo on Monday. "


@pytest.mark.parametrize("who", ["The minister", "Nabil", "He", "The host", "The Egyptian Foreign Minister"])
@pytest.mark.parametrize("whom", ["the President", "the Finnish leader", "Lindqvist", "her", "the head of state"])
def test_whatever_they_are_called_they_are_the_two_who_met(who: str, whom: str) -> None:
    for deed, type_ in (("thanked {}", "thanks"), ("informed {} of the results", "statement")):
        document = diplodoc.parse(f"{MEETING}{who} {deed.format(whom)}.")
        (event,) = document.events_of(type_)
        assert [document.actor(a).name for a in (*event.agents, *event.recipients)] == ["Karim Nabil", "Anna Lindqvist"]


def test_a_given_name_tells_who_she_is() -> None:
    document = diplodoc.parse(f"{MEETING}She thanked the minister.")
    (event,) = document.events_of("thanks")
    assert [document.actor(a).name for a in (*event.agents, *event.recipients)] == ["Anna Lindqvist", "Karim Nabil"]


@pytest.mark.parametrize(
    ("sentence", "kind", "agents", "recipients"),
    [
        ("The Revolutionary Front of Chad (RFC) rebel group attacked Mali.", "force",
         ["Revolutionary Front of Chad"], ["Mali"]),
        ("Leading opposition figures were arrested by Mali.", "force", ["Mali"], ["Leading opposition figures"]),
        ("Militants took a French nurse hostage in Mali.", "force", ["Militants"], ["French nurse"]),
        ("Ali Nur said troops guarding the port had attacked Mali.", "force", ["troops guarding the port"], ["Mali"]),
        ("Chad and Mali called for lifting the sanctions.", "request", ["Chad", "Mali"], []),
        ("Chad said Mali had expelled its ambassador.", "sanction", ["Mali"], ["Chad"]),
        ("Ali Nur condemned Mali's \"unprovoked aggression against Chad\".", "force", ["Mali"], ["Chad"]),
        ("Ali Nur voiced Chad's \"unwavering support for Mali\".", "support", ["Ali Nur"], ["Mali"]),
        ('"The talks went well," said the Kremlin statement.', "statement", ["Russia"], []),
        ("Chad announced a range of sanctions against Mali.", "sanction", ["Chad"], ["Mali"]),
        ("Ali Nur told reporters, Chad would free the crew.", "concession", ["Chad"], ["crew"]),
        ("Chad got food to those hit by the flood.", "aid", ["Chad"], ["those hit by the flood"]),
    ],
)  # fmt: skip
def test_words_that_come_between_change_nobody(
    sentence: str, kind: str, agents: list[str], recipients: list[str]
) -> None:
    document = diplodoc.parse(sentence)
    (event,) = (e for e in document.events if e.type == kind)
    assert [document.actor(a).name for a in event.agents] == agents
    assert [document.actor(a).name for a in event.recipients] == recipients


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Ali Nur received today in a farewell meeting the Ambassador of Peru, Ana Reis.",
         ("meeting", ["Ali Nur"], ["Ana Reis"])),
        ("Ali Nur thanked Ana Reis for the tents she sent to Togo.", ("aid", ["Ana Reis"], ["Togo"])),
        ("Ali Nur offered condolences to the victims of the cyclone that hit Togo.", ("force", None, None)),
        ("Ali Nur, speaking by satellite phone from Togo, thanked Peru.", ("call", None, None)),
        ("Two Togolese sailors, held in Lima since May, were pardoned by Ali Nur.",
         ("force", [], ["Two Togolese sailors"])),
        ("Ali Nur has been invited to visit Togo by Ana Reis.", ("invitation", ["Ana Reis"], ["Ali Nur"])),
        ("Togo joined Peru in thanking Ali Nur.", ("thanks", ["Togo", "Peru"], ["Ali Nur"])),
        ("Ali Nur welcomed the release of the sailors by Togo.", ("praise", ["Ali Nur"], ["Togo"])),
        ("Ali Nur inaugurated a new bridge over the river.", ("establishment", ["Ali Nur"], [])),
        ("Thousands of teachers took to the streets to protest against the law.",
         ("protest", ["Thousands of teachers"], [])),
        ("A summit of the leaders of Peru, Togo and Fiji was held in Lima.", ("meeting", None, None)),
    ],
)  # fmt: skip
def test_what_stands_within_a_sentence(sentence: str, expected: tuple[str, list[str] | None, list[str] | None]) -> None:
    kind, agents, recipients = expected
    document = diplodoc.parse(sentence)
    found = [([document.actor(a).name for a in e.agents], [document.actor(a).name for a in e.recipients])
             for e in document.events_of(kind)]  # fmt: skip
    assert found == ([] if agents is None else [(agents, recipients)])
