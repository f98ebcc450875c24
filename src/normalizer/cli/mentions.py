"""What ``resolve`` is asked: its options, and the questions that the rows of its input put."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from attrs import define, frozen

from normalizer.cli.inputs import (
    CommandError,
    Row,
    Source,
    arguments,
    delimiter_of,
    find_column,
    is_parquet,
    named_cells,
    open_source,
)
from normalizer.dates import PartialDate
from normalizer.errors import ArgumentError
from normalizer.model import Kind, as_kind

if TYPE_CHECKING:
    from collections.abc import Sequence
    from contextlib import ExitStack

__all__ = ["MENTION", "Mention", "Options", "Reading", "as_mention", "check_names", "open_mentions"]

MENTION = "mention"
"""What the column of names is called where the input names none."""


@frozen
class Options:
    """What was asked; see the help of each option."""

    names: tuple[str, ...]
    source: str | None
    column: str | None
    delimiter: str | None
    header: bool
    kind: str | None
    lang: str | None
    on: PartialDate | None
    context: str | None
    kind_column: str | None
    on_column: str | None
    context_column: str | None
    tables: tuple[Path, ...]
    bundled: bool
    kb: Path | None
    judgements: Path | None
    policy: str
    explain: bool | None
    picture: str | None
    form: str
    keep: bool
    prefix: str
    output: Path | None
    log: Path | None
    workers: int

    @property
    def columns(self) -> tuple[str | None, ...]:
        """The columns of the names, kinds, dates and contexts, as they were asked for."""
        return (self.column, self.kind_column, self.on_column, self.context_column)

    @property
    def lone(self) -> bool:
        """Whether a single name is asked about."""
        return len(self.names) == 1 and self.names != ("-",)


@frozen
class Mention:
    """One question, as its row puts it; equal ones have equal answers."""

    text: str
    kind: Kind | None
    on: PartialDate | None
    context: str | None


@define
class Reading:
    """An input that is open.

    Attributes:
        rows: Its rows, with the cells name, kind, date and context.
        names: Names of all columns of its records.
        shown: What it is called in messages.
        size: How long it is, in bytes or in rows, when that is known.
        source: What its lines come from, if it has any.
        parquet: The Parquet file that it is, if it is one.
        columns: The columns that were asked for, by their names there.
    """

    rows: Iterator[Row]
    names: tuple[str, ...] = (MENTION,)
    shown: str = ""
    size: int | None = None
    source: Source | None = None
    parquet: Any = None
    columns: tuple[str | None, ...] = (MENTION, None, None, None)
    _rows_read: int = 0

    @property
    def position(self) -> int:
        """How much of the size was read."""
        return self.source.position if self.source else self._rows_read

    @property
    def needed(self) -> list[str]:
        """The columns that were asked for, each once, in the order of their names."""
        return sorted({column for column in self.columns if column is not None})

    def read(self, rows: int) -> None:
        """Tell that some more rows of Parquet were read."""
        self._rows_read += rows


def open_mentions(options: Options, stack: ExitStack) -> Reading:
    """Open what is to be read.

    Raises:
        CommandError: It cannot be read, or lacks a column.
        ArgumentError: It is no Parquet, though its suffix says so.
    """
    if options.source is None:
        names = options.names or ("-",)
        source = stack.enter_context(open_source("-")) if "-" in names else None
        return Reading(arguments(names, source), source=source)
    if is_parquet(options.source) and options.delimiter is None:
        return _open_parquet(options, stack)
    delimiter = delimiter_of(options.source, options.delimiter)
    if delimiter is None:
        if any(options.columns):
            raise click.UsageError(
                f"{options.source} has no columns by its suffix; give --delimiter"
            )
        source = stack.enter_context(open_source(options.source))
        return Reading(source.names(), shown=source.shown, size=source.size, source=source)
    _need_column(options)
    source = stack.enter_context(open_source(options.source))
    columns, rows = named_cells(source, options.columns, delimiter=delimiter, header=options.header)
    found = _found(source.shown, columns, options) if columns else options.columns
    return Reading(rows, columns, source.shown, source.size, source, columns=found)


def as_mention(row: Row, options: Options) -> Mention:
    """The question that a row asks; an empty cell leaves the option that stands for all rows.

    Raises:
        CommandError: A cell holds no kind or no date.
    """
    text, kind, on, context = (*row.cells, "", "", "")[:4]
    try:
        return Mention(
            text=text,
            kind=as_kind(kind.strip() or options.kind),
            on=PartialDate.parse(on.strip()) if on.strip() else options.on,
            context=context if context.strip() else options.context,
        )
    except ArgumentError as error:
        raise CommandError(f"{row.place}: {error}" if row.place else str(error)) from None


def check_names(options: Options, answers: Sequence[str], names: Sequence[str], shown: str) -> None:
    """Find out whether the answers' columns can stand beside all columns of the input.

    Raises:
        CommandError: The input has one of them already.
    """
    for name in answers:
        if options.prefix + name in names:
            raise CommandError(
                f"{shown or 'the input'} has a column {options.prefix + name!r} already; give "
                "--prefix resolved_ or another"
            )


def _need_column(options: Options) -> None:
    if options.column is None:
        raise click.UsageError(f"--column says which column of {options.source} holds the names")


def _found(shown: str, names: Sequence[str], options: Options) -> tuple[str | None, ...]:
    return tuple(
        None if column is None else names[find_column(shown, column, names, header=options.header)]
        for column in options.columns
    )


def _open_parquet(options: Options, stack: ExitStack) -> Reading:
    # Most calls read no Parquet, and its package is an extra.
    from normalizer.backends.parquet import as_text, open_parquet  # noqa: PLC0415

    _need_column(options)
    file = stack.enter_context(open_parquet(str(options.source)))
    names = tuple(file.schema.names)
    columns = _found(file.shown, names, options)
    wanted = [-1 if column is None else names.index(column) for column in columns]

    def rows() -> Iterator[Row]:
        number = 0
        for batch in file.batches(None if options.keep else reading.needed):
            at = [-1 if n < 0 else batch.schema.names.index(names[n]) for n in wanted]
            reading.read(batch.num_rows)
            for record in as_text(batch):
                number += 1
                cells = tuple("" if n < 0 else record[n] for n in at)
                yield Row(cells, f"{file.shown}: row {number}", record)

    reading = Reading(rows(), names, file.shown, file.rows, parquet=file, columns=columns)
    return reading
