"""The canonical form of a CSV table."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from normalizer.tables.bulk import columns_filled, csv_line
from normalizer.tables.rows import alias_key
from normalizer.tables.vocabulary import ALIAS_FIELDS

if TYPE_CHECKING:
    from normalizer.tables.cells import RawEntity, RawFile

__all__ = ["bulk_rows", "write_csv"]


def write_csv(file: RawFile) -> str:
    """Write a table in canonical form.

    Columns in a fixed order and only those that some row fills (but always entity, text, lang and
    kind), rows by entity, language, kind and text, and what is said of an entity on its first row.
    """
    rows = bulk_rows(file)
    columns = columns_filled(rows)
    lines = [columns, *([row.get(column, "") for column in columns] for row in rows)]
    return "".join(map(csv_line, lines))


def bulk_rows(file: RawFile) -> list[dict[str, str]]:
    """The rows of a bulk table by column, in canonical order and in normal form C."""
    rows: list[dict[str, str]] = []
    groups: dict[str, list[RawEntity]] = {}
    for entity in file.entities:
        groups.setdefault(entity.head.cells["id"].text, []).append(entity)
    for id_ in sorted(groups):
        rows.extend(_entity(id_, groups[id_]))
    for row in rows:
        for name, text in row.items():
            if not text.isascii():
                row[name] = unicodedata.normalize("NFC", text)
    return rows


def _entity(id_: str, group: list[RawEntity]) -> list[dict[str, str]]:
    """Rows of an entity; what its parts say of it goes to the first."""
    head: dict[str, str] = {}
    for entity in group:
        for name, cell in entity.head.cells.items():
            if name != "id":
                head.setdefault("entity_kind" if name == "kind" else name, cell.text)
    head["same_as"] = " ".join(sorted({cell.text for entity in group for cell in entity.same_as}))
    head["never"] = " ".join(sorted({cell.text for entity in group for cell in entity.never}))
    aliases = sorted((row for entity in group for row in entity.aliases), key=alias_key)
    rows = [
        {
            "entity": id_,
            **{
                name: _alias_cell(name, row.cells[name].text)
                for name in ALIAS_FIELDS
                if name in row.cells
            },
        }
        for row in aliases
    ]
    if not rows:
        rows = [{"entity": id_}]
    rows[0] |= head
    return rows


def _alias_cell(name: str, text: str) -> str:
    """A value, empty where it says no more than an empty cell does."""
    if (name == "lang" and text == "und") or (name == "shared" and text == "false"):
        return ""
    return text
