"""Attachment: which phrases a preposition brings to a noun, and which to the verb.

In "praised Oman for its aid **to Chad**" the aid is to Chad, not the praise; in "the signing in Rome of a pact
**between Peru and Chile**" those two sign, though Rome stands before them.
"""

from __future__ import annotations

from bisect import bisect_right

from ..page import Clause, Phrase, Token

#: Verbs in whose passive the doer is that of the noun: "the attack was carried out by X", but not "welcomed by X".
_CARRIED_OUT = frozenset(
    "carry conduct commit perpetrate launch mount organize organise make do hold stage undertake lead execute "
    "perform convene host give provide deliver offer present".split()
)
#: Nouns with a "to" of their own: what reaches somebody, and ways to get there.
_REACHING = frozenset(
    "accession aid approach arrival assistance commitment contribution delivery donation export gift grant help "
    "journey loan opposition payment pilgrimage relief reply resistance response return sale service shipment supply "
    "support threat tour travel trip visit".split()
)
#: What brings those who share a thing.
SHARED = frozenset({"between", "among", "with"})
#: Prepositions whose phrase belongs to the verb also where it opens the clause.
_FRONTED = SHARED - {"with"} | {"by", "to"}
#: How many of-phrases deep a preposition may belong to a noun.
_DEPTH = 3
#: How many tokens may stand between a noun and a prepositional phrase that belongs to it.
_GAP = 7
#: How many prepositional phrases behind a noun can hang on one another and on it.
_CHAIN = 16
#: What may stand between "and" and a preposition that comes again.
_ASIDES = frozenset({",", "in", "particular", "especially", "notably", "also"})
#: … and how many between two who are thanked, each for something else.
_REASON = 25


