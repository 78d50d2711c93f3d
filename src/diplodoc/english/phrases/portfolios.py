"""Portfolios: the matters and parts of the world that an office has, which are part of its role.

"Minister of Foreign Affairs and International Cooperation", "Assistant Secretary for Europe", "adviser on trade".
"""

from __future__ import annotations

from ..names.offices import RANKS, is_office, role_text
from ..page import Name, Phrase
from ..vocabulary import listed, noun, word_set
from .basic import BasicReader

_AIDES = listed("aides")
#: Nouns of bodies that are the matter of an office: "Minister of Public Service".
_MATTERS = word_set("media service services enterprises institutions corporations companies schools forces")
#: How many words on a list of matters that begins with a body comes to "Affairs".
_LONGEST_LIST = 6


class PortfolioReader:
    """Takes portfolios into the roles of offices."""

    def __init__(self, basic: BasicReader) -> None:
        self.page = basic.page
        self.tokens = basic.tokens
        self.basic = basic

    def plain(self, phrase: Phrase, inner: Phrase, limit: int) -> None:
        """Takes "Foreign Affairs and International Cooperation" into the role."""
        tokens = self.tokens
        last = inner.last
        capital = tokens[inner.head].text[0].isupper()
        while last < limit:
            mark = last + 1
            if tokens[mark].low not in ("and", "&", ",") or mark >= limit:
                break
            following = self.basic.read(mark + 1)
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
            self.extend(phrase, last)
        phrase.last = last

    def capital(self, phrase: Phrase, first: int, limit: int) -> bool:
        """Takes a portfolio of capitalised words in, up to the name behind it: "Tourism and Youth | Jelena M."."""
        tokens = self.tokens
        first += tokens[first].low == "the"
        last = self._capital_words(
            first, limit, aide=tokens[phrase.role_last].low in _AIDES or tokens[first - 1].low != "for"
        )
        if last < 0:
            return False
        while last < limit:
            mark = last + 1
            within = tokens[mark].low == "with" and tokens[last].low == "relations"
            if (not within and tokens[mark].low not in ("and", "&", ",")) or mark >= limit:
                break
            end = max(self._capital_words(mark + 1, limit), self.regions(mark + 1, limit))
            if end < 0 or (tokens[mark].text == "," and not self._closes_list(end + 1, limit)):
                break
            last = end
            if not within and tokens[mark].text != ",":
                break
        if last < limit and is_office(tokens[last + 1]) and tokens[last + 1].low not in RANKS:
            return False  # "the Spokesperson for High Commissioner …"
        if last < limit and tokens[last].tag == "JJ" and tokens[last + 1].tag in ("NN", "NNS"):
            return False  # "the foreign ministers of the Nordic | countries"
        if phrase.role_last == phrase.last:
            self.extend(phrase, last)
        phrase.last = last
        return True

    def _capital_words(self, index: int, limit: int, aide: bool = False) -> int:
        """The last of the capitalised words from `index` on that are neither names nor offices; -1 for none."""
        last = -1
        while index <= limit:
            token, name = self.tokens[index], self.basic.names[index]
            if name is not None:
                strange = name.kind == "person" and name.first == name.last and last < 0 and not aide
                affairs = self._leads_to_affairs(name, limit)
                matter = name.kind in ("group", "thing") or self._is_matter(name)
                if (name.key and not affairs) or not (strange or affairs or matter):
                    break
                index = last = name.last
                index += 1
                continue
            if (
                not token.text[0].isupper()
                or (is_office(token) and token.low != "justice")
                or token.tag[:2] not in ("NN", "JJ", "VB", "CD")
            ):
                break
            last = index
            index += 1
        return last

    def _leads_to_affairs(self, name: Name, limit: int) -> bool:
        """Whether the affairs of a body are a portfolio: "EU Affairs", "**Commonwealth** and Development Affairs"."""
        listed = name.kind == "organization"
        for ahead in range(name.last + 1, min(limit, name.last + (_LONGEST_LIST if listed else 1)) + 1):
            token = self.tokens[ahead]
            if token.low in ("affairs", "relations"):
                return True
            if is_office(token) or not (token.text[0].isupper() or token.low in ("and", "&", ",")):
                return False
        return False

    def _is_matter(self, name: Name) -> bool:
        """Whether what looks like a body is a portfolio: "Commerce and Investment", "Media"."""
        last = self.tokens[name.last]
        known = noun(last.low)
        body = known is not None and last.low not in _MATTERS
        return name.kind == "organization" and not name.country and not body and not last.text.isupper()

    def _closes_list(self, index: int, limit: int) -> bool:
        """Whether a list in a portfolio comes to its "and" within a few words."""
        for ahead in range(index, min(limit, index + 12) + 1):
            low = self.tokens[ahead].low
            if low in ("and", "&"):
                return True
            if low != "," and not self.tokens[ahead].text[0].isupper():
                return False
        return False

    def regions(self, first: int, limit: int) -> int:
        """The last token of the parts of the world that an office is for ("Europe and the Americas"); -1 for none."""
        last = -1
        while first <= limit:
            first += self.tokens[first].low == "the"
            name = self.basic.names[first] if first <= limit else None
            if name is None or name.kind != "place" or name.country:
                behind = self._capital_words(first, limit) if last >= 0 else -1
                last = max(last, behind)  # "Europe **and Foreign Affairs**"
                break
            last = name.last
            if last + 2 > limit or self.tokens[last + 1].low not in ("and", "&", ","):
                break
            first = last + 2
        return last

    def extend(self, phrase: Phrase, last: int) -> None:
        """Lets the role of a phrase end with token `last`."""
        phrase.role_last = last
        phrase.role = role_text(self.page.slice(phrase.role_first, last))
