"""Owners: whose a thing is, and so who does the deed that a noun tells of.

"**Chad**'s attack", "the **Chadian** attack", "the attack by **Chad**", "the attack that **Chad** launched".
"""

from __future__ import annotations

from ..page import ACTORS, Clause, Phrase, Token
from ..vocabulary import verb_lists

#: Prepositions that bring an owner.
_OWNING = ("by", "of", "from")
#: Deeds whose of-phrase is whoever undergoes them ("the arrest **of** X"), not whoever does them.
_UNDERGONE = frozenset(
    "abduction annexation appointment arming arrest assassination beating beheading blockade bombardment bombing "
    "breach burning capture closure condemnation confiscation conviction death defeat demolition deportation "
    "deprivation desecration destruction detention dismemberment downing election elimination evacuation eviction "
    "execution expulsion extradition flogging handling hanging harassment hijacking humiliation ill-treatment "
    "impounding imprisonment inauguration incarceration infringement interception invasion isolation jailing "
    "kidnapping killing liberation looting loss lynching maiming massacre mistreatment murder neglect occupation "
    "oppression ousting overthrow partition passing persecution pillage pillaging plunder poisoning prosecution "
    "protection punishment ransacking razing release removal repatriation rescue sacking seizure sending sentencing "
    "shelling shooting shooting-down siege signing sinking slaughter stabbing starving stoning storming strafing "
    "strangling subjugation suppression suspension targeting theft toppling torching torture treatment trial "
    "vandalism victimization violation wounding".split()
)
#: What leads away from those behind "from": "deplored its **withdrawal** from the pact".
LEAVING = frozenset(
    "absence defection departure eviction exclusion exit expulsion removal resignation retreat secession walkout "
    "walk-out withdrawal".split()
)
_NOT_OF = {"of": _UNDERGONE, "from": LEAVING}
#: What others do to a deed or text that is not theirs: "an accord **brokered** by X".
_HELPED = frozenset(
    "accept back broker condemn criticise criticize denounce endorse facilitate host mediate oppose reject support "
    "welcome".split()
)
#: People to whom things are done, rather than who do them: "concern for **Kenyan** children".
_SUFFERING = frozenset(
    "child citizen civilian detainee family girl hostage inhabitant journalist orphan patient peacekeeper people "
    "population prisoner refugee resident sailor seafarer staff student survivor victim villager woman worker".split()
)
#: What a state does with its forces.
_MASSING = frozenset(
    "amassing arrival build-up buildup concentration deployment dispatch landing massing mobilisation mobilization "
    "movement presence reinforcement stationing".split()
)
#: What befalls people, who do nothing for it: "concern over **the fate** of the missing".
_LOTS = frozenset("disappearance fate hardship lot ordeal plight predicament safety survival well-being".split())
_CLAIMING = frozenset({"claim", "admit", "accept", "assume", "take"})
#: What puts a deed down to somebody, and what brings whom.
_BLAMING = {"blame": "on", "attribute": "to", "ascribe": "to", "pin": "on"}
#: What is done to captives.
_HELD = frozenset("abduct arrest capture detain hold imprison intern jail keep kidnap seize take".split())
#: How deep an owner is looked for in phrases inside phrases.
_DEPTH = 3


