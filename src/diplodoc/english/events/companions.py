"""Companions: who goes or acts with somebody, and what a vehicle brings.

"The King, **accompanied by Ana Reis**", "opened it **together with the Mayor**", "joined **Ana Reis** in thanking
Chad", "trucks **carrying flour from Norway**".
"""

from __future__ import annotations

from collections.abc import Iterable

from ..clauses.clausestate import LED, SENT
from ..page import ACTORS, Clause, Phrase, Token, VerbGroup

#: With these before it, "with" brings those who do the same.
_TOGETHER = frozenset({"together", "along", "jointly"})
#: What verbs begin with of what several do together: "**co-chaired** the talks with Ana Reis".
_CO = ("co-", "cochair", "cohost", "cosign", "cosponsor")
#: Verbs of those who go with somebody, and the clauses that tell of them by the way.
_ACCOMPANY = frozenset({"accompany", "flank"})
_ASIDE = frozenset({"participle", "relative"})
#: Clauses that lean on a noun or on a subject.
_LEANING = _ASIDE | {"gerund"}
LOADING = frozenset("load carry fill pack bear laden transport".split())
#: Slots of what a vehicle brings, and of who sends it.
LOAD = frozenset({"load", "shipper"})


class Companions:
    """Notes on one page who is with whom."""

    def __init__(self, tokens: list[Token], clauses: Iterable[Clause]) -> None:
        self._tokens = tokens
        #: Those who are said to accompany the holder of a phrase.
        self._company: dict[int, list[Phrase]] = {}
        #: Those who do with the subject what a clause says, by the clause.
        self._partners: dict[int, list[Phrase]] = {}
        self._loads: dict[int, dict[str, list[Phrase]]] = {}
        for clause in clauses:
            if clause.relation in _LEANING and clause.verb.lemma in LOADING:
                brought = [p for name, p in clause.preps if name == "with"] if clause.verb.passive else clause.objects
                shippers = [p for name, p in clause.preps if name == "from" and p.kind in ACTORS]
                self._loads[id(clause.subject)] = {"load": brought, "shipper": shippers}
            if clause.verb.passive and clause.relation in _ASIDE and self._is_in_company(clause):
                company = [p for name, p in clause.preps if name == "by" and p.kind in ACTORS]
                self._company.setdefault(id(clause.subject), []).extend(company)
            if (joined := _joined(clause)) is not None:
                self._partners[clause.index] = [joined]
            for name, phrase in clause.preps if clause.subject is not None and not clause.verb.passive else ():
                if name == "with" and _joins(tokens, phrase, clause.verb):
                    self._partners.setdefault(clause.index, []).append(phrase)

    def of(self, phrase: Phrase) -> list[Phrase]:
        """Those who accompany somebody: "met the envoy, accompanied by **his deputy**"."""
        return self._company.get(id(phrase), [])

    def partners(self, clause: Clause) -> list[Phrase]:
        """Those together with whom the subject acts: "opened the school together with **the Mayor**"."""
        return self._partners.get(clause.index, [])

    def load(self, slot: str, vehicle: Phrase) -> list[Phrase]:
        """What a vehicle brings, or from whom: "trucks carrying **flour** from **Norway**"."""
        return self._loads.get(id(vehicle), {}).get(slot, [])

    def _is_in_company(self, clause: Clause) -> bool:
        """Whether those behind "by" go with the subject: "a mission **led by** X", "the King, **accompanied by** X"."""
        sent = clause.subject is not None and self._tokens[clause.subject.head].lemma in SENT
        return clause.verb.lemma in _ACCOMPANY or (sent and clause.verb.lemma in LED)


def _joins(tokens: list[Token], phrase: Phrase, verb: VerbGroup) -> bool:
    """Whether somebody acts with the subject: "**together with** Ana Reis, he …", "he, **with** Ana Reis, …"."""
    if phrase.kind not in ACTORS or phrase.first < 2:
        return False
    if verb.lemma.startswith(_CO) or any(token.low == "jointly" for token in tokens[verb.first : verb.last]):
        return True
    before, after = tokens[phrase.first - 2], tokens[min(phrase.last + 1, len(tokens) - 1)]
    return before.low in _TOGETHER or (before.text == after.text == "," and after.index + 1 == verb.first)


def _joined(clause: Clause) -> Phrase | None:
    """Whom somebody joins in what a gerund tells: "joined **Ana Reis** in thanking Chad"."""
    host = clause.parent
    joins = clause.relation == "gerund" and clause.introducer == "in" and host is not None
    if host is None or not joins or host.verb.lemma != "join" or host.verb.passive:
        return None
    return next((p for p in host.objects[:1] if p.kind in ACTORS), None)
