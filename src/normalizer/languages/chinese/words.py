"""Words of other languages in Chinese characters, and how Latin letters spell them.

``segments.tsv`` says what each character stands for in such words; ``tools/chinese/fit_words.py``
wrote it and names its source. Characters that it lacks are read by their pinyin.
"""

from __future__ import annotations

from functools import cache
from importlib import resources

from normalizer.languages.chinese.tables import characters, simplified
from normalizer.languages.segments import END, START, SegmentModel, Spellings

__all__ = ["covers", "prepare", "spellings", "word_probability"]

_MOST = 12
# P(character) in foreign words for those that the table lacks.
_RARE = 1e-5


@cache
def _model() -> SegmentModel:
    text = resources.files(__package__).joinpath("segments.tsv").read_text(encoding="utf-8")
    weights: dict[str, list[tuple[str, float]]] = {}
    for line in text.splitlines()[1:]:
        char, spelled, weight, _, _ = line.split("\t")
        weights.setdefault(char, []).append(("" if spelled == "-" else spelled, float(weight)))
    table: dict[str, Spellings] = {START: (("", 1.0),), END: (("", 1.0),)}
    share = {START: 1.0, END: 1.0}
    for char, ways in weights.items():
        own = sum(weight for _, weight in ways)
        table[char] = tuple((spelled, weight / own) for spelled, weight in ways)
        share[char] = own
    for char, known in characters().items():
        if char not in table:
            toned = next(iter(known.pinyin))
            table[char] = ((toned[:-1].replace("ü", "u"), 1.0),)
            share[char] = _RARE
    return SegmentModel(table, share)


def prepare(word: str) -> str:
    """The word in simplified characters, which the table files.

    >>> prepare("奧巴馬")
    '奥巴马'
    """
    return simplified(word)


def covers(word: str) -> bool:
    """Whether every character has a sound in the tables."""
    table = _model().table
    return bool(word) and all(char in table for char in prepare(word))


def spellings(word: str, most: int = _MOST) -> tuple[tuple[str, float], ...]:
    """The likeliest Latin spellings of a word in characters, with probabilities."""
    return tuple(_model().spellings(prepare(word), most=most))


def word_probability(native: str, latin: str) -> float:
    """log2 P(Latin word | word in characters)."""
    return _model().log_probability(prepare(native), latin)
