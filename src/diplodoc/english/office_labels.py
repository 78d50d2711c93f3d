"""Office classes: by which words a text may call the holder of an office again.

A role as written ("Deputy Minister of Foreign Affairs", "Secretary-General") is read into *labels*: the words that
can stand for its holder later ("the Deputy Minister", "the Minister", "the diplomat"). Strong labels name the
office itself, weak ones only what kind of person holds it; a reference tries the strong ones of every candidate
before any weak one. The classes and words are those of `data/office_labels.toml`.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any, NamedTuple

from .folding import fold


class Labels(NamedTuple):
    """The words for an office holder; both sets hold folded text."""

    strong: frozenset[str]
    weak: frozenset[str]


class _Class(NamedTuple):
    name: str
    role: re.Pattern[str]
    called: frozenset[str]
    further: frozenset[str]
    state: bool


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads((files(__package__) / "data" / "office_labels.toml").read_text("utf-8"))


def _list(text: str) -> frozenset[str]:
    return frozenset(" ".join(word.split()) for word in text.split(","))


def _words(name: str) -> frozenset[str]:
    return _list(_table()["words"][name])


@cache
def _classes() -> tuple[_Class, ...]:
    return tuple(
        _Class(
            row["name"],
            re.compile(re.sub(r"\n\s*", "", row["role"])),
            _list(row["called"]) | {row["name"]},
            frozenset(word for word in ("minister", "diplomat") if row.get(word)),
            row.get("state", False),
        )
        for row in _table()["class"]
    )


@cache
def _any_of(name: str) -> re.Pattern[str]:
    return re.compile(r"\b(" + "|".join(sorted(_words(name), key=len, reverse=True)) + r")\b")


_STOP = re.compile(r"\b(of|for|to|in|at|on|with)\b")
#: Offices of which "of" is part of the word.
_WHOLE = ("head of", "chief of", "member of", "speaker of")


def anybody(word: str) -> bool:
    """Whether a word stands for an office holder of any kind ("the official")."""
    return word in _words("anybody")


def is_guest(word: str) -> bool:
    """Whether a word means the guest of an encounter."""
    return word in _words("guest")


def is_host(word: str) -> bool:
    """Whether a word means the host of an encounter."""
    return word in _words("host")


def is_other(word: str) -> bool:
    """Whether a word means the one on the other side ("counterpart", "interlocutor")."""
    return word in _words("other")


def is_relational(word: str) -> bool:
    """Whether a word says nothing of an office, only of the encounter."""
    return anybody(word) or is_guest(word) or is_host(word) or is_other(word)


def pieces(role: str) -> list[str]:
    """A compound role in its parts, folded: "Deputy Prime Minister and Foreign Minister" → two."""
    found: list[str] = []
    for part in re.split(r",|\band\b|/|;", role):
        text = fold(part)
        if found and not _any_of("office").search(text):
            found[-1] += " and " + text
        elif text:
            found.append(text)
    return found


def bare(role: str) -> str:
    """A role folded and without article, possessive or "newly appointed"."""
    text = fold(role)
    while True:
        word = next((w for w in _words("lead") if text.startswith(w + " ")), None)
        if word is None:
            return text
        text = text[len(word) + 1 :]


def is_former(role: str) -> bool:
    """Whether a role, or what stands before it, says that the office is no longer held."""
    return bool(_any_of("former").search(fold(role)))


def _class_of(text: str) -> _Class | None:
    return next((row for row in _classes() if row.role.search(text)), None)


@lru_cache(maxsize=4096)
def classes_of(role: str) -> frozenset[str]:
    """The office classes of a role, "deputy " before those of a second: {"foreign minister"}, {"deputy minister"}."""
    found = set()
    for piece in pieces(role):
        row = None if is_former(piece) else _class_of(bare(piece))
        if row is not None:
            found.add(("deputy " if _any_of("under").search(bare(piece)) else "") + row.name)
    return frozenset(found)


@lru_cache(maxsize=4096)
def labels_of(role: str) -> Labels:
    """The words by which the holder of `role` (of an office of any country) may be called."""
    strong: set[str] = set()
    weak: set[str] = set()
    for piece in pieces(role):
        if is_former(piece):
            strong.add(piece)
            continue
        text = bare(piece)
        stem = _STOP.split(text, maxsplit=1)[0].strip()
        under = bool(_any_of("under").search(text))
        strong.update((text, stem))
        words = stem.split()
        (weak if under else strong).update(" ".join(words[i:]) for i in range(1, len(words)))
        if under and words:
            strong.update(f"{words[0]} {word}" for word in words[1:])
        row = _class_of(text)
        if row is not None:
            (weak if under else strong).update(row.called)
            weak.update(row.further)
    strong.discard("")
    return Labels(frozenset(strong), frozenset(weak - strong))


def is_of_state(role: str) -> bool:
    """Whether the office is one that a state has (President, Minister, Ambassador …)."""
    names = {name.removeprefix("deputy ") for name in classes_of(role)}
    return any(row.state for row in _classes() if row.name in names)


@lru_cache(maxsize=4096)
def calls(role: str) -> tuple[str, ...]:
    """The labels that a bare office phrase ("the Foreign Minister", "the head of state") looks for, best first."""
    text = bare(role)
    stem = text if text.startswith(_WHOLE) else _STOP.split(text, maxsplit=1)[0].strip() or text
    found = [text]
    row = None if _any_of("under").search(text) else _class_of(text)
    if row is not None and row.name not in ("minister", "secretary", "chair"):
        found.append(row.name)
    elif stem != text:
        found.append(stem)
    return tuple(dict.fromkeys(found))
