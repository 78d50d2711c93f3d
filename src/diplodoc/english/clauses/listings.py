"""Lists: a heading lends its subject to the items under it, and items can be what the heading's verb is about.

"The Ministers: 3. Reaffirmed …", "We, the Leaders, meeting in Suva, … 1. Call upon …", "received: — A; — B".
"""

from __future__ import annotations

from ..page import ACTORS, Clause, Phrase, Sentence, VerbGroup
from . import conferences
from .clausestate import Around, State


class Listings:
    """Carries from a heading to its items what these share. `around.list_subject` is the subject on loan."""

    def __init__(self, around: Around) -> None:
        self._around = around
        #: The auxiliary or "to" in which a heading ends, and which its items want: "Canada **will**: – donate …".
        self._auxiliary = ""
        #: A clause that ends in a colon without an object, and the list items that may be its objects.
        self._open: Clause | None = None
        self._items: list[Phrase] = []

    def end(self, sentence: Sentence, made: list[Clause], state: State) -> None:
        """Takes in a sentence that has been read, with the clauses made of it."""
        self._around.list_subject = self._lends(sentence, made, state)
        if sentence.kind != "item":
            heads = self._around.tokens[sentence.last].text == ":"
            self._auxiliary = self._tail(sentence)
            self._around.list_clause = (
                next((c for c in reversed(made) if c.relation == "main"), None) if heads else None
            )
        self._gather(sentence, made)

    def _tail(self, sentence: Sentence) -> str:
        """The auxiliary or "to" with which a heading ends before its colon; "" for none."""
        before = self._around.tokens[max(sentence.last - 1, sentence.first)]
        heads = self._around.tokens[sentence.last].text == ":"
        return before.low if heads and before.tag in {"MD", "TO"} else ""

    def opens_item(self, state: State, position: int, sentence: Sentence) -> bool:
        """Whether a base form has the plural subject that a heading lends: "1. Call upon all States to …"."""
        subject = self._around.list_subject
        if subject is None or self._auxiliary or not (subject.plural or subject.parts):
            return False
        return self._opens(state, position, sentence)

    def promised(self, state: State, verb: VerbGroup, sentence: Sentence) -> str:
        """The auxiliary that the heading of a list lends to a base form that opens an item; "" for none."""
        if verb.form != "infinitive" or sentence.kind != "item" or self._auxiliary in {"", "to"}:
            return ""
        return self._auxiliary if self._opens(state, verb.first, sentence) else ""

    def _opens(self, state: State, position: int, sentence: Sentence) -> bool:
        """Whether nothing but the mark of an item and adverbs stands before a token."""
        before = self._around.tokens[sentence.first : position]
        return state.current is None and all(t.tag in {"LS", "RB"} or not t.text[0].isalnum() for t in before)

    def resolves(self, state: State, verb: VerbGroup, sentence: Sentence) -> bool:
        """Whether an infinitive is itself a decision: "RESOLVES: 1. To urge all states to …"."""
        if verb.form != "infinitive" or sentence.kind != "item":
            return False
        lists = self._around.lists
        decides = verb.lemma in lists.assembled and verb.lemma in lists.speech | {"call"}
        return decides and self._opens(state, verb.first, sentence)

    def _gather(self, sentence: Sentence, made: list[Clause]) -> None:
        """Gives a clause the items behind its colon as objects."""
        if sentence.kind == "item" and self._open is not None and not made:
            marked = self._around.tokens[sentence.first].tag == "LS"
            phrase = self._around.phrase_at.get(sentence.first + marked)
            if phrase is not None and phrase.kind in ACTORS:
                self._items.append(phrase)
            return
        self.close()
        main = next((c for c in reversed(made) if c.relation == "main"), None)
        bare = main is not None and not main.objects and not main.children and not main.verb.passive
        self._open = main if bare and self._around.tokens[sentence.last].text == ":" else None

    def close(self) -> None:
        """Ends the list that is open, if one is."""
        if self._open is not None and self._items:
            first, last = self._items[0], self._items[-1]
            whole = first
            if len(self._items) > 1:
                whole = Phrase(first.first, last.last, last.head, "group", parts=self._items, plural=True)
                whole.sentence = first.sentence
            self._open.objects.append(whole)
        self._open, self._items = None, []

    def _lends(self, sentence: Sentence, made: list[Clause], state: State) -> Phrase | None:
        """The subject of the items that follow: "The Ministers:", "Council,", "The two sides agreed as follows:"."""
        mark = self._around.tokens[sentence.last].text
        main = next((c for c in reversed(made) if c.relation == "main" and c.subject), None)
        if mark == ":":
            if main is not None:
                return main.subject
            if self._tail(sentence):
                # "The Unit, led by X, **will**:": whoever waits for the verbs of the items.
                waiting = (*state.suspended, state.pending, None if made else state.last)
                return next((p for p in waiting if p is not None and p.kind in ACTORS), None)
            # "The Council, meeting in Lagos from 12 to 14 March:" lends the Council.
            met = (c.subject for c in made if c.subject is not None and c.subject.kind in ACTORS)
            if state.last is not None:
                conferences.act(self._around.page, state.last)
            last = state.last if state.last is not None and state.last.kind in ACTORS else None
            return next(met, last or self._around.list_subject)
        if mark == "," or (mark == ";" and main is None):
            # "We, the Ministers, meeting in Lagos," and "The Council," lend; "Recalling its resolution," hands on.
            opening = self._around.phrase_at.get(sentence.first)
            if opening is not None and opening.last + 1 == sentence.last:
                conferences.act(self._around.page, opening)  # "The Conference,"
            own = next((c.subject for c in made[:1] if c.subject is not None), opening if not made else None)
            opens = own is not None and own.kind in ACTORS and sentence.first <= own.first < sentence.first + 3
            aware = self._around.tokens[sentence.first].tag in {"JJ", "RB", "VBN", "VBG"}  # "Deeply concerned at …,"
            if not opens and not made and not (aware and self._around.list_subject is not None):
                own, opens = state.last, state.last is not None and state.last.kind in ACTORS
            if opens or main is None:
                return own if opens else self._around.list_subject
        if sentence.kind == "prose" and main is not None and main.subject is not self._around.list_subject:
            return None
        return self._around.list_subject
