"""Resolves frames of Spark, on all its workers.

The rows go to the processes of Python as Arrow batches, and come back as such; see ``mapInArrow``.
A knowledge base is shipped once to each executor, where all processes map the same files.
"""

from __future__ import annotations

import hashlib
import zipfile
from functools import partial, reduce
from operator import and_
from pathlib import Path
from typing import TYPE_CHECKING, Unpack

from attrs import frozen

from normalizer.backends.arrow import Answering
from normalizer.backends.errors import missing
from normalizer.backends.opening import ResolverLike, as_resolver, folder_of, stamp_of
from normalizer.backends.plan import Options, Plan, as_plan
from normalizer.errors import ArgumentError
from normalizer.resolver import Resolver

try:
    from pyspark import Broadcast, SparkContext, SparkFiles
    from pyspark.errors import PySparkException
    from pyspark.sql import functions, types
except ImportError as error:  # pragma: no cover - the tests have it
    raise missing("pyspark", "spark") from error

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    import pyarrow as pa
    from pyspark.sql import Column, DataFrame

__all__ = ["ANSWER_TYPE", "resolve_frame", "resolving"]

_TEXT = types.StringType()
_CANDIDATE = types.StructType(
    [
        types.StructField("entity", _TEXT),
        types.StructField("name", _TEXT),
        types.StructField("score", types.DoubleType()),
    ]
)
ANSWER_TYPE = types.StructType(
    [
        types.StructField("entity", _TEXT),
        types.StructField("name", _TEXT),
        types.StructField("status", _TEXT),
        types.StructField("score", types.DoubleType()),
        types.StructField("candidates", types.ArrayType(_CANDIDATE)),
        types.StructField("reason", _TEXT),
    ]
)
"""The columns of the answers, as Spark has them."""

_TASKS_A_CORE = 4
"""Parts into which distinct names are divided for each core, so that none waits long for the last.
Spark by itself would put names, which are small, into a single part, and one core would do all."""


def resolve_frame(
    kb: ResolverLike,
    frame: DataFrame,
    *,
    column: str,
    distinct: bool = False,
    shared: bool = False,
    **options: Unpack[Options],
) -> DataFrame:
    """Resolve the names of a column of a frame, which stays lazy.

    Args:
        kb: The folder of a compiled knowledge base, which is shipped once to each executor; or a
            resolver, which goes to each process of Python: one in memory as a whole, an opened one
            as its path, which all executors must then see.
        frame: Any frame of Spark.
        column: Column of the names.
        distinct: Whether to find the distinct questions of the whole frame first, and to join
            their answers back. It is worth its two shuffles where names repeat often across the
            frame; without it, equal questions are asked once in each part of it. The frame is read
            twice, and its order is lost.
        shared: Whether all executors see the folder by the same path, so that nothing is shipped.
        **options: See `normalizer.backends.plan.Options`.

    Returns:
        The columns of the frame, then those of the answers.

    Raises:
        ArgumentError: A column is missing, or one of the answers is there already; or the folder
            cannot be shipped.
    """
    plan = as_plan(column, options)
    plan.check(frame.columns)
    answers = resolving(kb, frame, shared=shared)
    if distinct:
        return _joined(answers, frame, plan)
    return frame.mapInArrow(answers(plan), _schema(frame, plan))


def resolving(
    kb: ResolverLike, frame: DataFrame, *, shared: bool = False
) -> Callable[[Plan], Callable[[Iterator[pa.RecordBatch]], Iterator[pa.RecordBatch]]]:
    """Ship a knowledge base to the executors of a frame.

    Args:
        kb: The folder of a compiled knowledge base, or a resolver.
        frame: Any frame of the session.
        shared: Whether all executors see the folder by the same path.

    Returns:
        What makes of a plan the function that ``mapInArrow`` takes.

    Raises:
        ArgumentError: The folder cannot be shipped.
    """
    sent = _ship(kb, frame, shared=shared)
    return lambda plan: partial(_resolve, sent, plan)


@frozen
class _Folder:
    """A folder that all executors see."""

    path: str

    def open(self) -> Resolver:
        return as_resolver(self.path)


