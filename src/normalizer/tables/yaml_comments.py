"""Which comment of a YAML table belongs to which line of its canonical form."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from attrs import define, frozen

from normalizer.tables.cells import Row

if TYPE_CHECKING:
    from collections.abc import Iterator

    from normalizer.tables.cells import RawFile
    from normalizer.tables.yaml_nodes import Scalar

__all__ = ["attach_comments", "find_comments"]

_COMMENT = re.compile(r"(?:^|(?<=[ \t\n]))#[^\n]*")


@frozen
class Comment:
    """A comment of the text.

    Attributes:
        text: From its ``#`` to the end of the line, without blanks at the end.
        line: Its line, counted from 1.
        column: The character of its ``#``, counted from 1.
        alone: Whether nothing stands before it on its line.
        gap: Whether an empty line stands before it.
    """

    text: str
    line: int
    column: int
    alone: bool
    gap: bool


@define
class _Place:
    """A row of the file, and the lists that end when the row is the last of them.

    Attributes:
        row: The row.
        is_block: Whether the row is the start of an entity rather than a line of its own.
        ends: For each list or block around the row, innermost first, the column of its items and
            what takes the comments after the last.
    """

    row: Row
    is_block: bool
    ends: list[tuple[int, list[str]]]


def find_comments(text: str, scalars: list[Scalar]) -> list[Comment]:
    """All comments of a well-formed text; a ``#`` inside a scalar is none."""
    lines = text.split("\n")
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line) + 1)
    comments = []
    at = 0
    for end, after in [*((scalar.start, scalar.end) for scalar in scalars), (len(text), 0)]:
        for match in _COMMENT.finditer(text, at, end):
            number = bisect_right(starts, match.start()) - 1
            column = match.start() - starts[number]
            comments.append(Comment(
                match[0].rstrip(), number + 1, column + 1,
                alone=not lines[number][:column].strip(),
                gap=number > 0 and not lines[number - 1].strip(),
            ))  # fmt: skip
        at = after
    return comments


def attach_comments(file: RawFile, text: str, comments: list[Comment]) -> None:
    """Give each comment to its row: above the row below it, or beside the row on its line.

    A comment line that is indented deeper than the row below it belongs to the list that ends
    there, such as a row that was commented out at the end of the aliases of an entity.
    """
    lines = text.split("\n")
    places = sorted(_places(file, lines), key=lambda place: (place.row.line, not place.is_block))
    starts = [place.row.line for place in places]
    held: dict[int, list[Comment]] = {}
    for comment in comments:
        before = bisect_right(starts, comment.line) - 1
        if before >= 0 and _holds(places[before], comment):
            held.setdefault(before, []).append(comment)
            continue
        after = bisect_right(starts, comment.line)
        target = _target(file, lines, places, after, comment)
        if target and comment.gap:
            target.append("")
        target.append(comment.text)
    if places and (above := places[0].row.above) and not lines[starts[0] - 2].strip():
        above.append("")  # a comment on the file as a whole stays apart from its first field
    for at, inside in held.items():
        row = places[at].row
        if len(inside) == 1 and not inside[0].alone:
            row.beside = inside[0].text
        else:
            row.above = [*(row.above or ()), *(comment.text for comment in inside)]


def _holds(place: _Place, comment: Comment) -> bool:
    """Whether a comment stands beside or inside a row."""
    row = place.row
    if place.is_block or comment.line > row.end_line:
        return False
    return not comment.alone or comment.line > row.line


def _target(
    file: RawFile, lines: list[str], places: list[_Place], after: int, comment: Comment
) -> list[str]:
    """The list that takes a comment between rows."""
    below = places[after].row if after < len(places) else None
    deeper_than = _indent(lines, below) if below is not None else 0
    if after:
        for column, tail in places[after - 1].ends:
            if deeper_than < column <= comment.column:
                return tail
    if below is None:
        return file.tails.setdefault("file", [])
    if below.above is None:
        below.above = []
    return below.above


def _places(file: RawFile, lines: list[str]) -> Iterator[_Place]:
    for row in file.lines.values():
        yield _Place(row, is_block=False, ends=[])
    for row in file.ignores:
        end = (_indent(lines, row), file.tails.setdefault("lint", []))
        yield _Place(row, is_block=False, ends=[end])
    for row in file.sources:
        end = (_indent(lines, row), file.tails.setdefault("sources", []))
        yield _Place(row, is_block=False, ends=[end])
    for entity in file.entities:
        head = entity.head
        outer = [
            (head.column, entity.tails.setdefault("entity", [])),
            (_indent(lines, head), file.tails.setdefault("entities", [])),
        ]
        yield _Place(head, is_block=True, ends=outer)
        for row in entity.lines.values():
            yield _Place(row, is_block=False, ends=outer)
        for name, rows in (("offices", entity.offices), ("aliases", entity.aliases)):
            for row in rows:
                end = (_indent(lines, row), entity.tails.setdefault(name, []))
                yield _Place(row, is_block=False, ends=[end, *outer])


def _indent(lines: list[str], row: Row) -> int:
    """Column of the first character of the line of a row: of its dash, when it is an item."""
    line = lines[row.line - 1]
    return len(line) - len(line.lstrip()) + 1
