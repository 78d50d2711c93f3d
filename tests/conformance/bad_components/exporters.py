"""Exporters that break one promise each."""

import csv
import html
import io

import attrs
import pytest

import diplodoc
from diplodoc.testing import ExporterSuite


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


class Plain(Exporter):
    """A good one: a line of plain text an event."""

    suffix, media_type = ".txt", "text/plain"

    def export(self, documents, out):
        for document in documents:
            for event in document.events:
                out.write(f"{self.line(document[event.trigger])}\n".encode("utf-8", "replace"))

    def line(self, words):
        return "".join(character if character.isprintable() else " " for character in words)


class TestGoodPlain(TestGoodExporter):
    component = Plain


class TestWritesControlCharacters(TestGoodExporter):
    breaks = {"test_texts_stay_texts"}

    class component(Plain):
        def line(self, words):
            return " ".join(words.split())


class TestBreaksLines(TestGoodExporter):
    breaks = {"test_texts_stay_texts"}

    class component(Plain):
        def line(self, words):
            return "".join(mark if mark in "\n\u2028" or mark.isprintable() else " " for mark in words)


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
