"""Who is one person and of which state, where titles, offices and marks of home pull several ways. Invented texts."""

from __future__ import annotations

import diplodoc


def who(text: str, type_: str) -> tuple[list[str], list[str]]:
    """Agents and recipients, by name, of the first event of a type."""
    document = diplodoc.parse(text)
    event = document.events_of(type_)[0]
    return [document.actor(a).name for a in event.agents], [document.actor(a).name for a in event.recipients]


STATE_MINISTER = """State Minister H.E. Ambassador Tesfaye Bekele met Cabinet Secretary of Kenya Ruth Wanjiru in Lagos.

Ambassador Tesfaye thanked her. He spoke of trade between Ethiopia and Kenya and of Ethiopia's plans."""


def test_a_rank_behind_a_style_is_no_office_but_a_title_by_which_one_is_called() -> None:
    document = diplodoc.parse(STATE_MINISTER)
    assert document.actor("Tesfaye Bekele").role == "State Minister"
    assert who(STATE_MINISTER, "thanks") == (["Tesfaye Bekele"], ["Ruth Wanjiru"])


def test_the_office_of_a_guest_tells_nothing_of_home() -> None:
    document = diplodoc.parse(STATE_MINISTER)
    assert document.actor("Tesfaye Bekele").country == "ETH"
    assert document.actor("Ruth Wanjiru").country == "KEN"


def test_a_president_may_head_a_body_of_states_too() -> None:
    text = (
        "President Ali Sesay wrote to the chairman of the African Union and president of Guinea, Sekou Barry. "
        "The President thanked the AU chairman."
    )
    assert who(text, "thanks") == (["Ali Sesay"], ["Sekou Barry"])


def test_the_wife_of_a_head_of_government_is_another_person() -> None:
    text = "In Oslo the Prime Minister, Mrs Falk and his party visited a school. The King met Mr Falk."
    assert len(who(text, "visit")[0]) == 3


def test_a_list_of_officers_reaches_its_end() -> None:
    text = (
        "General Win Tun was welcomed by Vice Governor of Kachin Province Mr. Sai Lin, senior officers from the "
        "Chinese army, Consul General U Than Maung and officials."
    )
    assert len(who(text, "greeting")[0]) == 4
