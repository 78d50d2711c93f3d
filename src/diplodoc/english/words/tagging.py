"""What each word is: sets `Token.tag` and `Token.lemma`.

One walk over each sentence from left to right. A word with one reading takes it; an ambiguous one is
settled by `choices`, from the words before it, which are settled already, and from what can follow. Tags
are those of the Penn Treebank, with NNP for plural names too and LS for the mark of a list item.
"""

from __future__ import annotations

from functools import cache

from diplodoc.data import tables

from ..lexicon import JJ, NOUN, PLURAL_ACRONYM, RB, VBD, VBG, VERB, Entry, entries
from ..page import Page, Sentence, Token
from ..vocabulary import NO_NOUN, name_words, noun, verb_lists
from .ahead import FUNCTION
from .choices import TO_NOUN, choose
from .context import Context, demonyms
from .smallwords import SMALL_WORDS

#: Parts of names in lower case: "Mohammed bin Salman", "Ursula von der Leyen".
_NAME_PARTS = frozenset(
    "bin bint ibn van von der den ten ter de del della da dos das di du la le el al ul ur abu e y zu af av á í".split()
)
#: Capitals of two or three letters that are words as well.
_ABBREVIATIONS = frozenset({"us", "who", "it", "am", "or", "as", "un"})
#: Capitalised adjectives of more than a country; before a capital they belong to a name.
_WIDE = frozenset(
    "european african asian american western eastern arab islamic christian muslim jewish latin nordic baltic".split()
)


def tag(page: Page) -> None:
    """Tag all tokens of a page, in place."""
    tokens = page.tokens
    readings = entries([token.low for token in tokens])
    for sentence in page.sentences:
        _tag_sentence(tokens, readings, sentence)


#: The halves of the day.
_HALVES = frozenset({"am", "pm", "a.m.", "p.m.", "a.m", "p.m"})
#: Pairs of words that are one adverb: "no longer supports", "chargé d'affaires ad interim".
_ADVERBS = frozenset(
    {("no", "longer"), ("ad", "interim"), ("as", "ever"), ("as", "always"), ("as", "usual"), ("in", "turn")}
)
_OF_ADVERBS = frozenset(word for pair in _ADVERBS for word in pair) | {"a.i."}


def _is_of_adverb(context: Context, token: Token) -> bool:
    """Whether a word of those that such adverbs have is one, or the first or the second of the pair that it takes."""
    before = context.tokens[context.i - 1].low
    return token.low == "a.i." or (token.low, context.next_low()) in _ADVERBS or (before, token.low) in _ADVERBS


_LINKS = frozenset({"to", "by", "in", "after", "on", "for"})


def _tag_sentence(tokens: list[Token], entries: list[Entry], sentence: Sentence) -> None:
    context = Context(tokens, entries, sentence, _is_loud(tokens, entries, sentence))
    opening = True
    for i in range(sentence.first, sentence.last + 1):
        token, found = tokens[i], entries[i]
        if token.tag == "LS":
            continue
        context.i = i
        if token.low in _OF_ADVERBS and _is_of_adverb(context, token):
            tag = "RB"
        elif (token.low in _HALVES or tokens[i - 1].low in _HALVES) and _is_of_clock(tokens, i, sentence.first):
            tag = "RB"  # "at 11.15 am", "2:35 P.M. EDT"
        elif token.text != token.low:
            opening = opening or (token.text.isupper() and _decides_loudly(context))
            tag = _capitalised(context, token, found, opening)
        elif (
            token.low in _NAME_PARTS
            and context.prev == "NNP"
            and i < sentence.last
            and tokens[i + 1].text != tokens[i + 1].low
        ):
            tag = "NNP"
        elif found.open or token.low in SMALL_WORDS:
            tag = choose(context, found, token.low)
        else:
            tag = "VB" if found.tag == "NN" and _has_to_be_verb(context) else found.tag
            if tag == "``" and i and tokens[i - 1].quoted:
                tag = "''"
        plural = tag == "NNP" and PLURAL_ACRONYM.fullmatch(token.text) is not None
        token.tag = tag = "NNS" if plural else tag
        # "establish Embassies": a capital does not keep a noun from being a plural.
        token.lemma = found.lemmas.get("NNS" if tag == "NNP" else tag, token.low)
        if plural:
            token.lemma = token.low[:-1]
        context.note(token, tag)
        if opening:
            # "CALLS UPON all States": the words in capitals that open a decision all stand at its start.
            loud = len(token.text) > 1 and token.text.isupper() and tag != "NNP"
            opening = loud or tag in ("``", "-LRB-", "''")
    _tag_doubles(tokens, sentence)
    for i in range(sentence.first, sentence.last):
        if tokens[i].tag == "RB" and tokens[i + 1].tag == "POS":
            tokens[i].tag = "NN"  # "yesterday's bombing"


