"""Homes: the state or body that a phrase says, before its head, that somebody or something is of.

"the **Kuwaiti** minister", "the **NATO** envoy", "**Georgia's** governor", "the **Peruvian and Chilean** ministers".
"""

from __future__ import annotations

from ..page import Name, Page, Phrase, PhraseKind
from ..vocabulary import NO_NOUN, noun
from .nominal import Body

#: Kinds of names that homes have.
_HOMES = frozenset(("adjective", "demonym", "state", "metonym", "organization", "capital"))


def attach(page: Page, phrase: Phrase, body: Body) -> None:
    """Gives a phrase the home that stands before its head: "Kuwaiti", "NATO", "Kuwait's"."""
    if not body.names and phrase.owner is None:
        return  # most
    homes = [
        name
        for name in body.names
        if name.last < phrase.head and name.kind in _HOMES and (name.country or name.kind == "organization")
    ]
    called = body.names[-1] if body.names and body.names[-1].last == body.last else None
    # "the Peruvian and Chilean **Presidents** Ana Reis and …"
    before = called is not None and called.kind == "person" and called.first > phrase.first
    head = page.tokens[called.first - 1 if called is not None and before else phrase.head]
    several = (noun(head.low) or NO_NOUN).plural or head.tag == "NNS"
    if len(homes) > 1 and several and _are_joined(page, homes):
        parts = [_inner(page, name) for name in homes]
        whole = Phrase(homes[0].first, homes[-1].last, homes[-1].last, "state", plural=True, parts=parts)
        whole.sentence = page.tokens[phrase.head].sentence
        phrase.mods.append(("of", whole))  # as "the ministers of Peru and Chile"
        return
    if homes:
        phrase.of = _inner(page, homes[0])
        phrase.country = homes[0].country
        return
    owner = phrase.owner
    if owner is not None and owner.kind in ("state", "organization") and not owner.parts:
        phrase.of = owner
        phrase.country = owner.country
        return
    if owner is not None and owner.key.startswith("place:"):
        phrase.country = owner.country  # "Georgia's governor"
    for name in body.names:
        if name.kind == "place" and name.last < phrase.head:
            phrase.country = name.country  # "the Texas governor"
            break


def _are_joined(page: Page, homes: list[Name]) -> bool:
    """Whether nothing but commas and "and" stands between nationalities: "the Peruvian and Chilean ministers"."""
    between = page.tokens[homes[0].last + 1 : homes[-1].first]
    inner = {token.index for name in homes for token in page.tokens[name.first : name.last + 1]}
    marks = [token for token in between if token.index not in inner]
    return bool(marks) and all(token.text == "," or token.tag == "CC" for token in marks)


def _inner(page: Page, name: Name) -> Phrase:
    """The phrase of a name that stands inside another phrase."""
    kind: PhraseKind = "organization" if name.kind == "organization" else "state"
    inner = Phrase(name.first, name.last, name.last, kind, key=name.key, country=name.country)
    inner.sentence = page.tokens[name.first].sentence
    if name.kind in ("adjective", "demonym"):
        inner.adjectives = (page.tokens[name.last].low,)
    else:
        inner.name = page.slice(name.first, name.last)
        inner.name_first, inner.name_last = name.first, name.last
    return inner
