"""What a normalizer promises."""

from __future__ import annotations

from collections.abc import Iterator

import attrs
import pytest
from hypothesis import strategies as st

from ... import contract
from ...components import Normalizer
from ...model import Document
from ..sentences import parsed
from ..strategies import documents
from .common import check_name, for_all

_FOREIGN = {"somebody-elses": "code"}


class NormalizerSuite:
    """Subclass this, and override the fixture `normalizer`::

    class TestMine(NormalizerSuite):
        @pytest.fixture
        def normalizer(self):
            return MyNormalizer()
    """

    #: Documents such as the normalizer is made for.
    documents: st.SearchStrategy[Document] = documents() | parsed()

    @pytest.fixture
    def normalizer(self) -> Normalizer:
        """The normalizer to be checked."""
        raise NotImplementedError("override the fixture 'normalizer'")

    def test_it_says_what_it_is(self, normalizer: Normalizer) -> None:
        """It has a name."""
        check_name(normalizer.name)

    def test_any_document_is_survived(self, normalizer: Normalizer) -> None:
        """Whatever the document, it gives a `Document`, and never raises."""

        @for_all(self.documents)
        def survives(document: Document) -> None:
            after = normalizer.normalize(document)
            assert type(after) is Document, f"normalize() must give a Document, not {after!r:.80}"

    def test_what_it_gives_keeps_the_contract(self, normalizer: Normalizer) -> None:
        """Spans that it adds lie in the text, and references lead somewhere."""

        @for_all(self.documents)
        def keeps(document: Document) -> None:
            faults = [": ".join(fault) for fault in contract.faults(_normalized(normalizer, document))]
            assert not faults, "\n".join(faults)

    def test_text_and_spans_stay_as_they_are(self, normalizer: Normalizer) -> None:
        """It adds knowledge: the text, the events and every span that was there are there afterwards."""

        @for_all(self.documents)
        def stay(document: Document) -> None:
            after = _normalized(normalizer, document)
            assert after.text == document.text, "the text has changed"
            there = dict(_spans(after))
            for path, span in _spans(document):
                assert path in there, f"{path} is gone"
                assert there[path] == span, f"{path} has moved from {span} to {there[path]}"

    def test_what_others_know_stays(self, normalizer: Normalizer) -> None:
        """Codes of events and actors that are not its own are kept, and so are diagnostics."""

        @for_all(self.documents)
        def stays(document: Document) -> None:
            document = attrs.evolve(
                document,
                events=tuple(attrs.evolve(event, codes=event.codes | _FOREIGN) for event in document.events),
                actors=tuple(attrs.evolve(actor, codes=actor.codes | _FOREIGN) for actor in document.actors),
            )
            after = _normalized(normalizer, document)
            kept = [event.codes for event in after.events] + [actor.codes for actor in after.actors]
            for codes in kept:
                assert codes.items() >= _FOREIGN.items(), f"it drops codes that are not its own, and leaves {codes}"
            assert after.diagnostics[: len(document.diagnostics)] == document.diagnostics, "it drops diagnostics"

    def test_doing_it_twice_changes_nothing(self, normalizer: Normalizer) -> None:
        """It is idempotent."""

        @for_all(self.documents)
        def idempotent(document: Document) -> None:
            once = _normalized(normalizer, document)
            assert _normalized(normalizer, once) == once

    def test_the_same_document_gives_the_same(self, normalizer: Normalizer) -> None:
        """Nothing is left behind by a document that changes what becomes of it the next time."""

        @for_all(self.documents)
        def same(document: Document) -> None:
            assert _normalized(normalizer, document) == _normalized(normalizer, document)

    def test_the_order_of_documents_does_not_matter(self, normalizer: Normalizer) -> None:
        """What becomes of a document does not depend on those before it."""

        @for_all(self.documents, self.documents)
        def independent(one: Document, other: Document) -> None:
            alone = _normalized(normalizer, one)
            _normalized(normalizer, other)
            assert _normalized(normalizer, one) == alone


def _normalized(normalizer: Normalizer, document: Document) -> Document:
    """The document afterwards; as it was where the normalizer fails, so that each test judges one promise alone."""
    try:
        after = normalizer.normalize(document)
    except Exception:
        return document
    return after if isinstance(after, Document) else document


def _spans(document: Document) -> Iterator[tuple[str, object]]:
    """Every span of a document by where it is; mentions by what they are, since actors may gain some."""
    for event in document.events:
        here = f"event {event.id!r}: "
        yield f"{here}trigger", event.trigger
        yield f"{here}sentence", event.sentence
        if event.content is not None:
            yield f"{here}content", event.content
        if event.when is not None:
            yield f"{here}date", event.when.span
        if event.place is not None:
            yield f"{here}place", event.place.span
        for name, period in (("lasts", event.lasts), ("recurs", event.recurs)):
            if period is not None:
                yield f"{here}{name}", period.span
    for actor in document.actors:
        for mention in actor.mentions:
            yield f"mention {mention.span} of actor {actor.id!r}", mention.span
    for topic in document.topics:
        for span in topic.spans:
            yield f"{span} of topic {topic.name!r}", span
