"""The parser: any text is survived, the same every time, and bad components lose only what they gave."""

import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import attrs
import pytest
from hypothesis import example, given

import diplodoc
from diplodoc import (
    Actor,
    Document,
    Event,
    Extraction,
    ExtractionError,
    ModelError,
    Parser,
    ReadError,
    Registry,
    Source,
    Span,
    contract,
    hookimpl,
)
from diplodoc.model import Mention
from diplodoc.testing import readouts


class Extractor:
    """An extractor whose one method is a given function."""

    languages = ("en",)

    def __init__(self, function, name="given"):
        self.extract = function
        self.name = name


class Normalizer:
    def __init__(self, function, name="given", optional=False):
        self.normalize = function
        self.name = name
        self.optional = optional


class Plugin:
    name = "test"

    def __init__(self, *components):
        self.components = components

    @hookimpl
    def diplodoc_extractors(self):
        return [c for c in self.components if isinstance(c, Extractor)]

    @hookimpl
    def diplodoc_normalizers(self):
        return [c for c in self.components if isinstance(c, Normalizer)]


def parser(*components, **options):
    names = [c.name for c in components if isinstance(c, Extractor)]
    options.setdefault("extractor", names or ["english"])
    return Parser(Registry([Plugin(*components)], installed=False), **options)


def event(**fields):
    given = {"id": "e1", "type": "thanks", "trigger": Span(0, 1), "sentence": Span(0, 4), "rule": "r", "extractor": "x"}
    return Event(**given | fields)


AMINA = Actor(id="a1", kind="person", name="Amina")


# ---------------------------------------------------------------- properties of the default parser


@given(readouts())
@example("")
@example("\ud800 said\0")
@example("date 2023-11-22")
def test_any_text_gives_a_document_that_keeps_the_contract(text):
    document = diplodoc.parse(text)
    assert document.text == text
    assert document.diagnostics == ()
    assert list(contract.faults(document, Registry(installed=False).event_types)) == []


@given(readouts())
def test_the_same_text_gives_the_same_document(text):
    assert diplodoc.to_json(diplodoc.parse(text)) == diplodoc.to_json(Parser().parse(text))


def test_the_same_bytes_come_out_in_every_process(seed):
    script = (
        "import diplodoc, sys; documents = diplodoc.parse_many([sys.argv[1]] * 2); "
        "diplodoc.export(documents, 'jsonl', sys.stdout.buffer)"
    )
    text = seed.read_text("utf-8")
    outputs = {
        subprocess.run(
            [sys.executable, "-c", script, text],
            env={**os.environ, "PYTHONHASHSEED": hash_seed},
            check=True,
            capture_output=True,
        ).stdout
        for hash_seed in ("0", "1", "4242")
    }
    assert len(outputs) == 1
    assert len(outputs.pop().splitlines()) == 2


# ---------------------------------------------------------------- sources


def test_what_is_given_goes_before_what_the_head_of_the_text_says():
    text = "Visit of the Foreign Minister\n\n3 May 2024\n\nThe Minister arrived in Riga today, for two days."
    assert diplodoc.parse(text).published == date(2024, 5, 3)
    assert diplodoc.parse(text).title == "Visit of the Foreign Minister"
    given = diplodoc.parse(text, published="2024-05-04", title="Else", url="https://example.org", issuer="MFA", id="7")
    assert (given.published, given.title, given.url) == (date(2024, 5, 4), "Else", "https://example.org")
    assert (given.issuer, given.id) == ("MFA", "7")


def test_a_source_is_parsed_as_it_is():
    source = Source(text="date 2023-11-22 The Minister spoke.", id="s")
    assert diplodoc.parse(source).published is None
    assert diplodoc.parse(source, published="2023-11-22").published == date(2023, 11, 22)


@pytest.mark.parametrize("text", [b"Text.", None, Path("text.txt")])
def test_a_text_is_a_string(text):
    with pytest.raises(ModelError, match=r"must be str.*read\(\)"):
        diplodoc.parse(text)


@pytest.mark.parametrize("published", ["yesterday", "22.11.2023", "2023-13-01"])
def test_a_publication_day_must_be_one(published):
    with pytest.raises(ModelError, match="YYYY-MM-DD"):
        diplodoc.parse("Text.", published=published)


def test_a_text_in_another_language_says_that_nobody_reads_it():
    document = diplodoc.parse("Le Ministre a remercié le Japon.", language="fr")
    assert document.events == ()
    assert "'fr'" in document.diagnostics[0].message


# ---------------------------------------------------------------- bad components


BAD_EXTRACTIONS = {
    "raises": lambda s: 1 / 0,
    "exits": lambda s: sys.exit(1),
    "recurses": lambda s: (_ for _ in ()).throw(RecursionError()),
    "gives a list": lambda s: [],
    "gives nothing": lambda s: None,
    "has lists for tuples": lambda s: Extraction(events=[event()]),
    "points beyond the text": lambda s: Extraction(events=(event(sentence=Span(0, 999)),)),
    "puts the trigger outside the sentence": lambda s: Extraction(events=(event(sentence=Span(2, 4)),)),
    "names nobody": lambda s: Extraction(events=(event(agents=("a9",)),)),
    "attributes to nothing": lambda s: Extraction(events=(event(attributed_to="e9"),)),
    "invents a type": lambda s: Extraction(events=(event(type="teleportation"),)),
    "repeats an id": lambda s: Extraction(actors=(AMINA, AMINA)),
    "mentions beyond": lambda s: Extraction(actors=(attrs.evolve(AMINA, mentions=(Mention(span=Span(8, 99)),)),)),
}


