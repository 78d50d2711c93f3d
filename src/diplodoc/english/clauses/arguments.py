"""Arguments: where a noun phrase goes while a sentence is read.

It becomes a subject that waits for its verb, an object, a prepositional phrase, or one of those just named.
"""

from __future__ import annotations

import attrs

from ..page import ACTORS, FINITE, Clause, Phrase, Sentence
from .clausestate import Around, State
from .resumption import GIVING, Resumption

#: What a relative clause without a pronoun describes.
_DESCRIBED = frozenset({"thing", "group", "organization", "sides"})
#: Words of an aside between verb and object.
_ASIDE = {"in", "particular", "addition", "turn", "among", "others", "inter", "alia", "above", "all", "for", "example"}
#: What stands between those whom a preposition brings one by one, and what brings the reason to thank somebody.
_JOINING = _ASIDE | {",", "and", "or", "as", "well", "especially", "notably", "also", "particularly"}
_STATES = frozenset({"countries", "governments", "members", "nations", "partners", "states"})
_REASONS = frozenset({"for", "on", "over"})
#: What only says where and when somebody undergoes something.
_SETTING = frozenset({"in", "on", "at"})
#: Verbs that need somebody to be their object, and how far off it may stand.
_MEETING = frozenset({"greet", "host", "meet", "receive", "welcome"})
_SHORT, _FAR = 6, 18
#: So many of a clause's phrases are looked through for whom it answers, when one more is joined to them.
_FIRST = 16
#: Verbs with an addressee that may stand before their object: "conveyed to the King, X, her greetings".
_CONVEYING = frozenset(
    "address bring convey deliver express extend forward give hand offer pass present read relay send submit transmit "
    "voice".split()
)


