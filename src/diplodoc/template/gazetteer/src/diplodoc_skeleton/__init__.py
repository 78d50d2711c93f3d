"""diplodoc-skeleton: a gazetteer, that is, actors that are known by name before any document is read."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

from diplodoc import Gazetteer, GazetteerEntry, hookimpl

#: The version of diplodoc's hooks that this module is written for.
DIPLODOC_HOOKS = 1


class MyGazetteer:
    """Knows an invented conference of river states."""

    name = "skeleton"

    def entries(self) -> Iterator[GazetteerEntry]:
        """Its actors. A key is unique among all gazetteers; `since` and `until` bound the time of an entry."""
        yield GazetteerEntry(
            key="skeleton:riparian-conference",
            kind="organization",
            name="Riparian Conference",
            aliases=("Conference of Riparian States",),
            since=dt.date(1987, 6, 1),
        )


@hookimpl
def diplodoc_gazetteers() -> Iterable[Gazetteer]:
    """The gazetteers that this plugin offers."""
    return [MyGazetteer()]
