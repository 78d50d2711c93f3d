"""The JSON form of a document, version 1: written and read here, and nowhere else.

Keys may be added to the form; none may change its meaning. What an older diplodoc wrote can always be read, and a
reader passes over keys that it does not know. The form is described key by key in ``docs/reference/json.md``, and
formally in `schema`.
"""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Callable
from typing import Any, TypeVar

from . import contract
from .errors import ModelError, SpanError, WireError
from .model import Actor, Diagnostic, Document, Event, Mention, Period, Place, Span, Topic, When
from .schema import VERSION

T = TypeVar("T")
_Object = dict[str, Any]


# ---------------------------------------------------------------- writing


def to_dict(document: Document) -> _Object:
    """The document as plain dicts, lists, strings and numbers, in the JSON form."""
    return {
        "schema": f"diplodoc/{VERSION}",
        "id": document.id,
        "published": document.published.isoformat() if document.published else None,
        "title": document.title,
        "url": document.url,
        "issuer": document.issuer,
        "language": document.language,
        "text": document.text,
        "actors": [_actor_out(actor) for actor in document.actors],
        "events": [_event_out(event) for event in document.events],
        "topics": [{"name": t.name, "spans": [_span_out(s) for s in t.spans]} for t in document.topics],
        "diagnostics": [{"code": d.code, "component": d.component, "message": d.message} for d in document.diagnostics],
    }


def to_json(document: Document, *, indent: int | None = None) -> str:
    """The document as JSON text, on one line unless `indent` is given.

    Raises `WireError` where a text holds both halves of a surrogate pair as separate characters, since JSON cannot
    tell them from the one character that they make.
    """
    value = to_dict(document)
    if indent is not None:
        return _json_dumps(value, indent)
    import msgspec

    try:
        return msgspec.json.encode(value).decode()
    except UnicodeEncodeError:  # lone surrogates: JSON can hold them, escaped, and UTF-8 cannot
        return _json_dumps(value, None)


def _json_dumps(value: _Object, indent: int | None) -> str:
    text = json.dumps(value, indent=indent, ensure_ascii=False)
    if re.search("[\ud800-\udbff][\udc00-\udfff]", text):
        raise WireError("a string holds a surrogate pair as two characters; decode it as UTF-16 first")
    return re.sub("[\ud800-\udfff]", lambda half: f"\\u{ord(half[0]):04x}", text)


def _span_out(span: Span) -> _Object:
    return {"start": span.start, "end": span.end}


def _actor_out(actor: Actor) -> _Object:
    return {
        "id": actor.id,
        "kind": actor.kind,
        "name": actor.name,
        "aliases": list(actor.aliases),
        "role": actor.role,
        "qualifier": actor.qualifier,
        "affiliation": actor.affiliation,
        "country": actor.country,
        "key": actor.key,
        "mentions": [{**_span_out(mention.span), "how": mention.how} for mention in actor.mentions],
        "codes": dict(actor.codes),
    }


def _event_out(event: Event) -> _Object:
    when, place = event.when, event.place
    return {
        "id": event.id,
        "type": event.type,
        "agents": list(event.agents),
        "recipients": list(event.recipients),
        "trigger": _span_out(event.trigger),
        "sentence": _span_out(event.sentence),
        "content": _span_out(event.content) if event.content else None,
        "date": {
            "edtf": when.edtf,
            "start": when.start.isoformat(),
            "end": when.end.isoformat(),
            "span": _span_out(when.span) if when.span else None,
        }
        if when
        else None,
        "place": {"name": place.name, "country": place.country, "span": _span_out(place.span)} if place else None,
        "lasts": _period_out(event.lasts),
        "recurs": _period_out(event.recurs),
        "topics": list(event.topics),
        "status": event.status,
        "embedded": event.embedded,
        "attributed_to": event.attributed_to,
        "codes": dict(event.codes),
        "rule": event.rule,
        "extractor": event.extractor,
    }


