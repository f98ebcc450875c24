"""The strategy `near_misses`: another name that looks like the given one.

A library that never merges two people is easy to write, and so is one that merges all. Respellings
hold off the first, near misses the second.
"""

from __future__ import annotations

import unicodedata
from enum import StrEnum
from typing import TYPE_CHECKING, Final, overload

from attrs import evolve
from hypothesis import strategies as st

from normalizer.errors import ArgumentError
from normalizer.testing.initials import other_initials
from normalizer.testing.korean import GIVEN_SYLLABLES, KoreanName, sounds_apart
from normalizer.testing.ways import is_latin

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from hypothesis.strategies import SearchStrategy

__all__ = ["Difference", "near_misses"]


class Difference(StrEnum):
    """One true difference between two names."""

    INITIAL = "initial"
    """A word begins with a letter of another sound: *Li Peng*, *Mi Peng*."""
    WORD = "word"
    """A word is another one altogether: *Carlos Salinas*, *Raul Salinas*. For names of two words or
    more in Latin, Cyrillic or Arabic letters."""
    SYLLABLE = "syllable"
    """A hangul syllable, kana or Han character is another: 조태열, 조태용."""
    DIGIT = "digit"
    """A number is another: *Unit 731*, *Unit 732*. For names with a digit."""
    QUALIFIER = "qualifier"
    """*North* against *South*, *Upper* against *Lower*; in front where the name has none: *Sudan*,
    *South Sudan*. For Latin names."""
    GENERATION = "generation"
    """*Jr.* against none, *II* against *III*. For Latin names."""


_DIFFERENCES: Final = tuple(Difference)
_QUALIFIERS: Final = {
    "North": "South", "Northern": "Southern", "East": "West", "Eastern": "Western",
    "Upper": "Lower", "Old": "New",
}  # fmt: skip
_OPPOSITES: Final = _QUALIFIERS | {value: key for key, value in _QUALIFIERS.items()}
_GENERATIONS: Final = {"Jr.": "Sr.", "Sr.": "Jr.", "II": "III", "III": "II", "IV": "III"}
# No two of a row are spellings of one name in any language.
_WORDS: Final = {
    "LATIN": ("Kolbert", "Zumani", "Pritchard"),
    "CYRILLIC": ("Колберт", "Зумани", "Притчард"),
    "ARABIC": ("كولبرت", "زوماني"),
}
_HANGUL: Final = ("가", "힣")
_JAMO_PER_INITIAL: Final = 588
_JAMO_PER_VOWEL: Final = 28
_VOWELS: Final = 21
# Plain, tense and aspirated stops are written alike in some system, and so are ㅅ and ㅆ; the
# numbers are those of the initial consonants in the order of Unicode.
_SOUND_OF_INITIAL: Final = (0, 0, 1, 2, 2, 3, 4, 5, 5, 6, 6, 7, 8, 8, 8, 0, 2, 5, 9)
_HAN: Final = "王李刘陈吴周国华明丽文东"
_KANA: Final = {"KATAKANA": "カキサシタナハマヤラワ", "HIRAGANA": "かきさしたなはまやらわ"}


@overload
def near_misses(
    name: str, *, differences: Collection[Difference | str] = ...
) -> SearchStrategy[str]: ...


@overload
def near_misses(
    name: KoreanName, *, differences: Collection[Difference | str] = ...
) -> SearchStrategy[KoreanName]: ...


def near_misses(
    name: str | KoreanName, *, differences: Collection[Difference | str] = _DIFFERENCES
) -> SearchStrategy[str] | SearchStrategy[KoreanName]:
    """Draw another name with one true difference, which nothing may fold away.

    Why: a near miss must score below 1 and below every respelling, and must not resolve to the
    bearer of the name.

    Args:
        name: The name; of a `KoreanName` one given syllable is exchanged for one that no style
            writes alike.
        differences: The differences to choose from; values of `Difference`. Those that do not
            apply to the name are left out.

    Raises:
        ArgumentError: A difference is not known, or none of them applies to the name.

    >>> from hypothesis import given, settings
    >>> @settings(database=None)
    ... @given(near_misses("Ali Khan", differences=["generation"]))
    ... def test(other):
    ...     assert other in {"Ali Khan Jr.", "Ali Khan III"}
    >>> test()
    """
    chosen = _as_differences(differences)
    if isinstance(name, KoreanName):
        if Difference.SYLLABLE not in chosen:
            raise ArgumentError("a KoreanName differs by 'syllable' only; allow that difference")
        return _other_korean_names(name)
    options = [other for way in chosen for other in _CHANGES[way](name)]
    if not options:
        raise ArgumentError(
            f"none of the differences {', '.join(chosen)} applies to {name!r}; "
            "allow more of them, or give a name with a letter of a script in SCRIPTS"
        )
    return st.sampled_from(options)


