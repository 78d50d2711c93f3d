"""Antecedents: what a pronoun can stand for, the likeliest first.

A subject comes before an object, a near clause before a far one, and whoever is spoken to before all others for what
is theirs.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..clauses.clausestate import TEXTS
from ..names.office_labels import classes_of
from ..page import Clause, Phrase
from ..phrases.basic import HE, SHE
from ..vocabulary import verb_lists
from .binding import POSSESSIVE, REFLEXIVE, SPEAKING, Binding
from .cast import Figures
from .reading import Reading
from .scene import DEPTH

#: Speech to somebody: a possessive behind the addressee is the addressee's ("congratulated X on his election").
TOWARDS = frozenset({"congratulation", "thanks", "condolence", "greeting", "praise", "award", "support", "criticism"})
#: What one has others bring, and how they do.
_CONVEYED = frozenset(
    "appreciation condolences condolence congratulation congratulations gratitude greeting greetings invitation letter "
    "message regard regards salutation sympathy thanks thank wish wishes".split()
)
_CONVEYING = frozenset(
    {"bear", "bring", "carry", "convey", "deliver", "extend", "give", "hand", "pass", "relay", "transmit"}
)


#: How somebody travels, and in how many sentences their journey is spoken of again.
_TRAVELS = frozenset({"journey", "stay", "tour", "trip", "visit"})
_SOON = 3
_PERSONS = frozenset({"person", "office", "pronoun"})


class Antecedents:
    """Looks for whom a pronoun can mean."""

    def __init__(self, reading: Reading, binding: Binding) -> None:
        self._r = reading
        self._binding = binding

    def of(self, phrase: Phrase, back: int = 3) -> Iterator[Figures]:
        """What a pronoun can stand for, the likeliest first.

        Somebody spoken to, for a possessive behind them; the own subject, for a possessive or oblique one;
        the subjects that the clause depends on; earlier clauses of the sentence; `back` sentences before,
        subjects first; then whoever was mentioned last.
        """
        r = self._r
        clause, slot = self._binding.place(phrase)
        word = r.head(phrase)
        possessive = slot == "none" and word in POSSESSIVE
        oblique = possessive or word in REFLEXIVE
        quoted = r.page.tokens[phrase.first].quoted
        barred = self._binding.barred(phrase)

        def people(phrases: Iterable[Phrase | None]) -> Iterator[Figures]:
            for candidate in phrases:
                if candidate is None or candidate.first <= phrase.first <= candidate.last:
                    continue
                if candidate.kind == "pronoun" and r.head(candidate) in SPEAKING:
                    continue  # who "he" is tells who "we" are, not the other way round
                if r.page.tokens[candidate.head].quoted > quoted:
                    continue  # "“The President knows,” **she** said"
                figures = tuple(f for f in r.resolve(candidate) if f not in barred)
                if figures:
                    yield figures

        def mentioned(sentence: int) -> Iterator[Figures]:
            for figure in r.said.get(sentence, [])[-DEPTH:]:
                if figure not in barred and r.page.tokens[figure.latest].quoted <= quoted:
                    yield (figure,)

        if slot == "subject" and clause is not None:
            yield from people(self._writers(clause))
        if possessive and id(phrase) in r.mates:
            yield from people((r.mates[id(phrase)],))
        if possessive and clause is not None and self._is_conveyed(phrase, clause):
            yield from people((r.scene.subject_of(clause.parent),))
        if possessive and clause is not None and self._goes_on(phrase):
            yield from people((r.scene.subject_of(clause),))
        told = any(event.type == "statement" for event in r.scene.events_of(clause))
        if possessive and clause is not None and not told:
            # "wished her success in her work": the same pronoun before it, the same person.
            gender = HE if word in HE else SHE if word in SHE else frozenset()
            said = (p for p in others(clause) if p.last < phrase.first and p.kind == "pronoun")
            yield from people(p for p in said if r.head(p) in gender)
        if possessive:
            yield from people(self.traveller(phrase))
            yield from people(self._other_party(phrase))
            for event in r.scene.events_of(clause):
                # "offered the President his congratulations": within the trigger it is the agent's.
                if event.type in TOWARDS and not event.first <= phrase.first <= event.last:
                    yield from people(p for p in event.recipients if p.last < phrase.first)
        if slot != "subject" and (oblique or clause is None or clause.subject is None):
            yield from people((r.scene.subject_of(clause),))
        earlier = [c for c in r.scene.clauses_before(phrase.sentence, phrase.first) if c is not clause]
        if slot in ("object", "prep") and clause is not None and clause.subject is not None and clause.verb.passive:
            # "said that the envoy had been called in and a note was handed to **him**"
            yield from people(c.subject for c in reversed(earlier) if c.parent is clause.parent is not None)
        yield from people(r.scene.subjects_above(clause))
        for other in reversed(earlier):
            yield from people((other.subject,))
        if slot == "subject":
            told_before = r.scene.told_before(phrase)
            before = r.scene.clauses_of(told_before)[: 2 * DEPTH]
            reporter = r.scene.reporter(told_before)
            if reporter is not None and reporter.subject is not None and _is_mouthpiece(reporter.subject):
                yield from people((reporter.subject.owner,))  # "Ali has left, his spokesman said. **He** called on …"
            if reporter is not None and clause is not None and clause.verb.lemma in verb_lists().speech:
                yield from people((reporter.subject,))  # "Chad has paid, Ali said. “We wait,” he added"
            if reporter is not None and clause is not None and clause.verb.lemma not in verb_lists().speech:
                # "Omar Said looked thin, said the bishop. **He** was flown home"
                quoted_here = (c for c in before if c.relation == "quote" and c.parent is reporter)
                yield from people(
                    c.subject for c in quoted_here if c.subject is not None and c.subject.kind in _PERSONS
                )
            yield from people(c.subject for c in reversed(before) if c.relation == "main")
        for other in reversed(earlier):
            yield from people(others(other))
        if clause is not None:
            yield from people(p for p in others(clause) if p.last < phrase.first)
        yield from mentioned(phrase.sentence)
        for sentence in range(phrase.sentence - 1, max(phrase.sentence - 1 - back, -1), -1):
            yield from people(_by_rank(r.scene.clauses_of(sentence)))
            yield from mentioned(sentence)
        if back > 1:
            for figure in r.nearest(phrase):
                if figure not in barred:
                    yield (figure,)

    def _writers(self, clause: Clause) -> Iterator[Phrase]:
        """Who wrote the text about which a relative clause is: "a letter from **the King**, in which he invites"."""
        if clause.relation != "relative" or clause.introducer != "which":
            return
        for word, text in clause.preps:
            if word == "in" and self._r.page.tokens[text.head].lemma in TEXTS and text.last < clause.verb.first:
                yield from (p for name, p in text.mods if name == "from")
                around = clause.parent
                yield from (p for name, p in around.preps if name == "from") if around is not None else ()

    def traveller(self, phrase: Phrase) -> Iterator[Phrase]:
        """Who pays the visit that was told of just before: "Ali will visit Chad. During **his** visit, X will …"."""
        outer = self._r.possessed.get(id(phrase))
        if outer is None or self._r.lemma(outer) not in _TRAVELS:
            return
        for event in self._r.scene.encounters_before(outer.first - 1):
            if event.type == "visit" and event.noun is not outer:
                here = self._r.scene.paragraph(event.first) == self._r.scene.paragraph(phrase.first)
                if here and phrase.sentence - event.sentence <= _SOON and event.status != "negated":
                    yield from event.agents
                return

    def _other_party(self, phrase: Phrase) -> Iterator[Phrase]:
        """With whom somebody has talks whom a possessive calls: "the call **of Ali** with **his** counterpart"."""
        outer = self._r.possessed.get(id(phrase))
        for event in self._r.scene.events_with(outer) if outer is not None else ():
            if event.noun is not None:
                parties = (p for party in (*event.agents, *event.recipients) for p in party.parts or (party,))
                yield from (p for p in parties if event.first < p.first and p.last < phrase.first)

    def _goes_on(self, phrase: Phrase) -> bool:
        """Whether a possessive opens a further wish: "its solidarity with Mali **and its** sympathy to …"."""
        outer, before = self._r.possessed.get(id(phrase)), self._r.page.tokens[max(phrase.first - 1, 0)]
        return outer is not None and before.text in (",", "and") and self._r.lemma(outer) in _CONVEYED

    def _is_conveyed(self, phrase: Phrase, clause: Clause) -> bool:
        """Whether somebody is asked to bring another what a possessive says is the asker's: "asked A to convey **his**
        greetings"."""
        outer, asking = self._r.possessed.get(id(phrase)), clause.parent
        if outer is None or asking is None or clause.relation not in ("infinitive", "gerund"):
            return False
        asked = asking.verb.lemma in verb_lists().object_control and not asking.verb.passive
        return asked and clause.verb.lemma in _CONVEYING and self._r.lemma(outer) in _CONVEYED


def _by_rank(clauses: list[Clause]) -> Iterator[Phrase | None]:
    """The participants of a sentence: subjects of main clauses, other subjects, then the rest."""
    clauses = clauses[: 2 * DEPTH]
    main = [c for c in clauses if c.relation == "main"]
    rest = [c for c in clauses if c.relation != "main"]
    yield from (c.subject for c in main)
    yield from (c.subject for c in rest)
    for clause in (*main, *rest):
        yield from others(clause)


def others(clause: Clause) -> list[Phrase]:
    """Those in a clause who are not its subject; in the passive, first whoever does it."""
    found = [*clause.objects[:DEPTH], *(p for _, p in clause.preps[:DEPTH])]
    doers = [p for name, p in clause.preps[:DEPTH] if name == "by"] if clause.verb.passive else []
    return [*doers, *found]


def _is_mouthpiece(phrase: Phrase) -> bool:
    """Whether somebody speaks for another person: "**his spokesman** Ola Berg"."""
    return phrase.owner is not None and "spokesperson" in classes_of(phrase.role)
