"""What a gazetteer promises."""

from __future__ import annotations

from collections import Counter

import pytest

from ...components import Gazetteer, GazetteerEntry
from ...model import ACTOR_KINDS
from .common import check_name


class GazetteerSuite:
    """Subclass this, and override the fixture `gazetteer`::

    class TestMine(GazetteerSuite):
        @pytest.fixture
        def gazetteer(self):
            return MyGazetteer()
    """

    @pytest.fixture
    def gazetteer(self) -> Gazetteer:
        """The gazetteer to be checked."""
        raise NotImplementedError("override the fixture 'gazetteer'")

    def test_it_says_what_it_is(self, gazetteer: Gazetteer) -> None:
        """It has a name, and gives entries."""
        check_name(gazetteer.name)
        entries = list(gazetteer.entries())
        assert entries, "it has no entries"
        for entry in entries:
            assert isinstance(entry, GazetteerEntry), f"{entry!r:.80} is no GazetteerEntry"

    def test_it_gives_the_same_entries_every_time(self, gazetteer: Gazetteer) -> None:
        """Whoever asks, and however often, gets the same entries in the same order."""
        assert list(gazetteer.entries()) == list(gazetteer.entries())

    def test_keys_are_unique(self, gazetteer: Gazetteer) -> None:
        """A key stands for one actor; the names of one are the aliases of one entry."""
        keys = Counter(entry.key for entry in _entries(gazetteer))
        assert [key for key, times in keys.items() if times > 1] == []
        assert "" not in keys, "a key must not be empty"

    def test_names_are_names(self, gazetteer: Gazetteer) -> None:
        """Names and aliases are neither empty nor padded, and none is given twice for one actor."""
        for entry in _entries(gazetteer):
            assert isinstance(entry.aliases, tuple), f"aliases must be a tuple: {entry!r}"
            names = (entry.name, *entry.aliases)
            for name in names:
                assert name, f"a name is empty: {entry!r}"
                assert name == " ".join(name.split()), f"{name!r} has spaces too many: {entry!r}"
            assert len(names) == len(set(names)), f"a name is given twice: {entry!r}"

    def test_facts_are_of_the_documented_form(self, gazetteer: Gazetteer) -> None:
        """Kinds are known, countries are ISO 3166-1 alpha-3, and only persons have an office."""
        for entry in _entries(gazetteer):
            assert entry.kind in ACTOR_KINDS, f"kind must be one of {', '.join(ACTOR_KINDS)}: {entry!r}"
            country = entry.country
            assert country is None or (len(country) == 3 and country.isascii() and country.isupper()), (
                f"country must be ISO 3166-1 alpha-3, not {country!r}: {entry!r}"
            )
            person = entry.kind == "person"
            assert person or (entry.role is None and entry.affiliation is None), f"only persons have offices: {entry!r}"

    def test_dates_are_in_order(self, gazetteer: Gazetteer) -> None:
        """No entry ceases to hold before it begins to."""
        for entry in _entries(gazetteer):
            if entry.since and entry.until:
                assert entry.since <= entry.until, f"since lies after until: {entry!r}"


def _entries(gazetteer: Gazetteer) -> list[GazetteerEntry]:
    """The entries that are such, so that each test judges one promise alone."""
    return [entry for entry in gazetteer.entries() if isinstance(entry, GazetteerEntry)]
