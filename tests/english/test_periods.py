"""How long events last, and how often they recur: the measure, its words, and the event that it is said of."""

from __future__ import annotations

import pytest

import diplodoc


def read(text: str, field: str) -> dict[str, tuple[str, str]]:
    """The measure and its words by event type."""
    document = diplodoc.parse(text, published="2024-05-22")
    periods = {event.type: getattr(event, field) for event in document.events}
    return {type_: (period.iso, document[period.span]) for type_, period in periods.items() if period}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("President Ana Silva will visit Japan for three days.", {"visit": ("P3D", "for three days")}),
        ("President Ana Silva paid a two-day official visit to Japan.", {"visit": ("P2D", "two-day")}),
        ("President Ana Silva spoke with President Omar Keita for 40 minutes.", {"call": ("PT40M", "for 40 minutes")}),
        ("Spain and Peru held talks for two hours.", {"meeting": ("PT2H", "for two hours")}),
        ("The talks between Spain and Peru lasted two weeks.", {"meeting": ("P2W", "lasted two weeks")}),
        ("Spain hosted two days of talks with Peru.", {"meeting": ("P2D", "two days")}),
        ("Spain extended the sanctions on Mali for a decade.", {"sanction": ("P10Y", "for a decade")}),
        ("Spain and Peru held talks for several hours.", {}),
        ("Ana Silva and Omar Keita met for the first time for ten years.", {}),
        ("Spain thanked Japan for two years of support.", {}),
    ],
)
def test_how_long_it_lasts(text: str, found: dict[str, tuple[str, str]]) -> None:
    assert read(text, "lasts") == found


@pytest.mark.parametrize(
    ("words", "iso"),
    [
        ("annually", "P1Y"),
        ("every year", "P1Y"),
        ("each May", "P1Y"),
        ("every autumn", "P1Y"),
        ("every two years", "P2Y"),
        ("every other year", "P2Y"),
        ("biennially", "P2Y"),
        ("quarterly", "P3M"),
        ("once a month", "P1M"),
        ("on a weekly basis", "P1W"),
        ("weekly", "P1W"),
        ("on Fridays", "P1W"),
        ("every Friday", "P1W"),
        ("daily", "P1D"),
    ],
)
def test_how_often_it_recurs(words: str, iso: str) -> None:
    assert read(f"The ministers of Spain and Peru meet {words}.", "recurs") == {"meeting": (iso, words)}


@pytest.mark.parametrize("words", ["regularly", "twice a year", "biannually", "bi-weekly", "on a regular basis"])
def test_what_gives_no_measure(words: str) -> None:
    assert read(f"The ministers of Spain and Peru meet {words}.", "recurs") == {}


def test_an_adjective_is_said_of_its_noun_alone() -> None:
    assert read("Spain and Peru held their annual consultations in Lima.", "recurs") == {"meeting": ("P1Y", "annual")}
    assert read("Spain and Peru signed the annual report on trade.", "recurs") == {}
    assert read("Spain and Peru held their semi-annual consultations in Lima.", "recurs") == {}
    meeting = diplodoc.parse("Ana Silva and Omar Keita held weekly talks.", published="2024-05-22").events[0]
    assert meeting.when is not None  # how often says nothing about the day
