"""The words of all names, found by the runs of letters that they share with a word of a mention.

Names share words: ten million names have some hundred thousand of them. Likeness is therefore
looked up by word, where it is cheap, and the sum of what two names' words share is what the names
share.
"""

from __future__ import annotations

import json
import threading
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import numpy.typing as npt

from normalizer.background import rarity
from normalizer.index.arrays import Arrays, ranges, slots, text_at
from normalizer.index.grams import part_grams
from normalizer.names import Part, PartRole

if TYPE_CHECKING:
    from collections.abc import Sequence

    from normalizer.names import Name

__all__ = ["Similar", "WordIndex", "part_record", "read_form", "read_part"]

# Words of the tables that one word of a mention is likened to; spellings of Mohammed are many.
_MOST_WORDS = 128
# Less alike than this, two words share a run by chance.
_LEAST_COSINE = 0.04
# Words that the runs of one word may touch: the rarest runs are looked up first, and the common
# ones of a long word add little.
_MOST_TOUCHED = 12_000
# Names that the words of one mention may touch, likewise.
_MOST_NAMES = 12_000
# Words of mentions whose likenesses are kept: names of texts come again.
_REMEMBERED = 2048
# Cosines are told so exactly; the order of names does not hang on more.
_DIGITS = 6
# What can be expected of two words: of cosines at or below the first nothing, and of the same word
# so much of the bits that it is rare by. These and what is lost by a word without a partner,
# between a middle name and a contradiction, are by hand and only order names; how well they do,
# benchmarks/retrieval.py tells.
_BY_CHANCE = 0.15
_EXPECTED = 0.5
_MISSING = 3.0
RARITY_STEPS = 16
"""Steps in a bit of the rarity of a word, which a byte holds."""


Numbers = npt.NDArray[np.int64]
Weights = npt.NDArray[np.float64]


class Similar(NamedTuple):
    """Words of the tables that are like a word of a mention.

    Attributes:
        words: Their numbers, rising.
        shared: What each shares with it, in squared steps of weight.
        length: Squared length of the word of the mention.
        names: How many names have any of them.
    """

    words: npt.NDArray[np.int64]
    shared: npt.NDArray[np.int64]
    length: int
    names: int


def part_record(part: Part, things: bool) -> bytes:  # noqa: FBT001 - one record, two fields
    """A word as the index keeps it.

    >>> part_record(Part("joly", "joly", PartRole.NAME), False)
    b'["joly","joly","name",0,[],[]]'
    """
    fields = [part.text, part.form, part.role.value, int(things), part.others, part.means]
    return json.dumps(fields, ensure_ascii=False, separators=(",", ":")).encode()


def read_part(record: bytes) -> Part:
    """The word of a record.

    >>> read_part(b'["joly","joly","name",0,[],[]]').form
    'joly'
    """
    text, form, role, _, others, means = json.loads(record)
    return Part(text, form, PartRole(role), tuple(others), tuple(means))


def read_form(record: bytes) -> str:
    """The Latin form of the word of a record, without all else.

    >>> read_form(b'["joly","joly","name",0,[],[]]')
    'joly'
    """
    if b"\\" in record:
        return read_part(record).form
    return record.split(b'"', 4)[3].decode()


