"""Two tokenizers, one text: every word has a node, and every node a word, whatever the text."""

import itertools

import pytest
from diplodoc import Source
from diplodoc.english.syntax import make_page
from diplodoc.testing import texts
from hypothesis import given, settings
from hypothesis import strategies as st

from diplodoc_spacy.parses import Parse, stretches

ODD = [
    "Vice-President O'Dwyer can't come; the U.S.-led talks (25-year-old) cost US$5.",
    "The e\u0301lite\u200b of Coˆte d’Ivoire 🌙🌙 met “H.E.” Ms.\u00a0Al-Tamimi…",
    "One line\r\nbroken in two\r\n\r\nA)  spaced   out\tand tabbed",
    "lone \ud800 surrogates \udfff and \x00 nulls",
    "''' -- ... ?! http://a.b/c?d=e, R&D w/o e.g. i.e.",
]


def parses(nlp, text):
    page = make_page(text)
    return page, [Parse(page, part, nlp.make_doc(part.text)) for part in stretches(page)]


def check(nlp, text):
    page, read = parses(nlp, text)
    words = list(itertools.chain.from_iterable(range(p.first, p.last + 1) for p in read))
    assert words == list(range(len(page.tokens)))
    for parse in read:
        assert all(0 <= parse.node(word) < len(parse.doc) for word in range(parse.first, parse.last + 1))
        assert parse.word_of == sorted(parse.word_of)
        assert all(parse.first <= word <= parse.last for word in parse.word_of)


@pytest.mark.parametrize("text", ODD)
def test_odd_texts_align(nlp, text):
    check(nlp, text)


@given(text=texts() | st.text(st.characters()))
@settings(max_examples=60, deadline=None)
def test_any_text_aligns(nlp, text):
    check(nlp, text)


@pytest.mark.parametrize("text", ODD)
def test_odd_texts_are_read(extractor, text):
    extractor.extract(Source(text=text + " Norway thanked Oman."))


def test_words_that_both_know_alike_have_each_other(nlp):
    page, [parse] = parses(nlp, "Norway  thanked Oman .")
    for word in page.tokens:
        assert parse.doc[parse.node(word.index)].text == word.text
        assert parse.word_of[parse.node(word.index)] == word.index


def test_blanks_do_not_reach_the_model():
    [one], [other] = (stretches(make_page(text)) for text in ("Norway  thanked\u2003\tOman.", "Norway thanked Oman."))
    assert one == other


def test_what_has_no_end_is_parsed_in_pieces(extractor):
    page = make_page("word, " * 5000)
    assert len(stretches(page)) > 10
    assert not extractor.extract(Source(text="word, " * 5000)).events
