"""A document as a graph: what happened (SEM, schema.org), in which words (Web Annotation), by which rule (PROV-O).

There are no blank nodes, so the same document gives the same graph, name for name.
"""

from __future__ import annotations

import json
import uuid
from collections.abc import Iterator
from typing import TypeAlias

from diplodoc import Actor, Document, Event, Place, Span, When, WireError
from rdflib import Graph, Literal, URIRef
from rdflib.namespace import DCTERMS, FOAF, PROV, RDF, RDFS, SDO, SKOS, XSD
from rdflib.term import Node

from .terms import DD, EDTF, OA, PREFIXES, SEM, own, part

Triple: TypeAlias = tuple[Node, Node, Node]

#: How many characters before and behind its words a quotation carries, so that they can be found in another edition.
CONTEXT = 32

_CLASSES = {"person": SDO.Person, "state": SDO.Country, "organization": SDO.Organization, "group": FOAF.Group}


def to_graph(document: Document) -> Graph:
    """The graph of a document. Several can be added together, since each name belongs to its document.

    Raises `WireError` where a string holds a lone surrogate, which RDF cannot.
    """
    graph = Graph(bind_namespaces="none")
    for prefix, namespace in PREFIXES.items():
        graph.bind(prefix, namespace)
    for triple in _Writer(document).triples():
        graph.add(triple)
    return graph


def document_iri(document: Document) -> URIRef:
    """The name of a document, ``urn:uuid:…``, made from its id, its url and its text alone."""
    facts = json.dumps([document.id, document.url, document.text])
    return URIRef(uuid.uuid5(uuid.NAMESPACE_OID, facts).urn)


