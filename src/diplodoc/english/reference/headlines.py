"""Headlines: whom they call by an office that the opening has not, "Supreme Leader Meets Special Envoy of Chad".

The opening tells the headline's deed again; whoever is named there in the same part holds that office too.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..names.office_labels import SINGLE, bare, calls, classes_of, is_relational
from ..page import Phrase
from .cast import Cast
from .identity import Identity
from .scene import Scene

#: How many sentences behind the headlines tell their deeds again.
_OPENING = 2


def read(scene: Scene, cast: Cast, identity: Identity) -> None:
    """Gives those whom the opening names the offices that the headlines call them by."""
    sentences = scene.page.sentences
    told = [event for event in scene.events if not event.embedded]
    headings = [event for event in told if sentences[event.sentence].kind == "headline"]
    if not headings:
        return
    first = max(event.sentence for event in headings) + 1
    opening = [event for event in told if first <= event.sentence < first + _OPENING]
    for heading in headings:
        again = next((event for event in opening if event.type == heading.type), None)
        if again is not None:
            _title(heading.agents, again.agents, cast, identity)
            _title(heading.recipients, again.recipients, cast, identity)


def _title(short: Sequence[Phrase], full: Sequence[Phrase], cast: Cast, identity: Identity) -> None:
    """Gives the one person of a part the office by which alone the headline calls whoever has that part."""
    if len(short) != 1 or len(full) != 1 or short[0].kind != "office" or short[0].name or short[0].plural:
        return
    role, figure, holder = short[0].role, identity.of(full[0]), identity.belongs_to(short[0])
    if figure is None or figure.kind != "person" or not role or is_relational(bare(role)):
        return
    if holder is not None and figure.country and holder.country != figure.country:
        return
    single, own = classes_of(role) & SINGLE, figure.classes & SINGLE
    known = any(other.names for label in calls(role) for other in cast.holding(label))
    if not known and not (single and own):
        figure.headed = figure.headed or not figure.roles
        cast.give_role(figure, role)
