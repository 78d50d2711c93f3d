"""Frame files: read, checked, and indexed by their first word.

The format is described in ``docs/reference/frames.md``. A faulty file raises `FrameError`, which names file and entry.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Mapping, Sequence
from importlib.resources import files
from pathlib import Path
from tomllib import TOMLDecodeError
from typing import Any, NamedTuple

import attrs

from ...errors import FrameError
from ...loading import undisturbed
from ...taxonomy import BUILT_IN
from .frametext import tables

#: The type of frames that only keep other frames from firing.
STOP = "none"

KINDS = frozenset(
    {"person", "state", "organization", "group", "office", "pronoun", "sides", "counterpart", "time", "thing"}
    | {"actor", "human", "any", "none", "plural", "place"}
)
COMPLEMENTS = frozenset("infinitive gerund that quote if conditional subjunctive speech predicative any none".split())

_SPEECH = frozenset(t.name for t in BUILT_IN if t.family == "speech")
_PREDICATES = ("verbs", "light", "nouns", "predicates", "adjuncts")
KEYS = {
    "id", *_PREDICATES, "agent", "recipient", "when", "unless", "voice", "modal", "status", "negated", "finite",
    "content", "embeds", "optional", "example",
}  # fmt: skip
_EXPECT = {"agents", "recipients", "trigger", "status", "embedded", "date", "place"}


class Pattern(NamedTuple):
    """A predicate as it is looked for: the lemma of its first word, and the words behind it.

    `opening` is the first of those behind, "" where there is none; where the pattern `spans` the object, it stands
    behind that. `size` is the number of words.
    """

    head: str
    tail: tuple[str, ...]
    opening: str
    spans: bool
    size: int

    @classmethod
    @functools.cache  # many frames have the same words
    def of(cls, words: str) -> Pattern:
        head, *tail = words.split()
        if not tail:
            return cls(head, (), "", False, 1)
        spans = tail[0] == "*"
        return cls(head, tuple(tail), tail[spans and len(tail) > 1], spans, 1 + len(tail) - tail.count("*"))


#: Prefixes by which something is done with others or once more.
_PREFIXES = frozenset({"co", "re"})
_NOUN_PREPOSITIONS = frozenset({"of", "on", "for", "to", "in", "with", "from", "against", "between"})


@functools.cache  # of the nouns of frames alone
def head_of(words: tuple[str, ...]) -> int:
    """The position of the head in a noun of several words: "note" in "diplomatic note of protest"."""
    return next((at - 1 for at, word in enumerate(words) if at and word in _NOUN_PREPOSITIONS), len(words) - 1)


def by_head(nouns: Iterable[tuple[str, ...]]) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Nouns of one or several words, indexed by their heads."""
    index: dict[str, tuple[tuple[str, ...], ...]] = {}
    for words in nouns:
        head = words[head_of(words)]
        index[head] = (*index.get(head, ()), words)
    return index


class Condition(NamedTuple):
    """What one slot must hold: a phrase of one of `kinds`, or one with one of `heads` as its head noun.

    `nouns` are the heads of several words, by the word that is their head.
    """

    slot: str
    kinds: frozenset[str]
    heads: frozenset[str]
    nouns: Mapping[str, tuple[tuple[str, ...], ...]]


@attrs.frozen
class Example:
    """A sentence with what the frame should read in it; `expect` is None where it must not fire."""

    text: str
    expect: Mapping[str, Any] | None


@attrs.frozen(eq=False)
class Frame:
    """One entry of a frame file, ready for matching. `order` is its place among all frames."""

    id: str
    type: str
    order: int
    verbs: tuple[Pattern, ...] = ()
    light: tuple[Pattern, ...] = ()
    nouns: tuple[tuple[str, ...], ...] = ()
    predicates: tuple[Pattern, ...] = ()
    adjuncts: tuple[Pattern, ...] = ()
    agent: tuple[str, ...] = ()
    recipient: tuple[str, ...] = ()
    when: tuple[tuple[Condition, ...], ...] = ()
    unless: tuple[tuple[Condition, ...], ...] = ()
    voice: str = ""
    modal: frozenset[str] = frozenset()
    status: str = ""
    negated: bool | None = None
    finite: bool | None = None
    content: str = ""
    embeds: bool = False
    optional: bool = False
    examples: tuple[Example, ...] = ()
    #: Whether the verb of this stop frame only colours the speech behind it ("wished to thank").
    is_transparent: bool = attrs.field(init=False)
    #: Whether the frame says itself what its subject may be.
    constrains_subject: bool = attrs.field(init=False)
    #: How specific the conditions are.
    weight: int = attrs.field(init=False)
    #: Those of the light verbs that need no further words: "hold", but not "bring to".
    bare: frozenset[str] = attrs.field(init=False)

    @is_transparent.default
    def _is_transparent(self) -> bool:
        return any(c.slot == "complement" and "speech" in c.kinds for option in self.when for c in option)

    @constrains_subject.default
    def _constrains_subject(self) -> bool:
        return any(c.slot.partition(".")[0] == "subject" for option in self.when for c in option)

    @bare.default
    def _bare(self) -> frozenset[str]:
        return frozenset(pattern.head for pattern in self.light if not pattern.tail)

    @weight.default
    def _weight(self) -> int:
        conditions = sum(len(option) for option in self.when[:1])
        return conditions + bool(self.voice) + bool(self.modal) + (self.negated is not None) + (self.finite is not None)


