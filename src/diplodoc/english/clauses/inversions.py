"""Inversions: subjects that stand behind their verb.

"…," **said the minister**; "**Present were** the King and the Queen"; "**Attending were** the envoys".
"""

from __future__ import annotations

import attrs

from ..page import ACTORS, FINITE, Clause, Phrase, Sentence
from .clausestate import SAID_BEFORE, TEXTS, Around, State

#: Predicates that open a sentence before their verb and subject: "Present were …".
_FRONTED = frozenset({("present", ""), ("on", "hand"), ("in", "attendance"), ("among", "those")})
#: What stands between people and the "were" behind which they are named.
_TAKING_PART = frozenset({("present",), ("attending",), ("participating",), ("on", "hand"), ("in", "attendance")})
#: Behind these stands what somebody is told or asked to do.
_TOLD = frozenset({"to", "of", "against", "that", "not", "over"})
#: Verbs behind which whoever asks stands where a question is quoted: "'Why?' **asked** the minister".
_ASKING = frozenset({"ask", "inquire", "enquire", "wonder", "demand"})
#: What can stand around "on the Soviet side".
_MARKS = frozenset({",", ":", "-", "–", "—"})
#: Pronouns that are no subjects.
_OBJECTIVE = frozenset({"him", "her", "them", "us", "me"})


