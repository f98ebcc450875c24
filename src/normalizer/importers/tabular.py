"""Rows of delimited files: with or without quotes, and with a place each."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

from normalizer.importers.base import InputError
from normalizer.importers.source import LONGEST_RECORD

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from normalizer.importers.base import Tell
    from normalizer.importers.source import Source

__all__ = ["csv_rows", "tab_rows"]


def tab_rows(source: Source, problem: Tell, *, columns: int) -> Iterator[list[str]]:
    """Rows of a file whose cells are parted by tabs and never quoted.

    Args:
        source: The file.
        problem: Where to tell of rows that are wrong.
        columns: How many cells a row has at least; what comes after them is passed over.
    """
    for line in source.lines():
        data = line.rstrip(b"\r\n")
        if not data:
            continue
        try:
            cells = data.decode("utf-8").split("\t")
        except UnicodeDecodeError as error:
            problem(source.place(), f"the byte 0x{data[error.start]:02X} is not UTF-8; save the "
                    "file as UTF-8", record=data.decode("utf-8", "backslashreplace"))  # fmt: skip
            continue
        if len(cells) < columns:
            problem(source.place(), f"{len(cells)} cells where {columns} should be, parted by tabs",
                    record=data.decode("utf-8"))  # fmt: skip
            continue
        yield cells


def csv_rows(
    source: Source,
    problem: Tell,
    *,
    delimiter: str = ",",
    check: Callable[[list[str]], None] | None = None,
) -> Iterator[dict[str, str]]:
    """Rows of a file with a header, by the names of their columns.

    A row that is wrong is told and passed over. An empty line is passed over.

    Args:
        source: The file.
        problem: Where to tell of rows that are wrong.
        delimiter: What parts the cells.
        check: Called with the names of the columns, before any row.

    Raises:
        InputError: There is no header, or two columns have one name.
    """
    csv.field_size_limit(LONGEST_RECORD)
    header: list[str] | None = None
    for cells, line in _records(source, problem, delimiter):
        if header is None:
            header = [cell.strip() for cell in cells]
            twice = sorted({name for name in header if name and header.count(name) > 1})
            if twice:
                raise InputError(
                    f"{source.place(line)}: two columns are named {twice[0]!r}; rename one"
                )
            if check is not None:
                check(header)
            continue
        if len(cells) != len(header):
            what = "cell" if len(cells) == 1 else "cells"
            problem(source.place(line), f"{len(cells)} {what} where the header has {len(header)}; "
                    "put a cell that holds the delimiter in quotes",
                    record=delimiter.join(cells))  # fmt: skip
            continue
        yield dict(zip(header, cells, strict=True))
    if header is None:
        raise InputError(f"{source.shown} is empty; its first row must name the columns")


def _records(source: Source, problem: Tell, delimiter: str) -> Iterator[tuple[list[str], int]]:
    """Records and the lines on which they begin.

    A record ends with a line, unless a quote is open; so what is wrong with one record ends with
    it, and the next is read as if nothing had been.
    """
    pending = ""
    start = 0
    for data in source.lines():
        start = start if pending else source.line
        try:
            pending += data.decode("utf-8")
        except UnicodeDecodeError as error:
            problem(source.place(), f"the byte 0x{data[error.start]:02X} is not UTF-8; save the "
                    "file as UTF-8", record=data.decode("utf-8", "backslashreplace"))  # fmt: skip
            pending = ""
            continue
        if pending.count('"') % 2 and len(pending) <= LONGEST_RECORD:
            continue
        record, pending = pending, ""
        yield from _parsed(source, problem, record, delimiter, start)
    if pending:
        problem(source.place(start), "a quote is opened and never closed; close it, or write it "
                "twice", record=pending)  # fmt: skip


def _parsed(
    source: Source, problem: Tell, record: str, delimiter: str, start: int
) -> Iterator[tuple[list[str], int]]:
    if not record.strip("\r\n"):
        return
    try:
        rows = list(csv.reader([record], delimiter=delimiter, strict=True))
    except csv.Error as error:
        problem(source.place(start), f"a broken row: {error}; put a cell with quotes in quotes, "
                "and write each quote in it twice", record=record)  # fmt: skip
        return
    if len(rows) == 1:
        yield rows[0], start
