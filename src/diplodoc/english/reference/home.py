"""Home: the state in whose voice a document speaks, and the countries of those of whom none is told.

A press release of a ministry says "the Minister" and "our country" and means its own. Home is found by whoever
needs no country there, and is given to the office holders and national bodies of whom the text says no other.
"""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Sequence
from functools import cache

from ...data import office_homes, organizations
from ...folding import fold
from ..names.office_labels import (
    SINGLE,
    calls,
    classes_of,
    is_former,
    is_office_acronym,
    is_rank,
    office_of_acronym,
    serves_at_home,
)
from ..page import Phrase
from .cast import Cast, Figure, Figures
from .company import Company, opposes
from .homesigns import OPENING, SPEAKING, Signs, is_international, marks
from .identity import Identity, can_hold
from .missions import Mission
from .nearby import Nearby
from .scene import FACE_TO_FACE, Scene

#: Classes of those who serve a body of states.
_OF_BODIES = frozenset({"chief-executive-of-organization", "high-representative", "deputy-chief-of-organization"})
#: Titles of those who hold office in the Holy See.
_PRELATES = frozenset({"cardinal", "his eminence", "monsignor", "archbishop", "bishop"})
#: Classes of those who serve a state outside its government.
_OFFICIALS = frozenset({"lawmaker", "judge", "military", "spokesperson"})
#: Words in the names of bodies that every state has.
_NATIONAL = frozenset(
    """ministry state national presidential supreme municipality customs parliament hural khural majlis mejlis police
    treasury cabinet department directorate inspectorate tribunal electoral election government army navy military
    troops senate congress senators deputies commons prosecutor prosecution judiciary opposition gendarmerie armed
    coastguard guard party parties""".split()
)
#: What a state calls itself where it names none: "the President **of the Republic**".
_REPUBLIC = frozenset({"the Republic", "the Nation", "the Government", "the Realm"})
#: Words in the names of bodies that have spokesmen.
_SPOKEN_FOR = frozenset("ministry department office presidency embassy army police commission secretariat".split())
#: How far behind a body, in tokens, somebody can be its spokesman without more words.
_NEAR_BODY = 60
#: How many people are looked at.
_FIRST = 48


@cache
def _homes() -> dict[str, str]:
    """Folded form of an office → the state or body that alone has it."""
    return {fold(form): home for form, home in office_homes().items()}


@cache
def _body_names() -> dict[str, str]:
    return {body.key: body.name for body in organizations()}


@cache
def _parents() -> dict[str, str]:
    return {body.key: body.parent for body in organizations()}


def _is_of_united_nations(key: str) -> bool:
    """Whether a body is an organ of the United Nations, or of one of its organs."""
    while key and key != "org:un":
        key = _parents().get(key, "")
    return key == "org:un"


