"""What tests of whole texts ask of a document."""

from __future__ import annotations

import diplodoc


def who(text: str, type_: str, nth: int = 0) -> tuple[list[str], list[str]]:
    """Agents and recipients, by name, of the nth event of a type."""
    document = diplodoc.parse(text)
    event = document.events_of(type_)[nth]
    return [document.actor(a).name for a in event.agents], [document.actor(a).name for a in event.recipients]


def country(text: str, name: str) -> str | None:
    """The country of an actor."""
    return diplodoc.parse(text).actor(name).country
