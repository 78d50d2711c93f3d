"""Replies: in "Kenya rejected the proposal" the proposal is that of whoever proposed something before."""

from __future__ import annotations

from ..page import ACTORS, Page, Phrase, RawEvent

_CHARGING = frozenset({"criticism", "protest", "statement"})
_ACCUSING = _CHARGING | {"warning"}
_ASKING = frozenset({"request", "invitation", "mediation"})
_OFFERING = _ASKING | {"pledge", "concession"}
#: Nouns that take up an act of speech, with the types that it can be of.
_TAKEN_UP = {
    **dict.fromkeys(("accusation", "allegation", "charge"), _CHARGING),
    **dict.fromkeys(("claim", "criticism", "assertion", "complaint"), _ACCUSING),
    **dict.fromkeys(("proposal", "suggestion", "appeal", "call", "request", "demand", "plea", "idea"), _ASKING),
    **dict.fromkeys(("offer", "initiative"), _OFFERING),
    **dict.fromkeys(("invitation",), frozenset({"invitation"})),
    **dict.fromkeys(("warning", "threat", "ultimatum"), frozenset({"warning", "request"})),
    **dict.fromkeys(("remark", "comment", "statement", "report"), frozenset({"statement", *_ACCUSING})),
}
_IT = frozenset({"it", "them", "this", "that", "these", "those"})
_PERSONS = frozenset({"he", "she"})
#: Verbs that refuse what was asked just before: "asked for troops, but Chad **refused**".
_REFUSING = frozenset({"refuse", "decline", "balk", "demur"})
_POINTING = frozenset({"the", "this", "that", "these", "those", "such", "both", "all"})
#: What is sent to several people one after the other, and the words for it.
_SENT = frozenset({"message", "congratulation", "condolence", "greeting"})
_LIKE = frozenset({"similar", "identical", "like"})
#: What answers: who made the proposal is its recipient.
_ANSWERING = frozenset({"rejection", "accord", "support", "praise", "criticism", "concern"})
#: With these the noun says itself what it is: "the proposal **to** meet".
_DEFINING = frozenset({"that", "to", "of", "by", "from", "made"})
#: How far back the act is looked for, in events and in sentences.
_EVENTS, _SENTENCES = 16, 6


def attach(page: Page, events: list[RawEvent]) -> None:
    """Gives each answer that names nobody the agents of what it answers; `events` stand in the order of the text."""
    for number, event in enumerate(events):
        if event.type in _SENT and not event.recipients and _is_alike(event):
            earlier = reversed(events[max(number - _EVENTS, 0) : number])
            event.recipients = next((list(e.recipients) for e in earlier if e.type == event.type and e.recipients), [])
        if event.type == "protest" and (summoned := _summoned(events[max(number - _EVENTS, 0) : number], event)):
            event.recipients = summoned
        if event.type not in _ANSWERING or event.noun is not None or (event.recipients and not _by_pronoun(event)):
            continue
        types = _taken_up(page, event)
        if any(phrase.name in _PERSONS for phrase in event.agents):
            types -= {"statement"}  # "The envoy answered. He repudiated the charge": not his own
        for before in _likeliest(events[max(number - _EVENTS, 0) : number], event, types):
            if page.tokens[before.first].low == "according":
                continue  # whoever reports a denial is not the one who alleged
            if before.content_first <= event.first <= before.content_last:
                continue  # "Lal said that Chad could not accept the claim": no claim of Lal's
            if before.agents and not any(a is b for a in before.agents for b in event.agents):
                event.recipients = list(before.agents)
                if event.implicit and before.recipients:  # "invited her; the invitation **was accepted**"
                    event.agents, event.implicit = list(before.recipients), False
                break


def _likeliest(before: list[RawEvent], event: RawEvent, types: frozenset[str]) -> list[RawEvent]:
    """What an answer can be to, the latest first; a charge is an accusation rather than what was just said."""
    near = [e for e in reversed(before) if e.type in types and event.sentence - e.sentence <= _SENTENCES]
    return sorted(near, key=lambda e: e.type == "statement") if types == _CHARGING else near


def _summoned(before: list[RawEvent], event: RawEvent) -> list[Phrase]:
    """With whom a protest is lodged: "summoned **the envoy** and lodged a protest over the killing by troops"."""
    clause = event.clause
    for other in reversed(before):
        if other.sentence != event.sentence or clause is None or other.clause is None:
            return []
        if other.type == "protest" and other.recipients and other.clause.subject is clause.subject:
            return list(other.recipients)
    return []


def _is_alike(event: RawEvent) -> bool:
    """Whether something is sent to whoever was sent the like before: "sent a **similar** cable"."""
    objects = event.clause.objects if event.clause is not None else []
    return any(not _LIKE.isdisjoint(phrase.adjectives) for phrase in objects)


def _by_pronoun(event: RawEvent) -> bool:
    """Whether what is rejected is told by a pronoun alone: "offered a truce, but they rejected **it**"."""
    return event.type == "rejection" and all(phrase.name in _IT for phrase in event.recipients)


def _taken_up(page: Page, event: RawEvent) -> frozenset[str]:
    """The types of acts that an answer can be to, where only an earlier one says whose proposal it is about."""
    clause = event.clause
    if clause is None:
        return frozenset()
    if event.recipients:
        return _OFFERING | _ACCUSING
    if event.type == "rejection" and not clause.objects and not clause.children and clause.verb.lemma in _REFUSING:
        return _OFFERING
    nouns = [clause.subject] if clause.verb.passive else [*clause.objects[:1], *(p for _, p in clause.preps[:2])]
    for noun in nouns:
        if noun is None or noun.determiner not in _POINTING or noun.owner is not None or noun.country or noun.parts:
            continue
        if page.tokens[noun.head].lemma not in _TAKEN_UP or any(p.kind in ACTORS for _, p in noun.mods):
            continue
        if page.tokens[min(noun.last + 1, len(page.tokens) - 1)].low not in _DEFINING:
            return _TAKEN_UP[page.tokens[noun.head].lemma]
    return frozenset()
