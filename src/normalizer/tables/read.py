"""Alias files to tables: the way from paths to values."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from normalizer.collector import collector_at_rest
from normalizer.errors import ArgumentError, TableError
from normalizer.model import Problem
from normalizer.tables.csv_reader import read_csv
from normalizer.tables.fields import understand_entity, understand_source
from normalizer.tables.files import (
    CSV_SUFFIX,
    bundled_path,
    find_files,
    is_side_file,
    read_text,
    side_files,
)
from normalizer.tables.merge import Merged, merge
from normalizer.tables.yaml_reader import read_yaml

if TYPE_CHECKING:
    import os
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from normalizer.tables.cells import RawFile
    from normalizer.tables.fields import Part
    from normalizer.tables.table import Source, Tables

__all__ = ["Loaded", "check", "load", "parse", "read", "understand"]


@frozen
class Loaded:
    """Everything that reading found.

    Attributes:
        merged: What was understood.
        problems: What is wrong, sorted.
    """

    merged: Merged
    problems: tuple[Problem, ...]


def read(*paths: str | os.PathLike[str], bundled: bool = False) -> Tables:
    """Read alias files.

    Args:
        *paths: Files, or directories that are searched through for ``.yaml``, ``.yml`` and
            ``.csv`` files. Their order does not matter.
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
    files: list[RawFile] = []
    complete = not problems
    for item in found:
        text, wrong = read_text(item)
        problems.extend(wrong)
        if text is None:
            complete = False
        else:
            files.append(read_file(text, item.path, item.shown))
    merged = understand(files, side_files(found), complete=complete)
    for file in files:
        problems.extend(file.problems())
    problems.extend(merged.problems)
    return Loaded(merged, tuple(sorted(set(problems))))


def read_file(text: str, path: Path, shown: str) -> RawFile:
    """Read the text of one file by the suffix of its path."""
    if path.suffix.casefold() == CSV_SUFFIX:
        return read_csv(text, shown)
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
