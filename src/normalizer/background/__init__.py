"""How common the parts of names are in the world, frozen with the code.

A rare part that two names share says more than a common one. The counts do not come from the
tables that a user loads: a row elsewhere must never change an answer.
"""

from __future__ import annotations

from functools import cache
from importlib import resources

__all__ = ["UNLISTED_BITS", "is_listed", "part_mass", "rarity", "word_rarity"]

UNLISTED_BITS = 14.0
"""Rarity of a part that the table does not list.

The rarest listed parts stand at 8 of some 100,000 entities, which is 13.6 bits.
"""

# An unlisted word is spelled letter by letter; English letters carry about 3.3 bits after their
# neighbours (entropy of trigrams, Shannon 1951), so that long words are rarer than the cap.
_LETTER_BITS = 3.3

# Strings of one to three letters are too few to be as rare as the table thinks.
_SHORT_BITS = {1: 3.0, 2: 8.0, 3: 11.0}


_TABLES = {"organization": "organization_words.tsv", "place": "place_words.tsv"}


@cache
def _table(name: str = "name_parts.tsv") -> dict[str, float]:
    text = resources.files(__package__).joinpath(name).read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines()[1:])
    return {part: float(bits) for part, bits in rows}


def is_listed(part: str) -> bool:
    """Whether a folded part is known as a part of names.

    >>> is_listed("vladimir"), is_listed("vladimirr")
    (True, False)
    """
    return part in _table()


def rarity(part: str) -> float:
    """How much agreement on a folded part tells, in bits: minus log2 of its share of names.

    >>> rarity("john") < rarity("vladimir") < rarity("volodymyr")
    True
    """
    limit = _SHORT_BITS.get(len(part), UNLISTED_BITS)
    return min(limit, _table().get(part, UNLISTED_BITS))


def word_rarity(word: str, kind: str) -> float:
    """How much agreement on a folded word of a thing's name tells, in bits.

    Args:
        word: The word.
        kind: ``"place"``, or anything else, which is counted as an organization.

    >>> word_rarity("university", "organization") < word_rarity("university", "place")
    True
    """
    limit = _SHORT_BITS.get(len(word), UNLISTED_BITS)
    table = _table(_TABLES["place" if kind == "place" else "organization"])
    return min(limit, table.get(word, UNLISTED_BITS))


def part_mass(part: str) -> float:
    """log2 of the probability that a word of a name is just this, whatever the language.

    Against this a language must show that a name is likelier its own. Unlike `rarity` it has no
    cap, because it weighs the whole spelling, not what agreement on it tells.

    >>> part_mass("john") > part_mass("zhongxun")
    True
    """
    listed = _table().get(part)
    return -listed if listed is not None else -max(UNLISTED_BITS, _LETTER_BITS * len(part))
