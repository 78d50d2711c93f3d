"""Dates that agree with themselves: the EDTF form of an event's time says exactly its first and last day."""

from __future__ import annotations

import attrs

from ..edtf import bounds, shortest
from ..model import Document, When


class DatesNormalizer:
    """Gives every date an EDTF form that names its days.

    A form that does is kept, also one that is approximate or not the shortest; one that cannot be read ("May 2024"),
    leaves an end open or says other days gives way to the shortest that fits. Days and spans stay as they are.
    """

    name = "dates"

    def normalize(self, document: Document) -> Document:
        events = tuple(
            event if event.when is None else attrs.evolve(event, when=_agreeing(event.when))
            for event in document.events
        )
        return document if events == document.events else attrs.evolve(document, events=events)


def _agreeing(when: When) -> When:
    try:
        agrees = bounds(when.edtf) == (when.start, when.end)
    except ValueError:
        agrees = False
    return when if agrees else attrs.evolve(when, edtf=shortest(when.start, when.end))
