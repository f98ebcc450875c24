"""Sources of aliases as the manifest keeps them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from normalizer.dates import as_date
from normalizer.tables.table import Source

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["read_sources", "source_rows"]


def source_rows(sources: Iterable[Source]) -> tuple[tuple[str, ...], ...]:
    """The fields of sources, in the order of their keys.

    >>> source_rows([Source("un", "United Nations")])
    (('un', 'United Nations', '', '', '', ''),)
    """
    return tuple(
        (
            one.key,
            one.title,
            one.url,
            one.licence,
            "" if one.retrieved is None else str(one.retrieved),
            one.note,
        )
        for one in sorted(sources, key=lambda source: source.key)
    )


def read_sources(rows: Iterable[tuple[str, ...]]) -> list[Source]:
    """The sources of `source_rows`."""
    return [
        Source(key, title, url, licence, as_date(retrieved) if retrieved else None, note)
        for key, title, url, licence, retrieved, note in rows
    ]
