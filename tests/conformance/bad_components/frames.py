"""Frames that break one promise each."""

from pathlib import Path

import pytest

from diplodoc.testing import FrameSuite

GOOD = Path(__file__).parents[2] / "samples" / "serenade.toml"


class TestGoodFrames(FrameSuite):
    breaks = set()
    change = ("", "")

    @pytest.fixture
    def frames(self, tmp_path):
        (tmp_path / "thanks.toml").write_text(GOOD.read_text("utf-8").replace(*self.change), "utf-8")
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
