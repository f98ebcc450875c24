"""The three alphabets of Georgian, written as one."""

from __future__ import annotations

__all__ = ["prepare"]

# Nuskhuri (U+2D00) and Asomtavruli (U+10A0) have their letters in the order of Mkhedruli (U+10D0).
_COMMON = {
    first + at: 0x10D0 + at for first in (0x2D00, 0x10A0) for at in range(0x2D25 - 0x2D00 + 1)
}


def prepare(word: str) -> str:
    """The word in the common alphabet (Mkhedruli).

    >>> prepare("ⴑⴀⴕⴀⴐⴇⴅⴄⴊⴍ")
    'საქართველო'
    """
    return word.casefold().translate(_COMMON)
