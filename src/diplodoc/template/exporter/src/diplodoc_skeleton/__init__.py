"""diplodoc-skeleton: an exporter that counts the events of each document by their type."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from typing import BinaryIO

from diplodoc import Document, Exporter, hookimpl

#: The version of diplodoc's hooks that this module is written for.
DIPLODOC_HOOKS = 1


class MyExporter:
    """Writes a JSON object a line: a document's id, and the number of its events by type."""

    name = "skeleton"
    suffix = ".skeleton.jsonl"
    media_type = "application/jsonl"

    def export(self, documents: Iterable[Document], out: BinaryIO) -> None:
        """Writes each document before it asks for the next one, and leaves `out` open."""
        for document in documents:
            counts = Counter(event.type for event in document.events)
            out.write(json.dumps({"id": document.id, "events": dict(sorted(counts.items()))}).encode() + b"\n")


@hookimpl
def diplodoc_exporters() -> Iterable[Exporter]:
    """The exporters that this plugin offers."""
    return [MyExporter()]
