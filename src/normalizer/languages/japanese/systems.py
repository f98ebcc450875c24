"""Kana written in Latin letters by each system."""

from __future__ import annotations

from functools import cache, lru_cache

from normalizer.languages.japanese.kana import LONG, hiragana, morae, spelled_out
from normalizer.languages.japanese.sounds import mora_rows

__all__ = ["SYSTEMS", "write"]

SYSTEMS = ("hepburn", "kunrei", "nihon", "passport", "wapuro")
"""Modified Hepburn; Kunrei-shiki (ISO 3602); Nihon-shiki; passports, which write Hepburn without
long vowels and *m* before b, m, p; and the spelling that keyboards take, kana by kana."""

_COLUMN = {"hepburn": 1, "kunrei": 2, "nihon": 3, "passport": 1, "wapuro": 1}
_MARKED = {
    "hepburn": dict(zip("aiueo", "āīūēō", strict=True)),
    "kunrei": dict(zip("aiueo", "âîûêô", strict=True)),
    "nihon": dict(zip("aiueo", "âîûêô", strict=True)),
}
_SMALL = dict(zip("ぁぃぅぇぉゃゅょゎ", ("a", "i", "u", "e", "o", "ya", "yu", "yo", "wa"),
                  strict=True))  # fmt: skip


@cache
def _column(system: str) -> dict[str, str]:
    return {row[0]: row[_COLUMN[system]] for row in mora_rows()}


@lru_cache(maxsize=2048)
def write(form: str, system: str, *, marked: bool = True) -> str:
    """One word in kana, written by a system.

    Args:
        form: A reading, long vowels written ``ー`` or as kana are.
        system: One of `SYSTEMS`.
        marked: Whether long vowels and parted *n* are marked, where the system has marks.

    >>> write("しんぞー", "hepburn"), write("しんぞー", "kunrei"), write("しんぞー", "wapuro")
    ('shinzō', 'sinzô', 'shinzou')
    >>> write("ほんま", "passport"), write("はっちょー", "hepburn"), write("じゅんいち", "hepburn")
    ('homma', 'hatchō', "jun'ichi")
    """
    column = _column(system)
    parts = morae(hiragana(spelled_out(form) if system == "wapuro" else form))
    out = ""
    for at, mora in enumerate(parts):
        ahead = column.get(parts[at + 1], "") if at + 1 < len(parts) else ""
        if mora == LONG:
            out = _lengthen(out, system, marked=marked)
        elif mora == "っ":
            out += "t" if ahead.startswith("ch") and system != "wapuro" else ahead[:1]
        elif mora == "ん":
            out += _nasal(ahead, system, marked=marked)
        else:
            out += column.get(mora) or "".join(_kana(kana, column) for kana in mora)
    return out


def _kana(kana: str, column: dict[str, str]) -> str:
    return column.get(kana) or _SMALL.get(kana, "")


def _lengthen(out: str, system: str, *, marked: bool) -> str:
    marks = _MARKED.get(system)
    if not marks or not marked or out[-1:] not in marks:
        return out
    return out[:-1] + marks[out[-1]]


def _nasal(ahead: str, system: str, *, marked: bool) -> str:
    if system == "passport" and ahead[:1] in tuple("bmp"):
        return "m"
    if marked and system in _MARKED and ahead[:1] in tuple("aiueoy"):
        return "n'"
    return "n"
