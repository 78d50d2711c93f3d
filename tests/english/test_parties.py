"""Who takes part in an agreement, a signing, joint action, or an exchange of courtesies. All texts are invented."""

from __future__ import annotations

import pytest

import diplodoc

KARIM, ANNA = "Foreign Minister Karim Nabil of Egypt", "President Anna Lindqvist of Finland"
BOTH = ["Karim Nabil", "Anna Lindqvist"]
STATES = ["Egypt", "Ghana"]
POOLED = [
    ("signing", f"The treaty was signed by {KARIM} for Egypt and by {ANNA} for Finland.", BOTH),
    ("signing", f"The treaty was signed by {KARIM} for Egypt and {ANNA} for Finland.", BOTH),
    ("signing", f"{KARIM} signed on behalf of Egypt and {ANNA} on behalf of the OECD.", BOTH),
    ("signing", f"Today in Cairo, {KARIM} and {ANNA} signed a protocol.", BOTH),
    ("signing", "A memorandum of understanding between Egypt and Ghana was signed in Accra.", STATES),
    ("signing", "A protocol on fishing was signed in Accra between Egypt and Ghana.", STATES),
    ("signing", "Yusuf Sarr attended the signing of a letter of intent between Egypt and Ghana.", STATES),
    ("accord", f"After talks in Cairo, {KARIM} and {ANNA} agreed to reopen the line.", BOTH),
    ("accord", f"{KARIM} shared {ANNA}'s view that the line must be reopened.", BOTH),
    ("accord", "Egypt agreed to the proposal of Ghana.", STATES),
    ("accord", "Egypt and Ghana held talks in Rome. The two sides agreed to trade.", STATES),
    ("accord", "The EU and ASEAN held a summit. Both sides agreed to trade.", ["EU", "ASEAN"]),
    ("accord", "The EU and ASEAN met in Oslo. The two organizations agreed to trade.", ["EU", "ASEAN"]),
    ("cooperation", "The cable is being laid by Egypt in cooperation with Ghana.", STATES),
    ("cooperation", "The bridge, built jointly by Egypt and Ghana, was opened.", STATES),
]
DIRECTED = [
    ("praise", f"{KARIM} welcomed the initiative of {ANNA}.", *BOTH),
    ("praise", f"{KARIM} welcomed {ANNA}'s initiative.", *BOTH),
    ("praise", f"{KARIM} commended the leadership of {ANNA}.", *BOTH),
    ("protest", "Egypt summoned, for the second time this month, the ambassador of Ghana.", "Egypt",
     "ambassador of Ghana"),
    ("thanks", f"{KARIM} sent a letter of thanks to {ANNA}.", *BOTH),
    ("condolence", f"{ANNA} received condolences from {KARIM}.", *BOTH),
    ("condolence", f"{KARIM} telephoned {ANNA} to express his condolences over the crash.", *BOTH),
    ("praise", f"{KARIM} paid glowing tribute to {ANNA}.", *BOTH),
]  # fmt: skip


def read(text: str, type_: str) -> list[tuple[list[str], list[str]]]:
    """The names of agents and recipients of the events of a type."""
    document = diplodoc.parse(text)
    names = {actor.id: actor.name for actor in document.actors}
    return [
        ([names[a] for a in event.agents], [names[a] for a in event.recipients]) for event in document.events_of(type_)
    ]


@pytest.mark.parametrize(("type_", "text", "parties"), POOLED)
def test_all_take_part(type_: str, text: str, parties: list[str]) -> None:
    ((agents, recipients),) = read(text, type_)
    assert [*agents, *recipients] == parties


@pytest.mark.parametrize(("type_", "text", "agent", "recipient"), DIRECTED)
def test_who_does_it_to_whom(type_: str, text: str, agent: str, recipient: str) -> None:
    assert read(text, type_) == [([agent], [recipient])]


def test_one_who_decides_agrees_with_nobody() -> None:
    assert not read("Karim Nabil decided to resign.", "accord")


@pytest.mark.parametrize("quoted", ["A great success", "Never again", "Congratulations to Ghana"])
def test_words_without_a_verb_are_quoted_from_whoever_said_them(quoted: str) -> None:
    assert read(f'"{quoted}," said {KARIM}.', "statement") == [(["Karim Nabil"], [])]
