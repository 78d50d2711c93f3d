"""Conditions: whether a frame may fire where its words were found."""

from __future__ import annotations

import itertools
from collections.abc import Callable

from ...taxonomy import BUILT_IN
from ..names.offices import is_office
from ..page import ACTORS, FINITE, Clause, Page, Phrase
from .framefiles import STOP, Condition
from .patterns import Match, Patterns
from .slots import Context, Slots

#: Types whose subject must be able to speak or to meet, unless the frame says what its subject is.
GUARDED = frozenset(t.name for t in BUILT_IN if t.family in {"speech", "encounter"})
SPEECH = frozenset(t.name for t in BUILT_IN if t.family == "speech")
#: What is done by saying that it must be done, who does it ("I must stress"), and what stands for them ("it must be").
_PERFORMED = SPEECH - {"support", "pledge", "request", "invitation", "accord", "discussion", "rejection", "warning"}
_FIRST = frozenset({"i", "we"})
_DUMMY = frozenset({"it"})
#: What "Japan must pay" can be; of "should", only where it stands in the speaker's own words.
_ASKED = frozenset({"request", "warning", STOP})
_OBLIGATION = frozenset({"must", "ought"})
#: Whoever "will continue to provide" something promises to go on.
DEEDS = frozenset(t.name for t in BUILT_IN if t.family == "deed")
_FUTURE = frozenset({"will", "would", "shall", "'ll"})
#: With a perfect behind it, it tells what was not: "would have come".
_COUNTERFACTUAL = frozenset({"would", "'d"})
_GOING_ON = frozenset({"continue", "go on", "keep", "carry on"})
#: Prepositions of occasions.
_TELLING_HOW = frozenset({"on", "upon", "at"})
#: Parts of what takes time.
_STRETCHES = frozenset({"beginning", "close", "conclusion", "course", "end", "outset", "start"})
_TIME = frozenset({"time"})
_HUMANS = frozenset({"person", "office", "pronoun", "sides", "counterpart", "group"})

#: Verbs that say what their object is.
_NAMING = frozenset("brand call deem dub label pronounce style term".split())


