"""Open patterns for the names of bodies, places and undertakings: a run of capitalised words with a telling noun.

"Ministry of Foreign Affairs of Belarus", "Supreme Court", "Maldives National Defence Force", "Helvetia Hydro AG",
"University of Sarajevo", "Front for the Renewal of Tibesti" — and "Kuçova Air Base", "Vienna Convention", which are
no actors, but must not be taken for persons either.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

import attrs

from ..lexicon import PLURAL_ACRONYM, entry
from ..page import Token
from ..vocabulary import NO_NOUN, name_words, noun, word_set
from .gazetteer import Known
from .offices import CALENDAR

#: How far a name can reach.
_LONGEST = 18
#: Levels at which states have bodies that are named as others are.
_LEVELS = frozenset(
    "national supreme federal state presidential regional higher high joint mixed interim transitional royal central "
    "provincial local homeland permanent economic".split()
)
#: Words for office holders that are adjectives before a noun: "Executive Council", "Official Creditor Committee".
_QUALIFYING = frozenset(("official", "executive"))
#: What links a body to what it is of or for, in English and in names left in other tongues.
_LINKS = frozenset(("of", "for", "on", "against", "with", "de", "du", "des", "do", "da", "del", "et", "für"))
#: Bodies that are "on" a part of the world: "Subcommittee on Africa".
_ON_PARTS = frozenset(("committee", "subcommittee", "sub-committee", "caucus", "commission", "panel"))
#: What office holders issue, and how they sit; a "Conference of Labour Ministers" is a body.
_OF_OFFICES = word_set(
    "announcement appeal communiqué communique declaration message resolution statement meeting session summit retreat"
)
#: Sittings of bodies: "the Tenth Session | of the Council of Ministers".
_SITTINGS = word_set("meeting session summit retreat sitting")
#: How many words a minister's matters take up.
_REMIT = 9
#: What a programme on paper is of.
_MATTERS = frozenset(("action", "work", "cooperation", "co-operation", "measures", "activities", "exchanges"))
#: What is "with" somebody: "Committee for Cultural Relations with Foreign Countries".
_TOWARDS = frozenset(("relations", "cooperation", "co-operation", "friendship", "solidarity", "liaison"))
#: Offices that "military" describes.
_AIDES = frozenset(("attaché", "attache", "attachés", "adviser", "advisor", "secretary", "representative", "observer"))
#: Bodies of which a capitalised plural means several, not one: "Ministries of Culture", but "Relief Services".
_SEVERAL = word_set(
    "ministry embassy department agency parliament party company bank university council committee commission court "
    "authority institution organization organisation church secretariat municipality consulate mission"
)
#: Offices of officials may have a single office-holder in their name.
_OF_ONE = frozenset(("office", "bureau", "cabinet", "secretariat", "council", "court", "household", "house"))
#: Common words that begin the names of places.
_PLACE_STARTS = word_set(
    "new san saint st. port fort cape north south east west northern southern eastern western upper lower great "
    "el la los nova"
)
#: Places whose name follows: "Lake Orrin".
_BEFORE_NAME = frozenset(
    ("radio", "tv", "lake", "mount", "cape", "river", "fort", "camp", "villa", "hotel", "cyclone", "hurricane")
)
#: What bodies of states have in a country.
_FIELDED = frozenset(("mission", "operation", "force"))
_OWNERS = frozenset(("state", "organization"))
_COUNTRIES = frozenset(("state", "adjective"))


#: What the parties of a treaty are called.
_TREATY = frozenset(("high", "contracting"))


@attrs.frozen
class Body:
    """A name with a telling noun; "group" for several ("Ministries of Culture")."""

    first: int
    last: int
    kind: Literal["organization", "group", "place", "thing"]
    country: str = ""
    plural: bool = False


def match(
    tokens: list[Token], first: int, limit: int, known_at: Callable[[int], tuple[int, Known] | None]
) -> Body | None:
    """The name that begins at token `first`, none of it beyond `limit`."""
    walk = _Walk(tokens, min(limit, first + _LONGEST), known_at)
    walk.core(first)
    if walk.head < 0 or (walk.last == first and walk.leads_to_office()):
        return None
    if walk.last == first and tokens[first].tag == "NNS" and PLURAL_ACRONYM.fullmatch(tokens[first].text):
        return None  # "two NGOs"
    if tokens[walk.head].low == "parties" and all(t.low in _TREATY for t in tokens[first : walk.head]):
        return None  # "the two Parties", "the High Contracting Parties": the sides of the text
    if tokens[walk.head].low == "staff" and _has_chief(tokens, first):
        return None  # "the Chief of the Army Staff": the words belong to the office
    if walk.head == first and tokens[first].low in _BEFORE_NAME:
        walk.last = walk.end
    if walk.cls == "organization" or walk.cls == "event":
        walk.tails()
    kind: Literal["organization", "group", "place", "thing"]
    if walk.cls == "organization" and not walk.is_text():
        kind = "group" if walk.plural and (noun(tokens[walk.head].low) or NO_NOUN).lemma in _SEVERAL else "organization"
    else:
        kind = "place" if walk.cls == "place" else "thing"
    return Body(first, walk.last, kind, walk.country, walk.plural)


def _has_chief(tokens: list[Token], first: int) -> bool:
    """Whether "Chief of" stands before a token, perhaps with "the" between."""
    before = [token.low for token in tokens[max(first - 3, 0) : first]]
    return before[-2:] == ["chief", "of"] or before[-3:] == ["chief", "of", "the"]


class _Walk:
    """A walk over the tokens of one name."""

    def __init__(self, tokens: list[Token], limit: int, known_at: Callable[[int], tuple[int, Known] | None]) -> None:
        self.tokens = tokens
        self.first = 0
        self.limit = limit
        self.known_at = known_at
        #: The last telling noun, the last token of the name, and the last one of the capitalised run.
        self.head = self.last = self.end = -1
        self.cls = ""
        self.country = ""
        self.plural = False
        #: Whether the name begins with that of another body: "**UN** Mission in Libya".
        self.sender = False

    def core(self, first: int) -> None:
        """The capitalised run up to its last telling noun."""
        index = self.first = first
        open_list = False
        while index <= self.limit:
            token = self.tokens[index]
            if not token.text[0].isupper():
                joins = token.low in ("and", "&") and open_list and not self._is_name_part(index - 1)
                if (joins or self._possesses(index, first)) and self._goes_on(index + 1):
                    index += 1
                    continue
                break
            known = self.known_at(index)
            if known is not None and known[0] <= self.limit and not (known[0] == index and self._telling(token)):
                last, entry = known
                if entry.kind in _COUNTRIES or entry.country:
                    self.country = self.country or entry.country
                if entry.kind == "organization" and index == first:
                    open_list, self.sender = False, True
                elif entry.kind == "organization" and self.head >= 0:
                    break
                elif entry.kind == "organization" and last > index and self._ranks(first, index):
                    self._take(last, "organization")  # "the National | Security Council"
                index = last + 1
                open_list = False
                continue
            cls = self._telling(token)
            if cls == "stop":
                break
            if cls:
                if cls == "weak" and index == first:
                    cls = ""
                else:
                    if cls == "weak" and self._office_at(index + 1):
                        break  # "Senate Minority Leader": the word belongs to the office
                    self._take(index, "organization" if cls in ("weak", "company") else cls)
                    open_list = False
            else:
                open_list = index >= first
            index += 1
        self.end = index - 1

    def _is_name_part(self, index: int) -> bool:
        """Whether a word is part of somebody's name: "Miguel Garay | and Presidential Office Director …"."""
        low, before = self.tokens[index].low, self.tokens[index - 1].low if index else ""
        given = name_words().given
        if before in given and not entry(before).known and noun(low) is None:
            return True  # "Anna Berg | and Foreign Ministry spokesperson …"
        strange = not entry(low).known and noun(low) is None
        return strange and (low in given or before in given or (before != "" and not entry(before).known))

    def _ranks(self, first: int, end: int) -> bool:
        """Whether the words from `first` up to `end` say of which level a body is: "the Supreme National …"."""
        return all(token.low in _LEVELS for token in self.tokens[first:end])

    def _possesses(self, index: int, first: int) -> bool:
        """Whether a mark of the genitive belongs to a name: "People's Bureau", "Women's National Council"."""
        if self.tokens[index].low not in ("'s", "'") or index == first:
            return False
        found = noun(self.tokens[index - 1].low)
        return found is not None and found.cls in ("people", "human")

    def is_text(self) -> bool:
        """Whether a programme is a paper, and no body: "the Lima Programme of Action"."""
        words = [token.low for token in self.tokens[self.head : self.head + 3]]
        return words[:2] in (["programme", "of"], ["program", "of"]) and words[2:] != [] and words[2] in _MATTERS

    def leads_to_office(self) -> bool:
        """Whether a bare word stands before an office: "Military Secretary", "Press Secretary"."""
        return self._office_at(self.last + 1)

    def _office_at(self, index: int) -> bool:
        if index > self.limit or not self.tokens[index].text[0].isupper():
            return False
        found = noun(self.tokens[index].low)
        return found is not None and found.cls == "office"

    def _take(self, index: int, cls: str) -> None:
        self.head = self.last = index
        self.cls = cls
        found = noun(self.tokens[index].low)
        self.plural = found is not None and found.plural

    def _telling(self, token: Token) -> str:
        """What a capitalised word tells: a class, "weak" (only behind other words), "stop", or ""."""
        words = name_words()
        if token.text in words.company and not self._is_word(token):
            return "weak"
        low = token.low
        if token.text == "NGO" and token.index > self.first:
            return "stop"  # "the Kenyan NGO | Haki"
        if low in words.foreign:
            return "organization"
        if low in words.body:
            return "weak"
        found = noun(low)
        titled = low in words.honorifics or (found is not None and found.cls == "office")
        if titled and token.index == self.first and self._colours_body():
            return ""
        if found is None:
            if low in words.honorifics or token.tag in (
                "VBD",
                "VBZ",
                "MD",
                "VBP",
                "WDT",
                "IN",
                "TO",
                "WRB",
                "DT",
                "PRP",
                "PRP$",
            ):
                return "stop"
            return ""
        if low == "military" and token.index < self.limit and self.tokens[token.index + 1].low in _AIDES:
            return ""  # "Malian Military Attaché"
        if low == "cabinet" and token.index < self.limit and self.tokens[token.index + 1].low.startswith("secretar"):
            return "stop" if token.index > self.first else ""  # "Foreign Affairs | Cabinet Secretary"
        if found.cls == "organization":
            return "organization"
        behind = self.tokens[token.index + 1].low if token.index < self.limit else ""
        body_before = token.index and self.head == token.index - 1 and self.cls == "organization"
        if low == "general" and body_before and behind != "secretary":
            return "organization"  # "the Consulate General", but "Party | General Secretary"
        if found.cls == "office":
            following = self.tokens[token.index + 1] if token.index < self.limit else token
            describes = low in _QUALIFYING or (
                low == "general" and (noun(following.low) or NO_NOUN).cls == "organization"
            )
            return "" if describes and following.text[0].isupper() else "stop"
        if found.cls in ("place", "event"):
            return found.cls
        if found.cls == "collective" and not found.plural:
            return "" if self._is_portfolio() else "weak"
        if found.cls == "time" and token.tag != "NNP":
            return "stop"
        if low in ("forces", "troops", "police", "administration", "union"):
            return "weak"
        return ""

    def _is_portfolio(self) -> bool:
        """Whether a minister's matters are being read: "Minister of Foreign Affairs and **Diaspora**"."""
        for at in range(self.first - 1, max(self.first - _REMIT, 0), -1):
            token = self.tokens[at]
            if token.low in ("of", "for"):
                return self.tokens[at - 1].low.startswith("minister")
            if not token.text[0].isupper() and token.low not in ("and", "&", ",", "the"):
                break
        return False

    def _colours_body(self) -> bool:
        """Whether a title begins the name of a body that has an article: "the Queen Rania Foundation"."""
        tokens, first = self.tokens, self.first
        if not first or tokens[first - 1].low != "the":
            return False
        ahead = first + 1
        while ahead <= self.limit and tokens[ahead].text[0].isupper():
            if (noun(tokens[ahead].low) or NO_NOUN).cls == "office":
                return False
            ahead += 1
        last = tokens[ahead - 1]
        body = last.low in name_words().body or (noun(last.low) or NO_NOUN).cls == "organization"
        return body and ahead - 1 > first and last.text.istitle()

    def _is_word(self, token: Token) -> bool:
        """Whether what could end a company's name is a mere word: "Industry and Energy", not "Gazna Energy"."""
        if not entry(token.low).known:
            return False
        for before in reversed(self.tokens[max(token.index - 3, 0) : token.index]):
            if not before.text[0].isupper():
                return True
            if not entry(before.low).known:
                return False  # "Mitsubishi Heavy Industries"
        return True

    def _goes_on(self, index: int) -> bool:
        """Whether a run goes on behind "and" up to a telling noun, all of it common words."""
        while index <= self.limit and self.tokens[index].text[0].isupper():
            cls = self._telling(self.tokens[index])
            if cls == "stop" or self.known_at(index) is not None:
                return False
            if cls:
                return cls != "place"
            index += 1
        return False

    # ------------------------------------------------------------------ what follows the telling noun

    def tails(self) -> None:
        """ "of …", "for …" behind the telling noun, as often as they come."""
        for _ in range(4):
            index = self.last + 1
            if index >= self.limit or self.tokens[index].low not in _LINKS:
                self._post(index)
                return
            before = self.last
            self._tail(index)
            if self.last == before:
                return

    def _post(self, link: int) -> None:
        """Takes in "in Libya" behind a mission of a body of states, or where an abbreviation of the whole follows.

        "The U.N. Mission in Liberia", "UN Support Mission in Libya (UNSMIL)".
        """
        if link >= self.limit or self.tokens[link].low not in ("in", "to", "at"):
            return
        known = self.known_at(link + 1)
        if known is None:
            return
        sent = self.tokens[self.last].low in _FIELDED and self.sender
        if sent or (known[0] + 1 < self.limit and self.tokens[known[0] + 1].text == "("):
            self.last = known[0]
            if not self.sender:
                self.country = self.country or known[1].country

    def _tail(self, link: int) -> None:
        index = link + 1
        if self.tokens[index].low in ("the", "la", "les", "el", "los") and index < self.limit:
            index += 1
        towards = self.cls == "organization" and self.tokens[link - 1].low in _TOWARDS
        if self.tokens[link].low == "with" and not towards:
            return
        on_part = self.tokens[link - 1].low in _ON_PARTS and link - 1 > self.first and self.known_at(index) is not None
        if self.tokens[link].low in ("on", "against") and not (on_part or entry(self.tokens[index].low).known):
            return  # "the Order of the Lion on | Hanna Berg"
        if self.cls == "event" and self.tokens[self.head].low in _SITTINGS and self._is_body(index):
            return
        country = self.country
        last = self._stretch(index, link_the=index > link + 1)
        if last < 0:
            return
        self.last = last
        if on_part and self.tokens[link].low != "of":
            self.country = country  # a "Committee on China" is not China's
        if self._ends_in_owner(last):
            return  # "the Committee of the WPK, | Han Su and Ri Ok"
        while self.last < self.limit:
            mark = self.last + 1
            token = self.tokens[mark]
            if token.low in ("and", "&"):
                ahead = mark + 1 + (mark < self.limit and self.tokens[mark + 1].low == "the")
                last = self._stretch(ahead, portfolio=True) if ahead <= self.limit else -1
                if last < 0:
                    return
                self.last = last
                return
            if token.text != "," or not self._list_goes_on(mark):
                return
            self.last = self._stretch(mark + 1, portfolio=True)

    def _is_body(self, index: int) -> bool:
        """Whether the name of a body, or of a conference that is one, begins at a token."""
        if self.tokens[index].low in ("conference", "summit"):
            return True
        known = self.known_at(index)
        inner = _Walk(self.tokens, self.limit, self.known_at)
        inner.core(index)
        return inner.cls == "organization" or (known is not None and known[1].kind == "organization")

    def _ends_in_owner(self, last: int) -> bool:
        """Whether the name ends in a state or body that it belongs to, which is no portfolio."""
        known = self.known_at(last)
        return known is not None and known[0] == last and known[1].kind in _OWNERS

    def _list_goes_on(self, comma: int) -> bool:
        """Whether "Trade, Industry and Energy" goes on behind a comma, up to its "and"."""
        index = comma
        while index < self.limit and self.tokens[index].text == ",":
            index = self._stretch(index + 1, portfolio=True) + 1
            if index == 0:
                return False
        if index >= self.limit or self.tokens[index].low not in ("and", "&"):
            return False
        return self._stretch(index + 1, portfolio=True) >= 0

    def _stretch(self, index: int, portfolio: bool = False, link_the: bool = False) -> int:
        """The last of the capitalised words from `index` on; of a `portfolio`, only common words. -1 for none."""
        first, last = index, -1
        while index <= self.limit:
            token = self.tokens[index]
            if not token.text[0].isupper():
                if self._possesses(index, first) and index < self.limit and self.tokens[index + 1].text[0].isupper():
                    index += 1  # "the Central Committee of the Workers' | Party"
                    continue
                break
            known = self.known_at(index)
            if known is not None and known[0] <= self.limit:
                if portfolio:
                    return -1
                if known[1].kind in ("state", "capital", "place", "organization"):
                    self.country = self.country or known[1].country
                    if known[1].kind == "organization" and self._are_offices(known[0] + 1):
                        index = last = known[0]  # "the Assembly of IGAD | Heads of State and Government"
                        index += 1
                        continue
                    return known[0]
                index = last = known[0]
                index += 1
                continue
            found = noun(token.low)
            if found is not None:
                if found.cls == "office" and self.cls == "event":
                    if not link_the or self.tokens[self.head].low in _OF_OFFICES:
                        return -1  # "the Joint Statement | of the Foreign Ministers of …"
                    break
                single = found.cls in ("human", "office") and not found.plural and not _describes(token.low)
                if (single and not (link_the and self.tokens[self.head].low in _OF_ONE)) or token.low in CALENDAR:
                    break
            elif self._telling(token) == "stop" or (last >= 0 and self._turns_to_name(index)):
                break
            elif portfolio and token.low in name_words().given and not entry(token.low).known:
                return -1
            if (
                portfolio
                and found is not None
                and (found.cls == "office" or (found.cls == "organization" and not found.plural))
            ):
                return -1
            last = index
            index += 1
        return last

    def _are_offices(self, index: int) -> bool:
        """Whether those who hold an office are named at a token: "Foreign Ministers", "Heads of State"."""
        for at in (index, index + 1):
            if at > self.limit or not self.tokens[at].text[0].isupper():
                return False
            found = noun(self.tokens[at].low)
            if found is not None:
                return found.cls == "office" and found.plural
        return False

    def _turns_to_name(self, index: int) -> bool:
        """Whether a word that no table knows follows common ones: "Cooperation | Hissein", not "New Delhi"."""
        token, before = self.tokens[index], self.tokens[index - 1]
        if before.low in _PLACE_STARTS:
            return False
        return not entry(token.low).known and entry(before.low).known and before.text[0].isupper()


def _describes(low: str) -> bool:
    """Whether a noun of persons is an adjective or a matter too: "National Security", "Ministry of Justice"."""
    return low == "justice" or "JJ" in entry(low).lemmas
