"""What goes wrong between the ear, the hand and the page: slips of one letter, and folding."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

import letters

if TYPE_CHECKING:
    import random

ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
RUSSIAN_ROWS = ("йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю")
VOWELS = "aeiou"
_WORD = re.compile(r"[^\W_]+")


def _neighbours(rows: tuple[str, ...]) -> dict[str, str]:
    found: dict[str, str] = {}
    for row in rows:
        for at, key in enumerate(row):
            found[key] = row[max(0, at - 1) : at] + row[at + 1 : at + 2]
    return found


NEAR = {**_neighbours(ROWS), **_neighbours(RUSSIAN_ROWS)}


def can_slip(text: str) -> bool:
    """Whether the text is of letters that are typed one by one."""
    return sum(letters.plain(sign).lower() in NEAR for sign in text) >= 5


def slip(text: str, rng: random.Random) -> str:
    """The text with one slip: a letter dropped, doubled, swapped, mistyped or a vowel misheard."""
    text = unicodedata.normalize("NFC", text)
    places = [at for at, sign in enumerate(text) if letters.plain(sign).lower() in NEAR]
    while True:
        at = rng.choice(places)
        sign = text[at]
        what = rng.choice(("drop", "double", "swap", "near", "vowel"))
        if what == "drop":
            out = text[:at] + text[at + 1 :]
        elif what == "double":
            out = text[: at + 1] + sign.lower() + text[at + 1 :]
        elif what == "swap" and at + 1 in places and at > 0:
            out = text[:at] + text[at + 1] + sign + text[at + 2 :]
        elif what == "near":
            near = rng.choice(NEAR[letters.plain(sign).lower()])
            out = text[:at] + (near.upper() if sign.isupper() else near) + text[at + 1 :]
        elif what == "vowel" and sign in VOWELS:
            out = text[:at] + rng.choice(VOWELS.replace(sign, "")) + text[at + 1 :]
        else:
            continue
        if out != text:
            return out


def fold_away(text: str, rng: random.Random) -> str:
    """The text in another case, without marks, or with other blanks and hyphens."""
    ways = [str.upper, str.lower]
    if letters.plain(text) != text and unicodedata.normalize("NFC", text)[0] < "ɐ":
        ways += [letters.plain, lambda t: letters.plain(t).upper()]
    if "-" in text:
        ways += [lambda t: t.replace("-", " "), lambda t: t.replace("-", "‐")]
    if " " in text:
        ways += [lambda t: t.replace(" ", "  ", 1), lambda t: t.replace(" ", "\u00a0")]
    tries = [way(text) for way in ways]
    changed = [one for one in dict.fromkeys(tries) if one != text]
    return rng.choice(changed) if changed else unicodedata.normalize("NFD", text)


def key(text: str) -> str:
    """What two spellings have in common that differ by case, marks, order, blanks or hyphens."""
    return "".join(sorted(_WORD.findall(letters.plain(text.casefold()))))
