"""Matches: the frames that a clause's verb fits, and the best of them."""

from __future__ import annotations

import itertools
import operator
from collections.abc import Iterable, Iterator

from ...taxonomy import BUILT_IN
from ..page import Clause, Page, Phrase, VerbGroup
from .conditions import Conditions
from .framefiles import Frame, Lexicon
from .patterns import Match, Patterns
from .slots import Context, Slots

_COPULAS = {"be", "remain", "stand", "become", "feel", "stay", "seem", "appear", "get", "keep", "go"}
#: What one can "wish to" or "begin by" saying without a promise in it.
_SPOKEN = {t.name for t in BUILT_IN if t.family == "speech"} - {"discussion", "accord", "pledge"}
_RANK = operator.attrgetter("rank")
#: Verbs by which one speaks of what others feel or promise as much as of what one does oneself.
_SPEAKING_OF = frozenset(
    "acknowledge emphasise emphasize highlight mention note recall record register stress underline underscore".split()
)
#: Who may speak for a state that is not told.
_SPOKESMEN = frozenset({"person", "office", "counterpart", "pronoun"})
#: Bodies and gatherings of several states.
_ASSEMBLIES = frozenset(
    "assembly authority commission committee conference congress council forum group meeting mission summit union "
    "community member leader minister".split()
)
#: How many infinitives deep speech is looked for.
_DESCENT = 5


