"""Components that break one promise each, in the suites that must notice; run by `test_bad_components`.

`breaks` names the tests that must fail; all others must pass. The components without one are good.
"""

import csv
import html
import io
import re
import unicodedata
from datetime import date
from functools import partial

import attrs
import pytest

import diplodoc
from diplodoc import Event, Extraction, GazetteerEntry, ReadError, Source, Span, Topic
from diplodoc.testing import (
    ExporterSuite,
    ExtractorSuite,
    FrameSuite,
    GazetteerSuite,
    NormalizerSuite,
    ReaderSuite,
    documents,
    readouts,
    sentences,
)

# ---------------------------------------------------------------- extractors


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
    breaks = {"test_any_text_is_survived"}

    class component(Extractor):
        def extract(self, source):
            return list(super().extract(source).events)


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


# ---------------------------------------------------------------- normalizers


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


# ---------------------------------------------------------------- exporters


class Exporter:
    """A good one: a paragraph of HTML an event."""

    name, suffix, media_type = "e", ".html", "text/html"

    def export(self, documents, out):
        out.write(b"<!doctype html>")
        for document in documents:
            out.write(self.written(document).encode("utf-8", "replace"))

    def written(self, document):
        return "".join(f"<p>{html.escape(document[event.trigger])}</p>" for event in document.events)


class TestGoodExporter(ExporterSuite):
    breaks = set()
    component = Exporter

    @pytest.fixture
    def exporter(self):
        return self.component()


class TestSuffixWithoutDot(TestGoodExporter):
    breaks = {"test_it_says_what_it_is"}

    class component(Exporter):
        suffix = "html"


class TestNoMediaType(TestGoodExporter):
    breaks = {"test_it_says_what_it_is"}

    class component(Exporter):
        media_type = "html"


class TestNeedsEvents(TestGoodExporter):
    breaks = {"test_any_document_is_written"}

    class component(Exporter):
        def written(self, document):
            assert document.events[0]
            return super().written(document)


class TestNeedsDocuments(TestGoodExporter):
    breaks = {"test_any_document_is_written"}

    class component(Exporter):
        def export(self, documents, out):
            documents = iter(documents)
            out.write(self.written(next(documents)).encode())
            super().export(documents, out)


class TestTakesAllAtOnce(TestGoodExporter):
    breaks = {"test_documents_are_written_as_they_come"}

    class component(Exporter):
        def export(self, documents, out):
            super().export(list(documents), out)


class TestHoldsAll(TestGoodExporter):
    breaks = {"test_documents_are_written_as_they_come"}

    class component(Exporter):
        def export(self, documents, out):
            super().export(self.held(documents), out)

        def held(self, documents):
            held = []
            for document in documents:
                held.append(document)
                yield document


class TestWritesAtTheEnd(TestGoodExporter):
    breaks = {"test_documents_are_written_as_they_come"}

    class component(Exporter):
        def export(self, documents, out):
            buffer = io.BytesIO()
            super().export(documents, buffer)
            out.write(buffer.getvalue())


class TestCloses(TestGoodExporter):
    breaks = {"test_the_file_stays_open"}

    class component(Exporter):
        def export(self, documents, out):
            with out:
                super().export(documents, out)


class TestAsksWhereItIs(TestGoodExporter):
    breaks = {"test_a_pipe_will_do"}

    class component(Exporter):
        def export(self, documents, out):
            super().export(documents, out)
            out.seek(out.tell())


class TestNumbersItsRuns(TestGoodExporter):
    breaks = {"test_any_iterable_will_do", "test_a_pipe_will_do"}

    class component(Exporter):
        runs = 0

        def export(self, documents, out):
            self.runs += 1
            super().export(documents, out)
            out.write(b"<hr>%d" % self.runs)


class TestHidesErrors(TestGoodExporter):
    breaks = {"test_the_end_of_a_stream_by_an_error_is_told"}

    class component(Exporter):
        def export(self, documents, out):
            try:
                super().export(documents, out)
            except Exception:
                out.write(b"<p>The end.</p>")


