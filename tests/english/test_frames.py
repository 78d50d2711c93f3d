"""Every frame's own examples: the one fires as the frame says, the other does not."""

from __future__ import annotations

import tomllib
from importlib.resources import files

import pytest

from diplodoc.english.events.framefiles import Example, Frame, load
from diplodoc.english.events.frametext import tables
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


PLAIN = """
# A frame.
type = "thanks"

[[frame]]
id = "thank"
verbs = ["thank", "say * to"]
nouns = [
  "thanks",
  "gratitude",
]
optional = true
when = { subject = ["state", "=office"], "object.of" = "actor" }
unless = [{ to = "thing" },
  { for = ["a # b", "c = d"], by = "@e" }]

[words]
few = []
"""


@pytest.mark.parametrize(
    "text",
    [
        *(file.read_text("utf-8") for file in files("diplodoc.english").joinpath("data/frames").iterdir()),
        PLAIN,
        PLAIN.replace("\n", "\r\n"),
        PLAIN.replace('"]', '" ]'),
        PLAIN.replace('to"]', 'to", # more\n]'),
        PLAIN.replace('"', "'"),
        PLAIN.replace('"thanks"', '"""thanks"""'),
        PLAIN.replace("few", "few.more"),
        PLAIN.replace("true", "12"),
        PLAIN.replace("thank", r"th\u00e4nk"),
        "",
    ],
)  # fmt: skip
def test_frame_files_are_read_as_toml(text: str) -> None:
    assert tables(text) == tomllib.loads(text)


@pytest.mark.parametrize(
    "fault",
    [
        PLAIN + 'few = ["b"]',
        PLAIN + "[words]",
        PLAIN + "[[words]]",
        PLAIN + "[frame]",
        PLAIN.replace('"object.of" =', "subject ="),
        PLAIN.replace("true", "yes"),
        PLAIN.replace('thanks"', "thanks"),
        "type = 'a'\n[[type]]\n",
    ],
)
def test_what_is_no_toml_is_no_frame_file(fault: str) -> None:
    with pytest.raises(tomllib.TOMLDecodeError):
        tables(fault)
