"""Sharing: verbs that go on with the subject of an earlier one.

"met the King and **thanked** him", "said that the minister had arrived and **thanked** the King", "will travel to Oslo
and **open** an embassy": which of the verbs before has the subject, and what else the two have in common.
"""

from __future__ import annotations

import itertools

from ..lexicon import entry
from ..page import ACTORS, Clause
from .clausestate import Around, State, chain, tense

#: What is done to somebody who has no say in it, and what they are given then.
_TAKEN = frozenset({"summon", "convoke", "call", "arrest", "detain", "expel", "charge", "hold", "interrogate"})
_GIVEN = frozenset({"hand", "give", "serve", "tell", "inform", "ask", "order", "notify", "show", "issue", "deny"})
#: Verbs of speech that take no content.
_TALKING = frozenset({"phone", "speak", "talk", "telephone"})
#: What may stand between two verbs in a row.
_LINKS = frozenset({"CC", "RP"})
#: Verbs that speak with these as their objects.
_GIVING_WORDS = frozenset("address deliver file give hand hold issue lodge make pay place read send submit".split())
_WORDS = frozenset(
    "address appeal assurance call cable complaint condolences condolence greeting greetings homage letter message "
    "note promise protest regards remark remarks report request speech statement talks telegram thanks tribute vow "
    "warning".split()
)
#: How far ahead a third verb is looked for.
_SERIES = 12
_DYING = frozenset({"die", "perish", "starve"})
#: Who acts.
_PERSONS = frozenset({"person", "office", "counterpart"})


