"""Which words make a noun phrase: modifiers, nouns and names, from behind the determiner to the head.

The reader goes from left to right and stops before the first word that cannot belong to the phrase any more.
"""

from __future__ import annotations

import attrs

from ..lexicon import entry
from ..names.offices import CALENDAR, QUALIFIERS, RANKS, is_office
from ..names.people import CURRENCIES
from ..page import FINITE, Name, Page, Token
from ..vocabulary import NO_NOUN, listed, name_words, noun, noun_behind, word_set
from . import joints
from .lookahead import ADJECTIVES, MARKS, NOUNS, LookAhead

#: Offices that cities and parts of states have.
_LOCAL = (
    "governor", "lieutenant", "mayor", "premier", "senator", "secretary", "congress", "representative", "chief",
    "minister", "president", "speaker",
)  # fmt: skip
#: No phrase has more words between its determiner and its head.
_LONGEST = 30
#: Verbs behind which a participle belongs to them, rather than to a noun ("get", "have", "see something done").
_AUXILIARIES = word_set("be have get become remain keep feel look seem appear stand go let make see hear")
_ROUGHLY = word_set("about around nearly almost approximately roughly some over only just more less exactly circa")
#: Adjectives of those who work for a body, which a capital makes look like names.
_RANKED = frozenset({"former", "junior", "senior", "top"})
_CAPTIVE = word_set("captive hostage prisoner")
_PERSONA = word_set("persona personae personas")
#: Words that may stand alone behind a determiner or possessor.
ALONE = word_set(
    "two three four five six seven eight nine ten latter former others both injured wounded bereaved rest same fallen "
    "displaced deceased dead missing disappeared needy poor sick homeless destitute"
)
_BEARERS = listed("bearers")
#: Offices behind which "general" is no rank: "Secretary General".
_BEFORE_GENERAL = listed("before_general")
#: Verbs with two objects, what brings those to whom the first of them belongs, and nouns that are no second one.
_GIVING = word_set(
    "accord afford allow assign award bring cost deliver deny donate give grant guarantee hand lend offer owe pay "
    "promise provide refuse sell send show supply"
)
_WHOSE = word_set("of from in")
_OWNING = frozenset({"NN", "NNS", "NNP", "NNPS", "JJ"})
_SOMEBODY = ("human", "office", "organization", "collective", "people", "state", "time")
_DAYS = word_set("monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow")
_PARTS_OF_DAY = word_set("morning afternoon evening night")
#: Shortened offices and ranks, which the state or body before them tells whose they are.
_SHORT_RANKS = word_set("sen. rep. gen. adm. col. maj. lt. brig. capt. amb. gov. sgt. cmdr. gen adm col lt maj capt")
#: Adjectives inside the name of a body's organ.
_ORGANIC = word_set("high supreme central general executive political joint")
#: Begin an adverbial of time behind a noun: "Chad next week".
_THEN = word_set("next last this early late")


@attrs.define(slots=True, eq=False)
class Body:
    """The tokens `first` to `last` between determiner and post-modifiers, and the proper names among them."""

    first: int
    last: int
    names: list[Name]
    #: Indices of the plain words, in order.
    words: list[int]

    @property
    def person(self) -> Name | None:
        """The person that the body ends with."""
        if self.names and self.names[-1].kind == "person" and self.names[-1].last == self.last:
            return self.names[-1]
        return None


