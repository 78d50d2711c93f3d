"""Documents in words: one line for an event, a page of HTML for a document.

Kept apart from the model, which calls it, and knows of the model's classes only by their attributes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from html import escape
from typing import TYPE_CHECKING, TypeAlias

from .taxonomy import BUILT_IN

if TYPE_CHECKING:
    from .model import Actor, Document, Event

#: What `labels` gives: the label of each actor by id.
Labels: TypeAlias = Mapping[str, str]

#: Types whose participants stand on one footing, and so get a dash between them and no arrow.
_SYMMETRIC = frozenset(type_.name for type_ in BUILT_IN if type_.symmetric)
#: In characters: what an acronym stays below, and from where on the name of a body is long.
_SHORT, _LONG = 10, 24


def labels(document: Document) -> Labels:
    """For each actor its name, and for people whom they stand for: "Ilham Aliyev (AZE)"."""
    by_id = {actor.id: actor for actor in document.actors}

    def label(actor: Actor) -> str:
        body = by_id.get(actor.affiliation or "")
        stands_for = actor.country or (_short(body) if body else "")
        return f"{actor.name} ({stands_for})" if stands_for and actor.kind == "person" else actor.name

    return {actor.id: label(actor) for actor in document.actors}


def _short(body: Actor) -> str:
    """An acronym among the names where there is one; the initials of a long name; else the name."""
    acronyms = (name for name in (body.name, *body.aliases) if name.isupper() and len(name) < _SHORT)
    initials = "".join(word[0] for word in body.name.split() if word[0].isupper())
    return next(acronyms, initials if len(body.name) > _LONG and len(initials) > 2 else body.name)


def participants(event: Event, names: Labels) -> str:
    """Who did it to whom: "Ilham Aliyev (AZE) – Hissein Brahim Taha (OIC)"; "" where nobody is known."""
    agents = ", ".join(names[who] for who in event.agents)
    recipients = ", ".join(names[who] for who in event.recipients)
    between = " – " if event.type in _SYMMETRIC else " → "
    return f"{agents}{between}{recipients}".strip() if recipients else agents


def describe(event: Event, names: Labels) -> str:
    """An event in one line: "2023-11-22 meeting: Ilham Aliyev (AZE) – Hissein Brahim Taha (OIC)"."""
    when = f"{event.when} " if event.when else ""
    who = participants(event, names)
    notes = "".join(f", {note}" for note in circumstances(event))
    return f"{when}{event.type}{': ' if who else ''}{who}{notes}"


def circumstances(event: Event) -> Iterator[str]:
    """Where it happened, and its status where that is not simply actual."""
    if event.place:
        yield f"in {event.place.name}"
    if event.status != "actual":
        yield event.status


# ---------------------------------------------------------------- HTML

_STYLE = """
.diplodoc{font:15px/1.55 system-ui,sans-serif;max-width:72rem}
.diplodoc h1{font-size:1.25rem;margin:.2em 0}
.diplodoc .facts{opacity:.7;margin:0 0 1em}
.diplodoc .text{white-space:pre-wrap;overflow-wrap:anywhere;margin:0 0 1.5em}
.diplodoc mark{background:#ffe9a8;color:#1c2733;border-radius:3px;padding:0 2px}
.diplodoc mark.embedded{background:#e3ecf7}
.diplodoc mark sup{color:#5b6875;font-size:.65em;margin-left:1px}
.diplodoc table{border-collapse:collapse;width:100%;margin:0 0 1.5em}
.diplodoc th,.diplodoc td{text-align:left;vertical-align:top;padding:.25em .8em .25em 0;border-bottom:1px solid #8884}
.diplodoc td:nth-child(2){white-space:nowrap}
.diplodoc .warning{color:#c2412b}
"""


PAGE_START = f"""<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>diplodoc</title>
<meta name="viewport" content="width=device-width"><style>body{{margin:2rem;color:#1c2733}}{_STYLE}</style></head><body>
"""
PAGE_END = "</body></html>\n"


def fragment(document: Document) -> str:
    """The document as an HTML fragment with its own style, as notebooks show it."""
    return f"<style>{_STYLE}</style>{section(document)}"


def section(document: Document) -> str:
    """The document as an HTML section: text with triggers marked, events, actors, diagnostics."""
    names = labels(document)
    parts = (
        _head(document),
        _text(document, names),
        _events(document, names),
        _actors(document),
        _diagnostics(document),
    )
    return f'<section class="diplodoc">{"".join(parts)}</section>\n'


def _head(document: Document) -> str:
    facts = (
        document.published and document.published.isoformat(),
        document.issuer,
        document.url,
        document.id,
    )
    return (
        f"<h1>{escape(document.title or 'Document')}</h1>"
        f'<p class="facts">{escape(" · ".join(fact for fact in facts if fact))}</p>'
    )


def _text(document: Document, names: Labels) -> str:
    pieces = []
    at = 0
    numbered = sorted(enumerate(document.events, 1), key=lambda pair: pair[1].trigger)
    for number, event in numbered:
        span = event.trigger
        if span.start < at:  # overlaps an earlier trigger, which is marked already
            continue
        kind = ' class="embedded"' if event.embedded else ""
        pieces.append(escape(document.text[at : span.start]))
        pieces.append(
            f'<mark{kind} title="{escape(describe(event, names))}">{escape(document[span])}<sup>{number}</sup></mark>'
        )
        at = span.end
    pieces.append(escape(document.text[at:]))
    return f'<div class="text" lang="{escape(document.language)}">{"".join(pieces)}</div>'


def _events(document: Document, names: Labels) -> str:
    rows = (
        (
            str(number),
            str(event.when or ""),
            event.type,
            participants(event, names),
            document[event.trigger],
            ", ".join([*circumstances(event), *(["embedded"] if event.embedded else [])]),
        )
        for number, event in enumerate(document.events, 1)
    )
    return _table(("", "Date", "Event", "Who", "Words", ""), rows)


def _actors(document: Document) -> str:
    names = {actor.id: actor.name for actor in document.actors}
    rows = (
        (
            actor.name,
            actor.kind,
            actor.role or "",
            names.get(actor.affiliation or "", ""),
            actor.country or "",
        )
        for actor in document.actors
    )
    return _table(("Actor", "Kind", "Office", "Of", "Country"), rows)


def _diagnostics(document: Document) -> str:
    lines = (f"<li>{escape(f'{d.component}: {d.message}')}</li>" for d in document.diagnostics)
    return f'<ul class="warning">{"".join(lines)}</ul>' if document.diagnostics else ""


def _table(columns: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    def row(tag: str, cells: Iterable[str]) -> str:
        return "<tr>" + "".join(f"<{tag}>{escape(cell)}</{tag}>" for cell in cells) + "</tr>"

    return f"<table>{row('th', columns)}{''.join(row('td', cells) for cells in rows)}</table>"
