"""What the rules for expressions of time share: their results, their vocabulary, and how they are registered.

A rule is a pattern and a function that turns its match into a `Found`, or None where the match is no date. Of
overlapping matches the leftmost and then the longest wins, among equals that of the earlier rule. A blank in
a pattern stands for any short white space, so that dates that are broken over lines are found.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from functools import cached_property
from typing import Any, Literal, Protocol, TypeAlias

import attrs

from ...edtf import Interval
from .almanac import Both, Point, Unit

#: "point" is a calendar date, "relative" one that leans on another day, "daypart" a time of day alone;
#: "recurring", "duration" and "vague" say something about time, but no date.
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
    #: A duration, or the time from one recurrence to the next, in ISO 8601; "" where no measure is given.
    iso: str = ""


class Moment(Protocol):
    """From where a rule looks.

    `today` is the day of publication, `here` the day of the heading that the words stand under (today where
    there is none). `recent` is the date spoken of last, `recent_day` the single day, `recent_days` the stretch of
    several; each is `here` where none is fresh in the reader's mind. `named` is the day named before in the same
    sentence, if there is one.
    """

    @property
    def today(self) -> dt.date | None: ...
    @property
    def here(self) -> Interval | None: ...
    @property
    def recent(self) -> Both: ...
    @property
    def recent_day(self) -> Both: ...
    @property
    def recent_days(self) -> Both: ...
    @property
    def named(self) -> Both: ...


Match: TypeAlias = "re.Match[str]"
Rule: TypeAlias = Callable[[Match, Moment], "Found | None"]


@attrs.frozen(slots=False)  # for cached_property, which is slow with slots
class PatternRule:
    """A pattern, what to do with its matches, and words ("#": any digit): a sentence must have one of each set."""

    source: str
    case: bool
    function: Rule
    needs: tuple[frozenset[str], ...]

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The pattern, compiled when a sentence first has the words."""
        return re.compile(self.source.replace(" ", r"\s{1,3}"), 0 if self.case else re.IGNORECASE)


class RuleBook:
    """Rules in their order."""

    def __init__(self) -> None:
        self.rules: list[PatternRule] = []

    def rule(self, *patterns: str, needs: str, case: bool = False) -> Callable[[Rule], Rule]:
        """Registers a function for each of the patterns; upper and lower case differ only where `case` says so.

        `needs` holds words, or parts of words, in lower case; sentences with none of them are passed over, and those
        with none of the words behind a "+".
        """

        def register(function: Rule) -> Rule:
            words = tuple(frozenset(some.split()) for some in needs.split("+"))
            self.rules.extend(PatternRule(pattern, case, function, words) for pattern in patterns)
            return function

        return register


_MONTHS = str.split("january february march april may june july august september october november december")
_MONTH = {name[:n]: i for i, name in enumerate(_MONTHS, 1) for n in (3, 4, 9)}
WEEKDAYS = str.split("monday tuesday wednesday thursday friday saturday sunday")
ORDINALS = str.split("first second third fourth fifth sixth seventh")
_SMALL = str.split(
    """one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen"""
)
_TENS = str.split("twenty thirty forty fifty sixty seventy eighty ninety")
_NUMBERS = (
    {word: number for number, word in enumerate(_SMALL, 1)}
    | {word: 10 * number for number, word in enumerate(_TENS, 2)}
    | {"a": 1, "an": 1, "the": 1, "a couple of": 2}
)

