"""Hypothesis strategies for documents that keep the contract: spans in the text, references that lead somewhere."""

from __future__ import annotations

from datetime import date

from hypothesis import strategies as st

from diplodoc import Actor, Diagnostic, Document, Event, Mention, Place, Span, Topic, When
from diplodoc.model import ACTOR_KINDS, STATUSES

#: Any text, with a good share of what breaks programs: astral and combining characters, marks, line ends.
texts = st.text(max_size=80) | st.text(alphabet='aB1 .,;:"“”’`()\n\r\t\u00a0\u0301İ𝔸🇦🇿=|<&', max_size=80)
words = st.text(min_size=1, max_size=12)
codes = st.dictionaries(words, words, max_size=2)


def maybe(strategy: st.SearchStrategy) -> st.SearchStrategy:
    return st.none() | strategy


@st.composite
def spans(draw: st.DrawFn, start: int, end: int) -> Span:
    """A span inside ``[start, end)``, which must not be empty."""
    first = draw(st.integers(start, end - 1))
    return Span(first, draw(st.integers(first + 1, end)))


@st.composite
def whens(draw: st.DrawFn, length: int) -> When:
    days = sorted((draw(st.dates()), draw(st.dates())))
    return When(start=days[0], end=days[1], edtf=draw(words), span=draw(maybe(spans(0, length))))


@st.composite
def documents(draw: st.DrawFn) -> Document:
    text = draw(texts)
    length = len(text)
    actor_ids = [f"a{n}" for n in range(draw(st.integers(0, 3)))]
    event_ids = [f"e{n}" for n in range(draw(st.integers(0, 3)) if length else 0)]
    some_actors = st.lists(st.sampled_from(actor_ids), max_size=3).map(tuple) if actor_ids else st.just(())
    inside = spans(0, length) if length else None
    many = st.lists(inside, max_size=3) if inside is not None else st.just([])

    def actor(id_: str) -> Actor:
        return Actor(
            id=id_,
            kind=draw(st.sampled_from(ACTOR_KINDS)),
            name=draw(words),
            aliases=tuple(draw(st.lists(words, max_size=2))),
            role=draw(maybe(words)),
            qualifier=draw(maybe(words)),
            affiliation=draw(maybe(st.sampled_from(actor_ids))),
            country=draw(maybe(st.sampled_from(["AZE", "XKX"]))),
            key=draw(maybe(words)),
            mentions=tuple(Mention(span=span, how=draw(words)) for span in draw(many)),
            codes=draw(codes),
        )

    def event(id_: str) -> Event:
        sentence = draw(inside)
        others = [other for other in event_ids if other != id_]
        return Event(
            id=id_,
            type=draw(st.sampled_from(["thanks", "meeting"]) | words),
            agents=draw(some_actors),
            recipients=draw(some_actors),
            trigger=draw(spans(sentence.start, sentence.end)),
            sentence=sentence,
            content=draw(maybe(inside)),
            when=draw(maybe(whens(length))),
            place=draw(maybe(st.builds(Place, name=words, span=inside, country=maybe(words)))),
            topics=tuple(draw(st.lists(words, max_size=2))),
            status=draw(st.sampled_from(STATUSES)),
            embedded=draw(st.booleans()),
            attributed_to=draw(maybe(st.sampled_from(others))) if others else None,
            codes=draw(codes),
            rule=draw(words),
            extractor=draw(words),
        )

    diagnostic = st.builds(Diagnostic, code=words, component=words, message=words)
    return Document(
        text=text,
        id=draw(maybe(words)),
        published=draw(maybe(st.dates(min_value=date(1, 1, 1)))),
        title=draw(maybe(words)),
        url=draw(maybe(words)),
        issuer=draw(maybe(words)),
        language=draw(st.sampled_from(["en", "fr"])),
        actors=tuple(actor(id_) for id_ in actor_ids),
        events=tuple(event(id_) for id_ in event_ids),
        topics=tuple(Topic(name=draw(words), spans=tuple(draw(many))) for _ in range(draw(st.integers(0, 2)))),
        diagnostics=tuple(draw(st.lists(diagnostic, max_size=2))),
    )
