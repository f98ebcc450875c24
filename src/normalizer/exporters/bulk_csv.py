"""CSV tables in canonical form: any tables as one file for bulk."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

from normalizer.exporters.base import Exporter, Written
from normalizer.exporters.rows import columns_of, rows
from normalizer.tables.bulk import csv_line

if TYPE_CHECKING:
    from normalizer.exporters.base import Contents

__all__ = ["EXPORTER", "write"]


def write(contents: Contents, out: BinaryIO) -> Written:
    """Write a CSV table.

    Args:
        contents: What to write.
        out: Where to.
    """
    done = Written()
    columns = columns_of(contents)
    out.write(csv_line(columns).encode())
    lines = (csv_line(row.get(name, "") for name in columns) for row in rows(contents, done))
    out.writelines(line.encode("utf-8") for line in lines)
    return done


EXPORTER = Exporter(
    name="csv", title="one CSV table", suffixes=(".csv",), write=write, has_sources=True
)
