"""Kana taken apart into the sounds that they write, a letter for each."""

from __future__ import annotations

from functools import cache

from normalizer.languages.japanese.foreign import prepare

__all__ = ["in_sounds"]

_VOWELS = "aiueo"
# The rows of the table of fifty sounds with their consonant; a hyphen where a kana is missing.
_ROWS = {
    "": "アイウエオ", "k": "カキクケコ", "s": "サシスセソ", "t": "タチツテト", "n": "ナニヌネノ",
    "h": "ハヒフヘホ", "m": "マミムメモ", "y": "ヤ-ユ-ヨ", "r": "ラリルレロ", "w": "ワヰ-ヱヲ",
    "g": "ガギグゲゴ", "z": "ザジズゼゾ", "d": "ダヂヅデド", "b": "バビブベボ", "p": "パピプペポ",
    "v": "ヷヸヴヹヺ", "Y": "ャ-ュ-ョ",
}  # fmt: skip
# Small vowels take the place of the one before (ファ), so that they are letters of their own; so
# are the nasal, the stop and the mark of length.
_SIGNS = dict(zip("ァィゥェォンッーヮ", "AIUEONQ:W", strict=True))


@cache
def _letters() -> dict[str, str]:
    found = {
        kana: head + vowel
        for head, row in _ROWS.items()
        for kana, vowel in zip(row, _VOWELS, strict=True)
    }
    return found | _SIGNS


def in_sounds(word: str) -> str:
    """The sounds of a word in kana: バイ has the vowels of *bi*, whichever consonant precedes.

    >>> in_sounds("バイデン"), in_sounds("ファッシュ")
    ('baideN', 'huAQsiYu')
    """
    letters = _letters()
    return "".join(letters.get(kana, kana) for kana in prepare(word))
