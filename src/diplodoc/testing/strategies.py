"""Hypothesis strategies: any text, and events and documents that keep the contract but are otherwise wild."""

from __future__ import annotations

from collections.abc import Sequence

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
# Strategies are made once: to make one costs more than to draw from it.
_words = st.text(min_size=1, max_size=6)
_some_words = st.lists(_words, max_size=2).map(tuple)
_maybe_words = st.none() | _words
_codes = st.dictionaries(_words, _words, max_size=2)
_texts = st.text(max_size=80) | st.text(alphabet=_NASTY, max_size=80)
_counts = st.integers(0, 2)
_types = st.sampled_from(["thanks", "meeting"]) | _words
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
    maybe_period = st.none() | st.builds(Period, iso=_words, span=anywhere)
    who = st.lists(st.sampled_from(actors), max_size=3).map(tuple) if actors else st.just(())
    return Event(
        id=id,
        type=draw(_types),
        agents=draw(who),
        recipients=draw(who),
        trigger=draw(spans(sentence.start, sentence.end)),
        sentence=sentence,
        content=draw(st.none() | anywhere),
        when=draw(st.none() | _whens(len(text))),
        place=draw(st.none() | st.builds(Place, name=_words, span=anywhere, country=_maybe_words)),
        lasts=draw(maybe_period),
        recurs=draw(maybe_period),
        topics=draw(_some_words),
        status=draw(_statuses),
        embedded=draw(st.booleans()),
        attributed_to=draw(st.sampled_from((None, *events))),
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
    actor_ids = [f"a{n}" for n in range(draw(_counts))]
    event_ids = [f"e{n}" for n in range(draw(_counts) if text else 0)]
    some_spans = st.lists(spans(0, len(text)), max_size=3) if text else st.just([])
    return Document(
        text=text,
        id=draw(_maybe_words),
        published=draw(_maybe_days),
        title=draw(_maybe_words),
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
        name=draw(_words),
        aliases=draw(_some_words),
        role=draw(_maybe_words),
        qualifier=draw(_maybe_words),
        affiliation=draw(st.sampled_from((None, *ids))),
        country=draw(_countries),
        key=draw(_maybe_words),
        mentions=tuple(Mention(span=span, how=draw(_words)) for span in draw(some_spans)),
        codes=draw(_codes),
    )


@st.composite
def _whens(draw: st.DrawFn, length: int) -> When:
    start, end = sorted((draw(_days), draw(_days)))
    return When(start=start, end=end, edtf=draw(_words), span=draw(st.none() | spans(0, length)))
