"""Lists whose items take part in the sentence that introduces them."""

from __future__ import annotations

from diplodoc.english.extractor import EnglishExtractor
from diplodoc.model import Source


def test_the_items_behind_a_colon_are_the_objects_of_its_verb() -> None:
    text = (
        "The Holy Father received this morning in separate audiences:\n\n"
        "- Mr. Janez Kranjc, Prime Minister of Slovenia;\n"
        "- Archbishop Luigi Moretti, Apostolic Nuncio in Chad.\n\n"
        "He left for Assisi.\n"
    )
    extraction = EnglishExtractor().extract(Source(text=text))
    names = {actor.id: actor.name for actor in extraction.actors}
    met = next(event for event in extraction.events if event.type == "meeting")
    assert {names[who] for who in met.recipients} == {"Janez Kranjc", "Luigi Moretti"}


def test_the_marks_of_a_list_within_a_sentence_hide_nothing() -> None:
    text = "The Andean Parliament (i) applauds the decision of Chile; (ii) condemns the raid by Eritrea."
    extraction = EnglishExtractor().extract(Source(text=text))
    assert {"praise", "criticism"} <= {event.type for event in extraction.events}


def test_the_items_under_an_auxiliary_are_what_its_subject_will_do() -> None:
    text = "Under the plan, Canada will:\n\n• donate 20 ambulances to Ghana;\n• open a consulate in Kumasi.\n"
    extraction = EnglishExtractor().extract(Source(text=text))
    names = {actor.id: actor.name for actor in extraction.actors}
    read = [(event.type, names[event.agents[0]], event.status, event.embedded) for event in extraction.events]
    assert read == [("aid", "Canada", "planned", False), ("establishment", "Canada", "planned", False)]


def test_a_programme_without_verbs_tells_whom_its_traveller_meets() -> None:
    text = (
        "President Ana Reis of Chile visits Oslo.\n\n10.30 Meeting with Prime Minister Jens Vik\n"
        "15.00 Visit to the Munch Museum\n"
    )
    extraction = EnglishExtractor().extract(Source(text=text))
    names = {actor.id: actor.name for actor in extraction.actors}
    read = [(e.type, names[e.agents[0]], [names[r] for r in e.recipients]) for e in extraction.events[1:]]
    assert read == [("meeting", "Ana Reis", ["Jens Vik"]), ("visit", "Ana Reis", ["Munch Museum"])]


def test_those_who_are_listed_in_the_next_sentence_are_who_was_counted() -> None:
    text = (
        "Three new Ambassadors presented their credentials to the King. They are Mr. Ali Nur of Chad, Ms. Ana Reis of"
        " Peru and Mr. Omar Fall of Togo. The King congratulated the new Ambassadors."
    )
    extraction = EnglishExtractor().extract(Source(text=text))
    names = {actor.id: actor.name for actor in extraction.actors}
    (presented,) = (event for event in extraction.events if event.type == "appointment")
    (congratulation,) = (event for event in extraction.events if event.type == "congratulation")
    three = ["Ali Nur", "Ana Reis", "Omar Fall"]
    assert [names[who] for who in presented.agents] == [names[who] for who in congratulation.recipients] == three
    assert [actor.country for actor in extraction.actors if actor.name in three] == ["TCD", "PER", "TGO"]
