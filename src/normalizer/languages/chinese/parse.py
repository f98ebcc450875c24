"""Chinese personal names, in characters, Latin letters, Cyrillic or hangul, read into lattices."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from itertools import combinations
from typing import TYPE_CHECKING

from normalizer.background import part_mass
from normalizer.languages.chinese.habits import (
    CYRILLIC,
    HANGUL,
    LATIN,
    VIETNAMESE,
    family_share,
    is_spelt,
    latin_families,
    latin_family,
    unit,
)
from normalizer.languages.chinese.rulers import rulers
from normalizer.languages.chinese.tables import (
    RAREST,
    given_prior,
    simplified,
    surname_prior,
    surname_readings,
)
from normalizer.languages.lattice import OTHER, Lattice, Path, Unit
from normalizer.text import words as folded_words
from normalizer.text.scripts import main_script

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

__all__ = ["CODE", "lattice"]

CODE = "zh"

# P(number of syllables in a given name).
_LENGTHS = {1: 0.22, 2: 0.78}
_LONGEST = max(_LENGTHS)
# Family first unless something says otherwise; scholars and emigrants turn the name around.
_FAMILY_FIRST = 0.78
# ... and this sure when a comma, capitals or a hyphen shows which is the family name.
_SHOWN = 0.97
# A two-syllable family name written as two words (Au Yeung) instead of one.
_SPLIT_FAMILY = 0.3
# How each tradition prints two given syllables: as one word, with a hyphen, as two words.
_PRINTED = {
    "mainland": (0.85, 0.06, 0.09), "taiwan": (0.12, 0.7, 0.18), "cantonese": (0.06, 0.5, 0.44),
    "nanyang": (0.1, 0.15, 0.75), "mixed": (0.3, 0.4, 0.3),
}  # fmt: skip
_OTHERS_PRINTED = (0.9, 0.04, 0.06)
# A syllable within a solid name that begins with a vowel asks for an apostrophe.
_NO_APOSTROPHE = 0.2
# A name with a name in another language before or after it (Henry Tang Ying-yen).
_WITH_ANOTHER = 0.2
# P(a word of that other name), which nothing here can tell: about that of a rare word, so that the
# words left out never make a name likelier Chinese.
_ANOTHER_WORD = 2.0**-17
# A family name alone (Lee, Long, Young) does not show that a Western name is of a Chinese: the
# given name is held to be rarer than it is by so many bits.
_UNSHOWN = 8.0
# The family name of such a name stands last, unless a comma or capitals show otherwise.
_WESTERN_ORDER = 0.9
# A married woman's name with her own family name after her husband's (Lam Cheng Yuet-ngor).
_MARRIED = 0.02
# Ways to read a name that are this much less likely than all together are left out.
_NEGLIGIBLE = 1e-3
_LONGEST_SPELLING = 8
_MOST_WORDS = 4
_MOST_LETTERS = 40
_NATIVE = "Hani"
# Between a ruler and the state: King Wu of Chu.
_OF = " of "
_TRADITIONS: dict[str, Mapping[str, float]] = {
    "Latn": LATIN, "Cyrl": CYRILLIC, "Hang": HANGUL, VIETNAMESE: {VIETNAMESE: 0.002},
}  # fmt: skip

_SPLIT = re.compile(r"[\s,，]+")
_BLANKS = re.compile(r"[\s,，、·]+")
_HYPHENS = re.compile("[-\u2010-\u2015\u2212=･·・]")
_APOSTROPHES = re.compile("['’‘‛`´ʼʻʽʾʿˈ′＇]")
# An apostrophe after these is aspiration (Wade-Giles); after others it parts syllables (Xi'an).
_ASPIRABLE = ("p", "t", "k", "ch", "ts", "tz")


@lru_cache(maxsize=2048)
def lattice(name: str) -> Lattice | None:
    """Read a personal name as Chinese; None where it cannot be one.

    >>> lattice("習近平").native, lattice("Xi Jinping").native, lattice("Vladimir Putin")
    (True, False, None)
    """
    if name.isascii() and not _may_be_chinese(name):
        return None
    name = unicodedata.normalize("NFKC", name[: 4 * _MOST_LETTERS]).strip()
    if not name or len(name) > 2 * _MOST_LETTERS:
        return None
    script = main_script(name)
    if script == _NATIVE:
        paths = list(_native(name))
    elif script in _TRADITIONS:
        paths = list(_spelled(name, script))
    else:
        return None
    paths += rulers(name)
    if not paths:
        return None
    least = _NEGLIGIBLE * sum(path.mass() for path in paths)
    return Lattice(CODE, script == _NATIVE, tuple(one for one in paths if one.mass() >= least))


def _may_be_chinese(name: str) -> bool:
    """Whether a name in ASCII has a family name, be it of two words; most are told by this."""
    plain = name.replace(".", " ").replace(",", " ") if "." in name or "," in name else name
    words = plain.split()
    if any(map(_names_family, words)) or _OF in name.casefold():
        return True
    families = latin_families()
    return len(words) > 2 and any(
        a + b in families for a, b in combinations(map(_joined, words), 2)
    )


@lru_cache(maxsize=2048)
def _names_family(word: str) -> bool:
    return _joined(word) in latin_families()


@lru_cache(maxsize=2048)
def _joined(word: str) -> str:
    return "".join(_parts(word))


def _native(name: str) -> Iterator[Path]:
    solid = simplified(_BLANKS.sub("", name))
    if not 2 <= len(solid) <= _LONGEST + 2 or not all(main_script(c) == _NATIVE for c in solid):
        return
    # 司马光 may be Sima Guang or Si Maguang: both are read where both families are known.
    for size in (2, 1):
        given = solid[size:]
        readings = surname_readings(solid[:size])
        if len(given) not in _LENGTHS or not readings:
            continue
        head = Unit.of("family", solid[:size], readings, surname_prior(), RAREST)
        units = (Unit.of("given", char, {char: 1.0}, given_prior(), RAREST) for char in given)
        yield Path(_LENGTHS[len(given)], "native", (head, *units))
    if len(solid) == _LONGEST + 2 and surname_readings(solid[1]):
        readings = surname_readings(solid[0])
        if readings:
            head = Unit.of("family", solid[0], readings, surname_prior(), RAREST)
            units = (Unit.of("given", c, {c: 1.0}, given_prior(), RAREST) for c in solid[2:])
            yield Path(_MARRIED * surname_prior()[solid[1]], "native", (head, *units))


def _folded(word: str) -> str:
    """Lower case without tones and other marks, but with ü and the apostrophes of aspiration."""
    if word.isascii():
        return word.lower()
    plain = unicodedata.normalize("NFD", word.lower())
    out: list[str] = []
    for char in plain:
        if char == "\u0308" and out and out[-1] == "u":
            out[-1] = "ü"
        elif char == "\u0306" and out and out[-1] == "и":
            out[-1] = "й"
        elif not unicodedata.combining(char):
            out.append(char)
    # NFD takes hangul apart; it is put together again.
    return unicodedata.normalize("NFC", "".join(out)).replace("đ", "d")


def _parts(word: str) -> tuple[str, ...]:
    """The parts of a word that hyphens, apostrophes and hard signs hold apart."""
    out: list[str] = []
    for piece in _HYPHENS.split(_folded(word)):
        head = ""
        bits = _APOSTROPHES.split(piece)
        for at, bit in enumerate(bits):
            head += bit
            if at + 1 < len(bits) and head.endswith(_ASPIRABLE) and bits[at + 1]:
                head += "'"
            elif head and at + 1 < len(bits):
                out.append(head)
                head = ""
        if head:
            out += [one for one in head.split("ъ") if one]
    return tuple(out)


def _spelled(name: str, script: str) -> Iterator[Path]:
    words = [word for word in _SPLIT.split(name.replace(".", " ")) if word]
    if any(map(str.isdigit, name)):
        return
    if script == "Hang" and len(words) == 1:
        # Hangul writes Chinese names solid: 시진핑, 제갈량.
        word = words[0]
        words_of = [(word[:at], word[at:]) for at in range(1, min(4, len(word)))]
        for family, given in words_of:
            yield from _paths(1.0, family, [(given,)], script)
        return
    share = 1.0
    if script == "Latn":
        yield from _renamed(name, words)
        if not name.isascii() and 2 <= len(words) <= _MOST_WORDS:
            # Vietnamese readings, which no other tradition mixes with, are told by their marks.
            yield from _ordered(name, words, VIETNAMESE, share)
        name, words, share = _own(name, words)
    if len(words) == _MOST_WORDS and script == "Latn":
        # Chui Sai Peng Jose: the name of another language happens to sound Chinese.
        found = list(_ordered(name, words, script, share))
        for left in () if found else (words[:-1], words[1:]):
            yield from _ordered(" ".join(left), left, script, share * _WITH_ANOTHER * _ANOTHER_WORD)
        yield from found
    elif 2 <= len(words) < _MOST_WORDS:
        yield from _ordered(name, words, script, share)


def _ordered(name: str, words: list[str], script: str, share: float) -> Iterator[Path]:
    """The paths with the family name first, and last."""
    groups = [_parts(word) for word in words]
    if not all(groups):
        return
    first, last = (1.0, 0.0) if script != "Latn" else _order(name, words, groups)
    for weight, family, given in (
        (first, "".join(groups[0]), groups[1:]),
        (last, "".join(groups[-1]), groups[:-1]),
    ):
        yield from _paths(share * weight, family, given, script)
    if len(groups) >= 3:
        head = "".join(groups[0] + groups[1])
        yield from _paths(share * first * _SPLIT_FAMILY, head, groups[2:], script)
        own = "".join(groups[1])
        if sum(map(len, groups[2:])) == _LONGEST and family_share(own):
            husband = "".join(groups[0])
            likely = share * first * _MARRIED * family_share(own)
            yield from _paths(likely, husband, groups[2:], script)


def _own(name: str, words: list[str]) -> tuple[str, list[str], float]:
    """A name without a name in another language around or within it, and the share of such names.

    What is left must be a family name and a whole given name: of *Henry Tang Ying-yen* that is
    Tang Ying-yen, of *Albert Einstein* nothing.
    """
    if len(words) < 3:
        return name, words, 1.0
    left = [word for word in words if _sounds_so(word)]
    if len(left) == len(words):
        return name, words, 1.0
    gone = len(words) - len(left)
    if gone > 2:
        return name, [], 0.0
    # The comma of "Lee Wai Sze, Sarah" stood before what is gone; that of "LEE, Wai Sze" did not.
    kept = "," in name and name.split(",", 1)[0].split() == left[:1]
    return (
        (f"{left[0]}, {' '.join(left[1:])}" if kept else " ".join(left)),
        left,
        _WITH_ANOTHER * _ANOTHER_WORD**gone,
    )


def _renamed(name: str, words: list[str]) -> Iterator[Path]:
    """A Chinese family name with a given name that need not be Chinese (Henry Tang)."""
    # Western given names have few hyphens, those of Koreans and Chinese many.
    if not 2 <= len(words) < _MOST_WORDS or _HYPHENS.search(name):
        return
    heads = [latin_family("".join(_parts(word))) for word in (words[0], words[-1])]
    if not any(heads):
        return
    first, last = _order(name, words, [_parts(word) for word in words])
    if first == _FAMILY_FIRST:
        first, last = 1 - _WESTERN_ORDER, _WESTERN_ORDER
    for weight, head, given in ((first, heads[0], words[1:]), (last, heads[1], words[:-1])):
        if not weight or head is None or (len(given) > 1 and all(map(_sounds_so, given))):
            continue
        tail = _other(folded_words(" ".join(given)))
        yield Path(weight * _WITH_ANOTHER, OTHER, (head, tail))


@lru_cache(maxsize=2048)
def _other(forms: tuple[str, ...]) -> Unit:
    text = "".join(forms)
    mass = 2.0 ** (sum(map(part_mass, forms)) - _UNSHOWN)
    return Unit(OTHER, text, {text: 1.0}, {text: mass}, mass)


@lru_cache(maxsize=2048)
def _sounds_so(word: str) -> bool:
    """Whether a word is spelled like a Chinese family name or one or two syllables."""
    parts = _parts(word)
    if not 0 < len(parts) <= _LONGEST:
        return False
    return any(
        all(is_spelt("given", tradition, part) for part in parts)
        or (
            len(parts) == 1
            and (is_spelt("family", tradition, parts[0]) or _is_cut(parts[0], tradition))
        )
        for tradition in LATIN
    )


def _is_cut(solid: str, tradition: str) -> bool:
    """Whether a word can be cut into two syllables."""
    return len(solid) <= _LONGEST * _LONGEST_SPELLING and any(
        is_spelt("given", tradition, solid[:at]) and is_spelt("given", tradition, solid[at:])
        for at in range(1, len(solid))
    )


def _order(name: str, words: list[str], groups: list[tuple[str, ...]]) -> tuple[float, float]:
    """Probability that the first word is the family name, and that the last is."""
    if "," in name:
        head = name.split(",", 1)[0].split()
        return (1.0, 0.0) if len(head) == 1 else (0.5, 0.5)
    capitals = [len(word) > 1 and word.isupper() for word in words]
    if any(capitals) and not all(capitals):
        if capitals[0] and not capitals[-1]:
            return _SHOWN, 1 - _SHOWN
        if capitals[-1] and not capitals[0]:
            return 1 - _SHOWN, _SHOWN
    hyphens = [bool(_HYPHENS.search(word)) for word in words]
    if hyphens[-1] and not hyphens[0]:
        return _SHOWN, 1 - _SHOWN
    if hyphens[0] and not hyphens[-1]:
        return 1 - _SHOWN, _SHOWN
    return _FAMILY_FIRST, 1 - _FAMILY_FIRST


def _paths(weight: float, family: str, given: list[tuple[str, ...]], script: str) -> Iterator[Path]:
    parts = tuple(part for group in given for part in group)
    if not weight or not parts or len(parts) > _LONGEST:
        return
    printed = 2 if len(given) > 1 else 1 if len(parts) > 1 else 0
    for tradition, share in _TRADITIONS[script].items():
        head = unit("family", tradition, family)
        if head is None:
            continue
        habits = _PRINTED.get(tradition, _OTHERS_PRINTED)
        for cut, likely in _cuts(parts, tradition):
            habit = 1.0 if len(cut) == 1 else habits[printed]
            yield Path(
                weight * share * likely * habit * _LENGTHS[len(cut)], tradition, (head, *cut)
            )


@lru_cache(maxsize=2048)
def _cuts(parts: tuple[str, ...], tradition: str) -> tuple[tuple[tuple[Unit, ...], float], ...]:
    """Ways to cut the words of a given name into syllables, with their probability."""
    units = tuple(one for part in parts if (one := unit("given", tradition, part)))
    if len(parts) == _LONGEST:
        return ((units, 1.0),) if len(units) == _LONGEST else ()
    solid = parts[0]
    found = [(units, 1.0)] if units else []
    if len(solid) <= _LONGEST * _LONGEST_SPELLING:
        for at in range(1, len(solid)):
            head = unit("given", tradition, solid[:at])
            tail = unit("given", tradition, solid[at:]) if head else None
            if head and tail:
                found.append(((head, tail), _NO_APOSTROPHE if solid[at] in "aeo" else 1.0))
    return tuple(found)
