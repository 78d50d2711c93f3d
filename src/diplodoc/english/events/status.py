"""Status and embedding: whether an event happened, and whether the document itself says so."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..page import Clause, Page, Phrase, RawEvent, Token

_PLANNED = {"will", "shall", "would", "wo", "'ll", "'d", "scheduled", "to"}
_HYPOTHETICAL = {"may", "might", "could", "can", "should", "must", "ought", "ca", "need"}
_CONDITIONAL = {"if", "unless", "provided", "lest", "should", "whether"}
#: What is not done where it is not promised.
_PROMISED = {"pledge", "accord"}
#: With a present behind them, they bring what is only awaited: "until Chile apologises".
_AWAITING = {"until", "till", "once"}
#: Relations of the clauses that stand inside what another verb says.
EMBEDDING = frozenset({"content", "quote", "infinitive", "gerund", "relative"})
#: How many clauses up are looked at.
_DEPTH = 12
#: Which share of its tokens is quoted in a document that is one long quotation.
_ONE_QUOTATION = 0.75
#: Verbs whose gerund or infinitive did not happen, and those whose gerund is only thought of.
_OMITTING = {"refrain", "abstain", "avoid", "deny"}
_WEIGHING = {"consider", "contemplate", "mull", "weigh", "ponder"}
_ABANDONING = {"abandon", "cancel", "drop", "scrap", "shelve"}
_REFUSING = {"decline", "preclude", "refuse", "rule"}
#: Verbs and nouns that only wish for what is named behind them: "expressed hope for talks", "wants a meeting".
_WISHING = {"await", "desire", "expect", "expectation", "hope", "necessity", "need", "seek", "urgency", "want", "wish"}
#: Verbs whose infinitive is not yet done, and those whose infinitive is still to come.
_TRYING = {"want", "hope", "wish", "expect", "seek", "ask", "aim", "try", "attempt", "like", "prefer"}
_FORESEEING = {"envisage", "envision", "foresee", "plan", "programme", "schedule", "slate"}
_PLANNING = {"plan", "intend", "decide", "agree", "arrange", "prepare", "undertake"}
#: How many tokens may stand between such a noun and what is wished for.
_WISHED = 40
_OFFERING = {"offer", "volunteer", "propose"}
#: Those of them that also govern nouns: "called for talks", "pledged aid".
_GOVERNING_NOUNS = {"request", "invitation", "pledge"}
#: What the infinitive behind a noun is: "its decision to lift sanctions", "its refusal to negotiate".
_NOUN_GOVERNED = {
    "planned": {
        "agreement", "commitment", "decision", "determination", "intent", "intention", "offer", "plan", "pledge",
        "promise", "readiness", "resolve", "undertaking", "vow", "willingness",
    },
    "hypothetical": {
        "appeal", "attempt", "bid", "call", "demand", "desire", "effort", "hope", "invitation", "move", "need",
        "proposal", "request", "threat", "wish",
    },
    "negated": {"failure", "inability", "refusal", "reluctance", "unwillingness"},
}  # fmt: skip
_BY_NOUN = {noun: status for status, nouns in _NOUN_GOVERNED.items() for noun in nouns}

#: What an infinitive, gerund or noun inherits from the event that governs it.
_GOVERNED = {
    "request": "hypothetical",
    "invitation": "hypothetical",
    "warning": "hypothetical",
    "pledge": "planned",
    "accord": "planned",
    "rejection": "negated",
}


def introducing(page: Page, clauses: Sequence[Clause]) -> set[int]:
    """The clauses that only introduce a document that is one long quotation: "A spokeswoman **said**: “The Minister
    met …”". What is quoted there is the document's own voice."""
    if sum(token.quoted > 0 for token in page.tokens) < _ONE_QUOTATION * len(page.tokens):
        return set()
    return {c.parent.index for c in clauses if c.parent is not None and c.relation == "quote"}


def is_embedded(clause: Clause, transparent: set[int]) -> bool:
    """Whether a clause stands inside reported content or a modifier.

    `transparent` holds the indices of clauses whose verb only colours the infinitive behind it, or introduces the
    whole document.
    """
    for _ in range(_DEPTH):
        if clause.parent is None and clause.relation == "infinitive" and clause.verb.first == clause.verb.main:
            return False  # "**Let** me thank Peru": an imperative
        if (
            clause.relation in EMBEDDING
            and not _is_manner(clause)
            and not (clause.parent is not None and clause.parent.index in transparent and clause.relation != "relative")
        ):
            return True
        if clause.parent is None:
            return False
        clause = clause.parent
    return True


def _is_manner(clause: Clause) -> bool:
    """Whether a gerund tells how something was done: "responded **by expelling** the envoy"."""
    host = clause.parent
    return clause.relation == "gerund" and clause.introducer == "by" and host is not None and not host.verb.passive


