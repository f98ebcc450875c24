"""Records of bulk files to cells: one row is one alias, and what is said of its entity."""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING

from normalizer.tables.cells import Cell, RawEntity, RawFile, Row
from normalizer.tables.codes import MISSING_FIELD, UNKNOWN_FIELD
from normalizer.tables.vocabulary import COLUMNS, did_you_mean

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

__all__ = ["add_record", "check_columns", "text_of"]

_HEAD_CELLS = {"entity_kind": "kind", "name": "name", "country": "country", "born": "born"}
_YEARS = frozenset({"born", "since", "until"})
_LISTS = frozenset({"same_as", "never"})
_LAST_YEAR = 9999
_WORD = re.compile(r"\S+")


def add_record(
    file: RawFile,
    cells: dict[str, Cell],
    lines: tuple[int, int],
    latest: dict[str, RawEntity],
    place: Callable[[str], Cell | None],
) -> None:
    """Add one record to what a bulk file says.

    Args:
        file: The file; what is wrong is noted there.
        cells: The values of the record that are not empty, by column; they are taken.
        lines: First and last line of the record.
        latest: The last part of each entity, to which mere aliases go.
        place: Where the value of a column would stand; None where the file has no such column.
    """
    id_cell = cells.pop("entity", None)
    if id_cell is None:
        mend = "write the id of the entity in every row"
        where = place("entity") or Cell("", lines[0], 1)
        file.fault(where, MISSING_FIELD, "a row without an entity", mend)
        return
    head = {_HEAD_CELLS[name]: cells.pop(name) for name in _HEAD_CELLS if name in cells}
    entity = latest.get(id_cell.text)
    if entity is None or head or "same_as" in cells or "never" in cells:
        entity = RawEntity(Row({"id": id_cell, **head}, lines[0], 1, lines[1]))
        entity.same_as = _words(cells.pop("same_as", None))
        entity.never = _words(cells.pop("never", None))
        latest[id_cell.text] = entity
        file.entities.append(entity)
    if not cells:
        return
    for name in ("text", "kind"):
        if name not in cells:
            missing = place(name)
            if missing is not None:
                mend = f"fill the cell {name!r}, or empty the other cells of the alias"
                file.fault(missing, MISSING_FIELD, f"an alias without {name!r}", mend)
    entity.aliases.append(Row(cells, lines[0], 1, lines[1]))


def _words(cell: Cell | None) -> list[Cell]:
    """The blank-separated ids of a cell, each with its own place."""
    if cell is None:
        return []
    return [
        Cell(match[0], cell.line, cell.column + match.start())
        for match in _WORD.finditer(cell.text)
    ]


def text_of(name: str, value: object) -> str | None:
    """The text of a typed value, as a cell of CSV has it; None where a column cannot hold it.

    >>> text_of("shared", True), text_of("never", ["a.b", "a.c"]), text_of("text", 1)
    ('true', 'a.b a.c', None)
    """
    if isinstance(value, str):
        return value
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower() if name == "shared" else None
    if isinstance(value, int):
        return f"{value:04d}" if name in _YEARS and 0 < value <= _LAST_YEAR else None
    if isinstance(value, datetime.date) and not isinstance(value, datetime.datetime):
        return value.isoformat() if name in ("since", "until") else None
    if isinstance(value, list) and name in _LISTS and all(isinstance(one, str) for one in value):
        return " ".join(value)
    return None


def check_columns(file: RawFile, names: Iterable[str], places: Callable[[str], Cell]) -> None:
    """Report columns that the format does not know."""
    for name in names:
        if name not in COLUMNS:
            mend = did_you_mean(name, COLUMNS)
            file.fault(places(name), UNKNOWN_FIELD, f"unknown column {name!r}", mend)
