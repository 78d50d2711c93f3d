"""JSON: an array of documents, or a document a line."""

from __future__ import annotations

from collections.abc import Iterable
from typing import BinaryIO

from .. import wire
from ..model import Document


class JsonExporter:
    """Writes one JSON array of documents, indented for people."""

    name = "json"
    suffix = ".json"
    media_type = "application/json"

    def export(self, documents: Iterable[Document], out: BinaryIO) -> None:
        opening = "[\n"
        for document in documents:
            out.write(f"{opening}{wire.to_json(document, indent=2)}".encode())
            opening = ",\n"
        out.write(b"[]\n" if opening == "[\n" else b"\n]\n")


class JsonlExporter:
    """Writes JSON Lines: one document a line."""

    name = "jsonl"
    suffix = ".jsonl"
    media_type = "application/jsonl"

    def export(self, documents: Iterable[Document], out: BinaryIO) -> None:
        for document in documents:
            out.write(f"{wire.to_json(document)}\n".encode())
