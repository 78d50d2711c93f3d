"""The rules that settle ambiguous words: `choose` gives the tag of a word that can be several things.

Each function settles one ambiguity, from the surest clue to the least sure; the last line is what is
likeliest where nothing says otherwise.
"""

from __future__ import annotations

from functools import cache

from ...data import portfolios
from ..lexicon import JJ, NN, NNS, NOUN, RB, VB, VBD, VBG, VBN, VBZ, VERB, Entry
from ..page import FINITE
from ..vocabulary import noun, verb_lists
from .context import BEFORE_NOUN, REPORTING, Context
from .gerunds import gerund
from .pasts import past
from .smallwords import SMALL_WORDS

_PLURAL_PRONOUNS = frozenset({"i", "we", "they", "you"})
#: Verbs that are nouns as often, with the words behind them that make them verbs.
_VERB_BEFORE = {
    "call": ("on", "for", "upon", "off"), "work": ("with", "to", "towards", "toward"), "aim": ("at", "to"),
    "plan": ("to",), "look": ("forward", "to"), "return": ("to", "from"), "stand": ("with", "by", "for", "ready"),
    "lead": ("to",), "deal": ("with",), "end": ("with",), "start": ("with",), "attempt": ("to",), "need": ("to",),
    "face": ("with",), "help": ("to",), "hope": ("to", "that"), "vote": ("for", "against", "to"), "act": ("as",),
    "serve": ("as",), "rank": ("among",), "matter": ("to",),
}  # fmt: skip
#: Conjunctions behind which nothing but a clause stands.
_CONDITIONS = frozenset("if unless whether because although when whenever where which whom".split())
#: Verbs behind which "that" takes a bare form: "demanded that the minister step down".
_DEMANDING = frozenset("demand request propose recommend insist ask require urge suggest".split())
#: What is before "call", "visit" or "talk" where that is a noun.
_KINDS_OF_CALL = frozenset("conference courtesy farewell goodwill phone press state telephone video working".split())
_LETTING = frozenset({"let", "help", "make", "see", "watch", "hear", "have"})
#: Words whose "to" is a preposition: "commitment to peace", "according to reports".
TO_NOUN = frozenset(
    "go commitment commit access approach response contribution contribute return addition regard respect "
    "relation reference thank thanks accord according due visit solution support aid assistance threat "
    "transition end route lead led alternative subject relate devote dedicate gratitude tribute respond "
    "adhere adherence amount refer opposed oppose close closer owe prior contrary attach pay adjacent "
    "equal similar damage trip journey ambassador envoy adviser advisor belong object apology condolence "
    "condolences road key path obstacle barrier limit damage bow yield submit succumb react resort recourse".split()
)
#: Those of them that an infinitive never follows: "gratitude to aid workers".
_TOWARDS = frozenset("gratitude tribute condolence condolences thanks greeting greetings according addition".split())
#: Those who are sent to somebody, and do something as well.
_ENVOYS = frozenset({"ambassador", "envoy", "adviser", "advisor"})
#: What stands before the noun of a subject: an article, an adjective, a possessive.
_BEFORE_SUBJECT = frozenset({"DT", "JJ", "PRP$", "POS"})
#: Words that are particles behind one verb.
_PARTICLES_OF = {"dead": "shoot", "free": "set", "in": "swear"}
_BEHIND_DIRECTIONS = frozenset({"TO", "IN", ".", ",", "RB", "CC"})
_DIRECTIONS = frozenset({"north", "south", "east", "west", "northward", "southward", "eastward", "westward"})
#: Verbs by which somebody gets home.
_HOMEWARD = frozenset("bring call escort fly go head order return send ship sail take".split())
#: Adjectives that are nouns for companies.
_COMPANIES = frozenset({"firm", "giant", "major"})
_VERBLIKE = frozenset({"IN", "TO", "RP", "RB", "WRB", ""})
#: Those for whom a portfolio stands before their office.
_PORTFOLIO_HOLDERS = frozenset({"minister", "ministers", "ministry", "ministries"})


#: What stands behind what was done to somebody.
_DONE_TO = frozenset({"by", "during", "in"})
#: What is done to the remains of the dead.
_FOUND = frozenset({"buried", "discovered", "exhumed", "found", "identified", "recovered", "repatriated", "unearthed"})


