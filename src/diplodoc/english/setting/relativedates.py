"""Dates seen from another day, and times that are no dates: "on Tuesday", "two months ago", "every year"."""

from __future__ import annotations

import re

from ... import edtf
from ...edtf import Interval
from .almanac import DAY, Both, Point, Unit, unit_at, unit_from
from .dategrammar import (
    DAYPART,
    FULL_MONTH,
    NUMBER,
    ORDINALS,
    SEASON,
    UNIT,
    WEEKDAY,
    WEEKDAYS,
    Found,
    Match,
    Moment,
    RuleBook,
    dated,
    iso_period,
    number,
    relative,
    timeless,
    unit_named,
    word_before,
)

BOOK = RuleBook()
_rule = BOOK.rule

#: Length in days of the units of a duration, on the average.
_LENGTH = {
    "minute": 1 / 1440,
    "hour": 1 / 24,
    "day": 1,
    "night": 1,
    "week": 7,
    "month": 30,
    "year": 365,
    "decade": 3652,
}


def _today(now: Moment) -> Both:
    here = edtf.day(now.today) if now.today else None
    return here, here


def _moved(bases: Both, unit: Unit, count: int) -> Both:
    """Each of the bases moved by so many units, and widened to a whole one."""
    past, future = bases
    return (
        past and unit_from(unit, past.start, count),
        future and unit_from(unit, future.start, count),
    )


# ---------------------------------------------------------------- days


@_rule(
    r"\b(?:(?P<which>last|next|this|this past|this coming|the coming|the previous|the following) )?"
    rf"(?P<day>{WEEKDAY})(?: {DAYPART})?\b",
    needs="monday tuesday wednesday thursday friday saturday sunday",
)
def _weekday(match: Match, now: Moment) -> Found | None:
    """on Tuesday; last Saturday; Monday evening"""
    if match["day"][0].islower():
        return None
    point = Point(weekday=WEEKDAYS.index(match["day"].lower()))
    found = dated(match, point, now)
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
        monday = edtf.week(now.today).start
        found.past = found.future = edtf.day(monday + DAY * WEEKDAYS.index(match["day"].lower()))
    return found


_DEICTIC = {
    "the day before yesterday": -2,
    "the day after tomorrow": 2,
    "yesterday": -1,
    "last night": -1,
    "today": 0,
    "tonight": 0,
    "this morning": 0,
    "this afternoon": 0,
    "this evening": 0,
    "tomorrow": 1,
}


@_rule(
    rf"\b(?:(?:earlier|later|early|late) )?(?P<which>{'|'.join(_DEICTIC)})(?: {DAYPART})?\b",
    needs="yesterday tomorrow today tonight night morning afternoon evening",
)
def _deictic(match: Match, now: Moment) -> Found | None:
    shift = DAY * _DEICTIC[" ".join(match["which"].lower().split())]
    return relative(match, "day", edtf.day(now.today + shift) if now.today else None)


@_rule(
    r"\b(?:earlier|later) in the (?:day|morning|afternoon|evening)\b",
    needs="day morning afternoon evening + earlier later",
)
def _in_the_day(match: Match, now: Moment) -> Found | None:
    return relative(match, "day", now.here)


@_rule(
    rf"(?:(?<=in\s)|(?<=at\s))(?:the )?(?:early hours|{DAYPART})\b(?! of\b)",
    needs="morning afternoon evening night noon dawn hours lunchtime midday",
)
def _daypart(match: Match, now: Moment) -> Found | None:
    """In the morning: of the day that is spoken of"""
    past, future = now.recent_day
    return Found(*match.span(), kind="daypart", past=past, future=future)


_NTH = {word: index for index, word in enumerate(ORDINALS)} | {
    "opening": 0, "one": 0, "two": 1, "three": 2, "four": 3, "five": 4, "last": -1, "final": -1, "closing": -1,
}  # fmt: skip