class Attachment:
    """Tells on one page what prepositional phrases belong to."""

    def __init__(self, tokens: list[Token], phrase_at: dict[int, Phrase]) -> None:
        self._tokens = tokens
        self._phrase_at = phrase_at
        #: The prepositional phrases of clauses, by the index of each, in the order of the text.
        self._in_order: dict[int, list[tuple[str, Phrase]]] = {}

    def together(self, phrases: list[Phrase], preposition: str, verb: int) -> list[Phrase]:
        """The first of a preposition's phrases, with those that continue it: "to Oman **and to Qatar**".

        What stands behind the verb goes before what opens the clause ("On the margins he pinned it on her").
        """
        behind = [phrase for phrase in phrases if phrase.first > verb]
        phrases = behind or [phrase for phrase in phrases if self._governs_ahead(preposition, phrase)]
        together = phrases[:1]
        for phrase in phrases[1:]:
            between = self._tokens[together[-1].last + 1 : phrase.first]
            joins = any(t.low in {",", "and", "or"} for t in between) and between[-1].low == preposition
            near = len(between) <= _GAP and all(self._links(t, preposition) for t in between)
            # "to A **for her help, and to** B for his"
            again = next((t.low for t in reversed(between[:-1]) if t.low not in _ASIDES), "")
            reasoned = joins and between[0].low == "for" and again == "and" and len(between) <= _REASON
            if not (joins and near) and not reasoned:
                break
            together.append(phrase)
        return together

    def _links(self, token: Token, preposition: str) -> bool:
        """Whether a token can stand between "with A" and "**, and on Monday** with B"."""
        joins = token.low in {preposition, "and", "or", ",", "on", "in", "as", "well"} or token.is_adverb
        return joins or self._is_time(token.index)

    def _governs_ahead(self, preposition: str, phrase: Phrase) -> bool:
        """Whether what opens a clause belongs to its verb: "To the families he offered …", but not "For her part", …"""
        return preposition in _FRONTED and self._tokens[phrase.first - 2].low != "according"

    def behind(self, preposition: str, phrase: Phrase, clause: Clause | None, noun: Phrase | None) -> list[Phrase]:
        """The objects of a preposition behind a noun, attached to it by the phrase room or standing next to it.

        `clause` is the one around the predicate, `noun` the predicate itself, if it is a noun.
        """
        found = attached(preposition, phrase)
        if found or clause is None:
            return found
        done_by = preposition == "by" and clause.verb.passive and clause.verb.lemma not in _CARRIED_OUT
        if phrase is clause.subject and noun is phrase and not done_by:
            # "a conversation took place **between** A and B"
            return [p for name, p in clause.preps if name == preposition and p.first > phrase.last]
        edge, before = phrase.last, ""
        for name, inner in self.after(clause, edge):
            if inner.first - edge > _GAP:
                break
            belongs = self._adjacent(edge, inner.first) or self._repeats(edge, inner.first, name, before)
            if name == preposition and belongs:
                found.append(inner)
            elif found:
                break
            if belongs:
                edge, before = inner.last, name
                if name == "of" and preposition in SHARED and not found:
                    found = attached(preposition, inner)  # "the signing in Rome of a pact **between** A and B"
        return found

    def after(self, clause: Clause, edge: int) -> list[tuple[str, Phrase]]:
        """The next prepositional phrases of a clause that begin behind a token, in the order of the text."""
        preps = self._ordered(clause)
        first = bisect_right(preps, edge, key=_begin)
        return preps[first : first + _CHAIN]

    def around(self, clause: Clause, noun: Phrase) -> list[tuple[str, Phrase]]:
        """The last prepositional phrases of a clause that begin with a noun or before it: it may stand in those."""
        preps = self._ordered(clause)
        behind = bisect_right(preps, noun.first, key=_begin)
        return preps[max(behind - _CHAIN, 0) : behind]

    def _ordered(self, clause: Clause) -> list[tuple[str, Phrase]]:
        preps = self._in_order.get(clause.index)
        if preps is None:
            preps = self._in_order[clause.index] = sorted(clause.preps, key=_begin)
        return preps

    def _adjacent(self, edge: int, first: int) -> bool:
        """Whether only a preposition, an adverb, a determiner or a time in commas stands between two tokens."""
        return all(
            t.tag in {"IN", "TO", "DT", ","} or t.is_adverb or self._is_time(t.index)
            for t in self._tokens[edge + 1 : first]
        )

    def _repeats(self, edge: int, first: int, preposition: str, before: str) -> bool:
        """Whether a preposition comes again behind "and": "the signature by Chad **and by** Mali"."""
        between = [t.low for t in self._tokens[edge + 1 : first]]
        return before == preposition and between[-2:] == ["and", preposition] and len(between) <= 3

    def _is_time(self, position: int) -> bool:
        phrase = self._phrase_at.get(position)
        return phrase is not None and phrase.kind == "time"

    def is_taken(self, phrase: Phrase, clause: Clause, noun: Phrase | None) -> bool:
        """Whether a "to" belongs to somebody's gift or trip before it: "grateful for **Japan's aid** to Chad"."""
        for name, before in clause.preps:
            if name != "to" and 0 < phrase.first - before.last <= 3 and before is not noun:
                # "on the eve of **his trip** to"
                nouns = (before, *(p for word, p in before.mods if word == "of"))
                return any(p.owner is not None and self._tokens[p.head].lemma in _REACHING for p in nouns)
        return False


def _begin(prep: tuple[str, Phrase]) -> int:
    return prep[1].first


def attached(preposition: str, phrase: Phrase) -> list[Phrase]:
    """The objects of a preposition inside a noun phrase: "a memorandum of understanding **between** A and B"."""
    for _ in range(_DEPTH):
        if not phrase.mods:
            break
        found = [p for name, p in phrase.mods if name == preposition]
        inner = next((p for name, p in phrase.mods if name == "of" and p.kind == "thing"), None)
        if found or inner is None or preposition not in SHARED:
            return found
        phrase = inner
    return []