def choose(context: Context, found: Entry, low: str) -> str:
    """The tag of the word at `context.i`, whose readings are `found`."""
    if low == "close" and context.next_low() == "to" and context.prev in ("NN", "NNS"):
        return "JJ"  # "sources close to the talks"
    if low == "home" and context.last_lemma in _HOMEWARD and _leads_home(context):
        return "RB"
    if low == "chief" and context.prev in ("NN", "NNS", "NNP") and _acts(context):
        return "NN"
    if low in _DIRECTIONS and context.prev in ("NNS", "PRP") and context.next_tag() in _BEHIND_DIRECTIONS:
        return "RB"  # "drove rebels **north** to the river"
    single = SMALL_WORDS.get(low)
    if single:
        return single(context)
    bits = found.bits
    if low == "long" and context.aux == "have" and context.next_tag() in ("VBN", "VBD"):
        return "RB"  # "has long supported"
    if low == "much" and context.aux == "be" and context.next_tag() in ("VBN", "VBD", "JJ"):
        return "RB"  # "is much obliged"
    if _PARTICLES_OF.get(low) == context.tokens[context.i - 1].lemma:
        return "RP"  # "shot dead two gunmen", "set free the crew", "swore in Ana Reis"
    if low == "think" and context.next_low() in ("tank", "tanks"):
        return "NN"
    named = low in _COMPANIES and context.prev in ("JJ", "NN") and context.is_name(context.i + 1)
    if named and context.next_tag() != "JJ":
        return "NN"  # "the French energy **giant** Totalia"
    if low in ("read", "reads") and context.prev == "NN" and context.next_tag() in (".", ",", ":", ""):
        return "VBD" if low == "read" else "VBZ"  # "“…,” the statement **read**."
    if not bits & VERB:
        return _modifier(context, found)
    aux = context.aux
    if context.inverted and context.prev in BEFORE_NOUN:
        aux = ""  # "Did the **work** help?"
    if bits & VB and (context.prev == "TO" or aux in ("md", "do")):
        if bits & NOUN and context.prev == "TO" and _to_is_preposition(context, found):
            return "NN"
        return "VB"
    if bits & VBN and context.i and context.tokens[context.i - 1].low == "those" and context.next_low() in _DONE_TO:
        return "VBN"  # "those **hit** by the flood"
    if bits & VBN and aux in ("have", "be"):
        reported = context.next_low() == "that" and found.lemmas["VBN"] in REPORTING  # "it was emphasised that"
        described = found.tag == "JJ" and aux == "be" and not _is_done_by(context) and not reported
        return "JJ" if described and found.lemmas["VBN"] != "wound" else "VBN"
    if bits & (VBD | VBN):
        return past(context, found) or _base(context, found)
    if bits & VBG:
        return gerund(context, found)
    if low == "remains" and context.prev in ("NN", "NNP") and context.next_tag() in ("JJ", "RB", "VBN", "VBD"):
        return "NNS" if context.next_low() in _FOUND else "VBZ"  # "Kenya remains committed"
    if bits & VBZ:
        return _third_person(context, found)
    return _base(context, found)


def _leads_home(context: Context) -> bool:
    """Whether "home" tells where somebody goes: "sent **home** five envoys", "sent the envoy **home**"."""
    if context.prev[:2] == "VB" or context.prev == "RP":
        return context.next_tag() not in ("NN", "NNS", "POS")
    behind = context.next_tag() in (".", ",", "IN", "TO", "CC", "RB", "")
    return behind and context.prev in ("NN", "NNS", "NNP", "PRP")


def _acts(context: Context) -> bool:
    """Whether no noun stands right behind a word, but what somebody did: "the U.N. affairs **chief** held talks"."""
    if context.i >= context.last:
        return True
    following = context.entries[context.i + 1]
    return not (following.bits & (NOUN | JJ) or context.is_name(context.i + 1)) or bool(following.bits & VBD)


def _is_done_by(context: Context) -> bool:
    """Whether "by" follows, perhaps behind a second participle: "have been **armed** (and trained) by"."""
    if context.next_low() == "and" and context.i + 2 <= context.last and context.entries[context.i + 2].bits & VBN:
        return context.next_low(3) == "by"
    return context.next_low() == "by"


