"""Appositions: two phrases for one actor, side by side or with a comma between.

"the President of the Swiss Confederation, Ursula Keller", "Wang Yi, a member of the Political Bureau", "the Prime
Ministers, Akmal Y and Sultanbek D". A comma that only parts clauses joins nothing: "Welcoming the envoy, Ali said …".
"""

from __future__ import annotations

from collections.abc import Callable

from .office_labels import classes_of, one_of
from .offices import is_rank_only
from .page import Page, Phrase
from .postings import merge_person
from .tails import TailReader
from .vocabulary import name_words, word_set

FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
ACTORS = frozenset(("person", "state", "organization", "group", "office", "counterpart", "sides", "pronoun"))
_SEVERAL = frozenset(("group", "sides", "state"))
_DASHES = frozenset(("-", "--", "–", "—"))
CONJUNCTIONS = frozenset(("and", "or", "nor", "&"))
#: With these the body begins that stands behind an office and a comma.
_SEATS = word_set("government ministry department embassy mission commission office secretariat parliament republic")
_HEADS = frozenset(("head-of-state", "head-of-government"))
_PRESIDING = frozenset(("chair", "director", "party-leader", "head-of-state", "mediator"))
_ROYAL = frozenset(("royal",))
_MONARCHS = frozenset(("monarch",))
_WIVES = frozenset(("mrs", "mrs.", "madame", "begum"))
#: Classes of ministers.
_MINISTERS = frozenset(("minister", "foreign-minister", "defence-minister"))
#: Adverbs that may open a description.
_QUALIFIED = frozenset("also formerly long not now once still then traditionally".split())
#: How many tokens a description may go on behind its noun.
_SHORT = 15
_HUMAN = frozenset(("person", "office"))
#: Behind a name they tell whose relative somebody is: "Ali Khan, son of the late president".
_KIN = frozenset(
    "son daughter brother sister wife husband widow widower father mother nephew niece cousin grandson".split()
)


