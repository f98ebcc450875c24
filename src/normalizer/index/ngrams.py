"""Names found by the runs of letters that they share: the net below all keys.

Each word is cut into runs of three letters, as spelled and by its rough sound; a rare run counts
more than a common one, and the score is the cosine of two weighted sets of runs. It finds what no
rule foresaw, and only finds: what two names agree on is judged elsewhere.
"""

from __future__ import annotations

import math
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from normalizer.languages.equivalents import equivalents_key
from normalizer.model import Kind
from normalizer.names import PartRole
from normalizer.text import words
from normalizer.text.sounds import rough_sound

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from normalizer.names import Name

__all__ = ["NgramIndex", "name_grams"]

Integers = npt.NDArray[np.int32]
Floats = npt.NDArray[np.float32]

_SIZE = 3
# Spellings of a native word that are looked up: half of the true ones are among the first four,
# and few beyond the eighth.
_MOST_SPELLINGS = 8
# Entries that the runs of one mention may touch: the rarest runs are looked up first, and the
# common ones of a long name add little.
_MOST_TOUCHED = 60_000
# Two forms of one given name (Thomas, Tom) share less than their letters would: their sets differ.
_EQUIVALENT = 1.5
# A word weighs by its runs of letters, about one for each; what it means is one run more.
_MEANING = 4.0
# Of a native word that is known to mean another, the sound tells little.
_TRANSLATED = 0.2
# A particle or a legal form is in many names, and is put and dropped at will.
_LIGHT = 0.3
_LIGHT_ROLES = frozenset({PartRole.PARTICLE, PartRole.LEGAL})


@lru_cache(maxsize=65536)
def _word_grams(form: str) -> tuple[str, ...]:
    """The runs of a word and of its rough sound, with the edges of the word as letters."""
    found = dict.fromkeys(_runs("^" + form + "$"))
    found.update(dict.fromkeys("~" + run for run in _runs("^" + rough_sound(form) + "$")))
    return tuple(found)


def _runs(text: str) -> list[str]:
    return [text[at : at + _SIZE] for at in range(max(1, len(text) - _SIZE + 1))]


def name_grams(name: Name) -> dict[str, float]:
    """The runs of all words of a name, each with how often it occurs.

    A native word spreads its weight over its likeliest spellings.
    """
    found: dict[str, float] = {}
    things = name.kind not in (None, Kind.PERSON)
    for part in name.parts:
        forms = (part.form, *part.others[: _MOST_SPELLINGS - 1])
        share = _LIGHT if part.role in _LIGHT_ROLES else 1.0
        if part.means and not part.text.isascii():
            share *= _TRANSLATED
        share /= len(forms)
        for form in forms:
            for gram in _word_grams(form):
                found[gram] = found.get(gram, 0.0) + share
        groups = {group for form in forms for group in equivalents_key(form)}
        for group in sorted(groups):
            found["=" + group] = _EQUIVALENT / len(groups)
        if things:
            # A word of another language meets the English one, which means itself.
            meant = [piece for one in part.means for piece in words(one)]
            if part.text.isascii() and part.form not in meant:
                meant.append(part.form)
            light = _LIGHT if part.role in _LIGHT_ROLES else 1.0
            for word in dict.fromkeys(meant):
                found["#" + word] = found.get("#" + word, 0.0) + light * _MEANING / len(meant)
    return found


class NgramIndex:
    """Names by their runs of letters, in flat arrays; nothing changes after it was made."""

    def __init__(self, names: Iterable[Name]) -> None:
        number_of: dict[str, int] = {}
        grams: list[int] = []
        owners: list[int] = []
        counts: list[float] = []
        size = 0
        for name in names:
            for gram, count in name_grams(name).items():
                grams.append(number_of.setdefault(gram, len(number_of)))
                owners.append(size)
                counts.append(count)
            size += 1
        self._size = size
        self._numbers = number_of
        gram_array = np.asarray(grams, dtype=np.int32)
        owner_array = np.asarray(owners, dtype=np.int32)
        order = np.argsort(gram_array, kind="stable")
        found = np.bincount(gram_array, minlength=len(number_of))
        self._starts = np.concatenate(([0], np.cumsum(found)))
        self._rarity = np.log2(1.0 + size / np.maximum(1, found))
        weight = np.asarray(counts) * self._rarity[gram_array]
        length = np.sqrt(np.bincount(owner_array, weight**2, minlength=size))
        self._owners = owner_array[order]
        self._weights = (weight / np.maximum(length[owner_array], 1e-9))[order].astype(np.float32)

    def nearest(self, names: Sequence[Name], most: int) -> list[tuple[int, float]]:
        """The names that share most with any of some analyses of a mention.

        Args:
            names: The analyses.
            most: How many to give.

        Returns:
            Numbers of names and cosines, 0 to 1, best first, ties in the order of the names.
        """
        best: dict[int, float] = {}
        for name in names:
            for number, cosine in self._nearest(name_grams(name), most):
                best[number] = max(best.get(number, 0.0), cosine)
        return sorted(best.items(), key=lambda item: (-item[1], item[0]))[:most]

    def _nearest(self, grams: dict[str, float], most: int) -> list[tuple[int, float]]:
        asked = []
        length = 0.0
        for gram, count in grams.items():
            number = self._numbers.get(gram)
            rarity = math.log2(1.0 + self._size) if number is None else self._rarity[number]
            length += (count * rarity) ** 2
            if number is not None:
                start, end = self._starts[number], self._starts[number + 1]
                asked.append((end - start, number, start, end, count * rarity))
        asked.sort()
        touched = 0
        owners: list[Integers] = []
        weights: list[Floats] = []
        for size, _, start, end, weight in asked:
            touched += size
            if touched > _MOST_TOUCHED and owners:
                break
            owners.append(self._owners[start:end])
            weights.append(self._weights[start:end] * np.float32(weight))
        if not owners:
            return []
        numbers = np.concatenate(owners)
        sums = np.bincount(numbers, np.concatenate(weights), minlength=self._size)
        # All that reach the least wanted score, so that ties do not hang on the order of a sort.
        found = np.flatnonzero(sums)
        if len(found) > most:
            least = np.partition(sums[found], len(found) - most)[len(found) - most]
            found = found[sums[found] >= least]
        cosines = np.round(sums[found] / math.sqrt(length), 6)
        ranked = np.lexsort((found, -cosines))[:most]
        return [(int(found[at]), float(cosines[at])) for at in ranked]
