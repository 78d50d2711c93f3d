"""The README says nothing that is not so."""

import doctest
from pathlib import Path

import diplodoc_spacy
from conftest import MODEL
from diplodoc_spacy.extractor import MODEL_VARIABLE

README = Path(__file__).parents[1] / "README.md"


def test_its_examples_run(monkeypatch):
    monkeypatch.setenv(MODEL_VARIABLE, MODEL)
    failures, tried = doctest.testfile(str(README), module_relative=False, encoding="utf-8")
    assert tried > 10
    assert failures == 0
    assert doctest.testmod(diplodoc_spacy).failed == 0


def test_it_has_every_public_name():
    text = README.read_text("utf-8")
    assert [name for name in diplodoc_spacy.__all__ if name not in text] == []
