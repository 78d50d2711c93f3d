"""Offices: which words of a phrase are the role, and what follows one by preposition.

"First Deputy Prime Minister of Serbia": role "First Deputy Prime Minister", held in Serbia. "Minister of Foreign
Affairs of Armenia": the first "of" brings the portfolio, which is part of the role, the second the state.
"Ambassador of Korea to Bangladesh": held in (of) Korea; Bangladesh is only where he is sent.
"""

from __future__ import annotations

import re
from functools import cache

from ...data import offices
from ..lexicon import entry
from ..page import Phrase, Token
from ..vocabulary import NO_NOUN, listed, name_words, noun, word_set

#: Days, months and the like, which close a phrase rather than go on with it ("Azerbaijan today").
CALENDAR = listed("calendar")

#: What an office-holder was, is or will be; kept as the qualifier, and no part of the role.
QUALIFIERS = listed("past_and_future")
_KEPT = listed("qualifiers")

_PREFIXED = re.compile(r"(ex|then|former)-", re.IGNORECASE)

#: Adjectives and numbers that are part of an office even in lower case.
_OF_OFFICE = listed("of_office")

#: Ranks and styles: the role only of somebody who has no other.
RANKS = listed("ranks")
_BEFORE_GENERAL = listed("before_general")


#: … and those that only describe in lower case ("the first resident ambassador").
_DESCRIBING = frozenset(("first", "second", "third", "resident", "high", "personal", "private"))
#: The beginnings of the tags of words that stand before an office without being part of it.
_BEFORE_OFFICE = frozenset(("JJ", "RB", "VB", "CD", "CC", "DT", "IN", "PR"))


#: Classes of offices whose names with a preposition hold no state or body …
_WHOLE = frozenset(("military", "monarch", "envoy", "party-leader"))
#: … or none unless they end with one: "Minister of War", but "Secretary of the Treasury".
_MOSTLY_WHOLE = word_set(
    "minister defence-minister royal ambassador other-official lawmaker spokesperson religious director"
)
#: What an office of several words goes on with behind its noun.
_GOES_ON = frozenset(("of", "for", "to", "at", "in", "without"))
_JOINS = frozenset(("and", "&"))


@cache
def _whole_forms() -> dict[tuple[str, ...], list[tuple[str, ...]]]:
    """Offices of several words that name no body within, in lower case, the longest first, by their first two words."""
    found: dict[tuple[str, ...], set[tuple[str, ...]]] = {}
    for office in offices():
        for form in office.names:
            words = tuple(form.lower().split())
            if len(words) > 1 and _is_whole(office.cls, words):
                found.setdefault(words[:2], set()).add(words)
    return {first: sorted(forms, key=lambda words: (-len(words), words)) for first, forms in found.items()}


def _is_whole(cls: str, words: tuple[str, ...]) -> bool:
    """Whether no word of an office names a state or body that it is held in."""
    if "joint" in words and "chiefs" in words:
        return False
    if words[-1] in RANKS or words[-2:] == ("of", "police") or words[-2:] == ("the", "government"):
        return True  # "Army General", "Commissioner of Police", "President of the Government"
    body = (noun(words[-1]) or NO_NOUN).cls == "organization"
    if not _GOES_ON.isdisjoint(words):
        return cls in _WHOLE or (cls in _MOSTLY_WHOLE and not body)
    return not _JOINS.isdisjoint(words) or all((noun(word) or NO_NOUN).cls != "organization" for word in words)


def whole_form(tokens: list[Token], first: int, limit: int) -> int:
    """The last word of an office of several words: "Chief of the Army Staff", "Queen Mother"; -1 where none begins."""
    if first == limit:
        return -1
    for words in _whole_forms().get((tokens[first].low, tokens[first + 1].low), ()):
        last = first + len(words) - 1
        if last <= limit and all(tokens[first + n].low == word for n, word in enumerate(words)):
            after = tokens[last + 1] if last < limit else None
            if after is not None and after.text[0].isupper() and (noun(after.low) or NO_NOUN).cls == "organization":
                continue  # "the Chief of the Joint Staff | Department"
            if words[-1] == "government" and after is not None and after.text[0].isupper() and entry(after.low).known:
                continue  # "the head of the Government Communication Office"
            goes_on = after is not None and after.low in _JOINS and last + 2 <= limit
            if not goes_on or not tokens[last + 2].text[0].isupper() or is_office(tokens[last + 2]):
                return last  # not in "Minister of Defence | and Veterans Affairs"
    return -1