def _modifier(context: Context, found: Entry) -> str:
    """Adjective, adverb or noun."""
    bits = found.bits
    if bits & RB and context.prev in ("PRP", "NN", "NNS", "NNP") and context.next_tag() in ("VBD", "VBZ") and bits & JJ:
        return next(tag for tag in ("RBR", "RB") if tag in found.lemmas)  # "rebels from the north later met"
    if bits & RB and context.prev == "PRP" and context.next_tag() in ("VBD", "VBN", "VBZ", "VBP"):
        return next(tag for tag in ("RBR", "RB") if tag in found.lemmas)  # "she later told"
    if bits & JJ and bits & NN and context.pending and _stands_before_verb(context):
        return "NN"
    if bits & JJ and (context.noun_follows(strict=bool(bits & NOUN)) or (context.aux == "be" and bits & (NOUN | RB))):
        return found.adjective
    if bits & NOUN:
        if found.tag in ("RB", "RBR"):
            return found.tag
        if found.tag in ("NN", "NNS") or context.prev in BEFORE_NOUN or context.prev in ("IN", "TO", "NN", "NNP"):
            if found.tag in ("NN", "NNS"):
                return found.tag
            return "NN" if bits & NN else "NNS"
    if bits & RB and bits & JJ and context.prev not in BEFORE_NOUN:
        return "RBR" if "RBR" in found.lemmas else "RB" if "RB" in found.lemmas else found.tag
    return found.tag


def _stands_before_verb(context: Context) -> bool:
    """Whether a third person follows, with what it takes, and no other verb: "The **premier** backs the plan"."""
    j = context.i + 1
    if j + 1 > context.last or context.prev not in _BEFORE_SUBJECT:
        return False
    verb, after = context.entries[j], context.entries[j + 1]
    if not verb.bits & VBZ or context.tokens[j].text != context.tokens[j].low:
        return False
    takes = after.tag in ("DT", "PRP$") or context.next_low(2) == "that" or context.is_name(j + 1)
    plans = after.tag == "TO" and j + 2 <= context.last and bool(context.entries[j + 2].bits & VB)
    return (takes or plans) and not context.finite_follows(j + 1)


def _nonverb(context: Context, found: Entry) -> str:
    """What a form is that could be a verb, but is none here."""
    bits = found.bits
    if bits & JJ and bits & NN and context.pending and _stands_before_verb(context):
        return "NN"
    if bits & JJ and (context.noun_follows(strict=bool(bits & NOUN)) or not bits & NOUN or context.aux == "be"):
        return found.adjective
    if bits & JJ and context.prev not in BEFORE_NOUN:
        return next(tag for tag in found.lemmas if tag in ("JJ", "NN", "NNS"))
    if bits & NOUN:
        return "NN" if bits & NN else "NNS"
    return "RB" if bits & RB else found.tag


def _to_is_preposition(context: Context, found: Entry) -> bool:
    j = context.i - 2
    if j >= context.first and context.tokens[j].lemma in _TOWARDS:
        return True
    if j >= context.first and context.tokens[j].low == context.tokens[context.i].low:
        return True  # "face to **face**"
    if context.tokens[j].low == "going" and context.tokens[j - 1].lemma == "be":
        return False  # "which Norway is going to host"
    return (
        j >= context.first
        and context.tokens[j].lemma in TO_NOUN
        and not (context.tokens[j].lemma in _ENVOYS and found.tag != "NN")
        and not context.object_follows()
        and context.next_tag() != "RP"
        and context.next_low() not in ("to", "with", "on", "over", "up", "out", "back", "off", "away")
    )


# ---------------------------------------------------------------- verbs


def _is_second_verb(context: Context) -> bool:
    """Whether a third person stands behind the next "and": "welcomes **and (fully) supports the** plan"."""
    at = context.i + 2
    while at < context.last and context.entries[at].tag == "RB":
        at += 1
    if at > context.last or not context.entries[at].bits & VBZ:
        return False
    if context.entries[at].tag == "VBZ" and not context.entries[at].bits & NOUN:
        return True
    takes_object = at < context.last and (context.entries[at + 1].tag in ("DT", "PRP$") or context.is_name(at + 1))
    described = at > context.i + 2  # an adverb
    return takes_object and (described or not context.last_finite) and not context.finite_follows(at + 1)


