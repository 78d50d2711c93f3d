"""Dates that agree with themselves: the EDTF form of an event's time says exactly its first and last day."""

from __future__ import annotations

import attrs

from ..edtf import bounds, shortest
from ..model import Document, Event, When


class DatesNormalizer:
    """Gives every date an EDTF form that names its days.

    A form that does is kept, also one that is approximate or not the shortest; one that cannot be read ("May 2024"),
    leaves an end open or says other days gives way to the shortest that fits. Days and spans stay as they are.
    """

    name = "dates"

    def normalize(self, document: Document) -> Document:
        if all(event.when is None or _agrees(event.when) for event in document.events):
            return document
        return attrs.evolve(document, events=tuple(map(_agreeing, document.events)))


def _agrees(when: When) -> bool:
    try:
        return bounds(when.edtf) == (when.start, when.end)
    except ValueError:
        return False


def _agreeing(event: Event) -> Event:
    when = event.when
    if when is None or _agrees(when):
        return event
    return attrs.evolve(event, when=attrs.evolve(when, edtf=shortest(when.start, when.end)))
