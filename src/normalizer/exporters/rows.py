"""The rows of a bulk table, entity after entity."""

from __future__ import annotations

from typing import TYPE_CHECKING

from normalizer.exporters.base import Written
from normalizer.tables.table import name_alias
from normalizer.tables.vocabulary import COLUMNS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from normalizer.exporters.base import Contents
    from normalizer.model import Alias, Entity

__all__ = ["ALWAYS", "columns_of", "rows"]

ALWAYS = frozenset({"entity", "text", "lang", "kind"})
"""Columns that a bulk table has even where no row fills them."""


def columns_of(contents: Contents) -> list[str]:
    """The columns that some row fills, and those that are always there, in canonical order."""
    filled = set(ALWAYS)
    for row in rows(contents, Written()):
        if len(filled) == len(COLUMNS):
            break
        filled.update(name for name, text in row.items() if text)
    return [name for name in COLUMNS if name in filled]


def rows(contents: Contents, done: Written) -> Iterator[dict[str, str]]:
    """Rows in canonical order; what is said of an entity stands on its first.

    Args:
        contents: What to write.
        done: Counts what was written.
    """
    for entity, aliases in contents:
        done.entities += 1
        done.leave_out("office", len(entity.offices))
        head = _head(entity)
        # A canonical name that says no more than that is added again on reading.
        is_implied = sum(alias.text == entity.name for alias in aliases) == 1
        said = [one for one in aliases if not (is_implied and one == name_alias(entity))]
        done.names += len(said)
        lines: list[Alias | None] = [*said] or [None]
        for alias in lines:
            yield {"entity": entity.id, **head, **(_cells(alias) if alias is not None else {})}
            head = {}


def _head(entity: Entity) -> dict[str, str]:
    return {
        "entity_kind": str(entity.kind or ""), "name": entity.name, "country": entity.country,
        "born": f"{entity.born:04d}" if entity.born else "",
        "same_as": " ".join(entity.same_as), "never": " ".join(entity.never),
    }  # fmt: skip


def _cells(alias: Alias) -> dict[str, str]:
    return {
        "text": alias.text, "lang": "" if alias.lang == "und" else alias.lang,
        "kind": str(alias.kind), "system": alias.system, "since": str(alias.since or ""),
        "until": str(alias.until or ""), "source": alias.source, "note": alias.note,
        "shared": "true" if alias.shared else "",
    }  # fmt: skip
