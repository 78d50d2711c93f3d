"""The principals: who stands face to face in a document or paragraph, who is the host, and where "home" is.

"The sides", "both ministers", "they" and "the two countries" are read here. Of the encounters before a reference
the latest one with people on both sides counts; a mere mention of another meeting counts in its own paragraph only.
"""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from typing import TypeAlias

from ..names.office_labels import calls, classes_of, is_office_acronym, labels_of
from ..page import Phrase, RawEvent
from .arms import fights_for_itself, serves_unnamed_state
from .cast import Cast, Figure
from .home import Home
from .identity import Identity
from .scene import FACE_TO_FACE, Scene

Known: TypeAlias = Callable[[Phrase | None], tuple[Figure, ...]]

#: Words for participants of any office.
_ANY_SIDE = frozenset(
    """side party interlocutor pair duo trio two both three four five six counterpart principal colleague partner friend
    man woman delegation official politician dignitary""".split()
) | {""}
#: Who is no minister or leader by another name: "both generals" are none of the two who have met.
_MILITARY = frozenset("admiral bishop colonel commander envoy general hostage judge mediator soldier warlord".split())
#: Classes of the offices of those who lead a state.
_HEADS = frozenset({"head-of-state", "head-of-government", "monarch"})
#: Kinds of phrases that can turn out to be a person.
_PEOPLE = frozenset({"person", "office", "pronoun", "counterpart", "sides"})
#: Events in which somebody is somebody's guest.
_HOSTING = frozenset({"gathering", "meeting", "visit"})
_WELCOMING = frozenset({"greet", "meet", "receive", "welcome"})
#: Who calls on somebody is their guest.
_CALLING = frozenset({"call", "drop", "wait"})
#: How many paragraphs back a pair is remembered.
_PARAGRAPHS = 4
#: Events between adversaries.
_HOSTILE = frozenset({"criticism", "force", "protest", "rejection", "sanction", "warning"})
#: How many of the first encounters can be the document's main one; how many people are looked at.
_FIRST = 24