class BodyReader:
    """Reads the body of one noun phrase at a time."""

    def __init__(self, page: Page, names: list[Name | None]) -> None:
        self.tokens = page.tokens
        self.names = names
        self.ahead = LookAhead(page, names)
        self._begin(0, 0, False)

    def _begin(self, first: int, limit: int, opened: bool) -> None:
        self.first = first
        self.limit = limit
        self.ahead.enter(first, limit)
        self.opened = opened
        self.found: list[Name] = []
        self.words: list[int] = []
        #: The last noun or name so far, and the last number before any.
        self.last = self.numeral = -1

    def read(self, first: int, limit: int, opened: bool) -> Body | None:
        """The body from `first` on; `opened` says that a determiner or possessor stands before it."""
        limit = min(limit, first + _LONGEST)
        self._begin(first, limit, opened)
        index = first + self.ahead.estimate()
        while index <= limit:
            name = self.names[index]
            if name is None or name.last > limit:
                if (self.last >= 0 and self._begins_subject(index)) or not self._takes_word(index):
                    break
                self.words.append(index)
                index += 1
                continue
            if self.last >= 0 and not self._may_follow(name) and not self.ahead.is_region_of_office(name):
                break
            self.found.append(name)
            if name.kind != "adjective" or not self.ahead.has_noun(name.last):
                self.last = name.last
            index = name.last + 1
            if name.kind == "person" and not self._colours(index):
                break
        last = self.last if self.last >= 0 else self._headless()
        if last < 0:
            return None
        while self.found and self.found[-1].last > last:
            del self.found[-1]
        while self.words and self.words[-1] > last:
            del self.words[-1]
        return Body(first, last, self.found, self.words)

    def _headless(self) -> int:
        """The last word of a phrase without a noun: "the two", "14", "the wounded"; -1 where it is none."""
        if self.found:
            return self.found[-1].last
        if self.numeral >= 0:
            return self.words[-1]
        if self.opened and self.words:
            token = self.tokens[self.words[-1]]
            if token.low in ALONE or (token.tag in ("JJ", "JJS", "VBN") and noun(token.low) is not None):
                return self.words[-1]
        return -1

    def _begins_subject(self, index: int) -> bool:
        """Whether an office behind a date or place opens the clause: "On 3 May | President Sosa", "In Riga | …"."""
        last = self.tokens[self.last]
        if self.opened:
            return False
        day = self.tokens[self.last - 1] if last.low in _PARTS_OF_DAY and self.last > self.first else last
        if day.low in _DAYS and self.tokens[index].low not in _PARTS_OF_DAY and self.ahead.has_people(index):
            return True  # "On Tuesday | two hundred villagers marched"
        if not self.tokens[index].text[0].isupper() or not self.ahead.has_office(index):
            return False
        if last.low in CALENDAR or (last.tag == "CD" and any(self.tokens[at].low in CALENDAR for at in self.words)):
            return True
        place = self.found[-1] if self._ends_in_name() else None
        if place is None or place.kind not in ("place", "capital", "state") or place.first != self.first:
            return False
        return self.tokens[self.first - 1].low == "in" and not last.text.isupper() if self.first else False

    # ------------------------------------------------------------------ one word

    def _takes_word(self, index: int) -> bool:
        token = self.tokens[index]
        if token.low == "prior" and index < self.limit and self.tokens[index + 1].low == "to":
            return False  # "a statement | prior to her departure"
        tag = token.tag
        if tag in NOUNS:
            return self._takes_noun(index, token)
        if tag in ADJECTIVES:
            return self._takes_adjective(index, token)
        if tag == "VBN" or tag == "VBG":
            return self._takes_participle(index)
        if tag == "CD":
            return self._takes_number(index)
        if tag in ("$", "#") or token.text in ("%", "€", "£", "¥"):
            self.numeral = index
            return True
        if self.last >= 0 and tag == "CC":
            return self._joins(index)
        if self.last >= 0:
            return (
                (token.text in MARKS and self.ahead.is_quoted(index))
                or self.ahead.in_brackets(index)
                or self._before_year(index)
            )
        if tag in ("RB", "RBR", "RBS", "IN"):
            return self._takes_adverb(index, token)
        if tag == "DT" and token.low in ("a", "an"):
            return index > self.first and self.tokens[index + 1].tag == "CD"  # "about **a** million people"
        if tag == "CC" or token.text == ",":
            return self.ahead.joins_adjectives(index)
        return token.text in MARKS and (self.ahead.is_quoted(index) or self._opens_quotation(index))

    def _joins(self, index: int) -> bool:
        """Whether an "and" stands within the phrase; the noun that homes and regions colour is still to come."""
        named = self.found[-1] if self._ends_in_name() else None
        if self.opened and named is not None and joints.homes(self.ahead, index, named):
            self.last = -1
            return True
        if joints.portfolios(self.ahead, index, named) or joints.senders(self.ahead, index):
            return True
        if joints.regions(self.ahead, index):
            self.last = -1
            return True
        return False

    def _opens_quotation(self, index: int) -> bool:
        """Whether somebody's own words begin behind an article, owner or adjective: "Japan's “firm support for …”"."""
        before, following = self.tokens[index - 1], self.tokens[min(index + 1, self.limit)]
        opens = before.tag in ("POS", "PRP$", "DT") or (before.tag == "JJ" and index > self.first)
        opens = opens and not before.quoted and before.sentence == following.sentence
        return opens and following.quoted > 0 and (following.tag in ADJECTIVES or following.tag in NOUNS)

    def _before_year(self, index: int) -> bool:
        """Whether a comma stands between a day and its year: "May 4, 2024"."""
        tokens = self.tokens
        if tokens[index].text != "," or index >= self.limit or not self.words:
            return False
        year, before = tokens[index + 1], tokens[self.last]
        if not (year.tag == "CD" and len(year.text) == 4 and before.tag == "CD"):
            return False
        return any(tokens[word].low in CALENDAR for word in self.words)

    def _takes_noun(self, index: int, token: Token) -> bool:
        if self.last >= 0:
            before = self.tokens[self.last]
            if token.low in CALENDAR and not (before.tag in ("CD", "JJ", "POS") or before.low in CALENDAR):
                return False
            if self._ends_in_name() and self.found[-1].kind == "place" and token.text[0].isupper() and is_office(token):
                placed = self.first > 0 and self.tokens[self.first - 1].tag == "IN"
                if placed or not token.low.startswith(_LOCAL) or self.found[-1].key == "":
                    return False  # "in the Gulkhana Palace | Sultan Ali K. received …", but "Texas Governor"
            if token.low == "responsible":
                return False  # "the Ministers | Responsible for Trade"
            if token.low in _PERSONA:  # "declared the consul persona non grata"
                return False
            if token.low in _CAPTIVE and (before.tag == "NNS" or (before.tag == "NN" and token.low != "prisoner")):
                return False  # "took nine journalists | captive", "took a nurse | hostage"
            homeward = token.low == "home" and self._ends_in_name() and not self.ahead.has_office(index)
            if self._is_given(before, token) or homeward:
                return False  # "wished the guest | success", "gave Chad | tents", "called its envoy to Chad | home"
            plural = (noun(before.low) or NO_NOUN).plural and not self._ends_in_name()
            behind = token.low == "general" and before.lemma in _BEFORE_GENERAL  # "the Secretaries General"
            if token.low in RANKS and token.text[0].isupper() and plural and not behind:
                return False  # "the Custodian of the Two Holy Mosques | King Salem"
            plain = before.text[0].islower() and before.tag in NOUNS and not self._ends_in_name()
            if plain and token.text[0].isupper() and (is_office(token) or self.ahead.has_holder(index)):
                # "At the airport President Kileo was …": another phrase begins.
                return (noun(before.low) or NO_NOUN).cls in ("organization", "collective", "people", "office", "human")
        self.last = index
        return True

    def _is_given(self, before: Token, token: Token) -> bool:
        """Whether a noun behind somebody is what somebody wishes or gives them: "gave the families of Chad | tents"."""
        tokens, verb = self.tokens, self._before_determiner(self._before_owner(self.first - 1))
        told = noun(token.low) or NO_NOUN
        found = noun(before.low) or NO_NOUN
        someone = found.cls in ("office", "human", "people")
        if self._ends_in_name():
            someone = self.found[-1].kind == "state"
        if verb > 1 and tokens[verb].low in _WHOSE and tokens[verb - 1].tag in NOUNS:
            verb = self._before_determiner(verb - 2)
        if not someone or verb < 0 or is_office(token):
            return False
        lemma = tokens[verb].lemma
        several = self._ends_in_name() or found.plural
        return lemma == "wish" or (lemma in _GIVING and several and told.cls not in _SOMEBODY)

    def _before_owner(self, position: int) -> int:
        """The token before the noun that a possessive at `position` ends: "denied | **the army's** men visas"."""
        if position > 0 and self.tokens[position].tag == "POS":
            position -= 1
            while position > 0 and self.tokens[position].tag in _OWNING:
                position -= 1
        return position

    def _before_determiner(self, position: int) -> int:
        """The token before a determiner at `position`; `position` where none stands there."""
        return position - 1 if position > 0 and self.tokens[position].tag in ("DT", "PRP$") else position

    def _takes_adjective(self, index: int, token: Token) -> bool:
        if self.last < 0:
            return True
        before = self.tokens[self.last]
        if token.low == "general" and (noun(before.low) or NO_NOUN).cls == "office":
            self.last = index
            return True
        following = self.names[index + 1] if index < self.limit else None
        cls = (noun(token.low) or NO_NOUN).cls
        if following is not None and following.kind == "person" and cls in ("office", "human"):
            self.last = index  # "NATO chief Mark R.", "Nobel laureate Ana S."
            return True
        if token.low in _THEN or not self.ahead.has_noun(index):
            return False
        if self._ends_in_name():
            name = self.found[-1]
            # "promised the Philippines full cooperation", but "the Iran nuclear deal", "U.S. military aid".
            if name.kind != "state" or before.text.isupper() or self.ahead.has_holder(index):
                return True
            return self.opened and (not before.low.endswith("s") or self.ahead.has_office(index))
        if is_office(before) and token.text[0].islower():
            return self.ahead.has_office(index)  # "wished the President | good health"
        return before.text[0].isupper() or self._is_organ(before, token)

    def _is_organ(self, before: Token, token: Token) -> bool:
        """Whether an adjective behind a body's noun goes on with its name: "the army **high** command"."""
        behind = noun(self.tokens[token.index + 1].low) or NO_NOUN
        body = (noun(before.low) or NO_NOUN).cls == "organization"
        return body and self.opened and token.low in _ORGANIC and behind.cls == "organization"

    def _is_behind_auxiliary(self, index: int) -> bool:
        """Whether a participle opens the phrase, and belongs to an auxiliary: "has now **appointed** Ambassador X"."""
        if index != self.first or self.opened:
            return False
        before = index - 1
        while before > 0 and self.tokens[before].is_adverb:
            before -= 1
        return before >= 0 and self.tokens[before].lemma in ("be", "have")

    def _takes_participle(self, index: int) -> bool:
        """Whether a participle stands before its noun: "the growing concern", "of increased support"."""
        tokens = self.tokens
        if self.last >= 0:
            return False
        low = tokens[index].low
        if self.opened and (low in ALONE or noun(low) is not None) and tokens[index - 1].low != "another":
            return True  # "the injured", but "and another injured"
        if index >= self.limit:
            return False
        if low in QUALIFIERS and self.ahead.has_office(index + 1) and not self._is_behind_auxiliary(index):
            return True  # "acting Foreign Minister", but not "was elected President"
        if not self.opened and index == self.first:
            outside = next((at for at in range(index - 1, -1, -1) if tokens[at].text not in MARKS), -1)
            before = tokens[outside] if outside >= 0 else None
            starts = before is None or before.text in ".,;:" or before.sentence != tokens[index].sentence
            if starts and tokens[index].tag == "VBN" and self.ahead.has_people(index + 1):
                return True  # "Displaced families thanked the army"
            if tokens[index].tag == "VBG" or before is None:
                return False
            governed = before.tag[:2] == "VB" and before.lemma not in _AUXILIARIES
            people = self.names[index + 1]
            people_told = people is not None and people.kind in ("adjective", "demonym")
            governed = governed and (tokens[index + 1].tag in NOUNS or people_told or self._colours_noun(index + 1))
            if before.tag not in ("IN", "CC", "TO") and not governed:
                return False  # but "held restricted talks"
            if before.tag == "CC" and self._shares_have(index):
                return False
        following = tokens[index + 1]
        return (
            self.names[index + 1] is not None
            or following.tag in NOUNS
            or following.tag in ADJECTIVES
            or following.tag in ("CC", "CD", "VBN")
        )

    def _shares_have(self, index: int) -> bool:
        """Whether a participle goes on with a perfect: "has closed the port and **jailed** two men"."""
        tokens = self.tokens
        if entry(tokens[index].low).tag == "JJ" or tokens[index].low in ALONE:
            return False
        name = self.names[index + 1]
        whom = name is not None and name.kind in ("person", "state", "organization", "adjective")
        if not (whom or self.ahead.has_people(index + 1) or self.ahead.has_holder(index + 1)):
            return False
        at = index - 2
        while at > 0 and tokens[at].sentence == tokens[index].sentence and tokens[at].tag not in FINITE:
            at -= 1
        return tokens[at].lemma == "have" and any(t.tag == "VBN" for t in tokens[at + 1 : at + 4])

    def _colours_noun(self, index: int) -> bool:
        """Whether an adjective and its noun begin at a token: "pledged increased **material support**"."""
        return self.tokens[index].tag in ADJECTIVES and index < self.limit and self.tokens[index + 1].tag in NOUNS

    def _takes_number(self, index: int) -> bool:
        if self.last >= 0:
            before = self.tokens[self.last]
            dates = before.low in CALENDAR or self.tokens[index - 1].text == ","
            if not dates and before.text not in CURRENCIES and (before.text[0].islower() or self.ahead.counts(index)):
                return False
            self.last = index
        self.numeral = index
        return True

    def _takes_adverb(self, index: int, token: Token) -> bool:
        """Whether an adverb (or "than", "about") belongs to the adjective or number behind it."""
        following = self.tokens[index + 1] if index < self.limit else None
        if following is None:
            return False
        if token.low == "then":
            return self.opened and self.ahead.has_office(index)
        if token.low == "following":
            return self.opened and self.ahead.has_noun(index)
        if token.tag == "IN":
            if token.low == "outside":
                return following.tag == "NNS" and not self.opened  # "by outside powers"
            if token.low == "than":
                return index > 0 and self.tokens[index - 1].low in ("more", "less", "fewer", "other")
            particle = token.low == "over" and index > 0 and self.tokens[index - 1].lemma in ("hand", "turn")
            counts = following.tag == "CD" or self.ahead.is_round(index + 1)
            return token.low in ("about", "around", "over", "under") and counts and not particle
        if following.tag in ADJECTIVES or (token.low in _ROUGHLY and self.ahead.is_round(index + 1)):
            return True
        if following.tag == "CD" or following.tag in ("VBN", "VBG"):
            counted = self.numeral >= 0 and following.tag == "VBN"  # "five newly accredited envoys"
            return self.opened or counted or (following.tag == "CD" and token.low in _ROUGHLY)
        return following.low == "than" and token.low in ("more", "less")

    # ------------------------------------------------------------------ names within

    def _ends_in_name(self) -> bool:
        return bool(self.found) and self.found[-1].last == self.last

    def _may_follow(self, name: Name) -> bool:
        """Whether a name behind a noun or another name is part of the same phrase."""
        if self._ends_in_name():
            before = self.found[-1].kind
            if before == "title":
                return True
            if name.kind == "title":
                return before in ("adjective", "state", "organization")
            if name.kind == "person" and name.first < name.name_first and before in ("state", "organization"):
                # "U.S. Sen. Ana Ruiz", but "in the US | Mr. Ruiz met"
                return self.tokens[self.last].text.isupper() and self.tokens[name.first].low in _SHORT_RANKS
            return name.kind in ("organization", "thing", "group") and before not in ("person", "thing", "group")
        if name.kind == "title":
            return True
        token = self.tokens[self.last]
        cls = noun_behind(self.tokens[self.last - 1].low, token.low).cls
        if name.kind in ("person", "unknown"):
            if token.low in _BEARERS:
                return name.first == name.last  # "the trawler Zvezda"
            if cls == "organization" or cls == "collective":
                return token.text[0].islower() and name.first == name.name_first
            return cls in ("office", "human", "people") or self._titles(name)
        if name.kind in ("organization", "thing", "group"):
            # "Syrian Arab | Red Crescent", "Senior | State Department officials"
            region = (token.text[0].isupper() and token.low in name_words().regions) or token.low in _RANKED
            return region or cls in ("organization", "collective", "event")
        return False

    def _titles(self, name: Name) -> bool:
        """Whether nothing but capitalised words stands before a person's name, inside the sentence: strange titles."""
        words = [self.tokens[at] for at in self.words]
        if self.opened or self.found or not words or len(words) > 2 or name.first != words[-1].index + 1:
            return False
        before = self.tokens[self.first - 1] if self.first else words[0]
        inside = before.sentence == words[0].sentence and before.text[-1].isalnum() and before is not words[0]
        return inside and all(
            word.tag == "NNP" and word.low not in CALENDAR and not word.text.isupper() and noun(word.low) is None
            for word in words
        )  # "received by Grand Duke Jean B.", "met with Vice Adm. Karim B."

    def _colours(self, index: int) -> bool:
        """Whether a noun behind a person's name makes the name a modifier: "the Biden administration"."""
        if index > self.limit or self.names[index] is not None:
            return False
        token = self.tokens[index]
        cls = (noun(token.low) or NO_NOUN).cls
        named = self.names[index + 1] if index < self.limit else None
        if cls in ("office", "human") and token.text[0].islower() and named is not None and named.kind == "person":
            return self.found[-1].first == self.found[-1].last  # "Nobel laureate Ana S."
        if not self.opened and cls not in ("organization", "state", "collective"):
            return False  # "wished Ali S. | success"
        return (token.tag in ("NN", "NNS") and token.low not in CALENDAR) or token.low == "administration"
