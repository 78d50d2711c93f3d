"""Turns: who has the floor in a transcript, by the labels before what is said ("PRESIDENT DIALLO: …", "Q: …")."""

from __future__ import annotations

from typing import Literal

import attrs

from .page import Page, Phrase, Sentence

_QUESTION = frozenset({"q", "question", "journalist", "reporter", "interviewer", "correspondent"})
_ANSWER = frozenset({"a", "answer", "response"})


@attrs.define(slots=True, eq=False)
class Turn:
    """What somebody says at a stretch, from the token `first` up to the next turn."""

    first: int
    by: Literal["named", "asking", "answering"]
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
            turn = _turn(page, sentence, opening.get(sentence.first))
            if turn is not None:
                turns.append(turn)
    return turns


def _turn(page: Page, sentence: Sentence, phrase: Phrase | None) -> Turn | None:
    """The turn that a paragraph opens, if its first words are a label."""
    word = page.tokens[sentence.first]
    low = word.low.rstrip(".")
    if low in _QUESTION | _ANSWER and (low != word.low or _is_mark(page, sentence.first + 1, sentence)):
        return Turn(sentence.first, "asking" if low in _QUESTION else "answering")
    if phrase is None or phrase.kind not in {"person", "office"} or phrase.plural or phrase.parts:
        return None
    stands_alone = sentence.last == phrase.last + 1
    if sentence.kind == "headline" and not stands_alone:
        return None  # "Diallo: Senegal ready to sign"
    if not _is_mark(page, phrase.last + 1, sentence) or (page.tokens[phrase.last + 1].text == "." and not stands_alone):
        return None
    following = page.sentences[min(sentence.index + 1, len(page.sentences) - 1)]
    if page.tokens[phrase.last + 1].text == "." and following.paragraph != sentence.paragraph:
        return None  # a line of its own is no label
    return Turn(sentence.first, "named", phrase)


def _is_mark(page: Page, at: int, sentence: Sentence) -> bool:
    return at <= sentence.last and page.tokens[at].text in {":", "."}