class Home:
    """Answers where home is, and brings home those who belong there."""

    def __init__(self, scene: Scene, cast: Cast, identity: Identity, phrases: Sequence[Phrase]) -> None:
        self._scene = scene
        self._cast = cast
        self._identity = identity
        self._phrases = phrases
        self._signs = Signs(scene, cast, identity, phrases)
        self._nearby = Nearby(scene, self._signs.cities)
        self._mission = Mission(scene, identity, self._signs)
        self.company = Company(scene, identity, self.needs_no_country)
        #: To which states people speak, or are spoken to by.
        self._faced: dict[Figure, set[str]] = {}
        #: Whether the document is a body of states'.
        self._international = False

    # ------------------------------------------------------------------ where it is

    def find(self, main: Figures) -> Figure | None:
        """The home state, as far as can be told; `main` are the people of the main encounter."""
        code = self._code(main)
        return self._identity.state(code, first=0) if code else None

    def _code(self, main: Figures) -> str:
        people = [f for f in self._cast.figures[:_FIRST] if f.kind == "person" and f.roles]
        people.sort(key=lambda f: f.first)
        signs = self._signs
        abroad = {f.country for f in people if f.country}
        abroad |= {p.country for p in self._phrases if p.kind == "counterpart" and p.country}
        # "summoned the Indian envoy": India's own ministry does not
        abroad |= {p.country for e in self._scene.events if e.type == "protest" for p in e.recipients if p.country}
        opening = next((p for p in self._phrases if _office(p) and p not in signs.facing), None)
        if opening is not None and "pontiff" in classes_of(_office(opening)) and not opening.country:
            return "VAT"
        spoken_for = signs.agency() or signs.on_behalf() or signs.letterhead() or signs.heading() or signs.seat()
        spoken_for = spoken_for or signs.declarer() or signs.heading_mark()
        if spoken_for:
            return spoken_for
        bare = [f for f in people if f.bare]
        for figure in bare:
            if figure.country:
                return figure.country
        unplaced = False
        if opening is not None and self._identity.of(opening) is None:
            if classes_of(_office(opening)) & _OF_BODIES:
                self._international = True
                return ""
            unplaced = self.needs_no_country(opening)
            if unplaced:
                wanted = calls(_office(opening))
                tokens = self._scene.page.tokens
                # Who is named beside "the Prime Minister" is another one: "called Prime Minister X of Israel".
                people = [f for f in people if f.bare or tokens[f.first].sentence != opening.sentence]
                people = [f for f in people if any(f in self._cast.holding(label) for label in wanted)]
                visited = self._signs.destinations(opening.sentence)
                people = [f for f in people if f.country not in visited]
                if any(f.bare for f in people):
                    people = []  # whose state is told is another one
        self._international = self._signs.headed_by_body() or (not self._signs.is_author(opening) and self._body_acts())
        if self._international:
            return ""
        first = next((f for f in people if not f.classes & {"ambassador", "envoy"}), None)
        serves = first is not None and (any(map(serves_at_home, first.roles)) or first.classes & _OF_BODIES)
        if first is not None and serves and not first.past and not self._signs.faces(first):
            if _is_of_bodies(first):
                self._international = True
                return ""
            tokens = self._scene.page.tokens
            late = tokens[first.first].sentence >= OPENING and self._signs.dateline()
            if first.country and not late and not any(f.bare for f in main):
                # "**The Prime Minister**'s calls with those of A and B … a Downing Street spokeswoman said"
                return (self._signs.marked(abroad) if unplaced else "") or first.country
        sided = signs.side({f.country for f in main}) if any(f.bare for f in main) else ""
        marked = self._signs.marked(abroad) if self._signs.says_we else ""  # "we", at "South Block"
        told = (
            self._signs.dateline()
            or ((self._signs.appoints() or self._signs.accredited()) if bare else "")
            or sided
            or marked
            or self._signs.own_voice(abroad)
        )
        told = told or self._signs.marked(abroad)
        told = told or (signs.most_named() if bare else "")
        return told or (signs.spoken_to(abroad, opening if unplaced else None) if bare or unplaced else "")

    def _body_acts(self) -> bool:
        """Whether the first two deeds that a document tells of are those of a body of states."""
        events = [e for e in sorted(self._scene.events, key=lambda e: e.first) if not e.embedded and e.agents][:2]
        agents = [self._signs.named(e.agents) for e in events]
        return bool(agents) and all(found and all(map(is_international, found)) for found in agents)

    # ------------------------------------------------------------------ who belongs there

    def needs_no_country(self, phrase: Phrase) -> bool:
        """Whether a phrase names the office of a state without saying of which: its holder is at home."""
        of_republic = phrase.of is not None and self._scene.page.slice(phrase.of.first, phrase.of.last) in _REPUBLIC
        unsaid = phrase.of is None or of_republic
        if not _office(phrase) or not unsaid or phrase.owner is not None or phrase.country:
            return False
        if of_republic:
            return serves_at_home(_office(phrase))
        if is_former(phrase.qualifier) or any(w == "of" and p.kind != "thing" for w, p in phrase.mods):
            return False
        return serves_at_home(_office(phrase))

    def is_ours(self, phrase: Phrase) -> bool:
        """Whether whoever the document speaks for has somebody in an office: "**our** Ambassador, X"."""
        owner = phrase.owner
        ours = owner is not None and owner.name in SPEAKING and not self._scene.page.tokens[owner.first].quoted
        return ours and bool(_office(phrase)) and not phrase.country

    def bring(self, home: Figure | None, main: Figures, *, last: bool = False) -> None:
        """Gives countries to those of whom the text tells none.

        National bodies are home's. A holder of a state's office is of the state whose city was named just before,
        else of home. Where home has such a holder already, or has met that person as the other side, the
        person is of the one other state that the text speaks of most. `last`: all phrases are resolved; the head of
        a body of states who was given none is of the one that the text speaks of.
        """
        for figure in self._cast.figures:
            # A title of one word is one state's alone: "the Taoiseach".
            code = next((marks().get(fold(role), "") for role in figure.roles if " " not in role), "")
            if code and _is_unplaced(figure):
                _place(figure, self._identity.state(code, first=figure.first))
        other = self._other_side(home, main)
        self._settle()
        self._mission.bring()
        self._part(home, other)
        hosts = self._hosts()
        bodies = {figure.holder: code for figure, code in hosts.items() if figure.holder is not None}
        beside = self._beside()
        self._faced = self.company.faced()
        company = self.company.places(_code_of(home), _code_of(other), _needs_state if last else _is_unplaced)
        default = home or (self._told_from() or other if self._international else self._common() if last else None)
        for figure in list(self._cast.figures):
            if figure.kind == "organization" and not figure.country and not figure.key:
                code = next((marks()[fold(name)] for name in figure.names if fold(name) in marks()), "")
                if not code and _is_national(figure):
                    near = (
                        self._nearby.seat(figure)
                        or bodies.get(figure, "")
                        or self._nearby.city_before(figure.first, near=0)
                    )
                    near = near or self._nearby.focus(figure, _code_of(home))
                    code = near or _code_of(default)
                if code:
                    _place(figure, self._identity.state(code, first=figure.first))
            if _is_unplaced(figure):
                code = self._signs.faced(figure) or self.company.side(figure) or company.get(figure, "")
                code = code or self._nearby.city_before(figure.first) or hosts.get(figure, "")
                besides = [f for f in (beside.get(figure),) if f is not None and f.country and code in ("", f.country)]
                code = code or next((f.country for f in besides), "")
                code = code or self._nearby.focus(figure, _code_of(home))
                close = self._identity.state(code, first=figure.first) if code else None
                opposite = other if default is not None or figure in main else None
                for state in (close, default, opposite):
                    if state is not None and not self._has_other(figure, state, () if besides else main):
                        _place(figure, state)
                        break
            if figure.names and figure.classes == {"spokesperson"} and _needs_state(figure) and not self._international:
                code = self._nearby.city_before(figure.first, near=0)  # "In Lima, a spokesman, Ola B., said: “We …”"
                if code:
                    _place(figure, self._identity.state(code, first=figure.first))
            if last and figure.kind == "person" and figure.holder is None and figure.classes & _OF_BODIES:
                figure.holder = self._body()
            if last and figure.holder is None and figure.classes == {"spokesperson"}:
                body, code = self._spoken_for(figure), self._nearby.city_before(figure.first, near=0)
                figure.holder = body if body is None or code in ("", body.country) else None
            if last and figure in company and _needs_state(figure):
                _place(figure, self._identity.state(company[figure], first=figure.first))
            if last and _is_official(figure):
                near = "" if figure.names else self._nearby.seat(figure)  # "a foreign ministry spokesman in Rome"
                near = near or self._nearby.city_before(figure.first, near=0)
                code = self.company.side(figure) or near or self._nearby.focus(figure, _code_of(home))
                speaks_for_body = self._international and figure.classes == {"spokesperson"}
                state = self._identity.state(code, first=figure.first) if code else default
                state = None if speaks_for_body and not code else state
                if state is not None:
                    _place(figure, state)
        for figure in self._cast.figures:
            if figure.kind == "person" and not figure.country and figure.holder is not None:
                figure.country = figure.holder.country

    def _settle(self) -> None:
        """Gives the holders of offices that one state or body alone has to it: the Pope, the Taoiseach, the HRVP."""
        for figure in list(self._cast.figures):
            if figure.holder is not None or figure.country or not (figure.roles or figure.past):
                continue
            key = _homes().get(fold(figure.role)) if figure.kind == "person" else None
            if key is None and _is_of_curia(figure):
                key = "VAT"
            if key is None:
                continue
            if not key.startswith("org:"):
                _place(figure, self._identity.state(key, first=figure.first))
                continue
            figure.holder = self._cast.keyed(key) or self._cast.add(
                "organization", first=figure.first, key=key, phrase=_body_names()[key]
            )

    def _spoken_for(self, figure: Figure) -> Figure | None:
        """The ministry or body named last before its spokesman: "The Foreign Ministry … Spokesman Aidos K. said"."""
        bodies = (f for f in self._cast.figures if f.kind == "organization" and f.first < figure.first and f.country)
        bodies = (f for f in bodies if not _SPOKEN_FOR.isdisjoint(fold(f.name).split()))
        near = [(first, f) for f in bodies for first, _, _ in f.mentions if 0 < figure.first - first < _NEAR_BODY]
        return max(near, key=lambda pair: pair[0])[1] if near else None

    def _body(self) -> Figure | None:
        """The body of states that the text speaks of most: its head needs no other mark.

        A Secretary-General is that of the United Nations, and of none of its organs.
        """
        united_nations = self._cast.keyed("org:un")
        if united_nations is not None:
            return united_nations
        bodies = [f for f in self._cast.figures if is_international(f)]
        organ = max(bodies, key=lambda f: len(f.mentions), default=None)
        if organ is not None and _is_of_united_nations(organ.key):
            return self._cast.add("organization", first=organ.first, key="org:un", phrase=_body_names()["org:un"])
        return organ

    def _part(self, home: Figure | None, other: Figure | None) -> None:
        """Of two who meet or sign and of whom one is from home, the other is of the other side."""
        if home is None or other is None:
            return
        for event in self._scene.events:
            people = self._signs.named([*event.agents, *event.recipients])
            if event.type not in FACE_TO_FACE or len(people) != 2 or any(f.kind != "person" for f in people):
                continue
            if event.recipients and len(self._signs.named(event.recipients)) != 1:
                continue  # both on one side: "He will be met by A and B"
            first, second = people
            if opposes(first) or opposes(second):
                continue
            from_home = _is_unplaced(first) or home.country in (first.country, first.holder and first.holder.country)
            if from_home and _is_unplaced(second):
                _place(second, other)

    def _beside(self) -> dict[Figure, Figure]:
        """Those who are named in one breath with one of another office: "King Salem and Crown Prince Hamad"."""
        found: dict[Figure, Figure] = {}
        for phrase in self._phrases:
            people = self._signs.named([phrase]) if phrase.parts else []
            if len(people) > 1 and all(f.kind == "person" and f.classes for f in people):
                first, *others = people
                for other in others:
                    if not first.classes & other.classes:
                        found.setdefault(other, first)
        return found

    def _hosts(self) -> dict[Figure, str]:
        """Those whom a guest from abroad meets in a capital, with its country: they are at home there."""
        found = self._visited()
        for event in self._scene.events:
            if event.type not in FACE_TO_FACE:
                continue
            guests = {f.country for f in self._signs.named(event.agents)}
            code = self._nearby.city_behind(event) if "" not in guests else ""
            if code and guests and code not in guests:
                found.update(dict.fromkeys(filter(_is_unplaced, self._signs.named(event.recipients)), code))
        return found

    def _visited(self) -> dict[Figure, str]:
        """Those whom somebody meets on a visit, with the state visited: "Ali visited Chad. He was received by X"."""
        found: dict[Figure, str] = {}
        visitors: set[Figure] = set()
        code, paragraph = "", -1
        for event in sorted(self._scene.events, key=lambda e: e.first):
            here = self._scene.paragraph(event.first)
            if event.type == "visit" and not event.embedded and event.agents:
                named = {f for f in self._signs.named(event.agents) if f.kind == "person"}
                codes = self._scene.destinations(event) - {f.country for f in named}
                if len(codes) == 1 and (named or code):
                    visitors, code, paragraph = named or visitors, min(codes), here
            elif event.type == "meeting" and code and here - paragraph < 2:
                sides = [self._signs.named(side) for side in (event.agents, event.recipients)]
                for met, others in itertools.permutations((*sides,)):
                    if not others or visitors & {*others}:
                        found.update(dict.fromkeys((f for f in met if f.kind == "person" and f not in visitors), code))
        return found

    def _other_side(self, home: Figure | None, main: Figures) -> Figure | None:
        """The state that stands opposite home: that of the others in the main encounter, else the most spoken of."""
        code = home.country if home is not None else ""
        opposite = {f.country for f in main if f.country not in ("", code)}
        if len(opposite) == 1:
            return self._identity.state(opposite.pop(), first=0)
        return self.other(code) if code or self._international else None

    def _common(self) -> Figure | None:
        """The state of all who were placed by their company and city: national bodies are its own, too."""
        codes = {f.country for f in self._cast.figures if f.bare and f.kind == "person"} - {""}
        return self._identity.state(codes.pop(), first=0) if len(codes) == 1 else None

    def _told_from(self) -> Figure | None:
        """The state from whose capital a report tells what a body of states did there."""
        code = self._signs.dateline()
        return self._identity.state(code, first=0) if code else None

    def other(self, code: str) -> Figure | None:
        """The state besides that of a code that the text speaks of by far the most."""
        counts = Counter(p.country for p in self._phrases if p.kind == "state" and p.country not in ("", code))
        (best, most), (_, next_) = [*counts.most_common(2), ("", 0), ("", 0)][:2]
        return self._identity.state(best, first=0) if most > 2 * next_ else None

    def _has_other(self, figure: Figure, state: Figure, main: Figures) -> bool:
        """Whether a state is another's: of the holder of the same single office, of one whom the person met, or if it
        is spoken to itself.
        """
        if state.country in self._faced.get(figure, ()):
            return True
        rivals = [f for cls in figure.classes & SINGLE for f in self._cast.holding("@" + cls)]
        met = main if figure in main else ()
        taken = any(f is not figure and f.country == state.country and not opposes(f) for f in (*rivals, *met))
        return taken or not can_hold(figure, state.country)


