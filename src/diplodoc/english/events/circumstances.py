"""Circumstances of a deed: who is there, on which occasion it is done, and in whose sentence it is told."""

from __future__ import annotations

from ..page import Clause, Phrase, Token

#: What says who else is there ("in the **presence** of X"), and who leads ("under the **chairmanship** of X").
_PRESENT = frozenset({("in", "presence"), ("in", "attendance"), ("with", "attendance"), ("with", "participation")})
_LED = frozenset({"auspices", "chair", "chairmanship", "leadership", "patronage", "presidency"})
#: What whoever leads does or where they sit: "with X **in the chair**", "with X **presiding**".
_LEADING = frozenset({("in", "the", "chair"), ("presiding",), ("officiating",), ("chairing",), ("moderating",)})
_HONOUR = frozenset({"honour", "honor"})
_OCCASIONS = frozenset({"at", "during", "in"})
#: What a letter does to whoever it is sent to.
_ADDRESSING = frozenset(
    "ask assure beg condole congratulate entreat exhort felicitate greet implore inform invite notify remind thank "
    "urge warn wish".split()
)


def host(clause: Clause) -> list[Phrase]:
    """The subject of the clause around a relative one: "**Y** received Z, who delivered a letter"."""
    around = clause.parent if clause.relation == "relative" else None
    if around is None or around.verb.passive or around.subject is None or around.subject is clause.subject:
        return []
    return [around.subject]


def presence(clause: Clause, tokens: list[Token]) -> list[Phrase]:
    """What names those who are there: "in **the presence** of the King"."""
    return [phrase for name, phrase in clause.preps if (name, tokens[phrase.head].low) in _PRESENT]


def chairmanship(clause: Clause, tokens: list[Token]) -> list[Phrase]:
    """What names those who lead: "under **the chairmanship** of the King"."""
    return [phrase for name, phrase in clause.preps if name == "under" and tokens[phrase.head].low in _LED]


def chair(clause: Clause, tokens: list[Token]) -> list[Phrase]:
    """Who leads: "with **the King** in the chair", "with **the King** presiding"."""
    with_whom = [phrase for name, phrase in clause.preps if name == "with"]
    ends = {len(words) for words in _LEADING}
    return [
        phrase
        for phrase in with_whom
        if any(tuple(t.low for t in tokens[phrase.last + 1 : phrase.last + 1 + end]) in _LEADING for end in ends)
    ]


def honour(clause: Clause, tokens: list[Token]) -> list[Phrase]:
    """What names the guest: "in **honour** of the King", "in **his honour**"."""
    return [phrase for name, phrase in clause.preps if name == "in" and tokens[phrase.head].low in _HONOUR]


def hands(phrases: list[tuple[str, Phrase]], tokens: list[Token]) -> list[Phrase]:
    """Who does something to others: "killed at the hands of **the rebels**"."""
    held = [phrase for name, phrase in phrases if name == "at" and tokens[phrase.head].low == "hands"]
    return [inner for phrase in held for name, inner in phrase.mods if name == "of"] + [
        phrase.owner for phrase in held if phrase.owner is not None
    ]


def behalf(clause: Clause, tokens: list[Token]) -> list[Phrase]:
    """What names those for whom something is given: "on **behalf** of the King"."""
    return [phrase for name, phrase in clause.preps if name == "on" and tokens[phrase.head].low == "behalf"]


def occasions(clause: Clause) -> list[Phrase]:
    """The meetings and other things in the course of which something is done."""
    return [phrase for name, phrase in clause.preps if name in _OCCASIONS and phrase.kind == "thing"]


def whom_it_tells(clause: Clause) -> list[Phrase]:
    """Whom a text that is sent addresses by its participle: "sent a cable **congratulating X**"."""
    for child in clause.children:
        reduced = child.relation in {"participle", "relative"} and not child.introducer and not child.verb.passive
        right_behind = any(phrase.last + 1 == child.verb.first for phrase in clause.objects)
        if reduced and right_behind and child.verb.lemma in _ADDRESSING:
            return child.objects[:1]
    return []
