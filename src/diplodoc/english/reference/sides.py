"""The sides: "the two leaders", "both ministers", "the Presidents of Peru and Chile", "the parties to the conflict"."""

from __future__ import annotations

import itertools
from collections.abc import Callable

from ...folding import fold
from ..names.office_labels import bare, calls, classes_of
from ..page import Phrase
from ..vocabulary import sides
from .cast import Figure, Figures
from .groups import Groups
from .peers import Peers
from .plenaries import Plenaries
from .reading import Found, Reading
from .scene import NUMBERS
from .unnamedbodies import RECENT, UnnamedBodies

#: Nouns for a state.
_COUNTRY = frozenset(
    {"country", "nation", "state", "republic", "kingdom", "emirate", "sultanate", "homeland", "principality", "land"}
)
#: Determiners that point at those who were named so before.
_POINTING = frozenset({"these", "those"})
NAMED = _POINTING | {"the", "all", "each"}
#: Words for those whom a list names.
_FURTHER = frozenset({"following", "other"})
#: How those are described who fight each other: "**the parties** to the conflict".
_PARTIES = frozenset({"belligerents", "factions", "parties", "sides", "warring"})
#: Nouns for people of no office in particular.
_UNTITLED = frozenset({"official", "politician", "dignitary", "man", "woman", "delegation", "diplomat", "envoy"})
#: Some of those who meet.
_PARTIAL = frozenset({"most", "many", "several", "some", "few", "certain", "various"})
#: Nouns for those who meet, of any office.
SIDES = frozenset({"side", "sides", "party", "parties", "interlocutor", "interlocutors", "two", "both"})
#: Styles of several: "Their **Majesties** and Highnesses".
_STYLES = frozenset({"eminences", "excellencies", "highnesses", "majesties"})
#: In how many sentences before "the two" those two are looked for.
_SOON_BEFORE = 3
#: Those whom somebody has met, by a word of no office.
MET = frozenset({"interlocutor", "host"})


