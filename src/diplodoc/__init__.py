"""Reads diplomatic documents: who did what to whom, when, where, and in whose words.

>>> import diplodoc
>>> document = diplodoc.parse("President Amina Diallo thanked Japan for its support.")
>>> print(document.describe(document.events[0]))
thanks: Amina Diallo → Japan

Every name below is loaded when it is first used, so that the import costs next to nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

__version__ = "0.1.0"

__all__ = [
    "Actor",
    "ActorTable",
    "Diagnostic",
    "DiplodocError",
    "Document",
    "DuplicateName",
    "Event",
    "EventType",
    "Exporter",
    "Extraction",
    "ExtractionError",
    "Extractor",
    "FrameError",
    "Gazetteer",
    "GazetteerEntry",
    "Mention",
    "ModelError",
    "Normalizer",
    "Parser",
    "Period",
    "Place",
    "PluginError",
    "ReadError",
    "Reader",
    "Registry",
    "Resources",
    "Source",
    "Span",
    "SpanError",
    "TableError",
    "Topic",
    "UnknownComponent",
    "When",
    "WireError",
    "__version__",
    "export",
    "from_dict",
    "from_json",
    "hookimpl",
    "json_schema",
    "parse",
    "parse_many",
    "read",
    "to_dict",
    "to_json",
]

_HOME = {
    "actortable": ("ActorTable",),
    "api": ("export", "parse", "parse_many", "read"),
    "components": (
        "Exporter", "Extractor", "Gazetteer", "GazetteerEntry", "Normalizer", "Reader", "Resources",
    ),
    "errors": (
        "DiplodocError", "DuplicateName", "ExtractionError", "FrameError", "ModelError", "PluginError", "ReadError",
        "SpanError", "TableError", "UnknownComponent", "WireError",
    ),
    "hookspecs": ("hookimpl",),
    "model": (
        "Actor", "Diagnostic", "Document", "Event", "Extraction", "Mention", "Period", "Place", "Source", "Span",
        "Topic", "When",
    ),
    "parser": ("Parser",),
    "registry": ("Registry",),
    "taxonomy": ("EventType",),
    "schema": ("json_schema",),
    "wire": ("from_dict", "from_json", "to_dict", "to_json"),
}  # fmt: skip
_MODULE_OF = {name: module for module, names in _HOME.items() for name in names}

if TYPE_CHECKING:
    from .actortable import ActorTable
    from .api import export, parse, parse_many, read
    from .components import Exporter, Extractor, Gazetteer, GazetteerEntry, Normalizer, Reader, Resources
    from .errors import (
        DiplodocError,
        DuplicateName,
        ExtractionError,
        FrameError,
        ModelError,
        PluginError,
        ReadError,
        SpanError,
        TableError,
        UnknownComponent,
        WireError,
    )
    from .hookspecs import hookimpl
    from .model import (
        Actor,
        Diagnostic,
        Document,
        Event,
        Extraction,
        Mention,
        Period,
        Place,
        Source,
        Span,
        Topic,
        When,
    )
    from .parser import Parser
    from .registry import Registry
    from .schema import json_schema
    from .taxonomy import EventType
    from .wire import from_dict, from_json, to_dict, to_json


def __getattr__(name: str) -> object:
    module = _MODULE_OF.get(name)
    if module is None:
        raise AttributeError(f"module 'diplodoc' has no attribute {name!r}")
    value = getattr(import_module(f".{module}", __name__), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
