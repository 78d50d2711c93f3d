"""Bodies without a name: "the Commission" after the European one, "Iran's embassy", "the two organizations".

A body is one that was named before, where it can be, else a body of its own, by its description and whose it is: the
same words of the same state are the same body.
"""

from __future__ import annotations

import itertools

from ...folding import fold
from ..clauses.conferences import CONFERENCES
from ..names import ships
from ..page import Phrase
from ..vocabulary import NO_NOUN, listed, noun, word_set
from .cast import Figure, Figures
from .foes import Foes
from .reading import INDEFINITE, NOBODY, Found, Reading
from .states import RULE, States

#: Nouns for any organization that has been named already; others must be part of its name.
BODY = frozenset(
    {"organization", "organisation", "organ", "body", "bloc", "institution", "grouping", "entity", "alliance"}
)
#: Nouns for a place of an organization that stand for itself.
_SEAT = frozenset({"headquarters", "seat", "premises", "hq"})
#: Deeds that are done to bodies, known or not.
_HITTING = frozenset({"sanction", "force", "criticism", "protest"})
#: Adjectives by which no body is told from another.
_TELL_NOTHING = word_set("same new said whole entire latter powerful influential prestigious local own main ruling")
#: Plurals for one body: "Chad's forces".
_MANY_AS_ONE = frozenset({"forces", "police"})
#: Nouns for one and the same body of a state.
_SAME = dict.fromkeys(("army", "military"), frozenset({"army", "military"}))
#: How far before those who sit their sitting is named: "the 9th **Meeting** of the Conference of the Heads".
_BEHIND = 5
#: Among how many events a text tells who met.
_OPENING = 4
#: How many bodies are looked at.
RECENT = 8