class Lexicon:
    """All frames, indexed by the first word of their predicates."""

    def __init__(self, frames: Iterable[Frame]) -> None:
        self.frames: tuple[Frame, ...] = tuple(frames)
        self.verbs: dict[str, list[tuple[Pattern, Frame]]] = {}
        #: Light verbs that need further words.
        self.light: dict[str, list[tuple[Pattern, Frame]]] = {}
        self.predicates: dict[str, list[tuple[Pattern, Frame]]] = {}
        self.adjuncts: dict[str, list[tuple[Pattern, Frame]]] = {}
        #: By the head word: event nouns of their own, and nouns of light verbs.
        self.nouns: dict[str, list[tuple[tuple[str, ...], Frame]]] = {}
        for frame in self.frames:
            for index, patterns in (
                (self.verbs, frame.verbs),
                (self.light, [pattern for pattern in frame.light if pattern.tail]),
                (self.predicates, frame.predicates),
                (self.adjuncts, frame.adjuncts),
            ):
                for pattern in patterns:
                    index.setdefault(pattern.head, []).append((pattern, frame))
            if frame.nouns and not frame.light:
                for words in frame.nouns:
                    self.nouns.setdefault(words[head_of(words)], []).append((words, frame))
        self._light_nouns = {frame.id: by_head(frame.nouns) for frame in self.frames if frame.light}
        #: Frames of light verbs by the heads of their nouns.
        self.carried: dict[str, list[Frame]] = {}
        for frame in self.frames:
            for head in self._light_nouns.get(frame.id, ()):
                self.carried.setdefault(head, []).append(frame)
        self.types = {frame.id: frame.type for frame in self.frames}
        self._heads = {*self.verbs, *self.light, *(word for frame in self.frames for word in frame.bare)}

    def verb(self, lemma: str) -> str:
        """The verb under which frames have a lemma: "co-sponsor" does what "sponsor" does, unless it has its own."""
        prefix, _, stem = lemma.partition("-")
        return stem if prefix in _PREFIXES and stem in self._heads and lemma not in self._heads else lemma

    def light_nouns(self, frame: Frame, head: str) -> tuple[tuple[str, ...], ...]:
        """The nouns of a light-verb frame that have the word `head` as their head."""
        return self._light_nouns[frame.id].get(head, ())


@functools.cache
def default_lexicon() -> Lexicon:
    """The lexicon of the built-in frames without their examples, read once."""
    return load((), examples=False)


@undisturbed()
def load(folders: Sequence[Path], types: Iterable[str] = (), *, examples: bool = True) -> Lexicon:
    """The built-in frames and those of further `folders`; `types` are event types beyond the built-in ones.

    Without `examples`, which reading does not need, the files are read in half the time. Raises `FrameError` for
    unknown keys, types, slots and classes, duplicate ids, and entries without a predicate.
    """
    known = {t.name for t in BUILT_IN} | set(types) | {STOP}
    built_in = files("diplodoc.english").joinpath("data/frames")
    entries = [entry for entry in built_in.iterdir() if entry.name.endswith(".toml")]
    texts = [(f"frames/{entry.name}", entry.read_text("utf-8")) for entry in entries]
    for folder in folders:
        texts += [(str(path), path.read_text("utf-8")) for path in folder.glob("*.toml")]
    texts.sort()
    files_by_name = [(name, _read(name, text, examples)) for name, text in texts]
    classes: dict[str, list[str]] = {}
    for name, data in files_by_name:
        if name.endswith("classes.toml"):
            for table in ("verbs", "nouns", "words"):
                classes.update(data.get(table, {}))
    lists = _Lists(classes)
    frames: list[Frame] = []
    seen: dict[str, str] = {}
    for name, data in files_by_name:
        if name.endswith("classes.toml"):
            continue
        if set(data) - {"type", "frame"}:
            raise FrameError(f"{name}: unknown keys {', '.join(sorted(set(data) - {'type', 'frame'}))}")
        if data.get("type") not in known:
            raise FrameError(f"{name}: unknown event type {data.get('type')!r}")
        for entry in data.get("frame", []):
            frame = _Entry(name, entry, lists).frame(data["type"], len(frames))
            if frame.id in seen:
                raise FrameError(f"{name}: frame {frame.id!r} stands in {seen[frame.id]} too; ids are unique")
            seen[frame.id] = name
            frames.append(frame)
    return Lexicon(frames)


_EXAMPLES = re.compile(r"^\[\[frame\.example\]\]$(?:\n(?!\[\[frame\]\]).*)*+", re.MULTILINE)


