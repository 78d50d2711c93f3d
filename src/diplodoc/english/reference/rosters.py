"""Rosters: lists of people under an office, "the new Ambassadors are: 1. Mr. X, Republic of Y; 2. Ms. Z …".

Each person in the list holds the office of its heading, in the state that stands behind the name; and the heading,
like any other count of these office holders, means them all.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import takewhile

from ..page import Page, Phrase
from ..vocabulary import noun
from .cast import Cast, Figure
from .identity import Identity


def read(page: Page, cast: Cast, identity: Identity) -> list[tuple[Phrase, tuple[Figure, ...]]]:
    """The rosters of a page: the phrase that heads each, and its people, who get their office and state."""
    by_sentence: dict[int, list[Phrase]] = {}
    for phrase in page.phrases:
        by_sentence.setdefault(phrase.sentence, []).append(phrase)
    rosters = list(_told(page, by_sentence, cast, identity))
    for sentence in page.sentences:
        if page.tokens[sentence.last].text != ":":
            continue
        heading = next((p for p in reversed(by_sentence.get(sentence.index, [])) if _office(page, p)), None)
        items = takewhile(lambda s: s.kind == "item" or s.item, page.sentences[sentence.index + 1 :])
        if heading is not None:
            listed = (by_sentence.get(item.index, []) for item in items)
            members = tuple(_members(listed, _office(page, heading), cast, identity))
            if len(members) > 1:
                rosters.append((heading, members))
    return rosters


def _told(
    page: Page, by_sentence: dict[int, list[Phrase]], cast: Cast, identity: Identity
) -> Iterator[tuple[Phrase, tuple[Figure, ...]]]:
    """Rosters that run on: "Five Ambassadors presented their credentials. **They are** Mr. X of Y, Ms. Z of W …"."""
    for sentence in page.sentences[1:]:
        first = page.tokens[sentence.first : sentence.first + 2]
        if [token.low for token in first] not in (["they", "are"], ["they", "were"]):
            continue
        people = next((p for p in by_sentence.get(sentence.index, []) if len(p.parts) > 1), None)
        heading = next((p for p in by_sentence.get(sentence.index - 1, []) if _office(page, p)), None)
        if people is not None and heading is not None and all(part.kind == "person" for part in people.parts):
            members = tuple(_members(([part] for part in people.parts), _office(page, heading), cast, identity))
            if len(members) == len(people.parts):
                yield heading, members


def _office(page: Page, phrase: Phrase) -> str:
    """The office in the singular that a plural phrase names: "the new Ambassadors" → "Ambassador"."""
    token = page.tokens[phrase.head]
    found = noun(token.low)
    if found is None or found.cls != "office" or not found.plural or phrase.parts:
        return ""
    return found.lemma.title() if token.text[:1].isupper() else found.lemma


def _members(items: Iterable[list[Phrase]], office: str, cast: Cast, identity: Identity) -> Iterator[Figure]:
    for phrases in items:
        person = phrases[0] if phrases else None
        figure = identity.of(person)
        if person is None or figure is None or person.kind != "person" or not person.name:
            continue  # "(ii) Expresses its thanks to Mr. X;"
        if not person.role:
            cast.give_role(figure, office)
        state = next((p for p in phrases if p.kind == "state" and p.first > person.last), None)
        holder = identity.of(state) if state is not None else None
        if holder is not None and figure.holder is None:
            figure.holder, figure.country = holder, figure.country or holder.country
        yield figure
