"""The formats. Documents are written one after the other, each sorted: the same documents make the same bytes."""

from __future__ import annotations

import json
from collections.abc import Iterable
from importlib.resources import files
from itertools import groupby
from operator import itemgetter
from typing import Any, BinaryIO

from diplodoc import Document
from rdflib import Dataset, Graph, URIRef
from rdflib.namespace import RDF
from rdflib.term import Node

from .graph import document_iri, to_graph
from .terms import PREFIXES


class TurtleExporter:
    """Writes Turtle: the prefixes once, then the graph of each document, whose name is the base of those in it."""

    name = "turtle"
    suffix = ".ttl"
    media_type = "text/turtle"

    def export(self, documents: Iterable[Document], out: BinaryIO) -> None:
        out.write("".join(f"@prefix {prefix}: <{iri}> .\n" for prefix, iri in PREFIXES.items()).encode())
        for document in documents:
            base = document_iri(document)
            out.write(f"\n@base <{base}> .\n{_statements(to_graph(document), base)}".encode())


class NQuadsExporter:
    """Writes N-Quads, sorted within each document, whose name is that of its named graph."""

    name = "nquads"
    suffix = ".nq"
    media_type = "application/n-quads"

    def export(self, documents: Iterable[Document], out: BinaryIO) -> None:
        for document in documents:
            dataset = Dataset()
            graph = dataset.graph(document_iri(document))
            for triple in to_graph(document):
                graph.add(triple)
            lines = dataset.serialize(format="nquads").split("\n")
            out.write("".join(f"{line}\n" for line in sorted(filter(None, lines))).encode())


class JsonLdExporter:
    """Writes JSON-LD: one object with its context in it, and the nodes of all documents under ``@graph``."""

    name = "jsonld"
    suffix = ".jsonld"
    media_type = "application/ld+json"

    def export(self, documents: Iterable[Document], out: BinaryIO) -> None:
        out.write(f'{{"@context": {json.dumps(PREFIXES)},\n"@graph": ['.encode())
        separator = "\n"
        for document in documents:
            for node in _nodes(to_graph(document)):
                out.write(f"{separator}{json.dumps(node, ensure_ascii=False)}".encode())
                separator = ",\n"
        out.write(b"\n]}\n")


def shapes() -> Graph:
    """The SHACL shapes that the graph of every document keeps to."""
    return Graph().parse(data=files(__package__).joinpath("shapes.ttl").read_text("utf-8"), format="turtle")


def _statements(graph: Graph, base: URIRef) -> str:
    """The graph in Turtle: subjects, properties and values in the order of their text, and types first."""

    def name(node: Node) -> str:
        if isinstance(node, URIRef) and node.startswith(base):
            return f"<{node[len(base) :]}>"
        return node.n3(graph.namespace_manager)

    blocks = []
    for subject, triples in groupby(sorted(graph, key=itemgetter(0)), key=itemgetter(0)):
        said = sorted((p != RDF.type, "a" if p == RDF.type else name(p), name(o)) for _, p, o in triples)
        properties = (
            f"{property_} {', '.join(value for *_, value in values)}"
            for property_, values in groupby(said, key=itemgetter(1))
        )
        blocks.append("\n" + name(subject) + " " + " ;\n    ".join(properties) + " .\n")
    return "".join(blocks)


def _nodes(graph: Graph) -> list[dict[str, Any]]:
    """The nodes of a graph as compact JSON-LD: they, their keys and the values of each in the order of their text."""
    whole = json.loads(graph.serialize(format="json-ld", context=PREFIXES, sort_keys=True))
    del whole["@context"]
    nodes: list[dict[str, Any]] = whole.get("@graph", [whole])  # a single node stands there by itself
    for node in nodes:
        for values in node.values():
            if isinstance(values, list):
                values.sort(key=json.dumps)
    return sorted(nodes, key=lambda node: str(node["@id"]))
