"""What belongs to a noun phrase behind its head: of-phrases, the state and portfolio of an office, brackets.

Prepositional phrases are attached only where they surely belong: "of" always; "to", "for", "in" behind offices and
bodies; "between … and …" behind relations; "from" behind people. The rest is left to the clauses.
"""

from __future__ import annotations

from collections.abc import Callable

import attrs

from .basic import BasicReader
from .names import Name
from .offices import is_office, is_rank_only
from .page import Page, Phrase
from .vocabulary import NO_NOUN, noun, word_set

_ENVOYS = word_set(
    "ambassador envoy nuncio representative consul emissary observer legate commissioner delegate ambassadors envoys"
)
_SPOKESMEN = word_set("spokesman spokeswoman spokesperson lawyer attorney adviser advisor aide secretary counsel")
_BETWEEN = word_set(
    "relations relationship relationships ties talks negotiations cooperation co-operation dialogue meeting meetings agreement agreements friendship conversation call partnership "
    "consultations contacts treaty border war conflict contact exchange exchanges trade links bonds link connection communication differences dispute tensions difference hostilities clashes fighting "
    "peace understanding deal accord pact memorandum solidarity bond alliance interaction visits visit summit encounter discussions discussion forum"
)
_STATIC = word_set(
    "embassy consulate mission nunciature legation authorities battlegroup mosque church ambassador director envoy representative coordinator"
)
#: Bodies that stand abroad for another state than the one that they are in.
_ABROAD = word_set("embassy consulate mission nunciature legation chancery delegation")
_FROM = word_set(
    "delegates representatives people leaders officials experts participants delegation delegations students members visitors guests citizens companies"
)
_IDIOMS = word_set("board state government mission delegation staff protocol cabinet")
_WITH_PORTFOLIO = word_set("minister secretary undersecretary commissioner vice-minister deputy-minister co-minister")
_ACTORS = frozenset(("person", "state", "organization", "group", "office", "counterpart", "sides"))
_DEPTH = 12