@_rule(
    rf"\bon (?:the )?(?:(?P<n>{'|'.join(_NTH)}) day|day (?P<number>one|two|three|four|five))\b"
    r"(?! of (?-i:[A-Z]))",
    needs="day",
)
def _nth_day(match: Match, now: Moment) -> Found | None:
    """On the first day: of the time just spoken of, where that has several days"""
    index = _NTH[(match["n"] or match["number"]).lower()]

    def nth(base: Interval | None) -> Interval | None:
        if base is None or base.start == base.end:
            return None
        date = base.end if index < 0 else base.start + index * DAY
        return edtf.day(date) if date <= base.end else None

    past, future = now.recent_days
    return relative(match, "day", nth(past), nth(future))


# ---------------------------------------------------------------- weeks, months, years

_SHIFTS = {"last": -1, "past": -1, "previous": -1, "preceding": -1, "this": 0, "current": 0, "same": 0, "that": 0,
           "next": 1, "coming": 1, "following": 1, "upcoming": 1, "new": 1}  # fmt: skip
_FROM_RECENT = frozenset({"previous", "preceding", "same", "that", "following"})


@_rule(
    rf"\b(?:(?:earlier|later) )?(?P<the>the (?:very )?)?(?P<which>{'|'.join(_SHIFTS)}) (?:calendar )?"
    rf"(?P<unit>{UNIT})\b(?!-|(?-i: of [A-Z\d]))",
    needs="day week month quarter decade year centur"
    " + last past previous preceding this current same that next coming following upcoming new",
)
def _shifted(match: Match, now: Moment) -> Found | None:
    """last week; the coming year; earlier this month; the same day"""
    which, unit = match["which"].lower(), unit_named(match["unit"])
    if which == "new" and (unit != "year" or match.string.startswith("'", match.end())):
        return None  # "the New Year's message"
    if unit == "day":
        if which not in _FROM_RECENT and not (which == "next" and match["the"]):
            return None
        past, future = now.recent_day
        if which == "same":
            return relative(match, unit, past, future)
    else:
        past, future = now.recent if which in _FROM_RECENT else _today(now)
    return relative(match, unit, *_moved((past, future), unit, _SHIFTS[which]))


@_rule(r"\bthe weekend\b", needs="weekend")
def _weekend(match: Match, now: Moment) -> Found | None:
    """at the weekend: the last one in a report, the next one in a plan"""
    if word_before(match) not in ("at", "over", "during", "by", "before", "until", "since", "for", "of"):
        return None
    if now.today is None:
        return relative(match, "weekend", None)
    here = unit_at("weekend", now.today)
    past = here if here.start <= now.today else unit_from("weekend", now.today, -1)
    future = here if here.end >= now.today else unit_from("weekend", now.today, 1)
    return relative(match, "weekend", past, future)


@_rule(r"(?<=\b[oi][fn]\s)the (?P<unit>year|month|week)\b(?! of| \d)", needs="year month week")
def _this_unit(match: Match, now: Moment) -> Found | None:
    """by the end of the year; earlier in the week"""
    unit = unit_named(match["unit"])
    return relative(match, unit, *_moved(_today(now), unit, 0))


@_rule(
    rf"\b(?:the )?(?P<way>last|past|previous|next|coming) (?P<n>{NUMBER}) "
    r"(?P<unit>hour|day|week|month|quarter|year|decade)s\b",
    needs="hour day week month quarter year decade + last past previous next coming",
)
def _stretch(match: Match, now: Moment) -> Found | None:
    """the last two years; the next 48 hours"""
    if now.today is None:
        return timeless(match, "vague")
    unit, count = _days_for_hours(match)
    here = unit_at(unit, now.today)
    if match["way"].lower() in ("next", "coming"):
        return relative(match, unit, edtf.span(here, unit_from(unit, now.today, count)))
    return relative(match, unit, edtf.span(unit_from(unit, now.today, -count), here))


