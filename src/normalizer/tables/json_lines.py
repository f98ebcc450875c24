"""JSON lines: the columns of a CSV table as the fields of one object a line."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from normalizer.tables.cells import Cell, RawFile, Row
from normalizer.tables.codes import (
    BAD_ENCODING,
    BAD_SHAPE,
    BAD_SYNTAX,
    EMPTY_FILE,
    MISSING_FIELD,
    REPEATED_FIELD,
)
from normalizer.tables.csv_writer import bulk_rows
from normalizer.tables.migration import renamed_columns
from normalizer.tables.records import add_record, check_columns, text_of
from normalizer.tables.vocabulary import COLUMNS

if TYPE_CHECKING:
    from normalizer.tables.cells import RawEntity

__all__ = ["read_json_lines", "write_json_lines"]

_LISTS = ("same_as", "never")
_SURROGATE = re.compile("[\ud800-\udfff]")


class _RepeatedError(ValueError):
    """A field of an object comes twice."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


def read_json_lines(text: str, path: str, *, version: str = "") -> RawFile:
    """Read the text of a table of JSON lines.

    Never raises for bad text; what is wrong stands in `faults` of the answer.

    Args:
        text: The text.
        path: How problems name the file.
        version: Version of the format that its side file says, where that is an older one.
    """
    file = RawFile(path, version=version)
    latest: dict[str, RawEntity] = {}
    known: set[str] = set()
    is_empty = True
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            is_empty = False
            _read_line(file, line, number, latest, known)
    if is_empty:
        mend = 'write one object a line: {"entity": ..., "text": ..., "kind": ...}'
        file.fault(Row({}, 1, 1), EMPTY_FILE, "the file is empty", mend)
        file.fatal = True
    return file


def _read_line(
    file: RawFile, line: str, number: int, latest: dict[str, RawEntity], known: set[str]
) -> None:
    values = _object(file, line, number)
    if values is None:
        file.fatal = True
        return
    if file.version:
        new = renamed_columns(tuple(values), file.version)
        values = dict(zip(new, values.values(), strict=True))

    def place(name: str) -> Cell:
        return Cell("", number, _column(line, name))

    check_columns(file, [name for name in values if name not in known], place)
    known.update(values)
    cells: dict[str, Cell] = {}
    for name, value in values.items():
        if name not in COLUMNS:
            continue
        found = text_of(name, value)
        if found is None:
            mend = "write a string" if name not in _LISTS else "write a list of strings"
            message = f"the value {json.dumps(value)[:40]} where that of {name!r} belongs"
            file.fault(place(name), BAD_SHAPE, message, mend)
        elif _SURROGATE.search(found):
            message = f"{name!r} holds a lone surrogate, which is no character"
            file.fault(place(name), BAD_ENCODING, message, "correct the escape '\\u'")
        elif found:
            cells[name] = Cell(found, number, _column(line, name))
    if values and not cells and set(values).isdisjoint(COLUMNS):
        return
    refused = {name for name, value in values.items() if text_of(name, value) is None}

    def missing(name: str) -> Cell | None:
        return None if name in refused else place(name)

    add_record(file, cells, (number, number), latest, missing)


def _object(file: RawFile, line: str, number: int) -> dict[str, object] | None:
    """The object of a line; None where there is none, which is reported."""
    try:
        value = json.loads(line, object_pairs_hook=_pairs)
    except _RepeatedError as error:
        place = Cell("", number, _column(line, error.name))
        message = f"the field {error.name!r} comes twice"
        file.fault(place, REPEATED_FIELD, message, "remove one of the two")
        return None
    except json.JSONDecodeError as error:
        place = Cell("", number, error.colno)
        mend = "write one object on one line, with double quotes"
        file.fault(place, BAD_SYNTAX, f"not JSON: {error.msg}", mend)
        return None
    except (ValueError, RecursionError):
        mend = "no value of a table is that long or that deep"
        file.fault(Cell("", number, 1), BAD_SYNTAX, "not JSON that can be read", mend)
        return None
    if not isinstance(value, dict):
        mend = 'write an object: {"entity": ..., "text": ..., "kind": ...}'
        file.fault(Cell("", number, 1), BAD_SHAPE, "no object on this line", mend)
        return None
    if not value:
        file.fault(Cell("", number, 1), MISSING_FIELD, "an object without fields", "remove it")
        return None
    return value


def _pairs(pairs: list[tuple[str, object]]) -> dict[str, object]:
    values = dict(pairs)
    if len(values) != len(pairs):
        names = [name for name, _ in pairs]
        raise _RepeatedError(next(name for name in names if names.count(name) > 1))
    return values


def _column(line: str, name: str) -> int:
    """The character at which a field of a line starts; the first where it is not found.

    A quote inside a string is escaped, so that a name, its quotes and a colon are only found where
    the field is.
    """
    quoted = json.dumps(name, ensure_ascii=False)
    at = line.find(f"{quoted}:")
    if at < 0:
        at = line.find(f"{quoted} :")
    return max(at, 0) + 1


def write_json_lines(file: RawFile) -> str:
    """Write a table in canonical form: rows and columns in the order that CSV has them."""
    return "".join(json.dumps(_typed(row), ensure_ascii=False) + "\n" for row in bulk_rows(file))


def _typed(row: dict[str, str]) -> dict[str, object]:
    """A row with the lists and flags of JSON, without what is empty."""
    values: dict[str, object] = {}
    for name in COLUMNS:
        text = row.get(name, "")
        if text:
            values[name] = text.split() if name in _LISTS else text == "true" or text
    return values
