"""The extractor: diplodoc's tokens and phrases, frames and reference, over the clauses that spaCy's parser finds."""

from __future__ import annotations

import itertools
import os
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Any

import spacy
from diplodoc import DiplodocError, Extraction, Resources, Source
from diplodoc.english.extractor import EnglishExtractor
from diplodoc.english.syntax import make_page
from spacy.language import Language

from .parses import Parse, stretches
from .syntax import DependencySyntax

#: The environment variable that names the model, and the model where it is not set.
MODEL_VARIABLE = "DIPLODOC_SPACY_MODEL"
DEFAULT_MODEL = "en_core_web_sm"
#: How many sentences the model reads at once, and how many documents are looked ahead for them.
_SENTENCES = 256
_SOURCES = 64


class SpacyExtractor:
    """Reads diplomatic English with the tags and the dependency parse of a spaCy pipeline.

    `model` is a pipeline, or the name or path of one that is loaded when it is first needed; by default the value of
    `DIPLODOC_SPACY_MODEL`, or "en_core_web_sm". Its parser must use the labels of spaCy's English models.
    `resources` are the frames, gazetteers and event types of plugins; `name` is what events call the extractor.
    """

    languages = ("en",)

    def __init__(
        self, model: Language | str | None = None, *, resources: Resources | None = None, name: str = "spacy"
    ) -> None:
        resources = resources or Resources()
        types = [type_.name for type_ in resources.event_types]
        self.name = name
        self.model = model if model is not None else os.environ.get(MODEL_VARIABLE, DEFAULT_MODEL)
        self._reader = EnglishExtractor(resources.frames, resources.gazetteers, types, name=name)

    def __getstate__(self) -> dict[str, Any]:
        """Another process loads the pipeline anew."""
        return {key: value for key, value in self.__dict__.items() if key != "nlp"}

    @cached_property
    def nlp(self) -> Language:
        """The pipeline. Raises `DiplodocError` where it is not installed, or lacks a tagger or parser."""
        nlp = self.model
        if isinstance(nlp, str):
            try:
                nlp = spacy.load(nlp, exclude=["ner"])
            except OSError as error:
                raise DiplodocError(
                    f"spaCy has no pipeline {nlp!r}: install it, or name another in {MODEL_VARIABLE} ({error})"
                ) from error
        lacking = [pipe for pipe in ("tagger", "parser") if pipe not in nlp.pipe_names]
        if lacking:
            raise DiplodocError(f"the spaCy pipeline {nlp.meta['name']!r} has no {' and no '.join(lacking)}")
        return nlp

    def extract(self, source: Source) -> Extraction:
        """The actors and events of a source, in the order of the text."""
        return next(self.extract_many([source]))

    def extract_many(self, sources: Iterable[Source]) -> Iterator[Extraction]:
        """The extractions of many sources, in their order: the same as from `extract`, but read in batches.

        At most 64 sources are held at a time.
        """
        sources = iter(sources)
        while batch := list(itertools.islice(sources, _SOURCES)):
            pages = [make_page(source.text) for source in batch]
            parts = [stretches(page) for page in pages]
            texts = (part.text for part in itertools.chain.from_iterable(parts))
            parses = self.nlp.pipe(texts, batch_size=_SENTENCES)
            for source, page, mine in zip(batch, pages, parts, strict=True):
                read = [Parse(page, part, next(parses)) for part in mine]
                yield self._reader.read(source, page, DependencySyntax(read))
