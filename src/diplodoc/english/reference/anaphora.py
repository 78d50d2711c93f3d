"""The unsure sieves, run in the order of the text.

`Anaphora.resolve` gives every phrase its figures, inner phrases first; a pronoun that stands before its antecedent
("Expressing his gratitude, the guest …") has the antecedent resolved first. What a phrase is decides who reads it:
`holders` offices and counterparts, `collectives` sides and groups, `unnamedbodies` bodies, `states` states, `pronouns`
pronouns. The sieve that found the figures leaves its name in `Phrase.how`.
"""

from __future__ import annotations

import attrs

from ..names.office_labels import bare, is_office_acronym, is_other
from ..page import Phrase
from .cast import Figure, Figures
from .collectives import Collectives
from .diaries import Diaries
from .holders import Holders
from .identity import is_capital
from .pronouns import Pronouns
from .reading import NOBODY, Found, Reading
from .states import States
from .unnamedbodies import UnnamedBodies

#: Events that take place in or lead to a city, and prepositions of place.
_TO_PLACE = frozenset({"visit", "gathering", "meeting", "call"})
_AT_PLACE = frozenset({"in", "at", "near", "from", "into"})
#: What is asked of or comes from a capital that stands behind "from": "demanded an apology **from Chad**".
_FROM_SOMEBODY = frozenset(
    {"aid", "concern", "condolence", "congratulation", "criticism", "greeting", "invitation", "message", "pledge",
     "praise", "protest", "rejection", "request", "sanction", "support", "thanks", "warning"}
)  # fmt: skip
#: What is felt or turned down in a capital: "caused alarm **in Chad**".
_FELT = frozenset({"concern", "rejection"})
#: What is said to the address of a capital: "hit out **at Chad**".
_AIMED = frozenset({"criticism", "warning"})
#: What leads from one city to another.
_WAYS = frozenset(
    "airline bus connection corridor distance ferry flight fly highway journey line link motorway path pipeline "
    "railway road route service shuttle train travel trip tunnel".split()
)
#: What stands between "we" and those who say so: "We, the Ministers of A and B".
_APPOSING = frozenset({",", "-", "--", "–", "—", "("})
#: The Union, and in whose capital it has its seat.
_UNION, _SEAT = "org:eu", "BEL"
#: How deep a resolution may ask for another.
_DEEPEST = 40


