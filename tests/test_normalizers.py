"""The built-in normalizers together: chosen by name, in any order, on what the extractor really gives."""

from __future__ import annotations

from itertools import permutations

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import diplodoc
from diplodoc import Document, Parser, Registry, hookimpl

TEXT = """\
On Monday, President Amina Diallo of Senegal thanked the United Nations for its humanitarian aid.

She said that Senegal will sign a free trade agreement with Kenya in May 2024.
"""
REGISTRY = Registry(installed=False)
NAMES = tuple(REGISTRY.normalizers)


def parsed(names: tuple[str, ...] | list[str], registry: Registry = REGISTRY) -> Document:
    return Parser(registry, normalizers=names, strict=True).parse(TEXT, published="2024-03-05")


def bare(document: Document) -> Document:
    """What the extractor gave, without what normalizers add."""
    return attrs.evolve(
        document,
        topics=(),
        events=tuple(attrs.evolve(event, codes={}, topics=()) for event in document.events),
        actors=tuple(attrs.evolve(actor, codes={}, key=None) for actor in document.actors),
    )


def test_they_run_in_this_order_and_linking_only_where_it_is_asked_for() -> None:
    assert NAMES == ("dates", "link", "codes", "topics")
    assert parsed(NAMES) != diplodoc.parse(TEXT, published="2024-03-05")
    assert parsed(("dates", "codes", "topics")) == Parser(REGISTRY).parse(TEXT, published="2024-03-05")


@given(st.sampled_from([order for size in range(5) for order in permutations(NAMES, size)]))
def test_each_can_be_left_out_and_put_elsewhere(order: tuple[str, ...]) -> None:
    document = parsed(order)
    assert bare(document) == parsed(())
    assert any(event.codes for event in document.events) == ("codes" in order)
    assert bool(document.topics) == ("topics" in order)
    assert any(actor.key for actor in document.actors) == ("link" in order)
    assert parsed((*order, *order)) == document


@pytest.mark.parametrize("name", NAMES)
def test_each_can_be_replaced(name: str) -> None:
    class Mine:
        def __init__(self) -> None:
            self.name = name

        def normalize(self, document: Document) -> Document:
            return attrs.evolve(document, issuer="mine")

    class Plugin:
        name = "mine"

        @hookimpl
        def diplodoc_normalizers(self) -> list[Mine]:
            return [Mine()]

    registry = Registry([Plugin()], installed=False)
    replaced = [f"mine:{name}" if each == name else each for each in NAMES]
    document = parsed(replaced, registry)
    assert document.issuer == "mine"
    assert attrs.evolve(document, issuer=None) == parsed([each for each in NAMES if each != name])
