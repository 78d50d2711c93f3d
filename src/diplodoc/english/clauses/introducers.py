"""Introducers: what a word that opens a clause makes of the clause behind it.

"Kenya, **which** holds the chair" (a relative clause), "the claim **that** Chad had left" (a content), "**after** the
talks ended" (an adverbial clause, where "after the talks" is only a phrase).
"""

from __future__ import annotations

from ..page import ACTORS, FINITE, Clause, Phrase, Sentence
from ..vocabulary import NO_NOUN, noun
from .clausestate import ADVERBIAL, Around, State
from .resumption import Resumption

#: Prepositions of the addressee, and of the occasion, that may stand between a reporting verb and its "that".
_ADDRESSING = {"to", "with"}
#: … and of who is asked: "requested **of** France that".
_ASKING = {"of"}
_SETTING = {"in", "at", "during", "on", "after", "before", "by", "through", "via"}
#: What one makes something that one says: "made it **clear** to him that".
_CLEAR = {"clear", "known", "plain"}
#: What several do with each other.
_JOINTLY = frozenset("agree confer consult discuss exchange meet sign".split())
_RELATIVE = {"who", "whom", "which", "whose", "that", "where", "what", "whoever", "whatever"}


#: Whose own people come behind "of": "the **mothers** of those who …", and words for some of a whole.
_OF_PEOPLE = frozenset({"human", "office", "people", "collective"})
_PARTS = frozenset(
    "band couple crowd crew delegation dozen group half handful hundred majority mass member most number one part "
    "party percent rest score some team thousand".split()
)


