"""The sure sieves: who is who by name, by gazetteer key, and by office together with name.

Nothing here looks at the context. It runs over the whole document first, so that the unsure sieves of `anaphora`
know every name, also those that come later.
"""

from __future__ import annotations

import re
from functools import cache

from ...data import countries
from ...folding import fold
from ..names.office_labels import (
    bare,
    is_former,
    is_office_acronym,
    is_other,
    is_rank,
    is_relational,
    labels_of,
    serves_abroad,
    titles_in,
)
from ..names.offices import RANKS
from ..page import Page, Phrase
from ..vocabulary import noun
from .cast import Cast, Figure, is_namesake, name_parts, same_person, tell_apart
from .hypocorisms import same_given_name
from .spellings import same_spelling

#: How many tokens before "and" a name can begin that one behind it repeats.
_NEAR = 7
#: Letters that are written for each other in names of other scripts.
_ALIKE = (frozenset("aeiouy"), frozenset("szc"), frozenset("ckq"), frozenset("gj"), frozenset("vwu"), frozenset("td"))
#: What the key of a state begins with where it is named by its capital.
_CAPITAL = "capital:"
#: Words for who held an office before or after somebody; they are no office.
_NEIGHBOURS = frozenset({"predecessor", "successor"})
#: States that have had no Prime Minister, and words for ministers that the United States have none of.
_PRESIDENTIAL = frozenset("USA MEX ARG BOL CHE CHL COL CRI CYP DOM ECU GTM HND LBR NIC PAN PRY SLV URY".split())
_NOT_AMERICAN = frozenset({"minister", "ministers", "chancellor", "premier"})
#: Words in the formal names of monarchies.
_REALMS = frozenset({"kingdom", "sultanate", "emirate", "principality", "duchy"})
#: Among how many figures a body is looked for whose name goes on.
_FIRST = 24
#: Bodies of which a state has one: "the Chinese Embassy" is "the Embassy of China".
MISSIONS = ("embassy", "high commission")


@cache
def country_names() -> dict[str, str]:
    """Alpha-3 code → the short English name of the state."""
    return {country.alpha3: country.name for country in countries()}


@cache
def _formal_words() -> dict[str, frozenset[str]]:
    return {country.alpha3: frozenset(fold(country.formal).split()) for country in countries()}


def formal_words(code: str) -> frozenset[str]:
    """The folded words of a state's formal name: {"kingdom", "of", "saudi", "arabia"}."""
    return _formal_words().get(code, frozenset())


def can_hold(figure: Figure, code: str) -> bool:
    """Whether a state may have somebody's office: a republic has no King, the United States no Prime Minister."""
    words = formal_words(code)
    if "monarch" in figure.classes and "republic" in words:
        return False
    offices = {word for role in figure.roles for word in fold(role).split()}
    if code == "USA" and not offices.isdisjoint(_NOT_AMERICAN):
        return False
    if code in _PRESIDENTIAL and any(fold(role).endswith("prime minister") for role in figure.roles):
        return False
    presides = "head-of-state" in figure.classes and fold(figure.role) == "president"
    return not presides or words.isdisjoint(_REALMS) or code == "ESP"  # whose government has a President


@cache
def _state_names() -> frozenset[str]:
    return frozenset(fold(name) for country in countries() for name in country.names)


def _names_state(name: str) -> bool:
    """Whether a name is a state's own, and not that of a city, a palace or a people."""
    text = fold(name).removeprefix("the ")
    return text in _state_names()


def names_seat(phrase: Phrase) -> bool:
    """Whether a state's phrase names it by the seat of its government: "the White House", "the Kremlin"."""
    named = phrase.kind == "state" and bool(phrase.name)
    return named and not is_capital(phrase) and not _names_state(phrase.name)


def is_capital(phrase: Phrase) -> bool:
    """Whether a state's phrase names it by the city of its government."""
    return phrase.key.startswith(_CAPITAL)


def _initials(name: str) -> str:
    """The capitals of a name of several words: "European Union" → "EU"; "" for one word."""
    words = [w for w in name.replace("-", " ").split() if w[0].isupper()]
    return "".join(w[0] for w in words) if len(words) > 1 else ""


