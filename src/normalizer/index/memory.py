"""An index of names in memory: keys in, candidates out."""

from __future__ import annotations

import heapq
import math
from typing import TYPE_CHECKING

from attrs import frozen

from normalizer.collector import collector_at_rest
from normalizer.index.keys import name_keys, word_keys
from normalizer.model import Alias, Entity
from normalizer.names import Name, analyze
from normalizer.scoring.weights import PARTIAL_KINDS
from normalizer.text import clean

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

__all__ = ["Entry", "MemoryIndex"]

# Tiers whose hits are always judged; the looser tiers only fill up what is left.
_MOST_SURE = 128
_MOST_BY_WORDS = 32
# What a key of a word counts for: the word itself, its consonants, the word less one letter.
_SURENESS = {"w": 1.0, "k": 0.8, "d": 0.7}
# A word of more names than this (Kim among Koreans) retrieves nothing by itself.
_MOST_POSTINGS = 4000


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
        self._sure: dict[str, list[int]] = {}
        self._words: dict[str, list[int]] = {}
        with collector_at_rest():
            self.entries: tuple[Entry, ...] = tuple(
                Entry(alias, entity, analyze(alias.text, entity.kind)) for alias, entity in entries
            )
            for number, entry in enumerate(self.entries):
                for _, key in name_keys(entry.name, entry.entity.kind):
                    _file(self._sure, key, number)
                for key in dict.fromkeys(key for word in word_keys(entry.name) for key in word):
                    _file(self._words, key, number)

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
        shares: dict[int, float] = {}
        for word in sorted({word for name in names for word in word_keys(name)}):
            # A word counts once for an entry, by the rarest key that the two share.
            best: dict[int, float] = {}
            for key in word:
                found = self._words.get(key, ())
                if len(found) > _MOST_POSTINGS:
                    continue
                weight = _SURENESS[key[0]] * math.log2(1 + len(self.entries) / max(1, len(found)))
                for number in found:
                    if best.get(number, 0.0) < weight:
                        best[number] = weight
            for number, weight in best.items():
                shares[number] = shares.get(number, 0.0) + weight
        loose = heapq.nsmallest(
            _MOST_BY_WORDS,
            ((-share, number) for number, share in shares.items() if number not in sure),
        )
        return [self.entries[number] for number in [*sure, *(number for _, number in loose)]]


def _file(keys: dict[str, list[int]], key: str, number: int) -> None:
    found = keys.setdefault(key, [])
    if not found or found[-1] != number:
        found.append(number)
