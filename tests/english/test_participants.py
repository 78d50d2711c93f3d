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
    (
        "thanks",
        "Ana Reis thanked Omar Sow for the reception, as well as the Senate of Chad and its Speaker, Lu Bâ, for tea.",
        ["Ana Reis"],
        ["Omar Sow", "Senate of Chad", "Lu Bâ"],
    ),
    (
        "thanks",
        "Ana Reis thanked Peru for mediating in the talks, and Togo for its aid.",
        ["Ana Reis"],
        ["Peru", "Togo"],
    ),
    ("praise", "Chad praised the efforts of Mali and its allies.", ["Chad"], ["Mali", "its allies"]),
    ("praise", "Chad praised the courage of Mali and the patience of Niger.", ["Chad"], ["Mali", "Niger"]),
    (
        "thanks",
        "Ana Reis thanked the governments and peoples of Australia, Fiji and the Pacific Forum countries.",
        ["Ana Reis"],
        ["Australia", "Fiji", "Pacific Forum countries"],
    ),
    ("thanks", "Chad thanked Egypt and its President, Government and people.", ["Chad"], ["Egypt", "its President"]),
    (
        "thanks",
        "The nurses told reporters that Chad had helped them. One of them, Lisa Sow, expressed gratitude to Togo.",
        ["Lisa Sow"],
        ["Togo"],
    ),
    ("request", "Peru and Chile left. Chad urged them, and Mali, to return.", ["Chad"], ["Peru", "Chile", "Mali"]),
    (
        "greeting",
        "Thirty Kenyan nurses arrived in Manila. Minister Omar Sow welcomed the group at the airport.",
        ["Omar Sow"],
        ["Thirty Kenyan nurses"],
    ),
    ("request", "Kenya appealed to Chad to pay and to Mali to wait.", ["Kenya"], ["Chad", "Mali"]),
]


@pytest.mark.parametrize(("type_", "text", "agents", "recipients"), CASES)
def test_everybody_takes_their_part(type_: str, text: str, agents: list[str], recipients: list[str]) -> None:
    assert who(text, type_) == (agents, recipients)