def _variants(one: str, other: str) -> bool:
    """Whether two long words differ by a letter that sounds alike or is one too many, or by two that changed places."""
    if (
        not (one + other).isalpha()
        or len(one) < 5
        or one[0] != other[0]
        or one[-1] != other[-1]
        or abs(len(one) - len(other)) > 1
    ):
        return False
    if len(one) == len(other):
        at = [i for i in range(len(one)) if one[i] != other[i]]
        swapped = len(at) == 2 and one[at[0]] == other[at[1]] and one[at[1]] == other[at[0]]
        return swapped or (len(at) == 1 and any({one[at[0]], other[at[0]]} <= alike for alike in _ALIKE))
    short, long = sorted((one, other), key=len)
    return any(long[:i] + long[i + 1 :] == short for i in range(1, len(short)))


def _ends(name: str) -> list[str]:
    """An organ's name without its body's: "Ministerial Council" of "GCC Ministerial Council" and "… of the GCC"."""
    words = name.split()
    found = [words[1:]] if words[0].isupper() and len(words[0]) > 1 else []
    if "of" in words:
        found.append(words[: words.index("of")])
    return [fold(" ".join(end)) for end in found if len(end) > 1]


def _names_holder(organ: Figure, holder: Figure) -> bool:
    """Whether an organ goes by the name of its body: "GCC Ministerial Council" of the Gulf Cooperation Council."""
    known = {fold(name) for name in holder.names} | {holder.key.rpartition(":")[2]} - {""}
    return not holder.country and any(f" {one} " in f" {fold(name)} " for name in organ.names for one in known)


