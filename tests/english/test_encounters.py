"""Who takes part in meetings, visits and greetings, when and where, through all rooms. The texts are invented."""

from __future__ import annotations

import diplodoc


def who(text: str, type_: str, nth: int = 0) -> tuple[list[str], list[str]]:
    """Agents and recipients, by name, of the nth event of a type."""
    document = diplodoc.parse(text)
    names = {actor.id: actor.name for actor in document.actors}
    event = [e for e in document.events if e.type == type_][nth]
    return [names[a] for a in event.agents], [names[a] for a in event.recipients]


def test_two_nationalities_before_one_office_are_two_people() -> None:
    text = (
        "Foreign Minister Ana Sosa of Peru met Foreign Minister Luis Rey of Chile in Lima. "
        "The Peruvian and Chilean foreign ministers reviewed their relations. "
        "The Peruvian and Chilean sides discussed trade."
    )
    assert who(text, "discussion") == (["Ana Sosa", "Luis Rey"], [])
    assert who(text, "discussion", 1) == (["Peru", "Chile"], [])


def test_what_people_do_to_each_other_is_done_to_both() -> None:
    both = ["Felipe Lugo", "Hugo Lindahl"]
    text = "President Felipe Lugo and Premier Hugo Lindahl congratulated each other on the treaty."
    assert who(text, "congratulation") == (both, both)


def test_whoever_accompanies_a_guest_takes_part_but_is_no_side() -> None:
    text = (
        "President Felipe Lugo met Premier Hugo Lindahl, accompanied by Ambassador Lena Holt. The sides discussed tin."
    )
    assert who(text, "meeting") == (["Felipe Lugo"], ["Hugo Lindahl", "Lena Holt"])
    assert who(text, "discussion") == (["Felipe Lugo", "Hugo Lindahl"], [])
