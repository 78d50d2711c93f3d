"""Harm: who has done it, where another clause or noun tells.

In "two were hurt when **rebels** shelled the town" those who shelled it have hurt them; in "Rebels raided a village.
Two were killed in **the raid**" those who raided it; in "blamed the rebels for a blast **that** hurt two" the rebels.
"""

from __future__ import annotations

from ..page import Clause, Page, Phrase, RawEvent
from ..vocabulary import word_set
from . import credit
from .owners import Owners

#: Conjunctions of the clause that tells how somebody came to harm.
_HOW = frozenset({"when", "as"})
#: What brings the attack in which something is done.
_IN = frozenset({"in", "during"})
#: What brings the means as well, if the subject is to act by it: "replied **with** air strikes".
_BY_MEANS = frozenset({"with", "in", "by", "during"})
_POINTING = frozenset({"the", "this", "that", "these", "those"})
#: Nouns that take up an attack told of before.
_ATTACKS = word_set(
    "airstrike ambush assault attack barrage battle blast blockade bombardment bombing clash crackdown explosion "
    "fighting firefight fire gunfire incident incursion invasion massacre offensive onslaught operation raid shelling "
    "shooting siege skirmish strike violence"
)
#: Who is held for an attack, or because of one, is not held by those who made it.
_HOLDING = word_set("arrest charge convict detain hold imprison intern jail sentence try")
#: In how many sentences, and how many events, the attack is looked for.
_SENTENCES, _EVENTS = 3, 12


class Harm:
    """Gives attacks of which no doer is told the one that their sentence or the one before tells."""

    def __init__(
        self, page: Page, events: list[RawEvent], owners: Owners, of_clause: dict[int, list[RawEvent]]
    ) -> None:
        self._tokens = page.tokens
        self._owners = owners
        self._of_clause = of_clause
        self._attacks = [event for event in events if event.type == "force"]
        #: The attacks that nouns tell of, by the head.
        self._nouns = {event.noun.head: event for event in self._attacks if event.noun is not None}
        #: By sentence, the attack that a clause of circumstance tells of.
        self._circumstances: dict[int, RawEvent] = {}
        for event in self._attacks:
            clause = event.clause
            if clause is None or not event.agents or event.noun is not None:
                continue
            if clause.relation == "adverbial" and clause.introducer in _HOW:
                self._circumstances.setdefault(event.sentence, event)

    def attach(self) -> None:
        """Finds the doers, in the order of the text."""
        for number, event in enumerate(self._attacks):
            if event.agents:
                continue
            if event.noun is not None:
                event.agents = self._by_whom_it_is_part(event)
            elif event.clause is not None and event.clause.verb.passive:
                event.agents = self._in_attack(number, event, event.clause) or self._in_circumstance(event)
            elif event.clause is not None and event.clause.subject is not None:
                event.agents = self._of_deed(event.clause.subject, event.clause)

    def _by_whom_it_is_part(self, event: RawEvent) -> list[Phrase]:
        """Who does what a clause tells "in a raid" or "with air strikes" has made the raid and the strikes."""
        clause = event.clause
        if clause is None or clause.verb.lemma in _HOLDING:
            return []
        if not any(p is event.noun and word in _BY_MEANS for word, p in clause.preps):
            return []
        around = (e for e in self._of_clause[clause.index] if e.type == "force" and e.noun is None and e.agents)
        return next((list(e.agents) for e in around), [])

    def _in_circumstance(self, event: RawEvent) -> list[Phrase]:
        attack = self._circumstances.get(event.sentence)
        return list(attack.agents) if attack is not None and event.last < attack.first else []

    def _in_attack(self, number: int, event: RawEvent, clause: Clause) -> list[Phrase]:
        """Who made the attack in which somebody came to harm, by its noun or as it was told of before."""
        for word, noun in clause.preps if clause.verb.lemma not in _HOLDING else ():
            if word not in _IN or self._tokens[noun.head].lemma not in _ATTACKS:
                continue
            told = self._nouns.get(noun.head)
            if told is not None and told.agents:
                return list(told.agents)
            if noun.determiner in _POINTING and noun.owner is None and not noun.country and noun.of is None:
                return self._before(number, event)
        return []

    def _before(self, number: int, event: RawEvent) -> list[Phrase]:
        """Who made the attack told of last."""
        for attack in reversed(self._attacks[max(number - _EVENTS, 0) : number]):
            if event.sentence - attack.sentence >= _SENTENCES:
                break
            if attack.agents and not self._are_alike(attack.agents, event.recipients):
                return list(attack.agents)
        return []

    def _are_alike(self, doers: list[Phrase], victims: list[Phrase]) -> bool:
        """Whether those who were hit may be those who attacked: "Rebels attacked. Six **rebels** were killed"."""
        nouns = {self._tokens[p.head].lemma for p in doers}
        return any(self._tokens[p.head].lemma in nouns or any(p is q for q in doers) for p in victims)

    def _of_deed(self, deed: Phrase, clause: Clause) -> list[Phrase]:
        """Whose the blast is that has killed somebody, as the clause around a relative one or a noun tells."""
        told = self._nouns.get(deed.head)
        if told is not None and told.agents:
            return list(told.agents)
        if clause.relation == "relative" and clause.parent is not None:
            return credit.doers(deed, clause.parent, self._of_clause) or self._owners.claimants(deed)
        return self._owners.claimants(deed)
