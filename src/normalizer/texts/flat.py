"""Text made flat for a matcher of many names, with the way back to where each letter stood.

Flat text has small letters without marks, one blank for all that divides words, and nothing that
cannot be seen. Names are made flat in the same way, so that *Chŏ  T'ae‑yŏl* and *CHO T'AE-YOL* are
found by one pattern; offsets into the original are exact all the same.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt
from attrs import frozen

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["Flat", "flat_name", "flat_names", "flatten"]

_BLANK, _GONE = 0x20, 0xFFFFFFFF
_PLANE = 0x10000
# Scripts whose letters stay themselves without their marks; elsewhere a mark is a vowel or voices.
_MARKED = re.compile("[\u0000-\u058f\u05d0-\u06ff\u1e00-\u1fff\ufb1d-\ufb4f\uff00-\uff5e]")
_VANISHING = re.compile(
    "[\u0300-\u036f\u0483-\u0489\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed"
    "\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f]"
)
# Letters that no rule of Unicode takes apart, and letters of Persian that are typed as in Arabic.
_BARE = dict(zip("łđøħŧıðﻻىیکہۀ", "ldohtidلييكهه", strict=True))
# What is written in two letters and is one: parts of a hangul syllable, kana with a voicing mark.
_COMPOSED = re.compile(
    "[\u1100-\u115f][\u1160-\u11a7][\u11a8-\u11ff]?|[\u3040-\u30ff][\u3099\u309a]"
)
_LINE, _BLANKS = "\n", re.compile(" {2,}")
_PICTURES, _TAGS, _STYLED = (0x1F000, 0x1FBFF), (0xE0000, 0x10FFFF), (0x1D400, 0x1D7FF)


@frozen(eq=False)
class Flat:
    """A flat text.

    Attributes:
        text: It begins and ends with a blank.
        places: Where each of its letters stands in the original, shape ``(len(text),)``; blanks at
            the ends stand before the first letter and behind the last one.
        original: The text as it was given.
    """

    text: str
    places: npt.NDArray[np.int64]
    original: str

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where letters of the flat text stand in the original, with the marks of the last one.

        Args:
            start: The first letter, which is no blank.
            end: One behind the last letter, which is no blank.
        """
        first, last = int(self.places[start]), int(self.places[end - 1]) + 1
        while last < len(self.original) and _belongs(self.original[last]):
            last += 1
        return first, last


_MARKS = ("Mn", "Mc", "Me")
# The vowel and the end of a hangul syllable that is written in parts.
_PARTS = ("\u1160", "\u11ff")


def _belongs(letter: str) -> bool:
    """Whether a letter is a part of the one before it."""
    return unicodedata.category(letter) in _MARKS or _PARTS[0] <= letter <= _PARTS[1]


def flatten(text: str) -> Flat:
    """Make a text flat; linear in its length, whatever it holds.

    >>> flat = flatten("« Mélanie  JOLY’s »")
    >>> flat.text, flat.span(1, 13)
    (' melanie joly s ', (2, 15))
    """
    letters = _letters(text)
    _join_initials(letters, text)
    gone = letters == _GONE
    left = np.flatnonzero(~gone) if gone.any() else None
    if left is not None:
        letters = letters[left]
    blank = letters == _BLANK
    kept = np.ones(len(letters), dtype=bool)
    kept[1:] = ~(blank[1:] & blank[:-1])
    if len(blank) and blank[0]:
        kept[0] = False
    if len(blank) and blank[-1]:
        # Of the blanks at the end the first was kept.
        kept[len(kept) - 1 - int(np.argmax(kept[::-1]))] = False
    here = np.flatnonzero(kept)
    letters = letters[here]
    if left is not None:
        here = left[here]
    if len(letters) and letters.max() < 0x80:
        flat = letters.astype(np.uint8).tobytes().decode("ascii")
    else:
        flat = letters.tobytes().decode("utf-32-le")
    places = np.empty(len(here) + 2, dtype=np.int64)
    places[0], places[-1] = 0, len(text)
    places[1:-1] = here
    return Flat(f" {flat} ", places, text)


