"""The structures that the reading rooms hand on: tokens, sentences, phrases, clauses.

They are working notes, mutable and private to the English extractor. Every room fills in its own part: `sentences`
makes tokens and sentences, `words` their tags and lemmas, `names` and `phrases` the noun phrases, `clauses` the
clauses, `events` the raw events. Positions called `first` and `last` are indices into `Page.tokens`, both included;
`start` and `end` are offsets into the text, half-open, as everywhere.
"""

from __future__ import annotations

from typing import Literal, TypeAlias

import attrs

SentenceKind: TypeAlias = Literal["prose", "headline", "dateline", "item", "furniture"]

#: What a noun phrase can stand for. "office" is a holder known only by office ("the President"), "sides" a set of
#: principals ("the sides", "both ministers", "the two leaders"), "thing" everything that is no actor.
PhraseKind: TypeAlias = Literal[
    "person", "state", "organization", "group", "office", "pronoun", "sides", "counterpart", "time", "thing"
]
#: Kinds of phrases that can act.
ACTORS = frozenset({"person", "state", "organization", "group", "office", "pronoun", "sides", "counterpart"})
#: Tags of finite verb forms.
FINITE = frozenset({"VBZ", "VBP", "VBD", "MD"})


@attrs.define(slots=True, eq=False)
class Token:
    """A word, number or mark.

    `text` is that of the plain view; `low` is the word in lower case and in today's spelling ("to-day" is "today");
    `tag` is a Penn Treebank tag.
    """

    index: int
    text: str
    low: str
    start: int
    end: int
    tag: str = ""
    lemma: str = ""
    sentence: int = 0
    #: Depth of quotation marks around the token (0 outside).
    quoted: int = 0

    @property
    def is_adverb(self) -> bool:
        return self.tag in {"RB", "RBR", "RBS"}


@attrs.define(slots=True, eq=False)
class Sentence:
    """A sentence; `first` and `last` are token indices. `item` is the mark of a list item ("a)", "3.", "•")."""

    index: int
    first: int
    last: int
    start: int
    end: int
    paragraph: int
    kind: SentenceKind = "prose"
    item: str = ""


NameKind: TypeAlias = Literal[
    "state", "adjective", "demonym", "capital", "metonym", "organization", "person", "group", "place", "thing",
    "title", "unknown",
]  # fmt: skip


@attrs.define(slots=True, eq=False)
class Name:
    """A proper name: tokens `first` to `last`, of which `name_first` to `name_last` are the name without address.

    "title" is a form of address with no name behind it ("His Excellency" before an office); "place" and "thing" are
    no actors; "unknown" is a run of capitalised words that is not settled yet.
    """

    first: int
    last: int
    kind: NameKind
    name_first: int
    name_last: int
    key: str = ""
    country: str = ""
    gender: str = ""
    #: A plural demonym ("Azerbaijanis"), or several bodies ("Ministries of Culture").
    plural: bool = False


@attrs.define(slots=True, eq=False)
class Phrase:
    """A noun phrase, from its determiner to its last post-modifier that surely belongs to it.

    For "the President of the Republic of Azerbaijan Ilham Aliyev": kind person, name "Ilham Aliyev", role
    "President", `of` the phrase of "the Republic of Azerbaijan".
    """

    first: int
    last: int
    #: The index of the head noun's token (of a name: its last token).
    head: int
    kind: PhraseKind
    #: Proper name without titles (person, organization, state), as in the text; "" where there is none.
    name: str = ""
    #: Tokens of the name, both included; -1 where there is none.
    name_first: int = -1
    name_last: int = -1
    #: Key of the gazetteer entry ("AZE", "org:oic"), where the name is known; "" where not.
    key: str = ""
    #: Office as written, without organization or country ("Minister of Foreign Affairs"); "" where there is none.
    role: str = ""
    #: Tokens of the role, both included; -1 where there is none.
    role_first: int = -1
    role_last: int = -1
    #: "former", "acting", "designate", "newly appointed" … before or after the office.
    qualifier: str = ""
    #: Where the office is held, or what the organization belongs to.
    of: Phrase | None = None
    #: ISO alpha-3 country read from the words themselves (an adjective, a demonym, the entry); "" where unknown.
    country: str = ""
    #: "m", "f" or "" — from Mr., Ms., King, Queen, her … never from the first name.
    gender: str = ""
    #: Possessor: "Azerbaijan's role", "his country" → the phrase of "Azerbaijan's", "his".
    owner: Phrase | None = None
    #: Prepositional post-modifiers in order: [("of", phrase), ("in", phrase) …].
    mods: list[tuple[str, Phrase]] = attrs.field(factory=list)
    #: The members, where the phrase is a coordination ("A, B and C"); the phrase itself spans them all.
    parts: list[Phrase] = attrs.field(factory=list)
    plural: bool = False
    #: "the", "a", "this", "no", "both", "each" … in lower case; "" where there is none.
    determiner: str = ""
    #: Lower-case modifiers between determiner and head ("turkish", "newly", "warm").
    adjectives: tuple[str, ...] = ()
    sentence: int = 0
    #: It addresses somebody ("Mr. President, …"), and belongs to no clause.
    vocative: bool = False
    #: The title-case person behind an apposition, merged already: kept for its second role ("X, Y of Z").
    second_role: str = ""
    #: The actor that reference resolution gave it: ids, empty where it stands for none.
    actors: tuple[str, ...] = ()
    #: Why: the sieve that resolved it.
    how: str = ""


