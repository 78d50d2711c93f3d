"""The codes of the field: CAMEO, PLOVER and POLECAT types, quad class and Goldstein value of every event.

What an event is coded as depends on its type, frame and trigger, and on its stance: aid that was given is 070, aid
that is promised 033, aid that is refused 122. An act of speech is coded by what it is about, where CAMEO does so:
agreeing to release prisoners is 0353, refusing to negotiate 125. What did not happen, or is only wished for, has no
code. The tables are `data/codes.tsv` and `data/cameo.tsv`.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

import attrs

from ..data.codes import CodeRow, Stance, cameo, code_rows, deed_words
from ..model import Actor, Document, Event, changed
from ..taxonomy import EventType
from .actor_codes import actor_code

KEYS = ("cameo", "plover", "plover_mode", "polecat", "quad", "goldstein")

#: The stance to its content that an act of speech expresses.
_EXPRESSES: Mapping[str, Stance] = {
    "pledge": "intended",
    "accord": "intended",
    "request": "requested",
    "invitation": "requested",
    "rejection": "refused",
    "warning": "threatened",
}
#: Signs, in a negated trigger, that somebody does not want to, rather than that something did not happen.
_UNWILLING = (" will ", " won't ", " wo n't ", " shall ", " would ", " refus", " fail")
#: Signs of a pledge that may be a threat; other pledges, and accords, are friendly whatever they are about.
_VOWING = (" vow", " swear", " swor", " threat", " determin", " resolv", " pledg", " promis")
_FIRST_CONFLICT = "13"
_APPEAL, _DEMAND, _DENIAL = "02", "10", "016"
_ATTEMPT_ON_LIFE = "185"
#: Roots of what is nothing but words: statements and praise.
_WORDS = ("01", "05")
#: Triggers of deeds that are only offered.
_OFFERING = ("offer", "has offer", "have offer", "had offer")
#: How much of a content is looked at, in characters and in words (behind whoever is asked), and how many words before a
#: noun.
_ENOUGH, _FIRST_WORDS, _NEXT_WORDS, _BEFORE = 160, 9, 3, 4
#: How many words before a use of force can say by what: of its subject where nobody else does it, or right before it.
_SUBJECT, _WEAPON = 10, 2
#: Types besides force for whose codes it counts who does something to whom.
_MARKED = frozenset({"protest", "sanction"})
#: What ends a noun phrase: a mark, or a word behind which a clause begins.
_PARTED = re.compile(r"[;:()\n\"“”]|, | (?:to|that|which|who|if|when|after|before) ")
#: By these somebody tries what a force event tells, and how that is noted.
_ATTEMPTING = re.compile(r"\b(?:attempt\w*|tried|tries|trying|try|sought) to \w+$")
_ATTEMPTED = "@attempted"
_QUADS = ((5, "verbal cooperation"), (8, "material cooperation"), (13, "verbal conflict"), (20, "material conflict"))


class CodesNormalizer:
    """Codes events and actors; codes that others gave are kept, those of `KEYS` are replaced.

    `event_types` are known with the codes that they name themselves, for types that are not in the table.
    """

    name = "codes"

    def __init__(self, event_types: Iterable[EventType] = ()) -> None:
        self._types = {type_.name: type_ for type_ in event_types}

    def normalize(self, document: Document) -> Document:
        """The document with the codes of its events and actors."""
        actors = {actor.id: actor for actor in document.actors}
        ends = sorted(event.trigger.end for event in document.events)
        told = {event.id: _told(document, event, actors, ends) for event in document.events}
        contents: dict[str, list[_Told]] = {}
        for event in document.events:
            if event.attributed_to is not None:
                contents.setdefault(event.attributed_to, []).append(told[event.id])
        events = []
        for event in document.events:
            parent = told.get(event.attributed_to) if event.attributed_to is not None else None
            if event.type in code_rows():
                codes = event_codes(_event_code(told[event.id], parent, contents.get(event.id, ())))
            else:
                codes = self._named_by_type(event)
            codes = {key: value for key, value in event.codes.items() if key not in KEYS} | codes
            events.append(event if codes == event.codes else changed(event, codes=codes))
        coded = []
        for actor in document.actors:
            role = actor_code(actor, actors)
            codes = {key: value for key, value in actor.codes.items() if key != "cameo"}
            codes |= {"cameo": role} if role else {}
            coded.append(actor if codes == actor.codes else changed(actor, codes=codes))
        return attrs.evolve(document, events=tuple(events), actors=tuple(coded))

    def _named_by_type(self, event: Event) -> dict[str, str]:
        """The codes that the type of a plugin names, for what took place; a code that CAMEO lacks stands alone."""
        type_ = self._types.get(event.type)
        if type_ is None or event.status != "actual":
            return {}
        own = {key: value for key, value in (("cameo", type_.cameo), ("plover", type_.plover)) if value}
        return event_codes(type_.cameo if type_.cameo in cameo() else None) | own


@attrs.frozen(slots=False)  # for cached_property, which is slow with slots
class _Told:
    """An event with the words by which it is coded, in lower case: trigger, and beginning of the content.

    `wide` is the trigger with what tells which deed it is: the words before a noun ("**military** aid"), and what uses
    force: unnamed actors ("**warplanes** attacked"), or the subject, where it is nobody ("a **car bomb** killed"); and
    marks: "@state" and "@official" of who does it, "@own" of what a state does to its own, "@attempted" of what was
    only tried.
    The content of a deed is its trigger and what stands behind: "allowed **inspectors** into the plant".
    """

    event: Event
    trigger: str
    wide: str
    content: str

    @cached_property
    def row(self) -> CodeRow | None:
        """The last row of its type that fits."""
        rows = reversed(code_rows().get(self.event.type, ()))
        return next((row for row in rows if row.fits(self.event.rule, self.wide, self.content)), None)

    def code(self, stance: Stance) -> str | None:
        """The code of its row for a stance."""
        return self.row.codes.get(stance) if self.row is not None else None

    @property
    def denies(self) -> bool:
        """Whether it denies that something happened, rather than refusing it."""
        return self.event.type == "rejection" and self.code("actual") == _DENIAL


def _told(document: Document, event: Event, actors: Mapping[str, Actor], ends: Sequence[int]) -> _Told:
    """`ends` are those of all triggers, in order: what stands before them says nothing of a use of force."""
    trigger = document[event.trigger].lower()
    if event.content is not None:
        content = document.text[event.content.start : event.content.end][:_ENOUGH].lower()
    else:
        behind = document.text[event.trigger.end : min(event.sentence.end, event.trigger.end + _ENOUGH)].lower()
        content = trigger + _PARTED.split(behind, maxsplit=1)[0]
    wide = trigger
    if event.type == "force":
        earlier = bisect_right(ends, event.trigger.start) - 1
        before = _before(document, event, ends[earlier] if earlier >= 0 else 0)
        words = _PARTED.split(before)[-1].split()[-_SUBJECT if not event.agents else -_WEAPON :]
        agents = (actors[who] for who in event.agents if who in actors)
        common = [agent.name.lower() for agent in agents if agent.kind == "group" or agent.name.islower()]
        wide = " ".join([*common, *_marks(event, actors), *words, trigger])
        if event.status == "hypothetical" and _ATTEMPTING.search(before + trigger):
            wide = f"{_ATTEMPTED} {wide}"
    elif event.type in _MARKED:
        wide = " ".join([*_marks(event, actors), "@own" if _is_within(event, actors) else "", trigger])
    elif _is_noun(event) and " " not in trigger:
        words = _PARTED.split(_before(document, event))[-1].split()[-_BEFORE:]
        wide = f"{' '.join(words)} {trigger}"
    return _Told(event, trigger, wide, content)


def _before(document: Document, event: Event, first: int = 0) -> str:
    """What stands before a trigger in its sentence, from an offset on, in lower case."""
    start = max(event.sentence.start, event.trigger.start - _ENOUGH, first)
    return document.text[start : event.trigger.start].lower()


def _marks(event: Event, actors: Mapping[str, Actor]) -> list[str]:
    """Whether a state or an official of one, also a soldier, does something."""
    agents = [actors[who] for who in event.agents if who in actors]
    codes = [actor_code(agent, actors) or "" for agent in agents]
    officials = ["@official"] if any(code.endswith(("GOV", "MIL")) for code in codes) else []
    return [*(["@state"] if any(agent.kind == "state" for agent in agents) else []), *officials]


def _is_within(event: Event, actors: Mapping[str, Actor]) -> bool:
    """Whether people or bodies of one state do something to one another."""
    sides = [[actors[who] for who in side if who in actors] for side in (event.agents, event.recipients)]
    homes = {actor.country for side in sides for actor in side}
    return all(sides) and len(homes) == 1 and None not in homes and all(a.kind != "state" for a in sides[1])


def _is_noun(event: Event) -> bool:
    return event.embedded and event.rule.endswith("-noun")


def _event_code(told: _Told, parent: _Told | None, content: Iterable[_Told]) -> str | None:
    """The CAMEO code of an event; `content` are the events that are attributed to it. None where there is no code."""
    event, row = told.event, told.row
    own = _stance(told, parent)
    if own is None or row is None:
        return None
    code = row.codes.get(own)
    if own == "intended" and parent is not None and not _may_be(code, parent):
        return None
    expressed = _EXPRESSES.get(event.type) if own == "actual" else None
    demands = code is not None and code.startswith(_DEMAND)
    if expressed is None or (row.of_trigger and not demands):
        return code
    # What is done comes before what is said about it: "rejected the request for aid" is about aid.
    inside = list(content)
    deeds = [inner.row for inner in inside if inner.event.type not in _EXPRESSES]
    said = [inner.row for inner in inside if inner.event.type in _EXPRESSES and not row.content]
    for about in (*deeds, _named_row(told.content), *said):
        found = about.codes.get(expressed) if about is not None else None
        if found and _may_be(found, told):
            # A demand is coded as an appeal is, one root further on.
            return _DEMAND + found[2:] if demands and found.startswith(_APPEAL) else found
    return code


def _named_row(content: str) -> CodeRow | None:
    """The row of the deed that is named first in what somebody asks for or refuses: "for **military aid**".

    Behind whoever is asked, one right behind the verb: "Chad to accept **mediation**".
    """
    asked, to, done = content.partition(" to ")
    first = _PARTED.split(asked)[0]
    found = _first_row(first, _FIRST_WORDS)
    return _first_row(_PARTED.split(done)[0], _NEXT_WORDS) if found is None and to and first == asked else found


def _first_row(text: str, most: int) -> CodeRow | None:
    """The row of the deed that is named first among so many words of a text."""
    phrase: list[str] = []
    ahead = text.split()[:most]
    for place, word in enumerate(ahead):
        phrase.append(word.strip(".,;:"))
        type_ = deed_words().get(phrase[-1])
        if type_ is not None:
            words = " ".join([*phrase, *ahead[place + 1 : place + 2]])
            fitting = (row for row in reversed(code_rows()[type_]) if not row.frames and row.fits("", words, words))
            return next(fitting, None)
    return None


def _stance(told: _Told, parent: _Told | None) -> Stance | None:
    """How the agent stands to the event; None where it did not happen, or somebody else only wishes for it.

    `parent` is the act of speech that reports the event.
    """
    event = told.event
    if event.status == "actual" or (told.wide.startswith(_ATTEMPTED) and told.code("actual") == _ATTEMPT_ON_LIFE):
        return "intended" if told.trigger.startswith(_OFFERING) and not _is_said(told) else "actual"
    expressed: Stance | None = None
    if parent is not None and not parent.denies and (not event.agents or set(event.agents) <= set(parent.event.agents)):
        expressed = _EXPRESSES.get(parent.event.type)
    if event.status == "negated":
        return "refused" if expressed == "refused" or _has(told.trigger, _UNWILLING) else None
    if event.status == "planned":
        return "threatened" if expressed == "threatened" else "intended"
    return expressed if expressed != "requested" else None


def _is_said(told: _Told) -> bool:
    """Whether the deed is done in saying so: condolences that are offered are expressed, aid is only promised."""
    return told.event.type in _EXPRESSES or (told.code("actual") or "").startswith(_WORDS)


def _may_be(code: str | None, speech: _Told) -> bool:
    """Whether what an act of speech means to do can have a code: offering to send troops is no threat of force."""
    if code is None or code < _FIRST_CONFLICT or speech.event.type not in {"pledge", "accord"}:
        return True
    return speech.event.type == "pledge" and _has(speech.trigger, _VOWING)


def _has(trigger: str, signs: Iterable[str]) -> bool:
    return any(sign in f" {trigger} " for sign in signs)


def event_codes(code: str | None) -> dict[str, str]:
    """All codes that follow from a CAMEO code; keys without a value are left out."""
    if code is None:
        return {}
    entry = cameo()[code]
    root = int(code[:2])
    codes = {
        "cameo": code,
        "plover": entry.plover,
        "plover_mode": entry.mode,
        "polecat": entry.polecat,
        "quad": next(name for last, name in _QUADS if root <= last),
        "goldstein": entry.goldstein,
    }
    return {key: value for key, value in codes.items() if value}
