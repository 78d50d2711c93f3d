"""The sides, and groups without a name: "the two leaders", "both countries", "the member states"."""

from __future__ import annotations

import itertools

from ...folding import fold
from ..names.office_labels import bare, calls, is_guest, is_other
from ..page import Phrase
from ..vocabulary import MEMBERED, listed, noun, sides
from .cast import Figure
from .descriptions import names_of
from .holders import Holders
from .peers import Peers
from .principals import holds, is_any_side
from .reading import INDEFINITE, Figures, Found, Reading
from .scene import NUMBERS
from .states import RULE, States
from .unnamedbodies import BODY, RECENT, UnnamedBodies

#: Nouns for a state.
_COUNTRY = frozenset(
    {"country", "nation", "state", "republic", "kingdom", "emirate", "sultanate", "homeland", "principality", "land"}
)
#: Governments that are told from a state's own.
_OUTSIDE = frozenset(
    "transitional provisional interim caretaker rival parallel exiled puppet breakaway self-proclaimed rebel "
    "legitimate unity facto regional provincial local municipal cantonal flemish walloon catalan basque bavarian "
    "kurdish".split()
)
#: What another state is to whoever writes.
_NEAR = frozenset("brotherly fraternal friendly neighboring neighbouring sister sisterly".split())
#: What a government calls others.
_FRIENDS = frozenset({"friend", "partner", "colleague", "brother", "neighbour", "neighbor", "ally"})
#: Determiners that point at those who were named so before.
_POINTING = frozenset({"these", "those"})
_NAMED = _POINTING | {"the", "all", "each"}
#: Determiners that each member of a coordination has for itself.
_EACH = frozenset({"the", "both", "neither", "either"})
_OF_TWO = ("former", "latter")
#: Nouns for people of no office in particular.
_UNTITLED = frozenset({"official", "politician", "dignitary", "man", "woman", "delegation", "diplomat", "envoy"})
#: Words behind a noun that begin what tells its people from others.
_TELLING = frozenset("against at by for from in near of on that to under which who with".split())
#: Some of those who meet.
_PARTIAL = frozenset({"most", "many", "several", "some", "few", "certain", "various"})
#: Nouns for those who meet, of any office.
_SIDES = frozenset({"side", "sides", "party", "parties", "interlocutor", "interlocutors", "two", "both"})


