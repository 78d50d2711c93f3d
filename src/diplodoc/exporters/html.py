"""One HTML page: each document's text with the triggers marked, its events and its actors. No scripts, no links."""

from __future__ import annotations

from collections.abc import Iterable
from typing import BinaryIO

from .. import render
from ..model import Document


class HtmlExporter:
    """Writes one page that stands by itself; everything from the documents is escaped."""

    name = "html"
    suffix = ".html"
    media_type = "text/html"

    def export(self, documents: Iterable[Document], out: BinaryIO) -> None:
        out.write(render.PAGE_START.encode())
        for document in documents:
            out.write(render.section(document).encode("utf-8", "replace"))
        out.write(render.PAGE_END.encode())
