"""The way back: a document as a spaCy `Doc`, with its events and actors as spans."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache

from diplodoc import Actor, Document, Event, from_json, to_json
from diplodoc import Span as TextSpan
from spacy.language import Language
from spacy.tokens import Doc, Span

#: The groups of spans, and the key of the document's JSON form in `Doc.user_data`, which `Doc.to_bytes` keeps.
EVENTS, ACTORS = "events", "actors"
_KEY = "diplodoc"


def to_spacy(document: Document, nlp: Language) -> Doc:
    """The document's text as `nlp` reads it, with what diplodoc found:

    - ``doc.spans["events"]``: the triggers, in the order of the events; label: the event's type, id: its id.
    - ``doc.spans["actors"]``: all mentions, in the order of the text; label: the actor's kind, id: its id.
    - ``doc._.diplodoc``: the `Document`; ``span._.diplodoc``: the `Event` or `Actor` of a span of these groups.

    Spans are widened to whole tokens of spaCy's. Raises what `nlp` raises, for instance on texts beyond its
    `max_length`.
    """
    doc = nlp(document.text)
    doc.user_data[_KEY] = to_json(document)
    starts = [token.idx for token in doc]
    triggers = ((event.trigger, event.type, event.id) for event in document.events)
    doc.spans[EVENTS] = [_span(doc, starts, *trigger) for trigger in triggers]
    mentions = [(m.span, actor.kind, actor.id) for actor in document.actors for m in actor.mentions]
    mentions.sort(key=lambda mention: (mention[0].start, -mention[0].end))
    doc.spans[ACTORS] = [_span(doc, starts, *mention) for mention in mentions]
    return doc


def _span(doc: Doc, starts: Sequence[int], at: TextSpan, label: str, id_: str) -> Span:
    """The tokens that `at` touches; a blank belongs to the token before it."""
    first, last = (bisect_right(starts, offset) - 1 for offset in (at.start, at.end - 1))
    return Span(doc, first, last + 1, label=label, span_id=id_)


@lru_cache(maxsize=16)
def _document(json: str) -> Document:
    return from_json(json)


def _of_doc(doc: Doc) -> Document | None:
    json = doc.user_data.get(_KEY)
    return None if json is None else _document(json)


def _of_span(span: Span) -> Event | Actor | None:
    document = _of_doc(span.doc)
    return None if document is None else next(_meant(document, span), None)


def _meant(document: Document, span: Span) -> Iterator[Event | Actor]:
    yield from (event for event in document.events if (event.id, event.type) == (span.id_, span.label_))
    yield from (actor for actor in document.actors if (actor.id, actor.kind) == (span.id_, span.label_))


Doc.set_extension("diplodoc", getter=_of_doc, force=True)
Span.set_extension("diplodoc", getter=_of_span, force=True)