class Collectives:
    """Reads phrases for more than one person that bear no name."""

    def __init__(self, reading: Reading, holders: Holders, states: States, bodies: UnnamedBodies) -> None:
        self._r = reading
        self._holders = holders
        self._states = states
        self._bodies = bodies
        self._peers = Peers(reading, holders)
        #: Unnamed groups by description.
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
        if phrase.determiner == "all" or r.page.tokens[phrase.first].low in _PARTIAL:
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
            people = self._peers.in_states(lemma, [holder] if holder is not None else [])
            return (tuple(people), "sides") if len(people) > 1 else self.group(phrase, described=True)
        number = r.number(phrase)
        if self._is_plenary(phrase, lemma, number):
            return self._plenary(phrase, lemma)
        if not number and lemma in _UNTITLED and self._again(phrase):
            return self.group(phrase, described=True)
        if number == 2 and lemma in _UNTITLED and (two := self._two_such(phrase, lemma)):
            return two, "pair"
        if phrase.first == phrase.last and (pair := self._last_pair(phrase)):
            return pair, "pair"
        # "These ambassadors" are ambassadors; "both ministers" may well be a Secretary and a Commissioner.
        ours = r.speakers.and_addressee(phrase) if phrase.owner is not None and r.head(phrase.owner) == "our" else ()
        if ours and lemma in _SIDES:
            return ours, "speaker"
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
        if self._r.page.tokens[phrase.first].low in listed("quantities"):
            return False  # "most Ministers"
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
        bodies = itertools.islice(self._r.cast.recent("organization"), RECENT)
        return any(words in f" {fold(name)} " for body in bodies for name in (*body.names, body.phrase))

    def _other_side(self, phrase: Phrase) -> Found:
        """ "The other side": those of the sides who are not the subject."""
        barred = set(self._r.co_arguments(phrase))
        return tuple(f for f in self._r.principals.sides(phrase.first) if f not in barred), "other side"

    def _listed(self, phrase: Phrase, lemma: str) -> Figures:
        """The people of a roster, by its heading or by their number: "the five Ambassadors", "all five"."""
        number = self._r.number(phrase)
        wanted = set(calls(bare(phrase.role) or lemma))
        for heading, members in self._r.rosters:
            if phrase is heading:
                return members
            alike = lemma in NUMBERS or all(wanted & f.strong for f in members)
            if number == len(members) and alike:
                return members
        belongs = phrase.country or phrase.owner is not None or phrase.of is not None or phrase.mods
        if number or belongs or lemma == "leader" or phrase.determiner not in _NAMED:
            return ()
        return self._named_together(phrase, wanted)

    def _named_together(self, phrase: Phrase, wanted: set[str]) -> Figures:
        """The several holders of an office who were named together last: "the diplomats" after their list."""
        least = 3 if self._r.head(phrase) in sides() else 2  # "the two ministers" are the sides
        for first, members in reversed(self._r.plurals[-RECENT:]):
            if first < phrase.first and len(members) >= least and all(wanted & f.strong for f in members):
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
            self._seat(lemma, found[0][0])
        return found

    def _of_states(self, phrase: Phrase, lemma: str, inner: Phrase) -> Found:
        """The Presidents of two states: their holders, where all are known, else a group."""
        found = self._of_each(phrase, lemma, inner) or tuple(self._peers.leaders(phrase, lemma))
        return (found, "sides") if found else self._introduce(phrase, lemma)

    def _of_each(self, phrase: Phrase, lemma: str, inner: Phrase) -> Figures:
        """The holders of an office in several states, where all are known or few; of "sides", the states themselves."""
        states = tuple(f for f in self._r.resolve(inner) if f.kind == "state")
        if len(states) < 2 or lemma in _SIDES:
            return states if lemma in _SIDES else ()
        return tuple(self._peers.of_each(phrase, lemma, inner, states))

    # ------------------------------------------------------------------ states

    def state(self, phrase: Phrase) -> Found:
        """States that are not named, one or two: "his country", "the government", "both countries"."""
        r = self._r
        if "other" in phrase.adjectives and r.lemma(phrase) in _SIDES:
            return self._other_side(phrase)
        if phrase.determiner in ("each", "neither", "either") and r.lemma(phrase) == "side":
            return self.sides(phrase)  # "each side accused the other"
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
            return self.group(phrase, described=True)
        if not _NEAR.isdisjoint(phrase.adjectives) and not phrase.country and phrase.determiner == "the":
            both = r.principals.states(phrase.first)
            foreign = [state for state in both if state is not r.principals.home]
            if len(foreign) == 1:
                return tuple(foreign), "neighbour"  # the state of the guest, for whoever writes at home
        found = self._states.read(phrase)
        return found if found[0] or phrase.determiner in INDEFINITE else self._bodies.government(phrase)

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
        listed = self._listed(phrase, lemma)
        if listed:
            return listed, "roster"
        if lemma in _OF_TWO and phrase.last == phrase.head:
            return self._one_of_two(phrase, lemma), "one of two"
        named = self._bodies.ships(phrase)
        if named:
            return named, "ship"
        holder = self._group_holder(phrase)
        plenary = phrase.role and self._is_plenary(phrase, bare(phrase.role) or lemma, r.number(phrase))
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
        figure = self._describe(phrase, holder)
        if lemma == "delegation" and not phrase.plural and (code := self._sender(phrase, holder)):
            self._delegations.setdefault(figure, code)
        if phrase.role and phrase.plural and not r.number(phrase) and self._attend(phrase):
            self._seat(bare(phrase.role) or lemma, figure)
        return (figure,), "group"

    def _attend(self, phrase: Phrase) -> bool:
        """Whether those of whom a conference consists are introduced: "was attended by **the Ministers of …**"."""
        scene = self._r.scene
        events = (*scene.events_with(phrase), *scene.events_of(scene.place(phrase)[0]))
        held = any(e.type == "gathering" and e.clause is not None and e.clause.verb.passive for e in events)
        return held and phrase.determiner in ("", "the") and scene.place(phrase)[2] == "by"

    def _seat(self, lemma: str, figure: Figure) -> None:
        """Notes that a group is meant by its office from here on, with and without what is before the noun."""
        for word in {lemma, lemma.rpartition(" ")[2]}:
            self._plenaries[word] = figure

    def _describe(self, phrase: Phrase, holder: Figure | None) -> Figure:
        """The group of this description and holder."""
        r = self._r
        name, less = names_of(r.scene, phrase)
        marks = [fold(name)]
        if holder is not None:
            described = " ".join((*phrase.adjectives, r.head(phrase)))
            marks.append(f"{described} {holder.number}")
        if phrase.mods and phrase.mods[0][1].parts and r.page.tokens[phrase.head - 1].text[0].isupper():
            # "the G7 Trade Ministers of Canada, France …" are "the G7 Trade Ministers".
            own = fold(" ".join(r.page.slice(phrase.first, phrase.head).split())).removeprefix("the ")
            headed = own in self._described and fold(self._described[own].phrase) == own
            marks += [own] if headed or own != fold(phrase.role) else []
        known = next((self._described[m] for m in marks if m in self._described), None)
        if known is None and less and phrase.kind == "group" and not phrase.role:
            known = self._described.get(fold(less))
            known = known if known is not None and known.names == [less] else None  # "rebels", then "rebels from Meru"
        if known is None and (known := self._in_headline(phrase) or self._signing(phrase)) is not None:
            r.cast.call(known, name)
        if known is None:
            known = r.cast.add("group", first=phrase.first, phrase=name)
            known.plural = phrase.plural
            r.cast.call(known, name)
            r.cast.call(known, less)
        for mark in (*marks, fold(less)) if less else marks:
            self._described.setdefault(mark, known)
        return known

    def _in_headline(self, phrase: Phrase) -> Figure | None:
        """The group of which a headline spoke in fewer words: "Two clerks freed", then "two Danish clerks"."""
        page = self._r.page
        words = set(fold(page.slice(phrase.first, phrase.last)).split())
        if page.sentences[phrase.sentence].kind != "prose" or phrase.kind != "group" or phrase.owner is not None:
            return None
        for figure in self._r.cast.recent("group"):
            headed = set(fold(figure.phrase).split()) if self._is_headed(figure) else set()
            if self._r.head(phrase) in headed <= words and figure.latest < phrase.first:
                return figure
        return None

    def _signing(self, phrase: Phrase) -> Figure | None:
        """The signatories whom the heading named: "Declaration by the Ministers …: We, **the Ministers of …**"."""
        if not phrase.role or self._r.page.tokens[max(phrase.first - 2, 0)].low != "we":
            return None
        groups = (f for f in self._r.cast.recent("group") if self._is_headed(f))
        return next((f for f in groups if fold(f.phrase).startswith(fold(phrase.role))), None)

    def _modifiers(self, phrase: Phrase) -> set[str]:
        """The words before a head that tell a group from others: "the **rebel** commanders"."""
        first = phrase.owner.last + 1 if phrase.owner is not None else phrase.first
        nouns = (t.low for t in self._r.page.tokens[first : phrase.head] if t.tag == "NN")
        return {*fold(" ".join((*phrase.adjectives, *nouns))).split()}

    def _again(self, phrase: Phrase) -> Figure | None:
        """The group that a phrase means again: "the officials" after "Omani officials"."""
        head, modifiers = self._r.head(phrase), self._modifiers(phrase)
        behind = fold(self._r.page.slice(phrase.head + 1, phrase.last)) if phrase.mods else ""
        for figure in self._r.cast.recent("group"):
            name = fold(figure.phrase)
            same = figure.latest < phrase.first and head in _told_first(name) and modifiers <= {*name.split()}
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

    def _two_such(self, phrase: Phrase, lemma: str) -> Figures:
        """The two groups or bodies of a kind that were spoken of: "both delegations" after one of each side."""
        recent = itertools.islice(self._r.cast.recent("group"), RECENT)
        such = [f for f in recent if f.latest < phrase.first and lemma in fold(f.phrase).split()]
        return tuple(sorted(such, key=lambda f: f.first)) if len(such) == 2 else ()

    def _last_pair(self, phrase: Phrase) -> Figures:
        """ "Both" alone: the two who were spoken of together last, in the sentence or the one before it."""
        for first, figures in reversed(self._r.plurals[-RECENT:]):
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
        membered = {a for a in phrase.adjectives if a.endswith(MEMBERED)}
        wide = holder is None and phrase.of is None and set(phrase.adjectives) - membered <= listed("reaching")
        if lemma in _SIDES and definite and alone:
            return self.sides(phrase)
        if lemma in BODY and phrase.plural and r.number(phrase) == 2:
            pair = self._bodies.two(phrase)
            if pair:
                return pair, "sides"
        if lemma in BODY and phrase.determiner == "the" and (alone or wide):
            return self._bodies.read(phrase)
        if is_guest(lemma) and definite:
            return self._holders.others.guest(phrase)
        our = phrase.owner is not None and r.head(phrase.owner) == "our"
        if our and phrase.country and lemma in _FRIENDS and not phrase.mods:
            return (r.identity.state(phrase.country, first=phrase.first),), "friends"  # "our Chinese friends"
        if is_other(lemma) and phrase.owner is not None and phrase.owner.kind == "pronoun" and not phrase.adjectives:
            sides = r.principals.sides(phrase.first)
            others = tuple(f for f in sides if f not in r.known(phrase.owner))
            if len(sides) - 1 == len(others) > 1:
                return others, "counterparts"  # where three meet, "his colleagues" are the other two
        if lemma in RULE and len(phrase.adjectives) <= 1:
            if alone and phrase.determiner == "the" and lemma not in ("people", "peoples", "side"):
                ruled = self._states.rulers(phrase)
                return ruled if ruled[0] else self._bodies.government(phrase)
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

    # ------------------------------------------------------------------ coordinations

    def coordination(self, phrase: Phrase) -> Found:
        """The members of a coordination; neighbouring descriptions of people are one group."""
        r = self._r
        members: list[Figure] = []
        named = {r.identity.of(part) for part in phrase.parts if part.name} - {None}
        for part in phrase.parts:
            if not part.name and part.kind == "office":
                r.beside[id(part)] = tuple(f for f in named if f is not None)
        members_of = [part for part in phrase.parts if not self._is_stand_in(part)]
        for is_group, run in itertools.groupby(members_of, key=self._plain_group):
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

    def _is_stand_in(self, part: Phrase) -> bool:
        """Whether those are meant who sit for others: "the Ministers **or their representatives**"."""
        theirs = part.owner is not None and self._r.head(part.owner) == "their"
        return theirs and part.plural and self._r.page.tokens[part.first - 1].low == "or"

    def _shared(self, part: Phrase, whole: Phrase) -> Figures:
        """ "The people and Government of Guinea": the state behind the last part is that of the first, too."""
        bare_people = self._r.lemma(part) in ("people", "peoples", "parliament", "nation")
        if not bare_people or part.name or part.of is not None or part.owner is not None or part.country or part.mods:
            return ()
        last = self._r.resolve(whole.parts[-1]) if part is not whole.parts[-1] else ()
        return last if len(last) == 1 and last[0].kind == "state" else ()

    def _plain_group(self, part: Phrase) -> bool:
        if part.kind != "group" or part.parts or part.name or (part.owner is not None and part.owner.kind != "pronoun"):
            return False
        return self._no_group(part, self._r.lemma(part), self._group_holder(part)) is None

    def _joint(self, words: str, parts: list[Phrase]) -> Figure:
        mark = fold(words)
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


def _told_first(name: str) -> list[str]:
    """The words of a group's name up to what tells them apart: "officers" of "officers held by the rebels"."""
    words = name.split()
    counted = words.index("of") + 1 if "of" in words and not listed("quantities").isdisjoint(words) else 0
    ends = (at for at, word in enumerate(words) if at > counted and word in _TELLING)
    return words[: next(ends, len(words))]
