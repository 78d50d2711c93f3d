"""Signs of home: what in a text tells in which state's voice it speaks.

A letterhead, "on behalf of the people of X", words that no other state has, the capital of the dateline, and the state
that does most of the speaking.
"""

from __future__ import annotations

import itertools
import tomllib
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache, cached_property
from importlib.resources import files

from ...folding import fold, fold_text
from ..names.office_labels import SINGLE, classes_of
from ..page import Phrase
from .cast import Cast, Figure
from .identity import Identity, formal_words, is_capital, names_seat
from .scene import FACE_TO_FACE, Scene

#: Among how many events a text that speaks for a state says whose it is.
_FIRST_EVENTS = 2
#: Deeds and words in which a state that speaks for itself is an agent.
_OWN_VOICE = frozenset(
    """statement criticism praise support pledge request condolence thanks congratulation concern rejection warning
    aid cooperation protest sanction""".split()
)
#: What a guest says to the state that receives them, and whom a state sends abroad.
_SPOKEN_TO = frozenset({"congratulation", "pledge", "praise", "support", "thanks"})
_POSTED = frozenset({"ambassador", "consul", "envoy"})
#: What a state does by saying so in its own voice: "Peru **condemns** the attack. We call on …".
_PERFORMED = frozenset({"condolence", "congratulation", "criticism", "praise", "support", "thanks"})
#: Acts whose trigger names the state that the speaker speaks for: "highlighted Canada's support".
_OWN_STANCE = frozenset({"support", "pledge", "request", "thanks", "condolence", "concern", "invitation", "statement"})
#: How many tokens a dateline has at most.
_DATELINE = 16
#: What follows the city of a dateline.
_AFTER_CITY = frozenset({",", "(", "-", "–", "—", ":", "--"})
#: A body that is mostly British, but Pakistan's, too.
_OFTEN_BRITISH = "foreign office"
#: What names a state, or is one's.
_OF_STATES = frozenset({"state", "organization", "group"})
_OPPOSITE = frozenset({"state", "office", "person"})
#: How many sentences open a document.
OPENING = 4
#: How many phrases can stand in the lines at the top, and words of formal names.
_TOP = 6
_FORMAL = frozenset({"republic", "kingdom", "government", "commonwealth", "federation", "state", "sultanate"})
#: Capitals in which bodies of states have their seats, and speak themselves.
SEATS = frozenset({"addis", "brussels", "vienna"})
#: Words by which a state speaks for itself.
_WE = frozenset({"we", "our", "ours", "us"})
#: What brings the author of a text in its heading, and the other side of an encounter.
_BY, _WITH, _TO = frozenset({"by"}), frozenset({"with"}), frozenset({"to", "for"})
_ARTICLES = frozenset({"the", "a", "an"})
#: How many tokens may stand between "behalf" and a state: "on behalf of President X and the people of Y".
_BEHALF = 12
SPEAKING = _WE | {"i", "my", "me"}


@cache
def marks() -> dict[str, str]:
    """Folded words that one state alone has → its code."""
    return _codes("home.toml")


@cache
def _agencies() -> dict[str, str]:
    """Folded names of news agencies that speak for a state → its code."""
    return _codes("agencies.toml")


def _codes(table: str) -> dict[str, str]:
    """The words of a table by state, folded, with the code of each."""
    read = tomllib.loads((files("diplodoc.english") / "data" / table).read_text("utf-8"))
    return {fold(word): code for code, words in read.items() for word in words.split(",")}


