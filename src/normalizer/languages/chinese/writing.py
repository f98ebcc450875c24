"""Chinese names written in Latin letters, and Latin spellings read as characters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from normalizer.errors import ArgumentError
from normalizer.languages.base import Reading, Romanization
from normalizer.languages.chinese.habits import (
    CANTONESE,
    TAIWAN,
    family_spellings,
    given_spellings,
)
from normalizer.languages.chinese.mandarin import gwoyeu, spell
from normalizer.languages.chinese.parse import CODE, lattice
from normalizer.languages.chinese.tables import cantonese, characters, surnames
from normalizer.languages.chinese.words import prepare
from normalizer.languages.lattice import ranked

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["HABIT", "SYSTEMS", "readings", "romanize"]

SYSTEMS = ("pinyin", "wadegiles", "tongyong", "gwoyeu", "jyutping", "hongkong")
"""Hanyu Pinyin, Wade-Giles, Tongyong Pinyin, Gwoyeu Romatzyh, Jyutping, and what Hong Kong does."""
HABIT = "habit"

# How likely a name is written by each in the news, by hand; see `habits.LATIN`.
_SHARES = {"pinyin": 0.6, "wadegiles": 0.1, "tongyong": 0.01, "gwoyeu": 0.005, "jyutping": 0.005,
           "hongkong": 0.12, HABIT: 0.16}  # fmt: skip
# The press takes the marks off more often than not.
_UNMARKED = 0.8
_MOST = 12
_PER_UNIT = 4
_LONGEST_WORD = 12
# A syllable that begins so within a word is parted by an apostrophe.
_OPEN = frozenset("aoeāáǎàēéěèōóǒò")
_VOWELS = "aeiouü"
_MARKED = {"a": "āáǎà", "e": "ēéěè", "i": "īíǐì", "o": "ōóǒò", "u": "ūúǔù", "ü": "ǖǘǚǜ"}


def readings(name: str) -> tuple[Reading, ...]:
    """The Chinese names that a spelling can stand for, likeliest first, in simplified characters.

    >>> [reading.text for reading in readings("Tsai Ing-wen")][:1]
    ['蔡英文']
    """
    read = lattice(name)
    if read is None:
        return ()
    return tuple(
        Reading(text, round(weight, 6), CODE, tradition)
        for text, weight, tradition in ranked(read, most=_MOST)
    )


def romanize(name: str, system: str | None = None) -> tuple[Romanization, ...]:
    """The Latin spellings of a name in characters: by one system, by ``"habit"``, or by all.

    Raises:
        ArgumentError: There is no such system.

    >>> [one.text for one in romanize("習近平", "wadegiles")]
    ['Hsi Chin-ping', "Hsi Chin-p'ing"]
    """
    if system is not None and system not in _SHARES:
        raise ArgumentError(f"no system {system!r} for Chinese; use one of {', '.join(_SHARES)}")
    read = lattice(name)
    if read is None:
        return _word(prepare(name.strip()), system)
    if not read.native:
        return ()
    family, *given = (unit.text for unit in max(read.paths, key=lambda one: one.mass()).units)
    shares: dict[str, float] = {}
    licensed: dict[str, str] = {}
    for one in (system,) if system else _SHARES:
        for text, weight in _spellings(family, given, one):
            shares[text] = shares.get(text, 0.0) + weight * _SHARES[one]
            licensed.setdefault(text, one)
    total = sum(shares.values()) or 1.0
    order = sorted(shares, key=lambda text: (-shares[text], text))
    return tuple(
        Romanization(text, round(shares[text] / total, 6), CODE, licensed[text]) for text in order
    )


def _word(text: str, system: str | None) -> tuple[Romanization, ...]:
    """A word in characters that is no name of a person, by the systems; habit has none."""
    if not 0 < len(text) <= _LONGEST_WORD or any(char not in characters() for char in text):
        return ()
    toned = [next(iter(characters()[char].pinyin)) for char in text]
    shares: dict[str, float] = {}
    licensed: dict[str, str] = {}
    for one in (system,) if system else _SHARES:
        if one in ("jyutping", "hongkong"):
            sounds = [_cantonese(char) for char in text]
            if not all(sounds):
                continue
            spelled = {
                "".join(sounds)
                if one == "jyutping"
                else " ".join(_best(cantonese()[sound[:-1]]).capitalize() for sound in sounds)
            }
        elif one != HABIT:
            spelled = {_run(toned, one, marks=marks) for marks in (False, True)}
        else:
            continue
        for written in spelled:
            shares[written.capitalize() if written.islower() else written] = _SHARES[one]
            licensed.setdefault(written.capitalize() if written.islower() else written, one)
    total = sum(shares.values()) or 1.0
    order = sorted(shares, key=lambda one: (-shares[one], one))
    return tuple(
        Romanization(one, round(shares[one] / total, 6), CODE, licensed[one]) for one in order
    )


def _run(toned: list[str], system: str, *, marks: bool) -> str:
    """Syllables of one word as a system joins them."""
    written = [_written(one, system, marks=marks) for one in toned]
    if system in ("wadegiles", "tongyong"):
        return "-".join(written)
    if system == "gwoyeu":
        return "".join(written)
    return written[0] + "".join(("'" if one[0] in _OPEN else "") + one for one in written[1:])


def _spellings(family: str, given: list[str], system: str) -> list[tuple[str, float]]:
    if any(char not in characters() for char in given):
        return []  # a character that no table reads
    if system == HABIT:
        return _habits(family, given)
    if system in ("jyutping", "hongkong"):
        sounds = [[_cantonese(char) for char in family], [_cantonese(char) for char in given]]
        if not all(map(all, sounds)):
            return []
        if system == "jyutping":
            return [_joined(["".join(sounds[0]), "".join(sounds[1])], "", 1.0)]
        heads = family_spellings(family, CANTONESE)
        written = [_best(cantonese()[sound[:-1]]) for sound in sounds[1]]
        return [_joined([_best(heads), *written], "-", 1.0)]
    head = list(zip(family, surnames()[family].pinyin.split(), strict=True))
    toned = [_toned(char, syllable) for char, syllable in head]
    toned += [next(iter(characters()[char].pinyin)) for char in given]
    size = len(family)
    names = [
        f"{_family(toned[:size], system, marks=marks).capitalize()} "
        f"{_run(toned[size:], system, marks=marks).capitalize()}"
        for marks in (False, True)
    ]
    if names[0] == names[1]:
        return [(names[0], 1.0)]
    return [(names[0], _UNMARKED), (names[1], 1 - _UNMARKED)]


def _family(toned: list[str], system: str, *, marks: bool) -> str:
    """A family name, which only Wade-Giles hyphenates."""
    written = [_written(one, system, marks=marks) for one in toned]
    return ("-" if system == "wadegiles" else "").join(written)


def _habits(family: str, given: list[str]) -> list[tuple[str, float]]:
    """What people of Taiwan and of Hong Kong and Macau write, each wholly in one way."""
    found: dict[str, float] = {}
    for tradition, share in ((TAIWAN, 0.55), (CANTONESE, 0.45)):
        names: list[tuple[list[str], float]] = [([], share)]
        for spelled in (
            family_spellings(family, tradition),
            *(given_spellings(char, tradition) for char in given),
        ):
            likely = sorted(spelled.items(), key=lambda item: (-item[1], item[0]))[:_PER_UNIT]
            names = [([*parts, form], p * q) for parts, p in names for form, q in likely]
            names = sorted(names, key=lambda item: (-item[1], item[0]))[:_MOST]
        for parts, weight in names:
            text = _joined(parts, "-", weight)[0]
            found[text] = found.get(text, 0.0) + weight
    return sorted(found.items(), key=lambda item: (-item[1], item[0]))[:_MOST]


def _joined(parts: list[str], between: str, weight: float) -> tuple[str, float]:
    family, *given = parts
    return f"{family.capitalize()} {between.join(given).capitalize()}", weight


def _best(spelled: dict[str, float]) -> str:
    return max(sorted(spelled), key=lambda form: spelled[form])


def _cantonese(char: str) -> str:
    known = characters().get(char)
    return next(iter(known.jyutping), "") if known else ""


def _toned(char: str, syllable: str) -> str:
    known = characters().get(char)
    found = known.pinyin if known else {}
    return next((one for one in found if one[:-1] == syllable), syllable + "1")


def _written(toned: str, system: str, *, marks: bool) -> str:
    syllable, tone = toned[:-1], int(toned[-1])
    if system == "gwoyeu":
        return gwoyeu(syllable, tone % 5)
    written = spell(syllable, system)
    if system == "pinyin":
        return "".join(_accented(written, tone)) if marks else written.replace("ü", "u")
    if marks:
        return written
    return written.replace("'", "").replace("ê", "e").replace("ŭ", "u").replace("ü", "u")


def _accented(syllable: str, tone: int) -> Iterator[str]:
    """A pinyin syllable with its tone mark: on a or e, on the o of ou, else on the last vowel."""
    at = next((syllable.index(one) for one in ("a", "e", "ou") if one in syllable), None)
    if at is None:
        at = max((place for place, char in enumerate(syllable) if char in _VOWELS), default=-1)
    for place, char in enumerate(syllable):
        yield _MARKED[char][tone - 1] if place == at and tone in (1, 2, 3, 4) else char
