"""Chinese characters read in Korean, for names that sources print in hanja.

``hanja.tsv`` gives the characters of each reading (Unihan database, property kHangul; written by
``tools/build_hanja.py``). A character may have several readings; the initial-sound rule gives one
more (李 is 리 and 이).
"""

from __future__ import annotations

from functools import cache
from importlib import resources

from normalizer.languages.korean.systems import DUEUM

__all__ = ["hanja_readings"]

# Readings outside the Supreme Court's list for names are seldom those of a name.
_OUTSIDE_NAMES = 0.2


@cache
def _table() -> dict[str, dict[str, float]]:
    text = resources.files(__package__).joinpath("hanja.tsv").read_text(encoding="utf-8")
    table: dict[str, dict[str, float]] = {}
    for line in text.splitlines()[1:]:
        reading, in_names, others = line.split("\t")
        for characters, weight in ((in_names, 1.0), (others, _OUTSIDE_NAMES)):
            for character in characters:
                readings = table.setdefault(character, {})
                for sound in {reading, DUEUM.get(reading, reading)}:
                    readings[sound] = max(readings.get(sound, 0.0), weight)
    return table


def hanja_readings(character: str) -> dict[str, float]:
    """How a character may be read, each reading with a weight up to 1; empty for no hanja.

    >>> sorted(hanja_readings("李")), sorted(hanja_readings("金"))
    (['리', '이'], ['금', '김'])
    """
    return _table().get(character, {})
