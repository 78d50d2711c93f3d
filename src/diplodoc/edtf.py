"""Intervals of days and their EDTF form (ISO 8601-2:2019), level 1 with the level-2 divisions of the year.

Written and read are: days, months and years; unspecified digits ("199X", "2024-XX", "2024-05-XX"); seasons (21–24,
and 25–32 by hemisphere), quarters (33–36), four-month terms (37–39) and halves of the year (40–41); the qualifiers
"?", "~" and "%"; and intervals "A/B" of any of these, where ".." leaves an end open. A qualifier leaves the days as
they are. Winter belongs to the year in which it begins where it is given as an interval ("2024-12/2025-02"); the
codes of winter stand, as the standard has it, for the year's own winter months, and are read but never written.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re

import attrs

__all__ = [
    "Interval",
    "bounds",
    "century",
    "day",
    "decade",
    "half",
    "month",
    "quarter",
    "season",
    "shortest",
    "span",
]
__all__ += ["week", "year"]

_DAY = dt.timedelta(days=1)
#: First and last month of the divisions of a year, by their code.
_DIVISIONS = {
    **{21 + 4 * h + i: months for h in (0, 1) for i, months in enumerate([(3, 5), (6, 8), (9, 11), (12, 12)])},
    **{29 + i: months for i, months in enumerate([(9, 11), (12, 12), (3, 5), (6, 8)])},
    **{33 + i: (3 * i + 1, 3 * i + 3) for i in range(4)},
    **{37 + i: (4 * i + 1, 4 * i + 4) for i in range(3)},
    **{40 + i: (6 * i + 1, 6 * i + 6) for i in range(2)},
}
_SEASONS = {"spring": 21, "summer": 22, "autumn": 23}
_PLAIN = re.compile(r"\d{4}(?:-(?:0\d|1[0-2])(?:-\d\d)?)?~?", re.ASCII)
_POINT = re.compile(r"(\d{4}|\d{3}X|\d\dXX)(?:-(\d\d|XX)(?:-(\d\d|XX))?)?[?~%]?", re.ASCII)


@attrs.frozen
class Interval:
    """Days from `start` to `end`, both included, and the EDTF form that says so."""

    start: dt.date
    end: dt.date
    edtf: str

    def about(self) -> Interval:
        """The same days, called approximate ("~")."""
        return attrs.evolve(self, edtf="/".join(dict.fromkeys(f"{end.rstrip('~')}~" for end in self._ends())))

    def _ends(self) -> tuple[str, str]:
        """The forms of first and last in which they can stand in an interval: no divisions, no unspecified digits."""
        first, _, last = self.edtf.partition("/")
        if last or _PLAIN.fullmatch(first):
            return first, last or first
        if "X" in first:
            return f"{self.start.year:04}", f"{self.end.year:04}"
        return self.start.isoformat()[:7], self.end.isoformat()[:7]


def day(date: dt.date) -> Interval:
    """One day."""
    return Interval(date, date, date.isoformat())


def month(year: int, month: int) -> Interval:
    """One month; `month` may run over (13 is January of the next year, 0 December of the one before)."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    first = dt.date(year, month, 1)
    return Interval(first, _last(first), f"{year:04}-{month:02}")


def year(year: int) -> Interval:
    """One calendar year."""
    return Interval(dt.date(year, 1, 1), dt.date(year, 12, 31), f"{year:04}")


def decade(first: int) -> Interval:
    """Ten years, of which `first` is the first: 1990 gives "199X"."""
    return Interval(dt.date(first, 1, 1), dt.date(first + 9, 12, 31), f"{first // 10:03}X")


def century(first: int) -> Interval:
    """A hundred years by their digits: 1900 gives "19XX", the years 1900 to 1999."""
    return Interval(dt.date(first, 1, 1), dt.date(first + 99, 12, 31), f"{first // 100:02}XX")


def quarter(year: int, number: int) -> Interval:
    """A quarter, 1 to 4, of a calendar year."""
    return _division(year, 32 + number)


def half(year: int, number: int) -> Interval:
    """The first (1) or second (2) half of a calendar year."""
    return _division(year, 39 + number)


def season(year: int, name: str) -> Interval:
    """Spring, summer, autumn or winter by the months of the northern hemisphere; winter begins in `year`."""
    if name == "winter":
        return span(month(year, 12), month(year + 1, 2))
    return _division(year, _SEASONS[name])


def week(date: dt.date) -> Interval:
    """The week of `date`, Monday to Sunday."""
    monday = date - _DAY * date.weekday()
    return span(day(monday), day(monday + 6 * _DAY))


def span(first: Interval, last: Interval) -> Interval:
    """From the first day of `first` to the last day of `last`. Raises `ValueError` where that is backwards."""
    if last.end < first.start:
        raise ValueError(f"an interval must not end ({last.edtf}) before it begins ({first.edtf})")
    if first.start == last.start and first.end == last.end:
        return first
    return Interval(first.start, last.end, f"{first._ends()[0]}/{last._ends()[1]}")


def shortest(start: dt.date, end: dt.date) -> str:
    """The shortest EDTF of exactly these days, in days, months and years: "2024", "2024-05/2024-06" …"""
    if start.day == 1 and end == _last(end):
        if start.month == 1 and end.month == 12:
            forms = f"{start.year:04}", f"{end.year:04}"
        else:
            forms = start.isoformat()[:7], end.isoformat()[:7]
    else:
        forms = start.isoformat(), end.isoformat()
    return forms[0] if forms[0] == forms[1] else "/".join(forms)


def bounds(edtf: str) -> tuple[dt.date | None, dt.date | None]:
    """First and last day of an EDTF string; None for an end that is open (".." or empty).

    Raises `ValueError` where the string is not of the forms that this module knows.
    """
    first, slash, last = edtf.partition("/")
    if not slash:
        return _point(first)
    start = None if first in ("", "..") else _point(first)[0]
    end = None if last in ("", "..") else _point(last)[1]
    if start and end and end < start:
        raise ValueError(f"not an EDTF interval: {edtf!r} ends before it begins")
    return start, end


def _point(text: str) -> tuple[dt.date, dt.date]:
    match = _POINT.fullmatch(text)
    if not match:
        raise ValueError(f"not an EDTF date: {text!r}")
    years, months, days = match.groups()
    first, last = int(years.replace("X", "0")), int(years.replace("X", "9"))
    if months in (None, "XX"):
        if days not in (None, "XX"):
            raise ValueError(f"not an EDTF date of a known month: {text!r}")
        return dt.date(first, 1, 1), dt.date(last, 12, 31)
    if first != last:
        raise ValueError(f"not an EDTF date of a known year: {text!r}")
    number = int(months)
    if number > 12:
        if days or number not in _DIVISIONS:
            raise ValueError(f"not a month or a division of the year: {text!r}")
        interval = _division(first, number)
        return interval.start, interval.end
    start = dt.date(first, number, 1)
    if days in (None, "XX"):
        return start, _last(start)
    date = start.replace(day=int(days))
    return date, date


def _division(year: int, code: int) -> Interval:
    first, last = _DIVISIONS[code]
    return Interval(dt.date(year, first, 1), _last(dt.date(year, last, 1)), f"{year:04}-{code}")


def _last(date: dt.date) -> dt.date:
    """The last day of the month of `date`."""
    return date.replace(day=calendar.monthrange(date.year, date.month)[1])
