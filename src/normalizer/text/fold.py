"""Folding: marks, hyphens and apostrophes taken off, so that spellings of one name meet.

Folding is for keys and comparison. It keeps what tells names apart (letters, digits) and drops
what one source writes and the next does not.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from normalizer.text.ascii import ascii_reading
from normalizer.text.clean import clean

__all__ = ["fold", "solid", "strip_marks", "words"]

# Letters that decomposition leaves whole, as the press writes them without the mark.
_LATIN = str.maketrans({
    "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ı": "i", "æ": "ae", "œ": "oe", "ħ": "h",
    "ŋ": "ng", "ə": "a", "ɖ": "d", "ß": "ss", "ĸ": "k", "ŧ": "t", "ƒ": "f", "ɓ": "b", "ɗ": "d",
    "ƙ": "k", "ƴ": "y", "ơ": "o", "ư": "u", "ǝ": "e", "ɛ": "e", "ɔ": "o", "ɨ": "i", "ʉ": "u",
})  # fmt: skip
# Apostrophes, primes and the letters that romanizers write for ayn, hamza, soft sign and okina.
_APOSTROPHES = re.compile("['’‘‛`´ʼʻʽʾʿˈʹʺ′″·ˊˋ＇]")
_NOT_WORD = re.compile(r"[^\w]+|_+")
# Marks are taken off these scripts only: elsewhere a mark is a letter (й, Indic vowels, kana
# voicing), and taking it off would merge names.
_LATIN_END = 0x0250
_VIETNAMESE = range(0x1E00, 0x1F00)


@lru_cache(maxsize=16384)
def _strip_char(char: str) -> str:
    if ord(char) < _LATIN_END or ord(char) in _VIETNAMESE:
        return "".join(
            part for part in unicodedata.normalize("NFD", char) if not unicodedata.combining(part)
        )
    if unicodedata.category(char) == "Mn" and "\u0300" <= char <= "\u036f":
        return ""
    return char


def strip_marks(cleaned: str) -> str:
    """Take the marks off Latin letters of a cleaned text.

    >>> strip_marks("sŏk-yŏl"), strip_marks("ołena"), strip_marks("зеленський")
    ('sok-yol', 'olena', 'зеленський')
    """
    if cleaned.isascii():
        return cleaned
    return "".join(map(_strip_char, cleaned)).translate(_LATIN)


@lru_cache(maxsize=65536)
def _words(text: str) -> tuple[str, ...]:
    folded = _APOSTROPHES.sub("", strip_marks(clean(text)))
    return tuple(word for word in _NOT_WORD.split(folded) if word)


def words(text: str) -> tuple[str, ...]:
    """The folded words of a text: no marks, no punctuation, in the order written.

    >>> words("Mélanie Joly"), words("Cho Tae-yul"), words("al-Sha'ar, A.")
    (('melanie', 'joly'), ('cho', 'tae', 'yul'), ('al', 'shaar', 'a'))
    """
    return _words(text)


def fold(text: str) -> str:
    """The folded words with single blanks between.

    >>> fold("Yun Sŏk-yŏl"), fold("YUN  SOK YOL")
    ('yun sok yol', 'yun sok yol')
    """
    return " ".join(_words(text))


def solid(text: str) -> str:
    """The folded words, romanized as a last resort, with nothing between.

    >>> solid("Yoo Jae-jung") == solid("Yoo Jaejung")
    True
    """
    return ascii_reading("".join(_words(text)))
