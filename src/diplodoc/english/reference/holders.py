"""Offices in context: "the head of state", "our Minister", "the President".

An office phrase is matched with the holders of that office by label, country and gender. Of several holders of one
office the subject before it is meant, else whoever was called so last, else the one at home, else the most recent.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...folding import fold
from ..names.office_labels import (
    CHANCELLOR,
    SINGLE,
    bare,
    calls,
    classes_of,
    is_anybody,
    is_former,
    is_guest,
    is_host,
    is_office_acronym,
    is_other,
    is_rank,
    is_relational,
    labels_of,
    office_of_acronym,
    serves_at_home,
    titles_in,
)
from ..page import Phrase
from ..phrases import houses
from .cast import Figure, Figures
from .counterparts import Counterparts, agrees, nationality
from .lastspeaker import SPEAKERS, LastSpeaker
from .portfolios import of_other_portfolio
from .reading import INDEFINITE, NOBODY, Found, Reading
from .scene import DEPTH, THEIRS

#: Who presides over a body, or a state, as no Secretary-General does.
_PRESIDING = frozenset({"president", "chairman", "chairperson", "chairwoman"})
#: A title that no minister has.
_SECRETARY = "secretary"
_SHORTENED = frozenset({"commissioner", "minister", "representative", "secretary"})
_SECRETARIES = frozenset({"secretary", "secretary of state"})
_BELOW = frozenset(
    {
        "assistant",
        "deputy",
        "under",
        "permanent",
        "parliamentary",
        "private",
        "press",
        "first",
        "second",
        "third",
        "vice",
    }
)
#: Classes of those who preside over bodies.
_OF_BODIES = frozenset({"@chair", "@chief-executive-of-organization"})
#: Where the Foreign Minister is called Chancellor.
_CHANCELLERIES = frozenset("ARG BOL BRA CHL COL CRI CUB DOM ECU GTM HND MEX NIC PAN PER PRY SLV URY VEN".split())
#: A King is no Emir of another country.
_THRONES = frozenset({"#emir", "#emperor", "#empress", "#grand duchess", "#grand duke", "#king", "#queen", "#sultan"})
#: Who presides, by one word.
_CHAIRS = frozenset({"chair", "chairman", "chairperson", "chairwoman"})
#: Words that open an address: "Mr. President".
_ADDRESSES = frozenset({"mr", "mr.", "madam", "madame", "mister", "dear"})
_MINISTERS = frozenset({"foreign-minister", "minister"})
_ONE_MINISTER = frozenset({"foreign-minister", "defence-minister"})
#: How many sentences open a document.
_OPENING = 3

#: Classes of offices that tell their holders apart.
_TELLING = SINGLE | {
    "ambassador", "consul", "deputy-minister", "envoy", "minister", "parliament-speaker", "spokesperson", "deputy-head",
}  # fmt: skip


def _is_secretary(role: str) -> bool:
    """Whether an office is a Secretary's, and not that of a deputy or aide."""
    words = role.lower().split()
    return _SECRETARY in words and words[0] not in _BELOW | {"minister"}


def _parted(words: list[str]) -> tuple[list[str], list[str]]:
    """The words before the office in a description, and those behind it: "army | spokesman", "mayor | of the port"."""
    link = next((at for at, word in enumerate(words) if word in ("of", "for")), len(words))
    return words[: max(link - 1, 0)], words[link:]


#: Who leads a delegation.
_LEADING = frozenset({"head", "leader", "chief"})


