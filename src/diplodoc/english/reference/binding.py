"""Binding: whom a pronoun cannot mean, by its place in the sentence and by who speaks.

Not whoever stands beside it in its clause ("X thanked **him**"), nor whoever is named or called by an office in what
depends on it ("**He** said that X would come") or in what it reports ("X would come, **he** said"); in somebody's
words, not the one who speaks.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from ..names.office_labels import bare, serves_abroad
from ..page import Clause, Phrase, RawEvent
from .cast import Figure
from .principals import holds
from .reading import Reading
from .scene import DEPTH, THEIRS, Slot

FIRST = frozenset({"i", "me", "my", "mine", "myself"})
WE = frozenset({"we", "us", "our", "ours", "ourselves"})
YOU = frozenset({"you", "your", "yours", "yourself"})
SPEAKING = FIRST | WE | YOU
REFLEXIVE = frozenset({"himself", "herself", "itself", "themselves"})
POSSESSIVE = THEIRS | {"whose"}
#: What is done to one's own things: "dropped **its** demand".
_OWN = frozenset({"concession", "sanction", "concern", "aid", "appointment"})
#: What a state does to the envoys of another one: "expelled **its** consul".
_TO_ENVOYS = frozenset({"expel", "summon", "deport", "accredit"})
#: What tells that somebody goes home.
_BACK = frozenset({"back", "homecoming", "return"})
#: The sieves by which somebody is named.
_BY_NAME = frozenset({"name", "capital"})
_DETERMINERS = POSSESSIVE | {"the", "our"}
#: How many mentions in a sentence, and of somebody, are looked at.
_RECENT = 2 * DEPTH
#: The sieves by which somebody is called by what they are.
_BY_OFFICE = frozenset({"counterpart", "description", "guest", "host", "new office", "office"})


class Binding:
    """Tells who is barred from being a pronoun's antecedent."""

    def __init__(self, reading: Reading) -> None:
        self._r = reading

    def place(self, phrase: Phrase) -> tuple[Clause | None, Slot]:
        """Clause and slot; "their decision to leave" has no subject in "their", whoever leaves."""
        clause, slot, _ = self._r.scene.place(phrase)
        if slot == "subject" and self._r.head(phrase) in POSSESSIVE:
            return self._r.scene.clause_at(phrase.head), "none"
        return clause, slot

    def barred(self, phrase: Phrase) -> set[Figure]:
        """Whom a pronoun cannot mean, by its place in the sentence and by who speaks."""
        r = self._r
        clause, slot = self.place(phrase)
        word = r.head(phrase)
        possessive = slot == "none" and word in POSSESSIVE
        barred = set() if possessive or word in REFLEXIVE else set(r.co_arguments(phrase))
        quoted = r.page.tokens[phrase.first].quoted
        telling = r.speakers.person(phrase.first) if quoted else r.speakers.narrators
        barred.update(f for f in telling if f.kind == "person" or not quoted)  # a state says "Peru" and "it" of itself
        barred.update(r.speakers.on_the_floor(phrase.first))
        for other in r.scene.clauses_before(phrase.sentence, phrase.first):
            spoken = r.known(other.subject) if other.subject is not None and other.subject.name in SPEAKING else ()
            if len(spoken) == 1:
                barred.update(spoken)  # "we will answer if it attacks"
        if slot == "subject" and clause is not None:
            barred.update(self._named_in_speech(phrase, clause))
            barred.update(self._named_below(clause))
        for event in r.scene.events_with(phrase):
            if event.type == "visit" and phrase in event.agents and not self._returns(event):
                barred.update(self._at_home(event))
            own = possessive and event.type in _OWN and phrase.first > event.first and not self._sent_here(event)
            if phrase in event.recipients and not own and not r.is_own_lot(event, phrase):
                barred.update(r.agents(event))
        if possessive and clause is not None and (outer := r.possessed.get(id(phrase))) in clause.objects[:1]:
            # "said Minsk had summoned **its** envoy": nobody summons their own
            sent = (e for e in r.scene.events_of(clause) if outer is not None and self._sent_here(e))
            barred.update(f for event in sent for f in r.agents(event))
        return barred

    def _sent_here(self, event: RawEvent) -> bool:
        """Whether something is done that a state does to those whom another one has sent."""
        clause = event.clause
        return clause is not None and clause.verb.lemma in _TO_ENVOYS and not any(w == "from" for w, _ in clause.preps)

    def _at_home(self, visit: RawEvent) -> Iterator[Figure]:
        """Those who live where a visit leads, and so do not pay it: "**his** visit to Oman" is no Omani minister's."""
        codes = self._r.scene.destinations(visit)
        for figure in itertools.islice(self._r.cast.recent("person"), DEPTH) if codes else ():
            state = self._r.state_of(figure)
            if state is not None and state.country in codes and not serves_abroad(figure.role):
                yield figure

    def _returns(self, visit: RawEvent) -> bool:
        """Whether a visit leads home: "since his **return** to Oman", "he **flew back** to Muscat"."""
        told = range(visit.first, visit.last + 2)
        return any(self._r.page.tokens[at].lemma in _BACK for at in told if at < len(self._r.page.tokens))

    def _named_in_speech(self, phrase: Phrase, clause: Clause | None) -> Iterator[Figure]:
        """Those whom somebody names in what they say: in "Chad will pay, it said", it is not Chad."""
        reports = self._r.scene.reporter(phrase.sentence) is clause
        named = dict.fromkeys(self._r.said.get(phrase.sentence, [])[-_RECENT:])
        for said in self._r.scene.clauses_before(phrase.sentence, phrase.first):
            if said is not clause and (reports or (said.parent is clause and said.relation == "quote")):
                for figure in named:
                    near = figure.mentions[-_RECENT:]
                    if any(self._calls(at, how) and said.first <= at <= said.last for at, _, how in near):
                        yield figure

    def _calls(self, at: int, how: str) -> bool:
        """Whether a mention at a token calls somebody, by name or as **the** minister: not as a pronoun does."""
        return how in _BY_NAME or (how in _BY_OFFICE and self._r.page.tokens[at].low in _DETERMINERS)

    def _named_below(self, clause: Clause) -> Iterator[Figure]:
        """Those who are named behind the verb of a clause or in what depends on it, and so are not its pronoun
        subject: "**he** told the Omani minister", "**he** said that Ali would come"."""
        behind = (p for p in _others(clause) if p.first > clause.verb.first)
        yield from itertools.chain.from_iterable(map(self._named, behind))
        below = {clause.index}
        for other in self._r.scene.clauses_after(clause):
            if other.parent is not None and other.parent.index in below:
                below.add(other.index)
                subject = [other.subject] if other.subject is not None else []
                yield from itertools.chain.from_iterable(map(self._named, [*subject, *_others(other)]))

    def _named(self, argument: Phrase) -> Iterator[Figure]:
        """Those whom a phrase names, or can mean by the office and country that it tells."""
        for named in argument.parts or (argument,):
            figure = self._r.identity.of(named)
            if figure is not None:
                yield figure
            elif named.kind == "office" and named.country and named.determiner == "the":
                yield from self._could_be(named)

    def _could_be(self, office: Phrase) -> Iterator[Figure]:
        """Who holds the office in the country that a phrase names, as far as anybody is known to."""
        for figure in itertools.islice(self._r.cast.recent("person"), DEPTH):
            state = self._r.state_of(figure)
            if state is not None and state.country == office.country and holds(figure, bare(office.role)):
                yield figure


def _others(clause: Clause) -> list[Phrase]:
    return [*clause.objects[:DEPTH], *(p for _, p in clause.preps[:DEPTH])]