class Owners:
    """Finds the owners of the noun phrases on a page. `senders` holds by a letter's content who sent the letter."""

    def __init__(self, tokens: list[Token], clauses: list[Clause], senders: dict[int, Phrase]) -> None:
        self._tokens = tokens
        self._senders = senders
        self._speech_nouns = verb_lists().content_nouns
        self._relatives: dict[int, list[Clause]] = {}
        #: By the last token of the noun phrase before it, who holds whom that tells of.
        self._held: dict[int, list[Phrase]] = {}
        #: Who claims a deed.
        self._claimed: dict[int, Phrase] = {}
        for clause in clauses:
            self._claim(clause)
            if clause.relation == "relative":
                if clause.verb.passive and clause.verb.lemma in _HELD and clause.subject is not None:
                    doers = [p for name, p in clause.preps if name == "by" and p.kind in ACTORS]
                    self._held[clause.subject.last] = doers
                for argument in (clause.subject, *clause.objects):
                    for carrier in _carriers(argument, clause.parent):
                        self._relatives.setdefault(id(carrier), []).append(clause)
                        if not clause.introducer:
                            for inner in _last_nouns(carrier):
                                self._relatives.setdefault(id(inner), []).append(clause)

    def of(self, phrase: Phrase, prepositions: tuple[str, ...] = _OWNING, depth: int = 0) -> list[Phrase]:
        """Whose a thing is: possessor, adjective of nationality, by- or of-phrase, doer of its relative clause."""
        if self._tokens[phrase.head].lemma in _LOTS:
            return []
        if phrase.owner is not None and phrase.owner.kind != "time":
            owner = phrase.owner
            return [owner] if owner.kind in ACTORS or depth >= _DEPTH else self.of(owner, prepositions, depth + 1)
        if suffers(phrase, self._tokens):
            return []
        if phrase.kind not in {"state", "person"}:
            if phrase.country and phrase.of is None:
                return [_nationality(phrase)]
            spoken = phrase.kind == "thing" and self._tokens[phrase.head].lemma in self._speech_nouns
            read = phrase.of if phrase.country or spoken else None
            if read is not None and read.kind in ACTORS and not any(inner is read for _, inner in phrase.mods):
                return [read]  # "the Kenyan note", "a United Nations call", as the phrase room has read it
        body = phrase.of
        if prepositions and body is not None and body.kind == "organization" and body.last < phrase.head:
            return [body]  # "the GCC meeting", "EU sanctions"
        if phrase.parts and depth < _DEPTH:
            # "the courage of Mali and the patience of Niger": each member may have an owner of its own
            found = [owner for part in phrase.parts for owner in self.of(part, prepositions, depth + 1)]
            if found:
                return list({id(owner): owner for owner in found}.values())
        lemma = self._tokens[phrase.head].lemma
        for preposition in prepositions:
            for name, inner in phrase.mods:
                if name != preposition or lemma in _NOT_OF.get(name, ()):
                    continue
                if inner.kind == "group" and inner.country and lemma in _MASSING:
                    return [_nationality(inner)]  # "the massing of **Peruvian** troops"
                if inner.kind == "group" and not inner.name and lemma in LEAVING:
                    continue  # "supports the withdrawal of foreign troops" from wherever they are
                if inner.kind in ACTORS:
                    return [inner]
                found = self.of(inner, prepositions, depth + 1) if depth < _DEPTH else []
                if found:
                    return found
        if prepositions:
            for clause in self._relatives.get(id(phrase), ()):
                if clause.verb.passive and clause.verb.lemma not in _HELPED:
                    doers = [p for name, p in clause.preps if name == "by" and p.kind in ACTORS]
                    if doers:
                        return doers
                elif clause.subject is not None and clause.subject is not phrase and clause.subject.kind in ACTORS:
                    return [clause.subject]
        sender = self._senders.get(id(phrase))
        if sender is not None:
            return [sender]
        return self.claimants(phrase) if prepositions else []

    def claimants(self, deed: Phrase) -> list[Phrase]:
        """Who claims or admits a deed: "the raid, for which **the rebels** claimed responsibility"."""
        claimant = self._claimed.get(id(deed))
        return [claimant] if claimant is not None else []

    def _claim(self, clause: Clause) -> None:
        """Notes who has claimed or admitted responsibility for what, or whom it is put down to."""
        subject, verb = clause.subject, clause.verb
        blamed = _BLAMING.get(verb.lemma, "by" if verb.lemma == "claim" and verb.passive else "")
        if blamed and not verb.negated:
            doer = next((p for name, p in clause.preps if name == blamed and p.kind in ACTORS), None)
            deed = subject if verb.passive else next(iter(clause.objects), None)
            if doer is not None and deed is not None:
                self._claimed[id(deed)] = doer
        claims = verb.lemma in _CLAIMING and not (verb.passive or verb.negated)
        if not claims or subject is None or subject.kind not in ACTORS or subject.determiner == "no":
            return
        if any(self._tokens[p.head].low == "responsibility" for p in clause.objects):
            for deed in (p for name, p in clause.preps if name == "for"):
                for carrier in _carriers(deed, clause.parent, over_place=clause.relation == "relative"):
                    self._claimed[id(carrier)] = subject

    def captors(self, phrase: Phrase) -> list[Phrase]:
        """Who holds somebody: "the sailors seized by **the rebels**"."""
        return self._held.get(phrase.last, [])


def suffers(phrase: Phrase, tokens: list[Token]) -> bool:
    """Whether a phrase means people to whom things are done."""
    return phrase.kind == "group" and tokens[phrase.head].lemma in _SUFFERING


def _carriers(phrase: Phrase | None, host: Clause | None, over_place: bool = False) -> list[Phrase]:
    """What a relative clause may be about: the noun in front of it, or the one that its phrase belongs to.

    "the ban on trawling that X brought in": X owns the ban as much as the trawling.
    """
    if phrase is None:
        return []
    if host is None or (phrase.kind != "thing" and not (over_place and phrase.kind == "state")):
        return [phrase]
    for noun in host.objects:
        if any(p is phrase and p.first - noun.last <= 3 for _, p in host.preps):
            return [phrase, noun]
    return [phrase]


def _last_nouns(phrase: Phrase) -> list[Phrase]:
    """The things that a phrase ends with: "the draft" of "favour of **the draft** tabled by X"."""
    found: list[Phrase] = []
    while len(found) < _DEPTH:
        inner = next((p for _, p in phrase.mods if p.last == phrase.last and p.kind == "thing"), None)
        if inner is None:
            break
        found.append(inner)
        phrase = inner
    return found


def _nationality(phrase: Phrase) -> Phrase:
    """A state phrase for the adjective in "the Russian attack"."""
    return Phrase(
        first=phrase.first, last=phrase.head, head=phrase.head, kind="state", key=phrase.country,
        country=phrase.country, sentence=phrase.sentence,
    )  # fmt: skip
