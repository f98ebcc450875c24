"""Entities and their aliases filed: from values to the flat arrays of a segment.

Entities come in the order of their ids, the aliases of each in theirs. All names are taken apart
here, once: what the index keeps of them is enough to find and to judge them later.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from functools import cache
from typing import TYPE_CHECKING

import numpy as np

from normalizer.background import rarity
from normalizer.index.arrays import Array, offsets, text_columns
from normalizer.index.grams import weighed_runs
from normalizer.index.keys import hashed, name_keys, text_key
from normalizer.index.records import KINDS, alias_record, entity_record
from normalizer.index.words import RARITY_STEPS, part_record
from normalizer.languages.registry import name_languages
from normalizer.model import Alias, Entity, Kind
from normalizer.names import Name, Part, analyze
from normalizer.names.analysis import take_apart
from normalizer.scoring import weights
from normalizer.scoring.pairs import same_bits
from normalizer.scoring.prepared import prepared

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

__all__ = [
    "ASCII",
    "ITSELF",
    "KNOWN",
    "ORDERED",
    "PLAIN",
    "SIMPLE",
    "Filing",
    "file_all",
    "reader_bits",
    "reader_codes",
]

PLAIN = 1
"""The name is its words and nothing else: no title, no note, no second name."""
ORDERED = 2
"""A comma or capitals show which part is the family name."""
KNOWN = 4
"""The spelling stands for the entity by itself: see `normalizer.index.known`."""
SIMPLE = 8
"""No language reads the name by its syllables: marks and hyphens change nothing of it."""
ASCII = 16
"""The text is ASCII."""

ITSELF = 32
"""The letters of the text are those of its words in Latin: one solid key is all that it has."""

_COUNTRY = "country."
# Longer words than a byte can count are in no name that a language reads.
_LONGEST_CUT = 255


@cache
def reader_codes(readers: int) -> tuple[str, ...]:
    """The codes of the languages of which a byte of the index has the bits.

    >>> reader_codes(0), reader_codes(0b0101)
    ((), ('ko', 'ja'))
    """
    return tuple([one.code for at, one in enumerate(name_languages()) if readers >> at & 1])


def reader_bits(codes: Collection[str]) -> int:
    """The byte in which the index keeps which languages read a name.

    >>> reader_bits(("ko", "ja"))
    5
    """
    return sum(1 << at for at, one in enumerate(name_languages()) if one.code in codes)


class Filing:
    """Entities on their way into a segment."""

    def __init__(self) -> None:
        self._number_of_word: dict[tuple[Part, bool], int] = {}
        self._number_of_record: dict[bytes, int] = {}
        self._number_of_key: dict[tuple[object, ...], int] = {}
        self._ids: list[bytes] = []
        self._kinds = bytearray()
        self._first = array("Q", [0])
        self._names = array("I")
        self._more: list[tuple[int, bytes]] = []
        self._texts = bytearray()
        self._ends = array("Q", [0])
        self._owner = array("I")
        self._records = array("I")
        self._flags = bytearray()
        self._bits = array("d")
        self._readers = bytearray()
        self._cuts = bytearray()
        self._words = array("I")
        self._word_ends = array("Q", [0])
        self._keys = array("Q")
        self._owners = array("I")
        self._countries = array("I")
        self._officers = array("I")
        self._with_never: list[Entity] = []

    def __len__(self) -> int:
        return len(self._flags)

    def add(self, entity: Entity, aliases: Sequence[Alias]) -> None:
        """File an entity with all of its aliases, its canonical name among them."""
        number = len(self._ids)
        self._ids.append(entity.id.encode("utf-8", "surrogatepass"))
        self._kinds.append(KINDS.index(entity.kind))
        record = entity_record(entity)
        if record:
            self._more.append((number, record))
        if entity.offices:
            self._officers.append(number)
        if entity.never:
            self._with_never.append(entity)
        is_country = entity.kind is Kind.PLACE and entity.id.startswith(_COUNTRY)
        start = len(self)
        named = None
        for alias in aliases:
            if named is None and alias.text == entity.name:
                named = len(self)
            if is_country and entity.country:
                self._countries.append(len(self))
            self._add_alias(alias, entity.kind)
        self._names.append(start if named is None else named)
        self._first.append(len(self))

    def without_other(self) -> Iterator[tuple[Entity, str]]:
        """Entities that are said never to be one that was not filed, or themselves."""
        for entity in self._with_never:
            for other in entity.never:
                wanted = other.encode("utf-8", "surrogatepass")
                at = bisect_left(self._ids, wanted)
                if other == entity.id or self._ids[at : at + 1] != [wanted]:
                    yield entity, other

    def _add_alias(self, alias: Alias, kind: Kind | None) -> None:
        number = len(self._flags)
        self._texts += alias.text.encode("utf-8", "surrogatepass")
        self._ends.append(len(self._texts))
        self._owner.append(len(self._ids) - 1)
        self._records.append(self._record(alias))
        name = take_apart(alias.text, kind)
        things = kind not in (None, Kind.PERSON)
        readers, cut = (0, 0) if things else _readers(name)
        flags = _flags(name, alias, kind, is_simple=not readers)
        if text_key(alias.text) == "=" + "".join(name.forms):
            flags |= ITSELF
        self._flags.append(flags)
        self._readers.append(readers)
        self._cuts.append(cut)
        listed = weights.LISTED[alias.kind]
        self._bits.append(same_bits(name, kind=kind) + listed if flags & KNOWN else 0.0)
        vocabulary = self._number_of_word
        for part in name.parts:
            self._words.append(vocabulary.setdefault((part, things), len(vocabulary)))
        self._word_ends.append(len(self._words))
        keys = dict.fromkeys(key for _, key in name_keys(name, kind))
        if flags & KNOWN == 0 or not alias.text.isascii():
            plain = text_key(alias.text)
            if plain:
                keys[plain] = None
        for other in name.also:
            keys.update(dict.fromkeys(key for _, key in name_keys(take_apart(other, kind), kind)))
        for key in keys:
            self._keys.append(hashed(key))
            self._owners.append(number)
        # What is kept with a name names it: with the collector at rest it would stay for good.
        name.kept.clear()
        for other in name.also:
            analyze(other, Kind.PERSON).kept.clear()

    def _record(self, alias: Alias) -> int:
        """The number of what an alias has besides its text; most aliases share it with many."""
        key = (
            alias.kind, alias.lang, alias.system, alias.since, alias.until, alias.source,
            alias.note, alias.shared,
        )  # fmt: skip
        number = self._number_of_key.get(key)
        if number is None:
            record = alias_record(alias)
            number = self._number_of_record.setdefault(record, len(self._number_of_record))
            self._number_of_key[key] = number
        return number

    def arrays(self) -> dict[str, Array]:
        """The arrays of what was filed; the same whatever was filed elsewhere before."""
        words = sorted(
            (part_record(part, things), number)
            for (part, things), number in self._number_of_word.items()
        )
        place = np.empty(len(words), dtype=np.uint32)
        place[[number for _, number in words]] = np.arange(len(words), dtype=np.uint32)
        by_number = list(self._number_of_word)
        parts = [by_number[number] for _, number in words]
        alias_words = place[np.frombuffer(self._words, dtype=np.uint32)]
        word_ends = np.frombuffer(self._word_ends, dtype=np.uint64)
        found = {
            **text_columns("entity_id", self._ids),
            "entity_kind": np.frombuffer(bytes(self._kinds), dtype=np.uint8),
            "entity_aliases": _small(self._first),
            "alias_entity": np.frombuffer(self._owner, dtype=np.uint32),
            "entity_name": np.frombuffer(self._names, dtype=np.uint32),
            "entity_more_of": np.array([number for number, _ in self._more], dtype=np.uint32),
            **text_columns("entity_more", (record for _, record in self._more)),
            "alias_text": np.frombuffer(bytes(self._texts), dtype=np.uint8),
            "alias_text_at": _small(self._ends),
            "alias_record": np.frombuffer(self._records, dtype=np.uint32),
            **text_columns("record", self._number_of_record),
            "alias_flags": np.frombuffer(bytes(self._flags), dtype=np.uint8),
            "alias_bits": np.frombuffer(self._bits, dtype=np.float64),
            "alias_readers": np.frombuffer(bytes(self._readers), dtype=np.uint8),
            "alias_cuts": np.frombuffer(bytes(self._cuts), dtype=np.uint8),
            "alias_words": alias_words,
            "alias_words_at": _small(word_ends),
            "countries": np.frombuffer(self._countries, dtype=np.uint32),
            "officers": np.frombuffer(self._officers, dtype=np.uint32),
            **text_columns("word", (record for record, _ in words)),
            "word_rarities": np.array(
                [round(rarity(part.form) * RARITY_STEPS) for part, _ in parts], dtype=np.uint8
            ),
            **_runs(parts),
        }
        found |= _postings(alias_words, word_ends, found["word_norms"])
        found |= _key_arrays(self._keys, self._owners)
        return found


def _readers(name: Name) -> tuple[int, int]:
    """The languages that read a person's name, a bit for each, and where its family name ends."""
    one = prepared(name)
    readers = reader_bits(one.readers)
    cut = len(one.grouped.forms[0]) if readers and one.grouped is not None else 0
    return readers, cut if cut <= _LONGEST_CUT else 0


