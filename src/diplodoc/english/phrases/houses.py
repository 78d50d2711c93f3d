"""Houses: how members of a parliament call one another, whom the rules of their House let nobody name.

"my right hon. Friend", "the hon. Lady", "the noble Lord": whoever spoke before, in the record of a debate.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..page import Token
from ..vocabulary import word_set

_STYLES = word_set("hon. hon honourable honorable noble right very gallant learned reverend and")
#: Without one of these a friend is a friend.
_TELLING = word_set("hon. hon honourable honorable noble")
_MEMBERS = word_set("baroness earl friend gentleman lady lord member viscount")
_LONGEST = 6


def member(tokens: Sequence[Token], first: int, limit: int) -> int:
    """The last token of such a style that begins behind its determiner; -1 where none does."""
    told = False
    for at in range(first, min(limit, first + _LONGEST) + 1):
        low = tokens[at].low
        if told and low in _MEMBERS and tokens[at].text[0].isupper():
            # "the hon. Member **for Leeds East**"
            seated = low == "member" and at < limit and tokens[at + 1].low in ("for", "of")
            return -1 if seated or (at < limit and tokens[at + 1].tag == "NNP") else at
        if low not in _STYLES:
            return -1
        told = told or low in _TELLING
    return -1


def is_member(words: Sequence[str]) -> bool:
    """Whether the words of a phrase are such a style."""
    return len(words) > 2 and words[-1] in _MEMBERS and not _TELLING.isdisjoint(words[1:-1])
