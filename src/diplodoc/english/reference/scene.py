"""The scene: what stands where, so that a reference can look around itself at a fixed cost.

For each token its innermost clause and whose content it stands in; for each sentence its clauses; for each phrase
its place in its clause; the encounters in order. Built once per document from the clauses and raw events.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Literal, TypeAlias, TypeVar

from ..clauses.clausestate import LED, SAID_BEFORE
from ..page import ACTORS, Clause, Page, Phrase, RawEvent
from ..vocabulary import verb_lists

T = TypeVar("T")
Slot: TypeAlias = Literal["subject", "object", "prep", "owner", "none"]

#: Events in which the principals of a document, or of a paragraph, stand face to face.
ENCOUNTERS = frozenset(
    {"meeting", "call", "visit", "discussion", "signing", "message", "appointment", "accord", "greeting", "mediation"}
)
FACE_TO_FACE = frozenset({"meeting", "call", "visit", "discussion", "signing"})
#: Deeds of people that are done to another state than their own, or to its people.
_FACING = FACE_TO_FACE | frozenset(
    "accord condolence congratulation criticism greeting invitation message protest request sanction thanks "
    "warning".split()
)
#: For whom a dinner is given.
_GUESTS = frozenset({"office", "person", "pronoun"})
#: What stands before the place to which a visit leads.
_LEADING = frozenset({"", "to", "in"})
#: How many phrases, and sentences, are looked through for a letterhead.
_TOP = 4
#: Verbs behind which an office stands without "as", those that take one, and nouns for getting or leaving one.
_APPOINTING = frozenset("appoint name elect nominate designate promote crown proclaim make become".split())
_RELIEVING = frozenset("relieve release remove dismiss discharge free exempt".split())
_TAKINGS = frozenset("appointment nomination election reelection designation dismissal resignation credential".split())
#: "For his part", "in her turn", and in how many tokens of a sentence that stands.
_TURNS = frozenset({"part", "turn"})
_HANDING = frozenset({"for", "in", "on"})
#: Who is the chair does this.
_CHAIRING = frozenset({"chair", "chairmanship", "co-chair", "cochair", "preside"})
THEIRS = frozenset({"his", "her", "its", "their"})
_OPENING = 16
#: How far up a chain of clauses, and how far back, anybody looks.
DEPTH = 8
#: Numbers in words, as far as people are counted so.
NUMBERS = {"pair": 2, "duo": 2, "trio": 3, "threesome": 3}
NUMBERS |= {w: n for n, w in enumerate("two three four five six seven eight nine ten".split(), 2)}
#: What an envoy hands over, by some word of it.
_CREDENTIALS = frozenset({"credential", "credence", "copy", "letter"})
#: Deeds by which an office is said to be that of whoever is spoken to: "wished **him** success as envoy".
_HONOURING = frozenset({"congratulation", "greeting", "praise", "thanks"})


class Scene:
    """Positions and neighbours in a document."""

    def __init__(self, page: Page, clauses: list[Clause], events: list[RawEvent]) -> None:
        self.page = page
        self.clauses = clauses
        self.events = events
        size = len(page.tokens)
        self._clause_at = _innermost(((c.first, c.last, c) for c in clauses), size)
        self._place: dict[int, tuple[Clause | None, Slot, str]] = {}
        self._in_sentence: dict[int, list[Clause]] = {}
        self._of_clause: dict[int, list[RawEvent]] = {}
        self._phrase_at = {p.first: p for p in page.phrases}
        self._participants: dict[int, list[RawEvent]] = {}
        #: By sentence, those at whose invitation something is done in it.
        self._inviters: dict[int, list[Phrase]] = {}
        #: Who leads a delegation: its phrase's id → the two phrases ("a delegation of A led by B").
        self.led: dict[int, tuple[Phrase, Phrase]] = {}
        for clause in sorted(clauses, key=lambda c: c.first):
            self._in_sentence.setdefault(clause.sentence, []).append(clause)
            if clause.verb.lemma in LED and clause.verb.passive and clause.subject is not None:
                leader = next((p for word, p in clause.preps if word == "by" and p.kind == "person"), None)
                if leader is not None and clause.subject.kind in ("group", "organization"):
                    self.led[id(clause.subject)] = (clause.subject, leader)
            for slot, phrases in _arguments(clause):
                for word, phrase in phrases:
                    self._place.setdefault(id(phrase), (clause, slot, word))
                    for part in phrase.parts:
                        self._place.setdefault(id(part), (clause, slot, word))
        for event in events:
            if event.type == "invitation" and event.noun is not None:
                self._inviters.setdefault(event.sentence, []).extend(event.agents)
            if event.clause is not None:
                self._of_clause.setdefault(event.clause.index, []).append(event)
            for phrase in (*event.agents, *event.recipients):
                for party in (phrase, *phrase.parts):
                    self._participants.setdefault(id(party), []).append(event)
        self._content_of = _innermost(
            ((e.content_first, e.content_last, e) for e in events if e.content_first >= 0), size
        )
        self._encounters = sorted((e for e in events if e.type in ENCOUNTERS or _is_of_two(e)), key=lambda e: e.first)
        self._encounter_starts = [e.first for e in self._encounters]

    # ------------------------------------------------------------------ places

    def place(self, phrase: Phrase) -> tuple[Clause | None, Slot, str]:
        """The clause of a phrase, its slot there, and the preposition before it; an inner phrase has slot "none"."""
        return self._place.get(id(phrase)) or (self.clause_at(phrase.head), "none", "")

    @cached_property
    def letterhead(self) -> Phrase | None:
        """The body whose name alone stands in a line at the top: a ministry's, a party's or an embassy's."""
        for phrase in self.page.phrases[:_TOP]:
            sentence = self.page.sentences[phrase.sentence]
            if phrase.sentence >= _TOP or sentence.kind == "prose":
                return None
            alone = phrase.first == sentence.first and not self._in_sentence.get(phrase.sentence)
            if alone and phrase.kind == "organization" and phrase.name:
                return phrase
        return None

    def is_subject(self, token: int) -> bool:
        """Whether the outer phrase that begins at a token is the subject of its clause."""
        phrase = self._phrase_at.get(token)
        return phrase is not None and self.place(phrase)[1] == "subject"

    def leader(self, phrase: Phrase) -> Phrase:
        """Who leads the delegation that a phrase names, else the phrase itself."""
        return self.led[id(phrase)][1] if id(phrase) in self.led else phrase

    def phrase_at(self, token: int) -> Phrase | None:
        """The outer phrase that begins at a token."""
        return self._phrase_at.get(token)

    def clause_at(self, token: int) -> Clause | None:
        """The clause whose own stretch a token stands in."""
        return self._clause_at[token] if 0 <= token < len(self._clause_at) else None

    def events_with(self, phrase: Phrase) -> list[RawEvent]:
        """The events that the phrase takes part in."""
        return self._participants.get(id(phrase), [])

    @cached_property
    def _presided(self) -> list[RawEvent]:
        """Events of which a word says that somebody presides, in order."""
        tokens = self.page.tokens
        told = (e for e in self.events if e.type == "gathering")
        chaired = (e for e in told if any(t.lemma in _CHAIRING for t in tokens[e.first : e.last + 1]))
        return sorted(chaired, key=lambda e: e.first)

    def presided_before(self, token: int) -> RawEvent | None:
        """What somebody was last said to preside over before a token: "Minister X **chaired the meeting**"."""
        at = bisect_left(self._presided, token, key=lambda e: e.first)
        return self._presided[at - 1] if at else None

    def inviters(self, visit: RawEvent) -> list[Phrase]:
        """At whose invitation a visit is paid, as its sentence says."""
        return self._inviters.get(visit.sentence, [])

    def destinations(self, visit: RawEvent) -> set[str]:
        """The codes of the states to which a visit leads, by their names or capitals."""
        clause, noun = visit.clause, visit.noun
        places = [*(noun.mods if noun is not None else ()), *(("", p) for p in visit.recipients)]
        if clause is not None:
            places += [*clause.preps[:DEPTH], *(("", p) for p in clause.objects[:1])]
        states = (part for word, p in places if word in _LEADING for part in p.parts or (p,) if part.kind == "state")
        return {state.country for state in states} - {""}

    def events_of(self, clause: Clause | None) -> list[RawEvent]:
        """The events of a clause."""
        return self._of_clause.get(clause.index, []) if clause is not None else []

    def speech_around(self, token: int) -> RawEvent | None:
        """The innermost speech event in whose content the token stands."""
        return self._content_of[token] if 0 <= token < len(self._content_of) else None

    def paragraph(self, token: int) -> int:
        """The paragraph of a token."""
        return self.page.sentences[self.page.tokens[token].sentence].paragraph

    # ------------------------------------------------------------------ neighbours

    def subject_of(self, clause: Clause | None) -> Phrase | None:
        """The subject of a clause, or of the clause that it leans on."""
        for _ in range(DEPTH):
            if clause is None:
                return None
            if clause.subject is not None:
                return clause.subject
            clause = clause.parent
        return None

    def bearer(self, office: Phrase) -> Phrase | None:
        """Whose the office behind "as" is: whose work it is, whom a clause appoints or honours, else the subject's."""
        taken = self._taken(office)
        if taken is not None:
            return taken
        clause = self.place(office)[0]
        if self._relieves(clause) and clause is not None:
            return self._named_in(clause) or (
                clause.subject if clause.verb.passive else next(iter(clause.objects), None)
            )
        before = bisect_left(self.page.phrases, office.first, key=lambda phrase: phrase.first)
        for work in self.page.phrases[max(before - 1, 0) : before]:
            if work.kind == "thing" and work.owner is not None and work.last == office.first - 2:
                return work.owner  # "thanked her for **her** work as envoy"
        honoured = any(event.type in _HONOURING for event in self.events_of(clause))
        if honoured and clause is not None and not clause.verb.passive:
            return next((p for p in clause.objects[:1] if p.kind in ACTORS), None) or self.subject_of(clause)
        appointed = any(event.type == "appointment" for event in self.events_of(clause))
        if appointed and clause is not None and not clause.verb.passive:
            appointee = next((p for p in clause.objects[:1] if p.kind != "thing"), None)  # no "letters of credence"
            return self._named_in(clause) or appointee or self.subject_of(clause)
        return self.subject_of(clause)

    def _named_in(self, clause: Clause) -> Phrase | None:
        """Whose a thing is that a clause is about: "received a copy of the credentials of **Ana Reis** as envoy"."""
        inner = next(iter(clause.objects), None)
        for _ in range(DEPTH):
            if inner is None or inner.kind != "thing":
                break
            inner = next((p for word, p in inner.mods if word == "of"), None)
        return inner if inner is not None and inner.kind == "person" and inner not in clause.objects else None

    def takes_office(self, office: Phrase) -> bool:
        """Whether a clause says that somebody has or gets an office: "as **envoy**", "was appointed **envoy**"."""
        return self.place(office)[2] == "as" or self._taken(office) is not None

    def _taken(self, office: Phrase) -> Phrase | None:
        """Who is appointed to an office that stands bare behind the verb: "named **Ana Reis** Minister of Trade"."""
        clause, slot, _ = self.place(office)
        if clause is None or slot != "object" or clause.verb.lemma not in _APPOINTING or office.determiner == "the":
            return None
        taker = clause.subject if clause.verb.passive or clause.verb.lemma == "become" else clause.objects[0]
        return taker if taker is not office and taker is not None and taker.kind == "person" else None

    def _relieves(self, clause: Clause | None) -> bool:
        """Whether a clause speaks of somebody's appointment, or takes an office from them."""
        if clause is None:
            return False
        heads = (self.page.tokens[p.head].lemma for p in clause.objects[:1])
        return clause.verb.lemma in _RELIEVING or any(head in _TAKINGS for head in heads)

    def subjects_above(self, clause: Clause | None) -> Iterator[Phrase]:
        """Subjects of the clauses that a clause depends on, the nearest first."""
        for _ in range(DEPTH):
            clause = clause.parent if clause is not None else None
            if clause is None:
                return
            if clause.subject is not None:
                yield clause.subject

    def clauses_of(self, sentence: int) -> list[Clause]:
        """The clauses of a sentence in order."""
        return self._in_sentence.get(sentence, [])

    def reporter(self, sentence: int) -> Clause | None:
        """Who reports what stands before, at the end of a sentence: "Chad has paid, **the minister said**"."""
        clauses = self.clauses_of(sentence)
        last = next((c for c in reversed(clauses) if c.relation == "main" and c.parent is None), None)
        if last is None or last is clauses[0] or last.objects or last.subject is None or last.verb.negated:
            return None
        start = min(last.subject.first, last.verb.first)
        apart = start > clauses[0].verb.last and self.page.tokens[start - 1].text in SAID_BEFORE
        return last if apart and last.verb.lemma in verb_lists().parenthetical else None

    def hands_over(self, sentence: int) -> bool:
        """Whether a sentence says that it is another's turn: "**For his part**, the guest …", "X, **in turn**, …"."""
        tokens = self.page.tokens_of(sentence)
        for at, token in enumerate(tokens[:_OPENING]):
            if token.low in _TURNS and at:
                whose = tokens[at - 1].low
                if (token.low == "turn" and whose == "in") or (whose in THEIRS and tokens[at - 2].low in _HANDING):
                    return True
        return False

    def told_before(self, phrase: Phrase) -> int:
        """The sentence before, or before what is quoted there from end to end: "… he added. “We agree.” He left"."""
        page = self.page
        sentence = phrase.sentence - 1
        while sentence > max(phrase.sentence - DEPTH, 0) and not page.tokens[phrase.first].quoted:
            first, last = page.sentences[sentence].first, page.sentences[sentence].last
            if last - first < 2 or not (page.tokens[first + 1].quoted and page.tokens[last - 1].quoted):
                break
            sentence -= 1
        return sentence

    def clauses_before(self, sentence: int, token: int) -> list[Clause]:
        """The last clauses of a sentence that begin before a token, in order, `DEPTH` at most."""
        clauses = self.clauses_of(sentence)
        return clauses[: bisect_left(clauses, token, key=lambda c: c.first)][-DEPTH:]

    def clauses_after(self, clause: Clause) -> list[Clause]:
        """The next clauses of the sentence of a clause that begin behind its verb, in order, `DEPTH` at most."""
        clauses = self.clauses_of(clause.sentence)
        at = bisect_right(clauses, clause.verb.first, key=lambda c: c.first)
        return clauses[at : at + DEPTH]

    def encounters_before(self, token: int) -> Iterator[RawEvent]:
        """Encounters whose trigger begins at or before a token, the latest first."""
        last = bisect_right(self._encounter_starts, token)
        for i in range(last - 1, max(last - 3 * DEPTH, 0) - 1, -1):
            yield self._encounters[i]

    @cached_property
    def encounters(self) -> list[RawEvent]:
        """The document's own encounters in order: first those face to face, then the others."""
        main = [e for e in self._encounters if not e.embedded]
        close = [e for e in main if e.type in FACE_TO_FACE or (e is main[0] and self._accredits(e))]
        told = [e for e in self._encounters if e.embedded and e.type in FACE_TO_FACE and e.status != "negated"]
        near = {id(e) for e in close}
        return [*close, *told, *(e for e in main if id(e) not in near)]

    def facing(self, *, embedded: bool = False) -> Iterator[tuple[list[Phrase], list[Phrase]]]:
        """Those on each side of a deed that is done to another state or its people, with those on the other."""
        for event in self.events:
            if event.type in _FACING and (embedded or not event.embedded):
                yield event.agents, event.recipients
                yield event.recipients, event.agents

    def _accredits(self, event: RawEvent) -> bool:
        """Whether one envoy hands over credentials."""
        words = (token.lemma for token in self.page.tokens[event.first : event.last + 1])
        one = event.type == "appointment" and len(event.agents) == 1 and not event.agents[0].plural
        return one and not event.agents[0].parts and not _CREDENTIALS.isdisjoint(words)


