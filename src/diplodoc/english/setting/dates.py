"""The dates of a text: every expression of time, with the days that it means.

Expressions are found by patterns over the view, so that it does not matter how "25-26 March" or "year's" was cut
into tokens. They are read in the order of the text, because "the day before" and "a year later" look back.
"""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_right
from contextlib import suppress
from functools import lru_cache

import attrs

from ... import edtf
from ...edtf import Interval
from ..page import Page, Sentence
from . import calendardates, composeddates, relativedates
from .almanac import DAY, Both, Unit, between, part
from .dategrammar import DateKind, Found, number

_RULES = (*calendardates.BOOK.rules, *composeddates.BOOK.rules, *relativedates.BOOK.rules)
#: The places in the order of those rules that ask first for a word.
_NEEDING = {
    word: frozenset(at for at, rule in enumerate(_RULES) if word in rule.needs[0])
    for word in sorted({word for rule in _RULES for word in rule.needs[0]})
}
_NEEDED = re.compile("|".join(_NEEDING).replace("#", r"\d"))
_DIGIT = re.compile(r"\d")
#: How many words are remembered with the rules that ask for them.
_KEEP = 10_000
#: Parts of a longer time, by the words that stand before it.
_EDGES = {
    "early": "early", "late": "late", "mid": "mid", "beginning": "start", "start": "start", "outset": "start",
    "middle": "mid", "close": "end", "end": "end",
}  # fmt: skip
_PART = re.compile(
    r"""\b(?:
        (?P<edge>early|late|mid|end)(?:\sin\s|\s|-)
      | (?:earlier|later)\sin\s
      | (?:the\s)?(?:very\s)?(?P<end>beginning|start|outset|middle|close|end)\sof\s
      | (?:the\s)?(?:course|rest|remainder|whole|month)\sof\s
      | (?:the\s)?(?P<part>(?:first|second|latter|third|fourth|last)\s(?:half|quarter|week))\s(?:of|in)\s
      | (?:the\s)?(?P<week>week)\s(?:of|beginning|starting|commencing)\s
      | (?:the\s)?(?:early\s|late\s)?(?P<day>morning|afternoon|evening|night|eve)\sof\s
    )(?:the\s)?$""",
    re.IGNORECASE | re.VERBOSE,
)
#: How a date bounds what it is said of; the names of the groups are the anchors.
_ANCHOR = re.compile(
    r"""\b(?:
        (?P<since>(?:ever\s)?since)
      | (?P<until>until|till|up\sto|through)
      | (?P<by>by|no\slater\sthan)
      | (?P<before>before|prior\sto|ahead\sof)
      | (?P<after>after|following)
      | (?P<from>from|as\sof|as\sfrom|starting|beginning)
      | (?P<about>about|around|circa|approximately)
    )\s(?:(?:on|in)\s)?$""",
    re.IGNORECASE | re.VERBOSE,
)
_ANNIVERSARY = re.compile(r"\b(?P<n>\d{1,3}(?:st|nd|rd|th)|first)\sanniversary\sof\s[^.;]{0,60}$", re.IGNORECASE)
_END = re.compile(r"\b(?:end|close)\sof\b|\bend-|year-end|year's end", re.IGNORECASE)
_TO = re.compile(r"\s?(?:-|–|—|to|until|till|through)\s?(?:the\s)?", re.IGNORECASE)
_AND = re.compile(r"\s?(?:and|&)\s(?:on\s)?", re.IGNORECASE)
_FROM = re.compile(r"\b(?:from|between)\s(?:the\s)?$", re.IGNORECASE)
_BETWEEN = re.compile(r"\bbetween\s(?:the\s)?$", re.IGNORECASE)
_FIRST_SINCE = re.compile(r"\b(?:first|only|latest)\s(?:[^\W\d_]+\s){1,4}$", re.IGNORECASE)
_POSSESSIVE = re.compile(r"'s?\b|'\s")
_SAME = re.compile(r"(?:,\s?|\s?\(|\s|\s[-–—]\s)(?:the\s)?")


@attrs.frozen(kw_only=True)
class DateMention:
    """An expression of time. `first` and `last` are token indices, `start` and `end` offsets of the words read.

    `past` is what it means in a report, `future` what it means in a plan; they differ for "on Thursday" and "in
    May". Both are None where no day can be told. `anchor` says how the date bounds the event: "at", "since",
    "from", "until", "by" (up to and including it), "before", "after"; or that it describes the noun behind it, "of".
    `days` is the length of a duration, else 0; `iso` that length, or the time from one recurrence to the next, in
    ISO 8601, or "".
    """

    first: int
    last: int
    start: int
    end: int
    sentence: int
    kind: DateKind
    unit: Unit
    anchor: str = "at"
    past: Interval | None = None
    future: Interval | None = None
    days: int = 0
    iso: str = ""

    def meant(self, status: str) -> Interval | None:
        """What it means for an event of that status."""
        return self.future if status in ("planned", "hypothetical") else self.past


