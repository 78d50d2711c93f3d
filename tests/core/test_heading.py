"""What a text says about itself in its head, in the ways in which press services write it."""

from datetime import date

import pytest
from hypothesis import given

from diplodoc import heading
from diplodoc.testing import texts

BODY = "The Minister of Foreign Affairs received the Ambassador of Chile today, and they discussed trade at length."


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("date 2023-11-22 ", date(2023, 11, 22)),
        (" date 2023-11-22\n\n", date(2023, 11, 22)),
        ("Date: 2023-11-22\n", date(2023, 11, 22)),
        ("Talks in Riga\n\n3 May 2024\n\n", date(2024, 5, 3)),
        ("3rd May, 2024\nTalks in Riga\n\n", date(2024, 5, 3)),
        ("May 3, 2024\n\nTalks in Riga begin\n\n", date(2024, 5, 3)),
        ("Sept. 3, 2024 | Press release\n\n", date(2024, 9, 3)),
        ("03.05.2024 14:10, Riga\n", date(2024, 5, 3)),
        ("2024.05.03\n\n", date(2024, 5, 3)),
        ("2024/05/03\n\n", date(2024, 5, 3)),
        ("No. 96, 3 May 2024, Press Release Regarding the Talks\n\n", date(2024, 5, 3)),
        ("Talks in Riga\n\nRIGA, May 3, 2024 (Agency) -- " + BODY * 2, date(2024, 5, 3)),
        ("RIGA, 3 May 2024 – " + BODY * 3, date(2024, 5, 3)),
        ("RIGA, 3 May 1984. (LTA) - The Minister left for Tallinn.", date(1984, 5, 3)),
        ("RIGA, May 3, 1984. /LTA/. The Minister left for Tallinn.", date(1984, 5, 3)),
        # Not stated, or not plainly:
        ("", None),
        ("Talks in Riga\n\n", None),
        ("RIGA, May 3 (Agency) -- ", None),
        ("05/03/2024\n\n", None),
        ("31.02.2024\n\n", None),
        ("On 3 May 2024 the Minister left for Riga. ", None),
        ("On 3 May 2024 the Minister said: I left. ", None),
        (BODY * 3 + "\n\n3 May 2024\n\n", None),
    ],
)
def test_the_day_of_publication(head, day):
    assert heading.source(head + BODY).published == day


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (f"Minister meets Ambassador\n\n{BODY}", "Minister meets Ambassador"),
        (f"  3 May 2024\r\n\r\nMinister  meets\u00a0Ambassador\r\n\r\n{BODY}", "Minister meets Ambassador"),
        (f"date 2024-05-03 Minister meets Ambassador\n\n{BODY}", "Minister meets Ambassador"),
        (f"PRESS RELEASE\nNo. 5\n\nMinister meets Ambassador\n{BODY}", "Minister meets Ambassador"),
        (BODY, None),
        (f"{BODY}\n\n{BODY}", None),
        (f"date 2024-05-03 {BODY}\n\n{BODY}", None),
        ("Minister meets Ambassador", None),
        ("", None),
    ],
)
def test_the_title(text, title):
    assert heading.source(text).title == title


@given(texts())
def test_any_text_has_a_head(text):
    assert heading.source(text).text == text
