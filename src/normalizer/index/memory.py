"""An index of names in memory: keys in, candidates out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from normalizer.collector import collector_at_rest
from normalizer.index.keys import name_keys
from normalizer.model import Alias, Entity
from normalizer.names import Name, analyze
from normalizer.scoring.weights import PARTIAL_KINDS
from normalizer.text import clean

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

__all__ = ["Entry", "MemoryIndex"]

# Hits of sure keys are always judged.
_MOST_SURE = 128
# Where names are spelled freely, 48 of them hold nine in ten of those that any number holds.
_MOST_BY_GRAMS = 48


@frozen(eq=False)
class Entry:
    """An alias with its entity and its analysis.

    Attributes:
        alias: The alias.
        entity: The entity that it denotes.
        name: The alias taken apart.
    """

    alias: Alias
    entity: Entity
    name: Name


class MemoryIndex:
    """Names filed under their keys.

    Building does not change what it is given; asking does not change the index, so that threads
    may share it. Entries are given in a canonical order, which decides where a cap is met.
    """

    def __init__(self, entries: Iterable[tuple[Alias, Entity]]) -> None:
        from normalizer.index.ngrams import NgramIndex  # noqa: PLC0415 - NumPy loads slowly

        self._sure: dict[str, list[int]] = {}
        with collector_at_rest():
            self.entries: tuple[Entry, ...] = tuple(
                Entry(alias, entity, analyze(alias.text, entity.kind)) for alias, entity in entries
            )
            self._grams = NgramIndex(entry.name for entry in self.entries)
            for number, entry in enumerate(self.entries):
                for name in (entry.name, *_others(entry.name)):
                    for _, key in name_keys(name, entry.entity.kind):
                        _file(self._sure, key, number)

    def __len__(self) -> int:
        return len(self.entries)

    def listed(self, text: str) -> frozenset[str]:
        """Ids of the entities that have this very spelling as a sure alias."""
        found = (self.entries[number] for number in self._sure.get("x:" + clean(text), ()))
        return frozenset(e.entity.id for e in found if e.alias.kind not in PARTIAL_KINDS)

    def candidates(self, names: Sequence[Name]) -> list[Entry]:
        """The entries that some analysis of a mention shares keys with, in a fixed order."""
        sure: dict[int, None] = {}
        for key in dict.fromkeys(key for name in names for _, key in name_keys(name, None)):
            for number in self._sure.get(key, ())[: _MOST_SURE - len(sure)]:
                sure.setdefault(number)
        loose = self._grams.nearest(names, _MOST_BY_GRAMS)
        return [
            self.entries[number]
            for number in dict.fromkeys([*sure, *(number for number, _ in loose)])
        ]


def _others(name: Name) -> Iterator[Name]:
    """The other names of the bearer that an alias gives: of birth, or in brackets."""
    return (analyze(other, name.kind) for other in name.also)


def _file(keys: dict[str, list[int]], key: str, number: int) -> None:
    found = keys.setdefault(key, [])
    if not found or found[-1] != number:
        found.append(number)
