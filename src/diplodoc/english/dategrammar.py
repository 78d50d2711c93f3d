"""The patterns of expressions of time, and what each means.

Every rule is a pattern and a function that turns its match into a `Found`, or None where the match is no date. Of
overlapping matches the leftmost and then longest wins; which rule it came from matters only among equals, where the
earlier one does. A blank in a pattern stands for any short white space, so that dates broken over lines are found.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from typing import Literal, Protocol, TypeAlias

import attrs
from dateutil.easter import easter

from .. import edtf
from ..edtf import Interval
from .almanac import DAY, Both, Point, Unit, between, unit_at, unit_from

#: "point" is a calendar date, "relative" one that leans on another day, "daypart" a time of day alone; "recurring",
#: "duration" and "vague" say something about time, but no date.
DateKind: TypeAlias = Literal["point", "relative", "daypart", "recurring", "duration", "vague"]


@attrs.define
class Found:
    """An expression under reading: where it stands (offsets), and what is known of it."""

    start: int
    end: int
    kind: DateKind = "point"
    unit: Unit = "day"
    past: Interval | None = None
    future: Interval | None = None
    #: The spelled-out date, of which ranges are made.
    point: Point | None = None
    anchor: str = "at"
    #: Length of a duration, or 0.
    days: int = 0


class Moment(Protocol):
    """From where a rule looks.

    `today` is the day of publication, `here` the day of the heading that the words stand under (today where there
    is none), `recent` the date spoken of last, and `recent_day` the single day spoken of last (`here` where none is
    fresh in the reader's mind).
    """

    @property
    def today(self) -> dt.date | None: ...
    @property
    def here(self) -> Interval | None: ...
    @property
    def recent(self) -> Both: ...
    @property
    def recent_day(self) -> Both: ...


Rule: TypeAlias = Callable[["re.Match[str]", Moment], "Found | None"]
RULES: list[tuple[re.Pattern[str], Rule]] = []

_MONTHS = str.split(
    """january february march april may june july august september october november december"""
)
_MONTH = {name[:n]: i for i, name in enumerate(_MONTHS, 1) for n in (3, 4, 9)}
_WEEKDAYS = str.split("monday tuesday wednesday thursday friday saturday sunday")
_SMALL = str.split(
    """one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"""
)
_NUMBERS = {word: number for number, word in enumerate(_SMALL, 1)} | {
    "a": 1, "an": 1, "a couple of": 2, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "ninety": 90,
}  # fmt: skip
_UNIT_DAYS = {
    "day": 1,
    "night": 1,
    "week": 7,
    "month": 30,
    "quarter": 91,
    "year": 365,
    "decade": 3652,
    "century": 36524,
}
_ORDINALS = str.split("first second third fourth fifth sixth seventh")

_FULL = "(?:" + "|".join([*map(str.capitalize, _MONTHS), *map(str.upper, _MONTHS)]) + r")\b"
_ANY = rf"(?:{_FULL}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
_DAY = r"(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?\b"
_DAYS = rf"{_DAY}(?:(?:,\s{_DAY}){{0,4}},?\s(?:and|&)\s{_DAY}|\s?(?:-|–|—|to|until|till|through|/)\s?{_DAY})?"
_YEAR = r"(?:1[6-9]|20|21)\d\d\b"
_NUMBER = r"(?:\d{1,3}|" + "|".join(sorted(_NUMBERS, key=len, reverse=True)) + ")"
_UNIT = "(?:day|weekend|week|month|quarter|decade|year|century|centurie)"
_DAYPART = r"(?:(?:early|late) )?(?:morning|afternoon|evening|night|lunchtime|noon|midday|dawn)"
_SEASON = r"(?:spring|summer|autumn|fall|winter)"
#: What may stand before a month or a year that has nothing else to show that it is one.
_BEFORE = frozenset(
    str.split(
        """in since by from until till before after during of this last next late early mid and to through
    between for the his her its their our my a each every past coming previous following around
    about or as throughout year years beginning starting"""
    )
)
_NOT_A_YEAR = re.compile(
    r"\s{1,2}(?:Agenda|Vision|Strategy|Framework|Goals?|Targets?|Compact|Plan|Roadmap)\b"
    r"|\s?(?:%|per\s?cent\b|million|billion|people|persons|km\b|MW\b|metres|meters|tons|tonnes|troops|soldiers)"
)


def _rule(pattern: str, flags: int = re.IGNORECASE) -> Callable[[Rule], Rule]:
    def register(function: Rule) -> Rule:
        RULES.append((re.compile(pattern.replace(" ", r"\s{1,3}"), flags), function))
        return function

    return register


def number(text: str) -> int:
    """The value of a number in digits or words ("two", "a", "a couple of"). Raises `KeyError` for others."""
    return int(text) if text.isdigit() else _NUMBERS[" ".join(text.lower().split())]


def _unit(text: str) -> Unit:
    text = text.lower()
    return "century" if text.startswith("centur") else text  # type: ignore[return-value]


def _word_before(match: re.Match[str]) -> str:
    words = re.findall(r"[\w']+|-", match.string[max(0, match.start() - 16) : match.start()])
    return words[-1].lower() if words else ""


def _dated(match: re.Match[str], point: Point, now: Moment) -> Found | None:
    if point.last(now.today or dt.date(2000, 1, 1)) is None:
        return None  # 30 February
    past, future = point.seen(now.today)
    return Found(*match.span(), unit=point.unit, past=past, future=future, point=point)


def _relative(
    match: re.Match[str], unit: Unit, past: Interval | None, future: Interval | None = None
) -> Found:
    return Found(*match.span(), kind="relative", unit=unit, past=past, future=future or past)


def _timeless(match: re.Match[str], kind: DateKind, days: int = 0) -> Found:
    return Found(*match.span(), kind=kind, days=days)


# ---------------------------------------------------------------- calendar dates


@_rule(rf"(?<![\w/:])(?P<days>{_DAYS})(?: of)?\s?(?P<month>{_ANY}),?(?: (?P<year>{_YEAR}))?", 0)
@_rule(
    rf"\b(?P<month>{_ANY}) (?:the )?(?P<days>{_DAYS})(?![.,:/]?\d|\s?%|-[a-z])(?:,? (?P<year>{_YEAR}))?", 0
)
def _days(match: re.Match[str], now: Moment) -> Found | None:
    """22 November 2023; November 20-22; 14, 15 and 16 May"""
    days = [int(d) for d in re.findall(r"\d+", match["days"])]
    year = int(match["year"]) if match["year"] else None
    month = _MONTH[match["month"].rstrip(".").lower()]
    found = _dated(match, Point(year, month, days[0]), now)
    if found and len(days) > 1:
        if days != sorted(set(days)):
            return None
        found.past, found.future = between(
            Point(year, month, days[0]), Point(year, month, days[-1]), now.today
        )
        found.point = None
    if found and match.group().endswith(","):
        found.end -= 1
    return found


@_rule(rf"\b(?P<month>{_ANY}),?(?: of)? (?P<year>{_YEAR})(?!\s?%)", 0)
def _month_of_year(match: re.Match[str], now: Moment) -> Found | None:
    return _dated(match, Point(int(match["year"]), _MONTH[match["month"].rstrip(".").lower()]), now)


@_rule(rf"\b(?P<month>{_FULL})", 0)
def _month(match: re.Match[str], now: Moment) -> Found | None:
    before = _word_before(match)
    if before not in _BEFORE and not before.endswith(("'s", "s'")):
        return None  # "May" the verb, "March" the noun, "April" the person
    return _dated(match, Point(month=_MONTH[match["month"].lower()]), now)


@_rule(rf"(?<![\w/.:-])(?P<year>{_YEAR})(?P<sep>[-./])(?P<month>\d\d?)(?P=sep)(?P<day>\d\d?)(?![\w/-]|\.\d)")
@_rule(rf"(?<![\w/.:-])(?P<day>\d\d?)(?P<sep>[-./])(?P<month>\d\d?)(?P=sep)(?P<year>{_YEAR})(?![/-]|\.\d)")
def _numeric(match: re.Match[str], now: Moment) -> Found | None:
    """2024-05-22; 11.06.2024; 06/13/2024, where the order of month and day shows or the publication tells it."""
    year, month, day = int(match["year"]), int(match["month"]), int(match["day"])
    if (
        match["sep"] == "/"
        and match.start("day") < match.start("year")
        and month <= 12
        and day <= 12 != month
    ):
        swapped = dt.date(year, day, month)
        if now.today is None or (
            dt.date(year, month, day) != now.today and swapped != now.today and day != month
        ):
            return None
        if swapped == now.today:
            month, day = day, month
    elif month > 12:
        month, day = day, month
    return _dated(match, Point(year, month, day), now)


@_rule(rf"(?<![\w/.,:$€£(-])(?P<year>{_YEAR})(?![-/]?\d|[.,]\d|:\d)")
def _year(match: re.Match[str], now: Moment) -> Found | None:
    before = _word_before(match)
    if _NOT_A_YEAR.match(match.string, match.end()) or not (
        before in _BEFORE or before in ("and", "or", "-", "–") or before.endswith("'s")
    ):
        return None
    return _dated(match, Point(int(match["year"])), now)


@_rule(rf"\b(?P<year>{_YEAR})\s?[-–—/]\s?(?P<last>{_YEAR}|\d\d\b)(?![-–/.]\d)")
def _years(match: re.Match[str], now: Moment) -> Found | None:
    """2024-2026; 2024/25"""
    first = int(match["year"])
    last = int(match["last"]) if len(match["last"]) == 4 else first // 100 * 100 + int(match["last"])
    if not first < last < first + 60 or _NOT_A_YEAR.match(match.string, match.end()):
        return None
    interval = edtf.span(edtf.year(first), edtf.year(last))
    return Found(*match.span(), unit="year", past=interval, future=interval)


@_rule(r"\b(?:FY|fiscal(?: year)?|financial year)\s?'?(?P<year>\d{4}|\d\d)(?:[-/–](?P<last>\d{4}|\d\d))?\b")
@_rule(r"\b(?P<year>\d{4})[-/–](?P<last>\d{4}|\d\d) (?:fiscal|financial) year\b")
def _fiscal(match: re.Match[str], now: Moment) -> Found:
    """FY2025: which months it has depends on whose year it is, so that it is only about that calendar year."""
    first = int(match["year"]) + (2000 if len(match["year"]) == 2 else 0)
    last = first
    if match["last"]:
        last = int(match["last"]) if len(match["last"]) == 4 else first // 100 * 100 + int(match["last"])
    interval = edtf.span(edtf.year(first), edtf.year(last)).about()
    return Found(*match.span(), unit="year", past=interval, future=interval)


@_rule(rf"\b(?P<kind>[QH])(?P<number>[1-4])(?: of)?,?\s?(?P<year>{_YEAR})", 0)
@_rule(rf"\b(?P<year>{_YEAR})[\s-]?(?P<kind>[QH])(?P<number>[1-4])\b", 0)
def _quarter(match: re.Match[str], now: Moment) -> Found | None:
    make = edtf.quarter if match["kind"] == "Q" else edtf.half
    interval = make(int(match["year"]), int(match["number"]))
    return Found(*match.span(), unit="quarter", past=interval, future=interval)


@_rule(r"(?<![\w,.])(?P<year>(?:1[6-9]|20)\d0)'?s\b")
def _decade(match: re.Match[str], now: Moment) -> Found:
    interval = edtf.decade(int(match["year"]))
    return Found(*match.span(), unit="decade", past=interval, future=interval)


@_rule(
    rf"\b(?:(?P<which>this|last|next|the|the coming|in) )?(?P<season>{_SEASON})(?: of)?(?: (?P<year>{_YEAR}))?\b"
)
def _season(match: re.Match[str], now: Moment) -> Found | None:
    which = (match["which"] or "").lower()
    if not (which or match["year"]) or (match["season"].lower() == "fall" and which in ("the", "in")):
        return None
    name = match["season"].lower().replace("fall", "autumn")
    year = int(match["year"]) if match["year"] else None
    found = _dated(match, Point(year, season=name), now)
    if found and which == "last" and now.today and found.past and found.past.end >= now.today:
        found.past = Point(season=name).last(found.past.start - DAY)
    if found and which in ("last", "next"):
        found.past = found.future = found.past if which == "last" else found.future
    if found and which == "this" and now.today:
        found.past = found.future = edtf.season(now.today.year, name)
    if found and which == "in":
        found.start += match.start("season") - match.start()
    return found


_HOLIDAYS: dict[str, Callable[[int], dt.date]] = {
    "new year's day": lambda year: dt.date(year, 1, 1),
    "new year's eve": lambda year: dt.date(year, 12, 31),
    "christmas day": lambda year: dt.date(year, 12, 25),
    "christmas eve": lambda year: dt.date(year, 12, 24),
    "boxing day": lambda year: dt.date(year, 12, 26),
    "good friday": lambda year: easter(year) - 2 * DAY,
    "easter sunday": easter,
    "easter monday": lambda year: easter(year) + DAY,
}


@_rule(r"(?<=on\s)(?:" + "|".join(_HOLIDAYS) + ")")
def _holiday(match: re.Match[str], now: Moment) -> Found | None:
    if now.today is None:
        return None
    make = _HOLIDAYS[" ".join(match.group().lower().split())]
    days = [make(now.today.year + i) for i in (-1, 0, 1)]
    past = edtf.day(max(d for d in days if d <= now.today))
    return _relative(match, "day", past, edtf.day(min(d for d in days if d >= now.today)))


# ---------------------------------------------------------------- seen from today


@_rule(rf"\b(?:(?P<which>last|next|this|this past|this coming|the coming|the previous|the following) )?"
       rf"(?P<day>{_WEEKDAY})s?(?: {_DAYPART})?\b")  # fmt: skip
def _weekday(match: re.Match[str], now: Moment) -> Found | None:
    if match["day"][0].islower():
        return None
    if match.string[match.end("day") : match.end("day") + 1] == "s":
        return _timeless(match, "recurring")  # "on Mondays"
    point = Point(weekday=_WEEKDAYS.index(match["day"].lower()))
    found = _dated(match, point, now)
    which = (match["which"] or "").lower().split(" ")[-1]
    if found is None or now.today is None or not which:
        return found
    base = now.recent_day[0] if which in ("previous", "following") else edtf.day(now.today)
    if base is None:
        return found
    if which in ("last", "past", "previous"):
        found.past = found.future = point.last(base.start - DAY)
    elif which in ("next", "coming", "following"):
        found.past = found.future = point.next(base.end + DAY)
    else:
        found.past = found.future = edtf.day(now.today + DAY * ((point.weekday or 0) - now.today.weekday()))
    return found


_DEICTIC = {
    "the day before yesterday": -2, "the day after tomorrow": 2, "yesterday": -1, "tomorrow": 1, "today": 0,
    "tonight": 0, "last night": -1, "yesterday evening": -1, "this morning": 0, "this afternoon": 0,
    "this evening": 0, "earlier in the day": 0, "earlier in the morning": 0, "later in the day": 0,
}  # fmt: skip


@_rule(rf"\b(?:(?:earlier|later|early|late) )?(?P<which>{'|'.join(_DEICTIC)})(?: {_DAYPART})?\b")
def _deictic(match: re.Match[str], now: Moment) -> Found | None:
    shift = DAY * _DEICTIC[" ".join(match["which"].lower().split())]
    interval = edtf.day(now.today + shift) if now.today else None
    if match["which"].lower().startswith(("earlier", "later")):
        interval = now.here
    return _relative(match, "day", interval)


_SHIFTS = {"last": -1, "past": -1, "previous": -1, "preceding": -1, "this": 0, "current": 0, "same": 0, "very": 0,
           "that": 0, "next": 1, "coming": 1, "following": 1, "upcoming": 1, "new": 1}  # fmt: skip


@_rule(
    rf"\b(?:(?:earlier|later) )?(?:the )?(?P<which>{'|'.join(_SHIFTS)}) (?:calendar )?(?P<unit>{_UNIT})\b(?!-)"
)
@_rule(r"\b(?P<which>last|next|this) (?P<unit>century)\b")
def _shifted(match: re.Match[str], now: Moment) -> Found | None:
    """last week; the coming year; the same day; the following month"""
    which, unit = match["which"].lower(), _unit(match["unit"])
    if (which in ("new", "very") and unit != "year") or (
        unit == "day" and which in ("last", "past", "coming", "this")
    ):
        return None
    if unit == "day" and which == "next" and not match.group().lower().startswith("the "):
        return None
    looks_back = which in ("previous", "preceding", "same", "that", "following") or (
        unit == "day" and which == "next"
    )
    readings: list[Interval | None] = []
    for base in (
        (now.recent_day if unit == "day" else now.recent)
        if looks_back
        else (edtf.day(now.today) if now.today else None,)
    ):
        if base is None:
            readings.append(None)
        elif unit == "day" and which == "same":
            readings.append(base)
        else:
            readings.append(unit_from(unit, base.start, _SHIFTS[which]))
    return _relative(match, unit, readings[0], readings[-1])


@_rule(r"(?:(?<=at\s)|(?<=over\s))the weekend\b")
def _weekend(match: re.Match[str], now: Moment) -> Found | None:
    if now.today is None:
        return _relative(match, "weekend", None)
    here = unit_at("weekend", now.today)
    before, after = unit_from("weekend", now.today, -1), unit_from("weekend", now.today, 1)
    return _relative(
        match,
        "weekend",
        here if here.start <= now.today else before,
        here if here.end >= now.today else after,
    )


@_rule(r"(?<=\b[oi][fn]\s)the (?P<unit>year|month|week)\b(?! of| \d)")
def _this_unit(match: re.Match[str], now: Moment) -> Found | None:
    """by the end of the year; earlier in the week"""
    unit = _unit(match["unit"])
    return _relative(match, unit, unit_at(unit, now.today) if now.today else None)


@_rule(
    rf"\b(?:the )?(?P<which>last|past|previous|next|coming) (?P<n>{_NUMBER}) (?P<unit>day|week|month|quarter|year|decade)s\b"
)
def _stretch(match: re.Match[str], now: Moment) -> Found | None:
    """the last two years; the next three months"""
    if now.today is None:
        return _timeless(match, "vague")
    unit, count = _unit(match["unit"]), number(match["n"])
    here = unit_at(unit, now.today)
    if match["which"].lower() in ("next", "coming"):
        return _relative(match, unit, edtf.span(here, unit_from(unit, now.today, count)))
    return _relative(match, unit, edtf.span(unit_from(unit, now.today, -count), here))


@_rule(
    rf"\b(?P<n>{_NUMBER}) (?P<unit>{_UNIT})s? (?P<way>ago|earlier|before|prior|later|afterwards|hence|on)\b(?! (?:that|to)\b)"
)
@_rule(
    r"\b(?P<n>the) (?P<unit>day|week|month|year|morning|evening|night|afternoon) (?P<way>before|earlier|after)\b"
)
def _offset(match: re.Match[str], now: Moment) -> Found | None:
    """two months ago; two days earlier; the evening before; and "two days before" the next clause's event"""
    way, text = match["way"].lower(), match["unit"].lower()
    unit: Unit = "day" if text in ("morning", "evening", "night", "afternoon") else _unit(text)
    count = 1 if match["n"].lower() == "the" else number(match["n"])
    rest = match.string[match.end() : match.end() + 40]
    opens = way in ("before", "after", "prior") and re.match(
        r"\s(?!(?:and|but|or|in|on|at|by|with|from|to|for)\b)\w", rest
    )
    if way == "on" and not re.match(r"\s?[,.;]", rest):
        return None
    sign = 1 if way in ("later", "afterwards", "hence", "after", "on") else -1
    if opens:
        # "two days before ministers meet": what the clause tells of lies on the other side of the date just named.
        sign = -sign
    bases = (
        (edtf.day(now.today) if now.today else None,)
        if way in ("ago", "hence")
        else (now.recent_day if unit in ("day", "week", "month") else now.recent)
    )
    readings = [base and unit_from(unit, base.start, sign * count) for base in bases]
    return _relative(match, unit, readings[0], readings[-1])


@_rule(
    rf"\b(?:with)?in (?:the (?:next|coming) )?(?P<n>{_NUMBER}) (?P<unit>day|week|month|year)s?(?P<time>'? time)?\b(?! of| later| ago)"
)
def _within(match: re.Match[str], now: Moment) -> Found | None:
    """within two weeks; in three months' time"""
    if now.today is None:
        return _timeless(match, "vague")
    unit = _unit(match["unit"])
    end = unit_from(unit, now.today, number(match["n"]))
    if match["time"] or not match.group().lower().startswith("within"):
        return Found(*match.span(), kind="relative", unit=unit, future=end)
    return Found(
        *match.span(), kind="relative", unit=unit, future=edtf.span(edtf.day(now.today), end), anchor="by"
    )


@_rule(r"\bon the (?P<n>first|second|third|fourth|fifth|last|final|opening|closing) day\b(?! of)")
@_rule(r"\bon day (?P<n>one|two|three|four|five)\b")
def _nth_day(match: re.Match[str], now: Moment) -> Found | None:
    """On the first day: of the time just spoken of, where that has several days"""
    word = match["n"].lower()
    index = {"opening": 0, "last": -1, "final": -1, "closing": -1} | dict(
        zip(_ORDINALS, range(7), strict=True)
    )
    n = index[word] if word in index else number(word) - 1
    readings = []
    for base in now.recent:
        whole = base and base.end > base.start
        date = base and (base.end if n < 0 else base.start + n * DAY)
        readings.append(edtf.day(date) if whole and base and date and date <= base.end else None)
    return _relative(match, "day", readings[0], readings[1])


@_rule(rf"(?:(?<=in\s)|(?<=at\s))(?:the )?(?P<part>early hours|{_DAYPART})\b(?! of\b)")
def _daypart(match: re.Match[str], now: Moment) -> Found | None:
    """In the morning: of the day that is spoken of"""
    past, future = now.recent_day
    return Found(*match.span(), kind="daypart", past=past, future=future)


# ---------------------------------------------------------------- time that is no date


@_rule(
    rf"\b(?:every|each) (?:(?:second|third|other|{_NUMBER}) )?(?:day|week|month|quarter|year|decade)s?\b"
    r"|\b(?:once|twice|thrice|(?:\w+ )?times) (?:a|per|each|every) (?:day|week|month|quarter|year)\b"
    r"|\b(?:bi)?(?:annually|ennially|yearly)\b|\btriennially\b|\b(?:bi)?(?:monthly|weekly)(?=\s?[,.;])|\bregularly\b"
    r"|\bon an? (?:regular|annual|yearly|monthly|weekly|daily) basis\b|\bannually\b|\bbiennially\b"
)
def _recurring(match: re.Match[str], now: Moment) -> Found:
    return _timeless(match, "recurring")


@_rule(rf"\b(?P<n>{_NUMBER})(?:-| )(?P<unit>day|week|month|year)(?:-| )long\b")
@_rule(rf"\b(?P<n>{_NUMBER})-(?P<unit>day|week|month|year)\b")
@_rule(
    rf"\b(?:for|over|during|throughout|lasting|lasted) (?:the )?(?P<n>{_NUMBER}) (?P<unit>day|night|week|month|year|decade)s?\b(?! ago)"
)
@_rule(rf"\b(?P<n>{_NUMBER}) (?P<unit>day|night|week|month|year|decade)s(?= of )")
def _duration(match: re.Match[str], now: Moment) -> Found:
    return _timeless(match, "duration", number(match["n"]) * _UNIT_DAYS[match["unit"].lower()])


@_rule(
    r"\b(?:recently|shortly|lately)\b|(?<!as\s)\bsoon\b"
    rf"|\b(?:in|over|during|within|for) (?:the )?(?:recent|past|last|coming|next|following|latest|near) (?:(?:few|several|couple of) )?(?:{_UNIT}s|future|times)\b"
    rf"|\b(?:a few|several|some|many|a number of) {_UNIT}s (?:ago|earlier|later|before)\b"
    r"|\bin (?:due course|the (?:past|future))\b|\bat (?:a later|an early) (?:date|stage)\b"
)
def _vague(match: re.Match[str], now: Moment) -> Found:
    return _timeless(match, "vague")
