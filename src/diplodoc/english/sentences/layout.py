"""Paragraphs and what they are: headline, dateline, list item, furniture or prose.

Everything here looks at the plain view alone, line by line; no line is looked at more than a fixed
number of times.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import attrs

from ..page import SentenceKind


@attrs.define(slots=True, eq=False)
class Paragraph:
    """A paragraph of the view: offsets, its kind, the mark of a list item, and parts to split off at its
    start."""

    start: int
    end: int
    kind: SentenceKind = "prose"
    #: End of the list item's mark, `start` where there is none.
    mark: int = 0
    #: A dateline or a date header that opens the paragraph: where it ends and what it is.
    lead: int = 0
    lead_kind: SentenceKind = "dateline"


_LINE = re.compile(r"[^\r\n]+")
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_DAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?"
_NUMERIC = r"(?:\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[-./]\d{1,2}[-./](?:\d{4}|\d\d))(?!\d)"
_CLOCK = r"\d{1,2}[:.]\d\d(?::\d\d)?(?:\s?[ap]\.?m\.?)?(?:\s?(?:GMT|UTC|[A-Z]{2,4}T)\b)?"
_DATE = (
    rf"(?:{_DAY},?\s)?(?:{_NUMERIC}|{_MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?(?:,?\s\d{{4}})?"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?\s{_MONTH},?(?:\s\d{{4}})?|{_MONTH}\s\d{{4}})(?!\w)"
)
_FULL_DATE = re.compile(rf"{_DATE}(?:,?\s(?:at\s)?{_CLOCK})?", re.I)
_DIGIT = re.compile(r"\d")
_HAS_YEAR = re.compile(r"(?<!\d)(?:1[89]|20)\d\d(?!\d)")

_CAPITAL = r"[^\W\d_a-z][\w'.-]*"
_PLACE = rf"{_CAPITAL}(?:(?:,?\s(?:(?:de|da|do|del|la|el|al|of|the|and|upon|am|an)\s)?){_CAPITAL}){{0,4}}"
_AGENCY = r"(?:\([^()\n]{1,40}\)|/[^/\n]{1,40}/|\[[^][\n]{1,40}\]|[A-Z]{2,9}(?=\s?(?:--|[–—]|-\s)))"
_DASH = r"\s?(?:--+|[–—]|-(?=\s))\s?"
#: "BAKU, November 22 (Agency) -- ", "Addis Ababa, 5 September 2024: ", "DUSHANBE, 31.03.2025 /NIAT
#: Khovar/. ".
_DATELINE = re.compile(
    rf"(?P<place>{_PLACE})?(?:(?:,\s?|\s|\s?\()?(?P<date>(?i:{_DATE}))\)?)?"
    rf"(?:[.,]?\s?(?P<agency>{_AGENCY}))?(?P<end>{_DASH}|\s?[:.]\s|\s?[:.]$)"
)
_STAMP = re.compile(rf"(?P<date>{_NUMERIC})(?:,?\s{_CLOCK})?\s(?=[^\W\d_a-z])")
#: " date 2023-11-22 " before the text itself.
_HEADER = re.compile(
    rf"(?:date|published|posted|updated|issued|released|last updated|release date"
    rf"|publication date)\s?:?\s?"
    rf"{_DATE}(?:,?\s{_CLOCK})?",
    re.I,
)
_NOT_PLACE = frozenset(
    [
        "on",
        "in",
        "at",
        "by",
        "for",
        "from",
        "after",
        "before",
        "as",
        "the",
        "a",
        "an",
        "this",
        "that",
        "it",
        "he",
        "she",
        "we",
        "they",
        "i",
        "but",
        "and",
        "or",
        "if",
        "when",
        "while",
        "since",
        "during",
        "today",
        "yesterday",
        "tomorrow",
        "with",
        "to",
        "of",
    ]
)
#: Words that may stand in a line that is a place and date and nothing else.
_DATELINE_WORD = re.compile(
    rf"(?:{_MONTH}|{_DAY}|last|updated?|published|posted|issued|released?|dated?|time|local|gmt|utc"
    rf"|[ap]\.?m\.?|hrs?|at|"
    r"the|of|de|on|by|\d+(?:st|nd|rd|th)?)\.?",
    re.I,
)

_MARK = re.compile(
    r"(?:[•·▪▫◦●○■□‣⁃∙⦁➢➤✓*–—-]|\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})\)|(?:\d{1,2}|[a-zA-Z])\.(?=\s+\S)"
    r"|\d{1,2}(?:\.\d{1,2}){1,3}\.?|\d{1,2}-)(?=\s)"
)
_INITIAL_NAME = re.compile(r"[A-Z]\.\s+[^\W\d_a-z]")

#: How a line begins that is furniture whatever follows.
_FURNITURE = re.compile(
    r"(?:for (?:more|further|additional|any|all|general) (?:information|details|media|press|enquiries"
    r"|inquiries|queries)"
    r"|for (?:media|press) (?:information|contacts?|enquiries|inquiries|queries|interviews?)"
    r"|media contacts?"
    r"|(?:media|press) (?:enquiries|inquiries|queries|relations)|press contacts?"
    r"|contacts?(?: person)?\s?:"
    r"|(?:file )?(?:photo|image|picture|video|audio|caption|pictured|credit)s?(?: credits?"
    r"| courtesy)?\s?[:/(©]"
    r"|(?:photo|image|picture|video)s? (?:by|courtesy|credits?)\b|file photo|read (?:more|also)\b"
    r"|see also\b"
    r"|related (?:articles?|news|content|links?|stories|documents?|topics?|items?)\b|(?:follow|like"
    r"|find) us\b"
    r"|subscribe to\b|sign up\b|click here\b|download (?:the|as|pdf|full|this)\b|back to top"
    r"|skip to\b|copyright\b|©"
    r"|all rights reserved|(?:tags?|keywords?|topics?|categor(?:y|ies)|languages?|views?|source"
    r"|share)\s?:"
    r"|(?:tel(?:ephone)?|phone|mobile|fax|e-?mail|website|web|url|address)\s?[:.]|embargoed"
    r"|check against delivery"
    r"|editor'?s'? notes?\b|notes? (?:to|for) editors?\b|(?:un)?official translation\b|translated from\b"
    r"|home\s?[>|/»]|[(\[](?:photo|image|picture|video|caption)s?\b[^\n]{0,80}[)\]])",
    re.I,
)
#: Lines that are furniture where they are nothing else.
_FURNITURE_LINE = re.compile(
    r"(?:(?:press|news|media) (?:release|statement|advisory|office|service|note|communiqu[eé]"
    r"|information)"
    r"(?: no\.?:? ?\S{1,12}| \d\S{0,12})?|(?:for )?immediate release|share(?: this.{0,20})?"
    r"|print(?: this.{0,20})?|tweet"
    r"|menu|search|previous|next|home|contacts?(?: us)?|advertisement|watch(?: live)?|listen|photos?"
    r"|videos?|gallery"
    r"|page \d{1,4}(?: of \d{1,4})?|english|cookies?|privacy policy|terms of use|related|read in full|archive|news)",
    re.I,
)
_END_MARK = re.compile(r"(?:#(?:\s?#)+|-\s?(?:end|30)s?\s?-|ends?|(?:notes? to|note for) editors?:?)$", re.I)
_ABOUT = re.compile(r"about\s(?:the\s)?[^\W\d_a-z][^\n.!?]{1,60}:?$", re.I)
_NO_LETTER = re.compile(r"[\W\d_]*$")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+$|\S{1,64}@\S{1,64}$|\+?[\d\s()./-]{7,}$")
_TERMINAL = (".", "!", "?", '."', '!"', '?"', ".)", ".'", "?)", "!)", "…")
_LOOSE_END = frozenset(
    [
        "of",
        "the",
        "and",
        "in",
        "on",
        "for",
        "to",
        "with",
        "by",
        "at",
        "a",
        "an",
        "from",
        "or",
        "as",
        "that",
        "between",
        "his",
        "her",
        "its",
        "their",
    ]
)


def paragraphs(view: str) -> list[Paragraph]:
    """The paragraphs of a plain view, in order; together they cover all that is no white space."""
    found = [_paragraph(view, start, end) for start, end in _joined_lines(view)]
    _classify(view, found)
    return found


def _joined_lines(view: str) -> Iterator[tuple[int, int]]:
    """Lines of the view without the space around them; hard-wrapped lines of a block are joined."""
    block: list[tuple[int, int]] = []
    for match in _LINE.finditer(view):
        line = match.group()
        stripped = line.strip()
        if not stripped:
            continue
        start = match.start() + len(line) - len(line.lstrip())
        end = start + len(stripped)
        if block and _newlines(view, block[-1][1], start) > 1:
            yield from _unwrapped(view, block)
            block = []
        block.append((start, end))
    yield from _unwrapped(view, block)


def _newlines(view: str, start: int, end: int) -> int:
    gap = view[start:end]
    return max(gap.count("\n"), gap.count("\r"))


def _unwrapped(view: str, block: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    if not block:
        return
    width = max(end - start for start, end in block)
    full = sum(end - start > 0.75 * width for start, end in block)
    narrow = 45 <= width <= 110 and len(block) > 2 and full * 2 >= len(block)
    start, end = block[0]
    for next_start, next_end in block[1:]:
        if _continues(view, start, end, next_start, next_end, width if narrow else 0):
            end = next_end
        else:
            yield start, end
            start, end = next_start, next_end
    yield start, end


def _continues(view: str, start: int, end: int, next_start: int, next_end: int, width: int) -> bool:
    """Whether the next line goes on with the sentence of the line that ends at `end`."""
    if _MARK.match(view, next_start, min(next_end, next_start + 12) + 1) or view.endswith((":", ";"), end - 1, end):
        return False
    if view[next_start].islower():
        return not view[max(start, end - 2) : end].endswith(_TERMINAL)
    line_start = max(view.rfind("\n", start, end), view.rfind("\r", start, end)) + 1
    last = view[max(start, end - 24) : end].split()[-1:]
    if last and last[0].lower() in _LOOSE_END:
        return True
    if view[end - 1] == ",":
        return end - max(line_start, start) > 30
    if not width:
        return False
    space = view.find(" ", next_start, min(next_end, next_start + 40))
    first_word = (space if space > 0 else next_end) - next_start
    return end - max(line_start, start) + 1 + first_word > width


def _paragraph(view: str, start: int, end: int) -> Paragraph:
    paragraph = Paragraph(start, end, mark=start, lead=start)
    mark = _MARK.match(view, start, end)
    if mark and not (_INITIAL_NAME.match(view, start, end) and mark.group()[0].isupper()):
        paragraph.mark, paragraph.kind = mark.end(), "item"
    return paragraph


def _classify(view: str, found: list[Paragraph]) -> None:
    """Set the kinds. One walk: what stands above the first prose, in it, and below an end mark."""
    body = 0
    closing = False
    for number, paragraph in enumerate(found):
        line = view[paragraph.start : min(paragraph.end, paragraph.start + 400)]
        whole = paragraph.end - paragraph.start <= 400
        rest = len(view) - paragraph.end
        if closing:
            paragraph.kind = "furniture"
            continue
        if whole and body and (_END_MARK.match(line) or _ABOUT.match(line)) and rest < 0.5 * len(view):
            paragraph.kind = "furniture"
            closing = True
            continue
        if whole and _is_furniture(line):
            paragraph.kind = "furniture"
        elif whole and _is_dateline(line):
            paragraph.kind = "dateline"
        elif paragraph.kind == "item":
            continue
        else:
            _find_lead(paragraph, line, body)
            follower = found[number + 1] if number + 1 < len(found) else None
            if whole and _is_headline(view, paragraph, line, body, follower):
                paragraph.kind = "headline"
            else:
                body += 1


def _is_furniture(line: str) -> bool:
    if _NO_LETTER.match(line) or _ADDRESS.match(line):
        return not _FULL_DATE.search(line)
    return bool(_FURNITURE.match(line) or _FURNITURE_LINE.fullmatch(line) or _HEADER.fullmatch(line))


def _is_dateline(line: str) -> bool:
    """Whether a whole line is a date, perhaps with a time and a place, and nothing else."""
    if len(line) > 110 or not _DIGIT.search(line) or not _FULL_DATE.search(line):
        return False
    rest = _FULL_DATE.sub(" , ", line)
    for chunk in re.split(r"[,;:|()/–—]|\s-\s", rest):
        names = 0
        for word in chunk.split():
            if _DATELINE_WORD.fullmatch(word) or not word.strip(".-0123456789:"):
                continue
            if not word[0].isupper() or word.endswith("'s"):
                return False
            names += 1
        if names > 3:
            return False
    return bool(_HAS_YEAR.search(line) or len(line) < 40)


def _find_lead(paragraph: Paragraph, line: str, body: int) -> None:
    header = _HEADER.match(line)
    if header and header.end() < len(line):
        paragraph.lead, paragraph.lead_kind = paragraph.start + header.end(), "furniture"
        return
    match = _STAMP.match(line)
    if match:
        paragraph.lead = paragraph.start + match.end()
        return
    match = _DATELINE.match(line)
    if not match:
        return
    place, date, agency = match["place"], match["date"], match["agency"]
    if not (place or date) or (place and place.split()[0].strip(",").lower() in _NOT_PLACE):
        return
    dash = match["end"].strip() not in {":", "."}
    if not (date or agency):
        loud = place.isupper()
        if not dash or body > 2 or not (loud or (" " in match["end"] and line.rstrip().endswith(_TERMINAL))):
            return
        if len(place.split()) > 3 or not line[match.end() : match.end() + 1].isupper():
            return
    if match.end() < len(line):
        paragraph.lead = paragraph.start + match.end()


def _is_headline(view: str, paragraph: Paragraph, line: str, body: int, follower: Paragraph | None) -> bool:
    """Short, without a full stop at its end, above the body or above a paragraph of it."""
    line = line[paragraph.lead - paragraph.start :]
    words = line.split()
    if line.isupper():
        return len(words) <= 45
    if not words or line.endswith((".", ":", ";", ",", '."', "!")):
        return False
    if not line[0].isupper() and line[0] not in "\"'" and not (line[0].isdigit() and not body):
        return False
    if not body:
        return len(words) <= 40 and (follower is not None or len(words) <= 20)
    return len(words) <= 16 and follower is not None and view.endswith(_TERMINAL, follower.start, follower.end)
