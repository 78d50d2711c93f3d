"""Patterns: where the words of a frame's predicate stand in the text, and which phrases they bind."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import attrs

from ..page import Clause, Page, Phrase
from .framefiles import Frame, Pattern, head_of
from .slots import REFLEXIVES, Context, Slots

#: Tags of words that may stand between a preposition and the first token of its phrase.
_BEFORE_PHRASE = {"RB", "RBR", "DT", "PDT", "PRP$", "JJ", "JJR", "JJS", "CD", "VBN", "VBG", "NN", "NNP"}
_PARTICLES = frozenset("apart around aside away back down forth forward in off out over through together up".split())


@attrs.define(slots=True)
class Match:
    """A frame that fits, with how well."""

    frame: Frame
    context: Context
    size: int
    first: int
    last: int

    @property
    def rank(self) -> tuple[int, bool, int, int]:
        return (self.size, not self.context.loose, self.frame.weight, -self.frame.order)


class Patterns:
    """Looks for the words of predicates on one page."""

    def __init__(self, page: Page, slots: Slots) -> None:
        self._tokens = page.tokens
        self._phrase_at = slots.phrase_at
        #: By position, the words that a pattern may find there: many patterns ask for one position.
        self._reaches: dict[int, dict[str, int]] = {}

    def fitting(
        self, options: Sequence[tuple[Pattern, Frame]], clause: Clause, position: int
    ) -> Iterator[tuple[Pattern, Frame, Context, int]]:
        """Those patterns whose words behind the first one follow from `position` on, with the arguments that the words
        bind, and the last token."""
        if not options:
            return
        prepositions = {name for name, _ in clause.preps}
        here = {*self._within(position), *prepositions, self._behind_object(clause)}
        beyond: set[str] = set()  # made for the first pattern that wants it
        plain = Context(clause)  # patterns of one word bind nothing, and so have one context
        for pattern, frame in options:
            word = pattern.opening
            if not word:
                yield pattern, frame, plain, position - 1
                continue
            if pattern.spans:
                beyond = beyond or {"*", *self._beyond(clause, position), *prepositions}
            if word in (beyond if pattern.spans else here):
                found = self._follow(pattern, clause, position)
                if found is not None:
                    yield pattern, frame, *found

    def _follow(self, pattern: Pattern, clause: Clause, position: int) -> tuple[Context, int] | None:
        tail = pattern.tail
        context = Context(clause)
        last = position - 1
        for number, word in enumerate(tail):
            final = number == len(tail) - 1
            if word == "*":
                phrase = self._phrase_at.get(position)
                if phrase is not None and phrase.first == position and not clause.verb.passive:
                    context.object = phrase
                    position = phrase.last + 1
                    # "declared the consul, Ana Lopes, persona non grata": an apposition ends with its comma.
                    apposed = any(token.text == "," for token in self._tokens[phrase.first : phrase.last])
                    position += apposed and position < len(self._tokens) and self._tokens[position].text == ","
                    position = self._behind_modifier(position, tail[number + 1 :])
                elif not clause.verb.passive:
                    return None
                continue
            at = self._find_word(word, position)
            if at is None and final:
                bound = next(((name, p) for name, p in clause.preps if name == word and self._binds(p, clause)), None)
                if number == 0 and clause.objects and not clause.verb.passive:
                    bound = None  # "called the officers **for** advice" calls for nothing
                if number == 0 and position < len(self._tokens) and self._tokens[position].tag == "RP":
                    bound = None  # "carried **out** strikes **on** Y" carries on nothing
                if bound is not None and (number == 0 or bound[1].first > position):
                    if "*" not in tail:
                        context.object, context.bound_preposition = bound[1], word
                    context.loose = True
                    return context, last
                if number == 0 and word in _PARTICLES and word == self._behind_object(clause):
                    return context, clause.objects[0].last + 1  # "turned the offer **down**"
                return None
            if at is None:
                return None
            phrase = self._phrase_at.get(at)
            if phrase is not None:
                context.used = (*context.used, at)
            last = at
            position = at + 1
            if final and "*" not in tail and self._tokens[at].tag in {"IN", "TO", "RP"}:
                after = self._phrase_at.get(position)
                if any(child.verb.first == position for child in clause.children):
                    return context, last  # "ruled out **sending** troops": a deed is no object
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

    def _beyond(self, clause: Clause, position: int) -> set[str]:
        """The words that a pattern may find behind an object at a position, and behind what modifies that."""
        phrase = self._phrase_at.get(position)
        if clause.verb.passive or phrase is None or phrase.first != position:
            return set(self._within(position)) if clause.verb.passive else set()
        behind = phrase.last + 1
        inner = [self._phrase_at.get(at + 1) for at in (behind, behind + 1)]
        ends = (behind, behind + 1, *(other.last + 1 for other in inner if other is not None))
        return {word for end in ends for word in self._within(end)}

    def _behind_modifier(self, position: int, rest: tuple[str, ...]) -> int:
        """Where the words behind a noun phrase go on: "put its ties **with Peru** on ice"."""
        inner = self._phrase_at.get(position + 1)
        within = self._within(position)
        if not rest or inner is None or self._tokens[position].tag not in {"IN", "TO"} or rest[0] in within:
            return position
        return inner.last + 1 if rest[0] in self._within(inner.last + 1) else position

    def _behind_object(self, clause: Clause) -> str:
        """The word behind the object of a clause; "" where there is none."""
        behind = clause.objects[0].last + 1 if clause.objects else len(self._tokens)
        return self._tokens[behind].low if behind < len(self._tokens) else ""

    @staticmethod
    def _binds(phrase: Phrase, clause: Clause) -> bool:
        """Whether a phrase away from the verb can be the verb's: no time, and nothing that opens the clause."""
        return phrase.kind != "time" and phrase.first > clause.verb.first

    def _find_word(self, word: str, position: int) -> int | None:
        """Where `word` stands from `position` on, over adverbs and what stands before a noun."""
        return self._within(position).get(word)

    def _within(self, position: int) -> dict[str, int]:
        within = self._reaches.get(position)
        if within is None:
            within = self._reaches[position] = self._reach(position)
        return within

    def _reach(self, position: int) -> dict[str, int]:
        """All words that `_find_word` finds from `position` on, each with its first place."""
        found: dict[str, int] = {}
        phrase = self._phrase_at.get(position)
        if phrase is not None and phrase.first == position:
            found[self._tokens[phrase.head].low] = phrase.head
        for at in range(position, min(position + 5, len(self._tokens))):
            token = self._tokens[at]
            found.setdefault(token.low, at)
            found.setdefault(token.lemma, at)
            if token.tag in {"PRP$", "POS"}:
                found.setdefault("one's", at)
            if token.low in REFLEXIVES:
                found.setdefault("oneself", at)
            if not (
                token.is_adverb
                or token.tag in {"``", "DT", "PRP$", "JJ", "JJR", "JJS", "POS", "VBN", "CD"}
                or (token.tag in {"NNP", "NN"} and at + 1 < len(self._tokens) and self._tokens[at + 1].tag == "POS")
            ):
                break
        return found

    def noun_words(self, noun: Phrase, options: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
        """The longest of the several-word nouns `options` that the phrase has as its head; a person's name is none."""
        if noun.kind == "person":
            return ()
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
        return len(self._places(words, position)) == len(tuple(words))

    def behind_head(self, words: tuple[str, ...], noun: Phrase) -> tuple[int, ...]:
        """Where the words of a noun of several words stand behind its head: "protest" of a "note of protest"."""
        return tuple(self._places(words[head_of(words) + 1 :], noun.head + 1))

    def _places(self, words: Iterable[str], position: int) -> list[int]:
        """Where `words` stand one behind the other from `position` on, as far as they do."""
        places: list[int] = []
        for word in words:
            at = self._find_word(word, position)
            if at is None:
                break
            places.append(at)
            position = at + 1
        return places
