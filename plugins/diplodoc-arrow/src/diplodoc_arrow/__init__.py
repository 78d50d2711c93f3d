"""diplodoc's documents in Apache Arrow: Parquet and Arrow files, tables for analysis, and parsing on many machines.

>>> import diplodoc, diplodoc_arrow
>>> document = diplodoc.parse("President Amina Diallo thanked Japan for its support.", id="note-1")
>>> events = diplodoc_arrow.tables([document]).events
>>> events.select(["document", "type", "agents", "recipients"]).to_pylist()
[{'document': 'note-1', 'type': 'thanks', 'agents': ['Amina Diallo'], 'recipients': ['Japan']}]
"""

from __future__ import annotations

from collections.abc import Iterable

from diplodoc import Exporter, hookimpl

from .batches import from_batches, to_batches
from .files import ArrowExporter, ParquetExporter, read_arrow, read_parquet
from .parsing import parse_batches, spark_schema
from .schemas import ACTORS, DOCUMENT, DOCUMENTS, EVENTS, MENTIONS
from .tables import Tables, tables, to_pandas, to_polars, write_tables

__all__ = [
    "ACTORS",
    "DOCUMENT",
    "DOCUMENTS",
    "EVENTS",
    "MENTIONS",
    "ArrowExporter",
    "ParquetExporter",
    "Tables",
    "from_batches",
    "parse_batches",
    "read_arrow",
    "read_parquet",
    "spark_schema",
    "tables",
    "to_batches",
    "to_pandas",
    "to_polars",
    "write_tables",
]

DIPLODOC_HOOKS = 1


@hookimpl
def diplodoc_exporters() -> Iterable[Exporter]:
    return [ParquetExporter(), ArrowExporter()]
