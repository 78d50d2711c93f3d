"""What the unsure sieves share: who was found so far, and small looks around a phrase."""

from __future__ import annotations

import itertools
import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from typing import TypeAlias

from ...folding import fold
from ..clauses.clausestate import SENT, TEXTS
from ..names.office_labels import bare, classes_of
from ..page import Clause, Phrase, RawEvent
from ..vocabulary import noun
from .cast import Cast, Figure, Figures
from .identity import Identity
from .principals import Principals
from .scene import DEPTH, NUMBERS, THEIRS, Scene
from .speakers import Speakers

#: Figures, and the name of the sieve that found them.
Found: TypeAlias = tuple[Figures, str]

NOBODY: Found = ((), "")
#: Determiners of somebody new, or of nobody.
INDEFINITE = frozenset({"a", "an", "another", "no", "any", "every", "each", "some"})
#: Prepositions that bring whose somebody is, or where they belong: "the captain **of** the ship".
_BELONGING = frozenset({"of", "for", "to", "from", "in"})
#: In how many sentences somebody is named of whom a report speaks by the office first.
_SOON = 3
#: Classes of those who serve somebody rather than a body, and the prepositions that bring whom.
_AIDES = frozenset({"adviser", "envoy", "spokesperson"})
_SERVING = frozenset({"of", "for", "to"})
_ARTICLES = frozenset({"the", "a", "an", "neither", "either"})
_HEADS = frozenset({"head", "heads", "chief", "chiefs"})
#: A foreign ministry, by any name; "the Asia Department of the Foreign Ministry" is none.
_FOREIGN_OFFICE = re.compile(
    r"(?:(?!of\b)[\w'-]+ ){0,4}(?:foreign (?:ministr(?:y|ies)|offices?)"
    r"|ministr(?:y|ies) (?:of|for) (?:foreign|external) (?:affairs|relations)|mfas?"
    r"|(?:foreign (?:policy|affairs)|diplomatic) (?:departments?|agenc(?:y|ies)|ministr(?:y|ies)|offices?))\b"
)


def _last(phrase: Phrase | None) -> int:
    return phrase.last if phrase is not None else -1


