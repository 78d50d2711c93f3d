"""Expressions of time and the days that they mean, read on Wednesday, 22 May 2024."""

from __future__ import annotations

import datetime as dt

import edtf as oracle
import pytest
from hypothesis import given
from hypothesis import strategies as st

from diplodoc import edtf
from diplodoc.english.sentences.tokens import make_page
from diplodoc.english.setting.dates import DateMention, find_dates

WEDNESDAY = dt.date(2024, 5, 22)


def read(text: str, published: dt.date | None = WEDNESDAY) -> list[tuple[str, DateMention]]:
    return [(text[date.start : date.end], date) for date in find_dates(make_page(text), published)]


#: What it means, in a report; and the phrasings that mean it.
SAME_FROM_BOTH_SIDES = {
    "2023-11-22": [
        "on 22 November 2023",
        "on November 22, 2023",
        "on 22 Nov. 2023",
        "on Nov 22, 2023",
        "on the 22nd of November 2023",
        "on November 22nd, 2023",
        "ON 22 NOVEMBER 2023",
        "on Wednesday, 22 November 2023",
        "on Wednesday (22 November 2023)",
        "on 22 November, 2023",
        "on 2023-11-22",
        "on 22.11.2023",
        "on 22/11/2023",
        "on 11/22/2023",
        "on 2023.11.22",
        "on 22  November 2023",
    ],
    "2024-11-20/2024-11-22": [
        "on 20-22 November 2024",
        "on November 20–22, 2024",
        "from 20 to 22 November 2024",
        "from November 20 to November 22, 2024",
        "between 20 and 22 November 2024",
        "on 20, 21 and 22 November 2024",
    ],
    "2024-02-28/2024-03-02": ["28 February – 2 March 2024", "from 28 February to 2 March 2024"],
    "2023-12-28/2024-01-03": ["from 28 December 2023 to 3 January", "from 28 December to 3 January 2024"],
    "2024-05-22": ["today", "earlier today", "this morning", "tonight", "Today, 22 May", "late this evening"],
    "2024-05-21": ["yesterday", "yesterday evening", "last night", "the day before"],
    "2024-05-23": ["tomorrow", "tomorrow morning"],
    "2024-05-20": ["the day before yesterday", "last Monday", "two days ago"],
    "2024-05-24": ["this Friday", "the day after tomorrow"],
    "2024-05-13/2024-05-19": ["last week", "a week ago", "the previous week"],
    "2024-05-27/2024-06-02": ["next week", "in the coming week"],
    "2024-05-18/2024-05-19": ["last weekend"],
    "2024-04": ["last month", "last April", "one month ago"],
    "2024-06": ["next month"],
    "2024-03": ["two months ago", "in March 2024", "in the month of March 2024"],
    "2024-05": ["earlier this month", "in the current month"],
    "2023": ["last year", "in 2023", "a year ago", "in the year 2023", "throughout 2023"],
    "2025": ["next year", "in the coming year", "in the new year"],
    "2003": ["twenty-one years ago"],
    "2024-40": ["in the first half of 2024", "in the first half of this year", "H1 2024"],
    "2024-35": ["in the third quarter of 2024", "in Q3 2024"],
    "2024-21": ["in the spring of 2024", "this spring"],
    "2023-21": ["last spring", "in the spring of 2023"],
    "2023-12/2024-02": ["last winter", "in the winter of 2023"],
    "2024-09~/2024-12~": ["in late 2024", "late this year"],
    "2025-01~/2025-04~": ["in early 2025", "early in 2025", "early next year"],
    "2025-05~/2025-08~": ["in mid-2025"],
    "2024-12~": ["at the end of the year", "at the close of 2024"],
    "2024-06~": ["at the beginning of next month", "in early June 2024", "in mid-June 2024"],
    "2024-04-29/2024-05-05": ["the week of 5 May 2024"],
    "199X": ["in the 1990s", "in the 1990's"],
    "1996~/1999~": ["in the late 1990s"],
    "19XX": ["in the 20th century"],
    "2025~": ["in FY2025", "in fiscal year 2025", "in FY25"],
    "2024~/2025~": ["in the 2024/25 fiscal year", "in FY 2024-25"],
    "2024/2026": ["in 2024-2026", "from 2024 to 2026", "between 2024 and 2026"],
    "2024-01/2024-03": ["in January-March 2024", "from January to March 2024"],
    "2022/2024": ["over the past two years"],
    "2016/2024-05-22": ["since 2016", "ever since 2016"],
    "2024-02-01/2024-05-22": ["since 1 February", "since February 1, 2024"],
    "1990~": ["about 1990", "circa 1990"],
    "2024-05-14": ["on Tuesday last week", "on Tuesday of last week"],
    "2024-05-27/2024-05-28": ["on Monday and Tuesday next week"],
    "2023-12": ["in December last year", "in December of last year"],
    "2023-06-03": ["on 3 June last year", "on June 3 of last year"],
    "2024-05-05": ["on the 5th of this month", "on the 5th instant", "on the 5th inst."],
    "2024-04-12": ["on the 12th of last month", "on the 12th ultimo"],
    "1863-05-22": ["on the 22d of May, 1863", "on the twenty-second day of May, 1863", "on 22-May-1863"],
    "2024-06-03": ["on the first Monday of June 2024", "on the third day of June 2024"],
    "1991-05-22": ["on this day in 1991"],
    "2023-05-22": ["a year ago today"],
    "2022": ["the year before last"],
    "2024-05-08": ["a fortnight ago"],
    "2023-36": ["in the last quarter of 2023", "in Q4 2023"],
    "2023-41": ["in the second half of 2023", "in the latter half of 2023"],
    "2025-21": ["next spring"],
    "18XX": ["in the 19th century", "in the nineteenth century"],
}


