"""Letters of the sixth order: with a vowel, or with none.

The script does not tell whether a letter of the sixth order is spoken with a vowel (ም in ምን) or
closes a syllable (ም in ሰላም). Amharic and Tigrinya allow at most two consonants between vowels, and
at the end of a word two where the first is a glide or liquid; from that most cases follow.
"""

from __future__ import annotations

__all__ = ["prepare", "restore"]

SPOKEN = "ə"
"""Stands after a letter of the sixth order that is spoken with its vowel."""

_FIRST, _LAST = 0x1200, 0x1357
_ROW, _SIXTH = 8, 5
# The sixth order of letters for the glottal stop is always a vowel.
_VOWELS = "እዕ"
# May close a syllable before another consonant at the end of a word: Weld, Werk, Zewd.
_GLIDING = "ርልንውይ"
# Rounded consonants have vowels in every order.
_ROUNDED = "ቍቝኍኵዅጕ"


def _bare(char: str) -> bool:
    at = ord(char)
    return (
        _FIRST <= at <= _LAST
        and (at - _FIRST) % _ROW == _SIXTH
        and char not in _VOWELS
        and char not in _ROUNDED
    )


def prepare(word: str) -> str:
    """The word with a mark after each letter of the sixth order that is spoken with a vowel.

    >>> prepare("ትግራይ"), prepare("አብይ"), prepare("መንግስቱ")
    ('ትəግራይ', 'አብəይ', 'መንግəስቱ')
    """
    out = []
    open_syllable = False
    for at, char in enumerate(word):
        out.append(char)
        if not _bare(char):
            open_syllable = True
            continue
        after = word[at + 1 : at + 2]
        if not after or (open_syllable and _closes(char, after, last=at + 2 == len(word))):
            open_syllable = False
        else:
            out.append(SPOKEN)
            open_syllable = True
    return "".join(out)


def _closes(char: str, after: str, *, last: bool) -> bool:
    """Whether a letter of the sixth order after a vowel closes the syllable."""
    if not _bare(after) or not last:
        return True
    return char in _GLIDING and after not in _GLIDING


def restore(word: str) -> str:
    """The word as it is written, without the mark.

    >>> restore(prepare("መንግስቱ"))
    'መንግስቱ'
    """
    return word.replace(SPOKEN, "")
