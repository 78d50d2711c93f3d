"""Whoever spoke last, called again by what they are ("The diplomat noted"), or at last by name."""

from __future__ import annotations

from ..names.office_labels import SINGLE, classes_of, is_former
from ..page import Clause, Phrase
from .cast import Figure
from .counterparts import agrees
from .reading import Reading

#: Words by which news agencies call again whoever they quote, and who may be called so.
SPEAKERS = frozenset({"diplomat", "official", "politician"})
#: What those do who speak.
_SPOKEN = frozenset(
    {"statement", "request", "criticism", "rejection", "warning", "praise", "concern", "pledge", "support", "thanks"}
)
#: What is as good as speaking: "made the announcement", "spoke at a briefing".
_SPEAKING_ON = frozenset({"make", "speak"})
#: What may stand between a quotation and whoever speaks.
_QUOTING = frozenset({"``", "''", ",", "."})
#: Among how many sentences behind a headline the lead is: a dateline may come before it.
_HEAD = 4
_DIPLOMATS = frozenset(
    {"ambassador", "envoy", "diplomat", "foreign-minister", "deputy-minister", "spokesperson", "other-official",
     "consul", "adviser", "director"}
)  # fmt: skip


class LastSpeaker:
    """Finds who spoke in the sentence before, or in this one."""

    def __init__(self, reading: Reading) -> None:
        self._r = reading
        #: Those who were brought up with "a", by their noun.
        self.introduced: dict[str, Figure] = {}

    def again(self, phrase: Phrase, word: str, holder: Figure | None, barred: set[Figure]) -> Figure | None:
        """ "The diplomat noted": whoever spoke in the sentence before, if that can be one."""
        if word not in SPEAKERS or holder is not None:
            return None
        figure = self._last_speaker(phrase, barred)
        since = self._r.page.sentences[max(phrase.sentence - 1, 0)].first
        if figure is None or any(since <= f.latest < phrase.first and not f.names for f in self._r.cast.holding(word)):
            return None  # "according to an official …. The official said": it is this one
        fits = figure.classes & _DIPLOMATS if word == "diplomat" else not figure.classes & SINGLE
        return figure if fits or not figure.classes else None

    def described(self, phrase: Phrase, role: str, holder: Figure | None) -> Figure | None:
        """ "The Social Democrat added", "said the lawyer": whoever spoke last, where the words name no office."""
        if phrase.determiner != "the" or phrase.plural or phrase.mods or holder is not None or phrase.country:
            return None
        if (introduced := self.introduced.get(self._r.head(phrase))) is not None and not phrase.adjectives:
            return introduced  # "the trader" after "a Peruvian trader"
        if classes_of(role) and not is_former(phrase.qualifier):
            return None
        return self._last_speaker(phrase, set(self._r.co_arguments(phrase)))

    def named_next(self, phrase: Phrase) -> Figure | None:
        """Who is named first, by no office, where they speak on: "…, the minister said. **Ali Nur** told reporters".

        Whom a headline means is named behind the lead that speaks of them again.
        """
        r = self._r
        clause, slot, _ = r.scene.place(phrase)
        spoke = slot == "subject" and clause is not None and any(e.type in _SPOKEN for e in r.scene.events_of(clause))
        following = phrase.sentence + 1
        if not spoke or phrase.plural or phrase.name or following >= len(r.page.sentences):
            return None
        if r.page.sentences[phrase.sentence].kind == "headline":
            lead = self._lead(following)
            again = lead is not None and lead.kind == "office" and lead.head != phrase.head
            return self.named_next(lead) if again and lead is not None and r.head(lead) == r.head(phrase) else None
        for told in r.scene.clauses_of(following):
            named = told.subject
            if told.relation != "main" or r.page.tokens[told.verb.first].quoted:
                continue
            if named is None or named.kind != "person" or not named.name or named.first != named.name_first:
                return None
            speaks = told.verb.lemma in _SPEAKING_ON or any(e.type in _SPOKEN for e in r.scene.events_of(told))
            figure = r.identity.of(named) if self._opens(told, named) and speaks and " " in named.name else None
            if figure is not None and figure.first == named.first and agrees(figure, phrase):
                return None if figure.roles or figure.country or figure.holder is not None else figure
            return None
        return None

    def _lead(self, sentence: int) -> Phrase | None:
        """The subject of the first sentence of prose from a sentence on, a dateline left out."""
        r = self._r
        for at in range(sentence, min(sentence + _HEAD, len(r.page.sentences))):
            if r.page.sentences[at].kind == "prose":
                return next((c.subject for c in r.scene.clauses_of(at) if c.relation == "main"), None)
        return None

    def _opens(self, told: Clause, speaker: Phrase) -> bool:
        """Whether nothing but a quotation stands before a speaker and what they do."""
        tokens = self._r.page.tokens
        before = tokens[self._r.page.sentences[speaker.sentence].first : min(speaker.first, told.verb.first)]
        return all(token.quoted or token.tag in _QUOTING for token in before)

    def _last_speaker(self, phrase: Phrase, barred: set[Figure]) -> Figure | None:
        """The person who spoke in this sentence or the one before, where the phrase is a subject."""
        r = self._r
        if r.scene.place(phrase)[1] != "subject":
            return None
        for sentence in range(phrase.sentence, max(phrase.sentence - 2, -1), -1):
            for clause in reversed(r.scene.clauses_before(sentence, phrase.first)):
                spoken = any(e.type in _SPOKEN for e in r.scene.events_of(clause))
                if not spoken or clause.subject is None or clause.subject.last >= phrase.first:
                    continue
                for figure in r.known(clause.subject):
                    if figure.kind == "person" and figure not in barred and agrees(figure, phrase):
                        return figure
        return None