class Inversions:
    """Finds the subject behind a finite verb."""

    def __init__(self, around: Around) -> None:
        self._around = around

    def speaker(self, clause: Clause, sentence: Sentence) -> Phrase | None:
        """Whoever stands behind a reporting verb: "'We agree,' said **the minister**"."""
        asks = clause.verb.lemma in _ASKING and self._around.tokens[max(clause.verb.first - 2, 0)].text == "?"
        if clause.verb.last >= sentence.last or not (asks or clause.verb.lemma in self._around.lists.parenthetical):
            return None
        phrase = self._around.phrase_at.get(clause.verb.last + 1)
        if phrase is None or (phrase.kind == "pronoun" and phrase.name in _OBJECTIVE):
            return None
        if phrase.kind not in ACTORS and self._around.tokens[phrase.head].lemma not in TEXTS:
            return None
        if self._around.tokens[clause.verb.last].tag in {"VB", "VBP"} and not phrase.plural and not phrase.parts:
            return None  # "will expel the envoys, **recall** its ambassador and close the border"
        after = min(phrase.last + 1, sentence.last)
        if self._around.tokens[after].text == ",":
            after = min(after + 1, sentence.last)
        if clause.verb.lemma in self._around.lists.object_control and self._around.tokens[after].low in _TOLD:
            return None  # "condemned the raid, urged Kenya to act", "told the Minister, Mr. T., that"
        before = clause.verb.first - 1
        return phrase if before >= sentence.first and self._around.tokens[before].text in SAID_BEFORE else None

    def predicated(self, clause: Clause, sentence: Sentence) -> Phrase | None:
        """The subject behind a verb whose predicate opens the sentence: "Also present were **A and B**"."""
        verb, tokens = clause.verb, self._around.tokens
        if verb.lemma != "be" or verb.passive or verb.first == sentence.first:
            return None
        first = sentence.first + (tokens[sentence.first].low == "also")
        if (tokens[first].low, tokens[first + 1].low) not in _FRONTED and (tokens[first].low, "") not in _FRONTED:
            return None
        subject = self.behind(verb.last + 1, sentence)
        return subject if subject is not None and subject.kind in ACTORS else None

    def listed(self, state: State, clause: Clause) -> Phrase | None:
        """Those who are named behind what they do: "Other leaders in attendance were **A and B**"."""
        verb, tokens, some = clause.verb, self._around.tokens, state.pending or next(iter(state.suspended), None)
        behind = self._around.phrase_at.get(verb.last + 1)
        if verb.lemma != "be" or verb.passive or behind is None or behind.kind not in ACTORS:
            return None
        if self._among(state.current):
            return self.behind(behind.first, self._around.page.sentences[clause.sentence])
        if some is None or not some.plural or some.name or some.parts or not (behind.name or behind.parts):
            return None
        between = tuple(token.low for token in tokens[some.last + 1 : verb.first]) or (tokens[some.last].low,)
        return behind if between in _TAKING_PART else None

    def _among(self, relative: Clause | None) -> bool:
        """Whether a clause tells of whom those behind it are some: "**Among those who attended** were A and B"."""
        if relative is None or relative.relation != "relative" or relative.subject is None:
            return False
        before = relative.subject.first - 1
        return before >= 0 and self._around.tokens[before].low == "among" and self._opens(before)

    def _opens(self, position: int) -> bool:
        """Whether nothing but "also" stands before a token in its sentence."""
        first = self._around.page.sentences[self._around.tokens[position].sentence].first
        return position == first + (self._around.tokens[first].low == "also")

    def behind(self, first: int, sentence: Sentence) -> Phrase | None:
        """The subject that begins at a token, with those of the other side: "were, on our side, A; on theirs, B"."""
        tokens = self._around.tokens
        found: list[Phrase] = []
        at = self._over_side(first, sentence.last)
        aside = at > first
        while at <= sentence.last and (phrase := self._around.phrase_at.get(at)) is not None and phrase.first == at:
            if found and phrase.kind not in ACTORS:
                break
            found.append(phrase)
            at = phrase.last + 1
            while at < sentence.last and (tokens[at].text in {",", ";"} or tokens[at].low == "and"):
                at += 1
            over = self._over_side(at, sentence.last)
            joined = aside or tokens[at - 1].low == "and"
            if over == at and not (joined and self._is_listed(at, sentence.last)):
                break
            at = over
        if len(found) < 2:
            return found[0] if found else None
        parts = [part for phrase in found for part in (phrase.parts or [phrase])]
        return attrs.evolve(found[0], last=found[-1].last, kind="group", parts=parts, plural=True, name="")

    def _is_listed(self, at: int, last: int) -> bool:
        """Whether a person begins at a token who is one more in a list, and no subject of a verb."""
        phrase = self._around.phrase_at.get(at)
        if phrase is None or phrase.first != at or phrase.kind != "person" or not phrase.name:
            return False
        return not any(
            token.tag in FINITE for token in self._around.tokens[phrase.last + 1 : min(phrase.last + 3, last)]
        )

    def _over_side(self, at: int, last: int) -> int:
        """The token behind "on the Soviet side," or "from the Polish part:" at a token, else that token."""
        tokens = self._around.tokens
        first = at
        while first < last and tokens[first].text in _MARKS:
            first += 1
        side = self._around.phrase_at.get(first + 1) if tokens[first].low in {"on", "from", "for"} else None
        if side is None or tokens[side.head].low not in {"side", "part", "delegation"}:
            return at
        first = side.last + 1
        while first < last and tokens[first].text in _MARKS:
            first += 1
        return first

    def opening(self, state: State, clause: Clause, sentence: Sentence) -> Clause | None:
        """The participle that opens the sentence before its "be" and their common subject.

        "Attending were A and B", "also designated are A and B".
        """
        verb, tokens, opening = clause.verb, self._around.tokens, state.current
        if verb.lemma != "be" or verb.passive or opening is None or opening not in state.waiting:
            return None
        behind = self.behind(verb.last + 1, sentence)
        if opening.relation == "infinitive" and opening.subject is None and behind is not None:
            # "On hand **to receive** him was A"
            return opening if (tokens[sentence.first].low, tokens[sentence.first + 1].low) in _FRONTED else None
        if opening.relation != "participle" or opening.subject is not None or behind is None:
            return None
        opens = all(token.is_adverb for token in tokens[sentence.first : opening.verb.first])
        apart = any(token.text == "," for token in tokens[verb.first - 1 : verb.first])
        acts = behind.kind in ACTORS or opening.verb.passive
        return opening if opens and not apart and acts else None
