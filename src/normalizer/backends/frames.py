"""Resolves frames of any make; the same make comes back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar, Unpack, cast

from normalizer.backends.errors import missing
from normalizer.backends.memory import resolve_in_memory
from normalizer.errors import ArgumentError

try:
    from narwhals import dependencies as makes
except ImportError as error:  # pragma: no cover - the tests have them
    raise missing("narwhals", "frames") from error

if TYPE_CHECKING:
    from normalizer.backends.opening import ResolverLike
    from normalizer.backends.plan import Options

__all__ = ["resolve_frame"]

_Frame = TypeVar("_Frame")


def resolve_frame(
    kb: ResolverLike,
    frame: _Frame,
    *,
    column: str,
    workers: int = 1,
    **options: Unpack[Options],
) -> _Frame:
    """Resolve the names of a column of a frame.

    Frames of Polars that are lazy, of Dask and of PySpark stay as they are, and are resolved when
    they are collected. A relation of DuckDB is resolved at once.

    Args:
        kb: A resolver, or the folder of a compiled knowledge base.
        frame: A frame of pandas, Polars, PyArrow, DuckDB, Dask or PySpark, or another eager one
            that narwhals knows; also a stream of Arrow batches.
        column: Column of the names.
        workers: Processes that share the work, for a frame in memory; the other engines have their
            own.
        **options: See `normalizer.backends.plan.Options`.

    Returns:
        A frame of the same make: the columns of the frame, then those of the answers, which are
        described at `normalizer.backends.arrow.ANSWER_SCHEMA`.

    Raises:
        ArgumentError: It is no such frame; a column is missing, is of another type, or one of the
            answers is there already; or a row holds no kind or date.
        MissingPackageError: The package that the engine needs is not installed.

    >>> import pyarrow as pa
    >>> from normalizer import Resolver
    >>> resolver = Resolver.from_names([("ca", "Mélanie Joly", "person")])
    >>> frame = pa.table({"who": ["Melanie Joly", "Jo Public"]})
    >>> resolve_frame(resolver, frame, column="who").column("entity").to_pylist()
    ['ca', None]
    """
    found = _by_engine(kb, frame, column, options)
    if found is None:
        found = resolve_in_memory(kb, frame, column=column, workers=workers, **options)
    elif workers != 1:
        raise ArgumentError("workers are for frames in memory; leave it out, an engine has its own")
    return cast("_Frame", found)


def _by_engine(kb: ResolverLike, frame: Any, column: str, options: Options) -> Any:
    """Resolve a frame that its own engine works on; None for any other.

    An engine is imported only when a frame of it is there, and then it is installed.
    """
    if makes.is_polars_lazyframe(frame):
        from normalizer.backends import polars  # noqa: PLC0415

        return polars.resolve_lazily(kb, frame, column=column, **options)
    if makes.is_duckdb_relation(frame):
        from normalizer.backends import duckdb  # noqa: PLC0415

        return duckdb.resolve_relation(kb, frame, column=column, **options)
    if makes.is_dask_dataframe(frame):
        from normalizer.backends import dask  # noqa: PLC0415

        return dask.resolve_partitions(kb, frame, column=column, **options)
    if makes.is_pyspark_dataframe(frame) or makes.is_pyspark_connect_dataframe(frame):
        from normalizer.backends import spark  # noqa: PLC0415

        return spark.resolve_frame(kb, frame, column=column, **options)
    return None
