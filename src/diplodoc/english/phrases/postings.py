"""What follows an office: where it is held, its portfolio, where it is sent, and the name of its holder.

"Minister of Foreign Affairs of Armenia Vahan T.": the first "of" brings the portfolio, which is part of the role, the
second the state. "Ambassador of Korea to Bangladesh": held in (`of`) Korea; "to" is only where he is sent.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..names.office_labels import SINGLE, classes_of, portfolio_words
from ..names.offices import is_rank_only, whole_form
from ..page import FINITE, Phrase
from ..vocabulary import NO_NOUN, listed, noun, word_set
from . import nobles
from .holdernames import BEFORE_RANK, HolderFinder, merge_person
from .portfolios import PortfolioReader

if TYPE_CHECKING:
    from .tails import TailReader

_ENVOYS = listed("envoys")
#: Offices that are held "in" the place where somebody is sent.
_RESIDENT = _ENVOYS | listed("in_place") | {f"{office}s" for office in listed("in_place")}
_AIDES = listed("aides")
#: Those who work for somebody, or on something.
_WORKING = _AIDES | _ENVOYS | {"rapporteur"}
#: Officers of bodies that are there for a state.
_POSTED = word_set("director chief head manager officer president vice-president")
_IDIOMS = listed("of_idioms")
#: Those whom a matter, or people, in lower case can be entrusted to; and how many words it may have.
_FOR_MATTERS = word_set("minister secretary commissioner ombudsman ombudsperson rapporteur plenipotentiary coordinator")
_LONGEST_FIELD = 16
_WITH_PORTFOLIO = listed("with_portfolio")
#: What "on" brings that is no matter to work on: "the envoy on arrival".
_ADVERBIAL = word_set("arrival departure behalf condition board duty leave record trial request instruction")
#: Bodies that people serve "at".
_SERVED = word_set(
    "ministry embassy department office consulate mission university institute centre center directorate bureau agency "
    "secretariat headquarters bank council academy court commission"
)
#: What brings the portfolio of a minister, as "for" does.
_IN_CHARGE = (("in", "charge", "of"), ("in-charge", "of"), ("responsible", "for"), ("with", "responsibility", "for"))


class OfficeReader:
    """Reads on behind phrases that hold an office."""

    def __init__(self, tails: TailReader) -> None:
        self.tails = tails
        self.page = tails.page
        self.tokens = tails.tokens
        self.basic = tails.basic
        self.holders = HolderFinder(tails.basic)
        self.portfolios = PortfolioReader(tails.basic)

    def read(self, phrase: Phrase, limit: int) -> None:
        """Takes in what follows an office: state, portfolio, post, and the name of the holder."""
        tokens = self.tokens
        self.tails.brackets(phrase, limit)
        self._interim(phrase, limit)
        for _ in range(4):
            link = self._charged(phrase.last + 1, limit)
            if link >= limit:
                break
            low = tokens[link].low
            if self._whole_form(phrase, limit):
                taken = True
            elif low == "of":
                taken = self._of(phrase, link, limit)
            elif low == "for" or low == "on":
                taken = self._for(phrase, link, limit)
            elif low == "to":
                taken = self._to(phrase, link)
            elif low == "from":
                taken = phrase.of is None and self._from(phrase, link)
            elif low == "in":
                resides = tokens[phrase.head].low in _RESIDENT or tokens[phrase.head].low in _ENVOYS
                home = self._home_before_name(link + 1, limit) if not resides and phrase.owner is None else None
                sited = tokens[phrase.head].low in _RESIDENT or home is not None
                if home is not None and phrase.of is None:
                    phrase.of, phrase.country = home, phrase.country or home.country
                taken = phrase.kind != "person" and self.tails.where(phrase, link, sited=sited)
            elif low == "at":
                taken = self._at(phrase, link)
            else:
                taken = False
            if not taken:
                break
        self.tails.brackets(phrase, limit)
        self.name_behind(phrase, limit)
        link = phrase.last + 1
        if phrase.name and link < limit and tokens[link].low == "of":
            body = phrase.of
            if self._of(phrase, link, limit) and body is not None and body.kind == "organization":
                phrase.of = body  # "Secretary General of the Secretariat Hiroshi E. of Japan"
        self.tails.possessed(phrase, limit)

    def _charged(self, link: int, limit: int) -> int:
        """The word that brings a portfolio: the last of "**in charge of** Water", "responsible for", or the first."""
        words = tuple(token.low for token in self.tokens[link : min(link + 3, limit)])
        return next((link + len(w) - 1 for w in _IN_CHARGE if words[: len(w)] == w), link)

    def _home_before_name(self, first: int, limit: int) -> Phrase | None:
        """The state behind "in" that the holder's name follows: "the Foreign Minister in **the Union**, X"."""
        home = self.tails.read(first) if first < limit else None
        if home is None or home.kind != "state" or home.key.startswith("capital:") or home.last + 2 > limit:
            return None
        name = self.basic.names[home.last + 1 + (self.tokens[home.last + 1].text == ",")]
        if name is None or name.kind not in ("person", "title") or self.tails.has_verb_behind(name.last):
            return None
        return home

    def _interim(self, phrase: Phrase, limit: int) -> None:
        """ "Chargé d'Affaires **a.i.**", "**ad interim**": how the office is held."""
        words = [token.low for token in self.tokens[phrase.last + 1 : min(phrase.last + 2, limit) + 1]]
        if words[:1] == ["a.i."] or words == ["ad", "interim"]:
            phrase.last += len(words) if words[0] == "ad" else 1
            phrase.qualifier = phrase.qualifier or "interim"

    def apposed(self, phrase: Phrase, inner: Phrase, closes: int) -> bool:
        """Whether two phrases, one of them in brackets, are an office and its holder; makes one of them if so."""
        if inner.plural or phrase.plural:
            return False
        if phrase.role and not phrase.name and inner.kind == "person" and inner.name and inner.last + 1 == closes:
            merge_person(phrase, inner)
            return True
        if phrase.kind != "person" or phrase.role or inner.kind != "office" or not inner.role:
            return False
        phrase.role, phrase.role_first, phrase.role_last = inner.role, inner.role_first, inner.role_last
        phrase.of, phrase.country, phrase.qualifier = inner.of, inner.country or phrase.country, inner.qualifier
        phrase.mods += inner.mods
        if phrase.of is None and self.tokens[inner.last + 1].text == ",":  # "(Minister of Trade, Peru)"
            home = self._plain(inner.last + 2)
            if home is not None and home.kind in ("state", "organization") and home.last + 1 == closes:
                phrase.of, phrase.country = home, home.country
        return True

    def _of(self, phrase: Phrase, link: int, limit: int) -> bool:
        """What "of" brings: the state or body of the office, its portfolio, or others ("leader of the rebels")."""
        if not phrase.name and nobles.name(self.basic, phrase, link + 1, limit):
            return True
        words = [token.low for token in self.tokens[link + 1 : min(link + 4, limit)]]
        body = self.basic.names[min(link + 2, limit)] is not None  # "the Government of National Accord"
        if words[:1] == ["the"] and words[1:] in (["government", "of"], ["governments", "of"]) and not body:
            link += 3  # "the Foreign Ministers **of the Governments of** Chad and Mali"
        ministerial = self._has_portfolio(phrase)
        holder = self.holders.ahead(link + 1, limit) if not phrase.name else -1
        if ministerial and not phrase.name and self.portfolios.capital(phrase, link + 1, limit):
            return True
        if holder < 0:
            named = phrase.kind == "person" and phrase.name
            holder = self._behind_state(link + 1) if named else self.holders.behind_home(link + 1)
        inner = self._plain(link + 1) if holder < 0 else self.basic.read(link + 1, holder - 1)
        if inner is not None and self._is_holders(phrase, inner):
            assert inner.owner is not None
            return self._attach_home(phrase, link, inner.owner, whole=False)
        if inner is None or (self.tails.is_told(phrase, inner) and not self._is_idiom(phrase, inner)):
            return False
        known = bool(inner.key or inner.name or inner.owner is not None or inner.of is not None)
        if phrase.kind == "person" and phrase.name:
            if known and inner.kind == "thing" and inner.name and phrase.role:
                self.tails.attach(phrase, "of", inner)  # "Governor Lin Hao of Yunnan Province"
                if inner.key.startswith("place:"):
                    phrase.country = phrase.country or inner.country
                return True
            home = known and inner.kind in ("state", "organization")
            return home and self._attach_home(phrase, link, inner, whole=holder < 0)
        if self._is_idiom(phrase, inner):
            last = inner.last
            following = [token.low for token in self.tokens[last + 1 : min(last + 2, limit) + 1]]
            if following in (["and", "government"], ["or", "government"]):
                last += 2  # "Heads of State and Government"
            self.portfolios.extend(phrase, last)
            phrase.last = last
            return True
        capital = self.tokens[inner.head].text[0].isupper()
        if ministerial and not inner.determiner and not known and (capital or inner.kind == "thing"):
            self.portfolios.plain(phrase, inner, limit)
            return True
        if inner.kind == "thing" and not known and (capital or not inner.determiner):
            self.portfolios.plain(phrase, inner, limit)
            return True
        if inner.kind == "group" and capital and not known:
            self.portfolios.plain(phrase, inner, limit)
            return True
        return self._attach_home(phrase, link, inner, whole=holder < 0)

    @staticmethod
    def _is_holders(phrase: Phrase, inner: Phrase) -> bool:
        """Whether "'s" behind a state makes the thing the holder's: "President X **of Finland's** initiative"."""
        owner = inner.owner
        if owner is None or inner.kind != "thing" or owner.kind not in ("state", "organization") or not owner.name:
            return False
        return bool(phrase.name) or bool(classes_of(phrase.role) & SINGLE)

    def _whole_form(self, phrase: Phrase, limit: int) -> bool:
        """Takes in the rest of an office that goes on behind its noun: "Chief **of the Army Staff**"."""
        if phrase.name or phrase.role_last != phrase.last:
            return False
        last = whole_form(self.tokens, phrase.role_first, limit)
        if last <= phrase.last:
            return False
        self.portfolios.extend(phrase, last)
        phrase.last = last
        return True

    def _behind_state(self, first: int) -> int:
        """Where a named person's home ends before another noun: "wished Ali S. of Chad | success"; else -1."""
        name = self.basic.names[first]
        if name is None or name.kind != "state" or name.last + 1 >= len(self.tokens):
            return -1
        after = self.tokens[name.last + 1]
        return after.index if after.text[0].islower() and after.tag in ("NN", "NNS", "JJ") else -1

    def _has_portfolio(self, phrase: Phrase) -> bool:
        before = self.tokens[phrase.role_last - 1].low if phrase.plural and phrase.role_first < phrase.role_last else ""
        if self.page.low(phrase.last + 2) == "the" and before in portfolio_words():
            return False  # "the Foreign Ministers **of the Entente**" have one before
        return (noun(self.tokens[phrase.role_last].low) or NO_NOUN).lemma in _WITH_PORTFOLIO

    def _attach_home(self, phrase: Phrase, link: int, inner: Phrase, *, whole: bool = True) -> bool:
        """Attaches where an office is held: `inner`, or the `whole` phrase that it begins."""
        home = (self.tails.home(link + 1) if whole else None) or inner
        self.tails.attach(phrase, "of", home)
        if home.kind in ("state", "organization") and not home.parts:
            phrase.of = home
            phrase.country = home.country or phrase.country
        elif home.parts and home.kind in ("state", "organization") and phrase.of is None:
            phrase.country = ""
        elif home.key.startswith("place:") and not phrase.country:
            phrase.country = home.country  # "the governor of Texas"
        return True

    def _is_idiom(self, phrase: Phrase, inner: Phrase) -> bool:
        """Whether all of it is the role: "head of state", "Member of Parliament", "chairwoman of the board"."""
        if inner.key or inner.owner is not None or inner.of is not None or inner.adjectives:
            return False
        low = self.tokens[inner.head].low
        if low in ("parliament", "congress") and not inner.determiner:
            return (noun(self.tokens[phrase.role_last].low) or NO_NOUN).lemma == "member"
        return low in _IDIOMS and (
            not inner.determiner or (inner.determiner == "the" and low in ("board", "delegation"))
        )

    def _for(self, phrase: Phrase, link: int, limit: int) -> bool:
        if phrase.name:
            return False
        if self.tokens[link].low == "on" and self._reports_on(phrase, link):
            return True
        if phrase.role_last != phrase.last:
            return self.tokens[link].low == "for" and self._sent_for(phrase, link)
        if self.tokens[link].low == "for" and self.portfolios.capital(phrase, link + 1, limit):
            return True
        regions = self.portfolios.regions(link + 1, limit) if self.tokens[link].low == "for" else -1
        if regions >= 0:
            self.portfolios.extend(phrase, regions)
            phrase.last = regions
            return True
        field = self._long_field(phrase, link, limit)
        if field >= 0:
            self.portfolios.extend(phrase, field)
            phrase.last = field
            return True
        inner = self._plain(link + 1)
        if inner is None or inner.kind == "time":  # "the President on Monday"
            return False
        if inner.kind in ("state", "organization", "person", "office") or inner.key:
            if self.tokens[phrase.head].low in _WORKING or self._is_posted(phrase, inner):
                whole = self.tails.home(link + 1) or inner
                self.tails.attach(phrase, "for", whole)
                if (
                    whole.kind in ("organization", "state")
                    and phrase.of is None
                    and self.tokens[phrase.head].low in _AIDES
                    and self.tokens[link].low == "for"  # but "the Special Adviser **on** Yemen"
                ):
                    phrase.of, phrase.country = whole, whole.country
                if self.tokens[phrase.last + 1].low == "and" and phrase.last + 2 < limit:
                    # "Country Director for Fiji **and the Pacific Islands**"
                    phrase.last = max(phrase.last, self.portfolios.regions(phrase.last + 2, limit))
                return True
            return False
        if self.tokens[link].low == "on" and self._is_field(phrase, inner):
            self.portfolios.plain(phrase, inner, limit)
            return True
        if self.tokens[inner.first].text[0].isupper() or (
            self.tokens[link].low == "for"
            and inner.kind in ("thing", "group")
            and not (inner.determiner or inner.owner)
            and self.tokens[phrase.role_last].low in _FOR_MATTERS
        ):
            self.portfolios.plain(phrase, inner, limit)
            return True
        return False

    def _long_field(self, phrase: Phrase, link: int, limit: int) -> int:
        """The last word of what somebody reports on, up to the comma before the name; -1 where no name comes.

        "the Special Rapporteur **on the rights to freedom of peaceful assembly and of association**, Ms. Ana R."
        """
        if self.tokens[phrase.role_last].low not in _FOR_MATTERS or self.tokens[link + 1].text[0].isupper():
            return -1
        for at in range(link + 1, min(link + _LONGEST_FIELD, limit) + 1):
            token = self.tokens[at]
            if token.text == ",":
                name = self.basic.names[at + 1] if at < limit else None
                return at - 1 if name is not None and name.kind == "person" else -1
            if not token.text[0].islower() or token.tag in FINITE:
                return -1
        return -1

    def _sent_for(self, phrase: Phrase, link: int) -> bool:
        """Takes in what an envoy is for, behind whose envoy it is: "the Envoy of the Secretary-General for Chad"."""
        if phrase.plural or self.tokens[phrase.head].low not in _ENVOYS or phrase.mods[-1:] == []:
            return False
        inner = self._plain(link + 1)
        if inner is None or phrase.mods[-1][0] != "of" or not (inner.kind in ("state", "organization") and inner.key):
            return False
        self.tails.attach(phrase, "for", self.tails.home(link + 1) or inner)
        return True

    def _reports_on(self, phrase: Phrase, link: int) -> bool:
        """Takes in the state that rapporteurs watch: "the co-rapporteurs of the Assembly **on Armenia**, A and B"."""
        inner = self._plain(link + 1)
        watches = self.tokens[phrase.head].low.removeprefix("co-").rstrip("s") == "rapporteur"
        if not watches or inner is None or inner.kind != "state" or not inner.name:
            return False
        self.tails.attach(phrase, "on", inner)
        return True

    def _is_posted(self, phrase: Phrase, inner: Phrase) -> bool:
        """Whether a body's officer is there for a state: "the World Bank's Country Director **for Fiji**"."""
        body = phrase.of or phrase.owner
        posted = self.tokens[phrase.head].low in _POSTED and inner.kind == "state" and bool(inner.name)
        return posted and body is not None and body.kind == "organization"

    def _is_field(self, phrase: Phrase, inner: Phrase) -> bool:
        """Whether what follows "on" is what an aide or envoy works on: "adviser to the President on media"."""
        if inner.kind not in ("thing", "group") or inner.determiner or inner.owner is not None or inner.key:
            return False
        return self.tokens[phrase.head].low in _WORKING and self.tokens[inner.head].low not in _ADVERBIAL

    def _to(self, phrase: Phrase, link: int) -> bool:
        low = self.tokens[phrase.role_last].low
        named = self.holders.behind_home(link + 1) if low in _ENVOYS and not phrase.name else -1
        inner = self.basic.read(link + 1, named - 1) if named >= 0 else self._plain(link + 1)
        if inner is None:
            return False
        if inner.kind in ("state", "organization", "sides", "thing") and (
            low in _ENVOYS
            or (inner.kind != "thing" and self.tokens[phrase.head].low in _ENVOYS)
            or self._is_posted(phrase, inner)
        ):
            self.tails.attach(phrase, "to", (self.tails.home(link + 1) if named < 0 else None) or inner)
            return True
        if inner.kind == "organization" and low in _AIDES and not phrase.name:
            self.tails.attach(phrase, "to", inner)  # "the Secretary to the Cabinet"
            phrase.of = phrase.of or inner
            return True
        if inner.kind in ("office", "person") and low in _AIDES and not phrase.name:
            if inner.name and inner.role and inner.name_first > inner.role_last + 1:
                # "Military Secretary to the President | Major General Tanvir S.": the rank parts the two.
                self.portfolios.extend(phrase, inner.role_last)
                merge_person(phrase, inner)
                return True
            if not inner.name:
                self.portfolios.extend(phrase, inner.role_last if inner.role else inner.last)
            self.tails.attach(phrase, "to", inner)
            return True
        return False

    def _from(self, phrase: Phrase, link: int) -> bool:
        """The state that an envoy comes from: "the Ambassador from Chile to the Holy See"."""
        if self.tokens[phrase.role_last].low not in _ENVOYS or phrase.owner is not None:
            return False
        if phrase.first and self.tokens[phrase.first - 1].tag[:2] == "VB":
            return False  # "recalled the ambassador from Chile"
        inner = self._plain(link + 1)
        return (
            inner is not None and inner.kind == "state" and bool(inner.key) and self._attach_home(phrase, link, inner)
        )

    def _at(self, phrase: Phrase, link: int) -> bool:
        """The body that somebody serves at: "Minister of State at the Ministry of Finance"."""
        inner = self._plain(link + 1)
        if inner is None or inner.kind != "organization" or not inner.name or phrase.name or phrase.of is not None:
            return False
        words = inner.name.lower().split()
        return any(word in _SERVED for word in words) and self._attach_home(phrase, link, inner)

    def _plain(self, first: int) -> Phrase | None:
        """The base phrase at `first` alone."""
        return self.basic.read(first)

    def name_behind(self, phrase: Phrase, limit: int) -> None:
        """Merges a person's name that stands right behind the office and its state."""
        index = phrase.last + 1
        if phrase.name or index > limit or (phrase.plural and phrase.kind == "group"):
            return
        name = self.basic.names[index]
        token = self.tokens[index]
        opens = (noun(token.low) or NO_NOUN).cls == "office" or (phrase.of is not None and token.low in BEFORE_RANK)
        starts_with_office = name is None and opens and token.text[0].isupper()
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
        self.tails.brackets(phrase, limit)