class Anaphora:
    """Resolves phrases in context. One instance reads one document."""

    def __init__(self, reading: Reading) -> None:
        self._r = reading
        self._holders = Holders(reading)
        self._pronouns = Pronouns(reading)
        self._states = States(reading, self._pronouns)
        self._bodies = UnnamedBodies(reading, self._states)
        self._diaries = Diaries(reading)
        self._collectives = Collectives(reading, self._holders, self._states, self._bodies)
        self._open: set[int] = set()
        reading.resolve = self.resolve
        reading.speakers.resolve = self.resolve

    def resolve(self, phrase: Phrase) -> Figures:
        """The figures of a phrase; empty where it stands for nobody, or is being resolved just now."""
        key = id(phrase)
        if key in self._r.found:
            return self._r.found[key]
        if key in self._open or len(self._open) > _DEEPEST:
            return ()
        self._open.add(key)
        for inner in (phrase.owner, phrase.of):
            if inner is not None:
                self._r.possessed.setdefault(id(inner), phrase)
                self.resolve(inner)
        figures, how = self._read(phrase)
        self._open.discard(key)
        self._r.note(phrase, figures, how)
        for _, inner in phrase.mods:
            self.resolve(inner)
        return figures

    def _read(self, phrase: Phrase) -> Found:
        if styled := self._collectives.sides.styled(phrase):
            return styled, "sides"
        if phrase.parts:
            first, behind = self._r.page.tokens[phrase.first : phrase.first + 2]
            if first.low == "we" and behind.text == ",":
                phrase = attrs.evolve(phrase, parts=phrase.parts[1:])  # "We, the Ministers of A and the Envoy of B,"
            found = self._collectives.coordination(phrase)
            if first.low == "we" and not first.quoted and behind.text in _APPOSING:
                self._r.speakers.sign(found[0])
            return found
        if phrase.kind in ("thing", "time"):
            return NOBODY
        figure = self._r.identity.of(phrase)
        if figure is not None:
            return self._named(phrase, figure)
        if phrase.vocative and phrase.kind != "group":
            return self._r.speakers.addressee(phrase), "addressee"
        match phrase.kind:
            case "pronoun":
                return self._pronouns.read(phrase)
            case "sides":
                return self._collectives.sides.read(phrase)
            case "counterpart":
                return self._holders.others.counterpart(phrase)
            case "person" | "office" if not phrase.name and self._r.page.tokens[phrase.first].low == "your":
                return self._r.speakers.addressee(phrase), "addressee"  # "Your Excellency"
            case "person" | "office" if self._diaries.is_heading(phrase):
                return (self._diaries.diarist(phrase),), "diary"
            case "person" | "office":
                neighbour = self._collectives.adjoining.one(phrase)
                return (neighbour, "neighbour") if neighbour else self._holders.office(phrase)
            case "state":
                return self._collectives.state(phrase)
            case "organization" if is_office_acronym(phrase.name):
                return self._holders.office(phrase)
            case "organization":
                people = self._by_letters(phrase)
                return (people, "name") if people else self._bodies.read(phrase)
            case _:
                return self._collectives.group(phrase)

    def _by_letters(self, phrase: Phrase) -> Figures:
        """The office holders whose letters a text has introduced: "**AIM**", the Arab Interior Ministers."""
        longer = self._r.page.abbreviations.get(phrase.name)
        if longer is None or not longer.plural:
            return ()
        whole = self._r.scene.phrase_at(longer.first) or self._r.scene.phrase_at(longer.first - 1)
        people = self.resolve(whole) if whole is not None else ()
        if len(people) == 1:
            self._r.cast.call(people[0], phrase.name)
        return people

    def _named(self, phrase: Phrase, figure: Figure) -> Found:
        """A name or key. Its context may add the office of a counterpart, or where an office is held."""
        if is_capital(phrase) and not self._acts(phrase):
            return NOBODY
        before = self._r.page.tokens[phrase.first : max(phrase.name_first, phrase.first)]
        if phrase.kind == "counterpart" or is_other(bare(phrase.role)) or any(is_other(t.low) for t in before):
            self._holders.others.name_counterpart(phrase, figure)
        elif figure.kind == "person" and phrase.role:
            self._r.give_holder(phrase, figure)
        elif figure.kind == "state":
            if (union := self._union(phrase, figure)) is not None:
                return (union,), "capital"
            person = self._states.citizen(phrase, figure)
            if person is not None:
                return (person,), "nationality"
            self._states.rule(phrase, figure)
        return (figure,), "capital" if is_capital(phrase) else "name"

    def _union(self, phrase: Phrase, state: Figure) -> Figure | None:
        """The Union, where Brussels acts in a text that speaks of it and not of Belgium."""
        named = state.names or any(how != "capital" for _, _, how in state.mentions)
        if state.country != _SEAT or not is_capital(phrase) or named:
            return None
        return self._r.cast.keyed(_UNION)

    def _is_party(self, phrase: Phrase) -> bool:
        """Whether a capital is one of two between which something is done: "talks between Ankara and Athens"."""
        tokens, at = self._r.page.tokens, phrase.first - 1
        if at > 1 and tokens[at].low == "and" and tokens[at - 1].tag == "NNP":
            at -= 2
            while at > 0 and tokens[at].tag == "NNP":
                at -= 1
        return tokens[at].low == "between" and at > 0 and tokens[at - 1].lemma not in _WAYS

    def _acts(self, phrase: Phrase) -> bool:
        """Whether a capital stands for its state: where it acts or is acted upon; elsewhere it is a place."""
        if self._is_party(phrase):
            return True
        clause, slot, word = self._r.scene.place(phrase)
        visited = any(e.type in ("visit", "gathering") for e in self._r.scene.events_of(clause))
        if slot == "subject" or (slot == "object" and not visited):
            return True
        events = self._r.scene.events_with(phrase)
        from_them = word == "from" and any(event.type in _FROM_SOMEBODY for event in events)
        if events and slot == "prep" and word == "with":
            return True  # "talks with Cairo"
        felt = word == "in" and any(e.type in _FELT and any(p is phrase for p in e.agents) for e in events)
        blamed = word == "at" and any(e.type in _AIMED and any(p is phrase for p in e.recipients) for e in events)
        at_place = slot == "prep" and word in _AT_PLACE and not (from_them or felt or blamed)
        return bool(events) and not at_place and all(e.type not in _TO_PLACE for e in events)