class TestChangesDocuments(TestGoodExporter):
    breaks = {"test_documents_stay_as_they_are"}

    class component(Exporter):
        def written(self, document):
            for event in document.events:
                event.codes["exported"] = "yes"
            return super().written(document)


class TestEscapesNothing(TestGoodExporter):
    breaks = {"test_texts_stay_texts"}

    class component(Exporter):
        def written(self, document):
            return html.unescape(super().written(document))


class Table(Exporter):
    """A bad one: cells begin as they like."""

    suffix, media_type = ".csv", "text/csv"

    def export(self, documents, out):
        for document in documents:
            buffer = io.StringIO()
            csv.writer(buffer).writerows([self.cell(document, event), event.id] for event in document.events)
            out.write(buffer.getvalue().encode("utf-8", "replace"))

    def cell(self, document, event):
        return document[event.trigger]


class TestWritesFormulas(TestGoodExporter):
    breaks = {"test_texts_stay_texts"}
    component = Table


class TestQuotesNothing(TestGoodExporter):
    breaks = {"test_texts_stay_texts"}

    class component(Table):
        def export(self, documents, out):
            for document in documents:
                for event in document.events:
                    out.write(f"'{document[event.trigger]},{event.id}\n".encode("utf-8", "replace"))


class Lines(Exporter):
    """A good one: JSON Lines."""

    suffix, media_type = ".jsonl", "application/jsonl"

    def export(self, documents, out):
        for document in documents:
            out.write(f"{diplodoc.to_json(self.kept(document))}\n".encode())

    def kept(self, document):
        return document


class TestGoodLines(TestGoodExporter):
    component = Lines

    def read_back(self, data):
        return [diplodoc.from_json(line) for line in data.splitlines()]


class TestLosesTitles(TestGoodLines):
    breaks = {"test_nothing_is_lost"}

    class component(Lines):
        def kept(self, document):
            return attrs.evolve(document, title=None)


# ---------------------------------------------------------------- readers


class Reader:
    """A good one: documents divided by %%."""

    name, suffixes = "r", (".percent",)

    def read(self, data, *, name):
        try:
            text = data.decode()
        except UnicodeDecodeError as error:
            raise ReadError("is not UTF-8", name=name) from error
        return [self.source(part) for part in text.split("%%")]

    def source(self, text):
        return Source(text=text)


class TestGoodReader(ReaderSuite):
    breaks = set()
    component = Reader

    @pytest.fixture
    def reader(self):
        return self.component()

    @pytest.fixture
    def examples(self):
        return {b"one\n%% two": ["one\n", " two"]}


class TestSuffixInCapitals(TestGoodReader):
    breaks = {"test_it_says_what_it_is"}

    class component(Reader):
        suffixes = (".TXT",)


class TestStripsTexts(TestGoodReader):
    breaks = {"test_examples_are_read"}

    class component(Reader):
        def source(self, text):
            return Source(text=text.strip())


class TestRaisesSomethingElse(TestGoodReader):
    breaks = {"test_any_bytes_are_survived"}

    class component(Reader):
        def read(self, data, *, name):
            data.decode()
            return super().read(data, name=name)


class TestNamesNoFile(TestGoodReader):
    breaks = {"test_any_bytes_are_survived"}

    class component(Reader):
        def read(self, data, *, name):
            return super().read(data, name="file")


class TestNumbersItsFiles(TestGoodReader):
    breaks = {"test_the_same_bytes_give_the_same_sources", "test_the_order_of_files_does_not_matter"}

    class component(Reader):
        number = 0

        def source(self, text):
            self.number += 1
            return Source(text=text, id=str(self.number))


class TestRemembersOtherFiles(TestGoodReader):
    breaks = {"test_the_order_of_files_does_not_matter"}

    class component(Reader):
        def __init__(self):
            self.known = set()

        def read(self, data, *, name):
            self.known.add(data)
            return super().read(data, name=name)

        def source(self, text):
            return Source(text=text, title=f"{len(self.known)} files so far")


# ---------------------------------------------------------------- gazetteers


SENEGAL = GazetteerEntry(key="SEN", kind="state", name="Senegal", aliases=("Republic of Senegal",), country="SEN")
DIALLO = GazetteerEntry(key="diallo", kind="person", name="Amina Diallo", country="SEN", role="President")


