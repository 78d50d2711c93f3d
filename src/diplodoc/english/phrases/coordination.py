"""Coordinations: "Kenya, Uganda and the AU" is one phrase with three parts.

Members must be alike: actors with actors, things with things. A comma or "and" between clauses joins nothing: in "X
met Y and Z said …" the verb behind Z shows that Z is its subject.
"""

from __future__ import annotations

from typing import NamedTuple

import attrs

from ..page import ACTORS, FINITE, Page, Phrase, PhraseKind
from ..vocabulary import noun
from .appositions import AppositionReader
from .listedholders import ListedHolders
from .shared import hold_in_turn, part_offices, share_home, share_role
from .tails import CONJUNCTIONS, TailReader

#: Kinds of coordinations that dissolve in a longer one.
_FLAT = frozenset(("person", "state", "organization"))
#: Whoever may have others along with them, and the words for it.
_COMPANIONS = frozenset(("person", "group"))
_ALONG = frozenset(("along", "together"))
#: What the words between the members of a coordination begin with, or those of an office that a list tells.
_LINKS = CONJUNCTIONS | _ALONG | {",", ";", "nor", "as"}
#: Prepositions of a place, and of those for whom somebody acts ("for", "on behalf of").
_PLACING = frozenset(("in", "at", "near", "from"))
_ACTING_FOR = frozenset(("for", "of"))
#: Kinds of phrases that a headline lists with nothing but a comma.
_HEADED = _FLAT | {"counterpart", "office"}
#: Kinds of phrases that are persons.
_HUMANS = frozenset(("person", "office"))
#: Pronouns that are nothing but subjects.
_SUBJECTS = frozenset(("i", "he", "she", "we", "they"))
#: What "on" brings before those who take part for one side.
_PARTS = frozenset(("side", "part", "delegation"))
#: The most members that a coordination can have.
_MANY = 60
#: How many tokens back the comma is looked for that opens a clause about somebody.
_NEAR = 15


class _Link(NamedTuple):
    """What joins a member to those before it: where the member begins, and whether it is the last one."""

    start: int
    closes: bool
    #: Whether it is a comma with "and", which joins clauses more often than two phrases.
    parts_clauses: bool


