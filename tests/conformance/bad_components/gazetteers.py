"""Gazetteers that break one promise each."""

from datetime import date

import attrs
import pytest

from diplodoc import GazetteerEntry
from diplodoc.testing import GazetteerSuite

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
