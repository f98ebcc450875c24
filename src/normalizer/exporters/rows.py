"""The rows of a bulk table, entity after entity."""

from __future__ import annotations

from typing import TYPE_CHECKING

from normalizer.exporters.base import Written
from normalizer.tables.bulk import bulk_cells, columns_filled
from normalizer.tables.table import name_alias

if TYPE_CHECKING:
    from collections.abc import Iterator

    from normalizer.exporters.base import Contents

__all__ = ["columns_of", "rows"]


def columns_of(contents: Contents) -> list[str]:
    """The columns that some row fills, and those that are always there, in canonical order."""
    return columns_filled(rows(contents, Written()))


def rows(contents: Contents, done: Written) -> Iterator[dict[str, str]]:
    """Rows in canonical order; what is said of an entity stands on its first.

    Args:
        contents: What to write.
        done: Counts what was written.
    """
    for entity, aliases in contents:
        done.entities += 1
        done.leave_out("office", len(entity.offices))
        # A canonical name that says no more than that is added again on reading.
        is_implied = sum(alias.text == entity.name for alias in aliases) == 1
        said = [one for one in aliases if not (is_implied and one == name_alias(entity))]
        done.names += len(said)
        yield from bulk_cells(entity, said)
