"""What frames promise: that they read what their own examples say, and not what they say they do not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from ...components import Extractor
from ...english.events import framefiles
from ...english.events.framefiles import STOP, Example, Frame
from ...english.extractor import EnglishExtractor
from ...errors import FrameError
from ...model import Event, Extraction, Source
from ...scoring.figures import SYMMETRIC


class FrameSuite:
    """Subclass this, and override the fixture `frames`::

        class TestMine(FrameSuite):
            @pytest.fixture
            def frames(self):
                return Path(my_plugin.__file__).parent / "frames"

    Frames of event types beyond the built-in ones override `event_types`.
    """

    @pytest.fixture
    def frames(self) -> Path:
        """The folder of frame files to be checked."""
        raise NotImplementedError("override the fixture 'frames'")

    @pytest.fixture
    def event_types(self) -> Sequence[str]:
        """The names of the event types beyond the built-in ones that the frames may use."""
        return ()

    def test_the_files_can_be_read(self, frames: Path, event_types: Sequence[str]) -> None:
        """The folder has frame files, whose keys, types and classes are known and whose ids are unique."""
        assert list(frames.glob("*.toml")), f"{frames} has no file whose name ends in .toml"
        framefiles.load((frames,), event_types)

    def test_every_frame_shows_what_it_reads_and_what_not(self, frames: Path, event_types: Sequence[str]) -> None:
        """Each frame has an example on which it fires, and one on which it must not."""
        poor = [frame.id for frame in _own(frames, event_types) if not shows_both(frame)]
        assert not poor, f"these need an example that is read, and one that is not: {', '.join(poor)}"

    def test_the_examples_are_read_as_they_say(self, frames: Path, event_types: Sequence[str]) -> None:
        """The English extractor with these frames reads each example as it expects."""
        extractor = EnglishExtractor((frames,), types=event_types)
        own = _own(frames, event_types)
        faults = [fault(extractor, frame, example) for frame in own for example in frame.examples]
        assert not any(faults), "\n".join(filter(None, faults))


def shows_both(frame: Frame) -> bool:
    """Whether a frame has an example on which it fires, and one on which it does not."""
    return frame.type == STOP or {example.expect is None for example in frame.examples} == {True, False}


def fault(extractor: Extractor, frame: Frame, example: Example) -> str:
    """How the reading of a frame's example differs from what it expects; "" where it does not."""
    if frame.type == STOP:
        return ""
    found = extractor.extract(Source(text=example.text))
    fired = [event for event in found.events if event.rule == frame.id]
    if example.expect is None:
        return f"{frame.id} fires on: {example.text}" if fired else ""
    if any(_as_expected(example.text, found, event, example.expect) for event in fired):
        return ""
    read = "; ".join(
        f"{event.type} by {event.rule}, agents {sorted(_names(found, event.agents))}, recipients "
        f"{sorted(_names(found, event.recipients))}, {event.status}{', embedded' if event.embedded else ''}"
        for event in found.events
    )
    return f"{frame.id} expects {dict(example.expect)} of: {example.text}\n    but this is read: {read or 'nothing'}"


def _own(frames: Path, event_types: Sequence[str]) -> list[Frame]:
    """The frames of the folder alone; none where it cannot be read, so that each test judges one promise alone."""
    built_in = {frame.id for frame in framefiles.default_lexicon().frames}
    try:
        lexicon = framefiles.load((frames,), event_types)
    except FrameError:
        return []
    return [frame for frame in lexicon.frames if frame.id not in built_in]


def _names(found: Extraction, ids: tuple[str, ...]) -> set[str]:
    return {actor.name for actor in found.actors if actor.id in ids}


def _as_expected(text: str, found: Extraction, event: Event, expect: Mapping[str, Any]) -> bool:
    agents, recipients = _names(found, event.agents), _names(found, event.recipients)
    wanted_agents, wanted_recipients = set(expect.get("agents", ())), set(expect.get("recipients", ()))
    if event.type in SYMMETRIC:
        agents, recipients = agents | recipients, set()
        wanted_agents, wanted_recipients = wanted_agents | wanted_recipients, set()
    trigger = expect.get("trigger")
    start = text.find(trigger) if trigger else event.trigger.start
    read = {
        "status": event.status,
        "embedded": event.embedded,
        "date": event.when.edtf if event.when else None,
        "place": event.place.name if event.place else None,
    }
    return (
        agents == wanted_agents
        and recipients == wanted_recipients
        and start < event.trigger.end
        and event.trigger.start < start + len(trigger or " ")
        and all(read[key] == expect[key] for key in read if key in expect)
    )
