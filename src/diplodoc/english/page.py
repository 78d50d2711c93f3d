"""The structures that the reading rooms hand on: tokens, sentences, phrases, clauses.

They are working notes, mutable and private to the English extractor. Every room fills in its own part: `tokens`
makes tokens and sentences, `words` their tags and lemmas, `names` and `phrases` the noun phrases, `clauses` the
clauses. Positions called `first` and `last` are indices into `Page.tokens`, both included; `start` and `end` are
offsets into the text, half-open, as everywhere.
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


@attrs.define(slots=True, eq=False)
class Token:
    """A word, number or mark. `text` is that of the plain view; `tag` is a Penn Treebank tag."""

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
    #: The title-case person behind an apposition, merged already: kept for its second role ("X, Y of Z").
    second_role: str = ""
    #: The actor that reference resolution gave it: ids, empty where it stands for none.
    actors: tuple[str, ...] = ()
    #: Why: the sieve that resolved it.
    how: str = ""


@attrs.define(slots=True, eq=False)
class Page:
    """A text under reading: `view` has the same length as `text`, with plain quotes, apostrophes and spaces."""

    text: str
    view: str
    tokens: list[Token]
    sentences: list[Sentence]
    #: All maximal noun phrases in order; filled by `phrases`. Inner ones hang on `of`, `owner`, `mods`, `parts`.
    phrases: list[Phrase] = attrs.field(factory=list)
    #: Short forms that the text introduces: "OIC" → the phrase of "Organization of Islamic Cooperation".
    abbreviations: dict[str, Phrase] = attrs.field(factory=dict)

    def slice(self, first: int, last: int) -> str:
        """The original text of the tokens `first` to `last`, both included."""
        return self.text[self.tokens[first].start : self.tokens[last].end]
