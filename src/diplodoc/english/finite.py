"""Finite verbs: the subject of each, and the level on which its clause stands."""

from __future__ import annotations

from .clausestate import ADVERBIAL, DEPTH, PERSONAL, SAID_BEFORE, Around, State, chain, tense
from .lexicon import entry
from .page import Clause, Phrase, Sentence

#: What is done to somebody who has no say in it, and what they are given then.
_TAKEN = frozenset({"summon", "convoke", "call", "arrest", "detain", "expel", "charge", "hold", "interrogate"})
_GIVEN = frozenset({"hand", "give", "serve", "tell", "inform", "ask", "order", "notify", "show", "issue", "deny"})
#: Verbs of speech that take no content.
_TALKING = frozenset({"phone", "speak", "talk", "telephone"})
#: Verbs whose "if" is a "whether".
_ASKING = frozenset({"ask", "doubt", "enquire", "inquire", "question", "wonder"})
#: Verbs whose object is told what stands behind it, also without "that": "told reporters **he had met** the King".
_INFORMING = frozenset({"tell", "inform", "assure", "remind", "warn", "notify", "advise", "convince", "persuade"})
#: Behind these stands what somebody is told or asked to do.
_TOLD = frozenset({"to", "of", "against", "that", "not", "over"})
_PERSONS = frozenset({"person", "office", "counterpart", "group"})
#: Verbs whose object is whoever is spoken to.
_ADDRESSING = _INFORMING | {"ask", "make", "quote", "urge"}
_OBJECTIVE = frozenset({"him", "her", "them", "us", "me"})


#: Predicates that open a sentence before their verb and subject: "Present were …".
FRONTED = frozenset({("present", ""), ("on", "hand"), ("in", "attendance"), ("among", "those")})


