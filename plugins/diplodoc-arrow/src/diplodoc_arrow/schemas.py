"""The schemas. They are stable: columns may be added at the end; none changes its name, type or meaning.

Offsets count Unicode code points of ``text``, as everywhere in diplodoc; days are date32.
"""

from __future__ import annotations

import pyarrow as pa

#: The version of diplodoc's JSON form that `DOCUMENT` mirrors; every file carries it in its schema's metadata.
FORM = "diplodoc/1"
_METADATA = {"diplodoc": FORM}


def _some(name: str, type_: pa.DataType) -> pa.Field:
    """A column that is never null."""
    return pa.field(name, type_, nullable=False)


def _list(type_: pa.DataType) -> pa.ListType:
    return pa.list_(pa.field("element", type_, nullable=False))


_TEXT = pa.string()
_TEXTS = _list(_TEXT)
_DAY = pa.date32()
_OFFSET = pa.int32()
_CODES = pa.map_(pa.string(), pa.field("value", pa.string(), nullable=False))
_SPAN = pa.struct([_some("start", _OFFSET), _some("end", _OFFSET)])
_DIAGNOSTICS = _list(pa.struct([_some("code", _TEXT), _some("component", _TEXT), _some("message", _TEXT)]))

#: Who an actor is, in the nested form as in the flat table.
_WHO = [
    _some("kind", _TEXT),
    _some("name", _TEXT),
    _some("aliases", _TEXTS),
    pa.field("role", _TEXT),
    pa.field("qualifier", _TEXT),
    pa.field("affiliation", _TEXT),
]

_PERIOD = pa.struct([_some("iso", _TEXT), _some("span", _SPAN)])

_ACTOR = pa.struct([
    _some("id", _TEXT),
    *_WHO,
    pa.field("country", _TEXT),
    pa.field("key", _TEXT),
    _some("mentions", _list(pa.struct([_some("start", _OFFSET), _some("end", _OFFSET), _some("how", _TEXT)]))),
    _some("codes", _CODES),
])  # fmt: skip

_EVENT = pa.struct([
    _some("id", _TEXT),
    _some("type", _TEXT),
    _some("agents", _TEXTS),
    _some("recipients", _TEXTS),
    _some("trigger", _SPAN),
    _some("sentence", _SPAN),
    pa.field("content", _SPAN),
    pa.field(
        "date",
        pa.struct([_some("edtf", _TEXT), _some("start", _DAY), _some("end", _DAY), pa.field("span", _SPAN)]),
    ),
    pa.field("place", pa.struct([_some("name", _TEXT), pa.field("country", _TEXT), _some("span", _SPAN)])),
    _some("topics", _TEXTS),
    _some("status", _TEXT),
    _some("embedded", pa.bool_()),
    pa.field("attributed_to", _TEXT),
    _some("codes", _CODES),
    _some("rule", _TEXT),
    _some("extractor", _TEXT),
    pa.field("lasts", _PERIOD),
    pa.field("recurs", _PERIOD),
])  # fmt: skip

#: What a document's source says, in the nested form as in the flat table.
_SOURCE = [
    pa.field("title", _TEXT),
    pa.field("url", _TEXT),
    pa.field("issuer", _TEXT),
    _some("language", _TEXT),
    _some("text", _TEXT),
]

#: One row a document with everything in it: diplodoc's JSON form, key by key, with days as date32 and codes as maps.
DOCUMENT = pa.schema(
    [
        pa.field("id", _TEXT),
        pa.field("published", _DAY),
        *_SOURCE,
        _some("actors", _list(_ACTOR)),
        _some("events", _list(_EVENT)),
        _some("topics", _list(pa.struct([_some("name", _TEXT), _some("spans", _list(_SPAN))]))),
        _some("diagnostics", _DIAGNOSTICS),
    ],
    metadata=_METADATA,
)

# In the four flat tables `document_number` counts the documents of one export from 0 and joins the tables;
# `document` is the document's id, which a source may lack and two may share.
_OF = [_some("document_number", pa.int64()), pa.field("document", _TEXT)]
_PUBLISHED = pa.field("published", _DAY)


def _stretch(name: str, *, nullable: bool = False) -> list[pa.Field]:
    """The words of a span, and where they stand."""
    return [
        pa.field(name, _TEXT, nullable),
        pa.field(f"{name}_start", _OFFSET, nullable),
        pa.field(f"{name}_end", _OFFSET, nullable),
    ]


#: One row a document.
DOCUMENTS = pa.schema(
    [
        *_OF,
        _PUBLISHED,
        *_SOURCE,
        _some("topics", _TEXTS),
        _some("diagnostics", _DIAGNOSTICS),
    ],
    metadata=_METADATA,
)

_COUNTRIES = pa.list_(pa.field("element", _TEXT))

#: One row an event. Columns that the format ``csv`` has too mean the same there.
EVENTS = pa.schema(
    [
        *_OF,
        _PUBLISHED,
        _some("event", _TEXT),
        _some("type", _TEXT),
        _some("status", _TEXT),
        _some("embedded", pa.bool_()),
        pa.field("attributed_to", _TEXT),
        pa.field("date", _TEXT),
        pa.field("date_start", _DAY),
        pa.field("date_end", _DAY),
        _some("agents", _TEXTS),
        _some("agent_ids", _TEXTS),
        _some("agent_countries", _COUNTRIES),
        _some("recipients", _TEXTS),
        _some("recipient_ids", _TEXTS),
        _some("recipient_countries", _COUNTRIES),
        pa.field("place", _TEXT),
        pa.field("place_country", _TEXT),
        _some("topics", _TEXTS),
        pa.field("plover", _TEXT),
        pa.field("cameo", _TEXT),
        _some("codes", _CODES),
        *_stretch("trigger"),
        *_stretch("sentence"),
        *_stretch("content", nullable=True),
        _some("rule", _TEXT),
        _some("extractor", _TEXT),
    ],
    metadata=_METADATA,
)

#: One row an actor of a document; `mentions` is their number.
ACTORS = pa.schema(
    [
        *_OF,
        _PUBLISHED,
        _some("actor", _TEXT),
        *_WHO,
        pa.field("affiliation_id", _TEXT),
        pa.field("country", _TEXT),
        pa.field("key", _TEXT),
        _some("mentions", _OFFSET),
        _some("codes", _CODES),
    ],
    metadata=_METADATA,
)

#: One row a mention of an actor.
MENTIONS = pa.schema(
    [
        *_OF,
        _some("actor", _TEXT),
        _some("name", _TEXT),
        _some("text", _TEXT),
        _some("start", _OFFSET),
        _some("end", _OFFSET),
        _some("how", _TEXT),
    ],
    metadata=_METADATA,
)
