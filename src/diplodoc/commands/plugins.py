"""``diplodoc plugins``: what is registered, by whom, and what is broken."""

from __future__ import annotations

import sys

import click

from ..registry import Registry
from .common import registry_options


@click.command(short_help="List the plugins and what is broken.")
@registry_options
def command(registry: Registry) -> None:
    """List the plugins, what each offers, and what of them could not be used, and why.

    Exits with status 1 where a plugin is broken, or two offer the same name.
    """
    for plugin in registry.plugins:
        origin = f"{plugin.distribution} {plugin.version}".strip() or plugin.module
        click.echo(f"{plugin.name}  ({origin})")
        for kind, names in plugin.offers.items():
            click.echo(f"  {kind:<12} {', '.join(names)}")
        for fault in plugin.faults:
            click.echo(f"  BROKEN       {' '.join(fault.split())}")
    for conflict in registry.conflicts:
        click.echo(f"CONFLICT: {conflict}")
    sys.exit(1 if registry.faults or registry.conflicts else 0)
