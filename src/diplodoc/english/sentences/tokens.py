"""Tokens and sentences, on the plain view of a text.

The view has the length of the text: curly quotes, backticks and odd spaces become plain ones, so that
every offset into the view is an offset into the text.
"""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left
from functools import cache
from typing import TYPE_CHECKING

from ...folding import small
from ..page import Page, Sentence, SentenceKind, Token
from ..vocabulary import is_party_seat
from .layout import Paragraph, paragraphs
from .quoting import double_marks, mark_quotes

if TYPE_CHECKING:
    from collections.abc import Callable

_PLAIN = str.maketrans(
    {
        **dict.fromkeys("’‘`´ʻʼʹ′＇‛‚ꞌ", "'"),
        **dict.fromkeys("“”„‟«»″＂〝〞", '"'),
        **dict.fromkeys("\u00a0\u1680\u180e\u202f\u205f\u2060\u3000\ufeff\t", " "),
        **dict.fromkeys(map(chr, range(0x2000, 0x200C)), " "),
        **dict.fromkeys("\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069", " "),
        **dict.fromkeys("\u0085\u2028\u2029\v\f", "\n"),
        **dict.fromkeys("‐‑⁃", "-"),
        "−": "-",
    }
)
_FANCY = re.compile(f"[{''.join(map(chr, _PLAIN))}]+")


#: The dash in a pair of names: "the NATO–Russia Council", "U.S.–China". Elsewhere a dash parts phrases.
_PAIR = re.compile(
    r"(\b[^\W\d_a-z][\w'.]*)–(?=[^\W\d_a-z])(?!(?:The|An?|In|On|At|It|He|She|We|His|Her|Its|Our|This)\b)"
)


def plain(text: str) -> str:
    """A view of the same length with plain quotation marks, apostrophes, hyphens and spaces."""
    view = _FANCY.sub(lambda match: match.group().translate(_PLAIN), text)
    return _PAIR.sub(r"\1-", view) if "–" in view else view


_OTHER = (
    r"\s\[-`{-~\u0080-\u00a9\u00ab-\u00b4\u00b6-\u00b9\u00bb-\u00bf\u00d7\u00f7\u055d\u0589\u05be\u060c\u061b\u061f"
    r"\u066a-\u066d\u06d4\u0964\u0965\u2000-\u200b\u200e-\u2bff\u3000-\u303f\ufe30-\ufe4f\uff01-\uff0f\uff1a-\uff20"
    r"\ufffc\ufffd\U0001f000-\U0001faff"
)
#: A letter or combining mark of any script: whatever is no space, digit, or mark.
_L = rf"[^!-@{_OTHER}]"
#: … or a digit.
_X = rf"[^!-/:-@{_OTHER}]"
_CLITIC = r"(?:s|re|ve|ll|d|m)(?![^\W_])"
_TOKEN = re.compile(
    rf"""(?=\S)(?:                                                          # no look at what begins with a space
      [A-Za-z]{{2,}}+(?=[\ ,])                                            # most words, at a glance
    | (?:https?://|www\.)[^\s<>"]*[^\s<>".,;:!?)\]']                     # addresses
    | \bH\.?\ [EHM]\b\.?(?=\ )                                          # H E, H. H.
    | \bH\.[EH]\.(?={_L})                                                # H.E.Mr.
    | (?:{_L}\.){{2,}}(?:-{_X}+)*(?!{_L})                                # U.S. H.E. D.C. e.g. U.S.-led
    | {_L}\.{_L}(?![\w.'-])                                              # U.S without its last stop
    | [A-Z][A-Za-z]*+-(?:[A-Z]\.){{2,}}(?!{_L})                           # Japan-U.S.
    | (?:[A-Z]{{1,3}})?[$€£¥₤₹₽₺₼₾]\d+(?:[.,]\d+)*+                      # $1.2 US$5
    | [A-Z]{{1,3}}[$£](?=\ \d)                                            # US$ 500
    | \d+(?:[.,:/-]\d+)*+(?:-?{_L}{_X}*(?:-{_X}+)*)?  # 1,227th 09:00 2023-11-22 25-year-old
    | {_X}+(?:(?:-'?|'(?!(?i:{_CLITIC})))(?={_X}){_X}+|&(?={_L}){_L}+)*  # O'Dwyer Al-Tamimi R&D
      (?:-(?=,|\ (?:and|or|to)\b))?                                      # mid- and long-term
    | '(?i:{_CLITIC})                                                    # 's 're 'll
    | \.\.+ | -+ | [–—]+ | \#+ | \*+ | =+ | _+ | ~+ | \|+ | [!?]+ | ''   # runs
    | \S
    )
    """,
    re.X,
)

