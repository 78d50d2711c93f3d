"""One form for an office that is written in several ways, and which offices only one person holds at a time."""

from __future__ import annotations

import re
from functools import cache

from ..data import office_modifiers, offices
from ..folding import fold

#: What stands before the office of somebody who has left it.
PAST = frozenset({"former", "ex", "late", "then", "past", "ousted", "deposed", "one-time", "erstwhile"})

_OF_PORTFOLIO = re.compile(r"minister (?:of|for) (?:the )?(.+)")
#: Classes of offices that a state or body has once.
_SINGLE = frozenset(
    {"head-of-state", "monarch", "head-of-government", "foreign-minister", "defence-minister", "minister",
     "parliament-speaker", "pontiff", "chief-executive-of-organization", "high-representative"}
)  # fmt: skip


def office_form(role: str) -> str:
    """The form of an office, folded: "Minister for Foreign Affairs" and "FM" → "foreign minister"."""
    form = fold(role)
    known = _forms().get(form)
    if known is None:
        portfolio = _OF_PORTFOLIO.fullmatch(form)
        form = f"{portfolio[1]} minister" if portfolio else form
        known = _forms().get(form)
    return known or form


def same_office(one: str, other: str) -> bool:
    """Whether two roles can be one office: the same, or one in short: "Secretary" for "Secretary of State"."""
    one, other = office_form(one), office_form(other)
    short, long = sorted((one, other), key=len)
    return one == other or long.startswith(f"{short} ")


def has_one_holder(role: str) -> bool:
    """Whether a state or body has one holder of an office at a time; also of one that no table knows."""
    form = office_form(role)
    cls = _classes().get(form)
    if cls is None:
        return _deputies().isdisjoint(form.split())
    return cls in _SINGLE and form != "minister"


@cache
def _forms() -> dict[str, str]:
    return {fold(form): fold(office.name) for office in reversed(offices()) for form in office.names}


@cache
def _classes() -> dict[str, str]:
    return {fold(office.name): office.cls for office in reversed(offices())}


@cache
def _deputies() -> frozenset[str]:
    return frozenset(fold(modifier.word) for modifier in office_modifiers() if modifier.effect == "deputy")
