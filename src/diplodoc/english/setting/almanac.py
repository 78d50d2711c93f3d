"""Which day, week, month or year words mean, seen from another day.

A partial date ("22 November", "Tuesday", "March") is resolved both ways: into the past, as reports mean it, and into
the future, as plans do; whoever knows the event takes his pick.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import Literal, TypeAlias

import attrs
from dateutil.relativedelta import relativedelta

from ... import edtf
from ...edtf import Interval

Unit: TypeAlias = Literal["day", "weekend", "week", "month", "quarter", "season", "year", "decade", "century"]
#: A date as seen by a report and by a plan; None where it has no such reading.
Both: TypeAlias = tuple[Interval | None, Interval | None]

DAY = dt.timedelta(days=1)
#: A day without year that would be so far from today is meant on the other side, if it is so near there.
_FAR, _NEAR = dt.timedelta(days=260), dt.timedelta(days=100)
#: In so many years, every day of the calendar comes: a leap day takes eight at the most.
_YEARS = 9


@attrs.frozen
class Point:
    """A date as far as it is spelled out. `weekday` counts from Monday, 0; `season` is "spring", "autumn" …"""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    season: str = ""

    @property
    def unit(self) -> Unit:
        if self.weekday is not None or self.day is not None:
            return "day"
        return "month" if self.month is not None else "season" if self.season else "year"

    def last(self, today: dt.date) -> Interval | None:
        """The latest such interval that begins no later than `today`; None where there is no such day."""
        if self.weekday is not None:
            return edtf.day(today - DAY * ((today.weekday() - self.weekday) % 7))
        years = range(today.year, today.year - _YEARS, -1)
        return next((i for i in self._in_years(years) if i.start <= today or self.year), None)

    def next(self, today: dt.date) -> Interval | None:
        """The first such interval that ends no earlier than `today`; None where there is no such day."""
        if self.weekday is not None:
            return edtf.day(today + DAY * ((self.weekday - today.weekday()) % 7))
        years = range(today.year - 1, today.year + _YEARS)  # a winter ends in the year behind its own
        return next((i for i in self._in_years(years) if i.end >= today or self.year), None)

    def seen(self, today: dt.date | None) -> Both:
        """Both readings; without a `today`, only a date that has its year is known."""
        if self.year is not None:
            known = self.last(dt.date(self.year, 1, 1))
            return known, known
        if today is None:
            return None, None
        past, future = self.last(today), self.next(today)
        if self.day is not None and past and future:
            back, ahead = today - past.start, future.start - today
            if back > _FAR and ahead < _NEAR:
                past = future
            elif ahead > _FAR and back < _NEAR:
                future = past
        return past, future

    def _in_years(self, years: Iterable[int]) -> Iterator[Interval]:
        return filter(None, map(self._in, years if self.year is None else [self.year]))

    def _in(self, year: int) -> Interval | None:
        try:
            if self.season:
                return edtf.season(year, self.season)
            if self.month is None:
                return edtf.year(year)
            if self.day is None:
                return edtf.month(year, self.month)
            return edtf.day(dt.date(year, self.month, self.day))
        except ValueError:
            return None


def between(first: Point, last: Point, today: dt.date | None) -> Both:
    """From `first` to `last`, where each may leave to the other what it lacks."""

    def join(a: Interval | None, b: Interval | None) -> Interval | None:
        return edtf.span(a, b) if a and b and a.start <= b.end else None

    if last.year is not None:
        end = last.seen(None)[0]
        known = end and join(first.seen(None)[0] if first.year else first.last(end.end), end)
        return known, known
    if first.year is not None:
        start = first.seen(None)[0]
        known = start and join(start, last.next(start.start))
        return known, known
    if today is None:
        return None, None
    start, end = first.seen(today)[0], last.seen(today)[1]
    return (
        start and join(start, last.next(start.start)),
        end and join(first.last(end.end), end),
    )


def unit_at(unit: Unit, date: dt.date) -> Interval:
    """The day, week, month … in which `date` lies."""
    if unit == "day":
        return edtf.day(date)
    if unit == "week":
        return edtf.week(date)
    if unit == "weekend":
        saturday = date + DAY * (5 - date.weekday())
        return edtf.span(edtf.day(saturday), edtf.day(saturday + DAY))
    if unit == "month":
        return edtf.month(date.year, date.month)
    if unit == "quarter":
        return edtf.quarter(date.year, (date.month + 2) // 3)
    if unit == "decade":
        return edtf.decade(date.year // 10 * 10)
    if unit == "century":
        return edtf.century(date.year // 100 * 100)
    return edtf.year(date.year)


def unit_from(unit: Unit, date: dt.date, count: int) -> Interval:
    """The day, week, month … `count` of them after the one of `date` (before it, where negative)."""
    steps = {
        "weekend": ("weeks", 1),
        "quarter": ("months", 3),
        "decade": ("years", 10),
        "century": ("years", 100),
    }
    name, size = steps.get(unit, (f"{unit}s", 1))
    return unit_at(unit, date + relativedelta(**{name: count * size}))  # type: ignore[arg-type]


def part(interval: Interval, which: str) -> Interval:
    """A part of a longer time: "early", "mid", "late", "start", "end", "first half", "second quarter", "last week" …

    Thirds and edges of a year or a decade are approximate; within a month or less the whole is meant, about.
    """
    if which == "whole":
        return interval
    whole = interval.start.year, interval.end.year
    if which.endswith(("half", "quarter")) and whole[0] == whole[1]:
        number = {
            "first": 1,
            "second": 2,
            "third": 3,
            "fourth": 4,
            "latter": 2,
            "last": 2 if "half" in which else 4,
        }.get(which.split()[0])
        if number:
            return edtf.half(whole[0], min(number, 2)) if "half" in which else edtf.quarter(whole[0], number)
    days = (interval.end - interval.start).days
    if days > 3000:
        low, high = {"early": (0, 3), "start": (0, 1), "mid": (4, 6), "late": (6, 9), "end": (8, 9)}.get(which, (0, 9))
        return edtf.span(edtf.year(whole[0] + low), edtf.year(whole[0] + high)).about()
    if 360 < days < 370:
        edges = {"early": (1, 4), "start": (1, 1), "mid": (5, 8), "late": (9, 12), "end": (12, 12)}
        if which in edges:
            low, high = edges[which]
            return edtf.span(edtf.month(whole[0], low), edtf.month(whole[0], high)).about()
    if which.endswith("week") and 27 < days < 32:
        number = {"first": 0, "second": 1, "third": 2, "fourth": 3, "last": -1}.get(which.split()[0], 0)
        monday = interval.start + DAY * (-interval.start.weekday() % 7)
        return edtf.week(interval.end if number < 0 else monday + 7 * DAY * number)
    return interval.about()
