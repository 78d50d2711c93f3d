"""Nouns that stand for people or bodies in some company only.

"Dozens" who are injured, armed "elements", "the pair", opposition "figures", and what a named body is: "the M23
**rebel group**" is M23.
"""

from __future__ import annotations

from ..names.told import BODIES
from ..page import Name, Page, Phrase, Token
from ..vocabulary import word_set
from .nominal import Body

#: Plurals that stand for as many people, where nothing says of what: "hundreds marched".
_CROWDS = frozenset(("tens", "dozens", "scores", "hundreds", "thousands", "millions"))
_COUPLES = frozenset(("pair", "duo", "trio"))
_HOSTILE = word_set(
    "armed criminal extremist foreign hostile militia radical rebel rogue subversive terrorist unidentified unknown"
)
#: With these, a "figure" is somebody and no number.
_PUBLIC = word_set(
    "clerical community cultural establishment key leading literary military militia opposition party political "
    "prominent public rebel regime religious royal senior tribal"
)
#: What kind of body it is: "the Polisario Front **independence** movement".
_KINDS = word_set(
    "advocacy aid armed campaign charity criminal drug environmental extremist guerrilla independence insurgent "
    "islamist jihadist liberation lobby mercenary militant monitoring opposition paramilitary political pressure "
    "rebel relief resistance rights secessionist separatist student terrorist"
)
#: Bodies that are one with their name without more words: "the Hezbollah **militia**".
_ALONE = frozenset({"militia", "movement"})


def are_many(page: Page, phrase: Phrase, body: Body) -> bool:
    """Whether a plural that is mostly none is people: "injuring **dozens**", "armed **elements**"."""
    low = page.tokens[phrase.head].low
    return (low in _CROWDS and _is_crowd(page, body)) or (low == "elements" and _are_armed(page, phrase, body))


def _is_crowd(page: Page, body: Body) -> bool:
    """Whether "dozens" are people by themselves: "injuring **dozens**", but "an audience of thousands"."""
    before = page.tokens[body.last - 1].tag if body.last else ""
    after, low = body.last + 1, page.low
    of = low(after) == "of"
    if of and low(after + 1) in _CROWDS:  # "**tens of thousands** marched"
        of = low(after + 2) == "of"
    elif low(body.last) == "tens":
        return False
    return len(body.words) == 1 and before != "IN" and not of


def _are_armed(page: Page, phrase: Phrase, body: Body) -> bool:
    """Whether "elements" are people: "armed **elements**", "Séléka elements", and not those of a plan."""
    of = page.low(phrase.head + 1) == "of"
    words = [page.tokens[word].low for word in body.words]
    sided = any(word.startswith(("anti-", "pro-")) for word in words)
    return (bool(body.names) and not of) or sided or not _HOSTILE.isdisjoint(words)


def is_couple(page: Page, phrase: Phrase, body: Body) -> bool:
    """Whether "the pair" are the two who were spoken of, and not "the pair of shoes"."""
    if page.tokens[phrase.head].low not in _COUPLES:
        return False
    following = page.tokens[min(phrase.head + 1, len(page.tokens) - 1)].low
    return phrase.determiner == "the" and len(body.words) == 1 and following != "of"


def is_figure(tokens: list[Token], body: Body) -> bool:
    """Whether a "figure" is somebody: "a senior opposition **figure**"."""
    if tokens[body.last].lemma != "figure":
        return False
    return any(tokens[word].low in _PUBLIC for word in body.words)


def called(tokens: list[Token], phrase: Phrase, body: Body) -> Name | None:
    """The name of a body behind which stands what it is: "the **Lord's Resistance Army** (LRA) rebel group"."""
    if tokens[phrase.head].low not in BODIES or not body.names or body.names[0].kind != "organization":
        return None
    name = body.names[0]
    between = [token for token in tokens[body.names[-1].last + 1 : phrase.head] if token.text != ")"]
    kinds = all(token.low in _KINDS for token in between)
    opens = name.first == phrase.first + bool(phrase.determiner)
    return name if opens and kinds and (between or tokens[phrase.head].low in _ALONE) else None
