"""The vocabularies, and how things are named.

Nothing here is ever looked up: names of diplodoc's own are URNs, which lead nowhere.
"""

from __future__ import annotations

from urllib.parse import quote

from rdflib import Namespace, URIRef
from rdflib.namespace import DCTERMS, FOAF, PROV, RDF, RDFS, SDO, SKOS, XSD

#: The Simple Event Model (van Hage et al., 2011).
SEM = Namespace("http://semanticweb.cs.vu.nl/2009/11/sem/")
#: The Web Annotation vocabulary (W3C, 2017).
OA = Namespace("http://www.w3.org/ns/oa#")
#: What no shared vocabulary has a word for; the README lists the terms.
DD = Namespace("urn:diplodoc:")
#: The datatype of Extended Date/Time Format strings (Library of Congress).
EDTF = URIRef("http://id.loc.gov/datatypes/edtf/EDTF")

#: The prefixes of everything written, for queries: ``graph.query(..., initNs=PREFIXES)``.
PREFIXES: dict[str, str] = {
    "dcterms": str(DCTERMS),
    "dd": str(DD),
    "foaf": str(FOAF),
    "oa": str(OA),
    "prov": str(PROV),
    "rdf": str(RDF),
    "rdfs": str(RDFS),
    "sdo": str(SDO),
    "sem": str(SEM),
    "skos": str(SKOS),
    "xsd": str(XSD),
}


def own(kind: str, *names: str) -> URIRef:
    """A name that means the same in every document: ``urn:diplodoc:type:thanks``."""
    return DD[":".join((kind, *map(escaped, names)))]


def part(document: URIRef, kind: str, *names: str) -> URIRef:
    """The name of something in a document: ``urn:uuid:…#event/e1``."""
    return URIRef(f"{document}#{'/'.join((kind, *map(escaped, names)))}")


def escaped(name: str) -> str:
    return quote(name, safe="", errors="surrogatepass")
