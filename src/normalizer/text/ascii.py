"""The last reading: ASCII for a letter that no language here can read.

The one door to unidecode and anyascii. unidecode is asked first; what it does not know it drops,
and a name must never lose all its letters, so anyascii is asked for those. Without unidecode
(it is GPL-2.0-or-later, and some cannot ship it) anyascii answers for all letters.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

__all__ = ["ascii_reading"]


@lru_cache(maxsize=2048)
def _letter(char: str) -> str:
    from anyascii import anyascii  # noqa: PLC0415 - tables of a megabyte, loaded at first need

    try:
        from unidecode import unidecode_expect_nonascii  # noqa: PLC0415 - likewise
    except ImportError:  # unidecode was left out on purpose
        found = ""
    else:
        found = unidecode_expect_nonascii(char).strip()
    if not found or found == "[?]":
        found = anyascii(char).strip()
    if not found and unicodedata.category(char)[0] == "L":
        # No table knows the letter: its number is at least its own and nobody else's.
        found = f"u{ord(char):x}"
    return found.lower()


def ascii_reading(text: str) -> str:
    """Spell a text in ASCII letters, context-free; rough, total, and never empty for a letter.

    >>> ascii_reading("Зеленський"), ascii_reading("ß")
    ("zelens'kii", 'ss')
    """
    if text.isascii():
        return text
    text = unicodedata.normalize("NFC", text)
    return "".join(
        char if char.isascii() else _letter(char)
        for char in text
        if not "\ud800" <= char <= "\udfff"
    )