def _third_person(context: Context, found: Entry) -> str:
    """Third person (VBZ) or plural noun (NNS)."""
    bits, prev = found.bits, context.prev
    if not bits & NOUN:
        return "VBZ"
    as_noun = "NNS" if bits & NNS else "NN"
    if context.tokens[context.i - 1].low == "member":
        return as_noun  # "Member states elected …"
    if prev in ("WDT", "WP") or context.pronoun() in ("he", "she", "it"):
        return "VBZ"
    if prev in BEFORE_NOUN or prev in ("IN", "TO", "MD") or prev[:2] == "VB" or context.next_low() == "of":
        return as_noun
    after = context.next_tag()
    takes_object = context.object_follows()
    likely = found.tag == "VBZ" or context.next_low() in _VERB_BEFORE.get(found.lemmas["VBZ"], ())
    follows_subject = prev in ("NNP", "NN") or (prev == "," and context.last_finite == "VBZ")
    if after == "CC" and follows_subject and _is_second_verb(context):
        return "VBZ"  # "Kenya supports and endorses"
    if prev in ("CC", ","):
        if context.last_finite == "VBZ" and (takes_object or (likely and after in ("IN", "TO", "RP"))):
            return "VBZ" if not context.finite_follows() else as_noun
        if prev == "CC" or not context.pending:
            return as_noun
        goes_on = takes_object or likely or after in ("IN", "TO", "RP", "JJ")
        if (goes_on and context.appositive()) or ((goes_on or after == "RB") and context.closes_participle()):
            return as_noun if context.finite_follows() else "VBZ"
        named = context.is_name(context.i + 1) and not context.finite_follows()  # "X, Premier of Y, thanks Chad"
        takes = takes_object and (after in ("DT", "PRP$") or named)
        return "VBZ" if takes or (likely and after in ("IN", "TO", "RP")) else as_noun
    if (
        found.lemmas["VBZ"] in REPORTING - {"state"}
        and prev in ("NN", "NNP")
        and context.last_finite
        and context.since_comma
        and context.next_low() in (".", "")
    ):
        return "VBZ"  # "…, the press service reports."
    if found.lemmas["VBZ"] in verb_lists().parenthetical and prev in ("NN", "NNP") and _reports_aside(context):
        return "VBZ"
    if prev == "":
        if context.decides() and not context.finite_follows():
            return "VBZ"
        calls = found.lemmas["VBZ"] in _VERB_BEFORE and likely  # "Calls upon all parties", in a list of decisions
        return "VBZ" if likely and (takes_object or calls) else as_noun
    if prev == "NN" and after in ("IN", "TO", "RB", "DT") and _is_possessed(context):
        return "VBZ"  # "Hugo Lindahl, whose term ends in May, met …"
    past_follows = context.i < context.last and context.entries[context.i + 1].bits & VBD
    if prev in ("NNP", "NN") and (past_follows or _are_counted(context)) and _are_people(context):
        return as_noun  # "Chechen **rebels** shot at it"
    if not context.pending and not (context.fresh and likely):
        return "VBZ" if takes_object and after in ("DT", "PRP$") and prev == "NNP" else as_noun
    if prev == "NNP" and context.entries[context.i + 1].bits & (JJ | VBN) and found.lemmas["VBZ"] == "remain":
        return "VBZ"  # "Norway remains committed"
    if prev == "NNS" or (after in FINITE and not takes_object):
        return as_noun
    if after in ("DT", "PRP$", "PRP") and takes_object:
        return "VBZ"
    if context.finite_follows():
        return as_noun
    adverb = context.tokens[context.i - 1].tag == "RB"
    if likely or takes_object or adverb:
        return "VBZ"
    if after in ("IN", "TO", "RP", "RB") and (prev == "NNP" or not context.verb_follows()):
        return "VBZ"
    return "VBZ" if prev == "NNP" and _opens_clause(context) else as_noun


def _reports_aside(context: Context) -> bool:
    """Whether a verb ends a clause of saying: "Chad, the note **states**, has paid", "As the report **notes**, …"."""
    ends = context.next_low()
    if ends not in (",", ":") or context.i + 2 > context.last:
        return False
    start = context.i - 1
    while start > context.first and context.tokens[start - 1].tag not in (",", "``", "''", "IN", "CC"):
        start -= 1
        if context.tokens[start].tag in FINITE:
            return False
    opener = context.tokens[start - 1].low if start > context.first else ""
    if opener == "as":
        return True
    if opener != "," or context.tokens[start].tag not in ("DT", "PRP$", "NNP"):
        return False
    goes_on = context.entries[context.i + 2]
    waits = context.pending and (goes_on.tag in FINITE or bool(goes_on.bits & VBD)) and not goes_on.bits & NOUN
    return bool(waits) or (ends == ":" and context.last_finite != "")


