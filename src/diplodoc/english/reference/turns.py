"""Turns: who has the floor in a transcript, by the labels before what is said ("PRESIDENT DIALLO: …", "Q: …")."""

from __future__ import annotations

import itertools
from bisect import bisect_right
from collections.abc import Callable, Iterator
from functools import cached_property
from typing import Literal

import attrs

from ..page import Page, Phrase, Sentence
from .cast import Figures

_QUESTION = frozenset(
    "q question journalist reporter interviewer correspondent media moderator operator participant press".split()
)
#: What a heading calls questions and answers.
INTERVIEW = frozenset({"interview", "q&a"})
#: The longest label, in tokens.
_LABEL = 6
#: The longest that tells an office, a body and a name.
_LONG_LABEL = 24
_ANSWER = frozenset({"a", "answer", "response"})


@attrs.define(slots=True, eq=False)
class Turn:
    """What somebody says at a stretch, from the token `first` up to the next turn."""

    first: int
    by: Literal["named", "asking", "answering", "writing"]
    #: The label that names the speaker.
    label: Phrase | None = None


def read(page: Page) -> list[Turn]:
    """The turns of a transcript, in order; none where nothing is labelled."""
    opening = {phrase.first: phrase for phrase in page.phrases}
    paragraph = -1
    turns: list[Turn] = []
    for sentence in page.sentences:
        if sentence.paragraph != paragraph:
            paragraph = sentence.paragraph
            turn = _turn(page, sentence, opening)
            if turn is not None:
                turns.append(turn)
    turns = turns or [Turn(first, "asking") for first in _questions(page)]
    if turns and all(turn.by == "asking" for turn in turns):
        turns += [Turn(at, "answering") for at in _answers(page, {turn.first for turn in turns})]
        turns.sort(key=lambda turn: turn.first)
    elif any(turn.by == "answering" for turn in turns):
        turns += [Turn(at, "asking") for at in _media(page, {turn.first for turn in turns})]
        turns.sort(key=lambda turn: turn.first)
    return turns


def _questions(page: Page) -> list[int]:
    """Where the questions of an interview begin that bear no label: paragraphs that end in a question mark."""
    heading = [token.low for sentence in page.sentences[:1] for token in page.tokens_of(sentence.index)]
    if INTERVIEW.isdisjoint(heading):
        return []
    paragraphs = (list(members) for _, members in itertools.groupby(page.sentences, lambda s: s.paragraph))
    asked = [members for members in paragraphs if page.tokens[members[-1].last].text == "?"]
    return [members[0].first for members in asked] if len(asked) > 1 else []


def _answers(page: Page, asked: set[int]) -> Iterator[int]:
    """Where somebody answers whose answers bear no label: in the paragraph behind that of a question."""
    asking, paragraph = False, -1
    for sentence in page.sentences:
        if sentence.first in asked:
            asking, paragraph = True, sentence.paragraph
        elif asking and sentence.paragraph != paragraph:
            asking = False
            yield sentence.first


def _media(page: Page, taken: set[int]) -> Iterator[int]:
    """Where those ask who are called by the name of their paper: "Kyodo: …", "Shenzhen TV: …"."""
    paragraph = -1
    for sentence in page.sentences:
        opens, paragraph = sentence.paragraph != paragraph, sentence.paragraph
        if not opens or sentence.first in taken:
            continue
        for at in range(sentence.first, min(sentence.last, sentence.first + _LABEL) + 1):
            token = page.tokens[at]
            if token.text == ":" and at > sentence.first:
                yield sentence.first
            if not (token.text[0].isupper() or token.low in ("the", "of")):
                break


def _turn(page: Page, sentence: Sentence, opening: dict[int, Phrase]) -> Turn | None:
    """The turn that a paragraph opens, if its first words are a label, or a message among several ("From X")."""
    word = page.tokens[sentence.first]
    low = word.low.rstrip(".")
    if word.text == "(" and [token.text for token in page.tokens_of(sentence.index)[-2:]] == ["?", ")"]:
        return Turn(sentence.first, "asking")  # "(Will the Minister go to Oman?)"
    if low in _QUESTION | _ANSWER and (low != word.low or _is_mark(page, sentence.first + 1, sentence)):
        return Turn(sentence.first, "asking" if low in _QUESTION else "answering")
    if low == "from" and len(page.tokens) > sentence.first + 1:
        sender = opening.get(sentence.first + 1)
        alone = sender is not None and sender.kind == "person" and sender.last == sentence.last
        return Turn(sentence.first, "writing", sender) if alone else None
    phrase = opening.get(sentence.first)
    if phrase is None or phrase.kind not in {"person", "office"} or phrase.plural or phrase.parts:
        return None
    bracketed = _in_brackets(page, sentence, opening) if phrase.kind == "office" else None
    if bracketed is not None:
        return Turn(sentence.first, "named", bracketed)
    stands_alone = sentence.last == phrase.last + 1
    if sentence.kind == "headline" and not stands_alone:
        return None  # "Diallo: Senegal ready to sign"
    mark = _behind_remark(page, phrase.last + 1, sentence)
    if not _is_mark(page, mark, sentence) or (page.tokens[mark].text == "." and not stands_alone):
        return None
    following = page.sentences[min(sentence.index + 1, len(page.sentences) - 1)]
    if page.tokens[mark].text == "." and following.paragraph != sentence.paragraph:
        return None  # a line of its own is no label
    return Turn(sentence.first, "named", phrase)


