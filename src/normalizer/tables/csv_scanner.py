"""RFC 4180 with places: every cell knows its true line and character.

The ``csv`` module of the standard library counts physical lines only, and takes a stray quote in
silence; both are what a curator most needs to be told.
"""

from __future__ import annotations

from attrs import Factory, define

from normalizer.tables.cells import Cell, Fault
from normalizer.tables.codes import BAD_QUOTES

__all__ = ["Record", "scan_csv"]

_QUOTE = '"'


@define
class Record:
    """One record: its texts, and the place just after the last of them.

    Attributes:
        texts: The text of each cell.
        line: Line of the first cell.
        end_line: Line of the end of the record.
        end_column: The character after its last.
        places: Line and column of each cell, when it is not all on one line without quotes.
        faulty: Whether its quotes are broken.
    """

    texts: list[str]
    line: int
    end_line: int
    end_column: int
    places: list[tuple[int, int]] | None = None
    faulty: bool = False

    def cell(self, index: int) -> Cell:
        """A cell with its place."""
        if self.places is not None:
            return Cell(self.texts[index], *self.places[index])
        column = sum(map(len, self.texts[:index])) + index + 1
        return Cell(self.texts[index], self.line, column)


@define
class _Scan:
    text: str
    at: int = 0
    line: int = 1
    line_start: int = 0
    faults: list[Fault] = Factory(list)

    def column(self, at: int) -> int:
        return at - self.line_start + 1


def scan_csv(text: str) -> tuple[list[Record], list[Fault]]:
    r"""Split the text of a CSV file into records; lines that are empty are skipped.

    Line breaks must be ``\n`` alone. Quotes that break the form are faults; scanning goes on with
    what was most likely meant.

    >>> records, faults = scan_csv('a,b\n"x, y",z\n')
    >>> [record.texts for record in records], faults
    ([['a', 'b'], ['x, y', 'z']], [])
    """
    scan = _Scan(text)
    records = []
    size = len(text)
    while scan.at < size:
        end = text.find("\n", scan.at)
        if end < 0:
            end = size
        line = text[scan.at : end]
        if line and _QUOTE not in line:
            records.append(Record(line.split(","), scan.line, scan.line, len(line) + 1))
        elif line:
            records.append(_scan_record(scan))
            continue
        scan.at = scan.line_start = end + 1
        scan.line += 1
    return records, scan.faults


def _scan_record(scan: _Scan) -> Record:
    """Scan one record that holds quotes, and move past its line break."""
    before = len(scan.faults)
    places: list[tuple[int, int]] = []
    record = Record([], scan.line, scan.line, 1, places)
    while True:
        start, line, column = scan.at, scan.line, scan.column(scan.at)
        if scan.text.startswith(_QUOTE, start):
            value = _quoted(scan)
        else:
            scan.at = _cell_end(scan.text, start)
            value = scan.text[start : scan.at]
            stray = value.find(_QUOTE)
            if stray >= 0:
                scan.faults.append(Fault(
                    line, column + stray, BAD_QUOTES, "a quote inside a cell that is not quoted",
                    "put the whole cell in quotes and write each quote in it twice",
                ))  # fmt: skip
        record.texts.append(value)
        places.append((line, column))
        if not scan.text.startswith(",", scan.at):
            break
        scan.at += 1
    record.end_line, record.end_column = scan.line, scan.column(scan.at)
    record.faulty = len(scan.faults) > before
    scan.at = scan.line_start = scan.at + 1
    scan.line += 1
    return record


def _quoted(scan: _Scan) -> str:
    """Read a quoted cell; the scan stands at its opening quote."""
    text, opened = scan.text, scan.at
    parts = []
    at = opened + 1
    while True:
        close = text.find(_QUOTE, at)
        if close < 0:
            # Most likely the closing quote of this line was forgotten: go on with the next line.
            scan.faults.append(Fault(
                scan.line, scan.column(opened), BAD_QUOTES, "a quote that is never closed",
                "close the quote at the end of the cell",
            ))  # fmt: skip
            scan.at = text.find("\n", opened)
            if scan.at < 0:
                scan.at = len(text)
            return text[opened + 1 : scan.at]
        parts.append(text[at:close])
        if not text.startswith(_QUOTE, close + 1):
            break
        parts.append(_QUOTE)
        at = close + 2
    breaks = text.count("\n", opened, close)
    if breaks:
        scan.line += breaks
        scan.line_start = text.rfind("\n", opened, close) + 1
    scan.at = close + 1
    end = _cell_end(text, scan.at)
    if end > scan.at:
        scan.faults.append(Fault(
            scan.line, scan.column(scan.at), BAD_QUOTES,
            f"text after the closing quote: {text[scan.at : end]!r}",
            "write a quote inside a quoted cell twice, or remove what follows the quote",
        ))  # fmt: skip
        parts.append(text[scan.at : end])
        scan.at = end
    return "".join(parts)


def _cell_end(text: str, at: int) -> int:
    comma, newline = text.find(",", at), text.find("\n", at)
    ends = [end for end in (comma, newline) if end >= 0]
    return min(ends, default=len(text))
