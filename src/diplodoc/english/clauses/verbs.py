"""Verb groups: from the first auxiliary to the main verb, with tense, voice, polarity and modality."""

from __future__ import annotations

from typing import Literal

import attrs

from ..page import FINITE, Page, Phrase, VerbGroup
from ..vocabulary import verb_lists

_NEGATIONS = {"not", "n't", "never", "nor", "neither", "hardly", "almost", "nearly"}
#: What tells with a preposition that somebody goes on as they are: "as **ever**", "for **ever**".
_EVER = frozenset("always before ever now usual".split())
#: How many adverbs and the like may stand between two verbs of one group.
_REACH = 5
#: How many asides may stand between a modal and its verb.
_ASIDES = 7


class GroupReader:
    """Reads verb groups off a page. `phrase_at` maps token indices to the noun phrase that covers them."""

    def __init__(self, page: Page, phrase_at: dict[int, Phrase]) -> None:
        self._tokens = page.tokens
        self._phrase_at = phrase_at
        self._lists = verb_lists()

    def read(self, at: int, end: int, *, bare: bool = False) -> VerbGroup | None:
        """The verb group that starts at token `at`, reading no further than `end`; None where none starts.

        `bare` takes a base form for finite, as behind an inverted auxiliary ("should **talks fail**").
        """
        tokens = self._tokens
        token = tokens[at]
        form: Literal["finite", "infinitive", "gerund", "participle"]
        if token.tag in FINITE:
            form = "finite"
        elif token.tag == "TO" or (token.low == "to" and at < end and tokens[at + 1].tag == "VB"):
            verb = self._next_verb(at, end)
            if verb is None or tokens[verb].tag not in {"VB", "VBP"} or tokens[at - 1].low == tokens[verb].low:
                return None  # "shoulder to shoulder"
            return self._chain(at, verb, end, "infinitive", self._negation_between(at, verb))
        elif token.tag == "VBG":
            form = "gerund"
        elif token.tag == "VBN":
            form = "participle"
        elif token.tag == "VB":
            form = "finite" if bare else "infinitive"
        else:
            return None
        group = self._chain(at, at, end, form, False)
        if group is not None:
            group.bare = bare and token.tag == "VB"
        return group

    def _chain(
        self,
        first: int,
        at: int,
        end: int,
        form: Literal["finite", "infinitive", "gerund", "participle"],
        negated: bool,
    ) -> VerbGroup | None:
        """Follows auxiliaries from the verb `at` to the main verb."""
        tokens = self._tokens
        lists = self._lists
        modal = ""
        perfect = passive = False
        past = tokens[at].tag == "VBD"
        passive = form == "participle"
        while True:
            token = tokens[at]
            nxt = self._next_verb(at, end)
            if nxt is None:
                break
            following = tokens[nxt]
            lemma = token.lemma
            step_negated = self._negation_between(at, nxt)
            if token.tag == "MD":
                if following.tag not in {"VB", "VBP", "VBN", "VBD"}:
                    break
                if tokens[nxt - 1].low != "but":  # "could not but condemn" condemned
                    modal = modal or token.low
            elif lemma == "have" and following.tag in {"VBN", "VBD"}:
                perfect = True
            elif lemma == "be" and following.tag in {"VBN", "VBD"}:
                passive = True
            elif lemma == "do" and following.tag in {"VB", "VBP"} and token.tag != "VBG":
                pass
            elif lemma in {"be", "have"} and following.low == "to" and self._infinitive_after(nxt, end):
                if any(t.low == "yet" for t in tokens[at + 1 : nxt]):
                    step_negated = True  # "has yet to sign"
                else:
                    modal = modal or ("to" if lemma == "be" else "must")
            elif lemma == "be" and following.tag == "VBG" and (nxt == at + 1 or not passive):
                pass
            elif (
                following.low == "to"
                and self._infinitive_after(nxt, end)
                and (nxt == at + 1 or (nxt == at + 2 and tokens[at + 1].low == "on"))
                and (
                    (passive and token.low in lists.half_modal | lists.half_modal_possible | lists.half_modal_reported)
                    or (lemma in lists.catenative_to and not passive)
                )
            ):
                if token.low == "going" and at > first:
                    modal = modal or "will"  # "is going to build"
                elif lemma in {"plan", "prepare"} or (passive and token.low in lists.half_modal):
                    modal = "scheduled"
                elif passive and token.low not in lists.half_modal_reported:
                    modal = "may"
                elif lemma == "fail":
                    negated = True
                passive = False
            elif lemma in lists.catenative_ing and following.tag == "VBG" and nxt in {at + 1, at + 2}:
                pass
            else:
                break
            negated = negated or step_negated
            at = self._infinitive_after(nxt, end) if following.low == "to" else nxt  # type: ignore[assignment]
            if at is None:  # pragma: no cover - excluded by the conditions above
                break
        if passive and self._voices(at, end):
            at, passive = at + 2, False
        half = self._half_modal(at, end)
        if half is not None:
            word, verb = half
            # "was able to meet" met.
            modal = "scheduled" if word in lists.half_modal else "" if past and word == "able" else "may"
            negated = negated or word == "unable"
            inner = self._chain(verb, verb, end, "infinitive", negated)
            return inner and attrs.evolve(inner, first=first, form=form, modal=modal, past=past, perfect=perfect)
        main = tokens[at]
        if main.tag == "MD":
            return None
        last, lemma = at, main.lemma or main.low
        if lemma == "go" and at + 1 < end and tokens[at + 1].low == "on" and tokens[at + 2].text in {",", ":"}:
            last, lemma = at + 1, "continue"  # "Chad, she **went on**, had paid"
        if main.lemma == "be" and at < end and tokens[at + 1].low in {"not", "n't"}:
            negated, last = True, at + 1
        negated = negated or tokens[first].low == "cannot" or (first > 0 and tokens[first - 1].low in _NEGATIONS)
        negated = negated or self._is_no_longer(first - 2) or (main.lemma == "be" and self._is_no_longer(at + 1))
        return VerbGroup(
            first=first, last=last, main=at, lemma=lemma, form=form, passive=passive,
            negated=negated, modal=modal, past=past, perfect=perfect,
        )  # fmt: skip

    def _voices(self, at: int, end: int) -> bool:
        """Whether a participle gives somebody's words: "was **quoted** as saying", "is **reported** as having told"."""
        if self._tokens[at].lemma not in self._lists.voicing or at + 2 > end:
            return False
        return self._tokens[at + 1].low == "as" and self._tokens[at + 2].tag == "VBG"

    def _next_verb(self, at: int, end: int) -> int | None:
        """The next verb form or "to" behind `at`, over adverbs and time phrases; None where something else stands."""
        position = at + 1
        if self._tokens[at].lemma in {"go", "keep", "carry"} and position < end and self._tokens[position].low == "on":
            position += 1
        aside = self._behind_aside(at, end) if self._tokens[at].tag == "MD" or self._tokens[at].lemma == "have" else 0
        if aside > position:
            return aside
        while position <= min(end, at + _REACH):
            token = self._tokens[position]
            phrase = self._phrase_at.get(position)
            if phrase is not None:
                if phrase.kind != "time" or phrase.first != position or phrase.last - phrase.first > 2:
                    return None
                position = phrase.last + 1
            elif token.tag.startswith("VB") or token.tag == "MD" or token.low == "to":
                return position
            elif token.is_adverb or token.low in {"also", "both", "all", "each", "earlier", "later", "first", "last"}:
                position += 1
            elif token.tag == "``" and position == at + 1:
                position += 1  # has “firmly rejected” the offer
            elif token.low == "but" and self._tokens[position - 1].low in _NEGATIONS and self._tokens[at].tag == "MD":
                position += 1  # "could not but condemn"
            else:
                return None
        return None

    def _behind_aside(self, first: int, end: int) -> int:
        """The verb behind times and prepositional phrases after a modal: "will, on Monday in Oslo, **meet**".

        After "have" only times part the two: "have for the first time **met**". 0 where there is none.
        """
        wanted = "VB" if self._tokens[first].tag == "MD" else "VBN"
        at = first + 1
        for _ in range(_ASIDES):
            if at >= end:
                break
            token, phrase = self._tokens[at], self._phrase_at.get(at)
            if token.tag == wanted and phrase is None:
                return at if at > first + 1 else 0
            if phrase is not None and phrase.first == at and phrase.kind == "time":
                at = phrase.last + 1
            elif token.text == "," or token.is_adverb:
                at += 1
            elif token.tag == "IN" and self._tokens[at + 1].low in _EVER:
                at += 2
            elif token.tag == "IN":
                phrase = self._phrase_at.get(at + 1)
                if phrase is None or phrase.first != at + 1 or (wanted == "VBN" and phrase.kind != "time"):
                    break
                at = phrase.last + 1
            else:
                break
        return 0

    def _infinitive_after(self, to: int, end: int) -> int | None:
        """The base form that the "to" at `to` introduces."""
        verb = self._next_verb(to, end)
        return verb if verb is not None and self._tokens[verb].tag in {"VB", "VBP"} else None

    def _half_modal(self, at: int, end: int) -> tuple[str, int] | None:
        """For "be" before "due to visit", "able to join": the adjective and the verb behind it."""
        if self._tokens[at].lemma != "be":
            return None
        position = at + 1
        while (
            position < min(end, at + _REACH)
            and self._tokens[position].tag in {"RB"}
            and self._tokens[position].low not in {"about"}
        ):
            position += 1
        if position + 1 > end:
            return None
        word = self._tokens[position].low
        if word not in self._lists.half_modal and word not in self._lists.half_modal_possible:
            return None
        if self._tokens[position + 1].low != "to":
            return None
        verb = self._infinitive_after(position + 1, end)
        return None if verb is None else (word, verb)

    def _is_no_longer(self, first: int) -> bool:
        return 0 <= first < len(self._tokens) - 1 and (
            self._tokens[first].low == "no" and self._tokens[first + 1].low == "longer"
        )

    def _negation_between(self, first: int, last: int) -> bool:
        between = range(first + 1, last)
        if self._tokens[last - 1].low == "but":
            return False
        return any(self._tokens[at].low in _NEGATIONS or self._is_no_longer(at) for at in between)
