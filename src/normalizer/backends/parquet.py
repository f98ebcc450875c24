"""Reads and writes Parquet a batch at a time, so that files may be larger than memory."""

from __future__ import annotations

import os
from contextlib import contextmanager
from typing import IO, TYPE_CHECKING, Any

from attrs import frozen

from normalizer.backends.answers import texts
from normalizer.backends.errors import missing
from normalizer.errors import ArgumentError

try:
    import pyarrow as pa
    import pyarrow.parquet as pq
except ImportError as error:  # pragma: no cover - the tests have it
    raise missing("pyarrow", "arrow") from error

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

__all__ = ["ParquetInput", "as_text", "open_parquet", "text_batches", "write_parquet"]

_ROWS = 1 << 13
"""Rows of a batch: few enough that answers come soon and go round in little memory."""

_GROUP = 1 << 16
"""Rows of a group of the output; readers skip and share out whole groups, so that tiny ones are
slow to read, and one is in memory until it is written."""


@frozen
class ParquetInput:
    """A Parquet file that is open.

    Attributes:
        file: What reads it.
        shown: What it is called in messages.
    """

    file: pq.ParquetFile
    shown: str

    @property
    def schema(self) -> pa.Schema:
        """Names and types of its columns."""
        return self.file.schema_arrow

    @property
    def rows(self) -> int:
        """How many rows it has."""
        return int(self.file.metadata.num_rows)

    def batches(self, columns: Sequence[str] | None = None) -> Iterator[pa.RecordBatch]:
        """Its rows in their order.

        Args:
            columns: The columns to read; without them, all.

        Raises:
            ArgumentError: While the rows are taken, when the file is broken.
        """
        try:
            yield from self.file.iter_batches(_ROWS, columns=columns)
        except (pa.ArrowException, OSError) as error:
            raise _broken(self.shown, error) from None


@contextmanager
def open_parquet(path: str | Path) -> Iterator[ParquetInput]:
    """Open a file to read.

    Raises:
        ArgumentError: It cannot be read, or is no Parquet.
    """
    try:
        file = pq.ParquetFile(path)
    except (pa.ArrowException, OSError) as error:
        raise _broken(str(path), error) from None
    with file:
        yield ParquetInput(file, str(path))


def write_parquet(stream: IO[bytes], schema: pa.Schema, batches: Iterable[pa.RecordBatch]) -> None:
    """Write batches of a schema as they come, in groups of rows."""
    with pq.ParquetWriter(stream, schema) as writer:
        waiting: list[pa.RecordBatch] = []
        for batch in batches:
            waiting.append(batch)
            if sum(one.num_rows for one in waiting) >= _GROUP:
                writer.write_table(pa.Table.from_batches(waiting, schema))
                waiting = []
        if waiting:
            writer.write_table(pa.Table.from_batches(waiting, schema))


def text_batches(
    names: Sequence[str], rows: Iterable[Sequence[str]]
) -> tuple[pa.Schema, Iterator[pa.RecordBatch]]:
    """Rows of text as batches, and their schema."""
    schema = pa.schema([pa.field(name, pa.string()) for name in names])

    def made() -> Iterator[pa.RecordBatch]:
        waiting: list[Sequence[str]] = []
        for row in rows:
            waiting.append(row)
            if len(waiting) == _ROWS:
                yield _batch(schema, waiting)
                waiting = []
        if waiting:
            yield _batch(schema, waiting)

    return schema, made()


def as_text(batch: pa.RecordBatch) -> Iterator[tuple[str, ...]]:
    """The rows of a batch as text; a null is empty.

    >>> list(as_text(pa.RecordBatch.from_pydict({"name": ["Joly", None], "year": [2024, 2025]})))
    [('Joly', '2024'), ('', '2025')]
    """
    columns = [[_cell(value) for value in column.to_pylist()] for column in batch.columns]
    return zip(*columns, strict=True)


def _cell(value: Any) -> str:
    return "" if value is None else str(value)


def _batch(schema: pa.Schema, rows: Sequence[Sequence[str]]) -> pa.RecordBatch:
    columns = [texts(column) for column in zip(*rows, strict=True)]
    return pa.RecordBatch.from_arrays(columns, schema=schema)


def _broken(shown: str, error: Exception) -> ArgumentError:
    number = getattr(error, "errno", None)
    if number is not None:
        return ArgumentError(f"{shown} cannot be read: {os.strerror(number)}; check the path")
    reason = str(error).partition("\n")[0].rstrip(". ")
    return ArgumentError(f"{shown} cannot be read: {reason}; give a Parquet file")
