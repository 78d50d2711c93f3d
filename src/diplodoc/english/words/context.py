"""What a reader of a sentence knows at a word: what stood before it, and what can follow.

The words before are tagged; of those after, only the possible readings are known. Nothing looks further
than a dozen tokens ahead.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from diplodoc.data import tables

from ..lexicon import JJ, NOUN, VB, VBD, VBG, VBN, VBZ, Entry
from ..page import FINITE, Sentence, Token
from ..vocabulary import NUMBERING

#: Tags of words that keep them when capitalised ("The", "And", "With"): no names.
FUNCTION = frozenset({"DT", "IN", "PRP", "PRP$", "CC", "TO", "MD", "WP", "WP$", "WDT", "WRB", "POS", "EX"})
#: After these a noun is due.
BEFORE_NOUN = frozenset({"DT", "PRP$", "POS", "JJ", "JJR", "JJS", "CD", "WP$", "$"})
#: Adverbs and opening marks, over which a word leans on what stands before them.
_TRANSPARENT = frozenset({"RB", "RBR", "RBS", "``"})
_NP_START = frozenset({"DT", "PRP$", "PRP", "CD", "NNP", "$", "WP"})
_OPENERS = frozenset({"WDT", "WP", "WRB"})
_SUBORDINATORS = frozenset("because if although though whether unless while whereas whilst lest".split())
#: Prepositions that are also conjunctions: a clause follows where a subject pronoun does.
_MAYBE_SUBORDINATORS = frozenset("after before since until till as than".split())
_SUBJECT_PRONOUNS = frozenset("i he she we they it you who".split())
_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight".split())
_MONTHS = frozenset(
    "january february march april may june july august september october november december jan. feb. mar. "
    "apr. jun. jul. aug. sept. sep. oct. nov. dec.".split()
)
#: Words that begin a time where a word for a time stands behind them: "last week", "late Sunday", "this
#: in Paris".
_TIME_OPENERS = frozenset({"this", "last", "next", "late", "later", "early", "earlier", "that", "every", "each", "the"})
_PERIODS = (
    frozenset(
        "week month year day morning afternoon evening night weekend summer winter spring autumn fall time".split()
    )
    | _DAYS
    | _MONTHS
)
#: Verbs of which the object is a clause even without "that": "said the talks resumed".
_SAYING = frozenset({"say", "think", "hope", "believe", "feel", "know"})
#: Words that stand before a number: "at least 20", "more than a hundred".
_ABOUT = frozenset("at more nearly almost around about over up less fewer roughly approximately".split())
_LARGE = frozenset("dozen hundred thousand million billion trillion".split())
#: Verbs that report, so that they stand behind a bare subject after a comma: "…, the ministry reported."
REPORTING = frozenset(
    "say report announce confirm insist add note state tell claim declare warn remark observe argue "
    "explain conclude stress underline assure write cite reveal disclose admit acknowledge recall "
    "maintain allege reiterate quote emphasize emphasise continue ask reply respond suggest post tweet".split()
)
_LOOK_AHEAD = 14
#: How many words tell within commas who is speaking.
_LONGEST_ASIDE = 8
#: What bodies do in the items of their decisions, where the words are nouns as well.
_DECISIONS = frozenset(
    "appeals demands hopes mandates notes pledges praises protests regrets requests resolves salutes stresses supports "
    "thanks urges".split()
)


@cache
def demonyms() -> frozenset[str]:
    """Adjectives of states, in lower case; not "US", which stands for the state as well."""
    adjectives = (adjective for country in tables.countries() for adjective in country.adjectives)
    return frozenset(adjective.lower() for adjective in adjectives if adjective[1:].islower())


class Context:
    """One sentence under reading; `i` is the token whose tag is sought."""

    __slots__ = (
        "aux",
        "aux_before_comma",
        "comma",
        "entries",
        "first",
        "fresh",
        "fronted",
        "held",
        "i",
        "inner",
        "item",
        "last",
        "last_finite",
        "last_finite_lemma",
        "last_lemma",
        "last_verb",
        "loud",
        "nested",
        "pending",
        "pending_at_comma",
        "plural",
        "prev",
        "since_comma",
        "tokens",
    )  # fmt: skip

    def __init__(self, tokens: Sequence[Token], entries: Sequence[Entry], sentence: Sentence, loud: bool) -> None:
        self.tokens = tokens
        self.entries = entries
        self.first = sentence.first
        self.last = sentence.last
        self.i = self.first
        #: Title Case or all capitals: capitals say nothing.
        self.loud = loud
        self.item = sentence.kind == "item"
        #: How many clauses wait for their finite verb.
        self.pending = 1
        #: How many wait outside an inner clause that the next comma ends.
        self.held = 0
        #: The auxiliary that a verb form is due after: "have", "be", "do", "md" or "".
        self.aux = ""
        self.aux_before_comma = ""
        #: The last comma, and how many clauses waited for their verb there.
        self.comma = self.first - 1
        self.pending_at_comma = 0
        #: The tag of the last token that is no adverb; "" at the start.
        self.prev = ""
        self.last_verb = ""
        self.last_lemma = ""
        self.last_finite = ""
        self.last_finite_lemma = ""
        #: Whether an inner clause has begun ("that …", "who …"), and whether the last finite verb stands in one.
        self.inner = False
        self.nested = False
        #: Whether the last noun phrase can be a plural subject.
        self.plural = False
        #: Whether the last noun phrase belongs to a preposition that opens the clause: no subject.
        self.fronted = False
        #: Whether ", and" has come and no verb since: another clause may have begun.
        self.fresh = False
        #: Whether a noun but no verb has come since the last comma.
        self.since_comma = False

    # -- before
    # -----------------------------------------------------------------------------------------------------

    def note(self, token: Token, tag: str) -> None:
        """Take in the token that has just been tagged."""
        if tag in _TRANSPARENT or (token.low == "said" and token.index == self.first + 1 and self.prev == "DT"):
            return  # "That said, my country …"
        before, self.prev = self.prev, tag
        if tag == "CD" and token.index and self.tokens[token.index - 1].low in NUMBERING:
            self.prev = "NN"  # "Decree No. 12 appointing …"
        if tag in FINITE:
            self._note_finite(token, tag)
        elif tag in ("VB", "VBG", "VBN"):
            self.last_verb, self.last_lemma = tag, token.lemma
            self.since_comma = False
            self.aux = token.lemma if token.lemma in ("be", "have") else ""
        elif tag == ",":
            self.aux, self.aux_before_comma = self.aux_before_comma, self.aux
            self.fronted = self.since_comma = self.fresh = False
            self.pending += self.held
            self.held = 0
            if self._is_aside(token.index):
                self.pending = max(self.pending, self.pending_at_comma)
            self.comma, self.pending_at_comma = token.index, self.pending
        else:
            self._note_other(token, tag, before)
            if tag != "PRP" or self.aux not in ("do", "md"):
                self.aux = ""

    def _is_aside(self, end: int) -> bool:
        """Whether a clause of saying alone stands between two commas: "Kenya, **he noted**, backs the plan"."""
        inside = self.tokens[self.comma + 1 : end]
        if not inside or self.comma < self.first or len(inside) > _LONGEST_ASIDE:
            return False
        verbs = [token for token in inside if token.tag[:2] in ("VB", "MD")]
        return (
            len(verbs) == 1
            and verbs[0].tag in FINITE
            and verbs[0].lemma in REPORTING
            and (verbs[0] is inside[0] or verbs[0] is inside[-1])
        )

    def _note_finite(self, token: Token, tag: str) -> None:
        lemma = token.lemma
        self.last_verb = self.last_finite = tag
        self.last_lemma = self.last_finite_lemma = lemma
        self.nested = self.inner
        self.fronted = self.since_comma = self.plural = self.fresh = False
        if self.pending:
            self.pending -= 1
        if tag == "MD":
            self.aux = "md"
            return
        self.aux = lemma if lemma in ("be", "have", "do") else ""
        if lemma in _SAYING and self.next_low() not in ("that", "to", ",", "."):
            self.pending += 1

    def _note_other(self, token: Token, tag: str, before: str) -> None:
        if tag in ("NN", "NNP"):
            self.plural = self.plural and self._coordinated(token.index)
            self.since_comma = before != ":"
        elif tag == "NNS":
            self.plural = self.since_comma = True
        elif tag in _OPENERS or token.low in _SUBORDINATORS:
            if not self._participle_follows():
                self._open(before)
        elif tag == "IN" or tag == "TO":
            low = token.low
            if low == "that" or (low in _MAYBE_SUBORDINATORS and self._clause_follows(low)):
                self._open(before)
            elif before in ("", ",", "CC") and self.pending:
                self.fronted = True
        elif tag == "CC":
            self.plural = self.plural or (self.pending > 0 and before != "JJ")  # "a **heinous and cowardly** attack"
            self.fresh = before == ","
        elif tag in (":", "."):
            self.pending = 1
            self.fronted = self.plural = False
        elif tag in ("DT", "PRP$", "PRP") and before in ("NN", "NNP", "NNS", "CD"):
            self.fronted = False
            if token.low in ("he", "she", "they", "we") and not self.pending:  # "the experts they had lent"
                self._open(before)

    def _open(self, before: str) -> None:
        """An inner clause begins; one behind a comma lasts until the next, and the outer one waits so long."""
        if before == ",":
            self.held += self.pending
            self.pending = 0
        self.pending += 1
        self.inner = True
        self.plural = self.fronted = False

    def _participle_follows(self) -> bool:
        """Whether a conjunction has no finite clause behind it: "while pointing to", "if needed", "when in Baku"."""
        if self.i >= self.last or self.prev in ("WP", "WDT"):
            return False
        found = self.entries[self.i + 1]
        return found.tag in ("VBG", "IN") or (found.bits & VBN != 0 and not found.bits & (NOUN | JJ))

    def _clause_follows(self, low: str) -> bool:
        """Whether "after", "as" … is a conjunction: a subject pronoun follows, or it ends "as soon as"."""
        if self.next_low() in _SUBJECT_PRONOUNS:
            return True
        before = [token.low for token in self.tokens[max(self.first, self.i - 2) : self.i]]
        return low == "as" and before[:1] == ["as"] and before[1:] != ["well"]

    def _coordinated(self, index: int) -> bool:
        """Whether the noun at an index is the last of "A and B", "A, B"."""
        for j in range(index - 1, max(self.first, index - 9) - 1, -1):
            tag = self.tokens[j].tag
            if tag == "CC":
                return self.tokens[j - 1].tag != "JJ"
            if tag in FINITE or tag in _OPENERS:
                return False
        return False

    def pronoun(self) -> str:
        """The personal pronoun that the token leans on, adverbs between them left out; "" where there is
        none."""
        if self.prev != "PRP":
            return ""
        for j in range(self.i - 1, max(self.first, self.i - 5) - 1, -1):
            if self.tokens[j].tag == "PRP":
                return self.tokens[j].low
        return ""

    def leans_on(self) -> Token | None:
        """The token before this one, adverbs left out."""
        for j in range(self.i - 1, max(self.first, self.i - 5) - 1, -1):
            if self.tokens[j].tag not in _TRANSPARENT:
                return self.tokens[j]
        return None

    def opened_by_participle(self) -> bool:
        """Whether the comma before this token is not that which ends an opening participle: "Speaking in Rome, the
        envoy, Igor Sava, **called** for calm"."""
        opening = self.tokens[self.first]
        if opening.tag != "VBG":
            return False
        return any(token.tag == "," for token in self.tokens[self.first + 1 : self.i - 1])

    def appositive(self) -> bool:
        """Whether the comma before this token ends an apposition: "Ana Paz, the envoy of Peru, **backs** the plan"."""
        j = self.i - 1
        while j > self.first and self.tokens[j].tag in _TRANSPARENT:
            j -= 1
        named = False
        for at in range(j - 1, max(self.first, j - 14), -1):
            tag = self.tokens[at].tag
            if tag == ",":
                return (named and j - at > 2) or self.tokens[at - 1].tag == "NNP"
            if tag == "CC" or tag in FINITE:
                return False
            named = named or tag == "NNP"
        return False

    # -- after
    # ------------------------------------------------------------------------------------------------------

    def decides(self) -> bool:
        """Whether a word that opens an item is a verb of deciding: "THANKS Chad", "Appeals to all States"."""
        text = self.tokens[self.i].text
        if text.isupper() and len(text) > 3 and not self.loud:
            return True
        to = self.next_low() in ("to", "for") and text.lower() == "appeals"
        return self.item and text.lower() in _DECISIONS and (to or self.object_follows() or self.is_name(self.i + 1))

    def next_low(self, step: int = 1) -> str:
        j = self.i + step
        return self.tokens[j].low if j <= self.last else ""

    def next_tag(self, step: int = 1) -> str:
        """The likeliest tag of a token after this one."""
        j = self.i + step
        return self.entries[j].tag if j <= self.last else ""

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
        for j in range(self.i + 1, min(self.last, self.i + _LOOK_AHEAD)):
            if self.entries[j].tag == ",":
                after = self.entries[j + 1]
                return after.tag in FINITE and not after.bits & NOUN
        return False

    def comma_follows(self) -> bool:
        return any(self.entries[j].tag == "," for j in range(self.i + 1, min(self.last, self.i + _LOOK_AHEAD) + 1))

    def finite_follows(self, start: int = 0) -> bool:
        """Whether a verb that is surely finite follows before the clause ends and belongs to no inner
        clause."""
        inner = 0
        entries, tokens = self.entries, self.tokens
        for j in range(start or self.i + 1, min(self.last, self.i + _LOOK_AHEAD) + 1):
            found, token = entries[j], tokens[j]
            tag = found.tag
            if tag in (":", ".", ",") or (tag == "CC" and j > self.i + 8):
                return False
            if tag in _OPENERS or token.low == "that" or token.low in _SUBORDINATORS:
                inner += 1
                continue
            if token.text != token.low and not self.loud:
                continue
            if not self._surely_finite(j, found):
                continue
            if tokens[j - 1].low in ("and", "but") and not inner:
                return False
            if not inner:
                return True
            inner -= 1
        return False

    def verb_follows(self) -> bool:
        """Whether anything that can be a finite verb follows in the sentence, or there need be none: no full stop."""
        if self.fronted or self.tokens[self.last].text != "." or self.last - self.i > 2 * _LOOK_AHEAD:
            return True
        rest = range(self.i + 1, self.last)
        return any(self.entries[j].bits & (VBD | VBZ) or self.entries[j].tag in FINITE for j in rest)

    def _surely_finite(self, j: int, found: Entry) -> bool:
        tag, low = found.tag, self.tokens[j].low
        if self.tokens[j - 1].low in ("the", "a", "an"):
            return False  # "and wishes the **injured** a speedy recovery"
        if tag == "MD" or low in ("have", "do"):
            return self.entries[j - 1].tag not in ("TO", "MD", "RB")
        if tag in ("VBZ", "VBD", "VBP") and not found.bits & (NOUN | VBN | JJ):
            return True
        if not found.bits & (VBD | VBZ) or j >= self.last or (found.bits & VB and found.tag not in ("VBD", "VBN")):
            return False
        after = self.entries[j + 1].tag
        return after in ("DT", "PRP$", "PRP") or self.tokens[j + 1].low == "that"