def _written_apart(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether each of two whole names has a part that the other lacks, or they differ by initials or by a generation's
    word: "George Bush met George H. W. Bush".
    """
    if len(one) < 2 or len(other) < 2:
        return False
    apart = {*one} ^ {*other}
    initials = bool(apart) and all(len(part) == 1 for part in apart)
    return initials or is_namesake(one, other) or (bool({*one} - {*other}) and bool({*other} - {*one}))


class Identity:
    """Finds or makes the figure of every phrase that says by itself whom it means."""

    def __init__(self, page: Page, cast: Cast) -> None:
        self._page = page
        self._cast = cast
        self._organizations: dict[str, list[Figure]] = {}
        #: The embassies of states, by what they are and whose.
        self._missions: dict[tuple[str, str], Figure] = {}
        self._known: dict[int, Figure] = {}
        self._by_initials: dict[str, Figure] = {}
        #: Organs of bodies of states, by their names without the body's, folded.
        self._by_end: dict[str, Figure] = {}

    def of(self, phrase: Phrase | None) -> Figure | None:
        """The figure of a phrase as far as its own words tell, else None."""
        if phrase is None:
            return None
        figure = self._known.get(id(phrase))
        if figure is None and (phrase.name or phrase.key or phrase.country):
            figure = self._identify(phrase)
            if figure is not None:
                self._known[id(phrase)] = figure
                figure.latest = max(figure.latest, phrase.first)
        return figure

    def _identify(self, phrase: Phrase) -> Figure | None:
        if phrase.parts:
            return None
        if phrase.kind in ("person", "counterpart", "office") and phrase.name:
            return self.person(phrase)
        if phrase.kind == "state" and (phrase.key or phrase.country):
            return self.state(phrase.country or phrase.key.removeprefix(_CAPITAL), phrase)
        if phrase.kind == "organization" and (phrase.key or (phrase.name and not self._is_generic(phrase))):
            return self.organization(phrase)
        return None

    def _is_generic(self, phrase: Phrase) -> bool:
        """Whether the name is but a noun with a capital letter ("the Commission"), or a short form ("EAM")."""
        words = phrase.name.lower().split()
        longer = self._page.abbreviations.get(phrase.name)
        if longer is not None and longer.plural:
            return True  # "the AIM": the Arab Interior Ministers, who are no body
        if is_office_acronym(phrase.name) or (words[-1] in ("administration", "government") and "of" not in words):
            return True
        found = noun(phrase.name.lower())
        return found is not None and found.cls in ("organization", "collective") and not phrase.name.isupper()

    # ------------------------------------------------------------------ states and organizations

    def state(self, code: str, phrase: Phrase | None = None, first: int = -1) -> Figure:
        """The state of an alpha-3 code; `phrase` is what mentions it, if anything does.

        A state that only a plugin knows may have another code, or none; it is then found by its key.
        """
        figure = self._cast.keyed(code)
        listed = code in country_names()
        if figure is None:
            at = phrase.first if phrase is not None else first
            name = country_names()[code] if listed else self._written(phrase) if phrase is not None else code
            country = code if listed or phrase is None else phrase.country
            figure = self._cast.add("state", first=at, key=code, phrase=name, country=country)
        if phrase is not None and phrase.name and not phrase.plural:
            byname = is_capital(phrase) or (listed and not _names_state(phrase.name))
            self._cast.call(figure, self._written(phrase), byname=byname)
        return figure

    def organization(self, phrase: Phrase) -> Figure:
        """The organization of a gazetteer key, a name, or an abbreviation that the text introduces."""
        written = self._written(phrase)
        longer = self._page.abbreviations.get(phrase.name)
        if longer is not None and longer is not phrase and not longer.parts and not phrase.key:
            figure = self.of(longer)
            if figure is not None and figure.kind == "organization":
                self._cast.call(figure, written)
                return figure
        figure = self._cast.keyed(phrase.key) if phrase.key else None
        figure = figure or self._by_initials.get(written)
        holder = self.belongs_to(phrase)
        country = phrase.country or (holder.country if holder is not None else "")
        if figure is None and written:
            for known in self._organizations.get(fold(written), ()):
                same_key = not phrase.key or not known.key or known.key == phrase.key
                if same_key and (not country or not known.country or known.country == country):
                    figure = known
        mission = next((word for word in MISSIONS if word in fold(written)), "") if country and not phrase.key else ""
        if figure is None and mission:
            figure = self._missions.get((mission, country))  # "the Chinese Embassy" after "the Embassy of China"
        if figure is None and not phrase.key:
            figure = self._headed(written) or self._begun(phrase, written, holder)
        if figure is None and not phrase.key:
            organ = self._by_end.get(fold(written))
            figure = organ if organ is not None and (holder is None or _names_holder(organ, holder)) else None
        if figure is None:
            figure = self._cast.add("organization", first=phrase.first, key=phrase.key, phrase=written)
        figure.country = figure.country or country
        figure.holder = figure.holder or holder
        if mission:
            self._missions.setdefault((mission, country), figure)
        if written:
            self._cast.call(figure, written)
            self._by_initials.setdefault(_initials(written), figure)
            if not figure.country:
                for end in _ends(written):
                    self._by_end.setdefault(end, figure)
            known_by = self._organizations.setdefault(fold(written), [])
            if figure not in known_by[-4:]:
                known_by.append(figure)
        return figure

    def _headed(self, name: str) -> Figure | None:
        """The body that a headline calls by the beginning of its name: "U.N. MISSION" of "U.N. Mission in Chad"."""
        short = re.split(r" (?:in|of|for|to|on) ", name, maxsplit=1)[0]
        known = self._organizations.get(fold(short), ()) if short != name else ()
        tokens, sentences = self._page.tokens, self._page.sentences
        headed = (f for f in known if sentences[tokens[f.first].sentence].kind == "headline" and len(f.names) == 1)
        return next(headed, None)

    def _begun(self, phrase: Phrase, name: str, holder: Figure | None) -> Figure | None:
        """The one body whose name goes on behind a name: "the **Council of Ministers**" of the Rim Association."""
        if holder is not None or phrase.determiner != "the" or " of " not in name:
            return None
        bodies = (f for f in self._cast.figures[:_FIRST] if f.kind == "organization" and f.first < phrase.first)
        begun = [f for f in bodies if any(n.startswith(f"{name} of ") for n in f.names)]
        return begun[0] if len(begun) == 1 else None

    def belongs_to(self, phrase: Phrase) -> Figure | None:
        """The state or organization in which the office is held, or that the body belongs to, if the words say so."""
        for holder in (phrase.of, phrase.owner):
            figure = self.of(holder)
            if figure is not None and figure.kind in ("state", "organization"):
                return figure
        country = phrase.country or (_served(phrase) if phrase.role else "")
        return self.state(country, first=phrase.first) if country else None

    # ------------------------------------------------------------------ persons

    def person(self, phrase: Phrase) -> Figure:
        """The person of a name: the same name, a part of it, or the name of an office holder seen before."""
        written = self._written(phrase)
        parts = name_parts(written)
        holder = self.belongs_to(phrase)
        country = phrase.country or (holder.country if holder is not None else "")
        fits = [
            figure
            for figure in self._cast.sharing_part(parts)
            if (same_person(parts, figure.parts) or (figure.respelt and same_person(parts, figure.respelt)))
            and not self._conflict(figure, phrase, country)
            and not self._is_beside(figure, phrase)
            and not (_written_apart(parts, figure.parts) and self._in_one_sentence(figure, phrase))
        ]
        exact = self._cast.named(written)
        named = exact is not None and exact.kind == "person" and not self._conflict(exact, phrase, country)
        if not fits and exact is not None and named and not self._is_beside(exact, phrase):
            fits.append(exact)
        if fits:
            own = labels_of(phrase.role).strong if phrase.role else frozenset()
            fits = self._in_office(fits) if len(parts) == 1 and not (phrase.role or phrase.gender) else fits
            figure = max(fits, key=lambda f: (len(own & f.strong), f.parts == parts, f.latest))
        else:
            figure = (
                self._misspelt(parts, phrase, country)
                or self._respelt(parts, phrase, country)
                or self._romanized(parts, phrase, country)
                or self._cast.add("person", first=phrase.first)
            )
        self._cast.call(figure, written)
        if parts != figure.parts and len(parts) == len(figure.parts):
            figure.respelt = figure.respelt or parts
        if phrase.first < phrase.name_first:
            before = self._page.slice(phrase.first, phrase.name_first - 1)
            ranks = [word for word in fold(before).split() if word in RANKS and word not in fold(phrase.role).split()]
            self._cast.give_titles(figure, (*titles_in(before), *ranks))
        self.dress(figure, phrase, holder, country)
        return figure

    def stranger(self, phrase: Phrase) -> Figure:
        """Somebody new who is called by an office alone: "Dear **Prime Minister**,"."""
        figure = self._cast.add("person", first=phrase.first, phrase=phrase.role)
        self.dress(figure, phrase, None, phrase.country)
        return figure

    def _in_office(self, fits: list[Figure]) -> list[Figure]:
        """Of those of one family who were named together whoever is in office: "Reis" is not the First Lady."""
        sentences = {self._page.tokens[figure.first].sentence for figure in fits}
        leading = [figure for figure in fits if figure.classes - {"royal"}]
        return leading if len(leading) == 1 == len(sentences) else fits

    def _misspelt(self, parts: tuple[str, ...], phrase: Phrase, country: str) -> Figure | None:
        """The person whose name differs in the spelling of one part: "Redwan Hussein" and "Redwan Hussien"."""
        if len(parts) < 2:
            return None
        for figure in self._cast.sharing_part(parts):
            if len(figure.parts) == len(parts) and not self._conflict(figure, phrase, country):
                differing = [(a, b) for a, b in zip(figure.parts, parts, strict=True) if a != b]
                if len(differing) == 1 and _variants(*differing[0]):
                    return figure
        return None

    def _respelt(self, parts: tuple[str, ...], phrase: Phrase, country: str) -> Figure | None:
        """The one person whose family name is written otherwise: "Zelenskyy" and "Zelensky"."""
        found = [
            figure
            for figure in self._cast.sounding_like(parts[-1])
            if not self._conflict(figure, phrase, country)
            and not self._in_one_sentence(figure, phrase)
            and not tell_apart(parts, figure.parts)
            and (
                len(parts) == 1
                or len(figure.parts) == 1
                or same_person(parts[:-1], figure.parts[:-1])
                or same_spelling(parts[0], figure.parts[0])
                or same_given_name(parts[0], figure.parts[0])
            )
        ]
        return found[0] if len(found) == 1 else None

    def _romanized(self, parts: tuple[str, ...], phrase: Phrase, country: str) -> Figure | None:
        """The one person whose Chinese name is written in another romanization: "Chou En-lai" and "Zhou Enlai"."""
        alike = self._cast.read_alike(parts) if len(parts) > 1 else ()
        found = [
            figure
            for figure in alike
            if figure.respelt in ((), parts)
            and not (self._conflict(figure, phrase, country) or self._in_one_sentence(figure, phrase))
        ]
        if len(found) != 1:
            return None
        found[0].respelt = parts
        return found[0]

    def dress(self, figure: Figure, phrase: Phrase, holder: Figure | None, country: str) -> None:
        """Gives a person what a phrase says of their office, country and gender."""
        figure.gender = figure.gender or phrase.gender
        past = is_former(phrase.qualifier)
        for role in (phrase.role, phrase.second_role):
            other, _, rest = role.partition(" ")
            if rest and is_other(other.lower()):
                role = "" if is_rank(rest) else rest  # "his counterpart **Commodore** V. B.": who has his office
            if role and not is_relational(bare(role)) and bare(role) not in _NEIGHBOURS:
                if past:
                    self._cast.once_held(figure, role, phrase.qualifier)
                else:
                    self._give_office(figure, role, phrase, holder)
        if not past or not figure.roles:
            figure.holder = figure.holder or holder
            if phrase.role or phrase.kind != "person":
                figure.qualifier = figure.qualifier or phrase.qualifier
        elif is_former(figure.qualifier):
            figure.qualifier = ""
        figure.country = figure.country or country

    def _give_office(self, figure: Figure, role: str, phrase: Phrase, holder: Figure | None) -> None:
        """Notes an office; one that says more than those before, or not only a headline's, becomes the first."""
        heading = self._page.sentences[phrase.sentence].kind == "headline"
        longer = len(role) > len(figure.role) and role.lower().startswith(figure.role.lower())
        better = not figure.roles or longer or (figure.headed and not heading)
        figure.headed = heading and (figure.headed or not figure.roles)
        self._cast.give_role(figure, role)
        if holder is not None and role == phrase.role:
            figure.held.append(role)
        if better and role in figure.roles:
            figure.roles.remove(role)
            figure.roles.insert(0, role)

    def _is_beside(self, figure: Figure, phrase: Phrase) -> bool:
        """Whether a phrase stands with "and" behind whom it cannot mean again: "President Lund and **Mrs. Lund**"."""
        tokens = self._page.tokens
        titled = 0 <= phrase.first < phrase.name_first
        if not titled or phrase.role or not phrase.first - _NEAR <= figure.latest < phrase.first - 1:
            return False
        return tokens[phrase.first - 1].low == "and" and all(
            token.text[0].isupper() or token.text == "." for token in tokens[figure.latest : phrase.first - 1]
        )

    def _in_one_sentence(self, figure: Figure, phrase: Phrase) -> bool:
        """Whether a figure is spoken of before in the sentence of a phrase."""
        return self._page.tokens[figure.latest].sentence == phrase.sentence and figure.latest < phrase.first

    @staticmethod
    def _conflict(figure: Figure, phrase: Phrase, country: str) -> bool:
        """Whether a phrase says something of a person that the figure is not."""
        if figure.gender and phrase.gender and figure.gender != phrase.gender:
            return True
        if figure.country and country and figure.country != country:
            return True
        if phrase.role and not {*fold(phrase.role).split()} - {*figure.titles}:
            return False  # "Ambassador Redwan" after "State Minister Ambassador Redwan H."
        if phrase.role_first > phrase.name_last >= 0 and len(name_parts(phrase.name)) == 1 < len(figure.parts):
            return False  # "Ms Berg, Chair of the OSCE" tells a second office of whoever had a full name before
        if phrase.role and figure.roles and not phrase.qualifier and not figure.qualifier:
            labels, own = labels_of(phrase.role), figure.strong
            if not labels.strong & own and not labels.weak & own:
                mine = frozenset().union(*(labels_of(r).weak for r in figure.roles))
                # A shared full name outweighs a new office; a shared family name does not.
                return not labels.strong & mine and name_parts(phrase.name) != figure.parts
        return False

    def _written(self, phrase: Phrase) -> str:
        if 0 <= phrase.name_first <= phrase.name_last:
            return " ".join(self._page.slice(phrase.name_first, phrase.name_last).split())
        return phrase.name


def _served(phrase: Phrase) -> str:
    """The country of whoever an envoy or aide serves: "special envoy of **the Omani Prime Minister**"."""
    word, whom = phrase.mods[0] if phrase.mods else ("", phrase)
    serves = word in ("of", "for") or (word == "to" and not serves_abroad(phrase.role))
    return whom.country if serves and whom is not phrase and whom.kind in ("office", "person") else ""
