"""Compound adjectives that name somebody: "**Russia**-related sanctions", "the **Qatar**-brokered truce"."""

from __future__ import annotations

from ..names.gazetteer import Known, known_names
from ..page import Phrase, Token
from ..vocabulary import word_set

#: What the second half says of whoever the first one names: a preposition that means it behind the noun, or "related".
_LINKS = {
    **dict.fromkeys(word_set("related specific focused targeting"), "related"),
    **dict.fromkeys(
        word_set("brokered chaired convened facilitated hosted initiated led mediated organised organized sponsored"),
        "by",
    ),
}
_STATES = frozenset(("state", "adjective"))


def attach(phrase: Phrase, tokens: list[Token]) -> None:
    """Hangs on a thing those whom the compounds before its head name."""
    for token in tokens[phrase.first : phrase.head]:
        name, hyphen, tail = token.text.rpartition("-")
        known = _known(name) if hyphen and tail in _LINKS else None
        if known is None:
            continue
        kind = known.kind if known.kind == "organization" else "state"
        inner = Phrase(token.index, token.index, token.index, kind, key=known.key, country=known.country)
        inner.sentence = phrase.sentence
        phrase.mods.append((_LINKS[tail], inner))


def _known(name: str) -> Known | None:
    known = known_names().word(name)
    return known if known is not None and (known.kind in _STATES or known.kind == "organization") else None
