"""What tests of plugins need around the suites: plugins made on the spot, registries, sample documents, scores."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from importlib.resources import as_file, files
from types import SimpleNamespace
from typing import Any

from .. import scoring
from ..components import Extractor
from ..hookspecs import hookimpl
from ..model import Document, Extraction, Source
from ..registry import Registry
from ..scoring import GoldDocument


def plugin(name: str = "test", **hooks: Any) -> SimpleNamespace:
    """A plugin of that name: ``plugin("mine", extractors=[MyExtractor()])``.

    Each keyword is a hook without its ``diplodoc_``; its value is what the hook gives, or a function that is called.
    """
    made = SimpleNamespace(name=name)
    for hook, value in hooks.items():
        setattr(made, f"diplodoc_{hook}", _implementation(value))
    return made


def _implementation(value: Any) -> Any:
    return hookimpl(lambda: value() if callable(value) else value)


def registry_with(*plugins: object) -> Registry:
    """A registry of the built-in components and those of `plugins`, whatever else is installed.

    `plugins` are modules or objects with hooks. Raises `AssertionError` where one of them could not be used, or
    offers a name that is taken.
    """
    registry = Registry(plugins, installed=False)
    problems = [f"the plugin {name!r} is broken: {fault}" for name, fault in registry.faults]
    problems += registry.conflicts
    if problems:
        raise AssertionError("\n".join(problems))
    return registry


def seed_gold() -> tuple[GoldDocument, ...]:
    """The sample documents of `seeds` with what is to be found in them."""
    with as_file(files(__package__) / "seeds") as folder:
        return scoring.load_gold(folder)


def seeds() -> tuple[Source, ...]:
    """A few real-looking documents: a phone call, a protest, a telegram of condolence, the programme of a visit."""
    return tuple(gold.source for gold in seed_gold())


def assert_scores(
    extractor: Extractor,
    gold: os.PathLike[str] | str | Iterable[GoldDocument],
    floor: Mapping[str, float],
) -> scoring.Score:
    """Measures an extractor against gold documents; gives the score back.

    `gold` is a gold folder or its documents (format: ``docs/reference/gold.md``). `floor` says what the figures must
    reach, from 0 to 1: ``{"found": 0.8, "strict": 0.5}``. Raises `AssertionError` where one does not.
    """
    documents = scoring.load_gold(gold) if isinstance(gold, str | os.PathLike) else tuple(gold)
    score = scoring.score(documents, (_document(extractor.extract(g.source), g.source) for g in documents))
    figures = score.figures()
    unknown = sorted(set(floor) - set(figures))
    if unknown:
        raise ValueError(f"no figure is named {', '.join(map(repr, unknown))}; there are {', '.join(figures)}")
    low = [
        f"{name} is {figures[name] or 0:.3f}, and should be at least {least:.3f}"
        for name, least in floor.items()
        if (figures[name] or 0) < least
    ]
    if low:
        raise AssertionError("\n".join([*low, "", str(score)]))
    return score


def _document(found: Extraction, source: Source) -> Document:
    return Document(
        text=source.text,
        id=source.id,
        published=source.published,
        title=source.title,
        actors=found.actors,
        events=found.events,
    )
