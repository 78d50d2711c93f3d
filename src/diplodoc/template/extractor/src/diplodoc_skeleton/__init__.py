"""diplodoc-skeleton: an extractor that finds who thanked whom with a regular expression."""

from __future__ import annotations

import re
from collections.abc import Iterable

from diplodoc import Actor, Event, Extraction, Extractor, Mention, Source, Span, hookimpl

#: The version of diplodoc's hooks that this module is written for.
DIPLODOC_HOOKS = 1

_THANKS = re.compile(r"\b([A-Z]\w+) (thanked) ([A-Z]\w+)\b")


class MyExtractor:
    """Finds thanks between actors of one word, and takes them all for states."""

    name = "skeleton"
    languages = ("en",)

    def extract(self, source: Source) -> Extraction:
        """The thanks in a source. Every span counts the code points of `source.text`."""
        mentions: dict[str, list[Mention]] = {}
        events = []
        for number, match in enumerate(_THANKS.finditer(source.text), 1):
            for group in (1, 3):
                mentions.setdefault(match[group], []).append(Mention(span=Span(*match.span(group))))
            events.append(
                Event(
                    id=f"e{number}",
                    type="thanks",
                    agents=(match[1],),
                    recipients=(match[3],),
                    trigger=Span(*match.span(2)),
                    sentence=Span(*match.span()),
                    rule="thanked",
                    extractor=self.name,
                )
            )
        actors = (Actor(id=name, kind="state", name=name, mentions=tuple(where)) for name, where in mentions.items())
        return Extraction(actors=tuple(actors), events=tuple(events))


@hookimpl
def diplodoc_extractors() -> Iterable[Extractor]:
    """The extractors that this plugin offers."""
    return [MyExtractor()]
