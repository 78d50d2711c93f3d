"""Where events happened: the cities, regions and sites that the text names, and which event each belongs to.

A place is read where a preposition of place brings a name that is no state, body or person ("in Tirana", "near
Faya-Largeau", "in the southern city of Basra"), and as what a visit goes to. A state is who takes part, not where.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from functools import cache

import attrs

from ...data import ambiguous, countries, places
from ...model import Place, Span
from ..page import Page, Phrase, RawEvent, Token, hanging
from .hosts import FAMILY, Hosts

_IN = frozenset({"in", "at", "near", "off", "outside", "around", "over", "across"})
#: Prepositions of direction, which name the place of a visit only, and of what is attacked.
_TO = frozenset({"to", "for", "into", "of"})
#: What is done to people, and to no place: "the murder **of** Ravi Singh".
_TO_PEOPLE = frozenset(
    "abduction arrest assassination beating beheading deportation detention execution hanging imprisonment jailing "
    "kidnapping killing lynching murder poisoning rape slaying stabbing torture".split()
)
#: Nouns that say what the name behind "of" is, or that end the name of a site.
_SORTS = frozenset(
    str.split(
        """city town capital village port island region province district area county governorate
    municipality prefecture state strait gulf peninsula valley river sea bay lake desert mountains
    oblast aimag canton"""
    )
)
_SITES = frozenset(
    str.split(
        """palace castle house hall hotel base airport headquarters camp square center centre museum
    library residence crossing harbour harbor garden gardens park stadium university academy
    cathedral monastery mosque fort"""
    )
)
_INSIDE = frozenset({"de", "da", "do", "del", "la", "le", "el", "al", "es", "den", "der", "upon", "sur"})
#: More tokens no name of a place has.
_LONGEST = 9
#: Within how many tokens "on the official's way to" opens a sentence.
_ON_THE_WAY = 6
#: A name of two places that belong together, the second after a comma.
_ABBREVIATED = frozenset({"d.c.", "d.c", "dc", "n.y.", "md."})
_MISSIONS = frozenset(
    str.split(
        """embassy ambassador mission consulate consul envoy representative resident residence nunciature nuncio
        delegation legation attaché counsellor counselor chargé bishop archbishop correspondent"""
    )
)
#: What is talked about somewhere, but happens there only to those whom it hurts.
_TOPICS = frozenset(
    str.split(
        """situation war conflict crisis developments peace stability security fighting violence hostilities events
        tensions process question issue issues authorities people population investment investments"""
    )
)
_HURTS = ("force", "protest", "concession", "mediation")
_BEFORE_OR_AFTER = frozenset({"ahead", "before", "after", "following", "prior", "upon", "since"})
_NO_PLACE = frozenset(
    str.split(
        """january february march april may june july august september october november december monday
    tuesday wednesday thursday friday saturday sunday i english french arabic russian spanish
    president king god parliament government congress"""
    )
)


@attrs.frozen
class PlaceMention:
    """A place in the text: the tokens of its name, what brings it ("in", "to" …), and where that stands."""

    first: int
    last: int
    preposition: str
    #: The tokens that speak of it here: those of the name, or of "there".
    here: tuple[int, int]


def read(page: Page, events: Sequence[RawEvent]) -> list[Place | None]:
    """The place of each event, or None."""
    hosts = Hosts(page, events)
    visited = {event.last + 1 for event in events if event.type == "visit" and event.noun is None}
    found: dict[int, tuple[PlaceMention, bool]] = {}
    for mention in _Finder(page).find(visited):
        visits = False
        for index, direct in hosts.of(*mention.here):
            event, known = events[index], found.get(index)
            if visits and not direct and event.type == "visit" and _is_apart(page, event, mention):
                continue  # "arrived **following** a visit to Oslo"
            city = known is not None and _is_city_of(known[0], mention)
            # Where somebody travels to, there are the talks that he travels for.
            shared = visits and not direct and not _is_speech(event) and not _is_apart(page, event, mention)
            fronted = direct and not _is_speech(event) and hosts.is_fronted(mention.here[0] - 1, mention.here[1])
            if not (city or shared or fronted or _fits(page, event, mention)):
                continue
            visits = visits or event.type == "visit"
            if known is None or city or (direct and not known[1]):
                found[index] = mention, direct
    return [_place(page, found[index][0]) if index in found else None for index in range(len(events))]


def _is_city_of(venue: PlaceMention, city: PlaceMention) -> bool:
    """Of "at the Palace of Nations in Geneva": whether the second is where the first stands."""
    return city.preposition == "in" and city.first - venue.last <= 2 and venue.preposition in ("at", "in", "")


def _is_apart(page: Page, event: RawEvent, mention: PlaceMention) -> bool:
    """Whether somebody met before or after the visit: "spoke with Y **ahead of** her visit to Oslo"."""
    between = page.tokens[event.last + 1 : mention.here[0]]
    return any(token.low in _BEFORE_OR_AFTER for token in between)


def _is_speech(event: RawEvent) -> bool:
    return FAMILY.get(event.type) == "speech" and event.type != "discussion"


def _fits(page: Page, event: RawEvent, mention: PlaceMention) -> bool:
    """Whether the preposition can bring the place of such an event."""
    before = mention.here[0] - 1
    distance = before - event.last
    if mention.preposition in _IN:
        if event.first <= before <= event.last:
            return True  # inside the trigger: "is in Baku on his first trip"
        if _is_speech(event) and distance > 1:
            return False
        if distance < 0 and event.noun is None and not _opens(page, mention):
            return event.clause is not None and event.clause.verb.passive and not _is_speech(event)
        words = [token.low for token in page.tokens[max(0, before - 5) : before]]
        if event.type not in _HURTS and words and words[-1] in _TOPICS:
            return False
        abroad = not _MISSIONS.isdisjoint(words) and "," not in words
        return not abroad or event.type in (*_HURTS, "establishment") or distance < 0
    if mention.preposition == "of":
        to_people = page.tokens[event.last].lemma in _TO_PEOPLE
        return event.type in ("visit", "force") and event.noun is not None and 0 < distance <= 3 and not to_people
    inside = event.first <= before <= event.last  # "returned to Baku last night from a trip"
    return event.type == "visit" and (inside or 0 <= distance <= (9 if mention.preposition else 2))


def _opens(page: Page, mention: PlaceMention) -> bool:
    """Whether the adverbial stands at the head of a clause, and is not part of its subject."""
    at = mention.here[0] - 1
    while at > 0 and page.tokens[at].low in ("the", mention.preposition):
        at -= 1
    token = page.tokens[at]
    return (
        token.low in (mention.preposition, ",", ";", ":", "and", "but", "that", "while", "there")
        or token.sentence != page.tokens[mention.here[0]].sentence
        or mention.here[0] == page.sentences[token.sentence].first
    )


class _Finder:
    """Reads the names of places off a page."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._tokens = page.tokens
        self._actors: dict[int, Phrase] = {}
        #: The last token of known places with small words or marks in their names: "Port of Spain", "Saint John's".
        self._known: dict[int, int] = {}
        for phrase in _phrases(page.phrases):
            if phrase.name and phrase.kind in ("person", "organization", "group", "office"):
                first = phrase.first if phrase.kind == "person" else phrase.name_first  # "of Mr. A"
                for position in range(first, phrase.name_last + 1):
                    self._actors[position] = phrase
            elif phrase.kind == "office" and not phrase.name:
                self._actors.update(dict.fromkeys(range(phrase.first, phrase.head + 1), phrase))
            elif phrase.name and phrase.key.startswith("capital:"):
                self._known[phrase.name_first] = phrase.name_last

    def find(self, visited: Set[int]) -> Iterator[PlaceMention]:
        """All names that a preposition of place brings, or that begin at `visited`, in the order of the text."""
        known: PlaceMention | None = None
        for token in self._tokens:
            mention = None
            if token.low in _IN or (token.low in _TO and not self._is_passed(token)):
                mention = self.name(token.index + 1, token.low)
            elif token.index in visited:
                mention = self.name(token.index, "")
            if mention:
                known = mention if mention.preposition not in ("of", "for") else known
                yield mention
            elif token.low == "there" and known and self._is_adverb(token.index):
                fresh = token.sentence - self._tokens[known.here[0]].sentence <= 1
                if fresh:
                    yield attrs.evolve(known, preposition="in", here=(token.index, token.index))

    def _is_passed(self, to: Token) -> bool:
        """Whether somebody only goes there: "**On his way to** Moscow, he will stop in Gdansk"."""
        opening = self._page.sentences[to.sentence].first
        return to.index - opening < _ON_THE_WAY and self._tokens[to.index - 1].low in ("way", "route")

    def _is_adverb(self, position: int) -> bool:
        after = self._tokens[position + 1] if position + 1 < len(self._tokens) else None
        return after is None or not after.tag.startswith(("VB", "MD"))

    def name(self, position: int, preposition: str) -> PlaceMention | None:
        """The name of a place that begins at `position`, behind articles and "the city of"."""
        tokens = self._tokens
        start = self._skip(position)
        if start is None:
            return None
        last = self._last(start)
        if not self._is_place(start, last):
            return None
        if last + 1 < len(tokens) and tokens[last + 1].low in _SORTS | _SITES and tokens[last].text.istitle():
            last += 1
        return PlaceMention(start, last, preposition, (start, last))

    def _last(self, start: int) -> int:
        """Where the name that begins at `start` ends: "Rio de Janeiro", "Hall of the People", "Washington, D.C."."""
        tokens = self._tokens
        last = self._known.get(start, start)
        end = min(self._page.sentences[tokens[start].sentence].last, start + _LONGEST)
        while last < end:
            one, two = tokens[last + 1], tokens[min(last + 2, end)]
            joins = one.low in _INSIDE or (one.low in ("of", "and") and tokens[last].low in _SITES)
            if _is_capital(one) and one.low not in _NO_PLACE:
                last += 1
            elif (one.text == "," and two.low in _ABBREVIATED) or (joins and _is_capital(two)):
                last += 2
            elif joins and two.low == "the" and last + 3 <= end and _is_capital(tokens[last + 3]):
                last += 3
            else:
                break
        return last

    def _skip(self, position: int) -> int | None:
        """Where the name begins behind "the", "the southern city of", "the capital, …"."""
        tokens = self._tokens
        for ahead in range(position, min(position + 7, len(tokens))):
            token = tokens[ahead]
            if token.sentence != tokens[position - 1].sentence:
                return None
            if token.low in _SORTS and ahead + 2 < len(tokens) and ahead > position:
                return ahead + 2 if tokens[ahead + 1].low in ("of", ",") and _is_capital(tokens[ahead + 2]) else None
            following = tokens[ahead + 1] if ahead + 1 < len(tokens) else token
            adjective = token.tag.startswith("JJ") and token.low in _adjectives() and not _is_capital(following)
            if _is_capital(token) and not adjective:
                return ahead if ahead == position or tokens[ahead - 1].low == "the" else None
            if token.low != "the" and not token.tag.startswith(("JJ", "NN", "VBN")) and not token.text[0].isupper():
                return None
        return None

    def _is_place(self, first: int, last: int) -> bool:
        tokens = self._tokens
        words = " ".join([token.text for token in tokens[first : last + 1]])
        if tokens[first].low in _NO_PLACE or any(map(str.isdigit, words)) or not any(map(str.islower, words)):
            return False
        if words.removeprefix("the ") in _states():
            return False
        site = tokens[last].low in _SITES or tokens[last].low in _SORTS
        following = tokens[last + 1] if last + 1 < len(tokens) else None
        if following is not None and following.sentence == tokens[first].sentence:
            if following.low in ("'s", "'") or (
                following.tag.startswith("NN") and not self._ends_in_site(last + 1) and following.text.isalpha()
            ):
                return False
            if following.low == "of" and not site:
                return False
        holder = self._actors.get(first)
        if holder is not None and not site:
            # A city that nobody knows looks like a person.
            return holder.kind == "person" and not holder.role and not holder.gender and last - first <= 1
        return site or not any(token.low in _bodies() for token in tokens[first : last + 1])

    def _ends_in_site(self, position: int) -> bool:
        words = self._tokens[position : position + 2]
        return any(token.low in _SITES or token.low in _SORTS for token in words)


