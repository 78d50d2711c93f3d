"""What is open while clauses are read, and where the reading stands.

`State` is the note pad of one sentence: the pending noun phrase (a subject until a verb says otherwise), the pending
preposition, conjunction or relative pronoun, and the clause being filled. `Around` is what all rooms of the clause
grammar look at. No look-back goes further than `DEPTH` clauses, so that time stays linear however deep a text nests.
"""

from __future__ import annotations

import attrs

from ..page import ACTORS, Clause, Page, Phrase, VerbGroup
from ..vocabulary import VerbLists, noun, verb_lists
from .conferences import CONFERENCES

#: How many clauses a look-back climbs.
DEPTH = 8
#: Marks that part an aside from the phrase before it.
_ASIDE_MARKS = frozenset({",", "(", ")", '"', "-", "--", "–", "—"})
#: Texts through which their author speaks: "issued a statement **condemning** the coup".
TEXTS = frozenset(
    "address appeal cable communication communique communiqué declaration decree edict email letter memo memorandum "
    "message missive motion note order ordinance petition post report resolution speech statement telegram "
    "tweet".split()
)
#: What stands between that which is said and a verb that says so behind it.
SAID_BEFORE = frozenset({",", '"', "''", "?", "!", "'"})
#: Conjunctions that open an adverbial clause.
ADVERBIAL = frozenset({
    "after", "although", "as", "because", "before", "if", "lest", "once", "since", "though", "till", "unless", "until",
    "when", "whenever", "whereas", "whereby", "while", "whilst", "provided", "even", "than",
})  # fmt: skip


@attrs.define(slots=True)
class State:
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
    #: The dash that opened an aside behind a subject.
    dash: str = ""
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
    #: … and denied ("Nor did talks fail").
    denied: bool = False
    #: … and told of with "have" ("Never had talks failed").
    perfect: bool = False
    #: A "that" whose own clause is delayed ("said that, if …, it will"): its word, place, and the clause it hangs on.
    held: tuple[str, int, Clause | None] | None = None

    def suspend(self) -> None:
        """Lets the pending subject, and a "that" before it, wait for a verb behind what now comes between."""
        if self.pending is not None and self.pending_slot in {"", "loose"}:
            self.suspended.append(self.pending)
            if self.introducer and self.introducer not in ADVERBIAL and self.antecedent is None:
                self.held = (self.introducer, self.introducer_at, self.current)

    @property
    def awaits_verb(self) -> bool:
        """Whether the pending phrase is surely a subject, and no aside such as ", especially Greece, for"."""
        if self.pending_slot == "loose":
            return self.after_conjunction or not self.comma or self.current in self.waiting
        return self.pending_slot == ""

    def turn_to(self, clause: Clause) -> None:
        """Makes `clause` the one that is filled, and forgets what led to it."""
        self.current = clause
        self.pending = self.antecedent = None
        self.pending_slot = self.preposition = self.introducer = self.relative_preposition = ""
        self.conjunction = self.after_conjunction = self.comma = self.inverted = False
        self.mark = clause.verb.last + 1


#: What only actors do.
_MEETING = frozenset("arrive attend convene deliberate depart gather meet travel visit vote".split())
#: What one holds or hosts, and the verbs for it.
_SITTINGS = CONFERENCES | frozenset("talks consultations negotiations dialogue exercise exercises elections".split())
#: What is done to texts, and texts besides those in which somebody speaks.
_DRAWN_UP = frozenset("adopt conclude draft initial ink issue publish ratify reach sign".split())
_DOCUMENTS = TEXTS | frozenset(
    "accord accords agreement agreements agenda contract convention declarations document documents memorandum pact "
    "plan programme program protocol resolutions roadmap treaty treaties understanding".split()
)
#: What is done to people, and phrases that mean people.
_SEIZED = frozenset(
    "abduct arrest capture deport detain displace evacuate imprison injure jail kidnap kill maim rescue wound".split()
)
#: Whoever is sent somewhere, and verbs of those who lead them.
SENT = frozenset({"delegation", "delegations", "deputation", "mission"})
LED = frozenset({"head", "lead"})
_HUMAN = frozenset({"person", "office", "group", "counterpart", "sides"})
#: What befalls those who are said to be its victims, and verbs for it.
_STRIKING = frozenset("affect batter claim cause destroy devastate displace flatten hit kill ravage strike".split())
_DISASTERS = frozenset(
    "accident avalanche blaze crash cyclone disaster drought earthquake epidemic eruption explosion famine fire flood "
    "flooding hurricane landslide mudslide outbreak pandemic quake storm tornado tragedy tsunami typhoon".split()
)
#: What does people harm, and verbs for it.
_ATTACKS = frozenset(
    "airstrike airstrikes ambush attack attacks blast blasts bombing bombings clash clashes explosion explosions "
    "fighting offensive raid raids riots shelling shooting strike strikes violence war".split()
)
_HARMING = frozenset("claim damage destroy displace injure kill leave maim wound".split())
_STAGED = frozenset("hold host convene organize organise chair stage schedule conduct".split())


