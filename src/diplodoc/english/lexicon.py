"""The committed table of word forms, and guesses about words that it lacks.

`entry("visited")` says what a word can be: its Penn tags, the likelier first, and the lemma of each. The
table is `data/words.tsv`, made by `scripts/make_words.py`; function words stand here.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from functools import cache
from importlib.resources import files

import attrs

#: Abbreviations in the plural: "MoUs", "NGOs".
PLURAL_ACRONYM = re.compile(r"[A-Z][A-Za-z]{0,4}[A-Z]s")

#: What a word can be, as bits: singular and plural noun, verb forms, adjective, adverb.
NN, NNS, VB, VBZ, VBD, VBN, VBG, JJ, RB, OTHER = (1 << n for n in range(10))
NOUN = NN | NNS
VERB = VB | VBZ | VBD | VBN | VBG
_BIT = {
    "NN": NN, "NNS": NNS, "VB": VB, "VBP": VB, "VBZ": VBZ, "VBD": VBD, "VBN": VBN, "VBG": VBG,
    "JJ": JJ, "JJR": JJ, "JJS": JJ, "RB": RB, "RBR": RB, "RBS": RB, "RP": RB,
}  # fmt: skip


@attrs.define(slots=True, eq=False, frozen=True)
class Entry:
    """What a form can be. `tag` is its only or likeliest tag; `bits` say which classes are possible."""

    tag: str
    lemma: str
    lemmas: dict[str, str]
    bits: int
    #: Whether the context has to decide.
    open: bool
    #: Whether the form stands in the table, and is no guess.
    known: bool

    @property
    def adjective(self) -> str:
        """The tag that the form has as an adjective; its likeliest one where it is none."""
        return next((tag for tag in ("JJ", "JJR", "JJS") if tag in self.lemmas), self.tag)


def _entry(readings: list[tuple[str, str]], known: bool = True) -> Entry:
    lemmas: dict[str, str] = {}
    bits = 0
    for tag, lemma in readings:
        lemmas.setdefault(tag, lemma)
        bits |= _BIT.get(tag, OTHER)
    tag, lemma = readings[0]
    return Entry(tag, lemma, lemmas, bits, len(lemmas) > 1 or tag in ("VB", "VBG"), known)


#: Closed classes: words with one tag that no context changes.
_CLOSED = {
    "DT": "the a an this these those some any every each either neither another no all both",
    "IN": "of outside inside in on at by for from with into onto upon during among amongst amid between without within "
    "through throughout against toward towards across along behind beyond beside besides near under "
    "underneath over above below about around concerning regarding despite notwithstanding "
    "including via per than because whether if although though unless until till since after before "
    "while whereas whilst albeit except as like unlike alongside aboard versus vis-à-vis "
    "vis-a-vis lest amidst",
    "CC": "and or but nor & plus",
    "PRP": "i me you he him she it we us they them himself herself itself themselves ourselves myself "
    "yourself yourselves oneself mine yours ours theirs",
    "PRP$": "my your his its our their",
    "WP": "who whom what whoever whatever whomever",
    "WP$": "whose",
    "WDT": "which whichever",
    "WRB": "when where why how whenever wherever whereby wherein",
    "MD": "would could should must shall cannot ought 'll",
    "RB": "not n't also never always often already soon again once thus hence therefore however moreover "
    "furthermore nevertheless nonetheless meanwhile otherwise instead too very just only even ever "
    "still then now here today tomorrow yesterday tonight together away apart abroad forward ahead "
    "almost quite rather perhaps maybe likewise afterwards afterward thereby thereafter therein "
    "herein hereby thereof so yet else ago elsewhere everywhere somewhere indeed altogether "
    "alike aside overseas seldom twice vice-versa etc etc. e.g. i.e.",
    "CD": "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety "
    "hundred thousand million billion trillion dozen zero",
    "JJ": "such other own many few several same former first third fourth fifth sixth "
    "seventh eighth ninth tenth next last due",
    "JJR": "fewer",
    "NN": "latter something anything nothing everything someone anyone everyone nobody somebody anybody "
    "everybody none monday tuesday wednesday thursday friday saturday sunday january february april "
    "june july august september october november december per cent percent",
    "UH": "yes please hello oh",
    "POS": "'",
    "``": "\"",
    ",": ",",
    ".": ". ! ? !? ?! …",
    ":": "; : -- - – — ... ..",
    "-LRB-": "( [ {",
    "-RRB-": ") ] }",
    "$": "$ € £ ¥ usd eur us$ gbp aed a$ c$ hk$ nz$ r$ s$ tt$ ec$ j$ fj$",
    "SYM": "% # * / + = @ | • · ~ ^ < > § ° \\ _",
}  # fmt: skip
_FIXED: dict[str, list[tuple[str, str]]] = {
    "is": [("VBZ", "be")], "are": [("VBP", "be")], "am": [("VBP", "be")], "was": [("VBD", "be")],
    "were": [("VBD", "be")], "be": [("VB", "be")], "been": [("VBN", "be")], "being": [("VBG", "be")],
    "has": [("VBZ", "have")], "have": [("VB", "have"), ("VBP", "have")],
    "had": [("VBD", "have"), ("VBN", "have")], "having": [("VBG", "have")], "does": [("VBZ", "do")],
    "did": [("VBD", "do")], "do": [("VB", "do"), ("VBP", "do")], "done": [("VBN", "do")],
    "doing": [("VBG", "do")], "'re": [("VBP", "be")], "'m": [("VBP", "be")], "'ve": [("VBP", "have")],
    "'d": [("MD", "would")], "ca": [("MD", "can")], "wo": [("MD", "will")], "sha": [("MD", "shall")],
    "'s": [("POS", "'s"), ("VBZ", "be")], "that": [("IN", "that"), ("WDT", "that"), ("DT", "that")],
    "her": [("PRP$", "her"), ("PRP", "her")], "to": [("TO", "to")],
    "there": [("EX", "there"), ("RB", "there")], "hers": [("PRP", "hers")],
    "will": [("MD", "will"), ("NN", "will")], "can": [("MD", "can")],
    "may": [("MD", "may"), ("NNP", "may")], "might": [("MD", "might"), ("NN", "might")],
    "up": [("RP", "up"), ("IN", "up")], "out": [("RP", "out"), ("IN", "out")],
    "off": [("RP", "off"), ("IN", "off")], "down": [("RP", "down"), ("RB", "down")],
    "back": [("RB", "back"), ("VB", "back"), ("NN", "back"), ("JJ", "back")],
    "gunned": [("VBD", "gun"), ("VBN", "gun")], "footed": [("VBD", "foot"), ("VBN", "foot"), ("JJ", "footed")],
    "attache": [("NN", "attache")], "attaches": [("NNS", "attache"), ("VBZ", "attach")],
    "neighbouring": [("JJ", "neighbouring")], "neighboring": [("JJ", "neighboring")],
    "like": [("IN", "like"), ("VB", "like")],
    "binding": [("JJ", "binding")],
    "task": [("NN", "task"), ("VB", "task")], "tasks": [("NNS", "task"), ("VBZ", "task")],
    "lunch": [("NN", "lunch")], "tasked": [("VBD", "task"), ("VBN", "task")], "fund": [("NN", "fund"), ("VB", "fund")],
    "funds": [("NNS", "funds"), ("VBZ", "fund")], "funded": [("VBD", "fund"), ("VBN", "fund"), ("JJ", "funded")],
    "march": [("NN", "march"), ("VB", "march")], "well": [("RB", "well")],
    "ministerial": [("JJ", "ministerial"), ("NN", "ministerial")], "ministerials": [("NNS", "ministerial")],
    "bilateral": [("JJ", "bilateral"), ("NN", "bilateral")], "bilaterals": [("NNS", "bilateral")],
    "much": [("JJ", "much"), ("RB", "much")], "n't": [("RB", "not")], "an": [("DT", "a")],
    "given": [("VBN", "give")], "said": [("VBD", "say"), ("VBN", "say")],
    "thanks": [("NNS", "thanks"), ("VBZ", "thank")], "regards": [("VBZ", "regard"), ("NNS", "regards")],
    "''": [("''", "''")], "above": [("IN", "above"), ("JJ", "above")],
    "following": [("IN", "following"), ("JJ", "following"), ("VBG", "follow")],
    "second": [("JJ", "second"), ("VB", "second"), ("NN", "second")],
    "further": [("RB", "further"), ("JJ", "further"), ("VB", "further")],
    "more": [("JJR", "more"), ("RBR", "more")], "most": [("JJS", "most"), ("RBS", "most")],
    "less": [("JJR", "less"), ("RBR", "less")], "least": [("JJS", "least"), ("RBS", "least")],
    # Diplomatic writings with French or Latin names.
    "aide-mémoire": [("NN", "aide-mémoire")], "aide-memoire": [("NN", "aide-mémoire")],
    "aides-mémoire": [("NNS", "aide-mémoire")], "aide-mémoires": [("NNS", "aide-mémoire")],
    "procès-verbal": [("NN", "procès-verbal")], "proces-verbal": [("NN", "procès-verbal")],
    "verbale": [("NN", "verbale")], "verbales": [("NNS", "verbale")], "vivendi": [("NN", "vivendi")],
}  # fmt: skip


@cache
def _table() -> list[str]:
    """The lines of the table, in order; few of them are ever looked at, so they are not parted before that."""
    return (files("diplodoc.english") / "data" / "words.tsv").read_text("utf-8").split("\n")[:-1]


def _cell(form: str) -> str:
    """What the table says of a form; "" where it lacks it."""
    table, start = _table(), form + "\t"
    at = bisect_left(table, start)
    return table[at].removeprefix(start) if at < len(table) and table[at].startswith(start) else ""


def _read(form: str, cell: str) -> Entry:
    readings = []
    for reading in cell.split():
        tag, _, change = reading.partition("-")
        lemma = form
        if change:
            count = change.rstrip("abcdefghijklmnopqrstuvwxyz")
            lemma = form[: len(form) - int(count)] + change[len(count) :]
        readings.append((tag, lemma))
        if tag == "VB":
            readings.append(("VBP", lemma))
    return _entry(readings)


_entries: dict[str, Entry] = {
    word: _entry([(tag, word)]) for tag, words in _CLOSED.items() for word in words.split()
} | {word: _entry(readings) for word, readings in _FIXED.items()}
#: Forms met so far are kept up to this many: a text of random letters must not fill the memory.
_KEEP = 200_000


def entry(low: str) -> Entry:
    """What a lower-case form can be."""
    found = _entries.get(low)
    if found is None:
        cell = _cell(low)
        found = _read(low, cell) if cell else _guess(low)
        if len(_entries) < _KEEP:
            _entries[low] = found
    return found


def entries(lows: Iterable[str]) -> list[Entry]:
    """What each of many lower-case forms can be."""
    known = _entries.get
    return [known(low) or entry(low) for low in lows]


_PARTICLES = frozenset("back up off out down in over through on away about past".split())
#: With a noun these make an adjective: "anti-government protests".
_ADJECTIVAL = frozenset("anti pro non pre post cross multi inter trans".split())
_PREFIXES = frozenset(
    "co re pro cross trans pre over under out self non inter counter de mis un anti post multi sub".split()
)
#: Nouns and adjectives that make a verb with the verb behind them: "test-fired", "air-dropped".
_VERB_HEADS = frozenset("test air fire car carpet court tear hand fast short booby stage spear water cold".split())
#: Endings of unknown words, the longer first, with their readings and the letters that the lemma drops
#: and adds.
_ENDINGS: tuple[tuple[str, tuple[tuple[str, int, str], ...]], ...] = (
    ("ization", (("NN", 0, ""),)), ("isation", (("NN", 0, ""),)), ("ness", (("NN", 0, ""),)),
    ("ment", (("NN", 0, ""),)), ("ship", (("NN", 0, ""),)), ("tion", (("NN", 0, ""),)),
    ("sion", (("NN", 0, ""),)), ("ance", (("NN", 0, ""),)), ("ence", (("NN", 0, ""),)),
    ("ies", (("NNS", 3, "y"),)), ("ous", (("JJ", 0, ""),)), ("ful", (("JJ", 0, ""),)),
    ("less", (("JJ", 0, ""),)), ("able", (("JJ", 0, ""),)), ("ible", (("JJ", 0, ""),)),
    ("ical", (("JJ", 0, ""),)), ("ive", (("JJ", 0, ""),)), ("ied", (("VBD", 3, "y"), ("VBN", 3, "y"))),
    ("ising", (("VBG", 3, "e"),)), ("izing", (("VBG", 3, "e"),)),
    ("ised", (("VBD", 1, ""), ("VBN", 1, ""))), ("ized", (("VBD", 1, ""), ("VBN", 1, ""))),
    ("ated", (("VBD", 1, ""), ("VBN", 1, ""))), ("ating", (("VBG", 3, "e"),)),
    ("ing", (("VBG", 3, ""), ("NN", 0, ""))), ("ed", (("VBD", 2, ""), ("VBN", 2, ""))),
    ("ly", (("RB", 0, ""),)), ("al", (("JJ", 0, ""),)), ("ic", (("JJ", 0, ""),)),
    ("ish", (("JJ", 0, ""),)), ("ss", (("NN", 0, ""),)), ("us", (("NN", 0, ""),)),
    ("is", (("NN", 0, ""),)), ("s", (("NNS", 1, ""),)),
)  # fmt: skip


def _stem(stem: str) -> str:
    """The verb of an unknown form without its -ed or -ing: "tabl" → "table", "gunn" → "gun", "airdropp" → "airdrop"."""
    twice = len(stem) > 2 and stem[-1] == stem[-2]
    doubled = twice and stem[-1] not in "aeiousl"
    for verb in (stem + "e", stem, stem[:-1] if doubled or (twice and stem[-1] == "l") else ""):
        if _cell(verb):
            return verb
    if doubled:
        return stem[:-1]
    return stem + "e" if stem[-1] in "cvzu" or (stem[-1] == "l" and stem[-2] not in "aeioul") else stem


def _guess(low: str) -> Entry:
    if any(c.isdigit() for c in low[:4]):
        ordinal = low.endswith(("st", "nd", "rd", "th"))
        return _entry([("JJ" if ordinal or ("-" in low and low[-1].isalpha()) else "CD", low)], False)
    if not any(map(str.isalpha, low)):
        return _entry([(":" if low[0] in "-–—." else "." if low[0] in "!?" else "SYM", low)], False)
    if low.endswith("."):
        return _entry([("NNP", low)], False)
    head, hyphen, tail = low.rpartition("-")
    if hyphen and head and tail:
        if head in _PREFIXES:
            inner = entry(tail)
            if head in _ADJECTIVAL and inner.tag in ("NN", "NNS"):
                return _entry([("JJ", low), ("NN", low)], False)
            return _entry([(tag, f"{head}-{lemma}") for tag, lemma in inner.lemmas.items()], False)
        inner = entry(tail)
        if tail in ("elect", "designate") or (tail == "general" and head.endswith(("consul", "consuls", "secretary"))):
            return _entry([("NNS" if entry(head).bits & NNS else "NN", low)], False)  # "the president-elect"
        if tail in _PARTICLES:  # "pull-back", "follow-up"
            return _entry([("NN", low), ("JJ", low)], False)
        if inner.bits & NNS and not inner.bits & (VBD | VBN | VBG):
            return _entry([("NNS", f"{head}-{inner.lemmas.get('NNS', tail)}")], False)
        if head in _VERB_HEADS and inner.bits & VBD:
            return _entry(
                [*((tag, f"{head}-{lemma}") for tag, lemma in inner.lemmas.items() if tag[:2] == "VB"), ("JJ", low)],
                False,
            )
        if inner.bits & (VBN | VBG | JJ) or tail in ("old", "wide", "term", "level", "scale", "day", "year"):
            return _entry([("JJ", low)], False)
        return _entry([("NN", low), ("JJ", low)], False)
    for ending, readings in _ENDINGS:
        if low.endswith(ending) and len(low) > len(ending) + 2:
            if ending in {"ing", "ed"}:
                stem = _stem(low[: -len(ending)])
                return _entry([(tag, stem if drop else low) for tag, drop, _ in readings], False)
            return _entry([(tag, low[: len(low) - drop] + add) for tag, drop, add in readings], False)
    return _entry([("NN", low)], False)
