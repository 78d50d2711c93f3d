"""The first room: view, tokens, sentences, quotations."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diplodoc.english.page import Page
from diplodoc.english.sentences.tokens import make_page, plain

#: Pieces of documents, and the marks that make them hard to read.
PIECES = st.sampled_from(
    [
        "Mr.",
        "H.E.",
        "U.S.",
        " ",
        "\n",
        "\n\n",
        "\r\n",
        ".",
        "!?",
        '"',
        "“",
        "”",
        "«",
        "`s",
        "’",
        "The",
        "met",
        "BAKU,",
        "November 22",
        "(Agency)",
        "--",
        "a)",
        "• ",
        "1.",
        "date 2023-11-22",
        "é",
        "é",
        "İ",
        "中文",
        "# # #",
        "\ufeff",
        "Photo:",
        "www.",
        "2.5",
        "$1.2",
        "don't",
        "\xa0",
        "\u200b",
        "O'Dwyer",
        "-",
        "…",
        "\x00",
        "About X",
        "😀",
    ]
)
TEXTS = st.lists(PIECES | st.text(max_size=4), max_size=40).map("".join)


def texts(page: Page) -> list[str]:
    return [token.text for token in page.tokens]


def sentences(text: str) -> list[str]:
    page = make_page(text)
    return [text[sentence.start : sentence.end] for sentence in page.sentences]


def kinds(text: str) -> list[tuple[str, str]]:
    return [(sentence.kind, text[sentence.start : sentence.end]) for sentence in make_page(text).sentences]


@given(TEXTS)
def test_whatever_the_text_tokens_cover_it_in_order(text: str) -> None:
    page = make_page(text)
    assert page.text == text
    assert len(page.view) == len(text)
    assert "".join(page.view[token.start : token.end] for token in page.tokens) == "".join(page.view.split())
    assert [token.index for token in page.tokens] == list(range(len(page.tokens)))
    for token in page.tokens:
        assert page.view[token.start : token.end] == token.text
        assert page.text[token.start : token.end] == page.slice(token.index, token.index)


@given(TEXTS)
def test_whatever_the_text_sentences_share_out_the_tokens(text: str) -> None:
    page = make_page(text)
    indices = [i for sentence in page.sentences for i in range(sentence.first, sentence.last + 1)]
    assert indices == [token.index for token in page.tokens]
    for sentence in page.sentences:
        assert sentence.start == page.tokens[sentence.first].start
        assert sentence.end == page.tokens[sentence.last].end
        assert all(t.sentence == sentence.index for t in page.tokens[sentence.first : sentence.last + 1])
    paragraphs = [sentence.paragraph for sentence in page.sentences]
    assert paragraphs == sorted(paragraphs)


def test_the_view_has_plain_marks_and_the_same_length() -> None:
    assert plain("Azerbaijan`s “aim”\u00a0– l’Aquila «x»") == 'Azerbaijan\'s "aim" – l\'Aquila "x"'


@pytest.mark.parametrize(
    "words",
    [
        "O'Dwyer of N'Djamena met Al-Tamimi",
        "Fa'anunu and Za'abi in Côte d'Ivoire",
        "H.E. Sheikh Al-'Ula of the U.S. and D.C.",
        "Vrábeľ-Kováč and Nguye\u0302\u0303n",
        "B. Enkhtaivan",
        "the 1,227th meeting at 09:00 for $1.2 billion , EUR 2.5 million , 60 %",
        "the U.S.-led R&D of COVID-19 , mid- and long-term",
        "on 2023-11-22 and 11.06.2024",
        "e.g. this and so on ...",
        "Кыргызстан 中文 اردو",
    ],
)
def test_what_belongs_together_is_one_token(words: str) -> None:
    assert texts(make_page(words)) == words.split()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Azerbaijan`s role", ["Azerbaijan", "'s", "role"]),
        ("the ministers’ talks", ["the", "ministers", "'", "talks"]),
        (
            "He didn't; they're, we've, I'll",
            ["He", "did", "n't", ";", "they", "'re", ",", "we", "'ve", ",", "I", "'ll"],
        ),
        ("B.Enkhtaivan and Kh.Saranchimeg", ["B.", "Enkhtaivan", "and", "Kh.", "Saranchimeg"]),
        ("the project.The next", ["the", "project", ".", "The", "next"]),
        ("No.5 of Mr.Smith", ["No.", "5", "of", "Mr.", "Smith"]),
        ("He said no. She left.", ["He", "said", "no", ".", "She", "left", "."]),
    ],
)
def test_what_does_not_belong_together_is_split(text: str, expected: list[str]) -> None:
    assert texts(make_page(text)) == expected


@pytest.mark.parametrize(
    "parts",
    [
        ["H.E. Mr. O'Dwyer met Gen. Mark A. Milley.", "Lt. Gen. Smith left."],
        ["No. 5 is signed on Nov. 5.", "It ended at 5 p.m.", "The meeting went on."],
        ["Joseph R. Biden, Jr. spoke to St. Petersburg.", "Dr. A. Khan met S. Byambatsogt."],
        ["He lives in the U.S.", "The President left."],
        ["He met Mr. X.", "He left."],
        ['He said: "We will go."', "The minister left.", '"Why not?" he asked.'],
        ["(He was late.)", "The end."],
    ],
)
def test_sentences_end_where_they_end(parts: list[str]) -> None:
    assert sentences(" ".join(parts)) == parts


def test_a_missing_space_hides_no_sentence() -> None:
    assert sentences("He signed the project.The minister left.") == ["He signed the project.", "The minister left."]


def test_a_title_in_a_headline_ends_no_sentence() -> None:
    line = "Readout of President Joseph R. Biden, Jr. Call with Prime Minister Example"
    assert sentences(line) == [line]


def test_hard_wrapped_lines_are_joined_and_lines_that_are_paragraphs_are_not() -> None:
    wrapped = (
        "The Minister met the Ambassador of France today and discussed the full\n"
        "range of relations, including trade. The Ambassador said that\n"
        "France supports the process, and that the visit of the\n"
        "Minister to Paris would follow.\n"
    )
    assert len(sentences(wrapped)) == 2
    assert len(sentences("The minister arrived.\nHe was received by the president.\nThey held talks.")) == 3
    assert [kind for kind, _ in kinds("MINISTER MEETS AMBASSADOR\nThe Minister met the Ambassador of France.")] == [
        "headline",
        "prose",
    ]


@pytest.mark.parametrize(
    ("lead", "rest"),
    [
        ("BAKU, November 22 (Agency) --", "President Example has met him."),
        ("VISBY, 23 January 2026 (Press Service) –", "Sweden condemned the attack."),
        ("Hanoi, November 1, 2023 –", "On the occasion of the day, he wrote."),
        ("Addis Ababa, 5 September 2024:", "The Chairperson has learnt of it."),
        ("WASHINGTON, D.C. –", "The Secretary met him."),
        ("DUSHANBE, 31.03.2025 /Agency/.", "Today, the sides met."),
        ("GENEVA (12 May 2024) –", "Experts urged the sides to act."),
        ("LONDON (AP) —", "The minister left."),
        ("31.03.2025 15:42", "President Example holds talks with the Emir"),
    ],
)
def test_a_dateline_before_a_sentence_is_split_off(lead: str, rest: str) -> None:
    found = kinds(f"{lead} {rest}")
    assert found[0] == ("dateline", lead)
    assert found[1][1] == rest


def test_what_is_no_dateline_stays() -> None:
    for text in (
        "Armenia – the country in the Caucasus – said no.",
        "Note: the sides met.",
        "On 5 May – a Sunday – he left.",
    ):
        assert [kind for kind, _ in kinds(text)] == ["prose"]


@pytest.mark.parametrize(
    "line",
    [
        "Baku, 12 May 2024",
        "11.06.2024 20:40, Geneva",
        "18 February 2025, 14:10",
        "Monday, 20 May 2024",
        "May 14, 2024",
        "11 Jun. 2024 - Last updated: 12 Jun. 2024 09:14",
        "2023.11.16",
    ],
)
def test_a_line_that_is_a_date_is_a_dateline(line: str) -> None:
    assert kinds(f"{line}\n\nThe minister arrived.")[0] == ("dateline", line)


def test_a_date_header_is_furniture_of_its_own() -> None:
    text = " date 2023-11-22 President Example has received the Secretary-General."
    assert kinds(text) == [
        ("furniture", "date 2023-11-22"),
        ("prose", "President Example has received the Secretary-General."),
    ]


def test_headline_items_and_furniture_are_told_from_prose() -> None:
    text = (
        "President Meets Prime Minister\n\nThe sides agreed:\n\na) to open an embassy;\n• to hold talks;\n"
        "(iv) to meet.\n\n"
        "They parted as friends. The talks had lasted for three hours, and nobody had left the room before the end.\n\n"
        "Photo: Press Service\n\n# # #\n\nThe body was founded in 1971."
    )
    assert [kind for kind, _ in kinds(text)] == (
        ["headline", "prose", "item", "item", "item", "prose", "prose", "furniture", "furniture", "furniture"]
    )
    marks = [sentence.item for sentence in make_page(text).sentences if sentence.kind == "item"]
    assert marks == ["a)", "•", "(iv)"]


@pytest.mark.parametrize(
    "line",
    [
        "For media inquiries, contact the office.",
        "###",
        "Contact: +46 8 555",
        "Page 3 of 5",
        "- 2 -",
        "Share",
        "https://www.mfa.example/news",
        "Tel: +994 12 555",
        "Photo: Ministry",
        "PRESS RELEASE",
        "Home > News > 2024",
    ],
)
def test_furniture_is_known(line: str) -> None:
    assert kinds(f"The minister arrived.\n\n{line}\n\nThe minister left the country.")[1][0] == "furniture"


def quoted(text: str) -> str:
    return " ".join(token.text for token in make_page(text).tokens if token.quoted)


def test_quotations_are_marked() -> None:
    assert quoted('He said: "We go. We stay." He left.') == "We go . We stay ."
    assert quoted("«On y va», he said, and “we too”.") == "On y va we too"
    assert quoted("“We go.\n\n“We stay.” He left.") == "We go . We stay ."


@pytest.mark.parametrize(
    "piece", ["?!", '"', "(.) ", "A. ", "Mr. ", "a-", "www.", "Aa\n", "• ", "“a ", "1.", "\r", "x", "12 May 2024 "]
)
def test_a_long_run_of_anything_is_read(piece: str) -> None:
    text = piece * 20_000
    page = make_page(text)
    assert "".join(page.view[token.start : token.end] for token in page.tokens) == "".join(page.view.split())


def test_a_stray_mark_swallows_no_paragraph() -> None:
    assert "outside" not in quoted("“This never ends.\n\nThis is outside.")
    assert quoted('A 5" gun fired. It hit.') == ""
