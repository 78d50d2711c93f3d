"""What an unknown name is, by all that stands around it: told at the end of the page, when every sure name is known.

A stranger who shares a part of a name that is sure is a person; "in Honolulu", "VISBY, 23 January" and "the people of
Houaphan province" name places, "the bank Kolar" a body, "the Honolulu Commitments" things.
"""

from __future__ import annotations

from ..page import Name, Page
from ..vocabulary import NO_NOUN, noun, word_set
from .persons import is_common

#: Behind these a name is a place's.
PLACE_BEFORE = word_set(
    "in at near outside inside around throughout across off onto beyond towards toward over into via along"
)
#: Behind these a place that a line begins with stands in a dateline.
_DATELINE = frozenset(("(", "-", "--", "–", "—", ","))
#: How many tokens the brackets behind such a place hold.
_AGENCY = 6
#: Verbs of those who go or are sent somewhere: what stands behind their "to" is a place.
_MOVING = word_set("deploy deport dispatch despatch evacuate fly go move proceed relocate return sail transfer travel")
#: Classes of nouns for people, before which a strange name tells whose they are.
_PEOPLE = frozenset(("human", "collective"))
#: Those who live in a place, or serve it, and what befalls it.
_LOCAL = word_set(
    "people peoples resident residents villager villagers inhabitant inhabitants townspeople population traders "
    "fishermen premier premiers mayor mayors bishop bishops archbishop archbishops metropolitan metropolitans imam "
    "imams governor governors prefect prefects chief chiefs sultan emir siege battle fall capture bombardment "
    "shelling liberation streets outskirts suburbs"
)
#: Those who lead or are of a body whose name stands before them, and never of a person.
_LED = word_set(
    "leader leaders chairman chairwoman deputy deputies founder lawmaker lawmakers mp mps fighters militants"
)
_CLOSING = frozenset((",", ".", ";", ")"))


class Strangers:
    """The runs of capitalised words that nothing beside them explains."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.tokens = page.tokens
        #: The names so far, by their last token.
        self.ends: dict[int, Name] = {}
        #: Parts of the names of persons that are sure, in lower case.
        self.known: set[str] = set()
        self.unsure: list[Name] = []

    def settle(self) -> None:
        """Says of every unsure run what it is."""
        for name in self.unsure:
            if not self._is_known(name):
                self._settle(name)
            else:
                name.kind = "person"

    def _is_known(self, name: Name) -> bool:
        return any(token.low in self.known for token in self.tokens[name.first : name.last + 1])

    def _settle(self, name: Name) -> None:
        tokens = self.tokens
        before = self.page.before(name.first)
        after = tokens[name.last + 1] if name.last + 1 < len(tokens) else None
        low = before.low if before is not None else ""
        cls = (noun(low) or NO_NOUN).cls
        alone = name.first == name.last
        name.kind = "person"
        if alone and after is not None and after.tag == "NNS" and (noun(after.low) or NO_NOUN).cls in _PEOPLE:
            name.kind = "organization"  # "Wagner fighters"
            return
        articled = low in ("the", "a", "an", "this")
        if articled and not alone and is_common(self.tokens[name.last].low):
            name.kind = "thing"  # "the Honolulu Commitments"
        elif self._is_dateline(name) or self._is_placed(name, low, alone):
            name.kind = "place"
        elif alone and after is not None and after.text.islower() and (noun(after.low) or NO_NOUN).cls == "place":
            name.kind = "place"  # "the people of Houaphan province", "left Dadaab camp"
        elif low == "of" and (noun(tokens[name.first - 2].low) or NO_NOUN).cls == "place":
            name.kind = "place"  # "the Gulf of Fonseca"
        elif alone and self._is_inhabited(name.first):
            name.kind = "place"
        elif low == "the" and (after is None or after.tag[:2] != "NN"):
            name.kind = "group" if tokens[name.last].low.endswith("s") else "organization"
        elif name.first - 1 in self.ends:
            return
        elif cls == "organization" or (alone and after is not None and after.low in _LED):
            name.kind = "organization"  # "the bank | Kolar", "Jobbik | leader Péter L."
        elif cls in ("place", "event") or (cls == "time" and alone):
            name.kind = "place"  # but "received today | Karl Lund"

    def _is_dateline(self, name: Name) -> bool:
        """Whether a name in capitals begins a line: "VISBY, 23 January"."""
        words = self.tokens[name.first : name.last + 1]
        if self.page.before(name.first) is not None or not all(word.text.isupper() for word in words):
            return False
        behind = self.tokens[name.last + 1 : name.last + 2 + _AGENCY]
        if not behind or behind[0].text not in _DATELINE:
            return False
        closing = next((at for at, token in enumerate(behind[:-1]) if token.text == ")"), -1)
        # "VISBY (Reuters) – …", but "INGRID SOLBERG (Norway), speaking for …"
        return behind[0].text != "(" or closing < 0 or behind[closing + 1].text in _DATELINE - {","}

    def _is_placed(self, name: Name, before: str, alone: bool) -> bool:
        """Whether the word before says that a name is a place: "in Honolulu, Hawai'i"."""
        if before in ("from", "to"):
            moves = before == "to" and name.first > 1 and self.tokens[name.first - 2].lemma in _MOVING
            return (alone or moves) and (name.last + 1 >= len(self.tokens) or self.tokens[name.last + 1].tag != "POS")
        if before == "," and alone and self._is_place(name.first - 2):
            return name.last + 1 < len(self.tokens) and self.tokens[name.last + 1].text in _CLOSING
        return before in PLACE_BEFORE

    def _is_inhabited(self, first: int) -> bool:
        """Whether a name tells where people live or serve: "villagers of **Honolulu**", "the mayors of A and **B**"."""
        tokens = self.tokens
        listed = {",", "and"}
        while first > 2 and tokens[first - 1].low in listed and tokens[first - 2].text[0].isupper():
            first -= 2
        return first > 1 and tokens[first - 1].low == "of" and tokens[first - 2].low in _LOCAL

    def _is_place(self, last: int) -> bool:
        name = self.ends.get(last)
        if name is None or name.kind not in ("place", "capital"):
            return False
        before = self.page.before(name.first)
        return before is not None and before.low in PLACE_BEFORE
