"""Who is in a text without a name: people by office, groups by description, bodies by kind; who of them is who."""

from __future__ import annotations

import pytest
from asking import who

import diplodoc

#: How the text says it, kind, and name.
DESCRIBED = [
    ("A spokesman for the ministry", "person", "spokesman for the ministry"),
    ("The widow of the former president", "person", "widow of the former president"),
    ("The captain of the vessel", "person", "captain of the vessel"),
    ("The president-elect", "person", "president-elect"),
    ("The consul-general", "person", "consul-general"),
    ("The security services", "group", "security services"),
    ("The private sector", "group", "private sector"),
    ("The coast guard", "organization", "coast guard"),
    ("The fact-finding mission", "organization", "fact-finding mission"),
    ("The Filipino seafarers' union", "organization", "Filipino seafarers' union"),
    ("The Supreme Leader's office", "organization", "Supreme Leader's office"),
    ("The Turkish daily Sabahat", "organization", "Sabahat"),
    ("A group calling itself the Lagoon Front", "organization", "Lagoon Front"),
]
FRAMES = [
    ("praise", "{} praised the plan.", 0),
    ("rejection", "On Tuesday, {} rejected the accusation.", 0),
    ("thanks", "President Anna Lindqvist thanked {}.", 1),
]


@pytest.mark.parametrize(("words", "kind", "name"), DESCRIBED)
def test_a_description_is_an_actor(words: str, kind: str, name: str) -> None:
    for type_, frame, slot in FRAMES:
        within = words if frame.startswith("{") else words[0].lower() + words[1:]
        document = diplodoc.parse(frame.format(within))
        (event,) = document.events_of(type_)
        (actor,) = (document.actor(id_) for id_ in (event.agents, event.recipients)[slot])
        assert (actor.kind, actor.name.casefold()) == (kind, name.casefold())


#: Who the second sentence is about, after the first.
AGAIN = [
    ("protest", "The foreign ministry agreed. The interior ministry protested.", ["interior ministry"], []),
    ("protest", "The Constitutional Court met. The Supreme Court protested.", ["Supreme Court"], []),
    ("protest", "The Popular Front for Renewal agreed. The Front protested.", ["Popular Front for Renewal"], []),
    ("thanks", "The mayor of Nablus met the mayor of Hebron. The mayor of Hebron thanked Japan.",
     ["mayor of Hebron"], ["Japan"]),
    ("thanks", "Nabil met the captain of the vessel. The captain thanked Japan.", ["captain of the vessel"], ["Japan"]),
    ("thanks", "Premier Olu Bankole of Nigeria met a reporter from Kenya. His Kenyan opposite number thanked Japan.",
     ["His Kenyan opposite number"], ["Japan"]),
    ("thanks", "A delegation led by Minister Hamisi Mwaka visited Ghana. The head of the delegation thanked Japan.",
     ["Hamisi Mwaka"], ["Japan"]),
    ("thanks", "The Assembly's two rapporteurs, Duarte Leal of Portugal and Pierre Maas of Luxembourg, arrived. "
     "The rapporteurs thanked Japan.", ["Duarte Leal", "Pierre Maas"], ["Japan"]),
    ("thanks", "The rebel delegation met the government delegation. Both delegations thanked Japan.",
     ["rebel delegation", "government delegation"], ["Japan"]),
    ("thanks", "Premier Karim Nabil of Egypt visited Nauru. The island nation thanked Egypt.", ["Nauru"], ["Egypt"]),
]  # fmt: skip


@pytest.mark.parametrize(("type_", "text", "agents", "recipients"), AGAIN)
def test_a_second_mention(type_: str, text: str, agents: list[str], recipients: list[str]) -> None:
    assert who(text, type_) == (agents, recipients)


def test_people_without_an_article_begin_behind_a_weekday() -> None:
    assert who("On Tuesday thirty-two villagers rejected the plan.", "rejection") == (["thirty-two villagers"], [])
    assert who("On Tuesday night rebels attacked Chad.", "force") == (["rebels"], ["Chad"])


def test_where_somebody_is_met_is_no_part_of_who_it_is() -> None:
    text = "President Anna Lindqvist met leaders of the opposition in Tunis."
    assert who(text, "meeting") == (["Anna Lindqvist"], ["leaders of the opposition"])


def test_a_name_in_the_capitals_of_a_headline_gives_way_to_the_name_as_written() -> None:
    text = "MINISTER KARIM NABIL THANKS FINLAND\n\nKarim Nabil thanked Finland and UNICEF. Unicef thanked Karim Nabil."
    document = diplodoc.parse(text)
    assert [(actor.name, actor.aliases) for actor in document.actors if actor.kind != "organization"] == [
        ("Karim Nabil", ()), ("Finland", ())
    ]  # fmt: skip
    assert document.actor("UNICEF").aliases == ("Unicef",)
