"""Several without a name: "both countries", "the member states", "the envoys and their families"."""

from __future__ import annotations

import itertools

from ...folding import fold
from ..names.office_labels import bare, is_guest, is_other
from ..page import Phrase
from ..vocabulary import MEMBERED, listed, noun
from .adjoining import Adjoining
from .cast import Figure, Figures
from .groups import Groups
from .holders import Holders
from .peers import Peers
from .plenaries import Plenaries
from .principals import is_any_side
from .pronouns import REVILED
from .reading import INDEFINITE, Found, Reading
from .sides import MET, NAMED, SIDES, Sides
from .states import RULE, States
from .unnamedbodies import BODY, RECENT, UnnamedBodies

#: Governments that are told from a state's own.
_OUTSIDE = frozenset(
    "transitional provisional interim caretaker rival parallel exiled puppet breakaway self-proclaimed rebel "
    "legitimate unity facto regional provincial local municipal cantonal flemish walloon catalan basque bavarian "
    "kurdish".split()
)
#: What another state is to whoever writes.
_NEAR = frozenset("brotherly fraternal friendly neighboring neighbouring sister sisterly".split())
#: Bodies that have sides: "**both groups**" after the two that were named.
_COMPANIES = frozenset({"army", "faction", "force", "forces", "group", "militia", "movement"})
#: What a government calls others.
_FRIENDS = frozenset({"friend", "partner", "colleague", "brother", "neighbour", "neighbor", "ally"})
#: Determiners that each member of a coordination has for itself.
_EACH = frozenset({"the", "both", "neither", "either"})
#: What stands between descriptions that make up one.
_BESIDE = frozenset({",", "and", "or", "&"})
_OF_TWO = ("former", "latter")


