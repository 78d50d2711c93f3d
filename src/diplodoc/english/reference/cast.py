"""The cast of a document: who is in it, and by which names, offices and countries each can be found.

A `Figure` is somebody of whom the text speaks; the extractor makes an actor of each that takes part. `Cast`
finds figures by name, gazetteer key, office or country through indices, so that a reference costs the same in a
long document as in a short one: of many candidates only the `NEAR` most recently mentioned are looked at.
"""

from __future__ import annotations

import re
from collections import OrderedDict, defaultdict
from collections.abc import Iterable, Iterator
from typing import TypeAlias

import attrs

from ...folding import fold
from ...model import ActorKind
from ..names.office_labels import SINGLE, calls, classes_of, is_rank, labels_of
from .hypocorisms import same_given_name
from .romanization import readings
from .spellings import same_spelling, sound

#: How many of the most recently mentioned candidates are considered.
NEAR = 50

#: Parts of names that name nobody by themselves.
_PARTICLES = frozenset(
    "al el bin ibn bint abu ould von van der den de del della di da dos das du le la y e i zu zur af av ter ten san st"
    " ud ul ur jr sr ii iii iv v vi ph dr mr mrs ms md ma sheikh shaikh sayyid haji hajji datuk dato tun".split(" ")
)


@attrs.define(slots=True, eq=False)
class Figure:
    """Somebody or something that the text speaks of.

    `id` is final only once the cast is sealed. `mentions` are (first token, last token, sieve), in order of
    resolution; `names` the surface forms that name the figure, as found.
    """

    number: int
    kind: ActorKind
    id: str = ""
    key: str = ""
    names: list[str] = attrs.field(factory=list)
    #: Names of something that stands for the figure: a state's capital, the seat of its government.
    bynames: list[str] = attrs.field(factory=list)
    #: The words for a figure that is never named: "Prime Minister of Iceland".
    phrase: str = ""
    roles: list[str] = attrs.field(factory=list)
    #: Offices held once; and those offices for which the text says where they are held.
    past: list[str] = attrs.field(factory=list)
    held: list[str] = attrs.field(factory=list)
    #: Whether the offices are known from a headline only, which writes them short.
    headed: bool = False
    #: Titles before the name, folded: "his highness", "cardinal".
    titles: list[str] = attrs.field(factory=list)
    qualifier: str = ""
    holder: Figure | None = None
    country: str = ""
    #: "m" or "f" as titles say it; `seen` as pronouns that were read for the figure say it.
    gender: str = ""
    seen: str = ""
    plural: bool = False
    #: First mentioned with the office of a state and without saying of which.
    bare: bool = False
    #: Folded parts of the fullest name.
    parts: tuple[str, ...] = ()
    #: The same in another spelling, if the text has both: "Zhou Enlai" of "Chou En-lai".
    respelt: tuple[str, ...] = ()
    #: Token of the first mention; that of the latest while the text is being read.
    first: int = 0
    latest: int = 0
    mentions: list[tuple[int, int, str]] = attrs.field(factory=list)
    #: The named person that an unnamed office holder turned out to be.
    same: Figure | None = None

    @property
    def name(self) -> str:
        """The fullest name, or the role phrase of somebody who is never named."""
        return self.names[0] if self.names else self.phrase

    @property
    def aliases(self) -> tuple[str, ...]:
        """The further names in order of fullness."""
        return tuple(self.names[1:])

    @property
    def role(self) -> str:
        """The office as best written; a mere rank, or an office held once, only where there is no other."""
        for role in self.roles:
            if role in self.held or not is_rank(role):
                return role
        return next(iter((*self.roles, *self.past)), "")

    @property
    def of(self) -> str | None:
        """Id of the state or organization in which the office is held, or that a body belongs to."""
        return self.holder.id if self.holder is not None else None

    @property
    def strong(self) -> frozenset[str]:
        """Labels of all offices held: the words that name them."""
        return frozenset().union(*(labels_of(role).strong for role in self.roles))

    @property
    def classes(self) -> frozenset[str]:
        """Classes of all offices held."""
        return frozenset().union(*(classes_of(role) for role in self.roles))


#: Those for whom a phrase stands.
Figures: TypeAlias = tuple[Figure, ...]


def name_parts(name: str) -> tuple[str, ...]:
    """The folded parts of a personal name: "J.R. Al-Hajraf" → ("j", "r", "al", "hajraf")."""
    return tuple(fold(name.replace(".", ". ")).split())


def _is_shouted(known: str, name: str) -> bool:
    """Whether a known name is another in the capitals of a headline: "KARIM NABIL" of "Karim Nabil"."""
    return known.isupper() and not name.isupper() and fold(known) == fold(name)


#: Words behind a name that tell father and son apart.
_GENERATIONS = {"sr": "senior", "senior": "senior", "jr": "junior", "junior": "junior", "filho": "junior"}