def status_of(
    clause: Clause,
    events: Mapping[int, list[RawEvent]],
    transparent: set[int],
    tokens: Sequence[Token],
    noun_of: RawEvent | None = None,
    noun: Phrase | None = None,
) -> str:
    """The status of what a clause says; with `noun_of`, that of a noun in the content of this event."""
    if noun_of is not None and (noun_of.type in _GOVERNING_NOUNS or clause.verb.lemma in _REFUSING):
        return _GOVERNED.get(noun_of.type, "actual")
    if noun_of is not None and noun is not None:
        between = tokens[max(noun_of.first, noun.first - _WISHED) : noun.first]
        if not _WISHING.isdisjoint(token.lemma for token in between):
            return "hypothetical"  # "spoke of the **need** for talks"
    for depth in range(_DEPTH):
        verb = clause.verb
        if noun_of is None or depth:
            if verb.negated:
                return "negated"
            if verb.modal in _PLANNED and not (verb.modal in {"would", "'d"} and verb.perfect):
                conditional = clause.introducer in _CONDITIONAL or _hangs_on_a_condition(clause)
                return "hypothetical" if conditional else "planned"
            if verb.modal in _HYPOTHETICAL | _PLANNED or (verb.bare and clause.relation == "content"):
                return "hypothetical"
            if clause.introducer in _CONDITIONAL:
                return "hypothetical"
            if verb.passive and verb.lemma in _FORESEEING:
                return "planned"  # "a meeting **is envisaged**"
            if clause.introducer in _AWAITING and not verb.past and not verb.perfect:
                return "hypothetical"
        host = clause.parent
        if host is not None and clause.relation == "content" and (noun_of is None or depth):
            rejects = any(event.type == "rejection" for event in events.get(host.index, ()))
            if _denies(host, clause, rejects and tokens[clause.first].low == "that"):
                return "negated"
        if host is None or clause.relation not in {"infinitive", "gerund", "participle"} or verb.perfect:
            return "actual"
        if host.verb.negated and host.verb.lemma in _REFUSING | _OMITTING:
            return "hypothetical"  # "did not rule out visiting"
        if clause.relation == "infinitive":
            if host.verb.lemma in _ABANDONING:
                return "negated"
            if host.verb.lemma in _OFFERING:
                return "planned"
            before = tokens[verb.first - 1]
            governor = _BY_NOUN.get(before.lemma)
            if governor and before.tag.startswith("NN"):
                return governor
            if _is_left_undone(clause, host, tokens):
                return "negated"
        if clause.relation == "gerund" and (clause.introducer == "without" or host.verb.lemma in _OMITTING):
            return "negated"
        if clause.relation == "gerund" and host.verb.lemma in _WEIGHING:
            return "hypothetical"
        if clause.relation == "infinitive" and host.verb.lemma == "be" and clause.subject is not host.subject:
            return "hypothetical"  # "it is time for Japan to withdraw"
        if clause.relation in {"infinitive", "gerund"} and host.index not in transparent:
            for event in events.get(host.index, ()):
                if (
                    clause.relation == "gerund"
                    and clause.introducer in {"for", "after", "by", "in"}
                    and event.type != "pledge"
                ):
                    return "actual"
                if event.type in _PROMISED and host.verb.negated:
                    return "negated"
                if event.type in _GOVERNED:
                    return _GOVERNED[event.type]
                if event.type in {"thanks", "praise", "criticism", "congratulation", "concern"}:
                    return "actual"
            if host.verb.lemma in _TRYING:
                return "hypothetical"
            if host.verb.lemma in _PLANNING:
                return "planned"
        clause = host
        noun_of = None
    return "actual"


def _hangs_on_a_condition(clause: Clause) -> bool:
    """Whether something happens only if something else does: "**would** back it **if** Chad agreed"."""
    return any(c.relation == "adverbial" and c.introducer in {"if", "unless", "provided"} for c in clause.children)


def _is_left_undone(clause: Clause, host: Clause, tokens: Sequence[Token]) -> bool:
    """Whether an infinitive hangs on a noun of leaving undone, over whose it is: "the **refusal** of Chad to leave"."""
    nouns = [p for p in (*host.objects, *(p for _, p in host.preps)) if p.last == clause.verb.first - 1]
    return any(tokens[noun.head].lemma in _NOUN_GOVERNED["negated"] for noun in nouns)


def _denies(host: Clause, clause: Clause, rejects: bool) -> bool:
    """Whether a finite clause is denied by its host: "denied that it attacked", "rejects the claim that …"."""
    return clause.verb.form == "finite" and not host.verb.negated and (rejects or host.verb.lemma == "deny")