@pytest.mark.parametrize("extract", BAD_EXTRACTIONS.values(), ids=BAD_EXTRACTIONS)
def test_what_a_bad_extractor_gives_is_dropped_and_the_rest_stays(extract):
    good = Extractor(lambda s: Extraction(actors=(AMINA,), events=(event(),)), "good")
    bad = Extractor(extract, "bad")
    document = parser(good, bad, normalizers=[]).parse("Text.")
    assert document.actors == (AMINA,)
    assert document.events == (event(),)
    assert [d.component for d in document.diagnostics] == ["bad"]
    assert "1 DIAGNOSTICS" in repr(document)
    with pytest.raises(ExtractionError, match="bad"):
        parser(good, bad, normalizers=[], strict=True).parse("Text.")


def test_strict_chains_the_cause():
    with pytest.raises(ExtractionError) as caught:
        parser(Extractor(lambda s: 1 / 0), strict=True).parse("Text.")
    assert isinstance(caught.value.__cause__, ZeroDivisionError)


BAD_NORMALIZATIONS = {
    "raises": lambda d: 1 / 0,
    "gives nothing": lambda d: None,
    "gives a source": lambda d: Source(text=d.text),
    "changes the text": lambda d: attrs.evolve(d, text="Else."),
    "drops an actor in use": lambda d: attrs.evolve(d, actors=()),
}


@pytest.mark.parametrize("normalize", BAD_NORMALIZATIONS.values(), ids=BAD_NORMALIZATIONS)
def test_a_bad_normalizer_leaves_the_document_as_it_was(normalize):
    found = Extraction(actors=(AMINA,), events=(event(agents=("a1",)),))
    components = (
        Extractor(lambda s: found),
        Normalizer(lambda d: attrs.evolve(d, title="first"), "first"),
        Normalizer(normalize, "bad"),
        Normalizer(lambda d: attrs.evolve(d, issuer="last"), "last"),
    )
    document = parser(*components, normalizers=["first", "bad", "last"]).parse("Text.")
    assert (document.title, document.issuer) == ("first", "last")
    assert (document.text, document.actors, document.events) == ("Text.", found.actors, found.events)
    assert [d.component for d in document.diagnostics] == ["bad"]
    with pytest.raises(ExtractionError, match="bad"):
        parser(*components, normalizers=["bad"], strict=True).parse("Text.")


# ---------------------------------------------------------------- choosing components


def add(word):
    return lambda d: attrs.evolve(d, title=f"{d.title or ''}{word}")


def test_normalizers_run_in_the_order_asked_for():
    a, b, extractor = Normalizer(add("a"), "a"), Normalizer(add("b"), "b"), Extractor(lambda s: Extraction())
    assert parser(a, b, extractor, normalizers=["a", "b"]).parse("Text.").title == "ab"
    assert parser(a, b, extractor, normalizers=["b", "a"]).parse("Text.").title == "ba"
    assert parser(a, b, extractor, normalizers=[]).parse("Text.").title is None


def test_optional_normalizers_run_only_when_asked_for():
    a, b = Normalizer(add("a"), "a"), Normalizer(add("b"), "b", optional=True)
    extractor = Extractor(lambda s: Extraction())
    assert parser(a, b, extractor).parse("Text.").title == "a"
    assert parser(a, b, extractor, normalizers=["b"]).parse("Text.").title == "b"


def test_several_extractors_are_laid_together():
    found = Extraction(
        actors=(AMINA, Actor(id="a2", kind="state", name="Japan")),
        events=(event(agents=("a1",), recipients=("a2",)), event(id="e2", attributed_to="e1")),
    )
    one, two = (
        Extractor(lambda s: attrs.evolve(found, actors=found.actors[:1], events=()), "one"),
        Extractor(lambda s: found, "two"),
    )
    document = parser(one, two).parse("Text.")
    assert [actor.id for actor in document.actors] == ["a1", "two.a2"]
    assert [(e.id, e.agents, e.recipients, e.attributed_to) for e in document.events] == [
        ("two.e1", ("a1",), ("two.a2",), None),
        ("two.e2", (), (), "two.e1"),
    ]


# ---------------------------------------------------------------- files


def test_read_takes_a_path_or_bytes(seed):
    document = diplodoc.read(seed)
    assert document == diplodoc.read(str(seed))
    assert document.published == date(2023, 11, 22)
    assert document.id == str(seed)
    assert diplodoc.read(seed.read_bytes(), name="x.txt").events == document.events


def test_read_is_for_one_document(tmp_path):
    path = tmp_path / "two.jsonl"
    path.write_text('{"text": "a"}\n{"text": "b"}\n')
    with pytest.raises(ReadError, match=r"holds 2 documents.*parse_many"):
        diplodoc.read(path)
    assert [d.text for d in diplodoc.parse_many([path])] == ["a", "b"]


def test_a_file_that_nobody_reads_says_who_reads_what(tmp_path):
    with pytest.raises(ReadError, match=r"\.xyz.*\.txt"):
        diplodoc.read(b"", name="a.xyz")
    with pytest.raises(ReadError, match="cannot be opened: No such file"):
        diplodoc.read(tmp_path / "missing.txt")


def test_a_document_is_a_source_too(seed):
    document = diplodoc.read(seed)
    assert isinstance(document, Document)
    assert diplodoc.parse(document) == document