class WordIndex:
    """The words of the names of one segment; nothing of it changes but what it remembers."""

    def __init__(self, arrays: Arrays) -> None:
        self._arrays = arrays
        self._runs = arrays["run_numbers"]
        self._run_at = arrays["run_at"]
        self._run_words = arrays["run_words"]
        self._run_weights = arrays["run_weights"]
        self._norms = arrays["word_norms"]
        self._rarities = arrays["word_rarities"]
        self._names_at = arrays["word_aliases_at"]
        self._names = arrays["word_aliases"]
        self._words_at = arrays["alias_words_at"]
        self._words = arrays["alias_words"]
        self._lengths = arrays["alias_norms"]
        self._local = threading.local()
        self.similar = lru_cache(maxsize=_REMEMBERED)(self._similar)
        self.likely = lru_cache(maxsize=_REMEMBERED)(self._likely)
        self.form = lru_cache(maxsize=4 * _REMEMBERED)(self._form)
        self.letters = lru_cache(maxsize=4 * _REMEMBERED)(self._letters)
        self.part = lru_cache(maxsize=4 * _REMEMBERED)(self._part)

    def parts_of(self, name: int) -> tuple[Part, ...]:
        """The words of a name, in their order."""
        at = self._words_at
        found = self._words[int(at[name]) : int(at[name + 1])]
        return tuple([self.part(number) for number in found.tolist()])

    def forms_of(self, name: int) -> tuple[str, ...]:
        """The Latin forms of the words of a name."""
        return tuple([part.form for part in self.parts_of(name)])

    def _letters(self, name: int) -> str:
        """The letters of the Latin forms of a name, word by word in the order of the alphabet."""
        at = self._words_at
        found = self._words[int(at[name]) : int(at[name + 1])].tolist()
        return "".join(sorted([self.form(number) for number in found]))

    def _form(self, number: int) -> str:
        return read_form(text_at(self._arrays, "word", number))

    def _part(self, number: int) -> Part:
        return read_part(text_at(self._arrays, "word", number))

    def nearest(self, name: Name, things: bool, most: int) -> list[tuple[int, float]]:  # noqa: FBT001
        """The names that share most with a mention.

        Args:
            name: The mention taken apart.
            things: Whether what its words mean counts.
            most: How many to give.

        Returns:
            Numbers of names and cosines, 0 to 1, best first, ties in the order of the names.
        """
        parts = [self.similar(part, things) for part in dict.fromkeys(name.parts)]
        length = sum(one.length for one in parts)
        found = [one for one in parts if one.names]
        if not found:
            return []
        names, shared = self._share(found)
        cosines = shared / np.sqrt(self._lengths[names].astype(np.float64) * length)
        if len(cosines) > most:
            # All that reach the least wanted score, so that ties do not hang on how a sort works.
            least = np.partition(cosines, len(cosines) - most)[len(cosines) - most]
            kept = np.flatnonzero(cosines >= least)
            names, cosines = names[kept], cosines[kept]
        cosines = np.round(cosines, _DIGITS)
        ranked = np.lexsort((names, -cosines))[:most]
        return list(zip(names[ranked].tolist(), cosines[ranked].tolist(), strict=True))

    def _share(self, found: list[Similar]) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
        """Names that have any of the likened words, and what each shares with the mention."""
        found.sort(key=lambda one: one.names)
        touched = 0
        used: list[Similar] = []
        left: list[Similar] = []
        for one in found:
            room = _MOST_NAMES - touched
            if one.names <= room:
                used.append(one)
                touched += one.names
            elif not used:
                used.append(self._best(one, room))
                touched = _MOST_NAMES
                left.append(one)
            else:
                left.append(one)
        words = np.concatenate([one.words for one in used])
        shared = np.concatenate([one.shared for one in used])
        starts = self._names_at[words].astype(np.int64)
        counts = self._names_at[words + 1].astype(np.int64) - starts
        names = self._names[ranges(starts, counts)].astype(np.int64)
        if left:
            return self._look_up(np.unique(names), found)
        # A name and what one of its words shares in one number: sorted, they stand in groups.
        packed = np.sort((names << 32) | np.repeat(shared, counts))
        names = packed >> 32
        first = np.flatnonzero(np.concatenate(([True], names[1:] != names[:-1])))
        return names[first], np.add.reduceat(packed & 0xFFFFFFFF, first)

    def _best(self, one: Similar, room: int) -> Similar:
        """The likest of some words that are in more names than may be touched."""
        order = np.lexsort((one.words, -one.shared))
        words = one.words[order]
        counts = self._names_at[words + 1].astype(np.int64) - self._names_at[words]
        kept = order[: max(1, int(np.searchsorted(np.cumsum(counts), room, side="right")))]
        return Similar(one.words[kept], one.shared[kept], one.length, room)

    def _look_up(
        self, names: npt.NDArray[np.int64], found: Sequence[Similar]
    ) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
        """What some names share with a mention, by all of their words."""
        weights = self._scratch()
        for one in found:
            weights[one.words] += one.shared
        starts = self._words_at[names].astype(np.int64)
        counts = self._words_at[names + 1].astype(np.int64) - starts
        shared = weights[self._words[ranges(starts, counts)]]
        for one in found:
            weights[one.words] = 0
        firsts = np.cumsum(counts) - counts
        return names, np.add.reduceat(shared, firsts)

    def _scratch(self) -> npt.NDArray[np.int64]:
        """A weight for each word, all zero; one for each thread."""
        scratch: npt.NDArray[np.int64] | None = getattr(self._local, "scratch", None)
        if scratch is None:
            scratch = self._local.scratch = np.zeros(len(self._norms), dtype=np.int64)
        return scratch

    def expected(self, parts: Sequence[Part], things: bool, names: Numbers) -> Weights:  # noqa: FBT001
        """What some names can be expected to say for a mention, in bits, from their words alone.

        It tells in which order names are worth a look; what they say is then found out.

        Args:
            parts: The words of the mention.
            things: Whether what its words mean counts.
            names: The numbers of the names.
        """
        starts = self._words_at[names].astype(np.int64)
        counts = self._words_at[names + 1].astype(np.int64) - starts
        words = self._words[ranges(starts, counts)]
        firsts = np.cumsum(counts) - counts
        bits = np.zeros(len(names))
        paired = np.zeros(len(names), dtype=np.int64)
        for part in dict.fromkeys(parts):
            known, said = self.likely(part, things)
            at = slots(known, words)
            each = np.where(at >= 0, said[at], 0.0) if len(known) else np.zeros(len(words))
            best = np.maximum.reduceat(each, firsts)
            bits += best
            paired += best > 0.0
        lone = np.stack([len(parts) - paired, np.maximum(counts - paired, 0)])
        found: Weights = bits - _MISSING * (lone.max(axis=0) + lone.min(axis=0) / 2)
        return found

    def _likely(self, part: Part, things: bool) -> tuple[Numbers, Weights]:  # noqa: FBT001
        """The words that are like a word of a mention, rising, and what can be expected of each.

        Two words say the more the rarer they are, and the more alike: a straight line between what
        is alike by chance and what is the same.
        """
        similar = self.similar(part, things)
        cosines = similar.shared / np.sqrt(self._norms[similar.words] * float(similar.length))
        alike = np.flatnonzero(cosines > _BY_CHANCE)
        common = (rarity(part.form) + self._rarities[similar.words[alike]] / RARITY_STEPS) / 2
        share = np.minimum(1.0, (cosines[alike] - _BY_CHANCE) / (1.0 - _BY_CHANCE))
        return similar.words[alike], _EXPECTED * common * share

    def _similar(self, part: Part, things: bool) -> Similar:  # noqa: FBT001 - keys of a cache
        numbers, weights = part_grams(part, things)
        heavy = weights.astype(np.int64)
        length = int((heavy**2).sum())
        at = slots(self._runs, numbers)
        known = at >= 0
        at, heavy = at[known], heavy[known]
        starts = self._run_at[at].astype(np.int64)
        counts = self._run_at[at + 1].astype(np.int64) - starts
        order = np.lexsort((numbers[known], counts))
        within = np.cumsum(counts[order]) <= _MOST_TOUCHED
        within[:1] = True
        order = order[within]
        if not len(order):
            nothing = np.empty(0, dtype=np.int64)
            return Similar(nothing, nothing, length, 0)
        starts, counts = starts[order], counts[order]
        where = ranges(starts, counts)
        words = self._run_words[where].astype(np.int64)
        each = self._run_weights[where].astype(np.int64) * np.repeat(heavy[order], counts)
        packed = np.sort((words << 32) | each)
        words = packed >> 32
        first = np.flatnonzero(np.concatenate(([True], words[1:] != words[:-1])))
        words = words[first]
        shared = np.add.reduceat(packed & 0xFFFFFFFF, first)
        # Cosines are compared squared, in whole numbers that floats of 64 bits hold.
        cosines = shared / np.sqrt(self._norms[words].astype(np.float64) * length)
        likely = np.flatnonzero(cosines >= _LEAST_COSINE)
        if len(likely) > _MOST_WORDS:
            likely = likely[np.lexsort((words[likely], -cosines[likely]))[:_MOST_WORDS]]
            likely.sort()
        words, shared = words[likely], shared[likely]
        names = int((self._names_at[words + 1].astype(np.int64) - self._names_at[words]).sum())
        return Similar(words, shared, length, names)
