"""From a dependency tree to clauses: verb groups, their participants, and how they hang together.

diplodoc's `GroupReader` says where a verb group stands; the tree says everything else. A participant is the noun
phrase of diplodoc's that covers the word on which spaCy hangs it.
"""

from __future__ import annotations

from diplodoc.english.clauses.verbs import GroupReader
from diplodoc.english.page import Clause, Page, Phrase, Sentence, VerbGroup
from diplodoc.english.vocabulary import verb_lists

from .parses import Parse
from .relations import Relations

_AUXILIARIES = frozenset({"aux", "auxpass"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_OBJECTS = frozenset({"dobj", "dative", "attr", "oprd", "appos"})
_PREPOSITIONS = frozenset({"prep", "agent", "dative"})
#: Verb forms that these arcs bring are words of other phrases, or prepositions ("including", "according to").
_NO_CLAUSES = frozenset({"amod", "compound", "prep", "prt", "neg", "advmod", "mark", "cc", "det", "predet", "punct"})
_PREDICATES = frozenset({"acomp", "oprd"})


class DependencyReader:
    """Reads the clauses of a page, parse by parse, into `clauses`."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._tokens = page.tokens
        self._phrase_at: dict[int, Phrase] = {}
        for phrase in page.phrases:
            for word in range(phrase.first, phrase.last + 1):
                self._phrase_at[word] = phrase
        self._groups = GroupReader(page, self._phrase_at)
        self._lists = verb_lists()
        self.clauses: list[Clause] = []
        #: The subject that a heading such as "The Ministers:" lends to the items under it.
        self._lent: Phrase | None = None

    def read(self, parse: Parse) -> None:
        """Adds the clauses of one parse."""
        sentence = self._page.sentences[self._tokens[parse.first].sentence]
        made = self._verbs(parse, sentence)
        tree = Relations(self._page, parse, self._phrase_at, made)
        for clause in made:
            self._mend(parse, tree, clause)
            self._participants(parse, tree, clause)
        self._prepositions(parse, tree)
        tree.settle(self._lent, sentence.kind)
        self._bound(parse, tree, made)
        self._lent = self._lends(parse, sentence, made)
        self.clauses += made

    # ------------------------------------------------------------ verb groups

    def _verbs(self, parse: Parse, sentence: Sentence) -> list[Clause]:
        made: list[Clause] = []
        word = parse.first
        while word <= parse.last:
            phrase = self._phrase_at.get(word)
            if phrase is not None:
                word = phrase.last + 1
                continue
            group = self._group(parse, word)
            if group is not None:
                made.append(Clause(index=len(self.clauses) + len(made), verb=group, sentence=sentence.index))
                word = group.last
            word += 1
        return made

    def _group(self, parse: Parse, word: int) -> VerbGroup | None:
        """The verb group at a word, unless it is no clause of its own."""
        if not self._tokens[word].tag.startswith(("VB", "MD", "TO")):
            return None
        node = parse.node(word)
        if parse.dep(node) in _NO_CLAUSES or self._is_predicate(parse, node):
            return None
        group = self._groups.read(word, parse.last, bare=parse.dep(node) not in {"xcomp", "advcl", "acl"})
        if group is None:
            return None
        main = parse.node(group.main)
        # An auxiliary that its subject or an aside parts from its verb: the verb brings it along.
        return None if parse.dep(main) in _AUXILIARIES else group

    def _is_predicate(self, parse: Parse, node: int) -> bool:
        """Whether a participle is an adjective behind a copula: "remained committed"."""
        participle = self._tokens[parse.word_of[node]].tag in {"VBN", "VBG"}
        return participle and parse.dep(node) in _PREDICATES

    def _mend(self, parse: Parse, tree: Relations, clause: Clause) -> None:
        """Gives a verb what the tree knows of it: distant auxiliaries, negations, and its voice."""
        verb = clause.verb
        children = parse.children[parse.node(verb.main)]
        labels = {parse.dep(child) for child in children}
        distant = [
            self._tokens[parse.word_of[child]]
            for child in children
            if parse.dep(child) in _AUXILIARIES and parse.word_of[child] < verb.first
        ]
        for auxiliary in distant:
            if auxiliary.tag == "TO":
                verb.form = "infinitive"
                continue
            verb.form = "finite"
            verb.past = auxiliary.tag == "VBD"
            if auxiliary.tag == "MD":
                verb.modal = verb.modal or auxiliary.low
            elif auxiliary.lemma == "have":
                verb.perfect, verb.passive = True, "auxpass" in labels
        if labels & {"auxpass", "nsubjpass"}:
            verb.passive = True
            verb.form = "finite" if "nsubjpass" in labels and verb.form == "participle" else verb.form
        elif verb.first == verb.last and not distant and self._tokens[verb.main].tag in {"VBN", "VBD"}:
            reduced = parse.dep(tree.tops[clause.index]) == "acl"
            if reduced:
                verb.form, verb.passive, verb.past = "participle", True, False
            elif "nsubj" in labels:
                verb.form, verb.passive, verb.past = "finite", False, True
        if "neg" in labels:
            verb.negated = True

    # ------------------------------------------------------------ participants

    def _participants(self, parse: Parse, tree: Relations, clause: Clause) -> None:
        verb = clause.verb
        for node in tree.nodes[clause.index]:
            for child in parse.children[node]:
                label, word = parse.dep(child), parse.word_of[child]
                if label == "acomp" and clause.predicate < 0 and word not in self._phrase_at:
                    clause.predicate = word
                    continue
                phrase = self._phrase_at.get(word)
                if phrase is None or verb.first <= word <= verb.last or phrase is clause.subject:
                    continue
                if label in _SUBJECTS:
                    clause.subject = phrase
                elif label in _OBJECTS and phrase.kind != "time" and not any(p is phrase for p in clause.objects):
                    clause.objects.append(phrase)
        clause.objects.sort(key=lambda phrase: phrase.first)
        if clause.subject is not None and clause.subject.determiner in {"no", "neither"}:
            verb.negated = True

    def _prepositions(self, parse: Parse, tree: Relations) -> None:
        """Hangs every prepositional phrase that is no part of another phrase on the clause around it."""
        nested: set[int] = set()
        for node in range(len(parse.heads)):
            word = parse.word_of[node]
            if parse.dep(node) not in _PREPOSITIONS or word in self._phrase_at or node in nested:
                continue
            clause = tree.owner(node)
            if clause is None:
                continue
            name = "by" if parse.dep(node) == "agent" else self._tokens[word].low
            clause.preps += [(name, phrase) for phrase in self._governed(parse, node, nested)]
        for clause in tree.clauses:
            clause.preps.sort(key=lambda pair: pair[1].first)

    def _governed(self, parse: Parse, node: int, nested: set[int]) -> list[Phrase]:
        """What a preposition governs; of "on behalf of X", "from within X" what the last preposition does."""
        found: list[Phrase] = []
        todo = [child for child in parse.children[node] if parse.dep(child) in {"pobj", "prep"}]
        while todo:
            child = todo.pop(0)
            phrase = self._phrase_at.get(parse.word_of[child])
            if phrase is None:
                inner = [n for n in parse.children[child] if parse.dep(n) in {"pobj", "prep"}]
                nested.update(n for n in (child, *inner) if parse.dep(n) == "prep")
                todo += inner
            elif not any(phrase is p for p in found):
                found.append(phrase)
                todo += [n for n in parse.children[child] if parse.dep(n) == "conj"]
        return found

    # ------------------------------------------------------------ stretches

    def _bound(self, parse: Parse, tree: Relations, made: list[Clause]) -> None:
        """Sets where each clause begins and ends: from its own first word to the next clause's."""
        firsts = [clause.verb.first for clause in made]
        place = {id(clause): number for number, clause in enumerate(made)}
        for node, word in enumerate(parse.word_of):
            owner = tree.owner(node)
            if owner is not None:
                number = place[id(owner)]
                firsts[number] = min(firsts[number], word)
        floor = parse.first
        for number, clause in enumerate(made):
            clause.first = min(max(firsts[number], floor), clause.verb.first)
            floor = clause.verb.last + 1
        for number, clause in enumerate(made):
            end = made[number + 1].first - 1 if number + 1 < len(made) else parse.last
            clause.last = max(end, clause.verb.last)

    def _lends(self, parse: Parse, sentence: Sentence, made: list[Clause]) -> Phrase | None:
        """The subject of the items behind a heading: "The Ministers:", "The Council,", "The sides agreed:"."""
        if self._tokens[parse.last].text in {":", ","}:
            subject = next((c.subject for c in reversed(made) if c.relation == "main" and c.subject), None)
            return subject or self._phrase_at.get(parse.last - 1) or self._lent
        return self._lent if sentence.kind == "item" else None
