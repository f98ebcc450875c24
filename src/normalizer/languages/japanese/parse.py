"""Japanese personal names, in kanji, kana, Latin, Cyrillic or hangul letters, read into lattices.

A name is a family name and a given name; what two spellings must share is the reading of each.
Kanji have several readings, Latin letters leave long vowels out, hangul leaves out voicing at the
start of a word: each spelling stands for the readings that it can have, with their weights.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

from normalizer.languages.japanese.kana import is_kana, lengthened
from normalizer.languages.japanese.sounds import MACRON, may_be_sounded, sounded
from normalizer.languages.japanese.tables import (
    FAMILY,
    GIVEN,
    kanji_readings,
    prior,
    standard,
    text_mass,
)
from normalizer.languages.lattice import Lattice, Path, Unit
from normalizer.text import clean
from normalizer.text.scripts import main_script

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["CODE", "latin_words", "lattice"]

CODE = "ja"

_NATIVE = frozenset({"Hira", "Kana", "Hani"})
_MOST_LETTERS = 40
_MOST_SOLID = 7
_MOST_KANJI = 4
# The Western press wrote the given name first until about 2019, and mostly does still; Russians
# do, Koreans keep the Japanese order.
_FAMILY_FIRST = {"Latn": 0.35, "Cyrl": 0.15, "Hang": 0.95}
# ... and this sure when a comma or capitals show which is the family name.
_SHOWN = 0.98
# A family name in katakana stands in forms and registers, not in the news.
_LEAST_PRIOR = 2e-6
# What two names in kanji prove by a reading that no table has is bounded: a wrong cut shares one.
_RAREST = 2e-6

_BETWEEN = re.compile(r"[\s,]+")
_HYPHENS = re.compile("[-\u2010-\u2015\u2212]")
_APOSTROPHES = re.compile("['\u2018\u2019`\u00b4\u02bc\u02b9]")
# What is left of a name in ASCII where only its letters count: they, and blanks.
_PLAIN = {
    code: " " if chr(code).isspace() or chr(code) in ".," else None
    for code in range(128)
    if not chr(code).isalpha()
}
_LONG_MARKS = str.maketrans({"\u0302": MACRON})
# Nobles of old are "Minamoto no Yoritomo"; Korean joins the particle to the family name.
_OF = frozenset({"no", "но", "노"})
_JOINED_OF = 0.3


@lru_cache(maxsize=2048)
def lattice(name: str) -> Lattice | None:
    """Read a personal name as Japanese; None where it cannot be one.

    >>> lattice("安倍晋三").native, lattice("Shinzo Abe").native, lattice("Vladimir Putin")
    (True, False, None)
    """
    if len(name) > 2 * _MOST_LETTERS:
        return None
    if name.isascii() and not _may_be_japanese(name):
        return None
    # The Latin branch needs the case of letters, which shows family names.
    name = unicodedata.normalize("NFKC", name).strip()
    script = main_script(name)
    if script in _NATIVE:
        paths = tuple(_native(clean(name)))
    elif script in _FAMILY_FIRST:
        paths = tuple(_foreign(name, script))
    else:
        return None
    return Lattice(CODE, script in _NATIVE, paths) if paths else None


def _may_be_japanese(name: str) -> bool:
    """Whether a name in ASCII may be two words of morae; most names are told by this."""
    words: tuple[str, ...] = ()
    for token in name.split():
        found = _sounded_words(token)
        if found is None:
            return False
        words += found
    return len(words) == 2 or (len(words) == 3 and words[1] in _OF)


@lru_cache(maxsize=2048)
def _sounded_words(token: str) -> tuple[str, ...] | None:
    """The words of letters in what stands between blanks; None where one can have no reading."""
    plain = token.lower().translate(_PLAIN)
    return tuple(plain.split()) if may_be_sounded(plain) else None


def _native(name: str) -> Iterator[Path]:
    parts = standard(name).split()
    solid = "".join(parts)
    if not 2 <= len(solid) <= 2 * _MOST_SOLID or not all(map(_written, solid)):
        return
    if len(parts) == 2:
        yield from _cut(parts[0], parts[1])
    elif len(parts) == 1:
        if all(map(is_kana, solid)):
            if main_script(name) == "Hira":
                for at in range(1, len(solid)):
                    yield from _cut(solid[:at], solid[at:])
        elif len(solid) <= _MOST_SOLID:
            for at in range(1, min(len(solid), _MOST_KANJI + 1)):
                yield from _cut(solid[:at], solid[at:])


def _written(char: str) -> bool:
    return "\u3400" <= char <= "\u9fff" or is_kana(char)


def _cut(family: str, given: str) -> Iterator[Path]:
    head, tail = _unit(FAMILY, family), _unit(GIVEN, given)
    if head and tail:
        yield Path(1.0, "native", (head, tail))


@lru_cache(maxsize=2048)
def _unit(role: str, text: str) -> Unit | None:
    """A family or given name in kanji or kana."""
    if all(map(is_kana, text)):
        form = lengthened(text)
        if prior(role, form) < _LEAST_PRIOR and main_script(text) == "Kana":
            return None
        readings = {form: 1.0}
        return Unit.of(role, text, readings, {form: prior(role, form)}, 0.0)
    found = kanji_readings(role, text)
    if not found:
        return None
    mass = text_mass(role, text)
    weighed = {form: mass * p for form, p in found}
    readings = {form: w / max(_RAREST, prior(role, form)) for form, w in weighed.items()}
    return Unit(role, text, readings, weighed, mass)


def _foreign(name: str, script: str) -> Iterator[Path]:
    parts = latin_words(name) if script == "Latn" else _words(name)
    if len(parts) == 3 and parts[1] in _OF:
        parts = [parts[0], parts[2]]
    if len(parts) != 2 or any(map(str.isdigit, name)):
        return
    first, last = _order(name, script)
    for weight, family, given in ((first, parts[0], parts[1]), (last, parts[1], parts[0])):
        head, tail = _sounded_unit(FAMILY, family, script), _sounded_unit(GIVEN, given, script)
        if weight and head and tail:
            yield Path(weight, script, (head, tail))
        if script == "Hang" and len(family) > 2 and family[-1] in _OF:
            head = _sounded_unit(FAMILY, family[:-1], script)
            if head and tail:
                yield Path(weight * _JOINED_OF, script, (head, tail))


@lru_cache(maxsize=2048)
def _sounded_unit(role: str, word: str, script: str) -> Unit | None:
    readings = dict(sounded(word, script))
    if not readings:
        return None
    text = word.replace(MACRON, "")
    return Unit.of(role, text, readings, {form: prior(role, form) for form in readings}, 0.0)


def latin_words(name: str) -> list[str]:
    """The words of a Latin name in lower case, with long vowels still marked.

    >>> latin_words("Jun'ichi SATO"), latin_words("Ken-ichi")
    (["jun'ichi", 'sato'], ["ken'ichi"])
    """
    text = unicodedata.normalize("NFD", name.lower().replace(".", " ")).translate(_LONG_MARKS)
    text = _HYPHENS.sub("'", _APOSTROPHES.sub("'", text))
    out = []
    for word in _BETWEEN.split(text):
        letters = "".join(c for c in word if "a" <= c <= "z" or c in (MACRON, "'"))
        # An apostrophe parts n from a vowel; elsewhere it says nothing.
        letters = re.sub("(?<!n)'|'(?![aiueoy])", "", letters)
        if letters:
            out.append(letters)
    return out


def _words(name: str) -> list[str]:
    return [
        w for w in _BETWEEN.split(_HYPHENS.sub("", unicodedata.normalize("NFC", name.lower()))) if w
    ]


def _order(name: str, script: str) -> tuple[float, float]:
    """Probability that the first word is the family name, and that the last is."""
    if "," in name:
        return 1.0, 0.0
    words = name.split()
    capitals = [len(word) > 1 and word.isupper() for word in words]
    if capitals[0] != capitals[-1]:
        return (_SHOWN, 1 - _SHOWN) if capitals[0] else (1 - _SHOWN, _SHOWN)
    first = _FAMILY_FIRST[script]
    return first, 1 - first
