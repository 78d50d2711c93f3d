"""Finite verbs: the subject of each, and the level on which its clause stands."""

from __future__ import annotations

from ..page import ACTORS, Clause, Phrase, Sentence
from .clausestate import ADVERBIAL, DEPTH, Around, State, chain, tense
from .inversions import Inversions
from .sharing import Sharing

#: Verbs whose "if" is a "whether".
_ASKING = frozenset({"ask", "doubt", "enquire", "inquire", "question", "wonder"})
#: Verbs whose object is told what stands behind it, also without "that": "told reporters **he had met** the King".
_INFORMING = frozenset({"tell", "inform", "assure", "remind", "warn", "notify", "advise", "convince", "persuade"})
#: Verbs that say nothing by themselves: something follows.
_TELLING = _INFORMING | {"say"}
#: Verbs whose object is whoever is spoken to.
_ADDRESSING = _INFORMING | {"ask", "make", "quote", "urge"}


class FiniteVerbs:
    """Gives a clause with a finite verb its subject, relation and parent."""

    def __init__(self, around: Around, sharing: Sharing) -> None:
        self._around = around
        self._sharing = sharing
        self._inversions = Inversions(around)

    def place(self, state: State, clause: Clause, sentence: Sentence) -> None:
        current = state.current
        self._leave_quotation(state, clause)
        self._stress(state)
        fronted = self._inversions.opening(state, clause, sentence)
        if fronted is not None:
            # "Accompanying him **were** A and B"
            clause.subject = fronted.subject = self._inversions.behind(clause.verb.last + 1, sentence)
            if fronted.verb.passive:
                # "Also designated **are** A and B": what is done to them is what the sentence says.
                fronted.relation, fronted.verb.form, fronted.verb.past = "main", "finite", clause.verb.past
                state.waiting.remove(fronted)
            self._adopt_waiting(state, clause)
            return
        named = self._inversions.listed(state, clause)
        if named is not None:
            clause.subject = named
            if current is not None and current.relation == "relative":
                # "Other leaders **attending** were A and B"
                current.subject, current.relation, current.parent = named, "participle", clause
                clause.children.append(current)
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
                doer = self._around.striking(clause.verb, state.antecedent)
                clause.subject = self._around.acting(clause.verb, doer)
        elif state.introducer:
            clause.introducer = state.introducer
            clause.first = state.introducer_at
            clause.subject = state.pending if state.pending_slot in {"", "loose"} else None
            if self._names_what_waits(state, clause):
                clause.subject = state.suspended.pop()
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
                    if self._speaks_meanwhile(state, clause, current):
                        clause.parent = next(c for c in chain(current) if c.relation == "main")
            elif state.introducer == "that" and current is not None and self._continues_content(state, current):
                sibling = self._content_sibling(current)
                clause.relation, clause.parent = "content", sibling.parent if sibling else current
            else:
                clause.relation = "content"
        elif (parted := self._behind_relative(state)) is not None:
            host, clause.subject = parted
            host.objects.pop()
            clause.relation, clause.parent, clause.first = "content", host, clause.subject.first
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
            if current.verb.lemma == "let":
                clause.relation = "infinitive"  # "Let me **thank** Peru"
                return
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
                and self._around.tokens[state.pending.first - 1].text == ","
            ):
                self._maybe_parenthesis(state, clause, sentence)
        elif state.suspended and not self._shares_relative(state) and not self._leaves_thing(state, clause):
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
        elif not self._takes_object(state, clause):
            self._place_bare(state, clause, sentence)
        self._adopt_waiting(state, clause)

    def _stress(self, state: State) -> None:
        """Whoever is named right before a pronoun that only stresses who it is: "**The King** himself said"."""
        stressing = state.pending
        if stressing is None or stressing.kind != "pronoun" or not stressing.name.endswith(("self", "selves")):
            return
        named = self._around.phrase_at.get(stressing.first - 1)
        if named is not None and named.last == stressing.first - 1 and named.kind in ACTORS:
            state.pending = named
            if state.suspended[-1:] == [named]:
                state.suspended.pop()
            if state.current is not None and state.current.objects[-1:] == [stressing]:
                state.current.objects.pop()

    def _speaks_meanwhile(self, state: State, clause: Clause, current: Clause) -> bool:
        """Whether a speaker speaks on: "warned the Council that war was near, **as he briefed** its members"."""
        subject, position = clause.subject, state.introducer_at
        if state.introducer not in {"as", "while", "when"} or subject is None or subject.kind != "pronoun":
            return False
        spoken = clause.verb.lemma in self._around.lists.speech and clause.verb.past
        behind_comma = self._around.tokens[position - 1].text == ","
        host = next((c for c in chain(current) if c.relation == "main"), None)
        return spoken and behind_comma and host is not None and host.verb.lemma in self._around.lists.speech

    def _names_what_waits(self, state: State, clause: Clause) -> bool:
        """Whether a name in commas belongs to the phrase before it: "that men **of the mission, MONUC, had** fled"."""
        name, tokens = state.pending, self._around.tokens
        if name is None or state.pending_slot or not state.suspended or state.introducer != "that":
            return False
        host = state.suspended[-1]
        closed = tokens[name.first - 1].text == tokens[clause.verb.first - 1].text == ","
        named = host.kind in {"office", "organization"} and name.kind == "person"
        return closed and host.first > state.introducer_at and host.last == name.first - 2 and not named

    def _closes_apposition(self, subject: Phrase, clause: Clause, current: Clause) -> bool:
        """Whether the comma before a verb closes an apposition: "said the Speaker, Omar Fall, **would resign**"."""
        tokens = self._around.tokens
        closes = tokens[subject.last + 1].text == "," and clause.verb.first == subject.last + 2
        inside = any(tokens[at].text == "," for at in range(subject.first, subject.last))
        return closes and inside and not subject.parts and current.verb.lemma in self._around.lists.speech

    def _behind_relative(self, state: State) -> tuple[Clause, Phrase] | None:
        """Who says what, where a participle parts the two: "said **troops** guarding the port **had left**"."""
        aside = state.current
        if aside is None or aside.relation != "relative" or aside.introducer or state.comma or state.conjunction:
            return None
        host, subject = aside.parent, aside.subject
        if host is None or subject is None or not host.objects or host.objects[-1] is not subject:
            return None
        speech = self._around.lists.parenthetical
        tells = host.verb.lemma in speech and host.verb.lemma not in _ADDRESSING and aside.verb.lemma not in speech
        return (host, subject) if tells and state.pending_slot in {"object", "prep"} else None

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
            told = state.comma and subject.kind in ACTORS and self._around.tokens[subject.last + 1].text == ","
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

    def _leaves_thing(self, state: State, clause: Clause) -> bool:
        """Whether somebody speaks on, not the thing before: "rejects its hold on an isle, which …, **and urges**"."""
        current = state.current
        if current is None or not state.conjunction or clause.verb.lemma not in self._around.lists.speech:
            return False
        return state.suspended[-1].kind == "thing" and any(c.relation == "main" for c in chain(current))

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
            host, person = state.suspended[-1], state.pending
            named = host.kind in {"office", "organization"} and person is not None and person.kind == "person"
            if self._around.tokens[appositive_end].text == "," and not named:
                clause.subject = state.suspended.pop()  # but "The leader of the Union, President Okello, **met**"
            state.suspended.clear()

    def _speaks_between(self, state: State, clause: Clause, sentence: Sentence) -> Phrase | None:
        """Who reports between subject and verb, behind the reporting verb: "Chad, **said the minister**, has paid"."""
        if state.current is not None or state.pending is None or state.pending_slot or not state.comma:
            return None
        behind = self._inversions.speaker(clause, sentence)
        tokens = self._around.tokens
        if behind is not None and tokens[state.pending.first].quoted > tokens[clause.verb.main].quoted:
            state.pending = None  # "'A great success,' said the minister"
            return behind
        closed = behind is not None and tokens[min(behind.last + 1, sentence.last)].text == ","
        # but "Chad, in a note, said an envoy, Omar F., had left": whoever waits is whoever says so
        waits = (state.suspended or [state.pending])[-1]
        between = tokens[waits.last + 1 : clause.verb.first - 1]
        says = waits.kind in ACTORS and any(token.text == "," for token in between)
        return behind if closed and not says else None

    def _place_subject_clause(self, state: State, clause: Clause) -> None:
        """A clause with a subject of its own: on which level does it stand?"""
        current = state.current
        if current is None:
            return
        if self._is_parenthesis(state, current):
            clause.relation, clause.parent = "quote", current
            return
        if self._tells_behind_comma(state, clause, current):
            clause.relation, clause.parent = "content", current
            return
        if (
            state.pending_slot == ""
            and state.comma is False
            and not state.after_conjunction
            and current.relation == "adverbial"
            and current.parent is None
        ):
            return
        host = None if self._speaks_again(state, clause, current) else self._level_for(clause, current)
        if host is not None and host.relation in {"content", "relative", "quote"} and state.after_conjunction:
            clause.relation, clause.parent = host.relation, host.parent
            clause.introducer = host.introducer if host.relation == "content" else ""
            if host.relation == "relative":
                clause.relation = "relative"

    def _tells_behind_comma(self, state: State, clause: Clause, current: Clause) -> bool:
        """Whether a mere comma brings what is said by whoever opens a sentence: "He told us, Chad **would pay**"."""
        subject, speaker, tokens = state.pending, current.subject, self._around.tokens
        if subject is None or speaker is None or current.relation != "main" or state.after_conjunction:
            return False
        if current.verb.lemma not in _TELLING or any(c.relation != "participle" for c in current.children):
            return False
        # "told us, …", "said under these circumstances, …"
        told = max([current.verb.last, *(p.last for p in current.objects), *(p.last for _, p in current.preps)])
        opening = min([speaker.first, *(c.first for c in current.children)])
        opens = opening == 0 or tokens[opening - 1].sentence != tokens[opening].sentence
        return opens and tokens[told + 1].text == "," and subject.first == told + 2 and not current.verb.passive

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
        return bare and subject.kind in ACTORS and tense(clause.verb) == tense(speaker.verb)

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

    def _level_for(self, clause: Clause, current: Clause) -> Clause | None:
        """The clause with which a conjoined clause stands on one level; None for the main level."""
        speech = clause.verb.lemma in self._around.lists.speech
        for candidate in chain(current):
            if candidate.verb.form != "finite":
                continue
            if candidate.relation in {"content", "quote"}:
                if not speech or tense(clause.verb) == tense(candidate.verb):
                    return candidate
            elif candidate.relation != "relative":
                return None
        return None

    def _leave_quotation(self, state: State, clause: Clause) -> None:
        """What waits within a quotation belongs to no verb behind it: "'Why should **we**?' asked the envoy"."""
        tokens = self._around.tokens
        depth = tokens[clause.verb.main].quoted
        state.suspended = [phrase for phrase in state.suspended if tokens[phrase.first].quoted <= depth]
        if state.held is not None and tokens[state.held[1]].quoted > depth:
            state.held = None
        if state.introducer and tokens[state.introducer_at].quoted > depth:
            state.introducer, state.antecedent = "", None
            if state.pending is not None and tokens[state.pending.first].quoted > depth:
                state.pending, state.pending_slot = None, ""

    def _place_bare(self, state: State, clause: Clause, sentence: Sentence) -> None:
        """A verb without a noun phrase before it: inversion, a list item, or coordination."""
        speaker = self._inversions.speaker(clause, sentence)
        if state.current is None:
            clause.subject = speaker or self._inversions.predicated(clause, sentence) or self._around.list_subject
        elif speaker is not None and not state.conjunction:
            clause.subject = speaker
        elif self._around.tokens[clause.verb.first].tag != "VBP" or not self._sharing.share_base(
            state, clause, state.current
        ):
            self._sharing.share(state, clause, state.current)

    @staticmethod
    def _adopt_waiting(state: State, clause: Clause) -> None:
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

    @staticmethod
    def _content_sibling(current: Clause) -> Clause | None:
        return next((c for c in chain(current) if c.relation == "content" and c.introducer == "that"), None)
