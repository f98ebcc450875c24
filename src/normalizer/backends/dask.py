"""Resolves frames of Dask, a partition at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Unpack

from normalizer.backends.memory import resolve_in_memory
from normalizer.backends.plan import Options, as_plan

if TYPE_CHECKING:
    from normalizer.backends.opening import ResolverLike

__all__ = ["resolve_partitions"]


def resolve_partitions(
    kb: ResolverLike, frame: Any, *, column: str, **options: Unpack[Options]
) -> Any:
    """Resolve a frame of Dask, which stays lazy; see `normalizer.backends.frames.resolve_frame`.

    Args:
        kb: The folder of a compiled knowledge base that all workers see; each opens it once. A
            resolver goes along with the work, which is well only for a small one.
        frame: A ``dask.dataframe.DataFrame``.
        column: Column of the names.
        **options: See `normalizer.backends.plan.Options`.
    """
    plan = as_plan(column, options)
    plan.check(list(frame.columns))
    own = plan.options()
    # No name is in the frame that only tells the columns, so that nothing is opened here.
    meta = _resolve(frame._meta, kb, column, own)  # noqa: SLF001 - how Dask is told of columns
    return frame.map_partitions(_resolve, kb, column, own, meta=meta)


def _resolve(part: Any, kb: ResolverLike, column: str, options: Options) -> Any:
    return resolve_in_memory(kb, part, column=column, **options)