class Signs:
    """Answers, sign by sign, which state a document speaks for; "" where a sign is not there."""

    def __init__(self, scene: Scene, cast: Cast, identity: Identity, phrases: Sequence[Phrase]) -> None:
        self._scene = scene
        self._cast = cast
        self._identity = identity
        self._phrases = phrases
        capitals = sorted([(p.first, p.last, p.country) for p in phrases if p.kind == "state" and is_capital(p)])
        #: Where capitals of states are named, or cities with their state ("Gdansk, Poland"), and of which.
        self.cities = sorted(
            [(first, country) for first, _, country in capitals]
            + [(p.name_first, p.country) for p in phrases if names_seat(p)]
            + list(self._cities_of_states())
        )
        #: The capitals that are named first, with where they end.
        self._first_cities = capitals[:_TOP]

    def _cities_of_states(self) -> Iterator[tuple[int, str]]:
        """Where a city is named that its state follows: "in **Gdansk**, Poland", "in **Springfield**, Ghana"."""
        tokens = self._scene.page.tokens
        for phrase in self._phrases:
            if phrase.key.startswith("place:") and phrase.country and phrase.last > phrase.name_last:
                yield phrase.first, phrase.country
            city = phrase.first - 2
            behind = phrase.kind == "state" and phrase.name and city > 0 and tokens[city + 1].text == ","
            if behind and tokens[city].text[0].isupper() and tokens[city - 1].low in ("in", "to", "at"):
                yield city, phrase.country

    def letterhead(self) -> str:
        """The state of the body whose name stands at the top of a text in which it says "we"."""
        top = self._scene.letterhead
        return self._country_of(top) if top is not None and self.says_we else ""

    def agency(self) -> str:
        """The state whose news agency's dateline opens the text: "PEKING, June 8 (**Hsinhua**) --".

        Its bureau abroad writes of the state it is in, unless it tells of its own: "NAIROBI, May 3 (Xinhua) --".
        """
        page = self._scene.page
        for sentence in page.sentences[:OPENING]:
            tokens = page.tokens[sentence.first : sentence.last + 1][:_DATELINE]
            opened = next((at for at, token in enumerate(tokens) if token.text == "("), len(tokens))
            closed = next((at for at, token in enumerate(tokens) if at > opened and token.text == ")"), len(tokens))
            inside = fold(" ".join(token.text for token in tokens[opened + 1 : closed]))
            if opened and inside in _agencies() and tokens[0].text[0].isupper():
                own, name = _agencies()[inside], sentence.first + opened + 1
                there = next((code for first, _, code in self._first_cities if first == sentence.first), own)
                return own if there == own or self._names(own, besides=name) else there
        return ""

    def heading(self) -> str:
        """The state whose formal name alone stands in a line at the top: "REPUBLIC OF PARAGUAY"."""
        for phrase in self._phrases[:_TOP]:
            sentence = self._scene.page.sentences[phrase.sentence]
            alone = (phrase.first, phrase.last) == (sentence.first, sentence.last) and sentence.kind != "prose"
            if alone and phrase.kind == "state" and _FORMAL & {*fold(phrase.name).split()}:
                return phrase.country
        return ""

    def seat(self) -> str:
        """The state in whose capital a body writes: "Ministry of Foreign Affairs", and "Islamabad" under it."""
        top = self._scene.letterhead
        if top is None or top.country:
            return ""
        for first, last, country in self._first_cities:
            sentence = self._scene.page.sentences[self._scene.page.tokens[first].sentence]
            alone = (first, last) == (sentence.first, sentence.last)
            if alone and self._scene.page.tokens[first].sentence == top.sentence + 1:
                return country
        return ""

    def headed_by_body(self) -> bool:
        """Whether a body of states stands alone at the top, or the heading names it as author: "STATEMENT BY IGAD"."""
        for phrase in self._phrases[:_TOP]:
            sentence = self._scene.page.sentences[phrase.sentence]
            figure = self._identity.of(phrase) if sentence.kind == "headline" else None
            if figure is not None and is_international(figure):
                alone = (phrase.first, phrase.last) == (sentence.first, sentence.last)
                if (alone and phrase.sentence == 0) or self._follows(phrase.first, _BY):
                    return True
        return False

    def is_author(self, phrase: Phrase | None) -> bool:
        """Whether a heading names somebody as its author: "Statement by **President X**"."""
        if phrase is None or self._scene.page.sentences[phrase.sentence].kind != "headline":
            return False
        return self._follows(phrase.first, _BY)

    @cached_property
    def facing(self) -> list[Phrase]:
        """Whom a heading names as the other side: "Telephone conversation with **President X of Chad**"."""
        headed = (p for p in self._phrases[:_TOP] if self._scene.page.sentences[p.sentence].kind == "headline")
        return [p for p in headed if self._follows(p.first, _WITH)]

    def faces(self, figure: Figure) -> bool:
        """Whether a heading names somebody, or their state, as the other side."""
        return any(p.country == figure.country or self._identity.of(p) is figure for p in self.facing)

    def faced(self, figure: Figure) -> str:
        """The state of the office that somebody has, whose holder a heading names as the other side."""
        facing = (p for p in self.facing if p.role and not p.name and classes_of(p.role) & figure.classes & SINGLE)
        return next((p.country for p in facing), "")

    def destinations(self, sentence: int) -> set[str]:
        """The states to which somebody goes in one of the first sentences: "The President leaves **for Chad**"."""
        states = (p for p in self._phrases[:_TOP] if p.sentence == sentence and p.kind == "state")
        return {p.country for p in states if self._follows(p.first, _TO)}

    def _follows(self, first: int, words: frozenset[str]) -> bool:
        """Whether one of these words stands before a token, but for an article."""
        tokens = self._scene.page.tokens
        before = first - 1 if first and tokens[first - 1].low not in _ARTICLES else first - 2
        return before >= 0 and tokens[before].low in words

    @cached_property
    def says_we(self) -> bool:
        """Whether the document says "we" in its own voice."""
        return not self._scene.page.own_words.isdisjoint(_WE)

    def _country_of(self, body: Phrase) -> str:
        figure = self._identity.of(body)
        return body.country or (figure.country if figure is not None else "")

    def on_behalf(self) -> str:
        """The state on whose behalf somebody says "I" or "we": "On behalf of the Government of Peru, I thank …".

        Or acts of whom no state is told: "On behalf of Peru, **Foreign Minister Juan Vega** thanked …".
        """
        page = self._scene.page
        for phrase in self._phrases if "behalf" in page.view.lower() else ():
            if phrase.country and phrase.kind != "person":
                before = page.tokens[max(phrase.first - _BEHALF, page.sentences[phrase.sentence].first) : phrase.first]
                since = [t.low for t in reversed(before)]
                near = "behalf" in since and "," not in since[: since.index("behalf")]
                if near and any(t.low in SPEAKING and not t.quoted for t in page.tokens_of(phrase.sentence)):
                    return phrase.country
                near = near and since[: since.index("behalf")][-1:] == ["of"]  # no "on its behalf"
                acting = (c.subject for c in self._scene.clauses_of(phrase.sentence) if c.relation == "main")
                if near and any(f.bare and not f.country for p in acting if p is not None for f in self.named([p])):
                    return phrase.country
        return ""

    def declarer(self) -> str:
        """The state of the body that declares something at the start of a text that says "we".

        "**The Ministry of Foreign Affairs of Chad** protests … We call on Mali …".
        """
        for event in self._scene.events[:_FIRST_EVENTS] if self.says_we else ():
            clause = event.clause
            if clause is not None and clause.relation == "main" and event.type in _OWN_VOICE and not event.embedded:
                performed = event.type in _PERFORMED
                bodies = [
                    p
                    for p in event.agents
                    if (p.kind == "organization" or (performed and p.kind == "state")) and self._country_of(p)
                ]
                return self._country_of(bodies[0]) if bodies and not (clause.verb.past or clause.verb.passive) else ""
        return ""

    def heading_mark(self) -> str:
        """The state of which a word of the first heading tells, where the text says "we"."""
        for first in self._scene.page.sentences[:1]:
            if first.kind == "headline" and self.says_we:
                return self.marked(set(), first.end)
        return ""

    def marked(self, abroad: set[str], end: int | None = None) -> str:
        """The state of which most words tell that no other has: "Downing Street", "the Taoiseach"; of two, the first.

        Only what stands before `end` counts. An office tells nothing where its holder is a guest: "the Cabinet
        Secretary for Foreign Affairs of Kenya".
        """
        text = f" {fold_text(self._scene.page.view[:end])} "
        seen = [word for word in marks() if f" {word} " in text]
        found = sorted(seen, key=lambda word: (text.index(f" {word} "), word))
        # "Cabinet Secretary for Foreign Affairs" is no "Secretary for Foreign Affairs".
        whole = [word for word in found if not any(f" {word} " in f" {w} " for w in found if w != word)]
        votes = Counter(marks()[word] for word in whole if marks()[word] not in abroad or not classes_of(word))
        return votes.most_common(1)[0][0] if votes else ""

    def most_named(self) -> str:
        """The state that the text names by far the most.

        None whose people are met, or to which those speak of whom no state is told ("the Minister thanked Malta"); and
        none where a state speaks for itself, for of others it says "we stand with Sudan".
        """
        if self.says_we:
            return ""
        met = (self.named([*e.agents, *e.recipients]) for e in self._scene.events if e.type in FACE_TO_FACE)
        abroad = {f.country for figures in met for f in figures if f.kind == "person"} | self._faced()
        named = (p for p in self._phrases if p.kind in _OF_STATES and not is_capital(p))
        votes = Counter(p.country for p in named if p.country not in ("", *abroad))
        (best, most), (_, next_) = [*votes.most_common(2), ("", 0), ("", 0)][:2]
        return best if most > 1 and most > 2 * next_ else ""

    def _faced(self) -> set[str]:
        """The states that, or whose people, stand opposite those of whom no state is told."""
        found: set[str] = set()
        for speakers, others in self._scene.facing():
            if self._speak_for_home(speakers):
                found.update(p.country for p in others if p.kind in _OPPOSITE and not is_capital(p))
        return found

    def appoints(self) -> str:
        """The state whose ambassadors are appointed or dismissed: "The President dismissed **Angola's** ambassador"."""
        posted = [e for e in self._scene.events if e.type == "appointment"]
        people = [f for e in posted for f in self.named(e.recipients) if f.classes & _POSTED and f.country]
        agents = {f for e in posted for f in self.named(e.agents)}
        codes = {f.country for f in people if f not in agents}
        return codes.pop() if len(codes) == 1 and any(f.bare for f in agents) else ""

    def side(self, opposite: set[str]) -> str:
        """The one state that acts as a side besides that of those who are met: "the **Russian** side noted …"."""
        tokens = self._scene.page.tokens
        acting = (p for e in self._scene.events if not e.embedded for p in e.agents)
        codes = {p.country for p in acting if p.country and tokens[p.head].low == "side"} - opposite
        return codes.pop() if len(codes) == 1 and opposite - {""} else ""

    def spoken_to(self, abroad: set[str], opening: Phrase | None) -> str:
        """The one state that those from abroad thank, praise or promise something: "President X thanked **Chad**".

        Who holds another office than the one that opens the text without a state is from abroad as well.
        """
        own = classes_of(opening.role) if opening is not None else frozenset()
        codes: set[str] = set()
        for event in self._scene.events:
            if event.type in _SPOKEN_TO and not event.embedded:
                told = self.named(event.agents)
                if any(f.country in abroad or (f.bare and own and not f.country and not f.classes & own) for f in told):
                    codes |= {p.country for p in event.recipients if p.kind == "state"}
        codes -= {"", *abroad, *(p.country for p in self.facing)}
        return codes.pop() if len(codes) == 1 else ""

    def accredited(self) -> str:
        """The country that an ambassador is sent to: "the Ambassador of Cuba to Mongolia"."""
        for phrase in self._phrases:
            if phrase.sentence >= OPENING:
                break
            if phrase.role and phrase.country and "ambassador" in classes_of(phrase.role):
                for word, place in phrase.mods:
                    if word == "to" and place.kind == "state":
                        return place.country
        return ""

    def dateline(self) -> str:
        """The country of the capital in the dateline, which opens a document's first prose."""
        sentences = self._scene.page.sentences
        tokens = self._scene.page.tokens
        told = [s.index for s in itertools.islice(sentences, 4 * OPENING) if s.kind != "headline" and not s.item]
        for at, last, code in self._first_cities:
            sentence = sentences[tokens[at].sentence]
            opens = at == sentence.first and tokens[min(last + 1, len(tokens) - 1)].text in _AFTER_CITY
            if sentence.index in told[:OPENING] and (sentence.kind == "dateline" or opens):
                return code if tokens[at].low not in SEATS or self._names(code) else ""
        return self._state_in_dateline(told[:OPENING])

    def _state_in_dateline(self, opening: list[int]) -> str:
        """The state that a dateline names behind a city that is no capital: "**GOMA, Congo** (AP) -"."""
        page = self._scene.page
        for phrase in self._phrases[:_TOP]:
            first = page.sentences[phrase.sentence].first
            if phrase.sentence not in opening or page.sentences[phrase.sentence].kind != "dateline":
                continue
            behind = phrase.kind == "state" and phrase.first > first and page.low(phrase.first - 1) == ","
            joined = phrase.key.startswith("place:") and phrase.first == first and phrase.last > phrase.name_last
            if (behind or joined) and not is_capital(phrase) and page.low(first) not in SEATS:
                return phrase.country
        return ""

    def _names(self, code: str, besides: int = -1) -> bool:
        """Whether a text speaks of a state by more than its capital, and `besides` what begins at a token."""
        return any(p.country == code and not is_capital(p) and p.first != besides for p in self._phrases)

    def own_voice(self, abroad: set[str]) -> str:
        """The state that does most of the speaking, or stands beside the other side's: "the U.S. and Tanzania"."""
        votes: Counter[str] = Counter()
        for event in self._scene.events:
            to_us = any(self._scene.page.tokens[p.head].low in ("us", "our") for p in event.recipients)
            to_us = to_us or any(f.bare for f in self.named(event.recipients))  # "Malta thanked Minister Lund"
            if event.type in _OWN_VOICE and not to_us:
                spoken_at_home = event.parent is not None and any(f.bare for f in self.named(event.parent.agents))
                weight = 2 if spoken_at_home and event.type != "criticism" else 1 if event.embedded else 3
                for figure in self.named(event.agents):
                    if figure.kind in ("state", "organization") and figure.country not in abroad:
                        votes[figure.country] += weight
            if event.type in _OWN_STANCE and self._speak_for_home(event.agents):
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
        if most > 1 and most >= 2 * next_:
            return best
        if "GBR" not in abroad and any(fold(p.name) == _OFTEN_BRITISH for p in self._phrases if p.name):
            return "GBR"
        return best if most == 1 > next_ and not abroad else ""

    def _speak_for_home(self, agents: Sequence[Phrase]) -> bool:
        """Whether somebody speaks of whom no country is told: "the foreign minister", or the one named before."""
        unsaid = (p.kind == "pronoun" or (p.kind == "office" and not (p.country or p.of or p.owner)) for p in agents)
        return any(unsaid) or any(figure.bare for figure in self.named(agents))

    def _states_in(self, first: int, last: int) -> Iterator[Phrase]:
        """The states named within a trigger: "reiterated Ireland's call"."""
        for at in range(bisect_left(self._phrases, first, key=lambda p: p.first), len(self._phrases)):
            phrase = self._phrases[at]
            if phrase.first > last:
                return
            if phrase.kind == "state" and phrase.name:
                yield phrase

    def named(self, phrases: Sequence[Phrase]) -> list[Figure]:
        found = [self._identity.of(p) for phrase in phrases for p in (phrase, *phrase.parts)]
        return [f for f in found if f is not None]


def _is_body_at_home(phrase: Phrase) -> bool:
    """Whether a phrase names a body of one state without saying of which: "the Kremlin", "the Knesset"."""
    known = phrase.kind == "organization" and phrase.key.startswith("org:") and phrase.country
    if not known or phrase.of is not None or phrase.owner is not None:
        return False
    return not formal_words(phrase.country) & set(fold(phrase.name).split()) - {"of", "the", "and"}


def is_international(body: Figure) -> bool:
    """Whether a body is one of states, or an organ of one."""
    if body.kind != "organization" or body.country:
        return False
    return bool(body.key) or (body.holder is not None and body.holder is not body and is_international(body.holder))
