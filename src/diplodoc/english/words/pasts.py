"""Past tense or participle: what a form in -ed, or one like it, is where it stands."""

from __future__ import annotations

from ..lexicon import NN, NOUN, VB, VBD, VBN, Entry
from ..vocabulary import NO_NOUN, noun, verb_lists
from .context import BEFORE_NOUN, REPORTING, Context, demonyms

#: Pronouns that look like determiners: "some said", "all agreed".
_PRONOUN_LIKE = frozenset("this that both all some each these many few several another two three four".split())
#: How many they are, behind "the"; and what a clause may begin behind.
_COUNTED = frozenset("two three four five six".split())
_OPENING = frozenset({",", ":", "``", "''", "WRB", "CC"})
#: Verbs without a passive: their form in -ed after a noun is a past tense.
INTRANSITIVE = frozenset(
    "arrive appear erupt occur happen remain emerge collapse depart participate resign travel respond "
    "agree talk speak look listen proceed vanish disappear continue resume fail escalate deteriorate "
    "return appeal specialise specialize weigh fall rise die flee escape begin come go sit stand exist "
    "belong consist depend insist reply retaliate abstain vote apologise apologize coincide collaborate "
    "cooperate react subside persist prevail retire live stay wait succeed last expire intervene converse "
    "correspond confer scoff sneer balk bristle jeer allude dwell elaborate lash rail lie clash quarrel sympathise "
    "sympathize commiserate condole testify renege embark yearn aspire boast disagree dissent waver rejoice cling "
    "hint object refer act intercede step shuttle mediate arbitrate surrender capitulate defect abdicate rebel revolt "
    "march clash skirmish".split()
)
#: Verbs that have no passive before these prepositions: "the army fired **on** the town".
_ACTIVE = {
    "call": ("on", "upon"), "fire": ("on", "at"), "fight": ("for", "against", "with"), "serve": ("as",),
    "vote": ("for", "against"), "strike": ("at",), "move": ("against",), "push": ("for", "into"),
    "swing": ("by",), "press": ("for",), "open": ("in", "at"), "quit": ("as",), "win": ("over",), "withdraw": ("from",),
    "stand": ("by", "for", "with"), "abide": ("by",), "meet": ("with",),
}  # fmt: skip
#: Participles that modify a noun with these prepositions, and are hardly ever past tenses.
_PARTICIPIAL = {
    "relate": ("to",), "align": ("with",), "aim": ("at",), "base": ("in", "on", "at"), "suspect": ("of",),
    "accuse": ("of",), "know": ("as",), "locate": ("in",), "dedicate": ("to",), "devote": ("to",),
    "entitle": ("to",), "schedule": ("for",), "compose": ("of",), "attach": ("to",), "involve": ("in",),
    "concern": ("with", "about"), "oppose": ("to",), "reach": ("with", "between"), "compare": ("to", "with"),
    "deprive": ("of",), "convict": ("of",), "equip": ("with",), "root": ("in",), "expose": ("to",),
    "link": ("to", "with"), "affect": ("by",), "make": ("of", "up"),
    **dict.fromkeys(
        ("station", "strand", "hold", "detain", "imprison", "jail", "trap", "accredit", "house", "kidnap", "abduct",
         "injure", "wound", "displace"), ("in", "at", "near", "inside", "along", "to", "from", "since", "during"),
    ),
    "inform": ("of",), "rid": ("of",), "strip": ("of",), "assure": ("of",), "remind": ("of",),
}  # fmt: skip
_ABOUT = frozenset({"about", "at", "over"})
#: "All parties **concerned**", "the companies **involved**": those whom a matter touches.
_TOUCHED = frozenset({"concern", "involve"})
_TOUCHED_ENDS = frozenset(("to", ".", ",", ";", "and", "should", "must", "will", "have", "on", ""))
#: Verbs with an infinitive of their own subject: "declined to send", never a participle before "to".
OWN_INFINITIVE = frozenset(
    "decline struggle agree refuse vow pledge promise try manage threaten undertake offer decide attempt seek hope "
    "plan wish want fail accept choose tend hesitate volunteer endeavour endeavor strive promise continue".split()
)
#: What good things are wished to be: "wished the King continued good health".
_WISHED = frozenset({"continue", "renew", "increase", "sustain", "last"})
#: Behind a second verb these tell that the sentence goes on with its subject.
_GOING_ON = frozenset({"on", "upon", "with", "to", "out", "that", "for"})
#: How many tokens ahead "by" is looked for behind a place.
_PLACE = 6
#: How far ahead the end of a series of verbs is looked for.
_SERIES = 30
#: Words of a verb that its object may follow, and what objects begin with.
_PARTICLES = frozenset("back down off out over up".split())
#: Adverbs that go with a verb and are no particles: "the plan put **forward** by".
_ALONG = frozenset({"aside", "forth", "forward", "together"})
_OBJECT_STARTS = frozenset({"DT", "PRP$", "CD"})
_SUBJECT_WORDS = frozenset({"NNP", "NN", "NNS", "JJ", "DT", "CD", "PRP$"})
#: Means and manners: "conferred **by telephone**", "adopted **by consensus**" is nothing that is done to anybody.
_MEANS = frozenset(
    "telephone phone video videoconference video-conference videolink video-link teleconference hotline radio letter "
    "telegram cable air plane aeroplane airplane aircraft jet helicopter train rail car road motor-car land sea ship "
    "boat steamer water consensus acclamation vote votes mistake accident force surprise decree night name show "
    "majority".split()
)
#: Verbs of telling somebody: "Told that …, he left".
_TOLD = frozenset("advise assure convince inform notify persuade remind tell warn".split())
_CALLING = frozenset({"appeal", "apologise", "apologize", "ask", "call", "press", "push", "vote"})
_NAMING = frozenset({"call", "name", "dub", "title", "entitle"})
_KINDS_OF_SHOTS = frozenset("cannon gun opening parting pistol rifle warning".split())
#: What people have suffered by whom nobody asks, beside others who have suffered something.
_SUFFERED = frozenset("disable disappear displace evacuate injure oppress persecute uproot wound".split())
#: Verbs that tell who some of those before them are.
_COUNTING_IN = frozenset({"comprise", "include"})
#: Conjunctions behind which a participle is a clause: "once **elected** president".
_OPENERS = frozenset("after although as before if once since than though unless until while".split())
#: Verbs that keep an object in the passive: "the welcome **accorded** him".
_ACCORDING = frozenset({"accord", "afford"})