class TestGoodGazetteer(GazetteerSuite):
    breaks = set()
    change = {}

    @pytest.fixture
    def gazetteer(self):
        return Gazetteer((attrs.evolve(SENEGAL, **self.change), DIALLO))


class Gazetteer:
    name = "g"

    def __init__(self, entries):
        self._entries = entries

    def entries(self):
        return iter(self._entries)


class TestNoEntries(TestGoodGazetteer):
    breaks = {"test_it_says_what_it_is"}

    @pytest.fixture
    def gazetteer(self):
        return Gazetteer(())


class TestEntriesOfAnotherKind(TestGoodGazetteer):
    breaks = {"test_it_says_what_it_is"}

    @pytest.fixture
    def gazetteer(self):
        return Gazetteer((SENEGAL, "Japan"))


class TestGivesEntriesOnce(TestGoodGazetteer):
    breaks = {"test_it_gives_the_same_entries_every_time"}

    @pytest.fixture
    def gazetteer(self):
        return Gazetteer(iter((SENEGAL, DIALLO)))


class TestKeyGivenTwice(TestGoodGazetteer):
    breaks = {"test_keys_are_unique"}
    change = {"key": "diallo"}


class BreaksNames(TestGoodGazetteer):
    breaks = {"test_names_are_names"}


class TestPaddedAlias(BreaksNames):
    change = {"aliases": ("Senegal ",)}


class TestNameTwice(BreaksNames):
    change = {"aliases": ("Senegal",)}


class TestListOfAliases(BreaksNames):
    change = {"aliases": ["Republic of Senegal"]}


class BreaksForms(TestGoodGazetteer):
    breaks = {"test_facts_are_of_the_documented_form"}


class TestUnknownKind(BreaksForms):
    change = {"kind": "country"}


class TestCountryByName(BreaksForms):
    change = {"country": "Senegal"}


class TestOfficeOfAState(BreaksForms):
    change = {"role": "President"}


class TestDatesReversed(TestGoodGazetteer):
    breaks = {"test_dates_are_in_order"}
    change = {"since": date(2024, 1, 1), "until": date(2023, 1, 1)}


# ---------------------------------------------------------------- frames


GOOD_FRAME = """
type = "thanks"
[[frame]]
id = "serenade"
verbs = ["serenade"]
agent = "subject"
recipient = "object"
[[frame.example]]
text = "President Amina Diallo serenaded Japan."
expect = { agents = ["Amina Diallo"], recipients = ["Japan"] }
[[frame.example]]
text = "President Amina Diallo slept."
expect = "none"
"""


class TestGoodFrames(FrameSuite):
    breaks = set()
    change = ("", "")

    @pytest.fixture
    def frames(self, tmp_path):
        (tmp_path / "thanks.toml").write_text(GOOD_FRAME.replace(*self.change))
        return tmp_path


class TestUnknownKey(TestGoodFrames):
    breaks = {"test_the_files_can_be_read"}
    change = ("verbs", "verb")


class TestUnknownEventType(TestGoodFrames):
    breaks = {"test_the_files_can_be_read"}
    change = ("thanks", "serenades")


class TestIdOfABuiltInFrame(TestGoodFrames):
    breaks = {"test_the_files_can_be_read"}
    change = ('"serenade"\nverbs', '"thank"\nverbs')


class TestNoFiles(TestGoodFrames):
    breaks = {"test_the_files_can_be_read"}

    @pytest.fixture
    def frames(self, tmp_path):
        return tmp_path


class TestOneSidedExamples(TestGoodFrames):
    breaks = {"test_every_frame_shows_what_it_reads_and_what_not"}
    change = ('[[frame.example]]\ntext = "President Amina Diallo slept."\nexpect = "none"\n', "")


class TestWrongExample(TestGoodFrames):
    breaks = {"test_the_examples_are_read_as_they_say"}
    change = ('["Japan"]', '["China"]')


class TestFiresWhereItMustNot(TestGoodFrames):
    breaks = {"test_the_examples_are_read_as_they_say"}
    change = ("slept", "serenaded Senegal")
