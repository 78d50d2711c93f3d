"""Who speaks: quotations, reported speech, letters and transcripts, and who "I", "we" and "you" are in them."""

from __future__ import annotations

import pytest

import diplodoc

KARIM, ANNA = "Foreign Minister Karim Nabil of Egypt", "President Anna Lindqvist of Finland"
TOMAS = "Prime Minister Tomas Oyelaran of Ghana"
MARKS = [('"', '"'), ("“", "”"), ("«", "»"), ("‘", "’"), ("``", "''"), ("„", "“")]


def read(text: str) -> list[tuple[str, list[str], list[str], list[str] | None]]:
    """Of each event: type, agents, recipients, and who says so."""
    document = diplodoc.parse(text)
    name = {actor.id: actor.name for actor in document.actors}
    by_id = {event.id: event for event in document.events}
    return [
        (
            event.type,
            [name[a] for a in event.agents],
            sorted(name[a] for a in event.recipients),
            [name[a] for a in by_id[event.attributed_to].agents] if event.attributed_to else None,
        )
        for event in document.events
    ]


@pytest.mark.parametrize(("opening", "closing"), MARKS)
@pytest.mark.parametrize(
    "text",
    [
        "{0}We thank Finland for its support. We urge Sudan to stop the war,{1} said {2}.",
        "{2} said: {0}We thank Finland for its support. We urge Sudan to stop the war.{1}",
        "{0}We thank Finland for its support,{1} {2} said. {0}We urge Sudan to stop the war.{1}",
        "{0}We thank Finland,{1} said {2}, {0}and we urge Sudan to stop the war.{1}",
    ],
)
def test_a_quotation_is_its_speakers(text: str, opening: str, closing: str) -> None:
    events = read(text.format(opening, closing, KARIM))
    assert ("thanks", ["Egypt"], ["Finland"], ["Karim Nabil"]) in events
    assert ("request", ["Egypt"], ["Sudan"], ["Karim Nabil"]) in events


def test_a_quotation_goes_on_over_paragraphs() -> None:
    events = read(
        f"“We thank Finland for its support,” said {KARIM} on Monday.\n\n“We urge Sudan to stop the war.\n\n"
        "“We condemn the attack on Ghana,” he added."
    )
    said = {kind: by for kind, _, _, by in events}
    assert said["thanks"] == said["request"] == said["criticism"] == ["Karim Nabil"]


@pytest.mark.parametrize(
    "text",
    ["Finland has condemned Sudan, {} said.", "Finland has condemned Sudan, said {}.",
     "Finland, {} said, has condemned Sudan.", "Finland, said {}, has condemned Sudan.",
     "{} was quoted as saying that Finland had condemned Sudan."],
)  # fmt: skip
def test_speech_without_marks(text: str) -> None:
    assert ("criticism", ["Finland"], ["Sudan"], ["Karim Nabil"]) in read(text.format(KARIM))


def test_you_are_whoever_is_spoken_to() -> None:
    events = read(f"“I thank you for your support. Our two countries signed a treaty,” {KARIM} told {ANNA}.")
    assert ("thanks", ["Karim Nabil"], ["Anna Lindqvist"], ["Karim Nabil"]) in events
    assert ("signing", ["Egypt", "Finland"], [], ["Karim Nabil"]) in events
    events = read(f"{KARIM} met {ANNA}. “Egypt has always supported us,” she said. “We invite you to Helsinki.”")
    assert ("invitation", ["Finland"], ["Karim Nabil"], ["Anna Lindqvist"]) in events


def test_a_letter_is_to_whom_its_heading_says() -> None:
    events = read(
        "Letter of President Anna Lindqvist of Finland to Prime Minister Tomas Oyelaran of Ghana\n\nExcellency,\n\n"
        "I congratulate you on your re-election. Finland thanks your Government for its support."
    )
    assert ("congratulation", ["Anna Lindqvist"], ["Tomas Oyelaran"], None) in events
    assert ("thanks", ["Finland"], ["Ghana"], None) in events


def test_a_statement_speaks_for_its_author() -> None:
    events = read(
        "The Egyptian Foreign Ministry issued a statement on Monday. “Egypt condemns the attack by Sudan on Ghana,” "
        "the statement said. “We support Ghana.”"
    )
    assert ("statement", ["Egyptian Foreign Ministry"], [], None) in events
    assert ("support", ["Egypt"], ["Ghana"], ["Egyptian Foreign Ministry"]) in events