#: Patterns of the parts of dates.
FULL_MONTH = "(?:" + "|".join([*map(str.capitalize, _MONTHS), *map(str.upper, _MONTHS)]) + r")\b"
_SHORT = "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec"
ANY_MONTH = rf"(?:{FULL_MONTH}|(?:{_SHORT}|{_SHORT.upper()})\b\.?)"
WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
DAY_NUMBER = r"(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th|d|ST|ND|RD|TH)?\b"
DAYS = (
    rf"{DAY_NUMBER}(?:(?:,\s{DAY_NUMBER}){{0,4}},?\s(?:and|&)\s{DAY_NUMBER}"
    rf"|\s?(?:-|–|—|to|until|till|through|/)\s?(?:the )?{DAY_NUMBER})?"
)
_DAYS_IN_WORDS = str.split(
    """first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth
    sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth
    twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first"""
)
DAY_WORD = "(?:" + "|".join(reversed(_DAYS_IN_WORDS)) + r")\b"
YEAR = r"(?:1[6-9]|20|21)\d\d\b"
NUMBER = (
    rf"(?<![\w,.-])(?:\d{{1,3}}|a couple of|an?|(?:{'|'.join(_TENS)})(?:-(?:{'|'.join(_SMALL[:9])}))?"
    rf"|{'|'.join(reversed(_SMALL))})"
)
UNIT = "(?:day|weekend|week|month|quarter|decade|year|century|centurie)"
DAYPART = r"(?:(?:early|late) )?(?:morning|afternoon|evening|night|lunchtime|noon|midday|dawn)"
SEASON = r"(?:spring|summer|autumn|fall|winter)"

#: What may stand before a month or a year that has nothing else to show that it is one.
BEFORE = frozenset(
    str.split(
        """in since by from until till before after during of this last next late early mid and to through between
        for the his her its their our my a each every past coming previous following around about or as throughout
        beginning starting circa"""
    )
)


def number(text: str) -> int:
    """The value of a number in digits or words ("two", "twenty-one", "a couple of").

    Raises `KeyError` for others.
    """
    text = " ".join(text.lower().split())
    return int(text) if text.isdigit() else sum(_NUMBERS[word] for word in text.split("-"))


def day_number(text: str) -> int:
    """The number of a day of a month, in digits or words: "5th", "22d", "thirty-first"."""
    low = text.lower()
    return _DAYS_IN_WORDS.index(low) + 1 if low in _DAYS_IN_WORDS else int(re.sub(r"\D", "", low))


def month_number(text: str) -> int:
    """The number of a month by its name or abbreviation. Raises `KeyError` for others."""
    return _MONTH[text.rstrip(".").lower()]


def unit_named(text: str) -> Unit:
    """The unit behind a word that `UNIT` matches."""
    text = text.lower()
    return "century" if text.startswith("centur") else text  # type: ignore[return-value]


def word_before(match: Match) -> str:
    """The word, or hyphen, right before a match, in lower case; "" where there is none."""
    words = re.findall(r"[\w']+|-", match.string[max(0, match.start() - 16) : match.start()])
    return words[-1].lower() if words else ""


def dated(match: Match, point: Point, now: Moment) -> Found | None:
    """A calendar date; None where there is no such day, as 30 February."""
    if point.last(now.today or dt.date(2000, 1, 1)) is None:
        return None
    past, future = point.seen(now.today)
    return Found(*match.span(), unit=point.unit, past=past, future=future, point=point)


def fixed(match: Match, unit: Unit, interval: Interval) -> Found:
    """A calendar date that means the same from everywhere."""
    return Found(*match.span(), unit=unit, past=interval, future=interval)


def relative(match: Match, unit: Unit, past: Interval | None, future: Interval | None = None) -> Found:
    """A date that leans on another; the future reading is that of the past, where none is given."""
    return Found(*match.span(), kind="relative", unit=unit, past=past, future=future or past)


def timeless(match: Match, kind: DateKind, **more: Any) -> Found:
    """A mention of time that is no date."""
    return Found(*match.span(), kind=kind, **more)


_ISO = {"minute": "PT{}M", "hour": "PT{}H", "day": "P{}D", "night": "P{}D", "week": "P{}W", "month": "P{}M",
        "year": "P{}Y"}  # fmt: skip
_MANY = {"quarter": ("month", 3), "decade": ("year", 10)}


def iso_period(count: int, unit: str) -> str:
    """So many units as an ISO 8601 duration: "P3D", "PT2H"; nights count as days.

    Raises `KeyError` for other units.
    """
    unit, factor = _MANY.get(unit, (unit, 1))
    return _ISO[unit].format(count * factor)