class AppositionReader:
    """Phrases with their tails and appositions."""

    def __init__(self, page: Page, tails: TailReader, coordinate: Callable[[Phrase, bool], Phrase]) -> None:
        self.page = page
        self.tokens = page.tokens
        self.tails = tails
        #: Gives the coordination of like members that a phrase begins.
        self.coordinate = coordinate

    def limit(self, phrase: Phrase) -> int:
        """The last token of the phrase's sentence."""
        return self.page.sentences[phrase.sentence].last

    def _text(self, index: int) -> str:
        return self.tokens[index].low if index < len(self.tokens) else ""

    def read(self, first: int, behind_verb: bool) -> Phrase | None:
        """The phrase that begins at `first`; `behind_verb` says that a verb before it can govern it."""
        phrase = self.tails.read(first)
        if phrase is None:
            return None
        if phrase.plural and not phrase.name and not phrase.parts and phrase.kind in _SEVERAL:
            self._names_right_behind(phrase)
            self._names_between_dashes(phrase)
        if phrase.key.startswith(("place:", "capital:")):
            self._state_behind(phrase)
        if phrase.kind in _HUMAN:
            self._letters_behind(phrase)
        if phrase.kind == "counterpart":
            self._counterpart_right_behind(phrase)
        for _ in range(3):
            if self._two_offices_of_one(phrase) or self._seat_behind(phrase):
                continue
            comma = phrase.last + 1
            if comma + 1 > self.limit(phrase) or self.tokens[comma].text not in (",", "-", "–", "—"):
                break
            if phrase.kind not in ACTORS or phrase.kind == "pronoun":
                break
            following = self.tails.read(self._description(comma + 1))
            if following is None or not self._appose(phrase, following, behind_verb):
                break
            if phrase.kind in _HUMAN:
                self._letters_behind(phrase)
        return phrase

    def _description(self, first: int) -> int:
        """Where the noun of a description begins: "**himself** a general", "**long** a critic", "**not** a party"."""
        opens = self._text(first) in _QUALIFIED or self._text(first).endswith("self")
        return first + 1 if opens and self._text(first + 1) in ("a", "an", "the") else first

    def _counterpart_right_behind(self, counterpart: Phrase) -> None:
        """ "his counterpart Polish Minister Jan N.": nationality, office and name, without a comma."""
        person = self.tails.read(counterpart.last + 1) if counterpart.last < self.limit(counterpart) else None
        if person is not None and person.kind == "person" and person.role and not person.determiner:
            self._name_behind(counterpart, person, False)

    def _state_behind(self, city: Phrase) -> None:
        """ "Bali, Indonesia": the state only says where the city is."""
        comma = city.last + 1
        name = self.tails.basic.names[comma + 1] if comma < self.limit(city) else None
        if name is None or self.tokens[comma].text != "," or name.kind != "state" or name.country != city.country:
            return
        if self._text(name.last + 1) not in CONJUNCTIONS:
            city.last = name.last

    def _letters_behind(self, person: Phrase) -> None:
        """ "General H.M. Karim, NDC, PSC, President of …": letters and ages between commas belong to the name."""
        letters = name_words().postnominals
        while person.last + 3 <= self.limit(person):
            comma, word, close = self.tokens[person.last + 1 : person.last + 4]
            age = word.text.isdecimal() and len(word.text) == 2
            behind = age or (word.low in letters and word.text[0].isupper())
            if comma.text != "," or not behind or close.text not in (",", "." if age else ","):
                return
            person.last = word.index

    def _seat_behind(self, holder: Phrase) -> bool:
        """ "Agha S., Foreign Secretary, Government of Pakistan": the body behind the office is where it is held."""
        comma = holder.last + 1
        if not holder.role or holder.plural or holder.country or comma >= self.limit(holder):
            return False
        word = self.tokens[comma + 1]
        if self.tokens[comma].text != "," or not word.text[0].isupper() or word.low not in _SEATS:
            return False
        seat = self.tails.read(comma + 1)
        if seat is None or seat.plural or seat.parts or seat.kind not in ("state", "organization"):
            return False
        if holder.of is None:
            holder.of = seat
        else:
            holder.of.of = holder.of.of or seat  # "Chairman of the Council of State, Republic of …"
            holder.of.country = seat.country
        holder.last, holder.country = seat.last, seat.country
        return True

    def _appose(self, phrase: Phrase, other: Phrase, behind_verb: bool) -> bool:
        """Merges `other` into `phrase` where the two are one."""
        joined = False
        if phrase.kind in ("office", "counterpart") and not phrase.name and not phrase.plural:
            joined = self._name_behind(phrase, other, behind_verb)
        elif phrase.kind in ("sides", "group") and phrase.plural and other.kind == "person" and not phrase.name:
            joined = self._names_behind(phrase, other)
        elif phrase.kind == "person" and phrase.name:
            joined = self._office_behind(phrase, other)
        if joined:
            return True
        if (phrase.name or phrase.kind == "office") and not other.name and self._describes(phrase, other):
            phrase.last = other.last
            return True
        return False

    def _describes(self, named: Phrase, other: Phrase) -> bool:
        """ "Kenya, **a member of the Council**, condemned", "Norway, **host of the talks**, said": what it is."""
        one = self._text(other.first) == "one"
        if other.kind in ("pronoun", "time") or other.parts or self.takes_verb(other):
            return False
        if other.determiner in ("a", "an"):
            return named.kind != "person"
        if named.kind == "person" and not one:
            return False
        mark, close = self._text(named.last + 1), other.last + 1
        while close < min(other.last + _SHORT, self.limit(other)) and self.tokens[close].text != mark:
            close += 1
        return self._text(close) == mark and self._has_verb_behind(close)

    def _name_behind(self, office: Phrase, person: Phrase, behind_verb: bool) -> bool:
        """ "the President of Senegal, Ibrahima Fall"."""
        if person.kind != "person" or not person.name or person.owner is not None:
            return False
        ranked = is_rank_only(person, self.tokens)
        if person.determiner and not (person.role and ranked and office.owner is not None):
            return False
        if not ranked:
            if office.first and self.tokens[office.first - 1].low == "as":
                return False  # "As Chair of the Council, President Sow opened the session"
            if person.qualifier and not person.determiner and (office.owner is not None or office.determiner == "the"):
                merge_person(office, person)  # "the President's special envoy, former Minister Kgalema M."
                return True
            if office.kind == "counterpart" and office.owner is not None and not person.determiner:
                merge_person(office, person)  # "his Zambian counterpart, President Lungu"
                office.role, office.role_first, office.role_last = person.role, person.role_first, person.role_last
                return True
            return self._heads_body_too(office, person) or self._two_offices(office, person)
        if self.tokens[person.last + 1].text == "'s" if person.last + 1 < len(self.tokens) else False:
            return False
        after = self._text(person.last + 1)
        if (
            after == "and"
            and person.name_first == person.name_last
            and self.tokens[person.name_first - 1].low in _WIVES
        ):
            return False  # "the Prime Minister, Mrs Lund and their party"
        governed = behind_verb or self._behind_preposition(office.first)
        if governed and (self.takes_verb(person) or (after == "and" and self.takes_verb_later(person))):
            return False
        merge_person(office, person)
        office.last = person.last
        return True

    def _two_offices_of_one(self, office: Phrase) -> bool:
        """ "Member of the Political Bureau and State Councilor Wang J.": the name behind the second has both."""
        link = office.last + 1
        if office.kind != "office" or not office.role or link >= self.limit(office) or self.tokens[link].low != "and":
            return False
        person = self.tails.read(link + 1)
        if person is None or not person.role or _are_two_heads(office.role, person.role):
            return False
        if self._is_second_office(office, person):
            if person.of is not None and (office.of is None or office.of.kind != "state"):
                office.role, office.role_first, office.role_last, office.second_role = (
                    person.role,
                    person.role_first,
                    person.role_last,
                    office.role,
                )
                office.of, office.country = person.of, person.country
            else:
                office.second_role, office.of = person.role, office.of or person.of
            office.last, office.head = person.last, person.head
            return True
        if person.kind == "office" and not (_doubles(office) and _is_minister(person)):
            return False
        return person.kind in ("person", "office") and self._two_offices(office, person)

    def _is_second_office(self, office: Phrase, other: Phrase) -> bool:
        """Whether one article and one name stand for two offices: "the chairman of X and president of Y, Alpha C."."""
        if office.plural or other.kind != "office" or other.plural or other.name:
            return False
        if office.determiner != "the" and (office.determiner or not self.tokens[office.head].text[0].isupper()):
            return False
        if other.determiner or other.owner is not None or office.second_role or self._text(other.last + 1) != ",":
            return False
        return self._is_bare_person(other.last + 2)

    def _two_offices(self, office: Phrase, person: Phrase) -> bool:
        """ "First Deputy Prime Minister, Minister of Foreign Affairs Milica O.": both are hers."""
        if not office.role or person.determiner or person.owner is not None:
            return False
        name = self.tails.basic.names[office.first]
        styled = name is not None and name.kind == "title"  # "HE the Prime Minister and Interior Minister Salem K."
        doubles = (styled or _doubles(office)) and _is_minister(person)
        if (office.determiner or office.owner is not None) and not doubles:
            return False
        bare = not office.determiner and office.of is None and person.kind == "person"
        if self._text(person.last + 1) in CONJUNCTIONS and not (styled or bare):
            return False
        alone = bool(office.determiner) or office.plural or person.kind != "person"
        if alone and not self.tokens[office.role_first].text[0].isupper():
            return False
        role, first, last = office.role, office.role_first, office.role_last
        if person.kind == "person":
            merge_person(office, person)
        else:
            office.last, office.head, office.of = person.last, person.head, office.of or person.of
            office.country = office.country or person.country
        if last + 2 == person.role_first:
            last, role = person.role_last, self.page.slice(first, person.role_last)
        else:
            office.second_role = person.role
        office.role, office.role_first, office.role_last = role, first, last
        return True

    def _heads_body_too(self, office: Phrase, person: Phrase) -> bool:
        """ "The chairman of the Union, Senegalese President Omar B., said": he heads a body of states too."""
        of_body = any(p is not None and p.kind != "state" for p in (office.of, office.owner))
        heads = not classes_of(office.role).isdisjoint(_PRESIDING)
        if not (of_body and heads and person.country) or self._text(person.last + 1) != ",":
            return False
        first, last, role, home = person.role_first, person.role_last, person.role, person.of
        second = office.role
        merge_person(office, person)
        office.role, office.role_first, office.role_last, office.second_role = role, first, last, second
        office.of, office.country, office.owner, office.determiner = home, person.country, None, ""
        return True

    def _behind_preposition(self, first: int) -> bool:
        before = self.tokens[first - 1] if first else None
        return before is not None and before.tag in ("IN", "TO", "VBG", "VBN", "VB")

    def _names_right_behind(self, several: Phrase) -> None:
        """ "Members of Parliament Kh. Saran and Ts. Davaa", "the Baltic states Estonia, Latvia and Lithuania"."""
        index = several.last + 1
        name = self.tails.basic.names[index] if index <= self.limit(several) else None
        if name is None or name.kind not in ("person", "state", "organization"):
            return
        first = self.tails.read(index)
        if first is None or first.parts:
            return
        if first.kind == "person" and several.role:
            self._names_behind(several, first)
        elif first.kind in ("state", "organization") and first.name:
            names = self.coordinate(first, False)
            if names.parts and names.kind == first.kind:
                several.parts, several.kind, several.last = names.parts, names.kind, names.last
                several.head = names.head

    def _names_between_dashes(self, several: Phrase) -> None:
        """ "Three members - Chad, Mali and Peru - abstained": they are those who are listed."""
        dash = several.last + 1
        if several.parts or dash + 2 > self.limit(several) or self.tokens[dash].text not in _DASHES:
            return
        members: list[Phrase] = []
        at = dash
        while not members or self.tokens[at].text in (",", "and"):
            at += 2 if self._text(at + 1) in CONJUNCTIONS else 1
            member = self.tails.read(at) if at < self.limit(several) else None
            if member is None or not member.name or member.last >= self.limit(several):
                return
            members.append(member)
            at = member.last + 1
        if len(members) > 1 and self.tokens[at].text == self.tokens[dash].text:
            kinds = {member.kind for member in members}
            several.parts, several.last, several.head = members, at, members[-1].head
            several.kind = members[0].kind if len(kinds) == 1 else "group"

    def _names_behind(self, offices: Phrase, first: Phrase) -> bool:
        """ "the Prime Ministers, Akmal Y and Sultanbek D": each of them holds the office."""
        names = self.coordinate(first, False)
        if not names.parts or any(part.kind != "person" for part in names.parts):
            return False
        share_role(offices, names.parts)
        offices.parts, offices.kind, offices.last, offices.head = (
            names.parts,
            "person",
            names.last,
            names.head,
        )
        return True

    def offices_behind(self, persons: Phrase) -> None:
        """ "X and Y, Members of the Presidency": each of them holds the office."""
        comma = persons.last + 1
        if comma >= self.limit(persons) or self.tokens[comma].text != ",":
            return
        offices = self.tails.read(comma + 1)
        if offices is None or not offices.plural or not offices.role or offices.name or self.takes_verb(offices):
            return
        share_role(offices, [part for part in persons.parts if not part.role])
        persons.last = offices.last

    def _office_behind(self, person: Phrase, other: Phrase) -> bool:
        """ "Wang Yi, a member of …", "Ilham Aliyev, President of …"."""
        if (other.kind == "person" and other.name) or other.kind not in ("office", "person") or other.plural:
            return False
        if (
            other.kind == "office"
            and not other.role
            and other.determiner not in ("a", "an", "the")
            and other.owner is None
            and not (self.tokens[other.head].low in _KIN and other.mods)
        ):
            return False
        after = self._text(other.last + 1)
        if person.role and other.determiner and after == "," and self._is_bare_person(other.last + 2):
            return False  # "…, Hon. Mathabo L., the Ambassador of Germany, Dr. Klaus W., …": a list of such pairs
        if other.determiner in ("the", "this") or (other.owner is not None and other.owner.kind == "pronoun"):
            if self.takes_verb(other) or (after in CONJUNCTIONS and person.role):
                return False
        elif (
            not other.determiner
            and not other.qualifier
            and other.role
            and self.tokens[other.role_first].text[0].islower()
            and self.takes_verb(other)
        ):
            return False
        if not person.role or is_rank_only(person, self.tokens):
            person.role, person.role_first, person.role_last = other.role, other.role_first, other.role_last
            person.qualifier = other.qualifier
            person.of = other.of or person.of
            if other.of is not None and other.of.country:
                person.country = other.of.country
            elif other.country:
                person.country = other.country
        elif other.role and not person.second_role:
            person.second_role = other.role
            person.of = person.of or other.of
            person.country = person.country or other.country
        person.gender = person.gender or other.gender
        person.mods += other.mods
        person.last = other.last
        self._further_office(person)
        return True

    def _is_bare_person(self, index: int) -> bool:
        person = self.tails.read(index) if index < len(self.tokens) else None
        return person is not None and person.kind == "person" and is_rank_only(person, self.tokens)

    def _further_office(self, person: Phrase) -> None:
        """Takes "and Minister of …" behind an apposition in: the same person holds both."""
        link = person.last + 1
        if link + 1 > self.limit(person) or self.tokens[link].low not in ("and", ","):
            return
        other = self.tails.read(link + 1)
        if other is None or other.kind != "office" or other.determiner or other.name or not other.role or other.plural:
            return
        closed = self.tokens[link].low == "and" and self._text(other.last + 1) in (",", ".", "")
        if not (closed or self.tokens[other.role_first].text[0].isupper()) or self.takes_verb(other):
            return
        if person.role_last + 1 == link and self.tokens[link].text == ",":
            person.role_last = other.role_last
            person.role = self.page.slice(person.role_first, person.role_last)
        else:
            person.second_role = person.second_role or other.role
        person.of = person.of or other.of
        person.country = person.country or other.country
        person.last = other.last

    def takes_verb(self, phrase: Phrase) -> bool:
        """Whether a finite verb stands right behind a phrase, so that it is that verb's subject."""
        return self._has_verb_behind(phrase.last)

    def _has_verb_behind(self, last: int) -> bool:
        end = self.page.sentences[self.tokens[last].sentence].last
        for index in range(last + 1, min(last + 4, end + 1)):
            token = self.tokens[index]
            if token.tag in FINITE:
                return True
            if token.tag != "RB" and token.low not in ("also", "today", "yesterday") and token.tag not in ("NNP",):
                return False
        return False

    def takes_verb_later(self, phrase: Phrase) -> bool:
        """Whether a finite verb stands behind what a conjunction joins to a phrase."""
        following = self.tails.read(phrase.last + 2) if phrase.last + 2 <= self.limit(phrase) else None
        return following is not None and self.takes_verb(following)


def share_role(office: Phrase, members: list[Phrase]) -> None:
    """Gives every member the office that a plural names for all of them."""
    role = one_of(office.role)
    homes = next((phrase.parts for word, phrase in office.mods if word == "of" and phrase.parts), [])
    for index, member in enumerate(members):
        # "the ministers of Ghana and Togo, X and Y": X is of Ghana, Y of Togo.
        home = homes[index] if len(homes) == len(members) else office.of
        member.role = role
        member.of = member.of or home
        member.country = member.country or (home.country if home is not None else office.country)


def _doubles(office: Phrase) -> bool:
    """Whether an office is mostly held together with a ministry: "the Deputy Prime Minister and Foreign Minister"."""
    return not office.plural and "deputy-head" in classes_of(office.role)


def _are_two_heads(first: str, second: str) -> bool:
    """Whether no one person holds both offices: "Taoiseach and PM Hale", "Prince and Princess of Orania"."""
    one, other = classes_of(first), classes_of(second)
    return any(one & heads and other & heads for heads in (_HEADS, _ROYAL, _MONARCHS))


def _is_minister(office: Phrase) -> bool:
    return not office.plural and bool(_MINISTERS & classes_of(office.role))
