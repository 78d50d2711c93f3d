"""Whose document it is: the person who speaks in it, the body in whose name, and whom it is to.

The heading tells ("Statement by President X", "Declaration on behalf of the Union"), a message that is reported, or
the signature.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property

from ..page import Page, Phrase
from ..vocabulary import noun
from . import telegrams, turns
from .cast import Figure, Figures
from .identity import Identity
from .principals import Principals
from .scene import Scene

_UTTERANCES = frozenset(
    "statement remarks remark address speech message letter telegram declaration interview oped op-ed keynote"
    " lecture intervention communication note cable toast reply answer condolence congratulation communique"
    " communiqué readout conference briefing availability explanation testimony eulogy homily tribute greeting q&a"
    " greetings toasts proclamation opinion commentary essay".split(" ")
)
#: Conferences in which one speaks to the press, and no others, are somebody's.
_PRESS = frozenset({"press", "news", "media", "joint", "daily", "weekly", "regular"})
#: What is sent, and in how many sentences a document tells whose message it quotes.
_MESSAGES = frozenset({"message", "condolence", "congratulation"})
_WRITTEN_BY = 6
_FIRST = frozenset("i we our my us me".split())
#: Words for what is said on somebody's behalf, and how many phrases are looked through for it.
_DELIVERED = frozenset("statement speak speaking deliver delivering i".split())
_REPRESENTING = 40
#: In how many sentences a document is called an interview.
_INTERVIEW_BY = 4
#: In how many sentences a byline stands.
_BYLINE_BY = 8
#: Where somebody is asked: "Interview **with** X", "Q&A**:** Minister X".
_ASKED = turns.INTERVIEW | {"conference", "briefing"}
#: How many phrases, and how many sentences, are looked through for those whom a text salutes.
_SALUTING = 16
_SALUTED_BY = 8
_BY = frozenset({"by", "from", "of", "between", "to"})
_FETING = frozenset({"honour", "honor", "visit", "welcome", "reception"})
_DINING = frozenset({"banquet", "dinner", "given", "hosted", "lunch", "luncheon", "reception"})


def is_signatories(page: Page, phrase: Phrase) -> bool:
    """Whether a phrase names office holders in the plural: "the Foreign Ministers of the Union"."""
    found = noun(page.tokens[phrase.head].low)
    return found is not None and found.plural and found.cls == "office"


class Authorship:
    """Answers whose a document is, once."""

    def __init__(
        self,
        scene: Scene,
        identity: Identity,
        principals: Principals,
        resolve: Callable[[Phrase], Figures],
        floor: turns.Floor,
    ) -> None:
        self._scene = scene
        self._page = scene.page
        self._identity = identity
        self._principals = principals
        self._resolve = resolve
        self._floor = floor
        self._own: tuple[Figures, Figures, Figures] | None = None

    @property
    def document(self) -> tuple[Figures, Figures, Figures]:
        """The person who speaks in the document, the body in whose name, and whom it is to."""
        if self._own is None:
            self._own = ((), (), ())
            wired = telegrams.voices(self._scene, self._resolve)
            speaker, body, to = wired or self._headed() or self._bylined() or self._written() or ((), (), ())
            body = body or self._represented()
            body = body or (self._issuer() if not speaker or not self._is_personal else ())
            self._own = (speaker, body, to or self._saluted(speaker))
        return self._own

    def _headed(self) -> tuple[Figures, Figures, Figures] | None:
        """From the heading: "Statement by President X", "Joint Statement of A and B", "Declaration on behalf of C"."""
        tokens = self._page.tokens
        speaker: Figures = ()
        body: Figures = ()
        to: Figures = ()
        for phrase in self._opening_phrases():
            if phrase.owner is not None and self._is_utterance(phrase.head) and not speaker:
                if is_signatories(self._page, phrase.owner):
                    body = body or self._resolve(phrase.owner)
                else:
                    speaker = tuple(f for f in self._resolve(phrase.owner) if f.kind == "person")
                continue
            before = tokens[phrase.first - 1].low if phrase.first else ""
            begin = self._page.sentences[phrase.sentence].first
            words = {tokens[i].low for i in range(begin, min(phrase.first, begin + 16)) if self._is_utterance(i)}
            inside = any(self._is_utterance(i) for i in range(phrase.first, phrase.head))
            if inside and is_signatories(self._page, phrase):
                body = body or self._resolve(phrase)
                continue
            if words and self._is_feted(phrase):
                to = to or tuple(f for f in self._resolve(phrase) if f.kind == "person")
                continue
            if before in ("with", ":") and words & _ASKED:
                speaker = speaker or tuple(f for f in self._resolve(phrase) if f.kind == "person")
                continue
            if not words or before not in _BY:
                continue
            if before == "to":
                to = to or tuple(f for f in self._resolve(phrase) if f.kind == "person")
                continue
            figures = self._resolve(phrase)
            people = tuple(f for f in figures if f.kind == "person")
            if before == "of" and tokens[phrase.first - 2].low == "behalf":
                body = figures or body
            elif len(people) == 1 and not speaker and not body:
                speaker = people
            elif figures and not speaker and (not body or is_signatories(self._page, phrase)):
                body = figures
        return (speaker, body, to) if speaker or body else None

    def _is_feted(self, phrase: Phrase) -> bool:
        """Whether a heading tells in whose honour, or on whose visit, somebody speaks: that is whom they speak to."""
        before = [token.low for token in self._page.tokens[max(phrase.first - 4, 0) : phrase.first]]
        feted = _FETING if before[-1:] == ["of"] else _DINING if before[-1:] == ["for"] else frozenset()
        return not feted.isdisjoint(before[-3:-1])

    def _is_utterance(self, token: int) -> bool:
        """Whether a word names something that is said: "statement", but "conference" only of the press."""
        low = self._page.tokens[token].low
        return low in _UTTERANCES and (low != "conference" or self._page.tokens[token - 1].low in _PRESS)

    def _represented(self) -> Figures:
        """The states or the group on whose behalf a speech is made: "This statement is on behalf of A, B and C"."""
        tokens = self._page.tokens
        for phrase in self._page.phrases[:_REPRESENTING]:
            if phrase.sentence >= _SALUTED_BY:
                break
            if tokens[phrase.head].low == "behalf" and not tokens[phrase.head].quoted:
                words = {t.low for t in self._page.tokens_of(phrase.sentence)}
                inner = next((p for word, p in phrase.mods if word == "of"), None)
                found = self._resolve(inner) if inner is not None and words & _DELIVERED else ()
                if found and all(f.kind != "person" for f in found):
                    return found
        return ()

    def _issuer(self) -> Figures:
        """The body whose name alone stands in a line at the top: an embassy's or a ministry's letterhead."""
        found = self._scene.letterhead
        return self._resolve(found) if found is not None else ()

    @cached_property
    def is_interview(self) -> bool:
        """Whether the heading calls the document an interview."""
        top = self._page.sentences[:_INTERVIEW_BY]
        return bool(top) and any(t.low in turns.INTERVIEW for t in self._page.tokens[: top[-1].last + 1])

    @cached_property
    def _is_personal(self) -> bool:
        """Whether somebody says "I" in the document's own voice."""
        return not self._page.own_words.isdisjoint(("i", "my", "me"))

    def _bylined(self) -> tuple[Figures, Figures, Figures] | None:
        """Who writes an article in which they say "we" or "I": "By Ana Reis and Ola Berg" in a line of its own."""
        for sentence in self._page.sentences[:_BYLINE_BY]:
            if self._page.tokens[sentence.first].low != "by" or self._scene.clauses_of(sentence.index):
                continue
            phrase = self._scene.phrase_at(sentence.first + 1)
            people = tuple(f for f in self._resolve(phrase) if f.kind == "person") if phrase is not None else ()
            if people and not self._page.own_words.isdisjoint(_FIRST):
                return people, (), ()
        return None

    def _saluted(self, speaker: Figures) -> Figures:
        """Whom the document addresses before it begins: "Your Excellency Prime Minister X, distinguished guests,"."""
        found: dict[Figure, None] = {}
        for phrase in self._page.phrases[:_SALUTING]:
            if phrase.vocative and phrase.kind == "person" and phrase.name and phrase.sentence < _SALUTED_BY:
                found.update(dict.fromkeys(f for f in self._resolve(phrase) if f not in speaker))
        return tuple(found)[:1] or self._saluted_by_office()

    def _saluted_by_office(self) -> Figures:
        """Whom a text that says "you" salutes in a line of its own by nothing but an office: "Mr. President,"."""
        if self._page.own_words.isdisjoint(("you", "your")):
            return ()
        for phrase in self._page.phrases[:_SALUTING]:
            sentence = self._page.sentences[phrase.sentence]
            alone = phrase.last >= sentence.last - 1 and phrase.first <= sentence.first + 1
            office = phrase.vocative and phrase.kind == "office" and phrase.role and not phrase.plural
            if alone and office and phrase.sentence < _SALUTED_BY:
                return (self._identity.stranger(phrase),)
        return ()

    def _opening_phrases(self) -> list[Phrase]:
        found: list[Phrase] = []
        stack = [p for p in reversed(self._page.phrases[:24]) if p.sentence < 3]
        while stack and len(found) < 60:
            phrase = stack.pop()
            found.append(phrase)
            if phrase.kind == "thing":
                stack.extend(p for _, p in reversed(phrase.mods))
                stack.extend(p for p in (phrase.of, phrase.owner) if p is not None)
        return found

    def _written(self) -> tuple[Figures, Figures, Figures] | None:
        """From a message that the document reports and quotes, or from the signature at its end."""
        for event in self._scene.events[:12]:
            if self._page.tokens[event.first].sentence >= _WRITTEN_BY or self._is_first_person(event.first):
                break
            told = [t.low for t in self._page.tokens_of(event.sentence)]
            if event.type in _MESSAGES or (event.type == "statement" and "following" in told and told[-1] == ":"):
                named = (p for p in event.agents if p.kind in ("person", "office"))
                people = tuple(f for p in named for f in self._resolve(p) if f.kind == "person")
                if people:
                    to = tuple(f for p in event.recipients for f in self._resolve(p) if f.kind == "person")
                    return people, (), to
        if self._floor.is_mail:
            return (), (), self._sent_to()
        signed = self._signed()
        return (signed, (), self._dear(signed) or self._at_the_foot(signed)) if signed else None

    def _is_first_person(self, before: int) -> bool:
        """Whether the document says "I" or "we" of its own before a token: what it reports then is another's."""
        return any(t.low in _FIRST and not t.quoted for t in self._page.tokens[:before])

    def _sent_to(self) -> Figures:
        """To whom the messages are that a document collects."""
        sent = (e for e in self._scene.events[:12] if e.type in _MESSAGES)
        people = (f for e in sent for p in e.recipients for f in self._resolve(p) if f.kind == "person")
        return tuple(dict.fromkeys(people))[:1]

    def _signed(self) -> Figures:
        """Who signs at the end: a name in a line without a verb, perhaps with the office in the next."""
        phrases = self._page.phrases[-12:]
        marked = any(self._is_marked(phrase) for phrase in phrases)
        for phrase, following in zip(reversed(phrases), [None, *reversed(phrases)], strict=False):
            if phrase.kind != "person" or not phrase.name or (marked and not self._is_marked(phrase)):
                continue
            if not marked and self._scene.clauses_of(phrase.sentence):
                continue
            if phrase.sentence < len(self._page.sentences) - (6 if marked else 4):
                break
            figures = self._resolve(phrase)
            if following is not None and following.kind == "office" and following.first - phrase.last < 3:
                for figure in figures:
                    self._identity.dress(figure, following, self._identity.belongs_to(following), following.country)
            return figures
        return ()

    def _is_marked(self, phrase: Phrase) -> bool:
        """Whether "(signed)" stands before a name."""
        before = [token.low for token in self._page.tokens[max(phrase.first - 3, 0) : phrase.first]]
        return before == ["(", "signed", ")"] and phrase.kind == "person"

    def _at_the_foot(self, signed: Figures) -> Figures:
        """Whom a letter names below its signature: "H.E. Mr. Ali Nur, Prime Minister of Chad"."""
        says_you = any(token.low in ("you", "your") for token in self._page.tokens)
        for phrase in self._page.phrases[-3:] if says_you else ():
            named = phrase.kind == "person" and phrase.name and not self._scene.clauses_of(phrase.sentence)
            people = self._resolve(phrase) if named and not self._is_marked(phrase) else ()
            if people and people != signed:
                return people
        return ()

    def _dear(self, signed: Figures) -> Figures:
        """Whom a letter addresses: "Dear Mr. President"."""
        for phrase in self._page.phrases[:12]:
            before = self._page.tokens[phrase.first - 1].low if phrase.first else ""
            opens = self._page.tokens[phrase.first].low
            if "dear" in (before, opens) and phrase.sentence < 6:
                people = tuple(f for f in self._resolve(phrase) if f.kind == "person" and f not in signed)
                other = self._principals.other_than(next((f.country for f in signed), ""))
                for figure in people:
                    if other is not None and not figure.country and figure.holder is None:
                        figure.holder, figure.country = other, other.country
                return people
        return ()
