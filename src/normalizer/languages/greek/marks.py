"""The marks of Greek letters: which are dropped, and which part two vowels."""

from __future__ import annotations

import unicodedata

__all__ = ["prepare"]

_DIAERESIS = "\u0308"
_ACUTE = "\u0301"
# The second of two vowels that are one sound unless a mark parts them, by the first.
_SECOND = {"α": "ιυ", "ε": "ιυ", "ο": "ιυ", "η": "υ", "υ": "ι"}


def prepare(word: str) -> str:
    """A word in lower-case letters without accents and breathings, and with one sigma.

    An acute on the first of two vowels, not on the second, says that they are two sounds; it is
    written as the diaeresis that capitals would have.

    >>> prepare("Μητσοτάκης"), prepare("Τσάι"), prepare("ἁγία")
    ('μητσοτακησ', 'τσαϊ', 'αγια')
    """
    letters: list[tuple[str, bool, bool]] = []
    for char in unicodedata.normalize("NFD", word).casefold():
        if unicodedata.category(char) != "Mn":
            letters.append((char, False, False))
        elif letters and char in (_DIAERESIS, _ACUTE):
            base, parted, acute = letters[-1]
            letters[-1] = (base, parted or char == _DIAERESIS, acute or char == _ACUTE)
    out = []
    before, stressed = "", False
    for base, parted, acute in letters:
        apart = parted or (stressed and not acute and base in _SECOND.get(before, ""))
        mark = _DIAERESIS if apart and base in "ιυ" else ""
        out.append(base + mark)
        before, stressed = base, acute
    return unicodedata.normalize("NFC", "".join(out))
