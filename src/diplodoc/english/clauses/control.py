"""Control: who does what an infinitive says.

"asked **Mali** to pay", "**Chad** promised Mali to pay", "**Chad**'s decision to pay"; nobody in "it is hard to pay".
"""

from __future__ import annotations

from collections.abc import Sequence

from ..page import ACTORS, Clause, Phrase, Token
from .clausestate import TEXTS, Around, owner_of

#: What one calls on somebody for.
_CALLING_TO = frozenset(
    "acquaint apprise bid brief communicate complain congratulate convey deliver discuss enquire exchange express "
    "extend felicitate hand inform inquire offer pay present protest say submit thank transmit".split()
)
#: What somebody is summoned to do, rather than what the others do then.
_ANSWERING = frozenset(
    "answer appear attend brief clarify come comment explain give hear meet present provide receive respond report "
    "take testify".split()
)
#: Who is granted time or a chance uses it.
_GRANTING = frozenset({"allow", "give", "grant", "offer", "promise"})
#: What tells somebody apart from all others by what they do.
_RANKED = frozenset("first second third fourth fifth only last youngest oldest".split())
#: Verbs behind which only somebody who is told at once does what the infinitive says.
_DEMANDING = frozenset({"demand", "propose", "suggest"})
#: Verbs whose "for" leads somewhere.
_HEADING = frozenset("depart embark fly head leave sail start travel".split())
#: How or when something can be done, whoever does it.
_WAYS = frozenset({"means", "moment", "path", "place", "road", "route", "time", "way", "ways"})
#: What is asked for is not done by who asks: "Chad's **appeal** to release them".
_ASKING = frozenset({"appeal", "call", "demand", "plea", "request"})
#: What "it is … to do" something says of somebody; other adjectives judge the deed.
_PERSONAL_PREDICATES = frozenset(
    "able adamant anxious bound committed content determined due eager entitled free glad happy inclined keen likely "
    "obliged pleased poised powerless prepared proud quick ready reluctant resolved set slow sorry sure unable "
    "unlikely unwilling welcome willing".split()
)


#: What it is to somebody to do something, who is the speaker where nobody is named.
_FEELINGS = frozenset("delight duty honour honor joy pleasure pride privilege satisfaction".split())


def is_felt(clause: Clause, tokens: Sequence[Token]) -> bool:
    """Whether a clause says what it is to the speaker to do what the infinitive behind it says.

    "**It is a great pleasure** to welcome you", but not "it is a pleasure for the Queen to welcome you".
    """
    dummy = clause.subject is not None and clause.subject.name == "it" and clause.verb.lemma in {"be", "give"}
    return dummy and any(tokens[phrase.head].low in _FEELINGS for phrase in clause.objects)


