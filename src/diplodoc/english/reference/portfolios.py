"""Portfolios: "the Minister of Energy" is not the Minister of Media, "the Trade Minister" may be that of Commerce."""

from __future__ import annotations

from ..names.office_labels import bare, classes_of
from .cast import Figure

#: Words for the same portfolio.
_ALIKE = {"home": "interior", "internal": "interior", "commerce": "trade", "treasury": "finance", "labor": "labour"}
#: Words of a minister's office that say nothing of what it is for.
_NO_PORTFOLIO = frozenset("minister ministry of for and the in to state deputy vice assistant acting first".split())


def of_other_portfolio(figure: Figure, role: str) -> bool:
    """Whether somebody is minister of something else than the holder of an office."""
    wanted, held = _portfolio(role), [_portfolio(known) for known in figure.roles]
    return bool(wanted) and bool(held) and all(words and words.isdisjoint(wanted) for words in held)


def _portfolio(role: str) -> set[str]:
    """The words for what a minister is minister of; nothing of other offices, and of those a state has one of."""
    words = set(bare(role).split())
    if "minister" not in words or classes_of(role) - {"minister"}:
        return set()
    return {_ALIKE.get(word, word) for word in words - _NO_PORTFOLIO}
