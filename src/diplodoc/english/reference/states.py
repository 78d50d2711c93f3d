"""States that are not named: "his country", "the Kingdom", "the government", "the Obama Administration"."""

from __future__ import annotations

import itertools
import re

from ...folding import fold
from ..page import Phrase
from ..vocabulary import noun, word_set
from .cast import Figure
from .identity import formal_words, is_capital
from .pronouns import Pronouns
from .reading import INDEFINITE, NOBODY, Found, Reading
from .scene import DEPTH, THEIRS

#: Nouns for those who rule a state, or for all who live there.
RULE = frozenset(
    {"government", "authorities", "regime", "administration", "side", "people", "peoples", "leadership", "junta"}
)
#: Nouns for states that few states are.
_REALMS = frozenset({"kingdom", "emirate", "sultanate", "principality"})
#: Endings of adjectives of nationality that with "the" mean all who have it.
_NATIONS = ("sh", "ch", "ese", "ss")
#: A government named after its head.
_ADMINISTRATION = re.compile(r"[A-Z][\w.’'-]+ [Aa]dministration|(His|Her) Majesty['’`]s Government|HMG")
#: Those after whom the administrations of the United States are called.
_AMERICAN = word_set(
    "truman eisenhower kennedy johnson nixon ford carter reagan bush clinton obama trump biden roosevelt"
)