def _flags(name: Name, alias: Alias, kind: Kind | None, *, is_simple: bool) -> int:
    flags = (ORDERED if name.ordered else 0) | (ASCII if alias.text.isascii() else 0)
    bare = not (name.roles or name.context or name.notes or name.also or name.former)
    if not bare or name.core != alias.text or not name.parts:
        return flags
    flags |= PLAIN
    things = kind not in (None, Kind.PERSON)
    if is_simple:
        flags |= SIMPLE
    if alias.kind in weights.PARTIAL_KINDS:
        return flags
    if things:
        # Asked for without a kind, it must not look like a person with a title.
        asked = take_apart(alias.text)
        if asked.roles or asked.context or asked.also or asked.notes or asked.former:
            return flags
    return flags | KNOWN


def _small(values: array[int] | Array) -> Array:
    """Rising numbers in as few bytes as will do."""
    found = np.frombuffer(values, dtype=np.uint64) if isinstance(values, array) else values
    return found.astype(np.uint32) if int(found[-1]) < 1 << 32 else found


def _runs(parts: Sequence[tuple[Part, bool]]) -> dict[str, Array]:
    """Runs of letters to the words that have them, each with its weight."""
    found, weights, counts = array("I"), bytearray(), array("q")
    for part, things in parts:
        own, heavy_own = weighed_runs(part, things)
        found.extend(own)
        weights.extend(heavy_own)
        counts.append(len(own))
    numbers = np.frombuffer(found, dtype=np.uint32)
    heavy = np.frombuffer(bytes(weights), dtype=np.uint8)
    owners = np.repeat(np.arange(len(parts), dtype=np.uint32), counts)
    order = np.argsort(numbers, kind="stable")
    runs, first = np.unique(numbers[order], return_index=True)
    squares = heavy.astype(np.int64) ** 2
    norms = np.bincount(owners, weights=squares, minlength=len(parts))
    return {
        "run_numbers": runs.astype(np.uint32),
        "run_at": _small(np.append(first, len(numbers)).astype(np.uint64)),
        "run_words": owners[order],
        "run_weights": heavy[order],
        "word_norms": norms.astype(np.uint32),
    }


