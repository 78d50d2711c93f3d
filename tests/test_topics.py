"""The topics normalizer, and the table behind it."""

from __future__ import annotations

from pathlib import Path

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import diplodoc
from diplodoc import Document, Event, Span, Topic
from diplodoc.data.topics import WORD, contexts, plural, topic_names, topic_rows, topics_of_terms
from diplodoc.normalizers.topics import TopicsNormalizer, terms
from diplodoc.testing.strategies import documents

PAGE = Path(__file__).parents[1] / "docs" / "reference" / "topics.md"
normalize = TopicsNormalizer().normalize


def topics_of(text: str) -> set[str]:
    return {name for _, names in terms(text) for name in names}


# ------------------------------------------------------------ table


def test_the_contexts_are_those_of_polecat_and_finer_topics_belong_to_them() -> None:
    assert len(contexts()) == 37
    assert len(set(topic_names())) == len(topic_names())
    for row in topic_rows():
        assert row.kind in ("context", "topic", "none")
        assert row.of in contexts() | {""}
        assert not row.of or row.kind == "topic"
        assert row.gloss
        assert bool(row.name) == (row.kind != "none")


def test_terms_are_words_and_no_topic_has_one_twice() -> None:
    assert sum(len(row.terms) for row in topic_rows()) >= 1200
    for row in topic_rows():
        forms = [tuple(word.lower() for word in WORD.findall(term)) for term in row.terms]
        assert all(forms), row.name
        assert len(set(row.terms)) == len(row.terms), row.name
        assert all(term == " ".join(term.split()) for term in row.terms)


def test_a_term_of_no_topic_has_none() -> None:
    for row in topic_rows():
        for term in row.terms:
            named = topics_of_terms()[tuple(w if w.isupper() else w.lower() for w in WORD.findall(term))]
            assert named == () if row.kind == "none" else row.name in named, term


def test_every_topic_has_its_line_in_the_reference() -> None:
    page = PAGE.read_text("utf-8")
    for row in topic_rows():
        assert f"| `{row.name}` |" in page or row.kind == "none", row.name
        assert row.kind == "none" or row.gloss in page


# ------------------------------------------------------------ terms


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("a free trade agreement", {"economic", "trade"}),
        ("Free-trade Agreements", {"economic", "trade"}),
        ("the two armies", {"military"}),
        ("women's rights", {"gender"}),
        ("women’s rights", {"gender"}),
        ("climate\nchange", {"environment", "climate"}),
        ("climate. Change came", {"environment", "climate"}),
        ("cyber-attacks", {"cyber"}),
        ("TRADE TALKS", {"economic", "trade"}),
        ("WHO is it", set()),
        ("who aids whom", set()),
        ("the fight against AIDS", {"health"}),
        ("a think tank on the West Bank", set()),
        ("a bank", {"economic", "finance"}),
        ("traders of traditions", {"economic", "trade"}),
        ("nothing of note", set()),
    ],
)
def test_a_text_speaks_of_what_its_words_stand_for(text: str, wanted: set[str]) -> None:
    assert topics_of(text) == wanted


@given(st.lists(st.sampled_from(sorted(topics_of_terms())), min_size=1, max_size=4))
def test_every_term_is_found_by_its_own_words_or_inside_a_longer_one(chosen: list[tuple[str, ...]]) -> None:
    text = ". ".join(" ".join(words) for words in chosen)
    found = {name for words in chosen for name in topics_of_terms()[words]}
    assert topics_of(text) == found


@given(st.text(alphabet="a bс-'’\n.İWHOtrade", max_size=60))
def test_terms_stand_in_the_text_in_order_and_apart(text: str) -> None:
    ends = 0
    for span, names in terms(text):
        assert ends <= span.start < span.end <= len(text)
        assert names
        ends = span.end


def test_plurals() -> None:
    assert [plural(word) for word in ("army", "tax", "strike", "clash", "ray")] == [
        "armies", "taxes", "strikes", "clashes", "rays",
    ]  # fmt: skip


# ------------------------------------------------------------ documents


def test_events_have_the_topics_of_their_content_and_documents_all() -> None:
    document = diplodoc.parse(
        "President Amina Diallo thanked Japan for its help with schools. Kenya and Norway signed a trade agreement."
    )
    (thanks,) = document.events_of("thanks")
    (signing,) = document.events_of("signing")
    assert thanks.topics == ("education",)
    assert signing.topics == ("economic", "trade")
    assert [topic.name for topic in document.topics] == ["economic", "trade", "education"]
    assert [document[span] for span in document.topics[1].spans] == ["trade agreement"]


def test_what_is_spoken_of_most_comes_first() -> None:
    document = normalize(Document(text="Trade and trade again, and one school."))
    assert [topic.name for topic in document.topics] == ["economic", "trade", "education"]
    assert [len(topic.spans) for topic in document.topics] == [2, 2, 1]


def test_names_of_persons_and_states_are_no_topics() -> None:
    document = diplodoc.parse("President Condoleezza Rice thanked Ivory Coast. Kenya bought rice.")
    (topic,) = (topic for topic in document.topics if topic.name == "agriculture")
    assert [document[span] for span in topic.spans] == ["rice"]


def test_unknown_stays_unknown() -> None:
    document = diplodoc.parse("President Amina Diallo met King Tomas.")
    assert document.topics == ()
    assert all(event.topics == () for event in document.events)
    german = Document(text="Handel und trade", language="de")
    assert normalize(german) is german


@given(documents())
def test_it_changes_topics_alone_keeps_those_of_others_and_is_idempotent(document: Document) -> None:
    once = normalize(document)
    assert normalize(once) == once
    for before, after in zip(document.events, once.events, strict=True):
        assert attrs.evolve(after, topics=before.topics) == before
        if document.language == "en":
            assert [name for name in after.topics if name not in topic_names()] == [
                name for name in before.topics if name not in topic_names()
            ]
    assert attrs.evolve(once, events=document.events, topics=document.topics) == document
    others = [topic for topic in document.topics if topic.name not in topic_names()]
    assert [topic for topic in once.topics if topic in others] == others or document.language != "en"


def test_older_topics_give_way() -> None:
    text = "They met."
    event = Event(
        id="e1", type="meeting", trigger=Span(5, 8), sentence=Span(0, 9), topics=("trade", "own"),
        rule="x", extractor="x",
    )  # fmt: skip
    document = normalize(Document(text=text, events=(event,), topics=(Topic(name="trade"), Topic(name="own"))))
    assert document.events[0].topics == ("own",)
    assert document.topics == (Topic(name="own"),)
