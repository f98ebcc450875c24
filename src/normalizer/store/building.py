"""Tables to a compiled knowledge base, in bounded memory."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from normalizer.collector import collector_at_rest
from normalizer.errors import ArgumentError, TableError
from normalizer.index.filing import Filing
from normalizer.store.folder import commit, write_segment, writing
from normalizer.store.manifest import Manifest
from normalizer.store.reading import Files, problems_together, read_files
from normalizer.store.sorting import Sorter
from normalizer.tables.files import bundled_path
from normalizer.tables.streaming import groups, to_alias, to_entity
from normalizer.tables.table import alias_order, name_alias

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from os import PathLike

    from normalizer.model import Alias, Entity

    Progress = Callable[[str, int, int], None]

__all__ = ["build", "sorted_entities", "write_base"]

FILING, WRITING = "filing", "writing"
"""The stages of a build after reading: aliases are filed, and the folder is written."""

_STEP = 10_000


def build(
    *paths: str | PathLike[str],
    output: str | PathLike[str],
    bundled: bool = False,
    progress: Progress | None = None,
) -> Path:
    """Compile alias files to a knowledge base that opens in milliseconds, however large.

    Large CSV tables are read in blocks and sorted on disk, so that memory is bounded by what the
    knowledge base itself needs. The folder is written so that a build that is killed leaves what
    was there; the next one begins anew.

    Args:
        *paths: Files, or directories that are searched through for tables, in any order.
        output: The folder of the knowledge base; made where there is none. One that holds a
            knowledge base is replaced by the new one, which those who have it open do not notice.
        bundled: Whether to compile the tables that come with the library, too.
        progress: Called with a stage (``"reading"``, ``"filing"``, ``"writing"``), how much of it
            is done and how much there is, in bytes, aliases and bytes.

    Returns:
        The folder.

    Raises:
        TableError: Something is wrong with the tables; nothing was written.
        KnowledgeBaseError: The folder cannot be written.
        ArgumentError: There is nothing to build.
    """
    if not paths and not bundled:
        raise ArgumentError("no tables to build from; give a path, or bundled=True")
    folder = Path(output)
    told = progress or _untold
    with writing(folder), Sorter() as sorter:
        files = Files.of(*paths, *([bundled_path()] if bundled else []))
        reading = read_files(files, sorter, told)
        problems = problems_together(files, sorter, reading)
        if problems:
            raise TableError(problems)
        filing = Filing()
        with collector_at_rest():
            for entity, aliases in sorted_entities(sorter):
                before = len(filing)
                filing.add(entity, aliases)
                if len(filing) // _STEP != before // _STEP:
                    told(FILING, len(filing), reading.count)
            told(FILING, len(filing), len(filing))
            told(WRITING, 0, 1)
            commit(folder, Manifest((write_segment(folder, filing.arrays()),), reading.sources))
        told(WRITING, 1, 1)
    return folder


def write_base(
    contents: Iterator[tuple[Entity, Sequence[Alias]]],
    sources: tuple[tuple[str, ...], ...],
    output: str | PathLike[str],
) -> Path:
    """Write entities, in the order of their ids, with their aliases as a knowledge base."""
    folder = Path(output)
    with writing(folder):
        filing = Filing()
        with collector_at_rest():
            for entity, aliases in contents:
                filing.add(entity, aliases)
            commit(folder, Manifest((write_segment(folder, filing.arrays()),), sources))
    return folder


def _untold(stage: str, done: int, of: int) -> None:
    """What is told where nobody listens."""


def sorted_entities(sorter: Sorter) -> Iterator[tuple[Entity, list[Alias]]]:
    """The entities of sorted statements that hold no contradiction, with all of their aliases."""
    for entity_id, heads, said in groups(sorter):
        entity, _ = to_entity(entity_id, heads)
        if entity is None:  # the problems would have told
            raise AssertionError(entity_id)
        aliases = [to_alias(one) for one in said]
        if all(alias.text != entity.name for alias in aliases):
            aliases.append(name_alias(entity))
            aliases.sort(key=alias_order)
        yield entity, aliases
