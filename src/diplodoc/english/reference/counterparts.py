"""Those on the other side: "the guest", "her host", "his Polish counterpart".

A guest or host is one of the latest encounter; a counterpart has the same office in the other country, or stands on
the other side.
"""

from __future__ import annotations

import itertools

from ..page import Phrase
from .cast import Figure
from .reading import Found, Reading


def agrees(figure: Figure, phrase: Phrase) -> bool:
    """Whether a phrase says no other gender of somebody than what is known."""
    gender = figure.gender or figure.seen
    return not (gender and phrase.gender and gender != phrase.gender)


def nationality(phrase: Phrase) -> str:
    """The country that an adjective of nationality gives to a phrase."""
    return phrase.country or (phrase.of.country if phrase.of is not None else "")


def _alike(one: Figure, other: Figure) -> bool:
    """Whether two hold their offices alike, in a state or in a body: a parliament's President is no state's."""
    return one.holder is None or other.holder is None or one.holder.kind == other.holder.kind


class Counterparts:
    """Reads guests, hosts and counterparts."""

    def __init__(self, reading: Reading) -> None:
        self._r = reading
        #: Counterparts that are never named so far, by their country.
        self._unnamed: dict[str, Figure] = {}

    # ------------------------------------------------------------------ guests and hosts

    def guest(self, phrase: Phrase, *, hosts: bool = False) -> Found:
        """The guest or the host of the latest encounter."""
        r = self._r
        barred = {*r.co_arguments(phrase), *r.known(phrase.owner)}
        gender = "f" if r.head(phrase) == "hostess" else ""
        phrase.gender = phrase.gender or gender
        owners = [f for f in r.known(phrase.owner) if f.kind == "person"]
        guests, at_home = r.principals.guests(phrase.first, () if hosts else owners, many=phrase.plural)
        wanted = at_home if hosts else guests
        people = [f for f in wanted if f not in barred and agrees(f, phrase)]
        country = nationality(phrase)
        if country:
            # "the Vietnamese guest": the nationality says which side, wherever they meet.
            both = dict.fromkeys((*wanted, *r.principals.sides(phrase.first)))
            theirs = [f for f in both if f.country == country and f not in barred and agrees(f, phrase)]
            with_them = [f for f in people if f.kind == "group"] if set(theirs) & set(wanted) else []
            people = [*theirs, *with_them] or people
        if not people:
            sides = r.principals.sides(phrase.first)
            people = [f for f in sides if f not in barred and agrees(f, phrase)]
        if not phrase.plural:
            people.sort(key=lambda f: not f.names)  # no guest's nameless wife
            people = [f for f in people if f.kind == "person"][:1] or people[:1]
        return tuple(people), "host" if hosts else "guest"

    # ------------------------------------------------------------------ counterparts

    def counterpart(self, phrase: Phrase) -> Found:
        """Somebody's counterpart: who has the same office in the other country, or stands on the other side."""
        r = self._r
        base = self._base(phrase)
        holder = r.identity.belongs_to(phrase)
        ours = phrase.owner is not None and r.head(phrase.owner) in ("my", "our") and holder is None
        if ours and not phrase.plural and (partner := r.speakers.partners(phrase.first)):
            return partner, "counterpart"  # "my colleague" at a joint press conference
        sides = r.principals.sides(phrase.first)
        if phrase.plural:
            return tuple(f for f in sides if f is not base), "counterpart"
        people = [f for f in r.cast.recent("person") if f is not base and agrees(f, phrase)]
        barred = set(r.co_arguments(phrase)) if holder is not None else set()
        people = [f for f in people if (f.names or f.roles) and f not in barred]  # no bystander
        if holder is not None:
            known = [f for f in people if f.country == holder.country or f.holder is holder]
            # "his Russian colleague" of whoever on the other side has no country yet
            # … but not of whom this sentence speaks besides: "raised **her** case with his Russian colleague"
            spoken = r.said.get(phrase.sentence, [])
            people = known or [f for f in people if f in sides and not (f.country or f.bare or f in spoken)]
        elif base is not None:
            people = [f for f in people if f.country != base.country or f in sides]
            people.sort(key=lambda f: f not in sides)
        classes = base.classes if base is not None else frozenset()
        same = [f for f in people if f.classes & classes and f.first < phrase.first]
        same = [f for f in same if base is not None and _alike(base, f)] or same
        if holder is not None and base is not None and not classes:
            same = [f for f in people if not f.classes and f.first < phrase.first]  # of whom no more is told either
        facing = [f for f in people if f in sides or f in r.principals.main]
        if base is not None and base not in sides and base not in r.principals.main:
            facing = [f for f in facing if not (f.classes and classes)]
        # Who is known to hold another office is no minister's counterpart.
        fits = same or facing or ([f for f in people if not (f.classes and classes)] if holder else [])
        if fits:
            if holder is not None and fits[0].holder is None and not fits[0].country:
                fits[0].holder, fits[0].country = holder, holder.country
                self.take_office(phrase, fits[0])
            return (fits[0],), "counterpart"
        figure = r.styled_soon(phrase) or r.cast.add("person", first=phrase.first, phrase=r.surface(phrase))
        figure.holder, figure.country = holder, holder.country if holder is not None else ""
        figure.gender = phrase.gender
        self.take_office(phrase, figure)
        if figure.country and not figure.names:
            self._unnamed[figure.country] = figure
        return (figure,), "counterpart"

    def name_counterpart(self, phrase: Phrase, figure: Figure) -> None:
        """A named counterpart has the office of the one whose counterpart they are."""
        figure.holder = figure.holder or self._r.identity.belongs_to(phrase)
        self.take_office(phrase, figure)
        unnamed = self._unnamed.pop(figure.country, None)
        if unnamed is not None and figure.first == phrase.first > unnamed.first:
            unnamed.same = figure  # "Minister hosts German counterpart", says the headline
            figure.mentions.extend(unnamed.mentions)
            figure.first = unnamed.first

    def take_office(self, phrase: Phrase, figure: Figure) -> None:
        """Gives a counterpart the office of the one whose counterpart a phrase says that they are."""
        base = self._base(phrase)
        if base is not None:
            self.share_office(base, figure)

    def share_office(self, base: Figure, figure: Figure) -> None:
        """Gives somebody the office of a counterpart, unless the text gave one."""
        if base.roles and not figure.roles:
            self._r.cast.give_role(figure, base.role)

    def _base(self, phrase: Phrase) -> Figure | None:
        """Whose counterpart a phrase speaks of: its possessor, else the subject of its clause, or one above it.

        Nobody of the counterpart's own country: "asked the Indian envoy to write to **his** Indian counterpart".
        """
        r = self._r
        theirs = r.identity.belongs_to(phrase)
        code = theirs.country if theirs is not None else ""
        clause, _, _ = r.scene.place(phrase)
        subject = r.scene.subject_of(clause)
        told = [figure for figure in r.known(phrase.owner) if figure.kind == "person"]
        if subject is not None and not subject.first <= phrase.first <= subject.last:
            told += [figure for figure in r.resolve(subject) if figure.kind == "person"]
        above = (f for p in r.scene.subjects_above(clause) for f in r.known(p) if f.kind == "person")
        abroad = (f for f in itertools.chain(told, above) if not code or f.country != code)
        return next(abroad, None) or next(iter([*told, *r.principals.main]), None)
