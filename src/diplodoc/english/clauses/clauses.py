"""Clauses: which verb has which subject, objects and prepositional phrases, and how clauses hang together.

One pass over each sentence, left to right: words open and close what `State` holds, noun phrases become pending
subjects, objects or prepositional phrases, and each verb group becomes a clause, whose place `finite` and
`nonfinite` settle.
"""

from __future__ import annotations

import itertools

from ..page import ACTORS, Clause, Page, Phrase, Sentence, VerbGroup
from . import quotations
from .arguments import Arguments, includer
from .clausestate import ADVERBIAL, Around, State
from .finite import FiniteVerbs
from .introducers import Introducers
from .listings import Listings
from .nonfinite import NonFiniteVerbs
from .resumption import Resumption
from .sharing import Sharing
from .verbs import GroupReader

_COPULAS = {"be", "remain", "stand", "become", "feel", "seem", "appear", "stay"}
#: Auxiliaries that make a condition before their subject, others that stand there, and what brings these there.
_CONDITIONAL_AUXILIARIES = {"should", "had", "were"}
_INVERTED = {"did", "does", "do", "has", "have", "will", "is", "was", "can", "could"}
_BEFORE_SUBJECT = _CONDITIONAL_AUXILIARIES | _INVERTED
#: Subjects that nobody is, and what stands before a deed that somebody leaves out.
_NOBODY = {"nobody", "none", "neither"}
_ONE = {"one", "a", "all", "every", "everybody", "everyone"}
_COMPARED = {"fewer", "less", "more"}
_LEAVING_OUT = {("short", "of"), ("instead", "of"), ("rather", "than")}
_ASKING = {"did", "do", "does"}
_DENYING = {"nor", "neither", "never", "seldom", "rarely", "hardly", "scarcely", "little", "nowhere"}
_FRONTING = _DENYING | {"only", "again", "then", "before", "so", "too", "since", "now"}
_INCLUSIVE = {"especially", "notably", "particularly", "namely", "including"}

#: What one does with a position, a statement or the like.
_TAKING = {"adopt", "express", "give", "have", "hold", "issue", "maintain", "make", "offer", "present", "show", "take"}
#: How many tokens an aside between dashes may have.
_ASIDE = 25
#: Particles before "to" that say no more than it: "flew **off** to Cairo".
_PARTICLES = frozenset({"off", "over", "up", "back", "down", "away", "along", "on", "out", "through"})


