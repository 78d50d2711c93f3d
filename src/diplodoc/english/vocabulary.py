"""The nouns that stand for actors, the words of names and the lists of verbs, from the tables and `data/*.toml`."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any, NamedTuple

import attrs

from ..data import person_words, titles
from .lexicon import entry


class Noun(NamedTuple):
    """A noun form. `cls` is its list: office, human, collective, people, organization, state, time …"""

    lemma: str
    cls: str
    plural: bool


#: What `noun` falls back to where a caller wants a `Noun` in any case.
NO_NOUN = Noun("", "", False)
#: What stands before a number by which something is called: "Executive Order No. 14".
NUMBERING = frozenset({"no", "no.", "nos.", "nr.", "n°"})


class NameWords(NamedTuple):
    """The words of personal, company and regional names, all in lower case except `company`."""

    honorifics: frozenset[str]
    male: frozenset[str]
    female: frozenset[str]
    particles: frozenset[str]
    kinship: frozenset[str]
    suffixes: frozenset[str]
    #: Letters behind a name that are no part of it ("MP", "OBE").
    postnominals: frozenset[str]
    given: frozenset[str]
    #: Given names that tell a gender.
    women: frozenset[str]
    men: frozenset[str]
    company: frozenset[str]
    body: frozenset[str]
    foreign: frozenset[str]
    regions: frozenset[str]


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads((files(__package__) / "data" / name).read_text("utf-8"))


#: What companies deal in that are called by it: "the oil **major**".
_TRADES = frozenset("energy gas mining oil petroleum steel tech technology telecom telecoms".split())

#: Endings of adjectives that count whom a body has for members: "the 27-member bloc".
MEMBERED = ("-member", "-nation", "-state", "-country", "-strong")


def word_set(listing: str) -> frozenset[str]:
    """The words of a string, split at spaces."""
    return frozenset(listing.split())


@cache
def _lists() -> dict[str, frozenset[str]]:
    return {name: word_set(listing) for name, listing in _read("phrases.toml").items()}


def listed(name: str) -> frozenset[str]:
    """The list of that name in `data/phrases.toml`."""
    return _lists()[name]


def _words(listing: str) -> list[str]:
    return [word for word in (part.strip() for part in listing.split(",")) if word]


def plural_of(noun: str) -> str:
    """The regular plural of a noun: "ministry" → "ministries"."""
    if noun.endswith(("man", "woman")) and not noun.endswith(("german", "roman", "human", "ottoman")):
        return noun[:-2] + "en"
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return noun[:-1] + "ies"
    hard = noun.endswith("arch") and noun != "march"  # "monarchs", "oligarchs"
    return noun + ("es" if noun.endswith(("s", "x", "z", "ch", "sh")) and not hard else "s")


@cache
def nouns() -> dict[str, Noun]:
    """Every known form of an actor noun, in lower case."""
    data = _read("nouns.toml")
    irregular: dict[str, str] = data["plurals"]
    found: dict[str, Noun] = {}
    for cls, listing in data["classes"].items():
        if cls == "sides":
            continue
        for word in _words(listing):
            if cls == "people":
                found[word] = Noun(word, cls, True)
                continue
            found[word] = Noun(word, cls, False)
            found.setdefault(irregular.get(word) or plural_of(word), Noun(word, cls, True))
    return found


@cache
def sides() -> frozenset[str]:
    """Plural nouns that, with "the", "both" or a number, mean the principals of an encounter."""
    return frozenset(_words(_read("nouns.toml")["classes"]["sides"]))


#: Titles that the tables call forms of address, but that are offices, ranks or trades: they make a role.
_NO_ADDRESS = word_set(
    "chief count earl duke duchess professor engineer architect attorney advocate barrister academician doctor oba"
)
#: Kinds of titles all of which are forms of address …
_ADDRESS_KINDS = frozenset(("honorific", "style", "nobility", "academic"))
#: … and those of other kinds that are; of the rest only the shortened ones, with their stop or without ("Amb.", "Gen").
_ADDRESSES = word_set(
    "sheikh shaikh sheik shaykh cheikh sheikhs sayyid sayyida sayyidah sheikha shaikha sheikhah shaykha monsignor "
    "father reverend mullah maulana mawlana moulana mawlawi maulvi molvi ustaz ustad ustadh qari allama hojatoleslam "
    "hojjatoleslam swami"
)
_SPACED_STYLE = re.compile(r"h\.? [ehm]\.?")


def is_spaced_style(low: str) -> bool:
    """Whether a word is a style in spaced letters, which is one token: "h e", "h. h."."""
    return _SPACED_STYLE.fullmatch(low) is not None


def is_party_seat(text: str) -> bool:
    """Whether a word tells an American legislator's party and state: "R-Ohio", "D-Minn"."""
    return text[1:2] == "-" and text[0] in "DRI" and text[2:3].isupper()


