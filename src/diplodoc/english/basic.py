"""Base noun phrases: determiner or possessor, modifiers, nouns, head, and a name behind an office or a profession.

"the Azerbaijani President Ilham Aliyev", "his country", "14 people", "Foreign Ministry spokesman Gleb Orlov". What
follows by preposition is read by `offices` and `phrases`.
"""

from __future__ import annotations

import re

import attrs

from .names import Name
from .offices import CALENDAR, is_office, trim_role
from .page import Page, Phrase, PhraseKind
from .persons import gender_of
from .vocabulary import NO_NOUN, Noun, noun, sides, word_set

_NOUNS = frozenset(("NN", "NNS", "NNP", "NNPS"))
_ADJECTIVES = frozenset(("JJ", "JJR", "JJS"))
_PARTICIPLES = frozenset(("VBN", "VBG"))
_DETERMINERS = word_set(
    "the a an this that these those no some any all both each every another such either neither several many few most "
    "half other more"
)
#: Words that may stand alone, as a noun phrase, with or without "the".
_DATE = re.compile(r"(?:[12]\d{3}|\d{1,2}[.:]\d\d|(?:\d{1,4}[-./]){2}\d{1,4})$")
_ALONE = word_set(
    "two three four five six seven eight nine ten latter former others both injured wounded bereaved"
)
NUMBERS = word_set("two three four five six seven eight nine ten eleven twelve")
#: People when they have an article, a quality when they have a possessor: "Romania's leadership in …".
_QUALITIES = word_set("leadership membership majority opposition resistance patrol world")
_COUNTERPART = word_set("counterpart colleague interlocutor homologue opposite")


@attrs.define(slots=True, eq=False)
class Body:
    """The tokens `first` to `last` between determiner and post-modifiers, and the proper names among them."""

    first: int
    last: int
    names: list[Name]
    #: Indices of the plain words, in order.
    words: list[int]

    @property
    def person(self) -> Name | None:
        """The person that the body ends with."""
        if self.names and self.names[-1].kind == "person" and self.names[-1].last == self.last:
            return self.names[-1]
        return None


