"""``diplodoc types``: the event types."""

from __future__ import annotations

import click

from ..registry import Registry
from .common import registry_options


@click.command(short_help="List the event types.")
@registry_options
def command(registry: Registry) -> None:
    """List the event types with their family and their PLOVER and CAMEO codes."""
    click.echo(f"{'type':<16}{'family':<11}{'PLOVER':<11}{'CAMEO':<7}meaning")
    for name in registry.event_types:
        type_ = registry.event_types[name]
        gloss = f"{type_.gloss} (participants on one footing)" if type_.symmetric else type_.gloss
        plover, cameo = type_.plover or "-", type_.cameo or "-"
        click.echo(f"{name:<16}{type_.family:<11}{plover:<11}{cameo:<7}{gloss}")