def _as_differences(differences: Collection[Difference | str]) -> tuple[Difference, ...]:
    if isinstance(differences, str):
        raise ArgumentError(
            f"differences is the str {differences!r}; give a list: [{differences!r}]"
        )
    for difference in differences:
        if difference not in _DIFFERENCES:
            raise ArgumentError(
                f"unknown difference {difference!r}; choose from {', '.join(_DIFFERENCES)}"
            )
    return tuple(difference for difference in _DIFFERENCES if difference in differences)


def _other_korean_names(name: KoreanName) -> SearchStrategy[KoreanName]:
    others = [
        (place, other)
        for place, syllable in enumerate(name.given)
        for other in GIVEN_SYLLABLES
        if sounds_apart(syllable, other)
    ]
    return st.sampled_from(others).map(lambda drawn: _with_syllable(name, *drawn))


def _with_syllable(name: KoreanName, place: int, syllable: str) -> KoreanName:
    return evolve(name, given=(*name.given[:place], syllable, *name.given[place + 1 :]))


def _changed_initials(name: str) -> list[str]:
    words = name.split(" ")
    return [
        " ".join([*words[:place], other, *words[place + 1 :]])
        for place, word in enumerate(words)
        for other in other_initials(word)
    ]


def _changed_words(name: str) -> list[str]:
    words = name.split(" ")
    if len(words) == 1:
        return []
    return [
        " ".join([*words[:place], other, *words[place + 1 :]])
        for place, word in enumerate(words)
        for other in _WORDS.get(unicodedata.name(word[:1], "").split(" ")[0], ())
        if other[0] != word[0].upper()
    ]


def _changed_syllables(name: str) -> list[str]:
    text = unicodedata.normalize("NFC", name)
    return [
        text[:place] + other + text[place + 1 :]
        for place, character in enumerate(text)
        for other in _other_syllables(character)
    ]


def _other_syllables(character: str) -> list[str]:
    if _HANGUL[0] <= character <= _HANGUL[1]:
        return [other for other in GIVEN_SYLLABLES if _differs(character, other)]
    described = unicodedata.name(character, "").split(" ")
    if described[0] in _KANA and described[-2] == "LETTER":
        plain = unicodedata.normalize("NFD", character)[0]
        return [other for other in _KANA[described[0]] if other != plain]
    if described[:2] == ["CJK", "UNIFIED"]:
        return [other for other in _HAN if other != character]
    return []


def _differs(first: str, second: str) -> bool:
    """Whether two hangul syllables have another initial sound and another vowel."""
    codes = [ord(syllable) - ord(_HANGUL[0]) for syllable in (first, second)]
    initials = {_SOUND_OF_INITIAL[code // _JAMO_PER_INITIAL] for code in codes}
    vowels = {code // _JAMO_PER_VOWEL % _VOWELS for code in codes}
    return len(initials) == len(vowels) == 2


def _changed_digits(name: str) -> list[str]:
    options = []
    for place, character in enumerate(name):
        if character.isdecimal():
            value = unicodedata.decimal(character)
            zero = ord(character) - value
            others = [chr(zero + other) for other in range(10) if other != value]
            options += [name[:place] + other + name[place + 1 :] for other in others]
    return options


def _changed_qualifiers(name: str) -> list[str]:
    if not is_latin(name):
        return []
    words = name.split(" ")
    if words[0] in _OPPOSITES:
        return [" ".join([_OPPOSITES[words[0]], *words[1:]])]
    return [f"{qualifier} {name}" for qualifier in ("North", "South")]


def _changed_generations(name: str) -> list[str]:
    if not is_latin(name):
        return []
    *rest, last = name.split(" ")
    if last in _GENERATIONS:
        return [" ".join([*rest, _GENERATIONS[last]]), *([" ".join(rest)] if rest else [])]
    return [f"{name} Jr.", f"{name} III"]


_CHANGES: Final[dict[Difference, Callable[[str], list[str]]]] = {
    Difference.INITIAL: _changed_initials,
    Difference.WORD: _changed_words,
    Difference.SYLLABLE: _changed_syllables,
    Difference.DIGIT: _changed_digits,
    Difference.QUALIFIER: _changed_qualifiers,
    Difference.GENERATION: _changed_generations,
}
