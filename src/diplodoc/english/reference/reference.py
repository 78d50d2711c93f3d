"""Reference: from phrases to figures, from figures to the participants of events.

`resolve` is the room's only door. It looks over the whole document for names first (`identity`), then reads
everything else in the order of the text (`anaphora`), and last gives the events their actor ids.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ..page import Clause, Page, Phrase, RawEvent, hanging
from . import headlines, rosters, telegrams
from .anaphora import Anaphora
from .cast import Cast, Figure
from .home import Home
from .identity import Identity
from .principals import Principals
from .pronouns import RECIPROCAL
from .reading import Reading
from .scene import FACE_TO_FACE, Scene
from .speakers import Speakers

#: More people than these are not meant where nobody is named ("issues were discussed").
_MOST_SIDES = 4
#: How many paragraphs back the encounter may stand at which a document was signed.
_PARAGRAPHS = 4
#: In how many sentences before a body acts that "it was agreed" means.
_SESSIONS = 3
#: How many of a document's encounters may tell who its protagonist is.
_FIRST = 24
#: What somebody does with those whom the same sentence says that they met ("spoke with Y and agreed to …").
_TOGETHER = frozenset({"accord", "discussion"})
#: What a letter conveys to whom it is to, though it does not say "you".
_WISHES = frozenset({"condolence", "congratulation", "greeting"})
#: Verbs of accord for which one is enough.
_ALONE = frozenset({"accept", "approve", "decide", "determine", "resolve"})

__all__ = ["resolve"]


def resolve(page: Page, clauses: list[Clause], events: list[RawEvent], *, title: str | None = None) -> Cast:
    """Finds out who is who.

    Fills `Phrase.actors` and `Phrase.how` of every phrase that stands for somebody, wherever it hangs, and
    `RawEvent.agent_ids` and `recipient_ids`. Gives back the cast, sealed, in order of first mention.
    """
    cast = Cast()
    identity = Identity(page, cast)
    scene = Scene(page, clauses, events)
    outer = _outermost(page, clauses, events)
    inner = sorted(_walk(outer), key=_in_text)
    for delegation, leader in scene.led.values():
        _send(identity, delegation, leader)
    telegram = telegrams.heading(scene)
    if telegram is not None:
        telegrams.accredit(telegram, identity, scene)
    home = Home(scene, cast, identity, inner)
    for phrase in inner:
        figure = identity.of(phrase)
        if figure is None and phrase.role and not phrase.plural and scene.takes_office(phrase):
            _title(identity, phrase, scene.bearer(phrase))
        if (
            figure is not None
            and figure.first == phrase.first
            and not figure.country
            and (home.needs_no_country(phrase) or home.is_ours(phrase))
        ):
            figure.bare = True
    listed = rosters.read(page, cast, identity)
    headlines.read(scene, cast, identity)
    for figure in cast:
        figure.latest = -1
    principals = Principals(scene, cast, identity, home)
    home.bring(principals.home, principals.met)
    speakers = Speakers(scene, identity, principals)
    reading = Reading(scene, cast, identity, principals, speakers)
    reading.rosters = listed
    home.company.known = reading.known
    anaphora = Anaphora(reading)
    for phrase in outer:
        anaphora.resolve(phrase)
    participants = [(event, *_participants(event, reading)) for event in events]
    home.bring(principals.home, principals.met, last=True)
    reading.settle_aides()
    cast.unite()
    cast.seal()
    for phrase in inner:
        if figures := reading.known(phrase):
            phrase.actors = _ids(figures)
    for event, agents, recipients in participants:
        event.agent_ids, event.recipient_ids = _ids(agents), _ids(recipients)
    return cast


def _send(identity: Identity, delegation: Phrase, leader: Phrase) -> None:
    """Gives the leader of a delegation the body or state that sends it, where none is told."""
    figure, sender = identity.of(leader), identity.belongs_to(delegation)
    if sender is None:
        inner = next((p for word, p in delegation.mods if word in ("of", "from")), None)
        sender = identity.of(inner)  # "a delegation from the National Assembly of Chad"
    if figure is not None and sender is not None and figure.holder is None and not figure.country:
        figure.holder, figure.country = sender, sender.country


def _title(identity: Identity, office: Phrase, bearer: Phrase | None) -> None:
    """Gives somebody of whom no home is told the state of the office which they act or are appointed as."""
    figure, holder = identity.of(bearer), identity.belongs_to(office)
    if figure is None or figure.kind != "person" or holder is None or holder.kind != "state":
        return
    if figure.holder is None:
        figure.holder, figure.country = holder, figure.country or holder.country


def _ids(figures: Sequence[Figure]) -> tuple[str, ...]:
    if len(figures) == 1:  # nearly always, where there are any
        return ((figures[0].same or figures[0]).id,)
    return tuple(dict.fromkeys([(f.same or f).id for f in figures])) if figures else ()


def _outermost(page: Page, clauses: Iterable[Clause], events: Iterable[RawEvent]) -> list[Phrase]:
    """Every phrase that the rooms before hold directly, once, in order of the text, the longer first."""
    found: dict[int, Phrase] = {id(p): p for p in page.phrases}
    for clause in clauses:
        arguments = [clause.subject] if clause.subject is not None else []
        for phrase in (*arguments, *clause.objects, *(p for _, p in clause.preps)):
            found.setdefault(id(phrase), phrase)
    for event in events:
        for phrase in (*event.agents, *event.recipients):
            found.setdefault(id(phrase), phrase)
    return sorted(found.values(), key=_in_text)


def _in_text(phrase: Phrase) -> tuple[int, int]:
    """Where a phrase comes in the order of the text, the longer first of those that begin at one place."""
    return phrase.first, -phrase.last


def _walk(phrases: Sequence[Phrase]) -> Iterator[Phrase]:
    """The phrases and all that hang on them, each once."""
    seen: set[int] = set()
    stack = list(reversed(phrases))
    while stack:
        phrase = stack.pop()
        if id(phrase) in seen:
            continue
        seen.add(id(phrase))
        yield phrase
        stack += hanging(phrase)


def _participants(event: RawEvent, reading: Reading) -> tuple[list[Figure], list[Figure]]:
    """Agents and recipients of an event, coordinations flattened, nobody on both sides."""
    agents = dict.fromkeys(f for p in (*event.agents, *event.beside_agents) for f in reading.resolve(p))
    recipients = dict.fromkeys(f for p in (*event.recipients, *event.beside_recipients) for f in reading.resolve(p))
    if event.speaker and not agents:
        agents = dict.fromkeys(reading.agents(event.parent) or reading.speakers.voice(event.first))
    if event.implicit and not agents:
        signed = event.type == "signing" and event.clause is not None and event.clause.verb.passive
        sides = _signatories(event, reading) if signed else _sides(event, reading)
        there = {figure.country for figure in recipients if figure.kind == "state"}
        sides = [f for f in sides if f not in recipients and f.country not in there] if recipients else sides
        agents = dict.fromkeys(sides if len(sides) <= _MOST_SIDES else ())
    if _is_announced(event):
        agents = dict.fromkeys(f.holder or f for f in agents)  # the state's money, not the minister's
    if event.towards and agents:
        recipients = dict.fromkeys(reading.principals.sides(event.first))
    if event.type in _TOGETHER and len(agents) == 1 and not recipients:
        recipients = dict.fromkeys(_just_met(event, reading))
    alone = event.type == "meeting" or (event.type == "visit" and event.clause is None)
    if alone and recipients and not agents and not event.implicit:
        agents = dict.fromkeys(_protagonist(event, recipients, reading))
    if event.type in _WISHES and event.agents and not recipients:
        recipients = dict.fromkeys(reading.speakers.wished(event.agents[0], event.first))
    several = len(agents) > 1  # one who presses "both sides" presses the others
    mutual = any((several and p.kind == "sides") or p.name in RECIPROCAL for p in event.recipients)
    return list(agents), [f for f in recipients if mutual or f not in agents]


def _is_announced(event: RawEvent) -> bool:
    """Whether somebody only announces a gift: "the Minister announced **a grant**"."""
    saying = event.parent
    if event.type != "aid" or event.noun is None or saying is None or saying.type != "statement":
        return False
    return saying.clause is event.clause and bool(event.agents) and all(a in saying.agents for a in event.agents)


def _sides(event: RawEvent, reading: Reading) -> list[Figure]:
    return _sitting(event, reading) or reading.principals.sides(event.first, bodies=True)


def _sitting(event: RawEvent, reading: Reading) -> list[Figure]:
    """The body that has just acted, where no two have met: "The Council met. **It was agreed** that …"."""
    before = (e for e in reading.scene.encounters_before(event.first) if not e.embedded and e is not event)
    met = [figure for figure in reading.principals.met if figure.first < event.first]
    if len(met) > 1 or any(e.type in FACE_TO_FACE and e.recipients for e in before):
        return []
    for sentence in range(event.sentence - 1, max(event.sentence - 1 - _SESSIONS, -1), -1):
        main = (c.subject for c in reading.scene.clauses_of(sentence) if c.relation == "main")
        figures = next((f for subject in main if (f := reading.known(subject))), ())
        if figures:
            body = figures[0]
            bodies = len(figures) == 1 and body.kind in ("organization", "group") and not body.country
            return [body] if bodies and (body.kind == "organization" or body.plural) else []
    return []


def _signatories(event: RawEvent, reading: Reading) -> list[Figure]:
    """Whose document "was signed", where only the encounter tells it: that of the two states whose people have met.

    Where the people of no two states have, whoever has met. What is only spoken of may be anybody's.
    """
    scene = reading.scene
    here = scene.paragraph(event.first)
    before = (e for e in scene.encounters_before(event.first) if not e.embedded and e is not event)
    met = (e for e in before if e.type in FACE_TO_FACE and e.status != "negated")
    if event.embedded or not any(here - scene.paragraph(e.first) <= _PARAGRAPHS for e in met):
        return []
    sides = _sides(event, reading)
    states = reading.principals.states(event.first) if len(sides) == 2 else []
    return states if len(states) == 2 else sides


def _protagonist(event: RawEvent, others: Iterable[Figure], reading: Reading) -> list[Figure]:
    """Who has the talks of which only the other side is told: "A meeting with the Speaker followed", "10.30: Visit to
    the port"; of a programme, it may be the delegation whose visit its heading names."""
    barred = set(others)
    if event.type == "meeting" and not all(f.kind in ("person", "group", "organization") for f in barred):
        return []
    for other in reading.scene.encounters[:_FIRST]:
        title = event.clause is None and other.clause is None and other.type == "visit"
        for phrase in other.agents if title or not other.embedded else ():
            figures = list(reading.resolve(phrase))
            people = [f for f in figures if f.kind == "person"]
            if len(people) == 1 or (title and figures):
                found = people or figures
                return found if barred.isdisjoint(found) else []
    return []


def _just_met(event: RawEvent, reading: Reading) -> list[Figure]:
    """Whom the subject of a clause meets in a clause that it is coordinated with, just before."""
    clause = event.clause
    if clause is None or clause.subject is None or clause.verb.lemma in _ALONE:
        return []
    for other in reading.scene.encounters_before(event.first):
        if other.sentence != event.sentence:
            break
        same = other.clause is not None and other.clause.subject is clause.subject and not other.embedded
        if other.type in ("meeting", "call") and same and other is not event:
            return [f for p in (*other.agents, *other.recipients) for f in reading.resolve(p)]
    return []
