"""Appositions: two phrases for one actor, side by side or with a comma between.

"the President of the Swiss Confederation, Ursula Keller", "Wang Yi, a member of the Political Bureau", "the Prime
Ministers, Akmal Y and Sultanbek D". A comma that only parts clauses joins nothing: "Welcoming the envoy, Ali said …".
"""

from __future__ import annotations

from collections.abc import Callable

import attrs

from ..names.office_labels import serves_at_home
from ..names.offices import is_rank_only
from ..names.persons import is_postnominal
from ..page import ACTORS, FINITE, Page, Phrase
from ..vocabulary import word_set
from . import neighbours
from .holdernames import merge_person
from .members import MemberReader
from .tails import CONJUNCTIONS, SAYING, TailReader
from .twooffices import TwoOffices

_SEVERAL = frozenset(("group", "sides", "state"))
#: What can stand before an office in the phrase that opens a sentence.
_FRONTING = frozenset(("IN", "DT", "NN", "JJ", "PRP$"))
#: With these the body begins that stands behind an office and a comma.
_SEATS = word_set("government ministry department embassy mission commission office secretariat parliament republic")
#: How a style begins behind "the".
_STYLES = frozenset(("hon", "hon.", "honorable", "honourable", "most", "reverend", "right", "rt", "rt."))
_WIVES = frozenset(("mrs", "mrs.", "madame", "begum"))
#: What tells somebody apart from all others.
_RANKED = frozenset("first second third fourth fifth only last youngest oldest longest-serving".split())
#: Adverbs that may open a description.
_QUALIFIED = frozenset("also formerly long not now once still then traditionally".split())
#: How many tokens a description may go on behind its noun.
_SHORT = 15
#: Within how many tokens behind a teller the verb stands: "a lawyer **for the family said**".
_ASIDE = 6
_NOMINAL = frozenset(("IN", "TO", "DT", "JJ", "NN", "NNS", "NNP", "PRP$"))
#: What stands between a body and its name.
_NAMING = frozenset({("calling", "itself"), ("calling", "themselves"), ("known", "as"), ("styling", "itself")})
_TRADES = word_set(
    "diplomat politician economist lawyer jurist academic scholar veteran journalist historian businessman engineer"
)
#: Offices that somebody has only beside another: "her **predecessor**, President X".
_RELATED = word_set("ally boss deputy friend heir mentor opponent predecessor rival subordinate successor superior")
_BRETHREN = frozenset({"brother", "colleague", "friend", "sister"})
_HUMAN = frozenset(("person", "office"))
#: Behind a name they tell whose relative somebody is: "Ali Khan, son of the late president".
_KIN = frozenset(
    "son daughter brother sister wife husband spouse consort widow widower father mother nephew niece cousin "
    "grandson".split()
)
#: What can stand between a phrase and its apposition, or its second office.
_LINKS = frozenset((",", "-", "–", "—", ":", "and"))