def _read(name: str, text: str, examples: bool) -> dict[str, Any]:
    """The tables of a frame file; without examples these are blank lines, so that faults keep their line numbers."""
    try:
        return tables(text if examples else _EXAMPLES.sub(lambda match: "\n" * match.group().count("\n"), text))
    except TOMLDecodeError as error:
        raise FrameError(f"{name}: {error}") from error


class _Lists:
    """What the lists in frame files stand for. Many frames have the same ones, and each is made once."""

    def __init__(self, classes: Mapping[str, list[str]]) -> None:
        self._classes = classes
        self.words = functools.cache(self._words)
        self.patterns = functools.cache(self._patterns)
        self.nouns = functools.cache(self._nouns)
        self.condition = functools.cache(self._condition)

    def _words(self, values: tuple[str, ...]) -> tuple[str, ...]:
        """The words of a list, with every ``@class`` replaced by its members. Raises `KeyError` for an unknown one."""
        words: list[str] = []
        for value in values:
            words += self.words(tuple(self._classes[value[1:]])) if value.startswith("@") else (value,)
        return tuple(words)

    def _patterns(self, values: tuple[str, ...]) -> tuple[Pattern, ...]:
        return tuple(map(Pattern.of, dict.fromkeys(self.words(values))))

    def _nouns(self, values: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
        return tuple([tuple(words.removeprefix("=").split()) for words in self.words(values)])

    def _condition(self, slot: str, values: tuple[str, ...]) -> Condition:
        words = frozenset(self.words(values))
        kinds = words & (COMPLEMENTS if slot == "complement" else KINDS)
        return Condition(
            slot,
            kinds,
            frozenset([word.removeprefix("=") for word in words - kinds]),
            by_head([tuple(word.split()) for word in sorted([word for word in words if " " in word])]),
        )


class _Entry:
    """One ``[[frame]]`` table, with the file that errors should name."""

    def __init__(self, file: str, entry: dict[str, Any], lists: _Lists) -> None:
        self._entry = entry
        self._where = f"{file}: frame {entry.get('id', '?')!r}"
        self._lists = lists

    def frame(self, type_: str, order: int) -> Frame:
        entry = self._entry
        unknown = entry.keys() - KEYS
        if unknown:
            raise FrameError(f"{self._where}: unknown keys {', '.join(sorted(unknown))}")
        if not isinstance(entry.get("id"), str):
            raise FrameError(f"{self._where}: an entry needs an id")
        if not any(key in entry for key in _PREDICATES):
            raise FrameError(f"{self._where}: needs one of {', '.join(_PREDICATES)}")
        if "light" in entry and "nouns" not in entry:
            raise FrameError(f"{self._where}: light verbs need nouns")
        noun_only = "nouns" in entry and "light" not in entry
        default_agent = ["owner", "by", "of", "between"] if noun_only and "verbs" not in entry else ["subject"]
        examples = tuple(self._examples())
        try:
            return Frame(
                id=entry["id"],
                type=type_,
                order=order,
                verbs=self._lists.patterns(self._list("verbs")),
                light=self._lists.patterns(self._list("light")),
                nouns=self._lists.nouns(self._list("nouns")),
                predicates=self._lists.patterns(self._list("predicates")),
                adjuncts=self._lists.patterns(self._list("adjuncts")),
                agent=self._slots("agent", default_agent),
                recipient=self._slots("recipient", []),
                when=self._conditions("when"),
                unless=self._conditions("unless"),
                voice=entry.get("voice", ""),
                modal=frozenset(self._lists.words(self._list("modal"))),
                status=entry.get("status", ""),
                negated=entry.get("negated"),
                finite=entry.get("finite"),
                content=entry.get("content", ""),
                embeds=entry.get("embeds", type_ in _SPEECH),
                optional=entry.get("optional", False),
                examples=examples,
            )
        except KeyError as error:
            raise FrameError(f"{self._where}: unknown class @{error.args[0]}") from None

    def _list(self, key: str) -> tuple[str, ...]:
        return _listed(self._entry.get(key, ()))

    def _slots(self, key: str, default: list[str]) -> tuple[str, ...]:
        return tuple(slot for slot in _listed(self._entry.get(key, default)) if slot != "none")

    def _conditions(self, key: str) -> tuple[tuple[Condition, ...], ...]:
        value = self._entry.get(key, [])
        condition = self._lists.condition
        return tuple(
            tuple(condition(slot, _listed(wanted)) for slot, wanted in option.items())
            for option in ([value] if isinstance(value, dict) else value)
        )

    def _examples(self) -> Iterable[Example]:
        for example in self._entry.get("example", []):
            expect = example.get("expect")
            if expect == "none":
                yield Example(example["text"], None)
            elif isinstance(expect, dict) and not set(expect) - _EXPECT:
                yield Example(example["text"], expect)
            else:
                raise FrameError(f'{self._where}: expect must be "none" or a table of {", ".join(sorted(_EXPECT))}')


def _listed(value: str | Iterable[str]) -> tuple[str, ...]:
    """A string stands for a list of it alone."""
    return (value,) if isinstance(value, str) else tuple(value)
