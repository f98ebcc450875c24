"""A segment: names filed once and never changed, read from flat arrays.

What is asked for becomes a value when it is asked for, so that opening a segment of millions of
names costs nothing, and the values asked for again are kept.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt
from attrs import frozen

from normalizer.index.arrays import Arrays, text_at
from normalizer.index.filing import KNOWN, ORDERED, PLAIN, SIMPLE
from normalizer.index.records import KINDS, AliasFields, read_alias_record, read_entity
from normalizer.index.words import WordIndex
from normalizer.model import Alias, Entity, Kind
from normalizer.names import Name, analyze
from normalizer.scoring.prepared import unread
from normalizer.text import clean

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["Entry", "Segment"]

_PEOPLE = (None, Kind.PERSON)
# Entries, entities and records that are kept once they were asked for: some hundred bytes each.
_REMEMBERED = 32_768


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


class Segment:
    """Names filed under their keys, as `normalizer.index.filing` files them."""

    def __init__(self, arrays: Arrays) -> None:
        self.arrays = arrays
        self.words = WordIndex(arrays)
        self._keys = arrays["keys"]
        self._owners = arrays["key_aliases"]
        self._aliases_of = arrays["entity_aliases"]
        self._owner_of = arrays["alias_entity"]
        self._record_of = arrays["alias_record"]
        self._kind_of = arrays["entity_kind"]
        self._more_of = arrays["entity_more_of"]
        self._flags = arrays["alias_flags"]
        self._bits = arrays["alias_bits"]
        self.entry = lru_cache(maxsize=_REMEMBERED)(self._entry)
        self.entity = lru_cache(maxsize=_REMEMBERED)(self._entity)
        self._record = lru_cache(maxsize=_REMEMBERED)(self._read_record)

    def __reduce__(self) -> tuple[object, ...]:
        return Segment, (dict(self.arrays),)

    @property
    def entity_count(self) -> int:
        """How many entities it has."""
        return len(self.arrays["entity_kind"])

    @property
    def alias_count(self) -> int:
        """How many aliases it has."""
        return len(self._flags)

    def entity_number(self, entity_id: str) -> int | None:
        """The number of the entity with an id; None where there is none."""
        wanted = entity_id.encode("utf-8", "surrogatepass")
        low, high = 0, self.entity_count
        while low < high:
            middle = (low + high) // 2
            if text_at(self.arrays, "entity_id", middle) < wanted:
                low = middle + 1
            else:
                high = middle
        found = low < self.entity_count and text_at(self.arrays, "entity_id", low) == wanted
        return low if found else None

    def entity_id(self, number: int) -> str:
        """The id of an entity."""
        return text_at(self.arrays, "entity_id", number).decode("utf-8", "surrogatepass")

    def kind(self, number: int) -> Kind | None:
        """The kind of an entity."""
        return KINDS[int(self._kind_of[number])]

    def text(self, number: int) -> str:
        """The text of an alias."""
        return text_at(self.arrays, "alias_text", number).decode("utf-8", "surrogatepass")

    def owner(self, number: int) -> int:
        """The number of the entity that an alias denotes."""
        return int(self._owner_of[number])

    def aliases_of(self, number: int) -> range:
        """The numbers of the aliases of an entity."""
        return range(int(self._aliases_of[number]), int(self._aliases_of[number + 1]))

    def alias(self, number: int) -> Alias:
        """An alias."""
        fields = self._record(int(self._record_of[number]))
        return Alias(self.text(number), self.entity_id(self.owner(number)), *fields)

    def flags(self, number: int) -> int:
        """What `normalizer.index.filing` says of an alias."""
        return int(self._flags[number])

    def known_bits(self, number: int) -> float:
        """What a mention that is spelled as an alias says for it, where it is `KNOWN`."""
        return float(self._bits[number])

    def under(self, key: int) -> list[int]:
        """The aliases that are filed under a hashed key, in their order."""
        wanted = np.uint64(key)
        start = int(self._keys.searchsorted(wanted))
        if start == len(self._keys) or self._keys[start] != wanted:
            return []
        end = int(self._keys.searchsorted(wanted, side="right"))
        found: list[int] = self._owners[start:end].tolist()
        return found

    def under_each(self, keys: Sequence[int]) -> tuple[list[int], list[int], npt.NDArray[np.int64]]:
        """Where the aliases of many hashed keys stand: starts and ends in what is given third."""
        wanted = np.array(keys, dtype=np.uint64)
        starts = np.searchsorted(self._keys, wanted, side="left")
        ends = np.searchsorted(self._keys, wanted, side="right")
        return starts.tolist(), ends.tolist(), self._owners

    def name(self, number: int) -> Name:
        """An alias taken apart."""
        text, flags = self.text(number), self.flags(number)
        kind = self.kind(self.owner(number))
        if not flags & PLAIN:
            return analyze(text, kind)
        name = Name(
            text=text,
            cleaned=clean(text),
            core=text,
            parts=self.words.parts_of(number),
            ordered=bool(flags & ORDERED),
            kind=kind,
        )
        return unread(name) if flags & SIMPLE and kind in _PEOPLE else name

    def with_offices(self) -> Iterator[int]:
        """The numbers of the entities that hold or held an office."""
        yield from self.arrays["officers"].tolist()

    def of_countries(self) -> Iterator[int]:
        """The numbers of the aliases of countries."""
        yield from self.arrays["countries"].tolist()

    def _entry(self, number: int) -> Entry:
        return Entry(self.alias(number), self.entity(self.owner(number)), self.name(number))

    def _entity(self, number: int) -> Entity:
        at = self._more_of
        # A needle of another type would make NumPy copy the whole array.
        slot = int(at.searchsorted(at.dtype.type(number)))
        has_more = slot < len(at) and int(at[slot]) == number
        record = text_at(self.arrays, "entity_more", slot) if has_more else b""
        name = self.text(int(self.arrays["entity_name"][number]))
        return read_entity(record, self.entity_id(number), self.kind(number), name)

    def _read_record(self, number: int) -> AliasFields:
        return read_alias_record(text_at(self.arrays, "record", number))

    def is_known(self, number: int, *, folded: bool) -> bool:
        """Whether the spelling of an alias stands for its entity by itself.

        Args:
            number: The alias.
            folded: Whether also with other marks, hyphens and capitals.
        """
        wanted = KNOWN | SIMPLE if folded else KNOWN
        return self.flags(number) & wanted == wanted
