"""Joints: where "and" stands within a base noun phrase, between what colours its noun.

"The **US and Chinese** ministers", "the **Gulf and European** states", "the **Foreign Affairs and Trade** Minister",
"a **party and government** delegation". Each question is asked of a token "and" behind a noun or name.
"""

from __future__ import annotations

from ..names.offices import is_office
from ..page import Name
from ..vocabulary import NO_NOUN, noun
from .lookahead import NOUNS, LookAhead

#: How many words two parts of the world have: "Latin American and Caribbean".
_REGION = 4
#: Those who are sent, by what sends them: "a party and government **delegation**".
_SENT = frozenset({"delegation", "delegations", "deputation", "leaders", "mission", "missions"})


def homes(ahead: LookAhead, index: int, named: Name) -> bool:
    """Whether "and" joins a state's name to a nationality: "the US and Chinese defence ministers"."""
    other = ahead.names[index + 1] if index < ahead.limit else None
    joined = named.kind in ("state", "organization")
    if not joined or other is None or other.kind != "adjective" or not ahead.has_noun(other.last):
        return False
    at = other.last + 1
    while at < ahead.limit and ahead.tokens[at + 1].tag in NOUNS:
        at += 1
    head = noun(ahead.tokens[at].low) or NO_NOUN
    return head.plural and head.cls in ("office", "state")


def regions(ahead: LookAhead, index: int) -> bool:
    """Whether "and" joins two parts of the world before one noun: "the **Gulf and European** states"."""
    tokens, last = ahead.tokens, index + 2
    while last < ahead.limit and tokens[last + 1].tag in NOUNS and ahead.names[last + 1] is None:
        last += 1  # "Baltic foreign **ministers**"
    if last > ahead.limit or any(ahead.names[at] is not None for at in range(index + 2, last + 1)):
        return False
    states = noun(tokens[last].low) or NO_NOUN
    parts = [*range(ahead.first, index), index + 1]
    if not states.plural or states.cls not in ("state", "office") or len(parts) > _REGION:
        return False
    known = [ahead.names[at] for at in parts]
    if any(name is not None and name.kind not in ("place", "adjective") for name in known):
        return False  # "the Congo and neighbouring states"
    return not any(tokens[at].text[0].islower() or is_office(tokens[at]) for at in parts)


def portfolios(ahead: LookAhead, index: int, named: Name | None) -> bool:
    """Whether "and" stands within an office: "Foreign Affairs and International Cooperation Minister"."""
    before = ahead.tokens[index - 1]
    if ahead.joins_ministers(index):
        return True
    if named is not None or not before.text[0].isupper() or is_office(before):
        return False
    for at in range(index + 1, min(ahead.limit, index + 5) + 1):
        token = ahead.tokens[at]
        if ahead.names[at] is not None or not token.text[0].isupper():
            return False
        if is_office(token):
            return at > index + 1 or token.low == "plenipotentiary"
    return False


def senders(ahead: LookAhead, index: int) -> bool:
    """Whether "and" stands within what sends people, or what for: "a party and government delegation"."""
    before, following = ahead.tokens[index - 1], ahead.tokens[index + 1 : min(ahead.limit, index + 2) + 1]
    if len(following) < 2 or before.tag != "NN" or before.text != before.low or ahead.names[index + 1] is not None:
        return False
    plain = following[0].tag in ("NN", "JJ") and following[0].text == following[0].low
    return plain and following[1].low in _SENT and before.low not in _SENT
