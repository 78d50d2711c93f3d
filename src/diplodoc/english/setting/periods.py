"""How long events last, and how often they recur: which measure of time belongs to which event.

A measure that describes a noun ("a two-day visit", "their annual talks", "two days of talks") is that of the event
whose trigger has the noun. Any other ("for three days", "every two years") goes where a date would.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ...model import Period, Span
from ..page import Page, RawEvent
from .dates import DateMention
from .hosts import Hosts

#: So many words before "for ten years", "first" makes it the time since the last one: "the first talks for ten years".
_NEAR = 6


def read(
    page: Page, events: Sequence[RawEvent], hosts: Hosts, dates: Iterable[DateMention]
) -> tuple[dict[int, Period], dict[int, Period]]:
    """How long events last, and how often they recur, by their places; the first that is said counts."""
    lasts: dict[int, Period] = {}
    recurs: dict[int, Period] = {}
    for date in dates:
        if date.iso:
            found = lasts if date.kind == "duration" else recurs
            for index in _events(page, events, hosts, date):
                found.setdefault(index, Period(iso=date.iso, span=Span(date.start, date.end)))
    return lasts, recurs


def _events(page: Page, events: Sequence[RawEvent], hosts: Hosts, date: DateMention) -> list[int]:
    """The events that a measure is said of."""
    noun = _described(page, date)
    if noun:
        return [i for i in hosts.around(date.first) if events[i].first <= noun[-1] and noun[0] <= events[i].last][:1]
    before = page.tokens[max(page.sentences[date.sentence].first, date.first - _NEAR) : date.first]
    if date.kind == "duration" and any(token.low == "first" for token in before):
        return []
    return [index for index, direct in hosts.of(date.first, date.last) if direct]


def _described(page: Page, date: DateMention) -> range:
    """The tokens of the noun that a measure describes, with its further adjectives; empty where it describes none."""
    if date.anchor != "of":
        return range(0)
    first = date.last + 1
    if page.tokens[first : first + 1] and page.tokens[first].low == "of":
        first += 1
    last = first
    while last < len(page.tokens) and page.tokens[last].tag.startswith(("JJ", "NN", "CD")):
        last += 1
    return range(first, last)
