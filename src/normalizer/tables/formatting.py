"""Files to canonical form."""

from __future__ import annotations

import difflib
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from normalizer.errors import ArgumentError, TableError
from normalizer.model import Location, Problem
from normalizer.tables.cells import RawFile, Row
from normalizer.tables.codes import BAD_ENCODING, BAD_FORMAT
from normalizer.tables.csv_reader import read_csv
from normalizer.tables.csv_writer import write_csv
from normalizer.tables.fields import understand_entity, understand_source
from normalizer.tables.files import (
    CSV_SUFFIX,
    LINES_SUFFIX,
    PARQUET_SUFFIX,
    SIDE_MARK,
    YAML_SUFFIXES,
    decode,
    find_files,
    is_side_file,
    read_text,
    side_files,
)
from normalizer.tables.json_lines import read_json_lines, write_json_lines
from normalizer.tables.mending import Mend, mend_file
from normalizer.tables.vocabulary import FORMAT
from normalizer.tables.yaml_comments import attach_comments, find_comments
from normalizer.tables.yaml_nodes import parse_yaml
from normalizer.tables.yaml_reader import read_tree, read_yaml
from normalizer.tables.yaml_writer import write_yaml

if TYPE_CHECKING:
    import os
    from collections.abc import Iterable

__all__ = ["BYTE_ORDER_MARK", "Change", "format_text", "plan_format", "plan_mends"]

BYTE_ORDER_MARK = "\ufeff"
"""What stands before the text of a file that some programs have saved."""


def format_text(
    text: str, suffix: str, *, path: str = "<text>", sources: Iterable[str] = ()
) -> str:
    r"""Rewrite a table in canonical form; its comments and its meaning stay.

    Args:
        text: The text of the table.
        suffix: The suffix of its file: ``".yaml"``, ``".yml"``, ``".csv"``, ``".jsonl"``, or
            ``".meta.yaml"`` for a side file.
        path: How problems name the file.
        sources: Keys of the sources that stand in the side file of a CSV table.

    Raises:
        TableError: The text has problems, and cannot be rewritten safely.
        ArgumentError: The suffix is none of those.

    >>> print(format_text("entity,kind,text\nb.c,short,B\na.b,short,A\n", ".csv"), end="")
    entity,text,lang,kind
    a.b,A,,short
    b.c,B,,short
    """
    if not suffix.casefold().endswith((*YAML_SUFFIXES, CSV_SUFFIX, LINES_SUFFIX)):
        raise ArgumentError(f"not a format of tables: {suffix!r}; give '.yaml', '.csv' or '.jsonl'")
    try:
        data = text.encode("utf-8")
    except UnicodeEncodeError as error:
        message = f"the lone surrogate U+{ord(text[error.start]):04X}"
        problem = Problem(Location(path), BAD_ENCODING, message, "read the file as UTF-8")
        raise TableError([problem]) from None
    return _rewrite(data, suffix.casefold(), path, _Wish(sources=tuple(sources)))[0]


@frozen
class _Wish:
    """What shall be done with a file beside writing it in canonical form.

    Attributes:
        sources: Keys of the sources of its side file.
        version: Version of the format that its side file says, where that is an older one.
        wanted: Whether problems of a code shall be mended; None to mend nothing.
        migrate: Whether a file of an older format is brought to the new one.
    """

    sources: tuple[str, ...] = ()
    version: str = ""
    wanted: Callable[[str], bool] | None = None
    migrate: bool = False


def _rewrite(data: bytes, kind: str, path: str, wish: _Wish) -> tuple[str, list[Mend]]:
    """The canonical text of a file, and what was mended.

    Raises:
        TableError: The file has problems that are not mended.
    """
    text, problems = decode(data, path)
    if text is None:
        raise TableError(problems)
    mends: list[Mend] = []
    if problems and wish.wanted is not None and wish.wanted(BAD_ENCODING):
        # What is wrong with a text that can be read after all is its byte order mark.
        problems = []
        mends.append(Mend(1, 1, BAD_ENCODING, BYTE_ORDER_MARK, ""))
    write: Callable[[RawFile], str] = write_yaml
    if kind == CSV_SUFFIX:
        file, write = read_csv(text, path, version=wish.version), write_csv
    elif kind == LINES_SUFFIX:
        file, write = read_json_lines(text, path, version=wish.version), write_json_lines
    else:
        tree = parse_yaml(text, with_scalars=True)
        file = read_tree(tree, path, side_file=kind.startswith(SIDE_MARK))
        if not file.faults:
            attach_comments(file, text, find_comments(text, tree.scalars))
    if file.version and not wish.migrate:
        message = f"format {file.version} is older than format {FORMAT}"
        file.fault(Row({}, 1, 1), BAD_FORMAT, message, "run 'normalizer fmt --migrate'")
    if wish.wanted is not None:
        mends += mend_file(file, wish.wanted)
    _check(file, wish.sources, problems)
    return write(file), mends


