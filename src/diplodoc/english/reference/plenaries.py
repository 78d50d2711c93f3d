"""Plenaries: office holders who act as a body, "**Leaders** reaffirmed", "**the Ministers** welcomed".

Behind "The Foreign Ministers of the member states met", "**the Ministers**" are that group and no persons who were
named; behind "Leaders reaffirmed", so are "**the Leaders**" from there on.
"""

from __future__ import annotations

import itertools

from ...folding import fold
from ..clauses.conferences import CONFERENCES
from ..names.office_labels import bare, one_of
from ..page import Phrase
from ..vocabulary import listed
from .cast import Figure, Figures
from .peers import FEW
from .principals import holds, is_any_side
from .reading import Reading
from .unnamedbodies import RECENT

#: Who leads states, by more words and by one.
_HEADS = (
    "heads of state", "heads of government", "heads of state and government", "heads of state or government",
    "presidents", "prime ministers",
)  # fmt: skip
_LEADERS = frozenset({"leader", "leaders", "head", "heads", "statesman", "statesmen"})
#: What tells which of them are meant.
_SOME = frozenset({"following", "other", "present", "attending"})


class Plenaries:
    """Knows the offices whose holders act as a body in a text."""

    def __init__(self, reading: Reading) -> None:
        self._r = reading
        #: Offices whose holders have acted as a body, with the group that they were introduced as, if they were.
        self._introduced: dict[str, Figure | None] = {}

    def meet(self, phrase: Phrase, office: str) -> bool:
        """Whether office holders act as a body: "Leaders reaffirmed", without an article; "the Leaders" after it."""
        if not self._can_mean_all(phrase):
            return False
        if phrase.determiner == "" and not self._were_named(office):
            self._introduced.setdefault(office, None)
        if office not in self._introduced:
            return False
        # "AMBASSADORS ARRIVE" may mean those of two states, whom the text then names.
        return self._introduced[office] is not None or not self._were_named(office, least=2)

    def organ(self, phrase: Phrase) -> Figure | None:
        """The body to which office holders give its name, which goes by their office from there on.

        "**The Heads of State**" are the Authority of Heads of State.
        """
        if not phrase.role or not phrase.plural or not self._can_mean_all(phrase):
            return None
        office = bare(phrase.role)
        alone = phrase.last == phrase.head == phrase.first + (phrase.determiner == "the")  # no "trade union leaders"
        heads = (office in _LEADERS and alone) or (phrase.of is None and fold(phrase.role) in _HEADS)
        body = self._introduced.get(office) or (self._heads() if heads else None)
        if body is None:
            body = self._called_so(fold(phrase.role))
            if body is None and alone and not self._were_named(office, least=2):
                body = self._heading(office) or self._sitting()
            if body is not None:
                self.seat(office, body)
        if body is not None:
            self._r.cast.call(body, self._r.surface(phrase))
        return body

    def _heads(self) -> Figure | None:
        """The heads of states or governments who act as a body, and are leaders by another name."""
        bodies = (body for body in reversed(self._introduced.values()) if body is not None)
        return next((body for body in bodies if _are_heads(fold(body.name))), None)

    def _called_so(self, role: str) -> Figure | None:
        """The body, or the conference, in whose name an office stands."""
        words = {*role.split()}
        for body in itertools.islice(self._r.cast.recent("organization"), RECENT):
            if any(words <= {*fold(name).split()} for name in (*body.names, body.phrase)):
                return body
        for group in itertools.islice(self._r.cast.recent("group"), RECENT):
            name = fold(group.phrase)
            conference, _, members = name.partition(" of ")
            if f"{members} ".startswith(f"{role} ") and conference.rpartition(" ")[2] in CONFERENCES:
                return group
            before = [token.low for token in self._r.page.tokens[max(group.first - 3, 0) : group.first]]
            if name.startswith(f"{role} of ") and "of" in before and not CONFERENCES.isdisjoint(before):
                return group  # "the Conference of **Heads of Government of** the Community"
        return None

    def _heading(self, office: str) -> Figure | None:
        """The office holders in whose name a text stands: "**Leaders** reaffirmed" under "G20 Leaders' Declaration"."""
        page = self._r.page
        for group in self._r.cast.figures[:RECENT]:
            holders, _, _ = fold(group.phrase).partition(" of ")  # "NATO Heads of State", "Ministers of Health of …"
            head = holders.rpartition(" ")[2] if group.kind == "group" else ""
            heads = page.sentences[page.tokens[max(group.first, 0)].sentence].kind == "headline"
            if head and bare(head) == office.rpartition(" ")[2] and heads:
                return group
        return None

    def _sitting(self) -> Figure | None:
        """The sitting that acts as a body: "**Ministers** agreed", after "the Meeting condemned …"."""
        bodies = itertools.islice(self._r.cast.recent("organization"), RECENT)
        return next((body for body in bodies if fold(body.name) in CONFERENCES), None)

    def _can_mean_all(self, phrase: Phrase) -> bool:
        """Whether nothing says which of those who hold an office are meant: "the Ministers", "Leaders"."""
        counted = self._r.number(phrase)
        if counted or phrase.owner is not None or phrase.country or phrase.determiner not in ("", "the"):
            return False
        if self._r.page.tokens[phrase.first].low in listed("quantities") or not _SOME.isdisjoint(phrase.adjectives):
            return False  # "most Ministers", "the following Ministers"
        if phrase.of is not None and phrase.of.parts and phrase.of.last < phrase.head:
            return False  # "the Lao and Thai Ministers": two of them
        # "Foreign Ministers of Chad, Mali and Togo": one of each
        return not any(word == "of" and 1 < len(inner.parts) <= FEW for word, inner in phrase.mods)

    def _were_named(self, office: str, least: int = 3) -> bool:
        """Whether the last who were named together hold the office: "Ministers" after "the Ministers of A, B and C"."""
        people = next((figures for _, figures in reversed(self._r.plurals) if figures[0].kind == "person"), ())
        return len(people) >= least and not is_any_side(office) and all(holds(figure, office) for figure in people)

    def introduced(self, office: str) -> Figures:
        """The group as which a body of office holders was introduced, if it was."""
        figure = self._introduced.get(office)
        return (figure,) if figure is not None else ()

    def of_fellows(self, figures: Figures) -> Figures:
        """The body that the holders of somebody's office make up: "Governor Lund briefed **his colleagues**"."""
        held = {bare(role) for figure in figures[:1] for role in figure.roles}
        heads = any(figure.classes & {"head-of-state", "head-of-government"} for figure in figures[:1])
        for office, body in self._introduced.items():
            if body is not None and (bare(one_of(office)) in held or (body is self._heads() and heads)):
                return (body,)
        return ()

    def seat(self, office: str, figure: Figure) -> None:
        """Notes that a group is meant by its office from here on, and by the noun of it alone."""
        before, _, _ = office.partition(" of ")
        for word in {office, before.partition(" for ")[0].rpartition(" ")[2]}:
            self._introduced[word] = figure

    def attend(self, phrase: Phrase) -> bool:
        """Whether those of whom a conference consists are introduced: "was attended by **the Ministers of …**"."""
        scene = self._r.scene
        if not phrase.role or not phrase.plural or self._r.number(phrase):
            return False
        events = (*scene.events_with(phrase), *scene.events_of(scene.place(phrase)[0]))
        held = any(e.type == "gathering" and e.clause is not None and e.clause.verb.passive for e in events)
        return held and phrase.determiner in ("", "the") and scene.place(phrase)[2] == "by"


def _are_heads(name: str) -> bool:
    """Whether a group by its name is one of heads of states or governments: "Leaders", "the Presidents of …"."""
    return any(f"{word} " in f"{name} " for word in _HEADS) or name.rpartition(" ")[2] in _LEADERS
