"""Text of unknown origin in a column: safe to show, and as wide as a terminal shows it."""

from __future__ import annotations

import unicodedata

__all__ = ["both", "cell", "cut", "pad", "quoted", "visible", "width"]

_JOINERS = "\u200c\u200d"  # part of the spelling of Persian and Indic names
_HIDDEN = frozenset(["Cc", "Cf", "Cs", "Zl", "Zp"])
_NO_WIDTH = frozenset(["Mn", "Me", "Cf", "Cc", "Cs"])
_WIDE = frozenset(["W", "F"])
_RIGHT_TO_LEFT = frozenset(["R", "AL", "AN"])
_ISOLATE, _END_ISOLATE = "\u2068", "\u2069"

# Vowels and final consonants that join the Korean letter before them.
_JOINED_JAMO = range(0x1160, 0x1200)

_LONGEST_QUOTED = 120
"""Columns of a mention that a sentence repeats; more would hide the sentence."""


def visible(text: str) -> str:
    r"""Text of unknown origin, safe to show in a terminal: what is not seen becomes an escape.

    >>> visible("조태열 \x1b[2J\u202e")
    '조태열 \\x1b[2J\\u202e'
    """
    if text.isprintable():
        return text
    return "".join(
        char.encode("unicode_escape").decode("ascii")
        if unicodedata.category(char) in _HIDDEN and char not in _JOINERS
        else char
        for char in text
    )


def width(text: str) -> int:
    """Columns that a terminal gives to a text: wide letters take two, marks take none.

    >>> width("조태열"), width("Mélanie"), width("Me\u0301lanie")
    (6, 7, 7)
    """
    return len(text) if text.isascii() else sum(map(_char_width, text))


def _char_width(char: str) -> int:
    if ord(char) in _JOINED_JAMO or unicodedata.category(char) in _NO_WIDTH:
        return 0
    return 2 if unicodedata.east_asian_width(char) in _WIDE else 1


def cut(text: str, most: int, *, rest: str = "…") -> str:
    """A text in at most so many columns, at least 1; one character stands for the rest.

    >>> cut("International Criminal Court", 12)
    'Internation…'
    """
    if width(text) <= most:
        return text
    taken = 0
    for at, char in enumerate(text):
        taken += _char_width(char)
        if taken > most - 1:
            return text[:at] + rest
    return text


def pad(text: str, columns: int) -> str:
    """A text with blanks after it, up to so many columns.

    >>> pad("조태열", 8)
    '조태열  '
    """
    return text + " " * max(0, columns - width(text))


def cell(text: str, most: int) -> str:
    """A part of a name for a column: visible, cut, and kept from turning its neighbours around.

    Two Arabic or Hebrew cells with blanks between them are one run for a screen that orders text
    by direction, which would swap the columns; so each is isolated.
    """
    shown = cut(visible(text), most)
    if any(unicodedata.bidirectional(char) in _RIGHT_TO_LEFT for char in shown):
        return f"{_ISOLATE}{shown}{_END_ISOLATE}"
    return shown


def both(left: str, right: str) -> str:
    """Two cells, or one where the other is empty.

    A word stands between them, because programs that do not know isolates would take two names
    from right to left with a mark between them for one, and turn them around.

    >>> both("cho", "조"), both("", "jr")
    ('cho and 조', 'jr')
    """
    return f"{left} and {right}" if left and right else left or right


def quoted(text: str) -> str:
    """A mention within a sentence.

    >>> print(quoted("O'Neill"), quoted(""))
    "O'Neill" ''
    """
    mark = '"' if "'" in text else "'"
    return f"{mark}{cell(text, _LONGEST_QUOTED)}{mark}"