#: Words whose full stop is no sentence's end where more follows.
_TITLES = frozenset(
    "mr mrs ms dr prof gen lt col maj capt cpt sgt amb hon rt sen rep gov pres st messrs mme mlle adm "
    "brig cmdr cdr fr rev msgr sec supt eng ing insp hrh dep asst assoc mgr vice-adm ven sh vs cf viz "
    "ma md mohd smt engr barr alh atty pvt cpl sra srta sens drs profs gens cols govs".split()
)
#: … and those of ranks, also at the end of a compound: "Lt.-Gen.", "Vice-Adm.".
_RANKS = frozenset("gen lt col maj capt brig adm cmdr cdr sgt".split())
#: … and those that also end sentences: the next word decides.
_SHORTENED = frozenset(
    "jr sr inc ltd co corp bros etc jan feb mar apr jun jul aug sept sep oct nov dec approx dept est a.m "
    "p.m ph.d tue wed thu fri ave blvd".split()
)
#: … and those that are other words, but for a number behind them.
_BEFORE_NUMBER = frozenset(
    "no nos art arts para paras fig figs vol p pp sec ch res mar jan feb apr jun jul aug sept sep oct nov dec".split()
)
_SENTENCE_OPENERS = frozenset(
    "the a an this that these those it he she we they i you his her its their our my in on at by for from "
    "with after before during as when while since if although however but and also both all many most "
    "some such there here according speaking addressing following noting stressing today yesterday "
    "earlier later meanwhile moreover".split()
)
#: Words that go on with no name: behind an initial they begin a sentence.
_CERTAIN_OPENERS = frozenset({"He", "She", "It", "They", "We", "The", "This", "His", "Her", "Their", "In", "On", "At"})
_CONTRACTED = re.compile(
    r"(?i:(?:ca|wo|sha|do|does|did|is|are|was|were|has|have|had|could|would|should|must|might|need)n't)"
)
#: Older and shortened spellings of words that the tables have in today's.
_SPELT = {
    "to-day": "today", "to-night": "tonight", "to-morrow": "tomorrow", "govt": "government", "govts": "governments",
    "dept": "department", "depts": "departments", "connexion": "connection", "connexions": "connections",
    "shew": "show", "shewn": "shown", "shewed": "showed", "gaol": "jail", "gaoled": "jailed",
}  # fmt: skip
#: What can stand in brackets to number the members of a list.
_MARK = re.compile(r"[a-hj-uw-z]|[ivx]{1,5}|\d{1,2}")


def make_page(text: str) -> Page:
    """Read a text into tokens and sentences. Any string will do; the empty one gives an empty page."""
    view = plain(text)
    page = Page(text, view, [], [])
    breaks = _break_finder(view)
    for number, paragraph in enumerate(paragraphs(view)):
        _read(page, paragraph, number, breaks)
    double_marks(page)
    mark_quotes(page)
    _mark_enumeration(page.tokens)
    _mark_decisions(page)
    page.own_words = frozenset([token.low for token in page.tokens if not token.quoted])
    return page


def _mark_enumeration(tokens: list[Token]) -> None:
    """Tags the marks of a list that runs on in its sentence: "(i) applauds …; (ii) exhorts …"."""
    for left, mark, right in zip(tokens, tokens[1:], tokens[2:], strict=False):
        if left.text == "(" and right.text == ")" and _MARK.fullmatch(mark.text):
            left.tag = mark.tag = right.tag = "LS"


