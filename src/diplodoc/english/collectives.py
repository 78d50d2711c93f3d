"""The sides, and bodies and groups without a name: "the two leaders", "the Commission", "the member states"."""

from __future__ import annotations

import itertools

from ..folding import fold
from .cast import Figure
from .descriptions import names_of
from .holders import Holders
from .office_labels import SINGLE, bare, calls, classes_of, is_guest, is_other, one_of
from .page import Phrase
from .principals import holds, is_any_side
from .reading import INDEFINITE, NOBODY, Figures, Found, Reading
from .scene import NUMBERS
from .states import RULE, States
from .vocabulary import listed, noun

#: Nouns for a state.
_COUNTRY = frozenset(
    {"country", "nation", "state", "republic", "kingdom", "emirate", "sultanate", "homeland", "principality", "land"}
)
#: Nouns for any organization that has been named already; others must be part of its name.
_BODY = frozenset({"organization", "organisation", "body", "bloc", "institution", "grouping", "entity", "alliance"})
#: Governments that are told from a state's own.
_OUTSIDE = frozenset(
    "transitional provisional interim caretaker rival parallel exiled puppet breakaway self-proclaimed rebel".split()
)
#: Nouns for a place of an organization that stand for itself.
_SEAT = frozenset({"headquarters", "seat", "premises", "hq"})
#: Determiners that point at those who were named so before.
_POINTING = frozenset({"these", "those"})
#: Determiners that each member of a coordination has for itself.
_EACH = frozenset({"the", "both", "neither", "either"})
#: Nouns for sides, of which there are two, however many people are on them.
_ANY_NUMBER = frozenset({"side", "party", "delegation"})
#: Deeds that are done to bodies, known or not.
_HITTING = frozenset({"sanction", "force", "criticism", "protest"})
#: How many bodies are looked at.
_BODIES = 8
#: Classes of offices of which a plural, said of several states, means one holder each, and of how many states.
_ONE_EACH = SINGLE | {"ambassador", "minister"}
_FEW = 4
_OF_TWO = ("former", "latter")
#: Nouns for people of no office in particular.
_UNTITLED = frozenset({"official", "politician", "dignitary", "man", "woman", "delegation", "diplomat", "envoy"})
#: Nouns for those who meet, of any office.
_SIDES = frozenset({"side", "sides", "party", "parties", "interlocutor", "interlocutors", "two", "both"})