class Principals:
    """Answers who the sides are at a point of the text."""

    def __init__(self, scene: Scene, cast: Cast, identity: Identity, home: Home) -> None:
        self._scene = scene
        self._cast = cast
        self._identity = identity
        self._openings = scene.encounters[:_FIRST]
        self._main: tuple[Figure, ...] = ()
        self._has_met = False
        #: Set by `Reading` once phrases are being resolved; what is found before then may still change.
        self.reading = False
        self._home = home
        self._found: Figure | None = None
        self._home_known = False
        #: Set by `Reading`: the figures that a phrase has got, and the plurals read before (first token, members).
        self.known: Known = lambda _: ()
        self.plurals: list[tuple[int, tuple[Figure, ...]]] = []
        #: Who leads each delegation of which the text has told so far.
        self.leaders: dict[Figure, Figure] = {}

    # ------------------------------------------------------------------ the document's own

    @property
    def main(self) -> tuple[Figure, ...]:
        """The participants of the document's main encounter, else the first two persons of different countries."""
        if self._main:
            return self._main
        for event in self._openings:
            people = self._people(event)
            if len(people) > 1:
                self._has_met = True
                self._main = tuple(people) if self.reading else ()
                return tuple(people)
            if any(_is_new(p) and not self._figures(p) for p in (*event.agents, *event.recipients)):
                break
        first: list[Figure] = []
        for figure in self._cast.figures[: 2 * _FIRST]:
            apart = not first or not figure.country or figure.country != first[0].country
            if figure.kind == "person" and figure.roles and apart and "spokesperson" not in figure.classes:
                first.append(figure)
        return tuple(first[:2])

    @property
    def home(self) -> Figure | None:
        """The state in whose voice the document speaks, as far as can be told."""
        if not self._home_known:
            self._home_known = True
            self._found = self._home.find(self.met)
        return self._found

    def other_than(self, code: str) -> Figure | None:
        """The state besides one that the text speaks of by far the most."""
        return self._home.other(code) if code else None

    @cached_property
    def subject(self) -> Figure | None:
        """The one state that the text speaks of by far the most: of a body's report, the state that it is on."""
        return self._home.other("")

    @property
    def met(self) -> tuple[Figure, ...]:
        """The people of the main encounter; nobody where there is none."""
        people = self.main
        return people if self._has_met else ()

    # ------------------------------------------------------------------ at a point of the text

    def sides(
        self,
        token: int,
        *,
        holding: str = "",
        number: int = 0,
        near: Sequence[Figure] = (),
        strict: bool = False,
        local: bool = False,
        bodies: bool = False,
        barred: Iterable[Figure] = (),
    ) -> list[Figure]:
        """The people on both sides at a token.

        `holding`: only those whose office it is, where that leaves two; `strict`: nobody where it does not.
        `local`: only those of an encounter told of in the paragraph or the one before. `number`: how many are
        wanted, found also among the plurals read before and the persons mentioned last (`near`). `bodies`: where no
        people have met, the states, bodies and groups that did. `barred`: who is not meant.
        """
        main = [f for f in self.main if self._has_met or f.first < token]
        out = set(barred)
        here = self._scene.paragraph(token)
        #: Whether no people of two states have met, so that states or bodies may be meant.
        odds = self._at_odds(token) if bodies else []
        if self._has_met and _banners(main) == _banners(odds):
            odds = []  # their people meet
        apart = bodies and (not self._has_met or bool(odds))
        close: list[list[Figure]] = []
        before: list[list[Figure]] = []
        for event in self._encounters(token):
            people = self._people(event)
            if bodies and not people and not self._has_met:
                people = self._bodies(event)
            people = main if main and set(main) < set(people) else people
            distance = here - self._scene.paragraph(event.first)
            if distance < 2 or not local:
                (close if distance == 0 else before).append(people)
        if not local:
            if apart:
                before += [self._opposed(token), odds, self._named_together(token)]
            before += [self._paired(token) if number == 2 and not self._has_met else [], main]

        def fit(choices: Iterable[Sequence[Figure]], best: Callable[[Figure], bool] | None = None) -> list[Figure]:
            for choice in choices:
                people = [f for f in choice if holds(f, holding) and f not in out and (not best or best(f))]
                if best and len(_codes(people)) < 2:
                    continue
                others = odds and (_banners(people) != _banners(odds) or not out.isdisjoint(choice))
                beside = others and all(f.kind == "person" for f in people)
                if len(people) > 1 and number in (0, len(people)) and not beside:
                    return people
            return []

        named = [f for f in near if self._scene.paragraph(f.latest) == here]
        best = _BEST.get(holding)
        found = (fit([*close, *before], best) if best and number == 2 and not local else []) or fit(close, best)
        found = found or fit(close) or self._counted(token, number, here, holding)
        found = found or (fit([sorted(named, key=lambda f: f.first)]) if number else [])
        found = found or (fit(before, best) if best else []) or fit(before)
        if local:
            return found
        if not found and holding not in _ANY_SIDE:
            labels = itertools.chain.from_iterable(self._cast.holding(label) for label in calls(holding))
            holders = [f for f in dict.fromkeys(labels) if 0 <= f.latest < token and f not in out]
            holders = [f for f in holders if f.names] if number == 2 else holders  # "the Adviser to **the Premier**"
            if (len(holders) > 1 and number in (0, len(holders))) or len(holders) > 2:
                found = sorted(holders[: number or None], key=lambda f: f.first)
        if found or strict:
            return found
        if number == 2 and holding in _BEST:  # "the two Ministers" are a Minister and the Adviser whom he has met
            two = [people for people in (*close, *before) if len(people) == 2]
            if met := next((people for people in two if any(holds(f, holding) for f in people)), None):
                return list(met)
        if number and len(near) >= number:
            return sorted(near[:number], key=lambda f: f.first)
        if number > 2:
            return []
        foes = set(odds)  # whom a mediator who talks to each of them has met is none of "both sides"
        pairs = (p for p in (*close, *before) if len(p) > 1 and (not foes or foes == {*p} or out.isdisjoint(p)))
        # "Both ministers" may be a Secretary and a Commissioner; "the Heads of Mission" are no Presidents.
        loose = number and holding not in _MILITARY
        return next((people for people in pairs if loose or any(holds(f, holding) for f in people)), [])

    def _opposed(self, token: int) -> list[Figure]:
        """The states, bodies or groups that stand face to face in a document in which no people do."""
        openings = (event for event in self._openings if event.first < token)
        return next((bodies for event in openings if len(bodies := self._bodies(event)) > 1), [])

    def _paired(self, token: int) -> list[Figure]:
        """The two persons of two states who were named together last, a few paragraphs back at most."""
        here = self._scene.paragraph(token)
        for first, figures in itertools.islice(reversed(self.plurals), _FIRST):
            near = first < token and here - self._scene.paragraph(first) < _PARAGRAPHS
            if near and len(figures) == 2 and all(f.kind == "person" for f in figures) and len(_codes(figures)) == 2:
                return list(figures)
        return []

    def _at_odds(self, token: int) -> list[Figure]:
        """The two states or movements that accuse or attack each other; time and again, where people meet."""
        between: Counter[tuple[Figure, ...]] = Counter()
        for event in itertools.islice(self._scene.events, 4 * _FIRST):
            if event.type in _HOSTILE and event.status == "actual":
                sides = [
                    self._stand_for([f for p in side for f in self._figures(p)])
                    for side in (event.agents, event.recipients)
                ]
                if all(len(parties) == 1 for parties in sides) and sides[0] != sides[1]:
                    between[tuple(sorted((sides[0][0], sides[1][0]), key=lambda f: (f.first, f.number)))] += 1
        pair, times = between.most_common(1)[0] if between else ((), 0)
        among_themselves = len({figure.country for figure in self.met}) == 1
        least = 2 if self.met and not among_themselves else 1
        return list(pair) if times >= least and all(f.first < token for f in pair) else []

    def _stand_for(self, figures: Sequence[Figure]) -> list[Figure]:
        """For whom those on one side of an attack or quarrel stand: their movement, or their state."""
        movements = [who for f in figures if fights_for_itself(who := _behind(f))]
        others = [f for f in figures if _behind(f) not in movements]
        home = (self.home or self.subject) if any(serves_unnamed_state(f) for f in others) else None
        return list(dict.fromkeys([*movements, *([home] if home is not None else ()), *self._states_of(others)]))

    def _counted(self, token: int, number: int, paragraph: int, holding: str) -> list[Figure]:
        """As many persons as wanted among the plurals read in the paragraph: "A and B", or "X, … A and B" for three."""
        if number:
            for first, figures in itertools.islice(reversed(self.plurals), _FIRST):
                people = [f for f in figures if f.kind == "person" and holds(f, holding)]
                if first >= token or len(people) != len(figures):
                    continue
                if len(people) == number and (number > 2 or self._scene.paragraph(first) == paragraph):
                    return people
                if len(people) == number - 1 > 1 and self._scene.paragraph(first) == paragraph:
                    subject = self._scene.subject_of(self._scene.clause_at(first))
                    speaker = [f for f in self.known(subject) if f.kind == "person" and f not in people]
                    if len(speaker) == 1:
                        return [*speaker, *people]
        return []

    def _encounters(self, token: int) -> Iterable[RawEvent]:
        """Encounters before a token whose people can be meant, the latest first."""
        paragraph = self._scene.paragraph(token)
        for event in self._scene.encounters_before(token):
            distance = paragraph - self._scene.paragraph(event.first)
            if event.status == "negated" or (distance and event.status == "hypothetical"):
                continue
            if distance and event.type not in FACE_TO_FACE:
                continue
            if distance and event.embedded and not (distance == 1 and _narrated(event)):
                continue
            yield event

    def states(self, token: int, barred: Iterable[Figure] = ()) -> list[Figure]:
        """The two states that "the two countries" are; `barred`: which are not meant."""
        out = set(barred)
        facing = [self._states_of(self.sides(token)), self._states_of(self.main)]
        together = self._named_together(token)
        beyond = (self._visited(token), self._at_odds(token))
        for found in [*([*facing, together] if self.met else [together, *facing]), *beyond]:
            if len(found) == 2 and not out & set(found) and all(f.kind == "state" for f in found):
                return found
        named = [f for f in itertools.islice(self._cast.recent("state"), 8) if 0 <= f.latest < token and f not in out]
        return sorted(named[:2], key=lambda f: f.first) if len(named) > 1 else []

    def _visited(self, token: int) -> list[Figure]:
        """The state of whoever travels in the document's first visit, and the one that is visited."""
        visit = next((e for e in self._openings if e.type == "visit" and e.agents and e.recipients), None)
        if visit is None or visit.first > token:
            return []
        return self._states_of(self._parties(visit))

    def _named_together(self, token: int) -> list[Figure]:
        """The two states that were named together last, in the paragraph or the one before."""
        here = self._scene.paragraph(token)
        for first, figures in itertools.islice(reversed(self.plurals), _FIRST):
            if here - self._scene.paragraph(first) > 1:
                break
            if first < token and len(figures) == 2 and all(f.kind == "state" for f in figures):
                return list(figures)
        return []

    def _states_of(self, people: Iterable[Figure]) -> list[Figure]:
        states: dict[Figure, None] = {}
        for figure in people:
            if figure.kind == "state":
                states[figure] = None
            elif figure.country:
                states[self._identity.state(figure.country, first=figure.first)] = None
            elif figure.bare and self.home is not None:
                states[self.home] = None
        return list(states)

    def guests(
        self, token: int, host: Sequence[Figure] = (), *, many: bool = False
    ) -> tuple[list[Figure], list[Figure]]:
        """Guests and hosts at a token; with `host`, the guests of that person; `many`: more than one is meant."""
        met = self.met
        for event in (*self._scene.encounters_before(token), *self._openings):
            if not many and event.type == "message" and (bearer := self._bearer(event)) and set(bearer) != set(host):
                return bearer, [f for f in self._party(event.recipients) if f.kind == "person"]
            if not _is_hosting(event) or event.status == "negated":
                continue
            agents = self._party(event.agents)
            recipients = self._party(event.recipients)
            guests, hosts = (agents, recipients) if event.type == "visit" else (recipients, agents)
            calls = event.type == "meeting" and event.clause is not None and event.clause.verb.lemma in _CALLING
            if calls or (event.type == "meeting" and self._travels(hosts) and not self._travels(guests)):
                guests, hosts = hosts, guests  # "The Speaker, who is on a visit, held talks with X": X is the host
            if event.type == "visit":
                hosts = [*hosts, *(f for p in self._scene.inviters(event) for f in self._figures(p))]
            guests = [f for f in guests if f.kind in ("person", "group") and f not in host]
            aside = event.embedded and met and not set(guests) & set(met)
            if not guests or aside or (host and event.type != "visit" and not set(hosts) & set(host)):
                continue
            codes = {f.country for f in hosts if f.country}
            more = [f for f in self.main if f.country in codes and f not in guests]
            if event.type == "visit" and not hosts and set(guests) & set(self.main):
                more = [f for f in self.main if f not in guests]  # "They were seen off at the airport."
            return guests, [f for f in hosts if f.kind == "person"] or more
        home = self.home
        away = [f for f in self.main if home is not None and f.country != home.country and f not in host]
        return away, [f for f in self.main if f not in away]

    def partners(self, token: int, people: Iterable[Figure]) -> list[Figure]:
        """Those whom somebody met in the paragraph of a token or the one before: "**his interlocutors**"."""
        wanted, here = set(people), self._scene.paragraph(token)
        found: dict[Figure, None] = {}
        for event in self._scene.encounters_before(token):
            away = here - self._scene.paragraph(event.first) > 1 or event.status == "negated"
            parties = [] if away or event.type not in FACE_TO_FACE else self._parties(event)
            if wanted & set(parties):
                found.update(dict.fromkeys(f for f in parties if f.kind == "person" and f not in wanted))
        return sorted(found, key=lambda f: f.first)

    def _bearer(self, event: RawEvent) -> list[Figure]:
        """Who hands over another's letter: "The message from A was delivered **by the envoy**"."""
        clause = event.clause
        if clause is None or event.noun is not None or event.status == "negated":
            return []
        by = [p for word, p in clause.preps if word == "by"]
        bearer = next(iter(by), None) if clause.verb.passive else clause.subject
        people = [f for f in self._figures(bearer) if f.kind == "person"] if bearer is not None else []
        return people if set(people).isdisjoint(self._party([*event.agents, *event.recipients])) else []

    def _party(self, phrases: Iterable[Phrase]) -> list[Figure]:
        """Those for whom phrases stand: of a delegation, who leads it before itself."""
        both = ((self._scene.leader(phrase), phrase) for phrase in phrases)
        return list(dict.fromkeys(f for party in both for phrase in party for f in self._figures(phrase)))

    def _travels(self, people: Iterable[Figure]) -> bool:
        """Whether one of these people is on a visit of which the document tells in its beginning."""
        visits = (event for event in self._openings if event.type == "visit" and event.status != "negated")
        travellers = {f for event in visits for p in event.agents for f in self._figures(p)}
        return not travellers.isdisjoint(people)

    # ------------------------------------------------------------------ who takes part

    def _figures(self, phrase: Phrase) -> tuple[Figure, ...]:
        """The figures of a phrase: those it has got, else those that its own words tell."""
        found = self.known(phrase)
        if found:
            return found
        if phrase.parts:
            return tuple(itertools.chain.from_iterable(self._figures(p) for p in phrase.parts))
        figure = self._identity.of(phrase)
        return (figure,) if figure is not None else ()

    def _people(self, event: RawEvent) -> list[Figure]:
        """The persons of an encounter; where only one side has any, the bodies and groups on the other too."""
        found = self._parties(event)
        people = [f for f in found if f.kind == "person"]
        if len(people) == 1 and event.type in ("meeting", "call"):
            return found
        return people

    def _bodies(self, event: RawEvent) -> list[Figure]:
        """The states, bodies and groups on the sides of an encounter without people."""
        found = self._parties(event)
        return found if all(f.kind != "person" for f in found) else []

    def _parties(self, event: RawEvent) -> list[Figure]:
        """Whoever takes part in an encounter: in a mediation the parties to it, in a visit the inviter too."""
        phrases = event.recipients if event.type == "mediation" else [*event.agents, *event.recipients]
        if event.type == "visit":
            phrases = [*phrases, *self._scene.inviters(event)]
        found = (f for p in phrases for f in self._figures(self._scene.leader(p)))
        return list(dict.fromkeys(self.leaders.get(f, f) for f in found))


