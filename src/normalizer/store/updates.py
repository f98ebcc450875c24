"""Changes to a knowledge base without building it again.

A change is written as a small segment of the entities that it touches, whole, and the segments
before it no longer speak for them. Whoever has the knowledge base open keeps what was there; who
opens it then sees the change. Small segments are joined when there are many of them, and all of
them when that is asked for.
"""

from __future__ import annotations

import json
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from normalizer.errors import ArgumentError, TableError
from normalizer.index.base import KnowledgeBase
from normalizer.index.filing import file_all
from normalizer.model import Location, Problem
from normalizer.store.folder import commit, write_segment, writing
from normalizer.store.manifest import Manifest, Part
from normalizer.store.opening import CompiledBase, open_base
from normalizer.store.sources import source_rows
from normalizer.tables.codes import DANGLING_NEVER
from normalizer.tables.read import load
from normalizer.tables.table import alias_order, name_alias

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from os import PathLike

    from normalizer.model import Alias, Entity
    from normalizer.tables import Source, Tables

    Own = dict[tuple[str, ...], Alias]

__all__ = ["Changes", "merge", "update"]

# Segments of changes that are kept apart; with more, every mention is looked up too often.
_MOST_SEGMENTS = 6


def _dangling(entity: Entity, other: str) -> tuple[str, str]:
    """What is wrong where ``never`` of an entity names none, and how to mend it."""
    if other == entity.id:
        return f"{other!r} is said never to be itself", "name the entity that looks the same"
    message = f"'never' of {entity.id!r} names no entity: {other!r}"
    return message, "put it as well, or take it out of 'never'"


def who_says_never(base: KnowledgeBase, retired: Sequence[str]) -> Iterator[tuple[Entity, str]]:
    """Entities of a knowledge base that are said never to be one of some others."""
    for at, segment in enumerate(base.segments if retired else ()):
        # The ids are looked for in the bytes of all records, since few records have any.
        records = segment.arrays["entity_more"].tobytes()
        starts, owners = segment.arrays["entity_more_at"], segment.arrays["entity_more_of"]
        for other in retired:
            wanted = json.dumps(other, ensure_ascii=False).encode("utf-8", "surrogatepass")
            found = records.find(wanted)
            while found >= 0:
                slot = int(np.searchsorted(starts, found, side="right")) - 1
                number = int(owners[slot])
                entity = segment.entity(number)
                if other in entity.never and base.find(entity.id) == (at, number):
                    yield entity, other
                found = records.find(wanted, int(starts[slot + 1]))