@attrs.define(slots=True, eq=False)
class VerbGroup:
    """Auxiliaries, adverbs and a main verb: "has received", "did not rule out", "is scheduled to visit"."""

    first: int
    last: int
    #: The index of the main verb's token.
    main: int
    lemma: str
    form: Literal["finite", "infinitive", "gerund", "participle"]
    passive: bool = False
    negated: bool = False
    #: The modal or half-modal that governs the group in lower case ("will", "may", "scheduled"); "" where none.
    modal: str = ""
    past: bool = False
    perfect: bool = False
    #: A base form that stands as a finite verb: "demanded that Japan **release** them".
    bare: bool = False


@attrs.define(slots=True, eq=False)
class Clause:
    """A verb group with its participants.

    `relation` says how it hangs on `parent`: "main" (no parent, or coordinated with one), "participle" (leaning on
    the parent's subject, in the document's voice), "adverbial" (after, while, if …), "relative", "content" (that-
    clauses and bare reported clauses), "quote", "infinitive", "gerund" (behind a preposition).
    """

    index: int
    verb: VerbGroup
    relation: Literal["main", "participle", "adverbial", "relative", "content", "quote", "infinitive", "gerund"] = (
        "main"
    )
    parent: Clause | None = None
    sentence: int = 0
    #: First and last token of the clause's own stretch, from its introducing word to the next clause.
    first: int = 0
    last: int = 0
    subject: Phrase | None = None
    #: Noun phrases directly behind the verb, in order (of two, the first is the indirect object).
    objects: list[Phrase] = attrs.field(factory=list)
    #: Prepositional phrases that hang on the verb: [("with", phrase), ("on", phrase) …].
    preps: list[tuple[str, Phrase]] = attrs.field(factory=list)
    #: The word that introduces it: "that", "if", "after", "for", "who" …; "" where none.
    introducer: str = ""
    #: Token index of the adjective behind be, remain, become …; -1 where there is none.
    predicate: int = -1
    #: Clauses that depend on this one, in order.
    children: list[Clause] = attrs.field(factory=list)


@attrs.define(slots=True, eq=False)
class RawEvent:
    """An event whose participants are still phrases, as `frames` hands it to `reference`."""

    type: str
    #: Id of the frame that fired.
    rule: str
    #: Token indices of the trigger, both included.
    first: int
    last: int
    #: The clause that it is the predicate of, or (for an event noun) stands in; None in verbless text.
    clause: Clause | None
    #: The noun phrase of an event noun; None for verbs.
    noun: Phrase | None
    sentence: int
    agents: list[Phrase] = attrs.field(factory=list)
    recipients: list[Phrase] = attrs.field(factory=list)
    #: Those who accompany agents or recipients: they take part, but are none of the sides.
    beside_agents: list[Phrase] = attrs.field(factory=list)
    beside_recipients: list[Phrase] = attrs.field(factory=list)
    #: No agent is named, and the principals of the document are meant ("issues were discussed").
    implicit: bool = False
    #: The recipient is the agent's interlocutor ("thanked for the reception").
    towards: bool = False
    #: The agent is whoever speaks the surrounding content ("Iran must stop").
    speaker: bool = False
    status: str = "actual"
    embedded: bool = False
    #: The speech event in whose content this one stands.
    parent: RawEvent | None = None
    #: Token indices of the content, both included; -1 where there is none.
    content_first: int = -1
    content_last: int = -1
    #: Actor ids, filled by `reference`.
    agent_ids: tuple[str, ...] = ()
    recipient_ids: tuple[str, ...] = ()


def hanging(phrase: Phrase) -> list[Phrase]:
    """The phrases that hang on one: whose it is, what modifies it, and its parts."""
    if not (phrase.of or phrase.owner or phrase.mods or phrase.parts):
        return []  # most
    found = [inner for inner in (phrase.of, phrase.owner) if inner is not None]
    return [*found, *[inner for _, inner in phrase.mods], *phrase.parts]


@attrs.define(slots=True, eq=False)
class Page:
    """A text under reading: `view` has the same length as `text`, with plain quotes, apostrophes and spaces."""

    text: str
    view: str
    tokens: list[Token]
    sentences: list[Sentence]
    #: All maximal noun phrases in order; filled by `phrases`. Inner ones hang on `of`, `owner`, `mods`, `parts`.
    phrases: list[Phrase] = attrs.field(factory=list)
    #: The words that stand outside quotations, as `Token.low` has them; filled by `sentences`.
    own_words: frozenset[str] = frozenset()
    #: Short forms that the text introduces: "OIC" → the phrase of "Organization of Islamic Cooperation".
    abbreviations: dict[str, Phrase] = attrs.field(factory=dict)

    def slice(self, first: int, last: int) -> str:
        """The original text of the tokens `first` to `last`, both included."""
        return self.text[self.tokens[first].start : self.tokens[last].end]

    def low(self, index: int) -> str:
        """The word at a token in lower case; "" behind the last."""
        return self.tokens[index].low if index < len(self.tokens) else ""

    def before(self, index: int) -> Token | None:
        """The token before another one, in the same sentence."""
        before = self.tokens[index - 1] if index else None
        return before if before is not None and before.sentence == self.tokens[index].sentence else None

    def tokens_of(self, sentence: int) -> list[Token]:
        """The tokens of a sentence."""
        return self.tokens[self.sentences[sentence].first : self.sentences[sentence].last + 1]

    def last_of(self, phrase: Phrase) -> int:
        """The last token of the phrase's sentence."""
        return self.sentences[phrase.sentence].last
