"""Rows from values, and the order in which rows are written."""

from __future__ import annotations

import unicodedata
from collections import Counter
from typing import TYPE_CHECKING

from normalizer.tables.bulk import alias_cells
from normalizer.tables.cells import Cell, RawEntity, RawFile, Row
from normalizer.tables.table import Tables, name_alias

if TYPE_CHECKING:
    from collections.abc import Mapping

    from normalizer.model import Entity, Office

__all__ = ["alias_key", "office_key", "raw_file"]


def alias_key(row: Row) -> tuple[str, ...]:
    """Sort key of alias rows: language, kind, text, then everything else."""
    shared = _text(row, "shared")
    return (
        _text(row, "lang") or "und",
        *(
            _text(row, name)
            for name in ("kind", "text", "system", "since", "until", "source", "note")
        ),
        shared if shared == "true" else "",
    )


def office_key(row: Row) -> tuple[str, ...]:
    """Sort key of office rows: by time, then by role."""
    return tuple(_text(row, name) for name in ("since", "role", "of", "until"))


def _text(row: Row, name: str) -> str:
    cell = row.cells.get(name)
    return unicodedata.normalize("NFC", cell.text) if cell is not None else ""


def raw_file(tables: Tables) -> RawFile:
    """The cells that say what tables say; a canonical name that is just that gets no row."""
    file = RawFile("")
    for source in tables.sources:
        fields = {
            "key": source.key, "title": source.title, "url": source.url,
            "licence": source.licence, "retrieved": str(source.retrieved or ""),
            "note": source.note,
        }  # fmt: skip
        file.sources.append(_row(fields))
    blocks: dict[str, RawEntity] = {}
    for entity in tables.entities:
        blocks[entity.id] = _block(entity)
    # A name that stands in another row, too, would not be added again on reading.
    names = {(entity.id, entity.name): name_alias(entity) for entity in tables.entities}
    count = Counter((alias.entity, alias.text) for alias in tables.aliases)
    for alias in tables.aliases:
        if alias.entity not in blocks:
            blocks[alias.entity] = RawEntity(_row({"id": alias.entity}))
        key = (alias.entity, alias.text)
        if count[key] > 1 or alias != names.get(key):
            blocks[alias.entity].aliases.append(_row(alias_cells(alias)))
    file.entities.extend(blocks.values())
    return file


def _row(fields: Mapping[str, str]) -> Row:
    return Row({name: Cell(text) for name, text in fields.items() if text})


def _block(entity: Entity) -> RawEntity:
    head = {
        "id": entity.id, "kind": entity.kind or "", "name": entity.name,
        "country": entity.country, "born": f"{entity.born:04d}" if entity.born else "",
    }  # fmt: skip
    return RawEntity(
        _row(head),
        [Cell(same) for same in entity.same_as],
        [Cell(other) for other in entity.never],
        [_row(_office(office)) for office in entity.offices],
    )


def _office(office: Office) -> dict[str, str]:
    return {
        "role": office.role, "of": office.of,
        "since": str(office.since or ""), "until": str(office.until or ""),
    }  # fmt: skip