def find_dates(page: Page, published: dt.date | None) -> list[DateMention]:
    """All expressions of time in the order of the text, resolved against the day of publication."""
    reader = _Reader(page.view, published)
    starts = [token.start for token in page.tokens]
    return [
        DateMention(
            first=max(bisect_right(starts, found.start) - 1, 0),
            last=max(bisect_right(starts, found.end - 1) - 1, 0),
            start=found.start,
            end=found.end,
            sentence=sentence.index,
            kind=found.kind,
            unit=found.unit,
            anchor=found.anchor,
            past=found.past,
            future=found.future,
            days=found.days,
            iso=found.iso,
        )
        for sentence in page.sentences
        for found in reader.read(sentence)
    ]


class _Reader:
    """Reads a text sentence by sentence, and remembers the date that was spoken of last."""

    def __init__(self, view: str, published: dt.date | None) -> None:
        self.view = view
        self.today = published
        self._sentence = 0
        self.here = edtf.day(published) if published else None
        #: Sentence and meaning of the date spoken of last, of the last single day, and of the last several days.
        self._last: tuple[int, Both] | None = None
        self._last_day: tuple[int, Both] | None = None
        self._last_days: tuple[int, Both] | None = None

    @property
    def recent(self) -> Both:
        return self._fresh(self._last)

    @property
    def recent_day(self) -> Both:
        return self._fresh(self._last_day)

    @property
    def recent_days(self) -> Both:
        return self._fresh(self._last_days)

    @property
    def named(self) -> Both:
        last = self._last_day
        return last[1] if last and last[0] == self._sentence else (None, None)

    def _fresh(self, last: tuple[int, Both] | None) -> Both:
        return last[1] if last and self._sentence - last[0] <= 3 else (self.here, self.here)

    def read(self, sentence: Sentence) -> list[Found]:
        """The expressions of one sentence; sentences must come in order."""
        self._sentence = sentence.index
        all_found: list[Found] = []
        for order, match in self._matches(sentence):
            if all_found and match.start() < all_found[-1].end:
                continue
            # No such day, one beyond the calendar, or a word in letters that only pass for its own ("ſix").
            with suppress(ValueError, OverflowError, KeyError):
                found = _RULES[order].function(match, self)
                if found is None:
                    continue
                self._take_part(found, sentence)
                if found.kind == "point" and found.point is None and found.unit == "day":
                    self._open(found, sentence)
                if not all_found or not self._joined(all_found[-1], found, sentence):
                    all_found.append(found)
                self._remember(all_found[-1])
        if len(all_found) == 1 and _fills(sentence, all_found[0]):
            self.here = all_found[0].past or self.here
        for found in all_found:
            try:
                self._anchor(found, sentence)
            except (ValueError, OverflowError):
                found.past = found.future = None
        return all_found

    def _matches(self, sentence: Sentence) -> list[tuple[int, re.Match[str]]]:
        """The matches of all rules, leftmost and then longest first, each with the place of its rule in the order."""
        words = self.view[sentence.start : sentence.end].lower()
        asked = frozenset().union(*map(_asking_for, words.split()))
        matches = [
            (order, match)
            for order in asked
            if all(any(word in words for word in needed) for needed in _RULES[order].needs[1:])
            for match in _RULES[order].pattern.finditer(self.view, sentence.start, sentence.end)
        ]
        return sorted(matches, key=lambda m: (m[1].start(), -m[1].end(), m[0]))

    def _before(self, found: Found, sentence: Sentence, size: int = 32) -> str:
        return self.view[max(sentence.start, found.start - size) : found.start]

    def _take_part(self, found: Found, sentence: Sentence) -> None:
        """early 2025; the first half of next year; the morning of 5 May"""
        match = _PART.search(self._before(found, sentence))
        if not match or found.kind not in ("point", "relative"):
            return
        word = match["edge"] or match["end"]
        wants_day = match["day"] or match["week"] or word
        if not wants_day if found.unit == "day" else match["day"]:
            return
        found.start -= len(match.string) - match.start()
        if match["week"]:
            found.past = found.past and edtf.week(found.past.start)
            found.future = found.future and edtf.week(found.future.start)
            found.unit, found.point = "week", None
        elif found.unit != "day" and (word or match["part"]):
            which = _EDGES[word.lower()] if word else " ".join(match["part"].lower().split())
            found.past = found.past and part(found.past, which)
            found.future = found.future and part(found.future, which)
            found.point = None

    def _open(self, found: Found, sentence: Sentence) -> None:
        """Takes in the "from" or "between" of a range."""
        before = self._before(found, sentence)
        opening = _FROM.search(before)
        found.start -= len(before) - opening.start() if opening else 0

    def _joined(self, left: Found, right: Found, sentence: Sentence) -> bool:
        """Whether `right` continues `left`, which then is the two of them: "Tuesday (11 June)", "May to July"."""
        gap = self.view[left.end : right.start]
        if len(gap) > 12 or right.kind != "point" or left.kind not in ("point", "relative"):
            return False
        if _SAME.fullmatch(gap) and left.unit == right.unit == "day":
            weekdays = [f.point is not None and f.point.weekday is not None for f in (left, right)]
            if weekdays[0] != weekdays[1] or (left.kind == "relative" and right.point):
                keep = left if weekdays[1] else right
                left.past, left.future, left.point, left.kind = keep.past, keep.future, keep.point, "point"
                left.end = right.end + (gap.endswith("(") and self.view[right.end : right.end + 1] == ")")
                return True
        if left.unit != right.unit or not (left.point and right.point):
            return False
        before = self._before(left, sentence)
        past, future = between(left.point, right.point, self.today)
        if _AND.fullmatch(gap):
            # "in 2019 and 2023" are two dates; "in May and June", "Thursday and Friday" are one.
            if not _BETWEEN.search(before) and not (past and future and _adjacent(left, right, past)):
                return False
        elif not _TO.fullmatch(gap) or (past is None and future is None and self.today):
            return False
        self._open(left, sentence)
        left.end, left.past, left.future, left.point = right.end, past, future, None
        return True

    def _anchor(self, found: Found, sentence: Sentence) -> None:
        """Since 1 February; by the end of the year; until Friday"""
        if found.kind not in ("point", "relative") or found.anchor != "at":
            return
        self._anniversary(found, sentence)
        match = _ANCHOR.search(self._before(found, sentence))
        if not match or _POSSESSIVE.match(self.view, found.end):
            return  # "by last week's talks"
        anchor = str(match.lastgroup)
        if anchor == "about":
            found.past, found.future = found.past and found.past.about(), found.future and found.future.about()
            return
        found.anchor = anchor
        if anchor == "from":
            return
        here = edtf.day(self.today) if self.today else None
        past, last = found.past, found.future and found.future.end
        if anchor == "before" and found.future and not _END.search(self.view, found.start, found.end):
            last = found.future.start - DAY  # "before the end of the year" runs to its end, "before May" to April
        found.past = found.future = None
        if anchor == "since" and _FIRST_SINCE.search(match.string[: match.start()]):
            pass  # "their first meeting since 2019" is of another day
        elif anchor == "since" and here and past and past.start <= here.end:
            found.past = found.future = edtf.span(past, here)
        elif anchor in ("before", "by", "until") and here and last and last >= here.end:
            found.future = edtf.span(here, edtf.day(last))
        found.start -= len(match.string) - match.start()

    def _anniversary(self, found: Found, sentence: Sentence) -> None:
        """The 10th anniversary of the accord of 5 May 2014 is on 5 May 2024."""
        match = _ANNIVERSARY.search(self._before(found, sentence, 100))
        if not match or not found.past or not self.today:
            return
        years = number(match["n"][:-2]) if match["n"][0].isdigit() else 1
        date = found.past.start.replace(year=found.past.start.year + years)
        if found.point and found.point.year and found.point.day and abs((date - self.today).days) < 300:
            found.past = found.future = edtf.day(date)

    def _remember(self, found: Found) -> None:
        if found.past and found.kind in ("point", "relative") and found.unit != "century":
            self._last = self._sentence, (found.past, found.future)
            if found.past.start == found.past.end:
                self._last_day = self._last
            else:
                self._last_days = self._last


@lru_cache(_KEEP)
def _asking_for(word: str) -> frozenset[int]:
    """The places of those rules that ask first for what a word in lower case has in it."""
    if not _NEEDED.search(word):
        return frozenset()
    parts = word + "#" if _DIGIT.search(word) else word
    return frozenset().union(*(rules for needed, rules in _NEEDING.items() if needed in parts))


def is_heading(page: Page, date: DateMention) -> bool:
    """Whether a date is all that its line says: "Monday, 20 May 2024", "Day 2 – 21 May:"."""
    sentence = page.sentences[date.sentence]
    return _fills(sentence, date)


def _fills(sentence: Sentence, date: DateMention | Found) -> bool:
    rest = (sentence.end - sentence.start) - (date.end - date.start)
    return date.kind == "point" and date.unit == "day" and date.past is not None and rest <= 10


def _adjacent(left: Found, right: Found, whole: Interval) -> bool:
    """Whether two dates follow each other without a gap."""
    for a, b in ((left.past, right.past), (left.future, right.future)):
        if a and b and a.end + DAY == b.start:
            return True
    days = (whole.end - whole.start).days
    return (left.unit == "day" and days == 1) or (left.unit == "month" and days < 62)