def _period_out(period: Period | None) -> _Object | None:
    return {"iso": period.iso, "span": _span_out(period.span)} if period else None


# ---------------------------------------------------------------- reading


def from_dict(value: Any) -> Document:
    """The document that `to_dict` made this of.

    Raises `WireError` with the path to the fault where the value is broken, or of a newer version.
    """
    at = _Node(value, "$")
    _check_version(at)
    document = at.make(
        lambda: Document(
            id=at.text_or_none("id"),
            published=at.date_or_none("published"),
            title=at.text_or_none("title"),
            url=at.text_or_none("url"),
            issuer=at.text_or_none("issuer"),
            language=at.text("language", "en"),
            text=at.text("text"),
            actors=at.items("actors", _actor_in),
            events=at.items("events", _event_in),
            topics=at.items("topics", lambda t: Topic(name=t.text("name"), spans=t.items("spans", _span_in)), ()),
            diagnostics=at.items(
                "diagnostics",
                lambda d: Diagnostic(code=d.text("code"), component=d.text("component"), message=d.text("message")),
                (),
            ),
        )
    )
    for path, fault in contract.faults(document):
        raise WireError(fault, path=path)
    return document


def from_json(data: str | bytes) -> Document:
    """The document that `to_json` made this of, from text or UTF-8 bytes. Raises `WireError` as `from_dict` does."""
    import msgspec

    try:
        try:
            value = msgspec.json.decode(data)
        except (msgspec.DecodeError, UnicodeEncodeError):  # broken, or with lone surrogates: json tells
            value = json.loads(data)
    except json.JSONDecodeError as error:
        raise WireError(f"not JSON: {error}") from None
    except UnicodeDecodeError as error:
        raise WireError(f"not UTF-8: {error}") from None
    except RecursionError:
        raise WireError("nested too deeply to be a document") from None
    return from_dict(value)


def _check_version(at: _Node) -> None:
    schema = at.text("schema")
    found = re.fullmatch(r"diplodoc/([1-9][0-9]{0,8})", schema)
    if found is None:
        raise WireError(f"must be 'diplodoc/{VERSION}', not {schema!r}: this is no diplodoc document", path="$.schema")
    if int(found[1]) > VERSION:
        raise WireError(
            f"written in version {found[1]} of the form, by a newer diplodoc; this one reads up to version {VERSION}. "
            "Upgrade diplodoc to read it.",
            path="$.schema",
        )


def _span_in(at: _Node) -> Span:
    return Span(at.whole("start"), at.whole("end"))


def _actor_in(at: _Node) -> Actor:
    return Actor(
        id=at.text("id"),
        kind=at.text("kind"),  # type: ignore[arg-type]  # the model checks it
        name=at.text("name"),
        aliases=at.texts("aliases"),
        role=at.text_or_none("role"),
        qualifier=at.text_or_none("qualifier"),
        affiliation=at.text_or_none("affiliation"),
        country=at.text_or_none("country"),
        key=at.text_or_none("key"),
        mentions=at.items("mentions", lambda m: Mention(span=_span_in(m), how=m.text("how", "name"))),
        codes=at.codes("codes"),
    )


def _event_in(at: _Node) -> Event:
    return Event(
        id=at.text("id"),
        type=at.text("type"),
        agents=at.texts("agents"),
        recipients=at.texts("recipients"),
        trigger=at.item("trigger", _span_in),
        sentence=at.item("sentence", _span_in),
        content=at.item_or_none("content", _span_in),
        when=at.item_or_none("date", _when_in),
        place=at.item_or_none("place", _place_in),
        lasts=at.item_or_none("lasts", _period_in),
        recurs=at.item_or_none("recurs", _period_in),
        topics=at.texts("topics"),
        status=at.text("status"),  # type: ignore[arg-type]  # the model checks it
        embedded=at.typed("embedded", bool, "true or false"),
        attributed_to=at.text_or_none("attributed_to"),
        codes=at.codes("codes"),
        rule=at.text("rule"),
        extractor=at.text("extractor"),
    )


