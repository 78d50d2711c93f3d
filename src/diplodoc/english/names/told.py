"""Bodies whose names are common words, by what they are called before: "the charity **Open Hands**".

Once told so, they are known by their name alone.
"""

from __future__ import annotations

from ..page import Page
from .offices import CALENDAR, is_office

#: What a body can be called beside its name: "the watchdog **Open Scales**", "the **M23** rebel group".
BODIES = frozenset("faction gang group militia movement network organisation organization outfit watchdog".split())
#: What stands before such a name.
_WHAT = BODIES | frozenset(
    "agency airline alliance association bank brewery broadcaster carmaker cartel charity club coalition collective "
    "company conglomerate consortium corporation daily firm foundation front giant institute insurer lender magazine "
    "manufacturer newspaper ngo nonprofit operator party publication shipbuilder start-up startup station subsidiary "
    "tank thinktank union university utility weekly".split()
)
#: Small words within it: "Sons **of the** Delta".
_LINKS = frozenset({"of", "for", "the", "de", "del", "du", "des"})
#: The longest name, in tokens.
_LONGEST = 7
#: How many names with the same first word are remembered.
_ALIKE = 8


class ToldBodies:
    """The bodies told of so far; `at` finds one, or learns a new one."""

    def __init__(self, page: Page) -> None:
        self._tokens = page.tokens
        #: Their names, by the first word.
        self._known: dict[str, list[tuple[str, ...]]] = {}

    def at(self, index: int, limit: int) -> int:
        """The last token of the name of such a body that begins at a token; -1 for none."""
        tokens = self._tokens
        for words in self._known.get(tokens[index].text, ()):
            last = index + len(words) - 1
            if last <= limit and tuple([token.text for token in tokens[index : last + 1]]) == words:
                return last
        before = tokens[index - 1] if index else tokens[index]
        if before.low not in _WHAT or not ((before.tag == "NN" and before.text.islower()) or before.text == "NGO"):
            return -1
        last = self._run(index, limit)
        if last == index or any(is_office(token) or token.low in CALENDAR for token in tokens[index : last + 1]):
            return -1
        known = self._known.setdefault(tokens[index].text, [])
        if len(known) < _ALIKE:
            known.append(tuple([token.text for token in tokens[index : last + 1]]))
        return last

    def _run(self, index: int, limit: int) -> int:
        """The last of the capitalised words from a token on, with small words between them."""
        last = at = index
        while at < min(limit, index + _LONGEST):
            at += 1
            if self._tokens[at].text[0].isupper():
                last = at
            elif self._tokens[at].low not in _LINKS:
                break
        return last
