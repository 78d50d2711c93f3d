"""Forms in -ing: what is a participle, a noun or an adjective where it stands.

"after **meeting** the envoy" (VBG), "a **meeting** with the envoy" (NN), "the **neighbouring** countries" (JJ).
"""

from __future__ import annotations

from ..lexicon import JJ, NN, NOUN, Entry
from ..vocabulary import NO_NOUN, noun
from .context import BEFORE_NOUN, REPORTING, Context, demonyms
from .pasts import INTRANSITIVE, OWN_INFINITIVE

#: Participles that are mere adjectives before a noun: "paid glowing tribute".
_COLOURING = frozenset("glowing ringing stirring fitting lasting moving touching resounding scathing stinging".split())
#: Participles that say how signs and the like make one feel: "pointed to **encouraging** signs".
_FELT = frozenset(
    "alarming challenging comforting compelling confusing damaging devastating disappointing discouraging disquieting "
    "distressing disturbing embarrassing encouraging exciting frightening gratifying heartening inspiring interesting "
    "misleading overwhelming pressing promising reassuring satisfying shocking striking surprising terrifying "
    "troubling unsettling worrying".split()
)
_SIGNS = frozenset(
    "changes circumstances developments events examples facts figures findings images incidents indications "
    "indicators issues matters news numbers outcomes problems progress questions reports response responses results "
    "rhetoric signals signs start statistics steps testimony times trends words".split()
)
#: What remarks do at the ends of a meeting.
_FRAMING = frozenset({"close", "conclude", "introduce", "open", "welcome"})
_REMARKS = frozenset({"comments", "observations", "remarks", "statement", "statements", "words"})
#: Nouns in -ing that want a determiner in the singular: without one they are participles ("after meeting Mr. Han").
_COUNTED = frozenset("bombing briefing crossing gathering hearing killing landing meeting opening signing".split())
#: Prepositions with a participle rather than a noun behind them.
_BEFORE_GERUND = frozenset({"before", "after", "by", "without", "while", "since", "upon", "when"})
#: What stands behind those who do something: "those attending **were** A and B".
_BEHIND_THOSE = frozenset({"are", "included", "include", "was", "were"})
#: Words that belong to a verb before them: "ruling **out**".
_PARTICLES = frozenset("aside away back down off out up".split())
#: Kinds of water.
_WATERS = frozenset({"drinking", "running", "cooking", "washing"})
#: Participles that tell what kind of states or people there are, rather than what is done to them.
_KINDS = frozenset(
    "neighbouring neighboring developing participating contributing warring emerging observing negotiating remaining "
    "existing surviving striking grieving visiting opposing supporting sponsoring signing".split()
)
_STATES_AND_PEOPLE = frozenset(
    "countries nations states parties powers sides members governments partners institutions organizations "
    "organisations agencies delegations companies economies ministers leaders officials workers families soldiers "
    "troops forces victims hostages rebels groups factions communities entities donors envoys diplomats".split()
)
#: Participles that say what people are, where they stand in a list of people: "attended by …, serving officers".
_SERVING = frozenset("serving visiting participating attending sitting leading ranking practising practicing".split())
#: How many nouns a subject has whose verb is looked for.
_SUBJECT = 5
_WITH_PEOPLE = frozenset({"among", "by", "from", "including", "of", "to", "with"})
#: What good things are wished to be.
_LASTING = frozenset(("lasting", "continuing", "abiding", "enduring", "ongoing"))