class Collectives:
    """Reads phrases for more than one person that bear no name."""

    def __init__(self, reading: Reading, holders: Holders, states: States, bodies: UnnamedBodies) -> None:
        self._r = reading
        self._holders = holders
        self._states = states
        self._bodies = bodies
        self._peers = Peers(reading, holders)
        self._groups = Groups(reading)
        self._foes = bodies.foes
        self._plenaries = Plenaries(reading)
        self.sides = Sides(reading, bodies, self._peers, self._plenaries, self._groups)
        self.sides.group = lambda phrase: self.group(phrase, described=True)
        self.adjoining = Adjoining(reading)

    # ------------------------------------------------------------------ states

    def state(self, phrase: Phrase) -> Found:
        """States that are not named, one or two: "his country", "the government", "both countries"."""
        r = self._r
        if "other" in phrase.adjectives and r.lemma(phrase) in SIDES:
            return self.sides.others(phrase)
        if phrase.determiner in ("each", "neither", "either") and r.lemma(phrase) == "side":
            return self.sides.read(phrase)  # "each side accused the other"
        if _OUTSIDE & {*fold(r.page.slice(phrase.first, phrase.head)).split()} and not phrase.country:
            return self._bodies.government(phrase)
        found = self._states.of_possessor(phrase)
        if found is not None and phrase.owner is not None and phrase.plural and r.head(phrase.owner) == "our":
            return self._ours_and_yours(phrase.owner, found[0]), "possessor"
        if found is not None:
            return found if found[0] else self._bodies.government(phrase)
        if phrase.plural:
            states = self._owning(phrase) or list(r.principals.states(phrase.first, r.co_arguments(phrase)))
            if len(states) > 1 and (r.number(phrase) == 2 or r.words(phrase)[:1] == ["both"]):
                return tuple(states), "sides"
            if phrase.determiner in NAMED and (counted := self._counted(phrase)):
                return counted, "sides"
            return self.group(phrase, described=True)
        if not _NEAR.isdisjoint(phrase.adjectives) and not phrase.country and phrase.determiner == "the":
            both = r.principals.states(phrase.first)
            foreign = [state for state in both if state is not r.principals.home]
            if len(foreign) == 1:
                return tuple(foreign), "neighbour"  # the state of the guest, for whoever writes at home
        found = self._states.read(phrase)
        return found if found[0] or phrase.determiner in INDEFINITE else self._bodies.government(phrase)

    def _counted(self, phrase: Phrase) -> Figures:
        """As many states as were named together last: "**the three countries**" after "Chad, Mali and Niger"."""
        number = self._r.number(phrase)
        for first, figures in reversed(self._r.plurals[-RECENT:]):
            if first < phrase.first and len(figures) == number > 1 and all(f.kind == "state" for f in figures):
                return figures
        return ()

    def _ours_and_yours(self, our: Phrase, states: Figures) -> Figures:
        """ "Our two countries": the speaker's and the state of whoever is spoken to or with."""
        r = self._r
        told = [s for f in r.speakers.addressee(our) if (s := r.state_of(f)) is not None]
        both = r.principals.states(our.first)
        return tuple(dict.fromkeys([*states, *(told or (both if set(states) & set(both) else ()))]))

    # ------------------------------------------------------------------ groups

    def group(self, phrase: Phrase, *, described: bool = False) -> Found:
        """Many under one description; the same description of the same body is the same group.

        `described` says that nothing but a description is left to try.
        """
        r = self._r
        us = next((p for word, p in phrase.mods if word == "of" and r.head(p) == "us"), None)
        if us is not None and (together := r.speakers.of_us(us.first, r.number(phrase), r.nearest(phrase))):
            return together, "speaker"
        lemma = r.lemma(phrase)
        if neighbours := self.adjoining.both(phrase):
            return neighbours, "neighbours"
        if (organ := self._plenaries.organ(phrase)) is not None:
            return (organ,), "body"
        listed = self.sides.listed(phrase, lemma)
        if listed:
            return listed, "roster"
        if lemma in _OF_TWO and phrase.last == phrase.head:
            return self._one_of_two(phrase, lemma), "one of two"
        named = self._bodies.ships(phrase)
        if named:
            return named, "ship"
        if (body := self._bodies.called(phrase)) is not None:
            return (body,), "body"
        holder = self._group_holder(phrase)
        plenary = phrase.role and self._plenaries.meet(phrase, bare(phrase.role) or lemma)
        if not described and not plenary:
            read = self._no_group(phrase, lemma, holder)
            if read is not None:
                return read
        own = phrase.owner if lemma == "delegation" and not phrase.plural else None
        if own is not None and r.head(own) in ("my", "our"):
            states = [s for f in r.known(own) if (s := r.state_of(f)) is not None]
            if len(states) == 1:
                return (states[0],), "possessor"  # "my delegation supports" at a conference: the state does
        if (delegation := self._groups.sent(phrase, holder)) is not None:
            return (delegation,), "group"
        if (armed := self._foes.of_body(phrase) or self._foes.fighters(phrase)) is not None:
            return (armed,), "armed group"
        definite = phrase.determiner in ("the", "these", "those") or plenary
        if definite and holder is None:
            if (again := self._groups.again(phrase) or self._groups.counted(phrase)) is not None:
                return (again,), "group"
            if (body := self._foes.movement(phrase)) is not None:
                return (body,), "armed group"
        if foes := self._foes.parties_to_a_deed(phrase):
            return foes, "deed"
        figure = self._groups.describe(phrase, holder)
        of_bodies = phrase.role and phrase.determiner == "the" and self._r.scene.place(phrase)[1] == "subject"
        of_bodies = of_bodies and any(
            word == "of" and (inner.plural or inner.kind == "organization") for word, inner in phrase.mods
        )
        told = r.page.sentences[phrase.sentence].kind != "headline"  # there they may be a body that is named below
        if of_bodies or (plenary and told) or self._plenaries.attend(phrase):
            self._plenaries.seat(bare(phrase.role) or lemma, figure)
        return (figure,), "group"

    def _one_of_two(self, phrase: Phrase, lemma: str) -> Figures:
        """ "The latter", "the former": of the two persons, else states or bodies, that were named just before."""
        for sentence in range(phrase.sentence, max(phrase.sentence - 2, -1), -1):
            said = dict.fromkeys(f for f in self._r.said.get(sentence, []) if f.latest < phrase.first)
            for kinds in (("person",), ("state", "organization")):
                found = [f for f in said if f.kind in kinds]
                if len(found) == 2:
                    return (found[_OF_TWO.index(lemma)],)
                if lemma == "latter" and len(found) > 2:
                    return (max(reversed(found), key=lambda f: f.latest),)  # the last of several
        return ()

    def _group_holder(self, phrase: Phrase) -> Figure | None:
        for inner in (phrase.of, phrase.owner):
            for figure in self._r.known(inner):
                return figure
        inner = next((p for word, p in phrase.mods[:2] if word == "of"), None)
        return next(iter(self._r.resolve(inner)), None) if inner is not None else None

    def _owning(self, phrase: Phrase) -> list[Figure]:
        """The states of several governments: "both the Kenyan and Malian governments", "of Chad and its partners"."""
        inner = phrase.of or next((p for word, p in phrase.mods if word == "of" and p.parts), None)
        figures = self._r.resolve(inner) if inner is not None else ()
        many = any(f.kind == "state" for f in figures)
        return [f for f in figures if f.kind == "state" or (many and f.kind == "group")]

    def _no_group(self, phrase: Phrase, lemma: str, holder: Figure | None) -> Found | None:
        """A plural that is somebody known after all: the sides, the guests, a people, a government."""
        r = self._r
        definite = phrase.determiner in ("the", "both", "these", "")
        alone = holder is None and not phrase.adjectives and not phrase.country and phrase.of is None
        membered = {a for a in phrase.adjectives if a.endswith(MEMBERED)}
        wide = holder is None and phrase.of is None and set(phrase.adjectives) - membered <= listed("reaching")
        if lemma in SIDES and definite and alone:
            return self.sides.read(phrase)
        if lemma in BODY | _COMPANIES and phrase.plural and r.number(phrase) == 2:
            pair = self._bodies.two(phrase)
            if pair:
                return pair, "sides"
        if lemma in BODY and phrase.determiner == "the" and (alone or wide):
            return self._bodies.read(phrase)
        if is_guest(lemma) and definite and not self._is_told_how_many(phrase):
            return self._holders.others.guest(phrase)
        our = phrase.owner is not None and r.head(phrase.owner) == "our"
        if our and phrase.country and lemma in _FRIENDS and not phrase.mods:
            return (r.identity.state(phrase.country, first=phrase.first),), "friends"  # "our Chinese friends"
        if phrase.owner is not None and not (phrase.adjectives or phrase.country) and lemma in MET:
            met = r.principals.partners(phrase.first, r.known(phrase.owner))
            if met:
                return tuple(met), "counterparts"
        if is_other(lemma) and phrase.owner is not None and phrase.owner.kind == "pronoun" and not phrase.adjectives:
            sides = r.principals.sides(phrase.first)
            others = tuple(f for f in sides if f not in r.known(phrase.owner))
            if len(sides) - 1 == len(others) > 1:
                return others, "counterparts"  # where three meet, "his colleagues" are the other two
            body = self._plenaries.of_fellows(r.known(phrase.owner))
            if body:
                return body, "counterparts"
        if lemma.removesuffix("s") in REVILED and phrase.country and r.number(phrase) == 0:
            return (r.identity.state(phrase.country, first=phrase.first),), "government"
        if lemma in RULE and len(phrase.adjectives) <= 1:
            how = "people" if lemma in ("people", "peoples") else "government"
            if alone and phrase.determiner == "the" and how != "people" and lemma != "side":
                ruled = self._states.rulers(phrase)
                return ruled if ruled[0] else self._bodies.government(phrase)
            states = self._owning(phrase)
            if len(states) > 1:
                return tuple(states), how
            state = holder if holder is not None and holder.kind == "state" else None
            if state is None and holder is not None and holder.kind == "person":
                state = r.state_of(holder)
            if state is None and phrase.country and not phrase.mods:
                state = r.identity.state(phrase.country, first=phrase.first)
            if state is not None:
                return (state,), how
        found = noun(r.head(phrase))
        several = next((p for word, p in phrase.mods if word == "of" and p.parts), None)
        if several is not None and definite:
            holders = self.sides.of_each(phrase, bare(phrase.role) or lemma, several)
            if holders:
                return holders, "sides"
        counted = phrase.determiner == "" and r.number(phrase) > 0  # "expelled **two** British diplomats"
        if found is not None and found.cls == "office" and definite and not counted and (phrase.country or alone):
            if phrase.country:
                people = self._peers.in_states(lemma, [r.identity.state(phrase.country, first=phrase.first)])
                people = people if len(people) > 1 else self._peers.leaders(phrase, lemma)
            elif phrase.determiner or not is_any_side(lemma):
                people = r.principals.sides(phrase.first, holding=lemma, strict=True)
            else:
                people = []
            if len(people) > 1:
                return tuple(people), "sides"
        return None

    def _is_told_how_many(self, phrase: Phrase) -> bool:
        """Whether a number alone opens a phrase, so that its people are new: "**three hundred** guests"."""
        return not phrase.determiner and self._r.page.tokens[phrase.first].tag == "CD"

    # ------------------------------------------------------------------ coordinations

    def coordination(self, phrase: Phrase) -> Found:
        """The members of a coordination; neighbouring descriptions of people are one group."""
        r = self._r
        members: list[Figure] = []
        named = {r.identity.of(part) for part in phrase.parts if part.name} - {None}
        for part in phrase.parts:
            if not part.name and part.kind == "office":
                r.beside[id(part)] = tuple(f for f in named if f is not None)
        for before, part in itertools.pairwise(phrase.parts):
            if part.owner is not None and part.owner.kind == "pronoun":
                r.mates.setdefault(id(part.owner), before)
        members_of = [part for part in phrase.parts if not self._is_stand_in(part)]
        for parts in self._runs(members_of):
            if len(parts) > 1:
                members.append(self._groups.joint(parts))
                continue
            shared = self._shared(parts[0], phrase)
            if shared:
                r.note(parts[0], shared, "people")
            members.extend(shared or r.resolve(parts[0]))
        return tuple(dict.fromkeys(members)), "coordination"

    def _runs(self, parts: list[Phrase]) -> list[list[Phrase]]:
        """The parts one by one, but for descriptions of people side by side that no article parts: one group."""
        runs: list[list[Phrase]] = []
        before = False
        for part in parts:
            plain = self._plain_group(part)
            apart = part.determiner in _EACH or self._r.page.tokens[part.first - 1].low not in _BESIDE
            if before and plain and not apart:
                runs[-1].append(part)
            else:
                runs.append([part])
            before = plain
        return runs

    def _is_stand_in(self, part: Phrase) -> bool:
        """Whether those are meant who sit for others: "the Ministers **or their representatives**"."""
        theirs = part.owner is not None and self._r.head(part.owner) == "their"
        return theirs and part.plural and self._r.page.tokens[part.first - 1].low == "or"

    def _shared(self, part: Phrase, whole: Phrase) -> Figures:
        """Whose the people are of whom only the coordination tells: "the **people** and Government of Guinea", "the
        Chinese Government and **people**"."""
        bare_people = self._r.lemma(part) in ("people", "peoples", "parliament", "nation")
        apart = part.name or part.of is not None or part.owner is not None or part.country
        if not bare_people or apart or any(word == "of" for word, _ in part.mods):
            return ()
        last = self._r.resolve(whole.parts[-1]) if part is not whole.parts[-1] else ()
        if len(last) == 1 and last[0].kind == "state":
            return last
        if part.determiner or not self._r.lemma(part).startswith("people"):
            return ()
        before = next((p for p in reversed(whole.parts) if p.first < part.first and p.country), None)
        figure = next(iter(self._r.resolve(before)), None) if before is not None else None
        state = self._r.state_of(figure) if figure is not None and figure.kind != "person" else None
        return (state,) if state is not None else ()

    def _plain_group(self, part: Phrase) -> bool:
        if self._r.lemma(part) == "delegation":
            return False  # "the Omani delegation and a delegation of the Senate" are two
        if part.kind != "group" or part.parts or part.name or (part.owner is not None and part.owner.kind != "pronoun"):
            return False
        return self._no_group(part, self._r.lemma(part), self._group_holder(part)) is None
