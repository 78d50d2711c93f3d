"""Quotations: what stands in quotation marks, or before "…, X observed", hangs on the verb that reports it."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from ..page import ACTORS, Clause, Page, Token
from .clausestate import SAID_BEFORE, chain


def attach(page: Page, clauses: list[Clause], reporting: frozenset[str]) -> None:
    """Hangs what stands in quotation marks, and what precedes "…, X observed", on the verb that reports it."""
    by_sentence: dict[int, list[Clause]] = {}
    for clause in clauses:
        by_sentence.setdefault(clause.sentence, []).append(clause)
    hosts = {index: _host(page, members, reporting) for index, members in by_sentence.items()}
    _carry_back(page, hosts)
    speaker: Clause | None = None
    for sentence in page.sentences:
        members = by_sentence.get(sentence.index, [])
        quoted = [c for c in members if page.tokens[c.verb.main].quoted and not _is_in_part(page, c)]
        outside = [c for c in members if not page.tokens[c.verb.main].quoted]
        host = hosts.get(sentence.index)
        if host is None and quoted and not outside:
            host = speaker
        if host is not None:
            for clause in quoted:
                if clause.parent is None:
                    _hang(clause, host)
                elif clause.relation in {"main", "content"} and clause.parent in outside:
                    clause.relation = "quote"
        for first, second in itertools.pairwise(outside):
            if _reports_before(page, second, reporting):
                root = _root(first)
                if root.relation == "main" and (root is first or root.verb.lemma not in reporting):
                    _hang(root, second)
        if host is not None:
            speaker = host
        elif not page.tokens[sentence.first].quoted:
            speaker = None


def _is_in_part(page: Page, clause: Clause) -> bool:
    """Whether the text names the subject and quotes the rest: the ministers “agreed to meet,” the statement said."""
    subject = clause.subject
    outside = subject is not None and subject.last < clause.verb.first and not page.tokens[subject.last].quoted
    return outside and clause.relation == "main"


def _root(clause: Clause) -> Clause:
    """The main clause that a clause hangs on; the clause itself where it hangs on none."""
    return next((c for c in chain(clause) if c.relation == "main" and c.parent is None), clause)


def _host(page: Page, members: list[Clause], reporting: frozenset[str]) -> Clause | None:
    """The clause of a sentence that reports what is quoted there."""
    for clause in members:
        if page.tokens[clause.verb.main].quoted or clause.verb.lemma not in reporting or clause.relation == "relative":
            continue
        if clause.verb.lemma == "quote":
            # "'…,' the agency quoted him as saying": he says it.
            return next((c for c in clause.children if c.relation == "gerund" and c.introducer == "as"), clause)
        return clause
    return None


def _carry_back(page: Page, hosts: dict[int, Clause | None]) -> None:
    """Gives the first sentences of a quotation the verb behind its last: "“A. B. C,” said X"."""
    for first, last in _runs(page):
        begin, end = page.tokens[first].sentence, page.tokens[last].sentence
        host = hosts.get(end)
        if begin < end and host is not None and host.verb.main > last:
            for index in range(begin, end):
                hosts[index] = hosts.get(index) or host


def _runs(page: Page) -> Iterator[tuple[int, int]]:
    """The first and last token of each quotation; one that the next paragraph takes up again goes on there."""
    first = -1
    for token in page.tokens:
        if token.quoted:
            first = token.index if first < 0 else first
        elif first >= 0 and not _takes_up(page, token):
            yield first, token.index - 1
            first = -1
    if first >= 0:
        yield first, len(page.tokens) - 1


def _takes_up(page: Page, mark: Token) -> bool:
    """Whether a mark opens a paragraph that goes on with the quotation left open before it."""
    following = page.tokens[min(mark.index + 1, len(page.tokens) - 1)]
    return page.sentences[mark.sentence].first == mark.index and following.quoted > 0


def _reports_before(page: Page, clause: Clause, reporting: frozenset[str]) -> bool:
    """Whether a clause reports what stands before it: "…, X observed", "…, said X"."""
    return (
        clause.relation == "main"
        and clause.parent is None
        and clause.verb.lemma in reporting
        and not any(c.relation in {"content", "quote"} for c in clause.children)
        and not (clause.objects and clause.verb.lemma != "tell")
        and clause.subject is not None
        and clause.subject.kind in ACTORS
        and page.tokens[min(clause.subject.first, clause.verb.first) - 1].text in SAID_BEFORE
        and clause.subject.first >= clause.first
    )


def _hang(clause: Clause, host: Clause) -> None:
    """Makes a clause that hangs on nothing the quotation of a reporting verb, or a part of it."""
    clause.parent = host
    if clause.relation in {"main", "content"}:
        clause.relation = "quote"
    host.children.append(clause)