def gerund(context: Context, found: Entry) -> str:
    """Participle in -ing (VBG), noun or adjective."""
    bits, prev = found.bits, context.prev
    low, following = context.tokens[context.i].low, context.next_low()
    if low == "meeting" and prev == "NN" and context.i > 1 and context.tokens[context.i - 2].low in ("a", "an"):
        return "NN"  # "received in a farewell **meeting** the ambassador"
    if low == "backing" and following in ("from", "of", "for"):
        return "NN"  # "took the town with **backing** from Chad"
    if low == "evening":
        return "NN"  # "On Sunday **evening** the envoy hosted an iftar"
    if context.aux == "be" and prev[:2] == "VB":
        return "VBG"
    if low in _COLOURING and prev in ("VBD", "VBZ", "VBP", "VB", "VBG") and context.noun_follows():
        return "JJ"
    if prev not in ("NN", "NNS", "NNP", "PRP") and low in _KINDS and _counts_people(context):
        return "JJ"  # "thanked neighbouring countries"
    if low in _SERVING and _lists_people(context):
        return "JJ"  # "attended by diplomats, serving officers and scholars"
    if low in _FELT and following in _SIGNS:
        return "JJ"
    if following == "water" and low in _WATERS:
        return "JJ"
    if context.last_lemma == "wish" and low in _LASTING:
        return "JJ"  # "wished the King lasting health"
    if prev in ("", ",") and following in _PARTICLES and found.lemmas.get("VBG"):
        return "VBG"  # "**Ruling** out talks, the minister"
    if not bits & (NOUN | JJ):
        leans_on = context.leans_on()
        if leans_on is not None and leans_on.low in ("a", "an") and context.noun_follows(strict=True):
            return "JJ"  # "sought a befitting reply"
        return "NN" if prev in ("DT", "PRP$", "POS", "JJ") and following in ("of", "", ".", ",") else "VBG"
    if found.lemmas.get("VBG") in INTRANSITIVE and prev in ("IN", "TO", "DT") and context.next_tag() == "NNS":
        return "JJ"  # "appealed to cooperating partners"
    if found.lemmas.get("VBG") in _FRAMING and following in _REMARKS:
        return "JJ"  # "in concluding remarks"
    if _colours_people(context) and (prev in BEFORE_NOUN or (prev == "IN" and found.lemmas.get("VBG") == "visit")):
        return "JJ"  # "the suffering Malian people", "of visiting Kenyan nurses"
    if context.tokens[context.i - 1].low == "those" and (
        context.next_tag() in ("DT", "PRP$", "PRP", "IN", "TO", "NN") or following in _BEHIND_THOSE
    ):
        return "VBG"  # "those arming either side", "among those attending were"
    if prev in BEFORE_NOUN:
        if context.noun_follows(strict=True):
            return found.adjective if found.tag == "VBG" else found.tag
        if prev != "DT" and context.next_tag() in ("DT", "PRP$", "PRP") and context.object_follows():
            return "VBG"
        return "NN" if bits & NN or following == "of" else "VBG"
    if prev == "TO" and low in _COUNTED and following != "of":
        return "VBG"  # "look forward to meeting again"
    if context.tokens[context.i - 1].low == "as" and found.lemmas.get("VBG") in REPORTING:
        return "VBG"  # "quoted him as saying"
    if following == "of" and bits & NN:
        return "VBG" if prev == "" and context.comma_follows() else "NN"
    if bits & NN and prev == "IN" and context.tokens[context.i - 1].low == "of" and not context.object_follows():
        return "VBG" if following == "to" and found.lemmas.get("VBG") in OWN_INFINITIVE else "NN"
    if found.lemmas.get("VBG") and (
        (prev == "," and context.next_tag() in ("IN", "TO"))
        or (
            prev == "IN"
            and (found.tag == "VBG" or low in _COUNTED)
            and context.tokens[context.i - 1].low in _BEFORE_GERUND
        )
    ):
        return "VBG"
    if found.tag == prev == "NN" and following == "that":
        return "NN"  # "said at a press briefing that"
    if prev in ("", "CC") and context.noun_follows() and context.next_tag() == "NNS" and context.plural_verb(2):
        return "JJ"  # "Supporting documents must be enclosed"
    if prev in ("", ",", "CC") and low in _SERVING | _KINDS and _heads_subject(context):
        return "JJ"  # "**Leading** opposition figures were arrested"
    if prev == "," and found.lemmas.get("VBG") and context.last_finite and _are_people(following):
        return "VBG"  # "sounded the alarm, **warning** donors that"
    if prev == "" and found.lemmas.get("VBG") and _are_people(following) and context.next_tag(2) in (",", "IN"):
        return "VBG"  # "**Briefing** reporters, the envoy said"
    if context.object_follows():
        after = context.entries[context.i + 1]
        if found.tag != "NN" or not after.bits & NOUN or after.bits & JJ or context.is_name(context.i + 1):
            return "VBG"
    if prev in ("NN", "NNS", "NNP") and context.next_tag() in ("IN", "TO", "RB", "RP") and found.tag == "VBG":
        return "VBG"
    if found.tag == "VBG" and not (
        prev in ("NN", "VB", "VBD", "VBZ", "IN") and bits & NN and following in (",", ".", "and")
    ):
        return "VBG"
    return "NN" if bits & NN else found.tag


def _counts_people(context: Context) -> bool:
    """Whether a plural for states or people follows."""
    return context.i < context.last and context.tokens[context.i + 1].low in _STATES_AND_PEOPLE


def _lists_people(context: Context) -> bool:
    """Whether people follow, and others of their list or a preposition stand before."""
    if context.i >= context.last or not _are_people(context.tokens[context.i + 1].low):
        return False
    before = context.tokens[context.i - 1]
    if before.tag == "IN" or before.tag == "TO":
        return before.low in _WITH_PEOPLE
    return context.i > 1 and context.prev in (",", "CC") and _are_people(context.tokens[context.i - 2].low)


def _are_people(low: str) -> bool:
    """Whether a word stands for several humans."""
    found = noun(low) or NO_NOUN
    return found.plural and found.cls in ("human", "office", "people")


def _heads_subject(context: Context) -> bool:
    """Whether nouns without an article follow, the last of them a plural, and the verb whose subject they are."""
    for step in range(1, _SUBJECT):
        if context.next_tag(step) == "NNS" and context.plural_verb(step + 1):
            return True
        at = context.i + step
        if at > context.last or not (context.entries[at].bits & (NOUN | JJ) or context.is_name(at)):
            return False
    return False


def _colours_people(context: Context) -> bool:
    """Whether an adjective of nationality and a noun follow: "visiting **Kenyan nurses**"."""
    j = context.i + 1
    if j >= context.last or context.tokens[j].low not in demonyms():
        return False
    return bool(context.entries[j + 1].bits & NOUN) and context.tokens[context.i - 1].low not in _BEFORE_GERUND
