"""Dates of two parts that tell each other: "Tuesday of last week", "May this year", "the 5th instant", "the first of
June", "the first Monday of June", "a year ago today"."""

from __future__ import annotations

import datetime as dt
import re

from ... import edtf
from ...edtf import Interval
from .almanac import DAY, Both, Point, unit_from
from .dategrammar import (
    ANY_MONTH,
    DAY_NUMBER,
    DAY_WORD,
    FULL_MONTH,
    NUMBER,
    WEEKDAY,
    WEEKDAYS,
    YEAR,
    Found,
    Match,
    Moment,
    RuleBook,
    dated,
    day_number,
    fixed,
    month_number,
    number,
    relative,
    timeless,
    unit_named,
)

BOOK = RuleBook()
_rule = BOOK.rule

_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec"
_SHIFT = {"last": -1, "this": 0, "current": 0, "next": 1}
#: The abbreviations of old letters: of this month, of the last, of the next.
_LETTERS = {"inst": 0, "ult": -1, "prox": 1}
_NTH = {"first": 0, "second": 1, "third": 2, "fourth": 3, "last": -1, "final": -1}


@_rule(
    rf"\b(?P<day>{WEEKDAY})(?:(?: and |, |-| to )(?P<last>{WEEKDAY}))?,?(?: of| in)? (?:the )?"
    r"(?P<which>last|this|next) week\b",
    rf"\b(?P<which>last|this|next) week,? (?:on )?(?P<day>{WEEKDAY})",
    needs="monday tuesday wednesday thursday friday saturday sunday + week",
)
def _day_of_week(match: Match, now: Moment) -> Found | None:
    """Tuesday of last week; Monday and Tuesday next week"""
    if now.today is None:
        return relative(match, "day", None)
    monday = unit_from("week", now.today, _SHIFT[match["which"].lower()]).start
    days = [match["day"], match.groupdict().get("last") or match["day"]]
    first, last = (edtf.day(monday + DAY * WEEKDAYS.index(day.lower())) for day in days)
    return relative(match, "day", edtf.span(first, last) if first.start <= last.start else first)


@_rule(
    rf"\b(?:(?P<day>{DAY_NUMBER})(?: of)? )?(?P<month>{ANY_MONTH}),?(?: of)? (?P<which>last|this|next) year\b",
    rf"\b(?P<month>{ANY_MONTH}) (?P<day>{DAY_NUMBER}),?(?: of)? (?P<which>last|this|next) year\b",
    needs=f"year + {_MONTHS}",
    case=True,
)
def _of_year(match: Match, now: Moment) -> Found | None:
    """in May of this year; on 3 June last year"""
    if now.today is None:
        return timeless(match, "vague")
    day = day_number(match["day"]) if match["day"] else None
    return dated(match, Point(now.today.year + _SHIFT[match["which"]], month_number(match["month"]), day), now)


@_rule(
    rf"\b(?P<day>{DAY_NUMBER})(?: (?:day )?of (?:the )?(?P<which>last|this|current|next) month\b"
    r"| (?P<letters>inst|ult|prox)(?:ant\b|imo\b|\.))",
    needs="month inst ult prox",
)
def _of_month(match: Match, now: Moment) -> Found | None:
    """the 5th of this month; the 12th ult."""
    if now.today is None:
        return relative(match, "day", None)
    letters = match["letters"]
    shift = _LETTERS[letters.lower()] if letters else _SHIFT[match["which"].lower()]
    month = unit_from("month", now.today, shift).start
    return relative(match, "day", edtf.day(month.replace(day=day_number(match["day"]))))


@_rule(
    rf"(?<![\w/.:-])(?P<day>{DAY_NUMBER})-(?P<month>{ANY_MONTH})-(?P<year>{YEAR})",
    needs=f"# + - + {_MONTHS}",
    case=True,
)
@_rule(
    rf"\b(?P<day>{DAY_NUMBER}) day of (?P<month>{FULL_MONTH})(?:,? (?P<year>{YEAR}))?",
    needs=f"# + day + {_MONTHS}",
    case=True,
)
@_rule(
    rf"\b(?P<day>(?i:{DAY_WORD}))(?: day)? of (?P<month>{FULL_MONTH})(?:,? (?P<year>{YEAR}))?",
    needs=f"first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth teenth tieth + {_MONTHS}",
    case=True,
)
def _spelled(match: Match, now: Moment) -> Found | None:
    """the first of June; this twenty-second day of May, 1863; 22-May-2024"""
    year = int(match["year"]) if match["year"] else None
    return dated(match, Point(year, month_number(match["month"]), day_number(match["day"])), now)


@_rule(
    rf"\b(?P<nth>(?i:{'|'.join(_NTH)})) (?P<day>{WEEKDAY}|day) (?:of|in) (?P<month>{FULL_MONTH})"
    rf"(?:,? (?P<year>{YEAR}))?",
    needs=f"day + {_MONTHS}",
    case=True,
)
def _nth_of_month(match: Match, now: Moment) -> Found | None:
    """the first Monday of June; the last day of May 2024"""
    point = Point(int(match["year"]) if match["year"] else None, month_number(match["month"]))
    past, future = point.seen(now.today)
    nth, day = _NTH[match["nth"].lower()], match["day"].lower()

    def of(month: Interval | None) -> Interval | None:
        days = [month.start + DAY * i for i in range((month.end - month.start).days + 1)] if month else []
        if day != "day":
            days = [date for date in days if date.weekday() == WEEKDAYS.index(day)]
        return edtf.day(days[nth]) if days else None

    return Found(*match.span(), past=of(past), future=of(future))


