"""Quoting: which tokens are somebody's words, by the marks around them or by what introduces a paragraph."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from ..page import Page, Token

_MARKS = ('"', "''")
#: How many tokens before a colon the verb stands that introduces somebody's words.
_INTRODUCTION = 12
_INTRODUCING = frozenset(
    "said says stated states commented comments remarked remarks added adds continued continues told tells wrote writes"
    " declared declares noted notes concluded concludes responded responds replied replies".split()
)
_FIRST_PERSON = frozenset("i we my our us me ours mine".split())
#: What introduces a text, not what somebody says: "The ministers stated the following:".
_OF_A_TEXT = frozenset(("that", "following", "follows"))


def double_marks(page: Page) -> None:
    """Makes double marks of the single ones around a quotation ("He said: 'We agree.'"), as some newspapers set them.

    A mark opens before a capital, or behind a colon or comma; it closes behind a stop or comma of the quotation.
    """
    text = page.text
    opened: Token | None = None
    for token in page.tokens:
        if token.text != "'":
            continue
        before, after = text[token.start - 1 : token.start], text[token.end : token.end + 1]
        if (not before or before.isspace()) and not after.isspace():
            behind = page.tokens[token.index - 1].text if token.index else ""
            opened = token if after.isupper() or behind in (":", ",") else None
        elif opened is not None and before in (".", ",", "?", "!"):
            if page.sentences[opened.sentence].paragraph == page.sentences[token.sentence].paragraph:
                for mark in (opened, token):
                    mark.text = mark.low = '"'
            opened = None


def mark_quotes(page: Page) -> None:
    """Set `Token.quoted` between double quotation marks.

    A mark opens where its shape in the text or the spaces around it say so. A quotation that stays open
    ends with its paragraph, unless the next paragraph opens with a quotation mark, as long quotations do,
    or the next mark ends a later paragraph, as in a letter that is quoted in full.
    """
    text, tokens = page.text, page.tokens
    sentences = page.sentences
    blocks = set(_blocks(page))
    marks = [token for token in tokens if token.text in _MARKS]
    seen = 0
    open_ = False
    paragraph = -1
    for token in tokens:
        here = sentences[token.sentence].paragraph
        is_mark = token.text in _MARKS
        seen += is_mark
        if here != paragraph:
            paragraph = here
            if open_ and not is_mark:
                open_ = seen < len(marks) and _closes_paragraph(page, marks[seen])
            elif is_mark:
                open_ = True
                continue
        if is_mark:
            open_ = not open_ and _opens(text, token)
        elif open_ or here in blocks:
            token.quoted = 1


def _blocks(page: Page) -> Iterator[int]:
    """Paragraphs that quote without marks: what follows "The Foreign Secretary said:", as far as "I" or "we" speak.

    They end before a line of another kind, and before a paragraph that quotes with marks or introduces somebody.
    """
    inside, first = False, False
    waiting: list[int] = []
    for paragraph, members in itertools.groupby(page.sentences, lambda sentence: sentence.paragraph):
        sentences = list(members)
        words = page.tokens[sentences[0].first : sentences[-1].last + 1]
        if _introduces(words):
            inside, first, waiting = True, True, []
        elif inside and sentences[0].kind == "prose" and not any(word.text in _MARKS for word in words):
            waiting.append(paragraph)
            if first or any(word.low in _FIRST_PERSON for word in words):
                yield from waiting
                waiting = []
            first = False
        else:
            inside = False


def _introduces(words: list[Token]) -> bool:
    """Whether a paragraph ends with what introduces somebody's words: "Speaking in Oslo, Mr Berg said:"."""
    if words[-1].text != ":" or any(word.text in _MARKS for word in words):
        return False
    end = words[-_INTRODUCTION:]
    verb = next((at for at in range(len(end) - 1, -1, -1) if end[at].low in _INTRODUCING), -1)
    return verb >= 0 and not any(word.low in _OF_A_TEXT for word in end[verb:])


def _closes_paragraph(page: Page, mark: Token) -> bool:
    """Whether a mark closes a quotation and is the last of its paragraph."""
    behind = page.tokens[mark.index + 1] if mark.index + 1 < len(page.tokens) else None
    last = behind is None or page.sentences[behind.sentence].paragraph != page.sentences[mark.sentence].paragraph
    return last and not _opens(page.text, mark)


def _opens(text: str, token: Token) -> bool:
    shape = text[token.start]
    if shape in "“«„":
        return True
    if shape in "”»":
        return False
    before = text[token.start - 1 : token.start]
    after = text[token.end : token.end + 1]
    return (not before or before.isspace() or before in "([-–—/:,") and bool(after) and not after.isspace()