class FiniteVerbs:
    """Gives a clause with a finite verb its subject, relation and parent."""

    def __init__(self, around: Around) -> None:
        self._around = around

    def place(self, state: State, clause: Clause, sentence: Sentence) -> None:
        current = state.current
        fronted = self._fronted_participle(state, clause, sentence)
        if fronted is not None:
            # "Accompanying him **were** A and B"
            clause.subject = fronted.subject = self._around.phrase_at[clause.verb.last + 1]
            if fronted.verb.passive:
                # "Also designated **are** A and B": what is done to them is what the sentence says.
                fronted.relation, fronted.verb.form, fronted.verb.past = "main", "finite", clause.verb.past
                state.waiting.remove(fronted)
            self._adopt_waiting(state, clause)
            return
        if state.held is not None and not state.introducer:
            state.introducer, state.introducer_at, current = state.held
            state.antecedent = state.held = None
        if state.introducer in {"who", "which", "where", "whose"} and state.antecedent is not None:
            clause.relation, clause.parent, clause.introducer = "relative", current, state.introducer
            clause.first = state.introducer_at
            if state.pending is not None and not state.pending_slot:
                clause.subject = state.pending
                if state.relative_preposition or state.introducer == "where":
                    clause.preps.append((state.relative_preposition or "in", state.antecedent))
                elif state.introducer != "whose":
                    clause.objects.append(state.antecedent)
            elif clause.verb.passive and state.introducer == "which":
                clause.subject = self._around.staged(clause.verb, state.antecedent)
            else:
                clause.subject = state.antecedent
        elif state.introducer:
            clause.introducer = state.introducer
            clause.first = state.introducer_at
            clause.subject = state.pending if state.pending_slot in {"", "loose"} else None
            if clause.subject is None and state.suspended and state.introducer not in ADVERBIAL:
                clause.subject = state.suspended.pop()
            clause.parent = current
            if state.introducer == "if" and current is not None and self._asks(current, state.introducer_at):
                clause.relation = "content"
            elif state.introducer in ADVERBIAL:
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
            and (not state.comma or self._closes_apposition(state.pending, clause, current))
            and not state.suspended
        ):
            # "said Azerbaijan supports": the object turns out to be the subject of a bare content clause.
            if current.objects and current.objects[-1] is state.pending:
                current.objects.pop()
            clause.relation, clause.parent, clause.subject = "content", current, state.pending
            clause.first = state.pending.first
            antecedent = self._around.phrase_at.get(state.pending.first - 1)
            told = current.verb.lemma in _INFORMING and antecedent in current.objects
            if antecedent is not None and antecedent.kind != "time" and not told:
                # "the experts they had lent": a relative clause without a pronoun.
                clause.relation = "relative"
                clause.objects.append(antecedent)
        elif (speaker := self._speaks_between(state, clause, sentence)) is not None:
            clause.subject = speaker
            state.suspend()
        elif state.pending is not None and state.pending_slot in {"", "loose"}:
            clause.subject = state.pending
            clause.first = min(clause.first, state.pending.first) if current is None else self._opening(state)
            self._place_subject_clause(state, clause)
            if (
                state.suspended
                and clause.relation == "main"
                and current is None
                and self._around.tokens[clause.first - 1].text == ","
            ):
                self._maybe_parenthesis(state, clause, sentence)
        elif state.suspended and not self._shares_relative(state):
            clause.subject = state.suspended.pop()
            self._place_subject_clause(state, clause)
            state.suspended.clear()
            if (
                current is not None
                and current.relation == "main"
                and current.verb.lemma in self._around.lists.parenthetical
                and not current.children
            ):
                clause.relation, clause.parent = "quote", current
        elif current is not None and self._exists(clause):
            if current.verb.lemma in self._around.lists.speech and not state.comma and not state.conjunction:
                clause.relation, clause.parent = "content", current  # "said there would be talks"
        else:
            if not self._takes_object(state, clause):
                self.share_subject(state, clause, sentence)
        self._adopt_waiting(state, clause)

    def _closes_apposition(self, subject: Phrase, clause: Clause, current: Clause) -> bool:
        """Whether the comma before a verb closes an apposition: "said the Speaker, Omar Fall, **would resign**"."""
        tokens = self._around.tokens
        closes = tokens[subject.last + 1].text == "," and clause.verb.first == subject.last + 2
        inside = any(tokens[at].text == "," for at in range(subject.first, subject.last))
        return closes and inside and not subject.parts and current.verb.lemma in self._around.lists.speech

    def _takes_object(self, state: State, clause: Clause) -> bool:
        """Whether the object of speech before a verb is its subject.

        "Said **the embassy** in Accra was open", "said **the envoy**, who had come, left".
        """
        aside = state.current is not None and state.current.relation == "relative"
        host = state.current.parent if state.current is not None and aside else state.current
        if host is None or host.verb.lemma not in self._around.lists.parenthetical or not host.objects:
            return False
        subject = host.objects[-1]
        behind = [named for named in host.preps if named[1].first > subject.last]
        if aside:
            told = state.comma and subject.kind in PERSONAL and self._around.tokens[subject.last + 1].text == ","
        else:
            told = state.pending_slot == "prep" and bool(behind) and not state.comma
        if not told or state.conjunction or host.verb.lemma in _ADDRESSING:
            return False
        host.objects.pop()
        host.preps = [named for named in host.preps if named not in behind]
        clause.relation, clause.parent, clause.subject, clause.first = "content", host, subject, subject.first
        clause.preps = behind
        return True

    def _asks(self, current: Clause, position: int) -> bool:
        """Whether an "if" brings a question: "asked him **if** he would resign"."""
        return current.verb.lemma in _ASKING and self._around.tokens[position - 1].text != ","

    def _exists(self, clause: Clause) -> bool:
        """Whether nobody does what a verb says: "**there** would be talks"."""
        before = clause.verb.first - 1
        while before > 0 and self._around.tokens[before].is_adverb:
            before -= 1
        return self._around.tokens[before].tag == "EX"

    @staticmethod
    def _shares_relative(state: State) -> bool:
        """Whether a verb goes on with a relative clause: "X, who met the King **and thanked** the Queen, said"."""
        current = state.current
        return (
            state.conjunction
            and not state.comma
            and current is not None
            and current.relation == "relative"
            and current.verb.form == "finite"
        )

    @staticmethod
    def _opening(state: State) -> int:
        """Where a clause with the pending phrase as its subject begins."""
        assert state.pending is not None
        return min([state.pending.first, *(phrase.first - 1 for _, phrase in state.fronted)])

    def _maybe_parenthesis(self, state: State, clause: Clause, sentence: Sentence) -> None:
        """For "The UK, he said, was prepared": keeps the first phrase waiting only for a parenthesis or apposition."""
        after = clause.verb.last + 1
        is_parenthesis = (
            clause.verb.lemma in self._around.lists.parenthetical
            and after <= sentence.last
            and self._around.tokens[after].text == ","
        )
        if not is_parenthesis:
            appositive_end = clause.verb.first - 1
            if self._around.tokens[appositive_end].text == "," and state.suspended:
                clause.subject = state.suspended.pop()
            state.suspended.clear()

    def _speaks_between(self, state: State, clause: Clause, sentence: Sentence) -> Phrase | None:
        """Who reports between subject and verb, behind the reporting verb: "Chad, **said the minister**, has paid"."""
        if state.current is not None or state.pending is None or state.pending_slot or not state.comma:
            return None
        behind = self._subject_behind(clause, sentence)
        tokens = self._around.tokens
        if behind is not None and tokens[state.pending.first].quoted > tokens[clause.verb.main].quoted:
            state.pending = None  # "'A great success,' said the minister"
            return behind
        closed = behind is not None and tokens[min(behind.last + 1, sentence.last)].text == ","
        return behind if closed else None

    def _place_subject_clause(self, state: State, clause: Clause) -> None:
        """A clause with a subject of its own: on which level does it stand?"""
        current = state.current
        if current is None:
            return
        if self._is_parenthesis(state, current):
            clause.relation, clause.parent = "quote", current
            return
        if (
            state.pending_slot == ""
            and state.comma is False
            and not state.after_conjunction
            and current.relation == "adverbial"
            and current.parent is None
        ):
            return
        host = None if self._speaks_again(state, clause, current) else self._level_for(clause, current, state)
        if host is not None and host.relation in {"content", "relative", "quote"} and state.after_conjunction:
            clause.relation, clause.parent = host.relation, host.parent
            clause.introducer = host.introducer if host.relation == "content" else ""
            if host.relation == "relative":
                clause.relation = "relative"

    def _speaks_again(self, state: State, clause: Clause, current: Clause) -> bool:
        """Whether somebody speaks in turn: "said it was so, **but he said** …", "… and **the minister said** …"."""
        subject, lists = state.pending, self._around.lists
        if subject is None or not state.after_conjunction or clause.verb.lemma not in lists.parenthetical:
            return False
        above = chain(current)
        speaker = next((c for c in above if c.relation == "main"), None)
        if speaker is None or speaker.verb.lemma not in lists.speech or speaker.subject is None:
            return False
        if subject.kind == "pronoun":
            aside = self._around.tokens[subject.first - 2].text == "," and subject.name != "it"
            return aside and speaker.subject.plural == subject.plural
        bare = all(not c.introducer for c in above if c.relation == "content")
        return bare and subject.kind in PERSONAL and tense(clause.verb) == tense(speaker.verb)

    def _is_parenthesis(self, state: State, current: Clause) -> bool:
        """Whether what follows is reported by a verb in commas: "Under the pact, **he argued**, Japan should pay"."""
        tokens = self._around.tokens
        return (
            state.pending is not None
            and current.relation == "main"
            and current.verb.lemma in self._around.lists.parenthetical
            and not current.objects
            and not current.children
            and not state.after_conjunction
            and tokens[current.first - 1].text == ","
            and tokens[current.verb.last + 1].text == ","
            and state.pending.first == current.verb.last + 2
        )

    def _level_for(self, clause: Clause, current: Clause, state: State) -> Clause | None:
        """The clause with which a conjoined clause stands on one level; None for the main level."""
        speech = clause.verb.lemma in self._around.lists.speech
        for candidate in chain(current):
            if candidate.verb.form != "finite":
                continue
            if candidate.relation in {"content", "quote"}:
                if speech and tense(clause.verb) != tense(candidate.verb):
                    continue
                if tense(clause.verb) == tense(candidate.verb) or not speech:
                    return candidate
            elif candidate.relation == "relative":
                continue
            else:
                return None
        return None

    def share_subject(self, state: State, clause: Clause, sentence: Sentence) -> None:
        """A finite verb without a noun phrase before it: coordination, inversion, or a list item."""
        current = state.current
        if current is None or self._inverted_speech(state, clause, sentence):
            if current is None:
                clause.subject = (
                    self._subject_behind(clause, sentence)
                    or self._fronted_subject(clause, sentence)
                    or self._around.list_subject
                )
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
        if partner.verb.passive and not clause.verb.passive and self._undergoes(partner, clause):
            clause.verb.passive = True

    def _undergoes(self, partner: Clause, clause: Clause) -> bool:
        """Whether something is done to the subject here too: "was summoned and **handed** a note"."""
        verb = clause.verb
        if verb.first != verb.last:
            return False
        after = min(verb.last + 1, len(self._around.tokens) - 1)
        if verb.lemma in self._around.lists.object_control and self._around.tokens[after].low == "to":
            clause.preps.extend(p for p in partner.preps if p[0] == "by")
            return True  # "was criticised by Kenya and **urged** to withdraw"
        behind = self._around.phrase_at.get(after)
        given = partner.verb.lemma in _TAKEN and verb.lemma in _GIVEN
        return given and (behind is None or behind.kind not in PERSONAL)

    def _partner(self, state: State, clause: Clause, current: Clause) -> Clause | None:
        """The earlier finite clause that shares its subject with this one."""
        speech = self._speaks(clause)
        best: Clause | None = None
        best_score = -10.0
        reported = self._reported_before(current)
        for depth, candidate in enumerate([*chain(current), *([reported] if reported else [])]):
            if candidate.verb.form != "finite" or candidate.subject is None:
                continue
            score = -0.9 * depth
            if tense(candidate.verb) == tense(clause.verb) or self._shares_have(state, clause, candidate, current):
                score += 2
            if self._speaks(candidate) == speech:
                score += 1.5
            if candidate.relation == "relative":
                score -= 3 if state.comma else 0.5
            if candidate.subject.kind == "thing" and speech:
                score -= 1.5
            if candidate is current and state.conjunction and not state.comma and self._acts(candidate) and speech:
                score += 1.5  # "said that the minister had arrived and thanked the King"
            if score > best_score:
                best, best_score = candidate, score
        return best

    @staticmethod
    def _acts(clause: Clause) -> bool:
        """Whether a person acts in a reported clause."""
        return clause.relation == "content" and clause.subject is not None and clause.subject.kind in _PERSONS

    def _shares_have(self, state: State, clause: Clause, candidate: Clause, current: Clause) -> bool:
        """Whether a past right behind "and" shares the "have" before it: "had met X **and offered** help"."""
        verb = clause.verb
        near = candidate is current and state.conjunction and not state.comma and candidate.verb.perfect
        return near and verb.first == verb.last and "VBN" in entry(self._around.tokens[verb.main].low).lemmas

    def _speaks(self, clause: Clause) -> bool:
        """Whether a verb reports or addresses somebody, "called on" included."""
        lists, after = self._around.lists, clause.verb.last + 1
        if clause.verb.lemma in lists.speech or clause.verb.lemma in _TALKING:
            return True
        return (
            clause.verb.lemma == "call"
            and after < len(self._around.tokens)
            and self._around.tokens[after].low in {"on", "upon", "for"}
        )

    def _reported_before(self, current: Clause) -> Clause | None:
        """For "Allies stand united, he insisted, and will …": the clause that the parenthesis reports."""
        if (
            current.index == 0
            or current.verb.lemma not in self._around.lists.parenthetical
            or current.children
            or current.objects
        ):
            return None
        before = self._around.clauses[current.index - 1]
        same = before.sentence == current.sentence and before.relation in {"main", "quote"}
        return before if same and self._around.tokens[current.first - 1].text in {",", '"'} else None

    def _inverted_speech(self, state: State, clause: Clause, sentence: Sentence) -> bool:
        """For "…," said X: a reporting verb whose subject stands behind it."""
        if clause.verb.lemma not in self._around.lists.parenthetical or state.conjunction:
            return False
        before = clause.verb.first - 1
        if before < sentence.first or self._around.tokens[before].text not in SAID_BEFORE:
            return False
        subject = self._subject_behind(clause, sentence)
        if subject is None:
            return False
        clause.subject = subject
        return True

    def _fronted_subject(self, clause: Clause, sentence: Sentence) -> Phrase | None:
        """For "Also present at the talks were A": the subject behind a verb whose predicate opens the sentence."""
        verb, tokens = clause.verb, self._around.tokens
        if verb.lemma != "be" or verb.passive or verb.first == sentence.first:
            return None
        first = sentence.first + (tokens[sentence.first].low == "also")
        if (tokens[first].low, tokens[first + 1].low) not in FRONTED and (tokens[first].low, "") not in FRONTED:
            return None
        subject = self._around.phrase_at.get(verb.last + 1)
        return subject if subject is not None and (subject.kind in PERSONAL or subject.kind == "organization") else None

    def _fronted_participle(self, state: State, clause: Clause, sentence: Sentence) -> Clause | None:
        """The participle that opens the sentence before its "be" and their common subject.

        "Attending were A and B", "also designated are A and B".
        """
        verb, tokens, opening = clause.verb, self._around.tokens, state.current
        if verb.lemma != "be" or verb.passive or opening is None or opening not in state.waiting:
            return None
        behind = self._around.phrase_at.get(verb.last + 1)
        if opening.relation == "infinitive" and opening.subject is None and behind is not None:
            # "On hand **to receive** him was A"
            return opening if (tokens[sentence.first].low, tokens[sentence.first + 1].low) in FRONTED else None
        if opening.relation != "participle" or opening.subject is not None or behind is None:
            return None
        opens = all(token.is_adverb for token in tokens[sentence.first : opening.verb.first])
        apart = any(token.text == "," for token in tokens[verb.first - 1 : verb.first])
        acts = behind.kind in PERSONAL or opening.verb.passive
        return opening if opens and not apart and acts else None

    def _subject_behind(self, clause: Clause, sentence: Sentence) -> Phrase | None:
        if clause.verb.lemma not in self._around.lists.parenthetical or clause.verb.last >= sentence.last:
            return None
        phrase = self._around.phrase_at.get(clause.verb.last + 1)
        if phrase is None or phrase.kind not in PERSONAL or (phrase.kind == "pronoun" and phrase.name in _OBJECTIVE):
            return None
        after = min(phrase.last + 1, sentence.last)
        if self._around.tokens[after].text == ",":
            after = min(after + 1, sentence.last)
        if clause.verb.lemma in self._around.lists.object_control and self._around.tokens[after].low in _TOLD:
            return None  # "condemned the raid, urged Kenya to act", "told the Minister, Mr. T., that"
        before = clause.verb.first - 1
        return phrase if before >= sentence.first and self._around.tokens[before].text in SAID_BEFORE else None

    def _adopt_waiting(self, state: State, clause: Clause) -> None:
        """Gives the participles and adverbials before a main clause their host."""
        if clause.relation in {"adverbial", "relative"} or not state.waiting:
            return
        above = chain(clause)
        for waiting in state.waiting:
            if waiting.parent is None and waiting not in above:
                waiting.parent = clause
                if waiting.relation == "infinitive" and waiting.subject is not None:
                    clause.children.append(waiting)  # "Peru's refusal **to sign** the treaty led to …"
                if waiting.relation != "adverbial" and waiting.subject is None:
                    waiting.subject = clause.subject
        state.waiting = [waiting for waiting in state.waiting[-DEPTH:] if waiting.parent is None]

    @staticmethod
    def _adverbial_host(current: Clause) -> Clause:
        """An adverbial clause hangs on the finite clause around it, not on an infinitive inside that."""
        return next((c for c in chain(current) if c.verb.form == "finite" and c.relation != "relative"), current)

    def _continues_content(self, state: State, current: Clause) -> bool:
        """Whether this "that" is a further one of the same verb ("said that A and that B")."""
        return state.conjunction or (
            any(c.relation == "content" for c in chain(current)[:2])
            and self._around.tokens[state.introducer_at - 1].text in {",", "and"}
        )

    def _content_sibling(self, current: Clause) -> Clause | None:
        return next((c for c in chain(current) if c.relation == "content" and c.introducer == "that"), None)
