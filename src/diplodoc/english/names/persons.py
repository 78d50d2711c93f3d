"""Where a person's name begins and ends, in every tradition: particles, initials, patronymics, single names.

Nothing here decides whether a stretch *is* a person; that is for `names`, which knows what stands around it.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from ..lexicon import entry
from ..page import Token
from ..vocabulary import is_party_seat, name_words, noun, word_set

#: "J.", "Kh.", "V.S." — and "B.Enkhtaivan", a name that is an initial and a family name in one.
_INITIAL = re.compile(r"(?:[^\W\d_]{1,2}\.)+(?:-[^\W\d_]\.)?$")
INITIAL_NAME = re.compile(r"(?:[^\W\d_]{1,2}\.)+[^\W\d_]{3,}(?:[-'][^\W\d_]+)*$")
#: "al-Tamimi", "el-Sisi", "d'Estaing", "ul-Haq": a particle joined to a capital.
_JOINED = re.compile(r"(?:al|el|ul|ud|ur|as|ash|at|an|ad|az|d|l|de|o|g|n)[-'][^\W\d_]")
#: Particles that may stand only between two parts of a name, for they are words of English or other tongues too.
_INNER = word_set("i e y do a as at an na ka nga la le lo los las les des den the zu du te")
#: What says in a name whose son or daughter somebody is, as a word or at the end of a patronymic.
_SON = word_set("bin ibn oglu oğlu ogly oghlu oghly uulu uly ūly ogli ugli o'g'li")
_SON_ENDS = ("ovich", "evich", "yevich")
_DAUGHTER = word_set("bint binti binte qizi qızı gizi kizi kyzy kızı")
_DAUGHTER_ENDS = ("ovna", "evna", "yevna")
#: Endings of family names that only look like "-ova" and "-eva".
_ROMANCE = ("ueva", "casanova", "villanova", "terranova", "canova", "cordova", "córdova", "genova")
_LONGEST = 10


def starts_upper(text: str) -> bool:
    """Whether a word begins with a capital, or with a particle that is joined to one."""
    if text[0].isupper():
        return True
    if "-" not in text and "'" not in text:
        return False
    joined = _JOINED.match(text)
    return joined is not None and text[joined.end() - 1].isupper()


def name_end(tokens: list[Token], first: int, limit: int, accepts: Callable[[int], bool]) -> int:
    """The last token of the name that begins at `first`, at most `limit`; -1 where none does.

    `accepts` tells of a capitalised word whether it may be part of the name.
    """
    words = name_words()
    last = -1
    index = first
    limit = min(limit, first + _LONGEST)
    while index <= limit:
        token = tokens[index]
        text, low = token.text, token.low
        if _INITIAL.match(text) and text[0].isupper() and (low not in words.honorifics or is_initial(tokens, index)):
            # An initial needs a name beside it; one at the end of a sentence is part of it all the same.
            last = index if last >= 0 or index < limit else last
        elif low in words.suffixes and last >= 0 and text[0].isupper():
            return index
        elif is_postnominal(token):
            break
        elif _goes_through(tokens, index, limit, last >= 0, accepts):
            pass
        elif last == index - 1 and _is_byname(tokens, index, limit):
            index += 2  # 'Vasyl "Taras" Ivanenko'
        elif (starts_upper(text) and accepts(index)) or (low in words.kinship and last >= 0):
            last = index
        else:
            break
        index += 1
    return last


def _is_byname(tokens: list[Token], index: int, limit: int) -> bool:
    """Whether a name in quotation marks stands inside another: "Vasyl **"Taras"** Ivanenko"."""
    if (
        index + 3 > limit
        or tokens[index].text not in ('"', "'", "``")
        or tokens[index + 2].text not in ('"', "'", "''")
    ):
        return False
    return (
        tokens[index + 1].text.istitle() and starts_upper(tokens[index + 3].text) and tokens[index + 1].tag[:2] == "NN"
    )


def is_initial(tokens: list[Token], index: int) -> bool:
    """Whether a letter that can be a form of address is an initial: "S. **M.** Krishnan", "Robert **M.** Taylor"."""
    if len(tokens[index].text) == 2 and index and tokens[index - 1].low in name_words().given:
        return True
    beside = (tokens[at].text for at in (index - 1, index + 1) if 0 <= at < len(tokens))
    return len(tokens[index].text) == 2 and any(len(text) == 2 and _INITIAL.match(text) for text in beside)


def is_postnominal(token: Token) -> bool:
    """Whether a word is letters behind a name: "MP", "PhD", "K.C.M.G.", "R-Ohio", "SAN", but not the name "San"."""
    text = token.text
    if is_party_seat(text):
        return True
    letters = text[0].isupper() and (not text[1:].islower() or token.low.startswith("esq"))
    known = name_words().postnominals
    return letters and (token.low in known or token.low.replace(".", "") in known)


def _goes_through(tokens: list[Token], index: int, limit: int, begun: bool, accepts: Callable[[int], bool]) -> bool:
    """Whether a name goes on behind a word that cannot end it: a particle, the comma of ", Jr."."""
    token, particles = tokens[index], name_words().particles
    if token.text == ",":
        return begun and index < limit and tokens[index + 1].low in ("jr.", "sr.", "jr", "sr")
    if token.text == "'":
        return begun and tokens[index - 1].low in particles and tokens[index - 1].end == token.start  # de' Ricci
    return token.low in particles and (begun or token.low not in _INNER) and _leads_on(tokens, index, limit, accepts)


def _leads_on(tokens: list[Token], index: int, limit: int, accepts: Callable[[int], bool]) -> bool:
    """Whether particles from `index` on are followed by a part of a name."""
    particles = name_words().particles
    for ahead in range(index + 1, min(limit, index + 4) + 1):
        token = tokens[ahead]
        if starts_upper(token.text) and token.low not in particles:
            return accepts(ahead)
        if token.low not in particles and token.text != "'":
            return False
    return False


def gender_in(tokens: list[Token], first: int, last: int) -> str:
    """ "m" or "f", where a name tells it: "bin", "-ovich", "oglu"; "bint", "-ovna", "kyzy", "-ova"; a given name."""
    for token in tokens[first + 1 : last + 1]:
        low = token.low
        if low in _SON or low.endswith(_SON_ENDS):
            return "m"
        if low in _DAUGHTER or low.endswith(_DAUGHTER_ENDS):
            return "f"
    low = tokens[last].low
    if last > first and low.endswith(("ova", "eva", "ová", "skaya")) and not low.endswith(_ROMANCE):
        return "f"
    words, low = name_words(), tokens[first].low
    return "" if last == first else "f" if low in words.women else "m" if low in words.men else ""


def gender_of(word: str) -> str:
    """ "m" or "f", where an honorific or an office in lower case tells it; "" where not."""
    words = name_words()
    if word in words.female:
        return "f"
    if word in words.male:
        return "m"
    known = noun(word)
    if known is not None and known.cls in ("office", "human"):
        if word.endswith("woman"):
            return "f"
        if word.endswith("man") and word not in ("human", "german"):
            return "m"
    return ""


#: What makes a new word of a known one.
_DERIVED = re.compile(r"(?:sub|inter|intra|multi|trans|supra|non|bi|tri|co|pan)-?([a-z]{6,})$")


def is_common(low: str) -> bool:
    """Whether a word in lower case is one of the language, so that its capital alone makes no name of it."""
    if entry(low).known or noun(low) is not None or low in name_words().regions:
        return True
    derived = _DERIVED.match(low)  # "Subregional", "Interministerial"
    return derived is not None and entry(derived[1]).known