def past(context: Context, found: Entry) -> str:
    """Past tense (VBD) or participle (VBN); "" where the form is a base form."""
    bits, prev = found.bits, context.prev
    if context.tokens[context.i].low == "shot" and context.tokens[context.i - 1].low in _KINDS_OF_SHOTS:
        return "NN"
    if prev == "CC" and found.lemma in _SUFFERED and _are_both_people(context):
        return "VBN"
    if prev in ("CC", ",") and context.last_finite == "VBD" and bits & VBD and context.object_follows():
        return "VBD"
    parted = context.next_tag() == "RP" or context.next_low() in _ALONG
    by = "by" in (context.next_low(), context.next_low(2) if parted else "")
    if (
        context.tokens[context.i].low == "lay"
        and context.next_low() == "down"
        and context.next_tag(2) in _OBJECT_STARTS
    ):
        return ""  # "that all factions **lay** down their arms"
    if bits & VB and not _past_possible(context, found):
        return "VBN" if by and bits & VBN and prev in ("NN", "NNS", "NNP") else ""
    if not bits & VBN:
        return "VBD"
    participle = "JJ" if found.tag == "JJ" else "VBN"
    if not bits & VBD:
        return "VBN"
    if prev in ("WP", "WDT", "EX", "PRP"):
        return "VBD"
    lemma = found.lemma
    if prev in BEFORE_NOUN:
        if prev == "CD" and _gapped(context):
            return "VBN"
        if bits & NOUN and not context.noun_follows():
            return "NN" if bits & NN else "NNS"
        return _past_after_modifier(context, participle)
    if lemma in _COUNTING_IN and prev in ("VBD", "VBG") and context.object_follows():
        return "VBD"  # "Those who attended **included** A and B"
    if (prev == "VBN" and context.pending) or (prev == "VBG" and context.next_tag() in ("DT", "CD", "PRP$")):
        return "VBD"
    if (
        prev in ("IN", "TO")
        and context.next_tag() in ("NN", "NNS")
        and context.tokens[context.i - 1].low not in _OPENERS
    ):
        return "JJ"  # "the importance of mutually **agreed** rules"
    if prev in ("IN", "TO", "WRB", "VBG", "VB", "VBD", "VBZ", "VBP", "VBN"):
        return participle
    if context.contact and prev in ("NN", "NNS", "NNP") and context.next_low() != "by" and context.finite_follows():
        return "VBD"  # "The letter the King **sent** was long"
    if lemma in _TOUCHED and prev in ("NN", "NNS") and context.next_low() in _TOUCHED_ENDS:
        return "JJ"
    if context.next_low() in _PARTICIPIAL.get(lemma, ()):
        return "VBN"
    if lemma in verb_lists().felt and context.next_low() in _ABOUT:
        return "VBN"  # "the Council, **alarmed** at the raid, demands"
    if lemma in OWN_INFINITIVE and context.next_low() == "to" and prev != "":
        return "VBD"
    if lemma in _WISHED and context.last_lemma == "wish":
        return "JJ"
    following = context.next_low()
    active = following in _ACTIVE.get(lemma, ()) and prev != ","
    shares = prev == "CC" and context.last_finite_lemma == "be"  # "was not involved and only acted as a mediator"
    done_to = following == "by" and not _by_means(context, 2) and not context.gerund_follows(2)
    if (active or (lemma in INTRANSITIVE and not done_to)) and (prev not in ("", "CC") or shares):
        return "VBD"
    steps = 2 if context.next_tag() == "RB" else 1
    doer = context.next_low(steps) == "by" and not context.time_follows(steps + 1)
    if (doer and not _by_means(context, steps + 1)) or _done_there_by(context):
        return "VBN"  # "the bridge, built jointly by A and B", "the accord signed in Rome by A and B"
    # "handed over a cheque": a participle has no object behind its particle.
    parted = following in _PARTICLES and context.next_tag(2) in _OBJECT_STARTS and not context.time_follows(2)
    takes_object = parted or context.object_follows()
    if prev == "":
        return _past_at_start(context, lemma, takes_object)
    if prev == "CC":
        return _past_in_series(context, takes_object)
    if prev == ",":
        if context.last_finite == "VBD" and context.resumes():
            return "VBD"
        if takes_object:
            opens = context.next_tag() == "NNS" and not context.last_finite
            return "VBN" if opens and context.finite_follows() else "VBD"  # "On Monday, displaced families said"
        if lemma in REPORTING and following in (".", "") and context.appositive():
            return "VBD"  # "…," the spokesman, Omar Fall, **added**.
        if lemma in verb_lists().speech | INTRANSITIVE and context.appositive() and context.opens_anew():
            return "VBD"  # "Talks were held, but the envoy, Omar Fall, **warned** against haste"
        if context.parenthesis():
            return "VBN"
        if context.last_finite == "VBD" and following in _GOING_ON and _series_goes_on(context):
            return "VBD"
        waits = context.pending and not context.finite_follows()
        waits = waits and (context.last_verb != "VBG" or context.opened_by_participle())
        return "VBD" if waits else "VBN"
    if takes_object:
        keeps_object = lemma in _NAMING or (lemma in _ACCORDING and prev in ("NN", "NNS"))
        return "VBN" if keeps_object and not (context.pending or _opens_clause(context)) else "VBD"
    if lemma in REPORTING and context.since_comma and following in (".", ",", '"', "", "on", "in", "at", ":"):
        return "VBD"
    two_wait = context.pending > 1 and not context.fronted
    if two_wait and (finite := context.finite_ahead()) >= 0 and not context.finite_follows(finite + 1):
        return "VBD"  # "The fund that the two sides **established** in May has grown": two clauses wait for a verb
    if context.fronted or context.next_tag() in ("VBD", "VBN"):
        return "VBN"
    if context.fresh and context.last_finite == "VBD" and lemma in REPORTING | _CALLING and _is_somebody(context):
        return "VBD"  # "Kenya condemned the raid, and the Minister called for calm"
    return "VBD" if context.pending and not context.finite_follows() else "VBN"