class Arguments:
    """Puts the noun phrases of a sentence where they belong."""

    def __init__(self, around: Around, resumption: Resumption) -> None:
        self._around = around
        self._resumption = resumption

    def take(self, state: State, phrase: Phrase, sentence: Sentence) -> None:
        """Gives a noun phrase its place in what is being read."""
        if phrase.kind == "time" and not state.preposition:
            # A bare time ("on Monday" keeps its preposition) is never a subject.
            state.comma = state.comma and state.current is None
            return
        if self._around.tokens[phrase.first].low == "whose":
            self._owned_by_antecedent(state, phrase)
            return
        if self._explains(state.last, phrase):
            return
        current = state.current
        subject = current.subject if current is not None else None
        if phrase is subject or (subject is not None and any(phrase is part for part in subject.parts)):
            return  # It stands behind its verb: "…," said X.
        if state.inclusive:
            if phrase.kind == "pronoun" or self._around.tokens[phrase.head].low == "particular":
                return  # "among them", "in particular"
            state.inclusive = False
            whole = self._whole(state, phrase)
            some = phrase.kind == "group" and not (phrase.determiner or phrase.owner or phrase.name)
            some = some and self._around.tokens[phrase.first - 1].low == "including"
            if some and whole is not None and whole.kind == "group":
                return  # "60 people died, including many children"
            if phrase.kind in ACTORS and whole is not None:
                _include(state, whole, phrase)
                state.comma = False
                return
        state.last = phrase
        if state.comma and self._resumption.take(state, phrase, sentence):
            return
        if current is not None and self._answers_too(state, current, phrase):
            return
        if not state.preposition and current is not None and self._is_reached_too(current, phrase):
            state.pending, state.pending_slot, state.last = phrase, "object", phrase
            state.comma = state.conjunction = False
            return
        if state.preposition:
            if self._acts_likewise(state, phrase) or self._rises(state, phrase):
                return
            if self._opens_next(state, phrase):
                state.fronted.append((state.preposition, phrase))
                state.preposition = ""
                return
            if current is not None and not state.introducer and self._repeats(current, state.preposition, phrase):
                state.last = state.pending = current.preps[-1][1]
                state.pending_slot, state.preposition = "prep", ""
                state.comma = state.conjunction = False
                return
            if state.pending is not None and state.awaits_verb:
                # "Kuwait on Sunday condemned", "the talks between A and B led": the subject goes on waiting.
                state.fronted.append((state.preposition, phrase))
                state.preposition = ""
                state.comma = False
                return
            if state.preposition == "with" and self._is_aboard(phrase):
                state.preposition = ""
                return
            target = current.preps if current is not None and not state.introducer else state.fronted
            target.append((state.preposition, phrase))
            state.pending, state.pending_slot = phrase, "prep"
            state.preposition = ""
            state.comma = False
            return
        if (current is None or state.introducer) and self._goes_on(state, phrase):
            if state.fronted:
                state.fronted.append((state.fronted[-1][0], phrase))
            state.conjunction = False
            return
        if self._describes(state, phrase, sentence):
            state.antecedent, described = state.pending, phrase
            state.suspend()
            state.introducer, state.introducer_at = "which", phrase.first
            state.pending, state.pending_slot = described, ""
            return
        if current is None or state.introducer:
            if state.pending is not None and not state.pending_slot and state.comma:
                # "X, the head of Y, …" or "Today, X": the earlier phrase waits.
                state.suspended.append(state.pending)
            state.pending, state.pending_slot = phrase, ""
        elif (state.comma or state.conjunction) and not self._continues(current, phrase):
            if state.pending_slot == "loose":
                # "Recalling A's trip to Rome, and B's visit to Oslo, the sides …": B's visit was no subject.
                current.preps.extend(state.fronted)
                state.fronted = []
                if state.after_conjunction and state.comma and state.pending is not None:
                    state.suspended.append(state.pending)  # "…, and X, he said, …"
            state.pending, state.pending_slot = phrase, "loose"
            state.after_conjunction = state.conjunction
            state.conjunction = False
        else:
            current.objects.append(phrase)
            state.pending, state.pending_slot = phrase, "object"
        state.comma = False

    def _explains(self, before: Phrase | None, phrase: Phrase) -> bool:
        """Whether a phrase in brackets says who somebody is: "the Contact Group (**the Governments of** A and B)"."""
        tokens = self._around.tokens
        opens, closes = phrase.first - 1, min(phrase.last + 1, len(tokens) - 1)
        behind = before is not None and before.kind in ACTORS and before.last == opens - 1
        return behind and tokens[opens].text == "(" and tokens[closes].text == ")"

    def _is_aboard(self, phrase: Phrase) -> bool:
        """Whether a phrase tells who is in a vessel: "the loss of a ferry with **41 people** on board"."""
        behind = [token.low for token in self._around.tokens[phrase.last + 1 : phrase.last + 3]]
        return behind[:1] == ["aboard"] or behind == ["on", "board"]

    def _describes(self, state: State, phrase: Phrase, sentence: Sentence) -> bool:
        """Whether a phrase opens a relative clause without a pronoun: "The letter **the King** sent was long"."""
        noun = state.pending
        if noun is None or state.pending_slot or state.current is not None or state.introducer or state.comma:
            return False
        if noun.kind not in _DESCRIBED or phrase.kind not in ACTORS or noun.last + 1 != phrase.first:
            return False
        first, verbs = phrase.last + 1, 0
        for at in range(first, sentence.last + 1):
            token = self._around.tokens[at]
            if token.tag in {",", ":", ".", "CC", "PRP"} or token.tag.startswith("W") or token.low == "that":
                return False
            if token.tag in FINITE:
                verbs += 1
                if verbs == 2:
                    return True
            elif verbs == 0 and (token.tag != "RB" or at > first + 1):
                return False
        return False

    def _acts_likewise(self, state: State, phrase: Phrase) -> bool:
        """Joins whoever does for another what the one before did: "signed by X for Chad **and Y for Mali**"."""
        current, doer = state.current, state.pending
        if current is None or doer is None or state.pending_slot != "loose" or not state.after_conjunction:
            return False
        tokens = self._around.tokens
        name, before = current.preps[-1] if current.preps else ("", doer)
        behalf = tokens[before.head].low == tokens[phrase.head].low == "behalf"
        alike = name == state.preposition and (name == "for" or behalf)
        after = tokens[min(phrase.last + 1, len(tokens) - 1)]
        passive = current.verb.passive
        first = next((p for word, p in current.preps if word == "by"), None) if passive else current.subject
        if not alike or doer.kind not in ACTORS or first is None or after.tag[:2] in {"VB", "MD", "RB"}:
            return False
        if passive:
            current.preps.append(("by", doer))
        else:
            current.subject = _with(first, doer)
        current.preps.append((state.preposition, phrase))
        state.pending, state.pending_slot, state.preposition = phrase, "prep", ""
        state.comma = state.conjunction = False
        return True

    def _whole(self, state: State, part: Phrase) -> Phrase | None:
        """Of whom somebody is one: "thanked **the states** hosting refugees, especially Chad"."""
        whole, current = includer(state), state.current
        told = current.subject if current is not None and current.relation == "relative" else None
        if part.kind != "state" or whole is None or told is None or self._around.tokens[told.head].low not in _STATES:
            return whole
        assert current is not None
        host = current.parent
        if host is not None and any(p is told for p in (*host.objects, *(p for _, p in host.preps))):
            state.current = host
        return told

    def _answers_too(self, state: State, current: Clause, phrase: Phrase) -> bool:
        """Joins somebody to whom a clause answers for something else.

        "thanked Chad for its patience **and Mali for its advice**", "for hosting the talks, **as well as Mali** for …".
        """
        tokens, at = self._around.tokens, phrase.first - 1
        if phrase.kind not in ACTORS:
            return False
        as_well = state.preposition == "as" and [t.low for t in tokens[max(at - 2, 0) : at + 1]] == ["as", "well", "as"]
        if not as_well and (state.preposition or tokens[at].low != "and"):
            return False  # most
        behind = phrase.last + 1
        behind += self._around.page.low(behind) == "," and bool(phrase.parts or phrase.role)
        link, following = self._around.page.low(behind), self._around.phrase_at.get(behind + 1)
        if link not in _REASONS or (following is not None and following.kind == "time"):
            return False
        for clause in (current, current.parent):
            thanked = _before_reason(clause, link) if clause is not None else None
            if clause is not None and thanked is not None and thanked.last < phrase.first:
                _join(clause, thanked, phrase)
                state.current, state.pending, state.pending_slot = clause, phrase, "object"
                state.preposition, state.last = "", phrase
                state.comma = state.conjunction = False
                return True
        return False

    def _repeats(self, current: Clause, preposition: str, phrase: Phrase) -> bool:
        """Joins those before whom a preposition comes again: "grateful **to Oman and, especially, to** the bishops"."""
        name, before = current.preps[-1] if current.preps else ("", phrase)
        between = [token.low for token in self._around.tokens[before.last + 1 : phrase.first]]
        alike = name == preposition and before.kind in ACTORS and phrase.kind in ACTORS
        if not alike or not between[:-1] or between[-1] != preposition or not _JOINING.issuperset(between[:-1]):
            return False
        current.preps[-1] = name, _with(before, phrase, last=phrase.last)
        return True

    def _opens_next(self, state: State, phrase: Phrase) -> bool:
        """Whether "and" parts a prepositional phrase from what is before: "met X and, **on behalf of Y**, gave Z …"."""
        tokens, current = self._around.tokens, state.current
        if not state.conjunction or current is None or state.introducer or state.pending_slot == "loose":
            return False
        first = phrase.first - 1
        while first > current.verb.last and tokens[first].tag in {"IN", "TO", "DT"}:
            first -= 1
        comma = tokens[first].text == ","
        behind = tokens[min(phrase.last + 1 + comma, len(tokens) - 1)]
        closed = not comma or tokens[min(phrase.last + 1, len(tokens) - 1)].text == ","
        return closed and tokens[first - comma].tag == "CC" and behind.tag in FINITE

    def _is_reached_too(self, current: Clause, phrase: Phrase) -> bool:
        """Joins somebody reached through another: "thanked the King **and, through him, the people of Oman**"."""
        name, aside = current.preps[-1] if current.preps else ("", phrase)
        tokens = self._around.tokens
        between = {token.low for token in tokens[aside.last + 1 : phrase.first]}
        if name not in {"through", "via"} or aside.kind != "pronoun" or phrase.kind not in ACTORS or between - {","}:
            return False
        at = aside.first - 2
        at -= tokens[at].text == ","
        met = current.objects[-1] if current.objects else None
        if tokens[at].low != "and" or met is None or met.kind not in ACTORS or at - met.last > 2:
            return False
        current.objects[-1] = _with(met, phrase)
        return True

    def _rises(self, state: State, phrase: Phrase) -> bool:
        """Whether a preposition takes up an earlier one: "thanks to A for hosting the talks, **and to B** for …".

        Also behind an infinitive: "appealed to Chad to pay **and to Mali** to wait".
        """
        current = state.current
        inner = current is not None and current.relation in {"gerund", "infinitive"} and state.conjunction
        if current is None or not inner or state.pending_slot == "loose" or phrase.kind not in ACTORS:
            return False
        host = current.parent
        if host is None or any(name == state.preposition for name, _ in current.preps):
            return False
        before = next((p for name, p in host.preps if name == state.preposition and p.kind in ACTORS), None)
        if before is None:
            return False
        _join(host, before, phrase)
        state.current, state.pending, state.pending_slot = host, phrase, "prep"
        state.preposition = ""
        state.comma = state.conjunction = False
        return True

    def _goes_on(self, state: State, phrase: Phrase) -> bool:
        """Whether a phrase goes on with a preposition behind the subject: "X, Minister for A **and B**, has"."""
        if not state.conjunction or state.comma or state.pending is None or state.pending_slot:
            return False
        if phrase.kind == "thing" and state.pending.kind == "person" and state.pending.last + 2 == phrase.first:
            return True  # a place behind an office that names its first one
        if not state.fronted:
            return False
        before = state.fronted[-1][1]
        return before.first > state.pending.last and before.last + 2 == phrase.first and before.kind == phrase.kind

    def _owned_by_antecedent(self, state: State, phrase: Phrase) -> None:
        """Opens a relative clause with "whose": "Kenya, whose foreign minister …"."""
        antecedent = self._around.noun_before(phrase.first)
        state.suspend()
        phrase.owner = phrase.owner or antecedent
        state.introducer, state.introducer_at, state.antecedent = "whose", phrase.first, antecedent
        state.pending, state.pending_slot = phrase, ""
        state.preposition = ""
        state.comma = state.conjunction = False

    def _continues(self, current: Clause, phrase: Phrase) -> bool:
        """Whether a phrase behind a comma is an object: "thanked, indeed, Norway", "handed the envoy, X, a note"."""
        told = current.objects[0] if len(current.objects) == 1 and current.verb.lemma in GIVING else None
        if not current.objects and current.preps and current.preps[-1][0] == "to":
            told = current.preps[-1][1] if current.verb.lemma in _CONVEYING else None
        if told is not None and told.kind == "person" and told.last + 2 == phrase.first and phrase.kind == "thing":
            return any(token.text == "," for token in self._around.tokens[told.first : told.last])
        if not current.objects and current.preps and phrase.kind == "thing" and phrase.first > current.verb.last:
            aside = current.preps[-1][1]
            if self._around.tokens[aside.head].low == "behalf" and aside.last + 2 == phrase.first:
                return True  # "extend, on behalf of Chad, our condolences"
            if self._is_beside(aside, phrase):
                return True
        return self._behind_aside(current, phrase) or self._is_delayed(current, phrase)

    def _is_beside(self, partner: Phrase, phrase: Phrase) -> bool:
        """Whether a phrase follows a partner told of in commas: "will open with her colleague, X, **the road**"."""
        tokens, after = self._around.tokens, phrase.last + 1
        apposed = any(token.text == "," for token in tokens[partner.first : partner.last])
        told = partner.kind == "person" and apposed and partner.last + 2 == phrase.first
        ends = tokens[min(after, len(tokens) - 1)].tag[:2] not in {"VB", "MD"}
        return told and ends and bool(phrase.determiner) and tokens[partner.first - 1].low == "with"

    def _is_delayed(self, current: Clause, phrase: Phrase) -> bool:
        """Whether somebody is met behind a place or time: "welcomed to his office, **X, Minister of Y**"."""
        verb, tokens = current.verb, self._around.tokens
        if verb.lemma not in _MEETING or verb.passive or current.objects or phrase.kind not in ACTORS:
            return False
        between = tokens[verb.last + 1 : phrase.first]
        if not between or between[-1].text != "," or between[0].tag not in {"IN", "TO", ","}:
            return False
        behind = tokens[phrase.last + 1 : phrase.last + 4]
        if any(t.tag in FINITE for t in behind) and not any(t.tag == "WP" for t in behind):
            return False
        if verb.lemma != "meet" and verb.form == "finite" and current.relation == "main":
            # "received in audience, at the Palace, **X**": whoever receives receives somebody.
            return len(between) <= _FAR and not any(t.tag in FINITE or t.tag == "CC" for t in between)
        return len(between) <= _SHORT and bool(phrase.name) and not any(t.tag == "CC" for t in behind)

    def _behind_aside(self, current: Clause, phrase: Phrase) -> bool:
        """Whether only an aside in commas stands between verb and object: "thanked, in particular, Norway"."""
        between = self._around.tokens[current.verb.last + 1 : phrase.first]
        if len(between) > 3 and between[0].low == "with" and between[2].text == ",":
            between = between[2:]  # "noted with satisfaction, at the close, the progress"
        elif len(between) > 3 and between[0].tag in {"RP", "IN"} and between[1].text == ",":
            between = between[1:]  # "handed over, in the name of Chad, two lorries"
        if current.objects or not 3 <= len(between) <= 20 or not between[0].text == between[-1].text == ",":
            return False
        after = self._around.tokens[min(phrase.last + 1, len(self._around.tokens) - 1)]
        ends = after.tag[:2] not in {"VB", "MD", ",", "RB"}
        verbal = current.verb.form in {"finite", "infinitive"} or current.relation == "gerund"
        told = phrase.kind == "thing" or (ends and verbal)
        if between[1].tag == "IN" and told and not any(t.text == "," for t in between[1:-1]):
            # "expressed, on behalf of X, its thanks", "summoned, for the second time, the envoy"
            return not any(token.tag[:2] in {"VB", "MD"} for token in between)
        if between[1].low == "together" and phrase.kind == "thing":
            return True  # "opened, together with her colleague, X, the bridge"
        return all(token.text == "," or token.is_adverb or token.low in _ASIDE for token in between)


