"""What a base noun phrase stands for: its kind, name, office, country, number and gender.

Where the phrase has no name, the head noun's class (see `vocabulary.noun`) decides, with what stands before it.
"""

from __future__ import annotations

import re

from ..names import ships
from ..names.gazetteer import ALL
from ..names.offices import CALENDAR, RANKS, is_office, listed_office, qualifier_of, role_text, trim_role
from ..names.people import CURRENCIES
from ..names.persons import gender_of
from ..page import Name, Page, Phrase
from ..vocabulary import (
    MEMBERED,
    NO_NOUN,
    NUMBERING,
    Noun,
    listed,
    name_words,
    noun,
    noun_behind,
    sides,
    verb_lists,
    word_set,
)
from . import blocs, compounds, crowds, homes
from .lookahead import NOUNS
from .nominal import ALONE, Body

_NUMBERS = word_set("two three four five six seven eight nine ten eleven twelve")
_MEN = frozenset({"men", "women"})
#: With these before them, the nationals are their nation.
_OURSELVES = frozenset(("we", "us"))
#: Behind "all Kenyans" they tell which of them are meant.
_SOME_OF_ALL = frozenset(("abroad", "at", "from", "in", "living", "on", "present", "residing", "stranded", "who"))
_NUMERIC = frozenset(("CD", "$", "#"))
#: Years ("1444H" too), clock times and dates in figures.
_DATE = re.compile(r"(?:[12]\d{3}(?:a?h)?|\d{1,2}[.:]\d\d|(?:\d{1,4}[-./]){2}\d{1,4})$")
#: Adjectives that stand for people: "the families of **the fallen**".
_STRICKEN = word_set(
    "injured wounded bereaved others fallen displaced deceased dead missing disappeared needy poor sick homeless "
    "destitute"
)
#: Offices of those who speak for a body that stands before them, and such bodies.
_SPEAKING_FOR = word_set("spokesman spokeswoman spokesperson official source")
_SPOKEN_FOR = word_set("ministry embassy army navy police military government commission")
_COUNTERPART = word_set("counterpart colleague interlocutor homologue peer")
#: Actors when they have a nationality or an article, qualities when somebody has them: "Romania's leadership in …".
_QUALITIES = listed("qualities")
_BEARERS = listed("bearers")
_FORCES = listed("forces")
#: With these, forces are efforts: "joined **their forces**".
_UNITING = frozenset({"combine", "join", "unite"})
#: Bodies only with a nationality or a name before them; else things ("took office", "the trust between us").
_THINGS_TOO = listed("bodies_or_things")
#: … but these act wherever they have an article.
_ACT_WITH_ARTICLE = listed("bodies_with_article")
#: Before "services" and "mission": of what kind of people they are.
_SECRET = word_set("security intelligence secret emergency rescue border")
_SENT = word_set(
    "fact-finding peacekeeping monitoring observer observation verification electoral assessment advisory diplomatic "
    "mediation military joint special technical humanitarian stabilisation stabilization"
)
#: Of which command it is.
_SUPREME = word_set("high supreme joint general")
#: Bodies of guards, and papers by when they appear.
_GUARDS = word_set("coast national presidential republican revolutionary border home")
_PAPERS = word_set("daily weekly monthly newspaper tabloid broadsheet")
#: Classes of nouns that numbers are names of: none, or what happens.
_NUMBERED = frozenset(("", "event"))
#: How far a body reaches.
_REACHING = listed("reaching")
_NAMED_SO = word_set("group quartet quintet quint trio troika coalition bloc quad circle")
#: Endings of words for several humans.
_HUMANS = tuple(
    word_set(
        "ists eers men women graphers icians mates goers keepers holders workers makers seekers dwellers bearers "
        "owners fighters lovers players writers speakers takers givers"
    )
)
#: What stands behind sources of news.
_WELL_INFORMED = frozenset(("close", "familiar", "privy", "quoted", "cited", "briefed", "who"))
#: Adjectives that say nothing of who is meant: "the two top diplomats".
_RANKING = frozenset(("top", "senior", "high", "respective", "foreign", "prime"))
#: What stands behind the head of a thing's name: "Charter **for** European Security".
_LINKING = frozenset(("of", "for", "on", "against", "between"))


