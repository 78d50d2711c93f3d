"""Pronouns: he, she, it, they, we, I, you, who, and their possessives.

Candidates are tried in an order of likelihood (`antecedents`); the first that agrees in number and gender is taken.
Gender comes from titles, or from pronouns read before; the first is binding, the second is given up where it leaves
nobody.
"""

from __future__ import annotations

import itertools
from bisect import bisect_left
from collections.abc import Iterator

from ..names.office_labels import serves_abroad, serves_at_home
from ..page import Clause, Phrase
from ..phrases.basic import HE, SHE
from ..vocabulary import NO_NOUN, noun, verb_lists
from .antecedents import TOWARDS, Antecedents, others
from .binding import FIRST, POSSESSIVE, WE, YOU, Binding
from .cast import Figure, Figures
from .reading import NOBODY, Found, Reading
from .scene import DEPTH

_IT = frozenset({"it", "its", "itself"})
#: What one does with a claim or report, not with a state or body: "Chad **denied** it".
_CLAIMING = frozenset({"acknowledge", "confirm", "deny", "dispute", "rebut", "refute", "retract"})
_THEY = frozenset({"they", "them", "their", "theirs", "themselves"})
_RELATIVE = frozenset({"who", "whom", "which", "that", "whose"})
_PAIR = frozenset({"both", "two", "each", "either", "neither"})
#: The last words of "each other" and "one another".
RECIPROCAL = frozenset({"other", "another"})

#: What somebody suffers, or is released from.
_SUFFERED = frozenset({"force", "concession", "sanction"})
#: Nouns, in the plural, by which a state is called that one fights: "the Portuguese **colonialists**".
REVILED = frozenset(
    "aggressor colonialist coloniser colonizer expansionist hegemonist imperialist occupier racist".split()
)
#: Words in the plural for a state.
_RULERS = frozenset({"authorities", "government", "people", "peoples", "side"})
#: What is said to those who have done something, and what is said of deeds as well as of people.
_ACKNOWLEDGING = frozenset({"thanks", "praise", "congratulation"})
_JUDGING = frozenset({"criticism", "praise", "rejection", "support", "concern"})
#: What the sides do together.
_MUTUAL = frozenset({"discussion", "accord", "meeting", "call", "signing"})