def _with(phrase: Phrase, other: Phrase, last: int = -1) -> Phrase:
    """A phrase and another that shares its part in the clause; `last` is the token with which they end."""
    parts = [*(phrase.parts or [phrase]), *(other.parts or [other])]
    kind = phrase.kind if phrase.kind == other.kind else "group"
    return attrs.evolve(phrase, parts=parts, plural=True, kind=kind, last=max(phrase.last, last))


def _before_reason(clause: Clause, link: str) -> Phrase | None:
    """Whom a clause answers for something: "praised **A** for her courage"; they stand near its verb."""
    objects, preps = clause.objects[:_FIRST], clause.preps[:_FIRST]
    reasons = {p.first - 1 for name, p in preps if name == link}
    gerunds = (c for c in clause.children[:_FIRST] if c.relation == "gerund" and c.introducer == link)
    reasons.update(c.verb.first - 1 for c in gerunds)
    held = (*objects, *(p for name, p in preps if name != "by"))
    return next((p for p in held if p.kind in ACTORS and p.last + 1 in reasons), None)


def _join(clause: Clause, phrase: Phrase, other: Phrase) -> None:
    """Joins somebody to one of the first phrases of a clause, wherever that stands in it."""
    joint = _with(phrase, other)
    clause.objects[:_FIRST] = [joint if p is phrase else p for p in clause.objects[:_FIRST]]
    clause.preps[:_FIRST] = [(name, joint if p is phrase else p) for name, p in clause.preps[:_FIRST]]


def includer(state: State) -> Phrase | None:
    """The actors to whom those behind "including" belong: the last phrase, or the subject that waits or undergoes."""
    waiting = state.pending if state.pending_slot in {"", "loose"} else None
    current = state.current
    settled = current is not None and all(name in _SETTING for name, _ in current.preps)
    undergoing = current.subject if current is not None and settled and current.verb.passive else None
    return next((p for p in (waiting, undergoing, state.last) if p is not None and p.kind in ACTORS), None)


def _include(state: State, whole: Phrase, part: Phrase) -> None:
    """Puts "X, especially Y" and "leaders, including Y" in the place of the phrase that Y belongs to."""
    joint = attrs.evolve(whole, last=part.last, parts=[*(whole.parts or [whole]), *(part.parts or [part])], plural=True)
    if state.pending is whole:
        state.pending = joint
    if state.current is not None:
        state.current.subject = joint if state.current.subject is whole else state.current.subject
        state.current.objects = [joint if p is whole else p for p in state.current.objects]
        state.current.preps = [(name, joint if p is whole else p) for name, p in state.current.preps]
    state.last = joint