@pytest.mark.parametrize(
    ("form", "text"), [(form, text) for form, all_ in SAME_FROM_BOTH_SIDES.items() for text in all_]
)
def test_means_the_same_in_report_and_plan(form: str, text: str) -> None:
    ((_, date),) = read(f"They met {text}.")
    assert date.past is not None
    assert (date.past.edtf, date.past) == (form, date.future)


@pytest.mark.parametrize(
    ("text", "past", "future"),
    [
        ("on Thursday", "2024-05-16", "2024-05-23"),
        ("on Wednesday", "2024-05-22", "2024-05-22"),
        ("on Thursday and Friday", "2024-05-16/2024-05-17", "2024-05-23/2024-05-24"),
        ("in October", "2023-10", "2024-10"),
        ("in May", "2024-05", "2024-05"),
        ("in June and July", "2023-06/2023-07", "2024-06/2024-07"),
        ("on 20 May", "2024-05-20", "2024-05-20"),
        ("on 1 June", "2024-06-01", "2024-06-01"),
        ("on 2 December", "2023-12-02", "2024-12-02"),
        ("on 20-24 May", "2024-05-20/2024-05-24", "2024-05-20/2024-05-24"),
        ("in the autumn", "2023-23", "2024-23"),
        ("at the weekend", "2024-05-18/2024-05-19", "2024-05-25/2024-05-26"),
        ("by Friday", None, "2024-05-22/2024-05-24"),
        ("until the end of June", None, "2024-05-22/2024-06-30"),
        ("before the end of the year", None, "2024-05-22/2024-12-31"),
        ("before May 2025", None, "2024-05-22/2025-04-30"),
        ("within 48 hours", None, "2024-05-22/2024-05-24"),
        ("in three months' time", None, "2024-08"),
        ("before 2020", None, None),
        ("before year-end", None, "2024-05-22/2024-12-31"),
        ("by end-2025", None, "2024-05-22/2025-12-31"),
        ("in the first quarter", "2024-33", "2025-33"),
        ("on the first of June", "2024-06-01", "2024-06-01"),
        ("on International Women's Day", "2024-03-08", "2025-03-08"),
        ("after 2020", None, None),
    ],
)
def test_means_what_was_in_a_report_and_what_will_be_in_a_plan(text: str, past: str | None, future: str | None) -> None:
    ((_, date),) = read(f"They met {text}.")
    assert (date.past and date.past.edtf, date.future and date.future.edtf) == (past, future)
    assert date.meant("actual") == date.past
    assert date.meant("planned") == date.future


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("On 3 March he arrived. The next day he met the King.", ["2024-03-03", "2024-03-04"]),
        ("On 3 March he arrived; two days earlier he had been in Rome.", ["2024-03-03", "2024-03-01"]),
        ("He came on 3 March. On the same day he left.", ["2024-03-03", "2024-03-03"]),
        ("He came on 3 March. The following week he left.", ["2024-03-03", "2024-03-04/2024-03-10"]),
        ("They met in 2015. A year later they parted.", ["2015", "2016"]),
        ("He visits on 25-26 March. On the first day he meets her.", ["2024-03-25/2024-03-26", "2024-03-25"]),
        ("He visits on 25-26 March. On the last day he leaves.", ["2024-03-25/2024-03-26", "2024-03-26"]),
        ("On Tuesday, two days before ministers meet, he spoke.", ["2024-05-21", "2024-05-23"]),
        ("He arrived on 3 March. In the evening he met her.", ["2024-03-03", "2024-03-03"]),
        ("They marked the 10th anniversary of the accord of 5 May 2014.", ["2024-05-05"]),
    ],
)
def test_looks_back_at_the_date_spoken_of_last(text: str, forms: list[str]) -> None:
    assert [date.past and date.past.edtf for _, date in read(text)] == forms