def _postings(alias_words: Array, word_ends: Array, norms: Array) -> dict[str, Array]:
    """Words to the names that have them, each once, and the squared lengths of the names."""
    ends = word_ends.astype(np.int64)
    counts = ends[1:] - ends[:-1]
    owners = np.repeat(np.arange(len(counts), dtype=np.uint32), counts)
    # A word that a name has twice is filed once.
    pairs = np.unique((alias_words.astype(np.uint64) << np.uint64(32)) | owners)
    words = (pairs >> np.uint64(32)).astype(np.int64)
    names = (pairs & np.uint64(0xFFFFFFFF)).astype(np.uint32)
    lengths = np.bincount(names, weights=norms[words], minlength=len(counts))
    return {
        "word_aliases_at": offsets(np.bincount(words, minlength=len(norms))),
        "word_aliases": names,
        "alias_norms": lengths.astype(np.uint32),
    }


def _key_arrays(keys: array[int], owners: array[int]) -> dict[str, Array]:
    """Hashed keys, sorted, and the alias that each is of; equal ones in the order of aliases."""
    found = np.frombuffer(keys, dtype=np.uint64)
    order = np.argsort(found, kind="stable")
    return {"keys": found[order], "key_aliases": np.frombuffer(owners, dtype=np.uint32)[order]}


def file_all(entities: Iterable[tuple[Entity, Sequence[Alias]]]) -> dict[str, Array]:
    """The arrays of entities and their aliases, which come in canonical order."""
    filing = Filing()
    for entity, aliases in entities:
        filing.add(entity, aliases)
    return filing.arrays()
