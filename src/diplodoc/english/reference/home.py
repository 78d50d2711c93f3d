"""Home: the state in whose voice a document speaks, and the countries of those of whom none is told.

A press release of a ministry says "the Minister" and "our country" and means its own. Home is found by whoever
needs no country there, and is given to the office holders and national bodies of whom the text says no other.
"""

from __future__ import annotations

import tomllib
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache, cached_property
from importlib.resources import files
from typing import TypeAlias

from ...data import office_homes, organizations
from ...folding import fold, fold_text
from ..names.office_labels import (
    SINGLE,
    calls,
    classes_of,
    is_former,
    is_office_acronym,
    office_of_acronym,
    serves_at_home,
)
from ..page import Phrase, RawEvent
from .cast import Cast, Figure
from .identity import Identity, formal_words, is_capital, names_seat
from .scene import FACE_TO_FACE, Scene

Figures: TypeAlias = tuple[Figure, ...]

#: Classes of those who serve a body of states.
_OF_BODIES = frozenset({"chief-executive-of-organization", "high-representative", "deputy-chief-of-organization"})
#: Deeds and words in which a state that speaks for itself is an agent.
_OWN_VOICE = frozenset(
    """statement criticism praise support pledge request condolence thanks congratulation concern rejection warning
    aid cooperation protest""".split()
)
#: Acts whose trigger names the state that the speaker speaks for: "highlighted Canada's support".
_OWN_STANCE = frozenset({"support", "pledge", "request", "thanks", "condolence", "concern", "invitation", "statement"})
#: Words in the names of bodies that every state has.
_NATIONAL = frozenset(
    """ministry state national presidential supreme municipality customs parliament hural khural majlis mejlis police
    treasury cabinet""".split()
)
#: Capitals in which others than their hosts meet, too: there bodies of states have their seats.
_SEATS = frozenset({"addis", "brussels", "vienna", "washington"})
#: Words for what brings people together in a third country.
_ASIDE = frozenset({"sidelines", "margins", "summit", "conference", "assembly", "forum"})
#: How many tokens may stand between an encounter and its city.
_NEAR = 40
#: What follows the city of a dateline.
_AFTER_CITY = frozenset({",", "(", "-", "–", "—", ":", "--"})
#: How many sentences open a document.
_OPENING = 4
#: Words by which a state speaks for itself.
_WE = frozenset({"we", "our", "ours", "us"})
#: How many tokens may stand between "behalf" and a state: "on behalf of President X and the people of Y".
_BEHALF = 12
_SPEAKING = _WE | {"i", "my", "me"}
#: Words in the names of bodies that have spokesmen.
_SPOKEN_FOR = frozenset("ministry department office presidency embassy army police commission secretariat".split())
#: How far behind a body, in tokens, somebody can be its spokesman without more words.
_NEAR_BODY = 60
#: How many people are looked at.
_FIRST = 48


@cache
def _marks() -> dict[str, str]:
    """Folded words that one state alone has → its code."""
    table = tomllib.loads((files("diplodoc.english") / "data" / "home.toml").read_text("utf-8"))
    return {fold(word): code for code, words in table.items() for word in words.split(",")}


@cache
def _homes() -> dict[str, str]:
    """Folded form of an office → the state or body that alone has it."""
    return {fold(form): home for form, home in office_homes().items()}


@cache
def _body_names() -> dict[str, str]:
    return {body.key: body.name for body in organizations()}


