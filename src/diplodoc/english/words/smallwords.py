"""The rules for single words that are many things: "that", "her", "'s", "there", "more" …

`SMALL_WORDS` has one function for each; it gives the tag at `context.i`.
"""

from __future__ import annotations

from collections.abc import Callable

from ..lexicon import JJ, NNS, NOUN, RB, VB, VBD, VBN, VBZ, VERB
from ..page import FINITE
from ..vocabulary import verb_lists, word_set
from .ahead import FUNCTION
from .context import BEFORE_NOUN, Context

#: Nouns of which "that" begins the content: "the hope that talks resume".
_CONTENT_NOUNS = frozenset(
    "hope belief fact assurance agreement view conviction expectation confidence news report claim proposal statement "
    "announcement understanding warning idea opinion concern fear satisfaction conclusion sign evidence message "
    "position regret demand request condition principle possibility chance impression allegation assertion".split()
)
#: What may stand behind "that" and its noun; verbs of the list of speech that take both a thing and a clause; and
#: verbs outside of it that take a clause.
_BEHIND_OBJECT = frozenset({",", ".", ":", "CC", "IN", "TO"})
_JUDGING = frozenset({"appreciate", "regret", "recognise", "recognize", "lament", "deplore"})
_KNOWING = frozenset({"be", "ensure", "feel", "find", "know", "mean", "mind", "see", "show", "understand", "prove"})
#: What one does with somebody or something "over".
_HANDED = frozenset({"give", "hand", "sign", "take", "turn"})
#: Who, and what, comes from outside.
_FROM_OUTSIDE = word_set(
    "actor actors aid assistance country countries expert experts financing force forces funding help influence "
    "interference intervention interventions mediation mediator mediators meddling observer observers parties party "
    "players power powers pressure pressures sponsors states support supporters troops world"
)
_MORE = {"more": ("JJR", "RBR"), "most": ("JJS", "RBS"), "less": ("JJR", "RBR"), "least": ("JJS", "RBS")}


# -----------------------------------------------------------------------------------------------------


def _just(context: Context) -> str:
    return "JJ" if context.prev in BEFORE_NOUN and context.noun_follows() else "RB"


def _that(context: Context) -> str:
    """Conjunction (IN), relative pronoun (WDT) or determiner (DT)."""
    after = context.i + 1
    if after > context.last:
        return "DT"
    found = context.entries[after]
    while found.tag == "RB" and not found.open and after < min(context.last, context.i + 4):
        after += 1
        found = context.entries[after]
    if context.prev in ("NN", "NNS", "NNP") and not context.is_name(after):
        if found.tag == "MD" or (found.tag in FINITE and not found.bits & NOUN) or found.bits & VBD:
            return "WDT"
        content = bool(found.bits & NOUN) and context.tokens[context.i - 1].lemma in _CONTENT_NOUNS
        if (
            not content
            and found.bits & (VB if context.prev == "NNS" else VBZ)
            and _starts_complement(context, after + 1)
        ):
            return "WDT"
    if context.prev in ("IN", "TO") or _points(context):
        return "DT"
    named = context.is_name(after)  # "said that United Nations agencies"
    if found.tag == "MD" or (found.tag in (".", ",", "VBZ", "VBD") and not found.bits & NOUN and not named):
        return "DT"
    if context.prev == "" and found.bits & NOUN and not found.bits & NNS:
        return "DT"
    return "IN"


def _points(context: Context) -> bool:
    """Whether "that" points at one thing: "issued **that evening**,", "backed **that proposal** and thanked"."""
    j = context.i + 1
    found = context.entries[j]
    after = context.entries[min(j + 1, context.last)]
    if context.period_follows() and context.prev == "NN" and after.bits & VBD and not after.bits & NOUN:
        return True  # "the raid that day shocked Mali"
    ends = j == context.last or after.tag in _BEHIND_OBJECT
    if not ends or not found.bits & NOUN or found.bits & NNS or context.is_name(j):
        return False
    if context.period_follows():
        return not context.finite_follows(j + 1)
    verb = context.tokens[context.i - 1].lemma if context.prev[:2] == "VB" else ""
    lists = verb_lists()
    takes_noun = verb not in lists.speech or verb in lists.transitive - lists.parenthetical - _JUDGING
    return bool(verb) and verb not in _KNOWING and takes_noun and not context.finite_follows(j + 1)


