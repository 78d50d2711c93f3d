"""Resumption: how a clause goes on behind a relative clause in commas.

"Kenya, which holds the chair, **and Chad** agreed", "gave Malawi, which had asked for it, **a loan**", "was sent to
Haiti, where it was needed, **by Canada**": the comma closes the relative clause, and what follows belongs to the clause
around it.
"""

from __future__ import annotations

from ..page import ACTORS, FINITE, Clause, Phrase, Sentence
from .clausestate import ADVERBIAL, Around, State, chain

#: Verbs with two objects.
GIVING = frozenset("accord award bid bring give grant hand lend offer pay promise read send serve show wish".split())
#: How many tokens behind a phrase a verb is looked for that has it as its subject.
_FAR = 25


class Resumption:
    """Takes up again the clause that a relative clause interrupted."""

    def __init__(self, around: Around) -> None:
        self._around = around

    def take(self, state: State, phrase: Phrase, sentence: Sentence) -> bool:
        """Gives a phrase behind a relative clause its place beside the one described there; whether it has one."""
        closed = self._closed_before(state, phrase.first)
        if closed is None:
            return False
        relative, described = closed
        if not state.conjunction:
            host = self._host(relative, described)
            told = host is not None and host.verb.lemma in GIVING and host.objects[-1:] == [described]
            if host is None or not told or phrase.kind != "thing" or self._is_subject(phrase, sentence):
                return False
            host.objects.append(phrase)
            self._turn_back(state, host, phrase, "object")
            return True
        if phrase.kind not in ACTORS or described.kind not in ACTORS | {"thing"}:
            return False
        if state.fronted and state.fronted[-1] == ("between", described):
            # "The talks between Kenya, which …, **and Chad** led": the talks go on waiting for their verb.
            state.fronted[-1] = ("between", _joint(described, phrase))
            state.conjunction = state.comma = False
            return True
        if state.suspended and state.suspended[-1] is described:
            state.suspended.pop()
            state.pending, state.pending_slot = _joint(described, phrase), ""
            state.conjunction = state.comma = False
            return True
        host = self._host(relative, described)
        if host is None or self._is_subject(phrase, sentence):
            return False
        joint = _joint(described, phrase)
        in_objects = host.objects[-1:] == [described]
        if in_objects:
            host.objects[-1] = joint
        else:
            host.preps[-1] = (host.preps[-1][0], joint)
        self._turn_back(state, host, joint, "object" if in_objects else "prep")
        return True

    def reopen(self, state: State, position: int) -> None:
        """Before a preposition or "that" behind the closing comma: what it brings belongs to the clause around."""
        if state.conjunction:
            return
        closed = self._closed_before(state, position)
        if closed is None:
            return
        relative, described = closed
        host = self._host(relative, described)
        word = self._around.tokens[position].low
        if host is None or any(name == word for name, _ in relative.preps):
            return  # "who has served in Chad, in Mali …"
        self._turn_back(state, host, described, "prep")

    def _closed_before(self, state: State, position: int) -> tuple[Clause, Phrase] | None:
        """The relative clause that a comma, perhaps with "and", ends before a token, and what it describes."""
        tokens, current = self._around.tokens, state.current
        if current is None or state.introducer or state.preposition:
            return None
        at = position - 1
        if state.conjunction and tokens[at].tag == "CC" and tokens[at].low == "and":
            at -= 1
        relative = next((c for c in chain(current) if c.relation == "relative" and c.verb.form == "finite"), None)
        if relative is None or tokens[at].text != "," or at <= relative.verb.last:
            return None
        if tokens[relative.first - 1].text != ",":
            return None
        described = self._around.phrase_before(relative.first, over_preposition=True)
        return (relative, described) if described is not None else None

    @staticmethod
    def _host(relative: Clause, described: Phrase) -> Clause | None:
        """The clause around a relative clause, where what it describes is an object or hangs on a preposition there."""
        host = relative.parent
        if host is None:
            return None
        placed = host.objects[-1:] == [described] or (bool(host.preps) and host.preps[-1][1] is described)
        return host if placed else None

    def _is_subject(self, phrase: Phrase, sentence: Sentence) -> bool:
        """Whether a finite verb behind a phrase has it as its subject, and is not that of a clause about it."""
        depth = 0
        for token in self._around.tokens[phrase.last + 1 : min(sentence.last, phrase.last + _FAR) + 1]:
            if token.tag in {"WDT", "WP", "WP$", "WRB"} or token.low in ADVERBIAL or token.low == "that":
                depth += 1
            elif token.tag in FINITE:
                if depth == 0:
                    return True
                depth -= 1
        return False

    @staticmethod
    def _turn_back(state: State, host: Clause, phrase: Phrase, slot: str) -> None:
        state.current = host
        state.pending, state.pending_slot = phrase, slot
        state.conjunction = state.comma = state.after_conjunction = False


def _joint(first: Phrase, second: Phrase) -> Phrase:
    """Both as one phrase, which stands where the second does."""
    kind = first.kind if first.kind == second.kind else "group"
    joint = Phrase(second.first, second.last, second.head, kind, plural=True)
    joint.parts = [*(first.parts or [first]), *(second.parts or [second])]
    joint.sentence = second.sentence
    return joint
