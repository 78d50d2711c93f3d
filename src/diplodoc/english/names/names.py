"""Finds the proper names of a page: states, bodies, places, persons, and the abbreviations that the text introduces.

Names do not overlap. Each is found where it begins, by the first of these that fits: an open pattern for bodies
("Ministry of …", "… Coast Guard", "… AG"), the gazetteer, a form of address with the name behind it, a run of
capitalised words. A run that could be anything is settled at the end by what stands around it and by the names
that the rest of the page has.
"""

from __future__ import annotations

from ..lexicon import entry
from ..page import FINITE, Name, NameKind, Page, Token
from ..vocabulary import NO_NOUN, is_party_seat, listed, name_words, noun, word_set
from . import bodies, ships
from .ambiguity import Choices, choose, halves, is_half
from .familynames import FAMILY_NAMES, PLAIN_SURNAMES
from .gazetteer import Gazetteer, Known, Listed
from .offices import whole_form
from .people import CALENDAR_ALONE, CLOSED, PARTICLES, PersonReader
from .persons import is_common, starts_upper
from .shortforms import ShortForms
from .strangers import Strangers
from .told import ToldBodies

#: Those who are sent "to" a state.
_POSTED = listed("envoys") | word_set("counterpart colleague nuncio attaché commissioner accredited")
#: How far behind an envoy the state can stand that they are sent to.
_POST = 8
#: How many words behind a compound the office can stand that it tells of.
_BEFORE_OFFICE = 4
_NOMINAL = frozenset({"NN", "NNP", "JJ"})

#: Abbreviations that no body has.
_NO_NAMES = frozenset({"q&a", "q&as", "r&d", "m&e", "faq", "faqs"})
#: Adjectives of states that are parts of those of a part of the world or of a people, behind these words.
_PARTLY = {
    **dict.fromkeys(("american", "americans"), ("latin", "south", "central", "north", "native", "african", "hispanic")),
    **dict.fromkeys(("indian", "indians"), ("west",)),
}


def find(page: Page, gazetteer: Gazetteer, year: int | None = None) -> list[Name | None]:
    """The names of the page, each at the index of its first token; fills `page.abbreviations`.

    `year` is that of the document, if it is known: it tells which state a capital stood for.
    """
    listed = Listed(gazetteer, page.tokens)
    return _Finder(page, listed, choose(page, listed, year)).run()


#: What a body may share the beginning of its name with: "the company **Anadolu** Yapi", "the firm **Chad** Oil".
_SHARED_WITH_BODIES = frozenset(("state", "adjective", "capital", "metonym", "place", "organization"))


