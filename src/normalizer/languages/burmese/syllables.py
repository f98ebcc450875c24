"""Burmese words with the unwritten vowel shown, and marks in one order."""

from __future__ import annotations

import re

__all__ = ["INHERENT", "prepare", "restore"]

INHERENT = "a"
"""The vowel of a consonant that has no vowel sign and is not killed."""

_CONSONANT = "က-အဿ"
_MEDIAL = "ျ-ှ"
_KILLER, _STACKER = "်", "္"
_HIGH, _CREAKY, _BREATHED = "း", "့", "ှ"
_TONES = re.compile(f"{_HIGH}|{_CREAKY}(?!{_KILLER})")
_BREATH = re.compile(f"([{_CONSONANT}])([ျ-ွ]+){_BREATHED}")
_OPEN = re.compile(f"([{_CONSONANT}][{_MEDIAL}]*)(?![{_MEDIAL}ာ-ဲ့်])")
_MOST_LETTERS = 60


def prepare(word: str) -> str:
    """The word with the unwritten vowel shown, stacked letters in a row, and no tones.

    A creaky nasal keeps its mark (င့်), because habit spells it with *t* (Myint).

    >>> prepare("မင်း"), prepare("မန္တလေး"), prepare("မြွှေ")
    ('မaင်', 'မaန်တaလေ', 'မှြွေ')
    """
    text = word[:_MOST_LETTERS].replace("ါ", "ာ").replace("ဿ", f"သ{_KILLER}သ")
    text = text.replace(_KILLER + _STACKER, _KILLER).replace(_STACKER, _KILLER)
    text = _BREATH.sub(rf"\1{_BREATHED}\2", _TONES.sub("", text))
    return _OPEN.sub(rf"\1{INHERENT}", text)


def restore(word: str) -> str:
    """The word without the vowel that `prepare` shows; tones are lost.

    >>> restore("မaင်")
    'မင်'
    """
    return word.replace(INHERENT, "")