@frozen
class _Archive:
    """A folder that Spark unpacks once on each executor."""

    name: str

    def open(self) -> Resolver:
        return as_resolver(SparkFiles.get(self.name))


@frozen
class _Value:
    """A resolver in memory, which each process of Python reads once."""

    value: Broadcast[Resolver]

    def open(self) -> Resolver:
        return self.value.value


_Sent = _Folder | _Archive | _Value | Resolver


def _resolve(
    sent: _Sent, plan: Plan, batches: Iterator[pa.RecordBatch]
) -> Iterator[pa.RecordBatch]:
    """What runs on the workers."""
    answering = Answering(sent if isinstance(sent, Resolver) else sent.open(), plan)
    for batch in batches:
        yield answering.batch(batch)


def _ship(kb: ResolverLike, frame: DataFrame, *, shared: bool) -> _Sent:
    folder = folder_of(kb)
    context = _context(frame)
    if folder is None:
        resolver = as_resolver(kb)
        return resolver if context is None else _Value(context.broadcast(resolver))
    stamp = stamp_of(folder)
    if shared:
        return _Folder(str(folder))
    if context is None:
        raise ArgumentError(
            "over Spark Connect no folder can be shipped; put it where all executors see it, and "
            "give shared=True"
        )
    # Another name for each build: what an executor has unpacked is never replaced.
    name = "normalizer-" + hashlib.sha256(repr((folder, stamp)).encode()).hexdigest()[:16]
    packed = Path(SparkFiles.getRootDirectory()) / f"{name}.zip"
    if not packed.exists():
        with zipfile.ZipFile(packed, "w") as archive:  # not compressed: it is read once
            for path in sorted(folder.rglob("*")):
                archive.write(path, path.relative_to(folder))
        context.addArchive(f"{packed}#{name}")
    return _Archive(name)


def _context(frame: DataFrame) -> SparkContext | None:
    """The context of a frame; over Spark Connect there is none."""
    try:
        return frame.sparkSession.sparkContext
    except PySparkException:
        return None


def _schema(frame: DataFrame, plan: Plan) -> types.StructType:
    answers = [
        types.StructField(name, field.dataType)
        for name, field in zip(plan.answers, ANSWER_TYPE, strict=True)
    ]
    return types.StructType([*(frame.schema if plan.keep else ()), *answers])


def _joined(
    answers: Callable[[Plan], Callable[[Iterator[pa.RecordBatch]], Iterator[pa.RecordBatch]]],
    frame: DataFrame,
    plan: Plan,
) -> DataFrame:
    """Resolve the distinct questions of a frame, and join their answers back."""
    context = _context(frame)
    asked = {column: f"{plan.prefix}asked {number}" for number, column in enumerate(plan.columns)}
    questions = (
        frame.where(_column(plan.column).isNotNull())
        .select(*(_column(column).alias(name) for column, name in asked.items()))
        .distinct()
    )
    if context is not None:
        questions = questions.repartition(_TASKS_A_CORE * context.defaultParallelism)
    renamed = as_plan(
        asked[plan.column],
        plan.options(
            keep=True,
            kind_column=None if plan.kind_column is None else asked[plan.kind_column],
            on_column=None if plan.on_column is None else asked[plan.on_column],
            context_column=None if plan.context_column is None else asked[plan.context_column],
        ),
    )
    answered = questions.mapInArrow(answers(renamed), _schema(questions, renamed))
    same: list[Column] = [
        _column(column, "rows").eqNullSafe(_column(name, "answers"))
        for column, name in asked.items()
    ]
    joined = frame.alias("rows").join(answered.alias("answers"), reduce(and_, same), "left")
    kept = [_column(name, "rows") for name in frame.columns] if plan.keep else []
    return joined.select(*kept, *(_column(name, "answers") for name in plan.answers))


def _column(name: str, frame: str | None = None) -> Column:
    quoted = "`" + name.replace("`", "``") + "`"
    return functions.col(quoted if frame is None else f"{frame}.{quoted}")
