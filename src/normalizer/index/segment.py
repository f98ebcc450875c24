"""A segment: names filed once and never changed, read from flat arrays.

What is asked for becomes a value when it is asked for, so that opening a segment of millions of
names costs nothing, and the values asked for again are kept.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import numpy.typing as npt
from attrs import frozen

from normalizer.index.arrays import Arrays, ranges, text_at, viewed
from normalizer.index.filing import ASCII, ITSELF, KNOWN, ORDERED, PLAIN, SIMPLE, reader_codes
from normalizer.index.records import KINDS, AliasFields, read_alias_record, read_entity
from normalizer.index.words import WordIndex, read_form
from normalizer.model import Alias, AliasKind, Entity, Kind
from normalizer.names import Name, analyze
from normalizer.scoring.prepared import read_before
from normalizer.text import clean

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["Entry", "Glances", "Segment"]

_PEOPLE = (None, Kind.PERSON)
_PEOPLE_KINDS = np.array([KINDS.index(kind) for kind in _PEOPLE], dtype=np.uint8)
_FOLDED = KNOWN | SIMPLE
# Entries, entities and records that are kept once they were asked for: some hundred bytes each.
_REMEMBERED = 4096
# Entities that were read: known mentions ask for nothing else, and each is half a kilobyte.
_MOST_ENTITIES = 32_768


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


class Glances(NamedTuple):
    """What some aliases show at a glance, without being taken apart; a row for each.

    Attributes:
        letters: The letters of their Latin forms, word by word in the order of the alphabet.
        words: How many words each has.
        is_person: Whether each may be a person's.
        is_ascii: Whether the text of each is ASCII.
        readers: The languages that read each, where it is a person's: bits as in `reader_codes`.
    """

    letters: list[str]
    words: npt.NDArray[np.int64]
    is_person: npt.NDArray[np.bool_]
    is_ascii: npt.NDArray[np.bool_]
    readers: npt.NDArray[np.uint8]


class Segment:
    """Names filed under their keys, as `normalizer.index.filing` files them."""

    def __init__(self, arrays: Arrays) -> None:
        self.arrays = arrays
        self.words = WordIndex(arrays)
        self._keys = arrays["keys"]
        self._owners = arrays["key_aliases"]
        self._key_view: memoryview[int] = viewed(self._keys)
        self._key_owners: memoryview[int] = viewed(self._owners)
        self._aliases_of = arrays["entity_aliases"]
        self._owner_of: memoryview[int] = viewed(arrays["alias_entity"])
        self._record_of: memoryview[int] = viewed(arrays["alias_record"])
        self._kind_of: memoryview[int] = viewed(arrays["entity_kind"])
        self._name_of: memoryview[int] = viewed(arrays["entity_name"])
        self._more_of: memoryview[int] = viewed(arrays["entity_more_of"])
        self._flags: memoryview[int] = viewed(arrays["alias_flags"])
        self._bits: memoryview[float] = viewed(arrays["alias_bits"])
        self._readers: memoryview[int] = viewed(arrays["alias_readers"])
        self._cuts: memoryview[int] = viewed(arrays["alias_cuts"])
        self._texts: memoryview[int] = viewed(arrays["alias_text"])
        self._text_at: memoryview[int] = viewed(arrays["alias_text_at"])
        self._ids: memoryview[int] = viewed(arrays["entity_id"])
        self._id_at: memoryview[int] = viewed(arrays["entity_id_at"])
        self._words_of: memoryview[int] = viewed(arrays["alias_words"])
        self._words_read: memoryview[int] = viewed(arrays["word"])
        self._word_at: memoryview[int] = viewed(arrays["word_at"])
        self._words_at: memoryview[int] = viewed(arrays["alias_words_at"])
        self.entry = lru_cache(maxsize=_REMEMBERED)(self._entry)
        self.entity = lru_cache(maxsize=_MOST_ENTITIES)(self._entity)
        self._record = lru_cache(maxsize=_REMEMBERED)(self._read_record)
        self._form = lru_cache(maxsize=_REMEMBERED)(self._read_form)

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
        at = self._id_at
        return str(self._ids[at[number] : at[number + 1]], "utf-8", "surrogatepass")

    def kind(self, number: int) -> Kind | None:
        """The kind of an entity."""
        return KINDS[self._kind_of[number]]

    def text(self, number: int) -> str:
        """The text of an alias."""
        at = self._text_at
        return str(self._texts[at[number] : at[number + 1]], "utf-8", "surrogatepass")

    def owner(self, number: int) -> int:
        """The number of the entity that an alias denotes."""
        return self._owner_of[number]

    def aliases_of(self, number: int) -> range:
        """The numbers of the aliases of an entity."""
        return range(int(self._aliases_of[number]), int(self._aliases_of[number + 1]))

    def alias(self, number: int) -> Alias:
        """An alias."""
        fields = self._record(self._record_of[number])
        return Alias(self.text(number), self.entity_id(self.owner(number)), *fields)

    def alias_kind(self, number: int) -> AliasKind:
        """The kind of an alias."""
        return self._record(self._record_of[number])[0]

    def flags(self, number: int) -> int:
        """What `normalizer.index.filing` says of an alias."""
        return self._flags[number]

    def known_bits(self, number: int) -> float:
        """What a mention that is spelled as an alias says for it, where it is `KNOWN`."""
        return self._bits[number]

    def under(self, key: int) -> list[int]:
        """The aliases that are filed under a hashed key, in their order."""
        keys = self._key_view
        start = bisect_left(keys, key)
        if start == len(keys) or keys[start] != key:
            return []
        return self._key_owners[start : bisect_right(keys, key, start)].tolist()

    def under_each(self, keys: Sequence[int]) -> tuple[list[int], list[int]]:
        """The aliases that are filed under each of many hashed keys.

        Returns:
            Which of the keys each alias is under, rising, and the aliases, each key's in its order.
        """
        wanted = np.array(keys, dtype=np.uint64)
        filed = self._keys
        starts = np.searchsorted(filed, wanted)
        rows = np.flatnonzero(starts < len(filed))
        rows = rows[filed[starts[rows]] == wanted[rows]]
        starts = starts[rows]
        counts = np.ones(len(rows), dtype=np.int64)
        # Most keys are of one alias: the next is of another.
        more = np.flatnonzero(starts + 1 < len(filed))
        more = more[filed[starts[more] + 1] == wanted[rows[more]]]
        if len(more):
            ends = np.searchsorted(filed, wanted[rows[more]], side="right")
            counts[more] = ends - starts[more]
        found = self._owners[ranges(starts, counts)]
        return np.repeat(rows, counts).tolist(), found.tolist()

    def solid_key(self, number: int, own: str) -> str:
        """The key of the Latin forms of the words of an alias, whose text has the key `own`."""
        if self._flags[number] & ITSELF:
            return own
        at = self._words_at
        return "=" + "".join(map(self._form, self._words_of[at[number] : at[number + 1]]))

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
        if kind not in _PEOPLE:
            return name
        return read_before(name, reader_codes(self._readers[number]), self._cuts[number])

    def glances(self, numbers: npt.NDArray[np.int64]) -> Glances:
        """What some aliases show at a glance, without being taken apart."""
        arrays = self.arrays
        kinds = arrays["entity_kind"][arrays["alias_entity"][numbers]]
        at = arrays["alias_words_at"]
        return Glances(
            [self.words.letters(number) for number in numbers.tolist()],
            at[numbers + 1].astype(np.int64) - at[numbers],
            np.isin(kinds, _PEOPLE_KINDS),
            (arrays["alias_flags"][numbers] & ASCII) != 0,
            arrays["alias_readers"][numbers],
        )

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
        slot = bisect_left(at, number)
        has_more = slot < len(at) and at[slot] == number
        record = text_at(self.arrays, "entity_more", slot) if has_more else b""
        name = self.text(self._name_of[number])
        return read_entity(record, self.entity_id(number), self.kind(number), name)

    def _read_record(self, number: int) -> AliasFields:
        return read_alias_record(text_at(self.arrays, "record", number))

    def _read_form(self, number: int) -> str:
        at = self._word_at
        return read_form(bytes(self._words_read[at[number] : at[number + 1]]))

    def is_known(self, number: int, *, folded: bool) -> bool:
        """Whether the spelling of an alias stands for its entity by itself.

        Args:
            number: The alias.
            folded: Whether also with other marks, hyphens and capitals.
        """
        wanted = _FOLDED if folded else KNOWN
        return self._flags[number] & wanted == wanted
