"""Company: of which state somebody is by those with whom, and those opposite whom, they are told of.

A minister who accompanies Bolivia's President is Bolivia's; the King to whom a foreign ambassador gives his President's
greetings is not of the ambassador's state; who stands "on the Chadian side" is Chad's.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache

from ...folding import fold
from ..page import Clause, Phrase, RawEvent
from .cast import Figure, Figures
from .identity import Identity, is_capital
from .scene import Scene

#: What is sent, or said for somebody, from one state to another.
_ACROSS = frozenset({"message", "greeting", "congratulation", "condolence", "invitation"})
#: Where one person of each state takes part, if only two do.
_BETWEEN = frozenset({"meeting", "call"})
#: "On the Chadian **side**".
_SIDES = frozenset({"side", "part", "delegation", "team"})
_SIDED = frozenset({"on", "from", "for"})
#: By which a state's office is given to one of its own.
_APPOINTING = frozenset({"appoint", "name", "nominate", "designate"})
#: Pronouns for one person.
_ONE = frozenset({"he", "she"})
#: How many clauses of the sentence before are looked at for whom a pronoun means.
_FEW = 4
#: Words of roles that are played against the rulers of one's own state.
_INNER = frozenset("guerrilla insurgent opposition rebel separatist".split())


class Company:
    """Answers of which state people are by their company; `at_home` tells whether an office is one of home's."""

    def __init__(self, scene: Scene, identity: Identity, at_home: Callable[[Phrase], bool]) -> None:
        self._scene = scene
        self._identity = identity
        self._at_home = at_home
        #: The figures that a phrase has got so far; set once the text is being read.
        self.known: Callable[[Phrase], Figures] = lambda _: ()
        self._sides = {p.last: p.country for p in scene.page.phrases if self._is_side(p)}

    def places(self, home: str, other: str, unplaced: Callable[[Figure], bool]) -> dict[Figure, str]:
        """Those who have no state yet, with the code of the state that their company tells."""
        found: dict[Figure, str] = {}
        named = cache(self._named)

        def give(phrase: Phrase, code: str) -> None:
            for figure in named(phrase):
                if code and unplaced(figure):
                    found.setdefault(figure, code)

        for clause in self._scene.clauses:
            for leader, companions in self._accompanied(clause):
                code = self._state(leader, home, clause)
                for phrase in companions:
                    give(phrase, code)
        for event in self._scene.events:
            for envoys, others in ((event.recipients, event.agents), (event.agents, event.recipients)):
                for phrase in envoys:
                    if event.type != "appointment" and _is_envoy(named(phrase)):
                        give(phrase, other if self._opposite(others, home, other, event) == other else "")
            if event.type == "appointment" and event.clause is not None and event.clause.verb.lemma in _APPOINTING:
                for phrase in event.recipients if len(event.agents) == 1 else ():
                    give(phrase, self._state(event.agents[0], home, event.clause))
            if event.type in _ACROSS or (event.type in _BETWEEN and _is_of_two(event)):
                for phrase in event.recipients:
                    give(phrase, self._opposite(event.agents, home, other, event))
        return found

    def faced(self) -> dict[Figure, set[str]]:
        """Those who speak to a state, or are spoken to by one, each with such states: they are of another one."""
        found: dict[Figure, set[str]] = {}
        for people, others in self._scene.facing():
            codes = {p.country for p in others if p.kind == "state" and not is_capital(p)} - {""}
            for figure in (f for p in people for f in self._named(p)) if codes else ():
                found.setdefault(figure, set()).update(codes)
        return found

    def side(self, figure: Figure) -> str:
        """The state on whose side somebody is named: "on the Chadian side, **Ali Sow**"."""
        tokens = self._scene.page.tokens
        before = figure.first - 1
        if before > 0 and tokens[before].text in (",", ":"):
            before -= 1
        return self._sides.get(before, "")

    def _is_side(self, phrase: Phrase) -> bool:
        tokens = self._scene.page.tokens
        if not phrase.country or phrase.first == 0 or tokens[phrase.head].low not in _SIDES:
            return False
        return tokens[phrase.first - 1].low in _SIDED

    @staticmethod
    def _accompanied(clause: Clause) -> Iterator[tuple[Phrase, list[Phrase]]]:
        """Who is accompanied in a clause, and by whom."""
        if clause.verb.lemma != "accompany" or clause.subject is None:
            return
        if clause.verb.passive:
            yield clause.subject, [p for word, p in clause.preps if word == "by"]
        else:
            for leader in clause.objects[:1]:
                yield leader, [clause.subject]

    def _opposite(self, senders: Sequence[Phrase], home: str, other: str, event: RawEvent) -> str:
        """The state to which somebody sends or says something, of the two that a text is about."""
        codes = {self._state(sender, home, event.clause) for sender in senders}
        if any(opposes(figure) for sender in senders for figure in self._named(sender)):
            return ""
        if len(codes) != 1 or not home or not other:
            return ""
        code = codes.pop()
        return other if code == home else home if code == other else ""

    def _state(self, phrase: Phrase, home: str, clause: Clause | None) -> str:
        """The state of whoever a phrase stands for, as far as is known before pronouns are read."""
        figures = self._named(phrase)
        if phrase.kind == "pronoun" and not figures:
            return self._state_before(phrase, home, clause)
        if len(figures) == 1 and (figures[0].country or figures[0].holder is not None):
            return figures[0].country
        bare = any(figure.bare for figure in figures)
        return phrase.country or (home if bare or self._at_home(phrase) else "")

    def _state_before(self, pronoun: Phrase, home: str, clause: Clause | None) -> str:
        """The state of the subject before a pronoun, which it most likely means."""
        if self._scene.page.tokens[pronoun.head].low not in _ONE:
            return ""
        for sentence in (pronoun.sentence, pronoun.sentence - 1):
            for earlier in self._scene.clauses_of(sentence)[:_FEW]:
                subject = earlier.subject
                if earlier is clause or subject is None or subject.last >= pronoun.first:
                    continue
                if earlier.relation == "main" and subject.kind in ("person", "office"):
                    return self._state(subject, home, earlier)
        return ""

    def _named(self, phrase: Phrase) -> list[Figure]:
        members = phrase.parts or (phrase,)
        figures = [f for p in members for f in self.known(p) or (self._identity.of(p),)]
        return [f for f in figures if f is not None and f.kind == "person"]


def _is_of_two(event: RawEvent) -> bool:
    """Whether one person meets one other."""
    return len(event.agents) == 1 == len(event.recipients) and not (event.agents[0].parts or event.recipients[0].parts)


def _is_envoy(figures: Sequence[Figure]) -> bool:
    """Whether one person is meant who is an ambassador already, and nothing else."""
    return len(figures) == 1 and figures[0].classes == {"ambassador"} and not figures[0].qualifier


def opposes(figure: Figure) -> bool:
    """Whether somebody stands against the rulers of their own state: "rebel leader Omar Said"."""
    return not _INNER.isdisjoint(fold(figure.role).split())
