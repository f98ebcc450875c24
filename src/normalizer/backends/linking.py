"""Links one frame to another that lists the entities, without any tables."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar, Unpack

from normalizer.backends.frames import resolve_frame
from normalizer.backends.memory import table_of
from normalizer.errors import ArgumentError
from normalizer.resolver import Resolver

if TYPE_CHECKING:
    from collections.abc import Iterator

    from normalizer.backends.plan import Options

__all__ = ["link", "resolver_of"]

_Frame = TypeVar("_Frame")


def link(
    left: _Frame,
    right: object,
    *,
    column: str,
    right_id: str = "id",
    right_name: str = "name",
    right_kind: str | None = None,
    **options: Unpack[Options],
) -> _Frame:
    """Find for each name of one frame the row of another that it means.

    Args:
        left: The frame whose names are resolved, of any make that
            `normalizer.backends.frames.resolve_frame` takes.
        right: The frame that lists the entities, of any of these makes, not always the same. Its
            names are brought into the memory of this process.
        column: Column of the names in `left`.
        right_id: Column of the ids in `right`: text, or whole numbers, which become text. An id may
            stand on several rows with other names; the first of them is its canonical name.
        right_name: Column of the names in `right`; a row without a name is passed over.
        right_kind: Column of the kinds in `right`, such as ``person``; empty where unknown.
        **options: See `normalizer.backends.plan.Options`.

    Returns:
        As from `normalizer.backends.frames.resolve_frame`; `entity` holds the ids of `right`.

    Raises:
        ArgumentError: A column is missing or of another type, or an id is missing or has two kinds.

    >>> import pyarrow as pa
    >>> left = pa.table({"who": ["조태열", "Jo Public"]})
    >>> right = pa.table({"id": [7], "name": ["Cho Tae-yul"], "kind": ["person"]})
    >>> link(left, right, column="who", right_kind="kind").column("entity").to_pylist()
    ['7', None]
    """
    entities = resolver_of(right, right_id=right_id, right_name=right_name, right_kind=right_kind)
    return resolve_frame(entities, left, column=column, **options)


def resolver_of(
    right: object,
    *,
    right_id: str = "id",
    right_name: str = "name",
    right_kind: str | None = None,
) -> Resolver:
    """The resolver of a frame that lists entities; see `link`."""
    return Resolver.from_names(_rows(right, right_id, right_name, right_kind))


def _rows(
    right: object, right_id: str, right_name: str, right_kind: str | None
) -> Iterator[tuple[str, str, str | None]]:
    wanted = [right_id, right_name, *([] if right_kind is None else [right_kind])]
    table = table_of(right, wanted)
    ids, names, *kinds = (table.column(name).to_pylist() for name in wanted)
    given = kinds[0] if kinds else [None] * len(ids)
    for number, (one, name, kind) in enumerate(zip(ids, names, given, strict=True), start=1):
        if name is None:
            continue
        if isinstance(one, bool) or not isinstance(one, str | int):
            raise ArgumentError(
                f"row {number}, column {right_id!r}: {one!r:.80} is no id; give text or a whole "
                "number in each row"
            )
        if not isinstance(name, str):
            raise ArgumentError(
                f"row {number}, column {right_name!r}: {name!r:.80} is no name; give text"
            )
        yield str(one), name, _kind(kind)


def _kind(value: object) -> str | None:
    return str(value).strip() or None if value is not None else None
