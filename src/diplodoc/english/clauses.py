"""Clauses: which verb has which subject, objects and prepositional phrases, and how clauses hang together.

One pass over each sentence, left to right, with what is open kept in `_State`: the pending noun phrase (a subject
until a verb says otherwise), the pending preposition, conjunction or relative pronoun, and the clause being filled.
No look-back goes further than `_DEPTH` clauses, so that time stays linear however deep a text nests.
"""

from __future__ import annotations

import attrs

from .lexicon import entry
from .page import Clause, Page, Phrase, Sentence, VerbGroup
from .verbs import GroupReader, verb_lists

_DEPTH = 8
#: How far ahead a main verb is looked for.
_HORIZON = 50
_PERSONAL = {"person", "state", "organization", "group", "office", "pronoun", "sides", "counterpart"}
_ADVERBIAL = {
    "after", "although", "as", "because", "before", "if", "lest", "once", "since", "though", "till", "unless", "until",
    "when", "whenever", "whereas", "whereby", "while", "whilst", "provided", "even", "than",
}  # fmt: skip
_INCLUSIVE = {"especially", "notably", "particularly", "namely", "including"}
#: Prepositions of the addressee, and of the occasion, that may stand between a reporting verb and its "that".
_ADDRESSING = {"to", "with"}
_SETTING = {"in", "at", "during", "on", "after", "before", "by", "through", "via"}
_RELATIVE = {"who", "whom", "which", "whose", "that", "where", "what", "whoever", "whatever"}
_QUESTION = {"whether", "how", "why", "what"}


@attrs.define(slots=True)
class _State:
    """What is open at a point of a sentence."""

    #: The clause that objects and prepositional phrases go to.
    current: Clause | None = None
    #: A noun phrase that no verb has taken as its subject yet, and whether `current` holds it meanwhile.
    pending: Phrase | None = None
    pending_slot: str = ""
    #: Subjects whose verb is delayed by a relative clause, participle or parenthesis.
    suspended: list[Phrase] = attrs.field(factory=list)
    preposition: str = ""
    #: Conjunction or relative pronoun that the next verb belongs to, with the antecedent of a relative.
    introducer: str = ""
    introducer_at: int = -1
    antecedent: Phrase | None = None
    relative_preposition: str = ""
    #: Prepositional phrases before any verb ("In Tirana, …"), for the next main clause.
    fronted: list[tuple[str, Phrase]] = attrs.field(factory=list)
    #: Participle and adverbial clauses that wait for the main clause behind them.
    waiting: list[Clause] = attrs.field(factory=list)
    conjunction: bool = False
    #: The pending phrase came behind a conjunction.
    after_conjunction: bool = False
    comma: bool = False
    #: The next noun phrase is one of those just named (", especially Greece").
    inclusive: bool = False
    #: The noun phrase read last.
    last: Phrase | None = None
    #: Where the material before the next verb begins.
    mark: int = 0
    #: A base form is finite here ("Should talks fail").
    inverted: bool = False
    #: A "that" whose own clause is delayed ("said that, if …, it will"): its word, place, and the clause it hangs on.
    held: tuple[str, int, Clause | None] | None = None


