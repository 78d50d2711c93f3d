"""What an extractor promises."""

from __future__ import annotations

import pickle
import subprocess
import sys
from collections.abc import Collection

import pytest
from hypothesis import strategies as st

from ... import contract
from ...components import Extractor
from ...model import Document, Extraction, Source
from ...taxonomy import BUILT_IN
from ..sentences import readouts
from ..strategies import texts
from ..tools import seeds
from .common import check_name, for_all
from .moving import moved

_OPENING = "The weather was fine.\n\n"
_IN_FRONT = {
    "plain": "The evening was quiet.\n\n",
    "astral": "The evening was quiet 🌙🌙.\n\n",
    "combining": "The e\u0301vening was quie\u0301t.\n\n",
    "crlf": "The evening was quiet.\r\n\r\n",
}

_IN_ANOTHER_PROCESS = """
import pickle, sys
extractor, sources = pickle.load(sys.stdin.buffer)
print([repr(extractor.extract(source)) for source in sources])
"""


class ExtractorSuite:
    """Subclass this, and override the fixture `extractor`::

        class TestMine(ExtractorSuite):
            @pytest.fixture
            def extractor(self):
                return MyExtractor()

    An extractor of event types beyond the built-in ones overrides `event_types`; one of another language, or of
    what the kit's sentences do not speak of, overrides `texts`.
    """

    #: Documents such as the extractor is made for.
    texts: st.SearchStrategy[str] = readouts()

    @pytest.fixture
    def extractor(self) -> Extractor:
        """The extractor to be checked."""
        raise NotImplementedError("override the fixture 'extractor'")

    @pytest.fixture
    def event_types(self) -> Collection[str]:
        """The names of the event types that it may find."""
        return {type_.name for type_ in BUILT_IN}

    def test_it_says_what_it_is(self, extractor: Extractor) -> None:
        """It has a name, and the languages that it reads."""
        check_name(extractor.name)
        assert isinstance(extractor.languages, tuple), f"languages must be a tuple, not {extractor.languages!r}"
        for language in extractor.languages:
            assert isinstance(language, str), f"{language!r} is no ISO 639-1 code"
            assert len(language) == 2, f"{language!r} is no ISO 639-1 code"
            assert language == language.lower(), f"{language!r} must be in lower case"

    def test_any_text_is_survived(self, extractor: Extractor) -> None:
        """Whatever the text, it gives an `Extraction`, and never raises."""

        @for_all(st.just("") | texts() | self.texts)
        def survives(text: str) -> None:
            found = extractor.extract(_source(extractor, text))
            assert type(found) is Extraction, f"extract() must give an Extraction, not {found!r:.80}"

    def test_there_is_something_to_find(self, extractor: Extractor) -> None:
        """It finds events in some of `texts`: where it finds none, the other tests judge nothing."""
        counts: list[int] = []

        @for_all(self.texts)
        def reads(text: str) -> None:
            counts.append(len(_found(extractor, text).events))

        assert any(counts), "it finds no event in any of the kit's texts: override texts with some that it is made for"

    def test_what_it_finds_keeps_the_contract(self, extractor: Extractor, event_types: Collection[str]) -> None:
        """Spans lie in the text, triggers in their sentences; ids are unique and lead somewhere; types are known."""

        @for_all(texts() | self.texts)
        def keeps(text: str) -> None:
            found = _found(extractor, text)
            document = Document(text=text, actors=found.actors, events=found.events)
            faults = [": ".join(fault) for fault in contract.faults(document, event_types)]
            assert not faults, "\n".join(faults)

    def test_every_event_says_who_found_it_and_why(self, extractor: Extractor) -> None:
        """Each event names the extractor, and the rule that recognised it."""

        @for_all(self.texts)
        def says(text: str) -> None:
            for event in _found(extractor, text).events:
                assert event.extractor == extractor.name, f"extractor must be {extractor.name!r}: {event!r}"
                assert event.rule, f"rule must not be empty: {event!r}"

    def test_the_same_text_gives_the_same_findings(self, extractor: Extractor) -> None:
        """Nothing is left behind by reading a text that changes how it is read the next time."""

        @for_all(self.texts)
        def same(text: str) -> None:
            assert _found(extractor, text) == _found(extractor, text)

    def test_the_order_of_texts_does_not_matter(self, extractor: Extractor) -> None:
        """What is found in a text does not depend on those that were read before it."""

        @for_all(self.texts, self.texts)
        def independent(one: str, other: str) -> None:
            alone = _found(extractor, one)
            _found(extractor, other)
            assert _found(extractor, one) == alone

    def test_every_process_gives_the_same_findings(self, extractor: Extractor) -> None:
        """No order of a set or a hash comes through. Checked where the extractor can be pickled."""
        try:
            task = pickle.dumps((extractor, [_source(extractor, seed.text) for seed in seeds()]))
        except Exception as error:
            pytest.skip(f"it cannot be sent to another process: {error}")
        outputs = {_in_another_process(task, hash_seed) for hash_seed in ("0", "1", "2")}
        assert len(outputs) == 1, "it finds other things, or in another order, in another process"

    @pytest.mark.parametrize("paragraph", _IN_FRONT.values(), ids=_IN_FRONT)
    def test_a_paragraph_in_front_shifts_every_span(self, extractor: Extractor, paragraph: str) -> None:
        """Behind a paragraph that says nothing, the same is found, further on by the code points of the paragraph.

        It stands behind an opening that says nothing either, because the first lines of a document may be read as
        its head.
        """

        @for_all(self.texts)
        def shifts(text: str) -> None:
            before, after = _found(extractor, _OPENING + text), _found(extractor, _OPENING + paragraph + text)
            distance = len(paragraph)
            wanted = moved(before, lambda at: at + distance)
            assert after.events == wanted.events
            assert after.actors == wanted.actors

    def test_line_ends_do_not_matter(self, extractor: Extractor) -> None:
        r"""Lines that end in ``\r\n`` read as lines that end in ``\n``; offsets count both characters."""

        @for_all(self.texts)
        def alike(text: str) -> None:
            unix = text.replace("\r\n", "\n").replace("\r", "\n")
            before, after = _found(extractor, unix), _found(extractor, unix.replace("\n", "\r\n"))
            wanted = moved(before, lambda at: at + unix.count("\n", 0, at))
            assert after.events == wanted.events
            assert after.actors == wanted.actors


def _source(extractor: Extractor, text: str) -> Source:
    languages = extractor.languages
    return Source(text=text, language=languages[0] if languages else "en")


def _found(extractor: Extractor, text: str) -> Extraction:
    """What is found; nothing where the extractor fails, so that each test judges one promise alone."""
    try:
        found = extractor.extract(_source(extractor, text))
    except Exception:
        return Extraction()
    return found if isinstance(found, Extraction) else Extraction()


def _in_another_process(task: bytes, hash_seed: str) -> bytes:
    setup = f"import sys; sys.path[:] = {sys.path!r}; sys.dont_write_bytecode = True"
    return subprocess.run(
        [sys.executable, "-c", setup + _IN_ANOTHER_PROCESS],
        input=task,
        env={"PYTHONHASHSEED": hash_seed},
        check=True,
        capture_output=True,
    ).stdout
