"""Keeping: which of the events that were read are told of, and which are only talked about.

What stands in reported content is an event only where somebody in particular does something in particular there:
"people must help each other", "the need to support refugees" and the announcement of an announcement are none.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from ..page import Page, Phrase, RawEvent
from .conditions import DEEDS, SPEECH

#: What one talks about with somebody; a noun that names one of them alone repeats what has been told.
_MUTUAL = frozenset({"meeting", "call"})
#: How a body meets.
_SITTINGS = frozenset({"conference", "meeting", "session", "sitting", "summit"})
#: One encounter, though a plural.
_PLURAL_ONLY = frozenset({"consultations", "discussions", "negotiations", "talks"})
#: What is only said, and adds nothing to the promise, the request or the refusal that governs it.
_SPOKEN = frozenset(
    {"accord", "concern", "discussion", "pledge", "praise", "rejection", "request", "statement", "warning"}
)
_GOVERNED = frozenset({"planned", "hypothetical", "negated"})
#: How many words the heading of a paragraph has at most.
_LABEL = 6
#: What anybody may be called.
_ANYBODY = frozenset(
    "anybody anyone brother citizen country everybody everyone friend government human humanity mankind man member "
    "nation neighbour neighbor nobody one other people person state those woman".split()
)
_ANY = frozenset({"", "all", "any", "every", "each", "no", "those"})
#: Nouns whose complement is weighed, not told: "the importance of supporting women".
_WEIGHED = frozenset("importance necessity need possibility significance urgency usefulness value desirability".split())


def worth_keeping(page: Page, events: Sequence[RawEvent]) -> list[RawEvent]:
    """Leaves out embedded events that name nobody in particular, and reported talk that reports no event of its own.

    "said that he had noted the fact" is one statement; "said that Tehran had announced the attack" keeps the
    announcement, because the attack is attributed to it.
    """
    anybody = _anybody(page, events)
    told = [event for event in events if not _is_wished(event)]
    told = [event for event in told if not _is_label(page, event) and not _is_hearers(page, event)]
    by_verbs = {e.clause.index: e for e in told if e.clause is not None and e.noun is None}
    told = [event for event in _unrepeated(told) if not _is_its_purpose(event, by_verbs)]
    told = [event for event in told if not event.embedded or _is_told(page, event, anybody)]
    told = list(_once(page, told))
    reporting = {id(event.parent) for event in told}
    return [
        event
        for event in told
        if not event.embedded or event.type not in {"statement", "discussion"} or id(event) in reporting
    ]


def _is_label(page: Page, event: RawEvent) -> bool:
    """Whether an event is but the heading of a paragraph, in capitals before a colon: "**TRADE TALKS**: Chad said".

    Or the mark of a signature: "(**Signed**) Ana Reis".
    """
    if event.type == "signing" and page.low(event.last + 1) == ")" and page.tokens[max(event.first - 1, 0)].text == "(":
        return True
    first = page.sentences[event.sentence].first
    told = event.noun is None and event.first > first
    if told or event.last - first > _LABEL or page.low(event.last + 1) != ":":
        return False
    return all(token.text.isupper() for token in page.tokens[first : event.last + 1] if token.text[0].isalpha())


def _unrepeated(events: Sequence[RawEvent]) -> Iterable[RawEvent]:
    """Leaves out what the verb tells as well: "**assured** them of Chad's **support**" is support once, and "our
    **sympathies go out to** the families" sympathy."""
    told: set[tuple[int, str]] = set()
    spoken = {(e.clause.index, e.type) for e in events if e.clause is not None and e.noun is None and e.type in SPEECH}
    for event in events:
        clause = event.clause
        if clause is not None and event.noun is clause.subject is not None and (clause.index, event.type) in spoken:
            continue
        if clause is not None and event.first <= clause.verb.main <= event.last:
            told.add((clause.index, event.type))
        again = clause is not None and (clause.index, event.type) in told and event.first > clause.verb.last
        if (
            clause is None
            or not again
            or not any(n == "of" and p.first <= event.first <= p.last for n, p in clause.preps)
        ):
            yield event


def _is_its_purpose(event: RawEvent, by_verbs: Mapping[int, RawEvent]) -> bool:
    """Whether an infinitive only tells what a deed of the same kind is for: "took to the streets **to protest**"."""
    clause = event.clause if event.noun is None else None
    if clause is None or clause.parent is None or clause.relation != "infinitive":
        return False
    deed = by_verbs.get(clause.parent.index)
    if event.type == "protest" and event.recipient_ids:
        return False  # "summoned the envoy **to lodge a protest**"
    return deed is not None and deed.type == event.type in DEEDS and set(event.agent_ids) <= set(deed.agent_ids)


def _is_wished(event: RawEvent) -> bool:
    """Whether the speaker only calls for a deed: "let us **work together**"; "let us **thank** them" thanks them."""
    clause = event.clause
    host = clause.parent if clause is not None and clause.relation == "infinitive" and event.noun is None else None
    if host is None or host.verb.lemma != "let" or event.type in SPEECH:
        return False
    return host.verb.form == "infinitive" and any(phrase.name in {"us", "'s"} for phrase in host.objects[:1])


