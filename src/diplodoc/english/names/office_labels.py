"""Office labels: by which words a text may call the holder of an office again.

A role as written ("Deputy Minister of Foreign Affairs") is read into *labels*: the words that can stand for its
holder later ("the Deputy Minister", "the Minister") and its classes ("@deputy-minister"), by which the referring
phrases of `data.office_phrases` ("the diplomat") find it. Strong labels name the office itself; weak ones name the
office whose deputy the holder is.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from ...data import office_modifiers, office_phrases, offices, portfolios, titles
from ...folding import fold
from ..vocabulary import noun


class Labels(NamedTuple):
    """The labels of an office holder: folded text, classes behind "@", first forms of offices behind "#"."""

    strong: frozenset[str]
    weak: frozenset[str]


#: Words for the other side of an encounter, for a guest, for a host: they say nothing of an office.
_OTHERS = frozenset({"counterpart", "interlocutor", "colleague", "opposite number", "homologue", "peer", "vis a vis"})
_GUESTS = frozenset({"guest", "visitor", "visiting dignitary", "visiting official"})
_HOSTS = frozenset({"host", "hostess"})
_ANYBODY = frozenset({"official", "politician", "statesman", "stateswoman", "dignitary", "excellency", "man", "woman"})
_LEAD = frozenset("the a an his her our your their its hon ble honourable honorable".split())
#: Qualifiers that leave the holder in office.
_STILL = frozenset(
    "acting interim caretaker provisional transitional new incoming re reelected elected incumbent current newly"
    " designate recently appointed named present outgoing departing visiting".split()
)
_STOP = re.compile(r"\b(of|for|to|in|at|on|with|from)\b")
#: A minister's office with its portfolio behind it: "minister of trade".
_PORTFOLIO_BEHIND = re.compile(r"(.*\b(?:minister|secretary|commissioner)) (?:of|for) (?:the )?(.+)")
#: Classes in which one office is not called by the name of another: a Chancellor is no "Prime Minister".
_EXACT = frozenset(
    {
        "head-of-government",
        "head-of-state",
        "monarch",
        "ambassador",
        "foreign-minister",
        "chief-executive-of-organization",
    }
)
#: Words for all offices of such a class: the Taoiseach is "the premier".
_ANY_NAME = frozenset(
    {"head of government", "head of the government", "premier", "head of mission", "head of diplomatic mission"}
)
#: Classes of offices of which a state has but one holder.
SINGLE = frozenset({"head-of-state", "head-of-government", "foreign-minister", "defence-minister", "monarch"})
#: Classes of those who serve abroad, or whose office may be anywhere.
_ENVOYS = frozenset({"ambassador", "consul", "envoy"})
_ABROAD = _ENVOYS | frozenset({"chair", "director", "lawmaker", "religious", "judge", "military", "spokesperson"})
_LONGEST = 8


def is_other(word: str) -> bool:
    """Whether a word means the one on the other side ("counterpart", "interlocutor")."""
    return word in _OTHERS


def is_guest(word: str) -> bool:
    """Whether a word means the guest of an encounter."""
    return word in _GUESTS


def is_host(word: str) -> bool:
    """Whether a word means the host of an encounter."""
    return word in _HOSTS


def is_anybody(word: str) -> bool:
    """Whether a word stands for an office holder of any kind ("the official")."""
    return word in _ANYBODY


def is_relational(word: str) -> bool:
    """Whether a word says nothing of an office, only of the encounter."""
    return word in _OTHERS or word in _GUESTS or word in _HOSTS or word in _ANYBODY


@cache
def _classes() -> dict[str, str]:
    """Folded form of an office → its class."""
    found: dict[str, str] = {}
    for office in offices():
        for form in (*office.names, *office.plurals):
            found.setdefault(fold(form), office.cls)
    return found


@cache
def _canonical() -> dict[str, str]:
    """Folded form of an office → its first form: "premier" → "prime minister"."""
    return {fold(form): fold(office.name) for office in reversed(offices()) for form in office.names}


@cache
def _plurals() -> dict[str, str]:
    """Folded plural of an office → its singular."""
    return {
        fold(form): fold(office.name) for office in offices() for form in office.plurals if len(office.plurals) == 1
    }


@cache
def _portfolios() -> dict[str, str]:
    """Folded portfolio → the class of its minister, where it is not any minister."""
    found: dict[str, str] = {}
    for portfolio in portfolios():
        for form in (*portfolio.names, *portfolio.before):
            if portfolio.cls != "minister":
                found.setdefault(fold(form), portfolio.cls)
    return found


@cache
def portfolio_words() -> frozenset[str]:
    """The words of all portfolios, folded: "foreign", "trade", "rural"."""
    names = (form for portfolio in portfolios() for form in (*portfolio.names, *portfolio.before))
    return frozenset(word for name in names for word in fold(name).split())


@cache
def _phrases() -> dict[str, tuple[str, ...]]:
    """Folded referring phrase → the classes that it can stand for."""
    return {fold(row.phrase): tuple(c for c in row.classes if c != "any") for row in office_phrases()}


@cache
def _modifiers(effect: str) -> frozenset[str]:
    return frozenset(fold(m.word) for m in office_modifiers() if m.effect == effect)


def pieces(role: str) -> list[str]:
    """A compound role in its parts, folded: "Deputy Prime Minister and Foreign Minister" → two."""
    found: list[str] = []
    for part in re.split(r",|\band\b|/|;", role):
        text = fold(part)
        if found and not _matches(text):
            found[-1] += " and " + text
        elif text:
            found.append(text)
    return found


def _matches(text: str) -> tuple[int, int, str] | None:
    """The longest known office in a folded text: first word, number of words, class."""
    words = text.split()
    for size in range(min(_LONGEST, len(words)), 0, -1):
        for first in range(len(words) - size + 1):
            cls = _classes().get(" ".join(words[first : first + size]))
            if cls is not None:
                return first, size, cls
    return None


@lru_cache(maxsize=4096)
def bare(role: str) -> str:
    """A role folded, in the singular, and without article, possessive or "newly appointed"."""
    words = _singular(fold(role)).split()
    while len(words) > 1 and (words[0] in _LEAD or words[0] in _STILL):
        del words[0]
    if len(words) > 1 and words[-1] == "designate":
        del words[-1]  # "the Ambassador" is the Ambassador-Designate
    return " ".join(words)


def _singular(text: str) -> str:
    """A folded office in the singular: "heads of state" → "head of state"."""
    if text in _plurals():
        return _plurals()[text]
    words = text.split()
    at = next((i for i, word in enumerate(words) if word in ("of", "for", "to", "in")), len(words)) - 1
    found = noun(words[at]) if at >= 0 else None
    if found is not None and found.plural:
        words[at] = found.lemma
    last = noun(words[-1]) if words else None
    if last is not None and last.plural and at < len(words) - 1:
        single = " ".join([*words[:-1], last.lemma])
        if single in _phrases():
            return single  # "heads of diplomatic missions"
    return " ".join(words)


def one_of(role: str) -> str:
    """The office of one of several holders, as written: "Foreign Ministers" → "Foreign Minister"."""
    words = role.split(" ")
    for index, word in enumerate(words):
        found = noun(word.lower())
        if found is not None and found.cls in ("office", "human") and found.plural:
            words[index] = found.lemma.title() if word[0].isupper() else found.lemma
            break
    return " ".join(words)


@lru_cache(maxsize=4096)
def is_former(role: str) -> bool:
    """Whether a role, or what stands before it, says that the office is no longer held."""
    return any(word in _modifiers("qualifier") and word not in _STILL for word in fold(role).split())


@lru_cache(maxsize=4096)
def class_of(piece: str) -> str:
    """The office class of one office, folded and bare; "" where it is not known."""
    stem = re.split(r"\bto\b", piece, maxsplit=1)[0].strip() or piece
    match = _matches(stem)
    if match is None:
        return ""
    first, size, cls = match
    words = stem.split()
    deputy = any(" ".join(words[i:first]) in _modifiers("deputy") for i in range(first))
    if cls in ("minister", "other-official", "deputy-minister") and words[first + size - 1] in (
        "minister",
        "secretary",
    ):
        rest = " ".join(words[first + size + 1 :])
        special = next((c for name, c in _portfolios().items() if rest == name or rest.startswith(name + " and")), "")
        if not special and first:
            special = next((c for i in range(first) if (c := _portfolios().get(" ".join(words[i:first]), ""))), "")
        cls = special if special and cls != "deputy-minister" else cls
    if deputy:
        return {
            "head-of-state": "deputy-head", "head-of-government": "deputy-head", "minister": "deputy-minister",
            "foreign-minister": "deputy-minister", "defence-minister": "deputy-minister",
            "chief-executive-of-organization": "deputy-chief-of-organization",
        }.get(cls, cls)  # fmt: skip
    return cls


@lru_cache(maxsize=4096)
def classes_of(role: str) -> frozenset[str]:
    """The classes of all offices of a role that are held still."""
    return frozenset(cls for piece in pieces(role) if not is_former(piece) and (cls := class_of(bare(piece))))


def _turned(text: str) -> str:
    """An office with its portfolio before it: "minister of trade" → "trade minister"; "" where it has none behind."""
    match = _PORTFOLIO_BEHIND.fullmatch(text)
    return f"{match[2]} {match[1]}" if match is not None else ""


@lru_cache(maxsize=4096)
def labels_of(role: str) -> Labels:
    """The words by which the holder of `role` (of an office of any country) may be called."""
    strong: set[str] = set()
    weak: set[str] = set()
    for piece in pieces(role):
        if is_former(piece):
            strong.add(piece)
            continue
        text = bare(piece)
        stem = _STOP.split(text, maxsplit=1)[0].strip()
        cls = class_of(text)
        under = cls.startswith("deputy") or cls in ("adviser", "spokesperson", "head-of-government")
        strong.update((text, stem, _turned(text)))
        words = stem.split()
        (weak if under else strong).update(" ".join(words[i:]) for i in range(1, len(words)))
        if cls.startswith("deputy"):
            strong.update(f"{words[0]} {word}" for word in words[1:])
        if cls:
            strong.add("@" + cls)
        if text == CHANCELLOR:
            weak.add("@foreign-minister")
        match = _matches(re.split(r"\bto\b", text, maxsplit=1)[0].strip() or text)  # no "adviser to the president"
        if match is not None and not cls.startswith("deputy"):
            form = " ".join(text.split()[match[0] : match[0] + match[1]])
            strong.add("#" + _canonical().get(form, form))
    strong.discard("")
    return Labels(frozenset(strong), frozenset(weak - strong))


@cache
def _represents() -> frozenset[str]:
    """Folded forms of the offices whose holders act for a country."""
    return frozenset(fold(form) for office in offices() if office.represents for form in office.names)


def serves_at_home(role: str) -> bool:
    """Whether a holder of whom no country is told serves the state in whose voice the text speaks."""
    for piece in pieces(role):
        text = bare(piece)
        match = _matches(text)
        if match is not None and not is_former(piece) and class_of(text) not in _ABROAD:
            first, size, _ = match
            if " ".join(text.split()[first : first + size]) in _represents():
                return True
    return False


def serves_abroad(role: str) -> bool:
    """Whether an office is that of an envoy, whom only states send: "**its** ambassador"."""
    return any(class_of(bare(piece)) in _ENVOYS for piece in pieces(role))


#: The head of a government, but in Latin America the Foreign Minister.
CHANCELLOR = "chancellor"


@lru_cache(maxsize=4096)
def calls(role: str) -> tuple[str, ...]:
    """The labels that a bare office phrase ("the Foreign Minister", "the head of state") looks for, best first."""
    title = _titles().get(fold(role))
    if title not in (None, fold(role)) and _classes().get(fold(role)) == "royal":
        return (fold(role),)  # "the Crown Prince" is no other prince
    if title is not None:
        return (title, *("@" + cls for cls in _phrases().get(title, ())))
    text = bare(role)
    stem = _STOP.split(text, maxsplit=1)[0].strip()
    found = [word for word in (text, _turned(text), text.removeprefix("top ")) if word]
    classes = _phrases().get(text) or _phrases().get(fold(role))
    own = _classes().get(text)
    if own in _EXACT and classes is not None and len(classes) == 1 and text not in _ANY_NAME:
        return (text, "#" + _canonical().get(text, text))
    if classes is None and class_of(text):
        classes = (class_of(text),)
    if classes is None and stem and stem != text:
        found.append(stem)
    if classes is None and " " in (stem or text):
        last = (stem or text).split()[-1]
        classes = _phrases().get(last, ())
    return tuple(dict.fromkeys([*found, *("@" + cls for cls in classes or ())]))


@cache
def _titles() -> dict[str, str]:
    """Folded form of a title → its first form, for titles by which somebody may be called later."""
    kinds = ("style", "nobility", "royal", "religious", "military", "academic")
    found: dict[str, str] = {}
    for title in titles():
        if title.kind in kinds:
            for form in title.names:
                found.setdefault(fold(form), fold(title.name))
    for short, full in (("h h", "his highness"), ("h m", "his majesty"), ("h r h", "his royal highness")):
        found[short] = full
    return found


def titles_in(text: str) -> tuple[str, ...]:
    """The titles in the words before a name: "His Highness Sheikh" → ("his highness", "sheikh")."""
    words = fold(text).split()
    found: list[str] = []
    at = 0
    while at < len(words):
        size = next((n for n in (4, 3, 2, 1) if " ".join(words[at : at + n]) in _titles()), 0)
        if size:
            found.append(_titles()[" ".join(words[at : at + size])])
        at += size or 1
    return tuple(found)


def is_rank(role: str) -> bool:
    """Whether a role is only a rank or title ("Colonel", "Prince"), which yields to an office."""
    return fold(role) in _titles()


@cache
def _acronyms() -> dict[str, str]:
    """Short form of an office ("PM", "Sec-Gen") → its first form."""
    forms = {form: office.name for office in reversed(offices()) for form in office.names}
    short = re.compile(r"[A-Z]{2,4}|[A-Z][a-z]{1,3}-[A-Z][a-z]{1,3}")
    return {form: name for form, name in forms.items() if short.fullmatch(form) and form != "MFA"}


def is_office_acronym(word: str) -> bool:
    """Whether a word in capitals is short for an office: "EAM", "PM"."""
    return word in _acronyms()


def office_of_acronym(word: str) -> str:
    """The office that a short form stands for."""
    return _acronyms().get(word, word)
