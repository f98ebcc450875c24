"""CSV tables in canonical form: any tables as one file for bulk."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, BinaryIO

from normalizer.exporters.base import Exporter, Written
from normalizer.exporters.rows import columns_of, rows

if TYPE_CHECKING:
    from normalizer.exporters.base import Contents

__all__ = ["EXPORTER", "write"]

_NEEDS_QUOTES = re.compile(r'[,"\r\n]')


def write(contents: Contents, out: BinaryIO) -> Written:
    """Write a CSV table.

    Args:
        contents: What to write.
        out: Where to.
    """
    done = Written()
    columns = columns_of(contents)
    out.write((",".join(columns) + "\n").encode())
    for row in rows(contents, done):
        line = ",".join(_quoted(row.get(name, "")) for name in columns) + "\n"
        out.write(line.encode("utf-8"))
    return done


def _quoted(text: str) -> str:
    if _NEEDS_QUOTES.search(text):
        return '"' + text.replace('"', '""') + '"'
    return text


EXPORTER = Exporter(
    name="csv", title="one CSV table", suffixes=(".csv",), write=write, has_sources=True
)
