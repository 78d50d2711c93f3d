"""The unsure sieves: offices, descriptions, counterparts, sides and pronouns, read in their context.

`Anaphora.resolve` gives every phrase its figures, inner phrases first, in the order of the text; a pronoun that
stands before its antecedent ("Expressing his gratitude, the guest …") has the antecedent resolved first. Each
sieve is a method named after what it reads, and leaves that name in `Phrase.how`.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator

from .cast import Cast, Figure
from .folding import fold
from .identity import Identity, is_capital
from .office_labels import bare, calls, is_anybody, is_former, is_guest, is_host, is_other
from .page import Phrase
from .principals import Principals
from .scene import DEPTH, Scene
from .speakers import Speakers
from .vocabulary import noun

Figures = tuple[Figure, ...]

_HE = frozenset({"he", "him", "his", "himself"})
_SHE = frozenset({"she", "her", "hers", "herself"})
_IT = frozenset({"it", "its", "itself"})
_THEY = frozenset({"they", "them", "their", "theirs", "themselves"})
_I = frozenset({"i", "me", "my", "mine", "myself"})
_WE = frozenset({"we", "us", "our", "ours", "ourselves"})
_YOU = frozenset({"you", "your", "yours", "yourself"})
_RELATIVE = frozenset({"who", "whom", "which", "that", "whose"})
_BOTH = frozenset({"both", "two", "each", "either", "neither", "latter"})
_REFLEXIVE = frozenset({"himself", "herself", "itself", "themselves"})
_POSSESSIVE = frozenset({"his", "her", "its", "their", "whose"})

#: Speech to somebody: a possessive behind the addressee is the addressee's ("congratulated X on his election").
_TOWARDS = frozenset(
    {"congratulation", "thanks", "condolence", "greeting", "praise", "award", "support", "criticism"}
)

#: Nouns for a state that has been named already.
_COUNTRY = frozenset(
    {
        "country",
        "nation",
        "state",
        "republic",
        "kingdom",
        "emirate",
        "sultanate",
        "homeland",
        "principality",
        "island",
    }
)
_RULE = frozenset(
    {
        "government",
        "authorities",
        "regime",
        "administration",
        "side",
        "people",
        "leadership",
        "authority",
        "public",
    }
)
#: Nouns for any organization that has been named already; others must be part of its name.
_BODY = frozenset(
    {"organization", "organisation", "body", "bloc", "institution", "grouping", "entity", "alliance"}
)


class Anaphora:
    """Resolves phrases in context. One instance reads one document."""

    def __init__(
        self, scene: Scene, cast: Cast, identity: Identity, principals: Principals, speakers: Speakers
    ) -> None:
        self._scene = scene
        self._page = scene.page
        self._cast = cast
        self._identity = identity
        self._principals = principals
        self._speakers = speakers
        self._found: dict[int, Figures] = {}
        self._open: set[int] = set()
        #: Figures mentioned in each sentence, in order.
        self._said: dict[int, list[Figure]] = {}
        self._bodies: dict[str, Figure] = {}

    # ------------------------------------------------------------------ one phrase

    def resolve(self, phrase: Phrase) -> Figures:
        """The figures of a phrase; empty where it stands for nobody, or is being resolved just now."""
        key = id(phrase)
        if key in self._found:
            return self._found[key]
        if key in self._open or len(self._open) > 40:
            return ()
        self._open.add(key)
        for inner in (phrase.owner, phrase.of):
            if inner is not None:
                self.resolve(inner)
        figures, how = self._read(phrase)
        self._found[key] = figures
        self._open.discard(key)
        if figures and not phrase.parts:
            phrase.how = how
            for figure in figures:
                self._cast.mention(figure, phrase.first, phrase.last, how)
                self._said.setdefault(phrase.sentence, []).append(figure)
        for _, inner in phrase.mods:
            self.resolve(inner)
        return figures

    def known(self, phrase: Phrase | None) -> Figures:
        """The figures that a phrase has got so far."""
        return self._found.get(id(phrase), ()) if phrase is not None else ()

    def _read(self, phrase: Phrase) -> tuple[Figures, str]:
        if phrase.parts:
            members = tuple(itertools.chain.from_iterable(self.resolve(part) for part in phrase.parts))
            phrase.how = "coordination"
            return tuple(dict.fromkeys(members)), "coordination"
        if phrase.kind in ("thing", "time"):
            return (), ""
        if is_capital(phrase):
            return self._capital(phrase)
        figure = self._identity.of(phrase)
        if figure is not None:
            return self._named(phrase, figure)
        match phrase.kind:
            case "pronoun":
                return self._pronoun(phrase)
            case "sides":
                return self._sides(phrase)
            case "counterpart":
                return self._counterpart(phrase)
            case "person" | "office":
                return self._office(phrase)
            case "state":
                return self._state(phrase)
            case "organization":
                return self._organization(phrase)
            case _:
                return self._group(phrase)

    # ------------------------------------------------------------------ names

    def _named(self, phrase: Phrase, figure: Figure) -> tuple[Figures, str]:
        """A name or key; its context may add the office of a counterpart, or where an office is held."""
        if phrase.kind == "counterpart" or is_other(bare(phrase.role)):
            base = self._base(phrase)
            if base is not None and base is not figure:
                self._share_office(base, figure)
        elif figure.kind == "person" and phrase.role and figure.holder is None:
            holder = self._holder(phrase)
            if holder is not None:
                figure.holder = holder
                figure.country = figure.country or holder.country
        return (figure,), "name"

    def _capital(self, phrase: Phrase) -> tuple[Figures, str]:
        """A capital is its state where it acts or is acted upon, and a mere place elsewhere."""
        clause, slot, _ = self._scene.place(phrase)
        event = self._scene.event_of(phrase)
        visited = any(e.type in ("visit", "gathering") for e in self._scene.events_of(clause))
        acts = slot == "subject" or (slot == "object" and not visited)
        if not acts and (event is None or event.type in ("visit", "gathering", "meeting", "call")):
            return (), ""
        figure = self._identity.of(phrase)
        return ((figure,), "capital") if figure is not None else ((), "")

    # ------------------------------------------------------------------ offices

    def _office(self, phrase: Phrase) -> tuple[Figures, str]:
        role = phrase.role or self._head(phrase)
        word = bare(role)
        if is_other(word):
            return self._counterpart(phrase)
        if is_guest(word) or is_host(word):
            return self._guest(phrase, is_host(word))
        holder = self._holder(phrase)
        if phrase.determiner not in ("a", "an", "another") and not is_former(phrase.qualifier):
            found = self._holders(phrase, role, holder)
            if found:
                if holder is not None and found[0].holder is None and phrase.of is not None:
                    found[0].holder, found[0].country = holder, found[0].country or holder.country
                return found, "office"
        _, slot, word_before = self._scene.place(phrase)
        if slot == "prep" and word_before == "as":
            return (), ""
        figure = self._cast.add("person", first=phrase.first, phrase=self._surface(phrase))
        self._identity.dress(figure, phrase, holder, holder.country if holder is not None else phrase.country)
        if not figure.roles and phrase.role:
            self._cast.give_role(figure, phrase.role)
        return (figure,), "new office"

    def _holders(self, phrase: Phrase, role: str, holder: Figure | None) -> Figures:
        """Those whom an office phrase can mean: by its labels from strong to weak, and by country."""
        labels = calls(role)
        word = labels[0]
        barred = set(self._co_arguments(phrase))
        for weak in (False, True):
            for label in labels:
                fits = [
                    f for f in self._cast.holding(label, weak=weak)
                    if f not in barred and self._agrees(f, phrase) and self._holds_in(f, holder)
                ]  # fmt: skip
                if fits:
                    return self._choose(phrase, fits, holder, plural=phrase.plural)
        if is_anybody(word) or (
            holder is not None and word in ("leader", "diplomat", "minister", "official", "chief")
        ):
            people = [f for f in self._cast.recent("person") if f not in barred and self._agrees(f, phrase)]
            fits = [
                f
                for f in people
                if holder is not None and (f.holder is holder or f.country == holder.country != "")
            ]
            if holder is None and is_anybody(word):
                fits = people[:1]
            return tuple(fits[:1])
        return ()

    def _choose(self, phrase: Phrase, fits: list[Figure], holder: Figure | None, plural: bool) -> Figures:
        """Of several holders of an office: that of the country, the home one, the last subject, the most recent."""
        if plural and len(fits) > 1:
            return tuple(sorted(fits, key=lambda f: f.first))
        seen = [f for f in fits if 0 <= f.latest < phrase.first] or fits
        if holder is not None:
            exact = [f for f in seen if f.holder is holder or f.country == holder.country != ""]
            return ((exact or seen)[0],)
        if len(seen) > 1:
            home = self._principals.home
            at_home = [f for f in seen if home is not None and f.country == home.country and f.country]
            near = [f for f in at_home if f in self._principals.main] or at_home
            if near and any(f in self._principals.main for f in near):
                return (near[0],)
            for figure in self._previous_subjects(phrase):
                if figure in seen:
                    return (figure,)
        return (seen[0],)

    def _holds_in(self, figure: Figure, holder: Figure | None) -> bool:
        """Whether a person's office can be in this state or organization."""
        if holder is None or figure.holder is holder:
            return True
        if holder.kind == "state":
            return figure.country in ("", holder.country) and (
                figure.holder is None or figure.holder.country == holder.country
            )
        return figure.holder is None or (
            figure.holder.kind == "state" and holder.country == figure.country != ""
        )

    def _holder(self, phrase: Phrase) -> Figure | None:
        """Where the office of a phrase is held, as far as its words or its possessor tell."""
        holder = self._identity.belongs_to(phrase)
        if holder is not None:
            return holder
        for inner in (phrase.of, phrase.owner):
            for figure in self.known(inner):
                if figure.kind in ("state", "organization"):
                    return figure
                if figure.kind == "person" and inner is phrase.owner:
                    return self._state_of(figure)
        return None

    def _guest(self, phrase: Phrase, hosts: bool) -> tuple[Figures, str]:
        """The guest and the host of the latest encounter."""
        barred = set(self._co_arguments(phrase))
        guests, at_home = self._principals.guests(phrase.first, self.known)
        people = [f for f in (at_home if hosts else guests) if f not in barred]
        if not people:
            people = [f for f in self._principals.sides(phrase.first, self.known) if f not in barred]
        if not phrase.plural:
            people = [f for f in people if f.kind == "person"][:1] or people[:1]
        return tuple(people), "host" if hosts else "guest"

    def _counterpart(self, phrase: Phrase) -> tuple[Figures, str]:
        """Somebody's counterpart: the same office in the other country."""
        base = self._base(phrase)
        holder = self._identity.belongs_to(phrase)
        if phrase.plural:
            if base is None:
                return (), ""
            others = [f for f in self._principals.sides(phrase.first, self.known) if f is not base]
            return tuple(others), "counterpart"
        classes = base.classes if base is not None else frozenset()
        people = [f for f in self._cast.recent("person") if f is not base and self._agrees(f, phrase)]
        if holder is not None:
            people = [f for f in people if f.country == holder.country or f.holder is holder]
        elif base is not None:
            sides = self._principals.sides(phrase.first, self.known)
            people = [f for f in people if f.country != base.country or f in sides]
            people.sort(key=lambda f: f not in sides)
        same = [f for f in people if f.classes & classes]
        fits = same or (people if holder is not None or bare(phrase.role) not in ("counterpart",) else [])
        fits = fits or [f for f in people if f in self._principals.main]
        if fits:
            return (fits[0],), "counterpart"
        figure = self._cast.add("person", first=phrase.first, phrase=self._surface(phrase))
        figure.holder, figure.country = holder, holder.country if holder is not None else ""
        figure.gender = phrase.gender
        if base is not None:
            self._share_office(base, figure)
        return (figure,), "counterpart"

    def _base(self, phrase: Phrase) -> Figure | None:
        """Whose counterpart a phrase speaks of: its possessor, else the subject of its clause."""
        for figure in self.known(phrase.owner):
            if figure.kind == "person":
                return figure
        clause, _, _ = self._scene.place(phrase)
        subject = self._scene.subject_of(clause)
        if subject is not None and subject is not phrase:
            for figure in self.resolve(subject):
                if figure.kind == "person":
                    return figure
        return next(iter(self._principals.main), None)

    def _share_office(self, base: Figure, figure: Figure) -> None:
        if base.roles and not figure.roles:
            self._cast.give_role(figure, base.role)

    # ------------------------------------------------------------------ sides

    def _sides(self, phrase: Phrase) -> tuple[Figures, str]:
        """ "The sides", "both ministers", "the two leaders", "the two countries": the principals, or their states."""
        found = noun(self._head(phrase))
        lemma = found.lemma if found else self._head(phrase)
        if lemma in _COUNTRY or lemma in ("government", "people", "administration"):
            states = self._principals.states(phrase.first, self.known)
            return tuple(states), "sides" if states else ""
        people = self._principals.sides(phrase.first, self.known, holding=lemma, two=self._is_two(phrase))
        return tuple(people), "sides"

    def _is_two(self, phrase: Phrase) -> bool:
        words = {self._page.tokens[i].low for i in range(phrase.first, phrase.head + 1)}
        return bool(words & _BOTH)

    # ------------------------------------------------------------------ states

    def _state(self, phrase: Phrase) -> tuple[Figures, str]:
        """A state that is not named: "his country", "the country", "the government", "their people"."""
        for inner in (phrase.owner, phrase.of):
            if inner is None:
                continue
            figures = self.known(inner)
            states = [state for f in figures if (state := self._state_of(f)) is not None]
            return tuple(dict.fromkeys(states)), "possessor" if states else ""
        if phrase.plural:
            states = self._principals.states(phrase.first, self.known)
            return tuple(states), "sides"
        if phrase.determiner in ("a", "an", "no", "any", "every", "each", "another"):
            return (), ""
        if phrase.determiner in ("the", "this", "that", "") or phrase.adjectives:
            found = noun(self._head(phrase))
            if found is not None and found.lemma in _RULE:
                speech = self._scene.speech_around(phrase.first)
                for figure in self._agents_of(speech):
                    state = self._state_of(figure)
                    if state is not None:
                        return (state,), "speaker's state"
            state = next((f for f in self._cast.recent("state") if f.latest < phrase.first), None)
            return ((state,), "recent state") if state is not None else ((), "")
        return (), ""

    def _state_of(self, figure: Figure) -> Figure | None:
        """The state of somebody: of a person or body that whose country it is, of a state itself."""
        if figure.kind == "state":
            return figure
        if figure.country:
            return self._identity.state(figure.country, first=figure.first)
        if figure.holder is not None and figure.holder.kind == "state":
            return figure.holder
        return None

    # ------------------------------------------------------------------ bodies and groups

    def _organization(self, phrase: Phrase) -> tuple[Figures, str]:
        """A body without a name: "the Commission" after the European one, "Iran's embassy", "the ministry"."""
        word = self._head(phrase)
        holder = self._holder(phrase)
        found = noun(word)
        if phrase.plural or phrase.determiner in ("a", "an", "no", "any", "every", "each", "another"):
            return (), ""
        generic = found is not None and found.lemma in _BODY
        for figure in self._cast.recent("organization"):
            if figure.latest >= phrase.first:
                continue
            of_it = holder is None or figure.holder is holder or figure.country == holder.country != ""
            if of_it and (
                any(word in fold(name).split() for name in figure.names) or (generic and not figure.country)
            ):
                return (figure,), "body"
        if generic and holder is None:
            figure_ = next((f for f in self._cast.recent("organization") if f.latest < phrase.first), None)
            return ((figure_,), "body") if figure_ is not None else ((), "")
        name = self._surface(phrase)
        mark = f"{word} {holder.number}" if holder is not None else fold(name)
        known = self._bodies.get(mark)
        if known is None:
            known = self._cast.add("organization", first=phrase.first, phrase=name)
            known.country = holder.country if holder is not None else phrase.country
            known.holder = holder
            self._cast.call(known, name)
            self._bodies[mark] = known
        return (known,), "body"

    def _group(self, phrase: Phrase) -> tuple[Figures, str]:
        """Many under one description; the same description of the same body is the same group."""
        holder = next((f for inner in (phrase.of, phrase.owner) for f in self.known(inner)), None)
        for word, inner in phrase.mods[:2]:
            if holder is None and word == "of":
                holder = next(iter(self.resolve(inner)), None)
        name = self._surface(phrase, whole=True)
        head = self._head(phrase)
        modifiers = " ".join(phrase.adjectives)
        if phrase.determiner in ("the", "these", "those", "his", "her", "their", "its") and holder is None:
            for figure in self._cast.recent("group"):
                if head in fold(figure.phrase).split() and modifiers in fold(figure.phrase):
                    return (figure,), "group"
        marks = [fold(name)] + ([f"{modifiers} {head} {holder.number}"] if holder is not None else [])
        known = next((self._bodies[m] for m in marks if m in self._bodies), None)
        if known is None:
            known = self._cast.add("group", first=phrase.first, phrase=name, country=phrase.country)
            self._cast.call(known, name)
        for mark in marks:
            self._bodies.setdefault(mark, known)
        return (known,), "group"

    # ------------------------------------------------------------------ pronouns

    def _pronoun(self, phrase: Phrase) -> tuple[Figures, str]:
        word = self._page.tokens[phrase.head].low
        if word in _I:
            return self._speakers.person(phrase.first), "speaker"
        if word in _WE:
            return self._we(phrase)
        if word in _YOU:
            return self._speakers.addressee(phrase.first, self.known), "addressee"
        if word in _RELATIVE:
            return self._relative(phrase)
        if word in _HE | _SHE:
            return self._singular(phrase, "m" if word in _HE else "f")
        if word in _IT:
            return self._it(phrase)
        if word in _THEY:
            return self._they(phrase)
        if word in _BOTH:
            people = self._principals.sides(phrase.first, self.known, two=True, near=self._near(phrase))
            return tuple(people), "sides"
        return (), ""

    def _we(self, phrase: Phrase) -> tuple[Figures, str]:
        figures = self._speakers.we(phrase, self._state_of)
        return figures, "speaker" if figures else ""

    def _relative(self, phrase: Phrase) -> tuple[Figures, str]:
        """Who, which, whose: the phrase that ends just before."""
        for figure in reversed(self._said.get(phrase.sentence, [])[-4:]):
            if any(0 < phrase.first - last <= 3 for _, last, _ in figure.mentions[-2:]):
                return (figure,), "relative"
        return (), ""

    def _singular(self, phrase: Phrase, gender: str) -> tuple[Figures, str]:
        """He and she: a person of that gender by rank of subject and nearness."""
        seconds: list[Figure] = []
        for figures in self._antecedents(phrase):
            people = [f for f in figures if f.kind == "person" and f.gender in ("", gender)]
            if len(figures) == 1 and people:
                return self._gendered(people[0], gender), "pronoun"
            seconds.extend(people)
        return (self._gendered(seconds[0], gender), "pronoun") if seconds else ((), "")

    @staticmethod
    def _gendered(figure: Figure, gender: str) -> Figures:
        figure.gender = gender
        return (figure,)

    def _it(self, phrase: Phrase) -> tuple[Figures, str]:
        """It and its: a state or body near by, the subject first; never one far away: "it" is often nobody."""
        for figures in itertools.islice(self._antecedents(phrase, back=1), DEPTH):
            bodies = [f for f in figures if f.kind in ("state", "organization", "group")]
            if bodies:
                return (bodies[0],), "pronoun"
        return (), ""

    def _they(self, phrase: Phrase) -> tuple[Figures, str]:
        """They: a plural subject near by, else the sides of the encounter, else the nearest group."""
        for figures in itertools.islice(self._antecedents(phrase, back=1), DEPTH):
            if len(figures) > 1 or (figures and figures[0].kind == "group"):
                return figures, "pronoun"
        people = self._principals.sides(phrase.first, self.known)
        if len(people) > 1:
            return tuple(people), "sides"
        return (), ""

    # ------------------------------------------------------------------ where to look

    def _antecedents(self, phrase: Phrase, back: int = 3) -> Iterator[Figures]:
        """What a pronoun can stand for, the likeliest first.

        Somebody spoken to, for a possessive behind them; the own subject, for a possessive or oblique one;
        the subjects that the clause depends on; earlier clauses of the sentence; `back` sentences before,
        subjects first; then whoever was mentioned last.
        """
        clause, slot, _ = self._scene.place(phrase)
        word = self._page.tokens[phrase.head].low
        possessive = slot == "none" and word in _POSSESSIVE
        barred = set() if possessive or word in _REFLEXIVE else set(self._co_arguments(phrase))
        mine = self._scene.subject_of(clause)

        def allowed(figures: Figures) -> Figures:
            return tuple(f for f in figures if f not in barred)

        def people(phrases: Iterable[Phrase | None]) -> Iterator[Figures]:
            for candidate in phrases:
                if (
                    candidate is None
                    or candidate is phrase
                    or candidate.first <= phrase.first <= candidate.last
                ):
                    continue
                figures = allowed(self.resolve(candidate))
                if figures:
                    yield figures

        if possessive:
            for event in self._scene.events_of(clause):
                if event.type in _TOWARDS:
                    yield from people(r for r in event.recipients if r.last < phrase.first)
        if slot != "subject" and (
            possessive or word in _REFLEXIVE or clause is None or clause.subject is None
        ):
            yield from people((mine,))
        yield from people(self._scene.subjects_above(clause))
        earlier = [
            c for c in self._scene.clauses_of(phrase.sentence) if c is not clause and c.first < phrase.first
        ]
        for other in reversed(earlier[-DEPTH:]):
            yield from people((other.subject,))
        for other in reversed(earlier[-DEPTH:]):
            yield from people((*other.objects, *(p for _, p in other.preps)))
        if clause is not None:
            yield from people(
                p for p in (*clause.objects, *(p for _, p in clause.preps)) if p.last < phrase.first
            )
        for figure in self._said.get(phrase.sentence, [])[-DEPTH:]:
            if allowed((figure,)):
                yield (figure,)
        for sentence in range(phrase.sentence - 1, max(phrase.sentence - 1 - back, -1), -1):
            yield from people(self._sentence_order(sentence))
            for figure in self._said.get(sentence, [])[-DEPTH:]:
                if allowed((figure,)):
                    yield (figure,)
        if back > 1:
            for figure in self._cast.recent("person"):
                if figure.latest < phrase.first and allowed((figure,)):
                    yield (figure,)

    def _sentence_order(self, sentence: int) -> Iterator[Phrase | None]:
        clauses = self._scene.clauses_of(sentence)[: 2 * DEPTH]
        main = [c for c in clauses if c.relation == "main"]
        rest = [c for c in clauses if c.relation != "main"]
        yield from (c.subject for c in main)
        yield from (c.subject for c in rest)
        for clause in (*main, *rest):
            yield from clause.objects
            yield from (p for _, p in clause.preps)

    def _previous_subjects(self, phrase: Phrase) -> Iterator[Figure]:
        """Persons who were subjects before, the nearest first: the same sentence, then two sentences back."""
        clause, _, _ = self._scene.place(phrase)
        for subject in self._scene.subjects_above(clause):
            yield from self.known(subject)
        for sentence in range(phrase.sentence, max(phrase.sentence - 3, -1), -1):
            for other in self._scene.clauses_of(sentence)[: 2 * DEPTH]:
                if (
                    other.relation == "main"
                    and other.subject is not None
                    and other.subject.last < phrase.first
                ):
                    yield from self.known(other.subject)

    def _co_arguments(self, phrase: Phrase) -> Iterator[Figure]:
        """Those who can't be meant because they stand in another slot of the same clause: "thanked him"."""
        clause, slot, _ = self._scene.place(phrase)
        if clause is None or slot == "none":
            return
        if slot == "subject":
            for other in clause.objects:
                if other is not phrase:
                    yield from self.known(other)
            return
        subject = self._scene.subject_of(clause)
        if (
            subject is not None
            and subject is not phrase
            and not subject.first <= phrase.first <= subject.last
        ):
            yield from self.resolve(subject)

    def _near(self, phrase: Phrase) -> list[Figure]:
        """Persons mentioned before in this paragraph, or in the one before, the latest first."""
        people: dict[Figure, None] = {}
        for figure in self._cast.recent("person"):
            if figure.latest < phrase.first:
                people[figure] = None
        return list(people)[:DEPTH]

    def _agents_of(self, event: object) -> Figures:
        phrases = getattr(event, "agents", ())
        return tuple(itertools.chain.from_iterable(self.resolve(p) for p in phrases))

    # ------------------------------------------------------------------ words

    @staticmethod
    def _agrees(figure: Figure, phrase: Phrase) -> bool:
        return not (figure.gender and phrase.gender and figure.gender != phrase.gender)

    def _head(self, phrase: Phrase) -> str:
        return self._page.tokens[phrase.head].low

    def _surface(self, phrase: Phrase, whole: bool = False) -> str:
        """The words of a phrase without article or possessor: the name of somebody who has no other."""
        first = phrase.first
        if phrase.owner is not None and phrase.owner.first == first and phrase.owner.last < phrase.head:
            first = phrase.owner.last + 1 if phrase.owner.kind == "pronoun" else first
        elif self._page.tokens[first].low in ("the", "a", "an") and first < phrase.head:
            first += 1
        last = phrase.last
        if not whole:
            last = max(phrase.head, phrase.of.last if phrase.of is not None else 0)
        return " ".join(self._page.slice(first, min(last, phrase.last)).split())
