"""Quotations: what stands in quotation marks, or before "…, X observed", hangs on the verb that reports it."""

from __future__ import annotations

import itertools

from .clausestate import PERSONAL
from .page import Clause, Page


def attach(page: Page, clauses: list[Clause], reporting: frozenset[str]) -> None:
    """Hangs what stands in quotation marks, and what precedes "…, X observed", on the verb that reports it."""
    by_sentence: dict[int, list[Clause]] = {}
    for clause in clauses:
        by_sentence.setdefault(clause.sentence, []).append(clause)
    speaker: Clause | None = None
    for sentence in page.sentences:
        members = by_sentence.get(sentence.index, [])
        quoted = [c for c in members if page.tokens[c.verb.main].quoted]
        outside = [c for c in members if not page.tokens[c.verb.main].quoted]
        host = next((c for c in outside if c.verb.lemma in reporting and c.relation != "relative"), None)
        if host is not None and host.verb.lemma == "quote":
            # "'…,' the agency quoted him as saying": he says it.
            host = next((c for c in host.children if c.relation == "gerund" and c.introducer == "as"), host)
        if host is None and quoted and not outside:
            host = speaker
        if host is not None:
            for clause in quoted:
                if clause.parent is None:
                    _hang(clause, host)
                elif clause.relation in {"main", "content"} and clause.parent in outside:
                    clause.relation = "quote"
        for first, second in itertools.pairwise(outside):
            if (
                first.relation == "main"
                and second.relation == "main"
                and second.parent is None
                and second.verb.lemma in reporting
                and not any(c.relation in {"content", "quote"} for c in second.children)
                and not second.objects
                and second.subject is not None
                and second.subject.kind in PERSONAL
                and page.tokens[second.first - 1].text in {",", '"'}
                and (second.subject.first >= second.first)
            ):
                _hang(first, second)
        if sentence.index and page.tokens[sentence.last].quoted and host is not None:
            speaker = host
        elif not page.tokens[sentence.first].quoted and host is None:
            speaker = None
        elif host is not None:
            speaker = host


def _hang(clause: Clause, host: Clause) -> None:
    """Makes a clause that hangs on nothing the quotation of a reporting verb, or a part of it."""
    clause.parent = host
    if clause.relation in {"main", "content"}:
        clause.relation = "quote"
    host.children.append(clause)
