"""Naming clauses: "condemned **what he called** Chad's aggression" condemns the aggression, in his words.

What such a clause names stands where the clause does, as the object of the verb or preposition before it.
"""

from __future__ import annotations

from collections.abc import Iterable

from ..page import Clause, Page, Phrase

#: Verbs that give a thing its name, with what they call it behind them or behind "as".
_NAMING = frozenset(
    "brand call characterise characterize consider deem denounce describe dub label regard see style term view".split()
)


def read(page: Page, clauses: Iterable[Clause]) -> None:
    """Gives each clause around a naming one what that names."""
    for clause in clauses:
        host = clause.parent
        if host is None or clause.verb.lemma not in _NAMING or page.tokens[clause.first].low != "what":
            continue
        named = _named(clause)
        before = page.tokens[clause.first - 1]
        if named is None or clause.verb.passive or clause.first <= host.verb.last:
            continue
        if before.tag in ("IN", "TO"):
            host.preps.append((before.low, named))
        elif not host.objects and all(t.is_adverb for t in page.tokens[host.verb.last + 1 : clause.first]):
            host.objects.append(named)
        else:
            continue
        host.preps += [(word, phrase) for word, phrase in clause.preps if phrase.first > named.last]


def _named(clause: Clause) -> Phrase | None:
    found = next((phrase for phrase in clause.objects if phrase.first > clause.verb.last), None)
    return found or next((phrase for word, phrase in clause.preps if word == "as"), None)
