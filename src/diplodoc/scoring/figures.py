"""The figures: how many events and participants were found, how many of those found are right, and what was missed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator

import attrs

from ..model import Document, Event
from ..taxonomy import BUILT_IN
from .gold import GoldDocument, GoldEvent
from .matching import Roles, match_actors, match_events, plain, roles

SYMMETRIC = frozenset(type_.name for type_ in BUILT_IN if type_.symmetric)

#: The figures that have a precision and a recall, in the order in which they are told.
TALLIES = (
    "found", "roles", "strict", "main found", "main strict", "embedded found", "embedded strict", "dates", "places",
    "actors",
)  # fmt: skip
#: The figures that are the share of what was found that is right.
SHARES = ("actor country", "actor kind", "actor office of", "actor role", "embedded flag", "status")


@attrs.define
class Tally:
    """How many of those `wanted`, and of those `given`, are `right`."""

    right: int = 0
    wanted: int = 0
    given: int = 0

    def add(self, right: int, wanted: int, given: int) -> None:
        self.right += right
        self.wanted += wanted
        self.given += given

    @property
    def precision(self) -> float:
        return self.right / self.given if self.given else 0.0

    @property
    def recall(self) -> float:
        return self.right / self.wanted if self.wanted else 0.0

    @property
    def f1(self) -> float:
        return 2 * self.right / (self.wanted + self.given) if self.right else 0.0

    def __str__(self) -> str:
        return (
            f"P {self.precision:.3f}  R {self.recall:.3f}  F1 {self.f1:.3f}   "
            f"({self.right} of {self.wanted}, {self.given} given)"
        )


@attrs.frozen(kw_only=True)
class Error:
    """An event that was missed ("-"), invented ("+"), or found with the wrong participants ("~")."""

    document: str
    sign: str
    type: str
    at: int
    trigger: str
    given: tuple[str, ...] = ()
    wanted: tuple[str, ...] = ()

    def __str__(self) -> str:
        given, wanted = ("; ".join(names) or "nobody" for names in (self.given, self.wanted))
        who = {"-": wanted, "+": given}.get(self.sign, f"{given}, not {wanted}")
        return f"{self.sign} {self.at:5} {self.type:14} “{' '.join(self.trigger.split())}” {who}"


@attrs.define
class Score:
    """The figures over some gold documents. Tallies have an F1; shares are the right ones of those found."""

    documents: int = 0
    tallies: dict[str, Tally] = attrs.field(factory=lambda: {name: Tally() for name in TALLIES})
    shares: dict[str, Tally] = attrs.field(factory=lambda: {name: Tally() for name in SHARES})
    #: Strictly right events, by type.
    by_type: dict[str, Tally] = attrs.field(factory=lambda: defaultdict(Tally))
    errors: list[Error] = attrs.field(factory=list)

    def figures(self) -> dict[str, float | None]:
        """Every figure by its name, from 0 to 1: the F1 of a tally, or a share. None where nothing was to be found."""
        found = {name: t.f1 if t.wanted or t.given else None for name, t in self.tallies.items()}
        return found | {name: t.precision if t.given else None for name, t in self.shares.items()}

    def __str__(self) -> str:
        return "\n".join(self._lines())

    def _lines(self) -> Iterator[str]:
        yield f"{self.documents} documents"
        for name, tally in self.tallies.items():
            yield f"{name:16} {tally}"
        for name, share in self.shares.items():
            yield f"{name:16} {share.precision:.3f}   ({share.right} of {share.given})"
        yield ""
        yield "strict by type"
        for name, tally in sorted(self.by_type.items(), key=lambda item: (-item[1].wanted, item[0])):
            yield f"  {name:14} {tally}"


def score(
    gold: Iterable[GoldDocument], documents: Iterable[Document], *, symmetric: Container[str] = SYMMETRIC
) -> Score:
    """Measures `documents` against the gold documents, which must be the same texts in the same order.

    `symmetric` names the event types whose agents and recipients are participants on one footing. Raises
    `ValueError` where the two do not go together.
    """
    result = Score()
    for wanted, document in zip(gold, documents, strict=True):
        if wanted.source.text != document.text:
            raise ValueError(f"the document in the place of {wanted.id!r} has another text")
        _Comparison(wanted, document, symmetric, result).run()
    return result


class _Comparison:
    """One document against its gold, added to a score."""

    def __init__(self, gold: GoldDocument, document: Document, symmetric: Container[str], result: Score) -> None:
        self.gold = gold
        self.document = document
        self.symmetric = symmetric
        self.result = result
        self.ids = match_actors(gold, document)

    def run(self) -> None:
        self.result.documents += 1
        self._actors()
        matched = match_events(self.gold, self.document, self.ids, self.symmetric)
        errors: list[Error] = []
        for number, event in enumerate(self.document.events):
            if number not in matched:
                self._invented(event, errors)
            elif not (wanted := self.gold.events[matched[number]]).optional:
                self._found(event, wanted, errors)
        found = set(matched.values())
        for number, wanted in enumerate(self.gold.events):
            if number not in found and not wanted.optional:
                self._missed(wanted, errors)
        self.result.errors += sorted(errors, key=lambda error: (error.at, error.sign, error.type))

    def _actors(self) -> None:
        shares = self.result.shares
        by_id = {actor.id: actor for actor in self.gold.actors}
        # An actor too many is no fault of its own: it shows in the roles of events.
        self.result.tallies["actors"].add(len(self.ids), len(by_id), len(by_id))
        for mine in self.document.actors:
            if mine.id not in self.ids:
                continue
            wanted = by_id[self.ids[mine.id]]
            shares["actor kind"].add(mine.kind == wanted.kind, 1, 1)
            shares["actor country"].add(mine.country == wanted.country, 1, 1)
            if wanted.role:
                shares["actor role"].add(plain(mine.role or "") == plain(wanted.role), 1, 1)
            if wanted.of:
                shares["actor office of"].add(self.ids.get(mine.affiliation or "") == wanted.of, 1, 1)

    def _invented(self, event: Event, errors: list[Error]) -> None:
        given = roles(event, self.symmetric, self.ids)
        self._count(event.embedded, event.type, found=False, right=False, wanted=0, given=1)
        self.result.tallies["roles"].add(0, 0, len(given))
        errors.append(self._error("+", event, given=given))

    def _missed(self, wanted: GoldEvent, errors: list[Error]) -> None:
        who = roles(wanted, self.symmetric)
        self._count(wanted.embedded, wanted.type, found=False, right=False, wanted=1, given=0)
        self.result.tallies["roles"].add(0, len(who), 0)
        errors.append(self._error("-", wanted, wanted=who))

    def _found(self, event: Event, wanted: GoldEvent, errors: list[Error]) -> None:
        tallies, shares = self.result.tallies, self.result.shares
        given, who = roles(event, self.symmetric, self.ids), roles(wanted, self.symmetric)
        self._count(wanted.embedded, wanted.type, found=True, right=given == who, wanted=1, given=1)
        tallies["roles"].add(len(given & who), len(who), len(given))
        shares["embedded flag"].add(event.embedded == wanted.embedded, 1, 1)
        shares["status"].add(event.status == wanted.status, 1, 1)
        days = (event.when.start, event.when.end) if event.when else None
        right_days = days is not None and days == wanted.days
        tallies["dates"].add(right_days, wanted.days is not None, days is not None)
        place = event.place.name if event.place else ""
        right_place = bool(place) and plain(place) == plain(wanted.place or "")
        tallies["places"].add(right_place, bool(wanted.place), bool(place))
        if given != who:
            errors.append(self._error("~", wanted, given=given, wanted=who))

    def _count(self, embedded: bool, type_: str, *, found: bool, right: bool, wanted: int, given: int) -> None:
        tier = "embedded" if embedded else "main"
        for figure, good in (("found", found), ("strict", right)):
            self.result.tallies[figure].add(good, wanted, given)
            self.result.tallies[f"{tier} {figure}"].add(good, wanted, given)
        self.result.by_type[type_].add(right, wanted, given)

    def _error(
        self, sign: str, event: Event | GoldEvent, *, given: Roles = frozenset(), wanted: Roles = frozenset()
    ) -> Error:
        return Error(
            document=self.gold.id,
            sign=sign,
            type=event.type,
            at=event.trigger.start,
            trigger=self.gold.source[event.trigger],
            given=self._named(given),
            wanted=self._named(wanted),
        )

    def _named(self, who: Roles) -> tuple[str, ...]:
        names = {actor.id: actor.names[0] for actor in self.gold.actors}
        names |= {f"?{actor.id}": f"?{actor.name}" for actor in self.document.actors}
        return tuple(sorted(f"{role} {names[id_]}" for role, id_ in who))
