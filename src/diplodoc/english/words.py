"""Second room: what each word is. Sets `Token.tag` and `Token.lemma`.

One walk over each sentence from left to right. A word with one reading takes it; an ambiguous one is settled by the
words before it, which are settled already, by what can follow, and by whether the clause still waits for its finite
verb. Nothing looks further than a dozen tokens ahead.
"""

from __future__ import annotations

from diplodoc.english.lexicon import JJ, NN, NNS, NOUN, RB, VB, VBD, VBG, VBN, VBZ, VERB, Entry, entry
from diplodoc.english.page import Page, Sentence, Token

#: Tags of words that keep them when capitalised ("The", "And", "With"): no names.
_FUNCTION = frozenset({"DT", "IN", "PRP", "PRP$", "CC", "TO", "MD", "WP", "WP$", "WDT", "WRB", "POS", "EX"})
_FINITE = frozenset({"VBZ", "VBP", "VBD", "MD"})
_PARTS_OF_VERB = frozenset({"VB", "VBG", "VBN"})
_NOMINAL = frozenset({"NN", "NNS", "NNP", "PRP", "CD", "EX"})
#: After these a noun is due.
_BEFORE_NOUN = frozenset({"DT", "PRP$", "POS", "JJ", "JJR", "JJS", "CD", "WP$", "$"})
_NP_START = frozenset({"DT", "PRP$", "PRP", "CD", "NNP", "EX", "$", "WP", "JJ", "JJR", "JJS"})
_OPENERS = frozenset({"WDT", "WP", "WRB"})
_SUBORDINATORS = frozenset(["because", "if", "although", "though", "whether", "unless", "while", "whereas", "whilst", "lest"])
#: Prepositions that are also conjunctions: a clause follows where a subject pronoun does.
_MAYBE_SUBORDINATORS = frozenset(["after", "before", "since", "until", "till", "as", "than"])
_SUBJECT_PRONOUNS = frozenset(["i", "he", "she", "we", "they", "it", "you", "who"])
_PLURAL_PRONOUNS = frozenset(["i", "we", "they", "you"])
_TIMES = frozenset(
    ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "today", "yesterday", "tomorrow", "tonight", "last", "next", "this", "earlier", "late", "later", "early", "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"]
)
#: Of these, the ones that need a word for a time behind them.
_TIME_WORDS = frozenset({"this", "last", "next", "late", "later", "early", "earlier"})
_PERIODS = frozenset(
    "week month year day morning afternoon evening night weekend summer winter spring autumn fall century decade time "
    "season quarter monday tuesday wednesday thursday friday saturday sunday january february march april may june july "
    "august september october november december in on at this".split()
)
#: Pronouns that look like determiners.
_PRONOUN_LIKE = frozenset(["this", "that", "both", "all", "some", "each", "those", "these", "many", "few", "several", "another"])
#: Verbs of which the object is a clause: "said the talks resumed".
_SAYING = frozenset({"say", "think", "hope", "believe", "feel", "know"})
_NAMING = frozenset({"call", "name", "dub", "title", "entitle"})
#: Words whose "to" is a preposition: "commitment to peace", "according to reports".
_TO_NOUN = frozenset(
    ["commitment", "commit", "access", "approach", "response", "contribution", "contribute", "return", "addition", "regard", "respect", "relation", "reference", "thank", "thanks", "accord", "according", "due", "visit", "solution", "support", "aid", "assistance", "threat", "transition", "end", "way", "path", "road", "key", "alternative", "subject", "relate", "devote", "dedicate", "lead", "led", "route", "gratitude", "tribute", "respond", "adhere", "adherence", "amount", "point", "refer", "turn", "opposed", "oppose", "close", "closer", "owe", "prior", "contrary", "attach", "pay", "adjacent", "equal", "similar", "damage", "invitation", "trip", "journey", "ambassador", "envoy", "adviser", "advisor", "belong", "object", "apology", "condolence", "condolences"]
)
_LETTING = frozenset({"let", "help", "make", "see", "watch", "hear", "have"})
_MORE = {"more": ("JJR", "RBR"), "most": ("JJS", "RBS"), "less": ("JJR", "RBR"), "least": ("JJS", "RBS")}
_LOOK_AHEAD = 14


def tag(page: Page) -> None:
    """Tag all tokens of a page, in place."""
    tokens = page.tokens
    entries = [entry(token.low) for token in tokens]
    for sentence in page.sentences:
        _Reader(tokens, entries, sentence).read()


