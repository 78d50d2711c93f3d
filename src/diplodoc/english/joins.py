"""Appositions and coordinations: what commas and "and" make of several noun phrases.

"the President of the Swiss Confederation, Ursula Keller" is one phrase; "Kenya, Uganda and the AU" is one phrase with
three parts. A comma or "and" between clauses joins nothing: "X met Y and Z said …".
"""

from __future__ import annotations

from .offices import is_rank_only
from .page import Page, Phrase, PhraseKind
from .tails import TailReader, merge_person
from .vocabulary import noun

_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
_ACTORS = frozenset(("person", "state", "organization", "group", "office", "counterpart", "sides", "pronoun"))
_CONJUNCTIONS = frozenset(("and", "or", "&"))
_MANY = 40


class Joiner:
    """Reads whole noun phrases."""

    def __init__(self, page: Page, tails: TailReader) -> None:
        self.page = page
        self.tokens = page.tokens
        self.tails = tails
        #: Whether a verb before the phrase being read can govern it.
        self.behind_verb = False
        tails.complement = self.complement

    def read(self, first: int, behind_verb: bool) -> Phrase | None:
        """The maximal phrase that begins at `first`; `behind_verb` says that a verb before it can govern it."""
        self.behind_verb = behind_verb
        head = self._with_apposition(first, behind_verb)
        if head is None or head.kind == "time":
            return head
        whole = self._coordinate(head, behind_verb, apposition=True)
        if whole.parts and all(part.kind == "person" for part in whole.parts):
            self._offices_behind(whole)
        return whole

    def complement(self, first: int) -> Phrase | None:
        """The phrase behind "of" and the like: of a coordination only members that look alike."""
        head = self.tails.read(first)
        if head is None or head.kind in ("time", "pronoun"):
            return head
        return self._coordinate(head, self.behind_verb, apposition=False)

    def _limit(self, phrase: Phrase) -> int:
        return self.page.sentences[phrase.sentence].last

    def _text(self, index: int) -> str:
        return self.tokens[index].low if index < len(self.tokens) else ""

    # ------------------------------------------------------------------ apposition

    def _with_apposition(self, first: int, behind_verb: bool) -> Phrase | None:
        phrase = self.tails.read(first)
        if phrase is None:
            return None
        if phrase.plural and phrase.role and not phrase.name:
            self._names_right_behind(phrase)
        for _ in range(3):
            comma = phrase.last + 1
            if comma + 1 > self._limit(phrase) or self.tokens[comma].text not in (",", "-", "–", "—"):
                break
            if phrase.kind not in _ACTORS or phrase.kind == "pronoun":
                break
            following = self.tails.read(comma + 1)
            if following is None or not self._appose(phrase, following, behind_verb):
                break
        return phrase

    def _appose(self, phrase: Phrase, other: Phrase, behind_verb: bool) -> bool:
        """Merges `other` into `phrase` where the two are one."""
        if phrase.kind in ("office", "counterpart") and not phrase.name and not phrase.plural:
            return self._name_behind(phrase, other, behind_verb)
        if phrase.kind in ("sides", "group") and phrase.plural and other.kind == "person" and not phrase.name:
            return self._names_behind(phrase, other)
        if phrase.kind == "person" and phrase.name:
            return self._office_behind(phrase, other)
        if (
            phrase.name
            and other.determiner in ("a", "an")
            and other.kind == phrase.kind
            and not self._takes_verb(other)
        ):
            phrase.last = other.last
            return True
        return False

    def _name_behind(self, office: Phrase, person: Phrase, behind_verb: bool) -> bool:
        """ "the President of Senegal, Ibrahima Fall"."""
        if person.kind != "person" or not person.name or person.owner is not None:
            return False
        ranked = is_rank_only(person, self.tokens)
        if person.determiner and not (person.role and ranked and office.owner is not None):
            return False
        if not ranked:
            return self._two_offices(office, person)
        if self.tokens[person.last + 1].text == "'s" if person.last + 1 < len(self.tokens) else False:
            return False
        if behind_verb or self._behind_preposition(office.first):
            after = self._text(person.last + 1)
            if self._takes_verb(person) or (after == "and" and self._takes_verb_later(person)):
                return False
        merge_person(office, person)
        office.last = person.last
        return True

    def _two_offices(self, office: Phrase, person: Phrase) -> bool:
        """ "First Deputy Prime Minister, Minister of Foreign Affairs Milica O.": both are hers."""
        if (
            office.determiner
            or office.owner is not None
            or not office.role
            or person.determiner
            or person.owner is not None
        ):
            return False
        if not self.tokens[office.role_first].text[0].isupper() or self._text(person.last + 1) in _CONJUNCTIONS:
            return False
        role, first, last = office.role, office.role_first, office.role_last
        merge_person(office, person)
        if last + 2 == person.role_first:
            last, role = person.role_last, self.page.slice(first, person.role_last)
        else:
            office.second_role = person.role
        office.role, office.role_first, office.role_last = role, first, last
        return True

    def _behind_preposition(self, first: int) -> bool:
        before = self.tokens[first - 1] if first else None
        return before is not None and before.tag in ("IN", "TO", "VBG", "VBN", "VB")

    def _names_right_behind(self, offices: Phrase) -> None:
        """ "Members of Parliament Kh. Saran and Ts. Davaa", without a comma."""
        index = offices.last + 1
        name = self.tails.basic.names[index] if index <= self._limit(offices) else None
        if name is not None and name.kind == "person":
            first = self.tails.read(index)
            if first is not None and first.kind == "person":
                self._names_behind(offices, first)

    def _names_behind(self, offices: Phrase, first: Phrase) -> bool:
        """ "the Prime Ministers, Akmal Y and Sultanbek D": each of them holds the office."""
        names = self._coordinate(first, False, apposition=False)
        if not names.parts or any(part.kind != "person" for part in names.parts):
            return False
        _share_role(offices, names.parts)
        offices.parts, offices.kind, offices.last, offices.head = (
            names.parts,
            "person",
            names.last,
            names.head,
        )
        return True

    def _offices_behind(self, persons: Phrase) -> None:
        """ "X and Y, Members of the Presidency": each of them holds the office."""
        comma = persons.last + 1
        if comma >= self._limit(persons) or self.tokens[comma].text != ",":
            return
        offices = self.tails.read(comma + 1)
        if offices is None or not offices.plural or not offices.role or offices.name or self._takes_verb(offices):
            return
        _share_role(offices, [part for part in persons.parts if not part.role])
        persons.last = offices.last

    def _office_behind(self, person: Phrase, other: Phrase) -> bool:
        """ "Wang Yi, a member of …", "Ilham Aliyev, President of …"."""
        if (other.kind == "person" and other.name) or other.kind not in ("office", "person") or other.plural:
            return False
        if (
            other.kind == "office"
            and not other.role
            and other.determiner not in ("a", "an", "the")
            and other.owner is None
        ):
            return False
        after = self._text(other.last + 1)
        if other.determiner in ("the", "this") or (other.owner is not None and other.owner.kind == "pronoun"):
            if self._takes_verb(other) or (after in _CONJUNCTIONS and person.role):
                return False
        elif (
            not other.determiner
            and not other.qualifier
            and other.role
            and self.tokens[other.role_first].text[0].islower()
            and self._takes_verb(other)
        ):
            return False
        if not person.role or is_rank_only(person, self.tokens):
            person.role, person.role_first, person.role_last = other.role, other.role_first, other.role_last
            person.qualifier = other.qualifier
            person.of = other.of or person.of
            if other.of is not None and other.of.country:
                person.country = other.of.country
            elif other.country:
                person.country = other.country
        elif other.role and not person.second_role:
            person.second_role = other.role
            person.of = person.of or other.of
            person.country = person.country or other.country
        person.gender = person.gender or other.gender
        person.mods += other.mods
        person.last = other.last
        self._further_office(person)
        return True

    def _further_office(self, person: Phrase) -> None:
        """Takes "and Minister of …" behind an apposition in: the same person holds both."""
        link = person.last + 1
        if link + 1 > self._limit(person) or self.tokens[link].low not in ("and", ","):
            return
        other = self.tails.read(link + 1)
        if other is None or other.kind != "office" or other.determiner or other.name or not other.role or other.plural:
            return
        if not self.tokens[other.role_first].text[0].isupper() or self._takes_verb(other):
            return
        if person.role_last + 1 == link and self.tokens[link].text == ",":
            person.role_last = other.role_last
            person.role = self.page.slice(person.role_first, person.role_last)
        else:
            person.second_role = person.second_role or other.role
        person.of = person.of or other.of
        person.country = person.country or other.country
        person.last = other.last

    def _takes_verb(self, phrase: Phrase) -> bool:
        """Whether a finite verb stands right behind a phrase, so that it is that verb's subject."""
        for index in range(phrase.last + 1, min(phrase.last + 4, self._limit(phrase) + 1)):
            token = self.tokens[index]
            if token.tag in _FINITE:
                return True
            if token.tag != "RB" and token.low not in ("also", "today", "yesterday") and token.tag not in ("NNP",):
                return False
        return False

    def _takes_verb_later(self, phrase: Phrase) -> bool:
        following = self.tails.read(phrase.last + 2) if phrase.last + 2 <= self._limit(phrase) else None
        return following is not None and self._takes_verb(following)

    # ------------------------------------------------------------------ coordination

    def _coordinate(self, head: Phrase, behind_verb: bool, apposition: bool) -> Phrase:
        """`head` alone, or the coordination that it begins."""
        limit = self._limit(head)
        members, ends = [head], head.last
        listed: list[Phrase] = []
        while len(members) + len(listed) < _MANY:
            mark = ends + 1
            if mark >= limit:
                break
            text = self.tokens[mark].low
            closes = text in _CONJUNCTIONS
            start = mark + 1
            if text in (",", ";") and start < limit and self.tokens[start].low in ("and", "or", "as"):
                closes = self.tokens[start].low != "as"
                start += 1
                if not closes:
                    if self.tokens[start].low == "well" and self._text(start + 1) == "as":
                        closes, start = True, start + 2
                    else:
                        break
            elif text == "as" and self._text(mark + 1) == "well" and self._text(mark + 2) == "as":
                closes, start = True, mark + 3
            elif text not in (",", ";") and not closes:
                break
            if start > limit:
                break
            member = self._member(start, closes and not self.tokens[mark].text == ",", behind_verb, apposition)
            if member is None or not self._alike(head, member, apposition):
                break
            if (text == "," and behind_verb and self._takes_verb(member)) or (
                closes and behind_verb and self._takes_verb(member)
            ):
                break
            listed.append(member)
            ends = member.last
            if closes:
                members += listed
                listed = []
                if self.tokens[min(ends + 1, limit)].low not in _CONJUNCTIONS:
                    break
        if len(members) == 1:
            return head
        return self._joined(members)

    def _member(self, start: int, last: bool, behind_verb: bool, apposition: bool) -> Phrase | None:
        if self.tokens[start].low in ("both", "either") and start < len(self.tokens) - 1:
            pass
        member = self._with_apposition(start, behind_verb) if apposition else self.tails.read(start)
        if member is not None and member.kind == "time":
            return None
        return member

    def _alike(self, head: Phrase, member: Phrase, apposition: bool) -> bool:
        """Whether two phrases can be members of one coordination."""
        if head.kind == "thing" or member.kind == "thing":
            if head.kind != member.kind:
                return False
            if not apposition and (
                (bool(head.determiner) != bool(member.determiner) and not head.mods)
                or (head.owner is None and member.owner is not None)
            ):
                return not (member.determiner or member.owner is not None)
            return bool(head.key) == bool(member.key) or not head.key
        if head.kind not in _ACTORS or member.kind not in _ACTORS:
            return False
        if apposition:
            return True
        if head.kind != member.kind and {head.kind, member.kind} - {"state", "organization"}:
            return False
        return not (member.determiner and not head.determiner) and member.kind != "person"

    def _joined(self, members: list[Phrase]) -> Phrase:
        head, last = members[0], members[-1]
        kinds = {member.kind for member in members}
        kind: PhraseKind = head.kind if len(kinds) == 1 else "group" if kinds <= _ACTORS else "thing"
        if head.kind in ("person", "office", "group", "sides") and all(
            m.kind == "person" and not m.role for m in members[1:]
        ):
            found = noun(self.tokens[head.role_last].low) if head.role else None
            if found is not None and found.plural:
                _share_role(head, members)
        _share_home(members)
        return Phrase(
            head.first, last.last, last.head, kind, plural=True, parts=members, sentence=head.sentence,
            determiner=head.determiner,
        )  # fmt: skip


def _share_role(office: Phrase, members: list[Phrase]) -> None:
    """Gives every member the office that a plural names for all of them."""
    role = office.role
    words = role.split(" ")
    for index, word in enumerate(words):
        found = noun(word.lower())
        if found is not None and found.cls == "office" and found.plural:
            singular = found.lemma
            words[index] = singular.title() if word[0].isupper() else singular
            break
    for member in members:
        member.role = " ".join(words)
        member.of = member.of or office.of
        member.country = member.country or office.country


def _share_home(members: list[Phrase]) -> None:
    """ "the Government and people of Chad": the last member's state is the first one's too."""
    last = members[-1]
    for member in members[:-1]:
        if (
            member.kind == "state"
            and not member.key
            and member.of is None
            and last.of is not None
            and last.of.kind == "state"
        ):
            member.of, member.key, member.country = last.of, last.of.country, last.of.country
