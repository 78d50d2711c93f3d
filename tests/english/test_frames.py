"""Every frame's own examples: the one fires as the frame says, the other does not."""

from __future__ import annotations

import pytest

from diplodoc.english.events.framefiles import Example, Frame, load
from diplodoc.english.extractor import EnglishExtractor
from diplodoc.testing.suites import frames

EXAMPLES = [(frame, example) for frame in load(()).frames for example in frame.examples]
EXTRACTOR = EnglishExtractor()


@pytest.mark.parametrize(
    ("frame", "example"), EXAMPLES, ids=[f"{frame.id}-{number}" for number, (frame, _) in enumerate(EXAMPLES)]
)
def test_example(frame: Frame, example: Example) -> None:
    assert not frames.fault(EXTRACTOR, frame, example)


def test_every_frame_shows_what_it_reads_and_what_not() -> None:
    assert [frame.id for frame in load(()).frames if not frames.shows_both(frame)] == []
