"""``diplodoc explain``: why each event is there, and how each participant was known."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import date

import click

from .. import render, streaming
from ..model import Actor, Document, Event
from ..parser import Parser
from .common import Run, dated, input_files, parser_options, published_option, sources_of


@click.command(short_help="Say why each event is there.")
@click.argument("files", nargs=-1, metavar="[FILE|DIR|-]...")
@published_option
@parser_options
def command(files: tuple[str, ...], published: date | None, parser: Parser) -> None:
    """Show each event with its sentence, the frame that recognised it, and how each actor was known.

    \b
    Example:
      diplodoc explain communique.txt
    """
    run = Run()
    items = dated(streaming.items(sources_of(parser), input_files(parser, files)), published)
    for document in run.counted(streaming.stream(parser, items, jobs=1, on_error=run.complain)):
        for line in _explained(document):
            click.echo(line)
    sys.exit(run.status())


def _explained(document: Document) -> Iterator[str]:
    yield repr(document)
    labels = render.labels(document)
    actors = {actor.id: actor for actor in document.actors}
    for event in document.events:
        yield ""
        yield f"{event.id}  {render.describe(event, labels)}"
        yield f"    {_marked(document, event)}"
        yield f"    frame {event.rule} of the extractor {event.extractor}{_place_in_text(event)}"
        for role, ids in (("agent", event.agents), ("recipient", event.recipients)):
            for who in ids:
                yield f"    {role} {actors[who].name}: {_how_known(document, event, actors[who])}"


def _marked(document: Document, event: Event) -> str:
    """The sentence on one line, its trigger in brackets."""
    sentence, trigger = event.sentence, event.trigger
    text = document.text
    before, after = text[sentence.start : trigger.start], text[trigger.end : sentence.end]
    return " ".join(f"{before}[{text[trigger.start : trigger.end]}]{after}".split())


def _place_in_text(event: Event) -> str:
    if event.attributed_to:
        return f", said in {event.attributed_to}"
    return ", embedded" if event.embedded else ""


def _how_known(document: Document, event: Event, actor: Actor) -> str:
    here = [mention for mention in actor.mentions if mention.span in event.sentence]
    if not here:
        return "understood, since the sentence does not mention them"
    return ", ".join(f"“{' '.join(document[mention.span].split())}” ({mention.how})" for mention in here)
