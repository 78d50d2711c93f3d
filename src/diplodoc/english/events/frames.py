"""Frames: which predicate of which clause or noun phrase expresses an event, and who takes part in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...taxonomy import BUILT_IN
from ..clauses.clausestate import SENT
from ..clauses.conferences import CONFERENCES
from ..clauses.control import is_felt
from ..page import Clause, Page, Phrase, RawEvent, VerbGroup
from . import contents, credit, replies
from .attachment import attached
from .conditions import DEEDS, SPEECH
from .framefiles import STOP, Lexicon
from .harm import Harm
from .matches import Matcher
from .owners import suffers
from .patterns import Match
from .slots import Context, Slots
from .status import introducing, is_embedded, status_of

#: Verbs by which an event noun as their subject is said to happen, and those by which it is called off.
_OCCURRENCE = frozenset(
    "take hold occur begin start open conclude end continue resume follow convene schedule organize organise happen "
    "close commence last host plan envisage foresee slate come kick get break stall collapse fail proceed drag "
    "founder".split()
)
_CANCELLING = frozenset({"cancel", "postpone", "suspend", "delay", "defer", "put", "call"})
#: Slots that only `reference` can fill, from the principals of the document.
_IMPLICIT = frozenset({"sides", "interlocutor"})
#: Types whose agentless passive means the principals ("issues were discussed").
_COMMON = frozenset({"discussion", "accord", "praise", "concern", "statement", "pledge", "support", "signing"})
#: What one side does for the other.
_BY_EITHER = frozenset({"invitation", "thanks"})
#: What brings the parties to an event noun.
_PARTIES = frozenset({"between", "with"})
#: Types in which agents and recipients stand on one footing.
_ON_ONE_FOOTING = frozenset(t.name for t in BUILT_IN if t.symmetric)
#: What brings the means by which something is done.
_MEANS = frozenset({"by", "over", "through", "via"})
#: Types in which whoever accompanies a participant takes part as well.
_IN_COMPANY = frozenset({"meeting", "visit"})
#: Who can be what a discussion is about, and the nouns by which they are.
_TALKED_ABOUT = frozenset({"state", "organization", "group"})
_RELATIONS = frozenset(
    "agreement border collaboration conflict contact cooperation co-operation coordination dialogue dispute "
    "engagement exchange friendship link negotiation negotiations partnership relation relations talks tie ties "
    "trade treaty war".split()
)
_ASKING = frozenset({"request", "invitation"})
#: Verbs that say a deed rather than do it: "announced sanctions" is a statement, and the sanctions stand in it.
_ANNOUNCING = frozenset({"announce", "confirm"})
_SPEECH = SPEECH | {STOP}
#: What is told of a noun besides what is done with it: "lifted the sanctions **imposed** by the last cabinet".
_TOLD_BESIDES = DEEDS | {"gathering"}
#: Articles of some body or other.
_SOME = frozenset({"a", "an", "another"})


def _is_answered(event: RawEvent, matrix: RawEvent) -> bool:
    """Whether somebody else has said what is turned down: "declined **an invitation from X**"."""
    others = event.agents and not any(agent in matrix.agents for agent in event.agents)
    return matrix.type == "rejection" and event.type in SPEECH and bool(others)


class FrameReader:
    """Reads the raw events off a page whose clauses are known."""

    def __init__(self, page: Page, clauses: list[Clause], lexicon: Lexicon) -> None:
        self._page = page
        self._tokens = page.tokens
        self._clauses = clauses
        self._lexicon = lexicon
        #: By what something is done: "spoke **by video link**".
        self._means = {id(phrase) for c in clauses for name, phrase in c.preps if name in _MEANS}
        self._slots = Slots(page, clauses)
        self._matcher = Matcher(page, self._slots, lexicon)
        self._phrase_at = self._slots.phrase_at
        self._of_clause: dict[int, list[RawEvent]] = {}
        #: Clauses whose verb only colours the infinitive behind it ("would like to thank"), or introduces the document.
        self._transparent = introducing(page, clauses)
        #: Heads of phrases that are part of a verb's trigger, and so no events of their own.
        self._consumed: set[int] = set()
        #: By the head of its noun, the deed that a clause only announces.
        self._announced: dict[int, Match] = {}

    def read(self) -> list[RawEvent]:
        """All raw events, in the order of their triggers."""
        # "The sanctions imposed on Chad **were lifted**": what a noun undergoes goes before what describes it.
        for clause in sorted(self._clauses, key=lambda c: c.relation == "relative" and not c.introducer):
            self._of_clause[clause.index] = list(self._clause(clause))
        self._drop_covered()
        events = [event for found in self._of_clause.values() for event in found]
        for clause in self._clauses:
            for event in self._of_clause[clause.index]:
                event.embedded = is_embedded(clause, self._transparent)
                if (event.speaker and event.type == "thanks") or self._is_felt(clause):
                    event.embedded = False
        for event in events:
            if event.clause is not None:
                event.parent = contents.around(event.clause, event, self._of_clause)
                event.status = event.status or self._status(event.clause)
        events += self._adjuncts()
        events += self._nouns()
        events.sort(key=lambda event: (event.first, event.last))
        replies.attach(self._page, events)
        Harm(self._page, events, self._slots.owners, self._of_clause).attach()
        return [event for event in events if event.type != STOP]

    # ------------------------------------------------------------ verbs

    def _clause(self, clause: Clause) -> Iterator[RawEvent]:
        matches = self._matcher.best(clause)
        if clause.verb.lemma in _ANNOUNCING:
            deeds = [m for m in matches if m.context.light and m.frame.type not in _SPEECH]
            if deeds:
                self._announce(deeds)
                matches = self._matcher.plain(clause)
        if any(m.context.light for m in matches):
            yield from self._light_events(clause, matches)
            return
        for match in matches:
            event = self._event(match, clause)
            if event is not None:
                yield event

    def _announce(self, deeds: list[Match]) -> None:
        for match in deeds:
            assert match.context.noun is not None
            head = match.context.noun.head
            known = self._announced.get(head)
            if known is None or match.rank > known.rank:
                match.first = match.last = head
                self._announced[head] = match

    @staticmethod
    def _hand_on(event: RawEvent, clause: Clause) -> None:
        """Whoever is asked or invited does what the infinitive says: "extended an invitation to her to speak"."""
        for child in clause.children:
            if child.relation == "infinitive" and child.subject is clause.subject:
                child.subject = event.recipients[0]

    def _light_events(self, clause: Clause, matches: list[Match]) -> Iterator[RawEvent]:
        """One event a noun: the first with the verb as its trigger, further ones with their noun alone."""
        best: dict[int, Match] = {}
        for match in matches:
            noun = match.context.noun
            assert noun is not None
            if noun.head not in best or match.rank > best[noun.head].rank:
                best[noun.head] = match
        verb, first = clause.verb, True
        others = any(name == "by" for name, _ in clause.preps) if verb.passive else clause.subject is not None
        by_others = others and (clause.relation == "relative" or verb.passive)  # "was hosted by A and **chaired by B**"
        for head in sorted(best):
            match = best[head]
            if head not in self._consumed:
                if not first and match.frame.type == "aid":
                    self._consumed.add(head)
                    continue  # "gave them **food and water**" is one gift
                match.first, match.last = self._trigger(match, verb, head) if first else (head, head)
                first = False
            elif by_others and match.frame.type in _TOLD_BESIDES:
                match.first, match.last = verb.first, verb.last  # "held a session **chaired** by Norway"
            else:
                continue
            self._consumed.add(head)
            event = self._event(match, clause)
            if event is not None:
                yield event

    def _trigger(self, match: Match, verb: VerbGroup, head: int) -> tuple[int, int]:
        """A verb with its noun, which may be a compound: "the **foundation stone was laid**"."""
        first = head
        if match.context.noun is not None and head < verb.first:
            while first > match.context.noun.first and self._tokens[first - 1].tag == "NN":
                first -= 1
        return min(verb.first, first), max(verb.last, head)

    def _drop_covered(self) -> None:
        """An infinitive within the trigger of its verb is no event of its own: "ordered the envoy **to leave**"."""
        for clause in self._clauses:
            for event in self._of_clause[clause.index]:
                for child in clause.children:
                    inside = event.first < child.verb.first and child.verb.main <= event.last
                    if child.relation == "infinitive" and inside:
                        self._of_clause[child.index] = []

    # ------------------------------------------------------------ nouns

    def _nouns(self) -> Iterator[RawEvent]:
        """Events that a noun expresses, wherever it stands."""
        clause_at, nouns = self._slots.clause_at, self._lexicon.nouns
        triggers = {t for found in self._of_clause.values() for e in found for t in range(e.first, e.last + 1)}
        attended = self._attended()
        for phrase in self._slots.all_phrases:
            head = self._tokens[phrase.head]
            if phrase.kind in {"time", "pronoun"} or phrase.parts or phrase.head in attended:
                continue
            if phrase.head in self._consumed or phrase.head in triggers:
                continue
            announced = self._announced.get(phrase.head)
            if announced is not None:
                event = self._noun_event(announced, phrase, clause_at(phrase.head))
                if event is not None:
                    yield event
                continue
            if head.lemma not in nouns and head.low not in nouns:
                continue  # most
            clause = clause_at(phrase.head)
            told = self._told_of(phrase, clause)
            options = [option for option in nouns.get(head.lemma, ()) if option[1].type not in told]
            if head.low != head.lemma:
                options = [*options, *nouns.get(head.low, ())]
            if phrase.kind == "organization" and head.low in CONFERENCES:
                continue  # "the Meeting called on …"
            if phrase.key.startswith("org:"):
                # "Department of War" is no war, though the "Arab Summit" is one too.
                options = [(words, frame) for words, frame in options if frame.type == "gathering"]
            if not options:
                continue
            matches = []
            for words, frame in options:
                matched = self._matcher.patterns.noun_words(phrase, [words])
                if matched:
                    match = Match(frame, Context(clause, noun=phrase), len(matched), phrase.head, phrase.head)
                    if self._matcher.conditions.hold(match):
                        matches.append(match)
            if not matches:
                continue
            event = self._noun_event(max(matches, key=lambda m: m.rank), phrase, clause)
            if event is not None:
                yield event

    def _told_of(self, phrase: Phrase, clause: Clause | None) -> set[str]:
        """The types of what a verb tells already: "Telegrams **reached** the Queen", "**spoke** by video link"."""
        if clause is None or (clause.subject is not phrase and id(phrase) not in self._means):
            return set()
        return {event.type for event in self._of_clause[clause.index]}

    def _attended(self) -> set[int]:
        """The nouns of what somebody attends, which is one event with the attendance: "attended the session"."""
        heads: set[int] = set()
        for found in self._of_clause.values():
            for event in found:
                if event.type == "message" and event.clause is not None and event.clause.subject is not None:
                    heads.add(event.clause.subject.head)  # "**a letter** from X reached Y"
                if event.type != "gathering" or event.clause is None or event.noun is not None:
                    continue
                held = (*event.clause.objects, *(p for name, p in event.clause.preps if name in {"in", "at"}))
                heads.update(p.head for p in held if not self._has_parties(p, event.clause))
        return heads

    def _has_parties(self, phrase: Phrase, clause: Clause) -> bool:
        """Whether a noun says who takes part: "the talks **between** A and B", "saw the signing **by** A and B"."""
        done = not clause.verb.passive and any(name == "by" and p.first > phrase.last for name, p in clause.preps)
        return done or any(attached(word, phrase) for word in _PARTIES)

    def _noun_event(self, match: Match, phrase: Phrase, clause: Clause | None) -> RawEvent | None:
        event = self._event(match, clause)
        if event is None:
            return None
        event.noun = phrase
        if clause is not None:
            occurs, cancelled = self._occurs(phrase, clause)
            if occurs or cancelled:
                event.embedded = is_embedded(clause, self._transparent)
                event.status = "negated" if cancelled or event.status == "negated" else self._status(clause)
                event.parent = contents.around(clause, event, self._of_clause)
                if occurs and clause.verb.first - phrase.last <= 2:
                    event.last = max(event.last, clause.verb.last)
                return event
        event.embedded = True
        if not event.agents and not event.recipients and not event.implicit:
            return None
        if clause is not None:
            own = [e for e in self._of_clause[clause.index] if e.last < phrase.head and e.content_first >= 0]
            event.parent = own[-1] if own else contents.around(clause, event, self._of_clause)
            governed = phrase in clause.objects or phrase is clause.subject or bool(own)
            if event.status in {"", "actual"} and governed:
                matrix = own[-1] if own else None
                if matrix is not None and _is_answered(event, matrix):
                    event.status = "actual"
                    return event
                event.status = self._status(clause, matrix, phrase)
        event.status = event.status or "actual"
        return event

    def _status(self, clause: Clause, noun_of: RawEvent | None = None, noun: Phrase | None = None) -> str:
        return status_of(clause, self._of_clause, self._transparent, self._tokens, noun_of, noun)

    def _occurs(self, phrase: Phrase, clause: Clause) -> tuple[bool, bool]:
        """Whether the clause says that the noun's event takes place, and whether it says that it is called off."""
        verb = clause.verb
        if verb.lemma == "be" and clause.subject is None:
            return phrase in clause.objects, False
        if clause.subject is not phrase:
            return False, False
        return verb.lemma in _OCCURRENCE and not self._of_clause[clause.index], (
            verb.lemma in _CANCELLING and verb.passive
        )

    # ------------------------------------------------------------ adjuncts

    def _adjuncts(self) -> Iterator[RawEvent]:
        """Events that an adverbial phrase expresses: "according to the Minister"."""
        adjuncts = self._lexicon.adjuncts
        for token in [token for token in self._tokens if token.low in adjuncts]:
            for pattern, frame in adjuncts[token.low]:
                last = token.index + len(pattern.tail)
                words = tuple(t.low for t in self._tokens[token.index + 1 : last + 1])
                phrase = self._phrase_at.get(last + 1)
                if words != pattern.tail or phrase is None:
                    continue
                clause = self._slots.clause_at(token.index)
                if clause is not None and clause.verb.main == token.index:
                    clause = clause.parent
                match = Match(frame, Context(clause, object=phrase), pattern.size, token.index, last)
                event = self._event(match, clause)
                if event is not None:
                    event.status = event.status or "actual"
                    contents.attribute(event, self._page, self._clauses, self._of_clause)
                    yield event

    # ------------------------------------------------------------ from match to event

    def _event(self, match: Match, clause: Clause | None) -> RawEvent | None:
        frame, context = match.frame, match.context
        agents, implicit = self._participants(frame.agent, context)
        recipients, towards = self._participants(frame.recipient, context, taken=agents)
        if frame.type == "discussion":
            recipients = [p for p in recipients if not self._is_topic(p)]
        if frame.type == "establishment" and agents:
            recipients = [p for p in recipients if p.kind != "organization" or p.name]  # "opened **the bridge**"
        if frame.type == "concern":
            recipients = [p for p in recipients if not suffers(p, self._tokens)]
        if frame.type == STOP:
            if clause is not None and frame.is_transparent:
                self._transparent.add(clause.index)
        elif not agents and not implicit and context.noun is None and clause is not None and clause.verb.passive:
            implicit = frame.type in _COMMON and not recipients and not frame.adjuncts
        if context.light and not agents and clause is not None and clause.verb.passive:
            if frame.type in _BY_EITHER:
                implicit = bool(recipients)  # "an invitation was extended to X"
            implicit = implicit or frame.type == "signing"  # "a communiqué was issued"
        if context.noun is not None and not context.light and clause is not None:
            agents = agents or credit.doers(context.noun, clause, self._of_clause)
            if not recipients and frame.type == "appointment":
                recipients = credit.appointed(context.noun, clause, self._of_clause)
        elif not agents and frame.type == "aid" and clause is not None and clause.verb.passive:
            agents = credit.givers(clause, self._of_clause)
        if frame.optional and not agents and not recipients and not implicit:
            return None
        self._consumed.update(context.used)
        sentence = clause.sentence if clause is not None else self._tokens[match.first].sentence
        event = RawEvent(
            type=frame.type, rule=frame.id, first=match.first, last=match.last, clause=clause, noun=None,
            sentence=sentence, agents=agents, recipients=recipients, implicit=implicit,
            status=frame.status or ("actual" if self._matcher.conditions.performs(match) else ""),
        )  # fmt: skip
        if context.noun is not None and context.noun.determiner in {"no", "neither"}:
            event.status = "negated"
        if clause is not None and any(p.determiner == "no" for at in context.used if (p := self._phrase_at.get(at))):
            clause.verb.negated = True  # "has **no** intention of attending"
        if any(phrase.determiner == "neither" for phrase in recipients):
            event.status = "negated"
        event.towards = towards
        if frame.type in _IN_COMPANY:
            event.beside_agents = [p for who in agents for p in self._slots.companions.of(who)]
            event.beside_recipients = [p for who in recipients for p in self._slots.companions.of(who)]
        elif frame.type == "invitation":
            sent = (who for who in recipients if self._tokens[who.head].lemma in SENT)
            event.beside_recipients = [p for who in sent for p in self._slots.companions.of(who)]
        partners = self._slots.companions.partners(clause) if clause is not None and clause.subject in agents else []
        if partners and frame.type not in _ON_ONE_FOOTING:
            event.recipients = [p for p in recipients if p not in partners]
            event.beside_agents = [*event.beside_agents, *partners]
        if frame.type == "meeting" and not (context.noun is not None and not context.light):
            event.beside_recipients += self._slots.actors("presence.owner", context)
        event.speaker = "speaker" in frame.agent and not agents
        if self._is_felt(clause):
            event.agents = [p for p in agents if p.name != "it"]
            event.speaker, event.status = not event.agents, event.status or ("actual" if frame.type in SPEECH else "")
        if frame.type == "thanks" and clause is not None and not clause.verb.passive and not clause.parent:
            self._thank_you(event, clause)
        if frame.type in _ASKING and clause is not None and recipients and context.light:
            self._hand_on(event, clause)
        if frame.embeds and clause is not None:
            event.content_first, event.content_last = contents.stretch(clause, match.last)
        return event

    def _is_felt(self, clause: Clause | None) -> bool:
        """Whether a speaker says what it is to them to do it: "It is an honour **to welcome** you"."""
        host = clause.parent if clause is not None and clause.relation == "infinitive" else None
        return host is not None and is_felt(host, self._tokens)

    def _thank_you(self, event: RawEvent, clause: Clause) -> None:
        """ "Thank you, Minister", "Anna, thank you": whoever speaks thanks, and who is called by name is thanked."""
        if clause.subject is None:
            event.speaker = event.speaker or not event.agents
        elif self._tokens[clause.verb.first - 1].text == "," and any(p.name == "you" for p in event.recipients):
            event.agents, event.recipients, event.speaker = [], [clause.subject], True

    def _is_topic(self, phrase: Phrase) -> bool:
        """Whether somebody belongs to what is discussed: "relations **with Iran**"; a person is talked to."""
        link = phrase.first - 1
        if phrase.kind not in _TALKED_ABOUT or link < 1 or self._tokens[link].low != "with":
            return False
        before = self._phrase_at.get(link - 1)
        return before is not None and self._tokens[before.last].lemma in _RELATIONS

    def _participants(
        self, slots: Iterable[str], context: Context, taken: list[Phrase] | None = None
    ) -> tuple[list[Phrase], bool]:
        """The actors of the first slot that holds any; whether the principals of the document are meant."""
        vague: list[Phrase] = []
        for slot in slots:
            if slot in _IMPLICIT:
                return [], True
            held = self._slots.actors(slot, context) or (self._slots.voice(context) if slot == "subject" else [])
            found = [p for p in held if not any(p is t for t in taken or ())]
            if found and taken is not None and all(_is_some_body(p) for p in found):
                vague = vague or found  # "paid for **a hospital** in Malawi"
            elif found:
                return found, False
        return [p.of or p for p in vague], False


def _is_some_body(phrase: Phrase) -> bool:
    """Whether a phrase means some body or other, so that rather its state is concerned: "**a hospital** in Malawi"."""
    return phrase.kind == "organization" and phrase.determiner in _SOME and not phrase.name
