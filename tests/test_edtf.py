"""Intervals and their EDTF form, with the `edtf` package as an oracle."""

from __future__ import annotations

import datetime as dt

import edtf as oracle
import pytest
from hypothesis import given
from hypothesis import strategies as st

from diplodoc import edtf

YEARS = st.integers(1000, 2999)
DAYS = st.dates(dt.date(1000, 1, 1), dt.date(2998, 12, 31))
INTERVALS = st.one_of(
    st.builds(edtf.day, DAYS),
    st.builds(edtf.week, DAYS),
    st.builds(edtf.month, YEARS, st.integers(1, 12)),
    st.builds(edtf.quarter, YEARS, st.integers(1, 4)),
    st.builds(edtf.half, YEARS, st.integers(1, 2)),
    st.builds(edtf.season, YEARS, st.sampled_from(["spring", "summer", "autumn", "winter"])),
    st.builds(edtf.year, YEARS),
    st.builds(lambda tens: edtf.decade(10 * tens), st.integers(100, 299)),
    st.builds(lambda hundreds: edtf.century(100 * hundreds), st.integers(10, 29)),
)


def told_by_oracle(text: str) -> tuple[dt.date, dt.date]:
    parsed = oracle.parse_edtf(text)
    return dt.date(*parsed.lower_strict()[:3]), dt.date(*parsed.upper_strict()[:3])


@given(INTERVALS)
def test_what_is_written_says_its_days(interval: edtf.Interval) -> None:
    assert edtf.bounds(interval.edtf) == (interval.start, interval.end) == told_by_oracle(interval.edtf)


@given(INTERVALS)
def test_an_approximate_date_has_the_same_days(interval: edtf.Interval) -> None:
    about = interval.about()
    assert "~" in about.edtf
    assert about.about() == about
    assert edtf.bounds(about.edtf) == (interval.start, interval.end) == told_by_oracle(about.edtf)


@given(INTERVALS, INTERVALS)
def test_a_span_runs_from_the_first_day_to_the_last(one: edtf.Interval, other: edtf.Interval) -> None:
    first, last = sorted((one, other), key=lambda i: (i.start, i.end))
    if last.end < first.end:
        first, last = last, first
    span = edtf.span(first, last)
    assert (span.start, span.end) == (first.start, last.end)
    assert edtf.bounds(span.edtf) == (span.start, span.end) == told_by_oracle(span.edtf)


@given(DAYS, DAYS)
def test_the_shortest_form_says_exactly_these_days(one: dt.date, other: dt.date) -> None:
    start, end = sorted((one, other))
    assert edtf.bounds(edtf.shortest(start, end)) == (start, end)


@pytest.mark.parametrize(
    ("start", "end", "form"),
    [
        ("2024-05-22", "2024-05-22", "2024-05-22"),
        ("2024-02-01", "2024-02-29", "2024-02"),
        ("2023-02-01", "2023-02-27", "2023-02-01/2023-02-27"),
        ("2024-01-01", "2024-12-31", "2024"),
        ("2024-01-01", "2025-12-31", "2024/2025"),
        ("2024-09-01", "2024-11-30", "2024-09/2024-11"),
    ],
)
def test_shortest_forms(start: str, end: str, form: str) -> None:
    assert edtf.shortest(dt.date.fromisoformat(start), dt.date.fromisoformat(end)) == form


@pytest.mark.parametrize("code", range(21, 42))
def test_divisions_of_the_year_are_those_of_the_standard(code: int) -> None:
    assert edtf.bounds(f"2024-{code}") == told_by_oracle(f"2024-{code}")


@pytest.mark.parametrize("text", ["2024-XX", "2024-02-XX", "1984?", "2004-06~", "2004-06-11%", "201X", "2024/2025-03"])
def test_forms_that_are_read_but_not_written(text: str) -> None:
    assert edtf.bounds(text) == told_by_oracle(text)


def test_open_ends() -> None:
    assert edtf.bounds("2024-05/..") == (dt.date(2024, 5, 1), None)
    assert edtf.bounds("/2024-05") == (None, dt.date(2024, 5, 31))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "May 2024",
        "2024-13",
        "2024-42",
        "2024-02-30",
        "24-05-01",
        "2024-05-01/2024-04",
        "2024-21-01",
        "٢٠٢٤",
        "199X-05",
    ],
)
def test_what_is_no_edtf_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        edtf.bounds(text)


def test_a_backward_span_is_refused() -> None:
    with pytest.raises(ValueError, match="ends? .*before"):
        edtf.span(edtf.year(2024), edtf.year(2023))


def test_winter_ends_in_the_next_year() -> None:
    assert edtf.season(2024, "winter").edtf == "2024-12/2025-02"