class ClauseReader:
    """Reads the clauses of a page whose tokens are tagged and whose phrases are found."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._around = Around(page)
        self._groups = GroupReader(page, self._around.phrase_at)
        self._resumption = Resumption(self._around)
        self._introducers = Introducers(self._around, self._resumption)
        self._arguments = Arguments(self._around, self._resumption)
        self._sharing = sharing = Sharing(self._around)
        self._finite = FiniteVerbs(self._around, sharing)
        self._nonfinite = NonFiniteVerbs(self._around, self._finite, sharing)
        self._listings = Listings(self._around)

    def read(self) -> list[Clause]:
        for sentence in self._page.sentences:
            if sentence.kind in {"prose", "headline", "item"}:
                self._sentence(sentence)
        self._listings.close()
        quotations.attach(
            self._page, self._around.clauses, self._around.lists.parenthetical | self._around.lists.speech
        )
        return self._around.clauses

    def _sentence(self, sentence: Sentence) -> None:
        tokens, phrase_at = self._around.tokens, self._around.phrase_at
        begin = len(self._around.clauses)
        state = State(mark=sentence.first)
        position = sentence.first
        while position <= sentence.last:
            if position in self._around.beyond:
                position = self._around.beyond[position]
                continue
            phrase, low = phrase_at.get(position), tokens[position].low
            if low == "that" and self._introducers.opens_content(state, position):
                self._introducers.open(state, position)
                position += 1
                continue
            if phrase is not None and phrase.first == position:
                self._arguments.take(state, phrase, sentence)
                position = phrase.last + 1
                continue
            bare = state.inverted or (state.introducer == "that" and state.pending is not None)
            bare = bare or self._listings.opens_item(state, position, sentence)
            inverts = low in _BEFORE_SUBJECT and self._inverts(state, position)
            group = None if inverts else self._groups.read(position, sentence.last, bare=bare)
            # "remained committed", "became known": no clause of its own
            if group is not None and not self._is_predicate(state, group):
                if state.inverted:
                    group.negated = group.negated or state.denied
                    if group.form == "participle" and state.perfect:
                        group.form, group.passive, group.perfect = "finite", False, True
                self._verb(state, group, sentence)
                position = group.last + 1
                continue
            self._word(state, position, sentence)
            position += 1
        self._finish(sentence, begin, state)

    def _is_predicate(self, state: State, group: VerbGroup) -> bool:
        """Whether a participle belongs to the copula just before it."""
        current = state.current
        if current is None or group.form != "participle" or current.verb.lemma not in _COPULAS:
            return False
        return all(token.is_adverb for token in self._around.tokens[current.verb.last + 1 : group.first])

    def _finish(self, sentence: Sentence, begin: int, state: State) -> None:
        made = self._around.clauses[begin:]
        if state.fronted and state.current is not None:
            state.current.preps.extend(state.fronted)
        elif not made and sentence.kind != "headline":
            self._attach_to_noun(state)
        for clause in state.waiting:
            # "Recalling its resolution 1701," under "The Security Council,": nothing follows in the sentence itself.
            clause.subject = clause.subject or self._around.list_subject
        for previous, clause in itertools.pairwise(made):
            opens = previous.verb.last + 1
            token = self._around.tokens[clause.first]
            led = token.tag.startswith("W") or token.low in {"that", clause.introducer}
            led = led or (clause.subject is not None and clause.subject.first == clause.first)
            if clause.first <= opens and not led:
                clause.first = self._own_start(opens, clause.verb.first)
        self._sharing.share_objects(made)
        for clause in made:
            self._give_gap(clause)
        for clause, following in zip(made, [*made[1:], None], strict=False):
            clause.last = sentence.last
            if following is not None:
                # A clause that one inside it interrupts takes up again just before its verb.
                again = self._own_start(clause.verb.last + 1, following.verb.first)
                inside = following.first > clause.verb.last
                clause.last = max((following.first if inside else again) - 1, clause.verb.last)
        self._hang_relatives(made)
        self._listings.end(sentence, made, state)

    @staticmethod
    def _hang_relatives(made: list[Clause]) -> None:
        """Hangs a relative clause before its main verb on this: "Peru, **which joined** in 2017, offered to help"."""
        host: Clause | None = None
        for clause in reversed(made):
            if clause.relation == "main":
                host = clause
            elif clause.relation == "relative" and clause.parent is None and host is not None:
                clause.parent = host
                host.children.append(clause)

    @staticmethod
    def _attach_to_noun(state: State) -> None:
        """Without a verb, all that follows belongs to the noun: "10.30: Meeting **with the Minister**"."""
        noun = state.pending
        if noun is not None and noun.kind == "thing" and not state.pending_slot:
            noun.mods += [prep for prep in state.fronted if prep[1].first > noun.last]

    def _give_gap(self, clause: Clause) -> None:
        """Reads "the position that **Chad took**" as a relative clause, though a position is that something is so."""
        host, subject = clause.parent, clause.subject
        if clause.relation != "content" or host is None or subject is None or clause.objects:
            return
        noun = self._around.phrase_at.get(clause.first - 1)
        taken = clause.verb.lemma in _TAKING and not clause.verb.passive
        taken = taken and not any(c.relation in {"content", "infinitive"} for c in clause.children)
        if taken and noun is not None and noun.kind == "thing" and self._around.tokens[clause.first].low == "that":
            clause.relation, clause.introducer = "relative", "which"
            clause.objects.append(noun)

    def _grades(self, position: int) -> bool:
        """Whether an adverb says how much somebody is something: "**particularly** grateful"."""
        following = self._around.tokens[min(position + 1, len(self._around.tokens) - 1)]
        return following.tag in {"JJ", "VBN", "RB"}

    def _own_start(self, low: int, verb: int) -> int:
        """Where a clause without a subject of its own begins: at the comma, conjunction or preposition before it."""
        start = verb
        while start > low and self._around.tokens[start - 1].tag in {"IN", "TO", "RB", "CC", ",", ":"}:
            start -= 1
            if self._around.tokens[start].tag in {"CC", ",", ":"}:
                break
        return start

    def _word(self, state: State, position: int, sentence: Sentence) -> None:
        token = self._around.tokens[position]
        low = token.low
        if token.tag in {",", ":", ";", ".", "``", "''", "-LRB-", "-RRB-", "SYM"} or not token.text[0].isalnum():
            if token.tag == "``" and state.current is not None and not state.comma:
                return  # a quoted phrase goes on with its clause: received a "great letter"
            if token.tag == "''" and self._is_quoted(state.pending, position):
                return
            if token.tag == "''" and self._is_fragment(position, sentence):
                return
            if low in {";", ":"} or (token.tag == ":" and not self._parts_aside(state, position, sentence)):
                self._close(state, position)
            elif token.text == "," and self._is_doubled(position, sentence):
                return  # "very, very useful"
            state.comma = True
            state.preposition = ""
        elif token.tag == "CC":
            state.conjunction = True
            state.preposition = ""
            if state.pending_slot == "loose":
                state.pending = None
        elif (
            (low == "that" and token.tag in {"IN", "WDT"})
            or low == "whether"
            or token.tag in {"WDT", "WP", "WP$", "WRB"}
        ):
            self._introducers.open(state, position)
        elif token.tag in {"IN", "TO", "RP"} or low in ADVERBIAL:
            self._preposition(state, position, sentence)
        elif token.tag in {"JJ", "JJR"} and state.preposition == "as":
            state.preposition = ""  # "rejected as baseless the claim"
        elif low in _INCLUSIVE and state.current is not None and state.preposition == "" and not self._grades(position):
            state.inclusive = True
        elif token.tag in {"JJ", "VBN", "JJR"} and state.current is not None and state.current.predicate < 0:
            if state.current.verb.lemma in _COPULAS and not state.comma:
                state.current.predicate = position
        elif self._inverts(state, position):
            state.inverted = True
            before = self._around.tokens[max(position - 1, 0)].low
            state.perfect = token.lemma == "have"
            state.denied = before in _DENYING or self._is_never(position - 1) or (before == "before" and low == "had")
            if low in _CONDITIONAL_AUXILIARIES and before not in _FRONTING:
                state.introducer, state.introducer_at = "if", position

    def _is_doubled(self, comma: int, sentence: Sentence) -> bool:
        """Whether a word is only said twice: "very, very useful", but not "by the Ministry, ministry sources said"."""
        before, after = self._around.tokens[comma - 1], self._around.tokens[min(comma + 1, sentence.last)]
        return before.low == after.low and before.tag[:2] in {"RB", "JJ"}

    def _parts_aside(self, state: State, position: int, sentence: Sentence) -> bool:
        """Whether a dash opens or closes an aside between a subject and its verb: "Kenya – long a host – said"."""
        tokens, waiting = self._around.tokens, state.pending
        mark = tokens[position].text
        if state.dash == mark and state.suspended:
            return True
        if waiting is None or state.pending_slot not in {"", "loose"}:
            return False
        state.dash = mark
        beside = *tokens[waiting.first : waiting.last], *tokens[position + 1 : min(position + _ASIDE, sentence.last)]
        return any(token.text == mark for token in beside)

    def _is_quoted(self, phrase: Phrase | None, close: int) -> bool:
        """Whether a phrase stands in quotation marks by itself: said "the raid" was illegal."""
        if phrase is None or phrase.last + 1 != close or phrase.first == 0:
            return False
        return self._around.tokens[phrase.first - 1].tag == "``"

    def _is_fragment(self, close: int, sentence: Sentence) -> bool:
        """Whether a mark closes words that a clause goes on from: said that it “strongly condemns” the raid."""
        tokens = self._around.tokens
        if not tokens[close - 1].quoted or not tokens[close - 1].text[-1].isalnum():
            return False
        at = close - 1
        while at > sentence.first and tokens[at].quoted:
            at -= 1
        return at > sentence.first and tokens[at - 1].text not in {":", ",", ".", ";"}

    def _inverts(self, state: State, position: int) -> bool:
        """Whether such an auxiliary stands before its subject: "Should talks fail", "Not only did Kenya protest"."""
        low = self._around.tokens[position].low
        subject = self._around.phrase_at.get(position + 1)
        if subject is None or (state.pending is not None and not self._is_never(position - 1)):
            return False
        behind = self._around.tokens[min(subject.last + 1, len(self._around.tokens) - 1)]
        if behind.tag not in {"VB", "VBP", "VBN", "VBD", "RB", "TO"}:
            return False
        fronted = position > 0 and self._around.tokens[position - 1].low in _FRONTING
        fronted = fronted or self._is_never(position - 1)
        if low in _INVERTED or fronted:
            asks = low in _ASKING and state.current is None and state.mark == position
            return fronted or asks  # "Did Kenya support Togo?"
        return state.current is None or state.comma or (state.conjunction and low == "should")

    def _is_never(self, position: int) -> bool:
        """Whether a fronted phrase ends at a token that denies: "**At no time** has Botswana threatened Namibia"."""
        phrase = self._around.phrase_at.get(position)
        tokens = self._around.tokens
        return phrase is not None and tokens[phrase.first].low == "no" and tokens[max(phrase.first - 1, 0)].tag == "IN"

    def _close(self, state: State, position: int) -> None:
        """A semicolon or colon: what follows starts afresh, but may share the subject."""
        state.pending = None
        state.suspended.clear()
        state.introducer = ""
        state.antecedent = None
        state.conjunction = True
        state.mark = position + 1

    def _preposition(self, state: State, position: int, sentence: Sentence) -> None:
        low = self._around.tokens[position].low
        if state.comma:
            self._resumption.reopen(state, position)
        if low in ADVERBIAL and self._introducers.starts_clause(position, sentence):
            self._introducers.open_adverbial(state, position)
        elif low == "that":
            self._introducers.open(state, position)
        elif low == "with" and self._is_beside(state, position):
            state.inclusive = True  # "France, together with Germany, condemned"
        elif low in {"including", "among"} and state.comma and includer(state) is not None:
            state.inclusive = True
        elif low == "in" and self._around.page.low(position + 1) == "particular" and self._names(position + 2):
            state.inclusive = includer(state) is not None  # "the parties, and **in particular** Chad"
        else:
            # "on behalf of", "in front of": the last word carries the phrase, the first names it best.
            keeps = low in {"of", "to", "with"} and not (low == "to" and state.preposition in _PARTICLES)
            if not (state.preposition and keeps) or self._follows_as_well_as(position):
                state.preposition = low
            if state.current is None:
                state.mark = min(state.mark, position)

    def _follows_as_well_as(self, position: int) -> bool:
        return [token.low for token in self._around.tokens[max(position - 3, 0) : position]] == ["as", "well", "as"]

    def _is_beside(self, state: State, position: int) -> bool:
        """Whether "together with" brings more of whoever stands before it; behind a verb it is done with others."""
        tokens, beside = self._around.tokens, position - 1
        whole = includer(state) if tokens[beside].low in ("together", "along") else None
        before = tokens[beside - (tokens[beside - 1].text == ",") - 1]
        undergone = state.current is not None and state.current.verb.passive
        return whole is not None and (before.tag[:2] != "VB" or undergone)

    def _names(self, position: int) -> bool:
        """Whether actors stand at a token."""
        phrase = self._around.phrase_at.get(position)
        return phrase is not None and phrase.kind in ACTORS

    def _verb(self, state: State, group: VerbGroup, sentence: Sentence) -> None:
        clause = Clause(
            index=len(self._around.clauses), verb=group, sentence=sentence.index, first=min(state.mark, group.first)
        )
        if sentence.kind == "headline" and group.form == "infinitive" and state.current is None and state.pending:
            group.form, group.modal = "finite", "to"  # "Minsk to host summit"
        if self._listings.resolves(state, group, sentence):
            group.form, group.modal = "finite", ""
        promised = self._listings.promised(state, group, sentence)
        if promised:
            group.form, group.modal = "finite", promised
        if self._nonfinite.is_demanded(state, group):
            group.form, group.bare = "finite", True
        if self._nonfinite.reads_as_participle(state, group):
            group.form, group.passive, group.past = "participle", True, False
        if group.form == "finite":
            self._finite.place(state, clause, sentence)
        elif group.form == "infinitive":
            self._nonfinite.infinitive(state, clause)
            if clause.parent is None and sentence.kind == "item" and state.current is None:
                clause.parent = self._around.list_clause
        elif group.form == "gerund":
            self._nonfinite.gerund(state, clause, sentence)
        else:
            self._nonfinite.participle(state, clause, sentence)
        if clause.parent is not None:
            clause.parent.children.append(clause)
        if self._is_denied(clause):
            clause.verb.negated = True
        if state.fronted and clause.relation in {"main", "content", "quote"}:
            # "'Back to Rome,' he said": what is quoted before a verb outside the quotation is none of its phrases.
            depth = self._around.tokens[group.main].quoted
            clause.preps.extend(f for f in state.fronted if self._around.tokens[f[1].first].quoted <= depth)
            state.fronted = []
        elif state.fronted and clause.relation in {"adverbial", "relative"} and group.form == "finite":
            # "After the attack on Chad was condemned, …": what stands behind "after" belongs to its clause.
            clause.preps.extend(f for f in state.fronted if f[1].first > clause.first)
            state.fronted = [f for f in state.fronted if f[1].first <= clause.first]
        self._around.clauses.append(clause)
        state.turn_to(clause)

    def _is_denied(self, clause: Clause) -> bool:
        """Whether words outside the verb group deny it: "no country", "nobody", "instead of attacking"."""
        tokens, first, subject = self._around.tokens, clause.verb.first, clause.subject
        if subject is not None:
            opening = tokens[subject.first].low
            nobody = opening in _NOBODY or (opening == "no" and tokens[subject.last].low == "one")
            not_one = subject.first > 0 and tokens[subject.first].low in _ONE and tokens[subject.first - 1].low == "not"
            if tokens[subject.first + 1].low in _COMPARED and opening == "no":
                return False  # "**no fewer than** nine ministers"
            if nobody or not_one or subject.determiner in {"no", "neither"}:
                return True
        before = (tokens[first - 2].low, tokens[first - 1].low) if first > 1 else ("", "")
        return before in _LEAVING_OUT
