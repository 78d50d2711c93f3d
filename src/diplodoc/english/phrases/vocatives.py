"""Vocatives: whom a speaker addresses in the middle of what they say ("I thank you, **Mr. President**, for …").

They stand between commas, are nobody's subject or object, and belong to no list.
"""

from __future__ import annotations

from ..page import FINITE, Page, Sentence
from ..vocabulary import noun, word_set

_TITLES = word_set("mr mr. mister madam madame mme mme. mrs. ms.")
_STYLES = word_set(
    "excellency excellencies majesty majesties highness highnesses holiness eminence honour honor lordship grace"
)
#: Words that address somebody by themselves.
_ALONE = word_set("sir madam ma'am excellency excellencies")
#: Those who are addressed at the start of a sentence, or behind others who are.
_COMPANY = word_set("sirs ladies gentlemen friends colleagues comrades delegates guests brothers sisters members")
_WARM = word_set("dear distinguished honourable honorable esteemed respected fellow my")
#: Behind a bare office these show that its holder is spoken to: "Prime Minister, **you** have …".
_TO_THEM = word_set("you your i we let allow thank may please welcome")
_MARKS = frozenset({",", ":", ".", "!", "?", "-", "--", "–", "—"})
_OPENING = frozenset({",", "-", "--", "–", "—", '"', "``", "'"})
#: The longest one ("Your Excellency Mr. President of the Republic of …"), in tokens.
_LONGEST = 16


def spans(page: Page) -> dict[int, int]:
    """The first and last token of each vocative."""
    found: dict[int, int] = {}
    for sentence in page.sentences:
        last = -2
        for start in range(sentence.first, sentence.last + 1):
            behind = start == last + 2  # "Excellencies, **ladies and gentlemen**,"
            opens = start == sentence.first or page.tokens[start - 1].text in '"`'
            if opens or behind or page.tokens[start - 1].text in _OPENING:
                end = _end(page, sentence, start)
                if end >= start and _addresses(page, start, end, opens or behind):
                    found[start] = last = end
    return found


def _end(page: Page, sentence: Sentence, start: int) -> int:
    """The last token before the mark that ends a stretch without a verb; -1 where there is none."""
    for at in range(start, min(sentence.last, start + _LONGEST) + 1):
        token = page.tokens[at]
        if token.text in _MARKS:
            return at - 1
        if token.tag in FINITE or not (token.text[0].isalpha() or token.text in "()'"):
            return -1
    return sentence.last if sentence.last < start + _LONGEST else -1


def _addresses(page: Page, start: int, end: int, opens: bool) -> bool:
    tokens = page.tokens
    first = tokens[start].low
    second = tokens[start + 1].low if start < end else ""
    if start == end and first in _ALONE:
        return True
    if first == "your" and second in _STYLES:
        return True
    if first in _TITLES and tokens[start].text[0].isupper() and _is_office(page, start + 1, end):
        return True
    if not opens:
        return False
    if first in _WARM and tokens[end].tag != "IN":
        return first != "my" or second in _WARM | _COMPANY
    if first in _COMPANY | {"dear"}:
        return all(tokens[at].low in _COMPANY | {"and", "&"} for at in range(start, end + 1))
    following = page.low(end + 2) if tokens[min(end + 1, len(tokens) - 1)].text == "," else ""
    return following in _TO_THEM and tokens[start].text[0].isupper() and _is_office(page, start, end)


def _is_office(page: Page, start: int, end: int) -> bool:
    """Whether an office begins at a token, or one word later: "**Secretary**-General", "Prime **Minister**"."""
    words = [page.tokens[at] for at in range(start, min(end, start + 2) + 1)]
    if not words or not words[0].text[0].isupper():
        return False
    return any((found := noun(word.low)) is not None and found.cls == "office" for word in words)