def _done_there_by(context: Context) -> bool:
    """Whether a place stands between a word and the doer: "signed | in Addis Ababa by X"."""
    if context.next_low() not in ("in", "at", "near"):
        return False
    steps = 2
    while steps < _PLACE and context.i + steps < context.last and context.tokens[context.i + steps].text[0].isupper():
        steps += 1
    done = steps > 2 and context.next_low(steps) == "by"
    return done and not context.time_follows(steps + 1) and not _by_means(context, steps + 1)


def _is_somebody(context: Context) -> bool:
    """Whether the noun before a word is a name or means people who speak."""
    before = context.tokens[context.i - 1]
    return before.tag == "NNP" or (noun(before.low) or NO_NOUN).cls in ("human", "office", "people")


def _by_means(context: Context, steps: int) -> bool:
    """Whether a means stands so many words ahead: "by | air", "by | special train", "opened by | thanking Peru"."""
    if context.next_tag(steps) == "VBG":
        return context.pending > 0 and not context.finite_follows()
    return context.next_low(steps) in _MEANS or (
        context.next_tag(steps) == "JJ" and context.next_low(steps + 1) in _MEANS
    )


def _are_both_people(context: Context) -> bool:
    """Whether "and" joins two plurals around a word: "the return of refugees and **displaced** persons"."""
    return context.i - 2 >= context.first and context.tokens[context.i - 2].tag == context.next_tag() == "NNS"


