"""Family names that are words, and words before which a name stands: ranks, trades, peoples, places, syllables.

"Stephen King", "Robert M. Gates", "Michael Jordan", "Ra Yun Pak", "Han Man Hyok", "General Win".
"""

from __future__ import annotations

import re
from collections.abc import Callable

from ..page import Page
from ..vocabulary import NO_NOUN, listed, name_words, noun, word_set
from .gazetteer import Known
from .offices import RANKS
from .persons import is_common, is_initial, starts_upper

#: Family names of the Far East that are words as well; they stand before the given name.
_FAMILY_FIRST = word_set(
    "ban bang chew chin chow dam ding dong fan fang gang gong hang hung kong lam long low ma mai man may men mu pan "
    "pang pen rim sang sin so son song sum sung tan tang ting tong wan wen win won woo yin young"
)
#: Those of them that open sentences: "Vice Premier **He** Lifeng".
_SMALL = word_set("an ha he oh so")
#: Words for places, bodies and titles that are family names too, and those of them that name no building behind a given
#: name.
FAMILY_NAMES = listed("family_names")
SURNAMES = FAMILY_NAMES - word_set(
    "house houses street castle court courts tower towers temple lodge abbey bridge park parks"
)
#: Trades and colours that are family names, and behind the name of a state nothing else: "Chad Smith".
PLAIN_SURNAMES = word_set(
    "barber black brown butler carpenter carter cooper fisher fox fuller gray green grey hunter mason miller moss "
    "potter reed shaw skinner smith tanner taylor thatcher tucker turner walker ward weaver webb white wolf wright "
    "young"
)
#: Given names of two syllables: "Kyong-Ho".
_SYLLABLES = re.compile(r"[A-Z][a-z]{1,5}-[A-Z]?[a-z]{1,5}")
#: … and written as one in pinyin: an initial, vowels, "n" or "ng"; "Jiaxuan", "Zhaoxing".
_PINYIN = re.compile(r"(?:(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?[aeiouü]{1,3}(?:ng?(?![aeiouü]))?){2}")


class FamilyNames:
    """Tells of single words whether they are part of somebody's name; `known_at` is the finder's."""

    def __init__(self, page: Page, known_at: Callable[[int], tuple[int, Known] | None]) -> None:
        self.page = page
        self.tokens = page.tokens
        self.known_at = known_at
        #: The last token of the sentence.
        self.limit = 0

    def is_first(self, index: int) -> bool:
        """Whether a common word is a family name that stands first: "Tan Wei Liang", "Son Tay-min"; no "Long March"."""
        small = self._is_small_name(index)
        if (self.tokens[index].low not in _FAMILY_FIRST and not small) or index + 1 > self.limit:
            return False
        behind = self.tokens[index + 1 : min(index + 2, self.limit) + 1]
        given = behind[0]
        if given.text.istitle() and _PINYIN.fullmatch(given.low) and not is_common(given.low):
            return self.known_at(index + 1) is None  # "China's **Tang** Jiaxuan"
        if small:
            return False
        if len(behind) < 2 or not starts_upper(behind[1].text):
            return "-" in behind[0].text and starts_upper(behind[0].text)
        return starts_upper(behind[0].text) and not all(is_common(token.low) for token in behind)

    def _is_small_name(self, index: int) -> bool:
        """Whether a small word has a capital for no other reason than a name: "Premier **He**", "China's **He**"."""
        token, before = self.tokens[index], self.page.before(index)
        if token.low not in _SMALL or not token.text.istitle() or before is None:
            return False
        return before.tag == "POS" or (noun(before.low) or NO_NOUN).cls == "office"

    def is_ranked(self, index: int) -> bool:
        """Whether a common word is a name behind a rank: "General Smith", "General Win", but "the General Debate"."""
        rank, word = self.tokens[index - 1], self.tokens[index]
        if rank.low in RANKS and word.low in name_words().given:
            return True
        if rank.low not in RANKS or word.tag in ("NNS", "NNPS") or noun(word.low) is not None:
            return False
        before = self.page.before(index - 1)
        return before is None or before.tag not in ("DT", "JJ", "PRP$", "POS")

    def is_secretary(self, last: int) -> bool:
        """Whether a word ends "Secretary of State", behind which the name may be a common word: "Rusk"."""
        words = [token.low for token in self.tokens[max(last - 2, 0) : last + 1]]
        return words == ["secretary", "of", "state"] and self.tokens[last].text[0].isupper()

    def opens_syllables(self, index: int) -> bool:
        """Whether a short word for a people is a family name before a given one: "Pak Kyong-Ho", "Pak Myong Guk"."""
        if index >= self.limit or len(self.tokens[index].text) > 4 or not self.tokens[index].text.istitle():
            return False
        following = self.tokens[index + 1]
        if self.tokens[index].low == "pak" and following.text.istitle() and not is_common(following.low):
            return self.known_at(index + 1) is None
        return _SYLLABLES.fullmatch(self.tokens[index + 1].text) is not None and self.known_at(index + 1) is None

    def precedes_surname(self, index: int) -> bool:
        """Whether a given name that is a verb too has a family name behind it: "Grant Hill met", "Sue Okafor met"."""
        if self.tokens[index].tag != "VB" or index >= self.limit or not starts_upper(self.tokens[index + 1].text):
            return False
        following = self.tokens[index + 1].low
        return following in FAMILY_NAMES or (not is_common(following) and self.known_at(index + 1) is None)

    def is_syllable(self, index: int) -> bool:
        """Whether a short word of English stands between a family name and a strange word: "Han Man Hyok"."""
        token, before = self.tokens[index], self.page.before(index)
        if len(token.text) > 5 or before is None or before.low not in name_words().given or index >= self.limit:
            return False
        following = self.tokens[index + 1]
        strange = starts_upper(following.text) and not following.text.isupper() and not is_common(following.low)
        return strange and (noun(token.low) or NO_NOUN).cls != "office" and token.text.istitle()

    def is_of_trade(self, index: int) -> bool:
        """Whether a word for an office, trade, people or place is a family name behind a given one: "Stephen King met",
        "Robert M. Gates met".
        """
        token, before = self.tokens[index], self.tokens[index - 1]
        if index > 1 and is_initial(self.tokens, index - 1):
            before = self.tokens[index - 2]
        if not (token.text.istitle() and before.text.istitle() and before.low in name_words().given):
            return False
        following = self.tokens[index + 1] if index < self.limit else None
        if following is not None and (following.text[0].isupper() or following.low == "of"):
            return False
        trade = (noun(token.low) or NO_NOUN).cls in ("office", "human")
        return trade or token.low in SURNAMES

    def is_surname(self, index: int, known: Known) -> bool:
        """Whether the name of a state or people is somebody's family name: "Michael Jordan", "Ra Yun Pak"."""
        before = self.page.before(index)
        if before is None or not before.text[0].isupper() or self.tokens[index].text.isupper():
            return False
        if known.kind not in ("state", "adjective", "demonym") or self.known_at(index - 1) is not None:
            return False
        if known.kind == "state":
            return before.low in name_words().given
        closes = index >= self.limit or self.tokens[index + 1].tag[:1] not in "NJ"
        strange = not is_common(before.low) and before.low not in name_words().honorifics
        return closes and (strange or before.low in name_words().given)
