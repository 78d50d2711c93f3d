"""Readers: bytes become sources, with the text as decoded, or an error that says what to do."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diplodoc import Parser, ReadError, Registry

PARSER = Parser(Registry(installed=False), normalizers=[])
utf8_texts = st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\0\ufeff"))


def read(data, name="x.txt"):
    return list(PARSER.sources(data, name=name))


@given(utf8_texts)
def test_a_text_is_kept_as_decoded(text):
    for encoding in ("utf-8", "utf-8-sig", "utf-16", "utf-32"):
        assert read(text.encode(encoding))[0].text == text


def test_big_endian_utf_16():
    assert read(b"\xfe\xff" + "Türkiye\r\n".encode("utf-16-be"))[0].text == "Türkiye\r\n"


@pytest.mark.parametrize(
    ("data", "what"),
    [
        ("Türkiye".encode("latin-1"), "x.txt: is not UTF-8: byte 0xFC at offset 1 .*iconv"),
        ("Türkiye".encode("utf-16-le"), "UTF-16 without a byte order mark.*iconv|is not UTF-8"),
        (b"\xff\xfeabc", "is not UTF-16-LE: byte 0x63 at offset 4"),
        (b"%PDF-1.4\0", "NUL characters"),
    ],
)
def test_what_cannot_be_decoded_says_what_to_do(data, what):
    with pytest.raises(ReadError, match=what):
        read(data)


def test_json_lines():
    data = (
        '{"id": "a", "text": "Uno.", "published": "2023-11-22", "issuer": "MFA", "else": [1]}\n'
        '{"text": "date 2023-11-23 Due.", "id": 2, "published": "2023-11-24T08:00:00Z"}\n{"text": ""}'
    )
    first, second, third = read(data.encode(), "x.jsonl")
    assert (first.id, first.text, first.published, first.issuer) == ("a", "Uno.", date(2023, 11, 22), "MFA")
    assert (second.id, second.text, second.published) == ("2", "date 2023-11-23 Due.", date(2023, 11, 24))
    assert (third.id, third.text) == ("x.jsonl:3", "")


def test_a_line_separator_inside_a_text_ends_no_record():
    assert read('{"text": "a\u2028b\x85c"}'.encode(), "x.jsonl")[0].text == "a\u2028b\x85c"


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ("{", "x.jsonl:1: is not JSON"),
        ("[]", "no JSON object"),
        ("{}", "has no 'text'"),
        ('{"text": 1}', "no string"),
        ('{"text": "a", "published": "soon"}', "YYYY-MM-DD"),
        ('{"text": "a", "title": 1}', "title must be str"),
        ("[" * 100_000, "not JSON"),
    ],
)
def test_a_broken_record_is_named(line, what):
    with pytest.raises(ReadError, match=what):
        read(line.encode(), "x.jsonl")


def test_csv():
    data = 'ID,Text,published,other\r\n1,"Uno, ""due""\nand more",2023-11-22,x\r\n,Tre,,\r\n'
    first, second = read(data.encode("utf-8-sig"), "x.csv")
    assert (first.id, first.text, first.published) == ("1", 'Uno, "due"\nand more', date(2023, 11, 22))
    assert (second.id, second.text, second.published) == ("x.csv:4", "Tre", None)
    assert read(b"id\ttext\n1\ta,b\n", "x.tsv")[0].text == "a,b"


def test_csv_holds_texts_of_any_length():
    import csv

    limit = csv.field_size_limit()
    text = "word " * 100_000
    assert read(f"text\n{text}\n".encode(), "x.csv")[0].text == text
    assert csv.field_size_limit() == limit


def test_csv_without_texts_says_which_columns_it_has():
    with pytest.raises(ReadError, match="no column 'text', only: id, body"):
        read(b"id,body\n1,a\n", "x.csv")
    with pytest.raises(ReadError, match="only: none"):
        read(b"", "x.csv")


def test_own_output_can_be_read_again(thanks):
    import io

    import diplodoc

    out = io.BytesIO()
    diplodoc.export([thanks, thanks], "jsonl", out)
    sources = read(out.getvalue(), "x.jsonl")
    assert [(s.text, s.id, s.published) for s in sources] == [(thanks.text, thanks.id, thanks.published)] * 2
