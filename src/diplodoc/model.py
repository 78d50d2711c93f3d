"""What diplodoc talks about: sources, actors, events, and the spans that prove them.

Everything here is immutable and compared by value; change a value with `attrs.evolve`. Offsets are counted in
Unicode code points of `Source.text`, as Python slices count them, and every span is half-open and never empty.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Iterator
from typing import Any, Literal, TypeAlias, TypeVar, get_args

import attrs

from . import render
from .errors import ModelError, SpanError

ActorKind: TypeAlias = Literal["person", "state", "organization", "group"]
Status: TypeAlias = Literal["actual", "planned", "hypothetical", "negated"]

ACTOR_KINDS: tuple[ActorKind, ...] = get_args(ActorKind)
STATUSES: tuple[Status, ...] = get_args(Status)

_Validator: TypeAlias = Callable[[Any, "attrs.Attribute[Any]", Any], None]


def _a(*types: type, optional: bool = False) -> _Validator:
    """A validator: the value is one of `types`, or None where that is allowed."""
    exactly = (*types, type(None)) if optional else types

    def check(instance: Any, attribute: attrs.Attribute[Any], value: Any) -> None:
        if type(value) in exactly:  # nearly always
            return
        # bool is an int, and datetime is a date, to isinstance; neither may pass for the other here.
        if isinstance(value, (bool, dt.datetime)) or not isinstance(value, types):
            wanted = " or ".join(t.__name__ for t in types) + (" or None" if optional else "")
            raise ModelError(f"{type(instance).__name__}.{attribute.name} must be {wanted}, not {value!r}")

    return check


def _are(type_: type, values: Collection[Any]) -> bool:
    """Whether all values, of which there are some, are of a type."""
    return {*map(type, values)} == {type_} or all(isinstance(value, type_) for value in values)


def _tuple_of(type_: type) -> _Validator:
    """A validator: a tuple (not a list) whose members are all of `type_`."""

    def check(instance: Any, attribute: attrs.Attribute[Any], value: Any) -> None:
        if type(value) is not tuple or (value and not _are(type_, value)):
            raise ModelError(
                f"{type(instance).__name__}.{attribute.name} must be a tuple of {type_.__name__}, not {value!r}"
            )

    return check


def _one_of(choices: tuple[str, ...]) -> _Validator:
    def check(instance: Any, attribute: attrs.Attribute[Any], value: Any) -> None:
        if value not in choices:
            raise ModelError(
                f"{type(instance).__name__}.{attribute.name} must be one of {', '.join(choices)}, not {value!r}"
            )

    return check


def _codes(instance: Any, attribute: attrs.Attribute[Any], value: Any) -> None:
    if type(value) is not dict or (value and not (_are(str, value) and _are(str, value.values()))):
        raise ModelError(f"{type(instance).__name__}.codes must be a dict of str to str, not {value!r}")


_Value = TypeVar("_Value", bound=attrs.AttrsInstance)


def changed(value: _Value, **fields: Any) -> _Value:
    """As `attrs.evolve`, but only what changes is checked: the rest has been, and to check it is most of the cost."""
    new, put = object.__new__(type(value)), object.__setattr__
    for attribute in type(value).__attrs_attrs__:
        name = attribute.name
        if name not in fields:
            put(new, name, getattr(value, name))
            continue
        if attribute.validator is not None:
            attribute.validator(new, attribute, fields[name])
        put(new, name, fields[name])
    return new


@attrs.frozen(order=True)
class Span:
    """A half-open stretch ``text[start:end]``, in code points; never empty.

    Raises `SpanError` where `start` is negative or `end` does not lie behind it.
    """

    start: int
    end: int

    def __attrs_post_init__(self) -> None:
        if type(self.start) is not int or type(self.end) is not int:
            raise SpanError(f"a span needs two whole numbers, not {self.start!r} and {self.end!r}")
        if not 0 <= self.start < self.end:
            raise SpanError(f"a span needs 0 <= start < end, not {self.start} and {self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def __contains__(self, other: object) -> bool:
        """Whether another span, or an offset, lies inside this one."""
        if isinstance(other, Span):
            return self.start <= other.start and other.end <= self.end
        return isinstance(other, int) and self.start <= other < self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two spans share at least one code point."""
        return self.start < other.end and other.start < self.end