def flat_names(texts: Sequence[str]) -> list[str]:
    """Names as they stand in flat text, without blanks around them; "" where nothing is left.

    >>> flat_names(["U.S. State Department", "조태열", "…"])
    ['us state department', '조태열', '']
    """
    if not texts:
        return []
    joined = _LINE.join(text.replace(_LINE, " ") for text in texts)
    letters = _letters(joined)
    # Where one name ends is kept through all that vanishes.
    ends = np.frombuffer(joined.encode("utf-32-le", "surrogatepass"), "<u4") == ord(_LINE)
    letters[ends] = ord(_LINE)
    _join_initials(letters, joined)
    flat = letters[letters != _GONE].tobytes().decode("utf-32-le")
    return [name.strip(" ") for name in _BLANKS.sub(" ", flat).split(_LINE)]


def flat_name(text: str) -> str:
    """A name as it stands in flat text, without blanks around it; "" where nothing is left.

    >>> flat_name("U.S. State Department"), flat_name("조태열"), flat_name("…")
    ('us state department', '조태열', '')
    """
    return flatten(text).text.strip(" ")


# A full stop between two letters that stand alone; what begins with a sign is found fast.
_WITHIN_INITIALS = re.compile(r"\.(?<=(?<![^\W_])[^\W\d_]\.)(?=[^\W\d_]\.)")


def _join_initials(letters: npt.NDArray[np.uint32], text: str) -> None:
    """Let the full stops within initials vanish: *U.S.* is *US*; the last one still divides."""
    if "." not in text:
        return
    within = [found.start() for found in _WITHIN_INITIALS.finditer(text)]
    if within:
        letters[within] = _GONE


def _letters(text: str) -> npt.NDArray[np.uint32]:
    """The letters of a text made flat one by one, with those that vanish marked as gone."""
    if text.isascii():
        read_plainly = np.frombuffer(text.encode("ascii"), np.uint8)
        plain: npt.NDArray[np.uint32] = _table().take(read_plainly)
        return plain
    read = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), "<u4").copy()
    if not unicodedata.is_normalized("NFC", text):
        for found in _COMPOSED.finditer(text):
            composed = unicodedata.normalize("NFC", found[0])
            if len(composed) == 1:
                read[found.start()] = ord(composed)
                read[found.start() + 1 : found.end()] = 0xAD  # a soft hyphen, which vanishes
    if read.max(initial=0) < _PLANE:
        near: npt.NDArray[np.uint32] = _table().take(read)
        return near
    high = read >= _PLANE
    flat: npt.NDArray[np.uint32] = _table().take(np.where(high, 0, read))
    flat[high] = _beyond(read[high])
    return flat


def _beyond(letters: npt.NDArray[np.uint32]) -> npt.NDArray[np.uint32]:
    """Letters beyond the first plane made flat: pictures divide words, styled letters are plain."""
    made = letters.copy()
    for (first, last), becomes in ((_PICTURES, _BLANK), (_TAGS, _GONE)):
        made[(letters >= first) & (letters <= last)] = becomes
    for place in np.flatnonzero((letters >= _STYLED[0]) & (letters <= _STYLED[1])).tolist():
        plain = unicodedata.normalize("NFKC", chr(int(letters[place])))
        made[place] = _flat(plain) if len(plain) == 1 else _BLANK
    return made


@cache
def _table() -> npt.NDArray[np.uint32]:
    """What each letter of the first plane becomes, by its number."""
    return np.array([_flat(chr(number)) for number in range(_PLANE)], dtype=np.uint32)


def _flat(letter: str) -> int:
    category = unicodedata.category(letter)
    if category == "Cf" or _VANISHING.match(letter):
        return _GONE
    if letter.isascii():
        return ord(letter.lower()) if letter.isalnum() else _BLANK
    if category[0] not in "LNM":
        return _BLANK
    if _MARKED.match(letter):
        taken = unicodedata.normalize("NFKD", letter)
        if all(unicodedata.combining(mark) for mark in taken[1:]):
            letter = taken[0]
    lower = letter.lower()
    lower = lower[0] if unicodedata.combining(lower[-1]) else lower
    lower = _BARE.get(lower, lower)
    return ord(lower) if len(lower) == 1 else ord(letter)
