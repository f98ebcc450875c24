"""Parquet tables: the columns of CSV in row groups. The door to pyarrow of the exporters."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, BinaryIO

from normalizer.errors import ArgumentError
from normalizer.exporters.base import Exporter, Written
from normalizer.exporters.rows import columns_of, rows

if TYPE_CHECKING:
    from normalizer.exporters.base import Contents

__all__ = ["EXPORTER", "write"]

_GROUP = 1 << 16
"""Rows of a row group, which are held in memory at a time."""


def write(contents: Contents, out: BinaryIO) -> Written:
    """Write a Parquet table; all columns hold strings, and an empty cell is a null.

    Args:
        contents: What to write.
        out: Where to.

    Raises:
        ArgumentError: pyarrow is not installed.
    """
    try:
        import pyarrow as pa  # noqa: PLC0415 - an extra
        import pyarrow.parquet as pq  # noqa: PLC0415
    except ImportError as error:
        raise ArgumentError(
            "Parquet needs pyarrow; install it: pip install 'name-normalizer[arrow]'"
        ) from error
    done = Written()
    columns = columns_of(contents)
    schema = pa.schema([(name, pa.string()) for name in columns])
    lines = rows(contents, done)
    with pq.ParquetWriter(out, schema, compression="zstd") as writer:
        while group := list(islice(lines, _GROUP)):
            cells = {name: [row.get(name) or None for row in group] for name in columns}
            writer.write_table(pa.table(cells, schema=schema))
    return done


EXPORTER = Exporter(
    name="parquet",
    title="one Parquet table (needs pyarrow)",
    suffixes=(".parquet",),
    write=write,
    has_sources=True,
)
