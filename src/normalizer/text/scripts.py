"""Which script a letter belongs to.

Python's ``unicodedata`` does not tell scripts, so the blocks of the scripts that news is written
in stand here (source: Unicode ``Blocks.txt`` and ``Scripts.txt``); codes are ISO 15924.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections import Counter
from functools import lru_cache

__all__ = ["COMMON", "main_script", "script_of", "scripts_of"]

COMMON = "Zyyy"
"""ISO 15924 code of what belongs to no script: digits, punctuation, signs."""

_UNKNOWN = "Zzzz"

# Kana, Han and Hangul stay apart here; who needs "Japanese" joins Hira, Kana and Hani.
_RANGES: tuple[tuple[int, int, str], ...] = (
    (0x0041, 0x024F, "Latn"), (0x0250, 0x02AF, "Latn"), (0x0370, 0x03FF, "Grek"),
    (0x0400, 0x052F, "Cyrl"), (0x0531, 0x058F, "Armn"), (0x0591, 0x05F4, "Hebr"),
    (0x0600, 0x06FF, "Arab"), (0x0700, 0x074F, "Syrc"), (0x0750, 0x077F, "Arab"),
    (0x0780, 0x07BF, "Thaa"), (0x07C0, 0x07FF, "Nkoo"), (0x0860, 0x086F, "Syrc"),
    (0x0870, 0x08FF, "Arab"), (0x0900, 0x097F, "Deva"), (0x0980, 0x09FF, "Beng"),
    (0x0A00, 0x0A7F, "Guru"), (0x0A80, 0x0AFF, "Gujr"), (0x0B00, 0x0B7F, "Orya"),
    (0x0B80, 0x0BFF, "Taml"), (0x0C00, 0x0C7F, "Telu"), (0x0C80, 0x0CFF, "Knda"),
    (0x0D00, 0x0D7F, "Mlym"), (0x0D80, 0x0DFF, "Sinh"), (0x0E00, 0x0E7F, "Thai"),
    (0x0E80, 0x0EFF, "Laoo"), (0x0F00, 0x0FFF, "Tibt"), (0x1000, 0x109F, "Mymr"),
    (0x10A0, 0x10FF, "Geor"), (0x1100, 0x11FF, "Hang"), (0x1200, 0x139F, "Ethi"),
    (0x13A0, 0x13FF, "Cher"), (0x1780, 0x17FF, "Khmr"), (0x1800, 0x18AF, "Mong"),
    (0x1C80, 0x1C8F, "Cyrl"), (0x1C90, 0x1CBF, "Geor"), (0x1D00, 0x1D7F, "Latn"),
    (0x1E00, 0x1EFF, "Latn"), (0x1F00, 0x1FFF, "Grek"), (0x2C60, 0x2C7F, "Latn"),
    (0x2D00, 0x2D2F, "Geor"), (0x2D80, 0x2DDF, "Ethi"), (0x2DE0, 0x2DFF, "Cyrl"),
    (0x2E80, 0x2FDF, "Hani"), (0x3005, 0x3007, "Hani"), (0x3021, 0x3029, "Hani"),
    (0x3041, 0x309F, "Hira"), (0x30A0, 0x30FF, "Kana"), (0x3105, 0x312F, "Bopo"),
    (0x3131, 0x318E, "Hang"), (0x31A0, 0x31BF, "Bopo"), (0x31F0, 0x31FF, "Kana"),
    (0x3400, 0x4DBF, "Hani"), (0x4E00, 0x9FFF, "Hani"), (0xA000, 0xA4CF, "Yiii"),
    (0xA640, 0xA69F, "Cyrl"), (0xA720, 0xA7FF, "Latn"), (0xA8E0, 0xA8FF, "Deva"),
    (0xA960, 0xA97F, "Hang"), (0xA9E0, 0xA9FF, "Mymr"), (0xAA60, 0xAA7F, "Mymr"),
    (0xAB00, 0xAB2F, "Ethi"), (0xAB30, 0xAB6F, "Latn"), (0xAC00, 0xD7FF, "Hang"),
    (0xF900, 0xFAFF, "Hani"), (0xFB00, 0xFB06, "Latn"), (0xFB13, 0xFB17, "Armn"),
    (0xFB1D, 0xFB4F, "Hebr"), (0xFB50, 0xFDFF, "Arab"), (0xFE70, 0xFEFE, "Arab"),
    (0xFF21, 0xFF5A, "Latn"), (0xFF66, 0xFF9D, "Kana"), (0xFFA1, 0xFFDC, "Hang"),
    (0x1B000, 0x1B16F, "Kana"), (0x1E7E0, 0x1E7FF, "Ethi"), (0x20000, 0x323AF, "Hani"),
)  # fmt: skip
_STARTS = [start for start, _, _ in _RANGES]
_MARK_OR_LETTER = ("L", "M")


@lru_cache(maxsize=2048)
def script_of(char: str) -> str:
    """ISO 15924 code of the script of a letter or mark; ``"Zyyy"`` for what has none.

    >>> script_of("J"), script_of("조"), script_of("趙"), script_of("-")
    ('Latn', 'Hang', 'Hani', 'Zyyy')
    """
    category = unicodedata.category(char)
    if category[0] not in _MARK_OR_LETTER and category != "Nl":
        return COMMON
    code = ord(char)
    at = bisect_right(_STARTS, code) - 1
    if at >= 0:
        _, end, script = _RANGES[at]
        if code <= end:
            return script
    return COMMON if category[0] == "M" or category == "Lm" else _UNKNOWN


def scripts_of(text: str) -> dict[str, int]:
    """How many letters of each script a text has, most frequent first.

    >>> scripts_of("조태열 (Cho)")
    {'Hang': 3, 'Latn': 3}
    """
    if text.isascii():
        letters = sum(map(str.isalpha, text))
        return {"Latn": letters} if letters else {}
    counts = Counter(map(script_of, text))
    del counts[COMMON]
    return dict(sorted(counts.items(), key=lambda item: (-item[1], item[0])))


def main_script(text: str) -> str:
    """The script of most letters of a text, or ``"Zyyy"`` when it has none.

    >>> main_script("김정은")
    'Hang'
    """
    return next(iter(scripts_of(text)), COMMON)
