"""Every frame's own examples: the one fires as the frame says, the other does not."""

from __future__ import annotations

import pytest

from diplodoc.english.extractor import EnglishExtractor
from diplodoc.english.framefiles import STOP, Example, Frame, default_lexicon
from diplodoc.model import Event, Extraction, Source
from diplodoc.taxonomy import BUILT_IN

SYMMETRIC = {t.name for t in BUILT_IN if t.symmetric}
EXAMPLES = [(frame, example) for frame in default_lexicon().frames for example in frame.examples]
EXTRACTOR = EnglishExtractor()


def names(extraction: Extraction, ids: tuple[str, ...]) -> set[str]:
    by_id = {actor.id: actor for actor in extraction.actors}
    return {by_id[who].name for who in ids}


def as_expected(text: str, extraction: Extraction, event: Event, expect: dict[str, object]) -> bool:
    agents, recipients = names(extraction, event.agents), names(extraction, event.recipients)
    if event.type in SYMMETRIC:
        agents, recipients = agents | recipients, set()
        wanted = {"agents": set(expect.get("agents", ())) | set(expect.get("recipients", ()))}
        found: dict[str, object] = {"agents": agents}
    else:
        wanted = {key: set(expect.get(key, ())) for key in ("agents", "recipients")}
        found = {"agents": agents, "recipients": recipients}
    if found != wanted:
        return False
    trigger = expect.get("trigger")
    if trigger is not None:
        at = text.find(str(trigger))
        if not (at < event.trigger.end and event.trigger.start < at + len(str(trigger))):
            return False
    return all(
        getattr(event, key) == expect[key] for key in ("status", "embedded") if key in expect
    )


@pytest.mark.parametrize(
    ("frame", "example"), EXAMPLES, ids=[f"{frame.id}-{number}" for number, (frame, _) in enumerate(EXAMPLES)]
)
def test_example(frame: Frame, example: Example) -> None:
    extraction = EXTRACTOR.extract(Source(text=example.text))
    fired = [event for event in extraction.events if event.rule == frame.id]
    if frame.type == STOP:
        return
    if example.expect is None:
        assert not fired
    else:
        assert any(as_expected(example.text, extraction, event, dict(example.expect)) for event in fired), [
            (event.type, event.rule, names(extraction, event.agents), names(extraction, event.recipients))
            for event in extraction.events
        ]


def test_every_frame_shows_what_it_reads_and_what_not() -> None:
    for frame in default_lexicon().frames:
        expectations = [example.expect is None for example in frame.examples]
        assert frame.type == STOP or (True in expectations and False in expectations), frame.id
