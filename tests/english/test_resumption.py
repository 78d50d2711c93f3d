"""Behind a relative clause in commas, the clause around it goes on."""

from __future__ import annotations

import pytest
from asking import who

RELATIVES = ["who arrived on Monday", "who had met the King in Rome", "whose term ends in May"]


@pytest.mark.parametrize("relative", RELATIVES)
def test_those_whom_it_parts_act_together(relative):
    text = f"Hugo Lindahl, {relative}, and Chancellor Elsa Brandt agreed that the line should be reopened."
    assert who(text, "accord") == (["Hugo Lindahl", "Elsa Brandt"], [])
    assert who(f"The memorandum was signed by Maria Keller, {relative}, and Jonas Virtanen.", "signing") == (
        ["Maria Keller", "Jonas Virtanen"],
        [],
    )
    text = f"The talks between Hugo Lindahl, {relative}, and Chancellor Elsa Brandt took place in Graz."
    assert who(text, "meeting")[0] == ["Hugo Lindahl", "Elsa Brandt"]


@pytest.mark.parametrize("relative", RELATIVES)
def test_a_verb_of_its_own_makes_the_next_one_a_subject(relative):
    text = f"President Rui Cardoso met Maria Keller, {relative}, and Jonas Virtanen thanked Japan."
    assert who(text, "meeting") == (["Rui Cardoso"], ["Maria Keller"])
    assert who(text, "thanks") == (["Jonas Virtanen"], ["Japan"])


def test_what_is_given_and_by_whom_stands_behind_it():
    assert who("Norway gave Malawi, which chairs the Fund, 20 million dollars.", "aid") == (["Norway"], ["Malawi"])
    assert who("Tents were sent to Haiti, which chairs the Fund, by Canada.", "aid") == (["Canada"], ["Haiti"])
    text = "President Rui Cardoso promised Lena Holt, who arrived on Monday, that the road would open."
    assert who(text, "pledge") == (["Rui Cardoso"], ["Lena Holt"])
    text = "Togo thanked Benin, which lent it two ships, for its solidarity."
    assert who(text, "thanks") == (["Togo"], ["Benin"])


def test_an_apposition_parts_talks_from_their_verb():
    text = "The talks between President Rui Cardoso and Hugo Lindahl, the Premier of Sweden, focused on timber."
    assert who(text, "discussion") == (["Rui Cardoso", "Hugo Lindahl"], [])
    assert who("An agreement between Kenya and Uganda, its neighbour, was signed in Entebbe.", "signing") == (
        ["Kenya", "Uganda"],
        [],
    )


def test_an_adjective_before_a_comma_belongs_to_what_was_before():
    assert who("While the talks were tense, French troops left Niger.", "concession") == (["French troops"], ["Niger"])
    assert who("The talks were frank, Kenyan officials told reporters.", "statement") == (
        ["Kenyan officials"],
        ["reporters"],
    )


def test_somebody_behind_and_speaks():
    text = "Kenya condemned the attack on Chad, and the Minister called for calm."
    assert who(text, "force") == ([], ["Chad"])
    assert who(text, "request") == (["Minister"], [])
