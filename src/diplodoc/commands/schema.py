"""``diplodoc schema``: the JSON Schema of the JSON form."""

from __future__ import annotations

import json

import click

from ..schema import json_schema


@click.command(short_help="Print the JSON Schema.")
def command() -> None:
    """Print the JSON Schema that every document in JSON is valid against."""
    click.echo(json.dumps(json_schema(), indent=2))
