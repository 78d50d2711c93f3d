"""The conveniences of documents, and the checks of the model."""

from datetime import date, datetime

import attrs
import pytest
from hypothesis import given

from diplodoc import Actor, Document, Event, ModelError, Place, Source, Span, SpanError
from diplodoc.testing import documents


def test_a_span_of_a_document_is_its_text(thanks):
    assert thanks[thanks.events[0].trigger] == "thanked"
    with pytest.raises(SpanError, match="beyond the text"):
        thanks[Span(0, 999)]


@pytest.mark.parametrize(("start", "end"), [(0, 0), (3, 1), (-1, 2), (0.0, 1), (False, True)])
def test_bad_spans(start, end):
    with pytest.raises(SpanError):
        Span(start, end)


def test_spans_contain_and_overlap():
    outer, inner = Span(2, 8), Span(3, 5)
    assert inner in outer
    assert outer not in inner
    assert 2 in outer
    assert 8 not in outer
    assert outer.overlaps(Span(7, 9))
    assert not outer.overlaps(Span(8, 9))
    assert len(outer) == 6


def test_an_actor_is_found_by_id_name_or_alias(thanks):
    amina = thanks.actors[0]
    assert thanks.actor("a1") == thanks.actor("Amina Diallo") == thanks.actor("Diallo") == amina
    with pytest.raises(LookupError, match="it has Amina Diallo, OIC"):
        thanks.actor("Nobody")


def test_events_are_found_by_type_and_participants(thanks):
    assert thanks.events_of() == thanks.events_of("thanks", "meeting") == thanks.events
    assert thanks.events_of("thanks", agent="Amina Diallo", recipient=thanks.actors[1]) == thanks.events
    assert thanks.events_of("meeting") == thanks.events_of(agent="OIC") == ()


def test_events_match_structurally(thanks):
    match thanks.events[0]:
        case Event(type="thanks", agents=(who,), recipients=(whom,)):
            assert (who, whom) == ("a1", "a2")
        case _:
            pytest.fail("no match")


def test_an_event_in_one_line(thanks):
    event = thanks.events[0]
    assert thanks.describe(event) == "2023-11-22 thanks: Amina Diallo (SEN) → OIC"
    assert str(event) == "2023-11-22 thanks: a1 → a2"
    meeting = attrs.evolve(event, type="meeting", status="planned", place=Place(name="Baku", span=Span(32, 36)))
    assert thanks.describe(meeting) == "2023-11-22 meeting: Amina Diallo (SEN) – OIC, in Baku, planned"
    assert thanks.describe(attrs.evolve(event, agents=(), recipients=(), when=None)) == "thanks"
    assert thanks.describe(attrs.evolve(event, agents=(), when=None)) == "thanks: → OIC"


def test_an_official_of_a_body_is_shown_with_its_acronym(thanks):
    taha = Actor(id="a3", kind="person", name="Hissein Brahim Taha", role="Secretary-General", affiliation="a4")
    event = attrs.evolve(thanks.events[0], type="meeting", recipients=("a3",))
    for name, aliases, shown in [
        ("Islamic Cooperation", ("OIC",), "OIC"),
        ("Organization of Islamic Cooperation", (), "OIC"),
        ("European Commission", (), "European Commission"),
    ]:
        body = Actor(id="a4", kind="organization", name=name, aliases=aliases)
        document = attrs.evolve(thanks, actors=(*thanks.actors, taha, body))
        assert document.describe(event) == f"2023-11-22 meeting: Amina Diallo (SEN) – Hissein Brahim Taha ({shown})"


@given(documents())
def test_every_document_can_be_shown(document):
    assert repr(document).startswith("<Document ")
    assert ("DIAGNOSTICS" in repr(document)) == bool(document.diagnostics)
    assert document._repr_html_().count("<section") == 1
    for event in document.events:
        assert event.type in document.describe(event)


@pytest.mark.parametrize(
    "make",
    [
        lambda: Source(text=b"bytes"),
        lambda: Source(text="", published="2023-11-22"),
        lambda: Source(text="", published=datetime(2023, 11, 22)),
        lambda: Actor(id="a", kind="planet", name="Mars"),
        lambda: Actor(id="a", kind="person", name="A", aliases=["B"]),
        lambda: Document(text="", events=[]),
    ],
)
def test_wrong_values_are_refused(make):
    with pytest.raises(ModelError, match="must be"):
        make()


def test_documents_cannot_be_changed_in_place(thanks):
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        thanks.text = "else"
    assert attrs.evolve(thanks, published=date(2024, 1, 1)) != thanks