class UnnamedBodies:
    """Reads phrases for organizations that bear no name."""

    def __init__(self, reading: Reading, states: States) -> None:
        self._r = reading
        self._states = states
        self.foes = Foes(reading)
        #: Unnamed bodies by description.
        self._described: dict[str, Figure] = {}

    def read(self, phrase: Phrase) -> Found:
        """A body without a name: "the Commission" after the European one, "Iran's embassy", "the ministry"."""
        r = self._r
        word = r.head(phrase)
        holder = r.holder(phrase)
        if word == "party" and holder is None and fold(r.surface(phrase)).endswith("state party"):
            return self._states.read(phrase)  # of a treaty: the state that its committee hears
        if word in _SEAT and holder is not None:
            return (holder,), "seat"
        named = self.ships(phrase)
        if named:
            return named, "ship"
        if (seated := self._seated(phrase)) is not None:
            return (seated,), "body"
        if phrase.plural and word not in _MANY_AS_ONE:
            return NOBODY
        if phrase.determiner in INDEFINITE and not self._takes_part(phrase):
            return NOBODY  # "a court has ruled" acts, "sanctioned a bank" hits one, "opened an embassy" does neither
        administration = self._states.administration(phrase)
        if administration is not None:
            return administration
        generic = r.lemma(phrase) in BODY
        if generic and holder is None:
            between = [
                f for f in r.cast.recent("organization") if f.key and not f.country and 0 <= f.latest < phrase.first
            ]
            if between:
                return (between[0],), "body"
        if generic and holder is not None and holder.kind == "organization" and phrase.owner is not None:
            return (holder,), "body"  # "its director, whose **organization** …"
        seen = [f for f in r.cast.recent("organization") if 0 <= f.latest < phrase.first]
        own = (f for f in seen if holder is None or f.holder is holder or f.country == holder.country != "")
        words = _SAME.get(word, {word})
        alike = [f for f in own if any(words & {*fold(name).split()} for name in (*f.names, f.phrase))]
        telling = self._telling(phrase, holder) if not generic else set()
        alike = [f for f in alike if telling <= {*fold(" ".join((*f.names, f.phrase))).split()}]
        if alike:
            return (max(alike, key=self._last_led),), "body"
        if holder is None and (movement := self.foes.movement(phrase)) is not None:
            return (movement,), "armed group"
        if generic and holder is None and seen:
            known = [f for f in seen if f.key or any(noun(w) for n in f.names for w in fold(n).split())]
            return ((known or seen)[0],), "body"
        return (self._describe(phrase, holder),), "body"

    def _seated(self, phrase: Phrase) -> Figure | None:
        """Those whose conference a text speaks of as of a body: "**the Summit** agreed", after "the Summit of the Heads
        of State"."""
        r = self._r
        word, tokens = r.head(phrase), r.page.tokens
        if word not in CONFERENCES or phrase.determiner not in ("the", "") or not tokens[phrase.head].text[0].isupper():
            return None
        for figure in itertools.islice(r.cast.recent("group"), RECENT):
            for first, _, _ in figure.mentions[:1]:
                before = " ".join(t.low for t in tokens[max(first - _BEHIND, 0) : first + 1])
                inside = f" {word} of " in f" {before} {fold(figure.phrase)} "
                if first < phrase.first and (inside or self._convened(figure, phrase)):
                    r.cast.call(figure, r.surface(phrase))
                    return figure
        return None

    def _convened(self, group: Figure, phrase: Phrase) -> bool:
        """Whether office holders met at the start of a text that calls their sitting by a noun from there on."""
        words = (noun(word) for word in fold(group.phrase).split())
        if not any(found is not None and found.plural and found.cls == "office" for found in words):
            return False
        if " " not in group.phrase and group.first < phrase.first:
            return True  # "Ministers agreed. **The Meeting** condemned …"
        met = (e for e in self._r.scene.events[:_OPENING] if e.type in ("gathering", "meeting"))
        return any(e.last < phrase.first and group in self._r.agents(e) for e in met)

    def called(self, phrase: Phrase) -> Figure | None:
        """The body of whose name a group is the last word: "**the Community**" after "the Caribbean Community".

        Of several, any word: "**the Friends**" after "the Group of Friends of Haiti".
        """
        r = self._r
        short = phrase.determiner == "the" and phrase.last == phrase.head == phrase.first + 1
        if not short or phrase.role or not r.page.tokens[phrase.head].text[0].isupper():
            return None
        bodies = (f for f in itertools.islice(r.cast.recent("organization"), RECENT) if f.latest < phrase.first)
        if phrase.plural:
            human = (noun(r.head(phrase)) or NO_NOUN).cls in ("human", "people")
            people = {r.head(phrase), r.lemma(phrase)} if human else set()
            body = next((f for f in bodies if not f.country and people & {*fold(f.name).split()}), None)
        else:
            body = next((f for f in bodies if any(fold(n).split()[-1:] == [r.head(phrase)] for n in f.names)), None)
        if body is not None:
            r.cast.call(body, r.surface(phrase))
        return body

    def ships(self, phrase: Phrase) -> Figures:
        """The ships named before, or of several the last: "**the frigate**", "**the ships**"."""
        if self._r.page.tokens[phrase.head].lemma not in ships.nouns():
            return ()
        bodies = (f for f in self._r.cast.recent("organization") if 0 <= f.latest < phrase.first)
        named = [f for f in bodies if f.names and ships.is_ship(f.name)]
        return tuple(sorted(named, key=lambda f: f.first) if phrase.plural else named[:1])

    def _telling(self, phrase: Phrase, holder: Figure | None) -> set[str]:
        """The words before a head that tell a body from others of its kind: "the **interior** ministry"."""
        r = self._r
        first = phrase.owner.last + 1 if phrase.owner is not None else phrase.first
        if phrase.of is not None and phrase.of.last < phrase.head:
            first = max(first, phrase.of.last + 1)
        words = [t for t in r.page.tokens[first : phrase.head] if t.tag in ("NN", "NNP", "JJ") and "-" not in t.text]
        if r.page.tokens[phrase.head].text[0].isupper():
            words = [t for t in words if t.text[0].isupper()]  # "the extraordinary Council" is the Council
        return {*fold(" ".join(t.low for t in words)).split()} - listed("reaching") - _TELL_NOTHING

    def government(self, phrase: Phrase) -> Found:
        """A government of which no state is told: a body of its own."""
        if self._r.lemma(phrase) not in RULE:
            return NOBODY
        return (self._describe(phrase, None),), "body"

    def parties(self, phrase: Phrase) -> Figures:
        """The two political parties of which a text tells: "**the two parties**" after a party's delegation came."""
        recent = itertools.islice(self._r.cast.recent("organization"), RECENT)
        found = [f for f in recent if 0 <= f.latest < phrase.first and any("Party" in name.split() for name in f.names)]
        return tuple(sorted(found, key=lambda f: f.first)) if len(found) == 2 else ()

    def two(self, phrase: Phrase) -> Figures:
        """The bodies named together last: "the two organizations" after "the EU and ASEAN"."""
        for first, figures in itertools.islice(reversed(self._r.plurals), RECENT):
            if first < phrase.first and len(figures) == 2 and all(f.kind == "organization" for f in figures):
                return tuple(figures)
        return ()

    def _last_led(self, body: Figure) -> tuple[int, int]:
        """Where a body last was a subject or went by a bare noun ("the Council"), and where it was last named."""
        scene = self._r.scene
        for first, _, how in itertools.islice(reversed(body.mentions), RECENT):
            if how == "body" or scene.is_subject(first):
                return first, body.latest
        return -1, body.latest

    def _takes_part(self, phrase: Phrase) -> bool:
        """Whether an indefinite body acts, or is acted upon."""
        scene = self._r.scene
        if scene.subject_of(scene.place(phrase)[0]) is phrase:
            return True
        return any(event.type in _HITTING for event in scene.events_with(phrase))

    def _describe(self, phrase: Phrase, holder: Figure | None) -> Figure:
        """The body of this description and holder."""
        r = self._r
        name = r.surface(phrase)
        marks = [fold(name)]
        if holder is not None:
            described = " ".join((*phrase.adjectives, r.head(phrase)))
            marks.append(f"{described} {holder.number}")
        known = next((self._described[m] for m in marks if m in self._described), None)
        if known is None:
            # "its consulate in Basra" is the "consulate in Basra"; but "his office"
            theirs = phrase.owner is not None and phrase.owner.kind == "pronoun" and phrase.last > phrase.head
            called = self._unowned(phrase) if theirs else name
            known = r.cast.add("organization", first=phrase.first, phrase=called)
            known.country = holder.country if holder is not None else phrase.country
            known.holder = holder
            known.plural = phrase.plural
            r.cast.call(known, called)
            if phrase.owner is not None and not theirs:
                r.cast.call(known, self._unowned(phrase))
        for mark in marks:
            self._described.setdefault(mark, known)
        return known

    def _unowned(self, phrase: Phrase) -> str:
        """The words of a body behind its possessor: "mission in Malé" of "her country's mission in Malé"."""
        page = self._r.page
        first = phrase.owner.last + 1 if phrase.owner is not None else phrase.first
        while first < phrase.head and page.tokens[first].low in ("'s", "’s", "'", "’", "`s"):
            first += 1
        return " ".join(page.slice(min(first, phrase.head), phrase.last).split())
