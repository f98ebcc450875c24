"""CSV records to cells: the header, and a row for each alias."""

from __future__ import annotations

from normalizer.tables.cells import Cell, RawEntity, RawFile, Row
from normalizer.tables.codes import (
    CELL_COUNT,
    EMPTY_FILE,
    MISSING_FIELD,
    REPEATED_FIELD,
    UNKNOWN_FIELD,
)
from normalizer.tables.csv_scanner import Record, scan_csv
from normalizer.tables.migration import renamed_columns
from normalizer.tables.records import add_record
from normalizer.tables.vocabulary import ALIAS_FIELDS, COLUMNS, did_you_mean, suggest

__all__ = ["read_csv"]

_OTHER_SEPARATORS = {";": "semicolons", "\t": "tabs", "|": "bars"}


def read_csv(text: str, path: str, *, version: str = "") -> RawFile:
    """Read the text of a CSV table.

    Never raises for bad text; what is wrong stands in `faults` of the answer.

    Args:
        text: The text.
        path: How problems name the file.
        version: Version of the format that its side file says, where that is an older one.
    """
    file = RawFile(path)
    records, faults = scan_csv(text)
    file.faults.extend(faults)
    if not records:
        mend = f"write the header: {','.join(('entity', 'entity_kind', 'name', *ALIAS_FIELDS[:3]))}"
        file.fault(Row({}, 1, 1), EMPTY_FILE, "the file is empty", mend)
        file.fatal = True
        return file
    file.version = version
    if not _read_header(file, records[0]):
        file.fatal = True
        return file
    latest: dict[str, RawEntity] = {}
    for record in records[1:]:
        _read_record(file, record, latest)
    return file


def _read_header(file: RawFile, record: Record) -> bool:
    first = record.cell(0)
    for sign, name in _OTHER_SEPARATORS.items():
        if len(record.texts) == 1 and sign in first.text:
            message = f"the columns are separated by {name}"
            file.fault(first, UNKNOWN_FIELD, message, "separate the cells with commas")
            return False
    seen: dict[str, Cell] = {}
    meant: set[str | None] = set()
    texts = renamed_columns(tuple(record.texts), file.version)
    for index, text in enumerate(texts):
        cell = record.cell(index)._replace(text=text)
        if cell.text not in COLUMNS:
            meant.add(suggest(cell.text, COLUMNS))
            mend = did_you_mean(cell.text, COLUMNS) if cell.text else "remove the empty column"
            file.fault(cell, UNKNOWN_FIELD, f"unknown column {cell.text!r}", mend)
        elif cell.text in seen:
            message = f"the column {cell.text!r} comes twice"
            file.fault(cell, REPEATED_FIELD, message, "remove one of the two")
        seen.setdefault(cell.text, cell)
    file.columns = texts
    needed = ("entity", "text", "kind") if "text" in seen or "kind" in seen else ("entity",)
    missing = [name for name in needed if name not in seen]
    for name in missing:
        if name in meant:
            continue  # it is there, misspelt, and reported so
        message = f"the column {name!r} is missing"
        file.fault(first, MISSING_FIELD, message, f"add the column {name!r}")
    return not missing


def _read_record(file: RawFile, record: Record, latest: dict[str, RawEntity]) -> None:
    """Read a row; `latest` holds the last part of each entity, to which mere aliases go."""
    if record.faulty and record.end_line > record.line:
        # An open quote swallows the rows behind it, and with them what they declare.
        file.fatal = True
    if len(record.texts) != len(file.columns):
        if not record.faulty:  # else the quotes that caused it are reported
            _bad_count(file, record)
        file.refused.update(_ids(record))
        return
    cells: dict[str, Cell] = {}
    column = 1
    for index, (name, text) in enumerate(zip(file.columns, record.texts, strict=True)):
        if text and name not in cells:  # a repeated column is reported with the header
            places = record.places
            cells[name] = Cell(text, *places[index]) if places else Cell(text, record.line, column)
        column += len(text) + 1
    lines = (record.line, record.end_line)
    add_record(file, cells, lines, latest, lambda name: _place(record, file.columns, name))


def _place(record: Record, columns: tuple[str, ...], name: str) -> Cell | None:
    """Where the cell of a column stands; None without the column."""
    return record.cell(columns.index(name)) if name in columns else None


def _ids(record: Record) -> set[str]:
    """The ids that a refused row may have declared: its cells may stand in the wrong columns."""
    return {text.strip() for text in record.texts if text.strip()}


def _bad_count(file: RawFile, record: Record) -> None:
    count, width = len(record.texts), len(file.columns)
    message = f"{count} cell{'s' if count != 1 else ''} where the header has {width}"
    place = record.cell(0)
    if place.text.startswith("#"):
        mend = "remove the line: CSV tables have no comments; use 'note'"
    elif count > width:
        place, mend = record.cell(width), "quote a cell that holds a comma"
    else:
        place = Cell("", record.end_line, record.end_column)
        mend = "fill the missing cells, or end the line with more commas"
    file.fault(place, CELL_COUNT, message, mend)