class Home:
    """Answers where home is, and brings home those who belong there."""

    def __init__(self, scene: Scene, cast: Cast, identity: Identity, phrases: Sequence[Phrase]) -> None:
        self._scene = scene
        self._cast = cast
        self._identity = identity
        self._phrases = phrases
        #: Whether the document is a body of states'.
        self._international = False
        self._cities = sorted((p.first, p.country) for p in phrases if is_capital(p))

    # ------------------------------------------------------------------ where it is

    def find(self, main: Figures) -> Figure | None:
        """The home state, as far as can be told; `main` are the people of the main encounter."""
        code = self._code(main)
        return self._identity.state(code, first=0) if code else None

    def _code(self, main: Figures) -> str:
        people = [f for f in self._cast.figures[:_FIRST] if f.kind == "person" and f.roles]
        people.sort(key=lambda f: f.first)
        abroad = {f.country for f in people if f.country}
        opening = next((p for p in self._phrases if _office(p)), None)
        if opening is not None and "pontiff" in classes_of(_office(opening)) and not opening.country:
            return "VAT"
        spoken_for = self._on_behalf() or self._letterhead()
        if spoken_for:
            return spoken_for
        bare = [f for f in people if f.bare]
        for figure in bare:
            if figure.country:
                return figure.country
        if opening is not None and self._identity.of(opening) is None:
            if classes_of(_office(opening)) & _OF_BODIES:
                self._international = True
                return ""
            if self.needs_no_country(opening):
                wanted = calls(_office(opening))
                people = [f for f in people if any(f in self._cast.holding(label) for label in wanted)]
        self._international = self._body_acts()
        if self._international:
            return ""
        first = next((f for f in people if not f.classes & {"ambassador", "envoy"}), None)
        if first is not None:
            if first.classes & _OF_BODIES or (first.holder is not None and _is_international(first.holder)):
                self._international = True
                return ""
            tokens = self._scene.page.tokens
            late = tokens[first.first].sentence >= _OPENING and self._dateline()
            if first.country and not late and not any(f.bare for f in main):
                return first.country
        marked = self._marked(abroad) if self._says_we else ""  # "we", at "South Block"
        told = (self._dateline() or self._accredited() if bare else "") or marked or self._own_voice(abroad)
        return told or self._marked(abroad) or (self._most_named() if bare else "")

    def _letterhead(self) -> str:
        """The state of the body whose name stands at the top of a text in which it says "we"."""
        top = self._scene.letterhead
        return self._country_of(top) if top is not None and self._says_we else ""

    @cached_property
    def _says_we(self) -> bool:
        """Whether the document says "we" in its own voice."""
        return any(token.low in _WE and not token.quoted for token in self._scene.page.tokens)

    def _country_of(self, body: Phrase) -> str:
        figure = self._identity.of(body)
        return body.country or (figure.country if figure is not None else "")

    def _on_behalf(self) -> str:
        """The state on whose behalf somebody says "I" or "we": "On behalf of the Government of Peru, I thank …"."""
        page = self._scene.page
        for phrase in self._phrases:
            if phrase.country and phrase.kind != "person":
                before = page.tokens[max(phrase.first - _BEHALF, page.sentences[phrase.sentence].first) : phrase.first]
                since = [t.low for t in reversed(before)]
                near = "behalf" in since and "," not in since[: since.index("behalf")]
                if near and any(t.low in _SPEAKING and not t.quoted for t in page.tokens_of(phrase.sentence)):
                    return phrase.country
        return ""

    def _body_acts(self) -> bool:
        """Whether the first two deeds that a document tells of are those of a body of states."""
        events = [e for e in sorted(self._scene.events, key=lambda e: e.first) if not e.embedded and e.agents][:2]
        agents = [self._named(e.agents) for e in events]
        return bool(agents) and all(found and all(map(_is_international, found)) for found in agents)

    def _marked(self, abroad: set[str]) -> str:
        """The state of which most words tell that no other has: "Downing Street", "the Taoiseach"; of two, the first.

        An office tells nothing where its holder is a guest: "the Cabinet Secretary for Foreign Affairs of Kenya".
        """
        text = f" {fold_text(self._scene.page.view)} "
        marks = (word for word in _marks() if f" {word} " in text)
        found = sorted(marks, key=lambda word: (text.index(f" {word} "), word))
        # "Cabinet Secretary for Foreign Affairs" is no "Secretary for Foreign Affairs".
        whole = [word for word in found if not any(f" {word} " in f" {w} " for w in found if w != word)]
        votes = Counter(_marks()[word] for word in whole if _marks()[word] not in abroad or not classes_of(word))
        return votes.most_common(1)[0][0] if votes else ""

    def _most_named(self) -> str:
        """The state that the text names by far the most.

        None that somebody is of; and none where a state speaks for itself, for of others it says "we stand with Sudan".
        """
        if self._says_we:
            return ""
        abroad = {f.country for f in self._cast.figures if f.kind == "person"}
        named = (p for p in self._phrases if p.kind == "state" and not is_capital(p))
        votes = Counter(p.country for p in named if p.country not in ("", *abroad))
        (best, most), (_, next_) = [*votes.most_common(2), ("", 0), ("", 0)][:2]
        return best if most > 1 and most > 2 * next_ else ""

    def _accredited(self) -> str:
        """The country that an ambassador is sent to: "the Ambassador of Cuba to Mongolia"."""
        for phrase in self._phrases:
            if phrase.sentence >= _OPENING:
                break
            if phrase.role and "ambassador" in classes_of(phrase.role):
                for word, place in phrase.mods:
                    if word == "to" and place.kind == "state":
                        return place.country
        return ""

    def _dateline(self) -> str:
        """The country of the capital in the dateline."""
        sentences = self._scene.page.sentences
        tokens = self._scene.page.tokens
        for at, code in self._cities[:4]:
            sentence = sentences[tokens[at].sentence]
            opens = at == sentence.first and tokens[min(at + 1, len(tokens) - 1)].text in _AFTER_CITY
            if sentence.index < _OPENING and (sentence.kind == "dateline" or opens):
                return code
        return ""

    def _own_voice(self, abroad: set[str]) -> str:
        """The state that does most of the speaking, or stands beside the other side's: "the U.S. and Tanzania"."""
        votes: Counter[str] = Counter()
        for event in self._scene.events:
            to_us = any(self._scene.page.tokens[p.head].low in ("us", "our") for p in event.recipients)
            if event.type in _OWN_VOICE and not to_us:
                spoken_at_home = event.parent is not None and any(f.bare for f in self._named(event.parent.agents))
                weight = 2 if spoken_at_home and event.type != "criticism" else 1 if event.embedded else 3
                for figure in self._named(event.agents):
                    if figure.kind in ("state", "organization") and figure.country not in abroad:
                        votes[figure.country] += weight
            if event.type in _OWN_STANCE and any(f.bare for f in self._named(event.agents)):
                own = {p.country for p in self._states_in(event.first, event.last)}
                own -= abroad | {p.country for p in event.recipients}
                votes.update(dict.fromkeys(own, 3))
            if event.type in ("criticism", "force", "warning", "request"):
                for phrase in event.recipients:
                    votes[phrase.country] -= 1
        for phrase in self._phrases:
            codes = [p.country for p in phrase.parts if p.kind == "state"]
            if (names_seat(phrase) or _is_body_at_home(phrase)) and phrase.country not in abroad:
                votes[phrase.country] += 2
            if phrase.kind == "group" and abroad and not codes and phrase.country not in abroad:
                votes[phrase.country] += 1
            if any(code in abroad for code in codes):
                votes.update(code for code in codes if code not in abroad)
        del votes[""]
        (best, most), (_, next_) = [*votes.most_common(2), ("", 0), ("", 0)][:2]
        return best if (most > 1 and most >= 2 * next_) or (most == 1 > next_ and not abroad) else ""

    def _states_in(self, first: int, last: int) -> Iterator[Phrase]:
        """The states named within a trigger: "reiterated Ireland's call"."""
        for at in range(bisect_left(self._phrases, first, key=lambda p: p.first), len(self._phrases)):
            phrase = self._phrases[at]
            if phrase.first > last:
                return
            if phrase.kind == "state" and phrase.name:
                yield phrase

    def _named(self, phrases: Sequence[Phrase]) -> list[Figure]:
        found = [self._identity.of(p) for phrase in phrases for p in (phrase, *phrase.parts)]
        return [f for f in found if f is not None]

    # ------------------------------------------------------------------ who belongs there

    def needs_no_country(self, phrase: Phrase) -> bool:
        """Whether a phrase names the office of a state without saying of which: its holder is at home."""
        if not _office(phrase) or phrase.of is not None or phrase.owner is not None or phrase.country:
            return False
        if is_former(phrase.qualifier) or any(w == "of" and p.kind != "thing" for w, p in phrase.mods):
            return False
        return serves_at_home(_office(phrase))

    def is_ours(self, phrase: Phrase) -> bool:
        """Whether whoever the document speaks for has somebody in an office: "**our** Ambassador, X"."""
        owner = phrase.owner
        ours = owner is not None and owner.name in _SPEAKING and not self._scene.page.tokens[owner.first].quoted
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
            code = next((_marks().get(fold(role), "") for role in figure.roles if " " not in role), "")
            if code and _is_unplaced(figure):
                _place(figure, self._identity.state(code, first=figure.first))
        other = self._other_side(home, main)
        self._settle()
        self._part(home, other)
        hosts = self._hosts()
        beside = self._beside()
        default = home or (other if self._international else None)
        for figure in list(self._cast.figures):
            if figure.kind == "organization" and not figure.country and not figure.key:
                code = next((_marks()[fold(name)] for name in figure.names if fold(name) in _marks()), "")
                figure.country = code or (home.country if home is not None and _is_national(figure) else "")
            if _is_unplaced(figure):
                code = self._city_before(figure.first) or hosts.get(figure, "")
                besides = [f for f in (beside.get(figure),) if f is not None and f.country and code in ("", f.country)]
                code = code or next((f.country for f in besides), "")
                near = self._identity.state(code, first=figure.first) if code else None
                opposite = other if default is not None or figure in main else None
                for state in (near, default, opposite):
                    if state is not None and not self._has_other(figure, state, () if besides else main):
                        _place(figure, state)
                        break
            if last and figure.kind == "person" and figure.holder is None and figure.classes & _OF_BODIES:
                figure.holder = self._body()
            if last and figure.holder is None and figure.classes == {"spokesperson"}:
                figure.holder = self._spoken_for(figure)
            if figure.kind == "person" and not figure.country and figure.holder is not None:
                figure.country = figure.holder.country

    def _settle(self) -> None:
        """Gives the holders of offices that one state or body alone has to it: the Pope, the Taoiseach, the HRVP."""
        for figure in list(self._cast.figures):
            key = _homes().get(fold(figure.role)) if figure.kind == "person" else None
            if key is None or figure.holder is not None or figure.country:
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
        """The body of states that the text speaks of most: its head needs no other mark."""
        united_nations = self._cast.keyed("org:un")
        if united_nations is not None:
            return united_nations
        bodies = [f for f in self._cast.figures if _is_international(f)]
        return max(bodies, key=lambda f: len(f.mentions), default=None)

    def _part(self, home: Figure | None, other: Figure | None) -> None:
        """Of two who meet or sign and of whom one is from home, the other is of the other side."""
        if home is None or other is None:
            return
        for event in self._scene.events:
            people = self._named([*event.agents, *event.recipients])
            if event.type not in FACE_TO_FACE or len(people) != 2 or any(f.kind != "person" for f in people):
                continue
            first, second = people
            from_home = _is_unplaced(first) or home.country in (first.country, first.holder and first.holder.country)
            if from_home and _is_unplaced(second):
                _place(second, other)

    def _beside(self) -> dict[Figure, Figure]:
        """Those who are named in one breath with one of another office: "King Salem and Crown Prince Hamad"."""
        found: dict[Figure, Figure] = {}
        for phrase in self._phrases:
            people = self._named([phrase]) if phrase.parts else []
            if len(people) > 1 and all(f.kind == "person" and f.classes for f in people):
                first, *others = people
                for other in others:
                    if not first.classes & other.classes:
                        found.setdefault(other, first)
        return found

    def _hosts(self) -> dict[Figure, str]:
        """Those whom a guest from abroad meets in a capital, with its country: they are at home there."""
        found: dict[Figure, str] = {}
        for event in self._scene.events:
            if event.type not in FACE_TO_FACE:
                continue
            guests = {f.country for f in self._named(event.agents)}
            code = self._city_behind(event) if "" not in guests else ""
            if code and guests and code not in guests:
                found.update(dict.fromkeys(filter(_is_unplaced, self._named(event.recipients)), code))
        return found

    def _city_behind(self, event: RawEvent) -> str:
        """The country of the capital in which an event takes place by the words behind it."""
        tokens = self._scene.page.tokens
        at = bisect_right(self._cities, (event.last, ""))
        if at == len(self._cities):
            return ""
        first, code = self._cities[at]
        between = {token.low for token in tokens[event.last : first]} if first - event.last < _NEAR else _ASIDE
        here = tokens[first].sentence == event.sentence and tokens[first - 1].low == "in"
        return code if here and tokens[first].low not in _SEATS and not between & _ASIDE else ""

    def _other_side(self, home: Figure | None, main: Figures) -> Figure | None:
        """The state that stands opposite home: that of the others in the main encounter, else the most spoken of."""
        code = home.country if home is not None else ""
        opposite = {f.country for f in main if f.country not in ("", code)}
        if len(opposite) == 1:
            return self._identity.state(opposite.pop(), first=0)
        return self.other(code) if code or self._international else None

    def other(self, code: str) -> Figure | None:
        """The state besides that of a code that the text speaks of by far the most."""
        counts = Counter(p.country for p in self._phrases if p.kind == "state" and p.country not in ("", code))
        (best, most), (_, next_) = [*counts.most_common(2), ("", 0), ("", 0)][:2]
        return self._identity.state(best, first=0) if most > 2 * next_ else None

    def _city_before(self, token: int) -> str:
        """The country of the last capital named before a token in its sentence or the one before it."""
        at = bisect_right(self._cities, (token, "")) - 1
        if at < 0:
            return ""
        first, code = self._cities[at]
        tokens = self._scene.page.tokens
        near = tokens[token].sentence - tokens[first].sentence <= 1
        placed = first > 0 and tokens[first - 1].low in ("in", "to", "at")
        return code if near and placed and self._scene.paragraph(token) - self._scene.paragraph(first) < 2 else ""

    def _has_other(self, figure: Figure, state: Figure, main: Figures) -> bool:
        """Whether somebody else is that state's: the holder of the same single office, or one whom the person met."""
        rivals = [f for cls in figure.classes & SINGLE for f in self._cast.holding("@" + cls)]
        met = main if figure in main else ()
        return any(f is not figure and f.country == state.country for f in (*rivals, *met))


