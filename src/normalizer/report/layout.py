"""Text in columns: wrapped to one width, the same on every terminal."""

from __future__ import annotations

import unicodedata

__all__ = ["WIDTH", "count", "fill", "heading", "pad", "width"]

WIDTH = 100
"""Columns of the report."""


def width(text: str) -> int:
    """Columns that a text takes: letters of East Asia take two, combining marks none.

    >>> width("Cho"), width("조태열")
    (3, 6)
    """
    return sum(
        0 if unicodedata.combining(char) else 1 + (unicodedata.east_asian_width(char) in "WF")
        for char in text
    )


def pad(text: str, columns: int) -> str:
    """A text with blanks to fill some columns.

    >>> pad("조", 4) + "|"
    '조  |'
    """
    return text + " " * (columns - width(text))


def fill(text: str, *, first: str = "", then: str = "") -> list[str]:
    """The lines of a text, broken at blanks so that each fits.

    Args:
        text: Words.
        first: Stands before the first line.
        then: Stands before the others.
    """
    lines = [first]
    empty = True
    for word in text.split():
        if not empty and width(lines[-1]) + 1 + width(word) > WIDTH:
            lines.append(then)
            empty = True
        lines[-1] += word if empty else f" {word}"
        empty = False
    return [line.rstrip() for line in lines]


def heading(text: str) -> list[str]:
    """A heading, with blank lines around it."""
    return ["", text.upper(), "=" * width(text), ""]


def count(number: int, what: str, plural: str = "") -> str:
    """A number with its noun.

    >>> count(1, "article"), count(2, "spelling"), count(2, "entity", "entities")
    ('1 article', '2 spellings', '2 entities')
    """
    return f"{number} {what if number == 1 else plural or what + 's'}"
