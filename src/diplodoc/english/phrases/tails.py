"""What belongs to a noun phrase behind its head: of-phrases, the state and portfolio of an office, brackets.

Prepositional phrases are attached only where they surely belong: "of" always; "to", "for", "in" behind offices and
bodies; "between … and …" behind relations; "from" behind people. The rest is left to the clauses.
"""

from __future__ import annotations

from collections.abc import Callable

import attrs

from ..names import ships
from ..names.office_labels import is_other
from ..names.offices import CALENDAR, RANKS
from ..page import ACTORS, FINITE, Page, Phrase
from ..vocabulary import NO_NOUN, is_party_seat, listed, noun, word_set
from .basic import BasicReader
from .postings import OfficeReader

CONJUNCTIONS = frozenset(("and", "or", "nor", "&"))
#: Behind these verbs a clause may follow without "that", so that a list after them may be its subject.
SAYING = word_set(
    "say tell add note stress believe think hope know announce claim insist argue recall state emphasize "
    "emphasise confirm report agree ensure"
)
_TELLING = listed("tells_of")
_BETWEEN = listed("between")
_STATIC = listed("in_place")
#: Bodies that stand abroad for another state than the one that they are in.
_ABROAD = listed("abroad")
_FROM = listed("from_place")
#: Those of a state who own things with it: "**the people** of Chad's hopes".
_RULING = frozenset({"army", "authorities", "government", "nation", "parliament", "people", "peoples", "regime"})
#: What those sit in who hold an office: "the Leaders **Retreat**".
_SITTINGS = word_set("caucus conclave conference congress dialogue forum meeting retreat session summit workshop")
#: How far behind "(" the short form of a meeting closes it: "(CSF SOM)".
_ACRONYMS = 3
#: How many words an aside has before its last noun: "in the company of the".
_ASIDE = 8
#: What counts what "of" brings.
_QUANTITIES = listed("quantities")
#: Kinds of names that strange places are taken for.
_ANYWHERE = frozenset(("person", "place", "thing", "unknown"))
_DEPTH = 12
#: Pronouns behind which brackets say whom they mean.
_GLOSSED = word_set("he him she her it they them this these those")
#: How many tokens behind "(" close a parenthesis that any phrase takes in.
_SHORT = 8
#: What a phrase can go on with.
_TAILS = frozenset(("of", "to", "from", "between", "in"))


