"""The files of a build: small ones are read whole, large ones in blocks.

What a row says is checked where it stands. What rows say together is checked when all of it is
sorted; where they contradict each other, the files are read again for the places of these rows, so
that the places of millions of others need not be kept.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import Factory, define, evolve, frozen

from normalizer.model import Problem
from normalizer.store.sources import source_rows
from normalizer.tables.fields import Part, understand_entity, understand_source
from normalizer.tables.files import CSV_SUFFIX, Found, find_files, side_files
from normalizer.tables.merge import merge
from normalizer.tables.read import load, read_all
from normalizer.tables.streaming import (
    STREAMED,
    groups,
    of_tables,
    said_never,
    statements,
    stream_csv,
    to_entity,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from os import PathLike

    from normalizer.store.sorting import Sorter
    from normalizer.tables import Source

__all__ = ["READING", "Files", "Reading", "problems_together", "read_files"]

READING = "reading"
"""The first stage of a build."""

MOST_PROBLEMS = 1000
"""Problems that are told; a million rows of one mistake need not be listed one by one."""


@frozen
class Files:
    """The files of a build.

    Attributes:
        small: Those that are read whole.
        large: CSV tables that are read in blocks.
        sides: For the path of a CSV table, that of its side file.
        problems: What is wrong with the paths.
    """

    small: tuple[Found, ...]
    large: tuple[Found, ...]
    sides: dict[str, str]
    problems: tuple[Problem, ...]

    @classmethod
    def of(cls, *paths: str | PathLike[str]) -> Files:
        """All files that paths mean."""
        found, problems = find_files(paths)
        tables = [one for one in found if one.path.suffix.casefold() == CSV_SUFFIX]
        # Many small files are read in blocks, too.
        large = frozenset(tables if sum(map(_size, tables)) >= STREAMED else ())
        return cls(
            tuple(one for one in found if one not in large),
            tuple(one for one in found if one in large),
            side_files(found),
            tuple(problems),
        )


def _size(found: Found) -> int:
    try:
        return found.path.stat().st_size
    except OSError:
        return 0  # told when it is read


@define
class Reading:
    """What was read.

    Attributes:
        sources: The sources of all files, as the manifest keeps them.
        keys: For the path of a file, the keys of the sources that it declares.
        parts: What small files say of entities, without their aliases, where there are large ones.
        problems: What is wrong with rows by themselves.
        count: How many statements there are.
        refused: Ids that refused rows may have declared.
        whole: Whether all files were read to their ends.
        settled: Whether the problems are all that there are.
    """

    sources: tuple[tuple[str, ...], ...] = ()
    keys: dict[str, set[str]] = Factory(dict)
    parts: list[Part] = Factory(list)
    problems: list[Problem] = Factory(list)
    count: int = 0
    refused: set[str] = Factory(set)
    whole: bool = True
    settled: bool = False


def read_files(files: Files, sorter: Sorter, progress: Callable[[str, int, int], None]) -> Reading:
    """Read all files into a sorter."""
    total = max(1, sum(map(_size, files.large)))
    progress(READING, 0, total)
    if not files.large:
        reading = _read_alone(files, sorter)
        progress(READING, total, total)
        return reading
    reading = _read_small(files, sorter)
    before = 0
    for one in files.large:
        for block in stream_csv(one, reading.keys.get(files.sides.get(one.shown, ""), ())):
            reading.count += len(block.statements)
            reading.problems += block.problems
            reading.refused |= block.refused
            reading.whole &= block.whole
            sorter.extend(block.statements)
            progress(READING, min(total, before + block.done), total)
            if len(reading.problems) >= MOST_PROBLEMS:
                reading.whole = False
                return reading
        before += _size(one)
    return reading


def _read_alone(files: Files, sorter: Sorter) -> Reading:
    """Read files as they are read for a resolver: all that is wrong is known at once."""
    loaded = load(*(one.path for one in files.small))
    tables = loaded.merged.tables
    rows = [] if loaded.problems else list(of_tables(tables.entities, tables.aliases))
    sorter.extend(rows)
    return Reading(
        source_rows(tables.sources),
        problems=[*files.problems, *loaded.problems],
        count=len(rows),
        settled=True,
    )


def _read_small(files: Files, sorter: Sorter) -> Reading:
    """Read the small files, of which the large ones may tell the rest."""
    reading = Reading(problems=list(files.problems), whole=not files.problems)
    sources: list[Source] = []
    raw, problems = read_all(files.small, files.sides)
    reading.problems += problems
    reading.whole &= len(raw) == len(files.small)
    for file in raw:
        own = [understand_source(file, row) for row in file.sources]
        reading.keys[file.path] = {source.key for source in own}
        sources += own
    for file in raw:
        for entity in file.entities:
            beside = reading.keys.get(files.sides.get(file.path, ""), set())
            part = understand_entity(file, entity, reading.keys[file.path] | beside)
            if part is not None:
                said = list(statements(part))
                reading.count += len(said)
                sorter.extend(said)
                reading.parts.append(evolve(part, aliases=[]))
        reading.problems += file.problems()
        reading.refused |= file.refused
        reading.whole &= not file.fatal
    merged = merge((), sources)
    reading.problems += merged.problems
    reading.sources = source_rows(merged.tables.sources)
    return reading


def problems_together(files: Files, sorter: Sorter, reading: Reading) -> Sequence[Problem]:
    """All problems: of rows by themselves, and of what they say together.

    What contradicts, or is missing, is found where all that is said of an entity stands together;
    then the files are read again for the places of it.
    """
    problems = list(reading.problems)
    wrong, there = (set[str](), set[str]()) if reading.settled else _wrong(sorter)
    if wrong:
        parts = [part for part in reading.parts if part.id in wrong]
        for one in files.large:
            for block in stream_csv(one, (), wrong):
                parts += block.parts
        refused = frozenset(reading.refused | (there - wrong))
        problems += merge(parts, (), complete=reading.whole, refused=refused).problems
    return sorted(set(problems))[:MOST_PROBLEMS]


def _wrong(sorter: Sorter) -> tuple[set[str], set[str]]:
    """Ids of which something is wrong, and those that others are said never to be and that are."""
    wrong: set[str] = set()
    never: dict[str, set[str]] = {}
    for entity_id, heads, _ in groups(sorter):
        if len(heads) == 1 and heads[0][2] and heads[0][3] and not heads[0][4]:
            continue  # as almost all: what is said once contradicts nothing
        if to_entity(entity_id, heads)[1]:
            wrong.add(entity_id)
        for other in said_never(heads):
            never.setdefault(other, set()).add(entity_id)
    there = {said[0] for said in sorter if said[0] in never} if never else set()
    for other, ids in never.items():
        wrong |= ids if other not in there else ids & {other}
    return wrong, there
