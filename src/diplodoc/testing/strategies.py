"""Hypothesis strategies: any text, and events and documents that keep the contract but are otherwise wild."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from hypothesis import strategies as st

from ..model import (
    ACTOR_KINDS,
    STATUSES,
    Actor,
    Diagnostic,
    Document,
    Event,
    Mention,
    Period,
    Place,
    Span,
    Topic,
    When,
)

_SENTENCE = "President Amina Diallo of Senegal thanked Japan for its support. 𝔸"
#: What breaks programs: astral and combining characters, flags, marks, line ends, the start of formulas and of tags.
_NASTY = 'aB1 .,;:"“”’`()\n\r\t\u00a0\u0301\u2028İß𝔸🇦🇿=|<&'
#: Words that break programs, which take them for nothing, a number, a formula, a tag, a key, a place to write to.
_WORDS = (
    *"a B 0 -1 1e9 NaN None null true =1+1 @x +x <b> &amp; </script> {} {0} %s $1 ../x a/b x:y".split(),
    *"/ \\ # ' \" ` ; , . : | ä".split(),
    *"İ ß ﬁ e\u0301 \u0301 𝔸 🇦🇿 日本 שלום \u200b \ufeff \ufffd \ue000 \x7f a\0b \x1b[2J".split(),
    *(" ", " a", "a ", "\t", "a\tb", "\n", "a\nb", "\r\n", "\x85", "\u2028", "\u00a0", "a,b", 'a,"b"'),
)
# Strategies are made once: to make one costs more than to draw from it. A word of the list costs an eighth of any text.
_words = st.sampled_from(_WORDS)
_names = st.text(min_size=1, max_size=6)
_some_words = st.lists(_words, max_size=2).map(tuple)
_maybe_words = st.none() | _words
_maybe_names = st.none() | _names
_codes = st.dictionaries(_words, _words, max_size=2)
_texts = st.text(max_size=80) | st.text(alphabet=_NASTY, max_size=80)
_counts = st.integers(0, 2)
_types = st.sampled_from(["thanks", "meeting"]) | _names
_kinds = st.sampled_from(ACTOR_KINDS)
_statuses = st.sampled_from(STATUSES)
_countries = st.sampled_from([None, "AZE", "XKX"])
_languages = st.sampled_from(["en", "fr"])
_days = st.dates()
_maybe_days = st.none() | _days
_diagnostics = st.lists(st.builds(Diagnostic, code=_words, component=_words, message=_words), max_size=2).map(tuple)


def texts() -> st.SearchStrategy[str]:
    """Any short text, with a good share of what breaks programs."""
    return _texts


#: Strategies for texts of one length, or for one choice of ids, are made once too.
_made_once = lru_cache(maxsize=512)


@_made_once
def spans(start: int, end: int) -> st.SearchStrategy[Span]:
    """A span inside ``[start, end)``, which must not be empty."""
    length = end - start

    def between(number: int) -> Span:
        one, other = divmod(number, length)
        return Span(start + min(one, other), start + max(one, other) + 1)

    return st.integers(0, length * length - 1).map(between)


@_made_once
def _maybe_spans(length: int) -> st.SearchStrategy[Span | None]:
    return st.none() | spans(0, length)


@_made_once
def _some_spans(length: int) -> st.SearchStrategy[list[Span]]:
    return st.lists(spans(0, length), max_size=3) if length else st.just([])


@_made_once
def _maybe_periods(length: int) -> st.SearchStrategy[Period | None]:
    return st.none() | st.builds(Period, iso=_words, span=spans(0, length))


@_made_once
def _maybe_places(length: int) -> st.SearchStrategy[Place | None]:
    return st.none() | st.builds(Place, name=_names, span=spans(0, length), country=_maybe_words)


@_made_once
def _maybe_whens(length: int) -> st.SearchStrategy[When | None]:
    def when(days: tuple[date, date], edtf: str, span: Span | None) -> When:
        return When(start=min(days), end=max(days), edtf=edtf, span=span)

    return st.none() | st.builds(when, st.tuples(_days, _days), _words, _maybe_spans(length))


@_made_once
def _some_of(ids: tuple[str, ...]) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(st.sampled_from(ids), max_size=3).map(tuple) if ids else st.just(())


@_made_once
def _maybe_one_of(ids: tuple[str, ...]) -> st.SearchStrategy[str | None]:
    return st.sampled_from((None, *ids))


@st.composite
def events(
    draw: st.DrawFn, text: str = _SENTENCE, *, id: str = "e1", actors: Sequence[str] = (), events: Sequence[str] = ()
) -> Event:
    """An event with that id in that text, which must not be empty.

    `actors` are the ids of those who may take part, `events` those of events in whose content it may stand.
    """
    length, who = len(text), _some_of(tuple(actors))
    sentence = draw(spans(0, length))
    trigger = draw(spans(0, sentence.end - sentence.start))
    return Event(
        id=id,
        type=draw(_types),
        agents=draw(who),
        recipients=draw(who),
        trigger=Span(sentence.start + trigger.start, sentence.start + trigger.end),
        sentence=sentence,
        content=draw(_maybe_spans(length)),
        when=draw(_maybe_whens(length)),
        place=draw(_maybe_places(length)),
        lasts=draw(_maybe_periods(length)),
        recurs=draw(_maybe_periods(length)),
        topics=draw(_some_words),
        status=draw(_statuses),
        embedded=draw(st.booleans()),
        attributed_to=draw(_maybe_one_of(tuple(events))),
        codes=draw(_codes),
        rule=draw(_words),
        extractor=draw(_words),
    )


@st.composite
def documents(draw: st.DrawFn) -> Document:
    """A document that keeps the contract: its spans lie in its text, and its references lead somewhere.

    Everything else in it is wild: any text, names and event types, EDTF forms that are none, words that break programs.
    """
    text = draw(texts())
    actor_ids = [f"a{n}" for n in range(draw(_counts))]
    event_ids = [f"e{n}" for n in range(draw(_counts) if text else 0)]
    some_spans = _some_spans(len(text))
    return Document(
        text=text,
        id=draw(_maybe_words),
        published=draw(_maybe_days),
        title=draw(_maybe_names),
        url=draw(_maybe_words),
        issuer=draw(_maybe_words),
        language=draw(_languages),
        actors=tuple(draw(_actors(id_, actor_ids, some_spans)) for id_ in actor_ids),
        events=tuple(
            draw(events(text, id=id_, actors=actor_ids, events=[other for other in event_ids if other != id_]))
            for id_ in event_ids
        ),
        topics=tuple(Topic(name=name, spans=tuple(draw(some_spans))) for name in draw(_some_words)),
        diagnostics=draw(_diagnostics),
    )


@st.composite
def _actors(draw: st.DrawFn, id_: str, ids: Sequence[str], some_spans: st.SearchStrategy[list[Span]]) -> Actor:
    return Actor(
        id=id_,
        kind=draw(_kinds),
        name=draw(_names),
        aliases=draw(_some_words),
        role=draw(_maybe_words),
        qualifier=draw(_maybe_words),
        affiliation=draw(_maybe_one_of(tuple(ids))),
        country=draw(_countries),
        key=draw(_maybe_words),
        mentions=tuple(Mention(span=span, how=draw(_words)) for span in draw(some_spans)),
        codes=draw(_codes),
    )
