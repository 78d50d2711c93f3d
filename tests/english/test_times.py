"""Which date and which place belong to which event. The day of publication is Wednesday, 22 May 2024."""

from __future__ import annotations

import pytest

import diplodoc

TODAY = "2024-05-22"


def events(text: str, published: str | None = TODAY) -> dict[str, diplodoc.Event]:
    """The first event of each type."""
    found: dict[str, diplodoc.Event] = {}
    for event in diplodoc.parse(text, published=published).events:
        found.setdefault(event.type, event)
    return found


@pytest.mark.parametrize(
    ("text", "type_", "form"),
    [
        ("President Ana Silva met President Omar Keita on Tuesday.", "meeting", "2024-05-21"),
        ("On 3 May, President Ana Silva met President Omar Keita.", "meeting", "2024-05-03"),
        ("President Ana Silva on Tuesday received President Omar Keita.", "meeting", "2024-05-21"),
        ("President Ana Silva has this morning received Ambassador Omar Keita.", "meeting", "2024-05-22"),
        ("President Ana Silva will visit Japan on 25-26 May.", "visit", "2024-05-25/2024-05-26"),
        ("President Ana Silva will visit Japan on Thursday.", "visit", "2024-05-23"),
        ("President Ana Silva visited Japan in October.", "visit", "2023-10"),
        ("France condemned the October 3 attack by Mali.", "force", "2023-10-03"),
        ("France condemned last month's attack on Mali.", "force", "2024-04"),
        ("France condemned the attack on Mali on Sunday.", "force", "2024-05-19"),
        ("Since 1 May Spain has suspended visas for Russian diplomats.", "sanction", "2024-05-01/2024-05-22"),
        ("Spain and Peru signed the agreement in Lima last year.", "signing", "2023"),
    ],
)
def test_the_date_of_an_event(text: str, type_: str, form: str) -> None:
    when = events(text)[type_].when
    assert when is not None
    assert when.edtf == form
    assert when.span is not None


@pytest.mark.parametrize(
    ("text", "dated", "undated"),
    [
        ("France condemned the attack on Mali on Sunday.", "force", "criticism"),
        ("On Monday Ana Silva met Omar Keita, who supports the plan.", "meeting", "support"),
        ("Ana Silva thanked Spain for the aid provided to Mali in 2023.", "aid", "thanks"),
    ],
)
def test_a_date_goes_to_the_nearest_event_alone(text: str, dated: str, undated: str) -> None:
    found = events(text)
    assert found[dated].when is not None
    assert undated not in found or found[undated].when is None


def test_coordinated_verbs_share_the_date_at_the_head_of_the_clause() -> None:
    found = events("On Sunday Kuwait condemned the attack and summoned the ambassador of Iraq.")
    assert [found[type_].when.edtf for type_ in ("criticism", "protest")] == ["2024-05-19"] * 2


def test_the_main_encounter_has_the_day_of_the_document_and_no_other_event_has() -> None:
    found = events("President Ana Silva received President Omar Keita. She thanked him and praised Mali.")
    assert (found["meeting"].when.edtf, found["meeting"].when.span) == (TODAY, None)
    assert [found[type_].when for type_ in ("thanks", "praise")] == [None, None]


def test_a_vague_time_keeps_the_day_of_the_document_away() -> None:
    assert events("President Ana Silva recently met President Omar Keita.")["meeting"].when is None


def test_an_undated_document_gives_no_day_to_a_date_without_year() -> None:
    assert events("President Ana Silva met President Omar Keita on 5 May.", None)["meeting"].when is None


def test_the_first_day_of_a_visit_that_ended() -> None:
    found = events("President Ana Silva wrapped up a two-day visit to Albania on Tuesday.")
    assert found["visit"].when.edtf == "2024-05-20/2024-05-21"


def test_dated_lines_date_the_items_under_them() -> None:
    text = (
        "Programme of President Ana Silva\n\nMonday, 20 May 2024\n• President Ana Silva visited Osaka.\n\n"
        "Thursday, 23 May 2024\n• President Ana Silva will meet Prime Minister Kenji Mori.\n"
    )
    found = events(text)
    assert [found[type_].when.edtf for type_ in ("visit", "meeting")] == ["2024-05-20", "2024-05-23"]


@pytest.mark.parametrize(
    ("text", "type_", "place", "country"),
    [
        ("President Ana Silva met President Omar Keita in Geneva.", "meeting", "Geneva", "CHE"),
        ("In Tirana, President Ana Silva met President Omar Keita.", "meeting", "Tirana", "ALB"),
        ("President Ana Silva arrived in Vilnius on Monday.", "visit", "Vilnius", "LTU"),
        ("President Ana Silva will travel to Travnik on Monday.", "visit", "Travnik", None),
        ("President Ana Silva visited Osaka.", "visit", "Osaka", "JPN"),
        ("France condemned the attack on Mali near Faya-Largeau.", "force", "Faya-Largeau", "TCD"),
        ("Kuwait condemned an attack by Mali in the southern Iraqi city of Basra.", "force", "Basra", "IRQ"),
        ("President Ana Silva met Omar Keita at the Palace of Nations in Geneva.", "meeting", "Geneva", "CHE"),
        ("President Ana Silva met Omar Keita in Washington, D.C., on Monday.", "meeting", "Washington, D.C.", "USA"),
    ],
)
def test_the_place_of_an_event(text: str, type_: str, place: str, country: str | None) -> None:
    where = events(text)[type_].place
    assert where is not None
    assert where.name == place == text[where.span.start : where.span.end]
    assert where.country in (country, None)


@pytest.mark.parametrize(
    "text",
    [
        "President Ana Silva met the Ambassador of Iran in Minsk, Reza Karimi.",
        "President Ana Silva met President Omar Keita in January.",
        "President Ana Silva met President Omar Keita in Azerbaijan.",
        "President Ana Silva and President Omar Keita discussed the situation in Gaza.",
        "BAKU, May 22 (Agency) -- President Ana Silva met President Omar Keita.",
    ],
)
def test_what_is_no_place_of_an_event(text: str) -> None:
    assert [event.place for event in diplodoc.parse(text, published=TODAY).events if event.place] == []


def test_there_is_the_place_named_before() -> None:
    found = events("President Ana Silva toured Kuçova Air Base. There she opened a new mission of Spain.")
    assert found["establishment"].place.name == "Kuçova Air Base"
