"""Resolves Arrow batches, tables and streams: what every engine calls."""

from __future__ import annotations

import threading
from itertools import islice
from typing import TYPE_CHECKING, Unpack

from normalizer.backends.answers import ANSWER_SCHEMA, Answer, answer_of, as_batch
from normalizer.backends.errors import missing
from normalizer.backends.opening import ResolverLike, as_resolver
from normalizer.backends.plan import Options, Plan, as_plan
from normalizer.backends.questions import Question, Setting, ask
from normalizer.context import Context
from normalizer.workers import map_in_order

try:
    import pyarrow as pa
except ImportError as error:  # pragma: no cover - the tests have it
    raise missing("pyarrow", "arrow") from error

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

__all__ = [
    "ANSWER_SCHEMA",
    "Answering",
    "output_schema",
    "resolve_batch",
    "resolve_batches",
    "resolve_reader",
    "resolve_table",
]

ROWS = 1 << 14
"""Rows of a piece of a table: few enough that its answers stay far below what one array can hold,
which is 2 GiB of text."""

_NOTHING = Context()

_REMEMBERED = 1 << 14
"""Answers kept from batch to batch; names repeat, and an answer takes about a kilobyte."""


def output_schema(schema: pa.Schema, *, column: str, **options: Unpack[Options]) -> pa.Schema:
    """The schema of the answers to an input of a schema.

    Args:
        schema: Of the input.
        column: Column of the names.
        **options: See `normalizer.backends.plan.Options`.

    Raises:
        ArgumentError: A column is missing, or one of the answers is there already.

    >>> output_schema(pa.schema([("who", pa.string())]), column="who").names
    ['who', 'entity', 'name', 'status', 'score', 'candidates', 'reason']
    """
    return _schema(schema, as_plan(column, options))


def resolve_batch(
    kb: ResolverLike, batch: pa.RecordBatch, *, column: str, **options: Unpack[Options]
) -> pa.RecordBatch:
    """Resolve the names of a column; equal questions are asked once.

    Args:
        kb: A resolver, or the folder of a compiled knowledge base.
        batch: The rows.
        column: Column of the names; strings of any width, or a dictionary of them.
        **options: See `normalizer.backends.plan.Options`.

    Returns:
        The columns of the batch, then those of the answers, in the order of the rows.

    Raises:
        ArgumentError: A column is missing, is of another type, or one of the answers is there
            already; or a row holds no kind or date. Rows are counted from 1.

    >>> from normalizer import Resolver
    >>> resolver = Resolver.from_names([("ca", "Mélanie Joly", "person")])
    >>> batch = pa.RecordBatch.from_pydict({"who": ["Melanie Joly", None]})
    >>> resolve_batch(resolver, batch, column="who").to_pydict()["entity"]
    ['ca', None]
    """
    return Answering(kb, as_plan(column, options)).batch(batch)


def resolve_table(
    kb: ResolverLike,
    table: pa.Table,
    *,
    column: str,
    workers: int = 1,
    **options: Unpack[Options],
) -> pa.Table:
    """Resolve the names of a column of a table; see `resolve_batch`.

    Args:
        kb: A resolver, or the folder of a compiled knowledge base.
        table: The rows.
        column: Column of the names.
        workers: Processes that share the work; with one, equal questions of the whole table are
            asked once.
        **options: See `normalizer.backends.plan.Options`.
    """
    plan = as_plan(column, options)
    schema = _schema(table.schema, plan)
    if workers == 1:
        answers = Answering(kb, plan).table(table)
    else:
        asked = table.select(plan.columns).to_batches(max_chunksize=ROWS)
        alone = as_plan(column, plan.options(keep=False))
        batches = list(_resolve_all(kb, asked, alone, workers))
        answers = pa.Table.from_batches(batches, _schema(table.schema, alone))
    kept = table.columns if plan.keep else []
    return pa.Table.from_arrays([*kept, *answers.columns], schema=schema)


def resolve_batches(
    kb: ResolverLike,
    batches: Iterable[pa.RecordBatch],
    *,
    column: str,
    workers: int = 1,
    **options: Unpack[Options],
) -> Iterator[pa.RecordBatch]:
    """Resolve batches as they come, in their order; see `resolve_batch`.

    Only the batches that are being worked on are in memory.
    """
    return _resolve_all(kb, batches, as_plan(column, options), workers)


