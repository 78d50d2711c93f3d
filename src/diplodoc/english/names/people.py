"""Persons among the names of a page: behind a form of address, behind an office, or among unknown capitalised words."""

from __future__ import annotations

import re
from collections.abc import Callable

from ..lexicon import PLURAL_ACRONYM, entry
from ..page import FINITE, Name, Page
from ..vocabulary import NO_NOUN, NUMBERING, is_spaced_style, name_words, noun, word_set
from .familynames import FAMILY_NAMES, SURNAMES, FamilyNames
from .gazetteer import Known
from .office_labels import portfolio_words
from .offices import CALENDAR
from .persons import INITIAL_NAME, gender_in, gender_of, is_common, is_initial, is_postnominal, name_end, starts_upper
from .strangers import PLACE_BEFORE, Strangers

#: Tags of function words: they begin no name, whatever their first letter.
CLOSED = word_set("DT PDT IN PRP PRP$ CC WDT WP WP$ WRB MD TO EX UH POS RB RBR RBS")
#: What a common word can be that is a first name too ("Rosemary", "Grace").
_NAMEABLE = frozenset(("NN", "NNS", "JJ", "NNP"))
#: Behind these a capitalised common word goes on with a title or the name of a body ("Minister of Agriculture").
_IN_TITLES = frozenset(("of", "for", "and", "&", "the", "on", "'s", "in", "a", "an"))
_STYLES = word_set(
    "excellency majesty highness eminence holiness beatitude grace lordship ladyship honour honor "
    "excellencies highnesses majesties eminences lordships"
)
_SHEIKHS = frozenset(("sheikh", "shaikh", "sheik", "shaykh"))
_HONOURABLE = frozenset(("Honourable", "Honorable", "Hon.", "Hon"))
_BEFORE_STYLE = frozenset(("Royal", "Serene", "Imperial", "Most", "Right", "Rt", "Rt.", "Very"))
#: Forms of address that may stand for the person alone ("H.H. affirmed").
_ALONE = frozenset(("h.e.", "h.h.", "h.m.", "h.r.h.", "excellency"))
_BARE_STYLES = frozenset(("HE", "HH", "HM", "HRH"))
#: Particles that may begin a family name in lower case: "van Hoorebeke said".
PARTICLES = word_set("van von de di da dos du del della der bin ibn al el ter af av d' ó")
#: Behind these stands the father's name.
_PATRONYMIC = frozenset(("bin", "bint", "ibn", "ben", "ould"))
#: Words behind an office that are nobody's name: "Ambassador Extraordinary and Plenipotentiary".
_BEHIND_OFFICE = frozenset(("extraordinary", "plenipotentiary", "designate", "elect", "emeritus", "resident"))
#: Words that offices begin with, besides those of their portfolios.
_BEFORE_OFFICE = word_set(
    "acting deputy federal first foreign goodwill high honorary interim permanent personal prime regional resident "
    "senior special vice"
)
#: Forms of address that end an office: "the First Lady".
_IN_OFFICES = frozenset((("holy", "father"), ("first", "lady"), ("second", "lady")))
ACRONYM = re.compile(r"[A-Z][A-Z&./-]*[A-Z]$")
CURRENCIES = word_set(
    "AED ARS AUD AZN BAM BDT BGN BHD BOB BRL BWP CAD CDF CHF CLP CNY COP CRC CZK DKK DOP DZD EGP ETB EUR FJD "
    "GBP GEL GHS GTQ HKD HNL HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KRW KWD KZT LAK LBP LKR LYD "
    "MAD MDL MGA MKD MMK MNT MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PGK PHP PKR PLN PYG QAR RMB "
    "RON RSD RUB RWF SAR SCR SDG SDR SEK SGD SYP THB TJS TMT TND TTD TWD TZS UAH UGX USD UYU UZS VND XAF XOF "
    "YER ZAR ZMW"
)
#: "Moscow-based", "Saudi-led": a name in front, but an adjective.
_COMPOUND = re.compile(r".+-[a-z]{3,}$")
#: What begins, behind a comma, a description of somebody just named: "Stone, **who** …", "Stone, **a** lawyer, …".
_DESCRIBING = frozenset(("a", "an", "the", "who", "whose", "whom"))
#: Days and months that are no given names.
CALENDAR_ALONE = CALENDAR - {"april", "may", "june", "august", "jan", "mar", "jun", "sun"}


