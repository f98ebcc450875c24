"""Answers as Parquet, whatever the input is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from normalizer.cli.inputs import CommandError
from normalizer.cli.mentions import MENTION, as_mention, check_names
from normalizer.cli.outputs import open_binary
from normalizer.errors import ArgumentError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from normalizer.cli.inputs import Row
    from normalizer.cli.mentions import Options, Reading
    from normalizer.resolver import Resolver

__all__ = ["write_columns"]

_APART = "\0"
"""What the answers' columns begin with while those of the input stand beside them; no column of an
input has such a name."""

_NAMES = (MENTION, "kind", "on", "context")
"""Columns of the questions where the input has none."""


def write_columns(
    options: Options, reading: Reading, resolver: Resolver, advance: Callable[[int], object]
) -> None:
    """Resolve an input a batch at a time, and write Parquet, which appears when all is done.

    The columns are `mention`, or with ``--keep`` those of the input, and then those of
    `normalizer.backends.answers.ANSWER_SCHEMA`.

    Args:
        options: What was asked.
        reading: The input.
        resolver: What resolves it.
        advance: Called after each name with how much was read.

    Raises:
        CommandError: The input is broken, or has a column where an answer would go.
    """
    # Most calls write no Parquet, and its package is an extra.
    from normalizer.backends.arrow import output_schema, resolve_batches  # noqa: PLC0415
    from normalizer.backends.parquet import write_parquet  # noqa: PLC0415
    from normalizer.backends.plan import ANSWERS  # noqa: PLC0415

    assert options.output is not None
    schema, batches, (column, kind_column, on_column, context_column) = _batches(options, reading)
    prefix = options.prefix if options.keep else _APART
    if options.keep:
        check_names(options, ANSWERS, schema.names, reading.shown)
    asked: dict[str, Any] = {
        "column": column,
        "kind": options.kind,
        "kind_column": kind_column,
        "lang": options.lang,
        "on": options.on,
        "on_column": on_column,
        "context": options.context,
        "context_column": context_column,
        "prefix": prefix,
    }
    answers = [prefix + name for name in ANSWERS]
    picked = [*(schema.names if options.keep else [column]), *answers]
    told = schema.names if options.keep else [MENTION]
    names = [*told, *(options.prefix + name for name in ANSWERS)]

    def written() -> Iterator[Any]:
        done = resolve_batches(resolver, batches, workers=options.workers, **asked)
        while (batch := _next(done, reading.shown)) is not None:
            yield batch.select(picked).rename_columns(names)
            for _ in range(batch.num_rows):
                advance(reading.position)

    whole = output_schema(schema, **asked).empty_table().select(picked).rename_columns(names)
    with open_binary(options.output) as stream:
        write_parquet(stream, whole.schema, written())


def _next(batches: Iterator[Any], shown: str) -> Any:
    """The next batch, or None; what is wrong with its rows is told with the name of the file."""
    try:
        return next(batches, None)
    except ArgumentError as error:
        raise CommandError(f"{shown}: {error}" if shown else str(error)) from None


def _batches(
    options: Options, reading: Reading
) -> tuple[Any, Iterator[Any], tuple[str | None, ...]]:
    """Schema, batches, and names of the columns of names, kinds, dates and contexts."""
    from normalizer.backends.parquet import text_batches  # noqa: PLC0415 - as above

    if reading.parquet is not None:
        wanted = None if options.keep else reading.needed
        return reading.parquet.schema, _counted(reading, wanted), reading.columns
    rows = (_checked(row, options) for row in reading.rows)
    if options.keep:
        records = (row.record for row in rows)
        return *text_batches(reading.names, records), reading.columns
    used = [number for number, column in enumerate(reading.columns) if column is not None]
    cells = (tuple(row.cells[number] for number in used) for row in rows)
    columns = tuple(name if n in used else None for n, name in enumerate(_NAMES))
    return *text_batches([_NAMES[number] for number in used], cells), columns


def _checked(row: Row, options: Options) -> Row:
    as_mention(row, options)  # tells the line of a cell that cannot be meant
    return row


def _counted(reading: Reading, columns: list[str] | None) -> Iterator[Any]:
    for batch in reading.parquet.batches(columns):
        reading.read(batch.num_rows)
        yield batch