def _is_hosting(event: RawEvent) -> bool:
    """Whether somebody is somebody's guest; who has greetings conveyed to them need not be one."""
    welcomes = event.type == "greeting" and event.clause is not None and event.clause.verb.lemma in _WELCOMING
    return welcomes or event.type in _HOSTING


def _codes(figures: Iterable[Figure]) -> set[str]:
    return {figure.country for figure in figures} - {""}


def _behind(figure: Figure) -> Figure:
    """For whom somebody acts as the head or voice of it, else the figure itself."""
    return figure.holder if figure.kind == "person" and figure.holder is not None else figure


def _banners(figures: Iterable[Figure]) -> set[Figure | str]:
    """Under whose banner people are: their movement, or the code of their country."""
    return {who if fights_for_itself(who := _behind(f)) else f.country for f in figures} - {""}


def _is_person(phrase: Phrase) -> bool:
    """Whether a phrase can turn out to be a person."""
    return phrase.kind in _PEOPLE or is_office_acronym(phrase.name)


def _is_new(phrase: Phrase) -> bool:
    """Whether a phrase can bring somebody up, as a pronoun does not."""
    return _is_person(phrase) and phrase.kind != "pronoun"


def _narrated(event: RawEvent) -> bool:
    """Whether an embedded event carries the story on ("who then met …") rather than recalls one ("had met")."""
    clause = event.clause
    return event.parent is None and event.noun is None and clause is not None and not clause.verb.perfect


def holds(figure: Figure, word: str) -> bool:
    """Whether somebody is one of "the WORDs", in the singular."""
    if word in _ANY_SIDE:
        return True
    wanted = frozenset(calls(word))
    return figure.kind == "person" and any(
        wanted & labels.strong or wanted & labels.weak for labels in map(labels_of, figure.roles)
    )


def _is_no_opponent(figure: Figure) -> bool:
    return not any("opposition" in role.lower() for role in figure.roles)


def _is_no_head(figure: Figure) -> bool:
    return all(_HEADS.isdisjoint(classes_of(role)) for role in figure.roles)


#: Who is meant first: "the two leaders" lead no opposition, "the two ministers" are no Prime Ministers.
_BEST: dict[str, Callable[[Figure], bool]] = {"leader": _is_no_opponent, "minister": _is_no_head}


def is_any_side(word: str) -> bool:
    """Whether a word says nothing of the office of those whom it means ("side", "official")."""
    return word in _ANY_SIDE
