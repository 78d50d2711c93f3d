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
#: What says where a body has its seat: "the **Oslo-based** company Nordvik".
BASED = ("-based", "-headquartered", "-registered")
#: Bodies that may be of several states, wherever they have their seat.
_COMMON = word_set(
    "agency alliance association body coalition commission confederation council court federation forum institution "
    "league movement network organisation organization secretariat tribunal union"
)


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


def seat(phrase: Phrase, tokens: list[Token]) -> str:
    """The state of a company, paper or charity by where it is based; "" where no word says it, or for other bodies."""
    words = tokens[phrase.first : phrase.last + 1]
    if any(token.low in _COMMON for token in words):
        return ""
    for token in words:
        if token.low.endswith(BASED):
            name = token.text.rpartition("-")[0]
            before = tokens[token.index - 1].text if token.index > phrase.first else ""
            for known in (known_names().named(f"{before} {name}"), known_names().named(name)):
                if known is not None and known.country:
                    return known.country
    return ""


def _known(name: str) -> Known | None:
    known = known_names().named(name)
    return known if known is not None and (known.kind in _STATES or known.kind == "organization") else None