@attrs.frozen(kw_only=True)
class Source:
    """One document as it came in. Nothing ever changes `text`."""

    text: str = attrs.field(validator=_a(str))
    id: str | None = attrs.field(default=None, validator=_a(str, optional=True))
    published: dt.date | None = attrs.field(default=None, validator=_a(dt.date, optional=True))
    title: str | None = attrs.field(default=None, validator=_a(str, optional=True))
    url: str | None = attrs.field(default=None, validator=_a(str, optional=True))
    issuer: str | None = attrs.field(default=None, validator=_a(str, optional=True))
    language: str = attrs.field(default="en", validator=_a(str))

    def __getitem__(self, span: Span) -> str:
        """The text of a span. Raises `SpanError` where the span reaches beyond the text."""
        if span.end > len(self.text):
            raise SpanError(f"{span} reaches beyond the text, which has {len(self.text)} characters")
        return self.text[span.start : span.end]


@attrs.frozen(kw_only=True)
class Mention:
    """A place where the text speaks of an actor.

    `how` names the rule by which the words were taken for that actor ("name", "office", "pronoun" …).
    """

    span: Span = attrs.field(validator=_a(Span))
    how: str = attrs.field(default="name", validator=_a(str))


@attrs.frozen(kw_only=True)
class Actor:
    """Somebody who takes part: a person, a state, an organization, or an unlisted group.

    `affiliation` is the id of the actor in which the office `role` is held; `qualifier` keeps what stands before
    an office ("former", "acting", "designate" …); `country` is ISO 3166-1 alpha-3 (Kosovo: XKX); `key` is a stable
    identity across documents, given only by normalizers that know one.
    """

    id: str = attrs.field(validator=_a(str))
    kind: ActorKind = attrs.field(validator=_one_of(ACTOR_KINDS))
    name: str = attrs.field(validator=_a(str))
    aliases: tuple[str, ...] = attrs.field(default=(), validator=_tuple_of(str))
    role: str | None = attrs.field(default=None, validator=_a(str, optional=True))
    qualifier: str | None = attrs.field(default=None, validator=_a(str, optional=True))
    affiliation: str | None = attrs.field(default=None, validator=_a(str, optional=True))
    country: str | None = attrs.field(default=None, validator=_a(str, optional=True))
    key: str | None = attrs.field(default=None, validator=_a(str, optional=True))
    mentions: tuple[Mention, ...] = attrs.field(default=(), validator=_tuple_of(Mention))
    codes: dict[str, str] = attrs.field(factory=dict, validator=_codes, hash=False)

    def __str__(self) -> str:
        return f"{self.name} ({self.country})" if self.country and self.kind == "person" else self.name


@attrs.frozen(kw_only=True)
class When:
    """A date as an interval of days, both included, with its EDTF form and the span that it was read from.

    `span` is None where the date is the document's own.
    """

    start: dt.date = attrs.field(validator=_a(dt.date))
    end: dt.date = attrs.field(validator=_a(dt.date))
    edtf: str = attrs.field(validator=_a(str))
    span: Span | None = attrs.field(default=None, validator=_a(Span, optional=True))

    def __attrs_post_init__(self) -> None:
        if self.end < self.start:
            raise ModelError(f"a date must not end ({self.end}) before it starts ({self.start})")

    def __str__(self) -> str:
        return self.edtf


@attrs.frozen(kw_only=True)
class Period:
    """A length of time as an ISO 8601 duration ("P3D", "PT2H", "P1Y"), and the span that it was read from."""

    iso: str = attrs.field(validator=_a(str))
    span: Span = attrs.field(validator=_a(Span))

    def __str__(self) -> str:
        return self.iso


@attrs.frozen(kw_only=True)
class Place:
    """Where an event happened, as the text names it."""

    name: str = attrs.field(validator=_a(str))
    span: Span = attrs.field(validator=_a(Span))
    country: str | None = attrs.field(default=None, validator=_a(str, optional=True))


@attrs.frozen(kw_only=True)
class Topic:
    """What a document is about, with the words that say so."""

    name: str = attrs.field(validator=_a(str))
    spans: tuple[Span, ...] = attrs.field(default=(), validator=_tuple_of(Span))


