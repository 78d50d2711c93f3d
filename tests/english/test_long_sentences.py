"""Long sentences of official prose: whose verb is it, over all that stands between."""

from __future__ import annotations

import pytest

import diplodoc


def told(text: str) -> list[str]:
    """The events of a text, in order."""
    document = diplodoc.parse(text)

    def names(ids: tuple[str, ...]) -> str:
        return ", ".join(document.actor(who).name for who in ids)

    return [f"{event.type}: {names(event.agents)} > {names(event.recipients)}" for event in document.events]


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "Samoa, she went on, had six patrol boats there, refused to leave, and now threatened to annex Tuvalu.",
            ["warning: Samoa > ", "force: Samoa > Tuvalu"],
        ),
        ("Samoa, the minister said, backs Tuvalu and rejects Fiji's claim.", ["support: Samoa > Tuvalu"]),
        (
            "Samoa could not but condemn Fiji, and it called for calm.",
            ["criticism: Samoa > Fiji", "request: Samoa > "],
        ),
        (
            "The EU and Samoa thank Fiji, welcome the pact and, while recognising the cost, stand by Tuvalu.",
            ["thanks: EU, Samoa > Fiji", "support: EU, Samoa > Tuvalu"],
        ),
        (
            "The Council condemned the raids carried out by the rebels in May, killing ten nurses.",
            ["criticism: Council > rebels", "force: rebels > ten nurses"],
        ),
        (
            "The Assembly,\n\n1. THANKS Fiji; REITERATES ITS APPEAL to Samoa; ONCE AGAIN STRONGLY CONDEMNS Tuvalu.",
            ["thanks: Assembly > Fiji", "request: Assembly > Samoa", "criticism: Assembly > Tuvalu"],
        ),
        (
            "MARTINE NGUEMA-DELCROIX (Gabon), speaking for the Group, said that Fiji had erred.",
            ["statement: MARTINE NGUEMA-DELCROIX > "],
        ),
        ("He then went on to meet with Ambassador Sina Leota.", ["meeting:  > Sina Leota"]),
        ("The Council noted Fiji's offer to Samoa.", ["pledge: Fiji > Samoa"]),
    ],
)
def test_who_does_what(text: str, events: list[str]) -> None:
    found = told(text)
    assert [event for event in events if event not in found] == [], found


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("Samoa opened, in Gabon, a regional office of the Fund.", ["establishment: Samoa > "]),
        ("Samoa handed over, in the name of Fiji, two ambulances to Tuvalu.", ["aid: Samoa > Tuvalu"]),
        ("NB8 Foreign Ministers also call on Samoa to wait.", ["request: NB8 Foreign Ministers > Samoa"]),
        (
            "The envoys were received by President Sina Leota and also met with Minister Tui Vaka.",
            ["meeting: envoys > Tui Vaka"],
        ),
        (
            "Samoa decided, after talks with Fiji that lasted a week, to release ten prisoners.",
            ["concession: Samoa > ten prisoners"],
        ),
        ("Samoa's decision last month to cancel the debt of Fiji was read out.", ["aid: Samoa > Fiji"]),
        ("The murder in Levuka of two fishermen shocked Samoa.", ["force:  > two fishermen"]),
        (
            "The Foreign Ministers of the Coral Three – Fiji, Samoa and Tuvalu – condemned Gabon.",
            ["criticism: Foreign Ministers of the Coral Three > Gabon"],
        ),
        ("Grateful to Samoa for its help, Fiji left.", ["thanks: Fiji > Samoa"]),
    ],
)
def test_what_stands_between_is_nobody_elses(text: str, events: list[str]) -> None:
    found = told(text)
    assert [event for event in events if event not in found] == [], found


def test_a_date_in_a_relative_clause_is_not_the_main_verbs() -> None:
    document = diplodoc.parse("Samoa, which joined the Forum in 2017, has thanked Fiji.")
    assert [event.when for event in document.events_of("thanks")] == [None]


def test_paragraphs_that_end_in_semicolons_share_their_subject() -> None:
    text = (
        "President Sina Leota of Samoa and President Tui Vaka of Fiji, having met in Levuka on 3 May 2019;\n\n"
        "Alarmed at the raids by Tuvalu;\n\nhave agreed as follows:"
    )
    assert told(text)[1:] == [
        "concern: Sina Leota, Tui Vaka > Tuvalu",
        "force: Tuvalu > ",
        "accord: Sina Leota, Tui Vaka > ",
    ]
