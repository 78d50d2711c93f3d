"""The tables of event and actor codes: CAMEO, PLOVER, the Goldstein scale, and what is coded how.

They are read once, when first asked for; the `#` lines of each file say where it comes from.
"""

from __future__ import annotations

from functools import cache
from typing import Literal, NamedTuple, TypeAlias

from .tables import rows

#: How somebody stands to what an event says: it happened, or the agent means to do it, is asked to, refuses to, or
#: threatens to.
Stance: TypeAlias = Literal["actual", "intended", "requested", "refused", "threatened"]
STANCES: tuple[Stance, ...] = ("actual", "intended", "requested", "refused", "threatened")


class CameoCode(NamedTuple):
    """A CAMEO event code. `plover` and `polecat` are "" for statements, `mode` where PLOVER has none."""

    code: str
    name: str
    plover: str
    polecat: str
    mode: str
    goldstein: str


class CodeRow(NamedTuple):
    """The codes, by stance, of events with one of `frames`, of `words` in the trigger, of `content` in the content.

    What is empty may be any; words are beginnings of words. `codes` has no key where there is no code.
    """

    frames: frozenset[str]
    words: tuple[str, ...]
    content: tuple[str, ...]
    codes: dict[Stance, str]

    @property
    def general(self) -> bool:
        """Whether the row says no more than the event's type does."""
        return not self.frames and not self.words and not self.content

    @property
    def of_trigger(self) -> bool:
        """Whether the row asks for frames or words of the trigger, so that it says more than what the content does."""
        return bool(self.frames or self.words)

    def fits(self, frame: str, trigger: str, content: str) -> bool:
        """Whether the row holds for an event of its type with that frame, trigger and content (in lower case)."""
        return (
            (not self.frames or frame in self.frames)
            and (not self.words or _has_word(trigger, self.words))
            and (not self.content or _has_word(content, self.content))
        )


def _has_word(text: str, beginnings: tuple[str, ...]) -> bool:
    padded = f" {text}"
    for beginning in beginnings:  # noqa: SIM110 - twice as fast as any(), and asked some thirty times an event
        if f" {beginning}" in padded:
            return True
    return False


class ActorRow(NamedTuple):
    """The CAMEO role of actors of a kind: see `actor_codes.tsv`, whose rows these are."""

    kind: str
    words: tuple[str, ...]
    role: str


@cache
def cameo() -> dict[str, CameoCode]:
    """All CAMEO event codes by code."""
    return {row["code"]: CameoCode(**{**row, "polecat": row["polecat"] or row["plover"]}) for row in rows("cameo.tsv")}


@cache
def code_rows() -> dict[str, tuple[CodeRow, ...]]:
    """The rows of every event type, the general ones first: of those that fit an event, the last one holds."""
    found: dict[str, list[CodeRow]] = {}
    for row in rows("codes.tsv"):
        codes: dict[Stance, str] = {stance: row[stance] for stance in STANCES if row[stance]}
        frames, words, content = (tuple(filter(None, row[part].split("|"))) for part in ("frames", "words", "content"))
        entry = CodeRow(frames=frozenset(frames), words=words, content=content, codes=codes)
        found.setdefault(row["type"], []).append(entry)
    return {type_: tuple(entries) for type_, entries in found.items()}


@cache
def deed_words() -> dict[str, str]:
    """The event type that a word stands for in what is asked for, promised, refused or threatened."""
    return {row["word"]: row["type"] for row in rows("deed_words.tsv")}


@cache
def actor_rows() -> tuple[ActorRow, ...]:
    """The rows of actor roles, in the order in which they are tried."""
    return tuple(
        ActorRow(kind=row["kind"], words=tuple(row["words"].split("|")), role=row["role"])
        for row in rows("actor_codes.tsv")
    )


@cache
def body_codes() -> dict[str, tuple[str, str]]:
    """The CAMEO-style codes of bodies by their keys in the table of organizations, and where each is from."""
    return {row["key"]: (row["code"], row["origin"]) for row in rows("body_codes.tsv")}
