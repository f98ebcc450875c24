"""Files to canonical form."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from attrs import frozen

from normalizer.errors import ArgumentError, TableError
from normalizer.model import Location, Problem
from normalizer.tables.codes import BAD_ENCODING
from normalizer.tables.csv_reader import read_csv
from normalizer.tables.csv_writer import write_csv
from normalizer.tables.fields import understand_entity, understand_source
from normalizer.tables.files import (
    CSV_SUFFIX,
    SIDE_MARK,
    YAML_SUFFIXES,
    decode,
    find_files,
    is_side_file,
    read_text,
    side_files,
)
from normalizer.tables.yaml_comments import attach_comments, find_comments
from normalizer.tables.yaml_nodes import parse_yaml
from normalizer.tables.yaml_reader import read_tree, read_yaml
from normalizer.tables.yaml_writer import write_yaml

if TYPE_CHECKING:
    import os
    from collections.abc import Iterable

    from normalizer.tables.cells import RawFile

__all__ = ["Change", "format_text", "plan_format"]


def format_text(
    text: str, suffix: str, *, path: str = "<text>", sources: Iterable[str] = ()
) -> str:
    r"""Rewrite a table in canonical form; its comments and its meaning stay.

    Args:
        text: The text of the table.
        suffix: The suffix of its file: ``".yaml"``, ``".yml"``, ``".csv"``, or ``".meta.yaml"``
            for a side file.
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
    kind = suffix.casefold()
    if not kind.endswith((*YAML_SUFFIXES, CSV_SUFFIX)):
        raise ArgumentError(f"not a format of tables: {suffix!r}; give '.yaml' or '.csv'")
    try:
        data = text.encode("utf-8")
    except UnicodeEncodeError as error:
        message = f"the lone surrogate U+{ord(text[error.start]):04X}"
        problem = Problem(Location(path), BAD_ENCODING, message, "read the file as UTF-8")
        raise TableError([problem]) from None
    decoded, problems = decode(data, path)
    if decoded is None:
        raise TableError(problems)
    if kind == CSV_SUFFIX:
        file = read_csv(decoded, path)
        _check(file, sources, problems)
        return write_csv(file)
    tree = parse_yaml(decoded, with_scalars=True)
    file = read_tree(tree, path, side_file=kind.startswith(SIDE_MARK))
    _check(file, sources, problems)
    attach_comments(file, decoded, find_comments(decoded, tree.scalars))
    return write_yaml(file)


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
    """A file whose text is not canonical.

    Attributes:
        path: Where it is.
        shown: Its path as it is shown.
        text: Its canonical text.
    """

    path: Path
    shown: str
    text: str


def plan_format(*paths: str | os.PathLike[str]) -> tuple[list[Change], tuple[Problem, ...]]:
    """Tell which files are not in canonical form, and what keeps others from getting it.

    Each file is judged alone: what it lacks from other files does not matter here.

    Args:
        *paths: Files, or directories that are searched through.

    Returns:
        The files to change and the problems, both sorted. Nothing is written.
    """
    found, problems = find_files(paths)
    sides = side_files(found)
    texts = {}
    for item in found:
        text, wrong = read_text(item)
        problems.extend(wrong)
        texts[item.shown] = text if not wrong else None
    changes = []
    for item in found:
        text = texts[item.shown]
        if text is None:
            continue
        suffix = SIDE_MARK * is_side_file(item.path) + item.path.suffix
        side = texts.get(sides.get(item.shown, ""))
        keys = _source_keys(side) if side is not None else ()
        try:
            canonical = format_text(text, suffix, path=item.shown, sources=keys)
        except TableError as error:
            problems.extend(error.problems)
            continue
        if canonical.encode("utf-8") != item.path.read_bytes():
            changes.append(Change(item.path, item.shown, canonical))
    return changes, tuple(sorted(set(problems)))


def _source_keys(text: str) -> tuple[str, ...]:
    return tuple(row.cells["key"].text for row in read_yaml(text, "", side_file=True).sources)