def _is_of_two(event: RawEvent) -> bool:
    """Whether two states or bodies hold a conference, or somebody a dinner for another: "the EU and ASEAN held a
    summit", "the envoy gave a lunch in honour of Ali"."""
    if event.type == "gathering" and event.agents and any(p.kind in _GUESTS for p in event.recipients):
        return True
    parts = [part for phrase in event.agents for part in phrase.parts or (phrase,)]
    return event.type == "gathering" and len(parts) == 2 and all(p.kind in ("state", "organization") for p in parts)


def _arguments(clause: Clause) -> Iterable[tuple[Slot, list[tuple[str, Phrase]]]]:
    if clause.subject is not None:
        yield "subject", [("", clause.subject)]
    yield "object", [("", phrase) for phrase in clause.objects]
    yield "prep", list(clause.preps)


def _innermost(spans: Iterable[tuple[int, int, T]], size: int) -> list[T | None]:
    """For each token what spans it most closely: of (first, last, thing), both included, the one that begins last."""
    at: list[T | None] = []
    done = 0  # the length of `at`
    open_: list[tuple[int, T | None]] = []
    for first, last, thing in [*sorted(spans, key=lambda span: (span[0], -span[1])), (size, size, None)]:
        while done < first:  # up to where this one begins
            while open_ and open_[-1][0] < done:
                open_.pop()
            end, inner = open_[-1] if open_ else (first, None)
            begin, done = done, end + 1 if end < first else first
            at += [inner] * (done - begin)
        open_.append((last, thing))
    return at