@attrs.frozen(kw_only=True)
class Event:
    """Who did what to whom. `agents` and `recipients` are actor ids; `rule` is the frame that recognised it.

    `embedded` events stand inside reported content or a modifier; `attributed_to` is then the id of the speech
    event whose content they stand in, where there is one. `lasts` is how long it, or what it settles, goes on;
    `recurs` how long it is from one time to the next. Both are None where the text gives no measure.
    """

    id: str = attrs.field(validator=_a(str))
    type: str = attrs.field(validator=_a(str))
    trigger: Span = attrs.field(validator=_a(Span))
    sentence: Span = attrs.field(validator=_a(Span))
    agents: tuple[str, ...] = attrs.field(default=(), validator=_tuple_of(str))
    recipients: tuple[str, ...] = attrs.field(default=(), validator=_tuple_of(str))
    content: Span | None = attrs.field(default=None, validator=_a(Span, optional=True))
    when: When | None = attrs.field(default=None, validator=_a(When, optional=True))
    place: Place | None = attrs.field(default=None, validator=_a(Place, optional=True))
    lasts: Period | None = attrs.field(default=None, validator=_a(Period, optional=True))
    recurs: Period | None = attrs.field(default=None, validator=_a(Period, optional=True))
    topics: tuple[str, ...] = attrs.field(default=(), validator=_tuple_of(str))
    status: Status = attrs.field(default="actual", validator=_one_of(STATUSES))
    embedded: bool = attrs.field(default=False, validator=_a(bool))
    attributed_to: str | None = attrs.field(default=None, validator=_a(str, optional=True))
    codes: dict[str, str] = attrs.field(factory=dict, validator=_codes, hash=False)
    rule: str = attrs.field(validator=_a(str))
    extractor: str = attrs.field(validator=_a(str))

    def __str__(self) -> str:
        """One line, with the ids of the participants; `Document.describe` knows their names."""
        return render.describe(self, {who: who for who in (*self.agents, *self.recipients)})


@attrs.frozen(kw_only=True)
class Diagnostic:
    """Something that a component could not do, kept so that nothing is lost silently."""

    code: str = attrs.field(validator=_a(str))
    component: str = attrs.field(validator=_a(str))
    message: str = attrs.field(validator=_a(str))


@attrs.frozen(kw_only=True)
class Extraction:
    """What an extractor gives back for one source."""

    actors: tuple[Actor, ...] = attrs.field(default=(), validator=_tuple_of(Actor))
    events: tuple[Event, ...] = attrs.field(default=(), validator=_tuple_of(Event))
    diagnostics: tuple[Diagnostic, ...] = attrs.field(default=(), validator=_tuple_of(Diagnostic))


@attrs.frozen(kw_only=True, repr=False)
class Document(Source):
    """A source with the actors and events that were read out of it."""

    actors: tuple[Actor, ...] = attrs.field(default=(), validator=_tuple_of(Actor))
    events: tuple[Event, ...] = attrs.field(default=(), validator=_tuple_of(Event))
    topics: tuple[Topic, ...] = attrs.field(default=(), validator=_tuple_of(Topic))
    diagnostics: tuple[Diagnostic, ...] = attrs.field(default=(), validator=_tuple_of(Diagnostic))

    def actor(self, name: str) -> Actor:
        """The actor with that id, name or alias (in this order). Raises `LookupError` where there is none."""
        for matches in (
            lambda a: a.id == name,
            lambda a: a.name == name,
            lambda a: name in a.aliases,
        ):
            for actor in self.actors:
                if matches(actor):
                    return actor
        known = ", ".join(sorted(a.name for a in self.actors)) or "nobody"
        raise LookupError(f"no actor {name!r} in this document; it has {known}")

    def events_of(
        self, *types: str, agent: str | Actor | None = None, recipient: str | Actor | None = None
    ) -> tuple[Event, ...]:
        """The events of the given types (all, where none is given), with that agent or recipient.

        `agent` and `recipient` are actors, or names or ids as `actor()` takes them.
        """
        return tuple(self._events_of(types, self._id(agent), self._id(recipient)))

    def _id(self, who: str | Actor | None) -> str | None:
        return who.id if isinstance(who, Actor) else self.actor(who).id if who is not None else None

    def _events_of(self, types: tuple[str, ...], agent: str | None, recipient: str | None) -> Iterator[Event]:
        for event in self.events:
            if (
                (not types or event.type in types)
                and (agent is None or agent in event.agents)
                and (recipient is None or recipient in event.recipients)
            ):
                yield event

    def describe(self, event: Event) -> str:
        """An event in one line: "2023-11-22 meeting: Ilham Aliyev (AZE) – Hissein Brahim Taha (OIC)"."""
        return render.describe(event, render.labels(self))

    def _repr_html_(self) -> str:
        return render.fragment(self)

    def __repr__(self) -> str:
        what = self.title or self.id or " ".join(self.text[:60].split())
        faults = f", {len(self.diagnostics)} DIAGNOSTICS" if self.diagnostics else ""
        return f"<Document {what!r}: {len(self.actors)} actors, {len(self.events)} events{faults}>"
