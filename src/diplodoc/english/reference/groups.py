"""Groups without a name: the same description of the same people means the same group.

"Omani officials", and "**the officials**" after them; "**two Danish clerks**", of whom the headline said "Two clerks
freed"; "**the Chadian delegation**" after "a delegation from Chad". What a group is called, `descriptions` says.
"""

from __future__ import annotations

import itertools

from ...folding import fold
from ..page import Phrase
from ..vocabulary import listed
from .cast import Figure, Figures
from .descriptions import names_of
from .reading import Reading
from .unnamedbodies import RECENT

#: Those whom somebody holds are the same by any of these nouns.
_CAPTIVES = frozenset({"abductees", "captives", "detainees", "hostages", "prisoners"})
#: In how many tokens behind those whom a list names it begins.
_LISTED_BY = 16
#: Words behind a noun that begin what tells its people from others.
_TELLING = frozenset("against at by for from in near of on that to under which who with".split())


class Groups:
    """Knows the groups without a name that a text has spoken of."""

    def __init__(self, reading: Reading) -> None:
        self._r = reading
        #: Groups by description.
        self._described: dict[str, Figure] = {}
        #: Groups that a list of states makes up, and how many those are.
        self._sizes: dict[Figure, int] = {}
        #: Delegations, and the country that sends each.
        self._delegations: dict[Figure, str] = {}

    def describe(self, phrase: Phrase, holder: Figure | None) -> Figure:
        """The group of this description and holder."""
        r = self._r
        name, less = names_of(r.scene, phrase)
        marks = [fold(name)]
        if holder is not None:
            described = " ".join((*phrase.adjectives, r.head(phrase)))
            marks.append(f"{described} {holder.number}")
        if phrase.mods and phrase.mods[0][1].parts and r.page.tokens[phrase.head - 1].text[0].isupper():
            # "the G7 Trade Ministers of Canada, France …" are "the G7 Trade Ministers".
            own = fold(" ".join(r.page.slice(phrase.first, phrase.head).split())).removeprefix("the ")
            headed = own in self._described and fold(self._described[own].phrase) == own
            marks += [own] if headed or own != fold(phrase.role) else []
        known = next((self._described[m] for m in marks if m in self._described), None)
        if known is None and less and phrase.kind == "group" and not phrase.role:
            known = self._described.get(fold(less))
            known = known if known is not None and known.names == [less] else None  # "rebels", then "rebels from Meru"
        listing = bool(phrase.mods and phrase.mods[0][1].parts)
        size = max((len(self._members(inner)) for word, inner in phrase.mods if word == "of"), default=0)
        again = known if holder is not None and not listing else None
        if known is None:
            known = again = self._in_headline(phrase) or self._assembled(phrase)
        if again is not None:
            r.cast.call(again, name)  # "the Leaders of the G20" are "G20 Leaders", too
        if known is None:
            known = self._new(name, phrase.first, plural=phrase.plural)
            r.cast.call(known, less)
        for mark in (*marks, fold(less)) if less else marks:
            self._described.setdefault(mark, known)
        if size > 1:
            self._sizes.setdefault(known, size)
        if self._is_delegation(phrase) and (code := self._sender(phrase, holder)):
            self._delegations.setdefault(known, code)
        return known

    @staticmethod
    def _members(phrase: Phrase) -> list[Phrase]:
        """The states that a phrase lists, also as those of what it names: "of the parliaments of A, B and C"."""
        inner = next((p for word, p in phrase.mods if word == "of" and p.parts), None)
        return phrase.parts or (inner.parts if inner is not None else [])

    def counted(self, phrase: Phrase) -> Figure | None:
        """The group of as many as a phrase counts: "**the three Kings**" after "the Kings of A, B and C"."""
        number = self._r.number(phrase)
        alone = phrase.determiner == "the" and phrase.owner is None and not (phrase.mods or phrase.country)
        sized = (
            [f for f, size in self._sizes.items() if size == number > 1 and f.latest < phrase.first] if alone else []
        )
        whole = max(sized, key=lambda f: len(f.phrase), default=None)
        return whole if whole is not None and all(f.phrase in whole.phrase for f in sized) else None

    def _new(self, name: str, first: int, *, plural: bool) -> Figure:
        figure = self._r.cast.add("group", first=first, phrase=name)
        figure.plural = plural
        self._r.cast.call(figure, name)
        return figure

    def listed_behind(self, phrase: Phrase) -> Figures:
        """Those whom a sentence lists at its end: "**the following Ministers** attended: A of Chad; B of Mali"."""
        page = self._r.page
        ends = min(page.sentences[phrase.sentence].last, phrase.last + _LISTED_BY)
        colon = next((at for at in range(phrase.last + 1, ends) if page.tokens[at].text == ":"), 0)
        listing = self._r.scene.phrase_at(colon + 1) if colon else None
        return self._r.resolve(listing) if listing is not None and len(listing.parts) > 1 else ()

    def joint(self, parts: list[Phrase]) -> Figure:
        """The one group of descriptions side by side: "pilots and sailors"."""
        words = " ".join(self._r.page.slice(parts[0].first, parts[-1].last).split())
        mark = fold(words)
        figure = self._described.get(mark)
        if figure is None:
            name = words.removeprefix("the ").removeprefix("The ")
            figure = self._described[mark] = self._new(name, parts[0].first, plural=True)
        for part in parts:
            self._r.note(part, (figure,), "group")
        return figure

    def again(self, phrase: Phrase) -> Figure | None:
        """The group that a phrase means again: "the officials" after "Omani officials"."""
        head, modifiers = self._r.head(phrase), self._modifiers(phrase)
        heads = _CAPTIVES if head in _CAPTIVES and not phrase.mods else {head}
        behind = fold(self._r.page.slice(phrase.head + 1, phrase.last)) if phrase.mods else ""
        found: list[Figure] = []
        for figure in self._r.cast.recent("group"):
            name = fold(figure.phrase)
            same = (
                figure.latest < phrase.first
                and not heads.isdisjoint(_told_first(name))
                and modifiers <= {*name.split()}
            )
            if same and behind in name and (phrase.determiner or not self._is_headed(figure)):
                found.append(figure)
        # "Chad promised to send a delegation": whom the text has taken up before goes before those who are to come.
        return next((figure for figure in found if len(figure.mentions) > 1), next(iter(found), None))

    def two_such(self, phrase: Phrase, lemma: str) -> Figures:
        """The two groups or bodies of a kind that were spoken of: "both delegations" after one of each side."""
        recent = itertools.islice(self._r.cast.recent("group"), RECENT)
        such = [f for f in recent if f.latest < phrase.first and lemma in fold(f.phrase).split()]
        return tuple(sorted(such, key=lambda f: f.first)) if len(such) == 2 else ()

    def sent(self, phrase: Phrase, holder: Figure | None) -> Figure | None:
        """ "The Chadian delegation", after "a delegation from the Senate of Chad"."""
        if not self._is_delegation(phrase) or phrase.determiner not in ("the", ""):
            return None
        sent = [f for f, code in self._delegations.items() if code == self._sender(phrase, holder)]
        return sent[0] if len(sent) == 1 else None

    def _is_delegation(self, phrase: Phrase) -> bool:
        return self._r.lemma(phrase) == "delegation" and not phrase.plural

    def _sender(self, phrase: Phrase, holder: Figure | None) -> str:
        """The country that sends a delegation; "" where the phrase does not tell."""
        inner = next((p for word, p in phrase.mods if word == "from"), None)
        code = phrase.country or (holder.country if holder is not None else "")
        if code or inner is None:
            return code
        return next((f.country for f in self._r.resolve(inner)), "")

    def _in_headline(self, phrase: Phrase) -> Figure | None:
        """The group of which a headline spoke in fewer words: "Two clerks freed", then "two Danish clerks"."""
        page = self._r.page
        words = set(fold(page.slice(phrase.first, phrase.last)).split())
        if page.sentences[phrase.sentence].kind != "prose" or phrase.kind != "group" or phrase.owner is not None:
            return None
        for figure in self._r.cast.recent("group"):
            headed = set(fold(figure.phrase).split()) if self._is_headed(figure) else set()
            if self._r.head(phrase) in headed <= words and figure.latest < phrase.first:
                return figure
        return None

    def _assembled(self, phrase: Phrase) -> Figure | None:
        """Those whom the heading named by their office, where they are listed by state.

        "Declaration by the Ministers …: We, **the Ministers of …**", "Baltic Ministers meet: **the Ministers of …**".
        """
        signing = self._r.page.tokens[max(phrase.first - 2, 0)].low == "we"
        listing = bool(phrase.mods) and len(phrase.mods[0][1].parts) > 2 and phrase.mods[0][1].kind == "state"
        attending = self._r.scene.place(phrase)[2] == "by"  # "was attended by the Ministers of …": some of them
        if not phrase.role or attending or not (signing or listing):
            return None
        role = fold(phrase.role)
        groups = [f for f in self._r.cast.recent("group") if self._is_headed(f)]
        return next((f for f in groups if f" {role} " in f" {fold(f.phrase)} "), None)

    def _is_headed(self, figure: Figure) -> bool:
        """Whether a figure is first mentioned in a headline: "Nordic Leaders' Statement"."""
        page = self._r.page
        return page.sentences[page.tokens[figure.first].sentence].kind == "headline"

    def _modifiers(self, phrase: Phrase) -> set[str]:
        """The words before a head that tell a group from others: "the **rebel** commanders"."""
        first = phrase.owner.last + 1 if phrase.owner is not None else phrase.first
        nouns = (t.low for t in self._r.page.tokens[first : phrase.head] if t.tag == "NN")
        return {*fold(" ".join((*phrase.adjectives, *nouns))).split()}


def _told_first(name: str) -> list[str]:
    """The words of a group's name up to what tells them apart: "officers" of "officers held by the rebels"."""
    words = name.split()
    numbered = any(word in listed("quantities") or word.isdigit() for word in words)
    counted = words.index("of") + 1 if numbered and "of" in words else 0
    ends = (at for at, word in enumerate(words) if at > counted and word in _TELLING)
    return words[: next(ends, len(words))]