class ClauseReader:
    """Fills a list of clauses for a page whose tokens are tagged and whose phrases are found."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._tokens = page.tokens
        self._phrase_at: dict[int, Phrase] = {}
        for phrase in page.phrases:
            for position in range(phrase.first, phrase.last + 1):
                self._phrase_at[position] = phrase
        self._groups = GroupReader(page, self._phrase_at)
        self._lists = verb_lists()
        self.clauses: list[Clause] = []
        #: The subject that a heading such as "The Ministers:" lends to the items under it.
        self._list_subject: Phrase | None = None

    def read(self) -> list[Clause]:
        for sentence in self._page.sentences:
            if sentence.kind in {"prose", "headline", "item"}:
                self._sentence(sentence)
        _attach_quotations(self._page, self.clauses, self._lists.parenthetical | self._lists.speech)
        return self.clauses

    # ------------------------------------------------------------ one sentence

    def _sentence(self, sentence: Sentence) -> None:
        begin = len(self.clauses)
        state = _State(mark=sentence.first)
        position = sentence.first
        while position <= sentence.last:
            phrase = self._phrase_at.get(position)
            if phrase is not None and phrase.first == position:
                self._noun_phrase(state, phrase)
                position = phrase.last + 1
                continue
            bare = state.inverted or (state.introducer == "that" and state.pending is not None)
            group = None if self._inverts(state, position) else self._groups.read(position, sentence.last, bare=bare)
            if group is not None:
                self._verb(state, group, sentence)
                position = group.last + 1
                continue
            self._word(state, position, sentence)
            position += 1
        self._finish(sentence, begin, state)

    def _finish(self, sentence: Sentence, begin: int, state: _State) -> None:
        made = self.clauses[begin:]
        if state.fronted and state.current is not None:
            state.current.preps.extend(state.fronted)
        for previous, clause in zip(made, made[1:], strict=False):
            opens = previous.verb.last + 1
            token = self._tokens[clause.first]
            led = token.tag.startswith("W") or token.low in {"that", clause.introducer}
            led = led or (clause.subject is not None and clause.subject.first == clause.first)
            if clause.first <= opens and not led:
                clause.first = self._own_start(opens, clause.verb.first)
        for clause, following in zip(made, [*made[1:], None], strict=False):
            clause.last = sentence.last
            if following is not None:
                # A clause that one inside it interrupts takes up again just before its verb.
                again = self._own_start(clause.verb.last + 1, following.verb.first)
                inside = following.first > clause.verb.last
                clause.last = max((following.first if inside else again) - 1, clause.verb.last)
        ends_open = self._tokens[sentence.last].text == ":"
        if ends_open:
            main = next((c for c in reversed(made) if c.relation == "main" and c.subject), None)
            self._list_subject = main.subject if main else state.pending
        elif sentence.kind == "prose" and any(c.relation == "main" and c.subject for c in made):
            first = next(c for c in made if c.relation == "main")
            if first.subject is not self._list_subject:
                self._list_subject = None

    def _own_start(self, low: int, verb: int) -> int:
        """Where a clause without a subject of its own begins: at the comma, conjunction or preposition before it."""
        start = verb
        while start > low and self._tokens[start - 1].tag in {"IN", "TO", "RB", "CC", ",", ":"}:
            start -= 1
            if self._tokens[start].tag in {"CC", ",", ":"}:
                break
        return start

    # ------------------------------------------------------------ words

    def _word(self, state: _State, position: int, sentence: Sentence) -> None:
        token = self._tokens[position]
        low = token.low
        if token.tag in {",", ":", ";", ".", "``", "''", "-LRB-", "-RRB-", "SYM"} or not token.text[0].isalnum():
            if low in {";", ":"} or token.tag == ":":
                self._close(state, position)
            state.comma = True
            state.preposition = ""
        elif token.tag == "CC":
            state.conjunction = True
            state.preposition = ""
            if state.pending_slot == "loose":
                state.pending = None
        elif low == "that" and token.tag in {"IN", "WDT"} or token.tag in {"WDT", "WP", "WP$", "WRB"}:
            self._introduce_clause(state, position)
        elif token.tag in {"IN", "TO", "RP"} or low in _ADVERBIAL:
            self._preposition(state, position, sentence)
        elif token.tag in {"JJ", "JJR"} and state.preposition == "as":
            state.preposition = ""  # "rejected as baseless the claim"
        elif low in _INCLUSIVE and state.current is not None and state.preposition == "":
            state.inclusive = True
        elif token.tag in {"JJ", "VBN", "JJR"} and state.current is not None and state.current.predicate < 0:
            if state.current.verb.lemma in {"be", "remain", "stand", "become", "feel", "seem", "appear", "stay"} and not state.comma:
                state.current.predicate = position
        elif self._inverts(state, position):
            # "Should talks fail, …": an inverted condition.
            state.introducer, state.introducer_at, state.inverted = "if", position, True

    def _inverts(self, state: _State, position: int) -> bool:
        """Whether an auxiliary stands before its subject: "Should talks fail", "Had they known"."""
        subject = self._phrase_at.get(position + 1)
        if self._tokens[position].low not in {"should", "had", "were"} or subject is None or state.pending is not None:
            return False
        if state.current is not None and not state.comma and not (state.conjunction and self._tokens[position].low == "should"):
            return False
        behind = self._tokens[min(subject.last + 1, len(self._tokens) - 1)]
        return behind.tag in {"VB", "VBP", "VBN", "VBD", "RB", "TO"}

    def _close(self, state: _State, position: int) -> None:
        """A semicolon or colon: what follows starts afresh, but may share the subject."""
        state.pending = None
        state.suspended.clear()
        state.introducer = ""
        state.antecedent = None
        state.mark = position + 1

    def _introduce_clause(self, state: _State, position: int) -> None:
        token = self._tokens[position]
        low = token.low
        before = self._phrase_before(position, over_preposition=bool(state.preposition))
        current = state.current
        content_noun = before is not None and self._tokens[before.head].low in self._lists.content_nouns
        is_relative = (
            low in _RELATIVE
            and before is not None
            and before.kind != "time"
            and not (low == "that" and (content_noun or before.kind == "pronoun"))
            and not (low == "that" and token.tag == "IN" and self._takes_content(current, before))
            and low != "what"
        )
        if is_relative:
            self._suspend(state)
            state.antecedent = before
            state.relative_preposition = state.preposition
            state.introducer = low if low in {"who", "where"} else "which"
        else:
            state.antecedent = None
            state.introducer = low if low in _ADVERBIAL else "that"
        state.introducer_at = position
        state.pending = None
        state.preposition = ""
        state.comma = False
        state.conjunction = False

    def _phrase_before(self, position: int, *, over_preposition: bool = False) -> Phrase | None:
        """The noun phrase in front of a token, over a comma, a bracket, and a preposition where one is pending."""
        for at in range(position - 1, max(position - 4, -1), -1):
            phrase = self._phrase_at.get(at)
            if phrase is not None:
                return phrase
            if self._tokens[at].text not in {",", ")", '"'} and not (over_preposition and self._tokens[at].tag in {"IN", "TO"}):
                return None
        return None

    def _actor_or_thing(self, position: int) -> Phrase | None:
        """The noun phrase in front of a token, where it is no time."""
        phrase = self._phrase_before(position)
        return phrase if phrase is not None and phrase.kind != "time" else None

    def _takes_content(self, current: Clause | None, before: Phrase) -> bool:
        """Whether "told X that", "agreed with Y that" goes on with the content of the verb."""
        if current is None or current.verb.lemma not in self._lists.speech:
            return False
        if current.preps and current.preps[-1][1] is before:
            return current.preps[-1][0] in _ADDRESSING or (current.preps[-1][0] in _SETTING and not current.objects)
        return before.kind in _PERSONAL

    def _preposition(self, state: _State, position: int, sentence: Sentence) -> None:
        low = self._tokens[position].low
        if low in _ADVERBIAL and self._starts_clause(position, sentence):
            if state.pending is not None and not state.pending_slot and state.comma:
                state.suspended.append(state.pending)
            if state.introducer == "that" and state.antecedent is None:
                state.held = (state.introducer, state.introducer_at, state.current)
            state.introducer = low
            state.introducer_at = position
            state.antecedent = None
            state.pending = None
            state.preposition = ""
        elif low in {"that"}:
            self._introduce_clause(state, position)
        else:
            # "on behalf of", "in front of": the last word carries the phrase, the first names it best.
            state.preposition = low if not state.preposition or low not in {"of", "to", "with"} else state.preposition
            if state.current is None:
                state.mark = min(state.mark, position)

    def _starts_clause(self, position: int, sentence: Sentence) -> bool:
        """Whether the conjunction or preposition at `position` has a finite verb of its own behind it."""
        tokens = self._tokens
        seen_phrase = False
        for ahead in range(position + 1, min(sentence.last, position + 40) + 1):
            token = tokens[ahead]
            phrase = self._phrase_at.get(ahead)
            if phrase is not None:
                if phrase.first == ahead and phrase.kind == "time" and ahead == position + 1:
                    return False
                if phrase.first == ahead and phrase.kind != "time":
                    if seen_phrase and (tokens[ahead - 1].text == "," or self._phrase_at.get(ahead - 1) is not None):
                        return False
                    seen_phrase = True
                continue
            if token.tag in {"VBD", "VBZ", "VBP", "MD"}:
                return seen_phrase
            if (token.tag == "VBG" and not seen_phrase) or token.tag == "CC":
                return False
            if token.tag in {"VBN", "VBG"} or token.text in {",", ";", ":", ".", "("}:
                if token.text == "," or not seen_phrase or token.text in {";", ":", "."}:
                    return False
        return False

    # ------------------------------------------------------------ noun phrases

    def _noun_phrase(self, state: _State, phrase: Phrase) -> None:
        if phrase.kind == "time" and not state.preposition:
            # A bare time ("on Monday" keeps its preposition) is never a subject.
            state.comma = state.comma and state.current is None
            return
        current = state.current
        if current is not None and phrase is current.subject:
            return  # It stands behind its verb: "…," said X.
        if state.inclusive and current is not None and state.last is not None and phrase.kind in _PERSONAL:
            state.inclusive = False
            if not any(p is state.last for p in current.objects):
                name = next((name for name, p in current.preps if p is state.last), "")
                if name:
                    current.preps.append((name, phrase))
            else:
                current.objects.append(phrase)
            state.comma = False
            return
        state.last = phrase
        if state.preposition:
            if state.pending is not None and self._awaits_verb(state):
                # "Kuwait on Sunday condemned", "the talks between A and B led": the subject goes on waiting.
                state.fronted.append((state.preposition, phrase))
                state.preposition = ""
                state.comma = False
                return
            target = current.preps if current is not None and not state.introducer else state.fronted
            target.append((state.preposition, phrase))
            state.pending, state.pending_slot = phrase, "prep"
            state.preposition = ""
            state.comma = False
            return
        if current is None or state.introducer:
            if state.pending is not None and not state.pending_slot and state.comma:
                # "X, the head of Y, …" or "Today, X": the earlier phrase waits.
                state.suspended.append(state.pending)
            state.pending, state.pending_slot = phrase, ""
        elif state.comma or state.conjunction:
            state.pending, state.pending_slot = phrase, "loose"
            state.after_conjunction = state.conjunction
            state.conjunction = False
        else:
            current.objects.append(phrase)
            state.pending, state.pending_slot = phrase, "object"
        state.comma = False

    # ------------------------------------------------------------ verbs

    @staticmethod
    def _suspend(state: _State) -> None:
        """Lets the pending subject, and a "that" before it, wait for a verb behind what now comes between."""
        if state.pending is not None and state.pending_slot in {"", "loose"}:
            state.suspended.append(state.pending)
            if state.introducer and state.introducer not in _ADVERBIAL and state.antecedent is None:
                state.held = (state.introducer, state.introducer_at, state.current)

    @staticmethod
    def _awaits_verb(state: _State) -> bool:
        """Whether the pending phrase is surely a subject, and no aside such as ", especially Greece, for"."""
        if state.pending_slot == "loose":
            return state.after_conjunction or not state.comma or state.current in state.waiting
        return state.pending_slot == ""

    def _verb(self, state: _State, group: VerbGroup, sentence: Sentence) -> None:
        clause = Clause(index=len(self.clauses), verb=group, sentence=sentence.index, first=min(state.mark, group.first))
        if group.form == "finite":
            self._finite(state, clause, sentence)
        elif group.form == "infinitive":
            self._infinitive(state, clause)
        elif group.form == "gerund":
            self._gerund(state, clause, sentence)
        else:
            self._participle(state, clause, sentence)
        if clause.parent is not None:
            clause.parent.children.append(clause)
        if clause.subject is not None and clause.subject.determiner in {"no", "neither"}:
            clause.verb.negated = True
        if state.fronted and clause.relation in {"main", "content", "quote"}:
            clause.preps.extend(state.fronted)
            state.fronted = []
        self.clauses.append(clause)
        state.current = clause
        state.pending = None
        state.pending_slot = ""
        state.preposition = ""
        state.introducer = ""
        state.antecedent = None
        state.relative_preposition = ""
        state.conjunction = state.after_conjunction = False
        state.comma = False
        state.inverted = False
        state.mark = group.last + 1

    def _finite(self, state: _State, clause: Clause, sentence: Sentence) -> None:
        current = state.current
        if state.held is not None and not state.introducer:
            state.introducer, state.introducer_at, current = state.held
            state.antecedent = state.held = None
        if state.introducer in {"who", "which", "where"} and state.antecedent is not None:
            clause.relation, clause.parent, clause.introducer = "relative", current, state.introducer
            clause.first = state.introducer_at
            if state.pending is not None and not state.pending_slot:
                clause.subject = state.pending
                if state.relative_preposition or state.introducer == "where":
                    clause.preps.append((state.relative_preposition or "in", state.antecedent))
                else:
                    clause.objects.append(state.antecedent)
            else:
                clause.subject = state.antecedent
        elif state.introducer:
            clause.introducer = state.introducer
            clause.first = state.introducer_at
            clause.subject = state.pending if state.pending_slot in {"", "loose"} else None
            if clause.subject is None and state.suspended and state.introducer not in _ADVERBIAL:
                clause.subject = state.suspended.pop()
            clause.parent = current
            if state.introducer in _ADVERBIAL:
                clause.relation = "adverbial"
                if current is None:
                    state.waiting.append(clause)
                elif state.conjunction is False:
                    clause.parent = self._adverbial_host(current)
            elif state.introducer == "that" and current is not None and self._continues_content(state, current):
                sibling = self._content_sibling(current)
                clause.relation, clause.parent = "content", sibling.parent if sibling else current
            else:
                clause.relation = "content"
        elif (
            state.pending is not None
            and state.pending_slot == "object"
            and current is not None
            and not state.conjunction
            and not state.comma
            and not state.suspended
        ):
            # "said Azerbaijan supports": the object turns out to be the subject of a bare content clause.
            if current.objects and current.objects[-1] is state.pending:
                current.objects.pop()
            clause.relation, clause.parent, clause.subject = "content", current, state.pending
            clause.first = state.pending.first
            antecedent = self._phrase_at.get(state.pending.first - 1)
            if antecedent is not None and antecedent.kind != "time":
                # "the experts they had lent": a relative clause without a pronoun.
                clause.relation = "relative"
                clause.objects.append(antecedent)
        elif state.pending is not None and state.pending_slot in {"", "loose"}:
            clause.subject = state.pending
            clause.first = min(clause.first, state.pending.first) if current is None else self._opening(state)
            self._place_subject_clause(state, clause)
            if state.suspended and clause.relation == "main" and current is None and self._tokens[clause.first - 1].text == ",":
                self._maybe_parenthesis(state, clause, sentence)
        elif state.suspended:
            clause.subject = state.suspended.pop()
            self._place_subject_clause(state, clause)
            state.suspended.clear()
            if current is not None and current.relation == "main" and current.verb.lemma in self._lists.parenthetical and not current.children:
                clause.relation, clause.parent = "quote", current
        else:
            self._share_subject(state, clause, sentence)
        self._adopt_waiting(state, clause)

    @staticmethod
    def _opening(state: _State) -> int:
        """Where a clause with the pending phrase as its subject begins."""
        assert state.pending is not None
        return min([state.pending.first, *(phrase.first - 1 for _, phrase in state.fronted)])

    def _maybe_parenthesis(self, state: _State, clause: Clause, sentence: Sentence) -> None:
        """For "The UK, he said, was prepared": keeps the first phrase waiting only for a parenthesis or apposition."""
        after = clause.verb.last + 1
        is_parenthesis = (
            clause.verb.lemma in self._lists.parenthetical
            and after <= sentence.last
            and self._tokens[after].text == ","
        )
        if not is_parenthesis:
            appositive_end = clause.verb.first - 1
            if self._tokens[appositive_end].text == "," and state.suspended:
                clause.subject = state.suspended.pop()
            state.suspended.clear()

    def _place_subject_clause(self, state: _State, clause: Clause) -> None:
        """A clause with a subject of its own: on which level does it stand?"""
        current = state.current
        if current is None:
            return
        if state.pending_slot == "" and state.comma is False and not state.after_conjunction and current.relation == "adverbial" and current.parent is None:
            return
        host = self._level_for(clause, current, state)
        if host is not None and host.relation in {"content", "relative", "quote"} and state.after_conjunction:
            clause.relation, clause.parent = host.relation, host.parent
            clause.introducer = host.introducer if host.relation == "content" else ""
            if host.relation == "relative":
                clause.relation = "relative"

    def _level_for(self, clause: Clause, current: Clause, state: _State) -> Clause | None:
        """The clause with which a conjoined clause stands on one level; None for the main level."""
        speech = clause.verb.lemma in self._lists.speech
        for candidate in _chain(current):
            if candidate.verb.form != "finite":
                continue
            if candidate.relation in {"content", "quote"}:
                if speech and _tense(clause.verb) != _tense(candidate.verb):
                    continue
                if _tense(clause.verb) == _tense(candidate.verb) or not speech:
                    return candidate
            elif candidate.relation == "relative":
                continue
            else:
                return None
        return None

    def _share_subject(self, state: _State, clause: Clause, sentence: Sentence) -> None:
        """A finite verb without a noun phrase before it: coordination, inversion, or a list item."""
        current = state.current
        if current is None or self._inverted_speech(state, clause, sentence):
            if current is None:
                clause.subject = self._subject_behind(clause, sentence) or self._list_subject
            return
        partner = self._partner(state, clause, current)
        if partner is None:
            clause.subject = current.subject
            clause.relation, clause.parent = ("main", None)
            return
        clause.subject = partner.subject
        clause.relation = partner.relation
        clause.parent = partner.parent
        clause.introducer = partner.introducer if partner.relation != "relative" else ""
        if partner.verb.passive != clause.verb.passive and partner.subject is None:
            clause.subject = current.subject

    def _partner(self, state: _State, clause: Clause, current: Clause) -> Clause | None:
        """The earlier finite clause that shares its subject with this one."""
        speech = clause.verb.lemma in self._lists.speech
        best: Clause | None = None
        best_score = -10.0
        reported = self._reported_before(current)
        for depth, candidate in enumerate([*_chain(current), *([reported] if reported else [])]):
            if candidate.verb.form != "finite" or candidate.subject is None:
                continue
            score = -0.9 * depth
            if _tense(candidate.verb) == _tense(clause.verb):
                score += 2
            if (candidate.verb.lemma in self._lists.speech) == speech:
                score += 1.5
            if candidate.relation == "relative":
                score -= 2 if state.comma else 0.5
            if candidate.subject.kind == "thing" and speech:
                score -= 1.5
            if score > best_score:
                best, best_score = candidate, score
        return best

    def _reported_before(self, current: Clause) -> Clause | None:
        """For "Allies stand united, he insisted, and will …": the clause that the parenthesis reports."""
        if current.index == 0 or current.verb.lemma not in self._lists.parenthetical or current.children or current.objects:
            return None
        before = self.clauses[current.index - 1]
        same = before.sentence == current.sentence and before.relation in {"main", "quote"}
        return before if same and self._tokens[current.first - 1].text in {",", '"'} else None

    def _inverted_speech(self, state: _State, clause: Clause, sentence: Sentence) -> bool:
        """For "…," said X: a reporting verb whose subject stands behind it."""
        if clause.verb.lemma not in self._lists.parenthetical or state.conjunction:
            return False
        before = clause.verb.first - 1
        if before < sentence.first or self._tokens[before].text not in {",", '"', "?", "!", "'"}:
            return False
        subject = self._subject_behind(clause, sentence)
        if subject is None:
            return False
        clause.subject = subject
        return True

    def _subject_behind(self, clause: Clause, sentence: Sentence) -> Phrase | None:
        if clause.verb.lemma not in self._lists.parenthetical or clause.verb.last >= sentence.last:
            return None
        phrase = self._phrase_at.get(clause.verb.last + 1)
        if phrase is None or phrase.kind not in _PERSONAL or not state_allows(phrase):
            return None
        before = clause.verb.first - 1
        return phrase if before >= sentence.first and self._tokens[before].text in {",", '"', "?", "!", "'"} else None

    def _infinitive(self, state: _State, clause: Clause) -> None:
        current = state.current
        clause.relation = "infinitive"
        clause.parent = current
        before = self._tokens[clause.verb.first - 1]
        if before.low in self._lists.half_modal:
            # "the summit, due to be convened in May"
            clause.subject = self._phrase_before(clause.verb.first - 1)
            clause.relation, clause.verb.modal = "relative", "scheduled"
            if state.pending is clause.subject:
                self._suspend(state)
            return
        if before.low != "to" and self._tokens[clause.verb.first].low != "to" and current is not None and self._share_base(clause, current, state):
            return
        if current is None:
            clause.subject = state.pending if state.pending_slot == "" else None
            if state.pending is not None and state.pending_slot == "":
                state.suspended.append(state.pending)
            state.waiting.append(clause)
            return
        if state.conjunction and current.relation == "infinitive":
            clause.parent, clause.subject = current.parent, current.subject
            return
        if current.relation == "infinitive" and before.text == "," and current.parent is not None and not current.children:
            clause.parent, clause.subject = current.parent, current.subject
            return
        if state.conjunction:
            for candidate in _chain(current):
                if candidate.relation == "infinitive":
                    clause.parent, clause.subject = candidate.parent, candidate.subject
                    return
        clause.subject = self._controller(state, current, clause)

    def _share_base(self, clause: Clause, current: Clause, state: _State) -> bool:
        """A base form behind a conjunction or comma: "will travel to X and inaugurate Y", "we condemn … and expect"."""
        if not (state.conjunction or state.comma):
            return False
        best: Clause | None = None
        best_score = -10.0
        for depth, candidate in enumerate(_chain(current)):
            verb = candidate.verb
            if verb.modal:
                score = 2.0
            elif verb.form == "infinitive":
                score = 1.8
            elif verb.form == "finite" and not verb.past:
                score = 1.5
            else:
                continue
            score -= 0.9 * depth + (1.5 if candidate.relation == "relative" and state.conjunction else 0)
            if (verb.lemma in self._lists.speech) == (clause.verb.lemma in self._lists.speech):
                score += 1.5
            if score > best_score:
                best, best_score = candidate, score
        if best is None:
            return False
        clause.relation, clause.parent, clause.subject = best.relation, best.parent, best.subject
        clause.introducer = best.introducer if best.relation != "relative" else ""
        clause.verb.form, clause.verb.modal = best.verb.form, best.verb.modal
        return True

    def _controller(self, state: _State, current: Clause, clause: Clause) -> Phrase | None:
        """Who does what the infinitive says."""
        phrase = self._phrase_at.get(clause.verb.first - 1)
        if phrase is not None and current.preps and current.preps[-1] == ("for", phrase) and phrase.kind in _PERSONAL:
            return phrase
        if phrase is not None:
            owner = _owner_of(phrase)
            if self._tokens[phrase.head].low in self._lists.content_nouns and owner is not None:
                return owner
        if current.verb.lemma in self._lists.object_control:
            if current.verb.passive:
                return current.subject
            for candidate in (*current.objects[:1], *(p for _, p in current.preps)):
                if candidate.kind in _PERSONAL:
                    return candidate
            for candidate in current.objects[:1]:
                owner = _owner_of(candidate)
                if owner is not None:
                    return owner
        return current.subject

    def _gerund(self, state: _State, clause: Clause, sentence: Sentence) -> None:
        current = state.current
        before = self._tokens[clause.verb.first - 1] if clause.verb.first > sentence.first else None
        if state.introducer in {"after", "before", "while", "when", "since", "whilst"} or (
            state.preposition in {"after", "before", "while", "when", "since", "upon", "on", "besides", "following", "whilst"}
        ):
            clause.introducer = state.introducer or state.preposition
            self._lean(state, clause)
        elif state.preposition:
            clause.relation, clause.introducer, clause.parent = "gerund", state.preposition, current
            if current is None:
                state.waiting.append(clause)
                if state.pending is not None:
                    clause.subject = _owner_of(state.pending)
                    if not state.pending_slot:
                        state.suspended.append(state.pending)
                return
            clause.subject = current.subject
            if state.preposition in {"for", "from", "against", "of"}:
                patient = next((p for p in current.objects[:1] if p.kind in _PERSONAL), None) or next(
                    (p for name, p in current.preps if name in {"to", "on", "at"} and p.kind in _PERSONAL), None
                )
                if patient is not None and not (state.preposition == "of" and current.verb.lemma not in {"accuse", "suspect"}):
                    clause.subject = patient
        elif state.conjunction and current is not None and current.verb.form == "gerund":
            clause.relation, clause.parent = current.relation, current.parent
            clause.subject, clause.introducer = current.subject, current.introducer
            if current in state.waiting:
                state.waiting.append(clause)
        elif before is None or before.text in {",", "-", "–", "—", '"', ";", "("} or state.conjunction or before.tag in {"CC", "RB"}:
            if state.pending is not None and state.pending_slot == "" and current is None:
                state.suspended.append(state.pending)
                clause.subject = state.pending
                clause.relation = "participle"
                state.waiting.append(clause)
                return
            self._lean(state, clause)
        else:
            phrase = self._phrase_at.get(clause.verb.first - 1)
            if phrase is not None:
                if state.pending is phrase:
                    self._suspend(state)
                with_absolute = bool(state.fronted and state.fronted[-1] == ("with", phrase)) or bool(
                    current is not None and current.preps and current.preps[-1] == ("with", phrase)
                )
                clause.relation = "adverbial" if with_absolute else "relative"
                clause.parent = None if with_absolute else current
                clause.subject = phrase
            else:
                clause.relation, clause.parent = "gerund", current
                clause.subject = current.subject if current is not None else None

    def _lean(self, state: _State, clause: Clause) -> None:
        """A participle clause takes the subject of the clause that it leans on, before or behind it."""
        current = state.current
        clause.relation = "participle"
        if current is None or (current in state.waiting and state.conjunction):
            state.waiting.append(clause)
            return
        host = current
        if clause.verb.lemma in self._lists.speech:
            host = next((c for c in _chain(current) if self._reports(c)), current)
        else:
            host = next((c for c in _chain(current) if c.verb.form == "finite" or c.relation == "participle"), current)
        clause.parent, clause.subject = host, host.subject
        if host in state.waiting:
            state.waiting.append(clause)

    def _reads_as_past(self, state: _State, verb: VerbGroup, sentence: Sentence) -> bool:
        """Whether what is tagged a participle is the past of an active verb ("X complained of Y", "and voiced regret").

        A form that can be either is a past where an object follows it directly, or where it has a subject before it
        and the sentence no other main verb behind it.
        """
        tokens = self._tokens
        if verb.first != verb.last or "VBD" not in entry(tokens[verb.main].low).lemmas:
            return False
        following = self._phrase_at.get(verb.last + 1)
        by = verb.last < sentence.last and tokens[verb.last + 1].low == "by"
        if by or state.preposition:
            return False
        current = state.current
        has_subject = state.pending is not None and state.pending_slot in {"", "loose"}
        if following is not None and following.kind != "time" and tokens[following.first].tag != "EX":
            shares = current is not None and current.verb.form == "finite" and (state.conjunction or state.comma)
            return has_subject or shares
        if state.conjunction or state.comma:
            return (
                current is not None
                and current.verb.form == "finite"
                and current.verb.past
                and not current.verb.passive
                and verb.lemma in self._lists.speech
            )
        return has_subject and not state.suspended and not self._main_verb_behind(verb.last, sentence)

    def _main_verb_behind(self, position: int, sentence: Sentence) -> bool:
        """Whether a finite verb follows that is neither introduced by a conjunction nor coordinated."""
        introduced = False
        for at in range(position + 1, min(sentence.last, position + _HORIZON) + 1):
            token = self._tokens[at]
            if token.tag in {"WDT", "WP", "WRB", "CC"} or token.low == "that" or token.low in _ADVERBIAL or token.text == ";":
                introduced = True
            elif token.tag in {"VBD", "VBZ", "VBP", "MD"} and at not in self._phrase_at:
                if not introduced:
                    return True
                introduced = False
        return False

    def _reports(self, clause: Clause) -> bool:
        """Whether a clause is one of reporting to which a further reporting participle may belong."""
        if clause.verb.lemma not in self._lists.speech or clause.relation in {"infinitive", "gerund"}:
            return False
        return clause.relation in {"main", "participle"} or any(c.relation == "content" for c in clause.children)

    def _participle(self, state: _State, clause: Clause, sentence: Sentence) -> None:
        current = state.current
        if self._reads_as_past(state, clause.verb, sentence):
            clause.verb.passive, clause.verb.form, clause.verb.past = False, "finite", True
            self._finite(state, clause, sentence)
            return
        phrase = self._phrase_at.get(clause.verb.first - 1)
        before = self._tokens[clause.verb.first - 1] if clause.verb.first > sentence.first else None
        if phrase is not None and phrase.kind == "time":
            phrase = self._phrase_before(phrase.first)
        if state.conjunction and current is not None and current.verb.passive and phrase is None:
            # "was met and seen off": a bare participle shares auxiliary and subject.
            clause.relation, clause.parent = current.relation, current.parent
            clause.subject, clause.introducer = current.subject, current.introducer
            clause.verb.form = current.verb.form
            clause.verb.modal, clause.verb.negated = current.verb.modal, current.verb.negated
        elif state.conjunction and current is not None and current.verb.perfect and not current.verb.passive:
            clause.verb.passive = False
            clause.verb.form = "finite"
            self._share_subject(state, clause, sentence)
        elif phrase is None and before is not None and before.text in {",", ")"} and self._actor_or_thing(clause.verb.first):
            phrase = self._actor_or_thing(clause.verb.first)
            if state.pending is phrase:
                self._suspend(state)
            clause.relation, clause.parent, clause.subject = "relative", current, phrase
        elif phrase is not None:
            if state.pending is phrase:
                self._suspend(state)
            clause.relation, clause.parent, clause.subject = "relative", current, phrase
        else:
            self._lean(state, clause)

    # ------------------------------------------------------------ levels

    def _adopt_waiting(self, state: _State, clause: Clause) -> None:
        """Gives the participles and adverbials before a main clause their host."""
        if clause.relation in {"adverbial", "relative"} or not state.waiting:
            return
        above = _chain(clause)
        for waiting in state.waiting:
            if waiting.parent is None and waiting not in above:
                waiting.parent = clause
                if waiting.relation != "adverbial" and waiting.subject is None:
                    waiting.subject = clause.subject
        state.waiting = [waiting for waiting in state.waiting[-_DEPTH:] if waiting.parent is None]

    @staticmethod
    def _adverbial_host(current: Clause) -> Clause:
        """An adverbial clause hangs on the finite clause around it, not on an infinitive inside that."""
        return next((c for c in _chain(current) if c.verb.form == "finite" and c.relation != "relative"), current)

    def _continues_content(self, state: _State, current: Clause) -> bool:
        """Whether this "that" is a further one of the same verb ("said that A and that B")."""
        return state.conjunction or any(c.relation == "content" for c in _chain(current)[:2]) and self._tokens[
            state.introducer_at - 1
        ].text in {",", "and"}

    def _content_sibling(self, current: Clause) -> Clause | None:
        return next((c for c in _chain(current) if c.relation == "content" and c.introducer == "that"), None)


def state_allows(phrase: Phrase) -> bool:
    """Whether a phrase can be the subject of an inverted reporting verb."""
    return not (phrase.kind == "pronoun" and phrase.name in {"him", "her", "them", "us", "me"})


def _chain(clause: Clause) -> list[Clause]:
    """The clause and those it hangs on, innermost first, at most `_DEPTH` of them."""
    found = [clause]
    while clause.parent is not None and len(found) < _DEPTH:
        clause = clause.parent
        found.append(clause)
    return found


def _tense(verb: VerbGroup) -> str:
    if verb.modal:
        return verb.modal
    return ("past" if verb.past else "present") + ("-perfect" if verb.perfect else "")


def _owner_of(phrase: Phrase) -> Phrase | None:
    """The actor to whom a phrase belongs: its possessor, or its of-phrase."""
    if phrase.owner is not None and phrase.owner.kind in _PERSONAL:
        return phrase.owner
    return next((p for name, p in phrase.mods if name in {"of", "by"} and p.kind in _PERSONAL), None)


def _attach_quotations(page: Page, clauses: list[Clause], reporting: frozenset[str]) -> None:
    """Hangs what stands in quotation marks, and what precedes "…, X observed", on the verb that reports it."""
    by_sentence: dict[int, list[Clause]] = {}
    for clause in clauses:
        by_sentence.setdefault(clause.sentence, []).append(clause)
    speaker: Clause | None = None
    for sentence in page.sentences:
        members = by_sentence.get(sentence.index, [])
        quoted = [c for c in members if page.tokens[c.verb.main].quoted]
        outside = [c for c in members if not page.tokens[c.verb.main].quoted]
        host = next((c for c in outside if c.verb.lemma in reporting and c.relation != "relative"), None)
        if quoted and (host is not None or (speaker is not None and not outside)):
            host = host or speaker
            for clause in quoted:
                if clause.relation in {"main", "content"} and (clause.parent is None or clause.parent in outside):
                    clause.relation, clause.parent = "quote", host
                elif clause.parent is None:
                    clause.parent = host
        for first, second in zip(outside, outside[1:], strict=False):
            if (
                first.relation == "main"
                and second.relation == "main"
                and second.parent is None
                and second.verb.lemma in reporting
                and not any(c.relation in {"content", "quote"} for c in second.children)
                and not second.objects
                and second.subject is not None
                and second.subject.kind in _PERSONAL
                and page.tokens[second.first - 1].text in {",", '"'}
                and (second.subject.first >= second.first)
            ):
                first.relation, first.parent = "quote", second
        if sentence.index and page.tokens[sentence.last].quoted and host is not None:
            speaker = host
        elif not page.tokens[sentence.first].quoted and host is None:
            speaker = None
        elif host is not None:
            speaker = host
