"""What a reader of a sentence knows at a word: what stood before it, and, as `ahead` has it, what can follow.

The words before are tagged: in "the envoys and the King **visited**" two nouns stand before, and a clause waits for
its verb.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from diplodoc.data import tables

from ..lexicon import JJ, NOUN, VBD, VBN, VBZ, Entry
from ..page import FINITE, Sentence, Token
from ..vocabulary import NUMBERING
from .ahead import LOOK_AHEAD, OPENERS, SUBORDINATORS, Ahead

#: After these a noun is due.
BEFORE_NOUN = frozenset({"DT", "PRP$", "POS", "JJ", "JJR", "JJS", "CD", "WP$", "$"})
#: Adverbs and opening marks, over which a word leans on what stands before them.
_TRANSPARENT = frozenset({"RB", "RBR", "RBS", "``"})
#: Prepositions that are also conjunctions: a clause follows where a subject pronoun does.
_MAYBE_SUBORDINATORS = frozenset("after before since until till as than".split())
_SUBJECT_PRONOUNS = frozenset("i he she we they it you who".split())
#: Verbs of which the object is a clause even without "that": "said the talks resumed".
_SAYING = frozenset({"say", "think", "hope", "believe", "feel", "know"})
#: Verbs that report, so that they stand behind a bare subject after a comma: "…, the ministry reported."
REPORTING = frozenset(
    "say report announce confirm insist add note state tell claim declare warn remark observe argue "
    "explain conclude stress underline assure write cite reveal disclose admit acknowledge recall "
    "maintain allege reiterate quote emphasize emphasise continue ask reply respond suggest post tweet".split()
)
#: Nouns that tell when, before a subject: "Last **week** the envoys held in Peru were freed"; what tells so by itself.
_TIMES = frozenset(
    "afternoon autumn day evening fall hour month morning night noon quarter spring summer time today tomorrow "
    "tonight week weekend winter year yesterday".split()
)
#: The longest name, in tokens, before which it is looked for whose it tells.
_LONGEST_NAME = 16
#: Subjects in the plural that are no nouns: "**We**, too, support".
_THEY = frozenset({"we", "they"})
_POINTING = frozenset({"that", "this", "these", "those", "both", "all", "each", "no", "some"})
#: What stands between an auxiliary and its verb and tells that somebody goes on as they are.
_ONGOING = (
    ("as", "always"), ("as", "before"), ("as", "ever"), ("as", "now"), ("as", "usual"), ("for", "ever"),
    ("in", "future"), ("in", "the", "future"),
)  # fmt: skip
_ASIDE_OPENERS = frozenset(words[0] for words in _ONGOING)
#: How many words tell within commas who is speaking.
_LONGEST_ASIDE = 8
#: How many words stand between a conjunction and the verb that it brings.
_LONGEST_RESUMED = 16


@cache
def demonyms() -> frozenset[str]:
    """Adjectives of states, in lower case; not "US", which stands for the state as well."""
    adjectives = (adjective for country in tables.countries() for adjective in country.adjectives)
    return frozenset(adjective.lower() for adjective in adjectives if adjective[1:].islower())


#: What brings an auxiliary before its subject, and what the subject is made of.
_INVERTING = frozenset("again before hardly little neither never nor only rarely scarcely seldom so then too".split())
_SUBJECT = frozenset({"NNP", "NN", "NNS", "DT", "JJ", "PRP$", "POS", "CD"})


class Context(Ahead):
    """One sentence under reading: what stood before the token at `i`, besides what can follow."""

    __slots__ = (
        "anew",
        "aside",
        "aux",
        "aux_before_comma",
        "comma",
        "contact",
        "fresh",
        "fronted",
        "held",
        "held_plural",
        "inner",
        "inverted",
        "last_finite",
        "last_finite_lemma",
        "last_lemma",
        "last_verb",
        "nested",
        "pending",
        "pending_at_comma",
        "plural",
        "plural_at_comma",
        "since_comma",
    )  # fmt: skip

    def __init__(self, tokens: Sequence[Token], entries: Sequence[Entry], sentence: Sentence, loud: bool) -> None:
        super().__init__(tokens, entries, sentence, loud)
        #: How many clauses wait for their finite verb.
        self.pending = 1
        #: How many wait outside an inner clause that the next comma ends.
        self.held = 0
        #: Whether their subject can be a plural.
        self.held_plural = False
        #: The auxiliary that a verb form is due after: "have", "be", "do", "md" or "".
        self.aux = ""
        self.aux_before_comma = ""
        #: The last token of what parts an auxiliary from its verb: "would **as ever** support".
        self.aside = -1
        #: Whether the auxiliary stands before its subject: "Nor **did** Kenya support".
        self.inverted = False
        #: The last comma, how many clauses waited for their verb there, and whether a plural subject could be theirs.
        self.comma = self.first - 1
        self.pending_at_comma = 0
        self.plural_at_comma = False
        #: Whether a noun phrase has just followed another one, so that a relative clause may have begun without
        #: a pronoun: "The letter **the King** sent was long".
        self.contact = False
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
        #: Whether a comma stands behind ", and" and a noun: "…, and Algiers, …".
        self.anew = False
        #: Whether a noun but no verb has come since the last comma.
        self.since_comma = False

    def note(self, token: Token, tag: str) -> None:
        """Take in the token that has just been tagged."""
        if tag in _TRANSPARENT or (token.low == "said" and token.index == self.first + 1 and self.prev == "DT"):
            return  # "That said, my country …"
        if self.aux and token.low in _ASIDE_OPENERS:
            self.aside = token.index + self._aside_follows(token.low)
        if token.index <= self.aside:
            return
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
            self.contact = False
            self.aux, self.aux_before_comma = self.aux_before_comma, self.aux
            self.anew = self.fresh and self.since_comma and not self.pending
            self.fronted = self.since_comma = self.fresh = False
            if self.held:
                self.plural = self.held_plural  # "the envoys, who came on Monday, **support** the plan"
            self.pending += self.held
            self.held = 0
            if self._is_aside(token.index):
                self.pending = max(self.pending, self.pending_at_comma)
                self.plural = self.plural or self.plural_at_comma
            self.comma, self.pending_at_comma, self.plural_at_comma = token.index, self.pending, self.plural
        else:
            self._note_other(token, tag, before)
            waits = self.inverted and tag in _SUBJECT
            if not waits and (tag != "PRP" or self.aux not in ("do", "md")):
                self.aux = ""

    def _aside_follows(self, low: str) -> int:
        """How many more words tell when or how long somebody goes on doing something: "as **before**"."""
        ahead = (self.next_low(), self.next_low(2), self.next_low(3))
        return next((len(rest) for first, *rest in _ONGOING if first == low and tuple(rest) == ahead[: len(rest)]), -1)

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
        self.contact = False
        self.fronted = self.since_comma = self.plural = self.fresh = False
        if self.pending:
            self.pending -= 1
        opener = self.tokens[token.index - 1].low if token.index > self.first else ""
        self.inverted = token.index == self.first or opener in _INVERTING
        if tag == "MD":
            self.aux = "md"
            return
        self.aux = lemma if lemma in ("be", "have", "do") else ""
        if lemma in _SAYING and self.next_low() not in ("that", "to", ",", "."):
            self.pending += 1

    def _note_other(self, token: Token, tag: str, before: str) -> None:
        if tag in ("NN", "NNP"):
            several = tag == "NNP" and token.low.endswith("s") and self.entries[token.index].tag == "NNS"
            theirs = self.plural and (self._coordinated(token.index) or self._is_theirs(token.index))
            self.plural = several or theirs  # "Foreign **Ministers** call on Mali"
            self.since_comma = before != ":"
        elif tag == "NNS":
            self.plural = self.since_comma = True
        elif tag in OPENERS or token.low in SUBORDINATORS:
            if not self._participle_follows():
                self._open(before)
        elif tag == "IN" or tag == "TO":
            low = token.low
            if low == "that" or (low in _MAYBE_SUBORDINATORS and self._clause_follows(low)):
                self._open(before)
            elif before in ("", ",", "CC") and self.pending:
                self.fronted = True
            self.contact = False
        elif tag == "CC":
            self.plural = self.plural or (self.pending > 0 and before != "JJ")  # "a **heinous and cowardly** attack"
            self.fresh = before == ","
        elif tag in (":", "."):
            self.pending = 1
            self.fronted = self.plural = False
        elif token.low in _THEY and before in ("", ",", "CC"):
            self.plural = self.pending > 0
        elif tag in ("DT", "PRP$", "PRP") and before in ("NN", "NNP", "NNS", "CD"):
            noun = self.tokens[token.index - 1].low
            starts = before in ("NN", "NNS") and tag != "PRP" and noun not in _TIMES and token.low not in _POINTING
            self.contact = starts and self.pending > 0 and not self.fronted
            self.fronted = False
            if token.low in ("he", "she", "they", "we") and not self.pending:  # "the experts they had lent"
                self._open(before)

    def _open(self, before: str) -> None:
        """An inner clause begins; one behind a comma lasts until the next, and the outer one waits so long."""
        if before == ",":
            self.held += self.pending or self.anew  # "…, and Algiers, which backs the group, **cut** ties"
            self.held_plural = self.plural_at_comma
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
            if tag in FINITE or tag in OPENERS:
                return False
        return False

    def _is_theirs(self, index: int) -> bool:
        """Whether a name tells whose or which those before it are: "the people **of Jordan**", "envoys of the EU"."""
        at, furthest = index, max(self.first, index - _LONGEST_NAME)
        while at > furthest and self.tokens[at].tag in ("NNP", "DT", "JJ"):
            at -= 1
        if self.tokens[at].low != "of" or at == self.first:
            return False
        many = self.tokens[at - 1]  # "the **Heads** of Mission"
        return many.tag == "NNS" or (many.tag == "NNP" and self.entries[at - 1].tag == "NNS")

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

    def resumes(self) -> bool:
        """Whether the comma before this token ends an aside right behind a conjunction: "and, speaking for Chad,
        **warned** against haste"."""
        for j in range(self.i - 2, max(self.first, self.i - _LONGEST_RESUMED), -1):
            tag = self.tokens[j].tag
            if tag == ",":
                return self.tokens[j - 1].tag == "CC"
            if tag in FINITE:
                return False
        return False

    def closes_participle(self) -> bool:
        """Whether the comma before this token ends an aside that a participle opens: "The forum, organised by A and B,
        **ends** today"."""
        for j in range(self.i - 2, max(self.first, self.i - 24), -1):
            tag = self.tokens[j].tag
            if tag == ",":
                after = j + 1 + (self.tokens[j + 1].tag == "RB")
                return self.tokens[after].tag in ("VBN", "VBG") and self.tokens[j - 1].tag in ("NN", "NNS", "NNP")
            if tag in FINITE:
                return False
        return False

    def opens_anew(self) -> bool:
        """Whether no verb stands between this token and a quotation's end, or a conjunction behind a comma."""
        for j in range(self.i - 2, max(self.first, self.i - 16), -1):
            token, before = self.tokens[j], self.tokens[j - 1]
            if token.tag == "''" or (before.text in (",", ";") and (token.tag == "CC" or token.low == "yet")):
                return token.tag == "''" or self.last_finite != ""
            if token.tag[:2] in ("VB", "MD"):
                return False
        return False

    def verb_follows(self) -> bool:
        """Whether anything that can be a finite verb follows in the sentence, or there need be none: no full stop."""
        if self.fronted or self.tokens[self.last].text != "." or self.last - self.i > 2 * LOOK_AHEAD:
            return True
        rest = range(self.i + 1, self.last)
        return any(self.entries[j].bits & (VBD | VBZ) or self.entries[j].tag in FINITE for j in rest)