@_rule(
    rf"(?<!half\s)(?P<n>{NUMBER}) (?P<unit>{UNIT})s? (?P<way>ago|earlier|before|prior|later|afterwards|hence)\b"
    r"(?! (?:that|to)\b)",
    r"\b(?P<n>the) (?P<unit>day|week|month|year|morning|evening|night|afternoon) (?P<way>before|earlier|after)\b",
    needs="day week month quarter decade year centur morning evening night afternoon"
    " + ago earlier before prior later after hence",
)
def _offset(match: Match, now: Moment) -> Found | None:
    """two months ago; two days earlier; the evening before; "two days before" what the next clause tells"""
    way, word = match["way"].lower(), match["unit"].lower()
    unit: Unit = "day" if word in ("morning", "evening", "night", "afternoon") else unit_named(word)
    sign = 1 if way in ("later", "afterwards", "hence", "after") else -1
    if way in ("before", "after", "prior") and _OPENS_CLAUSE.match(match.string, match.end()):
        # What the clause tells of lies on the other side of the date just named.
        return relative(match, unit, *_moved(now.named, unit, -sign * number(match["n"])))
    bases = now.recent_day if unit in ("day", "week", "month") else now.recent
    if way in ("ago", "hence"):
        bases = _today(now)
    return relative(match, unit, *_moved(bases, unit, sign * number(match["n"])))


#: A clause or noun phrase right behind: neither a mark, nor the next adverbial, nor a coordination.
_OPENS_CLAUSE = re.compile(r"\s(?!(?:and|but|or|in|on|at|by|with|from|to|for)\b)\w")


@_rule(
    rf"\b(?P<within>with)?in (?:the (?:next|coming) )?(?P<n>{NUMBER}) (?P<unit>hour|day|week|month|year)s?"
    r"(?:'? time)?\b(?! of| later| ago)",
    needs="hour day week month year",
)
def _within(match: Match, now: Moment) -> Found | None:
    """within two weeks; in three months' time"""
    if now.today is None:
        return timeless(match, "vague")
    unit, count = _days_for_hours(match)
    end = unit_from(unit, now.today, count)
    if match["within"]:
        end = edtf.span(edtf.day(now.today), end)
    anchor = "by" if match["within"] else "at"
    return Found(*match.span(), kind="relative", unit=unit, future=end, anchor=anchor)