@cache
def _listed_offices() -> dict[str, set[str]]:
    """The offices and trades of the table, in lower case, by their last word."""
    found: dict[str, set[str]] = {}
    for name in (name.lower() for office in offices() for name in office.names):
        found.setdefault(name.rpartition(" ")[2], set()).add(name)
    return found


def listed_office(tokens: list[Token], first: int, last: int) -> int:
    """The first word of the office or trade of the table that ends with `last`: "Press Officer"; -1 for none."""
    names = _listed_offices().get(tokens[last].low)
    if names is None or tokens[last].text == "father":
        return -1  # no office, or a father of a child
    for at in range(max(first, last - 3), last + 1):
        if " ".join([token.low for token in tokens[at : last + 1]]) in names:
            return at
    return -1


@cache
def _ranked_offices() -> frozenset[str]:
    """Offices of several words that end in a rank, in lower case: "chief justice", "air chief marshal"."""
    names = (name.lower() for office in offices() for name in office.names if " " in name)
    return frozenset(name for name in names if name.rpartition(" ")[2] in RANKS)


def is_office(token: Token) -> bool:
    """Whether a word names an office or rank here ("Major", not "major powers")."""
    found = noun(token.low)
    return (
        found is not None
        and found.cls == "office"
        and token.text != "father"  # of a child
        and (token.tag[:2] == "NN" or token.text[0].isupper() or token.low == "general")
    )


def trim_role(tokens: list[Token], first: int, last: int) -> tuple[int, int, str]:
    """The role among the tokens `first` to `last`, whose last is an office: its first and last token, its qualifier.

    Adjectives that only describe ("resident", "43-year-old") are dropped from the front, a rank from the end.
    """
    qualifier = ""
    start = first
    while start < last:
        token = tokens[start]
        low = token.low
        if low in QUALIFIERS:
            qualifier = qualifier or qualifier_of(token)
        elif not _only_describes(token) or tokens[start + 1].low == "lady":
            break
        start += 1
    end = last
    if " ".join(token.low for token in tokens[start : end + 1]) in _ranked_offices():
        return start, end, qualifier
    while end > start and _is_rank(tokens, end) and _has_office_before(tokens, start, end):
        end -= 1
    return start, end, qualifier or qualifier_of(tokens[start])


def qualifier_of(token: Token) -> str:
    """The qualifier that a word is, or begins with: "former", "ex-president"; "" where there is none."""
    prefix = _PREFIXED.match(token.low)
    word = prefix[1] if prefix else token.low
    return "former" if word == "ex" else word if word in _KEPT else ""


def role_text(text: str) -> str:
    """A role without the qualifier that is written to it: "ex-president" → "president"."""
    return _PREFIXED.sub("", text)


def _only_describes(token: Token) -> bool:
    """Whether a word before an office is no part of it ("the 43-year-old", "the first resident")."""
    low = token.low
    if low == "dear":
        return True
    styled = token.text.isupper() or low[-1] == "." or low in ("hon", "hon'ble", "hon’ble", "mr", "madam", "madame")
    if styled and low in name_words().honorifics:
        return True  # "HRH Prince", "Hon. Minister"
    if low in RANKS or (low in _OF_OFFICE and (token.text[0].isupper() or low not in _DESCRIBING)):
        return False
    return token.tag[:2] in _BEFORE_OFFICE or token.text in (",", '"', "'")


def _is_rank(tokens: list[Token], index: int) -> bool:
    low = tokens[index].low
    return low in RANKS and not (low == "general" and tokens[index - 1].low in _BEFORE_GENERAL)


def _has_office_before(tokens: list[Token], start: int, end: int) -> bool:
    """Whether an office that is no rank stands between `start` and `end`."""
    for index in range(end - 1, start - 1, -1):
        low = tokens[index].low
        if low in RANKS and low != "deputy":
            continue
        found = noun(low)
        return (
            found is not None
            and found.cls == "office"
            and tokens[index].low not in ("secretary", "attorney", "deputy", "lieutenant")
        )
    return False


def is_rank_only(phrase: Phrase, tokens: list[Token]) -> bool:
    """Whether the role of a phrase is no more than a rank or style ("General", "Sergeant Major", "Princess")."""
    if phrase.role.lower() == "commander":
        return True  # "Commander Lund", of a navy
    if phrase.role_first < 0:
        return all(word in RANKS for word in phrase.role.lower().split())  # "Senators Lund and Berg"
    return not phrase.role or all(
        tokens[i].low in RANKS or tokens[i].low in ("major", "his", "her")
        for i in range(phrase.role_first, phrase.role_last + 1)
    )
