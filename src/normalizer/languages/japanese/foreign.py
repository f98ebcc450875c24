"""Words of other languages in katakana, through a table of segments fitted from pairs of words."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from normalizer.languages.alphabet import alphabet
from normalizer.languages.japanese.kana import is_kana

if TYPE_CHECKING:
    from normalizer.languages.base import Language, Reading

__all__ = ["covers", "prepare", "readings", "romanize", "spellings", "word_probability"]

_HIRAGANA = range(0x3041, 0x3097)
_STEP = 0x60


def prepare(word: str) -> str:
    """A word in katakana, whichever kana it is written in.

    >>> prepare("まくろん")
    'マクロン'
    """
    return "".join(chr(ord(c) + _STEP) if ord(c) in _HIRAGANA else c for c in word)


@cache
def _model() -> Language:
    return alphabet(
        code="ja",
        name="Japanese",
        scripts=("Kana",),
        systems=(),
        package=__package__,
        examples=(),
        prepare=prepare,
    )


def covers(word: str) -> bool:
    """Whether a word is written in kana that the table has."""
    return bool(word) and all(map(is_kana, word)) and _model().covers(word)


def spellings(word: str, most: int = 8) -> tuple[tuple[str, float], ...]:
    """The likeliest Latin spellings of a word in katakana, with probabilities.

    >>> "putin" in dict(spellings("プーチン"))
    True
    """
    return _model().spellings(word, most=most) if covers(word) else ()


def word_probability(native: str, latin: str) -> float:
    """log2 P(folded Latin word | word in katakana)."""
    return _model().word_probability(native, latin)


def readings(name: str) -> tuple[Reading, ...]:
    """How katakana would write a Latin name, with weights."""
    return _model().readings(name)


def romanize(name: str) -> list[tuple[str, float]]:
    """The Latin spellings that a name in katakana can stand for, with weights."""
    return [(one.text, one.weight) for one in _model().romanize(prepare(name), "habit")]
