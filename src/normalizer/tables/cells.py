"""What readers hand on: the cells of a file with their places, before anything is understood."""

from __future__ import annotations

from typing import NamedTuple

from attrs import Factory, define

from normalizer.model import Location, Problem

__all__ = ["Cell", "Fault", "RawEntity", "RawFile", "Row"]


class Cell(NamedTuple):
    """One value as it was written, and where (line and column count from 1)."""

    text: str
    line: int = 0
    column: int = 0


class Fault(NamedTuple):
    """A problem whose file is known to the caller only."""

    line: int
    column: int
    code: str
    message: str
    mend: str


@define
class Row:
    """A group of cells that canonical form writes on one line, and the comments of that line.

    Attributes:
        cells: Value of each field that was given.
        line: First line of the row, counted from 1.
        column: Its first character.
        end_line: Last line of the row.
        above: Comment lines that stand over it; "" is a blank line between comments.
        beside: Comment at the end of its line, or "".
    """

    cells: dict[str, Cell]
    line: int = 0
    column: int = 0
    end_line: int = 0
    above: list[str] | None = None
    beside: str = ""


@define
class RawEntity:
    """What one place of a file says about an entity.

    Attributes:
        head: The row of the entity itself: id, kind, name, country, born.
        same_as: Ids elsewhere.
        never: Ids of entities that it is not.
        offices: A row each.
        aliases: A row each.
        lines: Where each field of a YAML block stands, for its comments.
        tails: Comment lines after the last item of the offices, of the aliases, of the block.
        meant: Fields that were most likely meant by unknown ones; they do not count as missing.
    """

    head: Row
    same_as: list[Cell] = Factory(list)
    never: list[Cell] = Factory(list)
    offices: list[Row] = Factory(list)
    aliases: list[Row] = Factory(list)
    lines: dict[str, Row] = Factory(dict)
    tails: dict[str, list[str]] = Factory(dict)
    meant: set[str] = Factory(set)


@define
class RawFile:
    """What one file says.

    Attributes:
        path: Path as it is shown in problems.
        sources: A row each; the cell ``key`` holds the key.
        ignores: What the linter is asked to pass over: a row each, with ``code`` and ``reason``.
        entities: In the order of the file; one id may come more than once.
        faults: What could not be understood while reading.
        fatal: Whether reading stopped, so that entities may be missing.
        refused: What refused rows may have declared, so that its absence is no problem of its own.
        lines: Where each field of a YAML file stands, for its comments.
        tails: Comment lines after the last source, the last entity, the end.
        columns: Columns of a CSV file.
        version: Version of the format that the file was written in.
    """

    path: str
    sources: list[Row] = Factory(list)
    ignores: list[Row] = Factory(list)
    entities: list[RawEntity] = Factory(list)
    faults: list[Fault] = Factory(list)
    fatal: bool = False
    refused: set[str] = Factory(set)
    lines: dict[str, Row] = Factory(dict)
    tails: dict[str, list[str]] = Factory(dict)
    columns: tuple[str, ...] = ()
    version: str = ""

    def fault(self, cell: Cell | Row, code: str, message: str, mend: str) -> None:
        """Note what is wrong at the place of a cell or row."""
        self.faults.append(Fault(cell.line, cell.column, code, message, mend))

    def problems(self) -> list[Problem]:
        """The faults with the path of the file."""
        return [
            Problem(Location(self.path, fault.line, fault.column), *fault[2:])
            for fault in self.faults
        ]