def resolve_reader(
    kb: ResolverLike,
    reader: pa.RecordBatchReader,
    *,
    column: str,
    workers: int = 1,
    **options: Unpack[Options],
) -> pa.RecordBatchReader:
    """Resolve a stream; see `resolve_batches`. It is read as the answers are.

    Raises:
        ArgumentError: At once, when a column is missing or one of the answers is there already.
    """
    plan = as_plan(column, options)
    schema = _schema(reader.schema, plan)
    return pa.RecordBatchReader.from_batches(schema, _resolve_all(kb, reader, plan, workers))


class Answering:
    """Answers batch after batch, and remembers answers, because names come again.

    Args:
        kb: A resolver, or the folder of a compiled knowledge base, opened when a name comes.
        plan: Which columns ask what, and where the answers go.
    """

    def __init__(self, kb: ResolverLike, plan: Plan) -> None:
        self._kb = kb
        self._plan = plan
        self._known: dict[Question, Answer] = {}
        self._lock = threading.Lock()  # engines call from several threads

    def batch(self, batch: pa.RecordBatch, *, first_row: int = 1) -> pa.RecordBatch:
        """The batch with its answers."""
        schema = _schema(batch.schema, self._plan)
        columns = {name: batch.column(name) for name in self._plan.columns}
        questions, codes = ask(self._plan, columns, first_row)
        answers = as_batch(self._answers(questions)).take(codes)
        kept = batch.columns if self._plan.keep else []
        return pa.RecordBatch.from_arrays([*kept, *answers.columns], schema=schema)

    def table(self, table: pa.Table) -> pa.Table:
        """The answers to the rows of a table, in pieces, without its columns."""
        columns = {name: _combined(table.column(name)) for name in self._plan.columns}
        questions, codes = ask(self._plan, columns, 1)
        distinct = as_batch(self._answers(questions))
        pieces = [distinct.take(codes.slice(start, ROWS)) for start in range(0, len(codes), ROWS)]
        return pa.Table.from_batches(pieces, ANSWER_SCHEMA)

    def _answers(self, questions: Sequence[Question]) -> list[Answer]:
        """An answer a question; without a new one, the knowledge base is not even opened."""
        known = self._known  # replaced as a whole, never changed
        found = {one: known[one] for one in questions if one in known}
        by_setting: dict[Setting, list[Question]] = {}
        for one in questions:
            if one not in found:
                by_setting.setdefault(one.setting, []).append(one)
        for setting, asked in by_setting.items():
            resolutions = as_resolver(self._kb).resolve_many(
                [one.text for one in asked],
                kind=setting.kind,
                lang=self._plan.lang,
                on=setting.on,
                context=setting.context if setting.context != _NOTHING else None,
                policy=self._plan.policy,
            )
            found.update(zip(asked, map(answer_of, resolutions), strict=True))
        self._remember(found)
        return [found[one] for one in questions]

    def _remember(self, found: dict[Question, Answer]) -> None:
        with self._lock:
            known = self._known | dict(islice(found.items(), _REMEMBERED))
            self._known = dict(islice(known.items(), max(0, len(known) - _REMEMBERED), None))


def _schema(schema: pa.Schema, plan: Plan) -> pa.Schema:
    plan.check(schema.names)
    kept = list(schema) if plan.keep else []
    fields = (
        field.with_name(name) for field, name in zip(ANSWER_SCHEMA, plan.answers, strict=True)
    )
    return pa.schema([*kept, *fields], metadata=schema.metadata if plan.keep else None)


def _resolve_all(
    kb: ResolverLike, batches: Iterable[pa.RecordBatch], plan: Plan, workers: int
) -> Iterator[pa.RecordBatch]:
    return map_in_order(Answering, _resolve_numbered, (kb, plan), _numbered(batches), workers)


def _numbered(batches: Iterable[pa.RecordBatch]) -> Iterator[tuple[pa.RecordBatch, int]]:
    row = 1
    for batch in batches:
        yield batch, row
        row += batch.num_rows


def _resolve_numbered(answering: Answering, piece: tuple[pa.RecordBatch, int]) -> pa.RecordBatch:
    batch, first_row = piece
    return answering.batch(batch, first_row=first_row)


def _combined(column: pa.ChunkedArray) -> pa.Array:
    """One array of a column that may come in many."""
    kind = column.type
    if pa.types.is_dictionary(kind):
        column = column.cast(kind.value_type)  # its chunks may have different dictionaries
    if pa.types.is_string(column.type):
        column = column.cast(pa.large_string())  # may hold more than 2 GiB
    found = column.combine_chunks()
    return found if isinstance(found, pa.Array) else pa.concat_arrays(found.chunks)