class CoordinationReader:
    """Reads whole noun phrases."""

    def __init__(self, page: Page, tails: TailReader) -> None:
        self.page = page
        self.tokens = page.tokens
        self.tails = tails
        self.appositions = AppositionReader(page, tails, lambda head, behind: self._coordinate(head, behind, True))
        self.listed = ListedHolders(page, tails)
        tails.complement = self.complement
        tails.home = self.home
        #: Whether a verb before the phrase being read can govern it.
        self.behind_verb = False
        #: Up to this token, a list was tried that came to no "and".
        self.barren = -1

    def read(self, first: int, behind_verb: bool) -> Phrase | None:
        """The maximal phrase that begins at `first`; `behind_verb` says that a verb before it can govern it."""
        self.behind_verb = behind_verb
        head = self.appositions.read(first, behind_verb)
        if head is None or head.kind == "time":
            return head
        whole = self._coordinate(head, behind_verb, False)
        if whole.parts and all(part.kind == "person" for part in whole.parts):
            self.appositions.members.offices_behind(whole)
        return whole

    def complement(self, first: int) -> Phrase | None:
        """The phrase behind "of" and the like: of a coordination only members that look alike."""
        return self._complement(self.appositions.read(first, True))

    def home(self, first: int) -> Phrase | None:
        """The same, without apposition."""
        return self._complement(self.tails.read(first))

    def _complement(self, head: Phrase | None) -> Phrase | None:
        if head is None or head.kind in ("time", "pronoun"):
            return head
        return self._coordinate(head, self.behind_verb, True)

    def _coordinate(self, head: Phrase, behind_verb: bool, inner: bool) -> Phrase:
        """`head` alone, or the coordination that it begins; `inner` members are plainer and more alike."""
        before = self.tokens[head.first - 1].low if head.first else ""
        if self.tokens[head.head].low == "behalf" or (
            self.tokens[head.head].low in _PARTS and head.kind != "thing" and before in ("on", "from", "for")
        ):
            return head  # "on my own behalf, warm greetings", "on the Chadian side, A and B"
        listed = self.listed.read(head) if head.role else None
        if listed is not None:
            return self._with_another(listed, behind_verb)
        limit = self.page.sentences[head.sentence].last
        if head.last >= limit or self.tokens[head.last + 1].low not in _LINKS:
            return head  # most
        posted = self._take_post(head, limit, opens=True)
        members, ends = [head], head.last
        neither = head.determiner == "neither" or self.tokens[head.first - 1].low == "neither"
        waiting: list[Phrase] = []
        subjects = False
        while len(members) + len(waiting) < _MANY:
            link, plain = self._link(ends + 1, limit, neither), inner
            if link is not None and inner and self._repeats_of(head, link.start):
                link, plain = link._replace(start=link.start + 1), head.kind not in _HUMANS
            company = self._company(ends + 1, limit) if inner and head.kind in _COMPANIONS else None
            if company is not None:
                link, plain = company, False
            if link is None or (not link.closes and ends < self.barren):
                break
            member = self.tails.read(link.start) if inner else self.appositions.read(link.start, behind_verb)
            if inner and member is not None and link.closes and head.kind == "person" and head.name:
                # "the meeting between A and **B, Deputy Prime Minister of Japan**", but "A, 34, and B, **41**, …"
                aged = self.tokens[min(member.last + 2, len(self.tokens) - 1)].text.isdecimal()
                member = member if aged else self.appositions.read(link.start, behind_verb)
            if member is not None and inner and member.kind == "organization" and self._is_governed(head):
                break
            if member is not None and link.closes and self._possess(head, member) and self._is_free(head):
                return self._possessed([*members, *waiting], member)
            if member is not None and member.kind == "state" and head.kind == "person" and head.role:
                member = self._in_its_state(member) or member
            if member is None or not self._alike(head, member, plain) or self._is_apart(head, member):
                break
            if self.tokens[ends + 1].text == ";" and not link.closes and self.page.low(member.last + 1) == ",":
                break  # "… as a member; **Mali, Chad and Togo** objected"
            if behind_verb and member.kind == "pronoun" and member.name in _SUBJECTS and head.kind != "pronoun":
                break  # "met General Rossi and we agreed"
            takes_verb = self.tails.has_verb_behind(member.last) and not (
                self._is_between(head)
                or self._is_told_of_subject(head)
                or (waiting and link.closes and self._is_singular(member.last + 1))
            )
            if behind_verb and (takes_verb or self._is_parallel(head, member)):
                subjects = link.closes  # "met A; B, C and D agreed": the list is whole without its head
                break
            if (
                link.parts_clauses
                and len(members) + len(waiting) == 1
                and (self._may_be_subject(head, member, behind_verb, inner) or self._closes_relative(head))
            ):
                break
            if posted:
                self._take_post(member, limit)
            waiting.append(member)
            ends = member.last
            if link.closes:
                members += waiting
                waiting = []
                again = min(ends + 1 + (self.tokens[min(ends + 1, limit)].text == ";"), limit)
                if self.tokens[again].low not in CONJUNCTIONS and not self._adds(ends + 1, limit):
                    break  # but "A; B; and C; **and** D", "A and B, **as well as** C"
        if waiting and not inner and (last := self._taken_in(waiting[-1])) is not None:
            members, waiting = [*members, *waiting, last], []
        listing = [*members, *waiting] if waiting and not inner else []
        if listing and (self._ends_roll(listing) or (not behind_verb and self._is_headline_pair(listing))):
            members = listing
        elif waiting and not inner and not subjects:
            self.barren = max(self.barren, waiting[-1].last)
        if len(members) == 3 and hold_in_turn(self.page, *members):
            members.pop()
        if len(members) == 2 and not inner:
            part_offices(*members)
        return self._joined(members) if len(members) > 1 else head

    def _is_singular(self, at: int) -> bool:
        """Whether a verb has one subject: "a summit of the leaders of A, B and C **was** held"."""
        return at < len(self.tokens) and (self.tokens[at].tag == "VBZ" or self.tokens[at].low == "was")

    @staticmethod
    def _taken_in(group: Phrase) -> Phrase | None:
        """The end of a list that the member before it took in: "A, B, members of the | club **and friends**"."""
        inner = next((p for word, p in group.mods if word == "of" and len(p.parts) == 2), None)
        if group.kind != "group" or inner is None or inner.last != group.last:
            return None
        whose, last = inner.parts
        if last.kind != "group" or last.determiner or (whose.kind == "group" and not whose.determiner):
            return None
        group.mods = [(word, whose if p is inner else p) for word, p in group.mods]
        group.of = whose if group.of is inner else group.of
        group.last = whose.last
        return last

    def _take_post(self, person: Phrase, limit: int, opens: bool = False) -> bool:
        """Gives a person the office behind "as" in a list: "the credentials of **X as ambassador of Peru**, Y as …"."""
        behind = person.last + 1
        if person.kind != "person" or not person.name or person.role or self.tokens[min(behind, limit)].low != "as":
            return False
        office = self.tails.read(behind + 1) if behind < limit else None
        if office is None or office.kind != "office" or not office.role or office.plural:
            return False
        if opens:
            link = self._link(office.last + 1, limit, False)
            other = self.tails.basic.names[link.start] if link is not None else None
            next_person = self.tails.read(link.start) if link is not None and other is not None else None
            if next_person is None or next_person.kind != "person" or self.page.low(next_person.last + 1) != "as":
                return False
        person.role, person.role_first, person.role_last = office.role, office.role_first, office.role_last
        person.of, person.country, person.last = office.of, office.country, office.last
        return True

    def _with_another(self, listed: Phrase, behind_verb: bool) -> Phrase:
        """Takes in whoever stands behind a list of another office: "of Peru, X; and Mali, Y; **and the King, Z**"."""
        mark, limit = listed.last + 1, self.page.sentences[listed.sentence].last
        link = self._link(mark, limit, False) if mark < limit and self.tokens[mark].text == ";" else None
        member = self.appositions.read(link.start, behind_verb) if link is not None and link.closes else None
        if member is not None and member.kind == "person" and member.name and not member.parts:
            listed.parts, listed.last, listed.head = [*listed.parts, member], member.last, member.head
        return listed

    def _in_its_state(self, state: Phrase) -> Phrase | None:
        """The person behind a state in a list: "the Presidents of Chad Ali S., | Mali Omar K. and Togo Paul D."."""
        behind = state.last + 1
        name = self.tails.basic.names[behind] if behind < len(self.tokens) else None
        person = self.tails.read(behind) if name is not None and name.kind == "person" and state.name else None
        if person is None or person.role or person.sentence != state.sentence:
            return None
        person.first, person.of, person.country = state.first, state, state.country
        return person

    def _ends_roll(self, members: list[Phrase]) -> bool:
        """Whether people parted by ";" alone fill the rest of a sentence: "A, President of Chad; B, King of Oman."."""
        marks = {self.page.low(member.first - 1) for member in members[1:]}
        people = all(member.kind in _HUMANS for member in members)
        return people and marks == {";"} and self.page.low(members[-1].last + 1) in (".", ";", "")

    def _is_headline_pair(self, members: list[Phrase]) -> bool:
        """Whether a headline spares the "and" between its subjects: "Chad, Niger sign pact"."""
        head, last = members[0], members[-1]
        if head.first != self.page.sentences[head.sentence].first or any(m.determiner for m in members):
            return False
        if self.appositions.is_headline_list(head, last):
            return all(m.kind in _HEADED for m in members)
        named = all(m.name and not m.role and m.kind in _FLAT for m in members)
        return named and self.page.sentences[head.sentence].kind == "headline" and self._has_tag(last, ("VBD", "MD"))

    def _has_tag(self, phrase: Phrase, tags: tuple[str, ...]) -> bool:
        """Whether the word behind a phrase, in its sentence, has one of these tags."""
        return phrase.last < self.page.last_of(phrase) and self.tokens[phrase.last + 1].tag in tags

    def _repeats_of(self, head: Phrase, start: int) -> bool:
        """Whether a member of an of-phrase has an "of" of its own: "of Chad, Mali and **of** Peru"."""
        return self.tokens[start].low == "of" == self.tokens[head.first - 1].low

    def _is_governed(self, head: Phrase) -> bool:
        """Whether a state has its government before it, beside a body: "the Government of **Chad** and UNICEF"."""
        before = self.tokens[max(head.first - 2, 0)]
        return head.kind == "state" and before.low == "government" and self.tokens[head.first - 1].low == "of"

    def _link(self, mark: int, limit: int, neither: bool) -> _Link | None:
        """What stands at `mark`: a comma, "and", ", and", "as well as"; "nor" where the first member has `neither`."""
        if mark >= limit:
            return None
        text = self.tokens[mark].low
        start = mark + 1
        closes, comma = text in CONJUNCTIONS or (neither and text == "nor"), text == ","
        if text in (",", ";"):
            if self.tokens[start].low in CONJUNCTIONS:
                start, closes = start + 1, True
            elif self._as_well_as(start, limit):
                start, closes = start + 3, True
        elif self._as_well_as(mark, limit):
            start, closes = mark + 3, True
        elif not closes:
            return None
        return _Link(start, closes, comma and closes) if start <= limit else None

    def _adds(self, mark: int, limit: int) -> bool:
        """Whether "as well as" takes up a list at a token, perhaps behind a comma."""
        return self._as_well_as(mark + (self.tokens[min(mark, limit)].text == ","), limit)

    def _company(self, mark: int, limit: int) -> _Link | None:
        """What brings those who share somebody's lot: "the arrest of A **along with** B"."""
        mark += mark < limit and self.tokens[mark].text == ","
        if mark + 2 > limit or self.tokens[mark].low not in _ALONG or self.tokens[mark + 1].low != "with":
            return None
        return _Link(mark + 2, closes=True, parts_clauses=False)

    def _is_parallel(self, head: Phrase, member: Phrase) -> bool:
        """Whether a member begins the second half of "thanked A for helping B and C for …"."""
        tokens, first, after = self.tokens, head.first, member.last + 1
        if first < 2 or after >= len(tokens) or tokens[first - 1].tag != "VBG":
            return False
        return tokens[first - 2].tag == "IN" and tokens[first - 2].low == tokens[after].low

    def _is_between(self, head: Phrase) -> bool:
        """Whether "between" stands before a phrase, so that "and" joins another to it, whatever follows."""
        return head.first > 0 and self.tokens[head.first - 1].low == "between"

    def _is_apart(self, head: Phrase, member: Phrase) -> bool:
        """Whether people behind a state or body are none of its list.

        "In Cairo, | Prime Minister X and Y …", "signed by X for Chad and | Y for Mali".
        """
        if head.first == 0 or head.kind not in ("state", "organization") or member.kind not in _HUMANS:
            return False
        behind = [token.low for token in self.tokens[member.last + 1 : member.last + 3]]
        after = next((word for word in behind if word != ","), "")
        before = self.tokens[head.first - 1].low
        if before == "of" and after == "on":
            return self.tokens[head.first - 2].low == "behalf"
        return (head.kind == "state" and before in _PLACING) or (before in _ACTING_FOR and after == before)

    def _is_told_of_subject(self, head: Phrase) -> bool:
        """Whether a participle tells of a subject before its verb: "Talks **involving A** and B resumed"."""
        first, verb = self.page.sentences[head.sentence].first, head.first - 1
        if verb <= first or self.tokens[verb].tag != "VBG" or self.tokens[verb - 1].tag not in {"NN", "NNS"}:
            return False
        return not any(token.tag in FINITE for token in self.tokens[max(first, verb - _NEAR) : verb])

    def _may_be_subject(self, head: Phrase, member: Phrase, behind_verb: bool, inner: bool) -> bool:
        """Whether a member behind ", and" can begin a clause: "met the Council, and the Group, led by B, will …"."""
        if inner:
            # "in honour of A, Premier of X, and her party"
            alike = member.kind == "person" or (member.kind == "group" and self._is_described(head))
            return head.kind != "person" or not alike or self._has_verb(member)
        if self._is_described(head) and self._is_described(member):
            return behind_verb and self._has_verb(member)  # but "met A, Premier of X, and B, Premier of Y, who …"
        if not behind_verb or member.kind not in ACTORS:
            return False
        following = self.tokens[min(member.last + 1, len(self.tokens) - 1)].low
        if head.kind == "pronoun" and following == "," and self.page.low(member.last + 2) in ("to", "for", "that"):
            return False  # "urged them, and all the others, to leave"
        # "thanked A, and **B**, who …", but "met A, a lawyer, and B, on Monday"; "thanked A, and **B and C** agreed"
        ahead = self.tokens[member.last + 2 : min(member.last + _NEAR, self.page.last_of(member)) + 1]
        return (following == "," and any(token.tag in FINITE for token in ahead)) or (
            following == "and" and self.appositions.takes_verb_later(member)
        )

    def _closes_relative(self, head: Phrase) -> bool:
        """Whether a comma behind a phrase ends a clause about somebody: "signed by A, who had met the King, and B"."""
        start = max(self.page.sentences[head.sentence].first, head.first - _NEAR)
        for at in range(head.first - 1, start, -1):
            if self.tokens[at].text == ",":
                return self.tokens[at + 1].tag in ("WP", "WDT", "WP$")
        return False

    def _has_verb(self, member: Phrase) -> bool:
        """Whether a finite verb follows, behind a comma or an adverb."""
        following = self.tokens[member.last + 1 : member.last + 4]
        return next((t.tag in FINITE for t in following if t.text != "," and not t.is_adverb), False)

    def _is_described(self, person: Phrase) -> bool:
        """Whether office and name stand apart: "Li Wei, Foreign Minister", "the Foreign Minister of China, Li Wei"."""
        if person.kind != "person" or not person.name or person.role_first < 0:
            return False
        before = self.tokens[person.role_last : person.name_first]
        return person.role_first > person.name_last or any(token.text == "," for token in before)

    def _as_well_as(self, index: int, limit: int) -> bool:
        return index + 3 <= limit and [t.low for t in self.tokens[index : index + 3]] == ["as", "well", "as"]

    def _alike(self, head: Phrase, member: Phrase, inner: bool) -> bool:
        """Whether two phrases can be members of one coordination."""
        if head.kind == "thing" or member.kind == "thing":
            if head.kind != member.kind:
                return False
            if inner and (
                (bool(head.determiner) != bool(member.determiner) and not head.mods)
                or (head.owner is None and member.owner is not None)
            ):
                return not (member.determiner or member.owner is not None)
            return bool(head.key) == bool(member.key) or not head.key
        if head.kind not in ACTORS or member.kind not in ACTORS:
            return False
        if not inner or head.kind == member.kind == "person":
            return True
        theirs = member.owner or next((inner.owner for word, inner in member.mods if word == "of"), None)
        if head.kind == "person" and member.kind in ("group", "office") and theirs is not None:
            return theirs.kind == "pronoun"  # "in honour of the King and his wife", "… and all members of his party"
        if member.kind == "group" and head.kind in ("state", "organization") and self._completes(member):
            return True
        if head.kind != member.kind and {head.kind, member.kind} - {"state", "organization"}:
            return False
        named = bool(head.name and member.name) and head.kind == member.kind
        return (named or not member.determiner or bool(head.determiner)) and member.kind != "person"

    def _completes(self, group: Phrase) -> bool:
        """Whether a group ends a list of states or bodies: "Fiji and **its partners**", "Fiji and the G7 countries"."""
        theirs = group.owner is not None and group.owner.kind == "pronoun"
        return theirs or self.tokens[group.head].low in ("countries", "states", "nations", "members")

    def _joined(self, members: list[Phrase]) -> Phrase:
        members = [inner for member in members for inner in (member.parts if member.kind in _FLAT else ()) or (member,)]
        head, last = members[0], members[-1]
        if last.first == last.last and self.tokens[last.last].low == "party" and head.kind in ("person", "office"):
            last.kind = "group"  # "the Senior General and party"
        kinds = {member.kind for member in members}
        kind: PhraseKind = head.kind if len(kinds) == 1 else "group" if kinds <= ACTORS else "thing"
        found = noun(self.tokens[head.role_last].low) if head.role else None
        if found is not None and found.plural and all(member.kind == "person" for member in members[1:]):
            share_role(head, [member for member in members if member is head or not member.role])
        share_home(members)
        both = self.tokens[head.first].low == "both" and not head.plural and head.first < head.head
        if both:
            self._drop_both(head, members)
        whole = Phrase(head.first - both, last.last, last.head, kind, plural=True, parts=members)
        whole.sentence, whole.determiner = head.sentence, "both" if both else head.determiner
        return whole

    @staticmethod
    def _possess(head: Phrase, member: Phrase) -> bool:
        """Whether what follows "and" belongs to those before it too: "Chad and Mali's agreement"."""
        owner = member.owner
        return (
            member.kind == "thing" and owner is not None and bool(head.name and owner.name) and head.kind == owner.kind
        )

    def _is_free(self, head: Phrase) -> bool:
        """Whether a phrase stands behind a verb or opens its sentence, and so hangs on no preposition."""
        before = self.tokens[head.first - 1] if head.first else None
        return before is None or before.sentence != head.sentence or before.tag[:2] == "VB"

    def _possessed(self, owners: list[Phrase], thing: Phrase) -> Phrase:
        assert thing.owner is not None
        joint = self._joined([*owners, thing.owner])
        return attrs.evolve(thing, first=joint.first, owner=joint, of=None, country="")

    def _drop_both(self, head: Phrase, members: list[Phrase]) -> None:
        """ "both the President and the Prime Minister of Chad": offices of one state; "both" belongs to all."""
        following = self.tokens[head.first + 1]
        head.determiner = following.low if following.tag == "DT" else ""
        head.first += 1
        last = members[-1]
        for member in members[:-1]:
            if member.kind == last.kind == "office" and member.of is None and not member.country:
                member.of, member.country = last.of, last.country
