"""What the commands read: names as arguments, lines, and columns of delimited files.

All of it is read as it comes, a record at a time, so that a file may be larger than memory.
"""

from __future__ import annotations

import csv
import difflib
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

import click
from attrs import define, frozen

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = [
    "CommandError",
    "Row",
    "Source",
    "arguments",
    "cells",
    "delimiter_of",
    "find_column",
    "is_parquet",
    "named_cells",
    "open_source",
]

LONGEST_LINE = 1 << 20
"""Bytes of a line, and characters of a cell, beyond which a file is no list of names.

A cell may hold a whole article, which has some tens of thousands; without any bound, a quote that
is never closed would read a whole file into memory.
"""

_MOST_SHOWN = 20
_DELIMITERS = {".csv": ",", ".tsv": "\t", ".tab": "\t"}
_PARQUET = frozenset({".parquet", ".pq"})
_UTF8_MARK = b"\xef\xbb\xbf"
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_STANDARD_INPUT = "standard input"


class CommandError(click.ClickException):
    """A command that cannot be carried out as it was given; the message says how to mend it."""

    exit_code = 2


@frozen
class Row:
    """The wanted cells of one record.

    Attributes:
        cells: Their texts, in the order in which the columns were asked for.
        place: File and line, for messages; "" for arguments.
        record: All cells of the record.
    """

    cells: tuple[str, ...]
    place: str = ""
    record: tuple[str, ...] = ()


@define
class Source:
    """A text file or the standard input that is being read.

    Attributes:
        shown: What it is called in messages.
        stream: Its bytes.
        size: Its length in bytes, when that is known.
        position: How many bytes were read.
        line: How many lines were read.
    """

    shown: str
    stream: BinaryIO
    size: int | None = None
    position: int = 0
    line: int = 0

    def lines(self) -> Iterator[str]:
        """Lines with their ends.

        Raises:
            CommandError: A line is not UTF-8 or too long, or the file cannot be read.
        """
        while data := self._read_line():
            self.position += len(data)
            self.line += 1
            if self.line == 1:
                if data.startswith(_UTF16_MARKS):
                    raise CommandError(f"{self.shown} is written in UTF-16; save it as UTF-8")
                data = data.removeprefix(_UTF8_MARK)  # spreadsheets write one
            if len(data) > LONGEST_LINE:
                raise CommandError(
                    f"{self.shown}:{self.line}: a line of more than {LONGEST_LINE} bytes; "
                    "give a text file with one record a line"
                )
            try:
                yield data.decode("utf-8")
            except UnicodeDecodeError as error:
                before = len(data[: error.start].decode("utf-8"))
                raise CommandError(
                    f"{self.shown}:{self.line}:{before + 1}: the byte 0x{data[error.start]:02X} "
                    "is not UTF-8; save the file as UTF-8"
                ) from None

    def names(self) -> Iterator[Row]:
        """One row a line; an empty line is an empty name, so that answers stay in step."""
        for text in self.lines():
            name = text.removesuffix("\n").removesuffix("\r")
            yield Row((name,), f"{self.shown}:{self.line}", (name,))

    def _read_line(self) -> bytes:
        try:
            return self.stream.readline(LONGEST_LINE + 1)
        except OSError as error:
            raise _unreadable(self.shown, error) from None


@contextmanager
def open_source(path: str) -> Iterator[Source]:
    """Open a file to read, or the standard input for ``-``.

    Raises:
        CommandError: It cannot be opened.
    """
    if path == "-":
        if sys.stdin is None:
            raise CommandError("there is no standard input; give names or --input FILE")
        yield Source(_STANDARD_INPUT, sys.stdin.buffer)
        return
    try:
        stream = Path(path).open("rb")  # noqa: SIM115 - errors of the caller's block are its own
        size = Path(path).stat().st_size if Path(path).is_file() else None
    except (OSError, ValueError) as error:
        raise _unreadable(path, error) from None
    with stream:
        yield Source(path, stream, size)


def arguments(names: Sequence[str], standard_input: Source | None) -> Iterator[Row]:
    """The names of the command line in their order, with the lines of the input at ``-``."""
    for name in names:
        if name == "-" and standard_input is not None:
            yield from standard_input.names()
        else:
            yield Row((name,), record=(name,))


def delimiter_of(path: str, given: str | None) -> str | None:
    r"""What parts the cells of a file: as given, or by its suffix; None for a file of lines.

    >>> delimiter_of("names.tsv", None), delimiter_of("names.txt", None), delimiter_of("-", ";")
    ('\t', None, ';')
    """
    return given if given is not None else _DELIMITERS.get(Path(path).suffix.lower())


