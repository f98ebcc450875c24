"""Records as lines of JSON, and lines as records or as problems."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from attrs import asdict

from normalizer.errors import ArgumentError
from normalizer.judgements.errors import JournalError
from normalizer.judgements.records import Judgement, Record, Undo
from normalizer.model import Location, Problem

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["parse_journal", "to_line"]

TORN, NOT_UTF8, NOT_JSON, NOT_A_RECORD, BAD_VALUE, BAD_NUMBER = (
    "J101", "J102", "J103", "J201", "J202", "J203",
)  # fmt: skip
"""Codes of problems: 1 the line cannot be read, 2 it is no record of a journal."""

LONGEST_LINE = 1 << 20
"""Bytes of a line beyond which it is no record; a mention is short, and a reason a few lines."""

_ORDER = ("id", "verdict", "undo", "mention", "entity", "kind", "who", "when", "why")
_JUDGEMENT = frozenset(_ORDER) - {"undo"}
_UNDO = frozenset({"id", "undo", "who", "when", "why"})
_OPTIONAL = frozenset({"kind", "why"})


def to_line(record: Record) -> str:
    r"""A record as one line of JSON with its end; what does not print is written as escapes.

    >>> when = "2024-02-06T09:30:00Z"
    >>> to_line(Judgement(1, "same", "조태열", "kr.cho-tae-yul", "ana", when)).count("조태열")
    1
    >>> to_line(Undo(2, 1, "ana", when, why="a slip"))
    '{"id": 2, "undo": 1, "who": "ana", "when": "2024-02-06T09:30:00Z", "why": "a slip"}\n'
    """
    values = asdict(record)
    told = {key: values[key] for key in _ORDER if values.get(key) not in (None, "")}
    line = json.dumps(told, ensure_ascii=False)
    return (line if line.isprintable() else json.dumps(told)) + "\n"


def parse_journal(data: bytes, path: Path) -> tuple[Record, ...]:
    """The records of a journal.

    Args:
        data: The bytes of the file.
        path: Its path, for messages.

    Raises:
        JournalError: Some line is no record; all such lines are in the error.
    """
    shown = path.as_posix().encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
    records: list[Record] = []
    problems: list[Problem] = []
    lines = data.split(b"\n")
    torn = lines.pop()
    for number, line in enumerate(lines, 1):
        fault = _Fault()
        record = _parse(line, number, fault)
        if record is None:
            problems.append(fault.at(shown, number))
        else:
            records.append(record)
    if torn:
        place = Location(shown, len(lines) + 1)
        message = f"the last line has no end; its writing broke off after {len(torn)} bytes"
        mend = "remove the line, and judge again what it was to say"
        problems.append(Problem(place, TORN, message, mend))
    if problems:
        raise JournalError(problems)
    return tuple(records)


class _Fault:
    """What is wrong with a line."""

    def __init__(self) -> None:
        self.told: tuple[str, str, str, int] = ("", "", "", 1)

    def tell(self, code: str, message: str, mend: str, column: int = 1) -> None:
        self.told = code, message, mend, column

    def at(self, file: str, line: int) -> Problem:
        code, message, mend, column = self.told
        return Problem(Location(file, line, column), code, message, mend)


def _parse(line: bytes, number: int, fault: _Fault) -> Record | None:
    value = _decode(line, fault)
    if value is None:
        return None
    known = _UNDO if "undo" in value else _JUDGEMENT
    unknown = sorted(value.keys() - known)
    missing = [key for key in _ORDER if key in known - _OPTIONAL - value.keys()]
    if unknown or missing:
        told = [f"has no field {key!r}" for key in missing]
        told += [f"has a field {key!r:.40} that records have not" for key in unknown]
        fields = ", ".join(key for key in _ORDER if key in known)
        fault.tell(NOT_A_RECORD, "; ".join(told), f"a record has the fields {fields}")
        return None
    try:
        record = Undo(**value) if "undo" in value else Judgement(**value)
    except ArgumentError as error:
        message, _, mend = str(error).rpartition("; ")
        fault.tell(BAD_VALUE, message, mend)
        return None
    if record.id != number:
        message = f"the record has the number {record.id} in line {number}"
        mend = "put back what was removed, or give the records of joined journals new numbers"
        fault.tell(BAD_NUMBER, message, mend)
        return None
    return record


def _decode(line: bytes, fault: _Fault) -> dict[str, Any] | None:
    """The object of a line; None, and the fault told, where it has none."""
    if len(line) > LONGEST_LINE:
        fault.tell(NOT_JSON, f"a line of more than {LONGEST_LINE} bytes", "remove the line")
        return None
    try:
        text = line.decode("utf-8")
    except UnicodeDecodeError as error:
        column = len(line[: error.start].decode("utf-8")) + 1
        message = f"the byte 0x{line[error.start]:02X} is not UTF-8"
        fault.tell(NOT_UTF8, message, "save the journal as UTF-8", column)
        return None
    if not text.strip():
        fault.tell(NOT_JSON, "an empty line", "remove the line")
        return None
    try:
        value = json.loads(text, object_pairs_hook=_once)
    except json.JSONDecodeError as error:
        mend = "remove the line, or write one object of JSON"
        fault.tell(NOT_JSON, f"not JSON: {error.msg}", mend, error.colno)
    except (ValueError, RecursionError) as error:
        reason = str(error) if isinstance(error, _TwiceError) else "numbers or brackets too long"
        fault.tell(NOT_JSON, f"not JSON: {reason}", "remove the line, or write one object of JSON")
    else:
        if isinstance(value, dict):
            return value
        fault.tell(NOT_A_RECORD, "not an object of JSON", "remove the line")
    return None


class _TwiceError(ValueError):
    """A key stands twice in an object."""


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    value = dict(pairs)
    if len(value) < len(pairs):
        keys = [key for key, _ in pairs]
        twice = min(key for key in keys if keys.count(key) > 1)
        raise _TwiceError(f"the field {twice!r:.40} stands twice")
    return value
