"""Whether a Latin spelling is a name of a language at all."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from normalizer.background import part_mass
from normalizer.languages.registry import languages
from normalizer.text import words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from normalizer.languages.base import Language
    from normalizer.languages.lattice import Lattice

__all__ = ["LANGUAGE_BITS", "language_shares", "margin"]

LANGUAGE_BITS = -4.3
"""log2 P(a name of the news is of a given language of syllables), against all others; Koreans are
one in twenty of the names behind the background table. Wang Li, which Korean could read too, must
not become a Korean name by it."""

_MOST_BITS = 60.0


def margin(lattice: Lattice, forms: Iterable[str]) -> float:
    """By how many bits a Latin spelling is likelier a name of the lattice's language than any.

    Args:
        lattice: The name as the language reads it.
        forms: The folded words of the name.
    """
    if lattice.mass <= 0:
        return -math.inf
    return math.log2(lattice.mass) - sum(map(part_mass, forms))


def language_shares(text: str) -> dict[str, float]:
    """How likely a Latin spelling is a name of each language, by code; the shares add up to 1.

    A language that reads whole names shows by its lattice how likely the name is its own. The
    languages of letters, which can read almost any spelling, share what is left.

    >>> shares = language_shares("Cho Tae-yul")
    >>> max(shares, key=shares.get)
    'ko'
    """
    forms = words(text)
    odds: dict[str, float] = {}
    letters: list[Language] = []
    for one in languages():
        lattice = one.lattice(text)
        if lattice is None:
            letters.append(one)
        elif not lattice.native:
            bits = margin(lattice, forms) + LANGUAGE_BITS
            odds[one.code] = math.pow(2.0, max(-_MOST_BITS, min(_MOST_BITS, bits)))
    odds |= {one.code: 1.0 / len(letters) for one in letters}
    total = math.fsum(odds.values())
    return {code: share / total for code, share in odds.items()}
