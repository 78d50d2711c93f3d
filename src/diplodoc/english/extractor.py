"""The built-in extractor: runs the reading rooms one after the other and turns their notes into the model."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property
from pathlib import Path

from ..components import Gazetteer
from ..errors import FrameError
from ..model import Actor, Diagnostic, Event, Extraction, Mention, Source, Span
from .clauses import conferences, diaries, naming
from .events import keeping
from .events.framefiles import Lexicon, default_lexicon, load
from .events.frames import FrameReader
from .names.gazetteer import known_names
from .page import Page, RawEvent
from .phrases import phrases
from .reference import reference
from .reference.cast import Cast, Figure
from .setting import places, times
from .syntax import RULES, Syntax, make_page


class EnglishExtractor:
    """Reads diplomatic English by rule: shallow, linear in the length of the text, without a trained model.

    `frames` are folders of further frame files, `gazetteers` sources of further known actors, and `types` the
    names of event types beyond the built-in ones that those frames may use. `name` is what events and diagnostics
    call an extractor that brings a syntax of its own (see `read`).
    """

    languages = ("en",)

    def __init__(
        self,
        frames: Sequence[Path] = (),
        gazetteers: Sequence[Gazetteer] = (),
        types: Iterable[str] = (),
        *,
        name: str = "english",
    ) -> None:
        self.name = name
        self._folders = tuple(frames)
        self._types = tuple(types)
        self._names = known_names(tuple(entry for gazetteer in gazetteers for entry in gazetteer.entries()))
        self._faults: tuple[Diagnostic, ...] = ()

    @cached_property
    def lexicon(self) -> Lexicon:
        """The frames in use; read from disk when they are first needed. A folder with a fault in it is left out."""
        lexicon = default_lexicon()
        good: list[Path] = []
        for folder in self._folders:
            try:
                lexicon = load([*good, folder], self._types, examples=False)
                good.append(folder)
            except (FrameError, OSError, UnicodeDecodeError) as error:
                fault = Diagnostic(code="frames-broken", component=self.name, message=f"{folder} is left out: {error}")
                self._faults += (fault,)
        return lexicon

    def extract(self, source: Source) -> Extraction:
        """The actors and events of a source, in the order of the text."""
        return self.read(source, make_page(source.text), RULES)

    def read(self, source: Source, page: Page, syntax: Syntax) -> Extraction:
        """The actors and events of a source whose words and clauses `syntax` reads.

        `page` is a fresh `make_page(source.text)`; it is written on.
        """
        lexicon = self.lexicon
        if not page.tokens:
            return Extraction(diagnostics=self._faults)
        syntax.tag(page)
        phrases.find(page, self._names, source.published.year if source.published else None)
        clauses = syntax.clauses(page)
        conferences.let_act(page, clauses)
        naming.read(page, clauses)
        diaries.read(page, clauses)
        raw = FrameReader(page, clauses, lexicon).read()
        cast = reference.resolve(page, clauses, raw, title=source.title)
        raw = keeping.worth_keeping(page, raw)
        time = times.read(page, raw, source.published)
        where = places.read(page, raw)
        ids = {id(event): f"e{number}" for number, event in enumerate(raw, 1)}
        events = tuple(
            Event(
                id=ids[id(event)],
                type=event.type,
                trigger=_span(page, event.first, event.last),
                sentence=_sentence(page, event),
                agents=event.agent_ids,
                recipients=event.recipient_ids,
                content=_span(page, event.content_first, event.content_last) if event.content_first >= 0 else None,
                when=time[number].when,
                place=where[number],
                lasts=time[number].lasts,
                recurs=time[number].recurs,
                status=event.status,  # type: ignore[arg-type]
                embedded=event.embedded,
                attributed_to=_source(event, ids),
                rule=event.rule,
                extractor=self.name,
            )
            for number, event in enumerate(raw)
        )
        return Extraction(actors=tuple(_actors(page, cast, events)), events=events, diagnostics=self._faults)


def _source(event: RawEvent, ids: dict[int, str]) -> str | None:
    """The id of the nearest event that is kept of those in whose content one stands."""
    parent = event.parent
    while parent is not None and id(parent) not in ids:
        parent = parent.parent
    return ids[id(parent)] if parent is not None else None


def _span(page: Page, first: int, last: int) -> Span:
    return Span(page.tokens[first].start, page.tokens[last].end)


def _sentence(page: Page, event: RawEvent) -> Span:
    """The sentence of a trigger, widened where the trigger reaches beyond it."""
    first = page.sentences[page.tokens[event.first].sentence]
    last = page.sentences[page.tokens[event.last].sentence]
    return Span(min(first.start, page.tokens[event.first].start), max(last.end, page.tokens[event.last].end))


def _actors(page: Page, cast: Cast, events: Iterable[Event]) -> Iterable[Actor]:
    """Those who take part in an event, and those in whom they hold office."""
    wanted: dict[str, None] = {}
    for event in events:
        for who in (*event.agents, *event.recipients):
            wanted[who] = None
    by_id = {figure.id: figure for figure in cast.figures}
    for who in list(wanted):
        office = by_id[who].of
        while office is not None and office not in wanted:
            wanted[office] = None
            office = by_id[office].of
    return (_actor(page, figure) for figure in cast.figures if figure.id in wanted)


def _actor(page: Page, figure: Figure) -> Actor:
    return Actor(
        id=figure.id,
        kind=figure.kind,
        name=figure.name,
        aliases=tuple(figure.aliases),
        role=figure.role or None,
        qualifier=figure.qualifier or None,
        affiliation=figure.of,
        country=figure.country or None,
        mentions=tuple(Mention(span=_span(page, first, last), how=how) for first, last, how in figure.mentions),
    )
