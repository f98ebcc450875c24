"""Korean personal names, in hangul, hanja or Latin letters, read into lattices."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

from normalizer.languages.korean.hanja import hanja_readings
from normalizer.languages.korean.jamo import is_syllable
from normalizer.languages.korean.letters import CENTRAL, folded
from normalizer.languages.korean.systems import DUEUM, UNDUEUM
from normalizer.languages.korean.tables import (
    LETTERS,
    RAREST,
    TRADITIONS,
    families,
    family_prior,
    is_syllable_spelled,
    latin_families,
    syllable_prior,
    unit,
)
from normalizer.languages.lattice import Lattice, Path, Unit
from normalizer.text import fold
from normalizer.text.scripts import main_script

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["CODE", "lattice"]

CODE = "ko"

# P(number of syllables in a given name): one in fifty Koreans has one, a few have three.
_LENGTHS = {1: 0.03, 2: 0.955, 3: 0.015}
_LONGEST = max(_LENGTHS)
# The longest spelling of one syllable in the tables is "hyeoung" and the like.
_LONGEST_SPELLING = 8
# Family first unless something says otherwise; Korean names in Western order are the minority.
_FAMILY_FIRST = 0.85
# ... and this sure when a comma, capitals or a hyphen shows which is the family name.
_SHOWN = 0.98
# A two-syllable family name written as two words (Nam Gung) instead of one.
_SPLIT_FAMILY = 0.3
# A given name whose printed words are not its syllables (Jo-ngun) is read over its letters.
_RECUT = 0.05
# The other side of the initial-sound rule, for names in hangul (리용호 / 이용호).
_DUEUM_NATIVE = 0.35
_NATIVE_SCRIPTS = frozenset({"Hang", "Hani"})
_TRADITIONS = {"Latn": TRADITIONS, **LETTERS}
# A name with a name in another language before or after it (Andrew Yeom Soo-jung), and P(a word of
# that other name), about that of a rare word, so that it never makes a name likelier Korean.
_WITH_ANOTHER = 0.1
_ANOTHER_WORD = 2.0**-17
_MOST_OTHERS = 2
# A given name alone, as singers have (Seohyun).
_ALONE = 0.02
_ALONE_SIZE = 2
# Ways to read a name that are this much less likely than the likeliest are left out.
_NEGLIGIBLE = 1e-5
_MOST_WORDS = 5
_MOST_LETTERS = 40

# Letters that Hungarian and Czech spellings have and others seldom: Cso Hjongik, Čche Jong-rim.
_LOOKS_CENTRAL = re.compile("[čšžőű]|cs|sz|zs|[bghkmnpt]j")
_SPLIT = re.compile(r"[\s,]+")
_HYPHENS = re.compile("[-\u2010-\u2015\u2212]")


@lru_cache(maxsize=2048)
def lattice(name: str) -> Lattice | None:
    """Read a personal name as Korean; None where it cannot be one.

    >>> lattice("조태열").native, lattice("Cho Tae-yul").native, lattice("Vladimir Putin")
    (True, False, None)
    """
    if name.isascii() and not _may_be_korean(name):
        return None
    name = unicodedata.normalize("NFKC", name[: 4 * _MOST_LETTERS]).strip()
    if not name or len(name) > 2 * _MOST_LETTERS:
        return None
    script = main_script(name)
    if script in _NATIVE_SCRIPTS:
        paths = tuple(_native(name))
    elif script in _TRADITIONS:
        paths = tuple(_spelled(name, script))
    else:
        return None
    if not paths:
        return None
    least = _NEGLIGIBLE * max(path.total for path in paths)
    kept = tuple(path for path in paths if path.total >= least)
    return Lattice(CODE, script in _NATIVE_SCRIPTS, kept)


def _may_be_korean(name: str) -> bool:
    """Whether some word of a name in ASCII may be its family name; most names are told by this."""
    if "." in name or "," in name:
        name = name.replace(".", " ").replace(",", " ")
    words = name.split()
    if len(words) == _ALONE_SIZE:
        one, other = words
        return (_names_family(one) and _names_given(other)) or (
            _names_family(other) and _names_given(one)
        )
    if len(words) < _ALONE_SIZE or any(map(_names_family, words)):
        return True
    return "".join(map(_solid, words[:2])) in latin_families()


@lru_cache(maxsize=2048)
def _names_family(word: str) -> bool:
    return _solid(word) in latin_families()


@lru_cache(maxsize=2048)
def _names_given(word: str) -> bool:
    parts = tuple(part for part in map(_latin, _HYPHENS.split(word)) if part)
    return any(_cuts(parts, tradition) for tradition in (*TRADITIONS, CENTRAL))


@lru_cache(maxsize=2048)
def _solid(word: str) -> str:
    return "".join(map(_latin, _HYPHENS.split(word)))


def _native(name: str) -> Iterator[Path]:
    solid = "".join(name.split())
    if not 2 <= len(solid) <= _LONGEST + 2:
        return
    sounds = [_sounds(char) for char in solid]
    if not all(sounds):
        return
    # 황보라 may be Hwang Bo-ra or Hwangbo Ra: both are read where both families are known.
    for size in (2, 1):
        given = sounds[size:]
        readings = _family_sounds(sounds[:size])
        if len(given) not in _LENGTHS or not readings:
            continue
        head = Unit.of("family", solid[:size], readings, family_prior(), RAREST)
        units = (
            Unit.of("given", char, found, syllable_prior(), RAREST)
            for char, found in zip(solid[size:], given, strict=True)
        )
        yield Path(_LENGTHS[len(given)], "native", (head, *units))
    if len(solid) == _ALONE_SIZE and all(map(is_syllable, solid)):
        alone = (
            Unit.of("given", char, found, syllable_prior(), RAREST)
            for char, found in zip(solid, sounds, strict=True)
        )
        yield Path(_ALONE, "native", tuple(alone))


@lru_cache(maxsize=2048)
def _sounds(char: str) -> dict[str, float]:
    """The syllables that a hangul or a hanja stands for, each with P(char | syllable) to scale."""
    if not is_syllable(char):
        return hanja_readings(char)
    readings = {char: 1.0}
    for other in (DUEUM.get(char, ""), *UNDUEUM.get(char, ())):
        if other:
            readings[other] = _DUEUM_NATIVE
    return readings


def _family_sounds(sounds: list[dict[str, float]]) -> dict[str, float]:
    """The known family names that one or two characters stand for; none where there is none.

    A family name that only the North writes (리) counts as its southern form (이), which is how
    the tables file it.
    """
    known = families()
    if len(sounds) == 2:
        pairs = ((a + b, p * q) for a, p in sounds[0].items() for b, q in sounds[1].items())
        return {family: weight for family, weight in pairs if family in known}
    readings = {family: weight for family, weight in sounds[0].items() if family in known}
    for sound, weight in sounds[0].items():
        if sound not in known and DUEUM.get(sound) in known and weight == 1.0:
            readings[DUEUM[sound]] = 1.0
    return readings


def _spelled(name: str, script: str) -> Iterator[Path]:
    words = [word for word in _SPLIT.split(name.replace(".", " ")) if word]
    if not 1 <= len(words) <= _MOST_WORDS or any(map(str.isdigit, name)):
        return
    plain = _latin if script == "Latn" else folded
    groups = [tuple(plain(part) for part in _HYPHENS.split(word)) for word in words]
    groups = [tuple(part for part in group if part) for group in groups]
    if not all(groups):
        return
    if len(words) == 1:
        for tradition, share in _TRADITIONS[script].items():
            for cut in _cuts(groups[0], tradition):
                if len(cut) == _ALONE_SIZE:
                    units = [
                        unit("given", tradition, part, inner=at > 0) for at, part in enumerate(cut)
                    ]
                    yield Path(_ALONE * share, tradition, tuple(u for u in units if u))
        return
    found = list(_ordered(name, words, groups, script))
    if script == "Latn" and _LOOKS_CENTRAL.search(name.lower()):
        found += _ordered(name, words, groups, CENTRAL)
    if not found and len(words) > 2:
        found = _beside_another(words, groups, script)
    yield from found


def _beside_another(words: list[str], groups: list[tuple[str, ...]], script: str) -> list[Path]:
    """The paths of a name without the words that are of another language, one or two."""
    if not any(_is_family(group, script) for group in groups):
        return []
    every = range(len(words))
    own = [at for at in every if _sounds_so(groups[at], script)]
    # A word of another language that happens to sound Korean stands first or last.
    kept = [own] if len(own) < len(words) else [list(every[1:]), list(every[:-1])]
    found: list[Path] = []
    for places in kept:
        gone = len(words) - len(places)
        if len(places) < _ALONE_SIZE or gone > _MOST_OTHERS:
            continue
        left = [words[at] for at in places]
        likely = _WITH_ANOTHER * _ANOTHER_WORD**gone
        # What is short of a whole name is no reason to drop the other words.
        found += [
            Path(likely * path.weight, path.tradition, path.units)
            for path in _ordered(" ".join(left), left, [groups[at] for at in places], script)
            if len(path.units) > _ALONE_SIZE
        ]
    return found


def _ordered(
    name: str, words: list[str], groups: list[tuple[str, ...]], script: str
) -> Iterator[Path]:
    """The paths with the family name first, and last."""
    first, last = _order(name, words, groups)
    for weight, family, given in (
        (first, "".join(groups[0]), groups[1:]),
        (last, "".join(groups[-1]), groups[:-1]),
    ):
        yield from _paths(weight, family, given, script)
    if len(groups) >= 3:
        yield from _paths(first * _SPLIT_FAMILY, "".join(groups[0] + groups[1]), groups[2:], script)


@lru_cache(maxsize=2048)
def _sounds_so(parts: tuple[str, ...], script: str) -> bool:
    """Whether a word is spelled like a Korean family name or like syllables of a given name."""
    return _is_family(parts, script) or any(
        _cuts(parts, tradition) for tradition in _TRADITIONS[script]
    )


def _is_family(parts: tuple[str, ...], script: str) -> bool:
    return any(
        unit("family", tradition, "".join(parts), inner=False) is not None
        for tradition in _TRADITIONS[script]
    )


def _latin(part: str) -> str:
    if part.isascii() and part.isalnum():
        return part.lower()
    return fold(part).replace(" ", "")


def _order(name: str, words: list[str], groups: list[tuple[str, ...]]) -> tuple[float, float]:
    """Probability that the first word is the family name, and that the last is."""
    if "," in name:
        # "KIM, Jong Un" and, rarely, "Jong Un, KIM": only the place of the comma tells.
        head = name.split(",", 1)[0].split()
        return (1.0, 0.0) if len(head) == 1 else (0.5, 0.5)
    capitals = [len(word) > 1 and word.isupper() for word in words]
    if any(capitals) and not all(capitals):
        if capitals[0] and not capitals[-1]:
            return _SHOWN, 1 - _SHOWN
        if capitals[-1] and not capitals[0]:
            return 1 - _SHOWN, _SHOWN
    hyphens = [len(group) > 1 for group in groups]
    if hyphens[-1] and not hyphens[0]:
        return _SHOWN, 1 - _SHOWN
    if hyphens[0] and not hyphens[-1]:
        return 1 - _SHOWN, _SHOWN
    return _FAMILY_FIRST, 1 - _FAMILY_FIRST


def _paths(weight: float, family: str, given: list[tuple[str, ...]], script: str) -> Iterator[Path]:
    parts = tuple(part for group in given for part in group)
    if not weight or not parts:
        return
    for tradition, share in _TRADITIONS[script].items():
        head = unit("family", tradition, family, inner=False)
        if head is None:
            continue
        for cut, likely in _cuts(parts, tradition).items():
            units = [unit("given", tradition, part, inner=at > 0) for at, part in enumerate(cut)]
            yield Path(weight * share * likely, tradition, (head, *(u for u in units if u)))


@lru_cache(maxsize=2048)
def _cuts(parts: tuple[str, ...], tradition: str) -> dict[tuple[str, ...], float]:
    """Ways to cut the words of a given name into syllables, with their probability."""
    if 2 <= len(parts) <= _LONGEST and all(
        is_syllable_spelled(tradition, part, inner=at > 0) for at, part in enumerate(parts)
    ):
        return {parts: _LENGTHS[len(parts)]}
    solid = "".join(parts)
    if len(solid) > _LONGEST * _LONGEST_SPELLING:
        return {}
    likely = 1.0 if len(parts) == 1 else _RECUT
    return {cut: likely * _LENGTHS[len(cut)] for cut in _segmented(solid, tradition, 0)}


def _segmented(solid: str, tradition: str, used: int) -> Iterator[tuple[str, ...]]:
    if not solid:
        if used:
            yield ()
        return
    if used == _LONGEST:
        return
    for end in range(1, min(_LONGEST_SPELLING, len(solid)) + 1):
        head = solid[:end]
        if is_syllable_spelled(tradition, head, inner=used > 0):
            for rest in _segmented(solid[end:], tradition, used + 1):
                yield (head, *rest)
