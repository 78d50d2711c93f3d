"""What can follow a word: an object, a noun, a time, a comma, a finite verb.

Of the words ahead only the possible readings are known, not the tags: in "the envoy **backs** the plan" an object
follows, since "the" opens a noun phrase. Nothing looks further than a dozen tokens ahead.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..lexicon import JJ, NOUN, VB, VBD, VBG, VBN, VBZ, Entry
from ..page import FINITE, Sentence, Token

#: Tags of words that keep them when capitalised ("The", "And", "With"): no names.
FUNCTION = frozenset({"DT", "IN", "PRP", "PRP$", "CC", "TO", "MD", "WP", "WP$", "WDT", "WRB", "POS", "EX"})
_NP_START = frozenset({"DT", "PRP$", "PRP", "CD", "NNP", "$", "WP"})
#: Words that open an inner clause: tags, and conjunctions.
OPENERS = frozenset({"WDT", "WP", "WRB"})
SUBORDINATORS = frozenset("because if although though whether unless while whereas whilst lest".split())
_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight".split())
_MONTHS = frozenset(
    "january february march april may june july august september october november december jan. feb. mar. "
    "apr. jun. jul. aug. sept. sep. oct. nov. dec.".split()
)
#: Words that begin a time where a word for a time stands behind them: "last week", "late Sunday".
_TIME_OPENERS = frozenset({"this", "last", "next", "late", "later", "early", "earlier", "that", "every", "each", "the"})
_PERIODS = (
    frozenset(
        "week month year day morning afternoon evening night weekend summer winter spring autumn fall time".split()
    )
    | _DAYS
    | _MONTHS
)
#: Words that stand before a number: "at least 20", "more than a hundred".
_ABOUT = frozenset("at more nearly almost around about over up less fewer roughly approximately".split())
_LARGE = frozenset("dozen hundred thousand million billion trillion".split())
#: How many tokens ahead the end of a clause is looked for.
LOOK_AHEAD = 14
#: What bodies do in the items of their decisions, where the words are nouns as well.
_DECISIONS = frozenset(
    "appeal appeals demand demands hope hopes mandate mandates note notes pledge pledges praise praises protest "
    "protests regret regrets request requests resolve resolves salute salutes stress stresses support supports "
    "thank thanks urge urges".split()
)
_AUXILIARIES = frozenset("am are be been being had has have having is was were".split())

#: Behind these a singular noun is one by itself: "an **extremist** and old friends".
_OPENED = frozenset({"DT", "PRP$", "POS", "CD"})


class Ahead:
    """One sentence under reading, and what lies behind the token at `i`, whose tag is sought."""

    __slots__ = ("entries", "first", "i", "item", "last", "loud", "prev", "tokens")

    def __init__(self, tokens: Sequence[Token], entries: Sequence[Entry], sentence: Sentence, loud: bool) -> None:
        self.tokens = tokens
        self.entries = entries
        self.first = sentence.first
        self.last = sentence.last
        self.i = self.first
        #: Title Case or all capitals: capitals say nothing.
        self.loud = loud
        self.item = sentence.kind == "item"
        #: The tag of the last token that is no adverb; "" at the start.
        self.prev = ""

    def decides(self) -> bool:
        """Whether a word that opens an item is a verb of deciding: "THANKS Chad", "Appeals to all States"."""
        text = self.tokens[self.i].text
        if text.isupper() and len(text) > 3 and not self.loud:
            return True
        to = self.next_low() in ("to", "for") and text.lower() in ("appeal", "appeals")
        return self.item and text.lower() in _DECISIONS and (to or self.object_follows() or self.is_name(self.i + 1))

    def next_low(self, step: int = 1) -> str:
        j = self.i + step
        return self.tokens[j].low if j <= self.last else ""

    def next_tag(self, step: int = 1) -> str:
        """The likeliest tag of a token after this one."""
        j = self.i + step
        return self.entries[j].tag if j <= self.last else ""

    def gerund_follows(self, step: int) -> bool:
        """Whether a form in -ing stands there: "retaliated by **shelling** the town"."""
        j = self.i + step
        return j <= self.last and bool(self.entries[j].bits & VBG)

    def plural_verb(self, step: int) -> bool:
        """Whether a verb stands there that a plural subject has."""
        return self.next_tag(step) in ("MD", "VBP") or self.next_low(step) in ("were", "are", "have")

    def is_name(self, j: int) -> bool:
        """Whether a token after this one is capitalised and no function word."""
        token, found = self.tokens[j], self.entries[j]
        if token.text == token.low or self.loud:
            return False
        return found.tag not in FUNCTION or (token.text.isupper() and len(token.text) > 1)

    def period_follows(self) -> bool:
        """Whether the next word is a stretch of time: "evening", "week"."""
        return self.next_low() in _PERIODS

    def time_follows(self, step: int = 1) -> bool:
        low = self.next_low(step)
        return low in _DAYS or low in _MONTHS or (low in _TIME_OPENERS and self.next_low(step + 1) in _PERIODS)

    def object_follows(self) -> bool:
        """Whether a noun phrase or a that-clause stands right behind the token."""
        j = self.i + 1
        if j > self.last or self.time_follows():
            return False
        found, low = self.entries[j], self.tokens[j].low
        if low in ("that", "her") or found.tag in _NP_START or self.is_name(j):
            return True
        tag = found.tag
        if tag in ("``", "''"):
            return j < self.last
        if low in _ABOUT and any(self.next_tag(n) == "CD" or self.next_low(n) in _LARGE for n in (2, 3, 4)):
            return low != "at" or self.next_low(2) in ("least", "most")
        if tag == "VBD" and found.bits & VBN and self.entries[self.i].bits & VBD:
            # "Chad helped **displaced** persons", but "the ministers invited attended"
            return j < self.last and self.entries[j + 1].tag == "NNS" and not self.is_name(j + 1)
        if tag in FUNCTION or (tag in ("RB", "VBZ", "VBD") and not found.bits & (NOUN | JJ)):
            return False
        if found.bits & NOUN and tag not in ("RB", "MD"):
            return True
        if found.bits & (JJ | VBN | VBG) and j < self.last and tag != "RB":
            return (
                bool(self.entries[j + 1].bits & (NOUN | JJ)) and self.entries[j + 1].tag not in FUNCTION
            ) or self.is_name(j + 1)
        return False

    def noun_follows(self, strict: bool = False) -> bool:
        """Whether the token can modify a noun behind it; `strict` leaves out forms that could be finite verbs."""
        j = self.i + 1
        if j > self.last:
            return False
        if self.is_name(j):
            return True
        found = self.entries[j]
        if found.tag == "CC" or found.tag == ",":
            listed = found.tag == "CC" or self.entries[self.i].tag == "JJ"
            if listed and j + 2 <= self.last and self.prev == "DT" and self.entries[j + 1].tag == "JJ":
                return bool(self.entries[j + 2].bits & NOUN)  # "an **official** and friendly visit"
            alike = found.tag == "CC" and j + 2 <= self.last and bool(self.entries[j + 1].bits & JJ)
            if alike and self.prev not in _OPENED and self.entries[j + 2].tag == "NNS":
                return True  # "the arms of **separatist** and extremist groups"
            adjective = self.entries[self.i].tag == "JJ" or not strict
            return found.tag == "CC" and adjective and j < self.last and self.entries[j + 1].tag == "JJ"
        if found.tag in FUNCTION or found.tag == "RB":
            return False
        if strict and found.bits & VBD:
            return False
        if found.bits & (NOUN | JJ) or found.tag == "CD":
            return True
        return bool(found.bits & (VBN | VBG)) and j < self.last and bool(self.entries[j + 1].bits & NOUN)

    def parenthesis(self) -> bool:
        """Whether a comma follows and right behind it the verb: ", based in Akure, had mobilised"."""
        for j in range(self.i + 1, min(self.last, self.i + LOOK_AHEAD)):
            if self.entries[j].tag == ",":
                after = self.entries[j + 1]
                takes = j + 2 <= self.last and self.entries[j + 2].tag in ("DT", "PRP$", "VBN")
                surely = (after.tag in FINITE and not after.bits & NOUN) or self.tokens[j + 1].low == "have"
                return surely or bool(after.bits & VBZ and takes)
        return False

    def comma_follows(self) -> bool:
        return any(self.entries[j].tag == "," for j in range(self.i + 1, min(self.last, self.i + LOOK_AHEAD) + 1))

    def finite_follows(self, start: int = 0) -> bool:
        """Whether a verb that is surely finite follows before the clause ends and belongs to no inner clause."""
        return self.finite_ahead(start) >= 0

    def finite_ahead(self, start: int = 0) -> int:
        """Where such a verb stands; -1 where there is none."""
        inner = 0
        entries, tokens = self.entries, self.tokens
        for j in range(start or self.i + 1, min(self.last, self.i + LOOK_AHEAD) + 1):
            found, token = entries[j], tokens[j]
            tag = found.tag
            if tag in (":", ".", ",") or (tag == "CC" and j > self.i + 8):
                return -1
            if tag in OPENERS or token.low == "that" or token.low in SUBORDINATORS:
                inner += 1
                continue
            if token.text != token.low and not self.loud:
                continue
            if not self._surely_finite(j, found):
                continue
            if tokens[j - 1].low in ("and", "but") and not inner:
                return -1
            if not inner:
                return j
            inner -= 1
        return -1

    def _behind_auxiliary(self, j: int) -> bool:
        """Whether a form of "have" or "be" stands before a token, adverbs left out."""
        before = j - 1
        while before > self.first and self.entries[before].tag == "RB":
            before -= 1
        return self.tokens[before].low in _AUXILIARIES

    def _surely_finite(self, j: int, found: Entry) -> bool:
        tag, low = found.tag, self.tokens[j].low
        if self.tokens[j - 1].low in ("the", "a", "an"):
            return False  # "and wishes the **injured** a speedy recovery"
        if tag == "MD" or low in ("have", "do"):
            return self.entries[j - 1].tag not in ("TO", "MD", "RB")
        if tag in ("VBZ", "VBD", "VBP") and not found.bits & (NOUN | VBN | JJ):
            return True
        if found.bits & VBN and self._behind_auxiliary(j):
            return False  # "has **closed** its border"
        if not found.bits & (VBD | VBZ) or j >= self.last or (found.bits & VB and found.tag not in ("VBD", "VBN")):
            return False
        after = self.entries[j + 1].tag
        return after in ("DT", "PRP$", "PRP") or self.tokens[j + 1].low == "that"
