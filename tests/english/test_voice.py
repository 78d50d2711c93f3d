"""Texts in somebody's own voice: who "I", "we" and "you" are, and whom a speaker addresses."""

import pytest

import diplodoc


def told(text: str) -> list[tuple[str, set[str], set[str]]]:
    document = diplodoc.parse(text)
    return [
        (e.type, {document.actor(a).name for a in e.agents}, {document.actor(a).name for a in e.recipients})
        for e in document.events
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Remarks by President Ola Berg of Norway\n\nI thank you, Mr. Speaker, and I thank Chile for its statement.",
         ("thanks", {"Ola Berg"}, {"Chile"})),
        ("That said, Mr. President, Chad regrets that the text is silent.", ("concern", {"Chad"}, set())),
        ("We call, Madam Chair, on Chad to free the crew.", ("request", set(), {"Chad"})),
        ("Let me thank Chile for its support.", ("thanks", set(), {"Chile"})),
        ("Statement by President Ola Berg of Norway\n\nIt is a great pleasure to welcome President Ana Reis of Peru.",
         ("greeting", {"Ola Berg"}, {"Ana Reis"})),
        ("Explanation of vote by Ambassador Ana Reis, Permanent Representative of Peru\n\nWe commend Chile.",
         ("praise", {"Peru"}, {"Chile"})),
        ("Foreign Ministry Spokesperson Ola Berg's Regular Press Conference\n\nNorway condemns the attack."
         "\n\nDaily Post: Chad has freed the crew. Any comment?\n\nA: We welcome the decision of Chad.",
         ("praise", {"Norway"}, {"Chad"})),
        ("EMBASSY OF CHAD IN LIMA\n\nPRESS STATEMENT\n\nWe protest against the attack. Ambassador Ida Sow wrote to the"
         " minister.", ("message", {"Ida Sow"}, {"minister"})),
        ("Toast by Vice Premier Ola Berg\n\nYour Excellency Prime Minister Reis of Peru,\n\nOn behalf of the people of"
         " Norway, I welcome you. We admire your people.", ("praise", {"Norway"}, {"Peru"})),
        ("PRESIDENT BERG: I welcome President Reis of Peru. We discussed trade.\n\nPRESIDENT REIS: Thank you.",
         ("discussion", {"BERG", "Reis"}, set())),
        ("MINISTRY OF FOREIGN AFFAIRS OF NORWAY\nDAILY PRESS BRIEFING\n\nMR. BERG: I have no statement.\n\nQUESTION:"
         " What of Chad?\n\nMR. BERG: We condemn the attack by Chad.", ("criticism", {"Norway"}, {"Chad"})),
        ("Why we stand by Peru\n\nBy Ana Reis and Ola Berg\n\nWe thank Chad. Both of us urged Togo to pay.",
         ("request", {"Ana Reis", "Ola Berg"}, {"Togo"})),
        ("Interview with Foreign Minister Ola Berg\n\nMinister, you met Secretary Ana Reis in Lima. Why?\n\nWe are"
         " friends.", ("meeting", {"Ola Berg"}, {"Ana Reis"})),
        ("Treasurer Ola Berg resigned on Monday. The text of his letter to Prime Minister Ana Reis follows:\n\n"
         "\"Dear Prime Minister,\n\nYou know why I go.\n\nI thank you for your trust.\n\nYours sincerely,\nOla Berg\""
         "\n\nChad was silent.", ("thanks", {"Ola Berg"}, {"Ana Reis"})),
        ("The French said they had attacked Chad.", ("force", {"France"}, {"Chad"})),
        ("Statement by Minister Ola Berg of Norway\n\nTo the people of Chad we say: remain calm.",
         ("statement", {"Norway"}, {"Chad"})),
        ("Statement by Minister Ola Berg of Norway\n\nI thank our Ambassador, Eva Lund. I met the Peruvian Ambassador.",
         ("meeting", {"Ola Berg"}, {"Peruvian Ambassador"})),
        ("\"We demand action,\" its secretary, Eva Lund, tweeted.", ("statement", {"Eva Lund"}, set())),
        ("Norway thanked Chad and Togo for the help that they had given to Peru.",
         ("aid", {"Chad", "Togo"}, {"Peru"})),
        ("Statement by the Leaders of Norway and Chad\n\nWe look forward to meeting again in Oslo.",
         ("pledge", {"Leaders of Norway and Chad"}, set())),
        ("Mr President, this statement is on behalf of Norway, Peru and Chad.\n\nWe condemn the attack by Togo.",
         ("criticism", {"Norway", "Peru", "Chad"}, {"Togo"})),
        ("Minister Ola Berg of Norway issued the following statement:\n\nI condemn the attack by Togo.",
         ("criticism", {"Ola Berg"}, {"Togo"})),
        ("Chad condemned what Togo did.", ("criticism", {"Chad"}, {"Togo"})),
        ("Chad highly appreciates the position that Togo took in 1971.", ("praise", {"Chad"}, {"Togo"})),
    ],
)  # fmt: skip
def test_whose_voice_it_is(text: str, expected: tuple[str, set[str], set[str]]) -> None:
    assert expected in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "I commend this statement to the House.",
        "As you know, the treaty is in force.",
        "Remarks\n\n2:35 P.M. EDT\n\nThe weather was fine.",
    ],
)
def test_nothing_is_told(text: str) -> None:
    assert told(text) == []


def test_paragraphs_behind_who_said_are_quoted_without_marks() -> None:
    """As government press offices set them: until somebody else is introduced, or nobody says "I" or "we"."""
    text = (
        "Norway announces new aid for Chad\n\nForeign Minister Ida Berg said:\n\nMali has attacked Chad again.\n\n"
        "The road is long.\n\nI urge Mali to stop.\n\nSpeaking in Oslo, Chad's Prime Minister Ali Nur said:\n\n"
        "We thank Norway.\n\nThe Foreign Minister will visit Chad on 3 May. She condemned Togo."
    )
    document = diplodoc.parse(text)
    told = [(e.type, [document.actor(a).name for a in e.agents], e.embedded) for e in document.events]
    assert ("force", ["Mali"], True) in told
    assert ("request", ["Ida Berg"], True) in told
    assert ("thanks", ["Chad"], True) in told
    assert ("criticism", ["Ida Berg"], False) in told
    assert diplodoc.parse('Ida Berg said:\n\n"Mali has attacked Chad."\n\nWe fear Togo.').events[-1].embedded is False


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mr. President,\n\nChad congratulates you on your work.", ("congratulation", {"Chad"}, {"President"})),
        ("Dear Mr Secretary-General,\n\nI appeal to you to act.\n\n(Signed) Ida Sow\nAmbassador of Chad",
         ("request", {"Ida Sow"}, {"Secretary-General"})),
        ("Q&A: Foreign Minister Ola Berg of Norway on Mali\n\nWhy act now?\n\nBecause Mali has attacked us."
         "\n\nAnd what of Togo?\n\nI thank Togo for its help.", ("thanks", {"Ola Berg"}, {"Togo"})),
        ("Minister Ola Berg said it was imperative for Chad to pay.", ("request", {"Ola Berg"}, {"Chad"})),
    ],
)  # fmt: skip
def test_whom_a_text_speaks_to_and_who_answers(text: str, expected: tuple[str, set[str], set[str]]) -> None:
    assert expected in told(text)


def test_a_question_asks_for_nothing_to_be_done() -> None:
    assert "request" not in [kind for kind, _, _ in told("Envoy Ola Berg asked whether Chad had released the crew.")]