class KindReader:
    """Decides what base phrases stand for."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.tokens = page.tokens
        self._at_sea = not ships.prefixes().keys().isdisjoint([token.text for token in page.tokens])

    def decide(self, phrase: Phrase, body: Body) -> None:
        """Fills in what `body` says of `phrase`."""
        if body.names:
            phrase.gender = next((name.gender for name in body.names if name.kind == "title"), "")
        homes.attach(self.page, phrase, body)
        if phrase.head > phrase.first and self.tokens[phrase.head - 1].text in CURRENCIES:
            phrase.head -= 1  # "EUR 200,000"
        if phrase.head > phrase.first + 1 and self.tokens[phrase.head - 1].low in NUMBERING:
            phrase.head -= 2  # "Decree No. 12"
        elif self._is_numbered(phrase):
            phrase.head -= 1
        name = body.names[-1] if body.names and body.names[-1].last == body.last else None
        if name is None:
            self._common(phrase, body)
        elif name.kind == "person":
            self._person(phrase, body, name)
        else:
            self._name(phrase, body, name)
        if phrase.kind == "thing" and phrase.adjectives:
            compounds.attach(phrase, self.tokens)
        elif phrase.kind == "organization" and not (phrase.country or phrase.key or phrase.of):
            phrase.country = compounds.seat(phrase, self.tokens)

    def _is_numbered(self, phrase: Phrase) -> bool:
        """Whether a number is the name of the noun before it: "adopted **Resolution** 1325"."""
        number, before = self.tokens[phrase.head], self.tokens[phrase.head - 1]
        if number.tag != "CD" or phrase.head == phrase.first or before.tag not in NOUNS:
            return False
        cls = (noun(before.low) or NO_NOUN).cls
        return before.text[0].isupper() and before.low not in CALENDAR and cls in _NUMBERED

    def _call(self, phrase: Phrase, first: int, last: int) -> None:
        """Gives a phrase its proper name."""
        phrase.name = self.page.slice(first, last)
        phrase.name_first, phrase.name_last = first, last

    # ------------------------------------------------------------------ what stands before the head

    def _role(self, phrase: Phrase, body: Body, words: list[int]) -> None:
        """Reads the office out of the plain words before a name, or of a phrase without one."""
        tokens = self.tokens
        office = next((word for word in reversed(words) if is_office(tokens[word])), -1)
        if office < 0 and words and tokens[words[-1]].low == "chief":
            office = words[-1]  # "EU foreign policy chief Eva K."
        trade = listed_office(tokens, words[0], words[-1]) if words and office < words[-1] else -1
        if trade >= 0 and (office < 0 or trade <= office):
            self._hold(phrase, words, trade, words[-1])  # "Press Officer Eva K.", "the Queen Mother"
            return
        if office < 0:
            for word in reversed(words):
                phrase.gender = phrase.gender or gender_of(tokens[word].low)
            return
        start = max([words[0], *(name.last + 1 for name in body.names if name.last < office)])
        start = next(
            (word + 1 for word in reversed(words) if start <= word < office and tokens[word].text == ")"), start
        )
        parts = tokens[start - 1].text == ")" or any(n.kind == "title" and n.last == start - 1 for n in body.names)
        if parts and all(tokens[word].low in RANKS for word in range(start, office + 1)):
            before = next((word for word in reversed(words) if word < start and is_office(tokens[word])), -1)
            if before >= 0:
                # "Commander-in-Chief (Navy) Admiral Tin A.", "State Minister H.E. Ambassador Redwan H."
                start, office = max([words[0], *(n.last + 1 for n in body.names if n.last < before)]), before
        first, last, qualifier = trim_role(tokens, start, office)
        phrase.qualifier = qualifier
        self._hold(phrase, words, first, last)

    def _hold(self, phrase: Phrase, words: list[int], first: int, last: int) -> None:
        """Gives a phrase the office from `first` to `last`, which is among its `words`."""
        first = self._spoken_for(phrase, first, last)
        phrase.role, phrase.role_first, phrase.role_last = role_text(self.page.slice(first, last)), first, last
        # "**former** US Secretary of State": it stands before the state.
        outside = (qualifier_of(self.tokens[word]) for word in words if word < first)
        phrase.qualifier = phrase.qualifier or next(filter(None, outside), "")
        gender = next(filter(None, (gender_of(token.low) for token in reversed(self.tokens[first : last + 1]))), "")
        phrase.gender = phrase.gender or gender

    def _spoken_for(self, phrase: Phrase, first: int, last: int) -> int:
        """Where an office begins behind the body that it is held in: "**foreign ministry** spokesman"."""
        tokens, body = self.tokens, last - 1
        if tokens[last].lemma not in _SPEAKING_FOR or body < first or tokens[body].lemma not in _SPOKEN_FOR:
            return first
        if phrase.of is None and tokens[body].lemma != "government":
            phrase.of = Phrase(max(first, body - 1), body, body, "organization")
            phrase.of.sentence = tokens[body].sentence
        return last

    # ------------------------------------------------------------------ phrases that end in a name

    def _person(self, phrase: Phrase, body: Body, person: Name) -> None:
        before = [word for word in body.words if word < person.first]
        last = before[-1] if before else -1
        cls = noun_behind(self.page.low(last - 1), self.tokens[last].low).cls if last >= 0 else ""
        based = last >= 0 and person.first == person.last and self.tokens[last].low.endswith(compounds.BASED)
        paper = last >= 0 and self.tokens[last].low in _PAPERS
        if (cls in ("organization", "collective") or paper or based) and last == person.first - 1:
            phrase.kind = "organization"  # "the daily Granma", "Oslo-based Nordvik"
        elif last == person.first - 1 and self.tokens[last].low in _BEARERS:
            phrase.kind = "thing"
        else:
            phrase.kind = "person"
            phrase.gender = person.gender or phrase.gender
            self._role(phrase, body, before)
        self._call(phrase, person.name_first, person.name_last)
        phrase.head = person.name_last
        phrase.key = person.key
        phrase.country = phrase.country or person.country

    def _name(self, phrase: Phrase, body: Body, name: Name) -> None:
        """A phrase whose head is a proper name, but no person."""
        kind = name.kind
        phrase.key, phrase.plural = name.key, name.plural
        phrase.country = name.country or phrase.country
        first = name.name_first
        if kind == "title":
            phrase.kind = "office"
            self._role(phrase, body, body.words)
            return
        if kind in ("adjective", "demonym"):
            self._people(phrase, body, name)
            return
        if kind in ("state", "metonym", "capital"):
            phrase.kind, phrase.of = "state", None
            if ALL in name.key:
                phrase.parts = [self._one_of(phrase, key) for key in name.key.split(ALL)]
                return
            if kind == "capital":
                phrase.key = f"capital:{name.key}"
        elif kind == "organization":
            phrase.kind = "organization"
            while first > phrase.first and self.tokens[first - 1].low in name_words().regions:
                first -= 1  # "the Syrian Arab Red Crescent"
            before = body.names[0]
            first = before.first if before.kind == "adjective" and before.last + 1 == first else name.name_first
        elif kind == "group":
            phrase.kind = "group"
        elif kind == "place":
            phrase.key = name.key or "place"
        self._call(phrase, first, name.name_last)
        if phrase.kind == "thing":
            phrase.head = self._noun_of_name(name)

    def _one_of(self, phrase: Phrase, key: str) -> Phrase:
        """One of the states that a plural names: "the two Koreas"."""
        part = Phrase(phrase.first, phrase.last, phrase.head, "state", key=key, country=key)
        part.sentence = phrase.sentence
        return part

    def _noun_of_name(self, name: Name) -> int:
        """The head of the name of a thing: "Order" in "Order of the Lion"."""
        for at in range(name.name_first + 1, name.name_last):
            if self.tokens[at].low in _LINKING:
                return at - 1
        return name.name_last

    def _people(self, phrase: Phrase, body: Body, name: Name) -> None:
        """An adjective of nationality as a noun: "the Japanese", "Azerbaijanis", "an American"."""
        if name.plural and len(body.names) > 1 and body.names[0].kind in ("adjective", "state"):
            phrase.kind, phrase.key, phrase.country, phrase.of = "group", "", "", None
            return  # "the Bosnian Croats", "Kosovo Serbs": a people in another's state
        whole = phrase.first > 0 and self.tokens[phrase.first - 1].low in _OURSELVES
        whole = whole or (phrase.determiner == "all" and self.page.low(phrase.head + 1) not in _SOME_OF_ALL)
        if (whole or phrase.determiner == "the") and not body.words and len(body.names) == 1:
            phrase.kind, phrase.plural = "state", False  # "the Soviets", "we Kenyans": the nation as a whole
            return
        if name.plural:
            phrase.kind = "group"
        else:
            phrase.kind = "office"
        phrase.key = ""

    # ------------------------------------------------------------------ phrases that end in a common noun

    def _common(self, phrase: Phrase, body: Body) -> None:
        token = self.tokens[phrase.head]
        low = token.low
        found = noun_behind(self.page.low(phrase.head - 1), low)
        found = found if found.cls else _guess(low, token.tag)
        plural = found.plural or token.tag in ("NNS", "NNPS")
        if low == "d'affaires" or (low == "general" and found.cls == "office"):
            plural = self.tokens[phrase.head - 1].low.endswith("s")
        elif low == "plenipotentiary":  # "Ambassadors Extraordinary and Plenipotentiary"
            plural = any((noun(self.tokens[word].low) or NO_NOUN).plural for word in body.words)
        phrase.plural = plural
        cls = found.cls
        if low in ("source", "sources"):
            if self._speaks(phrase):
                phrase.kind = "group" if plural else "office"
        elif self._is_number(body) or low in ALONE:
            self._number(phrase, low)
        elif crowds.are_many(self.page, phrase, body):
            phrase.kind, phrase.plural = "group", True
        elif crowds.is_couple(self.page, phrase, body):
            phrase.kind, phrase.plural = "sides", True
        elif (called := crowds.called(self.tokens, phrase, body)) is not None:
            phrase.plural = False
            self._name(phrase, body, called)
        elif token.tag == "CD" and any(self.tokens[word].low in CALENDAR for word in body.words):
            phrase.kind = "time"
        elif cls in ("office", "human") or self._is_listed(phrase) or crowds.is_figure(self.tokens, body):
            self._human(phrase, body, found)
        elif (low == "media" and "social" in phrase.adjectives) or (
            low in _QUALITIES and (phrase.owner is not None or not (phrase.determiner or phrase.country or plural))
        ):
            return
        elif phrase.owner is not None and token.lemma == "patrol":
            return  # "ambushed **their patrol**": them
        elif cls == "collective" or cls == "people":
            phrase.kind = "group"
            if token.text[0].isupper() and low in _NAMED_SO and phrase.determiner == "the" and not plural:
                phrase.kind = "organization"  # "the Quartet", "the Group"
                self._call(phrase, phrase.head, phrase.head)
            if low in ("people", "public") and phrase.country:
                self._state(phrase)
        elif cls == "organization":
            self._organization(phrase, body)
        elif cls == "state":
            self._polity(phrase, body, low)
            return
        elif cls == "time":
            phrase.kind = "time"
        elif self._at_sea and phrase.determiner == "the" and token.lemma in ships.nouns() and not body.names:
            phrase.kind = "group" if plural else "organization"  # "the frigate", of a text that names one
        elif low == "number" and "opposite" in phrase.adjectives:
            phrase.kind = "counterpart"
        elif (low == "sector" and "private" in phrase.adjectives) or (low == "subjects" and phrase.country):
            phrase.kind = "group"  # "the private sector", "nineteen German subjects"
        if blocs.is_bloc(phrase, self.tokens):
            phrase.kind = "group"
        described = low in _MEN and self.page.low(phrase.head + 1) == "of"  # "the men **of violence**"
        if plural and low in sides() and phrase.of is None and phrase.owner is None and self._is_definite(phrase, body):
            phrase.kind = "group" if described else "sides"

    def _speaks(self, phrase: Phrase) -> bool:
        """Whether sources are people: "sources close to the talks", "a source said", "according to the source"."""
        tokens = self.tokens
        last = self.page.sentences[tokens[phrase.head].sentence].last
        after = tokens[min(phrase.head + 1, last)]
        if after.low in _WELL_INFORMED or (after.tag[:2] == "VB" and after.lemma in verb_lists().parenthetical):
            return True
        return phrase.first > 1 and [t.low for t in tokens[phrase.first - 2 : phrase.first]] == ["according", "to"]

    def _says(self, phrase: Phrase) -> bool:
        """Whether a verb of speech stands right behind: "his office **said**"."""
        if phrase.first and self.tokens[phrase.first - 1].low == "of":
            return False  # "the heads of **diplomatic missions** thanked her"
        after = self.tokens[min(phrase.last + 1, len(self.tokens) - 1)]
        lists, lemma = verb_lists(), after.lemma
        return after.tag in ("VBD", "VBZ", "VBP") and (lemma in lists.parenthetical or lemma in lists.assembled)

    def _is_number(self, body: Body) -> bool:
        if body.names or self.tokens[body.last].tag not in _NUMERIC:
            return False
        return all(self.tokens[word].tag in _NUMERIC for word in body.words)

    def _number(self, phrase: Phrase, low: str) -> None:
        if low in _STRICKEN:
            phrase.kind, phrase.plural = "group", True
        elif low in ("former", "latter") and phrase.determiner == "the" and phrase.head == phrase.first + 1:
            phrase.kind = "group"
        elif phrase.adjectives and any(not word.isdigit() for word in phrase.adjectives):
            return  # "the first two"
        elif phrase.determiner in ("the", "both", "all", "these") and low in _NUMBERS:
            phrase.kind, phrase.plural = "sides", True
        elif _DATE.match(low):
            phrase.kind = "time"

    def _human(self, phrase: Phrase, body: Body, found: Noun) -> None:
        if found.lemma in _COUNTERPART and not phrase.plural and (phrase.owner is not None or phrase.of is not None):
            phrase.kind = "counterpart"
            return
        low = self.tokens[phrase.head].low
        if low == "justice" and phrase.first == phrase.head and self.tokens[phrase.head].text == low:
            return  # "brought to justice"
        if low == "guard" and self.tokens[phrase.head - 1].low in _GUARDS and phrase.head > phrase.first:
            phrase.kind = "organization"
            return
        phrase.kind = "group" if phrase.plural else "office"
        if found.cls == "office" or self._is_listed(phrase):
            self._role(phrase, body, body.words)
        else:
            phrase.gender = phrase.gender or gender_of(found.lemma)

    def _is_listed(self, phrase: Phrase) -> bool:
        """Whether a phrase ends with an office of several words: "Press Officer", "the Heir Apparent"."""
        return phrase.first < phrase.head > listed_office(self.tokens, phrase.first, phrase.head) >= 0

    def _lemma_before(self, phrase: Phrase) -> str:
        """The lemma of the word before a phrase."""
        return self.tokens[phrase.first - 1].lemma if phrase.first else ""

    def _organization(self, phrase: Phrase, body: Body) -> None:
        token = self.tokens[phrase.head]
        low = token.low
        home = bool(body.names) or phrase.of is not None
        counted = any(word.endswith(MEMBERED) for word in phrase.adjectives)
        plain = set(phrase.adjectives) <= (_REACHING | _SENT if low == "mission" else _REACHING)
        plain = plain or (low == "command" and not _SUPREME.isdisjoint(phrase.adjectives))
        owned = phrase.owner is not None and phrase.owner.kind in ("group", "office", "person")
        owned = owned or (phrase.owner is not None and low == "office" and self.page.low(phrase.last + 1) == "in")
        acts = home or counted or (low in _ACT_WITH_ARTICLE and ((phrase.determiner == "the" and plain) or owned))
        before = self.tokens[phrase.head - 1].low if phrase.head > phrase.first else ""
        theirs = low == "forces" and phrase.owner is not None and self._lemma_before(phrase) not in _UNITING
        if not home and (
            theirs or (low == "forces" and before in _FORCES) or (low == "services" and before in _SECRET)
        ):
            phrase.kind = "group"  # "its forces", "rebel forces"
            return
        if low == "funds" and not home:
            return  # money
        if token.text[0].islower() and low in _THINGS_TOO and not (acts or self._says(phrase)):
            return
        one = low in ("headquarters", "police") or (low == "forces" and home)
        if phrase.plural and not one:
            phrase.kind = "group"
            return
        if low == "party" and phrase.owner is not None and phrase.owner.kind == "pronoun":
            phrase.kind = "group"  # "the Emir and his party": those who travel with him
            return
        phrase.kind = "organization"
        if body.names and body.names[0].kind != "person":
            self._call(phrase, body.names[0].first, phrase.head)
        elif token.text[0].isupper():
            self._call(phrase, phrase.head, phrase.head)

    def _polity(self, phrase: Phrase, body: Body, low: str) -> None:
        """Governments, countries, sides."""
        definite = phrase.determiner in ("the", "both", "these") or phrase.owner is not None
        if low == "state" and body.names and body.names[-1].kind in ("place", "person"):
            phrase.key = "place"  # "Rakhine State"
            self._call(phrase, body.names[-1].first, phrase.head)
            return
        if low == "sides":
            phrase.kind = "sides" if definite and phrase.of is None else "group"
        elif not phrase.plural:
            bare = not (definite or phrase.determiner or phrase.of is not None or phrase.adjectives or body.names)
            common = bare and self.tokens[phrase.head].text[0].islower() and not self._with_its_people(phrase)
            if common or "present" in phrase.adjectives:
                return  # "democracy", "the present state"
            self._state(phrase)
        elif definite and (phrase.determiner == "both" or self._counted(body)):
            self._state(phrase)  # "the two countries": two states
        else:
            phrase.kind = "group"

    def _with_its_people(self, phrase: Phrase) -> bool:
        """Whether a government stands beside its people: "the Party, **government** and people of Laos"."""
        if self.tokens[phrase.head].low != "government":
            return False
        behind = [self.page.low(phrase.head + n) for n in (1, 2, 3)]
        return behind[0] == "and" and "people" in (behind[1], behind[2] if behind[1] == "the" else "")

    def _state(self, phrase: Phrase) -> None:
        phrase.kind = "state"
        if phrase.of is not None and phrase.of.kind == "state" and phrase.of.country:
            phrase.key = phrase.country = phrase.of.country

    def _counted(self, body: Body) -> bool:
        return any(self.tokens[word].low in _NUMBERS for word in body.words)

    def _is_definite(self, phrase: Phrase, body: Body) -> bool:
        """Whether the phrase means those who were spoken of: "both ministers", "the two leaders", "the Presidents"."""
        if phrase.determiner in ("both", "these"):
            return True
        if phrase.determiner not in ("the", "all") or len(body.words) > 3:
            return False
        plain = (self.tokens[word] for word in body.words)
        return all(token.low in _NUMBERS or token.tag in NOUNS or token.low in _RANKING for token in plain)


def _guess(low: str, tag: str) -> Noun:
    """What a noun outside the lists stands for, by its ending: "agronomists", "fishermen"."""
    if len(low) > 6 and tag in ("NNS", "NNPS", "NN"):
        if low.endswith(_HUMANS):
            return Noun(low[:-1], "human", True)
        if low.endswith("ist") and not low.endswith(("klist", "tlist", "hlist", "elist")):
            return Noun(low, "human", False)  # "supremacist", but no "blacklist", "shortlist"
        if low.endswith(("woman", "sman", "ologist", "icist", "grapher", "ician")):
            return Noun(low, "human", False)
    return NO_NOUN
