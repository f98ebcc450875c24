"""Japanese words that are no personal names, in Latin letters: places, companies, plain words.

Kanji are read as in family names, or as in given names.
"""

from __future__ import annotations

from functools import lru_cache

from normalizer.languages.japanese.kana import is_kana, lengthened
from normalizer.languages.japanese.systems import write
from normalizer.languages.japanese.tables import FAMILY, GIVEN, kanji_readings, standard

__all__ = ["spellings"]

# Most names of places are family names too; others are read as Chinese words are, and so are many
# given names.
_ROLES = {FAMILY: 0.7, GIVEN: 0.3}
# By hand: rarer readings crowd out the common ones of other languages.
_LEAST = 0.05
_MOST = 4


@lru_cache(maxsize=2048)
def spellings(word: str, most: int = _MOST) -> tuple[tuple[str, float], ...]:
    """The likeliest folded Latin spellings of a Japanese word, with probabilities.

    Args:
        word: Up to four kanji, or kana of any length; anything else has no spelling here.
        most: How many to give.

    >>> spellings("福岡")[0][0], spellings("とうきょう")[0][0]
    ('fukuoka', 'tokyo')
    """
    if word and all(map(is_kana, word)):
        return ((write(lengthened(word), "passport"), 1.0),)
    shares: dict[str, float] = {}
    for role, part in _ROLES.items():
        for reading, share in kanji_readings(role, standard(word)):
            if share >= _LEAST:
                spelled = write(reading, "passport")
                shares[spelled] = shares.get(spelled, 0.0) + part * share
    order = sorted(shares.items(), key=lambda item: (-item[1], item[0]))
    return tuple(order[:most])
