"""Ten thousand documents on real engines: the results are those of the plain loop."""

import datetime as dt
import itertools
import os
import shutil
import sys

import diplodoc
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from diplodoc_arrow import from_batches, parse_batches, read_parquet, spark_schema

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


@pytest.fixture(scope="module")
def sources(tmp_path_factory):
    path = tmp_path_factory.mktemp("sources") / "notes.parquet"
    pq.write_table(pa.Table.from_pylist(list(notes())), path)
    return path


@pytest.fixture(scope="module")
def plain():
    """What the plain loop gives."""
    return [diplodoc.parse(**note) for note in notes()]


def test_the_notes_say_something(plain):
    assert len(plain) == 10_000
    assert sum(bool(document.events) for document in plain) > 9_000


@pytest.fixture(scope="module")
def spark():
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
        .getOrCreate()
    )
    yield session
    session.stop()
    patch.undo()


def test_spark(spark, sources, plain, tmp_path):
    frame = spark.read.parquet(str(sources)).repartition(4).mapInArrow(parse_batches, spark_schema())
    frame.write.parquet(str(tmp_path / "documents"))
    documents = [d for part in (tmp_path / "documents").glob("*.parquet") for d in read_parquet(part)]
    assert sorted(documents, key=lambda d: d.id) == plain

    counted = spark.read.parquet(str(tmp_path / "documents")).selectExpr("explode(events) AS event")
    thanks = counted.where("event.type = 'thanks'").count()
    assert thanks == sum(len(document.events_of("thanks")) for document in plain)


def test_dask(sources, plain):
    import dask.bag

    batches = pq.read_table(sources).to_batches(max_chunksize=500)
    bag = dask.bag.from_sequence(batches, partition_size=5).map_partitions(parse_batches).map_partitions(list)
    parts = bag.compute(scheduler="processes", num_workers=2)
    assert list(from_batches(parts)) == plain
