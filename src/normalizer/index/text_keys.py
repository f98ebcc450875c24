"""The keys of texts as they stand, many at once: equal to `text_key`, at a fraction of its cost.

What most characters become when a text is folded does not depend on those around them. It is found
once for each, and texts of them are folded by a table. All others go the way of `text_key`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from unicodedata import is_normalized

from normalizer.index.keys import text_key
from normalizer.text import words
from normalizer.text.clean import has_invisible

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["quick_key", "quick_words", "text_keys"]

_END = "\n"
# What a character becomes that is folded together with its neighbours; no folded text holds it.
_TOGETHER = "\uffff"
# Dots that divide some words and belong to others.
_DOTS = "·‧"
# Apostrophes make other letters of Hebrew ones.
_HEBREW = range(0x0590, 0x0600)
_MOST_KEPT = 65_536
"""Characters that are kept: more than any tables have, and what a hostile text cannot exceed."""


class _Folded(dict[int, str]):
    """What a composed character of folded case becomes; that of each is found when it is met.

    The end of a line stays, so that many texts can be folded as one; it divides words, too.
    """

    def __missing__(self, code: int) -> str:
        char = chr(code)
        if code in _HEBREW or char in _DOTS or char == _TOGETHER or has_invisible(char):
            found = _TOGETHER
        else:
            # Between digits, which join with nothing.
            around = words(f"0{char}0")
            found = around[0][1:-1] if len(around) == 1 else " "
        if len(self) < _MOST_KEPT:
            self[code] = found
        return found


_folded = _Folded({ord(_END): _END})


def _quick(text: str) -> str | None:
    """The folded words of a text with blanks between; None where its characters fold together."""
    if text.isascii():
        line = text.lower().translate(_folded)
    else:
        folded = text.casefold()
        if not (is_normalized("NFKC", text) and is_normalized("NFKC", folded)):
            return None
        line = folded.translate(_folded)
    return None if _TOGETHER in line else line


def quick_words(text: str) -> tuple[str, ...]:
    """The folded words of a text, as `normalizer.text.words` tells them.

    >>> quick_words("Yun Sŏk-yŏl")
    ('yun', 'sok', 'yol')
    """
    line = _quick(text)
    return words(text) if line is None else tuple(line.split())


def quick_key(text: str) -> str:
    """The key of a text, as `text_key` makes it."""
    line = _quick(text)
    if line is None:
        return text_key(text)
    joined = "".join(line.split())
    return "=" + joined if joined else ""


def text_keys(texts: Sequence[str]) -> list[str]:
    """The keys of many texts, as `text_key` makes them.

    >>> text_keys(["CHO Tae-yul", "Sŏk-yŏl", "?"])
    ['=chotaeyul', '=sokyol', '']
    """
    plain = [text for text in texts if text.isascii()]
    # Texts of ASCII are folded as one; one that ends a line within itself would be two.
    lines = _END.join(plain).lower().translate(_folded).replace(" ", "").split(_END)
    if len(lines) != len(plain):
        return [quick_key(text) for text in texts]
    joined = iter(lines)
    return [
        ("=" + key if (key := next(joined)) else "") if text.isascii() else quick_key(text)
        for text in texts
    ]
