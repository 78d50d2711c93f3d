"""To which events a time or a place belongs: the attachment that dates and places share."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..taxonomy import BUILT_IN
from .page import Page, RawEvent

FAMILY = {type_.name: type_.family for type_ in BUILT_IN}
_DETERMINERS = frozenset(str.split("the a an this that these those his her its their our my your '")) | {"'s"}
_FRONTING = frozenset({"for", "at", "during", "of"})
#: So far from what it modifies, in tokens, a time or place may stand: from a verb of speech, from a noun.
_NEAR, _FAR = 3, 10


class Hosts:
    """Answers, for a stretch of tokens with a time or place, which events it belongs to."""

    def __init__(self, page: Page, events: Sequence[RawEvent]) -> None:
        self._tokens = page.tokens
        self._events = events
        self._in_sentence: dict[int, list[int]] = {}
        for index in sorted(range(len(events)), key=lambda i: events[i].first):
            self._in_sentence.setdefault(events[index].sentence, []).append(index)

    def of(self, first: int, last: int) -> Iterator[tuple[int, bool]]:
        """The events of the adverbial in the tokens `first` to `last`, each with whether it is directly theirs.

        Not directly is it theirs where they share it with the event beside them; a time of their own goes first.
        """
        around = self._in_sentence.get(self._tokens[first].sentence, [])
        modified = self._modified(around, first, last)
        if modified is not None:
            yield from modified
            return
        mine = [i for i in around if self._clause_holds(i, first)]
        before = [i for i in mine if self._events[i].last < first]
        after = [i for i in mine if self._events[i].first > last]
        if before:
            yield from self._trailing(around, before, after, first, last)
        elif after:
            yield from self._leading(around, after)
        else:
            yield from self._nearest(around, first)

    def _clause_holds(self, index: int, position: int) -> bool:
        clause = self._events[index].clause
        return clause is None or clause.first <= position <= clause.last

    def _is_verb(self, index: int) -> bool:
        return self._events[index].noun is None

    def _is_speech(self, index: int) -> bool:
        return FAMILY.get(self._events[index].type) == "speech"

    def _modified(self, around: list[int], first: int, last: int) -> list[tuple[int, bool]] | None:
        """Of "the October 3 launch", "last month's attack": the noun that is modified. None where none is."""
        tokens = self._tokens
        for index in around:
            noun = self._events[index].noun
            if noun is not None and noun.first <= first and last < self._events[index].first <= last + 8:
                return [(index, True), *self._relatives(around, index)]
        following = tokens[last + 1] if last + 1 < len(tokens) else None
        if following is None or following.sentence != tokens[first].sentence:
            return None
        possessive = following.low in ("'s", "'") or tokens[last].low.endswith(("'s", "s'"))
        before = tokens[first - 1].low if first else ""
        inside = (
            before in _DETERMINERS
            and following.tag.startswith(("NN", "JJ"))
            and not tokens[first].low == "the"
        )
        if not (possessive or inside):
            return None
        for index in around:
            if last < self._events[index].first <= last + 6 and not self._is_verb(index):
                return [(index, True), *self._relatives(around, index)]
        return []

    def _relatives(self, around: list[int], index: int) -> Iterator[tuple[int, bool]]:
        """The event of the relative clause that hangs on an event noun: "next year's summit, which they will host"."""
        noun = self._events[index].noun
        for other in around:
            clause = self._events[other].clause
            if clause is not None and clause.relation == "relative" and self._is_verb(other):
                if noun is not None and (clause.subject is noun or noun in clause.objects):
                    yield other, False

    def _trailing(
        self, around: list[int], before: list[int], after: list[int], first: int, last: int
    ) -> Iterator[tuple[int, bool]]:
        host = before[-1]
        near = first - self._events[host].last <= _NEAR
        if near or not self._is_speech(host):
            yield host, True
        verbs = [i for i in before if self._is_verb(i)]
        if not verbs:
            # "During her visit last October, she thanked …": the phrase as a whole stands at the head.
            fronted = last + 1 < len(self._tokens) and self._tokens[last + 1].text == ","
            if fronted and any(self._is_verb(i) for i in after):
                yield from ((i, False) for i, _ in self._leading(around, after))
        elif not self._is_verb(host):
            if self._meets(verbs[-1]) and self._meets(host):
                yield verbs[-1], False
        elif self._meets(host):
            yield from ((i, False) for i in before if not self._is_verb(i) and not self._is_speech(i))
        if after:
            yield from ((i, False) for i in after[:1] if self._follows_for(i, last))

    def _leading(self, around: list[int], after: list[int]) -> Iterator[tuple[int, bool]]:
        verb = next((i for i in after if self._is_verb(i)), None)
        if verb is None:
            yield after[0], True
            return
        for index in after:
            if self._events[index].first < self._events[verb].first and self._meets(index):
                yield index, False
        yield verb, True
        clause = self._events[verb].clause
        for index in around:
            other = self._events[index].clause
            if self._events[index].first <= self._events[verb].last or not self._is_verb(index):
                continue
            if (
                clause is None
                or other is None
                or (other.relation, other.parent) == (clause.relation, clause.parent)
            ):
                yield index, False

    def _nearest(self, around: list[int], first: int) -> Iterator[tuple[int, bool]]:
        """Where the words between are no event's clause ("the attack carried out on Monday"): the trigger before."""
        before = [i for i in around if self._events[i].last < first]
        if before and first - self._events[before[-1]].last <= _FAR:
            host = before[-1]
            if not (self._is_speech(host) and self._is_verb(host)):
                yield host, True

    def _meets(self, index: int) -> bool:
        return FAMILY.get(self._events[index].type) == "encounter"

    def _follows_for(self, index: int, last: int) -> bool:
        """Of "in Washington on June 21 for the next dialogue": whether this is the dialogue."""
        noun = self._events[index].noun
        if noun is None or not self._meets(index) or not last < noun.first <= last + 4:
            return False
        return self._tokens[noun.first - 1].low in _FRONTING
