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
# Vowel signs and other marks belong to their word, which the class of word characters of Python
# does not know: the blocks of scripts that write vowels as marks, without their punctuation.
_MARKS = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f"
    "\u0670\u06d6-\u06ed\u0711\u0730-\u074a\u07a6-\u07b0\u0816-\u082d\u0859-\u085b\u08ca-\u08ff\u0900-\u0963"
    "\u0971-\u0df3\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ece\u0f18\u0f19\u0f35\u0f37\u0f39"
    "\u0f3e\u0f3f\u0f71-\u0f84\u0f86-\u0fbc\u102b-\u103e\u1056-\u109d\u135d-\u135f\u1712-\u1734\u17b6-\u17d3\u17dd"
    "\u18a9\u1920-\u193b\u1a17-\u1a1b\u1a55-\u1a7f\u1ab0-\u1ace\u1b00-\u1b44\u1b6b-\u1b73\u1b80-\u1bad\u1be6-\u1bf3"
    "\u1c24-\u1c37\u1cd0-\u1cf9\u1dc0-\u1dff\u20d0-\u20f0\u302a-\u302f\u3099\u309a\ua66f-\ua67d\ua6f0\ua6f1\ua802"
    "\ua806\ua80b\ua823-\ua827\ua880-\ua8c5\ua8e0-\ua8f1\ua926-\ua953\ua980-\ua9c0\ua9e5\uaa29-\uaa36\uaa43\uaa4c"
    "\uaa4d\uaa7b-\uaa7d\uaab0-\uaac1\uaaeb-\uaaef\uaaf5\uaaf6\uabe3-\uabea\uabec\uabed\ufb1e\ufe20-\ufe2f"
    "\U00010a01-\U00010a3f\U00011000-\U00011a99\U00016af0-\U00016b36\U0001e000-\U0001e94a"
)
# Hebrew writes sounds that it lacks by a letter with geresh, mostly printed as an apostrophe: ג'
# is another letter than ג. A lone letter with it is abbreviated, gershayim mark an acronym.
GERESH = "\u05f3"
_SOUNDS = "גדוזחטסעצץת"
_STRAY_GERESH = re.compile(rf"(?<![{_SOUNDS}]){GERESH}|(?<!\w[{_SOUNDS}]){GERESH}(?!\w)")
_GERSHAYIM = re.compile(rf"(?<=[א-ת])(?:[\"“”„״]|{GERESH}{GERESH})(?=[א-ת])")
# Between letters of East Asia the middle dot divides foreign names (特伦斯·陶); between Latin ones
# it is part of the word (col·lecció).
_EAST = "\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3\uf900-\ufaff"
_DIVIDERS = re.compile(f"(?<=[{_EAST}])[·‧](?=[{_EAST}])")
# Texts in ASCII, which most are, are folded letter by letter: an apostrophe is nothing, and what is
# neither a letter nor a digit is a blank.
_ASCII = {
    code: char.lower() if char.isalnum() else "" if char in "'`" else " "
    for code, char in enumerate(map(chr, range(128)))
}
# Letters of which it is kept what is left of them; all scripts of the tables have fewer.
_MOST_LETTERS = 16384
_NOT_WORD = re.compile(rf"[^\w{_MARKS}{GERESH}]+|_+")
_HEBREW = re.compile("[א-ת]")
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


def _strip_char(char: str) -> str:
    code = ord(char)
    if code < _LATIN_END or code in _MORE_LATIN or code in _GREEK or code in _POLYTONIC:
        return "".join(
            part for part in unicodedata.normalize("NFD", char) if not unicodedata.combining(part)
        )
    if unicodedata.category(char) == "Mn" and "\u0300" <= char <= "\u036f":
        return ""
    return char


class _Stripped(dict[int, str]):
    """What is left of each letter; it is filled as letters come."""

    def __missing__(self, code: int) -> str:
        found = _POINTS.sub("", _strip_char(chr(code))).translate(_LATIN)
        if len(self) < _MOST_LETTERS:
            self[code] = found
        return found


_STRIPPED = _Stripped()


def strip_marks(cleaned: str) -> str:
    """Take the marks off Latin and Greek letters of a cleaned text, and vowel points off others.

    >>> strip_marks("sŏk-yŏl"), strip_marks("ołena"), strip_marks("зеленський")
    ('sok-yol', 'olena', 'зеленський')
    """
    return cleaned if cleaned.isascii() else cleaned.translate(_STRIPPED)


@lru_cache(maxsize=2048)
def _words(text: str) -> tuple[str, ...]:
    folded = strip_marks(clean(text))
    if _HEBREW.search(folded):
        folded = _GERSHAYIM.sub("", _APOSTROPHES.sub(GERESH, folded))
        folded = _STRAY_GERESH.sub("", folded)
    elif not folded.isascii():
        folded = _APOSTROPHES.sub("", _DIVIDERS.sub(" ", folded))
    else:
        return tuple(folded.translate(_ASCII).split())
    return tuple(word for word in _NOT_WORD.split(folded) if word)


def words(text: str) -> tuple[str, ...]:
    """The folded words of a text: no marks, no punctuation, in the order written.

    >>> words("Mélanie Joly"), words("Cho Tae-yul"), words("al-Sha'ar, A.")
    (('melanie', 'joly'), ('cho', 'tae', 'yul'), ('al', 'shaar', 'a'))

    In Hebrew the apostrophe makes another letter, and stays, as geresh:

    >>> words("ג'ורג'") == words("ג׳ורג׳") != words("גורג"), words('מזא"ה')
    (True, ('מזאה',))
    """
    if text.isascii():
        return tuple(text.translate(_ASCII).split())
    return _words(text)


def fold(text: str) -> str:
    """The folded words with single blanks between.

    >>> fold("Yun Sŏk-yŏl"), fold("YUN  SOK YOL")
    ('yun sok yol', 'yun sok yol')
    """
    return " ".join(words(text))


def solid(text: str) -> str:
    """The folded words, romanized as a last resort, with nothing between.

    >>> solid("Yoo Jae-jung") == solid("Yoo Jaejung")
    True
    """
    return ascii_reading("".join(words(text)))