def _mark_decisions(page: Page) -> None:
    """Makes items of paragraphs that end in a semicolon, as decisions do: "Call upon all States to pay;".

    The last of them ends in a full stop.
    """
    decides = False
    for _, members in itertools.groupby(page.sentences, lambda sentence: sentence.paragraph):
        (sentence, *more) = members
        follows = decides
        ends = [token.low for token in page.tokens[max(sentence.last - 1, sentence.first) : sentence.last + 1]]
        decides = not more and (ends[-1] == ";" or ends in ([";", "and"], [",", "and"]))
        if sentence.kind == "prose" and not more and (decides or follows):
            sentence.kind = "item"


def _read(page: Page, paragraph: Paragraph, number: int, breaks: Callable[[int, int], list[int]]) -> None:
    tokens = page.tokens
    first = len(tokens)
    start = paragraph.start
    if paragraph.mark > start:
        mark = page.view[start : paragraph.mark]
        tokens.append(Token(first, mark, mark.lower(), start, paragraph.mark, "LS", mark.lower(), len(page.sentences)))
        start = paragraph.mark
    glued = _tokenize(page.view, start, paragraph.end, tokens)
    if len(tokens) == first:
        return
    starts = [token.start for token in tokens[first:]]
    cuts: dict[int, SentenceKind] = {}
    lead = 0
    if paragraph.lead > paragraph.start:
        lead = bisect_left(starts, paragraph.lead)
        if 0 < lead < len(starts):
            cuts[lead] = paragraph.lead_kind
    for offset in breaks(paragraph.start, paragraph.end):
        at = bisect_left(starts, offset)
        while (
            at < len(starts)
            and tokens[first + at].text in ('"', "'", ")", "''", "]")
            and starts[at] == tokens[first + at - 1].end
        ):
            at += 1
        if lead < at < len(starts) and _is_break(tokens, first + at):
            cuts[at] = paragraph.kind
    for at in range(max(lead, 1) + 1, len(starts)):
        # The splitter takes some short words for abbreviations: "will do so. The minister".
        if (
            tokens[first + at - 1].text == "."
            and _ends_word(tokens, first + at - 1)
            and tokens[first + at].text[0].isupper()
        ):
            cuts.setdefault(at, paragraph.kind)
    for at in glued:
        if lead < at - first < len(starts):
            cuts[at - first] = paragraph.kind
    begin = 0
    item = page.view[paragraph.start : paragraph.mark]
    for at in [*sorted(cuts), len(starts)]:
        kind = cuts[at] if at == lead and at in cuts else paragraph.kind
        index = len(page.sentences)
        for token in tokens[first + begin : first + at]:
            token.sentence = index
        page.sentences.append(
            Sentence(
                index, first + begin, first + at - 1, starts[begin], tokens[first + at - 1].end, number, kind,
                item if begin == 0 else "",
            )
        )  # fmt: skip
        begin = at


def _tokenize(view: str, start: int, end: int, tokens: list[Token]) -> list[int]:
    """Append the tokens of a stretch; return the indices of those that begin a sentence behind a full stop
    that the splitter does not see: without a space ("project.The"), or in "Mr X. He"."""
    glued = []
    initial = -1
    index = len(tokens)
    base = index
    for match in _TOKEN.finditer(view, start, end):
        begin, stop = match.span()
        text = view[begin:stop]
        if text == ".":
            if index > base and tokens[-1].end == begin and _takes_stop(tokens, base, view, stop, end):
                last = tokens[-1]
                last.text += "."
                last.low += "."
                last.end = stop
                if len(last.text) == 2:
                    initial = index
                continue
        elif "'" in text and len(text) > 3 and _CONTRACTED.fullmatch(text):
            cut = len(text) - 3
            tokens.append(Token(index, text[:cut], small(text[:cut]), begin, begin + cut))
            index += 1
            text, begin = text[cut:], begin + cut
        elif index > base + 1 and tokens[-1].text == "." and tokens[-1].end == begin:
            before = tokens[-2]
            if (
                before.end == tokens[-1].start
                and text[0].isupper()
                and (before.low[-1:].isalnum() or before.text == '"')
            ):
                glued.append(index)
        elif index == initial and text in _CERTAIN_OPENERS:
            glued.append(index)
        low = text.lower() if text.isascii() else small(text)
        tokens.append(Token(index, text, _SPELT.get(low, low), begin, stop))
        index += 1
    return glued