class Matcher:
    """Matches the clauses of one page against a lexicon."""

    def __init__(self, page: Page, slots: Slots, lexicon: Lexicon) -> None:
        self._tokens = page.tokens
        self._lexicon = lexicon
        self._slots = slots
        self.phrase_at = slots.phrase_at
        self.patterns = Patterns(page, slots)
        self.conditions = Conditions(page, slots, self.patterns, self._is_spoken)
        #: Which clauses are speech, as far as somebody asked, and the chain of clauses being asked about.
        self._spoken: dict[int, bool] = {}
        self._descent: list[int] = []

    def best(self, clause: Clause) -> list[Match]:
        """The match of a clause's verb, or those of a light verb's nouns."""
        matches = self.plain(clause)
        light = [m for m in self._light_matches(clause) if self.conditions.hold(m)]
        if light and (not matches or max(m.size for m in light) >= matches[0].size):
            return light
        if not matches:
            anything = [
                Match(frame, Context(clause), pattern.size - 1, clause.verb.first, clause.verb.last)
                for pattern, frame in self._lexicon.verbs.get("*", ())
                if not frame.modal or clause.verb.modal in frame.modal  # nearly all want one
            ]
            matches = self._strongest(anything)
        return matches

    def plain(self, clause: Clause) -> list[Match]:
        """The match of a clause's verb by itself, without the nouns that may carry it."""
        return self._strongest(self._verb_matches(clause))

    def _strongest(self, matches: Iterable[Match]) -> list[Match]:
        strongest_first = sorted(matches, key=_RANK, reverse=True)
        return list(itertools.islice(filter(self.conditions.hold, strongest_first), 1))

    def _verb_matches(self, clause: Clause) -> Iterator[Match]:
        verb = clause.verb
        options = self._lexicon.verbs.get(self._lexicon.verb(verb.lemma), ())
        for pattern, frame, context, last in self.patterns.fitting(options, clause, verb.last + 1):
            if verb.passive:
                context.object = None  # the object of a passive is its subject
            yield Match(frame, context, pattern.size, verb.first, last)
        yield from self._predicate_matches(clause)

    def _predicate_matches(self, clause: Clause) -> Iterator[Match]:
        verb = clause.verb
        progressive = self._tokens[verb.main].tag == "VBG" and verb.form == "finite"
        starts = [verb.main] if verb.passive or progressive else []
        if verb.lemma in _COPULAS:
            starts += list(self._openings(verb.last + 1))
        subject = clause.subject
        if verb.lemma == "be" and subject is not None and subject.first == verb.last + 1:
            yield from self._fronted_matches(clause)
        # "the authorities **concerned**" are not concerned about anything.
        bare = verb.form == "participle" and clause.relation == "relative" and not (clause.preps or clause.children)
        for start in starts:
            low, lemma = self._tokens[start].low, self._tokens[start].lemma
            # "was **presented** with" is no "was present".
            for key in (low,) if verb.passive and start == verb.main else dict.fromkeys((low, lemma)):
                options = self._lexicon.predicates.get(key, ())
                for pattern, frame, context, last in self.patterns.fitting(options, clause, start + 1):
                    context.predicative = True
                    if not (bare and pattern.size == 1) and not self._modifies(max(last, start)):
                        yield Match(frame, context, pattern.size + 1, verb.first, max(last, start))

    def _fronted_matches(self, clause: Clause) -> Iterator[Match]:
        """Predicates before their verb: "Also **present** were A and B", "others **in attendance** were A and B"."""
        if any(c.relation == "participle" and c.subject is clause.subject for c in clause.children):
            return  # "Among the guests **who attended** were A and B": what they did is told
        start = clause.verb.first - 1
        sentence = self._tokens[clause.verb.first].sentence
        while start > 0 and self._tokens[start - 1].sentence == sentence:
            start -= 1
        start += self._tokens[start].low == "also"
        verb = clause.verb.first
        for first in dict.fromkeys((start, max(verb - 2, start), max(verb - 1, start))):
            for pattern, frame in self._lexicon.predicates.get(self._tokens[first].low, ()):
                words = [token.low for token in self._tokens[first : first + pattern.size]]
                if words == [pattern.head, *pattern.tail] and (first == start or first + pattern.size == verb):
                    context = Context(clause)
                    context.predicative = True
                    yield Match(frame, context, pattern.size + 1, first, first + pattern.size - 1)

    def _modifies(self, position: int) -> bool:
        """Whether a word only describes the noun behind it: "is a **firm** backer of"."""
        phrase = self.phrase_at.get(position)
        modifier = self._tokens[position].tag in {"JJ", "VBN"} and phrase is not None and position < phrase.head
        return modifier and phrase is not None and phrase.determiner in {"a", "an", "the"} and phrase.kind != "time"

    def _openings(self, position: int) -> Iterator[int]:
        """The tokens at which a predicate may begin: the next word, and those behind adverbs and determiners."""
        for at in range(position, min(position + 4, len(self._tokens))):
            token = self._tokens[at]
            if not token.text[0].isalnum():
                return
            yield at
            if not (token.is_adverb or token.tag in {"DT", "PRP$", "JJ", "JJS", "JJR", "VBN"}):
                return

    def _light_matches(self, clause: Clause) -> Iterator[Match]:
        verb = clause.verb
        lemma = self._lexicon.verb(verb.lemma)
        usual: list[Phrase | None] = [clause.subject, *clause.objects] if verb.passive else [*clause.objects]
        nouns = [noun for carrier in usual for noun in _members(carrier)]
        for noun in nouns:
            head = self._tokens[noun.head]
            frames = self._lexicon.carried
            for frame in dict.fromkeys((*frames.get(head.lemma, ()), *frames.get(head.low, ()))):
                if lemma in frame.bare and not (verb.passive and self._has_particle(verb)):
                    yield from self._light_match(frame, 1, noun, clause)
        options = self._lexicon.light.get(lemma, ())
        for pattern, frame, context, _ in self.patterns.fitting(options, clause, verb.last + 1):
            carried = nouns if context.object is None else _members(context.object)
            if "*" in pattern.tail:
                # "was in Peru **for** a visit": the noun stands behind the last word, not in place of the "*".
                behind = [phrase for name, phrase in clause.preps if name == pattern.tail[-1]]
                carried = [noun for phrase in behind for noun in _members(phrase)]
            for noun in carried:
                yield from self._light_match(frame, pattern.size, noun, clause)

    def _has_particle(self, verb: VerbGroup) -> bool:
        """Whether a particle behind a verb makes another verb of it: "was set **up**" is not "was set"."""
        return verb.last + 1 < len(self._tokens) and self._tokens[verb.last + 1].tag == "RP"

    def _light_match(self, frame: Frame, size: int, noun: Phrase, clause: Clause) -> Iterator[Match]:
        """The match of a frame with a light verb of so many words, where the noun is one that the frame wants."""
        head = self._tokens[noun.head]
        words = self.patterns.noun_words(noun, self._lexicon.light_nouns(frame, head.lemma))
        words = words or self.patterns.noun_words(noun, self._lexicon.light_nouns(frame, head.low))
        if words and not self._is_anothers(noun, clause):
            used = self.patterns.behind_head(words, noun)
            context = Context(clause, noun=noun, light=True, used=used)
            first, last = sorted((noun.head, clause.verb.main))
            yield Match(frame, context, size + len(words), first, last)

    def _is_anothers(self, noun: Phrase, clause: Clause) -> bool:
        """Whether a clause only speaks of what others feel or promise: "The Council noted **Chad's** offer"."""
        subject = clause.subject
        if clause.verb.lemma not in _SPEAKING_OF or clause.verb.passive or subject is None:
            return False
        owner = next(iter(self._slots.holders_of(noun, clause)), None)
        if owner is None or owner is subject or not (owner.name or owner.country) or owner.kind == "pronoun":
            return False  # "underlined the opposition of their countries"
        home, theirs = _home(subject), _home(owner)
        several = subject.kind == "sides" or self._tokens[subject.head].lemma in _ASSEMBLIES or bool(subject.key)
        if subject.kind in _SPOKESMEN or not several:
            return bool(home and theirs and home != theirs)
        return home != theirs or not home

    def _is_spoken(self, clause: Clause) -> bool:
        """Whether the clause is itself thanks, praise, a statement … ("wished **to thank**")."""
        known = self._spoken.get(clause.index)
        if known is None:
            self._spoken[clause.index] = False  # also ends the descent into a chain of infinitives
            known = len(self._descent) < _DESCENT
            if known:
                self._descent.append(clause.index)
                known = any(self._is_speech(match) for match in self.best(clause))
                self._descent.pop()
            self._spoken[clause.index] = known
        return known

    @staticmethod
    def _is_speech(match: Match) -> bool:
        """Whether what a match tells is only said: "to express support", but "to support Chad" is done."""
        return match.frame.type in _SPOKEN and (match.frame.type != "support" or match.context.light)


def _home(phrase: Phrase) -> str:
    """The country of a state, or of whoever holds office in one or belongs to it; "" where none is told."""
    return phrase.country or (_home(phrase.of) if phrase.of is not None and phrase.of is not phrase else "")


def _members(phrase: Phrase | None) -> list[Phrase]:
    if phrase is None:
        return []
    return phrase.parts or [phrase]