def _check(file: RawFile, sources: Iterable[str], problems: list[Problem]) -> None:
    """Refuse a file with problems; what it says of others is not looked at."""
    keys = {understand_source(file, row).key for row in file.sources} | set(sources)
    for entity in file.entities:
        understand_entity(file, entity, keys)
    problems = problems + file.problems()
    if problems:
        raise TableError(sorted(problems))


@frozen
class Change:
    """A file whose text is to change.

    Attributes:
        path: Where it is.
        shown: Its path as it is shown.
        text: Its new text, which is canonical.
        before: What it holds now.
        mends: What was mended.
    """

    path: Path
    shown: str
    text: str
    before: bytes = b""
    mends: tuple[Mend, ...] = ()

    def diff(self) -> str:
        """The change as a unified diff, as ``patch`` takes it."""
        old, new = (
            text.splitlines(keepends=True)
            for text in (self.before.decode("utf-8", "replace"), self.text)
        )
        lines = difflib.unified_diff(old, new, f"a/{self.shown}", f"b/{self.shown}")
        whole = "\n\\ No newline at end of file\n"
        return "".join(line if line.endswith("\n") else line + whole for line in lines)


def plan_format(
    *paths: str | os.PathLike[str], migrate: bool = False
) -> tuple[list[Change], tuple[Problem, ...]]:
    """Tell which files are not in canonical form, and what keeps others from getting it.

    Each file is judged alone: what it lacks from other files does not matter here. Parquet has no
    canonical form, and is passed over.

    Args:
        *paths: Files, or directories that are searched through.
        migrate: Whether files of an older format are brought to the one of this release; they
            are problems else.

    Returns:
        The files to change and the problems, both sorted; a side file comes after its tables, so
        that they are written first. Nothing is written.
    """
    return _plan(paths, _Wish(migrate=migrate))


def plan_mends(
    *paths: str | os.PathLike[str], wanted: Callable[[str], bool] = lambda _: True
) -> list[Change]:
    """Tell how to mend files where it is certain how; the new texts are canonical.

    A file is left out when nothing of it can be mended for certain, and when problems stay that
    keep it from being read: these must be mended by people first.

    Args:
        *paths: Files, or directories that are searched through.
        wanted: Whether problems of a code shall be mended.
    """
    changes, _ = _plan(paths, _Wish(wanted=wanted))
    return [change for change in changes if change.mends]


def _plan(
    paths: Iterable[str | os.PathLike[str]], wish: _Wish
) -> tuple[list[Change], tuple[Problem, ...]]:
    found, problems = find_files(paths)
    sides = side_files(found)
    contents: dict[str, bytes] = {}
    beside: dict[str, RawFile] = {}
    for item in found:
        if item.path.suffix.casefold() == PARQUET_SUFFIX:
            continue
        try:
            contents[item.shown] = item.path.read_bytes()
        except OSError:
            problems.extend(read_text(item)[1])
            continue
        if is_side_file(item.path):
            text = decode(contents[item.shown], item.shown)[0]
            if text is not None:
                beside[item.shown] = read_yaml(text, "", side_file=True)
    changes = []
    for item in found:
        data = contents.get(item.shown)
        if data is None:
            continue
        suffix = (SIDE_MARK * is_side_file(item.path) + item.path.suffix).casefold()
        side = beside.get(sides.get(item.shown, ""))
        if side is not None:
            keys = tuple(row.cells["key"].text for row in side.sources)
            one = evolve(wish, sources=keys, version=side.version)
        else:
            one = wish
        try:
            text, mends = _rewrite(data, suffix, item.shown, one)
        except TableError as error:
            problems.extend(error.problems)
            continue
        if text.encode("utf-8") != data:
            changes.append(Change(item.path, item.shown, text, data, tuple(mends)))
    changes.sort(key=lambda change: (is_side_file(change.path), change.shown))
    return changes, tuple(sorted(set(problems)))
