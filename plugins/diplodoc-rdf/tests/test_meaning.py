"""What the graphs say: checked against the shapes, by questions in SPARQL, and passage by passage."""

import doctest
import re
from pathlib import Path

import diplodoc
import pyshacl
import pytest
from diplodoc.testing import documents
from hypothesis import given, settings
from rdflib import Graph, Literal, URIRef
from rdflib.namespace import RDF, SDO, XSD

import diplodoc_rdf
from diplodoc_rdf.terms import DD, OA, SEM

README_FILE = Path(__file__).parents[1] / "README.md"
README = README_FILE.read_text("utf-8")


def ask(graph, query):
    return [tuple(map(str, row)) for row in graph.query(query, initNs=diplodoc_rdf.PREFIXES)]


@pytest.fixture(scope="module")
def everything(some):
    total = Graph()
    for document in some:
        total += diplodoc_rdf.to_graph(document)
    return total


# ---------------------------------------------------------------- shapes


def test_the_shapes_are_shapes():
    conforms, _, report = pyshacl.validate(Graph(), shacl_graph=diplodoc_rdf.shapes(), meta_shacl=True)
    assert conforms, report


def test_parsed_documents_keep_to_the_shapes(everything):
    conforms, _, report = pyshacl.validate(everything, shacl_graph=diplodoc_rdf.shapes())
    assert conforms, report


@settings(max_examples=20, deadline=None)
@given(documents())
def test_any_document_keeps_to_the_shapes(document):
    conforms, _, report = pyshacl.validate(diplodoc_rdf.to_graph(document), shacl_graph=diplodoc_rdf.shapes())
    assert conforms, report


NOTE = diplodoc.parse("On 3 May 2024, President Amina Diallo of Senegal thanked Japan for its support.")
EVENT = next(diplodoc_rdf.to_graph(NOTE).subjects(RDF.type, SEM.Event))


@pytest.mark.parametrize(
    ("subject", "property_", "value"),
    [
        (EVENT, SEM.eventType, None),
        (EVENT, DD.status, DD["status:rumoured"]),
        (EVENT, SDO.agent, Literal("Amina Diallo")),
        (EVENT, DD.trigger, None),
        (EVENT, URIRef("urn:something:else"), Literal("more")),
        (EVENT, SEM.hasLatestEndTimeStamp, Literal("2020-01-01", datatype=XSD.date)),
        (None, OA.hasTarget, None),
        (None, OA.end, Literal(0, datatype=XSD.nonNegativeInteger)),
        (None, OA.hasSelector, None),
        (None, SDO.name, None),
    ],
)
def test_what_breaks_a_promise_breaks_the_shapes(subject, property_, value):
    graph = diplodoc_rdf.to_graph(NOTE)
    subject = subject or min(graph.subjects(property_))
    graph.remove((subject, property_, None))
    if value is not None:
        graph.add((subject, property_, value))
    assert not pyshacl.validate(graph, shacl_graph=diplodoc_rdf.shapes())[0]


# ---------------------------------------------------------------- questions


def test_who_thanked_whom(everything, some):
    (query,) = re.findall(r'who_thanked_whom = """(.*?)"""', README, re.DOTALL)
    answer = ask(everything, query.replace("... ", ""))
    told = [
        (document.actor(who).name, document.actor(whom).name, document[event.trigger], str(event.trigger.start))
        for document in some
        for event in document.events_of("thanks")
        for who in event.agents
        for whom in event.recipients
    ]
    assert sorted(answer) == sorted(told)
    assert [row[:2] for row in answer] == sorted(row[:2] for row in told)
    for pair in (("Hissein Brahim Taha", "Ilham Aliyev"), ("Khalid Nawaz Cheema", "Elchin Rahimzade")):
        assert pair in [row[:2] for row in answer]


def test_what_one_actor_did_and_when(everything, some):
    query = """SELECT ?type ?day WHERE {
        ?event sem:hasActor/sdo:name "Ilham Aliyev" ; sem:eventType/rdfs:label ?type ; sem:hasTimeStamp ?day }"""
    seed = next(document for document in some if document.id == "seed")
    aliyev = seed.actor("Ilham Aliyev").id
    told = [(e.type, e.when.edtf) for e in seed.events if e.when and aliyev in (*e.agents, *e.recipients)]
    assert sorted(ask(everything, query)) == sorted(told)
    assert ("meeting", "2023-11-22") in told


def test_which_rule_of_which_extractor_found_an_event(everything, some):
    query = """SELECT ?label ?extractor ?rule WHERE {
        ?event rdfs:label ?label ; ^oa:hasBody/prov:wasGeneratedBy/prov:qualifiedAssociation ?association .
        ?association prov:agent/rdfs:label ?extractor ; prov:hadPlan/rdfs:label ?rule . }"""
    told = [(d.describe(event), event.extractor, event.rule) for d in some for event in d.events]
    assert sorted(ask(everything, query)) == sorted(told)


def test_codes_have_their_scheme(everything, some):
    query = """SELECT ?code WHERE { ?event a sem:Event ; skos:notation ?code
        FILTER(datatype(?code) = <urn:diplodoc:scheme:cameo>) }"""
    told = [(event.codes["cameo"],) for document in some for event in document.events if "cameo" in event.codes]
    assert sorted(ask(everything, query)) == sorted(told)


# ---------------------------------------------------------------- passages


@settings(max_examples=60, deadline=None)
@given(documents())
def test_both_selectors_lead_to_the_words(document):
    graph = diplodoc_rdf.to_graph(document)
    for passage in graph.subjects(RDF.type, OA.SpecificResource):
        position, quotation = sorted(graph.objects(passage, OA.hasSelector))
        start, end = int(graph.value(position, OA.start)), int(graph.value(position, OA.end))
        before, words, behind = (str(graph.value(quotation, p)) for p in (OA.prefix, OA.exact, OA.suffix))
        assert document.text[start:end] == words
        assert document.text[:start].endswith(before)
        assert document.text[end:].startswith(behind)
        assert str(passage).endswith(f"#char={start},{end}")


# ---------------------------------------------------------------- documentation


def test_the_readme_names_every_property_and_class_that_the_shapes_allow():
    shapes = diplodoc_rdf.shapes()
    query = """SELECT DISTINCT ?term WHERE {
        { ?shape sh:path ?term FILTER(isIRI(?term)) } UNION { ?shape sh:targetClass ?term } }"""
    terms = {str(row.term) for row in shapes.query(query)}
    assert terms - {diplodoc_rdf.PREFIXES[p] + name for p, name in re.findall(r"`(\w+):(\w+)`", README)} == set()


def test_the_readme_has_every_public_name():
    assert [name for name in diplodoc_rdf.__all__ if not re.search(rf"\b{name}\b", README)] == []


def test_the_readme_examples_run():
    failures, tried = doctest.testfile(str(README_FILE), module_relative=False, encoding="utf-8")
    assert tried > 5
    assert failures == 0
    assert doctest.testmod(diplodoc_rdf).failed == 0


def test_its_turtle_is_what_is_written(tmp_path):
    diplodoc.export(NOTE, "turtle", tmp_path / "note.ttl")
    written = (tmp_path / "note.ttl").read_text("utf-8")
    (shown,) = re.findall(r"```turtle\n(.*?)```", README, re.DOTALL)
    lines = [line for line in shown.splitlines() if line.strip() and line != "⋮"]
    assert len(lines) > 10
    assert [line for line in lines if line not in written] == []
