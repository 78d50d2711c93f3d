"""First and second person: whose "I", "we" and "you" it is.

In a quotation or in reported content it is the speaker's; elsewhere the document's own: of the person whose
statement, letter or telegram it is, or of the state in whose name it is issued.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property

from ..events.conditions import SPEECH
from ..page import Clause, Phrase, RawEvent
from . import turns
from .authorship import Authorship, is_signatories
from .cast import Figure, Figures
from .identity import Identity
from .letters import Letters
from .principals import Principals
from .scene import DEPTH, Scene

_APPOSES = frozenset({",", "–", "—", "-", "--"})
#: Events with which a text of those who met opens, and in how many sentences.
_CONVENING = frozenset({"gathering", "meeting", "discussion"})
_CONVENED_BY = 5
#: What somebody who says "we" of it did with whoever they met.
_MUTUAL = frozenset({"meeting", "call", "discussion", "accord"})
#: Among how many events those speak who issue a text together.
_FIRST_EVENTS = 3
_OUR = frozenset({"our", "ours"})
_FIRST = _OUR | {"i", "my", "we"}


class Speakers:
    """Answers who speaks at a point of the text. `resolve` is set by whoever resolves phrases."""

    def __init__(self, scene: Scene, identity: Identity, principals: Principals) -> None:
        self._scene = scene
        self._page = scene.page
        self._identity = identity
        self._principals = principals
        self.resolve: Callable[[Phrase], Figures] = lambda _: ()
        self._voices: Figures | None = None
        self._speech: bool | None = None
        #: "We, the four leaders": the signatories speak as persons.
        self._signatories: Figures = ()

    def person(self, token: int) -> Figures:
        """Whose "I" stands at a token."""
        spoken = self._spoken(token)
        if spoken is None:
            turn = self._floor.holders(token)
            if turn:
                return turn
            home = self._principals.home
            # A message that nobody signs speaks for its state: "On behalf of Canada, I thank …".
            return self._authorship.document[0] or ((home,) if home is not None and not self._convened() else ())
        return tuple(f for f in spoken if f.kind == "person") or spoken

    def voice(self, token: int) -> Figures:
        """Who says what is said at a token, where nobody is named: the one quoted, else whose document it is."""
        spoken = self._spoken(token)
        if spoken is not None:
            return spoken
        speakers, body, _ = self._authorship.document
        home = self._principals.home
        return self._floor.holders(token) or body or speakers or ((home,) if home is not None else ())

    def we(self, phrase: Phrase, state_of: Callable[[Figure], Figure | None]) -> Figures:
        """Whose "we" or "our" a phrase is."""
        token = phrase.first
        both = self._together(phrase)
        if both:
            return both
        spoken = self._spoken(token)
        if spoken is not None:
            if self._says_i(token) and self._page.tokens[token].low not in _OUR:
                return spoken
            return _bodies(spoken, state_of) or spoken
        turn = self._floor.holders(token)
        if turn:
            home = self._principals.home
            at_home = home is not None and not any(f.country for f in turn)  # "MR. BERG:" of the Foreign Ministry
            return _bodies(turn, state_of) or ((home,) if at_home and home is not None else turn)
        self._signatories = self._appositive(phrase) or self._as_leaders(phrase) or self._signatories
        if self._signatories:
            return self._signatories
        speakers, body, addressees = self._authorship.document
        if len(speakers) > 1:
            return speakers
        if self._voices is None:
            self._voices = self._acting(body, state_of)
        bodies = self._voices or _bodies(speakers, state_of)
        if bodies:
            return bodies
        self._signatories = self._convened() or self._jointly()
        if self._signatories:
            return self._signatories
        home = self._principals.home
        theirs = _bodies(addressees, state_of) if speakers else ()
        return (home,) if home is not None and home not in theirs else speakers

    def _together(self, phrase: Phrase) -> Figures:
        """Somebody who speaks and whoever they met, of whom "we" tells what they did: "We discussed trade"."""
        done = (e for e in self._scene.events_with(phrase) if e.type in _MUTUAL and not e.embedded)
        if all(e.recipients for e in done):
            return ()
        token = phrase.first
        speakers = self._spoken(token) or self._floor.holders(token) or self._authorship.document[0]
        if len(speakers) != 1 or speakers[0].kind != "person":
            return ()
        both = self.and_addressee(phrase)
        met = tuple(f for f in self._principals.sides(token, local=True) or self._principals.met if f.kind == "person")
        return both or (met if speakers[0] in met else ())

    def and_addressee(self, phrase: Phrase) -> Figures:
        """One person who speaks and the one who is spoken to or with: "our two sides"."""
        token = phrase.first
        speakers = self._spoken(token) or self._floor.holders(token) or self._authorship.document[0]
        others = self._floor.partners(token) or tuple(f for f in self.addressee(phrase) if f.kind == "person")
        return (*speakers, *others) if len(speakers) == 1 and others and speakers[0] not in others else ()

    def of_us(self, token: int, number: int, nearest: list[Figure]) -> Figures:
        """ "Both of us", "all three of us": the speakers, with as many as are wanted of those named last."""
        speakers = self.voice(token)
        others = [figure for figure in nearest if figure not in speakers][: max(number - len(speakers), 0)]
        found = (*speakers, *reversed(others))
        return found if len(found) == number else ()

    def _is_speech(self) -> bool:
        """Whether most of the document is one quotation: a statement in which "we" is the state."""
        if self._speech is None:
            self._speech = 2 * sum(t.quoted > 0 for t in self._page.tokens) > len(self._page.tokens)
        return self._speech

    def _says_i(self, token: int) -> bool:
        """Whether somebody says "I" in the quotation around a token or its neighbours: they speak as a person."""
        if self._is_speech():
            return False
        here = self._page.tokens[token].sentence
        for sentence in self._page.sentences[max(here - 1, 0) : here + 3]:
            if sentence.paragraph == self._page.sentences[here].paragraph:
                for at in range(sentence.first, min(sentence.last, sentence.first + 80) + 1):
                    if self._page.tokens[at].quoted and self._page.tokens[at].low in ("i", "my", "me"):
                        return True
        return False

    @property
    def narrators(self) -> Figures:
        """The persons who say "I" in the document's own voice; nobody where nobody does."""
        return self._authorship.document[0] if "i" in self._page.own_words else ()

    def on_the_floor(self, token: int) -> Figures:
        """Who has the floor of a transcript at a token, and so is no "he" or "she" of theirs."""
        return self._floor.holders(token)

    def partners(self, token: int) -> Figures:
        """With whom whoever has the floor of a transcript speaks."""
        return self._floor.partners(token)

    def before(self, phrase: Phrase) -> Figures:
        """Who had the floor of a transcript before: "my right hon. Friend"."""
        return self._floor.before(phrase.first, phrase.gender)

    def sign(self, figures: Figures) -> None:
        """Notes that "We, the Ministers of …" named the signatories, as whom "we" speaks from there on."""
        self._signatories = figures

    def addressee(self, phrase: Phrase) -> Figures:
        """Whose "you" or "your" it is: of whoever is told so, or spoken with; else of those whom the document is to."""
        token = phrase.first
        if not self._page.tokens[token].quoted:
            if self._asks(token):
                return self._authorship.document[0]
            return self._authorship.document[2] or self._floor.partners(token)
        told = self._told(token)
        if told:
            return tuple(f for p in told for f in self.resolve(p))
        letter = self._letters.at(token)
        if letter is not None:
            return self._letters.addressee(letter)
        if self._scene.place(phrase)[1] == "subject":
            return ()  # "you cannot bomb them into peace"
        return self._interlocutors(token)

    def _asks(self, token: int) -> bool:
        """Whether a token stands in a question to whoever is interviewed: a paragraph that ends with one."""
        if not self._authorship.is_interview:
            return False
        at = self._page.tokens[token].sentence
        sentences = self._page.sentences
        while at + 1 < len(sentences) and sentences[at + 1].paragraph == sentences[at].paragraph:
            at += 1
        return self._page.tokens[sentences[at].last].text == "?" or sentences[at].kind == "headline"

    def wished(self, agent: Phrase, token: int) -> Figures:
        """To whom good wishes and condolences are that the writer of a letter leaves without an addressee."""
        if self._page.tokens[agent.first].low not in _FIRST:
            return ()
        told = self._told(token) if self._page.tokens[token].quoted else []
        return tuple(f for p in told for f in self.resolve(p)) or self._authorship.document[2]

    def _told(self, token: int) -> list[Phrase]:
        """To whom whatever stands around a token is said; "you" itself says nothing of that."""
        event = self._scene.speech_around(token)
        for _ in range(DEPTH):
            if event is None:
                break
            told = [p for p in event.recipients if not p.first <= token <= p.last]
            if told:
                return told
            event = event.parent
        return [p for event in self._scene.events_of(self._host(token)) for p in event.recipients]

    def _interlocutors(self, token: int) -> Figures:
        """With whom whoever is quoted at a token speaks: the other side, where it is one."""
        speakers = self._spoken(token) or ()
        states = {figure.country for figure in speakers}
        sides = self._principals.sides(token)
        others = tuple(f for f in sides if f not in speakers and f.country not in states)
        return others if len(others) == 1 and len(sides) > len(others) else ()

    # ------------------------------------------------------------------ quotations

    def _spoken(self, token: int) -> Figures | None:
        """The speakers of the content around a token; None in the document's own voice."""
        depth = self._page.tokens[token].quoted
        if depth == 0:
            return None
        event = self._scene.speech_around(token)
        for _ in range(DEPTH):
            if event is None:
                break
            if self._page.tokens[event.first].quoted < depth:
                figures = self._agents(event)
                if figures:
                    return figures
            event = event.parent
        host = self._host(token)
        if host is not None and host.subject is not None:
            told = next((f for event in self._scene.events_of(host) if (f := self._agents(event))), ())
            return told or self.resolve(host.subject)
        letter = self._letters.at(token)
        return (self._letters.writer(letter) if letter is not None else ()) or self._last_speaker(token)

    @cached_property
    def _letters(self) -> Letters:
        return Letters(self._scene, lambda p: self.resolve(p))

    def _host(self, token: int) -> Clause | None:
        """The clause that reports the quotation around a token."""
        clause = self._scene.clause_at(token)
        for _ in range(DEPTH):
            if clause is None:
                break
            if clause.relation == "quote" and clause.parent is not None and clause.parent.subject is not None:
                return clause.parent
            clause = clause.parent
        return None

    def _last_speaker(self, token: int) -> Figures | None:
        """Who spoke last in this sentence or the two before: quotations run on over sentences."""
        here = self._page.tokens[token].sentence
        for sentence in range(here, max(here - 3, -1), -1):
            reporter = self._scene.reporter(sentence)
            clauses = self._scene.clauses_of(sentence)[: 2 * DEPTH]
            for clause in ([reporter] if reporter is not None else []) + clauses:
                if self._page.tokens[clause.verb.main].quoted:
                    continue
                for event in self._scene.events_of(clause):
                    figures = self._agents(event)
                    if figures:
                        return figures
        return None

    def _agents(self, event: RawEvent) -> Figures:
        found: dict[Figure, None] = {}
        for phrase in event.agents:
            for figure in self.resolve(phrase):
                found[figure] = None
        return tuple(found)

    # ------------------------------------------------------------------ transcripts

    @cached_property
    def _authorship(self) -> Authorship:
        return Authorship(self._scene, self._identity, self._principals, lambda p: self.resolve(p), self._floor)

    @cached_property
    def _floor(self) -> turns.Floor:
        return turns.Floor(self._page, lambda label: self.resolve(label), self._interviewed)

    def _interviewed(self, token: int) -> Figures:
        """Who answers questions from a token on: whose interview it is, else "The minister, **X**, has said … Q: …"."""
        before = (e for e in self._scene.events if e.first < token and not e.embedded and e.type == "statement")
        people = (f for e in before for f in self._agents(e) if f.kind == "person")
        return self._authorship.document[0] or tuple(dict.fromkeys(people))[:1]

    # ------------------------------------------------------------------ those who met

    def _appositive(self, phrase: Phrase) -> Figures:
        """ "We, the four leaders, …", "we – Prime Minister A, President B – met": those whom the apposition names."""
        tokens = self._page.tokens
        at = phrase.last + 1
        if at + 2 >= len(tokens) or tokens[at].text not in _APPOSES:
            return ()
        if tokens[at].text == ",":
            apposition = self._scene.phrase_at(at + 1)
            if apposition is None:
                return ()
            # "We, **the women** of Chad", "We, **the G7**"
            many = apposition.kind == "organization" or (apposition.plural and apposition.kind == "group")
            many = many and apposition.determiner == "the"
            named = is_signatories(self._page, apposition) or apposition.parts or many
            return self.resolve(apposition) if named else ()
        last = self._page.sentences[phrase.sentence].last
        end = next((i for i in range(at + 1, last + 1) if tokens[i].text in _APPOSES - {","}), at)
        inside = [p for i in range(at + 1, end) if (p := self._scene.phrase_at(i)) is not None]
        return tuple(dict.fromkeys(f for p in inside for f in self.resolve(p) if f.kind == "person"))

    def _convened(self) -> Figures:
        """Who met, in a document that names no speaker: the ministers of many states, a conference, two leaders.

        "The 31st Meeting of Foreign Ministers was held in X. We reaffirmed …", "I chaired the Ministers' Retreat.
        We discussed …"; of two leaders, only where they issue a joint text.
        """
        tokens = self._page.tokens
        joint = any(t.low == "joint" for t in tokens[: self._page.sentences[0].last + 1]) if tokens else False
        for event in self._scene.events[:4]:
            if event.embedded or event.type not in _CONVENING or tokens[event.first].sentence > _CONVENED_BY:
                continue
            clause = event.clause
            held = [*event.agents]
            if event.type == "gathering":
                held += event.recipients  # whom somebody meets does not speak for both
            if clause is not None:
                objects = clause.objects if event.type == "gathering" else ()
                held += [p for p in (clause.subject, *objects) if p is not None]
            for phrase in held:
                for named in (phrase, phrase.owner, *(p for word, p in phrase.mods if word == "of")):
                    many = named is not None and (is_signatories(self._page, named) or _is_conference(named))
                    found = self.resolve(named) if many and named is not None else ()
                    if found:
                        return found
        return self._principals.met if joint else ()

    def _jointly(self) -> Figures:
        """Those who speak together at the start: "**The Embassies of A and B and the Mission of C** regret … We …"."""
        for event in self._scene.events[:_FIRST_EVENTS]:
            clause = event.clause
            if clause is None or clause.relation != "main" or clause.verb.past or clause.verb.passive:
                continue
            if event.embedded or event.type not in SPEECH or clause.subject is None:
                continue
            parts = clause.subject.parts
            if parts and all(part.kind in ("organization", "state", "group") for part in parts):
                return self.resolve(clause.subject)
        return ()

    def _as_leaders(self, phrase: Phrase) -> Figures:
        """ "As leaders of A, B and C, we": the states."""
        first = self._page.sentences[phrase.sentence].first
        if self._page.tokens[first].low != "as" or first + 1 >= phrase.first:
            return ()
        office = self._scene.phrase_at(first + 1)
        if office is None or not is_signatories(self._page, office):
            return ()
        inner = [office.of] if office.of is not None else [p for word, p in office.mods if word == "of"]
        return tuple(f for p in inner for f in self.resolve(p) if f.kind == "state")

    def _acting(self, body: Figures, state_of: Callable[[Figure], Figure | None]) -> Figures:
        """The bodies in whose name a document speaks: a ministry that does not act in it is its state."""
        main = (p for e in self._scene.events if not e.embedded for p in e.agents if p.kind == "organization")
        acting = {figure for phrase in main for figure in self.resolve(phrase)}
        found: dict[Figure, None] = {}
        for figure in body:
            state = state_of(figure) if figure.kind == "organization" and figure not in acting else None
            found[state or figure] = None
        return tuple(found)


def _is_conference(phrase: Phrase) -> bool:
    """Whether a phrase names a body that meets: "the 31st ASEAN Foreign Ministers' Meeting (AMM)"."""
    return phrase.kind == "organization" and not phrase.country and bool(phrase.name)


def _bodies(figures: Figures, state_of: Callable[[Figure], Figure | None]) -> Figures:
    """The states or organizations for which people speak."""
    found: dict[Figure, None] = {}
    for figure in figures:
        state = state_of(figure)
        if state is not None:
            found[state] = None
        elif figure.holder is not None:
            found[figure.holder] = None
        elif figure.kind != "person":
            found[figure] = None
    return tuple(found)