class TailReader:
    """Base phrases with what hangs on them."""

    def __init__(self, page: Page, basic: BasicReader) -> None:
        self.page = page
        self.tokens = page.tokens
        self.basic = basic
        self.depth = 0
        #: Reads the complement of a preposition with its coordination; set by the joiner.
        self.complement: Callable[[int], Phrase | None] = self.read
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
                self._office(phrase, limit)
            else:
                self._common(phrase, limit)
            self.depth -= 1
        self._memo[first] = phrase
        return phrase

    # ------------------------------------------------------------------ any phrase

    def _common(self, phrase: Phrase, limit: int) -> None:
        if phrase.kind == "office" and not phrase.role and self._style(phrase, limit):
            return
        self._brackets(phrase, limit)
        for _ in range(4):
            link = phrase.last + 1
            if link >= limit or (phrase.kind in ("pronoun", "time") and self.tokens[link].low != "of"):
                break
            if not self._tail(phrase, link, limit):
                break
        self._possessed(phrase, limit)

    def _style(self, phrase: Phrase, limit: int) -> bool:
        """Makes one of "His Majesty" and "the Sultan of Oman"."""
        index = phrase.last + 1
        name = self.basic.names[phrase.last]
        if name is None or name.kind != "title":
            name = self.basic.names[phrase.first]
        if name is None or name.kind != "title" or index >= limit or self.tokens[index].low != "the":
            return False
        office = self.read(index)
        if office is None or office.kind not in ("office", "person") or not office.role:
            return False
        gender = phrase.gender
        for field in attrs.fields(Phrase):
            if field.name != "first":
                setattr(phrase, field.name, getattr(office, field.name))
        phrase.gender = phrase.gender or gender
        return True

    def _tail(self, phrase: Phrase, link: int, limit: int) -> bool:
        low = self.tokens[link].low
        head = self.tokens[phrase.head].low
        if low == "of":
            if phrase.name and phrase.kind == "state":
                return False  # "the launch by Iran of two missiles"
            inner = self.complement(link + 1)
            if inner is None or (phrase.kind == "person" and inner.kind not in ("state", "organization")):
                return False
            self._attach(phrase, "of", inner)
            self._belongs(phrase, inner)
            return True
        if low == "between" and head in _BETWEEN:
            inner = self.complement(link + 1)
            if inner is None or not (inner.parts or inner.plural):
                return False
            self._attach(phrase, "between", inner)
            return True
        if low == "in" and (head in _STATIC or (phrase.kind == "organization" and not phrase.name)):
            return self._where(phrase, link)
        if low == "from" and head in _FROM and phrase.kind == "group":
            inner = self.complement(link + 1)
            if inner is None or not (inner.country or inner.key or inner.kind in ("group", "organization", "state")):
                return False
            self._attach(phrase, "from", inner)
            return True
        return False

    def _where(self, phrase: Phrase, link: int) -> bool:
        """Attaches "in" and a named place or state."""
        inner = self.read(link + 1)
        if inner is None or not (inner.key or inner.kind == "state"):
            return False
        self._attach(phrase, "in", inner)
        if not phrase.role and self.tokens[phrase.head].low not in _ABROAD:
            phrase.country = phrase.country or inner.country  # "a hospital in Ukraine"
        return True

    def _attach(self, phrase: Phrase, link: str, inner: Phrase) -> None:
        phrase.mods.append((link, inner))
        phrase.last = inner.last

    def _belongs(self, phrase: Phrase, inner: Phrase) -> None:
        """What "of X" says about the whole: the government of Japan, the Parliament of Ghana, the people of Chad."""
        low = self.tokens[phrase.head].low
        found = noun(low)
        if phrase.kind == "state" and low in ("state", "power", "side") and inner.kind != "state":
            phrase.kind = "thing"  # "the state of the port"
        if inner.kind in ("state", "organization") and not inner.parts and phrase.of is None:
            phrase.of = inner
            phrase.country = phrase.country or inner.country
            if (phrase.kind == "state" and not phrase.key) or low in ("people", "nation", "public"):
                if inner.key and inner.kind == "state" and (phrase.kind == "state" or phrase.determiner == "the"):
                    phrase.kind = "state"
                    phrase.key = phrase.country = inner.country
            elif phrase.kind == "organization" and found is not None and found.cls == "organization":
                self._named_with(phrase, inner)
        if phrase.kind == "sides" and not (
            inner.kind == "thing" or self.tokens[inner.head].low in ("state", "government", "states")
        ):
            phrase.kind = "group" if noun(low) is None or not phrase.plural else phrase.kind

    def _named_with(self, phrase: Phrase, inner: Phrase) -> None:
        """A body in lower case takes the state into its name: "embassy of Lithuania"."""
        first = phrase.name_first if phrase.name else phrase.head
        phrase.name = self.page.slice(first, inner.last)
        phrase.name_first, phrase.name_last = first, inner.last

    def _brackets(self, phrase: Phrase, limit: int) -> None:
        """Takes in a short parenthesis without a verb: "(OIC)"."""
        index = phrase.last + 1
        if index > limit or self.tokens[index].text != "(":
            return
        for ahead in range(index + 1, min(limit, index + 8) + 1):
            token = self.tokens[ahead]
            if token.text == ")":
                phrase.last = ahead
                return
            if token.tag[:2] == "VB" or token.tag == "MD":
                return

    def _possessed(self, phrase: Phrase, limit: int) -> None:
        """A possessor behind a tail: "the President of France's visit"."""
        index = phrase.last + 1
        if index < limit and self.tokens[index].tag == "POS" and phrase.mods:
            outer = self.basic.possessed(attrs.evolve(phrase), index + 1, limit)
            if outer is not None:
                self._common(outer, limit)
                for field in attrs.fields(Phrase):
                    setattr(phrase, field.name, getattr(outer, field.name))

    # ------------------------------------------------------------------ offices

    def _office(self, phrase: Phrase, limit: int) -> None:
        tokens = self.tokens
        self._brackets(phrase, limit)
        for _ in range(4):
            link = phrase.last + 1
            if link >= limit:
                break
            low = tokens[link].low
            if low == "of":
                taken = self._office_of(phrase, link, limit)
            elif low == "for" or low == "on":
                taken = self._office_for(phrase, link, limit)
            elif low == "to":
                taken = self._office_to(phrase, link)
            elif low == "in":
                taken = phrase.kind != "person" and self._where(phrase, link)
            else:
                taken = False
            if not taken:
                break
        self._name_behind(phrase, limit)
        self._possessed(phrase, limit)

    def _office_of(self, phrase: Phrase, link: int, limit: int) -> bool:
        """What "of" brings: the state or body of the office, its portfolio, or others ("leader of the rebels")."""
        ministerial = (noun(self.tokens[phrase.role_last].low) or NO_NOUN).lemma in _WITH_PORTFOLIO
        if ministerial and not phrase.name and self._capital_portfolio(phrase, link + 1, limit):
            return True
        inner = self._plain(link + 1)
        if inner is None:
            return False
        known = bool(inner.key or inner.name or inner.owner is not None or inner.of is not None)
        if phrase.kind == "person" and phrase.name:
            return known and inner.kind in ("state", "organization") and self._attach_home(phrase, link, inner)
        if self._is_idiom(phrase, inner):
            self._extend(phrase, inner.last)
            phrase.last = inner.last
            return True
        capital = self.tokens[inner.head].text[0].isupper()
        if ministerial and not inner.determiner and not known and (capital or inner.kind == "thing"):
            self._portfolio(phrase, inner, limit)
            return True
        if inner.kind == "thing" and not known and (capital or not inner.determiner):
            self._portfolio(phrase, inner, limit)
            return True
        if inner.kind == "group" and capital and not known:
            self._portfolio(phrase, inner, limit)
            return True
        return self._attach_home(phrase, link, inner)

    def _attach_home(self, phrase: Phrase, link: int, inner: Phrase) -> bool:
        whole = self.complement(link + 1) or inner
        self._attach(phrase, "of", whole)
        if whole.kind in ("state", "organization") and not whole.parts:
            phrase.of = whole
            phrase.country = whole.country or phrase.country
        elif whole.parts and whole.kind in ("state", "organization") and phrase.of is None:
            phrase.country = ""
        return True

    def _is_idiom(self, phrase: Phrase, inner: Phrase) -> bool:
        """ "head of state", "chief of staff", "Member of Parliament", "chairwoman of the board": all of it is the role."""
        if inner.key or inner.owner is not None or inner.of is not None or inner.adjectives:
            return False
        low = self.tokens[inner.head].low
        if low in ("parliament", "congress") and not inner.determiner:
            return (noun(self.tokens[phrase.role_last].low) or NO_NOUN).lemma == "member"
        return low in _IDIOMS and (not inner.determiner or (inner.determiner == "the" and low in ("board", "delegation")))

    def _office_for(self, phrase: Phrase, link: int, limit: int) -> bool:
        if phrase.name or phrase.role_last != phrase.last:
            return False
        inner = self._plain(link + 1)
        if inner is None:
            return False
        if inner.kind in ("state", "organization", "person", "office") or inner.key:
            if self.tokens[phrase.head].low in _SPOKESMEN or self.tokens[phrase.head].low in _ENVOYS:
                whole = self.complement(link + 1) or inner
                self._attach(phrase, "for", whole)
                if (
                    whole.kind in ("organization", "state")
                    and phrase.of is None
                    and self.tokens[phrase.head].low in _SPOKESMEN
                ):
                    phrase.of, phrase.country = whole, whole.country
                return True
            return False
        if self.tokens[inner.first].text[0].isupper() or (
            self.tokens[link].low == "for"
            and inner.kind == "thing"
            and not inner.determiner
            and self.tokens[phrase.role_last].low in ("minister", "secretary", "commissioner")
        ):
            self._portfolio(phrase, inner, limit)
            return True
        return False

    def _office_to(self, phrase: Phrase, link: int) -> bool:
        inner = self._plain(link + 1)
        if inner is None:
            return False
        low = self.tokens[phrase.role_last].low
        if inner.kind in ("state", "organization", "sides", "thing") and (
            low in _ENVOYS or (inner.kind != "thing" and self.tokens[phrase.head].low in _ENVOYS)
        ):
            self._attach(phrase, "to", self.complement(link + 1) or inner)
            return True
        if inner.kind in ("office", "person") and low in _SPOKESMEN | {"chief", "assistant"} and not phrase.name:
            if not inner.name:
                self._extend(phrase, inner.role_last if inner.role else inner.last)
            self._attach(phrase, "to", inner)
            return True
        return False

    def _plain(self, first: int) -> Phrase | None:
        """The base phrase at `first` alone."""
        return self.basic.read(first)

    def _extend(self, phrase: Phrase, last: int) -> None:
        phrase.role_last = last
        phrase.role = self.page.slice(phrase.role_first, last)

    def _portfolio(self, phrase: Phrase, inner: Phrase, limit: int) -> None:
        """Takes "Foreign Affairs and International Cooperation" into the role."""
        tokens = self.tokens
        last = inner.last
        capital = tokens[inner.head].text[0].isupper()
        while last < limit:
            mark = last + 1
            if tokens[mark].low not in ("and", "&", ",") or mark >= limit:
                break
            following = self._plain(mark + 1)
            if (
                following is None
                or following.kind != "thing"
                or following.key
                or following.determiner
                or following.owner is not None
            ):
                break
            if tokens[following.head].text[0].isupper() != capital or (not capital and tokens[mark].text == ","):
                break
            if tokens[mark].text == "," and not self._closes_list(following.last + 1, limit):
                break
            closes = tokens[mark].text != ","
            last = following.last
            if closes:
                break
        if phrase.role_last == phrase.last:
            self._extend(phrase, last)
        phrase.last = last

    def _capital_portfolio(self, phrase: Phrase, first: int, limit: int) -> bool:
        """Takes a portfolio of capitalised words in, up to the name behind it: "Tourism and Youth | Jelena M."."""
        tokens = self.tokens
        first += tokens[first].low == "the"
        last = self._capital_words(first, limit)
        if last < 0:
            return False
        while last < limit:
            mark = last + 1
            if tokens[mark].low not in ("and", "&", ",") or mark >= limit:
                break
            end = self._capital_words(mark + 1, limit)
            if end < 0 or (tokens[mark].text == "," and not self._closes_list(end + 1, limit)):
                break
            last = end
            if tokens[mark].text != ",":
                break
        if phrase.role_last == phrase.last:
            self._extend(phrase, last)
        phrase.last = last
        return True

    def _capital_words(self, index: int, limit: int) -> int:
        """The last of the capitalised words from `index` on that are neither names nor offices; -1 for none."""
        last = -1
        while index <= limit and self.basic.names[index] is None:
            token = self.tokens[index]
            if (
                not token.text[0].isupper()
                or (is_office(token)
                and token.low != "justice")
                or token.tag[:2] not in ("NN", "JJ", "VB", "CD")
            ):
                break
            last = index
            index += 1
        return last

    def _closes_list(self, index: int, limit: int) -> bool:
        """Whether a list in a portfolio comes to its "and" within a few words."""
        for ahead in range(index, min(limit, index + 12) + 1):
            low = self.tokens[ahead].low
            if low in ("and", "&"):
                return True
            if low != "," and not self.tokens[ahead].text[0].isupper():
                return False
        return False

    def _name_behind(self, phrase: Phrase, limit: int) -> None:
        """Merges a person's name that stands right behind the office and its state."""
        index = phrase.last + 1
        if phrase.name or index > limit or (phrase.plural and phrase.kind == "group"):
            return
        name: Name | None = self.basic.names[index]
        starts_with_office = (
            name is None
            and (noun(self.tokens[index].low) or NO_NOUN).cls == "office"
            and self.tokens[index].text[0].isupper()
        )
        if not ((name is not None and name.kind in ("person", "title")) or starts_with_office):
            return
        person = self.basic.read(index)
        if (
            person is None
            or person.kind != "person"
            or (not is_rank_only(person, self.tokens) and starts_with_office and phrase.of is None)
        ):
            return
        merge_person(phrase, person)
        self._brackets(phrase, limit)


def merge_person(office: Phrase, person: Phrase) -> None:
    """Makes one phrase of an office and the person who holds it; `office` takes everything in."""
    if person.role and not office.second_role and person.role_last - person.role_first > 0:
        office.second_role = person.role
    office.kind = "person"
    office.name, office.name_first, office.name_last = person.name, person.name_first, person.name_last
    office.gender = person.gender or office.gender
    office.key = person.key
    office.head = person.head
    office.first, office.last = min(office.first, person.first), max(office.last, person.last)
    office.of = office.of or person.of
    office.country = office.country or person.country
    office.plural = False
