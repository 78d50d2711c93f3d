"""Extractors that break one promise each."""

import re
import unicodedata
from functools import partial

import pytest

from diplodoc import Event, Extraction, Span
from diplodoc.testing import ExtractorSuite, readouts, sentences


class Extractor:
    """A good one: takes every word in -ed for a statement."""

    name, languages = "x", ("en",)
    sentence = r"[^.\r\n]+"

    def __reduce__(self):
        raise TypeError("other processes take their time, and only one of these differs there")

    def extract(self, source):
        text = self.view(source.text)
        events = (
            self.event(number, text, Span(s.start(), s.end()), Span(s.start() + t.start(), s.start() + t.end()))
            for number, (s, t) in enumerate(
                (sentence, trigger)
                for sentence in re.finditer(self.sentence, text)
                for trigger in re.finditer(r"\w+ed\b", sentence[0])
            )
        )
        return Extraction(events=tuple(events))

    def view(self, text):
        return text

    def event(self, number, text, sentence, trigger, **more):
        given = {"id": f"e{number}", "type": "statement", "rule": "ed", "extractor": self.name}
        return Event(trigger=trigger, sentence=sentence, **(given | more))


class TestGoodExtractor(ExtractorSuite):
    breaks = set()
    component = Extractor

    @pytest.fixture
    def extractor(self):
        return self.component()


class TestNameWithColon(TestGoodExtractor):
    breaks = {"test_it_says_what_it_is"}

    class component(Extractor):
        name = "a:b"


class TestListOfLanguages(TestGoodExtractor):
    breaks = {"test_it_says_what_it_is"}

    class component(Extractor):
        languages = ["en"]


class TestRaisesOnEmptyText(TestGoodExtractor):
    breaks = {"test_any_text_is_survived"}

    class component(Extractor):
        def extract(self, source):
            assert source.text[0] is not None
            return super().extract(source)


class TestRaisesOnAstralText(TestGoodExtractor):
    breaks = {"test_any_text_is_survived"}

    class component(Extractor):
        def view(self, text):
            text.replace("🌙", "").encode("utf-16").decode("ucs2" if "𝔸" in text else "utf-16")
            return text


class TestGivesAList(TestGoodExtractor):
    breaks = {"test_any_text_is_survived", "test_there_is_something_to_find"}

    class component(Extractor):
        def extract(self, source):
            return list(super().extract(source).events)


class TestFindsNothing(TestGoodExtractor):
    breaks = {"test_there_is_something_to_find"}

    class component(Extractor):
        def extract(self, source):
            return Extraction()


class BreaksContract(TestGoodExtractor):
    breaks = {"test_what_it_finds_keeps_the_contract"}


class TestSpanBeyondText(BreaksContract):
    class component(Extractor):
        def event(self, number, text, sentence, trigger):
            if sentence.end == len(text):
                sentence = Span(sentence.start, sentence.end + 1)
            return super().event(number, text, sentence, trigger)


class TestTriggerOutsideSentence(BreaksContract):
    class component(Extractor):
        def event(self, number, text, sentence, trigger):
            sentence = Span(sentence.start, max(trigger.end - 1, sentence.start + 1))
            return super().event(number, text, sentence, trigger)


class TestUnknownType(BreaksContract):
    class component(Extractor):
        def event(self, *where):
            return super().event(*where, type="teleportation")


class TestUnknownActor(BreaksContract):
    class component(Extractor):
        def event(self, *where):
            return super().event(*where, agents=("a1",))


class TestSameIds(BreaksContract):
    class component(Extractor):
        def event(self, *where):
            return super().event(*where, id="e1")


class TestSaidInNothing(BreaksContract):
    class component(Extractor):
        def event(self, *where):
            return super().event(*where, attributed_to="e-1")


class TestInSomebodyElsesName(TestGoodExtractor):
    breaks = {"test_every_event_says_who_found_it_and_why"}

    class component(Extractor):
        def event(self, *where):
            return super().event(*where, extractor="english")


class TestWithoutRule(TestGoodExtractor):
    breaks = {"test_every_event_says_who_found_it_and_why"}

    class component(Extractor):
        def event(self, *where):
            return super().event(*where, rule="")


class TestReadsNothingTwice(TestGoodExtractor):
    breaks = {
        "test_the_same_text_gives_the_same_findings",
        "test_the_order_of_texts_does_not_matter",
        "test_line_ends_do_not_matter",
    }
    texts = sentences()  # without line ends, so that this is the same text twice

    class component(Extractor):
        def __init__(self):
            self.seen = set()

        def extract(self, source):
            found = Extraction() if source.text in self.seen else super().extract(source)
            self.seen.add(source.text)
            return found


class TestRemembersOtherTexts(TestGoodExtractor):
    breaks = {"test_the_order_of_texts_does_not_matter"}

    class component(Extractor):
        def __init__(self):
            self.known = set()

        def view(self, text):
            self.known.update(re.findall(r"\w+ed\b", text))
            return text

        def event(self, *where):
            return super().event(*where, topics=tuple(sorted(self.known)))


class TestOrderOfASet(TestGoodExtractor):
    breaks = {"test_every_process_gives_the_same_findings"}

    class component(Extractor):
        def __reduce__(self):
            return type(self), ()

        def event(self, *where):
            return super().event(*where, topics=tuple({"peace", "trade", "energy", "aid", "law"}))


class TestReadsOnlyTheBeginning(TestGoodExtractor):
    breaks = {
        f"test_a_paragraph_in_front_shifts_every_span[{kind}]" for kind in ("plain", "astral", "combining", "crlf")
    }

    class component(Extractor):
        def view(self, text):
            return "".join(re.split(r"((?:\r?\n){2})", text)[:3])


class TestComposesMarks(TestGoodExtractor):
    breaks = {"test_a_paragraph_in_front_shifts_every_span[combining]"}
    texts = readouts().map(partial(unicodedata.normalize, "NFC"))

    class component(Extractor):
        def view(self, text):
            return unicodedata.normalize("NFC", text)


class TestCountsUtf16(TestGoodExtractor):
    breaks = {"test_a_paragraph_in_front_shifts_every_span[astral]"}
    texts = readouts().map(lambda text: "".join(character for character in text if character < "\U00010000"))

    class component(Extractor):
        def event(self, number, text, *spans):
            spans = (Span(*(len(text[:at].encode("utf-16-le")) // 2 for at in (s.start, s.end))) for s in spans)
            return super().event(number, text, *spans)


class TestKnowsOnlyUnixLines(TestGoodExtractor):
    breaks = {"test_line_ends_do_not_matter"}

    class component(Extractor):
        sentence = r"[^.\n]+"
