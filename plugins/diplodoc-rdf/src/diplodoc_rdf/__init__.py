"""diplodoc's documents as linked data: who did what to whom in SEM and schema.org, with evidence and provenance.

>>> import diplodoc, diplodoc_rdf
>>> graph = diplodoc_rdf.to_graph(diplodoc.parse("President Amina Diallo thanked Japan for its support."))
>>> for row in graph.query('''
...     SELECT ?who ?whom WHERE {
...       ?event sem:eventType <urn:diplodoc:type:thanks> ;
...              sdo:agent/sdo:name ?who ; sdo:recipient/sdo:name ?whom }''', initNs=diplodoc_rdf.PREFIXES):
...     print(row.who, "thanked", row.whom)
Amina Diallo thanked Japan
"""

from __future__ import annotations

from collections.abc import Iterable

from diplodoc import Exporter, hookimpl

from .exporters import JsonLdExporter, NQuadsExporter, TurtleExporter, shapes
from .graph import document_iri, to_graph
from .terms import PREFIXES

__all__ = [
    "PREFIXES",
    "JsonLdExporter",
    "NQuadsExporter",
    "TurtleExporter",
    "document_iri",
    "shapes",
    "to_graph",
]

DIPLODOC_HOOKS = 1


@hookimpl
def diplodoc_exporters() -> Iterable[Exporter]:
    return [JsonLdExporter(), TurtleExporter(), NQuadsExporter()]
