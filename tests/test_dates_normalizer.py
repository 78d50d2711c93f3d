"""The normalizer that makes EDTF forms and days agree."""

from __future__ import annotations

from datetime import date

import attrs
import pytest
from hypothesis import given

from diplodoc import Document, Event, Span, When, edtf
from diplodoc.normalizers.dates import DatesNormalizer
from diplodoc.testing import documents

normalize = DatesNormalizer().normalize


def document(when: When) -> Document:
    event = Event(
        id="e1", type="meeting", trigger=Span(0, 3), sentence=Span(0, 3), when=when, rule="meet", extractor="x"
    )
    return Document(text="met", events=(event,))


@pytest.mark.parametrize(
    ("start", "end", "form", "wanted"),
    [
        ("2024-05-01", "2024-05-31", "May 2024", "2024-05"),
        ("2024-05-01", "2024-05-31", "2024-05", "2024-05"),
        ("2024-05-01", "2024-05-31", "2024-05~", "2024-05~"),
        ("2024-05-01", "2024-05-31", "2024-06", "2024-05"),
        ("2024-05-01", "2024-05-31", "2024-05-01/..", "2024-05"),
        ("2024-03-01", "2024-05-31", "2024-21", "2024-21"),
        ("2024-03-01", "2024-05-31", "", "2024-03/2024-05"),
    ],
)
def test_the_form_names_the_days(start: str, end: str, form: str, wanted: str) -> None:
    when = When(start=date.fromisoformat(start), end=date.fromisoformat(end), edtf=form, span=Span(0, 3))
    (event,) = normalize(document(when)).events
    assert event.when == attrs.evolve(when, edtf=wanted)


@given(documents())
def test_it_is_idempotent_and_touches_nothing_else(document: Document) -> None:
    once = normalize(document)
    assert normalize(once) == once
    for before, after in zip(document.events, once.events, strict=True):
        assert attrs.evolve(after, when=before.when) == before
        if before.when and after.when:
            assert edtf.bounds(after.when.edtf) == (before.when.start, before.when.end)
            assert attrs.evolve(after.when, edtf=before.when.edtf) == before.when
