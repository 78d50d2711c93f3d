"""Slots: the phrases that stand where a frame says its participants stand.

In "Chad urged Mali to end its raids": `subject` Chad, `object` and `infinitive.subject` Mali; in "the invitation to the
Emir": `to` the Emir. Whose a noun is (`owner`), `owners` says, and whether "to" is the noun's or the verb's,
`attachment`.
"""

from __future__ import annotations

import attrs

from ..clauses.clausestate import SENT, TEXTS
from ..clauses.conferences import CONFERENCES
from ..page import ACTORS, Clause, Page, Phrase, hanging
from ..vocabulary import verb_lists
from .attachment import SHARED, Attachment, attached
from .authors import GETTING, Authors, correspondents
from .circumstances import behalf, chair, chairmanship, hands, honour, host, occasions, presence, whom_it_tells
from .companions import LOAD, LOADING, Companions
from .owners import LEAVING, Owners

#: What people and states speak through.
_VOICES = (
    TEXTS
    | frozenset(
        "administration answer brass bureau cabinet camp comment entourage headquarters leadership office remark reply "
        "position representation secretariat service stance team".split()
    )
    | CONFERENCES
)
#: What states move and fight with: what it does, whoever has it does ("**Chinese** ships rammed a boat").
_INSTRUMENTS = frozenset(
    "aircraft artillery bomber boat carrier convoy corvette cruiser destroyer drone fire fleet flotilla frigate "
    "gunboat gunfire gunship helicopter jet minesweeper missile patrol plane rocket ship spacecraft submarine tank "
    "truck vessel warplane warship".split()
)
#: No determiner, or one of somebody new.
_INDEFINITE = frozenset({"", "a", "an", "some", "several", "many"})
#: What nobody does on purpose: "concerned that **prisoners** have died".
_SUFFERED = frozenset("die drown perish starve suffer bleed".split())
#: What brings those whom a thing concerns: "visas issued **to** Peruvians", "sanctions imposed **on** Chad".
_BEFALLING = frozenset({"on", "against", "to", "for"})
#: Slots of circumstances, which a phrase of the clause names.
_NAMING = {"presence": presence, "chairmanship": chairmanship, "chair": chair, "honour": honour, "behalf": behalf}
#: What gives nobody else's name: "the commander gave **himself** up".
REFLEXIVES = frozenset("himself herself itself themselves myself ourselves yourself yourselves oneself".split())
#: Verbs of making somebody something.
_MAKING = frozenset("appoint create crown declare dub elect make name proclaim".split())
#: What one does with a body or state without doing it any good or harm: "pledged to join **the Union**".
_UNAFFECTING = frozenset(
    "become combat defeat enter exit fight govern join lead leave quit reach rejoin replace represent rule run succeed "
    "visit".split()
)
#: Verbs whose "to" leads to a place, and promises nothing to it: "vowed to dispatch experts **to Dushanbe**".
_CONVEYING = frozenset(
    "accede adapt adhere admit belong bring come confine dispatch despatch deploy evacuate fly get go lead march move "
    "refer relocate repatriate resort restrict return send shift stick transfer travel turn withdraw".split()
)
#: What comes from whoever helps.
_LENT = frozenset({"backing", "help", "support"})
#: How far behind a deed the hands stand at which it happens.
_NEAR = 6
#: Slots of a clause that the clause around it governs, and how that hangs on it.
_COMPLEMENTS = {"infinitive": "infinitive", "that": "content", "gerund": "gerund", "if": "adverbial"}
#: "What it **called** interference" is what somebody else did.
_CALLING = frozenset("be brand call consider deem describe dub label regard say see term view".split())
#: Verbs whose object is who is reached, in person or from afar.
#: By what somebody is reached: "made **a call** to Norway to express …".
_REACHING = frozenset("cable call conversation letter meeting message phonecall talk telegram visit".split())
_REACHED = frozenset(
    "telephone phone call ring speak talk write cable contact meet visit receive address email text wire".split()
)