class Conditions:
    """Tests frames against one page. `spoken` says whether a clause is itself an act of speech."""

    def __init__(self, page: Page, slots: Slots, patterns: Patterns, spoken: Callable[[Clause], bool]) -> None:
        self._tokens = page.tokens
        self._slots = slots
        self._patterns = patterns
        self._spoken = spoken

    def hold(self, match: Match) -> bool:
        """Whether every condition of the match's frame is met."""
        frame, context = match.frame, match.context
        clause = context.clause
        if (clause is not None and context.noun is None) or context.light:
            assert clause is not None
            verb = clause.verb
            if frame.voice and (frame.voice == "passive") != verb.passive:
                return False
            if frame.modal and (verb.modal not in frame.modal or (verb.perfect and verb.modal in _COUNTERFACTUAL)):
                return False
            if frame.negated is not None and frame.negated != (verb.negated or self._denied(context)):
                return False
            told = verb.form == "finite" and clause.relation != "relative"  # not: "met X, who was accompanied by Y"
            if frame.finite is not None and frame.finite != told:
                return False
            if frame.type not in _ASKED and self._is_obligation(clause) and not self.performs(match):
                return False
            if frame.type in DEEDS and verb.modal in _FUTURE and self._aspect(clause) & _GOING_ON:
                return False
            if frame.type in GUARDED and not frame.constrains_subject and self._dumb_subject(clause, context):
                return False
        if frame.when and not self._any_option(frame.when, context, named=True):
            return False
        return not self._any_option(frame.unless, context)

    def _any_option(self, options: tuple[tuple[Condition, ...], ...], context: Context, *, named: bool = False) -> bool:
        """Whether all conditions of one of the options are satisfied; of those with a name also by their office."""
        for option in options:
            for condition in option:
                if not self._satisfied(condition, context, named):
                    break
            else:
                return True
        return False

    @staticmethod
    def performs(match: Match) -> bool:
        """Whether the words are the act that they say must be done: "I must **stress** that …"."""
        clause = match.context.clause
        if clause is None or clause.subject is None or match.frame.type not in _PERFORMED:
            return False
        obliged = clause.verb.modal in _OBLIGATION or clause.verb.modal == "should"
        if clause.verb.passive:
            return obliged and clause.subject.name in _DUMMY and clause.relation in {"main", "quote"}
        return obliged and clause.subject.name in _FIRST

    @staticmethod
    def _is_obligation(clause: Clause) -> bool:
        """Whether the clause asks for its deed: "Iran must hand over the crew"."""
        if clause.verb.modal == "should":
            return clause.relation in {"main", "quote"}
        return clause.verb.modal in _OBLIGATION and clause.relation != "adverbial"

    def _denied(self, context: Context) -> bool:
        phrase = context.noun if context.noun is not None else context.object
        named = [phrase] if phrase is not None else []
        direct = context.clause.objects[:1] if context.clause is not None else []  # "minced **no words** about Chad"
        return any(p.determiner in {"no", "neither", "nor"} for p in (*named, *direct))

    def _dumb_subject(self, clause: Clause, context: Context) -> bool:
        """A thing that nobody owns cannot speak or meet: "the report says"."""
        if clause.verb.passive or clause.subject is None:
            return False
        subject = clause.subject
        return subject.kind in {"thing", "time"} and not (
            self._slots.actors("subject", context)
            or self._slots.actors("subject.owner", context)
            or self._slots.voice(context)
        )

    def _satisfied(self, condition: Condition, context: Context, named: bool) -> bool:
        slot = condition.slot
        if slot == "complement":
            return bool((condition.kinds | condition.heads) & self._complements(context))
        if slot == "adverb":
            return any(word in condition.heads for word in self._slots.adverbs(context))
        if slot == "aspect":
            return context.clause is not None and bool(condition.heads & self._aspect(context.clause))
        if slot == "matrix":
            return bool(condition.heads & self._matrix(context))
        if slot == "governor":
            if context.noun is None:
                return context.clause is not None and context.clause.introducer in condition.heads
            around = self._slots.attachment.around(context.clause, context.noun) if context.clause is not None else ()
            return any(name in condition.heads and self._governs(phrase, context.noun) for name, phrase in around)
        if condition.kinds == _TIME and not condition.heads:
            return context.clause is not None and self._has_time(slot, context.clause)
        phrases = self._slots.raw(slot, context)
        if not phrases and slot in _TELLING_HOW:
            phrases = self._opening(slot, context)
        if slot in {"adjective", "determiner"}:
            noun = context.noun or context.object or next(iter(self._slots.raw("object", context)), None)
            if noun is None:
                return False
            words = noun.adjectives if slot == "adjective" else (noun.determiner,)
            return any(word in condition.heads for word in words)
        if "none" in condition.kinds and not phrases:
            return True
        if slot == "subject" and "actor" in condition.kinds and self._slots.voice(context):
            return True
        if not phrases:
            return False
        for phrase in (*phrases, *[part for whole in phrases for part in whole.parts]):
            if "any" in condition.kinds or self._is_kind(phrase, condition.kinds):
                return True
            head = self._tokens[phrase.head]
            if head.lemma in condition.heads or head.low in condition.heads:
                return True
            if phrase.kind == "organization" and condition.heads and self._body_noun(phrase) in condition.heads:
                return True
            before = phrase.name_first - 1
            if (
                phrase.kind == "organization"
                and phrase.first <= before
                and self._tokens[before].lemma in condition.heads
            ):
                return True  # "the **exercise** Sea Shield"
            office = self._tokens[phrase.role_last]  # no "Member of **Congress** Ana R."
            if named and phrase.role_last >= 0 and is_office(office) and office.lemma in condition.heads:
                return True  # "recalled its **ambassador**, Lena Holt"
            nouns = condition.nouns
            if nouns and self._patterns.noun_words(phrase, (*nouns.get(head.low, ()), *nouns.get(head.lemma, ()))):
                return True
        return False

    def _governs(self, phrase: Phrase, noun: Phrase | None) -> bool:
        """Whether a preposition's phrase is an event noun, or a part of it: "at **the end of a visit** to Chad"."""
        part = self._tokens[phrase.head].low in _STRETCHES
        return phrase is noun or (part and any(name == "of" and inner is noun for name, inner in phrase.mods))

    def _has_time(self, slot: str, clause: Clause) -> bool:
        """Whether a preposition brings a time ("**until Friday**"), or one stands behind the object."""
        if slot == "object":
            behind = (self._slots.phrase_at.get(phrase.last + 1) for phrase in clause.objects[-1:])
            return any(phrase is not None and phrase.kind == "time" for phrase in behind)
        return any(name == slot and phrase.kind == "time" for name, phrase in clause.preps)

    def _body_noun(self, phrase: Phrase) -> str:
        """The noun that a body's name begins with: "committee" of "the **Committee** on the Rights of the Child"."""
        words = self._tokens[max(phrase.name_first, phrase.first) : phrase.last + 1]
        behind = next((number for number, token in enumerate(words) if token.tag == "IN"), 0)
        return words[behind - 1].low if behind else ""

    @staticmethod
    def _opening(slot: str, context: Context) -> list[Phrase]:
        """What opens the clause and tells how its deed was done: "**On his arrival** he was received by X"."""
        if context.clause is None or context.noun is not None:
            return []
        return [phrase for name, phrase in context.clause.preps if name == slot and phrase.kind == "thing"]

    @staticmethod
    def _is_kind(phrase: Phrase, kinds: frozenset[str]) -> bool:
        kind = phrase.kind
        if kind in kinds or ("actor" in kinds and kind in ACTORS):
            return True
        if "human" in kinds and kind in _HUMANS and phrase.name not in {"it", "its"}:
            return True
        if "place" in kinds and (kind == "state" or (kind in {"thing", "organization"} and phrase.name)):
            return True
        return "plural" in kinds and kind in ACTORS and (phrase.plural or bool(phrase.parts) or kind == "sides")

    def _aspect(self, clause: Clause) -> set[str]:
        """The verb by which a group goes on or stops: "will **continue** to provide"."""
        group = itertools.pairwise(self._tokens[clause.verb.first : clause.verb.main + 1])
        return {f"{token.lemma} on" if after.low == "on" else token.lemma for token, after in group}

    def _matrix(self, context: Context) -> set[str]:
        """The verb that reports the clause, with the nouns and the adjective that belong to it."""
        clause = context.clause
        reported = clause is not None and clause.relation in {"content", "quote", "infinitive", "gerund"}
        host = clause.parent if clause is not None and reported else None
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
        noun = context.noun if not context.light else None
        predicative = self._object_complement(clause) if noun is None else ""
        if predicative:
            found |= {"predicative", predicative}
        for child in clause.children:
            fronted = child.relation == "infinitive" and child.verb.first < clause.verb.first
            if not self._behind(noun, child) if noun is not None else fronted:
                continue
            if child.relation == "infinitive":
                found.add("infinitive")
                found.add(child.verb.lemma)
            elif child.relation == "gerund":
                found.add("gerund")
            elif child.relation == "content":
                found.add("if" if child.introducer in {"if", "whether"} else "that")
                if child.verb.bare:
                    found.add("subjunctive")
            elif child.relation == "quote":
                found.add("quote")
            elif child.relation == "adverbial" and child.introducer == "if":
                found.add("conditional")
            if child.relation in {"infinitive", "gerund"} and self._spoken(child):
                found.add("speech")
        found.add("any" if found else "none")
        return found

    def _behind(self, noun: Phrase, child: Clause) -> bool:
        """Whether a clause hangs on a noun: "the refusal **to sign**", but not "the refusal led Mali to sign"."""
        between = self._tokens[noun.last + 1 : child.verb.first]
        return noun.last < child.verb.first and not any(token.tag in FINITE for token in between)

    def _object_complement(self, clause: Clause) -> str:
        """The word that says what the object is: "called the talks **productive**", "called it a **success**"."""
        if not clause.objects:
            return self._word_at(self._over_phrase(clause.verb.last + 1)) if clause.verb.passive else ""
        if len(clause.objects) > 1:
            second = clause.objects[1]
            before = self._tokens[clause.objects[0].last + 1 : second.first + 1]
            quoted = any(token.tag == "``" for token in before)  # "called them '**brothers** for ever'"
            # "brands Hamas a terrorist **group**", "called it the last **hope**"
            if quoted or (clause.verb.lemma in _NAMING and second.determiner in {"a", "an", "the"}):
                return self._tokens[second.head].low
            named = second.name or second.kind not in {"thing", "office"}
            return self._tokens[second.head].low if not named and second.determiner in {"a", "an"} else ""
        at = clause.objects[0].last + 1
        return self._word_at(self._over_phrase(at))

    def _over_phrase(self, at: int) -> int:
        """Where it goes on behind a phrase that belongs to what stands before: "the work **with Mali** as good"."""
        if at + 1 >= len(self._tokens) or self._tokens[at].tag != "IN" or self._tokens[at].low == "as":
            return at
        inner = self._slots.phrase_at.get(at + 1)
        behind = inner.last + 1 if inner is not None else at
        return behind if behind < len(self._tokens) and self._tokens[behind].low == "as" else at

    def _word_at(self, at: int) -> str:
        """The word that says what something is, from a place on."""
        while at < len(self._tokens) and (self._tokens[at].is_adverb or self._tokens[at].tag == "``"):
            at += 1
        if at >= len(self._tokens):
            return ""
        if self._tokens[at].low == "as":
            at += 1
            while at < len(self._tokens) - 1 and (self._tokens[at].is_adverb or self._tokens[at].tag == "``"):
                at += 1  # "described it as “**hypocritical**”"
            model = self._slots.phrase_at.get(at)
            return self._tokens[model.head if model is not None else min(at, len(self._tokens) - 1)].low
        return self._tokens[at].low if self._tokens[at].tag in {"JJ", "JJR", "JJS"} else ""
