"""Infinitives, gerunds and participles: who does what they say, and which clause they lean on."""

from __future__ import annotations

from ..lexicon import entry
from ..page import ACTORS, Clause, Phrase, Sentence, VerbGroup
from ..words.pasts import OWN_INFINITIVE
from .clausestate import ADVERBIAL, TEXTS, Around, State, chain, owner_of
from .control import Control
from .finite import FiniteVerbs
from .sharing import Sharing

#: How far ahead a main verb is looked for.
_HORIZON = 50
#: Reporting verbs whose object is whom they address.
_ADDRESSING = frozenset({"assure", "remind", "tell", "urge", "warn"})
#: Verbs of those who write or call.
_WRITING = frozenset({"cable", "call", "phone", "telephone", "wire", "write"})
#: Who is addressed so has done what stands behind "on".
_CREDITING = frozenset({"commend", "compliment", "congratulate", "felicitate"})
_CREDITS = frozenset(
    {"congratulation", "congratulations", "felicitation", "felicitations", "compliment", "compliments"}
)
#: With "for", these ask that whoever can do something.
_CALLING = frozenset("appeal argue ask call campaign plead".split())
#: How many clauses before an inserted one are looked at.
_NEAR = 6
#: With these a gerund tells what the same people did then: "said Chad had left **before agreeing** to return".
_SEQUENCE = frozenset({"after", "before", "since"})
#: What comes from somebody who speaks in it.
_SENT = TEXTS | {"call"}
#: Verbs of those to whom something is sent.
_GETTING = frozenset({"receive", "get"})
_BRINGING = frozenset({"bring", "carry", "convey", "deliver", "hand", "present", "read", "submit", "transmit"})
#: What else a text does in the name of its author: "a letter **calling** for peace".
_ASKING = frozenset("ask back call endorse seek support".split())