class Introducers:
    """Opens clauses: notes in `State` what the next verb belongs to."""

    def __init__(self, around: Around, resumption: Resumption) -> None:
        self._around = around
        self._resumption = resumption

    def opens_content(self, state: State, position: int) -> bool:
        """Whether a "that" before a comma opens what is reported: "said that, while …"."""
        tokens = self._around.tokens
        current = state.current
        return (
            current is not None
            and position == current.verb.last + 1
            and current.verb.lemma in self._around.lists.speech
            and tokens[min(position + 1, len(tokens) - 1)].text == ","
        )

    def open(self, state: State, position: int) -> None:
        """A relative, content or question word opens a clause: "Kenya, **which** …", "said **that** …"."""
        token = self._around.tokens[position]
        low = "where" if token.low == "wherein" else token.low
        if low == "that" and state.comma:
            self._resumption.reopen(state, position)
        before = self._around.phrase_before(position, over_preposition=bool(state.preposition))
        current = state.current
        head = self._around.tokens[before.head] if before is not None else None
        content_noun = head is not None and not self._around.lists.content_nouns.isdisjoint((head.low, head.lemma))
        content_noun = content_noun or (before is not None and self._around.is_claimant(before))
        is_relative = (
            low in _RELATIVE
            and before is not None
            and before.kind != "time"
            and not (low == "that" and (content_noun or before.kind == "pronoun"))
            and not (low == "that" and token.tag == "IN" and self._takes_content(current, before))
            and low != "what"
        )
        if is_relative:
            state.suspend()
            human = None
            if before is not None and low in {"who", "whom"}:
                human = self._around.human_inside(before) or self._around.human_outside(before)
                human = human or self._innermost(before, position)
            thing = self._around.thing_outside(before) if before is not None and low == "which" else None
            if before is not None and state.preposition == "in":
                thing = self._around.text_outside(before) or thing
            state.antecedent = human or thing or self._last_of_several(before, position) or before
            state.relative_preposition = state.preposition
            state.introducer = low if low in {"who", "where"} else "which"
        else:
            if content_noun and current is None and before is state.pending:
                state.suspend()  # "The claim that Iran had attacked was denied"
            state.antecedent = None
            state.introducer = low if low in ADVERBIAL or low == "whether" else "that"
        state.introducer_at = position
        state.pending = None
        state.preposition = ""
        state.comma = False
        state.conjunction = False

    def _innermost(self, before: Phrase, position: int) -> Phrase | None:
        """Those with whom a phrase for others ends, where no comma parts them: "families of **those** who fell".

        No part of a whole: "members of the delegation who came". The number of the verb tells, too.
        """
        tokens = self._around.tokens
        link, inner = before.mods[-1] if before.mods else ("", before)
        if before.last + 1 != position or link != "of" or inner.last != before.last or inner.name or before.name:
            return None
        found, outer = noun(tokens[inner.head].low) or NO_NOUN, noun(tokens[before.head].low) or NO_NOUN
        people = found.cls in ("human", "office") or tokens[inner.head].low == "those"
        if not people or outer.lemma in _PARTS or outer.cls not in _OF_PEOPLE:
            return None
        verb = next((t for t in tokens[position + 1 : position + 3] if t.tag[:2] in ("VB", "MD")), None)
        singular = verb is not None and (verb.tag == "VBZ" or verb.low == "was")
        plural = verb is not None and (verb.tag == "VBP" or verb.low == "were")
        many = found.plural or tokens[inner.head].low == "those"
        return None if (singular and many) or (plural and not many) else inner

    def _last_of_several(self, before: Phrase | None, position: int) -> Phrase | None:
        """The last of several persons, of whom alone "who" tells: "X and Y, **who arrived** on Monday, met"."""
        if before is None or len(before.parts) < 2 or any(part.kind != "person" for part in before.parts):
            return None
        tokens = self._around.tokens
        verb = next((t for t in tokens[position + 1 : position + 4] if t.tag[:2] in ("VB", "MD")), None)
        last = before.parts[-1]
        alone = verb is not None and verb.tag in ("VBD", "VBZ") and verb.low != "were" and verb.lemma not in _JOINTLY
        own = last.role_first >= last.first  # not the office of all: "Junta members X and Y, who"
        described = bool(last.role) and own and last.last + 2 == position and tokens[position - 1].text == ","
        return last if alone and described and tokens[position].low == "who" else None

    def _reports(self, clause: Clause) -> bool:
        """Whether a verb can bring a content: "said", "made (it) clear"."""
        if clause.verb.lemma == "make":
            behind = self._around.tokens[clause.verb.last + 1 : clause.verb.last + 4]
            return any(token.low in _CLEAR for token in behind)
        return clause.verb.lemma in self._around.lists.speech

    def _takes_content(self, current: Clause | None, before: Phrase) -> bool:
        """Whether "told X that", "agreed with Y that" goes on with the content of the verb."""
        if current is None:
            return False
        dummy = current.subject is not None and current.subject.name == "it" and current.verb.lemma == "be"
        if dummy and current.preps and current.preps[-1][0] in {"to", "for"} and current.preps[-1][1] is before:
            return True  # "It is a matter of regret to Peru **that** Chad has left"
        if not self._reports(current):
            return False
        if current.preps and current.preps[-1][1] is before:
            told = all(p.kind in ACTORS for p in current.objects[:1])
            asked = before.kind in ACTORS and current.preps[-1][0] in _ASKING
            return asked or current.preps[-1][0] in _ADDRESSING or (current.preps[-1][0] in _SETTING and told)
        return before.kind in ACTORS

    def open_adverbial(self, state: State, position: int) -> None:
        """The conjunction at `position` opens a clause: "**after** the talks ended"."""
        if state.pending is not None and not state.pending_slot and state.comma:
            state.suspended.append(state.pending)
        if state.introducer == "that" and state.antecedent is None:
            state.held = (state.introducer, state.introducer_at, state.current)
        state.introducer = self._around.tokens[position].low
        state.introducer_at = position
        state.antecedent = None
        state.pending = None
        state.preposition = ""

    def starts_clause(self, position: int, sentence: Sentence) -> bool:
        """Whether the conjunction or preposition at `position` has a finite verb of its own behind it."""
        tokens = self._around.tokens
        graded = tokens[min(position + 2, sentence.last)].low == "as"
        adjective = tokens[position + 1].tag == "JJ" and self._around.phrase_at.get(position + 1) is None
        if tokens[position].low == "as" and adjective and not graded:
            return False  # "rejected **as absurd** the claim that Oman had lied"
        seen_phrase = False
        for ahead in range(position + 1, min(sentence.last, position + 40) + 1):
            token = tokens[ahead]
            phrase = self._around.phrase_at.get(ahead)
            if phrase is not None:
                if phrase.first == ahead and phrase.kind == "time" and ahead == position + 1:
                    return False
                if phrase.first == ahead and phrase.kind != "time":
                    if seen_phrase and (
                        tokens[ahead - 1].text == "," or self._around.phrase_at.get(ahead - 1) is not None
                    ):
                        return False
                    seen_phrase = True
                continue
            if token.tag in {"VBD", "VBZ", "VBP", "MD"}:
                return seen_phrase
            if (token.tag == "VBG" and not seen_phrase) or token.tag == "CC":
                return False
            if token.text == "," and self._closes_apposition(ahead):
                continue
            breaks = token.tag in {"VBN", "VBG"} or token.text in {",", ";", ":", ".", "("}
            if breaks and (not seen_phrase or token.text in {",", ";", ":", "."}):
                return False
        return False

    def _closes_apposition(self, comma: int) -> bool:
        """Whether a comma stands between a subject with an apposition and its verb: "while Ali, the host, **left**"."""
        tokens, subject = self._around.tokens, self._around.phrase_at.get(comma - 1)
        if subject is None or subject.parts or comma + 1 >= len(tokens) or tokens[comma + 1].tag not in FINITE:
            return False
        return any(token.text == "," for token in tokens[subject.first : subject.last])
