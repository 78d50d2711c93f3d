"""What an exporter promises."""

from __future__ import annotations

import datetime as dt
import gc
import io
import weakref
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, BinaryIO, cast

import attrs
import pytest
from hypothesis import strategies as st

from ...components import Exporter
from ...model import Actor, Diagnostic, Document, Event, Mention, Period, Place, Span, Topic, When
from ...wire import to_dict
from ..strategies import documents
from .common import check_name, for_all
from .structure import structure_of

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer as Buffer

_HOSTILE = (
    "<script>alert(1)</script>",
    "'\"><img src=x onerror=alert(1)>",
    "&lt;b&gt; & &amp; <!-- ",
    "]]> </text> <?x ?>",
    '=HYPERLINK("http://example.org","x")',
    "@SUM(1+1)*cmd|' /C calc'!A0",
    '"a","b"\r\n"c"',
    "a,b;c\td|e\\n\\",
    "\u2028\u2029\x85\ufeff",
    "{{x}} ${x} %s \\u0000 {0}",
    "\x1b]0;x\x07\x1b[2J\x9b1m\b\x0b\x0c\x7f",
)


class ExporterSuite:
    """Subclass this, and override the fixture `exporter`::

        class TestMine(ExporterSuite):
            @pytest.fixture
            def exporter(self):
                return MyExporter()

    An exporter that writes in blocks says with `block` how many documents it may hold. One whose output holds
    everything overrides `read_back`. One of a media type that the kit does not know overrides `structure`.
    """

    #: How many documents the exporter may hold before it writes.
    block = 1

    @pytest.fixture
    def exporter(self) -> Exporter:
        """The exporter to be checked."""
        raise NotImplementedError("override the fixture 'exporter'")

    def read_back(self, data: bytes) -> Iterable[Document]:
        """The documents in exported bytes, where the format keeps everything."""
        raise NotImplementedError

    def structure(self, exporter: Exporter, data: bytes) -> object:
        """What is in exported bytes beside the texts of documents: tags, columns, keys …, to be compared."""
        structure = structure_of(exporter.media_type)
        if structure is None:
            pytest.skip(f"nothing is known of {exporter.media_type}, and structure is not overridden")
        return structure(data)

    def test_it_says_what_it_is(self, exporter: Exporter) -> None:
        """It has a name, a file suffix, and a media type."""
        check_name(exporter.name)
        assert exporter.suffix.startswith("."), f"suffix must begin with a dot: {exporter.suffix!r}"
        type_, slash, subtype = exporter.media_type.partition("/")
        assert type_, f"media_type must be as in 'text/csv', not {exporter.media_type!r}"
        assert slash, f"media_type must be as in 'text/csv', not {exporter.media_type!r}"
        assert subtype, f"media_type must be as in 'text/csv', not {exporter.media_type!r}"

    def test_any_document_is_written(self, exporter: Exporter) -> None:
        """Whatever is in the documents, and however many there are, none included, it never raises."""

        @for_all(st.lists(documents(), max_size=2))
        def survives(some: list[Document]) -> None:
            exporter.export(some, io.BytesIO())

    def test_documents_are_written_as_they_come(self, exporter: Exporter) -> None:
        """It asks for a document only when those before are written, and does not hold on to them."""
        out = io.BytesIO()
        alive: list[weakref.ref[Document]] = []
        progress: list[int] = []
        most = 0

        def stream() -> Iterator[Document]:
            nonlocal most
            for number in range(4 * self.block):
                document = attrs.evolve(_saying("words"), id=str(number))
                alive.append(weakref.ref(document))
                yield document
                del document
                if (number + 1) % self.block == 0:
                    gc.collect()
                    progress.append(out.getbuffer().nbytes)
                    most = max(most, sum(reference() is not None for reference in alive))

        gc.freeze()  # what was there before is no document of this stream, and need not be gone over
        try:
            exporter.export(stream(), out)
        finally:
            gc.unfreeze()
        assert len(progress) == 4, "it does not take all documents"
        assert progress == sorted(set(progress)), f"after each {self.block} documents, it should have written them"
        # The one that it has just written may still have a name in its loop.
        assert most <= self.block + 1, f"it holds {most} documents at a time"

    def test_the_file_stays_open(self, exporter: Exporter) -> None:
        """The file belongs to the caller, who may have more to write."""
        out = io.BytesIO()
        exporter.export([_saying("words")], out)
        assert not out.closed, "it closes the file that it was given"

    def test_a_pipe_will_do(self, exporter: Exporter) -> None:
        """It only writes, and neither asks where it is nor goes back."""
        written = _exported(exporter, [_saying("words")])
        pipe = _Pipe()
        exporter.export([_saying("words")], pipe.file)
        assert bytes(pipe.data) == written

    def test_any_iterable_will_do(self, exporter: Exporter) -> None:
        """A list and a stream that can be read only once give the same bytes, every time."""
        some = [_saying("words"), _saying("others")]
        written = _exported(exporter, some)
        assert _exported(exporter, some) == written, "the same documents give other bytes the second time"
        assert _exported(exporter, iter(some)) == written, "a stream gives other bytes than a list"

    def test_the_end_of_a_stream_by_an_error_is_told(self, exporter: Exporter) -> None:
        """An error of the stream reaches the caller, so that nobody takes half a file for a whole one."""

        def stream() -> Iterator[Document]:
            yield _saying("words")
            raise _Torn

        with pytest.raises(_Torn):
            exporter.export(stream(), io.BytesIO())

    def test_documents_stay_as_they_are(self, exporter: Exporter) -> None:
        """Whoever exports documents can go on working with them."""
        document = _saying("words")
        before = to_dict(document)
        _exported(exporter, [document])
        assert to_dict(document) == before

    def test_texts_stay_texts(self, exporter: Exporter) -> None:
        """Nothing in a document is taken for a tag, a column, a formula, a key, a line or an order to a terminal."""

        @for_all(st.sampled_from(_HOSTILE))
        def harmless(words: str) -> None:
            plain = _exported(exporter, [_saying("x" * len(words))])
            hostile = _exported(exporter, [_saying(words)])
            assert self.structure(exporter, hostile) == self.structure(exporter, plain)

    def test_nothing_is_lost(self, exporter: Exporter) -> None:
        """What `read_back` reads is what was written, where the format keeps everything."""
        if type(self).read_back is ExporterSuite.read_back:
            pytest.skip("the format does not keep everything, or read_back is not overridden")

        @for_all(st.lists(documents(), max_size=2))
        def kept(some: list[Document]) -> None:
            assert list(self.read_back(_exported(exporter, some))) == some


