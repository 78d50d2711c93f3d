"""The JSON form of a document as a JSON Schema, draft 2020-12."""

from __future__ import annotations

from typing import Any

from .model import ACTOR_KINDS, STATUSES

#: The version of the form that diplodoc writes, and the newest that it reads.
VERSION = 1


def json_schema() -> dict[str, Any]:
    """The form as a JSON Schema (draft 2020-12). Everything that `to_dict` gives is valid against it."""
    text = {"type": "string"}
    texts = {"type": "array", "items": text}
    day = {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}
    codes = {"type": "object", "additionalProperties": text}

    def some(schema: dict[str, Any]) -> dict[str, Any]:
        return {"anyOf": [schema, {"type": "null"}]}

    def ref(name: str) -> dict[str, Any]:
        return {"$ref": f"#/$defs/{name}"}

    def array(name: str) -> dict[str, Any]:
        return {"type": "array", "items": ref(name)}

    def record(about: str, optional: tuple[str, ...] = (), /, **properties: dict[str, Any]) -> dict[str, Any]:
        required = [key for key in properties if key not in optional]
        return {"type": "object", "description": about, "properties": properties, "required": required}

    span = {"start": {"type": "integer", "minimum": 0}, "end": {"type": "integer", "minimum": 1}}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"diplodoc document, version {VERSION}",
        **record(
            "A diplomatic document with its actors and events.",
            ("topics",),
            schema={"const": f"diplodoc/{VERSION}"},
            id=some(text),
            published=some(day),
            title=some(text),
            url=some(text),
            issuer=some(text),
            language={**text, "description": "ISO 639-1"},
            text={**text, "description": "all offsets count its Unicode code points"},
            actors=array("actor"),
            events=array("event"),
            topics=array("topic"),
            diagnostics=array("diagnostic"),
        ),
        "$defs": {
            "span": record("A half-open stretch of the text, in code points.", **span),
            "mention": record("Where the text speaks of an actor, and how it was known.", ("how",), **span, how=text),
            "actor": record(
                "Somebody who takes part.",
                ("qualifier", "key", "codes"),
                id=text,
                kind={"enum": list(ACTOR_KINDS)},
                name=text,
                aliases=texts,
                role=some(text),
                qualifier=some(text),
                affiliation={**some(text), "description": "id of the actor in which the office is held"},
                country={**some(text), "description": "ISO 3166-1 alpha-3; Kosovo is XKX"},
                key={**some(text), "description": "identity across documents"},
                mentions=array("mention"),
                codes=codes,
            ),
            "date": record(
                "An interval of days, both included.", edtf=text, start=day, end=day, span=some(ref("span"))
            ),
            "place": record("Where it happened.", name=text, country=some(text), span=ref("span")),
            "period": record("A length of time: an ISO 8601 duration.", iso=text, span=ref("span")),
            "event": record(
                "Who did what to whom.",
                ("lasts", "recurs", "codes"),
                id=text,
                type=text,
                agents={**texts, "description": "ids of actors"},
                recipients={**texts, "description": "ids of actors"},
                trigger=ref("span"),
                sentence=ref("span"),
                content=some(ref("span")),
                date=some(ref("date")),
                place=some(ref("place")),
                lasts={**some(ref("period")), "description": "how long it, or what it settles, goes on"},
                recurs={**some(ref("period")), "description": "how long it is from one time to the next"},
                topics=texts,
                status={"enum": list(STATUSES)},
                embedded={"type": "boolean"},
                attributed_to={
                    **some(text),
                    "description": "id of the speech event in whose content this stands",
                },
                codes=codes,
                rule={**text, "description": "the frame that recognised it"},
                extractor=text,
            ),
            "topic": record("What the document is about.", name=text, spans=array("span")),
            "diagnostic": record("What could not be done.", code=text, component=text, message=text),
        },
    }