def _in_brackets(page: Page, sentence: Sentence, opening: dict[int, Phrase]) -> Phrase | None:
    """Who is named in brackets at the end of a label: "The Minister of State, Foreign Office (**Lord Hall**):"."""
    last = min(sentence.last, sentence.first + _LONG_LABEL)
    for at in range(sentence.first + 2, last):
        if page.tokens[at].text == ")" and page.tokens[at + 1].text == ":":
            opens = next((o for o in range(at, sentence.first, -1) if page.tokens[o].text == "("), at)
            person = opening.get(opens + 1)
            return person if person is not None and person.kind == "person" and person.last == at - 1 else None
    return None


def _behind_remark(page: Page, at: int, sentence: Sentence) -> int:
    """The token behind a remark in brackets on how somebody speaks: "PRESIDENT DIALLO (in French):"."""
    if at <= sentence.last and page.tokens[at].text == "(":
        closes = (end for end in range(at, min(sentence.last, at + _LABEL) + 1) if page.tokens[end].text == ")")
        return next(closes, at - 1) + 1
    return at


def _is_mark(page: Page, at: int, sentence: Sentence) -> bool:
    if at > sentence.last:
        return False
    dash = at == sentence.first + 1 and page.tokens[at].text in {"-", "–", "—"}  # "Q - Do you …"
    return page.tokens[at].text in {":", "."} or dash


class Floor:
    """Who has the floor where. `resolve` says who a label means, `interviewed` who answers from a token on."""

    def __init__(self, page: Page, resolve: Callable[[Phrase], Figures], interviewed: Callable[[int], Figures]) -> None:
        self._turns = read(page)
        self._resolve = resolve
        self._interviewed = interviewed
        #: Whether the turns are messages, which speak to none of their writers.
        self.is_mail = any(turn.by == "writing" for turn in self._turns)

    @cached_property
    def _held(self) -> list[tuple[int, Figures]]:
        """From which token on who has the floor; nobody in particular asks."""
        found: list[tuple[int, Figures]] = []
        answering: Figures = ()
        for turn in self._turns:
            if turn.label is not None:
                answering = tuple(f for f in self._resolve(turn.label) if f.kind == "person")
            else:
                answering = answering or self._interviewed(turn.first)
            found.append((turn.first, () if turn.by == "asking" else answering))
        return found

    def holders(self, token: int) -> Figures:
        """Who has the floor at a token; nobody where it is no transcript."""
        at = bisect_right(self._held, token, key=lambda turn: turn[0]) - 1
        return self._held[at][1] if at >= 0 else ()

    def before(self, token: int, gender: str = "") -> Figures:
        """Who had the floor before whoever has it at a token; of the first, who has it next."""
        here = self.holders(token)
        at = bisect_right(self._held, token, key=lambda turn: turn[0]) - 1
        turns = itertools.chain(range(at - 1, -1, -1), range(at + 1, len(self._held))) if at >= 0 else ()
        fits = (held for held in (self._held[turn][1] for turn in turns) if held and held != here)
        return next((held for held in fits if not gender or held[0].gender in ("", gender)), ())

    def partners(self, token: int) -> Figures:
        """With whom whoever has the floor speaks, where two have it by turns."""
        if self.is_mail:
            return ()
        here = self.holders(token)
        at = bisect_right(self._held, token, key=lambda turn: turn[0]) - 1
        if at >= 0 and self._turns[at].by == "asking":
            return next((held for _, held in self._held[at + 1 : at + 3] if held), ())
        others = {figure: None for _, figures in self._held for figure in figures if figures != here}
        return tuple(others) if len(others) == 1 else ()
