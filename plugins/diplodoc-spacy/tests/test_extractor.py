"""What the extractor promises, and what it reads off a dependency parse."""

import diplodoc
import pytest
import spacy
from diplodoc import DiplodocError, Parser, Source
from diplodoc.testing import ExtractorSuite, assert_scores, plugin, registry_with, seed_gold, seeds

from conftest import MODEL, TEXT
from diplodoc_spacy import SpacyExtractor
from diplodoc_spacy.extractor import MODEL_VARIABLE


class TestConformance(ExtractorSuite):
    @pytest.fixture
    def extractor(self, extractor):
        return extractor


def read(extractor, text):
    """Events as (type, agents, recipients, status, embedded), by name."""
    found = extractor.extract(Source(text=text))
    names = {actor.id: actor.name for actor in found.actors}
    return [
        (e.type, [names[a] for a in e.agents], [names[r] for r in e.recipients], e.status, e.embedded)
        for e in found.events
    ]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Norway thanked Oman.", ("thanks", ["Norway"], ["Oman"], "actual", False)),
        ("Kenya was thanked by Chad.", ("thanks", ["Chad"], ["Kenya"], "actual", False)),
        ("Peru did not condemn Cuba.", ("criticism", ["Peru"], ["Cuba"], "negated", False)),
        ("Ghana, which borders Togo, congratulated Mali.", ("congratulation", ["Ghana"], ["Mali"], "actual", False)),
        ("After meeting the press, Fiji praised Palau.", ("praise", ["Fiji"], ["Palau"], "actual", False)),
        ("Chad said that Niger had invited Benin.", ("invitation", ["Niger"], ["Benin"], "actual", True)),
        ("Qatar met Oman and thanked Yemen.", ("thanks", ["Qatar"], ["Yemen"], "actual", False)),
        ("The attack was strongly condemned by Haiti.", ("criticism", ["Haiti"], [], "actual", False)),
    ],
)
def test_clauses_of_the_tree_reach_the_frames(extractor, text, event):
    assert event in read(extractor, text)


def test_pronouns_and_dates_are_resolved_as_ever(document):
    [thanks] = document.events_of("thanks")
    assert thanks.when.edtf == "2024-05-03"
    [said] = document.events_of("statement")
    assert document.actor("Amina Diallo").id in said.agents


def test_batches_give_what_single_documents_give(extractor):
    sources = [*seeds(), Source(text=""), Source(text=TEXT), *seeds()] * 12
    assert list(extractor.extract_many(sources)) == [extractor.extract(source) for source in sources]


def test_batches_are_lazy(extractor):
    def endless():
        while True:
            yield Source(text="Norway thanked Oman.")

    assert next(extractor.extract_many(endless())).events


def test_it_reads_the_samples_of_the_kit(extractor):
    assert_scores(extractor, seed_gold(), {"found": 0.8, "roles": 0.7})


def test_known_actors_and_frames_of_plugins_are_used():
    entry = diplodoc.GazetteerEntry(key="org:lmc", kind="organization", name="Lunar Mining Compact")

    class Moon:
        name = "moon"

        def entries(self):
            return iter([entry])

    extractor = SpacyExtractor(MODEL, resources=diplodoc.Resources(gazetteers=(Moon(),)))
    found = extractor.extract(Source(text="Norway thanked the Lunar Mining Compact."))
    assert ("organization", "Lunar Mining Compact") in {(actor.kind, actor.name) for actor in found.actors}


# ---------------------------------------------------------------- the model


def test_it_is_installed_as_spacy_and_takes_its_model_from_the_environment(monkeypatch):
    monkeypatch.setenv(MODEL_VARIABLE, MODEL)
    document = Parser(extractor="spacy", strict=True).parse(TEXT)
    assert {event.extractor for event in document.events} == {"spacy"}


def test_a_pipeline_of_the_users_own_can_be_registered_under_another_name(nlp):
    registry = registry_with(plugin(extractors=[SpacyExtractor(nlp, name="mine")]))
    document = Parser(registry, extractor="mine", strict=True).parse("Norway thanked Oman.")
    assert [event.extractor for event in document.events] == ["mine"]


def test_a_missing_model_is_named_with_the_way_to_choose_another():
    with pytest.raises(DiplodocError, match=r"'en_no_such'.*DIPLODOC_SPACY_MODEL"):
        SpacyExtractor("en_no_such").extract(Source(text="Norway thanked Oman."))


def test_a_pipeline_without_a_parser_is_refused():
    with pytest.raises(DiplodocError, match="no tagger and no parser"):
        SpacyExtractor(spacy.blank("en")).extract(Source(text="Norway thanked Oman."))
