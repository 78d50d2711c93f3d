"""When events happened: which date belongs to which event.

A date belongs to the event whose clause it stands in: to the noun that it modifies ("the October 3 launch"), to the
trigger before it, or, at the head of a clause, to its verb and to the verbs that are coordinated with it. A dated
line dates the items under it. The main encounter of a document that gives it no date happened on the document's day.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

import attrs

from ... import edtf
from ...edtf import Interval
from ...model import Period, Span, When
from ..page import Page, RawEvent
from . import periods
from .almanac import DAY
from .dates import DateMention, find_dates, is_heading
from .hosts import FAMILY, Hosts

_ENCOUNTERS = ("meeting", "call", "visit", "message")
#: What ends, and what begins, an encounter that is said to last some days.
_ENDS = frozenset(str.split("round wrap conclude end finish complete close"))
_BEGINS = frozenset(str.split("begin start open kick arrive embark commence"))


#: Behind these, "for" brings the time itself.
_SET_FOR = frozenset(str.split("scheduled planned set slated due fixed expected foreseen billed arranged"))
#: What says of an event noun that it is still to come.
_COMING = frozenset(
    str.split(
        """upcoming forthcoming next planned scheduled future coming proposed expected preparation preparations prepare
        preparing ahead forward invitation invited"""
    )
)


@attrs.frozen
class _Dated:
    """What is known of an event's time: None where it is spoken of, but no date can be told."""

    interval: Interval | None
    date: DateMention | None
    #: Whether it is the event's own, and not shared with its neighbour.
    direct: bool


@attrs.frozen
class Time:
    """What is known of an event's time; see `Event`."""

    when: When | None
    lasts: Period | None
    recurs: Period | None


def read(page: Page, events: Sequence[RawEvent], published: dt.date | None) -> list[Time]:
    """The time of each event; `published` is the document's day."""
    dates = find_dates(page, published)
    hosts = Hosts(page, events)
    found = _attached(page, events, hosts, dates, published)
    _last_days(page, events, dates, found)
    _under_headings(page, events, dates, found)
    _encounters(page, events, published, found)
    lasts, recurs = periods.read(page, events, hosts, dates)
    return [Time(_when(found.get(index)), lasts.get(index), recurs.get(index)) for index in range(len(events))]


def _attached(
    page: Page, events: Sequence[RawEvent], hosts: Hosts, dates: Iterable[DateMention], today: dt.date | None
) -> dict[int, _Dated]:
    """The dates that stand with their events in one sentence."""
    found: dict[int, _Dated] = {}
    for date in dates:
        if date.kind == "duration" or date.anchor == "of":
            continue
        for index, direct in hosts.of(date.first, date.last):
            meant = _meant(page, events[index], date, today)
            if meant is None and date.anchor != "at":
                continue
            known = found.get(index)
            if _is_of_something_else(page, events[index], date):
                continue
            if known is None or (direct and not known.direct):
                found[index] = _Dated(meant, date, direct)
    return found


def _meant(page: Page, event: RawEvent, date: DateMention, today: dt.date | None) -> Interval | None:
    """What a date means for an event."""
    past, future = date.past, date.future
    if past is None or future is None or past == future or today is None:
        return date.meant(event.status)
    if event.status != "actual":
        return date.meant(event.status)
    if event.noun is not None and FAMILY.get(event.type) == "encounter":
        # A noun has no tense: "the summit in June" is the next one where words say so, or where that is far nearer.
        words = {token.low for token in page.tokens[max(0, event.noun.first - 4) : event.first]}
        nearer = 2 * (future.start - today) < today - past.end
        return future if nearer or not _COMING.isdisjoint(words) else past
    verb = event.clause.verb if event.clause is not None and event.noun is None else None
    present = verb is not None and verb.form == "finite" and not (verb.past or verb.perfect or verb.passive)
    prose = page.sentences[event.sentence].kind != "headline"
    return future if present and prose else past


def _is_of_something_else(page: Page, event: RawEvent, date: DateMention) -> bool:
    """Of "signed the plan for 2024-2026", "under the Agreement of 1995": whether the date is not the event's."""
    words = [token.low for token in page.tokens[max(0, date.first - 2) : date.first]]
    if words[-1:] == ["for"]:
        return date.unit != "day" and words[0] not in _SET_FOR
    return words[-1:] in (["of"], ["dated"]) and event.first < date.first and event.last != date.first - 2


def _last_days(page: Page, events: Sequence[RawEvent], dates: Iterable[DateMention], found: dict[int, _Dated]) -> None:
    """A two-day visit that ended on Tuesday began on Monday."""
    for date in dates:
        if date.kind != "duration" or not 1 < date.days < 30:
            continue
        for index, event in enumerate(events):
            dated = found.get(index)
            inside = event.sentence == date.sentence and abs(event.last - date.last) < 6
            if not inside or not dated or not dated.interval or dated.interval.start != dated.interval.end:
                continue
            words = page.tokens[max(0, event.first - 8) : event.last + 1]
            verbs = {token.lemma or token.low for token in words}
            length = DAY * (date.days - 1)
            day = dated.interval.start
            if verbs & _ENDS:
                found[index] = attrs.evolve(dated, interval=edtf.span(edtf.day(day - length), edtf.day(day)))
            elif verbs & _BEGINS:
                found[index] = attrs.evolve(dated, interval=edtf.span(edtf.day(day), edtf.day(day + length)))


def _under_headings(
    page: Page, events: Sequence[RawEvent], dates: Iterable[DateMention], found: dict[int, _Dated]
) -> None:
    """A line that is nothing but a date dates the deeds of the items under it."""
    headings = {date.sentence: date for date in dates if is_heading(page, date)}
    if len(headings) < 2:
        return
    heading: DateMention | None = None
    at = 0
    for index in sorted(range(len(events)), key=lambda i: events[i].first):
        event = events[index]
        for sentence in range(at, event.sentence + 1):
            heading = headings.get(sentence, heading)
        at = event.sentence + 1
        if heading and not event.embedded and index not in found and FAMILY.get(event.type) != "speech":
            found[index] = _Dated(heading.meant(event.status), heading, True)


def _encounters(page: Page, events: Sequence[RawEvent], today: dt.date | None, found: dict[int, _Dated]) -> None:
    """The main encounter has the document's day, if no other; its headline and its later mentions have its date."""
    prose = [sentence.index for sentence in page.sentences if sentence.kind == "prose"]
    lead = frozenset(prose[:3])
    main = next(
        (
            index
            for index, event in enumerate(events)
            if event.type in _ENCOUNTERS
            and event.status == "actual"
            and not event.embedded
            and (event.clause is None or event.clause.relation in ("main", "participle"))
            and event.sentence in lead
        ),
        None,
    )
    if main is None:
        return
    if main not in found:
        found[main] = _Dated(edtf.day(today) if today else None, None, True)
    for index, event in enumerate(events):
        if event.type != events[main].type or index in found or event.status not in ("actual", "planned"):
            continue
        headline = page.sentences[event.sentence].kind == "headline"
        again = event.noun is not None and event.noun.determiner in ("the", "this", "their", "his", "her")
        if headline or again:
            found[index] = found[main]


def _when(dated: _Dated | None) -> When | None:
    if dated is None or dated.interval is None:
        return None
    interval, date = dated.interval, dated.date
    return When(
        start=interval.start,
        end=interval.end,
        edtf=interval.edtf,
        span=Span(date.start, date.end) if date else None,
    )
