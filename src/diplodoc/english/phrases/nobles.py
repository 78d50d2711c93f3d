"""Nobles: a title and what it is of make a name, where that is no state.

"the Duke of York", "the Maharaja of Mysore"; but "the Sultan of Oman" is an office, and its holder has another name.
"""

from __future__ import annotations

from ..page import Phrase
from ..vocabulary import word_set
from .basic import BasicReader

_TITLES = word_set(
    "duke duchess earl countess marquess marquis viscount archduke prince princess maharaja maharajah maharana raja "
    "rajah rani maharani nawab nizam begum sultan emir oba alake kabaka sardauna margrave"
)
#: Kinds of names that such a title can be of.
_SEATS = frozenset(("place", "unknown", "person", "capital", "thing"))


def name(basic: BasicReader, phrase: Phrase, first: int, limit: int) -> bool:
    """Makes a person's name of a title and the capitalised word behind its "of", at `first`; says whether it could."""
    if phrase.plural or first > limit:
        return False
    head, token, seat = basic.tokens[phrase.head], basic.tokens[first], basic.names[first]
    if head.low not in _TITLES or not (head.text[0].isupper() and token.text[0].isupper()):
        return False
    if seat is not None and seat.kind not in _SEATS:
        return False
    phrase.kind = "person"
    phrase.name_first, phrase.name_last = phrase.role_first, first if seat is None else seat.last
    phrase.last = phrase.name_last
    phrase.name = basic.page.slice(phrase.name_first, phrase.name_last)
    return True
