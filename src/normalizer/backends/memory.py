"""Resolves frames that are in memory, and brings others there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Unpack

from normalizer.backends.arrow import resolve_reader, resolve_table
from normalizer.backends.errors import missing
from normalizer.backends.plan import Options, as_plan, check_columns
from normalizer.errors import ArgumentError

try:
    import narwhals as nw
    import pyarrow as pa
    from narwhals import dependencies as makes
except ImportError as error:  # pragma: no cover - the tests have them
    raise missing("narwhals", "frames") from error

if TYPE_CHECKING:
    from collections.abc import Sequence

    from normalizer.backends.opening import ResolverLike

__all__ = ["resolve_in_memory", "table_of"]

_MAKES = "pandas, Polars, PyArrow, DuckDB, Dask or PySpark"


def resolve_in_memory(
    kb: ResolverLike, native: Any, *, column: str, workers: int = 1, **options: Unpack[Options]
) -> Any:
    """Resolve a frame that is in memory; see `normalizer.backends.frames.resolve_frame`.

    Raises:
        ArgumentError: It is no such frame, or as there.
    """
    if isinstance(native, pa.Table):
        return resolve_table(kb, native, column=column, workers=workers, **options)
    if isinstance(native, pa.RecordBatchReader):
        return resolve_reader(kb, native, column=column, workers=workers, **options)
    plan = as_plan(column, options)
    frame = _as_frame(native)
    plan.check(frame.columns)
    asked = _columns(frame, plan.columns)
    alone = plan.options(keep=False)
    answers = resolve_table(kb, asked, column=plan.column, workers=workers, **alone)
    made = nw.from_arrow(answers, backend=frame.implementation)
    # with_columns keeps the index of frames that have one.
    whole = frame.with_columns(*(made[name] for name in plan.answers))
    return (whole if plan.keep else whole.select(*plan.answers)).to_native()


def _as_frame(native: Any) -> nw.DataFrame[Any]:
    try:
        return nw.from_native(native, eager_only=True)
    except TypeError:
        raise ArgumentError(
            f"a {type(native).__module__}.{type(native).__qualname__} is no frame that can be "
            f"resolved; give one of {_MAKES}, or a stream of Arrow batches"
        ) from None


def table_of(native: Any, columns: Sequence[str]) -> pa.Table:
    """Some columns of a frame of any make, in memory.

    Raises:
        ArgumentError: It is no frame, or a column holds what Arrow cannot.
    """
    if isinstance(native, pa.RecordBatchReader):
        native = native.read_all()
    if makes.is_polars_lazyframe(native):
        check_columns(columns, native.collect_schema().names())
        native = native.select(*columns).collect()
    elif makes.is_duckdb_relation(native):
        native = native.to_arrow_table()
    elif makes.is_dask_dataframe(native):
        check_columns(columns, list(native.columns))
        native = native[list(columns)].compute()
    elif makes.is_pyspark_dataframe(native) or makes.is_pyspark_connect_dataframe(native):
        check_columns(columns, native.columns)
        native = native.select(*columns).toArrow()
    frame = _as_frame(native)
    check_columns(columns, frame.columns)
    return _columns(frame, columns)


def _columns(frame: nw.DataFrame[Any], columns: Sequence[str]) -> pa.Table:
    arrays = {}
    for name in columns:
        try:
            arrays[name] = frame[name].to_arrow()
        except (pa.ArrowInvalid, pa.ArrowTypeError):
            raise ArgumentError(
                f"the column {name!r} holds values of several types; cast it, to strings for "
                "example"
            ) from None
    return pa.table(arrays)
