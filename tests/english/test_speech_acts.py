"""Who demands, pledges, warns, backs and condemns, and whom: sentences whose reading is known by construction."""

from __future__ import annotations

import pytest

import diplodoc

#: Type, sentence, agents, recipients.
SPOKEN = [
    ("request", "Minister Ara Petrosyan said that Hungary must return the archives.", "Ara Petrosyan", "Hungary"),
    ("warning", "Minister Ara Petrosyan told Hungary that it would face consequences.", "Ara Petrosyan", "Hungary"),
    ("concern", "Minister Ara Petrosyan said it was regrettable that Hungary had left.", "Ara Petrosyan", "Hungary"),
    ("request", "Speaking in Rome, the envoy, Igor Sava, called for calm.", "Igor Sava", ""),
    ("support", "Ana Paz, the Bolivian foreign minister, fully supports Peru's bid.", "Ana Paz", "Peru"),
    ("pledge", "Ambassador Lena Holt remains committed to peace.", "Lena Holt", ""),
    ("request", "In a statement, Peru was asked by Ambassador Lena Holt to open the pass.", "Lena Holt", "Peru"),
    ("statement", "On Monday, Ambassador Lena Holt insisted that the pass was closed.", "Lena Holt", ""),
    ("statement", "Hugo Lindahl made it clear to Ambassador Lena Holt that it was open.", "Hugo Lindahl", "Lena Holt"),
    ("rejection", "The refusal of Peru to open the pass angered Chile.", "Peru", ""),
    ("request", "Igor Sava's appeal to Sudan to free the sailors went unanswered.", "Igor Sava", "Sudan"),
    ("support", "Support for Peru was expressed by Ambassador Lena Holt.", "Lena Holt", "Peru"),
    ("request", "Hugo Lindahl condemned the raid, urged Kenya to act and warned Uganda.", "Hugo Lindahl", "Kenya"),
    ("warning", "Hugo Lindahl condemned the raid, urged Kenya to act and warned Uganda.", "Hugo Lindahl", "Uganda"),
    ("support", "Hugo Lindahl supports and endorses Kenya's bid.", "Hugo Lindahl", "Kenya"),
    ("request", "Ambassador Lena Holt would like Peru to close the base.", "Lena Holt", "Peru"),
    ("rejection", "Ambassador Lena Holt ruled out sending troops.", "Lena Holt", ""),
]  # fmt: skip


@pytest.mark.parametrize(("type_", "sentence", "agent", "recipient"), SPOKEN)
def test_who_speaks_and_to_whom(type_: str, sentence: str, agent: str, recipient: str) -> None:
    document = diplodoc.parse(sentence)
    names = {actor.id: actor.name for actor in document.actors}
    read = {
        (";".join(names[a] for a in event.agents), ";".join(names[a] for a in event.recipients))
        for event in document.events_of(type_)
    }
    assert read == {(agent, recipient)}
