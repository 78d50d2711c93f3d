"""Finds the proper names of a page: states, bodies, places, persons, and the abbreviations that the text introduces.

Names do not overlap. Each is found where it begins, by the first of these that fits: an open pattern for bodies
("Ministry of …", "… Coast Guard", "… AG"), the gazetteer, a form of address with the name behind it, a run of
capitalised words. A run that could be anything is settled at the end by what stands around it and by the names
that the rest of the page has.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Literal, TypeAlias

import attrs

from . import bodies
from .ambiguity import choose
from .gazetteer import Gazetteer, Known
from .lexicon import entry
from .offices import CALENDAR
from .page import Page, Phrase, PhraseKind, Token
from .persons import INITIAL_NAME, gender_of, name_end, starts_upper
from .vocabulary import NO_NOUN, name_words, noun, word_set

Kind: TypeAlias = Literal[
    "state", "adjective", "demonym", "capital", "metonym", "organization", "person", "group", "place", "thing",
    "title", "unknown",
]  # fmt: skip


@attrs.define(slots=True, eq=False)
class Name:
    """A proper name: tokens `first` to `last`, of which `name_first` to `name_last` are the name without address.

    "title" is a form of address with no name behind it ("His Excellency" before an office).
    """

    first: int
    last: int
    kind: Kind
    name_first: int
    name_last: int
    key: str = ""
    country: str = ""
    gender: str = ""
    plural: bool = False


_CLOSED = word_set("DT PDT IN PRP PRP$ CC WDT WP WP$ WRB MD TO EX UH POS RB RBR RBS")
_PLACE_BEFORE = word_set("in at near outside inside around throughout across off onto beyond towards toward")
#: Months that are given names too.
_CALENDAR_NAMES = frozenset(("april", "may", "june", "august", "jan", "mar", "jun", "sun"))
_MAJESTY = word_set(
    "excellency majesty highness eminence holiness beatitude grace lordship ladyship honour honor excellencies"
)
_ACRONYM = re.compile(r"[A-Z][A-Z&./-]*[A-Z]$")
_CURRENCIES = word_set("EUR USD GBP CHF JPY CNY RMB AUD CAD INR RUB")
#: "Moscow-based", "Saudi-led": a name in front, but an adjective.
_COMPOUND = re.compile(r".+-[a-z]{3,}(?:ed|en|rn|led|ld|ade|ing|ish)?$")
_DATELINE = frozenset(("(", "-", "--", "–", "—", ","))
_VERB = frozenset(("VBD", "VBZ", "VBP", "MD"))


def find(page: Page, gazetteer: Gazetteer, year: int | None = None) -> list[Name | None]:
    """The names of the page, each at the index of its first token; fills `page.abbreviations`.

    `year` is that of the document, if it is known: it tells which state a capital stood for.
    """
    return _Finder(page, gazetteer, choose(page, gazetteer, year)).run()


class _Finder:
    def __init__(self, page: Page, gazetteer: Gazetteer, choices: Mapping[str, Known]) -> None:
        self.page = page
        self.tokens = page.tokens
        self.gazetteer = gazetteer
        #: What shared names mean on this page, by surface, where not the default.
        self.choices = choices
        self.names: list[Name | None] = [None] * len(page.tokens)
        #: What introduced abbreviations stand for.
        self.short: dict[str, Name] = {}
        #: Parts of the names of persons that are sure.
        self.known_persons: set[str] = set()
        self.unsure: list[Name] = []
        #: The last tokens of the names so far.
        self.ends: set[int] = set()
        self.limit = 0
        self.capitals = False

    def run(self) -> list[Name | None]:
        for sentence in self.page.sentences:
            index, self.limit = sentence.first, sentence.last
            self.capitals = self._all_capitals(sentence.first, sentence.last)
            while index <= sentence.last:
                token = self.tokens[index]
                if self._may_begin(token, index):
                    name = self._at(index)
                    if name is not None:
                        self.names[index] = name
                        self.ends.add(name.last)
                        index = self._abbreviation(name)
                elif token.text == "(":
                    self._by_initials(index)
                index += 1
        for name in self.unsure:
            self._settle(name)
        return self.names

    # ------------------------------------------------------------------ where a name may begin

    def _all_capitals(self, first: int, last: int) -> bool:
        letters = [t.text for t in self.tokens[first : last + 1] if t.text[0].isalpha()]
        return len(letters) > 2 and sum(t.isupper() for t in letters) > 0.8 * len(letters)

    def _may_begin(self, token: Token, index: int) -> bool:
        text = token.text
        if token.tag == "CD" or (token.low in CALENDAR and token.low not in _CALENDAR_NAMES):
            return self._match(index) is not None
        if not starts_upper(text):
            return self._is_particle_start(token, index) or self._match(index) is not None
        return (
            token.tag not in _CLOSED
            or (token.low in ("his", "her", "their", "your") and self._is_majesty(index))
            or self._match(index) is not None
        )

    def _is_particle_start(self, token: Token, index: int) -> bool:
        """Whether a family name begins here with a particle in lower case: "van Hoorebeke"."""
        return (
            token.low
            in (
                "van",
                "von",
                "de",
                "di",
                "da",
                "dos",
                "du",
                "del",
                "della",
                "der",
                "bin",
                "ibn",
                "al",
                "el",
                "ter",
                "af",
                "av",
                "d'",
                "ó",
            )
            and index < self.limit
            and self.tokens[index + 1].text[0].isupper()
            and not self._common(index + 1)
        ) or (
            token.low in ("van", "von", "de")
            and index + 1 < self.limit
            and self.tokens[index + 1].low in ("der", "den", "la", "las", "los")
        )

    def _is_majesty(self, index: int) -> bool:
        ahead = index + 1
        while (
            ahead <= self.limit
            and ahead < index + 3
            and self.tokens[ahead].text in ("Royal", "Serene", "Imperial", "Most")
        ):
            ahead += 1
        return ahead <= self.limit and self.tokens[ahead].text[0].isupper() and self.tokens[ahead].low in _MAJESTY

    def _common(self, index: int) -> bool:
        """Whether the word is one of the language, so that its capital alone makes no name of it."""
        token = self.tokens[index]
        return entry(token.low).known or noun(token.low) is not None or token.low in name_words().regions

    # ------------------------------------------------------------------ one name

    def _at(self, index: int) -> Name | None:
        tokens = self.tokens
        token = tokens[index]
        known = self._match(index)
        address = token.low in name_words().honorifics or self._is_majesty(index)
        if address and token.low == "father" and index and self.tokens[index - 1].low == "holy":
            address = False
        if not address:
            body = bodies.match(tokens, index, self.limit, self._known_at)
            if body is not None and (known is None or body.last > known[0]):
                return self._body(body)
        if known is not None and not self._is_in_person(index, known):
            return self._known(index, known)
        if address:
            return self._addressed(index)
        if token.text in self.short:
            return self._short(index)
        found = noun(token.low)
        if found is not None and found.cls == "office":
            return None
        return self._run(index)

    def _match(self, index: int) -> tuple[int, Known] | None:
        """The longest known name in the sentence from a token on; an abbreviation means what the text says it does."""
        found = self.gazetteer.match(self.tokens, index, self.capitals)
        if found is None or found[0] > self.limit:
            return None
        last, known = found
        if self.tokens[index].low == "the":
            # "The Commonwealth of Independent States" is no matter of "The Commonwealth".
            inner = self.gazetteer.match(self.tokens, index + 1, self.capitals)
            if inner is not None and inner[0] > last:
                return None
        if last == index and self.tokens[index].text in self.short and known.kind == "organization":
            return None
        return last, self.choices.get(known.surface, known) if known.rivals else known

    def _known_at(self, index: int) -> tuple[int, Known] | None:
        found = self._match(index)
        if found is None:
            short = self.short.get(self.tokens[index].text)
            if short is not None:
                return index, Known("organization", short.key, self.tokens[index].text, short.country)
        return found

    def _known(self, index: int, known: tuple[int, Known]) -> Name:
        last, entry = known
        kind: Kind = entry.kind
        if kind == "person":
            self._remember(index, last)
        return Name(index, last, kind, index, last, entry.key, entry.country, plural=entry.plural)

    def _body(self, body: bodies.Body) -> Name:
        kind: Kind = body.kind
        return Name(body.first, body.last, kind, body.first, body.last, country=body.country, plural=body.plural)

    def _short(self, index: int) -> Name:
        full = self.short[self.tokens[index].text]
        return Name(index, index, full.kind, index, index, full.key, full.country)

    def _is_in_person(self, index: int, known: tuple[int, Known]) -> bool:
        """Whether a known name is only part of a person's: "Mr. Jordan", "Santiago Peña", "Chad Smith"."""
        last, entry = known
        if last > index or entry.kind in ("organization", "person", "group", "metonym"):
            return False
        token = self.tokens[index]
        before = self._before(index)
        if before is not None and before.low in name_words().honorifics:
            return True
        if entry.kind in ("adjective", "demonym") or token.text.isupper():
            return False
        if index >= self.limit:
            return False
        after = self.tokens[index + 1]
        if not after.text[0].isupper() or after.tag in _CLOSED or self._common(index + 1) or self.capitals:
            return False
        if self._known_at(index + 1) is not None or after.low in name_words().honorifics or after.text.isupper():
            return False
        titled = before is not None and (noun(before.low) or NO_NOUN).cls == "office"
        return titled or token.low in name_words().given or entry.kind in ("capital", "place")

    def _before(self, index: int) -> Token | None:
        """The token before, in the same sentence."""
        if index == 0 or self.tokens[index - 1].sentence != self.tokens[index].sentence:
            return None
        return self.tokens[index - 1]

    # ------------------------------------------------------------------ persons

    def _addressed(self, index: int) -> Name | None:
        """A form of address, or several, with the name behind them."""
        tokens = self.tokens
        ahead, gender = index, ""
        while ahead <= self.limit:
            token = tokens[ahead]
            if (token.low in name_words().honorifics and (ahead == index or starts_upper(token.text))) or (
                token.low in ("his", "her", "their", "your") and self._is_majesty(ahead)
            ):
                gender = gender or gender_of(token.low)
                ahead += 1
            elif (
                token.low in _MAJESTY
                or token.text in ("Royal", "Serene", "Imperial", "Most")
                or (token.text == "." and ahead > index)
            ):
                ahead += 1
            else:
                break
        last = -1
        if ahead <= self.limit and (noun(tokens[ahead].low) or NO_NOUN).cls != "office":
            last = name_end(tokens, ahead, self.limit, self._accepts_behind_title)
        if last < 0:
            if ahead - index == 1 and tokens[index].low not in (
                "h.e.",
                "h.h.",
                "h.m.",
                "h.r.h.",
                "excellency",
            ):
                return (
                    None
                    if not starts_upper(tokens[index].text)
                    else self._run(index)
                    if not self._common(index)
                    else None
                )
            return Name(index, ahead - 1, "title", index, ahead - 1, gender=gender)
        self._remember(ahead, last)
        return Name(index, last, "person", ahead, last, gender=gender)

    def _accepts_behind_title(self, index: int) -> bool:
        token = self.tokens[index]
        found = noun(token.low)
        if (
            found is not None
            and found.cls in ("office", "organization", "state")
            and token.low not in name_words().given
        ):
            return False
        if (token.tag in _CLOSED and entry(token.low).known) or (
            token.low in CALENDAR and token.low not in _CALENDAR_NAMES
        ):
            return False
        if token.tag[:1] == "V" and entry(token.low).known and token.low not in name_words().given:
            return False
        known = self._known_at(index)
        return (
            known is None
            or known[1].kind in ("capital", "place", "person")
            or (known[0] == index and known[1].kind != "organization" and self._before_is_address(index))
        )

    def _before_is_address(self, index: int) -> bool:
        before = self._before(index)
        return before is not None and before.low in name_words().honorifics

    def _accepts_in_run(self, index: int, first: bool = False) -> bool:
        token = self.tokens[index]
        low = token.low
        words = name_words()
        if (low in words.honorifics and low not in words.given) or (low in CALENDAR and low not in _CALENDAR_NAMES):
            return False
        if (
            _COMPOUND.match(token.text)
            and low.rpartition("-")[2] not in words.kinship
            and entry(low.rpartition("-")[2]).known
        ):
            return False
        if low in words.given and token.tag[:1] in "NJF":
            return True
        if token.tag in _CLOSED and entry(low).known:
            return False
        if noun(low) is not None or low in words.regions:
            return False
        if entry(low).known and (first or token.tag[:3] != "NNP" or self.capitals):
            return False
        known = self._known_at(index)
        return known is None or known[1].kind in ("capital", "place", "person")

    def _run(self, index: int) -> Name | None:
        """A run of capitalised words that no table knows."""
        tokens = self.tokens
        before = self._before(index)
        titled = before is not None and (noun(before.low) or NO_NOUN).cls == "office"
        if titled and not self.capitals:
            accepts: Callable[[int], bool] = self._accepts_behind_title
            begins = accepts(index) and not self._leads_to_office(index)
        else:
            accepts = self._accepts_in_run
            begins = self._accepts_in_run(index, first=True) or self._is_lone_common(index)
        if not begins and not self._is_particle_start(tokens[index], index):
            return None
        last = name_end(tokens, index, self.limit, accepts)
        if last < 0:
            return None
        name = Name(index, last, "unknown", index, last)
        if titled or INITIAL_NAME.match(tokens[index].text):
            name.kind = "person"
            self._remember(index, last)
        elif last == index and _ACRONYM.match(tokens[index].text) and not self.capitals:
            if tokens[index].text in _CURRENCIES:
                return None
            name.kind = "organization"
        elif last > index and self._looks_like_person(index, last):
            name.kind = "person"
            self._remember(index, last)
        elif self._common(index) and last == index:
            # A common word with a capital: a person only where it is known as one, or as the subject of a verb.
            if tokens[index].low not in self.known_persons and (
                index >= self.limit or tokens[index + 1].tag not in _VERB
            ):
                return None
            name.kind = "person"
        else:
            self.unsure.append(name)
        return name

    def _leads_to_office(self, index: int) -> bool:
        """Whether a common word belongs to an office that is still to come: "Deputy | Foreign Minister"."""
        if not entry(self.tokens[index].low).known:
            return False
        for ahead in range(index, min(self.limit, index + 5) + 1):
            token = self.tokens[ahead]
            if not token.text[0].isupper() and token.low not in ("of", "and", "for"):
                return False
            if (noun(token.low) or NO_NOUN).cls in ("office", "organization"):
                return True
        return False

    def _is_lone_common(self, index: int) -> bool:
        """Whether a common word has a capital of its own in the middle of a sentence ("said Brown")."""
        token, before = self.tokens[index], self._before(index)
        if (
            before is None
            or token.tag not in ("NNP", "NNPS")
            or not before.text[-1].isalnum()
            or before.tag in ("DT", "PRP$", "POS")
        ):
            return False
        after = self.tokens[index + 1] if index < self.limit else None
        return (
            noun(token.low) is None
            and token.low not in name_words().regions
            and (after is None or not after.text[0].isupper())
            and not before.text[0].isupper()
        )

    def _looks_like_person(self, first: int, last: int) -> bool:
        tokens, words = self.tokens, name_words()
        if tokens[first].low in words.given:
            return True
        return any(
            token.low in words.particles or token.low in words.suffixes or token.text[1:2] == "."
            for token in tokens[first + 1 : last + 1]
        )

    def _remember(self, first: int, last: int) -> None:
        particles = name_words().particles
        for token in self.tokens[first : last + 1]:
            if token.low not in particles and len(token.text) > 1:
                self.known_persons.add(token.low)

    def _settle(self, name: Name) -> None:
        """Says what an unknown run is."""
        tokens = self.tokens
        parts = {token.low for token in tokens[name.first : name.last + 1]}
        before = self._before(name.first)
        after = tokens[name.last + 1] if name.last + 1 < len(tokens) else None
        low = before.low if before is not None else ""
        if parts & self.known_persons:
            name.kind = "person"
        elif (
            (before is None and after is not None and after.text in _DATELINE and tokens[name.first].text.isupper())
            or low in _PLACE_BEFORE
            or (low in ("from", "to") and name.first == name.last and (after is None or after.tag != "POS"))
        ):
            name.kind = "place"
        elif low == "the" and (after is None or after.tag[:2] != "NN"):
            name.kind = "group" if tokens[name.last].low.endswith("s") else "organization"
        elif name.first - 1 in self.ends:
            name.kind = "person"
        elif before is not None and (noun(low) or NO_NOUN).cls == "organization":
            name.kind = "organization"
        elif before is not None and (noun(low) or NO_NOUN).cls in ("place", "event", "time"):
            name.kind = "place"
        else:
            name.kind = "person"

    # ------------------------------------------------------------------ abbreviations

    def _abbreviation(self, name: Name) -> int:
        """Notes an abbreviation in brackets behind a name; returns the last token of the name."""
        tokens, index = self.tokens, name.last + 1
        if (
            index + 1 >= len(tokens)
            or tokens[index].text != "("
            or name.kind not in ("organization", "state", "group", "thing")
        ):
            return name.last
        ahead = index + 1
        while (
            ahead < len(tokens)
            and ahead < index + 4
            and tokens[ahead].text in ("“", '"', "'", "the", "hereinafter", "``")
        ):
            ahead += 1
        close = ahead + 1
        while close < len(tokens) and close < ahead + 3 and tokens[close].text in ("”", '"', "'", "''"):
            close += 1
        if (
            close < len(tokens)
            and tokens[close].text == ")"
            and tokens[ahead].text[0].isalpha()
            and tokens[ahead].text[0].isupper()
        ):
            self._introduce(tokens[ahead].text, name)
        return name.last

    def _introduce(self, short: str, name: Name) -> None:
        if name.kind == "group" or (name.kind == "thing" and short.isupper() and name.last > name.first):
            name.kind, name.plural = "organization", False
        self.short.setdefault(short, name)
        kind: PhraseKind = (
            "organization" if name.kind == "organization" else "state" if name.kind == "state" else "thing"
        )
        phrase = Phrase(
            name.first, name.last, name.last, kind, self.page.slice(name.first, name.last), name.first, name.last,
            key=name.key, country=name.country, sentence=self.tokens[name.first].sentence,
        )  # fmt: skip
        self.page.abbreviations.setdefault(short, phrase)

    def _by_initials(self, index: int) -> None:
        """Takes "… (ABC)" back to the capitalised words before it whose initials are A, B, C."""
        tokens = self.tokens
        if index + 2 >= len(tokens) or tokens[index + 2].text != ")" or tokens[index + 1].text in self.short:
            return
        short = tokens[index + 1].text
        if not _ACRONYM.match(short):
            return
        letters = [c for c in short if c.isupper()]
        at = index - 1
        while letters and at >= 0 and tokens[at].sentence == tokens[index].sentence and index - at < 12:
            token = tokens[at]
            if token.text[0].isupper() and token.text[0] == letters[-1]:
                letters.pop()
            elif token.text[0].isupper() or token.tag not in ("IN", "DT", "CC", "TO"):
                return
            if letters:
                at -= 1
        if letters or index - at < 3:
            return
        for inner in range(at, index):
            self.names[inner] = None
        name = Name(at, index - 1, "organization", at, index - 1)
        self.names[at] = name
        self._introduce(short, name)
