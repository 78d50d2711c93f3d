"""Ten thousand documents on real engines, with the code that the documentation shows: as the plain loop gives them."""

import datetime as dt
import itertools
import os
import re
import shutil
import sys
from pathlib import Path

import diplodoc
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from diplodoc_arrow import read_parquet

PLUGIN = Path(__file__).parents[1]

STATES = ("Kenya", "Japan", "Senegal", "Norway", "Peru", "Türkiye", "Fiji", "Chile", "Oman", "Ghana")
DEEDS = (
    "thanked {} for its support.", "visited {} on Monday.", "congratulated {} on its national day.",
    "condemned the attack on {}.", "will send aid to {}.",
)  # fmt: skip
NAMES = ("Amina Diallo", "Taro Abe", "José Núñez", "Ingrid Lund", "Ilham Aliyev")
RANKS = ("President", "Foreign Minister", "Prime Minister", "Ambassador")


def notes():
    pairs = itertools.cycle(itertools.permutations(STATES, 2))
    for number, rank, name, deed, (one, other) in zip(
        range(10_000), itertools.cycle(RANKS), itertools.cycle(NAMES), itertools.cycle(DEEDS), pairs, strict=False
    ):
        yield {
            "id": f"note-{number:05}",
            "published": dt.date(2024, 1, 1) + dt.timedelta(days=number % 365),
            "text": f"{number % 97}. {rank} {name} of {one} {deed.format(other)}",
        }


def shown(page, word):
    """The Python code with that word in a page of the documentation."""
    (code,) = (
        code for code in re.findall(r"```py(?:thon)?\n(.*?)```", page.read_text("utf-8"), re.DOTALL) if word in code
    )
    return code


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """The current folder, where the code that is shown finds its texts."""
    folder = tmp_path_factory.mktemp("folder")
    pq.write_table(pa.Table.from_pylist(list(notes())), folder / "press-releases.parquet", row_group_size=2_500)
    patch = pytest.MonkeyPatch()
    patch.chdir(folder)
    yield folder
    patch.undo()


@pytest.fixture(scope="module")
def plain():
    """What the plain loop gives."""
    return [diplodoc.parse(**note) for note in notes()]


def test_the_notes_say_something(plain):
    assert len(plain) == 10_000
    assert sum(bool(document.events) for document in plain) > 9_000


@pytest.fixture(scope="module")
def spark(folder):
    if not (shutil.which("java") or "JAVA_HOME" in os.environ or "CI" in os.environ):
        pytest.skip("Spark needs Java 17 or newer, and there is no java here")
    sql = pytest.importorskip("pyspark.sql")
    patch = pytest.MonkeyPatch()
    patch.setenv("PYSPARK_PYTHON", sys.executable)
    session = (
        sql.SparkSession.builder.master("local[2]")
        .config("spark.ui.enabled", "false")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.sql.files.maxPartitionBytes", "100k")
        .getOrCreate()
    )
    yield session
    session.stop()
    patch.undo()


def test_spark(spark, folder, plain, capfd):
    exec(shown(PLUGIN / "README.md", "mapInArrow"), {"spark": spark})
    parts = [list(read_parquet(part)) for part in (folder / "documents").glob("*.parquet")]
    assert sum(map(bool, parts)) > 1, "one process did it all"
    assert sorted((document for part in parts for document in part), key=lambda document: document.id) == plain

    thanks = sum(len(document.events_of("thanks")) for document in plain)
    assert re.search(rf"^\| +thanks\| +{thanks}\|$", capfd.readouterr().out, re.MULTILINE)


def test_spark_as_the_manual_shows_it(spark):
    names = {"spark": spark}
    exec(shown(PLUGIN.parents[1] / "docs" / "howto" / "parse-a-folder.md", "mapInArrow"), names)
    assert names["documents"].select("id").first().id == "note-00000"


def test_dask(folder, plain):
    names = {"read": []}
    exec(shown(PLUGIN / "README.md", "dask.bag").replace("...", "read.append(document)"), names)
    assert names["bag"].npartitions > 1
    assert names["read"] == plain