class Control:
    """Finds the controller of an infinitive: the one who is said to do it."""

    def __init__(self, around: Around) -> None:
        self._around = around

    def asking(self, clause: Clause, current: Clause) -> Clause:
        """The clause that asks somebody to do what an infinitive says: "**called on** those who were hurt to stop"."""
        asking, subject = current.parent, current.subject
        if current.relation != "relative" or asking is None or subject is None:
            return current
        lists = self._around.lists
        apart = clause.verb.first > current.verb.last + 1 or current.verb.passive
        led = any(name == "by" for name, _ in current.preps)
        apart = apart and (led or current.verb.lemma not in lists.object_control)
        told = (*asking.objects[:1], *(p for _, p in asking.preps))
        asked = any(phrase is subject or any(p is subject for p in phrase.parts) for phrase in told)
        return asking if apart and asked and asking.verb.lemma in lists.object_control else current

    def of(self, clause: Clause, current: Clause) -> Phrase | None:
        """Who does what the infinitive says."""
        if self._around.tokens[clause.verb.first - 1].low == "order":
            return current.subject  # "called upon her **in order to** bid farewell"
        phrase = self._before(clause.verb.first)
        if phrase is not None and current.preps and current.preps[-1] == ("for", phrase) and phrase.kind in ACTORS:
            # "called for **Chad** to pay", but "**she** left for Chad to attend the summit"
            return current.subject if current.verb.lemma in _HEADING and phrase.kind == "state" else phrase
        if phrase is not None:
            decided, doer = self.by_noun(phrase)
            if decided:
                return doer
            described = self._around.tokens[phrase.name_last + 1 : phrase.last] if phrase.name else []
            if phrase.kind == "person" and any(token.low in _RANKED for token in described):
                return phrase  # "met Ana Reis, the first woman **to lead** the bank"
        calls_in = current.verb.lemma == "call" and self._around.tokens[current.verb.last + 1].low == "in"
        if (calls_in or current.verb.lemma == "summon") and clause.verb.lemma not in _ANSWERING:
            return current.subject if not current.verb.passive else None  # "summoned the envoy to protest"
        if current.objects and self._around.tokens[current.objects[0].head].lemma in TEXTS:
            return current.subject  # "sent a letter to Chile to protest": whoever writes protests
        if current.verb.lemma == "call" and clause.verb.lemma in _CALLING_TO:
            return current.subject  # "called on the King **to bid** him farewell"
        granted = current.verb.lemma in _GRANTING | _DEMANDING
        if granted and current.objects[:1] and current.objects[0].kind in ACTORS and not current.verb.passive:
            return current.objects[0]  # "gave **Kenya** a week to pay", "demanded **Kenya** to pay"
        if current.verb.lemma in self._around.lists.object_control:
            if current.verb.passive:
                return current.subject
            # … but nobody before the verb: "together with Chad, we call on Mali to stop"
            asked = (p for _, p in current.preps if p.first > current.verb.first)
            for candidate in (*current.objects[:1], *asked):
                if candidate.kind in ACTORS:
                    return candidate
            for candidate in current.objects[:1]:
                owner = owner_of(candidate)
                if owner is not None:
                    return owner
        return None if self._is_dummy(current) else current.subject

    def _before(self, verb: int) -> Phrase | None:
        """The phrase before a verb, also behind the comma that ends its apposition: "the wish of the King, X, to …"."""
        phrase = self._around.phrase_at.get(verb - 1)
        if phrase is None and self._around.tokens[verb - 1].text == ",":
            phrase = self._around.phrase_at.get(verb - 2)
            within = self._around.tokens[phrase.first : phrase.last] if phrase is not None else []
            return phrase if any(token.text == "," for token in within) else None
        return phrase

    def by_noun(self, phrase: Phrase) -> tuple[bool, Phrase | None]:
        """Whether a noun before an infinitive says who does it, and who: "the decision **by Chad** to contribute"."""
        inner = _innermost(phrase)
        before = self._around.phrase_at.get(phrase.first - 2)
        link = self._around.tokens[phrase.first - 1].low
        if before is not None and link in {"to", "on", "upon"} and self._asks(before) and phrase.kind in ACTORS:
            return True, phrase  # "took note of Chad's appeal to Mali to release them"
        if inner is not phrase and self._asks(inner):
            return True, None
        if phrase.determiner == "the" and self._around.tokens[phrase.head].low in _WAYS:
            return True, owner_of(phrase)  # "**the only way** to stop the violence is dialogue"
        nouns = self._around.lists.content_nouns
        for noun in (inner, phrase):
            owner = owner_of(noun)
            if self._around.tokens[noun.head].low in nouns and owner is not None:
                return True, owner
        decides = before is not None and self._around.tokens[before.head].low in nouns
        if link in {"by", "from"} and decides and phrase.kind in ACTORS:
            return True, phrase
        return False, None

    def _asks(self, phrase: Phrase) -> bool:
        return self._around.tokens[_innermost(phrase).head].low in _ASKING

    def _is_dummy(self, clause: Clause) -> bool:
        """Whether nobody does what is only judged: "**it** is important to help", but "it is ready to help"."""
        subject = clause.subject
        if subject is None or subject.name != "it" or clause.verb.lemma != "be":
            return False
        if clause.predicate < 0:
            return False
        return self._around.tokens[clause.predicate].low not in _PERSONAL_PREDICATES


def _innermost(phrase: Phrase) -> Phrase:
    """The noun phrase that ends a chain of of-phrases: "Chad's appeal" of "note of Chad's appeal"."""
    while phrase.mods and phrase.mods[-1][0] == "of" and phrase.mods[-1][1].last == phrase.last:
        phrase = phrase.mods[-1][1]
    return phrase
