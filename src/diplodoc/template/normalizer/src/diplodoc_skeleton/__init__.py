"""diplodoc-skeleton: a normalizer that says on which day of the week an event was."""

from __future__ import annotations

from collections.abc import Iterable

import attrs
from diplodoc import Document, Event, Normalizer, hookimpl

#: The version of diplodoc's hooks that this module is written for.
DIPLODOC_HOOKS = 1

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


class MyNormalizer:
    """Gives events that were on one known day the code `weekday`, and keeps all other codes."""

    name = "skeleton"

    def normalize(self, document: Document) -> Document:
        """The document with what is known beyond it; its text and spans stay as they are."""
        return attrs.evolve(document, events=tuple(_with_weekday(event) for event in document.events))


def _with_weekday(event: Event) -> Event:
    when = event.when
    if when is None or when.start != when.end:
        return event
    return attrs.evolve(event, codes=event.codes | {"weekday": _DAYS[when.start.weekday()]})


@hookimpl
def diplodoc_normalizers() -> Iterable[Normalizer]:
    """The normalizers that this plugin offers."""
    return [MyNormalizer()]