def _phrases(phrases: Sequence[Phrase]) -> Iterator[Phrase]:
    """All phrases, with those that hang on them."""
    stack = list(phrases)
    while stack:
        phrase = stack.pop()
        yield phrase
        stack += hanging(phrase)


def _is_capital(token: Token) -> bool:
    return token.text[0].isupper()


def _place(page: Page, mention: PlaceMention) -> Place:
    name = page.slice(mention.first, mention.last)
    span = Span(page.tokens[mention.first].start, page.tokens[mention.last].end)
    return Place(name=name, span=span, country=_countries().get(page.view[span.start : span.end]))


@cache
def _states() -> frozenset[str]:
    """The names of states that are no cities; "Santo Domingo" and "Vatican City" are both."""
    return frozenset(
        name
        for country in countries()
        for name in country.names
        if name == country.name or name not in country.capitals
    )


@cache
def _adjectives() -> frozenset[str]:
    return frozenset(word.lower() for country in countries() for word in (*country.adjectives, *country.demonyms))


@cache
def _countries() -> dict[str, str]:
    """The present country of every known capital, city and region; where two share a name, of the better known."""
    defaults = {row.alias: row.keys[0] for row in ambiguous()}
    capitals = ((name, state.key, state.alpha3) for state in countries() for name in state.capitals)
    others = ((name, place.key, place.alpha3) for place in places() for name in place.names)
    found: dict[str, str] = {}
    for name, key, code in (*capitals, *others):
        if code and defaults.get(name, key) == key:
            found.setdefault(name, code)
    return found


@cache
def _bodies() -> frozenset[str]:
    """Words of names that are no places, however capital."""
    return frozenset(
        str.split(
            """council committee commission assembly ministry organization organisation union agency conference
    summit forum session agreement treaty convention charter declaration protocol accord resolution
    bank fund court secretariat department office league association alliance initiative programme
    program project partnership plan agenda strategy day week year award order minister ministers
    president ambassador secretary force forces army navy corps group framework mechanism statement
    communique process war mission convention award championship championships games cup olympics
    meeting"""
        )
    )