class _Torn(Exception):
    """The error that ends a stream."""


class _Pipe:
    """A file that can only be written."""

    def __init__(self) -> None:
        self.data = data = bytearray()

        class File(io.RawIOBase):
            def writable(self) -> bool:
                return True

            def write(self, more: Buffer) -> int:
                data.extend(memoryview(more).tobytes())
                return memoryview(more).nbytes

            def close(self) -> None:
                pass  # each test judges one promise alone

        self.file = cast("BinaryIO", File())


class _Unclosable(io.BytesIO):
    def close(self) -> None:
        pass  # each test judges one promise alone


def _exported(exporter: Exporter, some: Iterable[Document]) -> bytes:
    out = _Unclosable()
    exporter.export(some, out)
    return out.getvalue()


def _saying(words: str) -> Document:
    """A document that has these words in every place in which a document can have words."""
    text = f"{words}: {words}!"
    here, all_ = Span(0, len(words)), Span(0, len(text))
    day = dt.date(2024, 5, 3)
    return Document(
        text=text,
        id=words,
        published=day,
        title=words,
        url=words,
        issuer=words,
        actors=(
            Actor(
                id="a1", kind="person", name=words, aliases=(words,), role=words, qualifier=words, affiliation="a1",
                country=words, key=words, mentions=(Mention(span=here, how=words),), codes={"code": words},
            ),
        ),
        events=(
            Event(
                id="e1", type="thanks", agents=("a1",), recipients=("a1",), trigger=here, sentence=all_, content=here,
                when=When(start=day, end=day, edtf="2024-05-03", span=here),
                place=Place(name=words, span=here, country=words), lasts=Period(iso=words, span=here),
                recurs=Period(iso=words, span=here), topics=(words,), codes={"code": words}, rule=words,
                extractor=words,
            ),
        ),
        topics=(Topic(name=words, spans=(here,)),),
        diagnostics=(Diagnostic(code=words, component=words, message=words),),
    )  # fmt: skip
