"""The readings that a word in Latin, Cyrillic or hangul letters can stand for.

``morae.tsv`` has a row for each mora: how Hepburn, Kunrei (ISO 3602) and Nihon-shiki write it in
Latin letters, what habit writes besides (weights in hundredths), how Polivanov's system and the
Russian press write it, and how Korean writes it at the start of a word and later. Long vowels are
written or, more often, not: a word has several readings, each with P(word | reading).
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from importlib import resources
from itertools import pairwise
from string import ascii_lowercase

from normalizer.languages.japanese.kana import LONG, lengthened

__all__ = ["MACRON", "may_be_sounded", "mora_rows", "sounded"]

MACRON = "\u0304"
"""Stands after a vowel that was printed with a macron or a circumflex."""

_HEPBURN, _KUNREI = 100.0, 1.0
# P(a long vowel is written so): most of the press drops it.
_LONG_LATIN = {"": 0.62, MACRON: 0.25, "u": 0.07, "h": 0.03, "o": 0.03}
_LONG_OTHER = {"Cyrl": {"": 0.95, "о": 0.02, "у": 0.03}, "Hang": {"": 0.9, "우": 0.05, "오": 0.05}}
_N = {"Latn": {"n": 0.9, "n'": 0.07, "m": 0.03}, "Cyrl": {"н": 0.9, "м": 0.07, "нъ": 0.03},
      "Hang": {"ㄴ": 0.94, "ㅁ": 0.03, "ㅇ": 0.03}}  # fmt: skip
# A long vowel is about so much rarer than a short one where both can be read.
_LONG_SHARE = {"o": 0.3, "u": 0.25, "": 0.02}
# Consonants that "っ" doubles; "tch" is Hepburn's, "cch" a habit.
_DOUBLED = frozenset("kstpcgzdbjfh")
_MOST = 24
_BEAM = 48
_LONGEST_WORD = 24
_FINALS: tuple[str, ...] = ("", *"ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ")
_HANGUL_FIRST, _HANGUL_LAST = 0xAC00, 0xD7A3
_ROMAN_U, _ROMAN_O = frozenset("uу"), frozenset("oо")


@cache
def mora_rows() -> tuple[tuple[str, ...], ...]:
    """The rows of the table: kana, three systems, habit, Cyrillic, hangul first and later."""
    text = resources.files(__package__).joinpath("morae.tsv").read_text(encoding="utf-8")
    return tuple(tuple(line.split("\t")) for line in text.splitlines()[1:])


def _weighted(cell: str) -> dict[str, float]:
    found: dict[str, float] = {}
    for one in cell.split() if cell != "-" else ():
        spelled, _, weight = one.partition(":")
        found[spelled] = found.get(spelled, 0.0) + float(weight or _HEPBURN)
    return found


@cache
def _turned(script: str, *, first: bool) -> dict[str, tuple[tuple[str, float], ...]]:
    """For each spelling of a script, the morae that it writes, with P(spelling | mora)."""
    turned: dict[str, list[tuple[str, float]]] = {}
    for kana, hepburn, kunrei, nihon, habit, cyrillic, at_first, later in mora_rows():
        if kana in "をゐゑづぢ":
            continue
        if script == "Latn":
            ways = _weighted(habit)
            ways[hepburn] = ways.get(hepburn, 0.0) + _HEPBURN
            for one in {kunrei, nihon} - {hepburn}:
                ways[one] = ways.get(one, 0.0) + _KUNREI
        else:
            ways = _weighted(cyrillic if script == "Cyrl" else at_first if first else later)
        total = sum(ways.values())
        for spelled, weight in ways.items():
            turned.setdefault(spelled, []).append((kana, weight / total))
    for spelled, weight in _N[script].items():
        turned.setdefault(spelled, []).append(("ん", weight))
    return {spelled: tuple(found) for spelled, found in turned.items()}


@cache
def _unsounded() -> re.Pattern[str]:
    """A consonant before a letter, or an end of the word, that no mora has there."""
    spellings = _turned("Latn", first=False).keys() | _turned("Latn", first=True).keys()
    # The mark of a long vowel ends what stands before it.
    ends = {spelled[-1] for spelled in spellings} | set("".join(_LONG_LATIN))
    after = {one: {one} & _DOUBLED for one in ascii_lowercase}
    after["t"].add("c")
    for spelled in spellings:
        for one, other in pairwise(spelled):
            after[one].add(other)
    never = [
        f"{one}(?![{''.join(sorted(follow))}])" for one, follow in after.items() if one not in ends
    ]
    return re.compile("|".join(never))


def may_be_sounded(words: str) -> bool:
    """Whether words in the letters a to z may all have a reading; told without finding any.

    >>> may_be_sounded("shinzo abe"), may_be_sounded("vladimir putin")
    (True, False)
    """
    return _unsounded().search(words) is None


@lru_cache(maxsize=2048)
def sounded(word: str, script: str) -> tuple[tuple[str, float], ...]:
    """The readings of a word, each with P(word | reading), likelier ones first; at most 24.

    Args:
        word: In lower case; a long vowel that is marked has `MACRON` after it.
        script: ``"Latn"``, ``"Cyrl"`` or ``"Hang"``.

    >>> sounded("abe", "Latn")[0][0]
    'あべ'
    >>> {"おの", "おーの"} <= {form for form, _ in sounded("ono", "Latn")}
    True
    """
    if script == "Hang":
        word = "".join(map(_opened, word))
    if not word or len(word) > _LONGEST_WORD:
        return ()
    long = _LONG_LATIN if script == "Latn" else _LONG_OTHER[script]
    # At each place: reading so far -> (P(word | reading), the same times how likely it is read so).
    places: list[dict[str, tuple[float, float]]] = [{} for _ in range(len(word) + 1)]
    places[0][""] = (1.0, 1.0)
    for at in range(len(word)):
        if not places[at]:
            continue
        turned = _turned(script, first=at == 0)
        found = [
            (spelled, len(spelled), turned[spelled])
            for spelled in (word[at : at + size] for size in range(1, 6) if at + size <= len(word))
            if spelled in turned
        ]
        kept = sorted(places[at].items(), key=lambda item: (-item[1][1], item[0]))[:_BEAM]
        for head, (p, worth) in kept:
            if _doubles(word, at, script):
                _put(places[at + 1], head + "っ", p * 0.9, worth * 0.9)
            for spelled, size, kanas in found:
                lengths = _lengths(word, at + size, spelled, long)
                for kana, q in kanas:
                    ahead = head + kana
                    if kana == "ん" and not head:
                        continue
                    # A kana that only lengthens the one before is read as its long vowel.
                    if head and _only_lengthens(head[-1], kana):
                        continue
                    for mark, step, r, likely in lengths if kana != "ん" else _PLAIN:
                        _put(places[at + size + step], ahead + mark, p * q * r,
                             worth * q * r * likely)  # fmt: skip
    order = sorted(places[-1].items(), key=lambda item: (-item[1][1], item[0]))
    return tuple((form, p) for form, (p, _) in order if form[-1] != "っ")[:_MOST]


_PLAIN = (("", 0, 1.0, 1.0),)


def _put(place: dict[str, tuple[float, float]], form: str, p: float, worth: float) -> None:
    known = place.get(form)
    place[form] = (known[0] + p, known[1] + worth) if known else (p, worth)


def _lengths(
    word: str, end: int, spelled: str, long: dict[str, float]
) -> list[tuple[str, int, float, float]]:
    """How the vowel of a mora that ends at `end` can be long: mark, letters used, P, how likely."""
    if word[end : end + 1] == MACRON:
        return [(LONG, 1, long.get(MACRON, 1.0), 1.0)]
    last = spelled[-1]
    row = "o" if last in _ROMAN_O else "u" if last in _ROMAN_U else ""
    if not spelled.isascii() and last not in _ROMAN_O | _ROMAN_U:
        row = _hangul_row(last)
    found = [("", 0, 1.0, 1.0 - _LONG_SHARE[row])]
    if not row:
        if word[end : end + 1] == "a" == last:
            found.append((LONG, 1, 0.5, _LONG_SHARE[row]))
        return found
    for mark, p in long.items():
        if mark == MACRON or not word.startswith(mark, end):
            continue
        if (mark == "o" and row == "u") or (mark in "hHоo" and mark and row == "u"):
            continue
        if mark == "h" and word[end + 1 : end + 2] in tuple("aiueoy"):
            continue
        found.append((LONG, len(mark), p, _LONG_SHARE[row]))
    return found


def _hangul_row(syllable: str) -> str:
    code = ord(syllable) - _HANGUL_FIRST
    if not 0 <= code <= _HANGUL_LAST - _HANGUL_FIRST:
        return "o" if syllable == "ё" else "u" if syllable == "ю" else ""
    medial = code % 588 // 28
    return "o" if medial in (8, 12) else "u" if medial in (13, 17) else ""


def _only_lengthens(last: str, kana: str) -> bool:
    return len(kana) == 1 and kana in "うおあ" and lengthened(last + kana)[-1] == LONG


def _doubles(word: str, at: int, script: str) -> bool:
    if script == "Hang":
        return at > 0 and word[at] in "ㅅㄱㅂㄷ"
    if at == 0 or at + 1 >= len(word):
        return False
    if script == "Cyrl":
        return word[at] == word[at + 1] and word[at] in "кстпц"
    if word[at] == "t" and word.startswith("ch", at + 1):
        return True
    return word[at] == word[at + 1] and word[at] in _DOUBLED


def _opened(char: str) -> str:
    """A hangul syllable as its open syllable and its final letter."""
    code = ord(char) - _HANGUL_FIRST
    if not 0 <= code <= _HANGUL_LAST - _HANGUL_FIRST:
        return char
    final: str = _FINALS[code % 28]
    return chr(ord(char) - code % 28) + final
