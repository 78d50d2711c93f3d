"""The reference pages name everything that they are a reference of."""

from pathlib import Path

import diplodoc

REFERENCE = Path(__file__).parents[2] / "docs" / "reference"


def test_every_key_of_the_json_form_is_documented():
    page = (REFERENCE / "json.md").read_text("utf-8")
    schema = diplodoc.json_schema()
    for record in (schema, *schema["$defs"].values()):
        for key in record["properties"]:
            assert f"`{key}`" in page, key
