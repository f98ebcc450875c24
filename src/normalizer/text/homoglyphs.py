"""Letters of one script that pass for letters of another.

*Рutin* with a Cyrillic Р prints as *Putin*. A word that mixes Latin with Cyrillic or Greek is a
slip or a trick; it is read in the script of most of its letters, and that this was done is said.
"""

from __future__ import annotations

import re

__all__ = ["repair_homoglyphs"]

# Pairs that print alike in the usual faces, lower case, after Unicode's confusables (UTS #39).
_TO_LATIN = {
    "а": "a", "е": "e", "о": "o", "р": "p", "с": "c", "у": "y", "х": "x", "і": "i", "ј": "j",
    "ѕ": "s", "ԁ": "d", "һ": "h", "к": "k", "м": "m", "т": "t", "в": "b", "н": "h",
    "α": "a", "ο": "o", "ρ": "p", "ν": "v", "ι": "i", "κ": "k", "τ": "t", "υ": "u", "χ": "x",
}  # fmt: skip
_TO_CYRILLIC = {
    "a": "а", "e": "е", "o": "о", "p": "р", "c": "с", "y": "у", "x": "х", "i": "і", "k": "к",
    "m": "м", "t": "т", "b": "в", "h": "н",
}  # fmt: skip
_LATIN = re.compile("[a-z]")
_FOREIGN = re.compile("[\u0370-\u03ff\u0400-\u052f]")
_WORD = re.compile(r"\w+")


def repair_homoglyphs(cleaned: str) -> tuple[str, bool]:
    """Read each word that mixes Latin with Cyrillic or Greek in the script of most letters.

    Args:
        cleaned: A cleaned text.

    Returns:
        The text, and whether anything was changed. A word is left alone where some letter of the
        lesser script has no double in the other.

    >>> repair_homoglyphs("рutin"), repair_homoglyphs("путин")
    (('putin', True), ('путин', False))
    """
    if cleaned.isascii() or not (_LATIN.search(cleaned) and _FOREIGN.search(cleaned)):
        return cleaned, False
    repaired = _WORD.sub(lambda match: _repair_word(match[0]), cleaned)
    return repaired, repaired != cleaned


def _repair_word(word: str) -> str:
    latin, foreign = len(_LATIN.findall(word)), len(_FOREIGN.findall(word))
    if not latin or not foreign:
        return word
    # An even split is read as Latin: most mixed words of the news are Latin names.
    if latin >= foreign:
        lesser, doubles = _FOREIGN, _TO_LATIN
    else:
        lesser, doubles = _LATIN, _TO_CYRILLIC
    if all(char in doubles for char in lesser.findall(word)):
        return "".join(doubles.get(char, char) for char in word)
    return word