def _are_counted(context: Context) -> bool:
    """Whether a number stands before a name and a word behind it: "**two** Red Cross volunteers"."""
    j = context.i - 1
    while j > context.first and context.tokens[j].tag in ("NNP", "NN", "JJ"):
        j -= 1
    return context.tokens[j].tag == "CD"


def _are_people(context: Context) -> bool:
    """Whether a word means several humans."""
    found = noun(context.tokens[context.i].low)
    return found is not None and found.cls in ("human", "people")


def _is_possessed(context: Context) -> bool:
    """Whether the noun before a word opens a clause with "whose"."""
    j = context.i - 2
    while j > context.first and context.tokens[j].tag in ("JJ", "NN") and context.i - j < 5:
        j -= 1
    return context.tokens[j].tag == "WP$"


def _opens_clause(context: Context) -> bool:
    """Whether a conjunction stands right before the name before a word: "if **Israel** attacks"."""
    j = context.i - 1
    while j > context.first and context.tokens[j].tag == "NNP":
        j -= 1
    return context.tokens[j].low in _CONDITIONS


@cache
def _before_offices() -> frozenset[str]:
    """The words that stand before "Minister", in lower case: "finance", "transport"."""
    return frozenset(form.lower().rpartition(" ")[2] for portfolio in portfolios() for form in portfolio.before)


def _base(context: Context, found: Entry) -> str:
    """Infinitive (VB), present (VBP), or whatever else a base form can be."""
    bits, prev = found.bits, context.prev
    pronoun = context.pronoun()
    if context.next_low() in _PORTFOLIO_HOLDERS and context.tokens[context.i].low in _before_offices():
        return _nonverb(context, found)  # "the SADC **Transport** Ministers"
    if pronoun in _PLURAL_PRONOUNS:
        return "VBP" if context.pending or context.last_finite else "VB"
    if not bits & (NOUN | JJ | RB):
        return _bare(context)
    takes_object = context.object_follows()
    after = context.next_tag()
    likely = found.tag == "VB" or context.next_low() in _VERB_BEFORE.get(found.lemmas["VB"], ())
    if prev in ("WP", "WDT"):
        noun = found.tag == "NN" and (after == "PRP" or after in FINITE)
        return "NN" if noun and context.tokens[context.i - 1].low in ("what", "which") else "VBP"
    leans_on = context.leans_on()
    if leans_on is not None and leans_on.lemma == "help" and takes_object:
        return "VB"
    if pronoun and found.tag != "JJ" and _let_before(context):
        return "VB"
    if context.pending and _are_several(context):
        verbal = takes_object if prev == "NNP" else context.next_low() in _VERB_BEFORE.get(found.lemmas["VB"], ())
        if (verbal or likely) and not context.finite_follows():
            return "VBP"  # "The Ten **call** on Chad"
    if prev in BEFORE_NOUN or prev in ("IN", "TO", "VBZ", "VBD", "VBN", "VBG", "VBP", "VB"):
        return _nonverb(context, found)
    if prev in ("CC", ","):
        return _base_in_series(context, found, takes_object)
    if prev == "":
        # "2. Call upon all States to …", "CALL UPON all States", "Hereby urge Mali to …"
        item = context.item or context.tokens[context.i].text.isupper()
        item = item or context.tokens[context.i - 1].low == "hereby"
        verb = (item and likely) or (takes_object and likely and after in ("DT", "PRP$", "PRP"))
        verb = verb or (context.decides() and not context.finite_follows())  # "Urge Member States to …;"
        return "VB" if verb else _nonverb(context, found)
    if context.last_verb == "MD" and prev in ("NN", "NNS", "NNP") and (takes_object or after in _VERBLIKE):
        return "VB"
    if context.pending:
        if _demanded(context) and (takes_object or after in _VERBLIKE):
            return "VB"
        if context.plural or prev == "NNS" or context.loud:
            if likely and after not in FINITE and not context.finite_follows():
                return "VBP"
            named = context.i < context.last and context.is_name(context.i + 1)
            if takes_object and (named or after not in ("NN", "NNS")) and not context.finite_follows():
                return "VBP"
            if after in ("IN", "TO", "RP", "RB") and not context.verb_follows():
                return "VBP"
        elif after == "RP" or (takes_object and (likely or after in ("DT", "PRP$"))):
            return "VBP" if not context.finite_follows() else _nonverb(context, found)
    elif context.fresh and prev == "NNS" and takes_object and after in ("DT", "PRP$") and not context.finite_follows():
        return "VBP"  # "Chad thanks Mali, and the ministers **support** the plan"
    elif _let_before(context) and (takes_object or (likely and after in ("IN", "TO", "RP"))):
        return "VB"
    elif prev in ("NN", "NNS", "NNP", "PRP") and _let_before(context, _DEMANDING) and (takes_object or after == "RP"):
        return "VB"  # "demanded the president step down"
    return _nonverb(context, found)