def _starts_complement(context: Context, j: int) -> bool:
    """Whether what follows a verb can stand at a token, and no other verb does."""
    if j > context.last:
        return False
    found = context.entries[j]
    starts = found.tag in ("DT", "PRP$", "PRP", "CD", "IN", "TO", "RP", "JJ") or found.bits & NOUN or context.is_name(j)
    return bool(starts) and not context.finite_follows(j)


def _her(context: Context) -> str:
    tag = context.next_tag()
    if not tag or tag in FUNCTION or tag in (",", ".", ":", "RB") or context.time_follows():
        return "PRP"
    # "Accompanying **her** were two ministers."
    return "PRP" if context.next_low() in ("is", "are", "was", "were") else "PRP$"


def _clitic_s(context: Context) -> str:
    if context.prev in ("PRP", "EX", "WP", "WRB", "WDT"):
        return "VBZ"
    return "VBZ" if context.next_low() in ("a", "an", "the", "not") else "POS"


def _there(context: Context) -> str:
    for step in (1, 2, 3):
        if context.next_tag(step) == "MD" or context.next_low(step) == "'s":
            return "EX"
        if context.next_tag(step) != "RB":
            j = context.i + step
            return "EX" if j <= context.last and context.entries[j].lemma in ("be", "have", "remain", "exist") else "RB"
    return "RB"


def _modal(context: Context) -> str:
    return "NN" if context.prev in ("DT", "PRP$", "JJ", "POS", "IN") else "MD"


def _particle(context: Context) -> str:
    if context.prev[:2] == "VB":
        return "RP"
    return "IN" if context.object_follows() else "RP"


def _have(context: Context) -> str:
    if context.prev == "TO" or context.aux in ("md", "do"):
        return "VB"
    return "VB" if context.last_verb == "VB" and context.prev == "CC" and not context.pending else "VBP"


def _had(context: Context) -> str:
    return "VBN" if context.aux in ("have", "md") else "VBD"


def _said(context: Context) -> str:
    return "VBN" if context.aux in ("have", "be") or context.prev in ("IN", "TO") else "VBD"


def _following(context: Context) -> str:
    if context.aux == "be":
        return "VBG"
    return "JJ" if context.prev in BEFORE_NOUN else "IN"


def _further(context: Context) -> str:
    j = context.i + 1
    if context.prev == "TO" or context.aux in ("md", "do"):
        acts = j < context.last and context.entries[j].bits & VERB and not context.entries[j].bits & JJ
        if acts and (context.next_tag(2) in ("DT", "PRP$", "PRP", "IN", "TO") or context.is_name(j + 1)):
            return "RB"  # "will **further** limit the damage"
        return "VB" if context.object_follows() and context.next_tag() != "VBG" else "RB"
    verb = j <= context.last and context.entries[j].bits & VERB and context.prev not in BEFORE_NOUN
    return "JJ" if not verb and context.noun_follows() else "RB"


def _several(context: Context) -> str:
    """Stands for those it counts in "several of the ministers"; adjective before a noun."""
    return "DT" if context.next_low() == "of" else "JJ"


def _later(context: Context) -> str:
    """Adverb before a verb: "met the King and **later** thanked the Queen"; adjective before a noun."""
    verb = context.i < context.last and context.entries[context.i + 1].bits & (VBD | VBZ)
    if verb and context.prev not in BEFORE_NOUN:
        return "RB"
    return "JJR" if context.noun_follows() and context.next_tag() != "DT" else "RBR"


def _second(context: Context) -> str:
    due = context.aux in ("md", "do")
    if context.prev == "TO":  # "offered to second two officers"; "from first to second rounds"
        due = context.next_tag() in ("DT", "PRP$") or context.tokens[context.i - 2].tag[:2] == "VB"
    return "VB" if due and context.object_follows() else "JJ"


def _more(context: Context) -> str:
    adjective, adverb = _MORE[context.tokens[context.i].low]
    j = context.i + 1
    if j > context.last:
        return adverb
    if context.tokens[j].low == "of":
        return "DT"  # "most of the ministers"
    found = context.entries[j]
    if found.bits & (JJ | RB) and not found.bits & NOUN:
        return adverb
    return adjective if context.noun_follows() or found.tag == "IN" else adverb