def test_a_transcript_has_speakers_by_turns() -> None:
    events = read(
        f"Press conference\n\n{ANNA}: I thank Minister Nabil for his visit. We support Ghana.\n\n"
        f"{KARIM}: I thank President Lindqvist. We condemn Sudan."
    )
    assert ("thanks", ["Anna Lindqvist"], ["Karim Nabil"], None) in events
    assert ("support", ["Finland"], ["Ghana"], None) in events
    assert ("thanks", ["Karim Nabil"], ["Anna Lindqvist"], None) in events
    assert ("criticism", ["Egypt"], ["Sudan"], None) in events


def test_answers_are_given_by_whoever_is_interviewed() -> None:
    events = read(
        f"Interview with {KARIM}\n\nQuestion: Will you visit Ghana?\n\n"
        "Answer: I will visit Ghana in June. We thank Finland for its support."
    )
    assert events.count(("visit", ["Karim Nabil"], ["Ghana"], None)) == 2
    assert ("thanks", ["Egypt"], ["Finland"], None) in events


@pytest.mark.parametrize(
    "text",
    [
        "{} said that people must help each other.",
        "“When people meet, they agree,” {} said.",
        "{} stressed the importance of supporting women and young people.",
        "{} said that countries which attack their neighbours pay a price.",
        "{} urged Ghana to promise an answer.",
    ],
)
def test_what_anybody_does_is_no_event(text: str) -> None:
    assert {kind for kind, *_ in read(text.format(KARIM))} <= {"statement", "request"}


def test_what_somebody_does_is_one_wherever_it_stands() -> None:
    events = read(f"{KARIM} urged rebels to release hostages and stressed the importance of supporting Ghana.")
    assert [kind for kind, *_ in events] == ["request", "concession", "statement", "support"]


def test_the_talks_are_told_of_once() -> None:
    events = read(f"{KARIM} met {ANNA} in Cairo. During the talks, trade was discussed. Their meeting was the first.")
    assert [kind for kind, *_ in events].count("meeting") == 1
    events = read(f"{KARIM} greeted {ANNA} in Cairo. In the talks that followed, trade was discussed.")
    assert [kind for kind, *_ in events].count("meeting") == 1


@pytest.mark.parametrize("text", ["According to {}, Finland has condemned Sudan.",
                                  "Finland has condemned Sudan, according to {}."])  # fmt: skip
def test_according_to_somebody_is_said_by_them(text: str) -> None:
    assert ("criticism", ["Finland"], ["Sudan"], ["Karim Nabil"]) in read(text.format(KARIM))


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("{} denied claims by Sudan that Egypt had attacked Ghana.", "force", "negated"),
        ("{} expressed hope for the resumption of talks between Sudan and Ghana.", "meeting", "hypothetical"),
        ("{} said that he did not rule out visiting Sudan.", "visit", "hypothetical"),
        ("{} said there would be no meeting between Sudan and Ghana.", "meeting", "negated"),
    ],
)
def test_what_is_denied_or_hoped_for(text: str, kind: str, status: str) -> None:
    assert [event.status for event in diplodoc.parse(text.format(KARIM)).events_of(kind)] == [status]


@pytest.mark.parametrize("text", ["“Let us work together,” {} said.", "{} said it was important to help Ghana."])
def test_nobody_does_what_is_only_judged_or_called_for(text: str) -> None:
    assert all(agents != ["Egypt"] for _, agents, _, _ in read(text.format(KARIM)))


def test_a_letter_conveys_its_wishes_to_its_addressee() -> None:
    events = read(
        f"{ANNA} sent a message to {TOMAS}. In her message to {TOMAS}, the President said: “On behalf of the people of "
        "Finland and on my own behalf, I extend warm congratulations to Your Excellency.”"
    )
    assert ("congratulation", ["Anna Lindqvist"], ["Tomas Oyelaran"], ["Anna Lindqvist"]) in events


def test_messages_of_several_are_each_of_their_writer() -> None:
    events = read(
        f"Messages of congratulation to {TOMAS}\n\nThe following messages were sent to {TOMAS} on his re-election.\n\n"
        f"From {ANNA}\n\nI congratulate you on your re-election.\n\nFrom {KARIM}\n\nI wish to express my best wishes."
    )
    assert ("congratulation", ["Anna Lindqvist"], ["Tomas Oyelaran"], None) in events
    assert ("greeting", ["Karim Nabil"], ["Tomas Oyelaran"], None) in events


