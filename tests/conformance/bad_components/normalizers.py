"""Normalizers that break one promise each."""

import attrs
import pytest

from diplodoc import Span, Topic
from diplodoc.testing import NormalizerSuite, documents


class Normalizer:
    """A good one: adds a code to every event."""

    name = "n"

    def normalize(self, document):
        events = (attrs.evolve(event, codes=event.codes | {"mine": event.type}) for event in document.events)
        return attrs.evolve(document, events=tuple(events))


class TestGoodNormalizer(NormalizerSuite):
    breaks = set()
    component = Normalizer
    documents = documents()

    @pytest.fixture
    def normalizer(self):
        return self.component()


class TestWithoutName(TestGoodNormalizer):
    breaks = {"test_it_says_what_it_is"}

    class component(Normalizer):
        name = ""


class TestRaisesWithoutEvents(TestGoodNormalizer):
    breaks = {"test_any_document_is_survived"}

    class component(Normalizer):
        def normalize(self, document):
            assert document.events[0]
            return super().normalize(document)


class TestGivesNothing(TestGoodNormalizer):
    breaks = {"test_any_document_is_survived"}

    class component(Normalizer):
        def normalize(self, document):
            return None


class TestAddsSpanBeyondText(TestGoodNormalizer):
    breaks = {"test_what_it_gives_keeps_the_contract"}

    class component(Normalizer):
        topic = Topic(name="all", spans=(Span(0, 100_000),))

        def normalize(self, document):
            return attrs.evolve(document, topics=(*(t for t in document.topics if t != self.topic), self.topic))


class TestChangesText(TestGoodNormalizer):
    breaks = {"test_text_and_spans_stay_as_they_are"}

    class component(Normalizer):
        def normalize(self, document):
            return attrs.evolve(document, text="x" * len(document.text))


class TestMovesTriggers(TestGoodNormalizer):
    breaks = {"test_text_and_spans_stay_as_they_are"}

    class component(Normalizer):
        def normalize(self, document):
            events = tuple(attrs.evolve(event, trigger=event.sentence) for event in document.events)
            return attrs.evolve(document, events=events)


class TestDropsEvents(TestGoodNormalizer):
    breaks = {"test_text_and_spans_stay_as_they_are"}

    class component(Normalizer):
        def normalize(self, document):
            events = tuple(attrs.evolve(event, attributed_to=None) for event in document.events if event.embedded)
            return attrs.evolve(document, events=events)


class TestDropsMentions(TestGoodNormalizer):
    breaks = {"test_text_and_spans_stay_as_they_are"}

    class component(Normalizer):
        def normalize(self, document):
            actors = tuple(attrs.evolve(actor, mentions=()) for actor in document.actors)
            return attrs.evolve(document, actors=actors)


class TestDropsCodes(TestGoodNormalizer):
    breaks = {"test_what_others_know_stays"}

    class component(Normalizer):
        def normalize(self, document):
            events = tuple(attrs.evolve(event, codes={"mine": event.type}) for event in document.events)
            return attrs.evolve(document, events=events)


class TestDropsDiagnostics(TestGoodNormalizer):
    breaks = {"test_what_others_know_stays"}

    class component(Normalizer):
        def normalize(self, document):
            return attrs.evolve(document, diagnostics=())


class TestAddsEveryTime(TestGoodNormalizer):
    breaks = {"test_doing_it_twice_changes_nothing"}

    class component(Normalizer):
        def normalize(self, document):
            return attrs.evolve(document, title=f"{document.title or ''}!")


class TestDoesNothingTwice(TestGoodNormalizer):
    breaks = {"test_the_same_document_gives_the_same", "test_the_order_of_documents_does_not_matter"}

    class component(Normalizer):
        def __init__(self):
            self.seen = []

        def normalize(self, document):
            if document in self.seen:
                return document
            self.seen.append(document)
            return super().normalize(document)


class TestRemembersOtherDocuments(TestGoodNormalizer):
    breaks = {"test_the_order_of_documents_does_not_matter"}

    class component(Normalizer):
        def __init__(self):
            self.known = set()

        def normalize(self, document):
            self.known.add(document.text)
            return attrs.evolve(document, issuer=" ".join(sorted(self.known)))