def _is_hearers(page: Page, event: RawEvent) -> bool:
    """Whether somebody is to say something who is told or asked so: "**you** will see", "can **you** confirm it?"."""
    clause = event.clause if event.noun is None and event.type in SPEECH else None
    if clause is None or clause.subject is None or clause.subject.name != "you":
        return False
    asked = page.tokens[page.sentences[event.sentence].last].text in {"?", ")"} and not clause.verb.past
    return asked or not event.agent_ids


def _is_told(page: Page, event: RawEvent, anybody: set[str]) -> bool:
    """Whether an embedded event is one in particular."""
    if not event.agent_ids and not event.recipient_ids:
        return False
    if event.type == "pledge" and event.agents and not event.agent_ids:
        return False  # "it would help" is promised by nobody
    clause = event.clause
    if event.noun is not None or (clause is not None and clause.verb.form == "participle"):
        alone = event.type in _MUTUAL and len({*event.agent_ids, *event.recipient_ids}) < 2
        alone = alone or _is_sitting(page, event)
        if event.noun is not None or alone:
            return not alone  # "at its meeting", "the Council, at its 5th meeting **held** in Rome, …"
    if clause is None:
        return True
    if event.type == "praise" and not event.recipient_ids and _is_mere_joy(event):
        return False  # "we are glad that they are home"
    if clause.relation == "infinitive" and event.type in _SPOKEN and event.status in _GOVERNED:
        return False
    if clause.relation == "infinitive" and event.type == "cooperation" and event.status in _GOVERNED:
        return len({*event.agent_ids, *event.recipient_ids}) > 1  # nobody is "ready to share experience" alone
    if clause.relation in {"infinitive", "gerund"} and page.tokens[_governor(event)].lemma in _WEIGHED:
        return any(_is_somebody(page, phrase, anybody) for phrase in event.recipients)
    if event.speaker and event.agent_ids:
        return True  # "there will be consequences" is said by somebody
    timeless = not clause.verb.past and not clause.verb.perfect and clause.relation != "gerund"
    return not timeless or any(_is_somebody(page, phrase, anybody) for phrase in (*event.agents, *event.recipients))


def _is_sitting(page: Page, event: RawEvent) -> bool:
    """Whether a name but tells whose sitting it was: "the report of **the 3rd Session of the Council**"."""
    head = page.tokens[event.last]
    noun = event.noun if event.type == "gathering" and head.lemma in _SITTINGS and head.text[0].isupper() else None
    bodies = (p for word, p in noun.mods[:1] if word == "of") if noun is not None else ()
    return any(p.role if head.lemma == "conference" else p.kind == "organization" and p.name for p in bodies)


def _is_mere_joy(event: RawEvent) -> bool:
    """Whether what is praised is only a feeling: "we are glad that they are home", "they will be proud"."""
    return event.status != "actual" or all(phrase.kind == "pronoun" for phrase in event.agents)


def _governor(event: RawEvent) -> int:
    """The word before the infinitive or before the preposition of the gerund."""
    assert event.clause is not None
    back = 1 if event.clause.relation == "infinitive" else 2
    return max(event.clause.verb.first - back, 0)


def _anybody(page: Page, events: Iterable[RawEvent]) -> set[str]:
    """The ids of those who are nobody in particular wherever they are named."""
    named: dict[str, bool] = {}
    for event in events:
        for phrase in (*event.agents, *event.recipients):
            if phrase.kind != "pronoun":
                somebody = _is_somebody(page, phrase, set())
                for who in phrase.actors:
                    named[who] = named.get(who, False) or somebody
    return {who for who, somebody in named.items() if not somebody}


def _is_somebody(page: Page, phrase: Phrase, anybody: set[str]) -> bool:
    """Whether a phrase means anybody in particular, and not just people."""
    if phrase.parts:
        return any(_is_somebody(page, part, anybody) for part in phrase.parts)
    if phrase.kind == "pronoun":
        return not phrase.actors or not anybody.issuperset(phrase.actors)
    if phrase.owner is not None and not _is_somebody(page, phrase.owner, anybody):
        return False  # "attack their neighbours"
    if phrase.name or phrase.country or phrase.owner is not None or phrase.of is not None or phrase.mods:
        return True
    words = page.tokens[phrase.first : phrase.head + 1]
    numbered = any(token.tag == "CD" for token in words)
    return phrase.determiner not in _ANY or numbered or page.tokens[phrase.head].lemma not in _ANYBODY


def _once(page: Page, events: Iterable[RawEvent]) -> Iterable[RawEvent]:
    """Leaves out the talks of those of whom it has been told that they met: "during **the talks**"."""
    met: set[frozenset[str]] = set()
    for event in events:
        if event.type == "meeting":
            who = frozenset((*event.agent_ids, *event.recipient_ids))
            if event.embedded and who in met and _is_definite(page, event):
                continue
            if page.sentences[event.sentence].kind != "headline":
                met.add(who)
        yield event


def _is_definite(page: Page, event: RawEvent) -> bool:
    """Whether a noun speaks of an encounter told of already, and not of one by what follows: "the talks **that** …"."""
    noun = event.noun
    if noun is None or (noun.determiner != "the" and noun.owner is None):
        return False
    head = page.tokens[noun.head]
    if head.lemma != head.low and head.low not in _PLURAL_ONLY:
        return False  # "their meetings" are further ones
    return page.tokens[min(noun.last + 1, len(page.tokens) - 1)].low not in {"that", "which", "held"}
