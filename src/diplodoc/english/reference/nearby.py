"""Nearby: of which state somebody is by the capital or the state that is named beside them.

"In Beijing, Foreign Ministry spokesperson X", "Ghana closed its border. President X offered to mediate."
"""

from __future__ import annotations

from bisect import bisect_right

from ..page import Clause, Phrase, RawEvent
from .cast import Figure
from .homesigns import SEATS
from .scene import Scene

#: How clauses hang together that tell something, in the sentence before and in the same one.
_TOLD = ("main", "content", "quote")
#: Capitals in which others than their hosts meet, too: there bodies of states have their seats.
_SEATS = SEATS | {"washington"}
#: Words for what brings people together in a third country.
_ASIDE = frozenset({"sidelines", "margins", "summit", "conference", "assembly", "forum"})
#: How many tokens may stand between an encounter and its city.
_NEAR = 40
#: What a city stands behind in which somebody is, or to which they go.
_PLACING = frozenset({"in", "to", "at", "for"})
#: Who only lives there: "the Ambassador to Gambia, **resident** in Dakar".
_SETTLED = frozenset({"resident", "residing", "based", "accredited", "headquartered", "domiciled", "concurrent"})


class Nearby:
    """Answers which state is named beside a token; `cities` are where capitals are named, and of which state."""

    def __init__(self, scene: Scene, cities: list[tuple[int, str]]) -> None:
        self._scene = scene
        self._cities = cities

    def city_before(self, token: int, near: int = 1) -> str:
        """The country of the last capital named before a token, at most as many sentences `near`."""
        at = bisect_right(self._cities, (token, "")) - 1
        if at < 0:
            return ""
        first, code = self._cities[at]
        tokens = self._scene.page.tokens
        headed = self._scene.page.sentences[tokens[first].sentence].kind == "headline"
        close = tokens[token].sentence - tokens[first].sentence <= near and not headed
        said = tokens[first].quoted and not tokens[token].quoted  # "the junta in Lomé", somebody said
        owns = any(t.tag == "POS" for t in tokens[first + 1 : first + 3])  # "asked for **Lima's** support"
        before = first - 1 - (tokens[first - 1].low == "the")  # "at the White House"
        placed = before >= 0 and tokens[before].low in _PLACING and not (said or owns)
        placed = placed and tokens[max(before - 1, 0)].low not in _SETTLED
        if tokens[first].sentence != tokens[token].sentence:
            # "In Beijing, X denied it. Defence Minister Y …": where a sentence begins with a city, it ends there.
            placed = placed and before > self._scene.page.sentences[tokens[first].sentence].first
        return code if close and placed and self._scene.paragraph(token) - self._scene.paragraph(first) < 2 else ""

    def city_behind(self, event: RawEvent) -> str:
        """The country of the capital in which an event takes place by the words behind it."""
        tokens = self._scene.page.tokens
        first, code = self._next_city(event.last)
        if not code:
            return ""
        between = {token.low for token in tokens[event.last : first]} if first - event.last < _NEAR else _ASIDE
        here = tokens[first].sentence == event.sentence and tokens[first - 1].low == "in"
        return code if here and tokens[first].low not in _SEATS and not between & _ASIDE else ""

    def focus(self, figure: Figure, home: str) -> str:
        """The state from abroad that was the subject of the clause before: "**Ghana** closed. President X …"."""
        page, scene = self._scene.page, self._scene
        sentence = page.tokens[figure.first].sentence
        here = scene.paragraph(figure.first)
        for at in (sentence, sentence - 1):
            if at < 0 or page.sentences[at].paragraph != here or page.sentences[at].kind == "headline":
                break
            told = _TOLD if at == sentence else _TOLD[:1]
            before = [c for c in scene.clauses_before(at, figure.first) if c.relation in told]
            for clause in reversed(before):
                subject = self._answering(clause, figure) or clause.subject
                if subject is None or subject.last >= figure.first or subject.parts or page.tokens[subject.head].quoted:
                    continue
                if subject.kind == "state" and subject.country and not subject.owner:
                    code = subject.country
                    return code if code != home else ""
                return ""
        return ""

    def _answering(self, clause: Clause, figure: Figure) -> Phrase | None:
        """The state that was asked, where somebody of it answers: "Chad asked **Peru** for arms, but President X …"."""
        but = any(t.low == "but" for t in self._scene.page.tokens[max(figure.first - 2, 0) : figure.first])
        asked = clause.objects[0] if but and clause.objects else None
        return asked if asked is not None and asked.kind == "state" else None

    def seat(self, body: Figure) -> str:
        """The country of the capital that stands behind a body: "the Foreign Ministry **in Islamabad**"."""
        city, code = self._next_city(body.first)
        behind = body.first + len(body.name.split())
        return code if city <= behind + 2 and self._scene.page.tokens[city - 1].low == "in" else ""

    def _next_city(self, token: int) -> tuple[int, str]:
        """Where the first capital behind a token is named, and its country; "" where none is."""
        at = bisect_right(self._cities, (token, ""))
        return self._cities[at] if at < len(self._cities) else (-1, "")
