"""What tables say, entity after entity, however large they are.

Tables are read as `normalizer.store.build` reads them: large CSV tables in blocks, and sorted on
disk, so that memory does not grow with them.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from normalizer.errors import ArgumentError, TableError
from normalizer.model import Kind
from normalizer.store.building import sorted_entities
from normalizer.store.reading import Files, problems_together, read_files
from normalizer.store.sorting import Sorter
from normalizer.store.sources import read_sources
from normalizer.tables.files import bundled_path
from normalizer.tables.table import Source

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from os import PathLike

    from normalizer.model import Alias, Entity

__all__ = ["open_contents"]

# As many as an import sorts at once.
_MOST_KEPT = 200_000


@frozen
class _Sorted:
    """Contents that a sorter holds."""

    sorter: Sorter
    sources: tuple[Source, ...]
    kind: Kind | None
    kept: frozenset[str]

    def __iter__(self) -> Iterator[tuple[Entity, list[Alias]]]:
        for entity, aliases in sorted_entities(self.sorter):
            if self.kind is None:
                yield entity, aliases
            elif entity.kind is self.kind:
                # What is left out cannot be named by what is not.
                never = tuple(one for one in entity.never if one in self.kept)
                yield evolve(entity, never=never), aliases


@contextmanager
def open_contents(
    *paths: str | PathLike[str],
    bundled: bool = False,
    kind: Kind | None = None,
    progress: Callable[[str, int, int], None] | None = None,
) -> Iterator[_Sorted]:
    """Read alias files, and hold what they say until it is written.

    Args:
        *paths: Files, or directories that are searched through.
        bundled: Whether to read the tables that come with the library, too.
        kind: The kind of entities to keep; all where it is None.
        progress: Called with the stage, how much of it is done, and how much there is.

    Raises:
        ArgumentError: There is nothing to read.
        TableError: Something is wrong with the tables.
    """
    if not paths and not bundled:
        raise ArgumentError("no tables to export; give a path, or bundled=True")
    with Sorter(most_kept=_MOST_KEPT) as sorter:
        files = Files.of(*paths, *([bundled_path()] if bundled else []))
        reading = read_files(files, sorter, progress or (lambda *_: None))
        problems = problems_together(files, sorter, reading)
        if problems:
            raise TableError(problems)
        kept: frozenset[str] = frozenset()
        if kind is not None:
            kept = frozenset(one.id for one, _ in sorted_entities(sorter) if one.kind is kind)
        yield _Sorted(sorter, tuple(read_sources(reading.sources)), kind, kept)
