"""To which events a time or a place belongs: the attachment that dates and places share."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...taxonomy import BUILT_IN
from ..page import Clause, Page, Phrase, RawEvent

FAMILY = {type_.name: type_.family for type_ in BUILT_IN}
_DETERMINERS = frozenset(str.split("the a an this that these those his her its their our my your '")) | {"'s"}
_FRONTING = frozenset({"for", "at", "during", "of"})
#: So far from what it modifies, in tokens, a time or place may stand: from a verb of speech, from a noun.
_NEAR, _FAR = 3, 12
#: What may stand before an adverbial that opens a clause.
_OPENERS = frozenset({",", ";", ":", "and", "but", "or", "that", "while", "-", "–", "—"})


class Hosts:
    """Answers, for a stretch of tokens with a time or place, which events it belongs to."""

    def __init__(self, page: Page, events: Sequence[RawEvent]) -> None:
        self._tokens = page.tokens
        self._events = events
        self._in_sentence: dict[int, list[int]] = {}
        for index in sorted(range(len(events)), key=lambda i: events[i].first):
            self._in_sentence.setdefault(events[index].sentence, []).append(index)
        self._clauses = _reachable(events)

    def around(self, position: int) -> list[int]:
        """The events of the sentence at a position, in their order."""
        return self._in_sentence.get(self._tokens[position].sentence, [])

    def of(self, first: int, last: int) -> Iterator[tuple[int, bool]]:
        """The events of the adverbial in the tokens `first` to `last`, each with whether it is directly theirs.

        Not directly is it theirs where they share it with the event beside them; one of their own goes first.
        """
        around = self.around(first)
        modified = self._modified(around, first, last)
        if modified is not None:
            yield from modified
            return
        mine = [i for i in around if self._introduces(i, first, last)]
        mine = mine or self._in_clause(around, first)
        before = [i for i in mine if self._events[i].first <= first]
        after = [i for i in mine if self._events[i].first > first]
        if before:
            yield from self._trailing(around, before, after, first, last)
        elif after:
            yield from self._leading(around, after)
        else:
            yield from self._nearest(around, first)
        yield from self._following(around, last)

    def _in_clause(self, around: list[int], position: int) -> list[int]:
        """The events of the innermost clause at a position; all of them, where the sentence has no verb."""
        clause = self._clause_at(position)
        return [i for i in around if self._clause_of(i) is clause]

    def _clause_of(self, index: int) -> Clause | None:
        event = self._events[index]
        return event.clause if event.noun is None else self._clause_at(event.first) or event.clause

    def _clause_at(self, position: int) -> Clause | None:
        sentence = self._tokens[position].sentence
        clauses = [c for c in self._clauses.get(sentence, ()) if c.first <= position <= c.last]
        return max(clauses, key=lambda clause: clause.first, default=None)

    def _introduces(self, index: int, first: int, last: int) -> bool:
        """Whether the adverbial stands at the head of the event's clause: "and that tomorrow, in Dushanbe, he …"."""
        clause = self._events[index].clause
        if clause is None or not first < clause.first <= last + 9:
            return False
        if clause.first <= last:
            return True  # "two days before they meet"
        start = first - (first > 0 and self._tokens[first - 1].tag == "IN")
        opens = start == 0 or self._tokens[start - 1].low in _OPENERS or self.is_fronted(start, last)
        between = self._tokens[last + 1 : clause.first]
        return opens and not any(token.tag.startswith(("VB", "MD", "W", "CC")) for token in between)

    def is_fronted(self, start: int, last: int) -> bool:
        """Whether an adverbial ends a longer one that heads its sentence: "On the margins of the summit in Oslo,"."""
        tokens = self._tokens
        if last + 1 >= len(tokens) or tokens[last + 1].text != ",":
            return False
        first = start
        while first > 0 and start - first < _FAR and tokens[first - 1].sentence == tokens[start].sentence:
            first -= 1
        opening = tokens[first:start]
        heads = bool(opening) and (first == 0 or tokens[first - 1].sentence != opening[0].sentence)
        return heads and opening[0].tag == "IN" and not any(t.tag.startswith(("VB", "MD", "W", ",")) for t in opening)

    def _following(self, around: list[int], last: int) -> Iterator[tuple[int, bool]]:
        """The event that the next words hang on it: "the decision of 2 May to expel", "in May, when he chairs"."""
        tokens = self._tokens[last + 1 : last + 5]
        words = [token.low for token in tokens if token.text != ","]
        if not words or tokens[0].sentence != self._tokens[last].sentence:
            return
        for index in around:
            clause = self._events[index].clause
            if self._events[index].first == last + 1 and clause and clause.verb.form == "participle":
                yield index, False
        relative = any(word in ("when", "where") for word in words)
        if relative or (words[0] == "to" and self._tokens[last + 1].low == "to"):
            follows = [i for i in around if last < self._events[i].first <= last + 12 and self._is_verb(i)]
            if follows and (relative or self._events[follows[0]].first <= last + 3):
                yield follows[0], not relative
                yield from ((i, False) for i in self._beside(around, follows[0]))

    def _beside(self, around: list[int], index: int) -> Iterator[int]:
        """The later events whose verbs are coordinated with that of an event."""
        verb = self._events[index]
        for other in around:
            event = self._events[other]
            if event.first > verb.last and self._is_verb(other) and self._coordinated(verb, event):
                yield other

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
                return [(index, True), *self._relatives(around, first)]
        following = tokens[last + 1] if last + 1 < len(tokens) else None
        if following is None or following.sentence != tokens[first].sentence:
            return None
        ends = tokens[last].low.endswith(("'s", "s'")) and following.tag.startswith(("NN", "JJ", "VB", "CD"))
        possessive = ends or following.low in ("'s", "'")  # not of "in Saint John's on Monday"
        before = tokens[first - 1].low if first else ""
        inside = before in _DETERMINERS and following.tag.startswith(("NN", "JJ")) and tokens[first].low != "the"
        if not (possessive or inside):
            return None
        for index in around:
            if last < self._events[index].first <= last + 6 and not self._is_verb(index):
                return [(index, True), *self._relatives(around, first)]
        return list(self._relatives(around, first)) or [
            (i, False)
            for i in around
            if self._meets(i)
            and (clause := self._events[i].clause)
            and clause.relation == "relative"
            and last < clause.first <= last + 9
        ]

    def _relatives(self, around: list[int], position: int) -> Iterator[tuple[int, bool]]:
        """The events of relative clauses of the noun phrase at `position`: "next year's summit, which they host"."""
        for index in around:
            if (
                self._is_verb(index)
                and not self._is_speech(index)
                and any(p.first <= position <= p.last for p in self._antecedents(index))
            ):
                yield index, False

    def _antecedents(self, index: int) -> list[Phrase]:
        """What the relative clause of an event hangs on; nothing where it is no relative clause."""
        clause = self._events[index].clause
        if clause is None or clause.relation != "relative":
            return []
        phrases = [clause.subject, *clause.objects, *(phrase for _, phrase in clause.preps)]
        return [phrase for phrase in phrases if phrase is not None and phrase.last < clause.verb.first]

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
            if self._same_type(verbs[-1], host) or (self._meets(verbs[-1]) and self._meets(host)):
                yield verbs[-1], False
        elif self._meets(host):
            yield from ((i, False) for i in before if not self._is_verb(i) and not self._is_speech(i))
        if self._is_verb(host):
            yield from ((i, False) for i in around if self._events[i].noun in self._antecedents(host))
            if self._events[host].type == "statement":
                yield from ((i, False) for i in self._introduced_by(around, host, last))
        elif len(before) > 1 and self._same_type(before[-2], host) and self._joined(host):
            yield before[-2], False
        if after:
            yield from ((i, False) for i in after[:1] if self._follows_for(i, last))

    def _introduced_by(self, around: list[int], host: int, last: int) -> list[int]:
        """Of "Speaking in Ottawa today, she announced …": what she announced."""
        clause = self._events[host].clause
        comma = any(token.text == "," for token in self._tokens[last + 1 : last + 4])
        if clause is None or clause.relation != "participle" or not comma:
            return []
        return [i for i in around if self._events[i].first > last and self._is_verb(i)][:1]

    def _leading(self, around: list[int], after: list[int]) -> Iterator[tuple[int, bool]]:
        verb = next((i for i in after if self._is_verb(i)), None)
        if verb is None:
            yield after[0], True
            return
        for index in after:
            if self._events[index].first < self._events[verb].first and self._meets(index):
                yield index, False
        yield verb, True
        yield from ((i, False) for i in self._beside(around, verb))

    def _nearest(self, around: list[int], first: int) -> Iterator[tuple[int, bool]]:
        """Where the words around are no event's clause ("the attack carried out on Monday"): the trigger before."""
        before = [i for i in around if self._events[i].last < first]
        if not before:
            clause = self._clause_at(first)
            elsewhere = clause is not None and clause.relation == "relative" and clause.verb.last < first
            if around and not elsewhere:  # "Peru, which joined **in 2017**, offered to help"
                yield from self._leading(around, around)
        elif first - self._events[before[-1]].last <= _FAR:
            host = before[-1]
            if not (self._is_speech(host) and self._is_verb(host)):
                yield host, False

    def _same_type(self, one: int, other: int) -> bool:
        return self._events[one].type == self._events[other].type

    def _joined(self, index: int) -> bool:
        """Of "the killing of eleven and the abduction of four": whether the noun is joined to one before."""
        noun = self._events[index].noun
        return noun is not None and self._tokens[noun.first - 1].tag == "CC"

    def _meets(self, index: int) -> bool:
        return FAMILY.get(self._events[index].type) == "encounter"

    def _follows_for(self, index: int, last: int) -> bool:
        """Of "in Washington on June 21 for the next dialogue": whether this is the dialogue."""
        noun = self._events[index].noun
        if noun is None or not self._meets(index) or not last < noun.first <= last + 4:
            return False
        return self._tokens[noun.first - 1].low in _FRONTING

    def _coordinated(self, verb: RawEvent, other: RawEvent) -> bool:
        """Whether two events stand on one level of one sentence: "will travel to Travnik and inaugurate …"."""
        one, two = verb.clause, other.clause
        if one is None or two is None or (two.relation, two.parent) == (one.relation, one.parent):
            return True
        if one.relation == "participle" and one.parent is two:
            return True  # "On Monday, accompanied by the minister, she toured …"
        return two.relation == "infinitive" and two.parent is one and self._tokens[two.first].tag == "CC"


def _reachable(events: Sequence[RawEvent]) -> dict[int, list[Clause]]:
    """The clauses of events, and those that hang together with them, by sentence."""
    seen: dict[int, Clause] = {}
    stack = [event.clause for event in events if event.clause is not None]
    while stack:
        clause = stack.pop()
        if clause.index not in seen:
            seen[clause.index] = clause
            stack.extend(clause.children)
            if clause.parent is not None:
                stack.append(clause.parent)
    by_sentence: dict[int, list[Clause]] = {}
    for clause in seen.values():
        by_sentence.setdefault(clause.sentence, []).append(clause)
    return by_sentence