def _when_in(at: _Node) -> When:
    return When(
        edtf=at.text("edtf"),
        start=at.date("start"),
        end=at.date("end"),
        span=at.item_or_none("span", _span_in),
    )


def _period_in(at: _Node) -> Period:
    return Period(iso=at.text("iso"), span=at.item("span", _span_in))


def _place_in(at: _Node) -> Place:
    return Place(name=at.text("name"), country=at.text_or_none("country"), span=at.item("span", _span_in))


class _Node:
    """An object of the JSON value, together with the path to it; what is asked of it has the right type."""

    def __init__(self, value: Any, path: str) -> None:
        if not isinstance(value, dict):
            raise WireError(f"must be an object, not {_name(value)}", path=path)
        self._value = value
        self._path = path

    def typed(self, key: str, type_: type[T], wanted: str, *default: T) -> T:
        if key not in self._value:
            if default:
                return default[0]
            raise WireError(f"the key {key!r} is missing", path=self._path)
        value = self._value[key]
        if not isinstance(value, type_) or (type(value) is bool and type_ is not bool):
            raise WireError(f"must be {wanted}, not {_name(value)}", path=f"{self._path}.{key}")
        return value

    def text(self, key: str, *default: str) -> str:
        return self.typed(key, str, "a string", *default)

    def whole(self, key: str) -> int:
        return self.typed(key, int, "a whole number")

    def text_or_none(self, key: str) -> str | None:
        return None if self._value.get(key) is None else self.text(key)

    def texts(self, key: str) -> tuple[str, ...]:
        values = self.typed(key, list, "an array")
        for number, value in enumerate(values):
            if not isinstance(value, str):
                raise WireError(f"must be a string, not {_name(value)}", path=f"{self._path}.{key}[{number}]")
        return tuple(values)

    def codes(self, key: str) -> dict[str, str]:
        values = self.typed(key, dict, "an object", {})
        for name, value in values.items():
            if not isinstance(value, str):
                raise WireError(f"must be a string, not {_name(value)}", path=f"{self._path}.{key}.{name}")
        return dict(values)

    def date(self, key: str) -> dt.date:
        value = self.text(key)
        try:
            if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
                return dt.date.fromisoformat(value)
        except ValueError:
            pass
        raise WireError(f"must be a day as YYYY-MM-DD, not {value!r}", path=f"{self._path}.{key}")

    def date_or_none(self, key: str) -> dt.date | None:
        return None if self._value.get(key) is None else self.date(key)

    def item(self, key: str, read: Callable[[_Node], T]) -> T:
        node = _Node(self.typed(key, dict, "an object"), f"{self._path}.{key}")
        return node.make(lambda: read(node))

    def item_or_none(self, key: str, read: Callable[[_Node], T]) -> T | None:
        return None if self._value.get(key) is None else self.item(key, read)

    def items(self, key: str, read: Callable[[_Node], T], *default: tuple[T, ...]) -> tuple[T, ...]:
        if default and key not in self._value:
            return default[0]
        nodes = [
            _Node(value, f"{self._path}.{key}[{number}]")
            for number, value in enumerate(self.typed(key, list, "an array"))
        ]
        return tuple(node.make(lambda node=node: read(node)) for node in nodes)  # type: ignore[misc]

    def make(self, build: Callable[[], T]) -> T:
        """What `build` makes of this node; what the model refuses becomes an error with this node's path."""
        try:
            return build()
        except (ModelError, SpanError) as error:
            raise WireError(str(error), path=self._path) from None


def _name(value: Any) -> str:
    names = {dict: "an object", list: "an array", str: "a string", bool: "true or false", type(None): "null"}
    return names.get(type(value), "a number")
