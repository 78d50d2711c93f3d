"""Hypothesis strategies: any text, and events and documents that keep the contract but are otherwise wild."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from hypothesis import strategies as st

from ..model import (
    ACTOR_KINDS,
    STATUSES,
    Actor,
    Diagnostic,
    Document,
    Event,
    Mention,
    Place,
    Span,
    Topic,
    When,
)

T = TypeVar("T")

_SENTENCE = "President Amina Diallo of Senegal thanked Japan for its support. 𝔸"
#: What breaks programs: astral and combining characters, flags, marks, line ends, the start of formulas and of tags.
_NASTY = 'aB1 .,;:"“”’`()\n\r\t\u00a0\u0301\u2028İß𝔸🇦🇿=|<&'
_words = st.text(min_size=1, max_size=12)
_codes = st.dictionaries(_words, _words, max_size=2)


def texts() -> st.SearchStrategy[str]:
    """Any short text, with a good share of what breaks programs."""
    return st.text(max_size=80) | st.text(alphabet=_NASTY, max_size=80)


@st.composite
def spans(draw: st.DrawFn, start: int, end: int) -> Span:
    """A span inside ``[start, end)``, which must not be empty."""
    first = draw(st.integers(start, end - 1))
    return Span(first, draw(st.integers(first + 1, end)))


@st.composite
def events(
    draw: st.DrawFn, text: str = _SENTENCE, *, id: str = "e1", actors: Sequence[str] = (), events: Sequence[str] = ()
) -> Event:
    """An event with that id in that text, which must not be empty.

    `actors` are the ids of those who may take part, `events` those of events in whose content it may stand.
    """
    anywhere = spans(0, len(text))
    sentence = draw(anywhere)
    who = st.lists(st.sampled_from(actors), max_size=3).map(tuple) if actors else st.just(())
    return Event(
        id=id,
        type=draw(st.sampled_from(["thanks", "meeting"]) | _words),
        agents=draw(who),
        recipients=draw(who),
        trigger=draw(spans(sentence.start, sentence.end)),
        sentence=sentence,
        content=draw(_maybe(anywhere)),
        when=draw(_maybe(_whens(len(text)))),
        place=draw(_maybe(st.builds(Place, name=_words, span=anywhere, country=_maybe(_words)))),
        topics=tuple(draw(st.lists(_words, max_size=2))),
        status=draw(st.sampled_from(STATUSES)),
        embedded=draw(st.booleans()),
        attributed_to=draw(_maybe(st.sampled_from(events))) if events else None,
        codes=draw(_codes),
        rule=draw(_words),
        extractor=draw(_words),
    )


@st.composite
def documents(draw: st.DrawFn) -> Document:
    """A document that keeps the contract: its spans lie in its text, and its references lead somewhere.

    Everything else in it is arbitrary: event types that nobody registered, EDTF forms that are none, any names.
    """
    text = draw(texts())
    actor_ids = [f"a{n}" for n in range(draw(st.integers(0, 3)))]
    event_ids = [f"e{n}" for n in range(draw(st.integers(0, 3)) if text else 0)]
    return Document(
        text=text,
        id=draw(_maybe(_words)),
        published=draw(_maybe(st.dates())),
        title=draw(_maybe(_words)),
        url=draw(_maybe(_words)),
        issuer=draw(_maybe(_words)),
        language=draw(st.sampled_from(["en", "fr"])),
        actors=tuple(draw(_actors(id_, actor_ids, len(text))) for id_ in actor_ids),
        events=tuple(
            draw(events(text, id=id_, actors=actor_ids, events=[other for other in event_ids if other != id_]))
            for id_ in event_ids
        ),
        topics=tuple(
            Topic(name=draw(_words), spans=tuple(draw(_some_spans(len(text))))) for _ in range(draw(st.integers(0, 2)))
        ),
        diagnostics=tuple(
            draw(st.lists(st.builds(Diagnostic, code=_words, component=_words, message=_words), max_size=2))
        ),
    )


@st.composite
def _actors(draw: st.DrawFn, id_: str, ids: Sequence[str], length: int) -> Actor:
    return Actor(
        id=id_,
        kind=draw(st.sampled_from(ACTOR_KINDS)),
        name=draw(_words),
        aliases=tuple(draw(st.lists(_words, max_size=2))),
        role=draw(_maybe(_words)),
        qualifier=draw(_maybe(_words)),
        affiliation=draw(_maybe(st.sampled_from(ids))),
        country=draw(_maybe(st.sampled_from(["AZE", "XKX"]))),
        key=draw(_maybe(_words)),
        mentions=tuple(Mention(span=span, how=draw(_words)) for span in draw(_some_spans(length))),
        codes=draw(_codes),
    )


@st.composite
def _whens(draw: st.DrawFn, length: int) -> When:
    start, end = sorted((draw(st.dates()), draw(st.dates())))
    return When(start=start, end=end, edtf=draw(_words), span=draw(_maybe(spans(0, length))))


def _some_spans(length: int) -> st.SearchStrategy[list[Span]]:
    return st.lists(spans(0, length), max_size=3) if length else st.just([])


def _maybe(strategy: st.SearchStrategy[T]) -> st.SearchStrategy[T | None]:
    return st.none() | strategy
