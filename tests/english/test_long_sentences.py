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
