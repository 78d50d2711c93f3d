"""The JSON form: what goes out comes back the same, fits the schema, and a broken file says what is wrong and where."""

import json

import jsonschema
import pytest
from hypothesis import given

import diplodoc
from diplodoc import Document, WireError
from diplodoc.testing import documents

VALIDATOR = jsonschema.Draft202012Validator(diplodoc.json_schema())


@given(documents())
def test_round_trip(document):
    assert diplodoc.from_dict(diplodoc.to_dict(document)) == document
    assert diplodoc.from_json(diplodoc.to_json(document)) == document
    assert diplodoc.from_json(diplodoc.to_json(document, indent=2).encode()) == document


@given(documents())
def test_output_is_valid_against_the_schema(document):
    VALIDATOR.validate(json.loads(diplodoc.to_json(document)))


def test_the_schema_is_a_schema():
    jsonschema.Draft202012Validator.check_schema(diplodoc.json_schema())


def test_the_form_is_the_documented_one(thanks):
    value = diplodoc.to_dict(thanks)
    assert list(value) == [
        "schema", "id", "published", "title", "url", "issuer", "language", "text", "actors", "events", "topics",
        "diagnostics",
    ]  # fmt: skip
    assert value["schema"] == "diplodoc/1"
    assert value["published"] == "2023-11-22"
    assert value["actors"][0]["mentions"] == [{"start": 0, "end": 12, "how": "name"}]
    event = value["events"][0]
    assert event["trigger"] == {"start": 13, "end": 20}
    assert event["date"] == {"edtf": "2023-11-22", "start": "2023-11-22", "end": "2023-11-22", "span": None}
    assert event["agents"] == ["a1"]
    assert event["recipients"] == ["a2"]


def test_lone_surrogates_survive():
    document = Document(text="a\ud800b\udfffc")
    assert diplodoc.from_json(diplodoc.to_json(document)) == document


def test_a_pair_of_surrogates_cannot_be_told_from_its_character():
    with pytest.raises(WireError, match="surrogate pair"):
        diplodoc.to_json(Document(text="\ud83d\ude00"))


def test_documents_from_before_a_key_was_added_are_read(thanks):
    value = diplodoc.to_dict(thanks)
    assert (value["events"][0].pop("lasts"), value["events"][0].pop("recurs")) == (None, None)
    VALIDATOR.validate(value)
    assert diplodoc.from_dict(value) == thanks


def test_unknown_keys_are_passed_over(thanks):
    value = diplodoc.to_dict(thanks)
    value["later"] = 1
    value["events"][0]["later"] = 1
    assert diplodoc.from_dict(value) == thanks


def test_the_smallest_form_is_read(thanks):
    """What the first version of the form requires is enough; what was added since has defaults."""
    value = diplodoc.to_dict(thanks)
    del value["topics"]
    for actor in value["actors"]:
        del actor["qualifier"], actor["key"], actor["codes"]
        for mention in actor["mentions"]:
            del mention["how"]
    assert diplodoc.from_dict(value) == thanks


def change(value, path, new):
    *way, last = path
    for step in way:
        value = value[step]
    value[last] = new


@pytest.mark.parametrize(
    ("path", "new", "where", "what"),
    [
        (["schema"], "diplodoc/2", "$.schema", "Upgrade diplodoc"),
        (["schema"], "geojson", "$.schema", "no diplodoc document"),
        (["published"], "22.11.2023", "$.published", "YYYY-MM-DD"),
        (["published"], "2023-02-30", "$.published", "YYYY-MM-DD"),
        (["text"], 7, "$.text", "a string, not a number"),
        (["actors"], {}, "$.actors", "an array, not an object"),
        (["actors", 0], None, "$.actors[0]", "an object, not null"),
        (["actors", 0, "kind"], "planet", "$.actors[0]", "kind must be one of person, state"),
        (["actors", 0, "aliases", 0], 1, "$.actors[0].aliases[0]", "a string, not a number"),
        (["actors", 0, "affiliation"], "a9", "$.actors[0].affiliation", "no actor 'a9'"),
        (["actors", 1, "id"], "a1", "$.actors[1].id", "two actors"),
        (["events", 0, "agents"], ["a9"], "$.events[0].agents[0]", "no actor 'a9'"),
        (["events", 0, "trigger", "end"], 9999, "$.events[0].trigger", "beyond the text"),
        (["events", 0, "trigger", "end"], 3, "$.events[0].trigger", "start < end"),
        (["events", 0, "trigger", "end"], True, "$.events[0].trigger.end", "a whole number, not true or false"),
        (["events", 0, "sentence", "start"], 15, "$.events[0].trigger", "outside its sentence"),
        (["events", 0, "embedded"], 0, "$.events[0].embedded", "true or false, not a number"),
        (["events", 0, "date", "end"], "2023-11-21", "$.events[0].date", "must not end"),
        (["events", 0, "attributed_to"], "e1", "$.events[0].attributed_to", "its own content"),
        (["events", 0, "codes"], {"cameo": 57}, "$.events[0].codes.cameo", "a string, not a number"),
    ],
)
def test_broken_values_say_what_and_where(thanks, path, new, where, what):
    value = diplodoc.to_dict(thanks)
    change(value, path, new)
    with pytest.raises(WireError, match=what) as caught:
        diplodoc.from_dict(value)
    assert caught.value.path == where


@pytest.mark.parametrize("data", ["", "{", b"\xff", "[1]", "null", "[" * 100_000])
def test_broken_json(data):
    with pytest.raises(WireError):
        diplodoc.from_json(data)


def test_a_missing_key_is_named(thanks):
    value = diplodoc.to_dict(thanks)
    del value["events"][0]["rule"]
    with pytest.raises(WireError, match=r"\$\.events\[0\]: the key 'rule' is missing"):
        diplodoc.from_dict(value)
