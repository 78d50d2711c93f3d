"""The parser: chooses components by name, runs them, checks what they give back, and isolates their failures."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property, partial
from pathlib import Path
from typing import Any, Literal, TypeAlias

import attrs

from . import contract, heading, streaming
from .components import Extractor, Normalizer, Reader
from .errors import DiplodocError, ExtractionError, PluginError, ReadError
from .model import Diagnostic, Document, Extraction, Source
from .registry import Registry

#: What can be parsed: a text, the bytes or the path of a file, or a source made by hand.
Input: TypeAlias = "str | bytes | os.PathLike[str] | Source"
#: What to do with an input that fails: keep an empty document with a diagnostic in its place, raise the error, or
#: call a function with it and go on without the input.
OnError: TypeAlias = "Literal['keep', 'raise'] | Callable[[DiplodocError], object]"


class Parser:
    """Turns texts and files into documents.

    Components are chosen by the names under which plugins registered them:

    - `reader`: for all input; by default the one that registered the file's suffix.
    - `extractor`: one name, or several, whose findings are laid together.
    - `normalizers`: names in the order in which they are to run; by default all that are not optional.

    With `strict`, a component that fails on a document raises `ExtractionError`, and a broken plugin `PluginError`.
    Otherwise what the component gave for that document is dropped, and a diagnostic in the document says so.

    Raises `UnknownComponent` for a name that nobody registered, `DuplicateName` for one that two plugins did.
    """

    def __init__(
        self,
        registry: Registry | None = None,
        *,
        reader: str | None = None,
        extractor: str | Sequence[str] = "english",
        normalizers: Sequence[str] | None = None,
        strict: bool = False,
    ) -> None:
        self.registry = registry = registry if registry is not None else Registry()
        self.strict = strict
        self._recipe = partial(Parser, reader=reader, extractor=extractor, normalizers=normalizers, strict=strict)
        self._faults = tuple(
            Diagnostic(code="plugin-broken", component=plugin, message=fault) for plugin, fault in registry.faults
        )
        if strict and self._faults:
            raise PluginError("; ".join(f"plugin {d.component!r}: {d.message}" for d in self._faults))
        self._reader: Reader | None = registry.readers[reader] if reader is not None else None
        names = [extractor] if isinstance(extractor, str) else list(extractor)
        self._extractors: list[Extractor] = [registry.extractors[name] for name in names]
        names = default_normalizers(registry) if normalizers is None else list(normalizers)
        self._normalizers: list[Normalizer] = [registry.normalizers[name] for name in names]
        self._types = frozenset(registry.event_types)

    def __reduce__(self) -> tuple[Any, ...]:
        """Another process makes its own components from the same registry, by the same names."""
        return self._recipe, (self.registry,)

    @cached_property
    def _readers_by_suffix(self) -> dict[str, list[str]]:
        by_suffix: dict[str, list[str]] = {}
        for name in self.registry.readers:
            for suffix in self.registry.readers[name].suffixes:
                by_suffix.setdefault(suffix.lower(), []).append(name)
        return by_suffix

    # ------------------------------------------------------------ parsing

    def parse(
        self,
        text: str | Source,
        *,
        published: dt.date | str | None = None,
        title: str | None = None,
        id: str | None = None,
        url: str | None = None,
        issuer: str | None = None,
        language: str | None = None,
    ) -> Document:
        """The document that a text is. Its spans point into `text`, which stays as it is.

        `published` is the day to which "today" and "on Monday" refer, a date or ``"YYYY-MM-DD"``. Where it or the
        title is not given, it is taken from the head of the text, if that states it; of a `Source`, from the source.
        """
        fields = {"published": published, "title": title, "id": id, "url": url, "issuer": issuer, "language": language}
        return self._document(
            heading.source(text, **{key: value for key, value in fields.items() if value is not None})
        )

    def read(self, file: bytes | os.PathLike[str] | str, *, name: str | None = None) -> Document:
        """The document in a file, given by its path or its bytes; `name` is what errors call it.

        Raises `ReadError` where the file cannot be read, or holds not one document but none or several.
        """
        file = Path(file) if isinstance(file, str) else file
        sources = list(self.sources(file, name=name))
        if len(sources) != 1:
            raise ReadError(
                f"holds {len(sources)} documents, and read() is for one; parse_many([path]) gives them all",
                name=name or _name(file),
            )
        return self._document(sources[0])

    def parse_many(self, inputs: Iterable[Input], *, jobs: int = 1, on_error: OnError = "keep") -> Iterator[Document]:
        """The documents of many inputs, one after the other, in their order; a file may hold several.

        Nothing is read before it is asked for, and only a few documents are held at a time. `jobs` is the number of
        processes that parse. `on_error` says what becomes of an input that cannot be read, or (with `strict`) on
        which a component fails: "keep" puts an empty document with a diagnostic in its place, "raise" raises the
        error, and a function is called with it.
        """
        return streaming.stream(self, streaming.items(self.sources, inputs), jobs=jobs, on_error=on_error)

    def sources(self, item: Input, *, name: str | None = None) -> Iterator[Source]:
        """The sources in one input, as its reader gives them. Raises `ReadError`.

        Where only one record of a file is broken, iteration can go on behind the error.
        """
        if isinstance(item, Source):
            return iter((item,))
        if isinstance(item, str):
            return iter((heading.source(item),))
        name = name or _name(item)
        reader = self._reader or self._reader_for(name)
        if not isinstance(item, bytes):
            try:
                item = Path(item).read_bytes()
            except OSError as error:
                raise ReadError(f"cannot be opened: {error.strerror or error}", name=name) from error
        return _Guarded(reader, item, name)

    def takes(self, path: os.PathLike[str]) -> bool:
        """Whether a reader is there for files of that suffix, so that walking a folder should read it."""
        return self._reader is not None or Path(path).suffix.lower() in self._readers_by_suffix

    def _reader_for(self, name: str) -> Reader:
        suffix = Path(name).suffix.lower()
        names = self._readers_by_suffix.get(suffix, [])
        if len(names) == 1:
            return self.registry.readers[names[0]]
        if names:
            raise ReadError(f"several readers take {suffix!r}; choose {' or '.join(map(repr, names))}", name=name)
        known = ", ".join(sorted(filter(None, self._readers_by_suffix)))
        raise ReadError(f"no reader takes files that end in {suffix!r} (only {known}); choose one by name", name=name)

    # ------------------------------------------------------------ one document

    def _document(self, source: Source) -> Document:
        bare = Document(
            text=source.text,
            id=source.id,
            published=source.published,
            title=source.title,
            url=source.url,
            issuer=source.issuer,
            language=source.language,
        )
        fitting = [e for e in self._extractors if not e.languages or source.language in e.languages]
        document = attrs.evolve(bare, diagnostics=self._faults)
        for extractor in fitting:
            found = self._apply(bare, extractor.name, partial(_extracted, extractor, source))
            document = _beside(document, found, extractor.name)
        if not fitting:
            names = ", ".join(extractor.name for extractor in self._extractors) or "none"
            message = f"no chosen extractor reads the language {source.language!r} ({names})"
            document = self._failed(document, Diagnostic(code="no-extractor", component="parser", message=message))
        for normalizer in self._normalizers:
            document = self._apply(document, normalizer.name, partial(_normalized, normalizer))
        return document

    def _apply(self, document: Document, component: str, step: Callable[[Document], Document]) -> Document:
        """The document after a step; as before it, with a diagnostic, where the step fails or breaks the contract."""
        try:
            after = step(document)
            fault = next(contract.faults(after, self._types), None) if after is not document else None
        except (Exception, SystemExit) as error:
            reason = f"{type(error).__name__}: {error}"
            return self._failed(document, Diagnostic(code="failed", component=component, message=reason), error)
        if fault is not None:
            message = ": ".join(fault)
            return self._failed(document, Diagnostic(code="contract-broken", component=component, message=message))
        return after

    def _failed(self, document: Document, diagnostic: Diagnostic, cause: BaseException | None = None) -> Document:
        if self.strict:
            where = document.id or document.title or repr(document.text[:40])
            raise ExtractionError(f"{where}: {diagnostic.component}: {diagnostic.message}") from cause
        return attrs.evolve(document, diagnostics=(*document.diagnostics, diagnostic))


def default_normalizers(registry: Registry, *also: str) -> list[str]:
    """The names of the normalizers that run unasked, in their order, with the optional ones named in `also`."""
    every = registry.normalizers
    return [name for name in every if name in also or not getattr(every[name], "optional", False)]


def _extracted(extractor: Extractor, source: Source, bare: Document) -> Document:
    found: Any = extractor.extract(source)
    if type(found) is not Extraction:
        raise TypeError(f"extract() must give an Extraction, not {found!r:.80}")
    return attrs.evolve(bare, actors=found.actors, events=found.events, diagnostics=found.diagnostics)


def _beside(document: Document, found: Document, extractor: str) -> Document:
    """The document with what a further extractor found beside it.

    An actor of the same kind and name is the same actor; all other ids get the extractor's name in front.
    """
    if document.actors or document.events:
        found = _renamed(found, {(actor.kind, actor.name): actor.id for actor in document.actors}, f"{extractor}.")
    known = {actor.id for actor in document.actors}
    return attrs.evolve(
        document,
        actors=(*document.actors, *(actor for actor in found.actors if actor.id not in known)),
        events=document.events + found.events,
        diagnostics=document.diagnostics + found.diagnostics,
    )


def _renamed(found: Document, known: dict[tuple[str, str], str], prefix: str) -> Document:
    new = {actor.id: known.get((actor.kind, actor.name), prefix + actor.id) for actor in found.actors}
    actors = (
        attrs.evolve(actor, id=new[actor.id], affiliation=actor.affiliation and new[actor.affiliation])
        for actor in found.actors
    )
    events = (
        attrs.evolve(
            event,
            id=prefix + event.id,
            agents=tuple(new[who] for who in event.agents),
            recipients=tuple(new[who] for who in event.recipients),
            attributed_to=event.attributed_to and prefix + event.attributed_to,
        )
        for event in found.events
    )
    return attrs.evolve(found, actors=tuple(actors), events=tuple(events))


def _normalized(normalizer: Normalizer, document: Document) -> Document:
    after: Any = normalizer.normalize(document)
    if type(after) is not Document:
        raise TypeError(f"normalize() must give a Document, not {after!r:.80}")
    if after.text != document.text:
        raise ValueError("normalize() must leave the text as it is")
    return after


# ---------------------------------------------------------------- reading


class _Guarded(Iterator[Source]):
    """What a reader gives, with every failure turned into `ReadError`; goes on behind those of single records."""

    def __init__(self, reader: Reader, data: bytes, name: str) -> None:
        self._reader = reader
        self._name = name
        self._sources = self._guard(lambda: iter(reader.read(data, name=name)))

    def __next__(self) -> Source:
        source: Any = self._guard(lambda: next(self._sources))
        if not isinstance(source, Source):
            self._sources = iter(())
            raise ReadError(f"the reader {self._reader.name!r} gave {source!r:.80}, no Source", name=self._name)
        return source

    def _guard(self, step: Callable[[], Any]) -> Any:
        try:
            return step()
        except (StopIteration, ReadError):
            raise
        except (Exception, SystemExit) as error:
            self._sources = iter(())
            reason = f"the reader {self._reader.name!r} failed: {type(error).__name__}: {error}"
            raise ReadError(reason, name=self._name) from error


def _name(item: bytes | os.PathLike[str]) -> str:
    return "<bytes>" if isinstance(item, bytes) else str(item)
