"""Parquet files and Arrow streams of whole documents: one row a document, nothing lost, never all in memory."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from typing import BinaryIO, TypeAlias

import pyarrow as pa
import pyarrow.parquet as pq
from diplodoc import Document

from .batches import BATCH_DOCUMENTS, from_batches, to_batches
from .schemas import DOCUMENT

#: A file to read: its path, or a binary file open for reading.
File: TypeAlias = "str | os.PathLike[str] | BinaryIO"

#: What all Parquet files of this package are compressed with.
COMPRESSION = "zstd"


class ParquetExporter:
    """Writes one Parquet file of the schema `DOCUMENT`; each batch of documents is a row group."""

    name = "parquet"
    suffix = ".parquet"
    media_type = "application/vnd.apache.parquet"

    def export(self, documents: Iterable[Document], out: BinaryIO) -> None:
        with pq.ParquetWriter(out, DOCUMENT, compression=COMPRESSION) as writer:
            for batch in to_batches(documents):
                writer.write_batch(batch)


class ArrowExporter:
    """Writes one Arrow IPC stream of the schema `DOCUMENT`, which can be read while it is written."""

    name = "arrow"
    suffix = ".arrows"
    media_type = "application/vnd.apache.arrow.stream"

    def export(self, documents: Iterable[Document], out: BinaryIO) -> None:
        with pa.ipc.new_stream(out, DOCUMENT) as writer:
            for batch in to_batches(documents):
                writer.write_batch(batch)


def read_parquet(file: File) -> Iterator[Document]:
    """The documents in a Parquet file that the format ``parquet`` wrote, batch by batch.

    Raises `WireError` where it holds something else.
    """
    with pq.ParquetFile(file) as parquet:
        yield from from_batches(parquet.iter_batches(batch_size=BATCH_DOCUMENTS))


def read_arrow(file: File) -> Iterator[Document]:
    """The documents in an Arrow stream that the format ``arrow`` wrote, batch by batch.

    Raises `WireError` where it holds something else.
    """
    source = pa.OSFile(os.fspath(file)) if isinstance(file, str | os.PathLike) else file
    with pa.ipc.open_stream(source) as reader:
        yield from from_batches(reader)
