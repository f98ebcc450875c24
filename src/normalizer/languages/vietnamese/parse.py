"""Vietnamese personal names, in their own letters, in hangul or in characters, as lattices."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

from normalizer.languages.lattice import FAMILY, GIVEN, Lattice, Path
from normalizer.languages.vietnamese.sounds import is_syllable
from normalizer.languages.vietnamese.tables import TRADITIONS, unit
from normalizer.text.scripts import main_script

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["CODE", "lattice"]

CODE = "vi"

# P(number of syllables after the family name).
_LENGTHS = {1: 0.2, 2: 0.6, 3: 0.18, 4: 0.02}
# A name of two syllables without a family name, as emperors and artists have (Tự Đức).
_ALONE = 0.06
# Emigrants are named in the order of the West, and the press there turns names around.
_FAMILY_FIRST = 0.75
_SHOWN = 0.97
# A temple or posthumous name that Korean reads by its characters, after a family name by its sound.
_MIXED = 0.05
_MOST_LETTERS = 60
_LONGEST = 4
# Ways to cut and read a name that are this much less likely than the likeliest are left out.
_NEGLIGIBLE = 1e-4
_SPLIT = re.compile("[\\s,.·\u2010-\u2015\u2212-]+")


@lru_cache(maxsize=2048)
def lattice(name: str) -> Lattice | None:
    """Read a personal name as Vietnamese; None where it cannot be one.

    >>> lattice("Nguyễn Văn Linh").native, lattice("응우옌반린").native, lattice("Vladimir Putin")
    (False, False, None)
    """
    if len(name) > 2 * _MOST_LETTERS or (name.isascii() and not _are_syllables(name)):
        return None
    name = unicodedata.normalize("NFC", name).strip()
    script = main_script(name)
    words = [word for word in _SPLIT.split(name) if word]
    if script not in TRADITIONS or not words or any(map(str.isdigit, name)):
        return None
    ways = _latin(name, words) if script == "Latn" else _solid(words, script)
    paths = [path for path in ways if path.total]
    if not paths:
        return None
    least = _NEGLIGIBLE * max(path.total for path in paths)
    likely = tuple(one for one in paths if one.total >= least)
    return Lattice(CODE, native=False, paths=likely)


def _are_syllables(name: str) -> bool:
    """Whether each word of a name may be a syllable; most names of the world are told by this."""
    return all(map(_has_syllables, name.split()))


@lru_cache(maxsize=2048)
def _has_syllables(token: str) -> bool:
    """Whether nothing else is between two blanks."""
    return all(is_syllable(word) for word in _SPLIT.split(token) if word)


def _latin(name: str, words: list[str]) -> Iterator[Path]:
    if not 2 <= len(words) <= 1 + max(_LENGTHS):
        return
    first = _FAMILY_FIRST
    if "," in name:
        first = 1.0
    elif words[0].isupper() != words[-1].isupper() and max(len(words[0]), len(words[-1])) > 1:
        first = _SHOWN if words[0].isupper() else 1 - _SHOWN
    yield from _ordered(words, first, "quocngu", 1.0)


def _ordered(words: list[str], first: float, tradition: str, share: float) -> Iterator[Path]:
    """The paths of a name of known syllables, with the family name first, and last."""
    given = [unit(GIVEN, tradition, word) for word in words]
    ends = [(first, words[0], given[1:])]
    if first < 1:
        ends.append((1 - first, words[-1], given[:-1]))
        if len(words) > 2:
            # Xuan Phuc Nguyen keeps the order of the rest; Phuc Xuan Nguyen is turned about.
            ends[-1] = ((1 - first) / 2, words[-1], given[:-1])
            ends.append(((1 - first) / 2, words[-1], given[-2::-1]))
    for weight, family, rest in ends:
        head = unit(FAMILY, tradition, family)
        units = [one for one in rest if one is not None]
        if head is not None and len(units) == len(rest) and len(rest) in _LENGTHS:
            yield Path(share * weight * _LENGTHS[len(rest)], tradition, (head, *units))
    if len(words) == 2 and given[0] and given[1]:
        yield Path(share * _ALONE, tradition, (given[0], given[1]))


def _solid(words: list[str], script: str) -> Iterator[Path]:
    """A name in hangul or characters, which may be written as one word."""
    if sum(map(len, words)) > _MOST_LETTERS // 4:
        return
    for tradition, share in TRADITIONS[script].items():
        for cut in _cuts(tuple(words), tradition):
            if 2 <= len(cut) <= 1 + max(_LENGTHS):
                # Of words that are written apart the last may be the family name.
                first = _FAMILY_FIRST if len(words) > 1 else 1.0
                yield from _ordered(list(cut), first, tradition, share)
    if script == "Hang" and len(words) == 2:
        # Emperors have the family name by its sound and the rest in Korean reading: 쩐 태종.
        head = unit(FAMILY, "transcribed", words[0])
        rest = [unit(GIVEN, "sinokorean", char) for char in words[1]]
        units = [one for one in rest if one is not None]
        if head and len(units) == len(rest) and len(rest) in _LENGTHS:
            yield Path(_MIXED * _LENGTHS[len(rest)], "sinokorean", (head, *units))


def _cuts(words: tuple[str, ...], tradition: str) -> Iterator[tuple[str, ...]]:
    """Ways to cut words into syllables, none of which goes over the end of a word."""
    if not words:
        yield ()
        return
    word, *rest = words
    for head in _syllables(word, tradition, 1 + max(_LENGTHS)):
        for tail in _cuts(tuple(rest), tradition):
            yield head + tail


@lru_cache(maxsize=2048)
def _syllables(word: str, tradition: str, most: int) -> tuple[tuple[str, ...], ...]:
    if not word:
        return ((),)
    if not most:
        return ()
    return tuple(
        (word[:end], *rest)
        for end in range(1, min(_LONGEST, len(word)) + 1)
        if unit(GIVEN, tradition, word[:end]) or unit(FAMILY, tradition, word[:end])
        for rest in _syllables(word[end:], tradition, most - 1)
    )