class NonFiniteVerbs:
    """Gives a clause with an infinitive, gerund or participle its subject, relation and parent."""

    def __init__(self, around: Around, finite: FiniteVerbs, sharing: Sharing) -> None:
        self._around = around
        self._finite = finite
        self._sharing = sharing
        self._control = Control(around)

    def infinitive(self, state: State, clause: Clause) -> None:
        current = state.current
        clause.relation = "infinitive"
        clause.parent = current
        before = self._around.tokens[clause.verb.first - 1]
        if before.low in self._around.lists.half_modal:
            # "the summit, due to be convened in May"
            clause.subject = self._around.phrase_before(clause.verb.first - 1)
            clause.relation, clause.verb.modal = "relative", "scheduled"
            state.suspend()
            return
        if (
            before.low != "to"
            and self._around.tokens[clause.verb.first].low != "to"
            and current is not None
            and self._sharing.share_base(state, clause, current)
        ):
            return
        thing = self._around.phrase_at.get(clause.verb.first - 1)
        if thing is not None and thing.kind == "time":
            told = self._around.phrase_at.get(thing.first - 1)  # "Chad's decision **last month** to cancel the debt"
            thing = told if told is not None and told.kind == "thing" else thing
        near = thing
        if clause.verb.passive and thing is not None:
            thing = self._around.staged(clause.verb, thing)  # "the meeting of the Board **to be held** in May"
        held = thing is not None and (thing.kind == "thing" or thing is not near)
        if clause.verb.passive and held and not state.conjunction:
            # "the summit to be held in May"
            clause.relation, clause.subject = "relative", thing
            state.suspend()
            return
        if current is None:
            decided, doer = self._control.by_noun(thing) if thing is not None else (False, None)
            clause.subject = doer if decided else state.pending if state.pending_slot == "" else None
            if state.pending is not None and state.pending_slot == "":
                state.suspended.append(state.pending)
            state.waiting.append(clause)
            return
        if (
            current.relation == "infinitive"
            and before.text == ","
            and current.parent is not None
            and not current.children
        ):
            clause.parent, clause.subject = current.parent, current.subject
            return
        if state.conjunction:
            for candidate in chain(current):
                if candidate.relation == "infinitive" or self._around.tokens[candidate.verb.first].tag == "TO":
                    # … also in a decision: "1. To condemn those who fled, and **to thank** Chad"
                    clause.relation, clause.verb.form = candidate.relation, candidate.verb.form
                    clause.parent, clause.subject = candidate.parent, candidate.subject
                    return
        if before.text == "," and current.relation in {"relative", "adverbial"}:
            current = next((c for c in chain(current) if self._awaits_infinitive(c)), current)
        clause.parent = current = self._control.asking(clause, current)
        clause.subject = self._control.of(clause, current)

    @staticmethod
    def _awaits_infinitive(clause: Clause) -> bool:
        """Whether an aside parts a verb from its infinitive: "agreed, on terms **that were met**, to lend Chad"."""
        bare = not clause.objects and not clause.verb.passive and clause.relation != "relative"
        return (
            bare
            and clause.verb.lemma in OWN_INFINITIVE
            and not any(c.relation == "infinitive" for c in clause.children)
        )

    @staticmethod
    def _earlier_gerund(current: Clause | None, again: str = "") -> Clause | None:
        """The gerund that one behind "and" goes on with: "calling on A to act **and asking** B to report".

        Where a preposition comes `again`, it is the gerund that this has brought before: "**for** A-ing and **for** …".
        """
        for clause in chain(current) if current is not None else ():
            if clause.verb.form == "gerund" and again in ("", clause.introducer):
                return clause
            if clause.relation != "infinitive" and not again:
                return None
        return None

    def gerund(self, state: State, clause: Clause, sentence: Sentence) -> None:
        current = state.current
        before = self._around.tokens[clause.verb.first - 1] if clause.verb.first > sentence.first else None
        if current is not None and state.preposition in {"on", "upon"} and self._credits(current):
            # "congratulated Qatar on hosting the games", "offered congratulations to Qatar on …": Qatar hosts them.
            clause.relation, clause.introducer, clause.parent = "gerund", state.preposition, current
            addressed = (*current.objects[:1], *(p for name, p in current.preps if name == "to"))
            clause.subject = next((p for p in addressed if p.kind in ACTORS), current.subject)
        elif state.introducer in {"after", "before", "while", "when", "since", "whilst"} or (
            state.preposition
            in {"after", "before", "while", "when", "since", "upon", "on", "besides", "following", "whilst"}
        ):
            clause.introducer = state.introducer or state.preposition
            if current is None and state.pending is not None and not state.pending_slot:
                state.suspended.append(state.pending)  # "The envoy, after meeting X, condemned"
            self._lean(state, clause)
        elif state.preposition == "in" and current is None and not state.pending:
            clause.introducer = "in"  # "In reviewing the situation, they …"
            self._lean(state, clause)
        elif state.preposition:
            clause.relation, clause.introducer, clause.parent = "gerund", state.preposition, current
            partner = self._earlier_gerund(current, again=state.preposition) if state.conjunction else None
            if partner is not None:
                clause.parent, clause.subject = partner.parent, partner.subject  # "for X-ing and **for Y-ing**"
                return
            if current is None:
                state.waiting.append(clause)
                if state.pending is not None:
                    clause.subject = owner_of(state.pending)
                    if not state.pending_slot:
                        state.suspended.append(state.pending)
                return
            clause.subject = current.subject
            whose = self._around.phrase_at.get(clause.verb.first - 2)
            owner = owner_of(whose) if whose is not None and whose.kind == "thing" else None
            if state.preposition == "in" and owner is not None:
                clause.subject = owner  # "praised **Kenya**'s role in hosting them"
            elif state.preposition == "as" and current.verb.lemma in self._around.lists.voicing:
                # "The agency quoted him as saying"
                spoken = (p for p in current.objects[:1] if p.kind in ACTORS and not current.verb.passive)
                clause.subject = next(spoken, current.subject)
            elif state.preposition in {"for", "from", "against", "of"}:
                patient = next((p for p in current.objects[:1] if p.kind in ACTORS), None) or next(
                    (p for name, p in current.preps if name in {"to", "on", "at"} and p.kind in ACTORS), None
                )
                if patient is not None and not (
                    state.preposition == "of" and current.verb.lemma not in {"accuse", "suspect"}
                ):
                    clause.subject = patient
                elif state.preposition == "for" and current.verb.lemma in _CALLING:
                    clause.subject = None  # "called for **lifting** the sanctions": whoever can
        elif state.conjunction and current is not None and (partner := self._earlier_gerund(current)) is not None:
            clause.relation, clause.parent = partner.relation, partner.parent
            clause.subject, clause.introducer = partner.subject, partner.introducer
            if partner in state.waiting:
                state.waiting.append(clause)
        elif (
            before is None
            or before.text in {",", "-", "–", "—", '"', ";", "("}
            or state.conjunction
            or (before.tag in {"CC", "RB"} and not self._is_absolute(state))
        ):
            if self._is_aside(state, clause, sentence):
                state.suspend()
                clause.relation, clause.subject = "participle", state.pending
                state.waiting.append(clause)
                return
            if state.pending is not None and state.pending_slot == "" and current is None:
                state.suspended.append(state.pending)
                clause.subject = state.pending
                clause.relation = "participle"
                state.waiting.append(clause)
                return
            self._lean(state, clause)
        else:
            start = clause.verb.first - 1
            while start > sentence.first and self._around.tokens[start].is_adverb:
                start -= 1  # "with the host **immediately** telling them"
            phrase = self._around.phrase_at.get(start)
            if phrase is not None:
                state.suspend()
                with_absolute = bool(state.fronted and state.fronted[-1] == ("with", phrase)) or bool(
                    current is not None and current.preps and current.preps[-1] == ("with", phrase)
                )
                if current is not None and phrase.first - 2 == current.verb.last:
                    with_absolute = False  # "met with the people living there"
                if with_absolute:
                    (state.fronted or (current.preps if current is not None else [])).pop()
                clause.relation = "adverbial" if with_absolute else "relative"
                clause.parent = None if with_absolute else current
                clause.subject = self._text_to(phrase, state, clause.verb) or phrase
                if current is None and clause.subject is not phrase:
                    clause.subject, clause.first = None, clause.verb.first
                    self._lean(state, clause)  # "In a letter to the King **thanking** him, the envoy said"
                elif current is not None and current.verb.lemma in _WRITING and self._sharing.speaks(clause):
                    self._lean(state, clause)  # "wrote to the King **thanking** him"
            else:
                clause.relation, clause.parent = "gerund", current
                clause.subject = current.subject if current is not None else None

    def _credits(self, clause: Clause) -> bool:
        """Whether a clause tells somebody that they did well."""
        return clause.verb.lemma in _CREDITING or any(
            self._around.tokens[phrase.head].lemma in _CREDITS for phrase in clause.objects[:1]
        )

    def _text_to(self, addressee: Phrase, state: State, verb: VerbGroup) -> Phrase | None:
        """The text whose words a participle behind its addressee gives: "sent a cable to the King **wishing** him"."""
        if verb.lemma not in self._around.lists.speech and verb.lemma not in _ASKING:
            return None
        current = state.current
        opening = [p for name, p in state.fronted if name == "in"] if ("to", addressee) in state.fronted else []
        for text in opening if current is None else current.objects:
            if self._around.tokens[text.head].lemma in TEXTS and text.last < addressee.first:
                return text
        return None

    @staticmethod
    def _is_absolute(state: State) -> bool:
        """Whether "with" has just brought a phrase that may be the subject of a participle."""
        current = state.current
        preps = state.fronted or (current.preps if current is not None else [])
        return bool(preps) and preps[-1][0] == "with" and preps[-1][1] is state.pending

    def _is_aside(self, state: State, clause: Clause, sentence: Sentence) -> bool:
        """Whether a participle stands between a reported subject and its verb: "said **X**, hoping to win, had …"."""
        current = state.current
        if current is None or state.pending is None or self._around.tokens[clause.verb.first - 1].text != ",":
            return False
        if state.introducer == "that" and state.antecedent is None and not state.pending_slot:
            return True
        bare = state.pending_slot == "object" and current.objects and current.objects[-1] is state.pending
        if not bare or current.verb.lemma not in self._around.lists.parenthetical - _ADDRESSING:
            return False
        if not self._main_verb_behind(clause.verb.last, sentence):
            return False
        current.objects.pop()
        state.introducer, state.introducer_at, state.pending_slot = "that", state.pending.first, ""
        return True

    def _lean(self, state: State, clause: Clause) -> None:
        """A participle clause takes the subject of the clause that it leans on, before or behind it."""
        current = state.current
        clause.relation = "participle"
        if current is None or (current in state.waiting and state.conjunction):
            state.waiting.append(clause)
            return
        if self._sharing.speaks(clause) and clause.introducer not in _SEQUENCE:
            host = next((c for c in chain(current) if self._reports(c)), current)
        else:
            host = next((c for c in chain(current) if c.verb.form == "finite" or c.relation == "participle"), current)
            host = self._told_around(host) or host
        clause.parent, clause.subject = host, self._author(host, clause) or host.subject
        if host.verb.lemma in self._around.lists.speech and (attack := self._around.attack_told(host, clause)):
            clause.relation, clause.subject = "relative", attack  # "condemned the raid, **killing** ten"
        if host in state.waiting:
            state.waiting.append(clause)

    def _told_around(self, saying: Clause) -> Clause | None:
        """What a clause of saying is put into: "**Rebels attacked** Goma, the army said, killing ten"."""
        tokens, subject = self._around.tokens, saying.subject
        if saying.verb.lemma not in self._around.lists.parenthetical or subject is None or saying.objects:
            return None
        begins = min(subject.first, saying.verb.first)
        ends = max(subject.last, saying.verb.last) + 1
        if saying.relation != "main" or tokens[begins - 1].text != "," or tokens[ends].text != ",":
            return None
        before = (
            c for c in reversed(self._around.clauses[-_NEAR:]) if c.sentence == saying.sentence and c is not saying
        )
        told = next((c for c in before if c.verb.last < begins and c.relation == "main"), None)
        return told if told is not None and told.verb.form == "finite" else None

    def _author(self, host: Clause, clause: Clause) -> Phrase | None:
        """Who wrote, or called with, what somebody gets: "received a cable **from the King**, congratulating him"."""
        if host.verb.lemma not in _GETTING | _BRINGING or not self._sharing.speaks(clause) or host.verb.passive:
            return None
        if not any(self._around.tokens[text.head].lemma in _SENT for text in host.objects):
            return None
        return next((p for name, p in host.preps if name == "from" and p.kind in ACTORS), None)

    def is_demanded(self, state: State, verb: VerbGroup) -> bool:
        """Whether a bare form has the object before it as its subject: "demanded **Japan release** them"."""
        current = state.current
        return (
            current is not None
            and verb.form == "infinitive"
            and self._around.tokens[verb.first].low != "to"
            and current.verb.lemma in self._around.lists.demanding
            and state.pending is not None
            and state.pending_slot == "object"
            and state.pending.last == verb.first - 1
            and not (state.comma or state.conjunction)
        )

    def reads_as_participle(self, state: State, verb: VerbGroup) -> bool:
        """Whether a tagged past is a participle: "Under the agreement, signed by X, …" has no subject for it."""
        tokens = self._around.tokens
        return (
            verb.first == verb.last
            and verb.form == "finite"
            and verb.past
            and state.current is None
            and (state.pending is None or state.pending_slot == "prep")
            and not state.suspended
            and state.comma
            and bool(state.fronted)
            and not state.introducer
            and "VBN" in entry(tokens[verb.main].low).lemmas
        )

    def _reads_as_past(self, state: State, verb: VerbGroup, sentence: Sentence) -> bool:
        """Whether what is tagged a participle is the past of an active verb ("X complained of Y", "and voiced regret").

        A form that can be either is a past where an object follows it directly, or where it has a subject before it
        and the sentence no other main verb behind it.
        """
        tokens = self._around.tokens
        if verb.first != verb.last or "VBD" not in entry(tokens[verb.main].low).lemmas:
            return False
        following = self._around.phrase_at.get(verb.last + 1)
        behind = verb.last + 1
        behind += behind < sentence.last and tokens[behind].is_adverb  # "built jointly by A and B"
        place = self._around.phrase_at.get(behind + 1)
        if behind < sentence.last and tokens[behind].low in {"in", "at", "near"} and place is not None:
            behind = place.last + 1  # "signed in Rome by A and B"
        by = behind <= sentence.last and tokens[behind].low == "by"
        if by or state.preposition:
            return False
        current = state.current
        has_subject = state.pending is not None and state.pending_slot in {"", "loose"}
        if following is not None and following.kind != "time" and tokens[following.first].tag != "EX":
            if tokens[verb.first - 1].tag == "LS" and self._around.list_subject is not None:
                return True  # "The Council: … d) **Expressed** gratitude"
            shares = current is not None and current.verb.form == "finite" and (state.conjunction or state.comma)
            return has_subject or shares
        if state.comma and state.suspended and not state.conjunction:
            # "X, who is in Tehran, met with Y": the subject has been waiting.
            return not self._main_verb_behind(verb.last, sentence)
        if (state.conjunction or state.comma) and (current is not None or not has_subject):
            return (
                current is not None
                and current.verb.form == "finite"
                and current.verb.past
                and not current.verb.passive
                and verb.lemma in self._around.lists.speech
            )
        return has_subject and not state.suspended and not self._main_verb_behind(verb.last, sentence)

    def _main_verb_behind(self, position: int, sentence: Sentence, *, to_comma: bool = False) -> bool:
        """Whether a finite verb follows, before a comma or anywhere, that no conjunction introduces or coordinates."""
        introduced = False
        for at in range(position + 1, min(sentence.last, position + _HORIZON) + 1):
            token = self._around.tokens[at]
            if to_comma and token.text == ",":
                return False  # "two were killed and three wounded when rebels attacked, **officials said**"
            if (
                token.tag in {"WDT", "WP", "WRB", "CC"}
                or (token.low == "that" and token.tag != "DT")
                or (token.low in ADVERBIAL and not self._brings_time(at))
                or token.text in {";", ":"}
            ):
                introduced = True
            elif token.tag in {"VBD", "VBZ", "VBP", "MD"} and at not in self._around.phrase_at:
                if not introduced:
                    return True
                introduced = False
        return False

    def _brings_time(self, position: int) -> bool:
        """Whether a word that may open a clause is a preposition: "held **since March**"."""
        behind = self._around.phrase_at.get(position + 1)
        return behind is not None and behind.kind == "time" and behind.first == position + 1

    def _shares_auxiliary(self, state: State, clause: Clause, phrase: Phrase, sentence: Sentence) -> bool:
        """Whether a participle with its own subject shares an auxiliary: "two were killed **and three wounded**"."""
        current = state.current
        return (
            current is not None
            and current.verb.passive
            and current.verb.form == "finite"
            and state.pending is phrase
            and state.pending_slot == "loose"
            and state.after_conjunction
            and not self._main_verb_behind(clause.verb.last, sentence, to_comma=True)
        )

    def _reports(self, clause: Clause) -> bool:
        """Whether a clause is one of reporting to which a further reporting participle may belong."""
        if not self._sharing.speaks(clause) or clause.relation in {"infinitive", "gerund"}:
            return False
        if clause.verb.passive and clause.subject is not None and clause.subject.name == "it":
            return False  # "It is recalled that Chad sued Mali, **accusing** it of theft"
        return clause.relation in {"main", "participle"} or any(c.relation == "content" for c in clause.children)

    def participle(self, state: State, clause: Clause, sentence: Sentence) -> None:
        current = state.current
        if self._reads_as_past(state, clause.verb, sentence):
            clause.verb.passive, clause.verb.form, clause.verb.past = False, "finite", True
            self._finite.place(state, clause, sentence)
            return
        phrase = self._around.phrase_at.get(clause.verb.first - 1)
        start = clause.verb.first
        while start - 1 > sentence.first and self._around.tokens[start - 1].is_adverb:
            start -= 1  # ", originally scheduled for Monday,"
        before = self._around.tokens[start - 1] if start > sentence.first else None
        if phrase is not None and phrase.kind == "time":
            phrase = self._around.phrase_before(phrase.first)
        elif phrase is None and start < clause.verb.first and not state.comma and not state.conjunction:
            phrase = self._around.phrase_at.get(start - 1)  # "the sailors **still** held by the rebels"
        if phrase is None and before is not None and before.low == "as" and start == clause.verb.first:
            phrase = self._around.phrase_at.get(start - 2)  # "the sanctions **as approved** by the Council"
        if state.conjunction and current is not None and current.verb.passive and phrase is None:
            # "was met and seen off": a bare participle shares auxiliary and subject.
            clause.relation, clause.parent = current.relation, current.parent
            clause.subject, clause.introducer = current.subject, current.introducer
            clause.verb.form = current.verb.form
            clause.verb.modal, clause.verb.negated = current.verb.modal, current.verb.negated
            if clause.verb.lemma in self._around.lists.object_control:
                clause.preps.extend(p for p in current.preps if p[0] == "by")  # "was met by X and urged to go"
        elif current is not None and phrase is not None and self._shares_auxiliary(state, clause, phrase, sentence):
            clause.relation, clause.parent, clause.subject = current.relation, current.parent, phrase
            clause.verb.form = "finite"
        elif state.conjunction and current is not None and current.verb.perfect and not current.verb.passive:
            clause.verb.passive = False
            clause.verb.form = "finite"
            self._sharing.share(state, clause, current)
        elif (
            phrase is None
            and before is not None
            and before.text in {",", ")"}
            and self._around.noun_before(clause.verb.first)
        ):
            phrase = self._around.noun_before(clause.verb.first)
            state.suspend()
            feels = clause.verb.lemma in self._around.lists.felt and phrase is not None and phrase.kind in ACTORS
            clause.relation, clause.parent = "participle" if feels else "relative", current
            clause.subject = self._around.staged(clause.verb, phrase) if phrase is not None else None
        elif phrase is not None:
            state.suspend()
            clause.relation, clause.parent = "relative", current
            clause.subject = self._around.staged(clause.verb, phrase)
        else:
            self._lean(state, clause)
