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
# voicing), and taking it off would merge names. Greek capitals are printed without accents, Arabic
# and Hebrew mostly without vowel points.
_LATIN_END = 0x0250
_MORE_LATIN = range(0x1E00, 0x1F00)
_GREEK, _POLYTONIC = range(0x0370, 0x0400), range(0x1F00, 0x2000)
_POINTS = re.compile(
    "[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7"  # Hebrew
    "\u0610-\u061a\u064b-\u0655\u0670]"  # Arabic
)


@lru_cache(maxsize=16384)
def _strip_char(char: str) -> str:
    code = ord(char)
    if code < _LATIN_END or code in _MORE_LATIN or code in _GREEK or code in _POLYTONIC:
        return "".join(
            part for part in unicodedata.normalize("NFD", char) if not unicodedata.combining(part)
        )
    if unicodedata.category(char) == "Mn" and "\u0300" <= char <= "\u036f":
        return ""
    return char


def strip_marks(cleaned: str) -> str:
    """Take the marks off Latin and Greek letters of a cleaned text, and vowel points off others.

    >>> strip_marks("sŏk-yŏl"), strip_marks("ołena"), strip_marks("зеленський")
    ('sok-yol', 'olena', 'зеленський')
    """
    if cleaned.isascii():
        return cleaned
    return _POINTS.sub("", "".join(map(_strip_char, cleaned))).translate(_LATIN)


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