class _Writer:
    """Says everything about one document."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.iri = document_iri(document)

    def triples(self) -> Iterator[Triple]:
        yield from self._head()
        for actor in self.document.actors:
            yield from self._actor(actor)
        for event in self.document.events:
            yield from self._event(event)
        for topic in self.document.topics:
            node = part(self.iri, "topic", topic.name)
            yield from self._topic(self.iri, topic.name)
            for number, span in enumerate(topic.spans, 1):
                yield from self._annotation(part(self.iri, "topic", topic.name, str(number)), node, span)

    def _head(self) -> Iterator[Triple]:
        document, iri = self.document, self.iri
        yield iri, RDF.type, SDO.CreativeWork
        yield iri, RDF.type, PROV.Entity
        yield iri, SDO.text, _text(document.text)
        yield iri, SDO.inLanguage, _text(document.language)
        yield from _some(iri, SDO.identifier, document.id)
        yield from _some(iri, SDO.headline, document.title)
        if document.published:
            yield iri, SDO.datePublished, Literal(document.published)
        if document.url is not None:
            yield iri, SDO.url, _text(document.url, datatype=XSD.anyURI)
        if document.issuer is not None:
            issuer = part(iri, "issuer")
            yield iri, SDO.publisher, issuer
            yield issuer, RDF.type, SDO.Organization
            yield issuer, SDO.name, _text(document.issuer)
        for fault in document.diagnostics:
            yield iri, DD.diagnostic, _text(f"{fault.code}: {fault.component}: {fault.message}")

    # ------------------------------------------------------------ who

    def _actor(self, actor: Actor) -> Iterator[Triple]:
        node = self._who(actor.id)
        yield self.iri, SDO.mentions, node
        yield node, RDF.type, SEM.Actor
        yield node, RDF.type, _CLASSES[actor.kind]
        yield node, SDO.name, _text(actor.name)
        for alias in actor.aliases:
            yield node, SDO.alternateName, _text(alias)
        yield from _some(node, SDO.jobTitle, actor.role)
        yield from _some(node, DD.qualifier, actor.qualifier)
        yield from _some(node, DD.country, actor.country)
        yield from _some(node, SDO.identifier, actor.key)
        yield from _codes(node, actor.codes)
        if actor.affiliation is not None:
            yield node, SDO.affiliation, self._who(actor.affiliation)
        for number, mention in enumerate(actor.mentions, 1):
            annotation = part(self.iri, "actor", actor.id, str(number))
            yield from self._annotation(annotation, node, mention.span)
            yield annotation, DD.how, _text(mention.how)

    def _who(self, id_: str) -> URIRef:
        return part(self.iri, "actor", id_)

    # ------------------------------------------------------------ what

    def _event(self, event: Event) -> Iterator[Triple]:
        node, type_ = self._what(event.id), own("type", event.type)
        yield self.iri, SDO.mentions, node
        yield node, RDF.type, SEM.Event
        yield node, RDF.type, SDO.Action
        yield node, RDFS.label, _text(self.document.describe(event))
        yield node, SEM.eventType, type_
        yield type_, RDF.type, SEM.EventType
        yield type_, RDFS.label, _text(event.type)
        for property_, ids in ((SDO.agent, event.agents), (SDO.recipient, event.recipients)):
            for who in map(self._who, ids):
                yield node, property_, who
                yield node, SEM.hasActor, who
        yield node, DD.status, own("status", event.status)
        yield node, DD.embedded, Literal(event.embedded)
        if event.attributed_to is not None:
            yield node, DD.attributedTo, self._what(event.attributed_to)
        yield from _codes(node, event.codes)
        for topic in event.topics:
            yield from self._topic(node, topic)
        yield from self._words(node, DD.trigger, event.trigger)
        yield from self._words(node, DD.sentence, event.sentence)
        yield from self._words(node, DD.content, event.content)
        yield from self._when(node, event.when)
        yield from self._where(node, event.place)
        yield from self._evidence(node, event)

    def _what(self, id_: str) -> URIRef:
        return part(self.iri, "event", id_)

    def _when(self, event: URIRef, when: When | None) -> Iterator[Triple]:
        """Some time in the interval: not before its first day, and over by its last."""
        if when is not None:
            yield event, SEM.hasTimeStamp, _text(when.edtf, datatype=EDTF)
            yield event, SEM.hasEarliestBeginTimeStamp, Literal(when.start)
            yield event, SEM.hasLatestEndTimeStamp, Literal(when.end)
            yield from self._words(event, DD.dateWords, when.span)

    def _where(self, event: URIRef, place: Place | None) -> Iterator[Triple]:
        if place is not None:
            node = part(self.iri, "place", place.name)
            yield event, SEM.hasPlace, node
            yield node, RDF.type, SEM.Place
            yield node, RDF.type, SDO.Place
            yield node, SDO.name, _text(place.name)
            yield from _some(node, DD.country, place.country)
            yield from self._words(event, DD.placeWords, place.span)

    def _topic(self, subject: URIRef, name: str) -> Iterator[Triple]:
        node = part(self.iri, "topic", name)
        yield subject, DCTERMS.subject, node
        yield node, RDF.type, SKOS.Concept
        yield node, SKOS.prefLabel, _text(name)

    # ------------------------------------------------------------ whence

    def _evidence(self, event_node: URIRef, event: Event) -> Iterator[Triple]:
        """The annotation that says the event, and the activity that made it: an extractor, following a rule."""
        annotation = part(self.iri, "event", event.id, "evidence")
        activity = part(self.iri, "reading", event.extractor, event.rule)
        association = part(self.iri, "reading", event.extractor, event.rule, "association")
        extractor, rule = own("extractor", event.extractor), own("rule", event.extractor, event.rule)
        yield from self._annotation(annotation, event_node, event.trigger)
        yield annotation, PROV.wasGeneratedBy, activity
        yield activity, RDF.type, PROV.Activity
        yield activity, PROV.used, self.iri
        yield activity, PROV.wasAssociatedWith, extractor
        yield activity, PROV.qualifiedAssociation, association
        yield association, RDF.type, PROV.Association
        yield association, PROV.agent, extractor
        yield association, PROV.hadPlan, rule
        yield extractor, RDF.type, PROV.SoftwareAgent
        yield extractor, RDFS.label, _text(event.extractor)
        yield rule, RDF.type, PROV.Plan
        yield rule, RDFS.label, _text(event.rule)

    def _annotation(self, annotation: URIRef, body: URIRef, span: Span) -> Iterator[Triple]:
        yield annotation, RDF.type, OA.Annotation
        yield annotation, OA.motivatedBy, OA.identifying
        yield annotation, OA.hasBody, body
        yield annotation, PROV.wasDerivedFrom, self.iri
        yield from self._words(annotation, OA.hasTarget, span)

    def _words(self, subject: URIRef, property_: URIRef, span: Span | None) -> Iterator[Triple]:
        """Some words of the document, by where they stand and by what they are.

        They are named as RFC 5147 names stretches of plain text, ``#char=70,82``, which counts as Python does.
        """
        if span is None:
            return
        text, at = self.document.text, f"{span.start},{span.end}"
        words, position, quotation = (URIRef(f"{self.iri}#{kind}={at}") for kind in ("char", "position", "quote"))
        yield subject, property_, words
        yield words, RDF.type, OA.SpecificResource
        yield words, OA.hasSource, self.iri
        yield words, OA.hasSelector, position
        yield words, OA.hasSelector, quotation
        yield position, RDF.type, OA.TextPositionSelector
        yield position, OA.start, Literal(span.start, datatype=XSD.nonNegativeInteger)
        yield position, OA.end, Literal(span.end, datatype=XSD.nonNegativeInteger)
        yield quotation, RDF.type, OA.TextQuoteSelector
        yield quotation, OA.exact, _text(self.document[span])
        yield quotation, OA.prefix, _text(text[max(0, span.start - CONTEXT) : span.start])
        yield quotation, OA.suffix, _text(text[span.end : span.end + CONTEXT])


def _some(subject: URIRef, property_: URIRef, value: str | None) -> Iterator[Triple]:
    if value is not None:
        yield subject, property_, _text(value)


def _codes(subject: URIRef, codes: dict[str, str]) -> Iterator[Triple]:
    """As SKOS has notations: each with the scheme that it belongs to for its datatype."""
    for scheme, code in codes.items():
        yield subject, SKOS.notation, _text(code, datatype=own("scheme", scheme))


def _text(value: str, datatype: URIRef | None = None) -> Literal:
    try:
        value.encode()
    except UnicodeEncodeError:
        raise WireError(f"a lone surrogate, which RDF cannot hold, stands in {value!r:.80}") from None
    return Literal(value, datatype=datatype)