#: What bodies do in the capitals of their decisions, besides speaking: "TAKES note", "PAYS tribute".
_DECIDING = frozenset("adopt approve authorise authorize call endorse establish mandate pay support take".split())
#: How many words in capitals may stand before the verb: "ONCE AGAIN STRONGLY condemns".
_BEFORE_VERB = 4


def _decides_loudly(context: Context) -> bool:
    """Whether capitals within a sentence begin what a body decides: "**TAKES** note …; **FURTHER CALLS** upon Mali"."""
    if context.loud:
        return False
    for i in range(context.i, min(context.i + _BEFORE_VERB, context.last)):
        token, found = context.tokens[i], context.entries[i]
        if not token.text.isupper() or len(token.text) < 3 or not found.known:
            return False
        lemma = found.lemmas.get("VBZ") or found.lemmas.get("VBG") or ""
        if len(token.text) > 3 and (lemma in verb_lists().speech or lemma in _DECIDING):
            return True
        if found.tag not in ("RB", "IN", "CC"):
            return False
    return False


def _has_to_be_verb(context: Context) -> bool:
    """Whether a noun is a verb for once: "will **fete** the envoy", "agreed to **table** a motion"."""
    if context.aux == "md" and context.prev in ("MD", "RB"):
        return True
    before = context.tokens[context.i - 2].lemma if context.i - 2 >= context.first else ""
    return context.prev == "TO" and context.next_tag() in ("DT", "PRP", "PRP$") and before not in TO_NOUN


def _is_of_clock(tokens: list[Token], i: int, first: int) -> bool:
    """Whether a word tells the half of the day behind an hour, or the zone behind that."""
    if i > first + 1 and tokens[i].text.isupper() and tokens[i].low[-1] in "tc" and len(tokens[i].text) < 5:
        i -= 1
    return i > first and tokens[i].low in _HALVES and tokens[i - 1].text[0].isdigit()


def _tag_doubles(tokens: list[Token], sentence: Sentence) -> None:
    """Tags "face to face", "side by side", "hand in hand" as the adverbs that they are."""
    for i in range(sentence.first + 1, sentence.last - 1):
        first, link, second = tokens[i : i + 3]
        if link.low in _LINKS and first.text == first.low == second.text and tokens[i - 1].tag not in ("DT", "PRP$"):
            first.tag = link.tag = second.tag = "RB"


#: How the names of offices begin that would be verbs elsewhere: "Chief of Staff", "to Prime Minister X".
_TWO_WORD_OFFICES = frozenset({("chief", "of"), ("prime", "minister"), ("prime", "ministers")})


#: Small words between the capitals of a label: "PRESIDENT **OF** PERU ANA REIS: …".
_LINKS = frozenset({"of", "the", "and", "for"})


def _is_amid_capitals(context: Context) -> bool:
    """Whether words in capitals stand on both sides of a word in capitals."""
    around = (context.i - 1, context.i + 1)
    if not context.first <= around[0] or around[1] > context.last:
        return False
    return all(len(context.tokens[at].text) > 1 and context.tokens[at].text.isupper() for at in around)


