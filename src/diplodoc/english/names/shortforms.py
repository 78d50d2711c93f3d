"""Short forms that a document introduces: "the Rapid Support Forces (RSF)", "the Kestrel Trio (“the Trio”)"."""

from __future__ import annotations

from collections.abc import Callable

from ...data import armed_bodies
from ..page import Name, Page, Phrase, PhraseKind
from ..vocabulary import NO_NOUN, Noun, noun
from .people import ACRONYM

_OPENING = frozenset(('"', "'", "``", "the", "hereinafter", "hereafter"))
_CLOSING = frozenset(('"', "'", "''"))


class ShortForms:
    """The short forms of a page; `forms` has what each stands for."""

    def __init__(self, page: Page, names: list[Name | None]) -> None:
        self.page = page
        self.tokens = page.tokens
        self.names = names
        self.forms: dict[str, Name] = {}
        #: The bracket behind the last name that has one.
        self._done = -1
        #: Whether the word at a token is a known name; set by the finder.
        self.is_known: Callable[[int], bool] = lambda _: False

    def behind(self, name: Name) -> None:
        """Notes a short form in brackets behind a name, and the one that an armed body has by itself."""
        if name.key in armed_bodies():
            self._of_armed(name)
        tokens, index = self.tokens, name.last + 1
        if index >= len(tokens) or tokens[index].text != "(":
            return
        if name.kind not in ("organization", "state", "group", "thing"):
            return
        ahead = self._skip(index + 1, _OPENING)
        close = self._skip(ahead + 1, _CLOSING)
        if close < len(tokens) and tokens[close].text == ")" and tokens[ahead].text[0].isupper():
            short = tokens[ahead].text
            if name.kind == "state" and not short.isupper():
                return  # "the Ambassador in Czechoslovakia (Harkness)"
            whole = self._whole(short, name)
            self._done = index
            if whole is name or not self.is_known(ahead):
                self._introduce(short, whole)

    def _of_armed(self, name: Name) -> None:
        """Notes what fighters are called: "the **Tigers**" of "the Tamil Tigers", "the **Brigades**"."""
        for at in range(name.name_first, name.name_last + 1):
            text = self.tokens[at].text
            heads = at == name.name_last or self.page.low(at + 1) == "of"
            if heads and text.istitle() and text.endswith("s") and name.name_last > name.name_first:
                self.forms.setdefault(text, name)

    def _whole(self, short: str, name: Name) -> Name:
        """What a short form is of, a name or the end of it: "Council of the Gulf Cooperation Council (GCC)"."""
        letters = "".join(letter for letter in short if letter.isupper())
        for first in range(name.first + 1, name.last):
            words = [t.text for t in self.tokens[first : name.last + 1]]
            capitals = "".join(word[0] for word in words if word[0].isupper())
            initials = "".join(word[0].upper() for word in words)
            before = self.tokens[first - 1].low in ("of", "the")
            # "the Presidency of the Visegrad Group (V4)"
            counted = bool(letters) and any(c.isdigit() for c in short) and capitals.startswith(letters)
            whole = len(letters) > 1 and letters in (capitals, initials)
            if before and words[0][0].isupper() and (whole or counted):
                return Name(first, name.last, "organization", first, name.last)
        return name

    def _skip(self, index: int, marks: frozenset[str]) -> int:
        end = min(index + 3, len(self.tokens))
        while index < end and self.tokens[index].text in marks:
            index += 1
        return index

    def by_initials(self, index: int) -> None:
        """Takes "… (ABC)" back to the words before it whose capitals are A, B and C."""
        tokens = self.tokens
        if index + 2 >= len(tokens) or tokens[index + 2].text != ")":
            return
        short = tokens[index + 1].text
        if index == self._done or short in self.forms or not ACRONYM.match(short):
            return
        if self._is_party(index):
            self._name(index - 1 - (tokens[index - 2].low != "the"), index, short)
            return
        letters = [letter for letter in short if letter.isupper()]
        first = index
        while letters and first > 0 and index - first < 12:
            first -= 1
            token = tokens[first]
            if token.sentence != tokens[index].sentence:
                return
            if token.text[0] == letters[-1]:
                letters.pop()
            elif token.text[0].isupper() or token.tag not in ("IN", "DT", "CC", "TO"):
                return
        if letters or index - first < 2:
            return
        office = self._office(first, index)
        if office is None:
            self._name(first, index, short)
        elif office.plural:  # they stay people: "the Arab Interior Ministers (AIM)"
            self._introduce(short, Name(first, index - 1, "group", first, index - 1, plural=True))

    def _name(self, first: int, index: int, short: str) -> None:
        """Makes a body of the words up to a bracket, with the short form in it."""
        for inner in range(first, index):
            self.names[inner] = None
        name = Name(first, index - 1, "organization", first, index - 1)
        self.names[first] = name
        self._introduce(short, name)

    def _is_party(self, index: int) -> bool:
        """Whether members of a party stand for it before its letters: "the Socialists (MSZP)", "the Greens (EELV)"."""
        word, before = self.tokens[index - 1], self.tokens[index - 2] if index > 1 else None
        if not (word.text.istitle() and word.text.endswith("s")) or before is None or self.names[index - 1] is not None:
            return False
        opens = before.low == "the" or (before.text.istitle() and index > 2 and self.tokens[index - 3].low == "the")
        return opens and self.tokens[index + 1].text.isupper() and (noun(word.low) or NO_NOUN).cls != "office"

    def _office(self, first: int, end: int) -> Noun | None:
        """The office that the words up to `end` name: "Director General (DG)", "Chief of Army Staff (COAS)"."""
        head = next((i - 1 for i in range(first + 1, end) if self.tokens[i].tag == "IN"), end - 1)
        found = noun(self.tokens[head].low)
        return found if found is not None and found.cls == "office" else None

    def _introduce(self, short: str, name: Name) -> None:
        many = name.kind == "group" and name.plural
        if name.kind == "group" or (name.kind == "thing" and short.isupper() and name.last > name.first):
            name.kind, name.plural = "organization", False
        self.forms.setdefault(short, name)
        kind: PhraseKind = "thing"
        if not many and (name.kind == "organization" or name.kind == "state"):
            kind = name.kind
        phrase = Phrase(name.first, name.last, name.last, kind, self.page.slice(name.first, name.last))
        phrase.name_first, phrase.name_last = name.first, name.last
        phrase.key, phrase.country, phrase.plural = name.key, name.country, many
        phrase.sentence = self.tokens[name.first].sentence
        self.page.abbreviations.setdefault(short, phrase)