class Reading:
    """The state of reading one document. `resolve` is set by `Anaphora`, which runs the sieves."""

    def __init__(
        self, scene: Scene, cast: Cast, identity: Identity, principals: Principals, speakers: Speakers
    ) -> None:
        self.scene = scene
        self.page = scene.page
        self.cast = cast
        self.identity = identity
        self.principals = principals
        self.speakers = speakers
        self.resolve: Callable[[Phrase], Figures] = lambda _: ()
        self.found: dict[int, Figures] = {}
        #: Figures mentioned in each sentence, in order of mention.
        self.said: dict[int, list[Figure]] = {}
        #: The phrase whose possessor a phrase is.
        self.possessed: dict[int, Phrase] = {}
        #: By a possessive, whoever stands before its phrase in a coordination: "**the King** and his wife".
        self.mates: dict[int, Phrase] = {}
        #: Those who are named in one coordination with an office phrase, which means somebody else.
        self.beside: dict[int, Figures] = {}
        #: Lists of people, with the phrase that heads each.
        self.rosters: list[tuple[Phrase, Figures]] = []
        #: Coordinations and other plurals, in order: (first token, members).
        self.plurals: list[tuple[int, Figures]] = []
        #: Those who serve somebody, with whom: "the Secretary-General's **Special Envoy**".
        self.aides: list[tuple[Figure, Phrase]] = []
        principals.reading = True
        principals.known = self.known
        principals.plurals = self.plurals

    def known(self, phrase: Phrase | None) -> Figures:
        """The figures that a phrase has got so far."""
        return self.found.get(id(phrase), ()) if phrase is not None else ()

    def note(self, phrase: Phrase, figures: Figures, how: str) -> None:
        """Keeps what a phrase was found to stand for."""
        self.found[id(phrase)] = figures
        if not figures:
            return
        phrase.how = how
        leader = self.identity.of(self.scene.led[id(phrase)][1]) if id(phrase) in self.scene.led else None
        if leader is not None and len(figures) == 1 and self.lemma(phrase) in SENT:
            self.principals.leaders[figures[0]] = leader
        if len(figures) > 1:
            self.plurals.append((phrase.first, figures))
        if phrase.parts:
            return
        for figure in figures:
            self.cast.mention(figure, phrase.first, phrase.last, how)
            self.said.setdefault(phrase.sentence, []).append(figure)

    # ------------------------------------------------------------------ words

    def head(self, phrase: Phrase) -> str:
        """The head noun in lower case."""
        return self.page.tokens[phrase.head].low

    def lemma(self, phrase: Phrase) -> str:
        """The head noun in the singular."""
        found = noun(self.head(phrase))
        return found.lemma if found is not None else self.head(phrase)

    def words(self, phrase: Phrase) -> list[str]:
        """The words before the head, and the head, in lower case."""
        return [self.page.tokens[i].low for i in range(phrase.first, phrase.head + 1)]

    def number(self, phrase: Phrase) -> int:
        """How many a phrase says that there are; 0 where it does not."""
        words, inner = self.words(phrase), phrase.of
        if inner is not None and inner.last < phrase.head:  # "the Group of **77** Ministers"
            del words[max(inner.first - phrase.first, 0) : inner.last + 1 - phrase.first]
        return next((NUMBERS[w] for w in words if w in NUMBERS), 2 if "both" in words else 0)

    def surface(self, phrase: Phrase, *, whole: bool = False) -> str:
        """The words of a phrase without its article: the name of somebody who has no other."""
        first = phrase.first
        if self.page.tokens[first].tag == "PRP" and first + 1 < phrase.head:
            first += 2  # "he (the Minister)"
        if self.page.tokens[first].low in _ARTICLES and first < phrase.head:
            first += 1
        if phrase.owner is None and self.page.tokens[first].low in THEIRS and first < phrase.role_first <= phrase.head:
            first = phrase.role_first  # "His Excellency, the President of Chad"
        # "The Special Meeting of Foreign Ministers": the head is not the first noun.
        first = next((i + 1 for i in range(phrase.head - 1, first, -1) if self.page.tokens[i].low == "of"), first)
        belonging = [inner.last for word, inner in phrase.mods[:2] if word in _BELONGING]
        last = phrase.last if whole else max(phrase.head, phrase.role_last, *belonging, _last(phrase.of))
        last = min(last, phrase.last)
        if self.page.tokens[last].text == ")":  # "the Troika (Chile, Brazil and Peru)"
            last = next((i - 1 for i in range(last, phrase.head, -1) if self.page.tokens[i].text == "("), last)
        return " ".join(self.page.slice(first, last).split())

    # ------------------------------------------------------------------ around a phrase

    def state_of(self, figure: Figure) -> Figure | None:
        """The state of somebody: a state itself, or that of a person or body."""
        if figure.kind == "state":
            return figure
        if figure.country:
            return self.identity.state(figure.country, first=figure.first)
        if figure.holder is not None and figure.holder.kind == "state":
            return figure.holder
        return self.principals.home if figure.bare or "spokesperson" in figure.classes else None

    def speakers_state(self, phrase: Phrase) -> Figure | None:
        """The state of whoever says what stands around a phrase."""
        event = self.scene.speech_around(phrase.first)
        if event in self.scene.events_with(phrase):
            return None  # whoever is spoken to is as likely another's
        speakers = self.agents(event) if event is not None else ()
        return self.state_of(speakers[0]) if len(speakers) == 1 else None

    def holder(self, phrase: Phrase) -> Figure | None:
        """Where an office is held, or whose a body is, as far as the words or the possessor tell."""
        diplomacy = self.diplomacy(phrase)
        if diplomacy is not None and diplomacy.country:
            return self.identity.state(diplomacy.country, first=phrase.first)
        holder = self.identity.belongs_to(phrase)
        if holder is not None:
            return holder if diplomacy is None else None
        for inner in (phrase.of, phrase.owner):
            for figure in self.known(inner):
                if figure.kind in ("state", "organization"):
                    return figure
                if figure.kind == "person" and inner is phrase.owner:
                    return self.state_of(figure) or figure.holder
        return None

    def give_holder(self, phrase: Phrase, figure: Figure) -> None:
        """Notes where a named person's office is held, as far as the possessor or whoever they serve tells."""
        if bare(phrase.role) in ("predecessor", "successor"):
            self._inherit(phrase, figure)
            return
        if figure.holder is None:
            holder = self.holder(phrase)
            if holder is not None:
                figure.holder, figure.country = holder, figure.country or holder.country
            elif classes_of(phrase.role) & _AIDES:
                masters = (phrase.owner, *(p for word, p in phrase.mods[:2] if word in _SERVING))
                self.aides += [(figure, master) for master in masters if master is not None]
        elif figure.holder.kind == "state" and phrase.of is not None and phrase.owner is not None:
            # "Its President, Sir Leopold M. (New Zealand)": from there, but the Assembly's.
            bodies = [f for f in self.known(phrase.owner) if f.kind == "organization"]
            figure.holder = bodies[0] if len(bodies) == 1 and phrase.owner is not phrase.of else figure.holder

    def _inherit(self, phrase: Phrase, figure: Figure) -> None:
        """Gives "his predecessor, X" the office that he has, as one held once, and "his successor, X" the same."""
        for owner in self.known(phrase.owner):
            if owner.kind == "person" and owner.role and not figure.roles:
                if bare(phrase.role) == "predecessor":
                    self.cast.once_held(figure, owner.role, "former")
                    figure.qualifier = figure.qualifier or "former"
                else:
                    self.cast.give_role(figure, owner.role)
                figure.holder, figure.country = figure.holder or owner.holder, figure.country or owner.country

    def settle_aides(self) -> None:
        """Gives those who serve somebody the body or state that their master is of."""
        for figure, phrase in self.aides:
            for master in self.known(phrase):
                if figure.holder is None and master.holder is not None and master is not figure:
                    figure.holder, figure.country = master.holder, figure.country or master.country

    def diplomacy(self, phrase: Phrase) -> Phrase | None:
        """What foreign ministers head: "the head of **Polish diplomacy**", "of **the Uzbek foreign policy agency**"."""
        inner = next((p for word, p in phrase.mods[:1] if word == "of"), None)
        if inner is None or self.head(phrase) not in _HEADS or phrase.name:
            return None
        if self.head(inner) == "diplomacy":
            return inner if inner.country or phrase.plural else None
        return inner if _FOREIGN_OFFICE.match(fold(self.page.slice(inner.first, inner.last))) else None

    def agents(self, event: RawEvent | None) -> Figures:
        """The agents of an event."""
        phrases = event.agents if event is not None else []
        return tuple(itertools.chain.from_iterable(self.resolve(p) for p in phrases))

    def co_arguments(self, phrase: Phrase) -> Iterator[Figure]:
        """Those whom a phrase can't mean, as they stand in another slot of its clause: "X thanked him"."""
        yield from self.beside.get(id(phrase), ())
        yield from self._named_opposite(phrase)
        clause, slot, _ = self.scene.place(phrase)
        if clause is None or slot == "none":
            return
        if slot == "subject":
            # whose minister it is tells more: "For her part, **the Finnish Minister** …"
            if not phrase.country and self.scene.hands_over(phrase.sentence):
                yield from self._had_the_word(phrase)
            for other in (*clause.objects[:DEPTH], *self._written_to(clause)):
                if other is not phrase:
                    yield from self.known(other)
            return
        subject = self.scene.subject_of(clause)
        if subject is not None and subject is not phrase and not subject.first <= phrase.first <= subject.last:
            yield from self.resolve(subject)

    def _had_the_word(self, phrase: Phrase) -> Figures:
        """Of whom the sentence before spoke last, where it is another's turn now: "**In turn**, the diplomat …"."""
        before = reversed(self.scene.clauses_of(self.scene.told_before(phrase))[-2 * DEPTH :])
        subjects = (c.subject for c in before if c.relation == "main" and c.subject is not None)
        return next((f for subject in subjects if len(f := self.known(subject)) == 1), ())

    def is_own_lot(self, event: RawEvent, phrase: Phrase) -> bool:
        """Whether somebody may be concerned about what they do themselves: "Chad regrets that **it** cannot come"."""
        inner = self.scene.place(phrase)[0] if event.type == "concern" else None
        told = inner is not None and inner is not event.clause and inner.relation == "content"
        return told and self.page.tokens[max(phrase.first - 1, 0)].low != "what"

    def _named_opposite(self, phrase: Phrase) -> Iterator[Figure]:
        """Those who are named on the other side of an event: "The President received **President Sow**"."""
        for event in self.scene.events_with(phrase)[:DEPTH]:
            if self.is_own_lot(event, phrase):
                continue
            acts = any(phrase is agent or phrase in agent.parts for agent in event.agents)
            for other in event.recipients if acts else event.agents:
                for named in other.parts or (other,):
                    figure = self.identity.of(named)
                    if figure is not None:
                        yield figure

    def _written_to(self, clause: Clause) -> list[Phrase]:
        """To whom the text is in which the subject of a clause speaks: "In a letter to **X**, the President said"."""
        texts = [p for word, p in clause.preps[:DEPTH] if word == "in" and self.page.tokens[p.head].lemma in TEXTS]
        inner = [p for text in texts for word, p in text.mods if word == "to"]
        return inner + ([p for word, p in clause.preps[:DEPTH] if word == "to"] if texts else [])

    def previous_subjects(self, phrase: Phrase, *, paragraphs: int = 0) -> Iterator[tuple[Figure, Phrase]]:
        """Subjects of the main clauses before, in the sentence and the one before it, at most `paragraphs` back."""
        clause, _, _ = self.scene.place(phrase)
        for subject in self.scene.subjects_above(clause):
            for figure in self.known(subject):
                yield figure, subject
        paragraph = self.scene.paragraph(phrase.first)
        for sentence in range(phrase.sentence, max(phrase.sentence - 2, -1), -1):
            if paragraph - self.page.sentences[sentence].paragraph > paragraphs:
                return
            for other in self.scene.clauses_of(sentence)[: 2 * DEPTH]:
                if other.relation == "main" and other.subject is not None and other.subject.last < phrase.first:
                    for figure in self.known(other.subject):
                        yield figure, other.subject

    def soon(self, phrase: Phrase) -> list[Figure]:
        """Those who are named first in the next sentences: "Chad's foreign minister left. **Minister Ali** said …"."""
        people = ((p, self.identity.of(p)) for p in self._behind(phrase) if p.kind == "person" and p.name)
        return [figure for named, figure in people if figure is not None and figure.first == named.first]

    def named_together_soon(self, phrase: Phrase) -> list[Figure]:
        """The people first named, side by side, in the next sentences: "The ministers met. **A and B** …"."""
        for behind in self._behind(phrase):
            figures = [self.identity.of(part) for part in behind.parts if part.kind == "person" and part.name]
            if behind.kind == "person" and len(figures) == len(behind.parts) > 1:
                people = [f for f, part in zip(figures, behind.parts, strict=True) if f and f.first == part.first]
                return people if len(people) == len(figures) else []
        return []

    def styled_soon(self, phrase: Phrase) -> Figure | None:
        """Who is named first behind an office, by no office: "his Omani counterpart. **Mr. Badr** said …"."""
        for behind in self._behind(phrase):
            named = behind.owner if behind.kind == "thing" and behind.owner is not None else behind
            figure = self.identity.of(named) if named.kind == "person" and named.name else None
            if figure is not None and figure.first == named.first:
                clause = self.scene.clause_at(named.first)
                told = clause is not None and clause.relation == "main"  # not "he told us that **M. Badr** agreed"
                styled = named.first < named.name_first and named.determiner not in INDEFINITE
                return figure if told and styled and _may_be(figure, phrase) else None
            if not named.name and named.country != phrase.country and named.kind in ("office", "counterpart"):
                return None
        return None

    def aged_soon(self, phrase: Phrase) -> Figure | None:
        """Who is named first with their age behind somebody new: "freed a Swiss engineer. **Urs B., 51,** said …"."""
        tokens = self.page.tokens
        if self._brings_others(phrase):
            return None
        for behind in self._behind(phrase):
            figure = self.identity.of(behind) if behind.kind == "person" and behind.name else None
            if figure is None or figure.first != behind.first or behind.sentence == phrase.sentence:
                continue
            aged = tokens[behind.last].text.isdecimal() and tokens[behind.last - 1].text == ","
            return figure if aged and behind.first == behind.name_first and _may_be(figure, phrase) else None
        return None

    def _brings_others(self, phrase: Phrase) -> bool:
        """Whether a sentence speaks of more than one person who is new."""
        sentence = self.page.sentences[phrase.sentence]
        first, last = (
            bisect_right(self.page.phrases, at, key=lambda p: p.first) for at in (sentence.first - 1, sentence.last)
        )
        here = (p for phrase in self.page.phrases[first:last] for p in phrase.parts or (phrase,))
        return sum(p.kind in ("office", "person") and p.determiner in ("a", "an") for p in here) > 1

    def _behind(self, phrase: Phrase) -> list[Phrase]:
        """The outer phrases behind a phrase in its sentence and the next ones."""
        page = self.page
        end = page.sentences[min(phrase.sentence + _SOON, len(page.sentences) - 1)].last
        first, last = (bisect_right(page.phrases, at, key=lambda p: p.first) for at in (phrase.last, end))
        return page.phrases[first:last]

    def in_paragraph(self, phrase: Phrase, figure: Figure) -> bool:
        """Whether a figure was mentioned before in the paragraph of a phrase."""
        return 0 <= figure.latest < phrase.first and self.scene.paragraph(figure.latest) == self.scene.paragraph(
            phrase.first
        )

    def nearest(self, phrase: Phrase, number: int = DEPTH) -> list[Figure]:
        """Persons mentioned before, the latest first."""
        return list(itertools.islice((f for f in self.cast.recent("person") if f.latest < phrase.first), number))


def _may_be(figure: Figure, phrase: Phrase) -> bool:
    """Whether of somebody nothing is told yet but a name, and no other gender than a phrase says."""
    told = figure.roles or figure.country or figure.holder
    return not told and not (figure.gender and phrase.gender and figure.gender != phrase.gender)