class Sharing:
    """Gives a verb with no subject of its own the subject, relation and parent of its partner."""

    def __init__(self, around: Around) -> None:
        self._around = around

    def share(self, state: State, clause: Clause, current: Clause) -> None:
        """Gives a finite verb what it shares with the verb before it, or with one further up."""
        partner = self._partner(state, clause, current)
        if partner is None:
            clause.subject = current.subject
            clause.relation, clause.parent = "main", None
            return
        clause.subject = partner.subject
        clause.relation = partner.relation
        clause.parent = partner.parent
        clause.introducer = partner.introducer if partner.relation != "relative" else ""
        if partner.verb.passive and not clause.verb.passive and self._undergoes(partner, clause):
            clause.verb.passive = True

    def share_base(self, state: State, clause: Clause, current: Clause) -> bool:
        """A base form behind a conjunction or comma: "will travel to X and inaugurate Y", "we condemn … and expect"."""
        if not (state.conjunction or state.comma):
            return False
        best: Clause | None = None
        best_score = -10.0
        for depth, candidate in enumerate(chain(current)):
            verb = candidate.verb
            if verb.modal:
                score = 2.0
            elif verb.form == "infinitive":
                score = 1.8
            elif verb.form == "finite" and not verb.past:
                score = 0.5 if verb.perfect or verb.passive else 1.5  # "will expel those who have spied, **recall** …"
            else:
                continue
            score -= 0.9 * depth + (1.5 if candidate.relation == "relative" else 0)
            if self.speaks(candidate) == self.speaks(clause):
                score += 1.5
            if score > best_score:
                best, best_score = candidate, score
        if best is None:
            return False
        clause.relation, clause.parent, clause.subject = best.relation, best.parent, best.subject
        clause.introducer = best.introducer if best.relation != "relative" else ""
        clause.verb.form, clause.verb.modal = best.verb.form, best.verb.modal
        return True

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
        given = verb.lemma == "award" or (partner.verb.lemma in _TAKEN and verb.lemma in _GIVEN)
        return given and (behind is None or behind.kind not in ACTORS)

    def _partner(self, state: State, clause: Clause, current: Clause) -> Clause | None:
        """The earlier finite clause that shares its subject with this one."""
        speech = self.speaks(clause)
        best: Clause | None = None
        best_score = -10.0
        reported = self._reported_before(current)
        for depth, candidate in enumerate([*chain(current), *([reported] if reported else [])]):
            if candidate.verb.form != "finite" or candidate.subject is None:
                continue
            score = -0.9 * depth
            if tense(candidate.verb) == tense(clause.verb) or self._shares_have(state, clause, candidate, current):
                score += 2
            elif candidate is current and candidate.verb.perfect and clause.verb.past and not _is_group(candidate):
                score -= 1  # "said Chad had done nothing and **gave** its envoy two days to leave"
            if (self.speaks(candidate) or self._goes_on(candidate)) == speech:
                score += 1.5
            if self._is_under_way(candidate) and not self._is_under_way(clause):
                score -= 1.5  # "rejected claims that they were blocking aid **and invited** him to see"
            if candidate.relation == "adverbial" and candidate is current and state.comma and depth == 0:
                score -= 1  # "said that it was the first since they met, **and voiced** support"
            if state.comma and self._around.tokens[candidate.first].low == "what":
                score -= 3  # "thanked Chad for **what he called** a gift, and insisted"
            if candidate is current and self._is_interrupted(candidate):
                score += 3  # "Chad, **she said**, had troops there, refused to leave"
            if candidate.relation == "relative":
                of_thing = candidate.subject.kind == "thing"
                score -= (4 if of_thing else 3) if state.comma else 0.5  # "met A about the deal, which fell, and left"
                restrictive = self._around.tokens[candidate.first - 1].text != ","
                score -= 1 if state.comma and restrictive else 0  # "accused the rebels **who** fled, and closed"
            if self._is_gapped(candidate) and self._has_object(clause):
                score -= 3  # "honour the promises they had made in Rome and **paid** tribute to Chad"
            if speech and candidate.verb.passive and candidate.relation == "adverbial":
                score -= 1  # "said they were there when they were seized **and described** it as"
            if candidate.subject.kind == "thing" and speech:
                score -= 1.5
            if candidate is current and state.conjunction and not state.comma and self._acts(candidate) and speech:
                score += 1.5  # "said that the minister had arrived and thanked the King"
            if score > best_score:
                best, best_score = candidate, score
        return best

    def _is_under_way(self, clause: Clause) -> bool:
        """Whether a verb is progressive: "were blocking"."""
        verb = clause.verb
        return verb.first < verb.main and self._around.tokens[verb.main].tag == "VBG"

    @staticmethod
    def _is_interrupted(clause: Clause) -> bool:
        """Whether the verb that reports a clause stands between its subject and its verb: "Chad, **he said**, left"."""
        host, subject = clause.parent, clause.subject
        if clause.relation != "quote" or host is None or subject is None:
            return False
        return subject.first < host.verb.first < clause.verb.first

    @staticmethod
    def _is_gapped(clause: Clause) -> bool:
        """Whether what a relative clause tells of is its verb's object: "the promises **they had made**"."""
        objects = clause.objects if clause.relation == "relative" else []
        return any(phrase.last < clause.verb.first and phrase is not clause.subject for phrase in objects)

    def _has_object(self, clause: Clause) -> bool:
        """Whether an object stands right behind a verb."""
        behind = self._around.phrase_at.get(min(clause.verb.last + 1, len(self._around.tokens) - 1))
        return behind is not None and behind.kind != "time"

    def _is_series(self, verb: int) -> bool:
        """Whether a third verb follows: "had thanked X, **praised** Y and condemned Z"."""
        tokens = self._around.tokens
        for at in range(verb + 1, min(verb + _SERIES, len(tokens) - 1)):
            if tokens[at].low == "and":
                return tokens[at + 1].tag in {"VBD", "VBN"}
            if tokens[at].text in {",", ".", ";"} or tokens[at].tag[:2] in {"VB", "MD"}:
                break
        return False

    def _goes_on(self, clause: Clause) -> bool:
        """Whether a clause goes on with a row of speech: "said that Chad **welcomed** the deal, valued it, and …"."""
        before = self._around.clauses[clause.index - 1] if clause.index else None
        in_row = before is not None and before.subject is clause.subject is not None
        return in_row and before is not None and before.sentence == clause.sentence and self.speaks(before)

    @staticmethod
    def _acts(clause: Clause) -> bool:
        """Whether a person acts in a reported clause; in "said that **six were killed** and accused Chad" nobody."""
        subject, verb = clause.subject, clause.verb
        suffers = verb.lemma in _DYING or (verb.passive and subject is not None and subject.kind == "group")
        return clause.relation == "content" and subject is not None and subject.kind in _PERSONS and not suffers

    def _shares_have(self, state: State, clause: Clause, candidate: Clause, current: Clause) -> bool:
        """Whether a past right behind "and" shares the "have" before it: "had met X **and offered** help"."""
        verb = clause.verb
        near = candidate is current and candidate.verb.perfect
        series = state.comma and self.speaks(candidate) and self._is_series(verb.last)
        near = near and ((state.conjunction and not state.comma) or series)
        return near and verb.first == verb.last and "VBN" in entry(self._around.tokens[verb.main].low).lemmas

    def speaks(self, clause: Clause) -> bool:
        """Whether a verb reports or addresses somebody, "called on" included."""
        lists, after = self._around.lists, clause.verb.last + 1
        if clause.verb.lemma in lists.speech or clause.verb.lemma in _TALKING:
            return True
        if clause.verb.lemma in _GIVING_WORDS:
            given = self._around.phrase_at.get(after)
            return given is not None and self._around.tokens[given.head].lemma in _WORDS  # "**paid tribute** to Chad"
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

    def share_objects(self, made: list[Clause]) -> None:
        """Verbs in a row have the object of the last: "**thanked and congratulated** Norway"."""
        series = False
        for previous, clause in reversed(list(itertools.pairwise(made))):
            between = self._around.tokens[previous.verb.last + 1 : clause.verb.first]
            links = (t.is_adverb or t.tag in _LINKS or (series and t.text == ",") for t in between)
            joined = between and all(links)  # "**rounded up** and questioned"
            series = bool(
                joined
                and previous.verb.lemma in self._around.lists.transitive
                and previous.verb.passive == clause.verb.passive
                and previous.subject is clause.subject
                and not (previous.objects or previous.preps or previous.children)
            )
            if series and clause.verb.passive:
                previous.preps = [p for p in clause.preps if p[0] == "by"]
            elif series:
                previous.objects = list(clause.objects)


def _is_group(clause: Clause) -> bool:
    """Whether many without a name act: "rebels had attacked the town and **took** hostages" is all theirs."""
    return clause.subject is not None and clause.subject.kind == "group"
