"""Keys under which Korean names are filed, so that all spellings of one name meet.

A key names the sound class of each syllable: classes join what any spelling habit confuses
(ㅓ ㅗ ㅜ ㅡ; ㄱ ㅋ; dropped and kept ㄹ), so that a name has few keys and a lookup few candidates.
Classes retrieve; readings judge.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from normalizer.languages.korean.jamo import decompose, is_syllable
from normalizer.languages.lattice import FAMILY

if TYPE_CHECKING:
    from normalizer.languages.lattice import Lattice, Unit

__all__ = ["keys", "sound_class"]

_INITIAL = {"ㄱ": "k", "ㄲ": "k", "ㅋ": "k", "ㄷ": "t", "ㄸ": "t", "ㅌ": "t", "ㅂ": "p", "ㅃ": "p",
            "ㅍ": "p", "ㅈ": "c", "ㅉ": "c", "ㅊ": "c", "ㅅ": "s", "ㅆ": "s", "ㅁ": "m", "ㅎ": "h",
            "ㄴ": "n", "ㄹ": "n", "ㅇ": ""}  # fmt: skip
_MEDIAL = {"ㅏ": "a", "ㅑ": "a", "ㅓ": "o", "ㅗ": "o", "ㅜ": "o", "ㅡ": "o", "ㅕ": "y", "ㅛ": "y",
           "ㅠ": "y", "ㅐ": "e", "ㅔ": "e", "ㅚ": "e", "ㅙ": "e", "ㅞ": "e", "ㅖ": "e", "ㅒ": "e",
           "ㅣ": "i", "ㅢ": "i", "ㅟ": "i", "ㅘ": "wa", "ㅝ": "wo"}  # fmt: skip
_FINAL = {"": "", "ㄱ": "k", "ㄲ": "k", "ㅋ": "k", "ㄴ": "n", "ㅇ": "n", "ㄹ": "l", "ㅁ": "m",
          "ㅂ": "p", "ㅍ": "p"}  # fmt: skip
# Before these vowels the South drops an initial ㄹ or ㄴ.
_SOFT = frozenset("ㅣㅑㅕㅛㅠㅖ")
# A reading with less than this share of its unit is not worth a key of its own.
_LEAST_SHARE = 0.04
_MOST_CLASSES = 4
_MOST_KEYS = 16


@lru_cache(maxsize=2048)
def sound_class(native: str) -> str:
    """The sound class of a hangul syllable or of a family name.

    >>> sound_class("열") == sound_class("렬") == sound_class("율")
    True
    >>> sound_class("열") == sound_class("용")
    False
    """
    out = []
    for char in native:
        if not is_syllable(char):
            out.append(char)
            continue
        initial, medial, final = decompose(char)
        head = "" if initial in "ㄹㄴ" and medial in _SOFT else _INITIAL[initial]
        out.append(head + _MEDIAL[medial] + _FINAL.get(final, "t"))
    return ".".join(out)


@lru_cache(maxsize=2048)
def _classes(unit: Unit) -> tuple[tuple[str, float], ...]:
    shares: dict[str, float] = {}
    for native, weight in unit.weighed.items():
        name = sound_class(native)
        shares[name] = shares.get(name, 0.0) + weight / unit.mass
    order = sorted(shares.items(), key=lambda item: (-item[1], item[0]))
    return tuple(item for item in order if item[1] >= _LEAST_SHARE)[:_MOST_CLASSES]


def keys(lattice: Lattice) -> tuple[str, ...]:
    """The keys of a lattice, likeliest first."""
    found: dict[str, float] = {}
    for path in lattice.paths:
        heads = [("ko" if path.units[0].role == FAMILY else "ko-given", path.total)]
        for unit in path.units:
            heads = [(f"{h}/{name}", p * s) for h, p in heads for name, s in _classes(unit)]
            heads = sorted(heads, key=lambda item: (-item[1], item[0]))[:_MOST_KEYS]
        for key, weight in heads:
            found[key] = found.get(key, 0.0) + weight
    return tuple(sorted(found, key=lambda key: (-found[key], key))[:_MOST_KEYS])