def _office(phrase: Phrase) -> str:
    """The office that a phrase names, also by a short form ("PM")."""
    if phrase.kind == "organization":
        return office_of_acronym(phrase.name) if is_office_acronym(phrase.name) else ""
    return phrase.role if phrase.kind in ("person", "office") else ""


def _is_unplaced(figure: Figure) -> bool:
    return figure.bare and figure.holder is None and not figure.country and bool(figure.roles)


def _place(figure: Figure, state: Figure) -> None:
    figure.holder, figure.country = state, state.country


def _is_international(body: Figure) -> bool:
    if body.kind != "organization" or body.country:
        return False
    return bool(body.key) or (body.holder is not None and body.holder is not body and _is_international(body.holder))


def _is_body_at_home(phrase: Phrase) -> bool:
    """Whether a phrase names a body of one state without saying of which: "the Foreign Office", "the Knesset"."""
    known = phrase.kind == "organization" and phrase.key.startswith("org:") and phrase.country
    if not known or phrase.of is not None or phrase.owner is not None:
        return False
    return not formal_words(phrase.country) & set(fold(phrase.name).split()) - {"of", "the", "and"}


def _is_national(figure: Figure) -> bool:
    if figure.key or figure.country or figure.holder is not None:
        return False
    return any(word in _NATIONAL for name in (*figure.names, figure.phrase) for word in fold(name).split())
