"""The way back: documents as spaCy Docs."""

import diplodoc
import spacy
from diplodoc.testing import documents
from hypothesis import given, settings
from spacy.tokens import Doc, DocBin

from conftest import TEXT
from diplodoc_spacy import to_spacy

BLANK = spacy.blank("en")


def test_events_and_actors_are_spans(document, nlp):
    doc = to_spacy(document, nlp)
    assert doc.text == TEXT
    assert doc.has_annotation("DEP")
    assert [(span.text, span.label_, span.id_) for span in doc.spans["events"]] == [
        (TEXT[event.trigger.start : event.trigger.end], event.type, event.id) for event in document.events
    ]
    assert ("Japan", "state") in {(span.text, span.label_) for span in doc.spans["actors"]}


def test_the_document_comes_back_whole(document):
    assert to_spacy(document, BLANK)._.diplodoc == document


def test_a_span_knows_its_event_or_actor(document):
    doc = to_spacy(document, BLANK)
    assert [span._.diplodoc for span in doc.spans["events"]] == list(document.events)
    japan = next(span for span in doc.spans["actors"] if span.text == "Japan")
    assert japan._.diplodoc == document.actor("Japan")


def test_what_diplodoc_has_not_seen_has_nothing():
    doc = BLANK("Norway thanked Oman.")
    assert doc._.diplodoc is None
    assert doc[:1]._.diplodoc is None


def test_it_survives_bytes_and_files(document):
    doc = to_spacy(document, BLANK)
    restored = Doc(BLANK.vocab).from_bytes(doc.to_bytes())
    assert restored._.diplodoc == document
    assert [span._.diplodoc for span in restored.spans["events"]] == list(document.events)
    [stored] = DocBin(docs=[doc], store_user_data=True).get_docs(BLANK.vocab)
    assert stored._.diplodoc == document


@given(document=documents())
@settings(max_examples=40, deadline=None)
def test_any_document_goes_there_and_back(document):
    doc = to_spacy(document, BLANK)
    assert doc._.diplodoc == document
    assert [span._.diplodoc for span in doc.spans["events"]] == list(document.events)
    for span, event in zip(doc.spans["events"], document.events, strict=True):
        assert span.start_char <= event.trigger.start
        assert not document.text[span.end_char : event.trigger.end].strip(), "only a blank may lie outside of tokens"
    assert len(doc.spans["actors"]) == sum(len(actor.mentions) for actor in document.actors)


def test_an_empty_document_is_an_empty_doc():
    doc = to_spacy(diplodoc.Document(text=""), BLANK)
    assert len(doc) == len(doc.spans["events"]) == len(doc.spans["actors"]) == 0
