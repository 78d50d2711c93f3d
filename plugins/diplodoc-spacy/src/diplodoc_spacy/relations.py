"""How clauses hang together, and whose subject a clause without one of its own takes."""

from __future__ import annotations

from diplodoc.english.page import Clause, Page, Phrase, SentenceKind
from diplodoc.english.vocabulary import verb_lists

from .parses import Parse

#: Prepositions before a gerund that leans on the clause as a participle does ("after meeting …").
_LEANING = frozenset({"after", "before", "while", "when", "since", "upon", "on", "besides", "following", "whilst"})
#: Prepositions before a gerund that says what the patient did ("accused X of …", "thanked X for …").
_PATIENT = frozenset({"for", "from", "against"})
_ACCUSING = frozenset({"accuse", "suspect"})
_NO_ACTORS = frozenset({"thing", "time"})
_RELATIVE = frozenset({"WDT", "WP", "WP$", "WRB"})


class Relations:
    """The clauses of one parse as a tree: `nodes` and `tops` give, by clause index, spaCy's nodes and the highest."""

    def __init__(self, page: Page, parse: Parse, phrase_at: dict[int, Phrase], clauses: list[Clause]) -> None:
        self._tokens = page.tokens
        self._parse = parse
        self._phrase_at = phrase_at
        self._lists = verb_lists()
        self.clauses = clauses
        self.nodes: dict[int, list[int]] = {}
        self.tops: dict[int, int] = {}
        #: The clause that each node belongs to; False where that is not known yet.
        self._owners: list[Clause | bool | None] = [False] * len(parse.heads)
        for clause in clauses:
            words = range(clause.verb.first, clause.verb.last + 1)
            verbs = [parse.node(w) for w in words if self._tokens[w].tag.startswith("VB") and w not in phrase_at]
            self.nodes[clause.index] = verbs
            heads = [node for node in verbs if parse.heads[node] == node or parse.heads[node] not in verbs]
            self.tops[clause.index] = next((n for n in heads if parse.dep(n) not in {"aux", "auxpass"}), verbs[-1])
            for node in verbs:
                self._owners[node] = clause

    def owner(self, node: int) -> Clause | None:
        """The clause around a node: that of the nearest verb above it."""
        path = []
        while self._owners[node] is False:
            path.append(node)
            head = self._parse.heads[node]
            if head == node:
                self._owners[node] = None
                break
            node = head
        found = self._owners[node]
        for passed in path:
            self._owners[passed] = found
        assert not isinstance(found, bool)
        return found

    def settle(self, lent: Phrase | None, kind: SentenceKind) -> None:
        """Gives each clause, those above it first, its relation, parent and subject."""
        by_top = {self.tops[clause.index]: clause for clause in self.clauses}
        todo = [node for node, head in enumerate(self._parse.heads) if head == node]
        while todo:
            node = todo.pop()
            if node in by_top:
                self._place(by_top[node], node, lent, kind)
            todo += self._parse.children[node]
        for clause in self.clauses:
            if clause.parent is not None:
                clause.parent.children.append(clause)

    def _place(self, clause: Clause, top: int, lent: Phrase | None, kind: SentenceKind) -> None:
        parse = self._parse
        head = parse.heads[top]
        parent = self.owner(head) if head != top else None
        label = parse.dep(top)
        clause.introducer = self._introducer(clause, top)
        if parent is None and label not in {"relcl", "acl"}:
            self._place_main(clause, lent, kind)
        elif parent is not None and label == "conj" and head in self.nodes[parent.index]:
            self._join(clause, parent)
        elif label in {"relcl", "acl"}:
            self._place_relative(clause, head, parent)
        elif parent is not None:
            self._place_dependent(clause, parent, label, self._tokens[parse.word_of[head]].low)

    def _introducer(self, clause: Clause, top: int) -> str:
        """The conjunction or question word that introduces a clause: "that", "after", "when" …"""
        for node in self._parse.children[top]:
            word = self._tokens[self._parse.word_of[node]]
            marks = self._parse.dep(node) == "mark" or (self._parse.dep(node) == "advmod" and word.tag == "WRB")
            if marks and word.index < clause.verb.first and word.tag != "TO":
                return word.low
        return ""

    def _place_main(self, clause: Clause, lent: Phrase | None, kind: SentenceKind) -> None:
        if kind == "headline" and clause.verb.form == "infinitive":
            clause.verb.form, clause.verb.modal = "finite", "to"  # "Minsk to host summit"
        if clause.verb.form in {"gerund", "participle"} and clause.subject is None:
            clause.relation = "participle"
        clause.subject = clause.subject or lent

    def _join(self, clause: Clause, first: Clause) -> None:
        """A clause that "and" joins to another stands on its level, and shares what it lacks."""
        clause.relation, clause.parent = first.relation, first.parent
        clause.introducer = clause.introducer or (first.introducer if first.relation != "relative" else "")
        if clause.subject is not None:
            return
        clause.subject = first.subject
        verb, model = clause.verb, first.verb
        tag = self._tokens[verb.first].tag
        if verb.first != verb.last:
            return
        if tag == "VB":
            verb.form, verb.modal = model.form, model.modal
        elif tag in {"VBN", "VBD"} and model.passive and (tag == "VBN" or not clause.objects):
            verb.form, verb.passive, verb.modal, verb.negated = model.form, True, model.modal, model.negated
        elif tag == "VBN" and model.form == "finite":
            verb.form, verb.passive, verb.perfect, verb.past = "finite", False, model.perfect, model.past

    def _place_relative(self, clause: Clause, head: int, parent: Clause | None) -> None:
        """A clause that hangs on a noun: relative, participle, infinitive, or the content of the noun."""
        clause.parent = parent
        noun = self._phrase_at.get(self._parse.word_of[head])
        if clause.introducer == "that" and clause.subject is not None:
            clause.relation = "content"
            return
        if clause.verb.form == "infinitive" and not clause.verb.passive:
            clause.relation = "infinitive"
            clause.subject = clause.subject or self._owner_of(noun) or (parent.subject if parent else None)
            return
        clause.relation = "relative"
        if clause.subject is None:
            clause.subject = noun
            clause.introducer = clause.introducer or self._pronoun(clause)
        elif noun is not None and noun is not clause.subject:
            preposition = self._stranded(clause)
            if preposition:
                clause.preps.append((preposition, noun))
            else:
                clause.objects.append(noun)

    def _pronoun(self, clause: Clause) -> str:
        nodes = (child for node in self.nodes[clause.index] for child in self._parse.children[node])
        words = (self._tokens[self._parse.word_of[node]] for node in nodes)
        before = (word for word in words if word.index < clause.verb.first)
        found = next((word.low for word in before if word.tag in _RELATIVE or word.low == "that"), "")
        return found if found in {"", "who", "where"} else "which"

    def _stranded(self, clause: Clause) -> str:
        """The preposition before a relative pronoun: "the talks **in** which X said"."""
        for node in self.nodes[clause.index]:
            for child in self._parse.children[node]:
                word = self._tokens[self._parse.word_of[child]]
                if self._parse.dep(child) == "advmod" and word.low == "where":
                    return "in"
                governed = (self._tokens[self._parse.word_of[n]].tag for n in self._parse.children[child])
                if self._parse.dep(child) == "prep" and any(tag in _RELATIVE for tag in governed):
                    return word.low
        return ""

    def _place_dependent(self, clause: Clause, parent: Clause, label: str, governor: str) -> None:
        clause.parent = parent
        verb = clause.verb
        own = clause.subject
        if verb.form == "infinitive":
            clause.relation = "infinitive"
            clause.subject = own or self._controller(parent)
        elif label == "pcomp" and verb.form == "gerund" and governor not in _LEANING:
            clause.relation, clause.introducer = "gerund", governor
            clause.subject = own or self._doer(parent, governor)
        elif verb.form in {"gerund", "participle"}:
            clause.relation = "gerund" if label in {"xcomp", "ccomp"} and verb.form == "gerund" else "participle"
            clause.introducer = clause.introducer or (governor if label == "pcomp" else "")
            clause.subject = own or parent.subject
        elif label == "advcl":
            clause.relation = "adverbial"
        elif label == "parataxis" or (label == "ccomp" and verb.first < parent.verb.first):
            self._place_reported(clause, parent)
        elif label in {"ccomp", "xcomp", "csubj", "csubjpass", "pcomp"}:
            clause.relation = "content"
        else:
            clause.parent = None
            clause.subject = own or parent.subject

    def _place_reported(self, clause: Clause, parent: Clause) -> None:
        """For "X is ready, Y said" and "X, Y said, is ready": whichever verb is one of saying reports the other."""
        if parent.verb.lemma in self._lists.parenthetical:
            clause.relation = "quote"
        elif clause.verb.lemma in self._lists.parenthetical:
            clause.parent = parent.parent
            parent.relation, parent.parent = "quote", clause
        else:
            clause.parent = None

    def _controller(self, parent: Clause) -> Phrase | None:
        """Who does what an infinitive says."""
        if parent.verb.lemma in self._lists.object_control and not parent.verb.passive:
            patients = (*parent.objects[:1], *(phrase for _, phrase in parent.preps))
            return next((p for p in patients if p.kind not in _NO_ACTORS), parent.subject)
        return parent.subject

    @staticmethod
    def _doer(parent: Clause, preposition: str) -> Phrase | None:
        """Who does what a gerund behind a preposition says."""
        if preposition in _PATIENT or (preposition == "of" and parent.verb.lemma in _ACCUSING):
            patients = (*parent.objects[:1], *(p for name, p in parent.preps if name in {"to", "on", "at"}))
            return next((p for p in patients if p.kind not in _NO_ACTORS), parent.subject)
        return parent.subject

    @staticmethod
    def _owner_of(noun: Phrase | None) -> Phrase | None:
        """Whose decision, wish or plan it is."""
        if noun is None:
            return None
        owned = (p for name, p in noun.mods if name in {"of", "by"} and p.kind not in _NO_ACTORS)
        return noun.owner or next(owned, None)
