"""The seam: another parser in the place of the built-in tags and clauses, and everything else as it is."""

from diplodoc import Source
from diplodoc.english.extractor import EnglishExtractor
from diplodoc.english.syntax import RULES, make_page

TEXT = "On 3 May 2024, President Amina Diallo of Senegal thanked Japan and condemned the attack on Kabul."


class OneVerb:
    """The built-in syntax, but blind for all verbs but one."""

    def __init__(self, lemma):
        self.lemma = lemma

    def tag(self, page):
        RULES.tag(page)

    def clauses(self, page):
        kept = [clause for clause in RULES.clauses(page) if clause.verb.lemma == self.lemma]
        for number, clause in enumerate(kept):
            clause.index, clause.parent = number, None
        return kept


def read(syntax, text=TEXT, **options):
    source = Source(text=text)
    return EnglishExtractor(**options).read(source, make_page(text), syntax)


def test_the_built_in_syntax_reads_what_the_extractor_reads():
    assert read(RULES) == EnglishExtractor().extract(Source(text=TEXT))


def test_frames_reference_and_dates_follow_the_clauses_that_a_syntax_gives():
    found = read(OneVerb("thank"), name="mine")
    [event] = [event for event in found.events if not event.embedded]
    assert (event.type, event.extractor, event.when.edtf) == ("thanks", "mine", "2024-05-03")
    names = {actor.id: actor.name for actor in found.actors}
    assert [names[who] for who in event.agents + event.recipients] == ["Amina Diallo", "Japan"]


def test_an_empty_text_needs_no_syntax():
    assert not read(None, text="").events