def _are_several(context: Context) -> bool:
    """Whether a number in words, more than one, stands before a word: no noun in the singular follows it."""
    number = context.tokens[context.i - 1].low
    return context.entries[context.i - 1].tag == "CD" and number.isalpha() and number != "one"


def _base_in_series(context: Context, found: Entry, takes_object: bool) -> str:
    """After "and" or a comma: a second verb, or a second noun."""
    likely = found.tag == "VB" or context.next_low() in _VERB_BEFORE.get(found.lemmas["VB"], ())
    after = context.next_tag()
    named = context.i < context.last and context.is_name(context.i + 1)  # "we thank Chad, **praise** Mali and …"
    compound = not (likely or named) and after not in ("DT", "PRP$", "PRP", "CD") and context.noun_follows()
    verb = context.last_verb if context.last_verb in ("VB", "VBP") else context.last_finite
    if context.prev == "," and verb in ("VB", "VBP", "MD") and not compound and context.resumes():
        # "We thank Chad and, in view of the raid, **call** on Mali"
        return "VB" if verb == "MD" else "VBP"
    if (
        verb in ("VB", "VBP")
        and not (context.plural and context.pending and context.prev == ",")
        and not compound
        and (takes_object or after in ("IN", "TO", "RP"))
    ):
        before = context.tokens[context.i - 2] if context.i - 2 >= context.first else None
        if takes_object or (likely and not (before is not None and before.tag == "NN" and context.prev == ",")):
            return verb
    verbal = context.next_low() in _VERB_BEFORE.get(found.lemmas["VB"], ())
    opener = context.first + (context.tokens[context.first].tag == "``")
    ours = context.tokens[opener].low == "we" and context.i > opener + 2
    goes_on = (after == "IN" and (verbal or ours)) or (takes_object and ours)
    goes_on = goes_on and not (context.last_finite or context.finite_follows())
    if (context.plural or ours) and goes_on and context.prev == "," and context.pending:
        return "VBP"  # "We, the leaders of the region, **call** upon Mali"
    if context.pending and (context.plural or context.loud) and takes_object and not context.finite_follows():
        return "VBP" if likely or after in ("DT", "PRP$", "PRP") else _nonverb(context, found)
    return _nonverb(context, found)


def _bare(context: Context) -> str:
    """A form that is nothing but a base form: infinitive or present."""
    prev = context.prev
    if prev in ("WDT", "WP"):
        return "VBP"
    if prev in ("CC", ","):
        if context.last_verb in ("VB", "VBP") and not (context.plural and context.pending and prev == ","):
            return context.last_verb
        return "VBP" if context.pending else "VB"
    if not prev or context.last_verb == "MD" or _demanded(context) or (not context.pending and _let_before(context)):
        return "VB"
    return "VBP" if context.pending or context.plural or prev == "NNS" else "VB"


def _let_before(context: Context, verbs: frozenset[str] = _LETTING) -> bool:
    """Whether the last verb, with only its object since, takes a bare infinitive: "help the people
    achieve"."""
    if context.tokens[context.i - 1].low in _KINDS_OF_CALL:
        return False  # "made a **phone call** on Monday"
    for j in range(context.i - 1, max(context.first, context.i - 8) - 1, -1):
        token = context.tokens[j]
        if token.tag[:2] == "VB":
            return token.lemma in verbs
        if token.tag in (",", "IN"):
            return False
    return False


def _demanded(context: Context) -> bool:
    """Whether the clause is what somebody demands: "proposed that the meeting be held"."""
    if not context.pending:
        return False
    for j in range(context.i - 1, max(context.first, context.i - 12) - 1, -1):
        token = context.tokens[j]
        asked = token.tag == "VBN" and any(t.low == "that" for t in context.tokens[j + 1 : context.i])
        if token.tag[:2] == "VB" and (token.tag != "VBN" or asked):
            return token.lemma in _DEMANDING
        if token.low == "demand":
            return True
    return False
