"""The table of the mentions of one article."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from attrs import field, frozen

from normalizer.dates import PartialDate
from normalizer.errors import ArgumentError
from normalizer.model import Kind, Location, Problem
from normalizer.report.problems import BAD_CSV, BAD_VALUE
from normalizer.tables.csv_scanner import Record, scan_csv
from normalizer.tables.vocabulary import did_you_mean

if TYPE_CHECKING:
    from normalizer.tables.cells import Cell

__all__ = ["COLUMNS", "NIL", "Mention", "read_rows"]

COLUMNS = ("mention", "kind", "role", "context", "on", "count", "gold", "note")
"""Columns that a table may have, in any order; only ``mention`` must be there."""

NIL = "NIL"
"""As gold: no table needs to know it."""

_COUNT = re.compile(r"[1-9][0-9]{0,8}", re.ASCII)


@frozen
class Mention:
    """A spelling with one meaning in one article.

    Attributes:
        text: The spelling as printed.
        kind: What a reader takes it for, or None.
        role: Role that the article gives to it, in words.
        context: Names of countries and bodies around it, divided by ``;``.
        on: The date that it speaks of, or None for that of the article.
        count: How often it stands in the article.
        gold: Id of the entity that it means, ``"NIL"`` for none, "" when nobody judged it.
        note: Anything a reader should know.
        location: Where it was read.
    """

    text: str
    kind: Kind | None = None
    role: str = ""
    context: str = ""
    on: PartialDate | None = None
    count: int = 1
    gold: str = ""
    note: str = ""
    location: Location | None = field(default=None, eq=False, repr=False)


def read_rows(text: str, path: str, problems: list[Problem]) -> tuple[Mention, ...]:
    """Read the rows of a table; what is wrong is added to the problems."""
    records, faults = scan_csv(text)
    for fault in faults:
        place = Location(path, fault.line, fault.column)
        problems.append(Problem(place, BAD_CSV, fault.message, fault.mend))
    if not records:
        mend = f"write the header: {','.join(COLUMNS)}"
        problems.append(Problem(Location(path), BAD_CSV, "the file is empty", mend))
        return ()
    header, *rows = records
    before = len(problems)
    _check_header(header, path, problems)
    if len(problems) > before:
        return ()
    reader = _Reader(path, header.texts, problems)
    return tuple(mention for row in rows if (mention := reader.mention(row)) is not None)


def _check_header(header: Record, path: str, problems: list[Problem]) -> None:
    seen: set[str] = set()
    for index, name in enumerate(header.texts):
        cell = header.cell(index)
        if name not in COLUMNS:
            message, mend = f"unknown column {name!r}", did_you_mean(name, COLUMNS)
            problems.append(_problem(path, cell, BAD_CSV, message, mend))
        elif name in seen:
            message = f"the column {name!r} comes twice"
            problems.append(_problem(path, cell, BAD_CSV, message, "remove one of the two"))
        seen.add(name)
    if "mention" not in seen:
        message, mend = "the column 'mention' is missing", "add the column 'mention'"
        problems.append(_problem(path, header.cell(0), BAD_CSV, message, mend))


def _problem(path: str, cell: Cell, code: str, message: str, mend: str) -> Problem:
    return Problem(Location(path, cell.line, cell.column), code, message, mend)


@frozen
class _Reader:
    """Reads the rows of one table under its header."""

    path: str
    columns: Sequence[str]
    problems: list[Problem]

    def mention(self, record: Record) -> Mention | None:
        """The mention of a row, or None when a cell is wrong."""
        width, count = len(self.columns), len(record.texts)
        if count != width:
            if not record.faulty:  # else the quotes that caused it are reported
                message = f"{count} cell{'s' if count != 1 else ''} where the header has {width}"
                mend = "quote a cell that holds a comma" if count > width else "end it with commas"
                self._wrong(record.cell(0), BAD_CSV, message, mend)
            return None
        cells = {name: record.cell(index) for index, name in enumerate(self.columns)}
        texts = {name: cell.text.strip() for name, cell in cells.items()}
        before = len(self.problems)
        if not texts["mention"]:
            self._wrong(cells["mention"], BAD_VALUE, "a row without a mention", "fill the cell")
        kind = self._kind(cells.get("kind"))
        on = self._date(cells.get("on"))
        number = self._count(cells.get("count"))
        if len(self.problems) > before:
            return None
        return Mention(
            text=texts["mention"],
            kind=kind,
            role=texts.get("role", ""),
            context=texts.get("context", ""),
            on=on,
            count=number,
            gold=texts.get("gold", ""),
            note=texts.get("note", ""),
            location=Location(self.path, cells["mention"].line, cells["mention"].column),
        )

    def _wrong(self, cell: Cell, code: str, message: str, mend: str) -> None:
        self.problems.append(_problem(self.path, cell, code, message, mend))

    def _kind(self, cell: Cell | None) -> Kind | None:
        text = cell.text.strip() if cell else ""
        if cell is None or not text:
            return None
        if text not in tuple(Kind):
            mend = did_you_mean(text, tuple(Kind))
            self._wrong(cell, BAD_VALUE, f"unknown kind {text!r}", mend)
            return None
        return Kind(text)

    def _date(self, cell: Cell | None) -> PartialDate | None:
        text = cell.text.strip() if cell else ""
        if cell is None or not text:
            return None
        try:
            return PartialDate.parse(text)
        except ArgumentError:
            mend = "write YYYY, YYYY-MM or YYYY-MM-DD, a day that the calendar has"
            self._wrong(cell, BAD_VALUE, f"not a date: {text!r}", mend)
            return None

    def _count(self, cell: Cell | None) -> int:
        text = cell.text.strip() if cell else ""
        if cell is None or not text:
            return 1
        if not _COUNT.fullmatch(text):
            self._wrong(cell, BAD_VALUE, f"not a count: {text!r}", "write a number from 1")
            return 1
        return int(text)
