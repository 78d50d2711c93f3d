"""Dates of the calendar: days, months, years, quarters, seasons, decades, holidays."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable

from dateutil.easter import easter

from ... import edtf
from .almanac import DAY, Point, between, unit_at
from .dategrammar import (
    ANY_MONTH,
    BEFORE,
    DAYS,
    FULL_MONTH,
    SEASON,
    YEAR,
    Found,
    Match,
    Moment,
    RuleBook,
    dated,
    fixed,
    month_number,
    relative,
    word_before,
)

BOOK = RuleBook()
_rule = BOOK.rule
#: How `YEAR` begins.
_CENTURIES = "16 17 18 19 20 21"

#: What shows that a number that could be a year is none: "Agenda 2030" has its year, but "the 2030 Agenda" is a name.
_NOT_A_YEAR = re.compile(
    r"\s{1,2}(?:Agenda|Vision|Strategy|Framework|Goals?|Targets?|Compact|Plan|Roadmap)\b"
    r"|(?<=00)\s[a-z]{3,20}s\b"
    r"|\s?(?:%|per\s?cent\b|million|billion|people|persons|km\b|MW\b|met(?:er|re)s|ton(?:ne)?s|troops|soldiers)"
)


@_rule(
    rf"(?<![\w/:])(?P<days>{DAYS})(?: of)?\s{{0,3}}(?P<month>{ANY_MONTH}),?(?: (?P<year>{YEAR}))?",
    rf"\b(?P<month>{ANY_MONTH}) (?:the )?(?P<days>{DAYS})(?![.,:/]?\d|\s?%|-[a-z])(?:,? (?P<year>{YEAR}))?",
    needs="# + jan feb mar apr may jun jul aug sep oct nov dec",
    case=True,
)
def _days(match: Match, now: Moment) -> Found | None:
    """22 November 2023; November 20-22; 14, 15 and 16 May"""
    days = [int(day) for day in re.findall(r"\d+", match["days"])]
    year = int(match["year"]) if match["year"] else None
    month = month_number(match["month"])
    found = dated(match, Point(year, month, days[0]), now)
    if found is None or days != sorted(set(days)):
        return None
    if len(days) > 1:
        last = Point(year, month, days[-1])
        found.past, found.future = between(Point(year, month, days[0]), last, now.today)
        found.point = None
    if match.group().endswith(","):
        found.end -= 1
    return found


@_rule(
    rf"\b(?P<month>{ANY_MONTH}),?(?: of)? (?P<year>{YEAR})(?!\s?%)",
    needs="# + jan feb mar apr may jun jul aug sep oct nov dec",
    case=True,
)
def _month_of_year(match: Match, now: Moment) -> Found | None:
    return dated(match, Point(int(match["year"]), month_number(match["month"])), now)


@_rule(
    rf"\b(?:(?P<which>[Ll]ast|[Nn]ext|[Tt]his) )?(?P<month>{FULL_MONTH})",
    needs="january february march april may june july august september october november december",
    case=True,
)
def _month(match: Match, now: Moment) -> Found | None:
    """in May; last August; the January raids"""
    which, before = (match["which"] or "").lower(), word_before(match)
    if not which and before not in BEFORE and before != "-" and not before.endswith(("'s", "s'")):
        return None  # "May" the verb, "March" the noun, "April" the person
    point = Point(month=month_number(match["month"]))
    found = dated(match, point, now)
    if found and which and now.today:
        here = unit_at("month", now.today)
        if which == "last":
            found.past = found.future = point.last(here.start - DAY)
        elif which == "next":
            found.past = found.future = point.next(here.end + DAY)
        else:
            found.past = found.future = edtf.month(now.today.year, month_number(match["month"]))
    return found


@_rule(
    rf"(?<![\w/.:-])(?P<year>{YEAR})(?P<sep>[-./])(?P<month>\d\d?)(?P=sep)(?P<day>\d\d?)(?![\d/-]|\.\d)",
    rf"(?<![\w/.:-])(?P<day>\d\d?)(?P<sep>[-./])(?P<month>\d\d?)(?P=sep)(?P<year>{YEAR})(?![/-]|\.\d)",
    needs=_CENTURIES,
)
def _numeric(match: Match, now: Moment) -> Found | None:
    """2024-05-22; 11.06.2024; 06/13/2024, where the order of day and month shows, or the publication tells it"""
    year, month, day = int(match["year"]), int(match["month"]), int(match["day"])
    year_first = match.start("year") < match.start("day")
    if month > 12 and not year_first:
        month, day = day, month
    elif match["sep"] == "/" and not year_first and day <= 12 and day != month:
        readings = {dt.date(year, month, day), dt.date(year, day, month)}
        if now.today not in readings:
            return None
        month, day = now.today.month, now.today.day
    return dated(match, Point(year, month, day), now)


@_rule(
    rf"(?:\b(?:the )?years? |(?<=mid-)|(?<=end-)|(?<![\w/.,:$€£(-]))(?P<year>{YEAR})(?![-/]?\d|[.,]\d|:\d)",
    needs=_CENTURIES,
)
def _year(match: Match, now: Moment) -> Found | None:
    before = word_before(match)
    shown = match.start("year") > match.start() or before in BEFORE or before == "-" or before.endswith("'s")
    if not shown or _NOT_A_YEAR.match(match.string, match.end()):
        return None
    return dated(match, Point(int(match["year"])), now)


@_rule(rf"(?<![\w/.,:$€£-])(?P<year>{YEAR})\s?[-–—/]\s?(?P<last>{YEAR}|\d\d\b)(?![-–/.]\d)", needs=_CENTURIES)
def _years(match: Match, now: Moment) -> Found | None:
    """2024-2026; 2024/25"""
    first, last = _two_years(match)
    if not first < last < first + 60 or _NOT_A_YEAR.match(match.string, match.end()):
        return None
    return fixed(match, "year", edtf.span(edtf.year(first), edtf.year(last)))


@_rule(
    r"\b(?:FY|fiscal(?: year)?|financial year)\s?'?(?P<year>\d{4}|\d\d)(?:[-/–](?P<last>\d{4}|\d\d))?\b",
    r"\b(?P<year>\d{4})[-/–](?P<last>\d{4}|\d\d) (?:fiscal|financial) year\b",
    needs="fy fiscal financial",
)
def _fiscal(match: Match, now: Moment) -> Found:
    """FY2025: its months depend on whose year it is, so that it is about that calendar year."""
    first, last = _two_years(match)
    return fixed(match, "year", edtf.span(edtf.year(first), edtf.year(last)).about())


def _two_years(match: Match) -> tuple[int, int]:
    first = int(match["year"]) + (2000 if len(match["year"]) == 2 else 0)
    last = match["last"] or str(first)
    return first, int(last) if len(last) == 4 else first // 100 * 100 + int(last)


@_rule(
    rf"\b(?P<kind>[QH])(?P<number>[1-4])(?: of)?,?\s?(?P<year>{YEAR})",
    rf"\b(?P<year>{YEAR})[\s-]?(?P<kind>[QH])(?P<number>[1-4])\b",
    needs="q1 q2 q3 q4 h1 h2 h3 h4",
    case=True,
)
def _quarter(match: Match, now: Moment) -> Found | None:
    """Q3 2024; H1 2025"""
    year, number = int(match["year"]), int(match["number"])
    if match["kind"] == "H":
        return fixed(match, "quarter", edtf.half(year, number)) if number < 3 else None
    return fixed(match, "quarter", edtf.quarter(year, number))


@_rule(r"\b(?:the )?(?P<year>(?:1[6-9]|20)\d0)'?s\b", needs="0s 0's")
def _decade(match: Match, now: Moment) -> Found:
    return fixed(match, "decade", edtf.decade(int(match["year"])))


@_rule(r"\bthe (?P<number>1\d|2[01])(?:st|th) century\b", needs="century")
def _century(match: Match, now: Moment) -> Found:
    return fixed(match, "century", edtf.century(int(match["number"]) * 100 - 100))


@_rule(
    rf"\b(?:(?P<which>this|last|next|the coming|the|in) )?(?P<season>{SEASON})(?: of)?(?: (?P<year>{YEAR}))?\b",
    needs="spring summer autumn fall winter",
)
def _season(match: Match, now: Moment) -> Found | None:
    """last spring; the autumn of 2024; in winter"""
    which, season = (match["which"] or "").lower(), match["season"].lower()
    if not (which or match["year"]) or (season == "fall" and not match["year"] and which in ("the", "in")):
        return None
    name = "autumn" if season == "fall" else season
    found = dated(match, Point(int(match["year"]) if match["year"] else None, season=name), now)
    if found is None:
        return None
    if which == "in":
        found.start = match.start("season")
    if now.today and not match["year"]:
        point = Point(season=name)
        if which == "last":
            ended = point.last(now.today)
            if ended and ended.end >= now.today:
                ended = point.last(ended.start - DAY)
            found.past = found.future = ended
        elif which in ("next", "the coming"):
            begun = found.future is not None and found.future.start <= now.today
            found.future = point.next(found.future.end + DAY) if found.future and begun else found.future
            found.past = found.future
        elif which == "this":
            found.past = found.future = edtf.season(now.today.year, name)
    return found


_HOLIDAYS: dict[str, Callable[[int], dt.date]] = {
    "new year's day": lambda year: dt.date(year, 1, 1),
    "new year's eve": lambda year: dt.date(year, 12, 31),
    "new year": lambda year: dt.date(year, 1, 1),
    "international women's day": lambda year: dt.date(year, 3, 8),
    "earth day": lambda year: dt.date(year, 4, 22),
    "anzac day": lambda year: dt.date(year, 4, 25),
    "may day": lambda year: dt.date(year, 5, 1),
    "world press freedom day": lambda year: dt.date(year, 5, 3),
    "europe day": lambda year: dt.date(year, 5, 9),
    "africa day": lambda year: dt.date(year, 5, 25),
    "world environment day": lambda year: dt.date(year, 6, 5),
    "world refugee day": lambda year: dt.date(year, 6, 20),
    "bastille day": lambda year: dt.date(year, 7, 14),
    "world humanitarian day": lambda year: dt.date(year, 8, 19),
    "united nations day": lambda year: dt.date(year, 10, 24),
    "armistice day": lambda year: dt.date(year, 11, 11),
    "world aids day": lambda year: dt.date(year, 12, 1),
    "human rights day": lambda year: dt.date(year, 12, 10),
    "christmas day": lambda year: dt.date(year, 12, 25),
    "christmas eve": lambda year: dt.date(year, 12, 24),
    "christmas": lambda year: dt.date(year, 12, 25),
    "boxing day": lambda year: dt.date(year, 12, 26),
    "good friday": lambda year: easter(year) - 2 * DAY,
    "easter sunday": easter,
    "easter monday": lambda year: easter(year) + DAY,
    "easter": easter,
}


@_rule(
    rf"\b(?:{'|'.join(_HOLIDAYS)})\b(?!'| [A-Z])",
    needs="year christmas boxing friday easter day"
    " + new christmas boxing good easter women earth anzac may press europe africa environment refugee bastille"
    " humanitarian nations armistice aids rights",
)
def _holiday(match: Match, now: Moment) -> Found | None:
    """on New Year's Eve; before Christmas"""
    if now.today is None or not match.group()[0].isupper():
        return None
    if word_before(match) not in BEFORE | {"on", "at", "over"}:
        return None
    holiday = _HOLIDAYS[" ".join(match.group().lower().split())]
    days = [holiday(now.today.year + i) for i in (-1, 0, 1)]
    past, future = max(d for d in days if d <= now.today), min(d for d in days if d >= now.today)
    return relative(match, "day", edtf.day(past), edtf.day(future))
