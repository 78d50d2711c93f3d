"""How a group without a name is called: its whole description, with what tells it from others of its kind.

"those **affected by the floods**", "countries **across Africa**", "protesters **in Tbilisi**", "a number of civilians".
The phrase itself may end earlier, as a participle or relative clause behind it is a clause of its own, and "in
Tbilisi" behind an object may belong to the verb. What the shorter phrase says is then the group's other name.
"""

from __future__ import annotations

from ..page import Phrase
from ..vocabulary import listed, word_set
from .scene import THEIRS, Scene

_ARTICLES = word_set("the a an neither either nor")
#: Prepositions that tell where people belong, wherever the people stand in the sentence …
_TELLING = word_set("of across outside throughout within")
#: … and those that belong to the verb, unless the people are its subject.
_STANDING = word_set("in at from with for near under inside among around against behind to")
#: Verbs that take their object "from" somewhere: "evacuated workers from the port".
_MOVING = word_set(
    "withdraw expel evacuate remove pull bring recall release free rescue save protect deport extradite repatriate "
    "receive prevent stop keep ban bar prohibit exclude separate shield exempt transfer move return drive import hear"
)
#: Adjectives behind a noun that tell who is meant, with a preposition behind them.
_CLOSE = word_set("close familiar privy loyal responsible eligible opposed hostile friendly sympathetic vulnerable")
#: … and those that need none: "the parties concerned".
_TOUCHED = word_set("concerned involved present")
#: Who leads some people, and who else is with them, says nothing of who they are.
_LED = word_set("lead head chair command accompany include comprise consist")
#: Those who are "in" or "at" something wherever they stand: "We, the **participants** in the Forum".
_ATTENDING = word_set("attendees delegates participants")
_WHO = frozenset(("WP", "WP$", "WDT"))
#: Quantities that are no part of a name: "none of the families".
_NOT_ALL = word_set("none any each either neither one")
#: Words that name nobody by themselves.
_BARE = word_set("those all others")
#: What closes a list of members, with what opens it.
_LISTING = {"-": "-", "--": "--", "–": "–", "—": "—", ")": "("}
#: No description has more post-modifiers.
_MOST = 6


def names_of(scene: Scene, phrase: Phrase) -> tuple[str, str]:
    """What a group is called: by all of its description, and by less of it, where that can be told apart; else ""."""
    page = scene.page
    words = range(phrase.first, phrase.head)
    first = next((at for at in words if page.tokens[at].low not in _ARTICLES), phrase.head)
    if page.tokens[first].low in THEIRS and phrase.owner is None and first < phrase.role_first:
        first = phrase.role_first  # "Their Excellencies the Ministers"
    counted = next((at + 1 for at in range(phrase.head - 1, first, -1) if page.tokens[at].low == "of"), first)
    if phrase.of is not None and phrase.of.first < counted <= phrase.of.last:
        counted = first  # "the Group of 77 Ministers" are no 77 Ministers
    if page.tokens[first].low in _NOT_ALL:
        first = counted
    whole = " ".join(page.slice(first, _reach(scene, phrase)).split())
    less = " ".join(page.slice(counted, _own(scene, phrase)).split())
    return whole, "" if less == whole or less.lower() in _BARE else less


def _own(scene: Scene, phrase: Phrase) -> int:
    """The last token before a list of members: "the ministers of the Baltic Three **– Estonia, Latvia and … –**"."""
    tokens = scene.page.tokens
    opening = _LISTING.get(tokens[phrase.last].text)
    marks = range(phrase.head, phrase.last) if opening else ()
    return next((at - 1 for at in marks if tokens[at].text == opening), phrase.last)


def _reach(scene: Scene, phrase: Phrase) -> int:
    """The last token of the description that a phrase begins."""
    own = _own(scene, phrase)
    if own < phrase.last:
        return own
    clause, slot, link = scene.place(phrase)
    links, limit = _TELLING, scene.page.sentences[phrase.sentence].last
    if clause is not None and slot == "object" and clause.verb.lemma in listed("tells_of"):
        links -= {"of"}  # "reminded the officers **of their duties**"
    if scene.page.tokens[phrase.head].low == "those":
        links |= {"on"}
    if clause is not None and slot == "subject":
        if clause.verb.first > phrase.last and clause.relation not in ("participle", "relative"):
            links, limit = _TELLING | _STANDING, clause.verb.first - 1
    elif clause is None or clause.verb.lemma not in _MOVING or link == "by":
        links |= {"from"}
    if scene.page.tokens[phrase.head].text[0].isupper() and not phrase.role:
        links |= {"in"}  # "Muslims in New Zealand"
    elif scene.page.tokens[phrase.head].low == "parties":
        links |= {"to"}
    elif scene.page.tokens[phrase.head].low in _ATTENDING:
        links |= {"at", "in", "to"}
    last = phrase.last
    for _ in range(_MOST):
        end = _modifier(scene, last + 1, links) if last < limit else -1
        if not last < end <= limit:
            break
        last = end
    return last


def _modifier(scene: Scene, first: int, links: frozenset[str]) -> int:
    """The last token of the post-modifier that begins at a token; -1 where none does."""
    token = scene.page.tokens[first]
    if token.low in links:
        return _complement(scene, first)
    if token.tag in ("VBN", "VBG") and token.lemma not in _LED:
        return _behind_verb(scene, first)
    if token.low in _CLOSE:
        return _complement(scene, first + 1)
    if token.low in _TOUCHED and token.tag == "JJ":
        return first
    clause = scene.clause_at(first) if token.tag in _WHO or token.low == "that" else None
    if clause is None or clause.relation != "relative" or clause.verb.first < first:
        return -1
    return _behind_verb(scene, clause.verb.last)


def _behind_verb(scene: Scene, verb: int) -> int:
    """The last token of what stands right behind a verb: its object, or one preposition with what that brings."""
    tokens = scene.page.tokens
    after = tokens[min(verb + 1, len(tokens) - 1)]
    links = after.tag in ("IN", "TO") and after.low != "for"
    inner = scene.phrase_at(after.index + links)
    return inner.last if inner is not None and inner.kind != "time" else verb


def _complement(scene: Scene, preposition: int) -> int:
    """The last token of what a preposition brings: someone, some place, or something known; -1 where it is none."""
    tokens = scene.page.tokens
    inner = scene.phrase_at(preposition + 1) if preposition < len(tokens) - 1 else None
    if inner is None or tokens[preposition].tag not in ("IN", "TO") or inner.kind == "time":
        return -1
    told = inner.kind != "thing" or inner.key or inner.name or inner.plural
    return inner.last if told or inner.determiner in ("the", "this", "that", "either") else -1