def _capitalised(context: Context, token: Token, found: Entry, opening: bool) -> str:
    """The tag of a word with a capital: a name, unless it opens the sentence or all words have capitals."""
    text, low = token.text, token.low
    if low == "under" and context.next_low().startswith("secretar"):
        return "NNP"
    if (low, context.next_low()) in _TWO_WORD_OFFICES:
        return "NNP"
    if context.loud:
        if low in demonyms() and context.noun_follows():
            return "JJ"
        if low == "who" and opening and _does_something(context):
            return "NNP"
        if not found.known or (len(text) == 1 and found.tag not in FUNCTION):
            return found.tag if found.tag == "CD" else "NNP"
        tag = choose(context, found, low) if found.open else found.tag
        return "NNP" if tag in ("NN", "NNS") or low == "united" else tag
    shouted = len(text) > 1 and text.isupper() and not (low in _LINKS and _is_amid_capitals(context))
    if found.tag in FUNCTION and not (shouted and (not opening or low in _ABBREVIATIONS)):
        if low == "may" and not opening:
            return "NNP"
        return choose(context, found, low) if found.open else found.tag
    if found.tag == "$" or (not found.known and found.tag in ("CD", "SYM", ":", ".")):
        return found.tag
    if found.tag == "JJ" and "-" in low and text.rpartition("-")[2].islower():
        return "JJ"
    if opening and shouted and len(text) > 3 and not context.loud:
        # "EXPRESSES ITS DEEP APPRECIATION"
        named = context.prev in ("PRP$", "JJ") and found.known and found.bits & NOUN
        if found.bits & (VERB | RB) or named or (found.known and found.tag == "JJ" and context.prev[:2] != "NN"):
            return choose(context, found, low) if found.open else found.tag
    if not opening or shouted or not found.known:
        return "JJ" if _is_adjective(context, low) else "NNP"
    if low in _state_names() or (low in name_words().given and _goes_on_strangely(context)):
        return "NNP"
    if context.i < context.last and context.is_name(context.i + 1):
        opens_name = found.bits & NOUN or (found.bits & JJ and found.open)
        if (opens_name and not found.bits & (VBG | VBD) and not context.decides()) or low == "united":
            return "NNP"
    return choose(context, found, low) if found.open or low in SMALL_WORDS else found.tag


def _does_something(context: Context) -> bool:
    """Whether what begins a line of capitals is its subject, not a question: "WHO WARNS OF NEW STRAINS"."""
    verb = context.next_low()
    asks = context.tokens[context.last].text == "?"
    return not asks and verb.endswith("s") and verb not in ("is", "was", "has", "does")


def _goes_on_strangely(context: Context) -> bool:
    """Whether a capitalised word follows that is none of the language: "Rob Lindqvist", but not "Grant President X"."""
    if context.i >= context.last:
        return False
    following, low = context.entries[context.i + 1], context.next_low()
    if not context.is_name(context.i + 1) or low in _state_names():
        return False
    ends = context.i + 2 > context.last or not context.is_name(context.i + 2)
    borne = low in demonyms() or (noun(low) or NO_NOUN).cls in ("office", "human")
    return not following.known or (ends and borne)  # "Peter King met"


def _is_surname(context: Context) -> bool:
    """Whether a given name stands before a nationality, and no noun behind it: "Mary **French** met"."""
    before = context.tokens[context.i - 1]
    if before.tag != "NNP" or before.low not in name_words().given or context.i >= context.last:
        return False
    following = context.entries[context.i + 1]
    return not following.bits & (NOUN | JJ) and not context.is_name(context.i + 1)


def _is_adjective(context: Context, low: str) -> bool:
    """Whether a capitalised word is an adjective like "Turkish"; "European" begins names too."""
    if low in demonyms():
        return context.noun_follows() and not _is_surname(context)
    return low in _WIDE and context.noun_follows() and not context.is_name(context.i + 1)


@cache
def _state_names() -> frozenset[str]:
    """Names of states and capitals that are words as well ("Turkey", "Chad"), among others."""
    names = (name for country in tables.countries() for name in (*country.names, *country.capitals))
    return frozenset(name.lower() for name in names if name.isalpha())


def _is_loud(tokens: list[Token], entries: list[Entry], sentence: Sentence) -> bool:
    """Whether a sentence is in Title Case or capitals, so that a capital means nothing."""
    words = tokens[sentence.first : sentence.last + 1]
    if sentence.kind not in ("headline", "furniture"):
        return len(words) > 4 and all(
            word.text.isupper() for word in words if len(word.text) > 2 and word.text.isalpha()
        )
    for i in range(sentence.first, sentence.last + 1):
        token = tokens[i]
        if token.text == token.low and len(token.low) > 3 and token.low[0].isalpha() and entries[i].tag not in FUNCTION:
            return False
    return True