class AppositionReader:
    """Phrases with their tails and appositions."""

    def __init__(self, page: Page, tails: TailReader, coordinate: Callable[[Phrase, bool], Phrase]) -> None:
        self.page = page
        self.tokens = page.tokens
        self.tails = tails
        self.members = MemberReader(page, tails, coordinate, self.read, self._letters_behind)
        self._offices = TwoOffices(page, tails)

    def read(self, first: int, behind_verb: bool) -> Phrase | None:
        """The phrase that begins at `first`; `behind_verb` says that a verb before it can govern it."""
        phrase = self.tails.read(first)
        if phrase is None:
            return None
        if phrase.plural and not phrase.name and not phrase.parts and phrase.kind in _SEVERAL:
            self.members.right_behind(phrase)
            self.members.set_off(phrase)
        if phrase.kind in ("group", "organization") and not phrase.name:
            self._name_given(phrase)
        if phrase.key.startswith(("place:", "capital:")):
            self._state_behind(phrase)
        if phrase.kind in _HUMAN:
            self._letters_behind(phrase)
        if phrase.kind == "counterpart":
            self._counterpart_right_behind(phrase)
        neighbours.join(phrase, self.page, self.tails)
        phrase = self._relative_right_behind(phrase)
        for _ in range(3):
            comma = phrase.last + 1
            if comma >= self.page.sentences[phrase.sentence].last or self.tokens[comma].low not in _LINKS:
                break  # most
            if self._offices.joined(phrase) or self._seat_behind(phrase):
                continue
            if self.tokens[comma].text not in (",", "-", "–", "—") and not self._is_label(phrase):
                break
            if phrase.kind not in ACTORS or phrase.kind == "pronoun" or (phrase.kind == "person" and phrase.parts):
                break
            if self._of_body(phrase, comma) or self._body_named(phrase, comma):
                continue
            following = self._styled(self.tails.read(self._description(comma + 1)))
            if following is None or self.is_headline_list(phrase, following) or self._speaks(phrase, following):
                break
            if not self._appose(phrase, following, behind_verb):
                break
            self._ranked_besides(phrase, following)
            if phrase.kind in _HUMAN:
                self._letters_behind(phrase)
        return phrase

    def _speaks(self, named: Phrase, other: Phrase) -> bool:
        """Whether a comma parts what is told from its teller: "Rebels freed Said, **an aide to the King said**"."""
        end = min(other.last + _ASIDE, self.page.last_of(named))
        verb = next((t for t in self.tokens[other.last + 1 : end + 1] if t.tag not in _NOMINAL), self.tokens[end])
        tells = verb.tag in FINITE and verb.lemma in SAYING and self.page.low(verb.index + 1) != "to"
        opening = self.tokens[self.page.sentences[named.sentence].first : named.first] if tells else []
        unnamed = named.kind == "person" and other.determiner in ("a", "an")
        return unnamed and any(token.tag in FINITE for token in opening)

    def is_headline_list(self, head: Phrase, last: Phrase) -> bool:
        """Whether a headline's plural verb shows that a comma parts two: "Reis, Kenyan Foreign Minister **agree**"."""
        sentence, after = self.page.sentences[head.sentence], last.last + 1
        if sentence.kind != "headline" or head.first != sentence.first or after > sentence.last:
            return False
        return self.tokens[after].tag in ("VB", "VBP") and last.last < sentence.last and not last.plural

    def _is_label(self, office: Phrase) -> bool:
        """Whether an office alone stands before a colon, and but its holder behind it: "Chairman: Mr. Reis (Peru)"."""
        opens = office.first == self.page.sentences[office.sentence].first and not office.determiner
        if not opens or office.kind != "office" or office.plural or self.tokens[office.last + 1].text != ":":
            return False
        last = self.page.last_of(office)
        holder = self.tails.read(office.last + 2) if office.last + 2 <= last else None
        return holder is not None and holder.kind == "person" and last - holder.last <= (self.tokens[last].tag == ".")

    def _of_body(self, person: Phrase, comma: int) -> bool:
        """ "Dr. Ana Ruiz**, of the University of Lima**, said": the body or state between commas is hers."""
        link = self.page.low(comma + 1)
        if person.kind != "person" or not person.name or person.of is not None or link not in ("of", "from"):
            return False
        home = self.tails.home(comma + 2)
        if home is None or home.kind not in ("organization", "state") or home.parts or not (home.name or home.key):
            return False
        if self.page.low(home.last + 1) not in (",", ".", ";", ")") or home.key.startswith("capital:"):
            return False
        person.of, person.country, person.last = home, person.country or home.country, home.last
        person.mods.append(("of", home))
        return True

    def _body_named(self, body: Phrase, comma: int) -> bool:
        """ "the regional bloc, **ECOWAS**, said", "the party, the PKK, said": what a definite body is called."""
        inner = body.first > 0 and self.tokens[body.first - 1].low == "of"  # "fighters of the group, the Front, …"
        definite = (body.determiner == "the" or body.owner is not None) and not inner
        if body.kind not in ("group", "organization") or body.plural or body.name or body.parts or not definite:
            return False
        named = self.tails.read(comma + 1)
        if named is None or named.kind != "organization" or not named.name or named.parts or named.plural:
            return False
        if self.page.low(named.last + 1) not in (",", ".", ";") or self.page.low(named.last + 2) in CONJUNCTIONS:
            return False
        self._take_name(body, named)
        return True

    def _styled(self, phrase: Phrase | None) -> Phrase | None:
        """Whoever stands behind a style and its comma: "the Ambassador of Japan, His Excellency, **Mr Kenji S.**"."""
        name = self.tails.basic.names[phrase.first] if phrase is not None else None
        if phrase is None or name is None or name.kind != "title" or phrase.kind != "office" or phrase.role:
            return phrase
        comma = phrase.last + 1
        person = self.tails.read(comma + 1) if comma < self.page.last_of(phrase) else None
        behind = person is not None and self.tokens[comma].text == "," and person.kind == "person" and not person.role
        return person if behind else phrase

    def _ranked_besides(self, person: Phrase, rank: Phrase) -> None:
        """ "Ana Reis, the first woman **and first Catholic** to be elected": all of it describes one."""
        ahead = person.last + 2
        if rank.determiner in ("a", "an") and person.last == rank.last and self.page.low(person.last + 1) == "and":
            also = self.tails.read(ahead) if ahead < self.page.last_of(person) else None
            bare = also is not None and also.kind in _HUMAN and not (also.name or also.plural or also.of)
            if also is not None and bare and also.determiner in ("", "a", "an") and self.page.low(also.last + 1) == ",":
                person.last = also.last  # "Ali Nur, a rebel leader **and longtime rival**, …"
                return
        if rank.name or person.last != rank.last or self.page.low(person.last + 1) != "and":
            return
        ahead += self.page.low(ahead) == "the"
        ranked = {self.page.low(rank.first + 1), self.page.low(ahead)} <= _RANKED
        second = self.tails.read(ahead) if ranked and ahead < self.page.last_of(person) else None
        if second is not None and (second.kind == rank.kind or second.name_first == ahead + 1):
            person.last = second.last

    def _description(self, first: int) -> int:
        """Where the noun of a description begins: "**himself** a general", "**long** a critic", "**not** a party"."""
        opens = self.page.low(first) in _QUALIFIED or self.page.low(first).endswith("self")
        return first + 1 if opens and self.page.low(first + 1) in ("a", "an", "the") else first

    def _name_given(self, body: Phrase) -> None:
        """ "A group **calling itself the Lagoon Front**", "an outfit known as X": the name is theirs."""
        tokens, link = self.tokens, body.last + 1
        if link + 3 > self.page.last_of(body) or (tokens[link].low, tokens[link + 1].low) not in _NAMING:
            return
        named = self.tails.read(link + 2)
        if named is None or not named.name or named.parts or named.kind not in ("organization", "group"):
            return
        self._take_name(body, named)

    @staticmethod
    def _take_name(body: Phrase, named: Phrase) -> None:
        """Gives a body that is but described the name that stands behind it."""
        body.kind, body.key, body.plural = "organization", named.key, False
        body.name, body.name_first, body.name_last = named.name, named.name_first, named.name_last
        body.head, body.last, body.mods = named.head, named.last, []
        body.country, body.of = named.country or body.country, named.of or body.of

    def _counterpart_right_behind(self, counterpart: Phrase) -> None:
        """ "his counterpart Polish Minister Jan N.": nationality, office and name, without a comma."""
        person = self.tails.read(counterpart.last + 1) if counterpart.last < self.page.last_of(counterpart) else None
        if person is not None and person.kind == "person" and person.role and not person.determiner:
            self._name_behind(counterpart, person, False)

    def _relative_right_behind(self, phrase: Phrase) -> Phrase:
        """ "his brother | the Emir", "her sister | Queen Sofia": whom rulers call so is who stands right behind."""
        if phrase.owner is None or phrase.plural or self.page.low(phrase.last) not in _BRETHREN or phrase.name:
            return phrase
        behind = self.tails.read(phrase.last + 1) if phrase.last < self.page.last_of(phrase) else None
        named = behind is not None and behind.kind in _HUMAN and (behind.name or behind.determiner == "the")
        return attrs.evolve(behind, first=phrase.first) if named and behind is not None else phrase

    def _state_behind(self, city: Phrase) -> None:
        """ "Bali, Indonesia": the state only says where the city is."""
        comma = city.last + 1
        name = self.tails.basic.names[comma + 1] if comma < self.page.last_of(city) else None
        if name is None or self.tokens[comma].text != "," or name.kind != "state" or name.country != city.country:
            return
        if self.page.low(name.last + 1) not in CONJUNCTIONS:
            city.last = name.last

    def _letters_behind(self, person: Phrase) -> None:
        """ "General H.M. Karim, NDC, PSC, President of …": letters and ages between commas belong to the name.

        So does an office in brackets behind them: "Sir James Hall, M.P. (Prime Minister)".
        """
        limit = self.page.last_of(person)
        comma = self.page.low(person.last + 1) == ","
        if comma and [self.page.low(person.last + n) for n in (3, 4, 5)] == ["years", "old", ","]:
            person.last += 4  # "Mr. Sarr, 61 years old, …"
            return
        while person.last + 3 <= limit:
            mark, word, close = self.tokens[person.last + 1 : person.last + 4]
            age = word.text.isdecimal() and len(word.text) == 2
            behind = close.text in ((",", ".") if age else (",", "(")) and (age or is_postnominal(word))
            if mark.text != "," or not behind:
                break
            person.last = word.index
        self.tails.brackets(person, limit)

    def _seat_behind(self, holder: Phrase) -> bool:
        """ "Agha S., Foreign Secretary, Government of Pakistan": the body behind the office is where it is held."""
        comma = holder.last + 1
        if not holder.role or holder.plural or holder.country or comma >= self.page.last_of(holder):
            return False
        word = self.tokens[comma + 1]
        ends = holder.name != "" and holder.name_last < holder.role_first <= holder.role_last == holder.last
        if self.tokens[comma].text != "," or not word.text[0].isupper() or not (ends or word.low in _SEATS):
            return False
        seat = self.tails.read(comma + 1)
        if seat is None or seat.plural or seat.parts or seat.kind not in ("state", "organization"):
            return False
        if seat.kind == "state" and seat.of is None and not (seat.key or seat.country):
            return False  # "its President, Government and people"
        bare = seat.kind == "organization" and not seat.determiner and not self.tails.has_verb_behind(seat.last)
        if word.low not in _SEATS and not bare:
            return False  # "…, Deputy Commander, **Ghana Navy**", but not "…, Director General, Ghana agreed"
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
        elif self.tokens[phrase.first].low == "one" and phrase.kind == "group" and other.kind == "person":
            joined = self._one_named(phrase, other)
        elif phrase.kind in ("sides", "group") and phrase.plural and other.kind == "person" and not phrase.name:
            joined = self.members.behind(phrase, other)
        elif phrase.kind == "person" and phrase.name:
            joined = self._office_behind(phrase, other)
        if not joined and phrase.kind == "office" and not phrase.role and other.kind == "organization":
            joined = self._body_behind(phrase, other)
        if joined:
            return True
        if (
            (phrase.name or phrase.country or phrase.kind == "office")
            and not other.name
            and self._describes(phrase, other)
        ):
            phrase.last = other.last
            return True
        return False

    def _one_named(self, one: Phrase, person: Phrase) -> bool:
        """ "One of them, **Ana Reis**, said", "one of the men, 19-year-old Ali S.": whoever is named so."""
        closed = self.page.low(person.last + 1) in (",", ".")
        if not person.name or person.parts or not closed or self.page.low(one.first + 1) != "of":
            return False
        first = one.first
        for field in attrs.fields(Phrase):
            setattr(one, field.name, getattr(person, field.name))
        one.first = first
        return True

    def _describes(self, named: Phrase, other: Phrase) -> bool:
        """ "Kenya, **a member of the Council**, condemned", "Norway, **host of the talks**, said": what it is."""
        one = self.page.low(other.first) == "one"
        if other.kind in ("pronoun", "time") or other.parts or self.tails.has_verb_behind(other.last):
            return False
        if other.determiner in ("a", "an"):
            return named.kind != "person" and not self.tails.is_aside(named)
        if named.kind == "person" and not one:
            return False
        mark, close = self.page.low(named.last + 1), other.last + 1
        while close < min(other.last + _SHORT, self.page.last_of(other)) and self.tokens[close].text != mark:
            close += 1
        if self.page.low(close) != mark:
            return False
        bare = named.kind == other.kind == "office" and not other.determiner
        doing = bare and close < self.page.last_of(named) and self.tokens[close + 1].tag == "VBG"
        return doing or self.tails.has_verb_behind(close)  # "Chad's delegate, Council President, **speaking** …, said"

    def _name_behind(self, office: Phrase, person: Phrase, behind_verb: bool) -> bool:
        """ "the President of Senegal, Ibrahima Fall"."""
        if person.kind != "person" or not person.name or person.owner is not None:
            return False
        ranked = is_rank_only(person, self.tokens)
        if person.determiner == "the" and office.determiner == "the" and self._is_by_trade(person):
            merge_person(office, person)  # "the head of the mission, the Latvian diplomat Janis O."
            return True
        styled = person.determiner == "the" and self.page.low(person.first + 1) in _STYLES
        if person.determiner and not styled and not (person.role and ranked and office.owner is not None):
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
            named = not person.determiner and not self._opens_clause(office, person, behind_verb)
            if named and (self._is_kindred(office) or self._is_topmost(office)):
                merge_person(office, person)  # "her host, Minister Ahmed T."
                office.role, office.role_first, office.role_last = person.role, person.role_first, person.role_last
                return True
            if self._offices.heads_body(office, person) or self._offices.doubled(office, person):
                return True
            governed = behind_verb or self._behind_preposition(office.first)
            return not governed and self._offices.set_off(office, person)
        if self.tokens[person.last + 1].text == "'s" if person.last + 1 < len(self.tokens) else False:
            return False
        after = self.page.low(person.last + 1)
        if (
            after == "and"
            and person.name_first == person.name_last
            and self.tokens[person.name_first - 1].low in _WIVES
        ):
            return False  # "the Prime Minister, Mrs Lund and their party"
        if self._opens_clause(office, person, behind_verb):
            return False
        if self._opens_sentence(office) and self._is_described_subject(person):
            return False
        merge_person(office, person)
        office.last = person.last
        return True

    def _opens_clause(self, office: Phrase, person: Phrase, behind_verb: bool) -> bool:
        """Whether a comma only parts clauses: "Welcoming the guest, **Premier Li said** …"."""
        governed = behind_verb or self._behind_preposition(office.first)
        joined = self.page.low(person.last + 1) == "and"
        return governed and (self.tails.has_verb_behind(person.last) or (joined and self.takes_verb_later(person)))

    def _is_kindred(self, office: Phrase) -> bool:
        """Whether somebody is described by what they are to somebody: "**her host**", "**his predecessor**"."""
        owned = office.owner is not None and office.owner.kind == "pronoun"
        related = office.role == "" or self.tokens[office.head].low in _RELATED
        return office.kind == "office" and related and (owned or (office.determiner == "the" and not office.role))

    def _is_topmost(self, office: Phrase) -> bool:
        """Whether somebody is described by how high they stand: "**Chad's top diplomat**, Foreign Minister Ali S."."""
        return any(token.low == "top" for token in self.tokens[office.first : office.head])

    def _opens_sentence(self, office: Phrase) -> bool:
        """Whether an office hangs on what opens its sentence: "At the invitation of **the President**, …"."""
        opening = self.tokens[self.page.sentences[office.sentence].first : office.first]
        return bool(opening) and opening[0].tag == "IN" and all(t.tag in _FRONTING for t in opening)

    def _is_described_subject(self, person: Phrase) -> bool:
        """Whether somebody in a list of people with their offices behind them is the subject of what follows.

        "At the invitation of the President, **Ana Reis, envoy of Peru,** and Omar Said, envoy of Chad, came".
        """
        at = person.last + 1
        for _ in range(_SHORT):
            office = self.tails.read(at + 1) if self.page.low(at) == "," and at < self.page.last_of(person) else None
            if office is None or office.kind != "office" or not office.role or self.page.low(office.last + 1) != ",":
                return False
            at = office.last + 1
            if self.tails.has_verb_behind(at):
                return True
            at += 1 + (self.page.low(at + 1) in CONJUNCTIONS)
            other = self.tails.read(at) if at < self.page.last_of(person) else None
            if other is None or other.kind != "person":
                return False
            at = other.last + 1
        return False

    def _body_behind(self, owner: Phrase, body: Phrase) -> bool:
        """ "The ship's owner, **Lund Shipping**, denied": a company that is described as people are."""
        definite = owner.determiner == "the" or owner.owner is not None
        if not (definite and body.name) or body.determiner or body.parts or self.page.low(body.last + 1) != ",":
            return False
        owner.kind, owner.owner, owner.of = "organization", body.owner, body.of
        owner.name, owner.name_first, owner.name_last = body.name, body.name_first, body.name_last
        owner.key, owner.country, owner.head, owner.last = body.key, body.country, body.head, body.last
        return True

    def _is_by_trade(self, person: Phrase) -> bool:
        """Whether nothing but a word of what somebody is by trade stands before a name: "the Latvian **diplomat**"."""
        word = self.tokens[person.name_first - 1]
        return word.text in _TRADES and not self.tails.has_verb_behind(person.last)

    def _behind_preposition(self, first: int) -> bool:
        before = self.tokens[first - 1] if first else None
        return before is not None and before.tag in ("IN", "TO", "VBG", "VBN", "VB")

    def _office_behind(self, person: Phrase, other: Phrase) -> bool:
        """ "Wang Yi, a member of …", "Ilham Aliyev, President of …"."""
        # "Sheikh Rashid, **Crown Prince of Dubai**": what else would be a name is whose office it is
        noble = bool(other.role) and other.name.startswith(other.role) and other.owner is None
        named = other.kind == "person" and other.name and not noble
        if named or other.kind not in ("office", "person") or other.plural:
            return False
        if (
            other.kind == "office"
            and not other.role
            and other.determiner not in ("a", "an", "the")
            and other.owner is None
            and not (self.tokens[other.head].low in _KIN and other.mods)
        ):
            return False
        after = self.page.low(other.last + 1)
        if person.role and other.determiner and after == "," and self._offices.is_bare_person(other.last + 2):
            return False  # "…, Hon. Mathabo L., the Ambassador of Germany, Dr. Klaus W., …": a list of such pairs
        if other.determiner in ("the", "this") or (other.owner is not None and other.owner.kind == "pronoun"):
            ranked = self.page.low(other.first + 1) in _RANKED
            if self.tails.has_verb_behind(other.last) or (after in CONJUNCTIONS and person.role and not ranked):
                return False
        elif (
            not other.determiner
            and not other.qualifier
            and other.role
            and self.tokens[other.role_first].text[0].islower()
            and self.tails.has_verb_behind(other.last)
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
            party = other.of is not None and other.of.kind == "organization" and serves_at_home(person.role)
            person.of = person.of or (None if party else other.of)  # "the Prime Minister, leader of the Unity Party"
            person.country = person.country or other.country
        person.gender = person.gender or other.gender
        person.mods += other.mods
        person.last = other.last
        while self._offices.further(person):
            pass
        return True

    def takes_verb_later(self, phrase: Phrase) -> bool:
        """Whether a finite verb stands behind what a conjunction joins to a phrase."""
        following = self.tails.read(phrase.last + 2) if phrase.last + 2 <= self.page.last_of(phrase) else None
        return following is not None and self.tails.has_verb_behind(following.last)
