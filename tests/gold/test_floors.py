"""Quality floors: what the English extractor reads in the gold documents does not get less.

`scripts/measure_gold.py` shows the figures and pins the floors anew.
"""

import tomllib

import measure_gold
import pytest

FLOORS = tomllib.loads(measure_gold.FLOORS.read_text("utf-8"))


@pytest.mark.parametrize("corpus", measure_gold.CORPORA)
def test_the_documents_are_those_that_the_floors_were_measured_on(corpus):
    assert measure_gold.digest(corpus) == FLOORS[corpus]["digest"], "pin the floors anew: see scripts/measure_gold.py"


@pytest.mark.parametrize("corpus", measure_gold.CORPORA)
def test_no_figure_falls_below_its_floor(corpus):
    figures = measure_gold.measure(corpus).figures()
    floors = {name: floor for name, floor in FLOORS[corpus].items() if name != "digest"}
    assert set(floors) == set(measure_gold.PINNED)
    low = {name: f"{figures[name]:.3f} < {floor}" for name, floor in floors.items() if figures[name] < floor}
    assert not low
