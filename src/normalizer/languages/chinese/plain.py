"""Chinese words that are no personal names, in Latin letters: places, companies, plain words."""

from __future__ import annotations

from functools import lru_cache

from normalizer.languages.chinese.writing import romanize
from normalizer.text import words

__all__ = ["spellings"]

# What gazetteers and companies write, today and on older maps.
_SYSTEMS = frozenset({"pinyin", "wadegiles", "hongkong"})
_LONGEST = 8


@lru_cache(maxsize=2048)
def spellings(word: str, most: int = 3) -> tuple[tuple[str, float], ...]:
    """The likeliest folded Latin spellings of a Chinese word, with weights.

    Args:
        word: Up to eight characters; anything else has no spelling here.
        most: How many to give.

    >>> [spelled for spelled, _ in spellings("上海")]
    ['shanghai', 'seunghoi']
    """
    if len(word) > _LONGEST:
        return ()
    shares: dict[str, float] = {}
    for found in romanize(word):
        if found.system in _SYSTEMS:
            spelled = "".join(words(found.text))
            shares[spelled] = shares.get(spelled, 0.0) + found.weight
    order = sorted(shares.items(), key=lambda item: (-item[1], item[0]))
    return tuple(order[:most])
