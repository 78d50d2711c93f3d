"""Chinese names in two romanizations: "Chou En-lai" in Wade-Giles and "Zhou Enlai" in pinyin are one man.

Wade-Giles is read without its marks, as the press wrote it, so that a syllable can stand for several of pinyin
("ch": zh, ch, j, q); only where a whole name fits are two names one. A name of two syllables that can be pinyin is
taken for it: "Li Ping" is not "Li Bing".

Source: the correspondences of initials and finals are those of the conversion tables that the Library of Congress
published for its change to pinyin (2000), which are facts; the syllables are those of standard Chinese.
"""

from __future__ import annotations

from functools import cache
from itertools import islice, product

#: The syllables in pinyin: an initial ("-" for none), and the finals that it goes with.
_PINYIN = """
b a ai an ang ao ei en eng i ian iao ie in ing o u
p a ai an ang ao ei en eng i ian iao ie in ing o ou u
m a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u
f a an ang ei en eng o ou u
d a ai an ang ao e ei eng i ian iao ie ing iu ong ou u uan ui un uo
t a ai an ang ao e eng i ian iao ie ing ong ou u uan ui un uo
n a ai an ang ao e ei en eng i ian iang iao ie in ing iu ong ou u uan ue uo
l a ai an ang ao e ei eng i ia ian iang iao ie in ing iu ong ou u uan ue un uo
g a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo
k a ai an ang ao e en eng ong ou u ua uai uan uang ui un uo
h a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo
j i ia ian iang iao ie in ing iong iu u uan ue un
q i ia ian iang iao ie in ing iong iu u uan ue un
x i ia ian iang iao ie in ing iong iu u uan ue un
zh a ai an ang ao e en eng i ong ou u ua uai uan uang ui un uo
ch a ai an ang ao e en eng i ong ou u uai uan uang ui un uo
sh a ai an ang ao e ei en eng i ou u ua uai uan uang ui un uo
r an ang ao e en eng i ong ou u uan ui un uo
z a ai an ang ao e ei en eng i ong ou u uan ui un uo
c a ai an ang ao e en eng i ong ou u uan ui un uo
s a ai an ang ao e en eng i ong ou u uan ui un uo
y a an ang ao e i in ing ong ou u uan ue un
w a ai an ang ei en eng o u
- a ai an ang ao e en er ou
"""
_INITIALS = {"b": "p", "d": "t", "g": "k", "zh": "ch", "j": "ch", "q": "ch", "z": "ts", "c": "ts", "x": "hs", "r": "j"}
_FINALS = {"ie": "ieh", "ue": "ueh", "ian": "ien", "ong": "ung", "iong": "iung", "er": "erh"}
#: Whole syllables that go by no rule, and what the press wrote beside the rule.
_IRREGULAR = {
    "ge": "ko ke", "ke": "ko ke", "he": "ho", "e": "o e", "gui": "kuei kui", "kui": "kuei kui",
    "guo": "kuo", "kuo": "kuo", "huo": "huo", "shuo": "shuo", "zi": "tzu tze", "ci": "tzu tze", "si": "ssu szu sze",
    "yi": "i yi", "you": "yu", "yan": "yen", "ye": "yeh",
}  # fmt: skip
#: Initials behind which "i" is a mere vowel: "shih".
_HISSING = frozenset({"zh", "ch", "sh", "r"})
#: The most readings of a name that are kept.
_MOST = 64


@cache
def _pinyin() -> frozenset[str]:
    return frozenset(initial.strip("-") + final for initial, final in _syllables())


def _syllables() -> list[tuple[str, str]]:
    lines = (line.split() for line in _PINYIN.split("\n") if line)
    return [(initial, final) for initial, *finals in lines for final in finals]


@cache
def _wade() -> dict[str, tuple[str, ...]]:
    """What a syllable of Wade-Giles without marks stands for in pinyin."""
    found: dict[str, list[str]] = {}
    for initial, final in _syllables():
        syllable = initial.strip("-") + final
        for written in _IRREGULAR[syllable].split() if syllable in _IRREGULAR else _written(initial, final):
            found.setdefault(written, []).append(syllable)
    return {written: tuple(syllables) for written, syllables in found.items()}


def _written(initial: str, final: str) -> tuple[str, ...]:
    """How Wade-Giles writes a syllable that goes by the rule."""
    begin = _INITIALS.get(initial, initial).strip("-")
    if final == "i" and initial in _HISSING:
        return (f"{begin}ih",)
    if final == "uo":
        return (f"{begin}o",)
    if final == "e":
        return f"{begin}e", f"{begin}eh"  # "Chu Teh"
    return (begin + _FINALS.get(final, final),)


def readings(parts: tuple[str, ...]) -> list[tuple[str, str]]:
    """What a name, in folded parts, can be in pinyin: family name, and given name in one word; [] for most names.

    A name of two parts is also read as it stands, which is how pinyin writes it.
    """
    if not 1 < len(parts) < 4 or len(parts[0]) > 6 or not all(map(str.isalpha, parts)):
        return []
    plain = [(parts[0], "".join(parts[1:]))]
    syllables = [_wade().get(part, ()) for part in parts]
    if not all(syllables):
        return plain
    if len(parts) == 2 and _pinyin().issuperset(parts):
        return plain
    return plain + [(family, "".join(given)) for family, *given in islice(product(*syllables), _MOST)]