class States:
    """Reads phrases for a state, its government or its people that bear no name."""

    def __init__(self, reading: Reading, pronouns: Pronouns) -> None:
        self._r = reading
        self._pronouns = pronouns
        #: The state whose government was spoken of last.
        self._ruled: Figure | None = None
        #: The state of the last administration that bore somebody's name.
        self._administered: Figure | None = None

    def of_possessor(self, phrase: Phrase) -> Found | None:
        """His country, the people of Chad: the state of whoever possesses it; None where nobody does."""
        r = self._r
        for inner in (phrase.owner, phrase.of):
            if inner is not None:
                states = [s for f in r.known(inner) if (s := r.state_of(f)) is not None]
                if not states and r.head(inner) in THEIRS:
                    states = self._other_owner(inner)
                if states or inner is phrase.owner:
                    return tuple(dict.fromkeys(states)), "possessor"
        return None

    def read(self, phrase: Phrase) -> Found:
        """The country, the Kingdom, the government: the state that is spoken of."""
        r = self._r
        if phrase.determiner in INDEFINITE or r.words(phrase)[:1] == ["one"]:
            return NOBODY
        if r.lemma(phrase) in RULE:
            named = self.administration(phrase) if r.lemma(phrase) == "administration" else None
            return self.rulers(phrase) if named is None else named
        named_so = self._named_so(phrase)
        if named_so is not None:
            return (named_so,), "recent state"
        if r.lemma(phrase) in _REALMS and r.page.tokens[phrase.head].text[0].isupper() and phrase.determiner == "the":
            return NOBODY  # "the Kingdom" is none of the republics that were mentioned
        strangers = self._visitors(phrase) | {f for f in r.co_arguments(phrase) if f.kind == "state"}
        near = next((f for f in r.said.get(phrase.sentence, []) if f.kind == "state" and f not in strangers), None)
        home = r.principals.home
        if near is None and home is not None and home not in strangers and r.in_paragraph(phrase, home):
            near = home
        near = near or next(
            (f for f in r.cast.recent("state") if r.in_paragraph(phrase, f) and f not in strangers), None
        )
        if near is None and strangers:
            near = next((s for s in r.principals.states(phrase.first) if s not in strangers), None)
        near = near or home
        return ((near,), "recent state") if near is not None else NOBODY

    def _named_so(self, phrase: Phrase) -> Figure | None:
        """The Kingdom, the Republic: the state mentioned before that is one by name, home before others."""
        r = self._r
        word = r.page.tokens[phrase.head].text
        written_so = word[:1].isupper() and phrase.head != r.page.sentences[phrase.sentence].first
        if not written_so and word.lower() not in _REALMS:
            return None
        home = r.principals.home
        states = [f for f in r.cast.recent("state") if 0 <= f.latest < phrase.first]
        fits = [f for f in states if word.lower() in formal_words(f.country)]
        return home if home is not None and home in fits else next(iter(fits), None)

    def _visitors(self, phrase: Phrase) -> set[Figure]:
        """The states of those whose visit to "the country" is spoken of: it is not theirs."""
        r = self._r
        clause, _, _ = r.scene.place(phrase)
        visits = [e for e in (*r.scene.events_with(phrase), *r.scene.events_of(clause)) if e.type == "visit"]
        return {s for e in visits for f in r.agents(e) if (s := r.state_of(f)) is not None}

    def _other_owner(self, owner: Phrase) -> list[Figure]:
        """The state of the next one that a possessive can mean, where the likeliest has no state."""
        for figure in itertools.islice(self._pronouns.owners(owner), 2 * DEPTH):
            state = self._r.state_of(figure)
            if state is not None:
                self._r.note(owner, (figure,), "pronoun")
                return [state]
        return []

    def rulers(self, phrase: Phrase) -> Found:
        """The government, the authorities: the speaker's, else that spoken of last, else the nearest."""
        r = self._r
        seat = r.scene.phrase_at(phrase.last + 2) if r.page.low(phrase.last + 1) == "in" else None
        if seat is not None and seat.kind == "state" and seat.country and is_capital(seat):
            return (r.identity.state(seat.country, first=phrase.first),), "capital"  # "the Government **in Lima**"
        for figure in r.agents(r.scene.speech_around(phrase.first)):
            state = r.state_of(figure)
            if state is not None and r.lemma(phrase) != "regime":
                return (state,), "speaker's state"
        if r.lemma(phrase) == "administration" and not phrase.country and (state := self._administered) is not None:
            return (state,), "administration"  # "the Administration" after "the Reagan Administration"
        if (spoken := self._spoken_of(phrase)) is not None:
            return (spoken,), "recent state"
        home = r.principals.home
        foreign = self._ruled is not None and r.in_paragraph(phrase, self._ruled)
        if r.lemma(phrase) == "government" and home is not None and not foreign:
            return (home,), "home"
        if home is None and not foreign:
            most = r.principals.subject
            if most is not None and 0 <= most.latest < phrase.first:
                return (most,), "main state"
        clause, _, _ = r.scene.place(phrase)
        own = r.scene.subject_of(clause)
        barred = {home, *(r.known(own) if own is not None else ())}
        states = [f for f in r.cast.recent("state") if 0 <= f.latest < phrase.first and f not in barred]
        away = [
            f for f in states if r.in_paragraph(phrase, f) and all(f.country != p.country for p in r.principals.main)
        ]
        if away:
            return (away[0],), "recent state"
        if self._ruled is not None:
            return (self._ruled,), "recent state"
        if not states:
            return ((home,), "home") if home is not None else NOBODY
        return (max(states, key=lambda f: (len(f.mentions), f.latest)),), "recent state"

    def _spoken_of(self, phrase: Phrase) -> Figure | None:
        """The state of which a body of many speaks: "welcomed the release of Fiji's ex-premier and thanked **the
        Government**"."""
        r = self._r
        subject = r.scene.subject_of(r.scene.place(phrase)[0])
        acting = r.known(subject) if subject is not None and subject is not phrase else ()
        if not acting or any(f.country or f.holder or f.kind not in ("organization", "group") for f in acting):
            return None
        for sentence in (phrase.sentence, phrase.sentence - 1):
            if r.page.sentences[sentence].paragraph != r.page.sentences[phrase.sentence].paragraph or sentence < 0:
                break
            for figure in reversed(r.said.get(sentence, [])):
                if figure.latest < phrase.first and figure.kind != "group" and (state := r.state_of(figure)):
                    return state
        return None

    def rule(self, phrase: Phrase, figure: Figure) -> None:
        """Remembers that a phrase spoke of the government of a state."""
        if self._r.lemma(phrase) in RULE and figure is not self._r.principals.home:
            self._ruled = figure

    def citizen(self, phrase: Phrase, state: Figure) -> Figure | None:
        """ "The Algerian": the person from there mentioned last; "the Chinese", "the British" are a nation."""
        r = self._r
        word = r.head(phrase)
        alone = phrase.determiner == "the" and phrase.last == phrase.head == phrase.first + 1 and not phrase.name
        several = word.endswith("s")  # "the Soviets"
        if (
            not alone
            or noun(word) is not None
            or several
            or word.endswith(_NATIONS)
            or r.scene.place(phrase)[1] == "none"
        ):
            return None
        barred = set(r.co_arguments(phrase))
        near = [f for f in r.nearest(phrase) if f not in barred]
        person = next((f for f in near if f.country == state.country), None)
        if person is None and r.scene.place(phrase)[1] == "subject":
            # An official of a body of many states, of whom one learns here where he is from.
            person = next((f for f in near[:1] if f.kind == "person" and f.roles and not f.country), None)
            if person is not None:
                person.country = state.country
        return person

    def administration(self, phrase: Phrase) -> Found | None:
        """The "Biden-Harris Administration": the state whose President it is named after, else home."""
        r = self._r
        if not _ADMINISTRATION.fullmatch(r.surface(phrase)):
            return None
        parts = fold(r.surface(phrase)).split()[:-1]
        states = [s for f in r.cast.sharing_part(parts) if (s := r.state_of(f)) is not None]
        if not states and not _AMERICAN.isdisjoint(fold(" ".join(parts)).replace("-", " ").split()):
            states = [r.identity.state("USA", first=phrase.first)]
        state = states[0] if states else r.principals.home
        self._administered = state
        return ((state,), "administration") if state is not None else NOBODY
