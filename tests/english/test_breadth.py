"""One thing said in many ways: verbs, nouns and constructions that tell of an encounter, a message or a quarrel."""

from __future__ import annotations

import pytest

import diplodoc

#: Type, sentence, agents, and recipients.
SENTENCES = [
    # Encounters
    ("meeting", "President Rosa Arce had the UN envoy, Karl Lund, to lunch.", ["Rosa Arce"], ["Karl Lund"]),
    ("meeting", "The two envoys were closeted for three hours.", ["two envoys"], []),
    ("meeting", "Minister Rosa Arce held talks with Cairo.", ["Rosa Arce"], ["Egypt"]),
    ("call", "President Rosa Arce was called by Premier Karl Lund.", ["Karl Lund"], ["Rosa Arce"]),
    ("call", "Minister Rosa Arce was on the line to General Karl Lund.", ["Rosa Arce"], ["Karl Lund"]),
    ("visit", "Governor Rosa Arce was shown round the mill at Kayes.", ["Rosa Arce"], []),
    ("visit", "A Peruvian trade mission left for Chad.", ["Peruvian trade mission"], ["Chad"]),
    # Gatherings
    ("gathering", "Among those who attended the gala were Rosa Arce and Karl Lund.", ["Rosa Arce", "Karl Lund"], []),
    ("gathering", "Those attending included Rosa Arce and Karl Lund.", ["Rosa Arce", "Karl Lund"], []),
    ("gathering", "The session was held in Bled, with Minister Rosa Arce in the chair.", ["Rosa Arce"], []),
    ("gathering", "On Sunday evening Ambassador Rosa Arce hosted an iftar.", ["Rosa Arce"], []),
    ("gathering", "Norway and Peru co-sponsored the seminar.", ["Norway", "Peru"], []),
    ("gathering", "No fewer than nine ministers turned out for the funeral.", ["No fewer than nine ministers"], []),
    # Messages
    ("message", "Ambassador Rosa Arce left a note with the Foreign Ministry of Peru.", ["Rosa Arce"],
     ["Foreign Ministry of Peru"]),
    ("message", "The letter the two premiers sent Minister Karl Lund was long.", ["two premiers"], ["Karl Lund"]),
    ("message", "A letter for Karl Lund was entrusted to the envoy by Rosa Arce.", ["Rosa Arce"], ["Karl Lund"]),
    ("request", "Minister Rosa Arce sent a letter to Karl Lund calling for peace.", ["Rosa Arce"], []),
    # Warnings
    ("warning", "General Rosa Arce gave the mutineers until Friday to yield.", ["Rosa Arce"], ["mutineers"]),
    ("warning", "Sales fell, but the Foreign Minister, Rosa Arce, warned against haste.", ["Rosa Arce"], []),
    ("warning", "Minister Rosa Arce sounded the alarm, warning donors that time was short.", ["Rosa Arce"], ["donors"]),
    # Criticism, concern, rejection
    ("criticism", 'Norway condemned the "aggression" of Chad.', ["Norway"], ["Chad"]),
    ("criticism", "A statement by the Foreign Ministry of Peru rebuked Chad.", ["Foreign Ministry of Peru"], ["Chad"]),
    ("criticism", "Chad had lied, Minister Rosa Arce charged.", ["Rosa Arce"], ["Chad"]),
    ("concern", "Canada regrets that Chad has closed its consulate.", ["Canada"], ["Chad"]),
    ("concern", "The Security Council, alarmed at Chad's raids, demands access.", ["Security Council"], ["Chad"]),
    ("concern", "It is a matter of regret to Peru that Chad has left.", ["Peru"], ["Chad"]),
    ("concern", "Chad's move has caused alarm in Athens.", ["Greece"], ["Chad"]),
    ("rejection", "Norway rejected as absurd the claim by Chad that it had lied.", ["Norway"], ["Chad"]),
    ("rejection", "Chad's demand was rejected.", [], ["Chad"]),
    ("rejection", "Ruling out talks, Premier Rosa Arce left the room.", ["Rosa Arce"], []),
]  # fmt: skip


@pytest.mark.parametrize(("type_", "sentence", "agents", "recipients"), SENTENCES, ids=[s for _, s, *_ in SENTENCES])
def test_who_does_it_to_whom(type_: str, sentence: str, agents: list[str], recipients: list[str]) -> None:
    document = diplodoc.parse(sentence)
    names = {actor.id: {actor.name, *actor.aliases} for actor in document.actors}

    def are(ids: tuple[str, ...], wanted: list[str]) -> bool:
        return len(ids) == len(wanted) and all(any(want in names[i] for i in ids) for want in wanted)

    read = document.events_of(type_)
    assert any(are(event.agents, agents) and are(event.recipients, recipients) for event in read), read


#: What looks like one of these, and is none.
NEAR = [
    ("gathering", "Minister Rosa Arce joined the party in 1989."),
    ("gathering", "The Foreign Minister called the conference a waste of time."),
    ("gathering", "The workshop brought relief to Peru."),
    ("message", "Uruguay took note of the report."),
    ("message", "Finland is laying a cable with Estonia."),
    ("warning", "Minister Rosa Arce spoke of sanctions and trade."),
    ("warning", "The dispute will be dealt with by the commission."),
    ("criticism", "The ministries were charged with drafting the text."),
    ("rejection", "Peru resisted the Chilean army for a week."),
    ("visit", "The Minister went to great lengths to explain."),
    ("meeting", "The measures met with approval in Chad."),
]


@pytest.mark.parametrize(("type_", "sentence"), NEAR, ids=[s for _, s in NEAR])
def test_what_only_looks_like_it(type_: str, sentence: str) -> None:
    assert not diplodoc.parse(sentence).events_of(type_)