def _days_for_hours(match: Match) -> tuple[Unit, int]:
    count = number(match["n"])
    return ("day", -(-count // 24)) if match["unit"].lower() == "hour" else (unit_named(match["unit"]), count)


# ---------------------------------------------------------------- time that is no date


_EACH = {"other": 2, "second": 2, "third": 3}


@_rule(
    rf"\b(?:every|each) (?:(?P<n>{'|'.join(_EACH)}|{NUMBER}) )?"
    rf"(?:(?P<unit>day|week|month|quarter|year|decade)s?\b|{WEEKDAY})",
    needs="day week month quarter year decade + every each",
)
@_rule(r"\b(?P<n>once) (?:a|per|each|every) (?P<unit>day|week|month|quarter|year)\b", needs="once")
def _every(match: Match, now: Moment) -> Found:
    """every two years; each other week; once a month; every Friday"""
    nth, unit = (match["n"] or "once").lower(), (match["unit"] or "week").lower()
    count = 1 if nth == "once" else _EACH.get(nth) or number(nth)
    return timeless(match, "recurring", iso=iso_period(count, unit))


@_rule(rf"\b(?:every|each) (?:{FULL_MONTH}|{SEASON}\b)", case=True, needs="every each")
@_rule(rf"\b(?:on )?{WEEKDAY[:-2]}s\b", needs="days")
def _named(match: Match, now: Moment) -> Found:
    """each May; every autumn; on Fridays"""
    return timeless(match, "recurring", iso="P1W" if match[0].lower().endswith("days") else "P1Y")


#: Not "biannually" and "bimonthly", which can mean two things.
_OFTEN = {"dai": "P1D", "week": "P1W", "month": "P1M", "quarter": "P3M", "annual": "P1Y", "year": "P1Y",
          "biennial": "P2Y", "triennial": "P3Y"}  # fmt: skip


@_rule(
    r"(?<![\w-])(?P<often>annual|biennial|triennial)ly\b",
    r"(?<![\w-])(?P<often>dai|week|month|quarter|year)ly(?=\s?[,.;])",
    r"\bon an? (?P<often>annual|biennial|(?P<ly>year|quarter|month|week|dai))(?(ly)ly) basis\b",
    needs="annually ennially yearly monthly daily weekly quarterly basis",
)
def _often(match: Match, now: Moment) -> Found:
    """annually; on a weekly basis"""
    return timeless(match, "recurring", iso=_OFTEN[match["often"].lower()])


@_rule(
    r"(?<![\w-])(?P<often>annual|biennial|triennial|(?P<ly>dai|week|month|quarter|year))(?(ly)ly)\b(?=\s\w)",
    case=True,
    needs="annual ennial daily weekly monthly quarterly yearly",
)
def _adjective(match: Match, now: Moment) -> Found:
    """the annual consultations; weekly talks"""
    return timeless(match, "recurring", iso=_OFTEN[match["often"]], anchor="of")


@_rule(
    r"\b(?:twice|thrice|times) (?:a|per|each|every) (?:day|week|month|quarter|year)\b",
    r"\b(?:bi-?annually|bi-?monthly|regularly|on a regular basis)\b",
    needs="twice thrice times annually monthly regularly basis",
)
def _unmeasured(match: Match, now: Moment) -> Found:
    """twice a year; regularly"""
    return timeless(match, "recurring")


@_rule(
    rf"(?P<n>{NUMBER})-(?P<unit>minute|hour|day|week|month|year)(?:-long)?\b",
    needs="-minute -hour -day -week -month -year",
)
@_rule(
    r"(?:\b(?:for|over|during|throughout|lasting|lasted) (?:the )?)?"
    rf"(?P<n>{NUMBER}) (?P<unit>minute|hour|day|night|week|month|year|decade)s(?= of )",
    needs="minutes hours days nights weeks months years decades + of",
)
def _describing(match: Match, now: Moment) -> Found:
    """a two-day visit; two days of talks"""
    return _length(match, anchor="of")


@_rule(
    rf"\b(?:for|over|during|throughout|lasting|lasted) (?:the )?(?P<n>{NUMBER}) "
    r"(?P<unit>minute|hour|day|night|week|month|year|decade)s?\b(?! (?:ago|of)\b)",
    needs="minute hour day night week month year decade + for over during throughout lasting lasted",
)
def _duration(match: Match, now: Moment) -> Found:
    """for three days"""
    return _length(match)


def _length(match: Match, anchor: str = "at") -> Found:
    count, unit = number(match["n"]), match["unit"].lower()
    return timeless(match, "duration", days=round(count * _LENGTH[unit]), iso=iso_period(count, unit), anchor=anchor)


@_rule(r"\b(?:recently|shortly|lately)\b", r"(?<!as\s)\bsoon\b", needs="recently shortly lately soon")
@_rule(
    r"\b(?:in|over|during|within|for) (?:the )?(?:recent|past|last|coming|next|following|latest|near) "
    rf"(?:(?:few|several|couple of) )?(?:{UNIT}s|future|times)\b",
    needs="day week month quarter decade year centur future times + recent past last coming next following latest near",
)
@_rule(
    rf"\b(?:a few|several|some|many|a number of) {UNIT}s (?:ago|earlier|later|before)\b",
    needs="few several some many number + ago earlier later before",
)
@_rule(r"\bin due course\b", needs="due")
@_rule(
    r"\bin the (?:past|future)\b(?! (?:[\w-]+ ){0,3}(?:hour|day|week|month|quarter|year|decade))",
    needs="past future",
)
@_rule(r"\bat (?:a later|an early) (?:date|stage)\b", needs="later early + date stage")
def _vague(match: Match, now: Moment) -> Found:
    return timeless(match, "vague")