def _past_in_series(context: Context, takes_object: bool) -> str:
    """After "and": a second participle ("was signed and sealed"), or a second past tense."""
    conjunction = context.i - 1
    while context.tokens[conjunction].tag != "CC":
        conjunction -= 1
    left = context.tokens[conjunction - 1] if conjunction > context.first else None
    if left is not None and left.tag == "VBN" and not takes_object:
        reduced = conjunction - 2 >= context.first and context.tokens[conjunction - 2].tag in ("NN", "NNS")
        # "noted the progress made and called on Ghana to go on", but "the progress made and recorded"
        return "VBD" if reduced and context.last_finite == "VBD" and context.next_low() in _GOING_ON else "VBN"
    if context.last_verb != "VBN" or context.last_finite_lemma not in ("be", "have") or context.pending:
        return "VBD"
    if context.tokens[conjunction].low == "but" and takes_object:
        return "VBD"
    if context.nested and (takes_object or (left is not None and left.tag == ",")):
        return "VBD"
    return "VBD" if takes_object and context.last_finite_lemma == "be" else "VBN"


def _series_goes_on(context: Context) -> bool:
    """Whether a further past follows behind "and": "signed the treaty, **met** with X and returned home"."""
    for at in range(context.i + 1, min(context.last, context.i + _SERIES)):
        token, found = context.tokens[at], context.entries[at + 1]
        if token.low == "and" and found.bits & VBD and not found.bits & VB:
            return True
        if context.entries[at].tag in ("MD", "WDT", "WP") or token.text in (";", ":"):
            return False
    return False


def _gapped(context: Context) -> bool:
    """Whether a participle shares the auxiliary before it: "two were killed and three wounded"."""
    left = context.tokens[context.i - 2] if context.i - 2 >= context.first else None
    shares = context.last_verb == "VBN" and left is not None and left.tag in ("CC", ",")
    return shares and not context.noun_follows()


def _past_after_modifier(context: Context, participle: str) -> str:
    before = context.tokens[context.i - 1]
    if before.low in ("last", "first", "next"):
        left = context.tokens[context.i - 2].tag if context.i - 2 >= context.first else ""
        if left in ("NN", "NNS", "NNP", "PRP") or not context.noun_follows():
            return "VBD"
    if _counted_subject(context) and not context.finite_follows():
        return "VBD"
    if before.tag == "CD" or before.low in _PRONOUN_LIKE:
        noun = context.noun_follows() and context.next_tag() not in ("DT", "PRP$", "CD", "PRP")
        return participle if noun or not context.pending else "VBD"
    return participle


def _counted_subject(context: Context) -> bool:
    """Whether "the two" or "both" opens a clause before a word: "During the call **the two** also discussed trade"."""
    tokens, at = context.tokens, context.i - 1
    while at > context.first and tokens[at].is_adverb:
        at -= 1
    if tokens[at].low in _COUNTED and at > context.first and tokens[at - 1].low == "the":
        at -= 1
    elif tokens[at].low != "both":
        return False
    return at == context.first or tokens[at - 1].tag in _OPENING or tokens[at - 1].low == "that"


def _past_at_start(context: Context, lemma: str, takes_object: bool) -> str:
    if takes_object and context.next_tag() in ("DT", "PRP$", "PRP"):
        return "VBD"
    if context.next_low() == "that" and lemma in verb_lists().speech - _TOLD:
        return "VBD"  # "(c) regretted that …"
    if context.finite_follows() or context.comma_follows():
        return "VBN"
    return "VBN" if _people_act(context) else "VBD"


def _people_act(context: Context) -> bool:
    """Whether people follow, and behind them what they did: "Armed **settlers attacked** the village"."""
    if context.i + 1 >= context.last:
        return False
    low, verb = context.tokens[context.i + 1].low, context.entries[context.i + 2]
    people = not demonyms().isdisjoint((low, low.removesuffix("s"))) or (noun(low) or NO_NOUN).plural
    return people and bool(verb.bits & VBD) and context.next_low(3) != "by"


def _past_possible(context: Context, found: Entry) -> bool:
    """Whether a form that is base as well as past ("put", "cut", "found") can be past here."""
    if context.prev in ("DT", "PRP$", "POS", "JJ", "TO", "IN", ""):
        return found.tag in ("VBD", "VBN") and context.prev == ""
    series = context.prev == "," and context.last_finite == "VBD" and _series_goes_on(context)
    return found.tag in ("VBD", "VBN") or context.pending > 0 or _opens_clause(context) or series


def _opens_clause(context: Context) -> bool:
    """Whether what stands behind ", and" is the subject of a verb with an object: "…, and **Algeria** cut its ties"."""
    tokens, at = context.tokens, context.i - 1
    if context.last_finite != "VBD" or not context.object_follows():
        return False
    while at > context.first and tokens[at].tag in _SUBJECT_WORDS:
        at -= 1
    return at < context.i - 1 and tokens[at].tag == "CC" and tokens[at - 1].text == ","
