"""Companies, charities, papers and parties: they are bodies, and of the state that the words before them name."""

from __future__ import annotations

import pytest
from asking import who

import diplodoc


@pytest.mark.parametrize(
    ("subject", "name", "code"),
    [
        ("The Turkish company Anadolu Yapi", "Anadolu Yapi", "TUR"),
        ("Indian pharmaceutical firm Bharat Seva", "Bharat Seva", "IND"),
        ("The Kenyan NGO Haki Afrika", "Haki Afrika", "KEN"),
        ("French energy giant Totalia", "Totalia", "FRA"),
        ("Italian oil major Enia", "Enia", "ITA"),
        ("The US think tank Horizon Center", "Horizon Center", "USA"),
        ("The Dutch shipbuilder Damien Yards", "Damien Yards", "NLD"),
        ("The Oslo-based company Nordvik", "Nordvik", "NOR"),
        ("U.S.-based company Fluvia", "Fluvia", "USA"),
        ("Oslo-based Nordvik", "Nordvik", "NOR"),
        ("The Geneva-based organization Pax Mundi", "Pax Mundi", None),
    ],
)
def test_a_body_is_of_the_state_that_its_words_name(subject: str, name: str, code: str | None) -> None:
    actor = diplodoc.parse(f"{subject} said Chad had thanked Peru.").actor(name)
    assert (actor.kind, actor.country) == ("organization", code)


def test_words_for_companies_that_are_adjectives_or_ranks_stay_so() -> None:
    assert who("Major General Ali Sow met Ana Lund.", "meeting") == (["Ali Sow"], ["Ana Lund"])
    assert who("London-based Ana Lund thanked Peru.", "thanks") == (["Ana Lund"], ["Peru"])
    text = "The trade unionist Ana Lund and the publisher Karl Reis thanked Peru."
    assert who(text, "thanks") == (["Ana Lund", "Karl Reis"], ["Peru"])
    assert who("The NGO Forum on Peace thanked Peru.", "thanks") == (["NGO Forum on Peace"], ["Peru"])