class BasicReader:
    """Reads one base noun phrase at a time."""

    def __init__(self, page: Page, names: list[Name | None]) -> None:
        self.page = page
        self.tokens = page.tokens
        self.names = names

    # ------------------------------------------------------------------ the words of a phrase

    def read(self, first: int) -> Phrase | None:
        """The base noun phrase that begins at token `first`, with its possessors; None where none begins."""
        tokens = self.tokens
        token = tokens[first]
        limit = self.page.sentences[token.sentence].last
        tag = token.tag
        if self.names[first] is None and tag == "PRP":
            return self._pronoun(first)
        index, determiner, owner = first, "", None
        if self.names[first] is None:
            if tag == "PRP$" or (tag == "WP$"):
                owner = self._pronoun(first)
                index = first + 1
            else:
                while index <= limit and tokens[index].tag in ("DT", "PDT") and self.names[index] is None:
                    determiner = determiner or tokens[index].low
                    index += 1
                if (
                    not determiner
                    and tokens[index].low in ("both", "all", "such", "half")
                    and tag not in ("CC", "RB")
                ):
                    determiner = tokens[index].low
                    index += 1
                if determiner and index <= limit and tokens[index].tag == "PRP$":
                    owner = self._pronoun(index)
                    index += 1
        body = self._body(index, limit, bool(determiner or owner)) if index <= limit else None
        if body is None:
            return self._alone(first, index - 1, determiner) if index > first and owner is None else None
        phrase = self._build(first, body, determiner, owner)
        while phrase.last < limit and tokens[phrase.last + 1].tag == "POS":
            outer = self.possessed(phrase, phrase.last + 2, limit)
            if outer is None:
                break
            phrase = outer
        return phrase

    def possessed(self, owner: Phrase, first: int, limit: int) -> Phrase | None:
        """The phrase at `first` that belongs to `owner`: what follows "'s"."""
        body = self._body(first, limit, True) if first <= limit else None
        return self._build(owner.first, body, "", owner) if body is not None else None

    def _pronoun(self, index: int) -> Phrase:
        token = self.tokens[index]
        low = token.low
        gender = (
            "m"
            if low in ("he", "him", "his", "himself")
            else "f"
            if low in ("she", "her", "hers", "herself")
            else ""
        )
        plural = low in ("they", "them", "their", "we", "us", "our", "themselves", "ourselves")
        return Phrase(
            index,
            index,
            index,
            "pronoun",
            low,
            index,
            index,
            gender=gender,
            plural=plural,
            sentence=token.sentence,
        )

    def _alone(self, first: int, last: int, determiner: str) -> Phrase | None:
        """A determiner without a noun: "both", "these", "all"."""
        if determiner in ("the", "a", "an", "no", "every"):
            return None
        kind: PhraseKind = "sides" if determiner == "both" else "group" if determiner == "those" else "thing"
        plural = determiner in ("both", "these", "those", "all", "some", "many", "several", "few")
        return Phrase(
            first,
            last,
            last,
            kind,
            determiner=determiner,
            plural=plural,
            sentence=self.tokens[first].sentence,
        )

    def _body(self, first: int, limit: int, opened: bool) -> Body | None:
        """The modifiers and nouns from `first` on. `opened` says that a determiner or possessor stands before."""
        tokens, names = self.tokens, self.names
        found: list[Name] = []
        words: list[int] = []
        last, index, numeral = -1, first, -1
        while index <= limit:
            name = names[index]
            if name is not None and name.last <= limit:
                if last >= 0 and not self._may_follow(name, found, words, last):
                    break
                found.append(name)
                if name.kind != "adjective" or self._stands_alone(name, limit):
                    last = name.last
                index = name.last + 1
                if name.kind == "person" and not self._colours(index, limit):
                    break
                continue
            token = tokens[index]
            tag = token.tag
            if tag in _NOUNS:
                if last >= 0 and token.low in CALENDAR and not self._dates(last):
                    break
                last = index
            elif tag in _ADJECTIVES:
                if last >= 0 and not (
                    self._noun_ahead(index, limit)
                    and (names_end(found, last) or tokens[last].text[0].isupper())
                ):
                    if token.low == "general" and (noun(tokens[last].low) or NO_NOUN).cls == "office":
                        last = index
                    else:
                        break
            elif tag in _PARTICIPLES:
                if not self._prenominal(index, first, limit, opened, last):
                    break
            elif tag == "CD":
                if last >= 0 and not (tokens[last].text[0].isupper() or tokens[last].low in CALENDAR):
                    break
                numeral = index
                if last >= 0:
                    last = index
            elif tag in ("$", "#") or token.text in ("%", "€", "£", "¥"):
                numeral = index
            elif (tag in ("RB", "RBR", "RBS", "IN", "JJR") and last < 0 and self._adverb(index, limit)) or ((token.text == "," or tag == "CC") and last < 0 and self._list_of_adjectives(index, limit)) or (token.text in ('"', "``", "''", "'") and self._quoted(index, limit)):
                pass
            else:
                break
            words.append(index)
            index += 1
        if last < 0:
            if found:
                last = found[-1].last
            elif numeral >= 0 or (opened and words and tokens[words[-1]].low in _ALONE) or (
                opened
                and words
                and tokens[words[-1]].tag in ("JJ", "JJS", "VBN")
                and noun(tokens[words[-1]].low)
            ):
                last = words[-1]
            else:
                return None
        found = [name for name in found if name.last <= last]
        return Body(first, last, found, [word for word in words if word <= last])

    def _may_follow(self, name: Name, found: list[Name], words: list[int], last: int) -> bool:
        """Whether a name behind a noun or another name is part of the same phrase."""
        before_is_name = bool(found) and found[-1].last == last
        if name.kind == "title":
            return not before_is_name or found[-1].kind in ("adjective", "state", "organization")
        if before_is_name:
            before = found[-1]
            if before.kind == "title":
                return True
            if before.kind == "person":
                return False
            return (
                name.kind in ("organization", "thing", "group", "place")
                and before.kind in ("state", "adjective", "capital", "place", "organization")
                and name.first == last + 1
                and name.kind != "place"
            )
        cls = (noun(self.tokens[last].low) or NO_NOUN).cls
        if name.kind in ("person", "unknown"):
            return (
                cls in ("office", "human", "organization", "collective", "people")
                or self.tokens[last].text[0] in "\"'"
            )
        if name.kind in ("organization", "thing", "group"):
            return (
                cls in ("organization", "collective", "event")
                or (not self.tokens[last].text[0].isupper()
                and name.kind == "thing")
            )
        return False

    def _stands_alone(self, name: Name, limit: int) -> bool:
        """Whether an adjective of nationality is a noun here ("the Japanese said")."""
        return not self._noun_ahead(name.last, limit)

    def _noun_ahead(self, index: int, limit: int) -> bool:
        """Whether a noun or name follows within the same stretch of modifiers."""
        for ahead in range(index + 1, min(limit, index + 6) + 1):
            name = self.names[ahead]
            if name is not None:
                if name.kind != "adjective":
                    return True
                continue
            tag = self.tokens[ahead].tag
            if tag in _NOUNS:
                return True
            if (
                tag not in _ADJECTIVES
                and tag not in _PARTICIPLES
                and tag not in ("CD", "CC", "RB")
                and self.tokens[ahead].text != ","
            ):
                return False
        return False

    def _colours(self, index: int, limit: int) -> bool:
        """Whether a noun behind a person's name makes the name a modifier: "the Biden administration"."""
        if index > limit or self.names[index] is not None:
            return False
        token = self.tokens[index]
        return (token.tag in ("NN", "NNS") and token.low not in CALENDAR) or token.low == "administration"

    def _dates(self, last: int) -> bool:
        """Whether a day or month may follow the word: "early January", "9 May"."""
        return (
            self.tokens[last].tag in ("CD", "JJ")
            or self.tokens[last].low in CALENDAR
            or self.tokens[last].tag == "POS"
        )

    def _prenominal(self, index: int, first: int, limit: int, opened: bool, last: int) -> bool:
        tokens = self.tokens
        if last >= 0 or index >= limit:
            return False
        if not opened and index == first:
            before = tokens[index - 1] if index else None
            if tokens[index].tag == "VBG" or before is None or before.tag not in ("IN", "CC", "TO"):
                return False
        following = tokens[index + 1]
        return (
            self.names[index + 1] is not None
            or following.tag in _NOUNS
            or following.tag in _ADJECTIVES
            or following.tag in ("CC", "CD", "VBN")
        )

    def _adverb(self, index: int, limit: int) -> bool:
        """Whether an adverb (or "than", "about") belongs to the adjective or number behind it."""
        token = self.tokens[index]
        if token.tag == "IN":
            if token.low == "than" and self.tokens[index - 1].low in (
                "more",
                "less",
                "fewer",
                "other",
                "rather",
            ):
                return True
            return (
                token.low in ("about", "around", "over", "under", "nearly", "some")
                and index < limit
                and self.tokens[index + 1].tag == "CD"
            )
        if index >= limit:
            return False
        following = self.tokens[index + 1]
        return (
            following.tag in _ADJECTIVES
            or following.tag in ("CD", "VBN", "VBG")
            or (following.low == "than" and token.low in ("more", "less"))
        )

    def _list_of_adjectives(self, index: int, limit: int) -> bool:
        """Whether a comma or "and" joins two adjectives before one noun: "bilateral and regional issues"."""

        def describes(at: int) -> bool:
            if not 0 <= at <= limit:
                return False
            name = self.names[at]
            token = self.tokens[at]
            return (
                (name is not None and name.kind == "adjective")
                or token.tag in _ADJECTIVES
                or token.tag == "VBN"
                or (token.tag in ("CD", "NN")
                and token.tag != "NN")
            )

        return describes(index - 1) and describes(index + 1) and self._noun_ahead(index, limit)

    def _quoted(self, index: int, limit: int) -> bool:
        """Whether quotation marks stand around one or two words within the phrase: the “Colonel” …"""
        marks = ('"', "``", "''", "'")
        for ahead in range(index + 1, min(limit, index + 4) + 1):
            if self.tokens[ahead].text in marks:
                return (
                    ahead < limit
                    and ahead > index + 1
                    and (self.tokens[ahead + 1].tag in _NOUNS or self.names[ahead + 1] is not None)
                )
        return (
            (index >= 2
            and self.tokens[index - 2].text in marks
            and index < limit)
            or (index >= 3
            and self.tokens[index - 3].text in marks)
        )

    # ------------------------------------------------------------------ what it is

    def _build(self, first: int, body: Body, determiner: str, owner: Phrase | None) -> Phrase:
        tokens = self.tokens
        person = body.person
        head = body.last
        phrase = Phrase(
            first, body.last, head, "thing", owner=owner, determiner=determiner, sentence=tokens[first].sentence,
            adjectives=tuple(tokens[word].low for word in body.words if word < head and tokens[word].tag not in _NOUNS),
        )  # fmt: skip
        title = next((name for name in body.names if name.kind == "title"), None)
        if title is not None:
            phrase.gender = title.gender
        self._set_home(phrase, body, owner)
        if person is not None:
            self._person(phrase, body, person)
            return phrase
        name = body.names[-1] if body.names and body.names[-1].last == head else None
        if name is not None:
            self._name(phrase, body, name)
        else:
            self._common(phrase, body, owner)
        return phrase

    def _set_home(self, phrase: Phrase, body: Body, owner: Phrase | None) -> None:
        """What the adjective, name or possessor before the head says: "Kuwaiti", "NATO", "Kuwait's"."""
        for name in body.names:
            if name.last >= phrase.head or name.kind not in (
                "adjective",
                "demonym",
                "state",
                "metonym",
                "organization",
                "capital",
            ):
                continue
            phrase.of = self._named(name)
            phrase.country = name.country
            return
        if owner is not None and owner.kind in ("state", "organization") and not owner.parts:
            phrase.of = owner
            phrase.country = owner.country

    def _named(self, name: Name) -> Phrase:
        """The phrase of a name that stands inside another phrase."""
        kind: PhraseKind = "organization" if name.kind == "organization" else "state"
        inner = Phrase(
            name.first, name.last, name.last, kind, key=name.key, country=name.country,
            sentence=self.tokens[name.first].sentence,
        )  # fmt: skip
        if name.kind in ("adjective", "demonym"):
            inner.adjectives = (self.tokens[name.last].low,)
        else:
            inner.name, inner.name_first, inner.name_last = (
                self.page.slice(name.first, name.last),
                name.first,
                name.last,
            )
        return inner

    def _person(self, phrase: Phrase, body: Body, person: Name) -> None:
        before = [word for word in body.words if word < person.first]
        last = before[-1] if before else -1
        cls = (noun(self.tokens[last].low) or NO_NOUN).cls if last >= 0 else ""
        if cls in ("organization", "collective") and last == person.first - 1:
            phrase.kind = "organization"
        else:
            phrase.kind = "person"
            phrase.gender = person.gender or phrase.gender
            self._role(phrase, body, before)
        phrase.name = self.page.slice(person.name_first, person.name_last)
        phrase.name_first, phrase.name_last, phrase.head = (
            person.name_first,
            person.name_last,
            person.name_last,
        )
        phrase.key = person.key
        if person.country and not phrase.country:
            phrase.country = person.country

    def _role(self, phrase: Phrase, body: Body, words: list[int]) -> None:
        """Reads the office out of the plain words before a name, or of a phrase without one."""
        tokens = self.tokens
        office = next((word for word in reversed(words) if is_office(tokens[word])), -1)
        if office < 0:
            phrase.gender = phrase.gender or next(
                (g for g in (gender_of(tokens[w].low) for w in reversed(words)) if g), ""
            )
            return
        start = max([words[0], *(name.last + 1 for name in body.names if name.last < office)])
        first, last, qualifier = trim_role(tokens, start, office)
        phrase.role = self.page.slice(first, last)
        phrase.role_first, phrase.role_last = first, last
        phrase.qualifier = qualifier
        phrase.gender = phrase.gender or gender_of(tokens[last].low)

    def _name(self, phrase: Phrase, body: Body, name: Name) -> None:
        """A phrase whose head is a proper name, but no person."""
        kind = name.kind
        phrase.key, phrase.plural = name.key, name.plural
        if kind in ("state", "metonym", "capital"):
            phrase.kind = "state"
            phrase.country = name.country
            phrase.of = None
            if kind == "capital":
                phrase.key = f"capital:{name.key}"
        elif kind in ("adjective", "demonym"):
            phrase.country = name.country
            phrase.kind = (
                "state"
                if phrase.determiner == "the" and not name.plural
                else "group"
                if name.plural
                else "office"
            )
            if phrase.kind != "state":
                phrase.key = ""
            return
        elif kind == "organization":
            phrase.kind = "organization"
            phrase.country = name.country or phrase.country
        elif kind == "group":
            phrase.kind = "group"
            phrase.country = name.country or phrase.country
        elif kind == "place":
            phrase.kind = "thing"
            phrase.key = name.key or "place"
            phrase.country = name.country or phrase.country
        elif kind == "title":
            phrase.kind = "office"
            self._role(phrase, body, body.words)
            return
        else:
            phrase.kind = "thing"
        first = name.name_first
        if (
            kind == "organization"
            and body.names[0] is not name
            and body.names[0].kind == "adjective"
            and name.first == body.names[0].last + 1
        ):
            first = body.names[0].first
        phrase.name, phrase.name_first, phrase.name_last = (
            self.page.slice(first, name.name_last),
            first,
            name.name_last,
        )

    def _common(self, phrase: Phrase, body: Body, owner: Phrase | None) -> None:
        """A phrase whose head is a common noun."""
        tokens = self.tokens
        token = tokens[phrase.head]
        found = noun(token.low) or _guess(token.low, token.tag)
        plural = found.plural or token.tag in ("NNS", "NNPS")
        if token.low == "d'affaires":
            plural = tokens[phrase.head - 1].low.endswith("s")
        phrase.plural = plural
        cls = found.cls
        if (
            (not body.names
            and all(tokens[word].tag in ("CD", "$", "#", "DT") for word in body.words))
            or token.low in _ALONE
        ):
            self._number(phrase, token.low)
        elif cls in ("office", "human"):
            self._human(phrase, body, found, plural)
        elif cls == "collective" and token.low in _QUALITIES and owner is not None:
            pass
        elif cls in ("collective", "people"):
            phrase.kind = "group"
            phrase.plural = plural
            if token.low in ("people", "peoples", "public") and phrase.country and token.low != "peoples":
                self._state(phrase)
        elif cls == "organization":
            self._organization(phrase, body, plural)
        elif cls == "state":
            if plural and not self._is_definite_number(phrase, body):
                phrase.kind = (
                    "sides"
                    if token.low == "sides" and phrase.determiner in ("the", "both") and phrase.of is None
                    else "group"
                )
            else:
                self._state(phrase)
                if token.low == "sides":
                    phrase.kind = "sides"
        elif cls == "time":
            phrase.kind = "time"
        if (
            cls not in ("state",)
            and plural
            and token.low in sides()
            and phrase.of is None
            and owner_free(phrase)
            and self._is_definite(phrase, body)
        ):
            phrase.kind = "sides"

    def _number(self, phrase: Phrase, low: str) -> None:
        if low in ("injured", "wounded", "bereaved", "others"):
            phrase.kind, phrase.plural = "group", True
        elif phrase.determiner in ("the", "both", "all", "these") and low in NUMBERS:
            phrase.kind, phrase.plural = "sides", True
        elif _DATE.match(low):
            phrase.kind = "time"

    def _human(self, phrase: Phrase, body: Body, found: Noun, plural: bool) -> None:
        if found.lemma in _COUNTERPART and not plural and (phrase.owner is not None or phrase.of is not None):
            phrase.kind = "counterpart"
            return
        phrase.kind = "group" if plural else "office"
        if found.cls == "office":
            self._role(phrase, body, body.words)
        else:
            phrase.gender = phrase.gender or gender_of(found.lemma)

    def _organization(self, phrase: Phrase, body: Body, plural: bool) -> None:
        low = self.tokens[phrase.head].low
        one = low in ("headquarters", "police") or low == "forces" and bool(body.names or phrase.adjectives)
        phrase.kind = "group" if plural and not one else "organization"
        if phrase.kind == "organization" and body.names:
            first = body.names[0].first
            if body.names[0].kind == "person":
                return
            phrase.name, phrase.name_first, phrase.name_last = (
                self.page.slice(first, phrase.head),
                first,
                phrase.head,
            )
        elif phrase.kind == "organization" and self.tokens[phrase.head].text[0].isupper():
            phrase.name = self.page.slice(phrase.head, phrase.head)
            phrase.name_first = phrase.name_last = phrase.head

    def _state(self, phrase: Phrase) -> None:
        phrase.kind = "state"
        if phrase.of is not None and phrase.of.kind == "state" and phrase.of.country:
            phrase.key = phrase.country = phrase.of.country

    def _is_definite(self, phrase: Phrase, body: Body) -> bool:
        if phrase.determiner in ("both", "these"):
            return True
        if phrase.determiner not in ("the", "all"):
            return False
        return (
            all(self.tokens[word].low in NUMBERS or self.tokens[word].tag in _NOUNS for word in body.words)
            and len(body.words) <= 3
        )

    def _is_definite_number(self, phrase: Phrase, body: Body) -> bool:
        """Whether it is a known pair or handful: "both countries", "the two governments"."""
        if phrase.determiner == "both":
            return True
        return (
            (phrase.determiner in ("the", "our", "")
            and any(self.tokens[word].low in NUMBERS for word in body.words)
            and (phrase.determiner == "the" or phrase.owner is not None))
            or (phrase.determiner == "the" and self.tokens[phrase.head].low == "sides" and phrase.of is None)
        )


def names_end(found: list[Name], last: int) -> bool:
    """Whether the last word so far is the end of a name."""
    return bool(found) and found[-1].last == last


def owner_free(phrase: Phrase) -> bool:
    """Whether nobody owns the phrase."""
    return phrase.owner is None


def _guess(low: str, tag: str) -> Noun:
    """What a noun outside the lists stands for, by its ending: "agronomists", "fishermen"."""
    if low.endswith(("ists", "eers", "men", "women")) and len(low) > 6 and tag in ("NNS", "NNPS", "NN"):
        return Noun(low[:-1], "human", True)
    if low.endswith(("woman", "sman", "ologist", "icist")) and len(low) > 6:
        return Noun(low, "human", False)
    return NO_NOUN