class Holders:
    """Reads office phrases."""

    def __init__(self, reading: Reading) -> None:
        self._r = reading
        self.others = Counterparts(reading)
        self._speakers = LastSpeaker(reading)
        #: Whom a bare office phrase meant last.
        self._called: dict[str, Figure] = {}
        #: Those whom a headline brings up without a name, by its words.
        self._strangers: dict[str, Figure] = {}

    # ------------------------------------------------------------------ offices

    def office(self, phrase: Phrase) -> Found:
        """The holder of an office, found among those known, else somebody new."""
        r = self._r
        role = self._role(phrase)
        word = bare(role)
        if is_other(word):
            return self.others.counterpart(phrase)
        if not phrase.role and houses.is_member(r.words(phrase)):
            return r.speakers.before(phrase), "the floor"
        if is_guest(word) or is_host(word):
            return self.others.guest(phrase, hosts=is_host(word))
        _, slot, before = r.scene.place(phrase)
        if slot == "prep" and before == "at" and r.head(phrase) == "head":
            return NOBODY
        holder = r.holder(phrase)
        if r.scene.takes_office(phrase):
            return self._acting_as(phrase, role, holder)
        leader = self._leader(phrase, role)
        if leader is not None:
            return (leader,), "leader"
        again = self._strangers.get(fold(r.surface(phrase)))
        if again is not None and (phrase.determiner in INDEFINITE or self._is_heading(phrase)):
            return (again,), "same words"
        if (
            phrase.determiner not in INDEFINITE
            and r.words(phrase)[:1] != ["one"]  # "one diplomat"
            and not (word in SPEAKERS and self._is_heading(phrase))
            and not is_former(phrase.qualifier)
        ):
            found = self._visitor(phrase, word, holder) or self._among_known(phrase, role, holder)
            if found:
                if not phrase.plural:
                    self._settle(found[0], phrase, role, holder)
                return found, "office"
        if (chair := self._presiding(phrase, word)) is not None:
            return (chair,), "chair"
        past = self._once_in_office(phrase, role, holder)
        if past is not None:
            return (past,), "office once held"
        styled = r.styled_soon(phrase) if holder is not None and phrase.determiner not in INDEFINITE else None
        if styled is not None and classes_of(role) and not phrase.plural:
            r.identity.dress(styled, phrase, holder, holder.country if holder is not None else "")
            return (styled,), "named soon"
        if (bearer := self._styled_so(phrase, holder)) is not None:
            return (bearer,), "style"
        named = self._speakers.named_next(phrase) if classes_of(role) else None
        if named is not None:
            r.identity.dress(named, phrase, holder, holder.country if holder is not None else phrase.country)
            named.bare = holder is None and phrase.of is None and serves_at_home(role)
            return (named,), "named next"
        aged = r.aged_soon(phrase) if phrase.determiner in ("a", "an") and not phrase.plural else None
        if aged is not None:
            r.identity.dress(aged, phrase, holder, holder.country if holder is not None else phrase.country)
            return (aged,), "named soon"
        described = self._speakers.described(phrase, role, holder)
        if described is not None:
            return (described,), "description"
        figure = r.cast.add("person", first=phrase.first, phrase=r.surface(phrase))
        addressed = r.page.tokens[phrase.first].low in _ADDRESSES
        figure.bare = holder is None and phrase.of is None and serves_at_home(role) and not addressed
        r.identity.dress(figure, phrase, holder, holder.country if holder is not None else phrase.country)
        if not figure.roles and is_anybody(word):
            r.cast.describe(figure, word)
        if holder is None or word not in self._called:
            self._called[word] = figure  # "a letter from the President of Chad" to "the President"
        if phrase.determiner in ("a", "an"):
            self._speakers.introduced[r.head(phrase)] = figure
        if self._is_heading(phrase):
            self._strangers[fold(r.surface(phrase))] = figure
        return (figure,), "new office"

    def _visitor(self, phrase: Phrase, word: str, holder: Figure | None) -> Figures:
        """ "The **visiting** leader", "the visiting Minister": the guest, where they can hold the office."""
        at_home = holder is not None or phrase.country
        if at_home or phrase.determiner != "the" or "visiting" not in self._r.words(phrase):
            return ()
        guests, _ = self.others.guest(phrase)
        fits = word == "leader" or is_anybody(word) or any(f.classes & classes_of(word) for f in guests)
        return guests if len(guests) == 1 and fits else ()

    def _leader(self, phrase: Phrase, role: str) -> Figure | None:
        """ "The head of the mission": whoever was said to lead it."""
        r = self._r
        if r.head(phrase) not in _LEADING or phrase.plural or phrase.determiner in INDEFINITE:
            return None
        what = {*fold(role).split(), *(r.lemma(p) for word, p in phrase.mods[:1] if word == "of")}
        led = [person for sent, person in r.scene.led.values() if sent.first < phrase.first and r.lemma(sent) in what]
        return r.identity.of(led[-1]) if led and not phrase.country else None

    def _presiding(self, phrase: Phrase, word: str) -> Figure | None:
        """ "**The Chair** thanked …", after "Minister X chaired the meeting": whoever presides there."""
        r = self._r
        if word not in _CHAIRS or phrase.determiner != "the" or phrase.plural or r.holder(phrase) is not None:
            return None
        event = r.scene.presided_before(phrase.first)
        people = [f for f in r.agents(event) if f.kind == "person"] if event is not None else []
        return people[0] if len(people) == 1 else None

    def _styled_so(self, phrase: Phrase, holder: Figure | None) -> Figure | None:
        """ "**His Highness** replied", of a Prime Minister: whose rank tells no style is whoever was spoken of last."""
        r = self._r
        styled = r.page.tokens[phrase.first].low in THEIRS and titles_in(r.page.slice(phrase.first, phrase.head))
        if not styled or phrase.name or phrase.role or holder is not None:  # "His Majesty **the King**" tells a rank
            return None
        barred = {*r.co_arguments(phrase), *r.speakers.narrators}
        near = (f for f in r.nearest(phrase) if f.roles and f not in barred and agrees(f, phrase))
        return next((f for f in near if r.page.tokens[f.latest].sentence >= phrase.sentence - 1), None)

    def _once_in_office(self, phrase: Phrase, role: str, holder: Figure | None) -> Figure | None:
        """The one person who is said to have held an office: "the former president"."""
        if phrase.plural or phrase.determiner in INDEFINITE or not is_former(phrase.qualifier):
            return None
        past = [
            figure
            for figure in self._r.cast.figures
            if figure.kind == "person"
            and is_former(figure.qualifier)
            and fold(figure.role) == fold(role)
            and (holder is None or figure.holder is None or figure.holder is holder)
        ]
        return past[0] if len(past) == 1 else None

    def _acting_as(self, phrase: Phrase, role: str, holder: Figure | None) -> Found:
        """ "On her first trip as Foreign Minister, Kari Lund met …", "appointed Yusuf Sarr as envoy": it is theirs."""
        r = self._r
        bearer = r.scene.bearer(phrase)
        people = [f for f in r.resolve(bearer) if f.kind == "person"] if bearer is not None else []
        if len(people) == 1 and not phrase.plural and classes_of(role) and self._can_hold_in(people[0], holder):
            if not people[0].roles or (holder is not None and holder.kind == "state"):
                r.identity.dress(people[0], phrase, holder, holder.country if holder is not None else phrase.country)
            return (people[0],), "as"
        return NOBODY

    def _is_heading(self, phrase: Phrase) -> bool:
        """Whether a phrase has no article because it stands in a headline."""
        return not phrase.determiner and self._r.page.sentences[phrase.sentence].kind == "headline"

    def _role(self, phrase: Phrase) -> str:
        """The words that name the office: the role, a style ("His Highness"), or the head noun."""
        r = self._r
        if is_office_acronym(phrase.name):
            return office_of_acronym(phrase.name)
        if r.diplomacy(phrase) is not None:
            return "foreign minister"
        if phrase.of is not None and phrase.of.first > phrase.head and r.head(phrase) == "head":
            what = r.lemma(phrase.of)
            if what in ("country", "nation", "republic"):
                return "head of state"  # "the head of the neighbouring country"
            return f"head of {what}" if what in ("state", "government") else phrase.role
        if phrase.adjectives and phrase.adjectives[0] in ("top", "chief") and phrase.role.islower():
            return f"{phrase.adjectives[0]} {phrase.role}"
        whole = r.page.slice(phrase.first, phrase.head)
        return whole if is_rank(whole) else phrase.role or r.head(phrase)

    def _settle(self, figure: Figure, phrase: Phrase, role: str, holder: Figure | None) -> None:
        """What an office phrase adds to its holder, and that it meant this one."""
        if holder is None:
            self._called[bare(role)] = figure
        elif figure.holder is None and (phrase.of is not None or holder.kind == "state"):
            figure.holder, figure.country = holder, figure.country or holder.country
        short = bool(figure.roles) and all(bare(known) in _SHORTENED for known in figure.roles)
        if (short or not figure.roles) and phrase.role and not is_relational(bare(role)) and classes_of(role):
            self._r.cast.give_role(figure, phrase.role)

    def _among_known(self, phrase: Phrase, role: str, holder: Figure | None) -> Figures:
        """Those whom an office phrase can mean: by its labels from strong to weak, and by country."""
        r = self._r
        labels = calls(role)
        if not labels:
            return ()  # "Smt .": a form of address has no words of an office
        if holder is not None and holder.kind == "state" and "@head-of-state" in labels:
            # "President of Chad" is nobody who presides over a body there.
            labels = tuple(label for label in labels if label not in _OF_BODIES)
        if holder is not None and holder.kind == "state":
            # "The US foreign minister" is its Secretary of State: of these offices a state has one.
            labels = tuple(dict.fromkeys((*labels, *("@" + cls for cls in classes_of(role) & _ONE_MINISTER))))
        word = bare(role)
        barred = {*r.co_arguments(phrase), *self._subjects_above(phrase, word)}
        speaker = self._speakers.again(phrase, labels[0], holder, barred)
        if speaker is not None:
            return (speaker,)
        # "the Chadian minister" is not whom a Kenyan ministry calls "the minister".
        home = r.principals.home
        abroad = home is not None and holder is not None and holder.country not in ("", home.country)
        thrones = _THRONES & labels_of(role).strong
        # The office's own words are as good as each other; classes come one after the other, the likeliest first.
        own = tuple(label for label in labels if not label.startswith("@"))
        for weak in (False, True):
            # Of deputies only the words of the office are asked: "the Minister", but no class of heads.
            for tier in (own, *((label,) for label in labels[len(own) :] if not weak)):
                holders = dict.fromkeys(f for label in tier for f in r.cast.holding(label, weak=weak))
                fits = [
                    f
                    for f in holders
                    if f not in barred
                    and agrees(f, phrase)
                    and (self._can_hold_in(f, holder) or self._holds_besides(f, role, holder))
                    and (f.names or self._is_described_so(f, phrase))
                    and not of_other_portfolio(f, role)
                    and not (abroad and f.bare and not f.names)
                    and not (thrones and thrones.isdisjoint(f.strong) and not _THRONES.isdisjoint(f.strong))
                    and (f.names or f.country or f.holder or tier is own or holder is None)
                ]
                if holder is not None and holder.kind == "organization":
                    # "the President of the Commission" is no President of a state who comes up later.
                    fits = [f for f in fits if not (f.bare and f.latest < 0)]
                if word == CHANCELLOR:
                    fits = [f for f in fits if f.country in _CHANCELLERIES or "foreign-minister" not in f.classes]
                if word in _SECRETARIES:
                    # "the Secretary of State" is neither the Foreign Minister nor the Assistant Secretary.
                    fits = [f for f in fits if not f.roles or any(_is_secretary(known) for known in f.roles)]
                if fits and holder is None and self._is_first_at_home(phrase, fits):
                    return ()
                if word in _PRESIDING:
                    fits = [f for f in fits if "#secretary general" not in f.strong]
                if "chief-executive-of-organization" in classes_of(role):
                    # "the Secretary-General" is no Under-Secretary-General
                    fits = [f for f in fits if "deputy-chief-of-organization" not in f.classes]
                if fits:
                    # "the Senior General" is no other general where there is one of that rank.
                    exact = [f for f in fits if any(bare(r_) == bare(role) for r_ in f.roles)]
                    fits = exact if " " in bare(role) and exact else fits
                    fits.sort(key=lambda f: (-f.latest, f.first))  # of those still to come, whoever comes first
                    return self._choose(phrase, fits, holder, labels[0])
        words = word.split()
        short = next((w for w in words if w in _SHORTENED), "minister" if classes_of(role) & _MINISTERS else "")
        if short and _BELOW.isdisjoint(words[:1]):
            # "the (Polish) foreign minister", where one (Polish) person is but called Minister
            people = [f for f in (*r.cast.recent("person"), *r.soon(phrase)) if f.roles and f not in barred]
            fits = [f for f in people if all(bare(known) == short for known in f.roles)]
            fits = [f for f in fits if f.names or not (abroad and f.bare)]
            # "the Foreign Minister" is not "the Japanese Minister", who is Japan's envoy.
            fits = [f for f in fits if f.names or not (f.country and holder is None and " " in word)]
            if len(fits) == 1 and (holder is None or fits[0].country in ("", holder.country)):
                return tuple(fits)
        unnamed = self._without_office(phrase, role, holder, barred)
        if unnamed is not None:
            return (unnamed,)
        if holder is not None and len(labels) > 1:
            people = [f for f in r.cast.recent("person") if f not in barred and agrees(f, phrase)]
            same = [f for f in people if f.holder is holder or f.country == holder.country != ""]
            # … but "his spouse", of whom nothing but that is told, holds no office
            fits = [f for f in same if (f.names and not f.roles) or is_anybody(labels[0])]
            of_body = holder.kind == "organization" and phrase.of is not None and phrase.of.first > phrase.head
            if not fits and not of_body and not classes_of(role) & _TELLING:
                # "the Vietnamese Party chief": an office that names no one else of the one Vietnamese who is there;
                # but "the Chairman of the National Assembly" is another than the Vietnamese President.
                there = [f for f in same if f in r.principals.sides(phrase.first)]
                fits = there if len(there) == 1 else []
            return tuple(fits[:1])
        if is_anybody(labels[0]):
            country = nationality(phrase)
            near = [f for f in r.nearest(phrase) if f not in barred and agrees(f, phrase)]
            return tuple([f for f in near if not country or f.country == country][:1])
        return ()

    def _is_first_at_home(self, phrase: Phrase, fits: list[Figure]) -> bool:
        """Whether an office is called first without its country, and all who hold it come later and from abroad: "After
        **the Prime Minister**'s calls with the Prime Ministers of …, a Downing Street spokeswoman said …"."""
        home = self._r.principals.home
        if home is None or phrase.determiner != "the" or phrase.plural or not serves_at_home(phrase.role):
            return False
        return all(f.first > phrase.first and f.country not in ("", home.country) for f in fits)

    def _subjects_above(self, phrase: Phrase, word: str) -> Iterator[Figure]:
        """The subjects of the clauses that an office phrase depends on, whom other words do not call again: "Harlan
        said **the Secretary** would come"."""
        clause = self._r.scene.place(phrase)[0]
        for _ in range(DEPTH):
            if clause is None or clause.parent is None or clause.relation == "relative":
                return  # "… sent a cable, in which **His Majesty** wished …" may be he
            clause = clause.parent
            subject = clause.subject
            if subject is not None and subject.last < phrase.first and bare(subject.role) != word:
                yield from self._r.known(subject)

    def _without_office(self, phrase: Phrase, role: str, holder: Figure | None, barred: set[Figure]) -> Figure | None:
        """The one principal of whom no office has been told, where an office of state has no holder yet."""
        r = self._r
        if phrase.plural or not (serves_at_home(role) or classes_of(role)):
            return None
        opening = r.page.sentences[min(_OPENING, len(r.page.sentences)) - 1].last
        spoken = [f for f, _ in r.previous_subjects(phrase, paragraphs=1)] if holder is not None else []
        people = [f for f in dict.fromkeys((*r.principals.met, *spoken)) if f.kind == "person" and not f.roles]
        people = [f for f in people if f.names and f.first <= opening and f not in barred and agrees(f, phrase)]
        people = [f for f in people if self._can_hold_in(f, holder)]
        return people[0] if len(people) == 1 else None

    def _choose(self, phrase: Phrase, fits: list[Figure], holder: Figure | None, word: str) -> Figures:
        r = self._r
        if phrase.plural and len(fits) > 1:
            return tuple(sorted(fits, key=lambda f: f.first))
        seen = [f for f in fits if f.first < phrase.first] or fits
        if holder is not None:
            exact = [f for f in seen if f.holder is holder] or [f for f in seen if f.country == holder.country != ""]
            if not exact and holder is not r.principals.home and seen[0].first < phrase.first:
                # A country is told of the one who is not at home.
                exact = [f for f in seen if f not in r.principals.main[:1]]
            return ((exact or seen)[0],)
        if len(seen) == 1:
            return (seen[0],)
        main = r.principals.met
        titles = set(titles_in(r.page.slice(phrase.first, phrase.head)))
        seen = [f for f in seen if titles & set(f.titles)] or seen
        near = [f for f in seen if r.in_paragraph(phrase, f) or f in main] or seen
        for figure, subject in r.previous_subjects(phrase):
            if figure in near and (subject.name or not subject.country):
                return (figure,)
        theirs = r.speakers_state(phrase)
        ours = [f for f in near if theirs is not None and r.state_of(f) is theirs]
        if ours:
            return (ours[0],)  # in what somebody says, "the Minister" is their own
        here = [f for f in near if r.in_paragraph(phrase, f)]
        called = self._called.get(word)
        if len(here) == 1 and (here[0].names or called not in main):
            return (here[0],)
        if called is not None and called in near:
            # "the President" who has met the envoys is no President whose coming visit they spoke of.
            return (called,)
        home = r.principals.home
        if home is not None:
            at_home = [f for f in near if f in main and f.country == home.country]
            if at_home:
                return (at_home[0],)
        # Whoever is there before whoever is only spoken of.
        present = [f for f in here or near if f in main]
        return ((present or here or near)[0],)

    @staticmethod
    def _can_hold_in(figure: Figure, holder: Figure | None) -> bool:
        """Whether a person's office can be in this state or organization."""
        if holder is None or figure.holder is holder:
            return True
        if holder.kind == "state":
            of = figure.holder
            # A body of which no country is told may well be there, unless it is one between states.
            at_home = of is None or of.country == holder.country or not (of.country or of.key)
            return figure.country in ("", holder.country) and at_home
        if figure.holder is None:
            return True
        # "The Togolese army spokesman" is "the army spokesman", before it is known whose army that is.
        unplaced = "spokesperson" in figure.classes and not (holder.country or holder.key)
        return figure.holder.kind == "state" and figure.country != "" and (unplaced or holder.country == figure.country)

    def _is_described_so(self, figure: Figure, phrase: Phrase) -> bool:
        """Whether a phrase can mean again somebody without a name: "the army spokesman" is no "rebel spokesman"."""
        r, known = self._r, fold(figure.phrase).split()
        before, belonging = _parted(known)
        first = phrase.owner.last + 1 if phrase.owner is not None else phrase.first
        kind = [t.low for t in r.page.tokens[first : phrase.head] if t.tag == "NN"] if before or belonging else []
        of = [p for word, p in phrase.mods[:2] if word in ("of", "for")] if belonging else []
        if phrase.owner is not None and phrase.owner.kind in ("thing", "group", "office"):
            of.append(phrase.owner)
        words = kind + [r.head(p) for p in of if p.kind not in ("state", "pronoun")]
        return {*fold(" ".join(words)).split()} <= {*known}

    @staticmethod
    def _holds_besides(figure: Figure, role: str, holder: Figure | None) -> bool:
        """Whether the head of a state may head a body of states too: "the AU chairman" of Guinea's President."""
        between = holder is not None and holder.kind == "organization" and not holder.country
        return between and any(bare(second) == bare(role) for second in figure.roles[1:])