class Sides:
    """Reads phrases for those who stand face to face, or meet as a body. `group` is set by `Collectives`."""

    def __init__(
        self, reading: Reading, bodies: UnnamedBodies, peers: Peers, plenaries: Plenaries, groups: Groups
    ) -> None:
        self._r = reading
        self._bodies = bodies
        self._peers = peers
        self._plenaries = plenaries
        self._groups = groups
        self.group: Callable[[Phrase], Found]

    def read(self, phrase: Phrase) -> Found:
        """The sides, "both ministers", "the two leaders", "the Presidents of the two countries"."""
        r = self._r
        lemma = r.lemma(phrase)
        if (organ := self._plenaries.organ(phrase)) is not None:
            return (organ,), "body"
        listed = self.listed(phrase, lemma)
        if listed:
            return listed, "roster"
        if presiding := self._presiding(phrase):
            return presiding, "chair"
        if phrase.determiner == "all" or r.page.tokens[phrase.first].low in _PARTIAL:
            return self.group(phrase)
        if heads := self._heads_of_diplomacy(phrase):
            return heads, "sides"
        if lemma == "party" and r.number(phrase) == 2 and (parties := self._bodies.parties(phrase)):
            return parties, "sides"
        if lemma in _COUNTRY or lemma in ("government", "people", "administration"):
            states = r.principals.states(phrase.first, r.co_arguments(phrase))
            return tuple(states), "sides"
        if lemma == "party" and r.page.low(phrase.last + 1) == "to" and r.scene.phrase_at(phrase.last + 2):
            return self.group(phrase)  # "the parties **to the August agreement**"
        inner = phrase.of or next((p for word, p in phrase.mods if word == "of" and (p.name or p.plural)), None)
        if inner is not None:
            return self._of_states(phrase, lemma, inner)
        lemma = bare(phrase.role) or lemma
        if phrase.country:
            holder = r.identity.belongs_to(phrase)
            people = self._peers.in_states(lemma, [holder] if holder is not None else [])
            return (tuple(people), "sides") if len(people) > 1 else self.group(phrase)
        number = r.number(phrase)
        if self._plenaries.meet(phrase, lemma):
            met = self._plenaries.introduced(lemma)
            return (met, "group") if met else self.group(phrase)
        if not number and lemma in _UNTITLED and self._groups.again(phrase):
            return self.group(phrase)
        if number == 2 and lemma in _UNTITLED and (two := self._groups.two_such(phrase, lemma)):
            return two, "pair"
        if phrase.first == phrase.last and (pair := self._last_pair(phrase)):
            return pair, "pair"
        ours = r.speakers.and_addressee(phrase) if phrase.owner is not None and r.head(phrase.owner) == "our" else ()
        if ours and lemma in SIDES:
            return ours, "speaker"
        # "These ambassadors" are ambassadors; "both ministers" may well be a Secretary and a Commissioner.
        people = r.principals.sides(
            phrase.first,
            holding=lemma,
            number=number,
            near=r.nearest(phrase),
            strict=phrase.determiner in _POINTING,
            bodies=lemma in SIDES,
            barred=r.co_arguments(phrase),
        )
        if lemma in ("side", "party") and (opposed := self._between(phrase, people, number)) is not None:
            return opposed
        if ((number == 2 and lemma in NUMBERS) or lemma in MET) and all(figure.kind == "state" for figure in people):
            people = self._people_before(phrase) or people
        people = people or self._named_soon(phrase, lemma)
        if not people and (counted := self._groups.counted(phrase)) is not None:
            return (counted,), "group"
        return (tuple(people), "sides") if people else self.group(phrase)

    def _heads_of_diplomacy(self, phrase: Phrase) -> Figures:
        """The foreign ministers who have met: "**the heads of the foreign ministries** of the two countries"."""
        r = self._r
        headed = r.diplomacy(phrase)
        if headed is None and not phrase.role.endswith("of diplomacy"):
            return ()
        tokens = r.page.tokens[phrase.head : phrase.last + 1]
        links = [token.index for token in tokens if token.low == "of"]
        if headed is not None and links and links[-1] > headed.head and r.page.tokens[links[-1] + 1].tag == "NNP":
            return ()  # "… of Chad and Mali"
        return tuple(r.principals.sides(phrase.first, holding="foreign minister", barred=r.co_arguments(phrase)))

    def _presiding(self, phrase: Phrase) -> Figures:
        """Those who preside together: "**the Co-Chairs**" after "the meeting was chaired by A and B"."""
        alone = phrase.owner is None and phrase.of is None and not phrase.mods
        event = self._r.scene.presided_before(phrase.first) if "chair" in classes_of(phrase.role) and alone else None
        people = tuple(dict.fromkeys(self._r.agents(event)))
        return people if len(people) > 1 and all(f.kind in ("person", "state") for f in people) else ()

    def _between(self, phrase: Phrase, people: list[Figure], number: int) -> Found | None:
        """The parties to a conflict, of whom somebody between them speaks: "the Co-Chairs urged **the sides** to …"."""
        acting = {*self._r.co_arguments(phrase)}
        if not acting or (acting.isdisjoint(people) and not (number == 2 and len(people) < 2)):
            return None
        if self._r.scene.place(phrase)[1] == "subject":
            return None
        groups = itertools.islice(self._r.cast.recent("group"), RECENT)
        parties = (g for g in groups if 0 <= g.latest < phrase.first and fold(g.phrase).split()[0] in _PARTIES)
        known = next(parties, None)
        return ((known,), "group") if known is not None else self.group(phrase)

    def _people_before(self, phrase: Phrase) -> list[Figure]:
        """The two people of whom the sentences before speak: "Reis was received by Said. **The two** agreed …"."""
        named: dict[Figure, None] = {}
        for sentence in range(phrase.sentence - 1, max(phrase.sentence - 1 - _SOON_BEFORE, -1), -1):
            named.update(dict.fromkeys(f for f in self._r.said.get(sentence, []) if f.kind == "person"))
            if len(named) >= 2:
                break
        return list(named) if len(named) == 2 else []

    def _named_soon(self, phrase: Phrase, lemma: str) -> list[Figure]:
        """The holders of an office who are named next: "**The ministers** met. The talks were attended by A and B"."""
        if phrase.determiner != "the" or self._r.page.sentences[phrase.sentence].kind != "prose":
            return []
        people, wanted = self._r.named_together_soon(phrase), {*calls(lemma), *calls(self._r.lemma(phrase))}
        fits = people and self._r.number(phrase) in (0, len(people)) and all(wanted & f.strong for f in people)
        return people if fits else []

    def styled(self, phrase: Phrase) -> Figures:
        """Those whom a style in the plural means who were spoken of last: "**Their Excellencies** agreed"."""
        tokens = self._r.page.tokens
        style = tokens[phrase.first + 1].low if phrase.first < phrase.last else ""
        if tokens[phrase.first].low != "their" or style not in _STYLES or phrase.role:
            return ()
        people = (f for at, f in reversed(self._r.plurals[-RECENT:]) if at < phrase.first and f[0].kind == "person")
        groups = (f for f in itertools.islice(self._r.cast.recent("group"), RECENT) if 0 <= f.latest < phrase.first)
        led = next((f for f in groups if classes_of(f.phrase)), None)
        return (led,) if led is not None else next(people, ()) or tuple(self._r.principals.sides(phrase.first))

    def others(self, phrase: Phrase) -> Found:
        """ "The other side": those of the sides who are not the subject."""
        barred = set(self._r.co_arguments(phrase))
        return tuple(f for f in self._r.principals.sides(phrase.first) if f not in barred), "other side"

    def listed(self, phrase: Phrase, lemma: str) -> Figures:
        """The people of a roster, by its heading or by their number: "the five Ambassadors", "all five"."""
        number = self._r.number(phrase)
        if not _FURTHER.isdisjoint(phrase.adjectives) and (members := self._groups.listed_behind(phrase)):
            return members
        wanted = set(calls(bare(phrase.role) or lemma))
        for heading, members in self._r.rosters:
            if phrase is heading:
                return members
            alike = lemma in NUMBERS or all(wanted & f.strong for f in members)
            if number == len(members) and alike:
                return members
        belongs = phrase.country or phrase.owner is not None or phrase.of is not None or phrase.mods
        if number or belongs or lemma == "leader" or phrase.determiner not in NAMED:
            return ()
        return self._named_together(phrase, wanted)

    def _named_together(self, phrase: Phrase, wanted: set[str]) -> Figures:
        """The several holders of an office who were named together last: "the diplomats" after their list."""
        least = 3 if self._r.head(phrase) in sides() else 2  # "the two ministers" are the sides
        for first, members in reversed(self._r.plurals[-RECENT:]):
            if first < phrase.first and len(members) >= least and all(wanted & f.strong for f in members):
                return members
        return ()

    def _introduce(self, phrase: Phrase, lemma: str) -> Found:
        """The Foreign Ministers of many states, who are a body; "the Ministers" after them are the same."""
        found = self.group(phrase)
        if self._r.scene.place(phrase)[1] == "subject" and found[0]:
            self._plenaries.seat(bare(phrase.role) or lemma, found[0][0])
        return found

    def _of_states(self, phrase: Phrase, lemma: str, inner: Phrase) -> Found:
        """The Presidents of two states: their holders, where all are known, else a group."""
        found = self.of_each(phrase, lemma, inner) or tuple(self._peers.leaders(phrase, lemma))
        return (found, "sides") if found else self._introduce(phrase, lemma)

    def of_each(self, phrase: Phrase, lemma: str, inner: Phrase) -> Figures:
        """The holders of an office in several states, where all are known or few; of "sides", the states themselves."""
        states = tuple(f for f in self._r.resolve(inner) if f.kind == "state")
        if len(states) < 2 or lemma in SIDES:
            return states if lemma in SIDES else ()
        return tuple(self._peers.of_each(phrase, lemma, inner, states))

    def _last_pair(self, phrase: Phrase) -> Figures:
        """ "Both" alone: the two who were spoken of together last, in the sentence or the one before it."""
        for first, figures in reversed(self._r.plurals[-RECENT:]):
            if phrase.sentence - self._r.page.tokens[first].sentence > 1:
                break
            if len(figures) == 2:
                return figures
        return ()