def _takes_stop(tokens: list[Token], base: int, view: str, stop: int, end: int) -> bool:
    """Whether a full stop directly behind the last token belongs to it: "Mr.", "B.Enkhtaivan", "No. 5"."""
    token = tokens[-1]
    low = token.low
    if len(low) > 8:
        return False
    if len(low) == 1 and token.text.isupper() and view[stop : stop + 1].isupper():
        return token.text != "I" or view[stop + 1 : stop + 2] == "."  # P.R.China, I.R.Iran
    if low == "sen" and len(tokens) > base + 1 and tokens[-2].text[:1].isupper() and not tokens[-2].low.endswith("."):
        ahead = _TOKEN.match(view, stop + 1)
        if stop >= end or (ahead is not None and ahead.group().lower() in _SENTENCE_OPENERS):
            return False  # "Hun Sen. He …", but "Sen. Ana Ruiz"
    if low in _TITLES or low.rpartition("-")[2] in _RANKS:
        return stop < end or low != "sec"
    if low in _SHORTENED:
        return low not in _BEFORE_NUMBER or token.text[0].isupper()
    following = view[stop : stop + 2].lstrip(" ")[:1]
    if is_party_seat(token.text):
        return following in (",", ")")  # "Senator Cole (R-Okla.)"
    if low in _BEFORE_NUMBER and not (len(low) == 1 and token.text.isupper() and following.isalpha()):
        return following.isdigit()
    if not token.text[0].isupper():
        return False
    if len(low) == 1:
        if token.text == "I":  # a pronoun, unless a name stands before it
            return following.isupper() and len(tokens) > base + 1 and tokens[-2].text[0].isupper()
        return following.isalpha()
    return len(token.text) == 2 and token.text[1].islower() and view[stop : stop + 1].isupper()


def _is_break(tokens: list[Token], at: int) -> bool:
    """Whether a sentence that the splitter starts at a token really starts there."""
    token, before = tokens[at], tokens[at - 1]
    if token.text[0].islower() or token.text in (",", ";") or before.text[-1] not in ".!?…\"')]:;":
        return False
    if not before.text.endswith(".") or before.text[0] == ".":
        return before.text[-1] != ";" or not token.text[0].islower()
    name = before.low[:-1]
    if name in _TITLES or name == "h.e" or name.rpartition("-")[2] in _RANKS:
        return False
    if name in _BEFORE_NUMBER and token.text[0].isdigit():
        return False
    if len(name) == 1:
        return token.low in _SENTENCE_OPENERS
    if name in _SHORTENED or "." in name:
        return token.low in _SENTENCE_OPENERS or not token.text[0].isalpha()
    return True


def _ends_word(tokens: list[Token], stop: int) -> bool:
    """Whether a full stop of its own stands directly behind a word in lower case."""
    word = tokens[stop - 1]
    return word.text.islower() and word.text.isalpha() and len(word.text) > 1 and word.end == tokens[stop].start


_RUN = re.compile(r"\S{80,}+|(?:[^\w\s]{2,}+\s*){8,}+")


@cache
def _splitter() -> Callable[[str], list[tuple[int, int]]]:
    from nupunkt import sent_spans

    return sent_spans


def _break_finder(view: str) -> Callable[[int, int], list[int]]:
    """nupunkt's sentence starts, to be asked for the offsets between two others.

    Long runs of marks are hidden from it: it takes quadratic time over them, and no sentence starts in them.
    """
    calm = _RUN.sub(lambda match: "x" * len(match.group()), view)
    starts = [start for start, _ in _splitter()(calm)]

    def between(first: int, last: int) -> list[int]:
        return starts[bisect_left(starts, first + 1) : bisect_left(starts, last)]

    return between


def word_texts(text: str) -> list[str]:
    """The tokens of a short text, as texts: how a name of a table looks on a page."""
    tokens: list[Token] = []
    view = plain(f"{text} X")  # More follows, so that the stop of an abbreviation is no end of a sentence.
    _tokenize(view, 0, len(view), tokens)
    return [token.text for token in tokens[:-1]]