class Collectives:
    """Reads phrases for more than one person that bear no name."""

    def __init__(self, reading: Reading, holders: Holders, states: States) -> None:
        self._r = reading
        self._holders = holders
        self._states = states
        #: Unnamed bodies and groups by description.
        self._described: dict[str, Figure] = {}
        #: Delegations, and the country that sends each.
        self._delegations: dict[Figure, str] = {}
        #: Offices whose holders have acted as a body, with the group that they were introduced as, if they were.
        self._plenaries: dict[str, Figure | None] = {}

    # ------------------------------------------------------------------ sides

    def sides(self, phrase: Phrase) -> Found:
        """The sides, "both ministers", "the two leaders", "the Presidents of the two countries"."""
        r = self._r
        lemma = r.lemma(phrase)
        listed = self._listed(phrase, lemma)
        if listed:
            return listed, "roster"
        if phrase.determiner == "all":
            return self.group(phrase, described=True)
        if lemma in _COUNTRY or lemma in ("government", "people", "administration"):
            states = r.principals.states(phrase.first, r.co_arguments(phrase))
            return tuple(states), "sides"
        inner = phrase.of or next((p for word, p in phrase.mods if word == "of" and (p.name or p.plural)), None)
        if inner is not None:
            return self._of_states(phrase, lemma, inner)
        lemma = bare(phrase.role) or lemma
        if phrase.country:
            holder = r.identity.belongs_to(phrase)
            people = self._holders_in(lemma, [holder] if holder is not None else [])
            return (tuple(people), "sides") if len(people) > 1 else self.group(phrase, described=True)
        number = self.number(phrase)
        if self._is_plenary(phrase, lemma, number):
            return self._plenary(phrase, lemma)
        if not number and lemma in _UNTITLED and self._again(phrase):
            return self.group(phrase, described=True)
        if phrase.first == phrase.last and (pair := self._last_pair(phrase)):
            return pair, "pair"
        # "These ambassadors" are ambassadors; "both ministers" may well be a Secretary and a Commissioner.
        people = r.principals.sides(
            phrase.first,
            holding=lemma,
            number=number,
            near=r.nearest(phrase),
            strict=phrase.determiner in _POINTING,
            bodies=lemma in _SIDES,
            barred=r.co_arguments(phrase),
        )
        return (tuple(people), "sides") if people else self.group(phrase, described=True)

    def _is_plenary(self, phrase: Phrase, lemma: str, number: int) -> bool:
        """Whether office holders act as a body: "Leaders reaffirmed", without an article; "the Leaders" after it."""
        if number or phrase.owner is not None or phrase.country or phrase.determiner not in ("", "the"):
            return False
        if (phrase.determiner == "" and not self._were_named(lemma)) or self._make_up_a_body(phrase):
            self._plenaries.setdefault(lemma, None)
        return lemma in self._plenaries

    def _were_named(self, lemma: str) -> bool:
        """Whether the last who were named together hold the office: "Ministers" after "the Ministers of A, B and C"."""
        people = next((figures for _, figures in reversed(self._r.plurals) if figures[0].kind == "person"), ())
        return len(people) > 2 and all(holds(figure, lemma) for figure in people)

    def _make_up_a_body(self, phrase: Phrase) -> bool:
        """Whether office holders give a body its name: "the Heads of State" after "the Authority of Heads of State"."""
        if not phrase.role:
            return False
        words = f" {fold(phrase.role)} "
        bodies = itertools.islice(self._r.cast.recent("organization"), _BODIES)
        return any(words in f" {fold(name)} " for body in bodies for name in (*body.names, body.phrase))

    def _other_side(self, phrase: Phrase) -> Found:
        """ "The other side": those of the sides who are not the subject."""
        barred = set(self._r.co_arguments(phrase))
        return tuple(f for f in self._r.principals.sides(phrase.first) if f not in barred), "other side"

    def _listed(self, phrase: Phrase, lemma: str) -> Figures:
        """The people of a roster, by its heading or by their number: "the five Ambassadors", "all five"."""
        number = self.number(phrase)
        wanted = set(calls(bare(phrase.role) or lemma))
        for heading, members in self._r.rosters:
            if phrase is heading:
                return members
            alike = lemma in NUMBERS or all(wanted & f.strong for f in members)
            if number == len(members) and alike:
                return members
        return ()

    def _plenary(self, phrase: Phrase, lemma: str) -> Found:
        """The body of office holders that a phrase means: as they were introduced, else as they are called."""
        introduced = self._plenaries[lemma]
        return ((introduced,), "group") if introduced is not None else self.group(phrase, described=True)

    def _introduce(self, phrase: Phrase, lemma: str) -> Found:
        """The Foreign Ministers of many states, who are a body; "the Ministers" after them are the same."""
        found = self.group(phrase, described=True)
        if self._r.scene.place(phrase)[1] == "subject" and found[0]:
            for word in {lemma, lemma.rpartition(" ")[2]}:
                self._plenaries[word] = found[0][0]
        return found

    def number(self, phrase: Phrase) -> int:
        """How many a phrase says that there are; 0 where it does not."""
        words = self._r.words(phrase)
        return next((NUMBERS[w] for w in words if w in NUMBERS), 2 if "both" in words else 0)

    def _of_states(self, phrase: Phrase, lemma: str, inner: Phrase) -> Found:
        """The Presidents of two states: their holders, where all are known, else a group."""
        found = self._of_each(phrase, lemma, inner) or tuple(self._leaders_of(phrase, lemma))
        return (found, "sides") if found else self._introduce(phrase, lemma)

    def _of_each(self, phrase: Phrase, lemma: str, inner: Phrase) -> Figures:
        """The holders of an office in several states, where all are known or few; of "sides", the states themselves."""
        states = tuple(f for f in self._r.resolve(inner) if f.kind == "state")
        if len(states) < 2 or lemma in _SIDES:
            return states if lemma in _SIDES else ()
        people = self._holders_in(lemma, list(states))
        return tuple(people if len(people) == len(states) else self._one_each(phrase, inner))

    def _one_each(self, phrase: Phrase, inner: Phrase) -> list[Figure]:
        """ "The Peruvian and Chilean ministers", of whom a state has one: those named already, else unnamed ones."""
        role = one_of(phrase.role or self._r.head(phrase))
        states = {p.first: f[0] for p in inner.parts if len(f := self._r.resolve(p)) == 1 and f[0].kind == "state"}
        single = is_other(bare(role)) or classes_of(role) & _ONE_EACH
        few = 1 < len(states) == len(inner.parts) <= _FEW and self.number(phrase) <= len(states)
        signing = "we" in [token.low for token in self._r.page.tokens[max(phrase.first - 2, 0) : phrase.first + 1]]
        if not few or not single or not phrase.plural or signing:
            return []  # "We, the Heads of State of Kenya and Chad" sign as a body
        found: list[Figure] = []
        for part in inner.parts:
            state = states[part.first]
            holders = self._holders_in(bare(role), [state])
            found.append(holders[-1] if holders else self._unnamed_holder(phrase, role, part, state))
        return found

    def _unnamed_holder(self, phrase: Phrase, role: str, home: Phrase, state: Figure) -> Figure:
        """The holder of an office in a state, called by it: "Peruvian minister", "President of Peru"."""
        where = " ".join(self._r.page.slice(home.first, home.last).split())
        name = f"{where} {role}" if home.first < phrase.head else f"{role} of {where}"
        figure = self._r.cast.add("person", first=phrase.first, phrase=name, country=state.country)
        figure.holder = state
        if is_other(bare(role)):
            self._holders.take_office(phrase, figure)
        else:
            self._r.cast.give_role(figure, role)
        return figure

    def _holders_in(self, lemma: str, states: list[Figure]) -> list[Figure]:
        """Persons of these states whose office the word is."""
        found: dict[Figure, None] = {}
        for state in states:
            for label in calls(lemma):
                for figure in self._r.cast.holding(label):
                    if figure.country == state.country:
                        found[figure] = None
        return sorted(found, key=lambda f: f.first)

    def _leaders_of(self, phrase: Phrase, lemma: str) -> list[Figure]:
        """ "The Lao leaders": those of the nationality who were named with their offices, where they are few."""
        if lemma != "leader" or not phrase.country or phrase.determiner not in ("the", "both"):
            return []
        named = itertools.islice(self._r.cast.recent("person"), 24)
        people = [f for f in named if f.country == phrase.country and f.roles and 0 <= f.latest < phrase.first]
        return sorted(people, key=lambda f: f.first) if 1 < len(people) < 4 else []

    # ------------------------------------------------------------------ states

    def state(self, phrase: Phrase) -> Found:
        """States that are not named, one or two: "his country", "the government", "both countries"."""
        r = self._r
        if "other" in phrase.adjectives and r.lemma(phrase) in _SIDES:
            return self._other_side(phrase)
        if _OUTSIDE & {*phrase.adjectives} and not phrase.country:
            return self._government(phrase)
        found = self._states.of_possessor(phrase)
        if found is not None and phrase.owner is not None and phrase.plural and r.head(phrase.owner) == "our":
            return self._ours_and_yours(phrase.owner, found[0]), "possessor"
        if found is not None:
            return found if found[0] else self._government(phrase)
        if phrase.plural:
            states = self._owning(phrase) or list(r.principals.states(phrase.first, r.co_arguments(phrase)))
            if len(states) > 1 and (self.number(phrase) == 2 or r.words(phrase)[:1] == ["both"]):
                return tuple(states), "sides"
            return self.group(phrase, described=True)
        found = self._states.read(phrase)
        return found if found[0] or phrase.determiner in INDEFINITE else self._government(phrase)

    def _ours_and_yours(self, our: Phrase, states: Figures) -> Figures:
        """ "Our two countries": the speaker's and the state of whoever is spoken to or with."""
        r = self._r
        told = [s for f in r.speakers.addressee(our) if (s := r.state_of(f)) is not None]
        both = r.principals.states(our.first)
        return tuple(dict.fromkeys([*states, *(told or (both if set(states) & set(both) else ()))]))

    def _government(self, phrase: Phrase) -> Found:
        """A government of which no state is told: a body of its own."""
        if self._r.lemma(phrase) not in RULE:
            return NOBODY
        return (self._describe("organization", phrase, None),), "body"

    # ------------------------------------------------------------------ bodies

    def body(self, phrase: Phrase) -> Found:
        """A body without a name: "the Commission" after the European one, "Iran's embassy", "the ministry"."""
        r = self._r
        word = r.head(phrase)
        holder = r.holder(phrase)
        if word in _SEAT and holder is not None:
            return (holder,), "seat"
        if phrase.plural and word != "police":
            return NOBODY
        if phrase.determiner in INDEFINITE and not self._takes_part(phrase):
            return NOBODY  # "a court has ruled" acts, "sanctioned a bank" hits one, "opened an embassy" does neither
        administration = self._states.administration(phrase)
        if administration is not None:
            return administration
        generic = r.lemma(phrase) in _BODY
        if generic and holder is None:
            between = [
                f for f in r.cast.recent("organization") if f.key and not f.country and 0 <= f.latest < phrase.first
            ]
            if between:
                return (between[0],), "body"
        seen = [f for f in r.cast.recent("organization") if 0 <= f.latest < phrase.first]
        own = (f for f in seen if holder is None or f.holder is holder or f.country == holder.country != "")
        alike = [f for f in own if any(word in fold(name).split() for name in (*f.names, f.phrase))]
        if alike:
            return (max(alike, key=self._last_led),), "body"
        if generic and holder is None and seen:
            known = [f for f in seen if f.key or any(noun(w) for n in f.names for w in fold(n).split())]
            return ((known or seen)[0],), "body"
        return (self._describe("organization", phrase, holder),), "body"

    def _two_bodies(self, phrase: Phrase) -> Figures:
        """The bodies named together last: "the two organizations" after "the EU and ASEAN"."""
        for first, figures in itertools.islice(reversed(self._r.plurals), _BODIES):
            if first < phrase.first and len(figures) == 2 and all(f.kind == "organization" for f in figures):
                return tuple(figures)
        return ()

    def _last_led(self, body: Figure) -> tuple[int, int]:
        """Where a body last was a subject or went by a bare noun ("the Council"), and where it was last named."""
        scene = self._r.scene
        for first, _, how in itertools.islice(reversed(body.mentions), _BODIES):
            if how == "body" or scene.is_subject(first):
                return first, body.latest
        return -1, body.latest

    def _takes_part(self, phrase: Phrase) -> bool:
        """Whether an indefinite body acts, or is acted upon."""
        scene = self._r.scene
        if scene.subject_of(scene.place(phrase)[0]) is phrase:
            return True
        return any(event.type in _HITTING for event in scene.events_with(phrase))

    def _describe(self, kind: str, phrase: Phrase, holder: Figure | None) -> Figure:
        """The unnamed body or group of this description and holder."""
        r = self._r
        name, less = names_of(r.scene, phrase) if kind == "group" else (r.surface(phrase), "")
        marks = [f"{kind} {fold(name)}"]
        if holder is not None:
            described = " ".join((*phrase.adjectives, r.head(phrase)))
            marks.append(f"{kind} {described} {holder.number}")
        known = next((self._described[m] for m in marks if m in self._described), None)
        if known is None and less and phrase.kind == "group" and not phrase.role:
            known = self._described.get(f"{kind} {fold(less)}")
            known = known if known is not None and known.names == [less] else None  # "rebels", then "rebels from Meru"
        if known is None:
            known = r.cast.add("group" if kind == "group" else "organization", first=phrase.first, phrase=name)
            if kind != "group":
                known.country = holder.country if holder is not None else phrase.country
                known.holder = holder
            known.plural = phrase.plural
            r.cast.call(known, name)
            r.cast.call(known, less)
            if kind != "group" and phrase.owner is not None:
                r.cast.call(known, self._unowned(phrase))
        for mark in (*marks, f"{kind} {fold(less)}" if less else ""):
            self._described.setdefault(mark, known)
        return known

    def _unowned(self, phrase: Phrase) -> str:
        """The words of a body behind its possessor: "mission in Malé" of "her country's mission in Malé"."""
        page = self._r.page
        first = phrase.owner.last + 1 if phrase.owner is not None else phrase.first
        while first < phrase.head and page.tokens[first].low in ("'s", "’s", "'", "’", "`s"):
            first += 1
        return " ".join(page.slice(min(first, phrase.head), phrase.last).split())

    # ------------------------------------------------------------------ groups

    def group(self, phrase: Phrase, *, described: bool = False) -> Found:
        """Many under one description; the same description of the same body is the same group.

        `described` says that nothing but a description is left to try.
        """
        r = self._r
        lemma = r.lemma(phrase)
        listed = self._listed(phrase, lemma)
        if listed:
            return listed, "roster"
        if lemma in _OF_TWO and phrase.last == phrase.head:
            return self._one_of_two(phrase, lemma), "one of two"
        holder = self._group_holder(phrase)
        plenary = phrase.role and self._is_plenary(phrase, bare(phrase.role) or lemma, self.number(phrase))
        if not described and not plenary:
            read = self._no_group(phrase, lemma, holder)
            if read is not None:
                return read
        own = phrase.owner if lemma == "delegation" and not phrase.plural else None
        if own is not None and r.head(own) in ("my", "our"):
            states = [s for f in r.known(own) if (s := r.state_of(f)) is not None]
            if len(states) == 1:
                return (states[0],), "possessor"  # "my delegation supports" at a conference: the state does
        if lemma == "delegation" and not phrase.plural and phrase.determiner in ("the", ""):
            sent = [f for f, code in self._delegations.items() if code == self._sender(phrase, holder)]
            if len(sent) == 1:
                return (sent[0],), "group"  # "the Chadian delegation" after "a delegation from the Senate of Chad"
        definite = phrase.determiner in ("the", "these", "those") or plenary
        if definite and holder is None and (again := self._again(phrase)) is not None:
            return (again,), "group"
        figure = self._describe("group", phrase, holder)
        if lemma == "delegation" and not phrase.plural and (code := self._sender(phrase, holder)):
            self._delegations.setdefault(figure, code)
        return (figure,), "group"

    def _again(self, phrase: Phrase) -> Figure | None:
        """The group that a phrase means again: "the officials" after "Omani officials"."""
        head, modifiers = self._r.head(phrase), " ".join(phrase.adjectives)
        behind = fold(self._r.page.slice(phrase.head + 1, phrase.last)) if phrase.mods else ""
        for figure in self._r.cast.recent("group"):
            name = fold(figure.phrase)
            same = figure.latest < phrase.first and head in name.split() and fold(modifiers) in name
            if same and behind in name and (phrase.determiner or not self._is_headed(figure)):
                return figure
        return None

    def _one_of_two(self, phrase: Phrase, lemma: str) -> Figures:
        """ "The latter", "the former": of the two persons, else states or bodies, that were named just before."""
        for sentence in range(phrase.sentence, max(phrase.sentence - 2, -1), -1):
            said = dict.fromkeys(f for f in self._r.said.get(sentence, []) if f.latest < phrase.first)
            for kinds in (("person",), ("state", "organization")):
                found = [f for f in said if f.kind in kinds]
                if len(found) == 2:
                    return (found[_OF_TWO.index(lemma)],)
        return ()

    def _last_pair(self, phrase: Phrase) -> Figures:
        """ "Both" alone: the two who were spoken of together last, in the sentence or the one before it."""
        for first, figures in reversed(self._r.plurals[-_BODIES:]):
            if phrase.sentence - self._r.page.tokens[first].sentence > 1:
                break
            if len(figures) == 2:
                return figures
        return ()

    def _sender(self, phrase: Phrase, holder: Figure | None) -> str:
        """The country that sends a delegation; "" where the phrase does not tell."""
        inner = next((p for word, p in phrase.mods if word == "from"), None)
        code = phrase.country or (holder.country if holder is not None else "")
        return code or next((f.country for f in self._r.resolve(inner)), "") if inner is not None else code

    def _is_headed(self, figure: Figure) -> bool:
        """Whether a figure is first mentioned in a headline: "Nordic Leaders' Statement"."""
        page = self._r.page
        return page.sentences[page.tokens[figure.first].sentence].kind == "headline"

    def _group_holder(self, phrase: Phrase) -> Figure | None:
        for inner in (phrase.of, phrase.owner):
            for figure in self._r.known(inner):
                return figure
        inner = next((p for word, p in phrase.mods[:2] if word == "of"), None)
        return next(iter(self._r.resolve(inner)), None) if inner is not None else None

    def _owning(self, phrase: Phrase) -> list[Figure]:
        """The states of several governments: "both the Kenyan and Malian governments"."""
        inner = phrase.of or next((p for word, p in phrase.mods if word == "of" and p.parts), None)
        return [f for f in self._r.resolve(inner) if f.kind == "state"] if inner is not None else []

    def _no_group(self, phrase: Phrase, lemma: str, holder: Figure | None) -> Found | None:
        """A plural that is somebody known after all: the sides, the guests, a people, a government."""
        r = self._r
        definite = phrase.determiner in ("the", "both", "these", "")
        alone = holder is None and not phrase.adjectives and not phrase.country and phrase.of is None
        wide = holder is None and phrase.of is None and set(phrase.adjectives) <= listed("reaching")
        if lemma in _SIDES and definite and alone:
            return self.sides(phrase)
        if lemma in _BODY and phrase.plural and self.number(phrase) == 2:
            pair = self._two_bodies(phrase)
            if pair:
                return pair, "sides"
        if lemma in _BODY and phrase.determiner == "the" and (alone or wide):
            return self.body(phrase)
        if is_guest(lemma) and definite:
            return self._holders.guest(phrase)
        if lemma in RULE and len(phrase.adjectives) <= 1:
            if alone and phrase.determiner == "the" and lemma not in ("people", "peoples", "side"):
                ruled = self._states.rulers(phrase)
                return ruled if ruled[0] else self._government(phrase)
            states = self._owning(phrase)
            if len(states) > 1:
                return tuple(states), "people" if lemma in ("people", "peoples") else "government"
            state = holder if holder is not None and holder.kind == "state" else None
            if state is None and holder is not None and holder.kind == "person":
                state = r.state_of(holder)
            if state is None and phrase.country and not phrase.mods:
                state = r.identity.state(phrase.country, first=phrase.first)
            if state is not None:
                return (state,), "people" if lemma in ("people", "peoples") else "government"
        found = noun(r.head(phrase))
        several = next((p for word, p in phrase.mods if word == "of" and p.parts), None)
        if several is not None and definite:
            holders = self._of_each(phrase, bare(phrase.role) or lemma, several)
            if holders:
                return holders, "sides"
        if found is not None and found.cls == "office" and definite and (phrase.country or alone):
            if phrase.country:
                people = self._holders_in(lemma, [r.identity.state(phrase.country, first=phrase.first)])
                people = people if len(people) > 1 else self._leaders_of(phrase, lemma)
            elif phrase.determiner or not is_any_side(lemma):
                people = r.principals.sides(phrase.first, holding=lemma, strict=True)
            else:
                people = []
            if len(people) > 1:
                return tuple(people), "sides"
        return None

    # ------------------------------------------------------------------ coordinations

    def coordination(self, phrase: Phrase) -> Found:
        """The members of a coordination; neighbouring descriptions of people are one group."""
        r = self._r
        members: list[Figure] = []
        named = {r.identity.of(part) for part in phrase.parts if part.name} - {None}
        for part in phrase.parts:
            if not part.name and part.kind == "office":
                r.beside[id(part)] = tuple(f for f in named if f is not None)
        for is_group, run in itertools.groupby(phrase.parts, key=self._plain_group):
            parts = list(run)
            apart = all(part.determiner in _EACH for part in parts)  # "neither the rebels nor the mediators"
            if is_group and len(parts) > 1 and not apart:
                words = " ".join(r.page.slice(parts[0].first, parts[-1].last).split())
                members.append(self._joint(words, parts))
            else:
                for part in parts:
                    shared = self._shared(part, phrase)
                    if shared:
                        r.note(part, shared, "people")
                    members.extend(shared or r.resolve(part))
        return tuple(dict.fromkeys(members)), "coordination"

    def _shared(self, part: Phrase, whole: Phrase) -> Figures:
        """ "The people and Government of Guinea": the state behind the last part is that of the first, too."""
        bare_people = self._r.lemma(part) in ("people", "peoples", "parliament", "nation")
        if not bare_people or part.of is not None or part.owner is not None or part.country or part.mods:
            return ()
        last = self._r.resolve(whole.parts[-1]) if part is not whole.parts[-1] else ()
        return last if len(last) == 1 and last[0].kind == "state" else ()

    def _plain_group(self, part: Phrase) -> bool:
        if part.kind != "group" or part.parts or part.name or (part.owner is not None and part.owner.kind != "pronoun"):
            return False
        return self._no_group(part, self._r.lemma(part), self._group_holder(part)) is None

    def _joint(self, words: str, parts: list[Phrase]) -> Figure:
        mark = f"group {fold(words)}"
        figure = self._described.get(mark)
        if figure is None:
            name = words.removeprefix("the ").removeprefix("The ")
            figure = self._r.cast.add("group", first=parts[0].first, phrase=name)
            figure.plural = True
            self._r.cast.call(figure, name)
            self._described[mark] = figure
        for part in parts:
            self._r.note(part, (figure,), "group")
        return figure