class _Reader:
    """Reads one sentence; the fields say what has been read of it so far."""

    __slots__ = (
        "aux", "aux_before_comma", "entries", "first", "i", "last", "last_finite", "last_finite_lemma", "last_verb", "loud",
        "pending", "plural", "prev", "tokens",
    )  # fmt: skip

    def __init__(self, tokens: list[Token], entries: list[Entry], sentence: Sentence) -> None:
        self.tokens = tokens
        self.entries = entries
        self.first = sentence.first
        self.last = sentence.last
        #: Title Case or all capitals: capitals say nothing.
        self.loud = _is_loud(tokens, entries, sentence)
        #: How many clauses wait for their finite verb.
        self.pending = 1
        #: The auxiliary that a verb form is due after: "have", "be", "do", "md" or "".
        self.aux = ""
        self.aux_before_comma = ""
        #: The tag of the last token that is no adverb; "" at the start.
        self.prev = ""
        self.last_verb = ""
        self.last_finite = ""
        self.last_finite_lemma = ""
        #: Whether the last noun phrase can be a plural subject.
        self.plural = False
        self.i = self.first

    def read(self) -> None:
        tokens, entries = self.tokens, self.entries
        opening = True
        for i in range(self.first, self.last + 1):
            token, found = tokens[i], entries[i]
            if token.tag == "LS":
                continue
            self.i = i
            text = token.text
            if text != token.low:
                tag = self._capitalised(token, found, opening)
            elif found.open:
                tag = self._choose(found, token.low)
            else:
                tag = found.tag
            token.tag = tag
            token.lemma = found.lemmas.get(tag, token.low)
            if tag not in ("``", "-LRB-", "''"):
                opening = tag == ":" and text != "-" and not self.loud
            self._note(token, tag)

    # -- what has been read ---------------------------------------------------------------------------------------

    def _note(self, token: Token, tag: str) -> None:
        """Keep the state of the sentence after a token."""
        if tag == "RB" or tag == "``":
            return
        self.prev = tag
        if tag in _FINITE:
            self.last_verb = self.last_finite = tag
            self.last_finite_lemma = token.lemma
            if self.pending:
                self.pending -= 1
            if tag == "MD":
                self.aux = "md"
            else:
                lemma = token.lemma
                self.aux = lemma if lemma in ("be", "have", "do") else ""
                if lemma in _SAYING and self._next_low() not in ("that", "to", ","):
                    self.pending += 1
            return
        if tag in _PARTS_OF_VERB:
            lemma = token.lemma
            self.last_verb = tag
            self.aux = lemma if lemma in ("be", "have") else ""
            return
        if tag == ",":
            self.aux, self.aux_before_comma = self.aux_before_comma, self.aux
            return
        if tag in ("NN", "NNP"):
            self.plural = self.plural and token.index > self.first and self._coordinated(token.index)
        elif tag == "NNS":
            self.plural = True
        elif tag in _OPENERS or token.low in _SUBORDINATORS or (tag == "IN" and (
            token.low == "that" or (token.low in _MAYBE_SUBORDINATORS and self._next_low() in _SUBJECT_PRONOUNS)
        )):
            self.pending += 1
        elif tag == "CC":
            self.plural = self.plural or self.pending > 0
        elif tag in (":", "."):
            self.pending = 1
        self.aux = "" if tag != "PRP" or self.aux not in ("do", "md") else self.aux

    def _coordinated(self, index: int) -> bool:
        """Whether the noun at an index is the last of "A and B", "A, B"; the words between are modifiers or names."""
        tokens = self.tokens
        for j in range(index - 1, max(self.first, index - 9) - 1, -1):
            tag = tokens[j].tag
            if tag == "CC":
                return True
            if tag in _FINITE or tag in _OPENERS:
                return False
        return False

    # -- what comes -----------------------------------------------------------------------------------------------

    def _next_low(self, step: int = 1) -> str:
        j = self.i + step
        return self.tokens[j].low if j <= self.last else ""

    def _skip_adverbs(self, j: int) -> int:
        entries = self.entries
        while j <= self.last and j < self.i + 4 and entries[j].tag == "RB" and not entries[j].open:
            j += 1
        return j

    def _object_follows(self) -> bool:
        """Whether a noun phrase, "that" or an infinitive's object stands right after the token."""
        j = self.i + 1
        if j > self.last:
            return False
        token, found = self.tokens[j], self.entries[j]
        if token.low in _TIMES and not (token.low in _TIME_WORDS and self._next_low(2) not in _PERIODS):
            return False
        if token.low in ("that", "her", "there"):
            return True
        if found.tag in _NP_START:
            return True
        if token.text != token.low and not self.loud and found.tag not in _FUNCTION:
            return True
        if found.tag in ("``", "''") and j < self.last:
            return True
        if found.bits & (NOUN | JJ) and found.tag not in ("IN", "RB", "TO", "CC") and not found.bits & VBD:
            return True
        return bool(found.bits & VBG and j < self.last and self.entries[j + 1].bits & NOUN)

    def _noun_follows(self) -> bool:
        """Whether the token can modify a noun after it."""
        j = self.i + 1
        if j > self.last:
            return False
        found, token = self.entries[j], self.tokens[j]
        if token.text != token.low and not self.loud:
            return found.tag not in _FUNCTION
        if found.tag == "CC" and j < self.last:
            return bool(self.entries[j + 1].bits & JJ)
        return bool(found.bits & (NOUN | JJ)) and found.tag not in _FUNCTION and found.tag != "RB"

    def _finite_follows(self) -> bool:
        """Whether a verb that is surely finite follows before the clause ends and belongs to no inner clause."""
        inner = 0
        entries, tokens = self.entries, self.tokens
        for j in range(self.i + 1, min(self.last, self.i + _LOOK_AHEAD) + 1):
            found = entries[j]
            tag = found.tag
            if tag in (":", ".", ",") or (tokens[j].low == "and" and j > self.i + 8):
                return False
            if tag in _OPENERS or tokens[j].low == "that" or tokens[j].low in _SUBORDINATORS:
                inner += 1
            elif tag == "MD" or (tag in ("VBZ", "VBD", "VBP") and not found.bits & (NOUN | VBN | JJ)):
                if tokens[j].text != tokens[j].low and not self.loud:
                    continue
                if not inner:
                    return True
                inner -= 1
            elif found.bits & VBD and found.bits & VBN and j < self.last and tokens[j].text == tokens[j].low:
                after = entries[j + 1].tag
                if after in ("DT", "PRP$", "PRP") or tokens[j + 1].low == "that":
                    if not inner:
                        return True
                    inner -= 1
        return False

    # -- choices --------------------------------------------------------------------------------------------------

    def _capitalised(self, token: Token, found: Entry, opening: bool) -> str:
        low, text = token.low, token.text
        if self.loud:
            if found.tag in _FUNCTION or not found.known:
                tag = found.tag if found.known or found.tag == "CD" else "NNP"
                return self._choose(found, low) if found.open and found.known else tag
            tag = self._choose(found, low) if found.open else found.tag
            return "NNP" if tag in ("NN", "NNS") else tag
        if found.tag in _FUNCTION and not (text.isupper() and len(text) > 1 and not opening):
            if low == "may" and not opening:
                return "NNP"
            return self._choose(found, low) if found.open else found.tag
        if not any(map(str.isalpha, text)):
            return found.tag
        if not opening or (text.isupper() and len(text) > 1) or not found.known:
            if not found.known and found.tag == "CD":
                return "CD"
            return "JJ" if _is_demonym(low) and self._noun_follows() else "NNP"
        following = self.i + 1
        if found.bits & NOUN and not found.bits & (VBG | VBD) and following <= self.last:
            after = self.tokens[following]
            if after.text != after.low and self.entries[following].tag not in _FUNCTION:
                return "NNP"
        return self._choose(found, low) if found.open else found.tag

    def _choose(self, found: Entry, low: str) -> str:
        bits = found.bits
        if low in _CHOICES:
            return _CHOICES[low](self)
        if not bits & VERB:
            return self._modifier(found)
        prev, aux = self.prev, self.aux
        if bits & VB and (prev == "TO" or aux in ("md", "do")):
            if prev == "TO" and bits & NOUN and self._to_is_preposition() and not self._object_follows():
                return "NN"
            return "VB"
        if bits & VBN and aux in ("have", "be"):
            return "JJ" if found.tag == "JJ" and aux == "be" and self._next_low() != "by" else "VBN"
        if bits & (VBD | VBN):
            return self._past(found, low)
        if bits & VBG:
            return self._gerund(found)
        if bits & VBZ:
            return self._third_person(found)
        return self._base(found, low)

    def _modifier(self, found: Entry) -> str:
        """Adjective, adverb or noun."""
        bits = found.bits
        if bits & JJ and (self._noun_follows() or (self.aux == "be" and bits & (NOUN | RB))):
            return _adjective(found)
        if bits & NOUN:
            if bits & RB and found.tag.startswith("RB"):
                return found.tag
            if found.tag in ("NN", "NNS") or self.prev in _BEFORE_NOUN or self.prev in ("IN", "TO"):
                return "NN" if bits & NN else "NNS"
        if bits & RB and bits & JJ and self.prev not in _BEFORE_NOUN:
            return "RBR" if "RBR" in found.lemmas else "RB" if "RB" in found.lemmas else found.tag
        return found.tag

    def _to_is_preposition(self) -> bool:
        j = self.i - 2
        return j >= self.first and (
            self.tokens[j].lemma in _TO_NOUN or (self.tokens[j].tag in ("NNP", "CD") and self.entries[j + 2].tag == "NN")
        )

    def _past(self, found: Entry, low: str) -> str:
        """VBD or VBN (or what else the form can be)."""
        bits, prev = found.bits, self.prev
        if bits & (VB | NOUN) and not self._past_possible(found):
            return self._base(found, low) if bits & VB else self._modifier(found)
        if not bits & VBN:
            return "VBD"
        participle = "JJ" if found.tag == "JJ" else "VBN"
        if not bits & VBD:
            return "VBN"
        following = self._next_low()
        before = self.tokens[self.i - 1].low if self.i > self.first else ""
        if prev in _BEFORE_NOUN:
            if prev == "CD" or (before in _PRONOUN_LIKE and before != "those"):
                return participle if (self._noun_follows() and not self._object_follows()) or not self.pending else "VBD"
            return participle
        if prev in ("WP", "WDT", "EX") or prev == "PRP":
            return "VBD"
        if prev in ("IN", "TO", "WRB", "VBG", "VB"):
            return participle
        if following == "by" and self._next_low(2) not in _TIMES:
            return "VBN"
        takes_object = self._object_follows()
        if prev == "CC" or prev == ",":
            if takes_object:
                return "VBN" if self.last_verb == "VBN" and self.last_finite_lemma == "have" and prev == "CC" else "VBD"
            if prev == ",":
                if self.pending and not self._finite_follows() and self.last_verb not in ("VBG",):
                    return "VBD"
                return "VBN"
            return "VBN" if self.last_verb == "VBN" and self.last_finite_lemma in ("be", "have") else (
                "VBD" if self.last_finite in ("VBD", "") or self.pending else "VBN"
            )
        if prev == "":
            return "VBD" if takes_object or (not self._finite_follows() and not self._comma_follows()) else "VBN"
        if takes_object:
            if found.lemma in _NAMING and not self.pending:
                return "VBN"
            return "VBD"
        if not self.pending:
            return participle if prev not in ("NN", "NNS", "NNP") else "VBN"
        return "VBN" if self._finite_follows() else "VBD"

    def _past_possible(self, found: Entry) -> bool:
        """Whether a form that is past as well as base or noun ("put", "cut", "saw", "found") can be past here."""
        if self.prev in ("DT", "PRP$", "POS", "JJ", "TO", "IN", "CD"):
            return False
        return self.pending > 0 and not (self.plural and found.bits & VB and found.tag == "VB")

    def _comma_follows(self) -> bool:
        return any(self.entries[j].tag == "," for j in range(self.i + 1, min(self.last, self.i + _LOOK_AHEAD) + 1))

    def _gerund(self, found: Entry) -> str:
        bits, prev = found.bits, self.prev
        following = self._next_low()
        if self.aux == "be" and prev[:1] == "V":
            return "VBG"
        if not bits & (NOUN | JJ):
            return "NN" if prev in ("DT", "PRP$", "POS", "JJ") and following in ("of", "", ".", ",") else "VBG"
        if prev in _BEFORE_NOUN:
            if self._noun_follows():
                return found.tag
            return "NN" if bits & NN or following == "of" else "VBG"
        if self._object_follows():
            after = self.entries[self.i + 1]
            if not (after.bits & NOUN and found.tag == "NN" and not after.bits & JJ):
                return "VBG"
        return "VBG" if found.tag == "VBG" and not (prev in ("NN", "VB", "VBD", "VBZ") and bits & NN) else (
            "NN" if bits & NN else found.tag
        )

    def _third_person(self, found: Entry) -> str:
        """VBZ or NNS."""
        if not found.bits & NOUN:
            return "VBZ"
        prev = self.prev
        noun = "NNS" if found.bits & NNS else "NN"
        if prev in ("WDT", "WP") or (prev == "PRP" and self.tokens[self.i - 1].low in ("he", "she", "it")):
            return "VBZ"
        if prev in _BEFORE_NOUN or prev in ("IN", "TO", "MD") or prev[:2] == "VB":
            return noun
        after = self.entries[self.i + 1].tag if self.i < self.last else ""
        takes_object = self._object_follows()
        adverb_before = self.i > self.first and self.tokens[self.i - 1].tag == "RB"
        if prev in ("CC", ","):
            if self.last_finite == "VBZ" and (takes_object or (found.tag == "VBZ" and after in ("IN", "TO", "RP"))):
                return "VBZ"
            if prev == "CC" or not self.pending:
                return noun
        if prev == "":
            return "VBZ" if takes_object and found.tag == "VBZ" else noun
        if not self.pending:
            return "VBZ" if takes_object and after in ("DT", "PRP$") and prev == "NNP" else noun
        if prev == "NNS":
            return noun
        if takes_object or adverb_before:
            return "VBZ" if after in ("DT", "PRP$", "PRP") or not self._finite_follows() else noun
        if after in ("IN", "TO", "RP", "RB", "WRB"):
            if self._finite_follows():
                return noun
            return "VBZ" if prev == "NNP" or found.tag == "VBZ" else noun
        return noun

    def _base(self, found: Entry, low: str) -> str:
        """VB or VBP or whatever else a base form can be."""
        bits, prev = found.bits, self.prev
        other = bits & (NOUN | JJ | RB)
        if prev == "PRP" and self.i > self.first:
            subject = self._last_pronoun()
            if subject in _PLURAL_PRONOUNS:
                return "VBP" if self.pending else "VB"
        if not other:
            return self._bare(prev)
        if prev in ("WDT", "WP") and (self._object_follows() or found.tag == "VB"):
            return "VBP"
        if prev in _BEFORE_NOUN or prev in ("IN", "TO", "VBZ", "VBD", "VBN", "VBG", "VBP", "VB"):
            if prev == "VB" and self.last_verb == "VB" and self.tokens[self.i - 1].lemma in _LETTING and found.tag == "VB":
                return "VB"
            return self._nonverb(found)
        takes_object = self._object_follows()
        after = self.entries[self.i + 1].tag if self.i < self.last else ""
        if prev in ("CC", ","):
            if self.last_verb in ("VB", "VBP") and takes_object and not (found.tag != "VB" and self._noun_follows() and after not in _NP_START):
                return self.last_verb
            if prev == "CC" and not (self.pending and takes_object and self.plural):
                return self._nonverb(found)
        if prev == "":
            return "VB" if takes_object and found.tag == "VB" and after in ("DT", "PRP$", "PRP") else self._nonverb(found)
        if self.pending and (self.plural or prev == "NNS" or self.loud or prev == ","):
            if found.tag == "VB" and after not in ("VBZ", "VBD", "MD") and not self._finite_follows():
                return "VBP"
            if takes_object and after in ("DT", "PRP$", "PRP", "NNP") and not self._finite_follows():
                return "VBP"
        return self._nonverb(found)

    def _bare(self, prev: str) -> str:
        """A form that is nothing but a base form: infinitive or present."""
        if prev in ("CC", ","):
            if self.last_verb in ("VB", "VBP") and not (self.plural and self.pending):
                return self.last_verb
            return "VBP" if self.pending else "VB"
        if prev in ("WDT", "WP"):
            return "VBP"
        return "VBP" if self.pending and prev else "VB"

    def _nonverb(self, found: Entry) -> str:
        bits = found.bits
        if bits & JJ and (self._noun_follows() or not bits & NOUN or self.aux == "be"):
            return _adjective(found)
        if bits & NN:
            return "NN"
        if bits & NNS:
            return "NNS"
        return "RB" if bits & RB else found.tag

    def _last_pronoun(self) -> str:
        for j in range(self.i - 1, max(self.first, self.i - 4) - 1, -1):
            if self.tokens[j].tag == "PRP":
                return self.tokens[j].low
        return ""

    # -- single words ---------------------------------------------------------------------------------------------

    def _that(self) -> str:
        after = self.i + 1
        if after > self.last:
            return "DT"
        found = self.entries[after]
        if self.prev in ("NN", "NNS", "NNP") and self.i > self.first:
            if (found.tag in ("MD", "VBZ", "VBD", "VBP") and not found.bits & NOUN) or found.bits & VBD:
                return "WDT"
            j = self._skip_adverbs(after)
            if j <= self.last and j > after and self.entries[j].bits & (VBD | VBZ):
                return "WDT"
        if self.prev in ("IN", "TO") and self.prev != "":
            return "DT"
        if found.tag in (".", ",", "VBZ", "VBD", "MD", "IN") and not found.bits & NOUN:
            return "DT" if found.tag != "IN" or self.prev in ("", "CC") else "IN"
        if self.prev == "" and found.bits & NOUN and not found.bits & NNS:
            return "DT"
        return "IN"

    def _her(self) -> str:
        after = self.i + 1
        if after > self.last:
            return "PRP"
        found, token = self.entries[after], self.tokens[after]
        if found.tag in _FUNCTION or found.tag in (",", ".", ":", "RB") or token.low in _TIMES:
            return "PRP"
        return "PRP$"

    def _clitic_s(self) -> str:
        if self.prev == "PRP" or self.prev in _OPENERS or self.prev == "EX":
            return "VBZ"
        following = self._next_low()
        return "VBZ" if following in ("a", "an", "the", "not") else "POS"

    def _there(self) -> str:
        j = self._skip_adverbs(self.i + 1)
        if j <= self.last and (self.entries[j].lemma in ("be", "have", "remain", "exist") or self.entries[j].tag == "MD"):
            return "EX"
        return "RB"

    def _modal_or_noun(self) -> str:
        return "NN" if self.prev in ("DT", "PRP$", "JJ", "POS", "IN") else "MD"

    def _particle(self) -> str:
        if self.prev[:2] == "VB":
            return "RP"
        return "IN" if self._object_follows() else "RP"

    def _have(self) -> str:
        if self.prev == "TO" or self.aux in ("md", "do"):
            return "VB"
        return "VBP" if self.pending or self.prev in ("PRP", "NNS") else "VB"

    def _more(self) -> str:
        low = self.tokens[self.i].low
        j = self.i + 1
        adjective, adverb = _MORE[low]
        if j <= self.last and self.entries[j].bits & (JJ | RB) and not self.entries[j].bits & NOUN:
            return adverb
        return adjective if j <= self.last and (self._noun_follows() or self.entries[j].tag == "IN") else adverb