class TailReader:
    """Base phrases with what hangs on them."""

    def __init__(self, page: Page, basic: BasicReader) -> None:
        self.page = page
        self.tokens = page.tokens
        self.basic = basic
        self.depth = 0
        #: Reads the complement of a preposition with its coordination; set by the joiner.
        self.complement: Callable[[int], Phrase | None] = self.read
        #: The same without apposition: in "the envoy of the King, Faisal" the name is the envoy's.
        self.home: Callable[[int], Phrase | None] = self.read
        self.offices = OfficeReader(self)
        self._memo: dict[int, Phrase | None] = {}

    def read(self, first: int) -> Phrase | None:
        """The phrase that begins at `first`, with its tails."""
        if first in self._memo:
            return self._memo[first]
        phrase = self.basic.read(first)
        if phrase is not None and self.depth < _DEPTH:
            self.depth += 1
            limit = self.page.sentences[phrase.sentence].last
            if phrase.role:
                self.offices.read(phrase, limit)
            else:
                self._common(phrase, limit)
            self.depth -= 1
        self._memo[first] = phrase
        return phrase

    def _done_by(self, phrase: Phrase) -> bool:
        """Whether "by" brings a phrase as the doer of the noun right before: "the arrest **by the police** of …"."""
        by, noun_before = self.tokens[phrase.first - 1], self.tokens[phrase.first - 2]
        named = not self.tokens[phrase.head].text[0].islower()
        return phrase.first > 1 and by.low == "by" and noun_before.tag == "NN" and not named

    def has_verb_behind(self, last: int) -> bool:
        """Whether a finite verb stands right behind a phrase that ends at `last`, so that it is that verb's subject."""
        end = self.page.sentences[self.tokens[last].sentence].last
        for token in self.tokens[last + 1 : min(last + 4, end + 1)]:
            if token.tag in FINITE:
                return True
            if token.tag not in ("RB", "NNP") and token.low not in ("also", "today", "yesterday"):
                return False
        return False

    # ------------------------------------------------------------------ any phrase

    def _common(self, phrase: Phrase, limit: int) -> None:
        if phrase.kind == "office" and not phrase.role and self._style(phrase, limit):
            return
        self.brackets(phrase, limit)
        for _ in range(4):
            link = phrase.last + 1
            if link < limit and self.tokens[link].tag == "''" and self._opens_quotation(phrase):
                link += 1  # "the 'aggression' **of Rwanda**"
            if link >= limit or (phrase.kind in ("pronoun", "time") and self.tokens[link].low != "of"):
                break
            if self.tokens[link].low not in _TAILS or not self._tail(phrase, link):
                break
        if phrase.kind == "group" and phrase.name and phrase.plural and phrase.country:
            self._several(phrase)
        if phrase.kind == "counterpart" and phrase.mods:
            self.offices.name_behind(phrase, limit)
        self.possessed(phrase, limit)

    def _opens_quotation(self, phrase: Phrase) -> bool:
        """Whether the quotation that ends behind a phrase begins in it, or just before it."""
        return any(token.tag == "``" for token in self.tokens[max(phrase.first - 1, 0) : phrase.head])

    def _style(self, phrase: Phrase, limit: int) -> bool:
        """Makes one of "His Majesty" and "the Sultan of Oman"."""
        index = phrase.last + 1
        name = self.basic.names[phrase.last]
        if name is None or name.kind != "title":
            name = self.basic.names[phrase.first]
        index += index < limit and self.tokens[index].text == ","  # "His Excellency, the President of …"
        if name is None or name.kind != "title" or index >= limit or self.tokens[index].low != "the":
            return False
        office = self.read(index)
        if office is None or office.kind not in ("office", "person", "sides", "group") or not office.role:
            return False
        gender = phrase.gender
        for field in attrs.fields(Phrase):
            if field.name != "first":
                setattr(phrase, field.name, getattr(office, field.name))
        phrase.gender = phrase.gender or gender
        return True

    def _tail(self, phrase: Phrase, link: int) -> bool:
        low = self.tokens[link].low
        head = self.tokens[phrase.head].low
        if low == "of":
            if (phrase.name and phrase.kind == "state") or (phrase.kind == "time" and self._is_date(phrase)):
                return False  # "the launch by Iran of two missiles", "the rescue in March of a crew"
            if self._done_by(phrase) and self.tokens[link + 1].tag in ("CD", "PRP$"):
                return False  # "the killing by Iranian forces **of three sailors**"
            if self._is_scene(phrase) and self.tokens[link + 1].tag in ("CD", "PRP$", "DT"):
                return False  # "the murder in Visby **of two fishermen**"
            inner = self.complement(link + 1)
            if inner is None or (phrase.kind == "person" and inner.kind not in ("state", "organization")):
                return False
            if self.is_told(phrase, inner):
                return False
            self.attach(phrase, "of", inner := self._whose(phrase, inner))
            counts = head in _QUANTITIES or self.tokens[phrase.head].tag == "CD"
            if counts and phrase.kind == "thing" and not phrase.name:
                self._counted(phrase, inner)
            else:
                self._belongs(phrase, inner)
            return True
        if low in ("to", "from") and phrase.kind == "counterpart":
            inner = self.basic.read(link + 1)
            if inner is None or inner.kind != "state" or not inner.name:
                return False
            self.attach(phrase, low, inner)  # "her Malian counterpart to Egypt", "his colleague from Chad"
            if low == "from" and phrase.of is None:
                phrase.of, phrase.country = inner, inner.country
            return True
        if low == "from" and phrase.plural and is_other((noun(head) or NO_NOUN).lemma):
            inner = self.complement(link + 1)
            if inner is None or not inner.parts or any(part.kind != "state" for part in inner.parts):
                return False
            self.attach(phrase, "of", inner)  # "her counterparts from Chad and Mali"
            return True
        if low == "between" and head in _BETWEEN:
            inner = self.complement(link + 1)
            if inner is None or not (inner.parts or inner.plural):
                return False
            self.attach(phrase, "between", inner)
            return True
        if low == "in" and (head in _STATIC or (phrase.kind == "organization" and not phrase.name)):
            sited = head in _STATIC or phrase.determiner != "the" or phrase.of is not None
            return self.where(phrase, link, sited=sited)
        if low == "from" and phrase.kind == "group" and (villages := self._villages(link + 1)) > link:
            phrase.last = villages
            return True
        if low == "from" and head in _FROM and phrase.kind == "group":
            inner = self.complement(link + 1)
            if inner is not None and inner.parts and inner.parts[0].name and inner.parts[-1].determiner == "the":
                inner = self.read(link + 1)  # "rebels from Mali | and the government of the Comoros"
            if inner is None or not (
                inner.country
                or inner.key
                or inner.kind in ("group", "organization", "state")
                or (noun(self.tokens[inner.head].low) or NO_NOUN).cls == "place"
            ):
                return False
            self.attach(phrase, "from", inner)
            return True
        return False

    def _whose(self, phrase: Phrase, inner: Phrase) -> Phrase:
        """What "of" brings, which may own what follows together with the noun before: "**the people of Chad**'s hopes".

        But "the people of **Chad's islands**".
        """
        held = inner.parts[0] if inner.parts else inner
        owner = held.owner
        rules = not (phrase.name or phrase.role) and self.tokens[phrase.head].low in _RULING
        if not rules or held.kind != "thing" or owner is None or owner.kind not in ("state", "organization"):
            return inner
        where = (noun(self.tokens[held.head].low) or NO_NOUN).cls == "place"
        return owner if owner.name and owner.first == inner.first and not where else inner

    def is_aside(self, phrase: Phrase) -> bool:
        """Whether a phrase ends an aside right behind a verb: "opened, in **Gabon**, a school"."""
        at = phrase.first - 1
        while at > phrase.first - _ASIDE and self.tokens[at].tag in ("IN", "DT", "NN", "JJ"):
            at -= 1
        return at > 0 and self.tokens[at].text == "," and self.tokens[at - 1].tag[:2] == "VB"

    def _is_scene(self, phrase: Phrase) -> bool:
        """Whether a bare name tells where the noun before it happened: "the murder in **Visby**"."""
        if phrase.kind != "thing" or not phrase.name or phrase.determiner or phrase.first < 2:
            return False
        return self.tokens[phrase.first - 1].low in ("in", "at", "near") and self.tokens[phrase.first - 2].tag == "NN"

    def _several(self, bodies: Phrase) -> None:
        """Takes in the states behind the first whose bodies they are: "the Embassies of Peru **and Chile**"."""
        at, last, closed = bodies.last + 1, bodies.last, False
        while not closed and self.page.low(at) in (",", "and"):
            closed = self.page.low(at) == "and" or self.page.low(at + 1) == "and"
            at += 2 if self.page.low(at + 1) in ("and", "the") else 1
            at += self.page.low(at) == "the"
            name = self.basic.names[at] if at < len(self.tokens) else None
            if name is None or name.kind != "state" or name.first != at:
                return
            last, at = name.last, name.last + 1
        if closed:
            bodies.last = bodies.head = bodies.name_last = last
            bodies.name, bodies.country, bodies.of = self.page.slice(bodies.name_first, last), "", None

    def _villages(self, first: int) -> int:
        """The last token of names side by side that are those of places, as people are from them; -1 if none are.

        "villagers from **Lomo, Bissa and Kaya**": no gazetteer has them all.
        """
        at, last, closed = first, -1, False
        while at < len(self.tokens) and not closed:
            name = self.basic.names[at]
            single = name is not None and name.first == name.last and name.kind in _ANYWHERE
            if not single or self.tokens[at].sentence != self.tokens[first].sentence:
                break
            last, link = at, self.page.low(at + 1)
            closed = link not in (",", "and")
            at += 3 if link == "," and self.page.low(at + 2) == "and" else 2
        return last if closed and last > first else -1

    def is_told(self, phrase: Phrase, inner: Phrase) -> bool:
        """Whether "of" hangs on the verb before: "assured the rescuers of his prayers", "accused the army of theft"."""
        if inner.kind not in ("thing", "pronoun") or inner.key or phrase.kind == "thing" or not phrase.first:
            return False
        return self.tokens[phrase.first - 1].lemma in _TELLING

    def _is_date(self, phrase: Phrase) -> bool:
        token = self.tokens[phrase.head]
        return token.low in CALENDAR or token.tag == "CD"

    def where(self, phrase: Phrase, link: int, *, sited: bool) -> bool:
        """Attaches "in" and a named place or state; what is not `sited` there only as the subject of a verb behind."""
        inner = self.read(link + 1)
        if inner is None or not (inner.key or inner.kind == "state" or (phrase.role and inner.kind == "organization")):
            return False
        holder = self.page.low(inner.last + 1) == "("  # "the Minister in Ethiopia (Southgate)"
        if not sited and inner.kind != "organization" and not (holder or self.has_verb_behind(inner.last)):
            return False  # "met the leaders of the opposition | in Tunis", but "the leader in Tunis said"
        self.attach(phrase, "in", inner)
        if not phrase.role and self.tokens[phrase.head].low not in _ABROAD:
            phrase.country = phrase.country or inner.country  # "a hospital in Ukraine"
        return True

    def attach(self, phrase: Phrase, link: str, inner: Phrase) -> None:
        phrase.mods.append((link, inner))
        phrase.last = inner.last

    def _counted(self, phrase: Phrase, inner: Phrase) -> None:
        """Makes a phrase of quantity stand for what is counted: "dozens of activists", "some of its troops"."""
        several = inner.plural or (self.tokens[phrase.head].low == "elements" and inner.kind == "organization")
        if inner.kind == "group" or (inner.kind in ("office", "organization", "state", "pronoun") and several):
            phrase.kind = "group"
        elif inner.kind == "sides":
            phrase.kind = "group"  # "two of the ministers": some of those who could be the sides
        phrase.head, phrase.plural = inner.head, True
        phrase.owner, phrase.of, phrase.country = phrase.owner or inner.owner, inner.of, inner.country
        phrase.mods = inner.mods[:]

    def _belongs(self, phrase: Phrase, inner: Phrase) -> None:
        """What "of X" says about the whole: the government of Japan, the Parliament of Ghana, the people of Chad."""
        low = self.tokens[phrase.head].low
        found = noun(low)
        if self.tokens[phrase.head].tag in ("DT", "PDT") and inner.kind not in ("thing", "time"):
            phrase.kind = "group"  # "all of the peoples"
        if phrase.kind == "state" and low in ("state", "power", "side") and inner.kind != "state":
            phrase.kind = "thing"  # "the state of the port"
        if phrase.kind in ("state", "group") and low == "leadership" and inner.kind in ("person", "office"):
            phrase.kind = "thing"  # "praised the leadership of President X"
        if phrase.kind == "organization" and low == "mission" and inner.kind in ("person", "office"):
            phrase.kind = "thing"  # "supports the mission of Envoy X": what the envoy does
        if inner.kind in ("state", "organization") and not inner.parts and phrase.of is None:
            phrase.of = inner
            phrase.country = phrase.country or inner.country
            city = inner.key.startswith("capital:") and low == "people"  # "the people of Ouagadougou"
            if not city and ((phrase.kind == "state" and not phrase.key) or low in ("people", "nation", "public")):
                if inner.key and inner.kind == "state" and (phrase.kind == "state" or phrase.determiner in ("the", "")):
                    phrase.kind = "state"
                    phrase.key = phrase.country = inner.country
            elif phrase.kind == "organization" and found is not None and found.cls == "organization":
                self._named_with(phrase, inner)
        if phrase.kind == "thing" and phrase.plural and self.tokens[phrase.head].lemma in ships.nouns():
            self._fleet(phrase, inner)
        if phrase.kind == "state" and not phrase.key and inner.parts and all(p.kind == "state" for p in inner.parts):
            phrase.kind, phrase.plural = "group", True  # "the Government of Oman and Iran"
        if low == "party" and phrase.kind == "organization" and inner.kind == "group" and not phrase.name:
            phrase.kind = "group"  # "a party of officials"
        if phrase.kind == "sides" and not (
            inner.kind == "thing" or self.tokens[inner.head].low in ("state", "government", "states")
        ):
            phrase.kind = "group" if noun(low) is None or not phrase.plural else phrase.kind

    @staticmethod
    def _fleet(phrase: Phrase, inner: Phrase) -> None:
        """Lets ships act: "ships of **the Ghana Navy**", "ships of the Fleet, **HMS A and HMS B**"."""
        named = [part for part in inner.parts if ships.is_ship(part.name)]
        if named and named[0] is not inner.parts[0]:
            phrase.kind, phrase.parts = "organization", named
        elif inner.kind in ("organization", "state"):
            phrase.kind = "group"

    def _named_with(self, phrase: Phrase, inner: Phrase) -> None:
        """A body in lower case takes the state into its name: "embassy of Lithuania"."""
        first = phrase.name_first if phrase.name else phrase.head
        phrase.name = self.page.slice(first, inner.last)
        phrase.name_first, phrase.name_last = first, inner.last

    def brackets(self, phrase: Phrase, limit: int) -> None:
        """Takes in a short parenthesis without a verb: "(OIC)", and merges an office with its holder: "(Mr Rey)"."""
        index = phrase.last + 1
        if index >= limit or self.tokens[index].text not in (("(", "[") if phrase.kind == "pronoun" else "("):
            return
        closes = self._bracket_end(index, limit)
        if closes < 0 or (phrase.kind == "pronoun" and self._glossed(phrase, index + 1, closes)):
            return
        inner = self._person_in(phrase, index + 1)
        if inner is not None:
            if self.offices.apposed(phrase, inner, closes):
                phrase.last = closes
                return
            acronyms = all(token.text.isupper() for token in self.tokens[index + 1 : closes])  # "(CSF SOM)"
            if inner.kind == "person" and not phrase.role and not (acronyms and closes - index <= _ACRONYMS):
                return  # "the Mayor of Bergen (Kari N.)": the mayor's name, not the town's
        if closes - index <= _SHORT or phrase.kind == "person":
            phrase.last = closes
            name = self.basic.names[index + 1]
            if phrase.kind == "person" and is_party_seat(self.tokens[index + 1].text):
                phrase.country = phrase.country or "USA"
            if phrase.kind == "person" and phrase.of is None and name is not None and name.kind == "state":
                phrase.of = self.basic.read(index + 1)  # "Stephane V. (France)"
                phrase.country = phrase.country or name.country

    def _glossed(self, pronoun: Phrase, first: int, closes: int) -> bool:
        """Makes a pronoun whoever is named in the brackets behind it: "told him (**Ali Sow**)", "it [**the Bank**]"."""
        inner = self.read(first) if pronoun.name in _GLOSSED else None
        if inner is None or inner.kind not in ACTORS or inner.kind == "pronoun" or inner.last + 1 != closes:
            return False
        begins = pronoun.first
        for field in attrs.fields(Phrase):
            setattr(pronoun, field.name, getattr(inner, field.name))
        pronoun.first, pronoun.last = begins, closes
        return True

    def _bracket_end(self, opens: int, limit: int) -> int:
        """The token that closes a parenthesis without a verb; -1 where it has one, or is long."""
        for ahead in range(opens + 1, min(limit, opens + 24) + 1):
            token = self.tokens[ahead]
            if token.text in (")", "]"):
                return ahead
            if token.tag[:2] == "VB" or token.tag == "MD":
                break
        return -1

    def _person_in(self, phrase: Phrase, first: int) -> Phrase | None:
        """The person or office that a parenthesis behind a phrase begins with, where it can be the phrase's."""
        name = self.basic.names[first]
        if name is not None and name.kind not in ("person", "title"):
            return None
        ranked = phrase.role and not phrase.name and self.tokens[first].low in RANKS  # "(Marshal Andrei G.)"
        if name is None and not ranked and (phrase.kind != "person" or phrase.role):
            return None
        return self.read(first)

    def possessed(self, phrase: Phrase, limit: int) -> None:
        """A possessor behind a tail: "the President of France's visit"; those who sit: "the **Leaders** Retreat"."""
        index = phrase.last + 1
        if index >= limit:
            return
        owns = self.tokens[index].tag == "POS" and bool(phrase.mods)
        sits = bool(phrase.role) and phrase.plural and not phrase.name and self._is_sitting(index)
        if owns or sits:
            outer = self.basic.possessed(attrs.evolve(phrase), index + owns, limit)
            if outer is not None:
                self._common(outer, limit)
                for field in attrs.fields(Phrase):
                    setattr(phrase, field.name, getattr(outer, field.name))

    def _is_sitting(self, index: int) -> bool:
        """Whether a word with a capital is what those sit in who stand before it: "the Trade Ministers **Meeting**"."""
        token = self.tokens[index]
        return token.text.istitle() and token.low in _SITTINGS