def _addresses() -> Iterator[tuple[str, str]]:
    """Forms of address of one word, in lower case, with the gender that they tell."""
    for title in titles():
        shortened = {form[:-1].lower() for form in title.names if form.endswith(".")}
        for form in title.names:
            low = form.lower().replace("’", "'")
            if " " in low and title.kind in ("honorific", "style"):
                # "Rt Hon", "Dato' Seri": each strange word of it is a form of address.
                yield from ((word, title.gender) for word in low.split() if word != "the" and not entry(word).known)
            if low in _NO_ADDRESS or (" " in low and not is_spaced_style(low)):
                continue
            if title.kind in _ADDRESS_KINDS or low in _ADDRESSES or low.endswith(".") or low in shortened:
                yield low, title.gender


@cache
def name_words() -> NameWords:
    """The words that names are made of."""
    data = _read("names.toml")
    bodies = data["organizations"]
    women, men = (frozenset(_words(data["persons"][which])) for which in ("women", "men"))
    address = dict(_addresses())
    kinds: dict[str, set[str]] = {}
    for word in person_words():
        kinds.setdefault(word.kind, set()).update(word.word.lower().replace("’", "'").split(" "))
    genders = {title.name.lower(): title.gender for title in titles() if title.gender}
    genders.update({low: gender for low, gender in address.items() if gender})
    genders.update({"his": "m", "her": "f"})
    return NameWords(
        honorifics=frozenset(address),
        male=frozenset(low for low, gender in genders.items() if gender == "m"),
        female=frozenset(low for low, gender in genders.items() if gender == "f"),
        particles=frozenset(kinds["particle"]) - {"in", "op", "und"},
        kinship=frozenset(kinds["kinship"]),
        suffixes=frozenset(kinds["suffix"]),
        postnominals=frozenset(word for word in kinds["postnominal"] if word[0] != "("),
        given=frozenset(_words(data["persons"]["given"])) | women | men,
        women=women,
        men=men,
        company=frozenset(_words(bodies["company"])),
        body=frozenset(_words(bodies["head"])),
        foreign=frozenset(_words(bodies["foreign"])),
        regions=frozenset(_words(data["regions"]["adjective"])),
    )


@lru_cache(maxsize=16_384)
def noun(low: str) -> Noun | None:
    """What a word in lower case stands for as a noun; a compound ("ex-minister") is what its last part is."""
    table = nouns()
    found = table.get(low)
    if found is None and "-" in low:
        first, _, last = low.rpartition("-")
        found = table.get(last) or (table.get(first) if last in ("elect", "designate") else None)
        if found is not None and found.cls not in ("time", "place", "event"):
            return Noun(low, found.cls, found.plural)
        found = None
    return found


def noun_behind(before: str, low: str) -> Noun:
    """What a word stands for as a noun behind another: a think **tank** and an oil **major** are bodies."""
    if before == "think" and low in ("tank", "tanks"):
        low = before + low
    elif before in _TRADES and low in ("major", "majors"):
        low = low.replace("major", "giant")
    return noun(low) or NO_NOUN


@attrs.frozen
class VerbLists:
    """The lists of ``data/verbs.toml``, as sets of lemmas."""

    speech: frozenset[str]
    parenthetical: frozenset[str]
    object_control: frozenset[str]
    catenative_to: frozenset[str]
    catenative_ing: frozenset[str]
    half_modal: frozenset[str]
    half_modal_possible: frozenset[str]
    half_modal_reported: frozenset[str]
    demanding: frozenset[str]
    transitive: frozenset[str]
    voicing: frozenset[str]
    content_nouns: frozenset[str]
    assembled: frozenset[str]
    felt: frozenset[str]


@cache
def verb_lists() -> VerbLists:
    """The verb lists, read once."""
    return VerbLists(**{name: frozenset(words) for name, words in _read("verbs.toml").items()})