_CHOICES = {
    "that": _Reader._that, "her": _Reader._her, "'s": _Reader._clitic_s, "there": _Reader._there,
    "will": _Reader._modal_or_noun, "can": _Reader._modal_or_noun, "may": _Reader._modal_or_noun,
    "might": _Reader._modal_or_noun, "up": _Reader._particle, "out": _Reader._particle, "off": _Reader._particle,
    "down": _Reader._particle, "have": _Reader._have, "do": _Reader._have, "more": _Reader._more,
    "most": _Reader._more, "less": _Reader._more, "least": _Reader._more,
}  # fmt: skip


def _adjective(found: Entry) -> str:
    for tag in ("JJ", "JJR", "JJS"):
        if tag in found.lemmas:
            return tag
    return found.tag


def _is_demonym(low: str) -> bool:
    return (len(low) > 5 and low.endswith(("ish", "ese", "ian", "ean"))) or (len(low) > 6 and low.endswith(("stani", "raqi", "aeli")))


def _is_loud(tokens: list[Token], entries: list[Entry], sentence: Sentence) -> bool:
    """Whether a sentence is in Title Case or capitals: no content word of four letters is in lower case."""
    if sentence.kind not in ("headline", "furniture"):
        words = tokens[sentence.first : sentence.last + 1]
        return len(words) > 4 and all(token.text.isupper() for token in words if len(token.text) > 2 and token.text.isalpha())
    for i in range(sentence.first, sentence.last + 1):
        token = tokens[i]
        if token.text == token.low and len(token.low) > 3 and token.low[0].isalpha() and entries[i].tag not in _FUNCTION:
            return False
    return True
