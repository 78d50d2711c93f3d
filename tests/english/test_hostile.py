"""Texts that nobody wrote to be read: whatever comes, a sound document comes back, and its size follows the text's."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import diplodoc
from diplodoc.contract import faults

HOSTILE = {
    "one endless sentence": "The Minister thanked Japan for its support, " * 300 + "and left.",
    "brackets": "(" * 5_000,
    "brackets, opened and closed": "()[] " * 1_000,
    "names": ", ".join(f"Mr. {chr(65 + n % 26)}{chr(97 + n // 26)}rov" for n in range(500)) + " met.",
    "nested said that": "President Diallo said that " + "he said that " * 500 + "Japan thanked France.",
    "quotation marks": '"' * 5_000,
    "quotation marks, spaced": '" ' * 2_000,
    "quotation marks of all kinds": "“„«»”‘’'\"`" * 300,
    "capitals": "Abc " * 1_000,
    "loud": "JAPAN THANKED FRANCE " * 300,
    "initials": "A. " * 1_000,
    "of": "of " * 2_000,
    "offices of offices": "the Ministry of the President of " * 300,
    "commas": ", " * 2_000,
    "states": "Japan and " * 1_000,
    "pronouns": "He thanked her. " * 300,
    "reasons": "Kenya thanked Chad for its aid" + " and Mali for its support" * 300 + ".",
    "one endless name": "The charity " + "Open Hands " * 1_000 + "met.",
    "asides": "Japan, he said, " * 300 + "thanked France.",
    "possessives": "Japan's " * 1_000,
    "dates": "on 5 May 2024, " * 500,
    "colons": "He said: " * 300,
    "diary lines": "Prime Minister Ali Sow\n\nMeets the Ambassador of Chad.\n\n" * 100,
    "list items": "- Japan\n- thanked\n" * 300,
    "empty lines": "\n" * 5_000,
    "one word": "x" * 20_000,
    "an office alone at the end": "I thanked Japan.\nThe Minister",
    "hyphens": "a-" * 5_000,
    "apostrophes": "a'" * 5_000,
    "addresses": "https://" * 1_000,
    "digits": "1" * 10_000,
    "titles": "Mr. " * 1_000,
    "abbreviations": "United Nations (UN) " * 300,
    "control characters": "\x00\x01\x1b\ufeff\u2028\u202e" * 500,
    "other scripts": "外務大臣は感謝の意を表明した。" * 200,
    "pictures": "🇯🇵🤝🇫🇷 " * 500,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_text_gives_a_sound_document(text):
    document = diplodoc.parse(text, published="2024-05-17")

    assert document.text == text
    assert document.diagnostics == ()
    assert list(faults(document)) == []


@pytest.mark.parametrize("sentence", ["The Minister thanked Japan. ", "He said that Peru would attend. ", "( "])
def test_events_grow_with_the_text_and_no_faster(sentence):
    few, many = (len(diplodoc.parse(sentence * times).events) for times in (20, 200))

    assert many <= 10 * max(few, 1)


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            "Japan Kenya He said that the President of thanked met ( ) \" “ ” ' , . : ; – and who which on 5 May 2024 "
            "Mr. H.E. A. - \n \n\n to by with 's I “I not UN (UN)".split(" ")
        ),
        max_size=120,
    )
)
def test_any_heap_of_words_gives_a_sound_document(words):
    document = diplodoc.parse(" ".join(words), published="2024-05-17")

    assert document.diagnostics == ()
    assert list(faults(document)) == []