class PersonReader:
    """Reads the names of persons; `known_at` tells of the known name that begins at a token."""

    def __init__(self, page: Page, strangers: Strangers, known_at: Callable[[int], tuple[int, Known] | None]) -> None:
        self.page = page
        self.tokens = page.tokens
        self.strangers = strangers
        self.known_at = known_at
        #: Tells which words are family names.
        self.words = FamilyNames(page, known_at)
        self.limit = 0
        self.capitals = False

    def enter(self, limit: int, capitals: bool) -> None:
        """Begins a sentence that ends with token `limit`; `capitals` says that it has nothing but capitals."""
        self.limit = self.words.limit = limit
        self.capitals = capitals

    def remember(self, first: int, last: int) -> None:
        """Keeps the parts of a person's name, so that one of them alone is known later."""
        particles = name_words().particles
        for token in self.tokens[first : last + 1]:
            if token.low not in particles and len(token.text) > 1:
                self.strangers.known.add(token.low)

    def is_again(self, index: int) -> bool:
        """Whether a word is part of somebody's name seen before and does not stand where a place would."""
        before = self.page.before(index)
        if before is not None and before.low in PLACE_BEFORE | {"to", "from"}:
            return False
        return self.tokens[index].low in self.strangers.known and not self.tokens[index].text.isupper()

    def may_be_given(self, index: int, last: int) -> bool:
        """Whether words that could name a thing are a person's: behind an office, or a strange word follows."""
        before = self.page.before(index)
        titled = before is not None and (noun(before.low) or NO_NOUN).cls == "office"
        if titled and before is not None and before.text[0].isupper() and not is_common(self.tokens[index].low):
            surname = self.tokens[last].low in FAMILY_NAMES or not (noun(self.tokens[last].low) or NO_NOUN).plural
            return last == index + 1 and surname
        if self.tokens[index].low not in name_words().given or self.capitals:
            return False
        if titled:
            return True
        if last == index + 1 and self.tokens[last].low in SURNAMES:
            return before is None or before.low not in PLACE_BEFORE  # "Christopher Hill", but "in Victoria Park"
        if last > index or index >= self.limit:
            return False
        return self.tokens[index + 1].text[0].isupper() and not is_common(self.tokens[index + 1].low)

    # ------------------------------------------------------------------ behind a form of address

    def is_style(self, index: int) -> bool:
        """Whether "His Excellency", "Her Royal Highness", "The Most Honourable" … begins here."""
        tokens = self.tokens
        if tokens[index].low == "the" and index + 2 <= self.limit and tokens[index + 1].text in _HONOURABLE:
            named = starts_upper(tokens[index + 2].text) and not self._opens_office(index + 2)
            return named and tokens[index + 2].low not in name_words().honorifics
        if tokens[index].low == "the":
            return index + 2 <= self.limit and tokens[index + 1].text in _BEFORE_STYLE and self.is_address(index + 2)
        if tokens[index].low not in ("his", "her", "their", "your"):
            return False
        ahead = index + 1
        while ahead < min(self.limit, index + 3) and tokens[ahead].text in _BEFORE_STYLE:
            ahead += 1
        return ahead <= self.limit and tokens[ahead].low in _STYLES and tokens[ahead].text[0].isupper()

    def is_address(self, index: int) -> bool:
        """Whether a form of address begins here."""
        low = self.tokens[index].low
        if index and (self.tokens[index - 1].low, low) in _IN_OFFICES:
            return False
        if is_initial(self.tokens, index):
            return False
        return (self._is_title(index) and not self.is_name_too(index)) or self.is_style(index)

    def _is_title(self, index: int) -> bool:
        """Whether a word is a form of address, by itself or before a strange name: "Dr.", "**Count** Lindqvist"."""
        token, following = self.tokens[index], self.tokens[min(index + 1, self.limit)]
        if token.low == "count":
            return token.text != "count" and starts_upper(following.text) and not entry(following.low).known
        return token.low in name_words().honorifics and not self.words.is_first(index)  # but "Premier He Lifeng"

    def addressed(self, index: int) -> Name | None:
        """A form of address, or several, with the name behind them."""
        tokens = self.tokens
        ahead, gender = index, ""
        while ahead <= self.limit:
            token = tokens[ahead]
            if ahead > index and (self.is_name_too(ahead) or self._is_given_style(index, ahead)):
                break
            if self.is_style(ahead) or (self._is_title(ahead) and (ahead == index or starts_upper(token.text))):
                gender = gender or gender_of(token.low)
            elif ahead == index or not (token.low in _STYLES or token.text in _BEFORE_STYLE or token.text == "."):
                break
            ahead += 1
        last = -1
        if ahead <= self.limit and (self.is_name_too(ahead) or not self._opens_office(ahead)):
            last = name_end(tokens, ahead, self.limit, self._fits_behind_title)
        if last >= 0:
            self.remember(ahead, last)
            gender = gender or gender_in(tokens, ahead, last)
            if (
                not gender
                and tokens[ahead - 1].low in _SHEIKHS
                and any(t.low[:3] in ("al", "al-") for t in tokens[ahead : last + 1])
            ):
                gender = "m"  # in the Gulf; elsewhere "Sheikh" is a family name that stands first
            return Name(index, self._letters(last), "person", ahead, last, gender=gender)
        if ahead - index == 1 and not self._stands_alone(index):
            strange = starts_upper(tokens[index].text) and not is_common(tokens[index].low)
            return self.run(index) if strange else None
        return Name(index, ahead - 1, "title", index, ahead - 1, gender=gender)

    def is_name_too(self, index: int) -> bool:
        """Whether a title is a given name here: "Prince | Sultan bin Salman"."""
        if index >= self.limit or self.tokens[index].low not in name_words().given:
            return False
        return self.tokens[index + 1].low in _PATRONYMIC

    def _is_given_style(self, first: int, index: int) -> bool:
        """Whether a style is a given name: "Ms. | Grace Phiri", but "His Grace"."""
        given = self.tokens[index].low in name_words().given and self.tokens[index].low in _STYLES
        return given and not self.is_style(first)

    def _opens_office(self, index: int) -> bool:
        """Whether an office begins with a word, or a few on: "His Excellency | Prime Minister", "| Vice President".

        Behind a form of address a given name is a name ("Mr. | Bill King"), where `_leads_to_office` reads on.
        """
        for token in self.tokens[index : min(self.limit, index + 3) + 1]:
            if (noun(token.low) or NO_NOUN).cls == "office":
                return True
            if not starts_upper(token.text) or token.low in name_words().given or not entry(token.low).known:
                return False
        return False

    def _stands_alone(self, index: int) -> bool:
        """Whether a form of address stands for the person, or in capitals before an office: "HE the Minister"."""
        token = self.tokens[index]
        if token.low in _ALONE or is_spaced_style(token.low):
            return True
        return token.text in _BARE_STYLES and index < self.limit and self.tokens[index + 1].low == "the"

    def _fits_behind_title(self, index: int) -> bool:
        """Whether a capitalised word can be part of the name of somebody whose title stands before it."""
        token = self.tokens[index]
        if self._begins_office(index) or (token.low == "responsible" and self.page.low(index + 1) == "for"):
            return False
        if self.words.opens_syllables(index):
            return True
        given = token.low in name_words().given
        found = noun(token.low) or NO_NOUN
        if not given and found.cls in ("office", "state"):
            return self.words.is_of_trade(index)
        goes_on = index < self.limit and starts_upper(self.tokens[index + 1].text)
        if not given and found.cls == "human" and len(token.low) > 5 and goes_on:
            return False  # "Minister | Delegate Ana Ruiz"; not "Han Man Chol"
        if not given and found.cls == "organization" and (found.plural or not self._is_behind_strange(index)):
            return token.low in FAMILY_NAMES and not goes_on
        if token.low in CALENDAR_ALONE:
            return False
        if entry(token.low).known and (token.tag in CLOSED or (token.tag[:1] == "V" and not given)):
            return self._opens_strange(index)
        known = self.known_at(index)
        if known is None or known[1].kind in ("capital", "place", "person") or self.words.is_surname(index, known[1]):
            return True
        if given and known[1].kind == "state" and goes_on:
            return (
                self.known_at(index + 1) is None and noun(self.tokens[index + 1].low) is None
            )  # "Minister Israel Katz"
        before = self.page.before(index)
        addressed = before is not None and before.low in name_words().honorifics
        return addressed and known[0] == index and known[1].kind != "organization"

    def _begins_office(self, index: int) -> bool:
        """Whether an office begins with a common word behind a name: "appointed Karl Haugen | Foreign Minister"."""
        low = self.tokens[index].low
        if index >= self.limit or (low not in _BEFORE_OFFICE and low not in portfolio_words()):
            return False
        following = self.tokens[index + 1]
        return starts_upper(following.text) and (noun(following.low) or NO_NOUN).cls == "office"

    def _opens_strange(self, index: int) -> bool:
        """Whether a word of English is a given name of another tongue behind a form of address: "U Than Swe"."""
        before = self.page.before(index)
        if before is None or before.low not in name_words().honorifics or index >= self.limit:
            return False
        following = self.tokens[index + 1]
        return len(self.tokens[index].text) > 2 and starts_upper(following.text) and following.tag not in CLOSED

    def _is_behind_strange(self, index: int) -> bool:
        """Whether a body's noun is the family name behind a strange first name: "Prime Minister Marc Carrier"."""
        before = self.page.before(index)
        if before is None or not before.text[0].isupper() or is_common(before.low):
            return False
        return index >= self.limit or not self.tokens[index + 1].text[0].isupper()

    # ------------------------------------------------------------------ capitalised words that nobody knows

    def begins_with_particle(self, index: int) -> bool:
        """Whether a family name begins here with a particle in lower case: "van Hoorebeke", "von der Osten"."""
        tokens = self.tokens
        low = tokens[index].low
        if low not in PARTICLES or index >= self.limit:
            return False
        following = tokens[index + 1]
        if following.text[0].isupper():
            return not is_common(following.low)
        return low in ("van", "von", "de") and following.low in ("der", "den", "la", "las", "los")

    def run(self, index: int) -> Name | None:
        """A run of capitalised words that no table knows: a person where that is sure, else for `settle`."""
        tokens = self.tokens
        if tokens[index].low.startswith(("ex-", "then-")) and self._opens_office(min(index + 1, self.limit)):
            return None  # "Then-Foreign Minister"
        if tokens[index].tag == "NNS" and PLURAL_ACRONYM.fullmatch(tokens[index].text):
            return None  # "NGOs", "FTAs"
        if self._is_surname_again(index):
            return Name(index, index, "person", index, index)
        before = self.page.before(index)
        secretary = before is not None and self.words.is_secretary(index - 1)
        titled = secretary or (before is not None and (noun(before.low) or NO_NOUN).cls == "office")
        if titled and before is not None and "JJ" in entry(before.low).lemmas and is_common(self.tokens[index].low):
            titled = self.words.is_ranked(index)  # not in "the Official Visit"
        fits: Callable[[int], bool] = self._fits
        if titled and not self.capitals:
            fits = self._fits_behind_title
            begins = fits(index) and (secretary or self.is_name_too(index) or not self._leads_to_office(index))
        else:
            begins = self._fits(index, first=True) or self._is_lone(index) or self._is_first_name(index)
        family = not begins and self.words.is_first(index)
        if not begins and not family and not self.begins_with_particle(index):
            return None
        last = name_end(tokens, index + family, self.limit, fits)
        if last < 0:
            return None
        name = Name(index, self._letters(last), "unknown", index, last, gender=gender_in(tokens, index, last))
        if (
            titled
            or INITIAL_NAME.match(tokens[index].text)
            or (last > index and self._looks_human(index, last))
            or family
        ):
            name.kind = "person"
            self.remember(index, last)
        elif last == index and ACRONYM.match(tokens[index].text) and not self.capitals:
            name.kind = "organization"
            return name if tokens[index].text not in CURRENCIES else None
        elif last == index and is_common(self.tokens[index].low):
            # A common word with a capital: a person only where it is known as one, or as the subject of a verb.
            behind_of = before is not None and before.tag == "IN"  # "the Minister of Health thanked"
            subject = index < self.limit and tokens[index + 1].tag in FINITE and not behind_of
            name.kind = "person"
            return name if subject or tokens[index].low in self.strangers.known else None
        else:
            self.strangers.unsure.append(name)
        return name

    def _letters(self, last: int) -> int:
        """The last of the letters behind a name ("Fiona Ashcombe MP"), which in "Pune MP Girish" begin an office."""
        tokens = self.tokens
        end = last
        while end < self.limit and is_postnominal(tokens[end + 1]):
            end += 1
        return last if end < self.limit and end > last and tokens[end + 1].text[0].isupper() else end

    def _fits(self, index: int, first: bool = False) -> bool:
        """Whether a capitalised word can be part of a name without a title; a `first` one needs to be stranger."""
        token = self.tokens[index]
        low, words = token.low, name_words()
        if low in NUMBERING and index < self.limit and self.tokens[index + 1].text[0].isdigit():
            return False  # "Decree No. 12"
        if not first and self._begins_office(index):
            return False
        given = low in words.given
        if low in CALENDAR_ALONE or (low in words.honorifics and not given and not is_initial(self.tokens, index)):
            return False
        if first and _COMPOUND.match(token.text):
            part = low.rpartition("-")[2]
            if part not in words.kinship and entry(part).known:
                return False
        if given and (token.tag[:1] in "NJF" or self.words.precedes_surname(index)):
            return True
        if not first and self.words.is_syllable(index):
            return True
        if not first and self.words.is_of_trade(index):
            return True
        if self.words.opens_syllables(index):
            return True
        if noun(low) is not None or low in words.regions:
            return False
        if entry(low).known and (first or self.capitals or token.tag[:3] != "NNP"):
            return False
        known = self.known_at(index)
        if known is None or known[1].kind in ("capital", "place", "person"):
            return True
        return self.words.is_surname(index, known[1])

    def _leads_to_office(self, index: int) -> bool:
        """Whether a common word belongs to an office that is still to come: "Deputy | Foreign Minister"."""
        if not entry(self.tokens[index].low).known or (index < self.limit and self.words.is_of_trade(index + 1)):
            return False
        if self.tokens[index].low in _BEHIND_OFFICE:
            return True
        for token in self.tokens[index : min(self.limit, index + 5) + 1]:
            if not token.text[0].isupper() and token.low not in ("of", "and", "for"):
                return False
            if token.low == "and" and self.tokens[token.index - 1].low not in portfolio_words():
                return False  # "President | Ford and Secretary Price"
            if (noun(token.low) or NO_NOUN).cls in ("office", "organization"):
                return True
            if token.text[0].isupper() and not is_common(token.low) and self.known_at(token.index) is None:
                return False  # "Foreign Minister | Mere Vula and Speaker Semi K."
        return False

    def _is_lone(self, index: int) -> bool:
        """Whether a common word has a capital of its own in the middle of a sentence ("said Brown")."""
        token, before = self.tokens[index], self.page.before(index)
        if before is None or token.tag not in ("NNP", "NNPS") or before.tag in ("DT", "PRP$", "POS"):
            return False
        if not before.text[-1].isalnum() or before.text[0].isupper():
            return False
        if index < self.limit and self.tokens[index + 1].text[0].isupper():
            return False
        return noun(token.low) is None and token.low not in name_words().regions

    def _is_surname_again(self, index: int) -> bool:
        """Whether a common word is the name of somebody named before: "**Stone** told", after "Walter Stone"."""
        token, before = self.tokens[index], self.page.before(index)
        if self.capitals or token.low not in self.strangers.known or not token.text.istitle() or index >= self.limit:
            return False
        after = self.tokens[index + 1]
        if after.text[0].isupper():
            return False
        if before is None or not before.text[-1].isalnum():
            described = after.text == "," and index + 2 <= self.limit and self.tokens[index + 2].low in _DESCRIBING
            return after.tag in FINITE or after.tag == "POS" or described
        return not (before.text[0].isupper() or before.low in PLACE_BEFORE or before.tag in ("DT", "JJ"))

    def _is_first_name(self, index: int) -> bool:
        """Whether a common word is the first of a name that goes on with a strange one: "Rosemary Okafor"."""
        token, before = self.tokens[index], self.page.before(index)
        if index < self.limit and before is not None and before.text == "Affairs" and not self.capitals:
            # "Minister of Foreign Affairs | Park Jin": a portfolio ends with its Affairs.
            following = self.tokens[index + 1]
            cls = (noun(token.low) or NO_NOUN).cls
            if following.text[0].isupper() and not is_common(following.low) and cls != "office":
                return self.known_at(index + 1) is None and token.tag[:1] == "N" and not token.low.endswith("s")
        if index >= self.limit or token.tag != "NNP" or self.capitals or noun(token.low) is not None:
            return False
        if not entry(token.low).lemmas.keys() <= _NAMEABLE:
            return False
        if before is not None and before.low in _IN_TITLES:
            return False
        if before is not None and before.text[0].isupper() and (noun(before.low) or NO_NOUN).cls != "office":
            return False
        following = self.tokens[index + 1]
        strange = following.text[0].isupper() and not following.text.isupper() and not is_common(following.low)
        return strange and token.low not in name_words().regions and self.known_at(index + 1) is None

    def _looks_human(self, first: int, last: int) -> bool:
        """Whether a run has what only names of persons have: a given name in front, an initial, a particle."""
        words = name_words()
        if self.tokens[first].low in words.given:
            return True
        return any(
            token.low in words.particles or token.low in words.suffixes or token.text[1:2] == "."
            for token in self.tokens[first + 1 : last + 1]
        )