class Changes:
    """Changes to the entities of a knowledge base, on their way into it.

    They are made in the order in which they are asked for, each at once refused where it cannot be
    meant, and written together. What results is what a knowledge base built afresh would be of
    tables that were changed likewise.
    """

    def __init__(self, base: KnowledgeBase) -> None:
        self._base = base
        self.changed: dict[str, tuple[Entity, Own] | None] = {}
        self.sources: dict[str, Source] = {source.key: source for source in base.sources}

    def put_entity(self, entity: Entity, aliases: Iterable[Alias] | None = None) -> None:
        """Add an entity, or let it take the place of the one that has its id.

        Args:
            entity: The entity; its canonical name is always one of its aliases.
            aliases: All of its aliases; by default those that it has. A canonical name that it no
                longer has is kept only where a row of its own says so.

        Raises:
            ArgumentError: An alias is of another entity, or has a source that nobody declared.
        """
        if aliases is not None:
            own = list(aliases)
        elif (found := self._find(entity.id)) is not None:
            before, kept = found
            unsaid = name_alias(before)
            own = [one for one in kept.values() if one != unsaid or one.text == entity.name]
        else:
            own = []
        strange = [alias for alias in own if alias.entity != entity.id]
        if strange:
            raise ArgumentError(
                f"an alias of {strange[0].entity!r} among those of {entity.id!r}; give each"
                " entity its own"
            )
        for alias in own if aliases is not None else ():
            self._check_source(alias)
        if all(alias.text != entity.name for alias in own):
            own.append(name_alias(entity))
        self.changed[entity.id] = entity, {alias_order(one): one for one in own}

    def add_alias(self, alias: Alias) -> None:
        """Add an alias to the entity that it names; one that it has already stays as it is.

        Raises:
            ArgumentError: There is no such entity, or nobody declared the source.
        """
        entity, aliases = self._current(alias.entity)
        self._check_source(alias)
        kept = dict(aliases)
        if alias.text == entity.name:
            # The canonical name now has a row that says more of it.
            kept.pop(alias_order(name_alias(entity)), None)
        self.changed[alias.entity] = entity, {**kept, alias_order(alias): alias}

    def retire_alias(self, entity_id: str, text: str) -> None:
        """Take all aliases with a text from an entity.

        Raises:
            ArgumentError: It has none with this text, or the text is its canonical name.
        """
        entity, aliases = self._current(entity_id)
        kept = {key: one for key, one in aliases.items() if one.text != text}
        if len(kept) == len(aliases):
            raise ArgumentError(
                f"{entity_id!r} has no alias {text!r}; write it letter for letter as the tables do"
            )
        if text == entity.name:
            raise ArgumentError(
                f"{text!r} is the canonical name of {entity_id!r}; give it another with put_entity"
            )
        self.changed[entity_id] = entity, kept

    def retire_entity(self, entity_id: str) -> None:
        """Take an entity with all of its aliases from the knowledge base.

        Raises:
            ArgumentError: There is no such entity.
        """
        if self._find(entity_id) is None:
            raise ArgumentError(
                f"no entity {entity_id!r} in the knowledge base, so none to retire; give its id"
            )
        self.changed[entity_id] = None

    def put_source(self, source: Source) -> None:
        """Declare a source, or let it take the place of the one that has its key."""
        self.sources[source.key] = source

    def put_tables(self, tables: Tables) -> None:
        """Put all entities of tables, each with the aliases that the tables have of it.

        Raises:
            ArgumentError: An alias is of no entity of the tables, or has a source that nobody
                declared.
        """
        own: dict[str, list[Alias]] = {entity.id: [] for entity in tables.entities}
        for source in tables.sources:
            self.put_source(source)
        for alias in tables.aliases:
            if alias.entity not in own:
                raise ArgumentError(
                    f"{alias.text!r} is an alias of {alias.entity!r}, which the tables do not"
                    " have; put the entity with it, or use add_alias"
                )
            own[alias.entity].append(alias)
        for entity in tables.entities:
            self.put_entity(entity, own[entity.id])

    def put_files(self, *paths: str | PathLike[str]) -> frozenset[str]:
        """Read alias files, and put all entities of them.

        An entity of the files takes the place of the one with its id, with all of its aliases. What
        ``never`` names may stand in the files or in the knowledge base.

        Args:
            *paths: Files, or directories that are searched through for tables.

        Returns:
            The ids of the entities that were put.

        Raises:
            TableError: Something is wrong with the files; all problems are in the error.
        """
        loaded = load(*paths)
        tables = loaded.merged.tables
        own = {entity.id for entity in tables.entities}
        # What one file does not have the knowledge base may have.
        problems = [one for one in loaded.problems if one.code != DANGLING_NEVER]
        problems += [
            Problem(entity.location or Location(""), DANGLING_NEVER, *_dangling(entity, other))
            for entity in tables.entities
            for other in entity.never
            if other == entity.id or (other not in own and self._find(other) is None)
        ]
        if problems:
            raise TableError(sorted(problems))
        self.put_tables(tables)
        return frozenset(own)

    def check(self) -> None:
        """Find out whether all that ``never`` names is there when all is done.

        Raises:
            ArgumentError: It names an entity that there is not, or that is retired.
        """
        wrong = [
            "; ".join(_dangling(change[0], other))
            for change in self.changed.values()
            if change is not None
            for other in change[0].never
            if other == change[0].id or self._find(other) is None
        ]
        retired = [entity_id for entity_id, change in self.changed.items() if change is None]
        wrong += [
            f"{other!r} is retired, and 'never' of {entity.id!r} names it; put {entity.id!r}"
            " without it first"
            for entity, other in who_says_never(self._base, retired)
            if entity.id not in self.changed
        ]
        if wrong:
            raise ArgumentError("\n".join(sorted(wrong)))

    def _find(self, entity_id: str) -> tuple[Entity, Own] | None:
        if entity_id in self.changed:
            return self.changed[entity_id]
        place = self._base.find(entity_id)
        if place is None:
            return None
        segment = self._base.segments[place[0]]
        aliases = [segment.alias(number) for number in segment.aliases_of(place[1])]
        return segment.entity(place[1]), {alias_order(one): one for one in aliases}

    def _current(self, entity_id: str) -> tuple[Entity, Own]:
        found = self._find(entity_id)
        if found is None:
            raise ArgumentError(
                f"no entity {entity_id!r} in the knowledge base; add it first with put_entity"
            )
        return found

    def _check_source(self, alias: Alias) -> None:
        if alias.source and alias.source not in self.sources:
            raise ArgumentError(
                f"unknown source {alias.source!r} of {alias.text!r}; declare it with put_source"
            )