@_rule(rf"\b(?:on )?this (?:very )?(?:day|date) (?:in )?(?P<year>{YEAR})", needs="# + day date")
def _this_day_in(match: Match, now: Moment) -> Found | None:
    """on this day in 1991"""
    if now.today is None:
        return None
    return dated(match, Point(int(match["year"]), now.today.month, now.today.day), now)


@_rule(
    rf"\b(?P<n>{NUMBER}) (?P<unit>week|month|year)s? ago (?:today|to the day|on this (?:day|date)|this day)\b",
    rf"\b(?:today|to the day|on this (?:day|date)),? (?P<n>{NUMBER}) (?P<unit>week|month|year)s? ago\b",
    needs="ago",
)
def _to_the_day(match: Match, now: Moment) -> Found | None:
    """a year ago today"""
    if now.today is None:
        return relative(match, "day", None)
    count, unit = number(match["n"]), match["unit"].lower()
    if unit == "week":
        return relative(match, "day", edtf.day(now.today - 7 * count * DAY))
    start = unit_from("month", now.today, -count * (12 if unit == "year" else 1)).start
    return relative(match, "day", edtf.day(start.replace(day=now.today.day)))


@_rule(r"\bthe (?P<unit>week|month|year|weekend) (?:(?P<before>before last)|after next)\b", needs="before after")
def _one_further(match: Match, now: Moment) -> Found | None:
    """the year before last; the week after next"""
    unit = unit_named(match["unit"])
    return relative(match, unit, unit_from(unit, now.today, -2 if match["before"] else 2) if now.today else None)


@_rule(rf"\b(?P<n>{NUMBER}) fortnights? (?P<way>ago|hence|from now|later|earlier)\b", needs="fortnight")
def _fortnights(match: Match, now: Moment) -> Found | None:
    """a fortnight ago"""
    if now.today is None:
        return relative(match, "day", None)
    way = match["way"].lower()
    base = now.recent_day[0] if way in ("later", "earlier") else edtf.day(now.today)
    days = 14 * number(match["n"]) * (-1 if way in ("ago", "earlier") else 1)
    return relative(match, "day", base and edtf.day(base.start + DAY * days))


@_rule(rf"\b(?P<n>{NUMBER}) (?P<unit>day|week|month|year)s? from (?:now|today)\b", needs="now today + from")
def _from_now(match: Match, now: Moment) -> Found | None:
    """two weeks from now"""
    unit = unit_named(match["unit"])
    return relative(match, unit, unit_from(unit, now.today, number(match["n"])) if now.today else None)


_WHICH = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 0, "final": 0}
#: A part of a year without the year: the match of a game, a century and the like have their own.
_NO_YEAR = r"(?! (?:of|century|hour|final)|-)"


@_rule(
    r"\b(?:in|during|for|by|since|until|from) (?:the )?"
    rf"(?P<nth>first|second|third|fourth|final) (?P<unit>quarter|half)\b{_NO_YEAR}",
    rf"\b(?P<unit>[qh])(?P<nth>[1-4])\b{_NO_YEAR}(?!,?\s?\d)",
    needs="quarter half q1 q2 q3 q4 h1 h2",
)
def _part_of_year(match: Match, now: Moment) -> Found | None:
    """in the first quarter; Q1: the one begun last in a report, the one that ends next in a plan"""
    if now.today is None:
        return None
    halves, nth = match["unit"].lower() in ("half", "h"), match["nth"].lower()
    parts = 2 if halves else 4
    index = int(nth) if nth.isdigit() else _WHICH[nth] or parts
    if index > parts:
        return None
    make = edtf.half if halves else edtf.quarter
    years = [make(now.today.year + shift, index) for shift in (-1, 0, 1)]
    past = max((part for part in years if part.start <= now.today), key=_start)
    future = min((part for part in years if part.end >= now.today), key=_start)
    found = Found(*match.span(), kind="relative", unit="quarter", past=past, future=future)
    preposition = re.match(r"\w+ (?:the )?(?=\w+ (?:quarter|half))", match.group(), re.IGNORECASE)
    found.start += preposition.end() if preposition else 0
    return found


def _start(part: Interval) -> dt.date:
    return part.start


@_rule(r"\b(?:the )?(?:year-end|end-year|year's end)\b", needs="year")
def _year_end(match: Match, now: Moment) -> Found | None:
    """by year-end"""
    if now.today is None:
        return relative(match, "month", None)
    both: Both = (edtf.month(now.today.year - 1, 12).about(), edtf.month(now.today.year, 12).about())
    return relative(match, "month", *both)


_CENTURIES = {
    word: at for at, word in enumerate("sixteenth seventeenth eighteenth nineteenth twentieth twenty-first".split(), 15)
}


@_rule(rf"\bthe (?:(?P<edge>early|mid|late)[ -])?(?P<nth>{'|'.join(_CENTURIES)}) century\b", needs="century")
def _spelled_century(match: Match, now: Moment) -> Found:
    """the nineteenth century"""
    return fixed(match, "century", edtf.century(100 * _CENTURIES[match["nth"].lower()]))