def is_parquet(path: str | Path | None) -> bool:
    """Whether a file is Parquet by its suffix.

    >>> is_parquet("names.parquet"), is_parquet("names.csv"), is_parquet(None)
    (True, False, False)
    """
    return path is not None and Path(path).suffix.lower() in _PARQUET


def cells(
    source: Source, columns: Sequence[str | None], *, delimiter: str, header: bool = True
) -> Iterator[Row]:
    """The wanted columns of a delimited file; what is wrong with its header is told at once.

    Args:
        source: The file.
        columns: Names of columns, or their numbers counted from 1; None gives empty cells.
        delimiter: One character.
        header: Whether the first row names the columns.

    Raises:
        CommandError: A column is missing, or (while reading) a row is broken.
    """
    return named_cells(source, columns, delimiter=delimiter, header=header)[1]


def named_cells(
    source: Source, columns: Sequence[str | None], *, delimiter: str, header: bool = True
) -> tuple[tuple[str, ...], Iterator[Row]]:
    """The names of all columns, which are numbers without a header, and what `cells` yields."""
    csv.field_size_limit(LONGEST_LINE)
    records = _records(source, delimiter)
    first = next(records, None)
    if first is None:
        if header:
            raise CommandError(f"{source.shown} is empty; its first row must name the columns")
        return (), iter(())
    numbers = [
        None if column is None else find_column(source.shown, column, first[1], header=header)
        for column in columns
    ]
    names = first[1] if header else [str(number) for number in range(1, len(first[1]) + 1)]
    return tuple(names), _picked(source, records, first, numbers, header=header)


def _picked(
    source: Source,
    records: Iterator[tuple[int, list[str]]],
    first: tuple[int, list[str]],
    numbers: Sequence[int | None],
    *,
    header: bool,
) -> Iterator[Row]:
    width = len(first[1])
    if not header:
        yield _row(source, first, numbers)
    for line, record in records:
        if not record and width > 1:
            continue  # an empty line between rows
        if len(record or [""]) != width:
            many = "cell" if len(record) == 1 else "cells"
            raise CommandError(
                f"{source.shown}:{line}: {len(record)} {many}, but the first row has {width}; "
                "put a cell that holds the delimiter in quotes"
            )
        yield _row(source, (line, record or [""]), numbers)


def _row(source: Source, record: tuple[int, list[str]], numbers: Sequence[int | None]) -> Row:
    line, texts = record
    wanted = tuple("" if number is None else texts[number] for number in numbers)
    return Row(wanted, f"{source.shown}:{line}", tuple(texts))


def _records(source: Source, delimiter: str) -> Iterator[tuple[int, list[str]]]:
    """Records with the lines on which they start."""
    reader = csv.reader(source.lines(), delimiter=delimiter, strict=True)
    while True:
        start = source.line + 1
        try:
            record = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            raise CommandError(
                f"{source.shown}:{start}: a broken row ({error}); put a cell with quotes in "
                "quotes, and write each quote in it twice"
            ) from None
        yield start, record


def find_column(shown: str, column: str, first: Sequence[str], *, header: bool = True) -> int:
    """The index of a column that was asked for by name or by number.

    Raises:
        CommandError: There is none, or several of that name.
    """
    if header and first.count(column) == 1:
        return first.index(column)
    if header and column in first:
        raise CommandError(
            f"{shown} has {first.count(column)} columns named {column!r}; give the number of one"
        )
    if column.isascii() and column.isdigit():
        if 1 <= int(column) <= len(first):
            return int(column) - 1
        raise CommandError(f"{shown} has no column {column}; it has {len(first)}")
    if not header:
        raise CommandError(
            f"{column!r} is not the number of a column; without a header row, give 1 to "
            f"{len(first)}"
        )
    near = difflib.get_close_matches(column, first, n=1)
    meant = f"; did you mean {near[0]!r}?" if near else "."
    names = ", ".join(repr(name) for name in first[:_MOST_SHOWN])
    more = f" and {len(first) - _MOST_SHOWN} more" if len(first) > _MOST_SHOWN else ""
    raise CommandError(f"{shown} has no column {column!r}{meant} Its columns are {names}{more}.")


def _unreadable(shown: str, error: OSError | ValueError) -> CommandError:
    reason = error.strerror if isinstance(error, OSError) else str(error)
    return CommandError(f"{shown} cannot be read: {reason}; check the path")