@pytest.mark.parametrize(
    "text",
    [
        "He may go.",
        "The march on the capital ended.",
        "April Jones met June Smith.",
        "Resolution 1701 (2006) and Agenda 2030 were discussed.",
        "The 2030 Agenda stays.",
        "More than 1,999 people and 2000 soldiers came.",
        "It cost $2024.",
        "They fall back.",
        "on 11/06/2020 somebody met",  # June or November?
        "See A/79/2024 and section 11.06.",
    ],
)
def test_what_looks_like_a_date_and_is_none(text: str) -> None:
    assert [words for words, date in read(text) if date.past or date.future] == []


@pytest.mark.parametrize(
    ("text", "kind", "days"),
    [
        ("They meet annually.", "recurring", 0),
        ("They meet every two years.", "recurring", 0),
        ("They meet twice a year.", "recurring", 0),
        ("They meet on Fridays.", "recurring", 0),
        ("They held a two-day visit.", "duration", 2),
        ("It lasted for three weeks.", "duration", 21),
        ("They talked for 40 minutes.", "duration", 0),
        ("They meet each May.", "recurring", 0),
        ("They held their annual talks.", "recurring", 0),
        ("They met recently.", "vague", 0),
        ("They met several months ago.", "vague", 0),
        ("They meet in the coming days.", "vague", 0),
    ],
)
def test_time_that_is_no_date(text: str, kind: str, days: int) -> None:
    ((_, date),) = read(text)
    assert (date.kind, date.days, date.past, date.future) == (kind, days, None, None)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("They met from 20 to 24 May 2024 in Rome.", "from 20 to 24 May 2024"),
        ("They met on Tuesday (21 May 2024) in Rome.", "Tuesday (21 May 2024)"),
        ("It will be done by the end of the year.", "by the end of the year"),
        ("It has been so since 2016.", "since 2016"),
        ("Last month's attack was condemned.", "Last month"),
        ("the October 3 launch", "October 3"),
    ],
)
def test_the_span_is_what_was_read(text: str, words: str) -> None:
    assert [found for found, _ in read(text)] == [words]


def test_without_a_day_of_publication_only_full_dates_are_known() -> None:
    text = "They met on 5 May 2023, on Tuesday, on 5 May, in June, yesterday, last week and since 2016."
    assert [date.past and date.past.edtf for _, date in read(text, None)] == ["2023-05-05"] + 6 * [None]


def test_a_date_stands_under_its_heading() -> None:
    page = make_page("Programme of the visit\n\nMonday, 20 May 2024\n• He arrives in the evening.\n")
    assert [date.past and date.past.edtf for date in find_dates(page, WEDNESDAY)] == ["2024-05-20", "2024-05-20"]


MONTHS = [dt.date(2024, month, 1).strftime("%B") for month in range(1, 13)]
FORMS = ["{d} {month} {y}", "{month} {d}, {y}", "{y}-{m:02}-{d:02}", "{d:02}.{m:02}.{y}", "{d} {short} {y}"]


@given(st.dates(dt.date(1900, 1, 1), dt.date(2199, 12, 31)), st.sampled_from(FORMS))
def test_any_day_is_read_in_any_form(day: dt.date, form: str) -> None:
    month = MONTHS[day.month - 1]
    short = month if len(month) < 5 else f"{month[:3]}."
    written = form.format(d=day.day, m=day.month, y=day.year, month=month, short=short)
    ((words, date),) = read(f"They met on {written} in Rome.")
    assert (words, date.past) == (written, edtf.day(day))


WORDS = st.sampled_from(
    "on in since by the last next 5 20 31 2024 1999 May March Tuesday week month year days ago before after first half"
    " of and to - – , . ( ) early end spring 10th 99 today day every two 's from between 12/11/2023".split(" ")
)


@given(st.lists(WORDS, max_size=14).map(" ".join), st.none() | st.dates())
def test_whatever_is_read_is_a_date_that_the_oracle_knows(text: str, published: dt.date | None) -> None:
    for words, date in read(text, published):
        assert words
        for interval in (date.past, date.future):
            if interval is not None:
                assert edtf.bounds(interval.edtf) == (interval.start, interval.end)
                if interval.start.year >= 1000:
                    parsed = oracle.parse_edtf(interval.edtf)
                    assert dt.date(*parsed.lower_strict()[:3]) == interval.start
                    assert dt.date(*parsed.upper_strict()[:3]) == interval.end