@attrs.define(slots=True)
class Context:
    """What a predicate's slots are looked up in: its clause, and for nouns the noun phrase."""

    clause: Clause | None
    noun: Phrase | None = None
    #: The noun belongs to a light verb, whose subject and prepositions count as the noun's.
    light: bool = False
    #: The object that a pattern binds ("call on **Japan**"), and the preposition that brought it.
    object: Phrase | None = None
    bound_preposition: str = ""
    #: The predicate is an adjective or participle behind a copula ("was **impressed by** X"): no passive.
    predicative: bool = False
    #: The preposition of the pattern does not stand right behind the verb ("called on A **for** B").
    loose: bool = False
    #: Tokens of noun phrases that are words of the pattern.
    used: tuple[int, ...] = ()
    #: What its slots hold, as far as somebody asked.
    held: dict[str, list[Phrase]] = attrs.field(factory=dict)


class Slots:
    """Looks slots up on one page."""

    def __init__(self, page: Page, clauses: list[Clause]) -> None:
        self._tokens = page.tokens
        self.phrase_at: dict[int, Phrase] = {}
        self.all_phrases: list[Phrase] = []
        for phrase in page.phrases:
            self.phrase_at.update(dict.fromkeys(range(phrase.first, phrase.last + 1), phrase))
            self._collect(phrase, 0)
        starts: dict[int, Clause] = {}
        for clause in clauses:
            starts.update(dict.fromkeys(range(clause.first, clause.last + 1), clause))
            if clause.relation == "infinitive" and clause.parent is not None:
                # "Peru's **request** to close the pass": what stands before an infinitive is the clause's around it.
                before = range(clause.first, min(clause.verb.first, clause.last + 1))
                starts.update(dict.fromkeys(before, clause.parent))
        self._starts = starts
        #: By what they tell of, the participles behind a noun: "the sanctions **imposed** on Chad".
        self._told: dict[int, list[Clause]] = {}
        for clause in clauses:
            if clause.relation == "relative" and clause.verb.passive and not clause.introducer:
                self._told.setdefault(id(clause.subject), []).append(clause)
        self.companions = Companions(page.tokens, clauses)
        senders, self._addressees = correspondents(clauses, page.tokens)
        self.owners = Owners(page.tokens, clauses, senders)
        self.attachment = Attachment(page.tokens, self.phrase_at)
        self._content_nouns = verb_lists().content_nouns
        self._authors = Authors(page.tokens, self.all_phrases, clauses, self.owners.of)

    def _collect(self, phrase: Phrase, depth: int) -> None:
        self.all_phrases.append(phrase)
        if depth > 8:
            return
        for part in hanging(phrase):
            if part is not phrase:
                self._collect(part, depth + 1)

    def clause_at(self, position: int) -> Clause | None:
        """The clause in whose stretch a token stands."""
        return self._starts.get(position)

    def holders_of(self, noun: Phrase, clause: Clause) -> list[Phrase]:
        """Whose a thing in a clause is."""
        return [phrase for phrase in self._inside("owner", noun, Context(clause, noun=noun)) if phrase.kind in ACTORS]

    def actors(self, slot: str, context: Context) -> list[Phrase]:
        """The actor phrases in a slot; empty where it holds none."""
        found = [phrase for phrase in self.raw(slot, context) if phrase.kind in ACTORS]
        return found if slot == "subject" else [phrase for phrase in found if phrase.name not in REFLEXIVES]

    def raw(self, slot: str, context: Context) -> list[Phrase]:
        """Whatever stands in a slot."""
        held = context.held.get(slot)
        if held is None:
            held = context.held[slot] = self._look_up(slot, context)
        return held

    def _look_up(self, slot: str, context: Context) -> list[Phrase]:
        base, _, rest = slot.partition(".")
        if base in _COMPLEMENTS:
            return self._complement(base, rest, context)
        if base == "matrix":
            return self._of_matrix(rest, context)
        found = self._base(base, context)
        if not rest:
            return [phrase for phrase in found if phrase.kind != "time"] if found else found
        for step in rest.split("."):
            found = [inner for phrase in found for inner in self._inside(step, phrase, context)]
        if rest == "owner" and not found:
            found = self._gerund_subject(base, context) or self._doer_of_what(base, context)
        return found

    def _of_matrix(self, rest: str, context: Context) -> list[Phrase]:
        """A slot of the clause whose purpose an infinitive tells: "telephoned **Norway** to express his sorrow".

        Or what a participle says of it: "wrote to **Norway**, expressing his sorrow".
        """
        clause = context.clause
        if clause is None or clause.relation not in ("infinitive", "participle") or clause.parent is None:
            return []
        what = (self._tokens[phrase.head].lemma for phrase in clause.parent.objects[:1])
        reaches = clause.parent.verb.lemma in _REACHED or not _REACHING.isdisjoint(what)
        reaches = reaches and clause.subject is clause.parent.subject
        return self.raw(rest, Context(clause.parent)) if reaches else []

    def _inside(self, step: str, phrase: Phrase, context: Context) -> list[Phrase]:
        """Whose a phrase is, or what a preposition brings behind it."""
        if step == "owner":
            passive = context.clause is not None and context.clause.verb.passive
            if phrase.owner is not None and passive:
                return self.owners.of(phrase)  # "a dinner was given in **his** honour by the King"
            doers = [p for p in self.attachment.behind("by", phrase, context.clause, context.noun) if p.kind in ACTORS]
            return doers or self.owners.of(phrase)
        if step == "from" and self._tokens[phrase.head].lemma in LEAVING:
            return []
        if step == "captor":
            return self.owners.captors(phrase)
        if step in LOAD:
            return self.companions.load(step, phrase)
        found = self.attachment.behind(step, phrase, context.clause, context.noun)
        if not found and step in _BEFALLING:
            told = (
                self.attachment.together([p for n, p in c.preps if n == step], step, c.verb.first)
                for c in self._told.get(id(phrase), ())
            )
            found = next(filter(None, told), [])
        return found

    def _base(self, base: str, context: Context) -> list[Phrase]:
        clause = context.clause
        if context.noun is not None and not context.light:
            if base == "owner":
                return self.owners.of(context.noun, prepositions=())
            if base == "subject":
                if (sent := self._sent_on(context.noun)) is not None:
                    return [sent]
                subject = clause.subject if clause is not None else None
                return [subject] if subject is not None and subject is not context.noun else []
            if base == "object":
                return []
            if base == "indirect":
                told = clause.objects[:1] if clause is not None and context.noun in clause.objects[1:2] else []
                return [phrase for phrase in told if phrase.kind in ACTORS]
            found = self.attachment.behind(base, context.noun, context.clause, context.noun)
            if base == "by":
                return found or self._hands(context) or self.owners.claimants(context.noun)
            if not found and base in SHARED and clause is not None and clause.subject is context.noun:
                found = [p for name, p in clause.preps if name == base]
            if not found and base == "to" and id(context.noun) in self._addressees:
                found = [self._addressees[id(context.noun)]]
            return found
        if clause is None:
            return []
        if base == "subject":
            if context.predicative:
                return [clause.subject] if clause.subject is not None else []
            return self._agents(clause)
        if base == "object":
            if context.object is not None:
                bound = context.bound_preposition
                more = [p for name, p in clause.preps if name == bound and p.first >= context.object.first]
                # "spoke with Norway and with Chad": the preposition stands before each of them.
                return self.attachment.together(more, bound, 0) if more[:1] == [context.object] else [context.object]
            if context.predicative:
                return []
            if clause.verb.passive:
                return [clause.subject] if clause.subject is not None else []
            objects = clause.objects[:2]
            if len(objects) < 2:
                return objects
            named = objects[0].kind == "person" and objects[1].kind == "office" and not objects[1].determiner
            made = clause.verb.lemma in _MAKING and objects[1].determiner in {"a", "an"}
            # "elected her **president**", "**an honorary member**": what somebody becomes is nobody else.
            # "called the pilots “**common deserters**”"
            called = clause.verb.lemma in _CALLING and not objects[1].determiner
            made = made or (called and objects[1].kind in {"group", "office", "person"})
            return objects[:1] if (named or made) and not objects[1].name else objects
        if base == "indirect":
            if clause.verb.passive:
                return [clause.subject] if clause.subject is not None and clause.objects else []
            # "the letter he sent **the King**": what a relative clause describes stands before its verb.
            objects = sorted(clause.objects, key=lambda p: p.first < clause.verb.first)
            return [*objects[:1], *self._also_wished(clause)] if len(objects) > 1 else []
        if base == "owner" and context.noun is not None:
            return self.owners.of(context.noun, prepositions=())
        if base == "host":
            return host(clause)
        if base == "told":
            return whom_it_tells(clause)
        if base == "author":
            return self._authors.of(context.noun) if context.noun is not None else []
        if base == "addressee":
            return self._authors.addressees(context.noun) if context.noun is not None else []
        if base in _NAMING:
            return _NAMING[base](clause, self._tokens)
        if base == "occasion":
            return occasions(clause)
        behind = [p for name, p in clause.preps if name == base and p.kind != "time"]
        if base == "from" and context.noun is None:
            # "took the town with **help from Chad**" takes nothing from Chad
            behind = [p for p in behind if self._tokens[max(p.first - 2, 0)].lemma not in _LENT]
        if base == "as" and not behind:
            # "branded the drill **staged by Peru as an act of war**"
            inner = (c for c in clause.children if c.relation == "relative" and not c.introducer)
            behind = [p for c in inner if c.subject in clause.objects for name, p in c.preps if name == "as"]
        if base == "by" and clause.verb.passive:
            behind = _outside_subject(behind, clause)
        if base == "to":
            is_taken = self.attachment.is_taken
            behind = [p for p in behind if not is_taken(p, clause, context.noun)] or self._laden(clause)
        carried = context.light and clause.verb.passive and clause.subject is context.noun
        start = context.noun.last if carried and context.noun is not None else clause.verb.first
        if carried and not any(p.kind in ACTORS for p in behind if p.first < clause.verb.first):
            # "The invitation to the ceremony was sent **to the Queen**"
            later = [p for p in behind if p.first > clause.verb.first]
            behind, start = (later, clause.verb.first) if later else (behind, start)
        found = self.attachment.together(behind, base, start)
        if not found and clause.relation == "relative":
            found = [p for p in behind if p.first < clause.first][:1]  # "**the forum** in which Oman took part"
        undergoing = [clause.subject] if clause.verb.passive and clause.subject is not None else []
        carriers = [context.noun] if context.noun is not None else [*undergoing, *clause.objects[:2]]
        for carrier in (*carriers, context.object):
            if carrier is not None:
                found += [p for p in attached(base, carrier) if not any(p is f for f in found)]
        if not found and context.noun is not None and context.noun is clause.subject:
            # "A letter **from X** was handed to Y": what stands before the verb belongs to its subject.
            found = [p for name, p in clause.preps if name == base and context.noun.last < p.first < clause.verb.first]
        if not found and base == "to" and id(context.noun) in self._addressees:
            found = [self._addressees[id(context.noun)]]
        return found

    def _also_wished(self, clause: Clause) -> list[Phrase]:
        """Who is wished something besides: "wished the King good health **and his people** further progress"."""
        if clause.verb.lemma != "wish" or len(clause.objects) < 3:
            return []
        for at in range(clause.objects[1].last + 1, clause.objects[2].first):
            other = self.phrase_at.get(at + 1)
            if self._tokens[at].low == "and" and other is not None and other.kind in ACTORS:
                return [other]
        return []

    @staticmethod
    def _laden(clause: Clause) -> list[Phrase]:
        """Where what is sent with a load goes: "sent three planes loaded with medicine **to Libya**"."""
        loads = (c for c in clause.children if c.relation == "relative" and c.verb.lemma in LOADING)
        return next(([p for name, p in load.preps if name == "to"] for load in loads), [])

    def voice(self, context: Context) -> list[Phrase]:
        """Whoever speaks or acts through a subject that is no actor: "**the President**'s office condemned"."""
        for phrase in self._base("subject", context):
            lemma = self._tokens[phrase.head].lemma
            if phrase.kind not in ACTORS and (lemma in _VOICES or lemma in _INSTRUMENTS):
                behind = self.attachment.behind
                issued = (p for word in ("by", "from") for p in behind(word, phrase, context.clause, None))
                owners = [owner for owner in self.owners.of(phrase) if owner.kind in ACTORS]
                return owners or [p for p in issued if p.kind in ACTORS] or self._authors.of(phrase)
        return []

    def _sent_on(self, noun: Phrase) -> Phrase | None:
        """The delegation right before what it is on: "dined with **a delegation of Chad** on a visit to Mali"."""
        if noun.first < 2 or self._tokens[noun.first - 1].low != "on":
            return None
        before = self.phrase_at.get(noun.first - 2)
        while before is not None and self._tokens[before.head].lemma not in SENT:
            before = next((p for _, p in before.mods if p.last == noun.first - 2), None)  # "in honour of **a mission**"
        return before if before is not None and before.last == noun.first - 2 else None

    def _hands(self, context: Context) -> list[Phrase]:
        """Those at whose hands a deed happens: "the murder of X **at the hands of Y**"."""
        noun, clause = context.noun, context.clause
        if noun is None:
            return []
        behind = self.attachment.after(clause, noun.last) if clause is not None else []
        return hands([*noun.mods, *((n, p) for n, p in behind if p.first - noun.last <= _NEAR)], self._tokens)

    def _agents(self, clause: Clause) -> list[Phrase]:
        """The doer: the subject, or what "by" brings in the passive; of a text's participle, the text's author."""
        if not clause.verb.passive:
            subject, host = clause.subject, clause.parent
            if subject is not None and host is not None and clause.relation == "relative" and not clause.introducer:
                arguments = (*host.objects, *(p for _, p in host.preps))
                text = self._tokens[subject.head].lemma in TEXTS and any(subject is p for p in arguments)
                sent = [p for name, p in (*subject.mods, *host.preps) if name == "from" and text and p.kind in ACTORS][
                    :1
                ]
                if text and (sent or host.verb.lemma in GETTING):
                    return sent  # "presented a letter from **the King** inviting her"
                if text and not host.verb.passive and host.subject is not None:
                    return [host.subject]
            return [subject] if subject is not None else []
        doers = [p for name, p in clause.preps if name == "by"]
        # "was invited to visit Lima **by Ana Reis**": what stands behind the infinitive is the verb's around it
        doers = doers or [p for c in clause.children if c.relation == "infinitive" and not c.verb.passive
                          for name, p in c.preps if name == "by" and p.kind in ACTORS]  # fmt: skip
        if not doers and clause.relation == "relative" and clause.subject is not None:
            about = (p for name, p in clause.preps if name in ("in", "by") and p.first < clause.first)
            texts = [p for p in about if self._tokens[p.head].lemma in TEXTS]
            if texts:
                return self._inside("from", texts[0], Context(clause.parent)) or self.owners.of(texts[0])
            return self._authors.written(clause.subject)  # "in a cable sent to Y, **X** said"
        doers = doers or hands(clause.preps, self._tokens)
        doers = [p for p in doers if not self._is_decided_by(p, clause)]  # "concern at the decision **by Chad** to …"
        written = clause.subject is not None and self._tokens[clause.subject.head].lemma in TEXTS
        return _outside_subject(doers, clause) or (doers if written else [])  # "a letter **by Ana Reis** was delivered"

    def _is_decided_by(self, doer: Phrase, clause: Clause) -> bool:
        """Whether "by" stands right behind a decision or the like that another preposition brought."""
        before = next((p for _, p in clause.preps if p.last == doer.first - 2 and p.kind == "thing"), None)
        return before is not None and self._tokens[before.head].lemma in self._content_nouns

    def _complement(self, base: str, rest: str, context: Context) -> list[Phrase]:
        """What stands in a slot of the clause's complement: "infinitive.subject", "infinitive.with" …"""
        clause = context.clause
        if clause is None:
            return []
        relation = _COMPLEMENTS[base]
        for child in clause.children:
            if base == "if" and child.introducer != "if":
                continue
            quoted = self._tokens[child.verb.main].quoted
            reported = base == "that" and child.relation == "quote" and not quoted  # "Chad had lied, he **charged**"
            if (child.relation != relation and not reported) or (
                child.verb.first < clause.verb.first and base == "infinitive"
            ):
                continue
            if rest == "object":
                if child.verb.lemma in _UNAFFECTING:
                    return []
                return [p for p in self.raw(rest, Context(child)) if not self.is_anybody(p)]
            if rest == "to" and child.verb.lemma in _CONVEYING:
                return []
            if rest != "subject":
                return self.raw(rest, Context(child))
            if child.verb.passive:
                return self._agents(child)
            if child.verb.lemma in _SUFFERED:
                return []
            if child.subject is not None and child.subject is not clause.subject:
                return [child.subject]
        return []

    @staticmethod
    def is_anybody(phrase: Phrase) -> bool:
        """Whether a phrase means those whom nobody addresses: "to send **experts**", "to rebuild **the school**"."""
        named = phrase.name or phrase.country or phrase.owner is not None or phrase.parts
        if phrase.kind == "group":
            return not named and phrase.determiner in _INDEFINITE
        return phrase.kind == "organization" and not named and phrase.of is None

    @staticmethod
    def _gerund_subject(base: str, context: Context) -> list[Phrase]:
        """For "praised X for supporting": whoever does what the gerund says."""
        if context.clause is None:
            return []
        for child in context.clause.children:
            if child.relation == "gerund" and child.introducer == base and child.subject is not None:
                return [child.subject]
        return []

    def _doer_of_what(self, base: str, context: Context) -> list[Phrase]:
        """For "condemned what X did": whoever does it."""
        clause = context.clause
        if clause is None or base != "object":
            return []
        done = (c for c in clause.children if c.relation == "content" and self._tokens[c.first].low == "what")
        done = (c for c in done if c.verb.lemma not in _CALLING)
        return [c.subject for c in done if c.subject is not None][:1]

    def adverbs(self, context: Context) -> list[str]:
        """The adverbs in and around a verb group, in lower case."""
        if context.clause is None:
            return []
        verb = context.clause.verb
        stops = [verb.last, *(p.last for p in context.clause.objects[-1:]), *(p.last for _, p in context.clause.preps)]
        places = {at for stop in stops for at in range(stop + 1, min(stop + 3, len(self._tokens)))}
        places.update(range(max(verb.first - 2, 0), verb.last + 1))
        return [self._tokens[at].low for at in sorted(places) if self._tokens[at].is_adverb]


def _outside_subject(doers: list[Phrase], clause: Clause) -> list[Phrase]:
    """Those whom "by" brings behind a verb, or before its subject.

    "The visit, the first by a king, was hailed": what stands between subject and verb is somebody else's deed.
    """
    behind = [p for p in doers if p.first > clause.verb.first]
    return behind or [p for p in doers if clause.subject is None or p.first < max(clause.subject.first, clause.first)]