def test_thank_you_is_said_to_whoever_is_called() -> None:
    events = read(f"Press conference\n\n{KARIM}: Welcome to Cairo.\n\n{ANNA}: Karim, thank you. I will visit Ghana.")
    assert ("thanks", ["Anna Lindqvist"], ["Karim Nabil"], None) in events


def test_quoted_words_are_words_of_their_clause() -> None:
    events = read(f"{KARIM} said Egypt “strongly condemns” the attack by Sudan and “stands with” Ghana.")
    assert ("criticism", ["Egypt"], ["Sudan"], ["Karim Nabil"]) in events
    assert ("support", ["Egypt"], ["Ghana"], ["Karim Nabil"]) in events


def test_whoever_says_that_somebody_must_asks_for_it() -> None:
    events = read(f"{KARIM} said that Sudan must withdraw from Ghana.")
    assert ("request", ["Karim Nabil"], ["Sudan"], ["Karim Nabil"]) in events


def test_what_would_have_been_is_promised_by_nobody() -> None:
    events = diplodoc.parse(f"{KARIM} said he would have met {ANNA} in June.").events
    assert [(event.type, event.status) for event in events[1:]] == [("meeting", "hypothetical")]


def test_who_remains_committed_goes_on_as_subject() -> None:
    events = read("Kenya remains committed to working with Somalia and will continue to support Chad.")
    assert len(events) > 1
    assert all(agents == ["Kenya"] for _, agents, _, _ in events if agents)


def test_he_is_whoever_spoke_last_behind_what_he_reports() -> None:
    events = read(f"{KARIM} asked Mali to wait, envoy Lars Holm said. “Mali hopes for rain,” he told reporters.")
    assert ("statement", ["Lars Holm"], ["reporters"], None) in events


def test_what_somebody_does_before_or_after_is_their_own_deed() -> None:
    events = read(f"{KARIM} said that Mali had left the talks before agreeing to pay Ghana.")
    assert ("accord", ["Mali"], [], ["Karim Nabil"]) in [(kind, agents, [], told) for kind, agents, _, told in events]


def test_a_subject_behind_while_may_have_an_apposition() -> None:
    events = read(f"Mali waited, while {KARIM}, the host of the talks, urged Ghana to pay.")
    assert ("request", ["Karim Nabil"], ["Ghana"], None) in events


def test_whoever_spoke_is_described_again() -> None:
    events = read(f"{KARIM} opposed the plan. “We must act,” the Social Democrat told reporters.")
    assert ("statement", ["Karim Nabil"], ["reporters"], None) in events


def test_what_an_object_is_called_may_be_quoted() -> None:
    events = read(f"Terming the strike “an act of war”, {KARIM} left.")
    assert ("criticism", ["Karim Nabil"], [], None) in events


def test_a_name_that_is_a_word_is_known_again() -> None:
    events = read("President Walter Stone left Ghana. Stone told reporters he was tired.")
    assert ("statement", ["Walter Stone"], ["reporters"], None) in events


def test_a_word_that_a_comma_parts_from_itself_is_no_emphasis() -> None:
    events = read("The attache was called in by the Ministry, ministry sources said.")
    assert [(kind, agents) for kind, agents, _, _ in events] == [
        ("protest", ["Ministry"]),
        ("statement", ["ministry sources"]),
    ]


def test_whatever_somebody_calls_it_is_not_where_they_go_on() -> None:
    events = read(f"{KARIM} thanked Ghana for what he called a gift, and insisted that Egypt would pay.")
    assert ("statement", ["Karim Nabil"], [], None) in events


def test_nobody_asks_for_anonymity() -> None:
    assert [kind for kind, *_ in read("One diplomat, who insisted on anonymity, said the talks were over.")] == [
        "statement"
    ]


def test_they_who_are_seized_describe_nothing() -> None:
    events = read(f"{KARIM} said the clerks were asleep when they were seized and described the raid as “shameful”.")
    assert ("criticism", ["Karim Nabil"], [], None) in [(*event[:3], None) for event in events[-1:]]