class Pronouns:
    """Reads pronouns."""

    def __init__(self, reading: Reading) -> None:
        self._r = reading
        self._binding = Binding(reading)
        self._antecedents = Antecedents(reading, self._binding)

    def read(self, phrase: Phrase) -> Found:
        """Whom a pronoun means."""
        r = self._r
        word = r.head(phrase)
        if word in FIRST:
            return r.speakers.person(phrase.first), "speaker"
        if word in WE:
            return r.speakers.we(phrase, r.state_of), "speaker"
        if word in YOU:
            return r.speakers.addressee(phrase), "addressee"
        if word in _RELATIVE:
            return self._relative(phrase)
        if word in HE or word in SHE:
            return self._singular(phrase, "m" if word in HE else "f")
        if word in _IT:
            return self._it(phrase)
        if word in _THEY:
            return self._they(phrase)
        if word in RECIPROCAL:
            subject = r.scene.subject_of(r.scene.place(phrase)[0])
            return (r.resolve(subject) if subject is not None else ()), "reciprocal"
        if word in _PAIR:
            people = r.principals.sides(phrase.first, number=2, near=r.nearest(phrase), bodies=True)
            return tuple(people), "sides"
        return NOBODY

    def owners(self, phrase: Phrase) -> Iterator[Figure]:
        """Whom a possessive can mean besides, the likeliest first."""
        word = self._r.head(phrase)
        gender = "m" if word in HE else "f" if word in SHE else ""
        for figures in self._antecedents.of(phrase):
            for figure in figures:
                if not gender or (figure.kind == "person" and (figure.gender or figure.seen or gender) == gender):
                    yield figure

    def _relative(self, phrase: Phrase) -> Found:
        """Who, which, whose: the phrase that ends just before."""
        for figure in reversed(self._r.said.get(phrase.sentence, [])[-4:]):
            if any(0 < phrase.first - last <= 3 for _, last, _ in figure.mentions[-2:]):
                return (figure,), "relative"
        return NOBODY

    def _singular(self, phrase: Phrase, gender: str) -> Found:
        """He and she: a person of that gender, by rank and nearness."""
        people: dict[Figure, None] = {}
        clause, slot = self._binding.place(phrase)
        told = self._addressed(clause) if slot == "subject" else ()
        if len(told) == 1 and told[0].kind == "person" and gender in (told[0].gender or gender, told[0].seen or gender):
            return told, "pronoun"
        antecedents = self._antecedents.of(phrase)
        if gender == "f" and not any(True for _ in self._antecedents.traveller(phrase)):
            antecedents = itertools.chain(self._women_beside(phrase), antecedents)
        for figures in antecedents:
            for figure in figures:
                if figure.kind != "person" or figure.gender not in ("", gender):
                    continue
                if figure.seen in ("", gender) and len(figures) == 1:
                    if self._r.head(phrase) not in POSSESSIVE:
                        figure = self._surer(phrase, figure, gender)
                    figure.seen = gender
                    return (figure,), "pronoun"
                people[figure] = None
        found = next((f for f in people if f.seen in ("", gender)), None) or next(iter(people), None)
        return ((found,), "pronoun") if found is not None else NOBODY

    def _women_beside(self, phrase: Phrase) -> Iterator[Figures]:
        """Who is known to be a woman in the sentence of "she" or "her": of an unknown colleague that is less likely."""
        tokens = self._r.page.tokens
        for figures in self._antecedents.of(phrase, back=0):
            for figure in figures:
                at, _, how = figure.mentions[-1] if figure.mentions else (-1, -1, "")
                here = at >= 0 and how != "sides" and tokens[at].sentence == phrase.sentence
                if here and "f" in (figure.gender, figure.seen):
                    yield (figure,)

    def _surer(self, phrase: Phrase, figure: Figure, gender: str) -> Figure:
        """A principal known to be of the gender and mentioned by now, before a bystander of whom it is not known."""
        r = self._r
        if figure.latest >= 0 and r.page.tokens[figure.latest].sentence == phrase.sentence:
            return figure  # "phoned his colleague, Ali S., to thank **him**"
        met = [f for f in r.principals.met if f.latest >= 0 and self._is_near(phrase, f)]
        told = [c.subject for c in r.scene.clauses_of(r.scene.told_before(phrase)) if c.relation == "main"]
        if (
            figure in met
            or gender in (figure.gender, figure.seen)
            or any(figure in r.known(subject) for subject in told)
            or figure in r.principals.sides(phrase.first, local=True)
        ):
            return figure
        barred = self._binding.barred(phrase)
        return next((f for f in met if gender in (f.gender, f.seen) and f.kind == "person" and f not in barred), figure)

    def _is_near(self, phrase: Phrase, figure: Figure) -> bool:
        """Whether somebody was mentioned in the paragraph of a pronoun or the one before."""
        return self._r.scene.paragraph(phrase.first) - self._r.scene.paragraph(figure.latest) < 2

    def _it(self, phrase: Phrase) -> Found:
        """It and its: a state or body near by, the subject first; never one far away: "it" is often nobody."""
        clause, slot = self._binding.place(phrase)
        if self._is_judged(phrase) or (slot == "object" and clause is not None and clause.verb.lemma in _CLAIMING):
            return NOBODY
        outer = self._r.possessed.get(id(phrase))
        holds = outer is not None and outer.kind in ("office", "person") and bool(outer.role)
        of_body = holds and outer is not None and not (serves_at_home(outer.role) or serves_abroad(outer.role))
        for figures in itertools.islice(self._antecedents.of(phrase, back=1), 2 * DEPTH):
            if of_body and all(f.kind == "state" for f in figures):
                continue
            bodies = [f for f in figures if f.kind in ("state", "organization") or (f.kind == "group" and not f.plural)]
            if bodies:
                return (bodies[0],), "pronoun"
        return NOBODY

    def _is_judged(self, phrase: Phrase) -> bool:
        """Whether "it" is the deed that has just been judged: "welcomed the pullout from Mali, saying **it** helps"."""
        clause, slot = self._binding.place(phrase)
        saying = clause.parent if clause is not None and slot == "subject" else None
        host = saying.parent if saying is not None and saying.relation == "participle" else None
        if host is None or not any(event.type in _JUDGING for event in self._r.scene.events_of(host)):
            return False
        return bool(host.objects) and host.objects[0].kind == "thing"

    def _they(self, phrase: Phrase) -> Found:
        """They: a plural subject near by, else the sides of the encounter, else any plural near by, the last one."""
        r = self._r
        clause, slot = self._binding.place(phrase)
        near = list(itertools.islice(self._antecedents.of(phrase, back=1), DEPTH))
        if slot == "subject" and clause is not None and clause.verb.passive and (again := self._undergoing(phrase)):
            return again, "pronoun"
        if (judged := self._judged_rulers(phrase, clause)) is not None:
            return (judged,), "pronoun"
        rulers = self._rulers_before(phrase)
        if rulers is not None and not any(_is_plural(figures) for figures in near[:1]):
            return (rulers,), "pronoun"
        acknowledged = (self._acknowledged(clause) or self._met_then(phrase, clause)) if slot == "subject" else ()
        if acknowledged:
            return acknowledged, "pronoun"
        if slot == "object" and self._of_deeds(phrase):
            return NOBODY
        if slot in ("object", "prep") and (met := self._undergoing(phrase) or self._dealt_with(phrase, clause)):
            return met, "pronoun"
        if slot == "subject":
            if led := self._led_by(clause) or self._assuring(clause):
                return led, "pronoun"
            here = r.scene.clauses_before(phrase.sentence, phrase.first)
            earlier = [*self._told_of_somebody(phrase), *here]
            before = [c.subject for c in earlier if c.relation == "main" and c is not clause]
            for subject in (*r.scene.subjects_above(clause), *reversed(before)):
                figures = r.known(subject)
                if self._are_many(figures) or (figures and subject is not None and _is_people(subject)):
                    return figures, "pronoun"
            mutual = any(e.type in _MUTUAL for e in r.scene.events_with(phrase))
            people = r.principals.sides(phrase.first, local=not mutual)
            if len(people) > 1:
                return tuple(people), "sides"
            for subject in reversed(before):
                figures = self._here(phrase, near) or r.known(subject)
                if _is_plural(figures):
                    return figures, "pronoun"  # "warned the rebels that Chad would act unless **they** left"
                if len(figures) == 1 and figures[0].kind == "organization" and figures[0] not in r.co_arguments(phrase):
                    return figures, "pronoun"  # "The Council welcomed … They urged …"
        for figures in near:
            if self._are_many(figures):
                return figures, "pronoun"
        barred = set(r.co_arguments(phrase))
        for figures in near:
            if figures[0].kind == "organization" and slot != "subject":
                return figures, "pronoun"
        if slot == "object" and any(event.type == "force" for event in r.scene.events_with(phrase)):
            return NOBODY  # "our aircraft intercepted **them**": not those who exchange letters
        people = r.principals.sides(phrase.first)
        if len(people) > 1 and not barred & set(people):
            return tuple(people), "sides"
        for first, figures in reversed(r.plurals[-DEPTH:]):
            if first < phrase.first and not barred & set(figures):
                return figures, "pronoun"
        return NOBODY

    def _led_by(self, clause: Clause | None) -> Figures:
        """Those for whom somebody speaks: "The students' leader said **they** would march"."""
        r = self._r
        for speaker in itertools.islice(r.scene.subjects_above(clause), 1):
            inner = (speaker.owner, speaker.of, *(p for word, p in speaker.mods[:1] if word in ("of", "for")))
            for led in inner if speaker.role else ():
                if led is not None and led.kind == "group" and _is_plural(figures := r.known(led)):
                    return figures
        return ()

    def _assuring(self, clause: Clause | None) -> Figures:
        """Those who have given somebody their word: "received assurances from the rebels that **they** would leave"."""
        host = clause.parent if clause is not None and clause.relation == "content" else None
        words = host.objects[:1] if host is not None else []
        if host is None or not any(self._r.head(word) in verb_lists().content_nouns for word in words):
            return ()
        inner = itertools.chain(host.preps, *(word.mods for word in words))
        figures = next((self._r.known(giver) for link, giver in inner if link == "from"), ())
        return figures if _is_plural(figures) else ()

    def _here(self, phrase: Phrase, near: list[Figures]) -> Figures:
        """The nearest of several people of whom the sentence of a pronoun has spoken."""
        said = set(self._r.said.get(phrase.sentence, []))
        return next((figures for figures in near if figures[0] in said and _is_plural(figures)), ())

    def _undergoing(self, phrase: Phrase) -> Figures:
        """Those to whom it was done before to whom it is done now: "Police held six clerks. **They** were freed"."""
        r = self._r
        if not any(event.type in _SUFFERED for event in r.scene.events_with(phrase)):
            return ()
        for sentence in (phrase.sentence, phrase.sentence - 1):
            for clause in reversed(r.scene.clauses_before(sentence, phrase.first)):
                for event in r.scene.events_of(clause):
                    if event.type not in _SUFFERED or event.last >= phrase.first:
                        continue
                    figures = tuple(f for p in event.recipients for f in r.resolve(p))
                    if _is_plural(figures) and figures[0].kind in ("group", "person"):
                        return figures
        return ()

    def _dealt_with(self, phrase: Phrase, clause: Clause | None) -> Figures:
        """To whom the same subject did something just before: "dismissed the rebels' demand and accused **them**"."""
        r = self._r
        for other in reversed(r.scene.clauses_before(phrase.sentence, phrase.first)):
            if clause is None or other is clause or other.subject is not clause.subject or other.relation == "relative":
                continue
            for event in r.scene.events_of(other):
                before = [p for p in event.recipients if p.last < phrase.first] if event.noun is None else []
                rulers = {id(p) for p in before if p.kind == "state" and _rules(r.page.tokens[p.head].low)}
                told = [p for p in before if p.plural or id(p) in rulers]
                figures = tuple(dict.fromkeys(f for p in told for f in r.resolve(p)))
                # "saluted **the people of Chad** and urged them"
                many = figures and (len(figures) > 1 or figures[0].kind != "state" or rulers)
                if many and not {*figures} & {*r.co_arguments(phrase)}:
                    return figures
            return ()
        return ()

    def _met_then(self, phrase: Phrase, clause: Clause | None) -> Figures:
        """The two of whom a clause tells by when they met: "Ana told Ali so when **they** met"."""
        r = self._r
        host = clause.parent if clause is not None and clause.relation == "adverbial" else None
        if host is None or host.subject is None or not any(e.type in _MUTUAL for e in r.scene.events_with(phrase)):
            return ()
        told = [host.subject, *(p for p in others(host) if p.last < phrase.first)]
        people = tuple(dict.fromkeys(f for p in told for f in r.resolve(p) if f.kind == "person"))
        return people if len(people) == 2 else ()

    def _acknowledged(self, clause: Clause | None) -> Figures:
        """Those, many, who are thanked for what they did."""
        people = self._addressed(clause)
        return people if _is_plural(people) else ()

    def _addressed(self, clause: Clause | None) -> Figures:
        """Those who are thanked for what a relative clause says they did: "thanked them for the aid **they** sent"."""
        r = self._r
        host = clause.parent if clause is not None and clause.relation == "relative" else None
        events = r.scene.events_of(host) if host is not None else []
        found = next((e.recipients for e in events if e.type in _ACKNOWLEDGING), [])
        return tuple(dict.fromkeys(f for p in found if p.last < clause.first for f in r.resolve(p))) if clause else ()

    def _of_deeds(self, phrase: Phrase) -> bool:
        """Whether deeds are judged that were named just before: "shocked by the attacks, and condemn **them**"."""
        r = self._r
        if not any(e.type in _JUDGING for e in r.scene.events_with(phrase)):
            return False
        at = bisect_left(r.page.phrases, phrase.first, key=lambda p: p.first)
        before = (p for p in reversed(r.page.phrases[max(at - DEPTH, 0) : at]) if p.sentence == phrase.sentence)
        plural = next((p for p in before if p.plural and p.kind not in ("pronoun", "time")), None)
        return plural is not None and plural.kind == "thing"

    def _told_of_somebody(self, phrase: Phrase) -> list[Clause]:
        """The clauses of the sentence before, or of the one before that where its subjects are things alone: "The
        ministers met. This came at the end. **They** …"."""
        r = self._r
        for sentence in range(phrase.sentence - 1, max(phrase.sentence - 3, -1), -1):
            clauses = r.scene.clauses_of(sentence)[-DEPTH:]
            if any(r.known(c.subject) for c in clauses if c.relation == "main") or not clauses:
                return clauses
        return []

    def _are_many(self, figures: Figures) -> bool:
        """Whether "they" can be meant: several, a group, or a body that last went by those who make it up."""
        if _is_plural(figures) or not figures or figures[0].kind != "organization" or not figures[0].mentions:
            return _is_plural(figures)
        first, last, how = figures[0].mentions[-1]
        words = [token.low for token in self._r.page.tokens[first : min(first + 2, last + 1)]]
        many = any(word in _THEY or (noun(word) or NO_NOUN).plural for word in words)
        return many and how in ("body", "pronoun")

    def _judged_rulers(self, phrase: Phrase, clause: Clause | None) -> Figure | None:
        """The state of those whom a clause blames or praises for what is theirs: "thanked the authorities for **their**
        help"."""
        r = self._r
        if r.head(phrase) not in POSSESSIVE:
            return None
        judged = (p for e in r.scene.events_of(clause) if e.type in TOWARDS for p in e.recipients)
        rulers = [p for p in judged if p.last < phrase.first and _rules(r.head(p.parts[-1] if p.parts else p))]
        figures = r.resolve(rulers[-1]) if rulers else ()
        return figures[0] if len(figures) == 1 and figures[0].kind == "state" else None

    def _rulers_before(self, phrase: Phrase) -> Figure | None:
        """The state of "the authorities" or "the people" of whom this sentence or the one before spoke last."""
        r = self._r
        said = (r.said.get(sentence, []) for sentence in (phrase.sentence, phrase.sentence - 1))
        for figure in itertools.chain.from_iterable(map(reversed, said)):
            last = figure.mentions[-1][1]
            ruler = figure.kind == "state" and last < phrase.first and _rules(r.page.tokens[last].low)
            if ruler and figure not in r.co_arguments(phrase):
                return figure
        return None


def _is_people(phrase: Phrase) -> bool:
    """Whether an adjective stands for those of a state: "**The French** say that they …"."""
    return phrase.kind == "state" and bool(phrase.country) and not phrase.name and phrase.of is None


def _rules(word: str) -> bool:
    """Whether a word in the plural stands for a state: "the authorities", "the imperialists"."""
    return word in _RULERS or (word.endswith("s") and word.removesuffix("s") in REVILED)


def _is_plural(figures: Figures) -> bool:
    return len(figures) > 1 or (len(figures) == 1 and figures[0].kind == "group")
