"""The table of topics: the contexts of PLOVER, finer topics of our own, and the words that stand for them.

It is read once, when first asked for; the `#` lines of the file say where it comes from.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from ..loading import undisturbed
from .tables import rows

#: A word of a term or text, without the "'s" behind it.
WORD = re.compile(r"([^\W_]+)(?:['’]s(?![^\W_]))?")


class TopicRow(NamedTuple):
    """A topic. `kind` is "context" (of PLOVER), "topic" (our own), or "none" for the phrases that mean no topic.

    `of` is the context of a finer topic, "" where PLOVER has none.
    """

    name: str
    kind: str
    of: str
    gloss: str
    terms: tuple[str, ...]


@cache
def topic_rows() -> tuple[TopicRow, ...]:
    """All topics, the contexts first."""
    return tuple(
        TopicRow(
            name=row["topic"], kind=row["kind"], of=row["of"], gloss=row["gloss"], terms=tuple(row["terms"].split("|"))
        )
        for row in rows("topics.tsv")
    )


@cache
def topic_names() -> tuple[str, ...]:
    """The names of all topics in the order of the table."""
    return tuple(row.name for row in topic_rows() if row.kind != "none")


@cache
def contexts() -> frozenset[str]:
    """The names of the contexts of PLOVER."""
    return frozenset(row.name for row in topic_rows() if row.kind == "context")


@cache
@undisturbed()
def topics_of_terms() -> dict[tuple[str, ...], tuple[str, ...]]:
    """The topics of every term, singular and plural, by its words; with each finer topic its context.

    Words are in lower case, those that the table has in capitals in capitals. A term of no topic has ().
    """
    found: dict[tuple[str, ...], dict[str, None]] = {}
    for row in topic_rows():
        names = [name for name in (row.name, row.of) if name]
        for term in row.terms:
            words = term.split(" ") if term.replace(" ", "").isalnum() else WORD.findall(term)
            *before, last = (word if word.isupper() else word.lower() for word in words)
            for form in (last, plural(last)):
                found.setdefault((*before, form), {}).update(dict.fromkeys(names))
    order = {name: number for number, name in enumerate(topic_names())}
    ranked = cache(lambda names: tuple(sorted(names, key=order.__getitem__)))
    return {words: ranked(tuple(names)) for words, names in found.items()}


def plural(word: str) -> str:
    """The regular plural of a noun: "army" → "armies", "tax" → "taxes"; an acronym gets an s."""
    if word.isupper():
        return f"{word}s"
    if word.endswith(("s", "x", "z", "ch", "sh")):
        return f"{word}es"
    if word.endswith("y") and word[-2:-1] not in tuple("aeiou"):
        return f"{word[:-1]}ies"
    return f"{word}s"
