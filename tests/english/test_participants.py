"""Participants inside the sentence: nobody is lost, and nobody comes in, where phrases are joined or interrupted."""

from __future__ import annotations

import pytest
from asking import who

CASES = [
    (
        "thanks",
        "Minister Ana Reis thanked Chad for its patience and Mali for its advice.",
        ["Ana Reis"],
        ["Chad", "Mali"],
    ),
    (
        "thanks",
        "Dr. Akol Deng thanked President Omar Sow and, through him, the people of Kenya.",
        ["Akol Deng"],
        ["Omar Sow", "Kenya"],
    ),
    (
        "thanks",
        '"We won," said Claude Perrin, head of the ICRC delegation in Peru, who also expressed her thanks to Togo.',
        ["Claude Perrin"],
        ["Togo"],
    ),
    ("mediation", "She is grateful to Togo and to the bishops for their good offices.", ["Togo", "bishops"], []),
    ("request", "President Omar Sow urged Mali, and in particular Chad, to talk.", ["Omar Sow"], ["Mali", "Chad"]),
    (
        "request",
        "Chad called on the Malian authorities and on the opposition led by Ali Sow to enter into a dialogue.",
        ["Chad"],
        ["Mali", "opposition"],
    ),
    ("concession", "Chad freed two farmers from Lomo and Bissa.", ["Chad"], ["two farmers from Lomo and Bissa"]),
    ("force", "Mali accused Chad of aggression against Niger.", ["Chad"], ["Niger"]),
    ("protest", "Chad protested against the shooting of a fisherman.", ["Chad"], []),
    (
        "criticism",
        "The National Liberation Front freed a clerk. Minister Omar Sow accused the rebels of theft.",
        ["Omar Sow"],
        ["National Liberation Front"],
    ),
    (
        "concession",
        "Ana Reis deplored the arrest of nine teachers and asked the Prosecutor General to release them.",
        ["Prosecutor General"],
        ["nine teachers"],
    ),
    ("visit", "At the end of a visit to Chad, Minister Omar Sow regretted the delay.", ["Omar Sow"], ["Chad"]),
]


@pytest.mark.parametrize(("type_", "text", "agents", "recipients"), CASES)
def test_everybody_takes_their_part(type_: str, text: str, agents: list[str], recipients: list[str]) -> None:
    assert who(text, type_) == (agents, recipients)
