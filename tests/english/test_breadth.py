"""One thing said in many ways: verbs, nouns and constructions that tell of an encounter, a message or a quarrel."""

from __future__ import annotations

import pytest

import diplodoc

#: Acts of speech: type, sentence, agents, recipients, and status.
SPEECH = [
    # Verbs and idioms
    ("support", "Malta's bid met with the approval of Brazil.", ["Brazil"], ["Malta"], "actual"),
    ("support", "Ireland voted in favour of the draft tabled by Peru.", ["Ireland"], ["Peru"], "actual"),
    ("support", "Norway stood by Estonia.", ["Norway"], ["Estonia"], "actual"),
    ("praise", "Rosa Arce singled out Premier Karl Lund for praise.", ["Rosa Arce"], ["Karl Lund"], "actual"),
    ("praise", "Chad's reforms drew praise from Envoy Karl Lund.", ["Karl Lund"], ["Chad"], "actual"),
    ("praise", "The Council took positive note of the steps taken by Chad.", ["Council"], ["Chad"], "actual"),
    ("pledge", "Minister Rosa Arce set herself the goal of peace.", ["Rosa Arce"], [], "actual"),
    ("pledge", "Gambia stands by its promise to Senegal.", ["Gambia"], ["Senegal"], "actual"),
    ("request", "Deputies demanded of Minister Rosa Arce that she resign.", ["Deputies"], ["Rosa Arce"], "actual"),
    ("request", "Norway would like Chad to reopen the pass.", ["Norway"], ["Chad"], "actual"),
    ("request", "France asked to be informed of the result.", ["France"], [], "actual"),
    ("statement", "Premier Karl Lund went so far as to say that it was dead.", ["Karl Lund"], [], "actual"),
    ("statement", "General Karl Lund testified before the Senate that he left.", ["Karl Lund"], ["Senate"], "actual"),
    ("discussion", "Rosa Arce took up the matter of visas with Karl Lund.", ["Rosa Arce", "Karl Lund"], [], "actual"),
    ("accord", "Norway fell in with the Peruvian proposal.", ["Norway", "Peru"], [], "actual"),
    ("thanks", "Fiji is much obliged to Samoa for the boats.", ["Fiji"], ["Samoa"], "actual"),
    ("condolence", "Chile shares Peru's grief.", ["Chile"], ["Peru"], "actual"),
    ("congratulation", "King Otto II complimented Karl Lund on his election.", ["Otto II"], ["Karl Lund"], "actual"),
    ("message", "Rosa Arce sent a cable congratulating Karl Lund.", ["Rosa Arce"], ["Karl Lund"], "actual"),
    ("greeting", "Rosa Arce embraced her guest, Premier Karl Lund.", ["Rosa Arce"], ["Karl Lund"], "actual"),
    # Constructions
    ("praise", "Peru welcomes and fully supports the efforts of Chad.", ["Peru"], ["Chad"], "actual"),
    ("support", "Peru has long supported Chad.", ["Peru"], ["Chad"], "actual"),
    ("support", "Nor did Peru support Chad.", ["Peru"], ["Chad"], "negated"),
    ("warning", "At no time has Peru threatened Chad.", ["Peru"], ["Chad"], "negated"),
    ("praise", "Rosa Arce paid tribute to, among others, Karl Lund.", ["Rosa Arce"], ["Karl Lund"], "actual"),
    ("request", "We, the leaders of the region, call on Mali to vote.", ["leaders of the region"], ["Mali"], "actual"),
    ("praise", "Sudan and its neighbour Chad hailed Kenya.", ["Sudan", "Chad"], ["Kenya"], "actual"),
    ("praise", "Kenya noted the vows Chad had made in Rome and hailed Mali.", ["Kenya"], ["Mali"], "actual"),
    ("criticism", "Minister Karl Lund accused the West of deceit.", ["Karl Lund"], ["West"], "actual"),
    ("statement", "Briefing reporters, Karl Lund praised Mali.", ["Karl Lund"], ["reporters"], "actual"),
]  # fmt: skip
#: What only looks like an act of speech.
SILENT = [
    "The lorry backed into the gate.", "Colonel Karl Lund was seconded to the mission.", "The figures agreed.",
    "She congratulated herself on the deal.", "Soldiers lined up behind the fence.", "Kenya is a firm buyer of tea.",
]  # fmt: skip
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
    ("gathering", "The forum, organised by Chad and Mali, ends today.", ["Chad", "Mali"], []),
    ("visit", "President Rosa Arce swung by the fair.", ["Rosa Arce"], []),
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


@pytest.mark.parametrize(("type_", "sentence", "agents", "recipients", "status"), SPEECH, ids=[s[1] for s in SPEECH])
def test_said_in_many_ways(type_: str, sentence: str, agents: list[str], recipients: list[str], status: str) -> None:
    document = diplodoc.parse(sentence)
    names = {actor.id: actor.name for actor in document.actors}
    read = [
        ([names[a] for a in event.agents], [names[a] for a in event.recipients], event.status)
        for event in document.events_of(type_)
    ]
    if type_ in {"discussion", "accord"}:
        read = [(agents + recipients, [], status) for agents, recipients, status in read]
    assert (agents, recipients, status) in read


@pytest.mark.parametrize("sentence", SILENT)
def test_not_said_at_all(sentence: str) -> None:
    assert not diplodoc.parse(sentence).events
