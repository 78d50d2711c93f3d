"""Paragraphs and what they are: headline, dateline, list item, furniture or prose.

Everything here looks at the plain view alone, line by line; no line is looked at more than a fixed number of times.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import attrs

from diplodoc.english.page import SentenceKind


@attrs.define(slots=True, eq=False)
class Paragraph:
    """A paragraph of the view: offsets, its kind, the mark of a list item, and parts to split off at its start."""

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
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
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
_HAS_YEAR = re.compile(r"(?<!\d)(?:1[89]|20)\d\d(?!\d)")

_CAPITAL = r"[^\W\d_a-z][\w'.-]*"
_PLACE = rf"{_CAPITAL}(?:(?:,?\s(?:(?:de|da|do|del|la|el|al|of|the|and|upon|am|an)\s)?){_CAPITAL}){{0,4}}"
_AGENCY = r"(?:\([^()\n]{1,40}\)|/[^/\n]{1,40}/|\[[^][\n]{1,40}\])"
_DASH = r"\s?(?:--+|[–—]|-(?=\s))\s?"
#: "BAKU, November 22 (Agency) -- ", "Addis Ababa, 5 September 2024: ", "DUSHANBE, 31.03.2025 /NIAT Khovar/. ".
_DATELINE = re.compile(
    rf"(?P<place>{_PLACE})?(?:(?:,\s?|\s|\s?\()?(?P<date>(?i:{_DATE}))\)?)?"
    rf"(?:[.,]?\s?(?P<agency>{_AGENCY}))?(?P<end>{_DASH}|\s?[:.]\s|\s?[:.]$)"
)
_STAMP = re.compile(rf"(?P<date>{_NUMERIC})(?:,?\s{_CLOCK})?\s(?=[^\W\d_a-z])")
#: " date 2023-11-22 " before the text itself.
_HEADER = re.compile(
    rf"(?:date|published|posted|updated|issued|released|last updated|release date|publication date)\s?:?\s?"
    rf"{_DATE}(?:,?\s{_CLOCK})?",
    re.I,
)
_NOT_PLACE = frozenset(
    ["on", "in", "at", "by", "for", "from", "after", "before", "as", "the", "a", "an", "this", "that", "it", "he", "she", "we", "they", "i", "but", "and", "or", "if", "when", "while", "since", "during", "today", "yesterday", "tomorrow", "with", "to", "of"]
)
#: Words that may stand in a line that is a place and date and nothing else.
_DATELINE_WORD = re.compile(
    rf"(?:{_MONTH}|{_DAY}|last|updated?|published|posted|issued|released?|dated?|time|local|gmt|utc|[ap]\.?m\.?|hrs?|at|"
    r"the|of|de|on|by|\d+(?:st|nd|rd|th)?)\.?",
    re.I,
)

_MARK = re.compile(
    r"(?:[•·▪▫◦●○■□‣⁃∙⦁➢➤✓*–—-]|\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})\)|(?:\d{1,2}|[a-zA-Z])\.(?=\s+\S)"
    r"|\d{1,2}(?:\.\d{1,2}){1,3}\.?)(?=\s)"
)
_INITIAL_NAME = re.compile(r"[A-Z]\.\s+[^\W\d_a-z]")

_FURNITURE = re.compile(
    r"(?:(?:for (?:more|further|additional|all|any|general) (?:information|details|enquiries|inquiries|media)"
    r"|for (?:media|press|interviews?|immediate release)|for the (?:latest|full (?:text|version))|media (?:contacts?|enquiries"
    r"|inquiries|relations)|press (?:contacts?|enquiries|inquiries|release|office|service|statement)|news release"
    r"|immediate release|contacts?\b|photos?(?: credits?)?\s?[:/(]|photos? by|file photo|image(?: credit)?s?\s?[:/(]|pictured?\s?:|caption"
    r"|credits?\s?:|video\s?:|watch\b|listen\b|read (?:more|also|the full|in)|see also|related\b|share\b|print\b|tweet\b"
    r"|follow us|subscribe|sign up|click here|download|back to|skip to|home\s?[>|/»]|copyright|all rights reserved|tags?\s?:"
    r"|keywords?\s?:|source\s?:|tel(?:ephone)?\s?[:.]|phone\s?:|fax\s?[:.]|e-?mail\s?:|website\s?:|web\s?:|page \d|ends?\s?$"
    r"|cookies?\b|advertisement|embargoed|check against delivery|editor'?s? note|notes? to editors?|unofficial translation"
    r"|translation from|previous\b|next\b|menu\b|search\b|topics?\s?:|categor(?:y|ies)\s?:|language\s?:|views?\s?:)"
    r"|[(\[]?(?:photo|image|picture|video|caption)s?\b[^\n]{0,60}[)\]:])",
    re.I,
)
#: Words of `_FURNITURE` that also begin sentences: furniture only where the line is short and has no full stop.
_SHORT_ONLY = 60
_END_MARK = re.compile(r"(?:#(?:\s?#)+|-\s?(?:end|30)s?\s?-|ends?|(?:notes? to|note for) editors?:?)$", re.I)
_ABOUT = re.compile(r"about\s(?:the\s)?[^\W\d_a-z][^\n.!?]{1,60}:?$", re.I)
_NO_LETTER = re.compile(r"[\W\d_]*$")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+$|\S{1,64}@\S{1,64}$|\+?[\d\s()./-]{7,}$")
_TERMINAL = (".", "!", "?", '."', '!"', '?"', ".)", ".'", "?)", "!)", "…")
_LOOSE_END = frozenset(["of", "the", "and", "in", "on", "for", "to", "with", "by", "at", "a", "an", "from", "or", "as", "that", "between", "his", "her", "its", "their"])


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
    if (last and last[0].lower() in _LOOSE_END) or view[end - 1] == ",":
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
            _find_lead(view, paragraph, line, body)
            follower = found[number + 1] if number + 1 < len(found) else None
            if whole and _is_headline(view, paragraph, line, body, follower):
                paragraph.kind = "headline"
            else:
                body += 1


def _is_furniture(line: str) -> bool:
    if _NO_LETTER.match(line) or _ADDRESS.match(line):
        return not _FULL_DATE.search(line)
    match = _FURNITURE.match(line)
    if not match:
        return bool(_HEADER.fullmatch(line))
    sentence = line.endswith(".") and match.end() < len(line) and match.group()[-1].isalpha()
    return not sentence or not line[: match.end()].lower().startswith(
        ("contact", "watch", "listen", "share", "print", "related", "previous", "next", "search", "press", "download")
    )


def _is_dateline(line: str) -> bool:
    """Whether a whole line is a date, perhaps with a time and a place, and nothing else."""
    if len(line) > 110 or not _FULL_DATE.search(line):
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


def _find_lead(view: str, paragraph: Paragraph, line: str, body: int) -> None:
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
    if not words or line.endswith((".", ":", ";", ",", '."', "!")) or not line[:1].strip('"').isupper():
        if not (words and line[:1].isdigit() and not body) and not line.isupper():
            return False
    if line.isupper() and any(map(str.isalpha, line)):
        return len(words) <= 45
    if line.count(". ") > 2:
        return False
    if body == 0:
        return len(words) <= 40
    return len(words) <= 16 and follower is not None and view.endswith(_TERMINAL, follower.start, follower.end)
