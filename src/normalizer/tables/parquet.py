"""Parquet: the columns of a CSV table, with types; the one door to pyarrow of the tables.

A place in such a file is the number of the row and of the column, both counted from 1.
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from normalizer.errors import ArgumentError
from normalizer.model import Location, Problem
from normalizer.tables.cells import Cell, RawFile, Row
from normalizer.tables.codes import (
    BAD_SHAPE,
    BAD_SYNTAX,
    EMPTY_FILE,
    MISSING_FIELD,
    NO_FILE,
)
from normalizer.tables.csv_writer import bulk_rows
from normalizer.tables.migration import renamed_columns
from normalizer.tables.records import add_record, check_columns, text_of
from normalizer.tables.vocabulary import COLUMNS

if TYPE_CHECKING:
    from pathlib import Path

    from normalizer.tables.cells import RawEntity

__all__ = ["read_parquet", "write_parquet"]

_INSTALL = "install it: pip install 'name-normalizer[arrow]'"
_ROWS = 1 << 14
"""Rows that are held as values at a time."""


def read_parquet(
    path: Path, shown: str, *, version: str = ""
) -> tuple[RawFile | None, list[Problem]]:
    """Read a Parquet table; None where it cannot be read at all. Never raises for bad content.

    Args:
        path: Where it is.
        shown: How problems name it.
        version: Version of the format that its side file says, where that is an older one.
    """
    try:
        import pyarrow as pa  # noqa: PLC0415 - an extra
        import pyarrow.parquet as pq  # noqa: PLC0415
    except ImportError:
        return None, [Problem(Location(shown), NO_FILE, "Parquet needs pyarrow", _INSTALL)]
    file = RawFile(shown, version=version)
    try:
        with pq.ParquetFile(path) as source:
            names = tuple(source.schema_arrow.names)
            file.columns = renamed_columns(names, version)
            if not _check_header(file):
                file.fatal = True
                return file, []
            number = 0
            latest: dict[str, RawEntity] = {}
            for batch in source.iter_batches(batch_size=_ROWS):
                columns = [column.to_pylist() for column in batch.columns]
                for row in zip(*columns, strict=True):
                    number += 1
                    _read_row(file, row, number, latest)
    except (pa.ArrowException, OSError, ValueError) as error:
        reason = " ".join(str(error).split())[:120]
        mend = "write it again; it may be torn"
        return None, [Problem(Location(shown), BAD_SYNTAX, f"not Parquet: {reason}", mend)]
    if not number:
        file.fault(Row({}, 1, 1), EMPTY_FILE, "the file has no rows", "write rows, or remove it")
        file.fatal = True
    return file, []


def _check_header(file: RawFile) -> bool:
    def place(name: str) -> Cell:
        return Cell("", 1, file.columns.index(name) + 1)

    check_columns(file, dict.fromkeys(file.columns), place)
    needed = ("entity", "text", "kind") if {"text", "kind"} & {*file.columns} else ("entity",)
    missing = [name for name in needed if name not in file.columns]
    for name in missing:
        mend = f"add the column {name!r}"
        file.fault(Cell("", 1, 1), MISSING_FIELD, f"the column {name!r} is missing", mend)
    return not missing


def _read_row(
    file: RawFile, row: tuple[object, ...], number: int, latest: dict[str, RawEntity]
) -> None:
    cells: dict[str, Cell] = {}
    refused: set[str] = set()
    for index, (name, value) in enumerate(zip(file.columns, row, strict=True), start=1):
        if name not in COLUMNS or value is None or name in cells:
            continue
        text = text_of(name, value)
        if text is None:
            message = f"a {type(value).__name__} where the value of {name!r} belongs"
            file.fault(Cell("", number, index), BAD_SHAPE, message, "write a column of strings")
            refused.add(name)
        elif text:
            cells[name] = Cell(text, number, index)
    columns = file.columns

    def place(name: str) -> Cell | None:
        if name in refused or name not in columns:
            return None
        return Cell("", number, columns.index(name) + 1)

    add_record(file, cells, (number, number), latest, place)


def write_parquet(file: RawFile) -> bytes:
    """Write a table as Parquet, rows and columns in the order that CSV has them.

    Raises:
        ArgumentError: pyarrow is not installed.
    """
    try:
        import pyarrow as pa  # noqa: PLC0415 - an extra
        import pyarrow.parquet as pq  # noqa: PLC0415
    except ImportError as error:
        raise ArgumentError(f"Parquet needs pyarrow; {_INSTALL}") from error
    rows = bulk_rows(file)
    filled = {name for row in rows for name, text in row.items() if text}
    columns = [name for name in COLUMNS if name in filled | {"entity", "text", "lang", "kind"}]
    table = pa.table({name: pa.array(
        [row.get(name) or None for row in rows], pa.string()) for name in columns})  # fmt: skip
    stream = io.BytesIO()
    pq.write_table(table, stream, compression="zstd")
    return stream.getvalue()
