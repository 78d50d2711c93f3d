"""Gold documents: texts with the actors and events that a careful reader takes out of them.

A gold folder holds ``gold.jsonl``, one record a line, and ``docs/NAME.txt`` for the ``"doc": "NAME"`` of each record.
"""

from __future__ import annotations

import datetime as dt
import json
import os
from pathlib import Path
from typing import Any

import attrs

from .. import edtf, heading
from ..errors import ModelError, ReadError
from ..model import ActorKind, Source, Span, Status


@attrs.frozen(kw_only=True)
class GoldActor:
    """An actor as an annotator writes it: `names` are all that the text has, the best first; `of` is an actor's id."""

    id: str
    kind: ActorKind
    names: tuple[str, ...]
    role: str | None = None
    of: str | None = None
    country: str | None = None


@attrs.frozen(kw_only=True)
class GoldEvent:
    """An event to be found. An `optional` one is neither demanded nor punished; `days` are its first and last."""

    type: str
    trigger: Span
    agents: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    embedded: bool = False
    optional: bool = False
    status: Status = "actual"
    days: tuple[dt.date, dt.date] | None = None
    place: str | None = None


@attrs.frozen(kw_only=True)
class GoldDocument:
    """A source with all that is to be found in it."""

    source: Source
    actors: tuple[GoldActor, ...]
    events: tuple[GoldEvent, ...]

    @property
    def id(self) -> str:
        return self.source.id or ""


def load_gold(folder: os.PathLike[str] | str) -> tuple[GoldDocument, ...]:
    """The documents of a gold folder, in the order of ``gold.jsonl``.

    Raises `ReadError`, naming file and line, where a file is missing or a record is not of the documented form.
    """
    folder = Path(folder)
    index = folder / "gold.jsonl"
    documents = []
    for number, line in enumerate(_text(index).split("\n"), 1):
        if line.strip():
            documents.append(_document(folder, line, f"{index}:{number}"))
    return tuple(documents)


def _text(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8")  # not read_text, which would change the line ends
    except OSError as error:
        raise ReadError(f"cannot be opened: {error.strerror or error}", name=str(path)) from error
    except UnicodeDecodeError as error:
        raise ReadError(f"is not UTF-8: {error.reason} at offset {error.start}", name=str(path)) from error


def _document(folder: Path, line: str, name: str) -> GoldDocument:
    try:
        record = json.loads(line)
        id_ = record["doc"]
        text = _text(folder / "docs" / f"{id_}.txt")
        actors = tuple(_actor(actor) for actor in record["actors"])
        events = tuple(_event(event, text) for event in record["events"])
        source = heading.source(text, id=id_, **({"published": record["date"]} if record.get("date") else {}))
        known = {actor.id for actor in actors}
        named = {who for event in events for who in (*event.agents, *event.recipients)}
        unknown = sorted((named | {actor.of for actor in actors if actor.of}) - known)
        if unknown:
            raise ValueError(f"no actor has the id {', '.join(map(repr, unknown))}")
    except KeyError as error:
        raise ReadError(f"an entry has no {error}", name=name) from error
    except (AttributeError, ModelError, TypeError, ValueError) as error:
        if isinstance(error, ReadError):
            raise
        raise ReadError(f"is no gold record: {error}", name=name) from error
    return GoldDocument(source=source, actors=actors, events=events)


def _actor(entry: dict[str, Any]) -> GoldActor:
    return GoldActor(
        id=entry["id"],
        kind=entry["kind"],
        names=tuple(entry["names"]),
        role=entry.get("role"),
        of=entry.get("of"),
        country=entry.get("country"),
    )


def _event(entry: dict[str, Any], text: str) -> GoldEvent:
    return GoldEvent(
        type=entry["type"],
        trigger=_occurrence(text, entry["trigger"], entry.get("nth", 1)),
        agents=tuple(entry["agents"]),
        recipients=tuple(entry["recipients"]),
        embedded=bool(entry.get("embedded")),
        optional=bool(entry.get("optional")),
        status=entry.get("status", "actual"),
        days=_days(entry["date"]) if entry.get("date") else None,
        place=entry.get("place"),
    )


def _days(date: str) -> tuple[dt.date, dt.date]:
    first, last = edtf.bounds(date)
    if first is None or last is None:
        raise ValueError(f"the date {date!r} leaves an end open")
    return first, last


def _occurrence(text: str, words: str, nth: int) -> Span:
    """Where `words` stand for the `nth` time, counted from 1; occurrences do not overlap."""
    start = end = 0
    for _ in range(nth):
        start = text.find(words, end)
        if start < 0:
            raise ValueError(f"{words!r} does not stand in the text {nth} times")
        end = start + len(words)
    return Span(start, end)
