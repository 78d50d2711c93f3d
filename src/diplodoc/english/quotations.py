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
        if quoted and (host is not None or (speaker is not None and not outside)):
            host = host or speaker
            for clause in quoted:
                if clause.relation in {"main", "content"} and (clause.parent is None or clause.parent in outside):
                    clause.relation, clause.parent = "quote", host
                elif clause.parent is None:
                    clause.parent = host
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
                first.relation, first.parent = "quote", second
        if sentence.index and page.tokens[sentence.last].quoted and host is not None:
            speaker = host
        elif not page.tokens[sentence.first].quoted and host is None:
            speaker = None
        elif host is not None:
            speaker = host