@contextmanager
def update(path: str | PathLike[str]) -> Iterator[Changes]:
    """Change a knowledge base; what was said is written when the block ends without an error.

    The change is written in one step, and takes as long as what it touches is large. Who has the
    knowledge base open keeps what was there; who opens it then sees the change.

    Args:
        path: Its folder.

    Yields:
        The changes, to which more are added: `Changes.put_entity`, `Changes.add_alias`,
        `Changes.retire_alias`, `Changes.retire_entity`, `Changes.put_tables`, `Changes.put_files`.

    Raises:
        KnowledgeBaseError: It cannot be read or written, or another process is writing to it.
        ArgumentError: What ``never`` says names an entity that there is not, or no longer.

    >>> from tempfile import TemporaryDirectory
    >>> from normalizer import Alias, Resolver
    >>> with TemporaryDirectory() as folder:
    ...     path = Resolver.from_names([("ca", "Mélanie Joly", "person")]).compile(folder)
    ...     with update(path) as changes:
    ...         changes.add_alias(Alias("the member for Ahuntsic", "ca"))
    ...     len(Resolver.open(path).tables.aliases)
    2
    """
    folder = Path(path)
    open_base(folder)
    with writing(folder):
        base = open_base(folder)
        changes = Changes(base)
        yield changes
        changes.check()
        _write(folder, base, changes)


def _write(folder: Path, base: CompiledBase, changes: Changes) -> None:
    sources = source_rows(changes.sources.values())
    if not changes.changed and sources == base.manifest.sources:
        return
    gone: list[set[int]] = [set() for _ in base.segments]
    for entity_id in changes.changed:
        place = base.find(entity_id)
        if place is not None:
            gone[place[0]].add(place[1])
    parts = [
        part.without(frozenset(numbers))
        for part, numbers in zip(base.manifest.parts, gone, strict=True)
    ]
    fresh = sorted(
        (one for one in changes.changed.values() if one is not None), key=lambda one: one[0].id
    )
    if fresh:
        arrays = file_all((entity, [own[key] for key in sorted(own)]) for entity, own in fresh)
        parts.append(write_segment(folder, arrays))
    commit(folder, Manifest(tuple(_dropped(parts)), sources))
    if len(parts) > _MOST_SEGMENTS:
        _join(folder, keep_first=True)


def _dropped(parts: list[Part]) -> list[Part]:
    """The segments without those of which nothing is left, but for one."""
    kept = [part for part in parts if len(part.retired) < part.entities]
    return kept or parts[:1]


def merge(path: str | PathLike[str]) -> None:
    """Join all segments of a knowledge base into one; its answers stay what they are.

    What is written is, byte for byte, what a build of the same tables writes. Mentions are looked
    up in each segment, so that a knowledge base of one segment answers fastest. It takes memory and
    time as a build does.

    Args:
        path: Its folder.

    Raises:
        KnowledgeBaseError: It cannot be read or written, or another process is writing to it.
    """
    folder = Path(path)
    open_base(folder)
    with writing(folder):
        _join(folder, keep_first=False)


def _join(folder: Path, *, keep_first: bool) -> None:
    base = open_base(folder)
    first = 1 if keep_first and len(base.segments) > 1 else 0
    kept = list(base.manifest.parts[:first])
    rest = KnowledgeBase(
        base.segments[first:], [part.retired for part in base.manifest.parts[first:]]
    )
    if len(base.segments) - first == 1 and not base.manifest.parts[first].retired:
        return
    part = write_segment(folder, file_all(rest.contents()))
    commit(folder, Manifest((*kept, part), base.manifest.sources))