def _office(phrase: Phrase) -> str:
    """The office that a phrase names, also by a short form ("PM")."""
    if phrase.kind == "organization":
        return office_of_acronym(phrase.name) if is_office_acronym(phrase.name) else ""
    return phrase.role if phrase.kind in ("person", "office") else ""


def _code_of(state: Figure | None) -> str:
    return state.country if state is not None else ""


def _is_unplaced(figure: Figure) -> bool:
    return figure.bare and figure.holder is None and not figure.country and bool(figure.roles)


def _needs_state(figure: Figure) -> bool:
    """Whether somebody in office has neither a state nor a body."""
    return bool(figure.roles) and figure.holder is None and not figure.country and not is_rank(figure.role)


def _is_official(figure: Figure) -> bool:
    """Whether somebody of whom no country is told serves a state, though perhaps not in its government."""
    if figure.kind != "person" or figure.holder is not None or figure.country or figure.plural:
        return False
    return bool(figure.classes & _OFFICIALS) and not is_rank(figure.role) and not is_former(figure.qualifier)


def _is_of_curia(figure: Figure) -> bool:
    """Whether a prelate is the Secretary of State: "His Eminence Cardinal X, Secretary of State"."""
    words = fold(figure.role)
    prelate = words.startswith("cardinal ") or not _PRELATES.isdisjoint(figure.titles)
    return "relations with states" in words or (words.endswith("secretary of state") and prelate)


def _place(figure: Figure, state: Figure) -> None:
    figure.holder, figure.country = state, state.country


def _is_of_bodies(figure: Figure) -> bool:
    """Whether somebody serves a body of states, as no Director-General of a ministry does."""
    body = figure.holder
    serves = not figure.classes.isdisjoint(_OF_BODIES)
    return serves if body is None else is_international(body) or (serves and not _is_national(body))


def _is_national(figure: Figure) -> bool:
    if figure.key or figure.country or figure.holder is not None:
        return False
    names = [fold(name) for name in (*figure.names, figure.phrase)]
    return "foreign office" in names or any(word in _NATIONAL for name in names for word in name.split())
