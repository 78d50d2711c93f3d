"""The three formats: each says what the graph says, the same way every time, and asks nobody."""

import io
import json
import os
import socket
import subprocess
import sys
from collections import Counter

import attrs
import diplodoc
import pytest
from diplodoc import Document, WireError
from diplodoc.testing import ExporterSuite, documents
from hypothesis import given, settings
from hypothesis import strategies as st
from rdflib import BNode, Dataset, Graph

import diplodoc_rdf

FORMATS = {"turtle": "turtle", "jsonld": "json-ld", "nquads": "nquads"}


class Suite(ExporterSuite):
    def structure(self, exporter, data):
        """How often each property is used: what is in a text adds none."""
        return Counter(property_ for _, property_, _ in read_back(data.decode(), exporter.name))


class TestTurtleExporter(Suite):
    @pytest.fixture
    def exporter(self):
        return diplodoc_rdf.TurtleExporter()


class TestNQuadsExporter(Suite):
    @pytest.fixture
    def exporter(self):
        return diplodoc_rdf.NQuadsExporter()


class TestJsonLdExporter(Suite):
    @pytest.fixture
    def exporter(self):
        return diplodoc_rdf.JsonLdExporter()


def exported(documents, format):
    out = io.BytesIO()
    diplodoc.export(documents, format, out)
    return out.getvalue().decode()


def read_back(data, format):
    dataset = Dataset(default_union=True)
    dataset.parse(data=data, format=FORMATS[format])
    return set(dataset.triples((None, None, None)))


def all_triples(documents):
    return {triple for document in documents for triple in diplodoc_rdf.to_graph(document)}


@pytest.mark.parametrize("format", FORMATS)
@settings(max_examples=60, deadline=None)
@given(some=st.lists(documents(), max_size=3))
def test_any_documents_say_in_each_format_what_their_graphs_say(format, some):
    assert read_back(exported(some, format), format) == all_triples(some)


@pytest.mark.parametrize("format", FORMATS)
def test_parsed_documents_do_too(format, some):
    assert read_back(exported(some, format), format) == all_triples(some)


@pytest.mark.parametrize("format", FORMATS)
def test_the_same_documents_make_the_same_bytes_in_any_process(format, some):
    script = "import sys, diplodoc; diplodoc.export(map(diplodoc.from_json, sys.stdin), sys.argv[1], sys.stdout.buffer)"
    lines = "".join(f"{diplodoc.to_json(document)}\n" for document in some)
    for seed in ("0", "1"):
        result = subprocess.run(
            [sys.executable, "-X", "utf8", "-c", script, format],
            input=lines.encode(), capture_output=True, check=True, env={**os.environ, "PYTHONHASHSEED": seed},
        )  # fmt: skip
        assert result.stdout.decode() == exported(some, format)


def test_nobody_is_asked_over_the_network(some, monkeypatch):
    def refuse(*_args, **_more):
        raise AssertionError("the network was asked")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    for format in FORMATS:
        assert read_back(exported(some[:1], format), format)
    assert len(diplodoc_rdf.shapes()) > 100


def test_json_ld_carries_its_context_in_it(some):
    value = json.loads(exported(some, "jsonld"))
    assert value["@context"] == diplodoc_rdf.PREFIXES
    assert all(isinstance(node["@id"], str) for node in value["@graph"])


def test_each_document_is_a_named_graph_of_its_own(some):
    dataset = Dataset()
    dataset.parse(data=exported(some, "nquads"), format="nquads")
    names = {graph.identifier for graph in dataset.graphs() if len(graph)}
    assert names == {diplodoc_rdf.document_iri(document) for document in some}
    for document in some:
        assert set(dataset.graph(diplodoc_rdf.document_iri(document))) == set(diplodoc_rdf.to_graph(document))


def test_there_are_no_blank_nodes(some):
    assert not [term for triple in all_triples(some) for term in triple if isinstance(term, BNode)]


def test_documents_with_other_texts_ids_or_urls_have_other_names():
    same, also = Document(text="x", id="1"), Document(text="x", id="1", title="later")
    others = [Document(text="x"), Document(text="y", id="1"), Document(text="x", url="1"), same]
    assert diplodoc_rdf.document_iri(same) == diplodoc_rdf.document_iri(also)
    assert len({diplodoc_rdf.document_iri(document) for document in others}) == 4


@pytest.mark.parametrize("format", FORMATS)
def test_no_documents_make_a_whole_file(format):
    assert read_back(exported([], format), format) == set()


@pytest.mark.parametrize("format", FORMATS)
def test_a_lone_surrogate_is_an_error_that_shows_it(format, some):
    with pytest.raises(WireError, match="lone surrogate"):
        exported(attrs.evolve(some[0], issuer="\ud83d"), format)


def test_graphs_of_several_documents_add_up(some):
    total = Graph()
    for document in some:
        total += diplodoc_rdf.to_graph(document)
    assert set(total) == all_triples(some)