def same_person(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two names, as `name_parts`, can be one person's.

    The parts of the shorter are parts of the longer; an initial stands for any part that begins with it; particles
    and initials alone never suffice. "Wang Yi" and "Wang Li" are two, "Kim" and "Kim Jong Un" can be one; "Kabila Sr."
    and "Kabila Jr." are two, and so are "George H. W. Bush" and "George W. Bush".
    """
    if tell_apart(one, other):
        return False
    short, long = sorted((one, other), key=len)
    left = list(long)
    full = 0
    for part in short:
        if part in left:
            left.remove(part)
            full += len(part) > 1 and part not in _PARTICLES
            continue
        match = next((p for p in left if _same_part(p, part) or (len(short) > 1 and same_spelling(p, part))), None)
        if match is not None:
            left.remove(match)
        elif len(part) > 1 and part not in _PARTICLES:
            return False
    return full > 0


def _same_part(one: str, other: str) -> bool:
    """Whether a part of a name stands for another: as its initial, or its short form."""
    return ((len(one) == 1 or len(other) == 1) and one[0] == other[0]) or same_given_name(one, other)


def tell_apart(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether initials or a word for the generation say that two names are two people's."""
    initials = sorted(([p for p in parts if len(p) == 1] for parts in (one, other)), key=len)
    if initials[0] and initials[0] != initials[1][: len(initials[0])]:
        return True
    generations = [{_GENERATIONS[p] for p in parts if p in _GENERATIONS} for parts in (one, other)]
    return all(generations) and generations[0] != generations[1]


def is_namesake(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two whole names differ by a word for the generation alone: "Robert Lund" and "Robert Lund Jr."."""
    return len(one) > 1 and len(other) > 1 and len({*one} ^ {*other}) == 1 and {*one} ^ {*other} <= _GENERATIONS.keys()


class Cast:
    """All figures of a document, in order of first mention."""

    def __init__(self) -> None:
        self.figures: list[Figure] = []
        self._by_key: dict[str, Figure] = {}
        self._by_name: dict[str, Figure] = {}
        self._by_part: dict[str, OrderedDict[int, Figure]] = {}
        self._by_sound: dict[str, dict[int, Figure]] = {}
        self._by_reading: dict[tuple[str, str], dict[int, Figure]] = {}
        self._by_label: dict[str, OrderedDict[int, Figure]] = {}
        self._by_weak: dict[str, OrderedDict[int, Figure]] = {}
        self._recent: dict[str, OrderedDict[int, Figure]] = {}

    def __iter__(self) -> Iterator[Figure]:
        return iter(self.figures)

    def __len__(self) -> int:
        return len(self.figures)

    # ------------------------------------------------------------------ making

    def add(self, kind: ActorKind, *, first: int, key: str = "", phrase: str = "", country: str = "") -> Figure:
        """A new figure, first mentioned at token `first`."""
        figure = Figure(
            number=len(self.figures),
            kind=kind,
            key=key,
            phrase=phrase,
            country=country,
            first=first,
            latest=-1,
        )
        self.figures.append(figure)
        if key:
            self._by_key[key] = figure
        elif phrase:
            self._by_name.setdefault(fold(phrase), figure)
        return figure

    def call(self, figure: Figure, name: str, *, byname: bool = False) -> None:
        """Notes that `name` names the figure; a `byname` ("Berlin" for Germany) is never the best of its names."""
        names = figure.bynames if byname else figure.names
        if not name or name in names:
            return
        acronym = figure.kind == "organization" and " " not in name  # "UNICEF" is no "Unicef" that is shouted
        shouted = next((at for at, known in enumerate(names) if not acronym and _is_shouted(known, name)), None)
        if shouted is None:
            names.append(name)
        else:
            names[shouted] = name
        self._by_name.setdefault(fold(name), figure)
        if figure.kind == "person":
            parts = name_parts(name)
            if len(parts) > len(figure.parts):
                figure.parts = parts
            for part in parts:
                if len(part) > 1 and part not in _PARTICLES:
                    self._by_part.setdefault(part, OrderedDict())[figure.number] = figure
            if heard := sound(parts[-1]):
                self._by_sound.setdefault(heard, {})[figure.number] = figure
            for reading in readings(parts):
                self._by_reading.setdefault(reading, {})[figure.number] = figure

    def once_held(self, figure: Figure, role: str, qualifier: str) -> None:
        """Notes an office held once: "former President"."""
        if role in figure.past:
            return
        figure.past.append(role)
        for label in labels_of(f"{qualifier} {role}").strong:
            self._by_label.setdefault(label, OrderedDict())[figure.number] = figure

    def describe(self, figure: Figure, word: str) -> None:
        """Notes a word for somebody that is no office: "a senior U.S. official" is "the official" from there on."""
        self._by_label.setdefault(word, OrderedDict())[figure.number] = figure

    def give_role(self, figure: Figure, role: str) -> None:
        """Notes an office, so that the figure is found by it."""
        written = next((r for r in figure.roles if r.casefold() == role.casefold()), "")
        if not role or (written and not written.isupper()):
            return
        if written:
            figure.roles[figure.roles.index(written)] = role
            return
        figure.roles.append(role)
        labels = labels_of(role)
        for label in labels.strong:
            self._by_label.setdefault(label, OrderedDict())[figure.number] = figure
        for label in labels.weak:
            self._by_weak.setdefault(label, OrderedDict())[figure.number] = figure

    def give_titles(self, figure: Figure, titles: Iterable[str]) -> None:
        """Notes titles ("his highness"), so that the figure is found by them."""
        for title in titles:
            if title not in figure.titles:
                figure.titles.append(title)
                labels = (title, "@pontiff") if "@pontiff" in calls(title) else (title,)
                for label in labels:
                    self._by_label.setdefault(label, OrderedDict())[figure.number] = figure

    def mention(self, figure: Figure, first: int, last: int, how: str) -> None:
        """Notes a mention, which makes the figure the most recent of its kind, name and office."""
        figure.mentions.append((first, last, how))
        figure.first = min(figure.first, first)
        figure.latest = max(figure.latest, first)
        recent = self._recent.setdefault(figure.kind, OrderedDict())
        recent[figure.number] = figure
        recent.move_to_end(figure.number)
        for title in figure.titles[:4]:
            self._by_label[title].move_to_end(figure.number)
        for role in figure.roles[:4]:
            labels = labels_of(role)
            for index, words in ((self._by_label, labels.strong), (self._by_weak, labels.weak)):
                for label in words:
                    index[label].move_to_end(figure.number)

    # ------------------------------------------------------------------ finding

    def keyed(self, key: str) -> Figure | None:
        """The figure of a gazetteer key."""
        return self._by_key.get(key)

    def named(self, name: str) -> Figure | None:
        """The figure with exactly this name, folded."""
        return self._by_name.get(fold(name))

    def sharing_part(self, parts: Iterable[str]) -> list[Figure]:
        """Persons of whose names a part is among `parts`."""
        found: dict[int, Figure] = {}
        for part in parts:
            for figure in _latest(self._by_part.get(part)):
                found[figure.number] = figure
        return list(found.values())

    def sounding_like(self, part: str) -> list[Figure]:
        """Persons whose family name is another spelling of `part`."""
        found = self._by_sound.get(sound(part), {}).values()
        return [figure for figure in found if same_spelling(figure.parts[-1], part)]

    def read_alike(self, parts: tuple[str, ...]) -> list[Figure]:
        """Persons whose name can be a Chinese one in another romanization."""
        found: dict[int, Figure] = {}
        for reading in readings(parts):
            found.update(self._by_reading.get(reading, {}))
        return list(found.values())

    def holding(self, label: str, *, weak: bool = False) -> list[Figure]:
        """Holders of an office that `label` can stand for, the most recently mentioned first."""
        return list(_latest((self._by_weak if weak else self._by_label).get(label)))

    def recent(self, kind: ActorKind) -> Iterator[Figure]:
        """Figures of a kind, the most recently mentioned first."""
        return _latest(self._recent.get(kind))

    # ------------------------------------------------------------------ sealing

    def unite(self) -> None:
        """Takes an unnamed holder of an office, named only later in the text, for the one holder who has a name."""
        for figure in self.figures:
            if figure.kind != "person" or figure.names or figure.holder is None:
                continue
            if any(how == "speaker" for _, _, how in figure.mentions):
                continue
            holders = [f for cls in figure.classes & SINGLE for f in self.holding("@" + cls) if f.names]
            named = [f for f in dict.fromkeys(holders) if f.holder is figure.holder]
            if len(named) == 1 and named[0].first > figure.first:
                figure.same = named[0]
                named[0].mentions.extend(figure.mentions)
                named[0].first = min(named[0].first, figure.first)
        self.figures = [f for f in self.figures if f.same is None]

    def seal(self) -> None:
        """Puts figures in order of first mention, names in order of fullness, and gives each its id."""
        self.figures.sort(key=lambda f: (f.first, f.number))
        taken: set[str] = set()
        copies: defaultdict[str, int] = defaultdict(lambda: 1)
        for figure in self.figures:
            figure.names.sort(key=lambda n: (-len(n.split()), -len(n)))
            if figure.bynames:
                figure.names = [*(figure.names or [figure.phrase]), *figure.bynames]
            figure.mentions.sort()
            slug = _slug(figure)
            figure.id = slug
            while figure.id in taken:
                copies[slug] += 1
                figure.id = f"{slug}-{copies[slug]}"
            taken.add(figure.id)


def _latest(figures: OrderedDict[int, Figure] | None) -> Iterator[Figure]:
    if figures:
        for _, number in zip(range(NEAR), reversed(figures), strict=False):
            yield figures[number]


def _slug(figure: Figure) -> str:
    """A readable id: "ilham-aliyev", "oic", "member-states"."""
    text = figure.key.split(":", 1)[1] if ":" in figure.key else figure.name
    if figure.kind == "state" and figure.phrase:
        text = figure.phrase
    text = re.sub(r"^(the|a|an)\b", "", fold(text))
    return "-".join(text.split())[:48].strip("-") or figure.kind
