"""How a text is written as a YAML scalar: plain where every reader takes it as that text."""

from __future__ import annotations

import re
import unicodedata

__all__ = ["write_scalar"]

# What YAML 1.1 or 1.2 may read as something else than a text: booleans (the surname No, the
# country code NO), null, infinities; and "=" and "<<", which 1.1 gives a meaning.
_WORDS = re.compile(
    r"y|n|yes|no|true|false|on|off|null|~|=|<<|[-+]?\.(?:inf|nan)", re.IGNORECASE | re.ASCII
)
# Anything that may be a number, a date or a time: 1e3, 0x1F, 0o7, 1_000, 12:30, 2024-01-01.
_NUMBER = re.compile(r"[-+]?\.?[0-9][0-9a-fxo_.:,+\-tz ]*", re.IGNORECASE | re.ASCII)
# Partial dates, years and the version are read as they stand by every reader of tables.
_DATE = re.compile(r"[0-9]{1,4}(?:-[0-9]{2}){0,2}", re.ASCII)
_FIRST = frozenset("-?:,[]{}#&*!|>'\"%@`~")
_WITHIN = re.compile(r"[,\[\]{}#?\\]|:(?![0-9A-Za-z])|(?<![0-9A-Za-z]):|\s$|^\s")
# Joiners shape letters of Arabic and Indic scripts; escaped they would hide the word.
_JOINERS = "\u200c\u200d"
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t"}
_SEEN = ("L", "M", "N", "P", "S")


def write_scalar(text: str, *, date: bool = False) -> str:
    """Write a text as a scalar that stands on one line, in a block or in brackets.

    Quotes only what needs it, and makes visible (as an escape) what could not be seen.

    Args:
        text: Any text.
        date: Whether it stands in a field that holds dates or numbers, which stay plain.

    >>> write_scalar("Cho Tae-yul"), write_scalar("No"), write_scalar("1e3")
    ('Cho Tae-yul', '"No"', '"1e3"')
    """
    text = unicodedata.normalize("NFC", text)
    if date and _DATE.fullmatch(text):
        return text
    escaped = "".join(map(_escape, text))
    if (
        not text
        or text[0] in _FIRST
        or escaped != text.replace('"', '\\"')
        or _WITHIN.search(text)
        or _WORDS.fullmatch(text)
        or _NUMBER.fullmatch(text)
    ):
        return f'"{escaped}"'
    return text


def _escape(char: str) -> str:
    if char in _ESCAPES:
        return _ESCAPES[char]
    if char == " " or char in _JOINERS or unicodedata.category(char)[0] in _SEEN:
        return char
    code = ord(char)
    return f"\\u{code:04X}" if code <= 0xFFFF else f"\\U{code:08X}"
