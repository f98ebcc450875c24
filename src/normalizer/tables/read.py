"""Alias files to tables: the way from paths to values."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from attrs import Factory, frozen

from normalizer.collector import collector_at_rest
from normalizer.errors import ArgumentError, TableError
from normalizer.model import Location, Problem
from normalizer.tables.csv_reader import read_csv
from normalizer.tables.fields import understand_entity, understand_source
from normalizer.tables.files import (
    CSV_SUFFIX,
    LINES_SUFFIX,
    PARQUET_SUFFIX,
    Found,
    bundled_path,
    find_files,
    is_bulk,
    is_side_file,
    read_text,
    side_files,
)
from normalizer.tables.json_lines import read_json_lines
from normalizer.tables.merge import Merged, merge
from normalizer.tables.parquet import read_parquet
from normalizer.tables.yaml_reader import read_yaml

if TYPE_CHECKING:
    import os
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from normalizer.tables.cells import RawFile
    from normalizer.tables.fields import Part
    from normalizer.tables.table import Source, Tables

__all__ = [
    "LINT_MARK",
    "Ignore",
    "Loaded",
    "check",
    "load",
    "parse",
    "read",
    "read_all",
    "understand",
]


LINT_MARK = "lint: allow"
"""What comments and notes that speak to the linter hold."""


@frozen
class Ignore:
    """A rule that a file asks the linter to pass over.

    Attributes:
        location: Where it says so.
        code: Code of the rule, or the beginning of several.
        reason: Why.
        files: Where it holds.
    """

    location: Location
    code: str
    reason: str
    files: tuple[str, ...]


@frozen
class Loaded:
    """Everything that reading found.

    Attributes:
        merged: What was understood.
        problems: What is wrong, sorted.
        ignores: What files ask the linter to pass over.
        marked: Texts of YAML files that have a comment for the linter, by shown path.
        sides: For the shown path of a bulk table, that of its side file.
    """

    merged: Merged
    problems: tuple[Problem, ...]
    ignores: tuple[Ignore, ...] = ()
    marked: Mapping[str, str] = Factory(dict)
    sides: Mapping[str, str] = Factory(dict)


def read(*paths: str | os.PathLike[str], bundled: bool = False) -> Tables:
    """Read alias files.

    Args:
        *paths: Files, or directories that are searched through for ``.yaml``, ``.yml`` and
            ``.csv``, ``.jsonl`` and ``.parquet`` files. Their order does not matter.
        bundled: Whether to read the tables that come with the library, too.

    Returns:
        What all of them together say.

    Raises:
        TableError: Something is wrong; the error lists all problems of all files.
        ArgumentError: No path was given, and not the bundled tables either.
    """
    if not paths and not bundled:
        raise ArgumentError("no tables to read; give a path, or bundled=True")
    tables, problems = parse(*paths, *([bundled_path()] if bundled else []))
    if problems:
        raise TableError(problems)
    return tables


def check(*paths: str | os.PathLike[str]) -> tuple[Problem, ...]:
    """Tell what keeps alias files from being read; nothing when `read` would read them."""
    return load(*paths).problems


def parse(*paths: str | os.PathLike[str]) -> tuple[Tables, tuple[Problem, ...]]:
    """Read what can be read of alias files, and tell what is wrong with the rest.

    Never raises for bad content.
    """
    loaded = load(*paths)
    return loaded.merged.tables, loaded.problems


def load(*paths: str | os.PathLike[str]) -> Loaded:
    """Read alias files, keeping what only the linter asks for."""
    with collector_at_rest():
        return _load(paths)


def _load(paths: Iterable[str | os.PathLike[str]]) -> Loaded:
    found, problems = find_files(paths)
    sides = side_files(found)
    marked: dict[str, str] = {}
    files, wrong = read_all(found, sides, marked)
    complete = not problems and len(files) == len(found)
    problems.extend(wrong)
    merged = understand(files, sides, complete=complete)
    for file in files:
        problems.extend(file.problems())
    problems.extend(merged.problems)
    ignores = tuple(
        Ignore(
            Location(file.path, row.line, row.column), row.cells["code"].text,
            row.cells["reason"].text,
            (file.path, *(table for table, side in sides.items() if side == file.path)),
        )
        for file in files for row in file.ignores
    )  # fmt: skip
    return Loaded(merged, tuple(sorted(set(problems))), ignores, marked, sides)


def read_all(
    found: Iterable[Found], sides: Mapping[str, str], marked: dict[str, str] | None = None
) -> tuple[list[RawFile], list[Problem]]:
    """Read files, the side files before the tables that they belong to.

    Args:
        found: The files.
        sides: For the shown path of a table, that of its side file.
        marked: Takes the texts of YAML files that speak to the linter, by shown path.

    Returns:
        What each file says that could be read, in the order of paths; and what is wrong.
    """
    files: list[RawFile] = []
    problems: list[Problem] = []
    versions: dict[str, str] = {}
    for item in sorted(found, key=lambda item: (is_bulk(item.path), item)):
        version = versions.get(sides.get(item.shown, ""), "")
        if item.path.suffix.casefold() == PARQUET_SUFFIX:
            file, wrong = read_parquet(item.path, item.shown, version=version)
        else:
            text, wrong = read_text(item)
            file = None
            if text is not None:
                file = read_file(text, item.path, item.shown, version=version)
                if marked is not None and LINT_MARK in text and not is_bulk(item.path):
                    marked[item.shown] = text
        problems.extend(wrong)
        if file is not None:
            versions[file.path] = file.version
            files.append(file)
    return sorted(files, key=lambda file: file.path), problems


def read_file(text: str, path: Path, shown: str, *, version: str = "") -> RawFile:
    """Read the text of one file by the suffix of its path."""
    suffix = path.suffix.casefold()
    if suffix == CSV_SUFFIX:
        return read_csv(text, shown, version=version)
    if suffix == LINES_SUFFIX:
        return read_json_lines(text, shown, version=version)
    return read_yaml(text, shown, side_file=is_side_file(path))


def understand(
    files: Sequence[RawFile], sides: Mapping[str, str] | None = None, *, complete: bool = True
) -> Merged:
    """Understand the cells of files and join them; what is wrong is noted in the files.

    Args:
        files: In any order.
        sides: For the path of a CSV table, that of its side file.
        complete: False when a file could not be read at all.
    """
    sides = sides or {}
    sources: list[Source] = []
    by_file: dict[str, set[str]] = {}
    for file in files:
        own = [understand_source(file, row) for row in file.sources]
        sources.extend(own)
        by_file[file.path] = {source.key for source in own}
    parts: list[Part] = []
    for file in files:
        keys = by_file[file.path] | by_file.get(sides.get(file.path, ""), set())
        for entity in file.entities:
            part = understand_entity(file, entity, keys)
            if part is not None:
                parts.append(part)
    refused = frozenset(text for file in files for text in file.refused)
    whole = complete and not any(file.fatal for file in files)
    return merge(parts, sources, complete=whole, refused=refused)