class _Finder:
    def __init__(self, page: Page, listed: Listed, choices: Choices) -> None:
        self.page = page
        self.tokens = page.tokens
        self.listed = listed
        self.gazetteer = listed.gazetteer
        self._beginnings = listed.gazetteer.beginnings
        #: What shared names mean on this page.
        self.choices = choices
        #: What "the North" and "the South" are.
        self._halves = halves(page, listed)
        self.names: list[Name | None] = [None] * len(page.tokens)
        self.short = ShortForms(page, self.names)
        self.short.is_known = lambda index: listed.at(index, self.capitals) is not None
        self.told = ToldBodies(page)
        self.strangers = Strangers(page)
        self.people = PersonReader(page, self.strangers, self._known_at)
        self.limit = 0
        self.capitals = False

    def run(self) -> list[Name | None]:
        for sentence in self.page.sentences:
            index, self.limit = sentence.first, sentence.last
            self.capitals = self._all_capitals(sentence.first, sentence.last)
            self.people.enter(self.limit, self.capitals)
            while index <= sentence.last:
                token = self.tokens[index]
                office = self._office(index) if token.text[0].isupper() else -1
                if office > index:
                    index = office  # no name begins within "Minister without Portfolio", "Queen Mother"
                elif self._may_begin(token, index):
                    name = self._at(index)
                    if name is not None:
                        self.names[index] = name
                        self.strangers.ends[name.last] = name
                        self.short.behind(name)
                        index = name.last
                elif token.text == "(":
                    self.short.by_initials(index)
                index += 1
        self.strangers.settle()
        return self.names

    def _all_capitals(self, first: int, last: int) -> bool:
        letters = [token.text for token in self.tokens[first : last + 1] if token.text[0].isalpha()]
        return len(letters) > 2 and sum(map(str.isupper, letters)) > 0.8 * len(letters)

    def _office(self, index: int) -> int:
        """The last word of an office of several words in which nobody is named; -1 where none begins."""
        last = whole_form(self.tokens, index, self.limit)
        plain = all(self._known_at(at) is None for at in range(index, last + 1)) if last - index == 1 else True
        return last if plain else -1

    def _may_begin(self, token: Token, index: int) -> bool:
        text, low = token.text, token.low
        if token.tag != "CD" and low not in CALENDAR_ALONE:
            if text[0].isupper() or (not text.isalpha() and starts_upper(text)):
                if token.tag not in CLOSED or self.people.is_style(index) or self.people.words.is_first(index):
                    return True
            elif (low in PARTICLES and self.people.begins_with_particle(index)) or (
                low == "the" and self.people.is_style(index)
            ):
                return True
        return text in self.short.forms or (low in self._beginnings and self._match(index) is not None)

    # ------------------------------------------------------------------ one name

    def _at(self, index: int) -> Name | None:
        token = self.tokens[index]
        if index < self.limit and self.tokens[index + 1].text == "$":
            return None  # "US $ 20 million"
        if is_party_seat(token.text) and self._match(index) is None:
            return None  # "Senator Cole (D-Minn.)"
        half = self._halves.get(token.text, "")
        if half and is_half(self.tokens, index):
            return Name(index, index, "state", index, index, key=half, country=half)
        faction = self._faction(index)
        if faction >= 0:
            return Name(index, faction, "organization", index, faction)
        if self._is_family_name(index):
            self.people.remember(index, index)
            return Name(index, index, "person", index, index)
        ship = None if self.capitals else ships.match(self.tokens, index, self.limit)
        if ship is not None:
            return Name(index, ship[0], "organization", index, ship[0], country=ship[1])
        if token.low in _NO_NAMES:
            return None
        if token.low in _PARTLY and index and self.tokens[index - 1].low in _PARTLY[token.low]:
            return None  # "Latin **American** leaders": of a part of the world
        known = self._match(index)
        told = -1 if self.capitals else self.told.at(index, self.limit)
        if told >= 0 and (known is None or (told > known[0] and known[1].kind in _SHARED_WITH_BODIES)):
            return Name(index, told, "organization", index, told)
        address = self.people.is_address(index)
        if not address or (index and self.tokens[index - 1].low == "the"):
            body = bodies.match(self.tokens, index, self.limit, self._known_at)
            if body is not None and body.last <= index + 1 and self.people.may_be_given(index, body.last):
                body = None  # "President Bill Hartwell", "Prime Minister Marc Carrier"
            elif body is not None and body.kind == "place" and self._is_name_ahead(body.last + 1):
                body = None  # "Foreign Affairs Park Jin"
            if body is not None and (known is None or body.last > known[0]):
                kind: NameKind = body.kind
                return Name(index, body.last, kind, index, body.last, country=body.country, plural=body.plural)
        if known is not None and not self._is_in_person(index, known) and not self._is_given(index, known):
            return self._chapter(index, known) or self._slashed(index, known) or self._known(index, known)
        if known is None and "-" in token.text and (self._is_pair(token.text) or self._tells_offices(index)):
            return Name(index, index, "adjective", index, index)
        if address:
            return self.people.addressed(index)
        full = self.short.forms.get(token.text)
        if full is not None:
            return Name(index, index, full.kind, index, index, full.key, full.country)
        if (noun(token.low) or NO_NOUN).cls == "office" and not self.people.is_name_too(index):
            return None
        return self.people.run(index) if token.text != "NGO" else None

    def _faction(self, index: int) -> int:
        """The last token of a party's letters with those of its wing: "CPI(M)", "PML (N)"; -1 where none begin."""
        tokens = self.tokens
        if index + 3 > self.limit or tokens[index + 1].text != "(" or tokens[index + 3].text != ")":
            return -1
        party, wing = tokens[index], tokens[index + 2].text
        written = party.text.isupper() and 1 < len(party.text) < 6 and wing.isupper() and len(wing) < 4
        return index + 3 if written and (tokens[index + 1].start == party.end or len(wing) == 1) else -1

    def _is_family_name(self, index: int) -> bool:
        """Whether a word for a place, body or title is a family name behind an office: "Prime Minister | King"."""
        token, before = self.tokens[index], self.page.before(index)
        if token.low not in FAMILY_NAMES or before is None or self.capitals or not before.text[0].isupper():
            return False
        office = noun(before.low) or NO_NOUN
        alone = index >= self.limit or not self.tokens[index + 1].text[0].isupper()
        titled = (office.cls == "office" and not office.plural) or self.people.words.is_secretary(index - 1)
        return titled and alone and token.text[1:].islower()

    def _is_name_ahead(self, index: int) -> bool:
        """Whether a strange capitalised word stands at a token of the sentence."""
        if index > self.limit or self.capitals or not self.tokens[index].text[0].isupper():
            return False
        return not is_common(self.tokens[index].low) and self._known_at(index) is None

    def _is_pair(self, text: str) -> bool:
        """Whether a compound names two states or peoples: "German-Italian", "US-China"."""
        parts = text.split("-")
        return len(parts) <= 3 and all(self.gazetteer.is_state(part) for part in parts)

    def _tells_offices(self, index: int) -> bool:
        """Whether a compound tells whose offices follow: "the **Ibero-American** Secretary General", "**Mekong-Japan**
        Foreign Ministers"."""
        if (noun(self.tokens[index].low) or NO_NOUN).cls == "office":
            return False  # "the Vice-President"
        led = index > 0 and self.tokens[index - 1].low == "the"
        for token in self.tokens[index + 1 : min(index + _BEFORE_OFFICE, self.limit) + 1]:
            found = noun(token.low) or NO_NOUN
            if found.cls == "office":
                return led or found.plural
            if token.tag not in _NOMINAL or not entry(token.low).known:
                return False
        return False

    def _match(self, index: int) -> tuple[int, Known] | None:
        """The longest known name in the sentence from a token on; an abbreviation means what the text says it does."""
        found = self.listed.at(index, self.capitals)
        if found is None or found[0] > self.limit:
            return None
        last, known = found
        if self.tokens[index].low == "the":
            # "The Commonwealth of Independent States" is no matter of "The Commonwealth".
            inner = self.listed.at(index + 1, self.capitals)
            if inner is not None and inner[0] > last:
                return None
        if last == index and self.tokens[index].text in self.short.forms and known.kind == "organization":
            return None
        if self.tokens[last].tag == "POS" and last < self.limit and self.tokens[last + 1].text[0].isupper():
            return None  # "St. George's Hall"
        return last, self.choices.of(index, known)

    def _known_at(self, index: int) -> tuple[int, Known] | None:
        """The known name, or the short form that the text has introduced, at a token."""
        found = self._match(index)
        if found is None:
            short = self.short.forms.get(self.tokens[index].text)
            if short is not None:
                return index, Known("organization", short.key, self.tokens[index].text, short.country)
        return found

    def _chapter(self, index: int, known: tuple[int, Known]) -> Name | None:
        """A body's chapter in a state as the subject or in a list: "**Greenpeace Russia** and UNICEF Ukraine said"."""
        last, body = known
        before = self.page.before(index)
        if body.kind != "organization" or body.country or last >= self.limit or self.capitals:
            return None
        if before is not None and before.low not in ("and", ","):
            return None
        state = self._match(last + 1)
        if state is None or state[1].kind != "state" or state[0] >= self.limit:
            return None
        after = self.tokens[state[0] + 1]
        if after.tag not in FINITE and after.low not in ("and", ","):
            return None
        return Name(index, state[0], "organization", index, state[0], country=state[1].country)

    def _slashed(self, index: int, known: tuple[int, Known]) -> Name | None:
        """Two bodies that share an office: "the **PAHO/WHO** Representative"."""
        last, body = known
        if body.kind != "organization" or last + 2 > self.limit or self.tokens[last + 1].text != "/":
            return None
        other = self._known_at(last + 2) if self.tokens[last + 2].start == self.tokens[last].end + 1 else None
        if other is None or other[1].kind != "organization":
            return None
        return Name(index, other[0], "organization", index, other[0], country=body.country or other[1].country)

    def _known(self, index: int, known: tuple[int, Known]) -> Name:
        last, entry = known
        if entry.kind == "person":
            self.people.remember(index, last)
        return Name(index, last, entry.kind, index, last, entry.key, entry.country, plural=entry.plural)

    def _is_given(self, index: int, known: tuple[int, Known]) -> bool:
        """Whether an initial and a further name stand behind the name of a place: "**Douglas** R. Hathaway"."""
        if known[0] > index or known[1].kind not in ("capital", "place") or index + 2 > self.limit:
            return False
        initial, after = self.tokens[index + 1], self.tokens[index + 2]
        return (
            len(initial.text) == 2 and initial.text[0].isupper() and initial.text[1] == "." and starts_upper(after.text)
        )

    def _is_in_person(self, index: int, known: tuple[int, Known]) -> bool:
        """Whether a known name is only part of a person's: "Mr. Jordan", "Santiago Peña", "Chad Smith"."""
        last, entry = known
        if last > index or entry.kind in ("organization", "person", "group", "metonym"):
            return False
        token = self.tokens[index]
        before = self.page.before(index)
        if before is not None and before.low in name_words().honorifics:
            return True
        if entry.kind == "place" and self.people.is_again(index):
            return True  # "Kanazawa said" after "Prime Minister Shigeo Kanazawa"
        office = (noun(before.low) or NO_NOUN) if before is not None else NO_NOUN
        titled = office.cls == "office" or (before is not None and self.people.words.is_secretary(index - 1))
        if entry.kind == "place" and titled and not office.plural and before is not None and before.text[0].isupper():
            return not self.capitals  # "Minister Lund"
        given = token.low in name_words().given
        alone = index >= self.limit or not self.tokens[index + 1].text[0].isupper()
        if titled and alone and (entry.kind == "capital" or (entry.kind == "state" and given)):
            # "President Washington"
            return before is not None and before.text[0].isupper() and not office.plural and not self.capitals
        if titled and given and entry.kind == "state" and self.capitals and not office.plural:
            # "SPEAKER HOLLAND THANKS KENYA"
            return index >= self.limit or self.tokens[index + 1].tag in (*FINITE, "IN", "TO", ",")
        if entry.kind == "adjective" and self.people.words.opens_syllables(index):
            return True
        acts = alone and index < self.limit and self.tokens[index + 1].tag in (*FINITE, "POS")
        if entry.kind == "adjective" and acts and self.people.is_again(index):
            return True  # "Pak said" after "Foreign Minister Pak Myong Guk"
        if entry.kind in ("adjective", "demonym") or token.text.isupper() or index >= self.limit or self.capitals:
            return False
        after = self.tokens[index + 1]
        if not after.text[0].isupper() or after.tag in CLOSED:
            return False
        if is_common(after.low):
            # "Chad Brown thanked", but not "Chad Government"
            verb = index + 2 <= self.limit and self.tokens[index + 2].tag in ("VBD", "VBZ")
            ends = index + 2 > self.limit or self.tokens[index + 2].tag[:1] not in "NJ"  # no "Chad White Paper"
            return given and ((verb and noun(after.low) is None) or (ends and after.low in PLAIN_SURNAMES))
        if self._known_at(index + 1) is not None or after.low in name_words().honorifics or after.text.isupper():
            return False
        if entry.kind == "state" and before is not None and before.low in ("of", "in", "from", "for"):
            return False  # "the President of Israel Isaac Herzog"
        if before is not None and before.low == "to" and index > 1:
            # "the Ambassador to Jordan Ali Haddad", "the Ambassador of Mali to Jordan Ali Haddad"
            return all(token.low not in _POSTED for token in self.tokens[max(index - _POST, 0) : index])
        if before is not None and before.low == "of" and 1 < index <= self.limit - 2:
            held = (noun(self.tokens[index - 2].low) or NO_NOUN).cls == "office"
            if held and starts_upper(self.tokens[index + 2].text):
                return False  # "the Mayor of Nairobi Karim Bello"
        if entry.kind == "place" and not entry.country and not given:
            return False  # "Minister for Africa Ana Sosa"
        return titled or given or entry.kind in ("capital", "place")