class Around:
    """The page under the grammar: its tokens, which phrase covers each, and the clauses found so far."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.tokens = page.tokens
        self.phrase_at: dict[int, Phrase] = {}
        for phrase in page.phrases:
            for position in range(phrase.first, phrase.last + 1):
                self.phrase_at[position] = phrase
        #: Where what addresses somebody begins, or "that said, …", with its comma, and where the clause goes on.
        self.beyond = _asides(page)
        self.lists: VerbLists = verb_lists()
        self.clauses: list[Clause] = []
        #: The subject that a heading such as "The Ministers:" lends to the items under it.
        self.list_subject: Phrase | None = None
        #: The clause of such a heading, where it has one: "The two sides agreed:".
        self.list_clause: Clause | None = None

    def phrase_before(self, position: int, *, over_preposition: bool = False) -> Phrase | None:
        """The noun phrase in front of a token, over a comma, a bracket, an adverb, and a pending preposition."""
        for at in range(position - 1, max(position - 4, -1), -1):
            phrase = self.phrase_at.get(at)
            if phrase is not None:
                return phrase
            token = self.tokens[at]
            skipped = token.text in _ASIDE_MARKS or token.is_adverb
            if not skipped and not (over_preposition and token.tag in {"IN", "TO"}):
                return None
        return None

    def staged(self, verb: VerbGroup, phrase: Phrase) -> Phrase:
        """What was held, written, seized or led, and not the noun nearest to it.

        "The meeting of the leaders, **held** in Oslo"; "the resolution on Iran **adopted** by the Council"; "the
        release of teachers **abducted** in May".
        """
        if verb.lemma in _SEIZED:
            return self.human_inside(phrase) or phrase
        wanted = _SITTINGS if verb.lemma in _STAGED else _DOCUMENTS if verb.lemma in _DRAWN_UP else frozenset()
        wanted = SENT if verb.lemma in LED else wanted
        if not wanted or (phrase.kind not in ACTORS and not phrase.name and verb.lemma not in LED):
            return phrase
        return self._head_before(phrase, wanted)

    def striking(self, verb: VerbGroup, phrase: Phrase) -> Phrase:
        """What did harm, and not the place nearest to it: "**attacks** in Mali that had killed dozens"."""
        inner = next((p for word, p in reversed(phrase.mods) if word == "of"), phrase.of)
        if inner is not None and verb.lemma in _STRIKING and self.tokens[inner.head].lemma in _DISASTERS:
            return inner  # "the victims of **the earthquake** that struck Van"
        somewhere = verb.lemma in _HARMING and not verb.passive and (phrase.kind == "state" or phrase.name)
        return self._head_before(phrase, _ATTACKS) if somewhere else phrase

    def attack_told(self, host: Clause, clause: Clause) -> Phrase | None:
        """The attack of which a clause speaks, and a participle tells whom it hurt."""
        if clause.verb.lemma not in _HARMING or clause.verb.passive or clause.verb.first < host.verb.last:
            return None
        told = (*host.objects, *(phrase for _, phrase in host.preps))
        return next((p for p in told if host.verb.last < p.first and self.tokens[p.head].low in _ATTACKS), None)

    def _head_before(self, phrase: Phrase, wanted: frozenset[str]) -> Phrase:
        """The noun phrase before another in its sentence that has one of the wanted heads, else the phrase itself."""
        before: Phrase | None = phrase
        for _ in range(3):
            before = self.phrase_before(before.first, over_preposition=True) if before is not None else None
            if before is None or before.sentence != phrase.sentence:
                break
            sitting: Phrase | None = before
            while sitting is not None and sitting.kind in {"thing", "group"}:
                if self.tokens[sitting.head].low in wanted:
                    return sitting
                sitting = next((inner for name, inner in sitting.mods if name == "of"), None)
        return phrase

    @staticmethod
    def human_inside(phrase: Phrase) -> Phrase | None:
        """The people with whom a noun phrase for a thing ends: "in the presence of **the King**, who …"."""
        inner = phrase
        while inner.kind == "thing" and inner.mods and inner.mods[-1][1].last == phrase.last:
            inner = inner.mods[-1][1]
        return inner if inner is not phrase and inner.kind in _HUMAN else None

    def human_outside(self, phrase: Phrase) -> Phrase | None:
        """The human before the place or body next to "who": "**Ana Reis, head of the mission** in Chad, who …"."""
        outer: Phrase | None = phrase
        for _ in range(2):
            if outer is None or outer.kind not in {"state", "organization", "thing"}:
                break
            before = self.tokens[outer.first - 1] if outer.first else None
            joined = before is not None and before.tag in {"IN", "TO"} and before.low != "between"
            outer = self.phrase_at.get(outer.first - 2) if joined else None
        return outer if outer is not phrase and outer is not None and outer.kind in _HUMAN else None

    def text_outside(self, phrase: Phrase) -> Phrase | None:
        """The text of somebody's, before "in which": "a **letter** from the leadership, in which Peru was invited"."""
        outer = self.phrase_before(phrase.first, over_preposition=True) if phrase.kind in ACTORS else None
        joined = outer is not None and outer.last + 2 == phrase.first
        return outer if joined and outer is not None and self.tokens[outer.head].lemma in TEXTS else None

    def thing_outside(self, phrase: Phrase) -> Phrase | None:
        """The thing that is for people, before "which": "a **course** for prosecutors, which Chad will host"."""
        found = noun(self.tokens[phrase.head].low) if phrase.kind == "group" and not phrase.name else None
        if phrase.kind not in {"person", "office"} and (found is None or found.cls not in {"human", "office"}):
            return None
        outer = self.phrase_before(phrase.first, over_preposition=True)
        joined = outer is not None and outer.last + 2 == phrase.first
        return outer if joined and outer is not None and outer.kind == "thing" else None

    @staticmethod
    def acting(verb: VerbGroup, phrase: Phrase) -> Phrase:
        """Who meets or travels: "the efforts of the **Group**, which had met in Oslo", and not its efforts."""
        inner = phrase
        while verb.lemma in _MEETING and inner.kind == "thing" and inner.mods and inner.mods[-1][1].last == phrase.last:
            inner = inner.mods[-1][1]
        return inner if inner.kind in ACTORS else phrase

    def is_claimant(self, phrase: Phrase) -> bool:
        """Whether somebody's claim stands before a phrase: "claims by **Chad** that it had been attacked"."""
        if phrase.kind not in ACTORS or phrase.first < 2 or self.tokens[phrase.first - 1].low not in {"by", "from"}:
            return False
        claim = self.phrase_at.get(phrase.first - 2)
        return claim is not None and not self.lists.content_nouns.isdisjoint(
            (self.tokens[claim.head].low, self.tokens[claim.head].lemma)
        )

    def noun_before(self, position: int) -> Phrase | None:
        """The noun phrase in front of a token, where it is no time."""
        phrase = self.phrase_before(position)
        return phrase if phrase is not None and phrase.kind != "time" else None


