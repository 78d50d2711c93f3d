"""Frames: which predicate of which clause or noun phrase expresses an event, and who takes part in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import attrs

from ..taxonomy import BUILT_IN
from .framefiles import STOP, Condition, Frame, Lexicon, Pattern, head_of
from .page import Clause, Page, Phrase, RawEvent
from .slots import ACTORS, Context, Slots
from .status import is_embedded, status_of

_COPULAS = {"be", "remain", "stand", "become", "feel", "stay", "seem", "appear", "get", "keep", "go"}
_OCCURRENCE = {
    "take", "hold", "occur", "begin", "start", "open", "conclude", "end", "continue", "resume", "follow", "convene",
    "schedule", "organize", "organise", "happen", "close", "commence", "last", "host", "plan", "come", "kick",
}  # fmt: skip
#: How many infinitives deep speech is looked for.
_DESCENT = 5
_CANCELLING = {"cancel", "postpone", "suspend", "delay", "defer", "put", "call"}
#: How many dependent clauses a content is followed through.
_MOST_DEPENDANTS = 40
#: Slots that only `reference` can fill, from the principals of the document.
_FOR_A_DEED = {"thanks", "praise", "criticism"}
_IMPLICIT = {"sides", "interlocutor"}
_GUARDED = {t.name for t in BUILT_IN if t.family in {"speech", "encounter"}}
#: Tags of words that may stand between a preposition and the first token of its phrase.
_BEFORE_PHRASE = {"RB", "RBR", "DT", "PDT", "PRP$", "JJ", "JJR", "JJS", "CD", "VBN", "VBG", "NN", "NNP"}
#: What one can "wish to" or "begin by" saying without a promise in it.
_SPOKEN = {t.name for t in BUILT_IN if t.family == "speech"} - {"discussion", "accord", "pledge"}


@attrs.define(slots=True)
class _Match:
    """A frame that fits, with how well."""

    frame: Frame
    context: Context
    size: int
    first: int
    last: int

    @property
    def rank(self) -> tuple[int, bool, int, int]:
        return (self.size, not self.context.loose, self.frame.weight, -self.frame.order)


class FrameReader:
    """Reads the raw events off a page whose clauses are known."""

    def __init__(self, page: Page, clauses: list[Clause], lexicon: Lexicon) -> None:
        self._page = page
        self._tokens = page.tokens
        self._clauses = clauses
        self._lexicon = lexicon
        self._slots = Slots(page, clauses)
        self._phrase_at = self._slots.phrase_at
        self._of_clause: dict[int, list[RawEvent]] = {}
        #: Clauses whose verb only colours the infinitive behind it ("would like to thank").
        self._transparent: set[int] = set()
        #: Which clauses are speech, as far as somebody asked, and the chain of clauses being asked about.
        self._spoken: dict[int, bool] = {}
        self._descent: list[int] = []
        #: Heads of phrases that are part of a verb's trigger, and so no events of their own.
        self._consumed: set[int] = set()

    def read(self) -> list[RawEvent]:
        """All raw events, in the order of their triggers."""
        for clause in self._clauses:
            self._of_clause[clause.index] = list(self._clause(clause))
        events = [event for found in self._of_clause.values() for event in found]
        for clause in self._clauses:
            for event in self._of_clause[clause.index]:
                event.embedded = is_embedded(clause, self._transparent)
        for event in events:
            if event.clause is not None:
                event.parent = self._reporting(event.clause, event)
                event.status = event.status or status_of(event.clause, self._of_clause, self._transparent)
        events += self._adjuncts()
        events += self._nouns()
        events.sort(key=lambda event: (event.first, event.last))
        return [event for event in events if event.type != STOP]

    # ------------------------------------------------------------ verbs

    def _clause(self, clause: Clause) -> Iterator[RawEvent]:
        matches = self._best(clause)
        if any(m.context.light for m in matches):
            yield from self._light_events(clause, matches)
            return
        for match in matches:
            event = self._event(match, clause)
            if event is not None:
                yield event

    def _best(self, clause: Clause) -> list[_Match]:
        """The match of a clause's verb, or those of a light verb's nouns."""
        matches = [m for m in self._verb_matches(clause) if self._holds(m)]
        light = [m for m in self._light_matches(clause) if self._holds(m)]
        if light:
            strongest = max((m for m in matches), key=lambda m: m.rank, default=None)
            if strongest is None or max(m.size for m in light) >= strongest.size:
                return light
        if not matches:
            matches = [
                m
                for pattern, frame in self._lexicon.verbs.get("*", ())
                if self._holds(m := _Match(frame, Context(clause), pattern.size - 1, clause.verb.first, clause.verb.last))
            ]
        return [max(matches, key=lambda m: m.rank)] if matches else []

    def _verb_matches(self, clause: Clause) -> Iterator[_Match]:
        verb = clause.verb
        for pattern, frame in self._lexicon.verbs.get(verb.lemma, ()):
            found = self._follow(pattern, clause, verb.last + 1)
            if found is not None:
                context, last = found
                if verb.passive:
                    context.object = None  # the object of a passive is its subject
                yield _Match(frame, context, pattern.size, verb.first, last)
        yield from self._predicate_matches(clause)

    def _predicate_matches(self, clause: Clause) -> Iterator[_Match]:
        verb = clause.verb
        progressive = self._tokens[verb.main].tag == "VBG" and verb.form == "finite"
        starts = [verb.main] if verb.passive or progressive else []
        if verb.lemma in _COPULAS:
            starts += list(self._openings(verb.last + 1))
        for start in starts:
            for key in dict.fromkeys((self._tokens[start].low, self._tokens[start].lemma)):
                for pattern, frame in self._lexicon.predicates.get(key, ()):
                    found = self._follow(pattern, clause, start + 1)
                    if found is not None:
                        context, last = found
                        context.predicative = True
                        yield _Match(frame, context, pattern.size + 1, verb.first, max(last, start))

    def _openings(self, position: int) -> Iterator[int]:
        """The tokens at which a predicate may begin: the next word, and those behind adverbs and determiners."""
        for at in range(position, min(position + 4, len(self._tokens))):
            token = self._tokens[at]
            if not token.text[0].isalnum():
                return
            yield at
            if not (token.is_adverb or token.tag in {"DT", "PRP$", "JJ", "JJS", "JJR", "VBN"}):
                return

    def _light_matches(self, clause: Clause) -> Iterator[_Match]:
        verb = clause.verb
        for pattern, frame in self._lexicon.light.get(verb.lemma, ()):
            found = self._follow(pattern, clause, verb.last + 1)
            if found is None:
                continue
            context, _ = found
            if pattern.tail and context.object is not None:
                carriers: Iterable[Phrase | None] = [context.object]
            elif verb.passive:
                carriers = [clause.subject, *clause.objects]
            else:
                carriers = clause.objects
            for carrier in carriers:
                for noun in _members(carrier):
                    words = self._noun_words(noun, self._lexicon.light_nouns(frame, self._tokens[noun.head].lemma)) or (
                        self._noun_words(noun, self._lexicon.light_nouns(frame, self._tokens[noun.head].low))
                    )
                    if words:
                        match_context = Context(clause, noun=noun, light=True)
                        first, last = sorted((noun.head, verb.main))
                        yield _Match(frame, match_context, 1 + pattern.size + len(words) - 1, first, last)

    def _light_events(self, clause: Clause, matches: list[_Match]) -> Iterator[RawEvent]:
        """One event a noun: the first with the verb as its trigger, further ones with their noun alone."""
        best: dict[int, _Match] = {}
        for match in matches:
            noun = match.context.noun
            assert noun is not None
            if noun.head not in best or match.rank > best[noun.head].rank:
                best[noun.head] = match
        for number, head in enumerate(sorted(best)):
            match = best[head]
            self._consumed.add(head)
            verb = clause.verb
            if number == 0:
                match.first, match.last = min(verb.first, head), max(verb.last, head)
            else:
                match.first = match.last = head
            event = self._event(match, clause)
            if event is not None:
                yield event

    def _follow(self, pattern: Pattern, clause: Clause, position: int) -> tuple[Context, int] | None:
        """Matches the words behind a pattern's first one; gives the arguments that they bind, and the last token."""
        context = Context(clause)
        last = position - 1
        tail = pattern.tail
        for number, word in enumerate(tail):
            final = number == len(tail) - 1
            if word == "*":
                phrase = self._phrase_at.get(position)
                if phrase is not None and phrase.first == position and not clause.verb.passive:
                    context.object = phrase
                    position = phrase.last + 1
                elif not clause.verb.passive:
                    return None
                continue
            at = self._find_word(word, position)
            if at is None and final:
                bound = next(((name, p) for name, p in clause.preps if name == word), None)
                if number == 0 and clause.objects and not clause.verb.passive:
                    bound = None  # "called the officers **for** advice" calls for nothing
                if bound is not None and (number == 0 or bound[1].first > position):
                    context.object = bound[1]
                    context.bound_preposition = word
                    context.loose = True
                    return context, last
                behind = clause.objects[0].last + 1 if number == 0 and clause.objects else len(self._tokens)
                if behind < len(self._tokens) and self._tokens[behind].low == word != "that":
                    return context, behind  # a particle behind the object: "turned the offer down"
                return None
            if at is None:
                return None
            phrase = self._phrase_at.get(at)
            if phrase is not None:
                self._consumed.add(at)
            last = at
            position = at + 1
            if final and "*" not in tail and self._tokens[at].tag in {"IN", "TO", "RP"}:
                after = self._phrase_at.get(position)
                if after is None and position < len(self._tokens) and self._tokens[position].tag in _BEFORE_PHRASE:
                    after = self._phrase_at.get(position + 1)
                by_preposition = next((p for name, p in clause.preps if name == word and p.first >= position), None)
                if by_preposition is not None:
                    context.object, context.bound_preposition = by_preposition, word
                elif after is not None and after.first >= position and not self._tokens[position].is_adverb:
                    context.object, context.bound_preposition = after, word
                elif phrase is not None:
                    inner = next((p for name, p in phrase.mods if name == word), None)
                    if inner is not None:
                        context.object, context.bound_preposition = inner, word
        return context, last

    def _find_word(self, word: str, position: int) -> int | None:
        """Where `word` stands from `position` on, over adverbs and what stands before a noun."""
        phrase = self._phrase_at.get(position)
        if phrase is not None and phrase.first == position and self._tokens[phrase.head].low == word:
            return phrase.head
        for at in range(position, min(position + 5, len(self._tokens))):
            token = self._tokens[at]
            if token.low == word or token.lemma == word or (word == "one's" and token.tag in {"PRP$", "POS"}):
                return at
            if not (
                token.is_adverb
                or token.tag in {"DT", "PRP$", "JJ", "JJR", "JJS", "POS", "VBN", "CD"}
                or (token.tag in {"NNP", "NN"} and at + 1 < len(self._tokens) and self._tokens[at + 1].tag == "POS")
            ):
                return None
        return None

    def _noun_words(self, noun: Phrase, options: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
        """The longest of the several-word nouns `options` that the phrase has as its head."""
        best: tuple[str, ...] = ()
        tokens = self._tokens
        for words in options:
            if len(words) == 1 and len(best) == 0:
                best = words
                continue
            middle = head_of(words)
            at = noun.head
            for word in reversed(words[:middle]):
                at -= 1
                while at >= noun.first and tokens[at].low != word and tokens[at].lemma != word:
                    at -= 1
                if at < noun.first:
                    break
            else:
                if len(words) > len(best) and self._continues(words[middle + 1 :], noun.head + 1):
                    best = words
        return best

    def _continues(self, words: Iterable[str], position: int) -> bool:
        """Whether `words` follow from `position` on ("of protest" in "a note of strong protest")."""
        for word in words:
            at = self._find_word(word, position)
            if at is None:
                return False
            position = at + 1
        return True

    # ------------------------------------------------------------ nouns

    def _nouns(self) -> Iterator[RawEvent]:
        """Events that a noun expresses, wherever it stands."""
        clause_at = self._slots.clause_at
        triggers = {t for found in self._of_clause.values() for e in found for t in range(e.first, e.last + 1)}
        for phrase in self._slots.all_phrases:
            head = self._tokens[phrase.head]
            if phrase.head in self._consumed or phrase.head in triggers or phrase.kind in {"time", "pronoun"} or phrase.parts:
                continue
            options = self._lexicon.nouns.get(head.lemma, ())
            if head.low != head.lemma:
                options = [*options, *self._lexicon.nouns.get(head.low, ())]
            if not options:
                continue
            clause = clause_at(phrase.head)
            matches = []
            for words, frame in options:
                matched = self._noun_words(phrase, [words])
                if matched:
                    match = _Match(frame, Context(clause, noun=phrase), len(matched), phrase.head, phrase.head)
                    if self._holds(match):
                        matches.append(match)
            if not matches:
                continue
            event = self._noun_event(max(matches, key=lambda m: m.rank), phrase, clause)
            if event is not None:
                yield event

    def _noun_event(self, match: _Match, phrase: Phrase, clause: Clause | None) -> RawEvent | None:
        event = self._event(match, clause)
        if event is None:
            return None
        event.noun = phrase
        exists = clause is not None and clause.verb.lemma == "be" and clause.subject is None and phrase in clause.objects
        is_subject = clause is not None and clause.subject is phrase
        occurs = exists or is_subject and clause is not None and clause.verb.lemma in _OCCURRENCE and not self._of_clause[clause.index]
        cancelled = is_subject and clause is not None and clause.verb.lemma in _CANCELLING and clause.verb.passive
        if clause is not None and (occurs or cancelled):
            event.embedded = is_embedded(clause, self._transparent)
            event.status = "negated" if cancelled else status_of(clause, self._of_clause, self._transparent)
            event.parent = self._reporting(clause, event)
            if occurs:
                event.last = max(event.last, clause.verb.last) if clause.verb.first - phrase.last <= 2 else event.last
            return event
        event.embedded = True
        if not event.agents and clause is not None and any(p is phrase for name, p in clause.preps if name == "for"):
            # "thanked Japan for the assistance": who is thanked for a deed has done it.
            event.agents = next((e.recipients for e in self._of_clause[clause.index] if e.type in _FOR_A_DEED), [])
        if not event.agents and not event.recipients and not event.implicit:
            return None
        if clause is not None:
            own = [e for e in self._of_clause[clause.index] if e.last < phrase.head and e.content_first >= 0]
            event.parent = own[-1] if own else self._reporting(clause, event)
            governed = phrase in clause.objects or phrase is clause.subject or bool(own)
            if event.status in {"", "actual"} and governed:
                event.status = status_of(clause, self._of_clause, self._transparent, noun_of=own[-1] if own else None)
        event.status = event.status or "actual"
        return event

    # ------------------------------------------------------------ adjuncts

    def _adjuncts(self) -> Iterator[RawEvent]:
        """Events that an adverbial phrase expresses: "according to the Minister"."""
        for token in self._tokens:
            for pattern, frame in self._lexicon.adjuncts.get(token.low, ()):
                last = token.index + len(pattern.tail)
                words = tuple(t.low for t in self._tokens[token.index + 1 : last + 1])
                phrase = self._phrase_at.get(last + 1)
                if words != pattern.tail or phrase is None:
                    continue
                clause = self._slots.clause_at(token.index)
                if clause is not None and clause.verb.main == token.index:
                    clause = clause.parent
                match = _Match(frame, Context(clause, object=phrase), pattern.size, token.index, last)
                event = self._event(match, clause)
                if event is not None:
                    event.status = event.status or "actual"
                    yield event

    # ------------------------------------------------------------ from match to event

    def _event(self, match: _Match, clause: Clause | None) -> RawEvent | None:
        frame, context = match.frame, match.context
        agents, implicit = self._participants(frame.agent, context)
        recipients, towards = self._participants(frame.recipient, context, taken=agents)
        if frame.type == STOP:
            if clause is not None and any(c.slot == "complement" and "speech" in c.kinds for o in frame.when for c in o):
                self._transparent.add(clause.index)
        elif not agents and not implicit and context.noun is None and clause is not None and clause.verb.passive and frame.type in _GUARDED:
            implicit = frame.type in {"discussion", "accord", "praise", "concern", "statement", "pledge", "support"} and not recipients
        if frame.optional and not agents and not recipients:
            return None
        sentence = clause.sentence if clause is not None else self._tokens[match.first].sentence
        event = RawEvent(
            type=frame.type, rule=frame.id, first=match.first, last=match.last, clause=clause, noun=None,
            sentence=sentence, agents=agents, recipients=recipients, implicit=implicit, status=frame.status,
        )  # fmt: skip
        if context.noun is not None and context.noun.determiner in {"no", "neither"}:
            event.status = "negated"
        event.towards = towards
        event.speaker = "speaker" in frame.agent and not agents
        if frame.embeds and clause is not None:
            event.content_first, event.content_last = self._content(match, clause)
        return event

    def _participants(
        self, slots: Iterable[str], context: Context, taken: list[Phrase] | None = None
    ) -> tuple[list[Phrase], bool]:
        """The actors of the first slot that holds any; whether the principals of the document are meant."""
        for slot in slots:
            if slot in _IMPLICIT:
                return [], True
            found = [p for p in self._slots.actors(slot, context) if taken is None or not any(p is t for t in taken)]
            if found:
                return found, False
        return [], False

    def _content(self, match: _Match, clause: Clause) -> tuple[int, int]:
        """The stretch that the trigger governs: from behind it to the end of the clause and its dependants."""
        end = clause.last
        todo = list(clause.children)
        start = max(match.last, clause.verb.last) + 1
        for child in todo:
            if child.relation in {"participle", "adverbial", "main"}:
                continue
            if child.relation == "quote" and child.verb.first < clause.verb.first:
                continue
            end = max(end, child.last)
            if len(todo) < _MOST_DEPENDANTS:
                todo.extend(child.children)
        return (start, end) if start <= end else (-1, -1)

    def _reporting(self, clause: Clause, event: RawEvent) -> RawEvent | None:
        """The event in whose content the clause stands."""
        depth = 0
        inner = clause
        while depth < 12:
            host = inner.parent
            if host is None:
                return None
            if inner.relation in {"content", "quote", "infinitive", "gerund", "relative"}:
                found = [e for e in self._of_clause.get(host.index, ()) if e is not event and e.type != STOP and e.content_first >= 0]
                if found:
                    return found[-1]
            inner = host
            depth += 1
        return None

    # ------------------------------------------------------------ conditions

    def _holds(self, match: _Match) -> bool:
        frame, context = match.frame, match.context
        clause = context.clause
        if clause is not None and context.noun is None or context.light:
            assert clause is not None
            verb = clause.verb
            if frame.voice and (frame.voice == "passive") != verb.passive:
                return False
            if frame.modal and verb.modal not in frame.modal:
                return False
            if frame.negated is not None and frame.negated != (verb.negated or self._denied(context)):
                return False
            if frame.type in _GUARDED and not frame.constrains_subject and self._dumb_subject(clause, context):
                return False
        if frame.when and not any(all(self._satisfied(c, context) for c in option) for option in frame.when):
            return False
        return not any(all(self._satisfied(c, context) for c in option) for option in frame.unless)

    def _denied(self, context: Context) -> bool:
        phrase = context.noun if context.noun is not None else context.object
        return phrase is not None and phrase.determiner in {"no", "neither", "nor"}

    def _dumb_subject(self, clause: Clause, context: Context) -> bool:
        """A thing that nobody owns cannot speak or meet: "the report says"."""
        if clause.verb.passive or clause.subject is None:
            return False
        subject = clause.subject
        return subject.kind in {"thing", "time"} and not (
            self._slots.actors("subject", context) or self._slots.actors("subject.owner", context)
        )

    def _satisfied(self, condition: Condition, context: Context) -> bool:
        slot = condition.slot
        if slot == "complement":
            return bool((condition.kinds | condition.heads) & self._complements(context))
        if slot == "adverb":
            return any(word in condition.heads for word in self._slots.adverbs(context))
        if slot == "matrix":
            return bool(condition.heads & self._matrix(context))
        phrases = self._slots.raw(slot, context)
        if slot == "adjective":
            noun = context.noun or context.object or next(iter(self._slots.raw("object", context)), None)
            return noun is not None and any(a in condition.heads for a in noun.adjectives)
        if slot == "determiner":
            return context.noun is not None and context.noun.determiner in condition.heads
        if "none" in condition.kinds and not phrases:
            return True
        for phrase in (*phrases, *(part for phrase in phrases for part in phrase.parts)):
            if "any" in condition.kinds or self._is_kind(phrase, condition.kinds):
                return True
            head = self._tokens[phrase.head]
            if head.lemma in condition.heads or head.low in condition.heads:
                return True
            nouns = condition.nouns
            if nouns and self._noun_words(phrase, (*nouns.get(head.low, ()), *nouns.get(head.lemma, ()))):
                return True
        return False

    @staticmethod
    def _is_kind(phrase: Phrase, kinds: frozenset[str]) -> bool:
        kind = phrase.kind
        if kind in kinds or ("actor" in kinds and kind in ACTORS):
            return True
        if "human" in kinds and (kind in {"person", "office", "pronoun", "sides", "counterpart", "group"}) and phrase.name not in {"it", "its"}:
            return True
        if "place" in kinds and (kind == "state" or (kind in {"thing", "organization"} and phrase.name)):
            return True
        return "plural" in kinds and kind in ACTORS and (phrase.plural or bool(phrase.parts) or kind == "sides")

    def _matrix(self, context: Context) -> set[str]:
        """The verb that reports the clause, with the nouns and the adjective that belong to it."""
        clause = context.clause
        host = clause.parent if clause is not None and clause.relation in {"content", "quote"} else None
        if host is None:
            return set()
        words = {host.verb.lemma, *(self._tokens[phrase.head].lemma for phrase in host.objects)}
        if host.predicate >= 0:
            words.add(self._tokens[host.predicate].low)
        return words

    def _complements(self, context: Context) -> set[str]:
        """Which complements the clause has, as conditions name them, and the lemmas of their verbs."""
        found: set[str] = set()
        clause = context.clause
        if clause is None:
            return {"none"}
        if self._has_object_complement(clause):
            found.add("predicative")
        for child in clause.children:
            if child.relation == "infinitive":
                found.add("infinitive")
                found.add(child.verb.lemma)
            elif child.relation == "gerund":
                found.add("gerund")
            elif child.relation == "content":
                found.add("if" if child.introducer in {"if", "whether"} else "that")
            elif child.relation == "quote":
                found.add("quote")
            if child.relation in {"infinitive", "gerund"} and self._is_spoken(child):
                found.add("speech")
        found.add("any" if found else "none")
        return found

    def _is_spoken(self, clause: Clause) -> bool:
        """Whether the clause is itself thanks, praise, a statement … ("wished **to thank**")."""
        known = self._spoken.get(clause.index)
        if known is None:
            self._spoken[clause.index] = False  # also ends the descent into a chain of infinitives
            known = len(self._descent) < _DESCENT
            if known:
                self._descent.append(clause.index)
                known = any(match.frame.type in _SPOKEN for match in self._best(clause))
                self._descent.pop()
            self._spoken[clause.index] = known
        return known

    def _has_object_complement(self, clause: Clause) -> bool:
        """Whether the verb says what its object is: "called the talks **productive**", "called it **a success**"."""
        if not clause.objects:
            return False
        if len(clause.objects) > 1:
            return clause.objects[1].kind == "thing" and clause.objects[1].determiner in {"a", "an"}
        at = clause.objects[0].last + 1
        while at < len(self._tokens) and self._tokens[at].is_adverb:
            at += 1
        return at < len(self._tokens) and (self._tokens[at].tag in {"JJ", "JJR", "JJS"} or self._tokens[at].low == "as")


def _members(phrase: Phrase | None) -> list[Phrase]:
    if phrase is None:
        return []
    return phrase.parts or [phrase]