def _back(context: Context) -> str:
    if (context.prev == "TO" or context.aux in ("md", "do")) and context.object_follows():
        return "VB"
    if context.prev in ("DT", "PRP$", "POS"):
        return "JJ" if context.noun_follows() else "NN"
    subject = context.prev in ("WP", "WDT") or (context.pending > 0 and context.plural)
    return "VBP" if subject and context.object_follows() else "RB"


def _floating(context: Context) -> str:
    """Adverb behind the subject that it counts ("Chad and Mali **each** released ten"), determiner elsewhere."""
    floats = context.prev in ("NN", "NNS", "NNP", "PRP") and context.pending > 0 and context.i < context.last
    return "RB" if floats and context.entries[context.i + 1].bits & (VBD | VBZ) else "DT"


def _above(context: Context) -> str:
    """An adjective in "the above decision", else a preposition."""
    return "JJ" if context.prev in ("DT", "PRP$") and context.noun_follows() else "IN"


def _outside(context: Context) -> str:
    """An adjective in "**outside** powers", "any **outside** interference", else a preposition."""
    return "JJ" if context.prev in ("DT", "PRP$") or context.next_low() in _FROM_OUTSIDE else "IN"


def _over(context: Context) -> str:
    """A particle in "handed **over** 150 men", a preposition elsewhere."""
    handed = context.prev[:2] == "VB" and context.tokens[context.i - 1].lemma in _HANDED
    return "RP" if handed and (context.next_tag() == "CD" or not context.object_follows()) else "IN"


def _mine(context: Context) -> str:
    """What explodes, in "a land **mine**", "**mine** clearance", else a pronoun."""
    return "NN" if context.prev in ("DT", "JJ", "NN", "NNP", "CD") or context.next_tag() == "NN" else "PRP"


def _like(context: Context) -> str:
    """A verb in "would **like** to thank", a preposition elsewhere."""
    return "VB" if context.aux == "md" else "IN"


def _worth(context: Context) -> str:
    """Preposition before a sum: "aid **worth** almost 12,000 euros"."""
    for step in (1, 2, 3):
        if context.next_tag(step) in ("CD", "$", "SYM"):
            return "IN"
        if context.next_tag(step) not in ("RB", "IN", "JJR", "RBR", "DT"):
            break
    return "JJ" if context.aux == "be" else "NN"


def _since(context: Context) -> str:
    """Adverb between an auxiliary and its participle ("has **since** left"), else a conjunction or preposition."""
    between = context.aux == "have" and context.i < context.last and context.entries[context.i + 1].bits & VBN
    return "RB" if between else "IN"


def _next(context: Context) -> str:
    return "RB" if context.prev == "MD" else "JJ"  # "will **next** call at"


def _emphatic(context: Context) -> str:
    """An adverb between an auxiliary and its verb: "would **themselves** demand"."""
    return "RB" if context.prev == "MD" else "PRP"


#: How somebody is disposed to something, before it is told what they do.
_ATTITUDES = (
    "anxious appreciative aware cognizant confident conscious desirous eager grateful hopeful mindful thankful "
    "unwilling willing"
)


def _attitude(context: Context) -> str:
    """An adjective that leans on a subject as a participle does: "**Grateful** to Japan for its help, Chad …"."""
    leans = context.prev in ("", ",") and context.next_tag() in ("IN", "TO")
    return "VBN" if leans else "JJ"


SMALL_WORDS: dict[str, Callable[[Context], str]] = {
    "that": _that, "her": _her, "'s": _clitic_s, "there": _there, "will": _modal, "can": _modal,
    "may": _modal, "might": _modal, "back": _back, "up": _particle, "out": _particle,
    "off": _particle, "down": _particle,
    "have": _have, "do": _have,
    "had": _had, "said": _said, "more": _more, "most": _more, "less": _more, "least": _more,
    "above": _above, "outside": _outside, "mine": _mine, "over": _over, "following": _following, "further": _further,
    "second": _second, "both": _floating, "worth": _worth, "each": _floating,
    "several": _several, "many": _several, "few": _several, "later": _later, "earlier": _later,
    "like": _like, "since": _since, "just": _just, "next": _next,
    **dict.fromkeys(_ATTITUDES.split(), _attitude),
    "himself": _emphatic, "herself": _emphatic, "itself": _emphatic, "themselves": _emphatic,
}  # fmt: skip