#: "As **you know**, …" is said by the way.
_HEARERS = frozenset({"you", "we", "everyone"})
_KNOWING = frozenset({"know", "knows", "see", "recall", "remember", "hear", "heard"})


#: What may stand between a verb or preposition and its phrase: "invited**, among others,** Count S.".
_AMONG = frozenset({("among", "others"), ("inter", "alia"), ("amongst", "others"), ("among", "them")})
_LEADING = frozenset({"IN", "TO", "RP", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ"})


def _asides(page: Page) -> dict[int, int]:
    beyond: dict[int, int] = {}
    for sentence in page.sentences:
        if page.tokens[sentence.first].low not in ("that", "as"):
            continue
        first, second, third, fourth = (page.low(sentence.first + step) for step in range(4))
        if (first, second, third) == ("that", "said", ","):
            beyond[sentence.first] = sentence.first + 3
        elif first == "as" and second in _HEARERS and third in _KNOWING and fourth == ",":
            beyond[sentence.first] = sentence.first + 4
    for token in page.tokens:
        aside = token.text == "," and (page.low(token.index + 1), page.low(token.index + 2)) in _AMONG
        before = page.before(token.index) if aside else None
        if before is not None and before.tag in _LEADING and page.low(token.index + 3) == ",":
            beyond[token.index] = token.index + 4
    for phrase in page.phrases:
        if phrase.vocative:
            before = page.before(phrase.first)
            opens = phrase.first - (before is not None and before.text == "," and phrase.first - 1 not in beyond)
            beyond[opens] = beyond[phrase.first] = phrase.last + (2 if page.low(phrase.last + 1) == "," else 1)
    return beyond


def chain(clause: Clause) -> list[Clause]:
    """The clause and those it hangs on, innermost first, at most `DEPTH` of them."""
    found = [clause]
    while clause.parent is not None and len(found) < DEPTH:
        clause = clause.parent
        found.append(clause)
    return found


def tense(verb: VerbGroup) -> str:
    if verb.modal:
        return verb.modal
    return ("past" if verb.past else "present") + ("-perfect" if verb.perfect else "")


def owner_of(phrase: Phrase) -> Phrase | None:
    """The actor to whom a phrase belongs: its possessor, or its of-phrase."""
    if phrase.owner is not None and phrase.owner.kind in ACTORS:
        return phrase.owner
    if phrase.kind == "thing" and phrase.of is not None and phrase.of.kind in ACTORS:
        return phrase.of  # "the **Kenyan** decision"
    return next((p for name, p in phrase.mods if name in {"of", "by"} and p.kind in ACTORS), None)
