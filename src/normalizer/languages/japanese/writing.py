"""Japanese names written in Latin letters, and the kana behind Latin spellings and kanji."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from normalizer.errors import ArgumentError
from normalizer.languages.base import Reading, Romanization
from normalizer.languages.japanese import foreign
from normalizer.languages.japanese.kana import is_kana, lengthened, spelled_out
from normalizer.languages.japanese.parse import CODE, lattice
from normalizer.languages.japanese.sounds import sounded
from normalizer.languages.japanese.systems import SYSTEMS, write
from normalizer.languages.japanese.tables import family_share
from normalizer.text import words
from normalizer.text.scripts import main_script

if TYPE_CHECKING:
    from normalizer.languages.lattice import Lattice

__all__ = ["HABIT", "part_share", "readings", "romanize"]

HABIT = "habit"
"""Name of what no system licenses but passports and the press write."""

# Share of each way of writing among the spellings of the news, by general knowledge.
_SHARES = {HABIT: 0.5, "passport": 0.25, "hepburn": 0.2, "kunrei": 0.02, "nihon": 0.01,
           "wapuro": 0.02}  # fmt: skip
# What habit makes of a name in passport spelling: given name first, the odd "oh" for a long o.
_GIVEN_FIRST = 0.75
_LONG_H = 0.05
_PLAIN = 0.75
_MOST = 12
_MOST_PAIRS = 6
_PER_UNIT = 8
_MOST_WORDS = 8
_MOST_LETTERS = 40


@lru_cache(maxsize=2048)
def readings(name: str) -> tuple[Reading, ...]:
    """The likeliest readings in kana of a name in Latin letters or kanji; family name first.

    A name that cannot be Japanese is read as katakana would write it.

    >>> readings("Shinzō Abe")[0].text, readings("安倍晋三")[0].text
    ('あべ しんぞう', 'あべ しんぞう')
    """
    read = lattice(name)
    if read is None:
        return foreign.readings(name)
    return tuple(
        Reading(f"{spelled_out(family)} {spelled_out(given)}", round(weight, 6), CODE, "kana")
        for (family, given), weight in _pairs(read)[:_MOST]
    )


def _pairs(read: Lattice) -> list[tuple[tuple[str, str], float]]:
    """The likeliest readings of family and given name together."""
    shares: dict[tuple[str, str], float] = {}
    for path in read.paths:
        family, given = (
            sorted(unit.weighed.items(), key=lambda item: (-item[1], item[0]))[:_PER_UNIT]
            for unit in path.units
        )
        for one, p in family:
            for other, q in given:
                weight = path.weight * p * q / read.mass
                shares[one, other] = shares.get((one, other), 0.0) + weight
    return sorted(shares.items(), key=lambda item: (-item[1], item[0]))


def romanize(name: str, system: str | None = None) -> tuple[Romanization, ...]:
    """The Latin spellings of a name in kanji or kana: by one system, by ``"habit"``, or by all.

    Raises:
        ArgumentError: There is no such system.

    >>> [one.text for one in romanize("安倍晋三", "hepburn")][:2]
    ['Abe Shinzo', 'Abe Shinzō']
    """
    if system is not None and system not in _SHARES:
        known = ", ".join((HABIT, *SYSTEMS))
        raise ArgumentError(f"no system {system!r} for Japanese; use one of {known}")
    return _romanized(name, system)


@lru_cache(maxsize=2048)
def _romanized(name: str, system: str | None) -> tuple[Romanization, ...]:
    if main_script(name) not in ("Hira", "Kana", "Hani"):
        return ()
    read = lattice(name)
    names: list[tuple[tuple[str, ...], float]]
    if read is not None and read.native:
        names = [(pair, weight) for pair, weight in _pairs(read)[:_MOST_PAIRS]]
    else:
        parts = words(name)[:_MOST_WORDS]
        if not parts or not all(map(is_kana, "".join(parts))):
            return ()
        names = [(tuple(lengthened(one[:_MOST_LETTERS]) for one in parts), 1.0)]
    shares: dict[str, float] = {}
    licensed: dict[str, str] = {}
    for one in (system,) if system else (*SYSTEMS, HABIT):
        if one == HABIT and (read is None or not read.native):
            found = foreign.romanize(name)
        else:
            found = [
                (text, p * weight) for forms, p in names for text, weight in _spelled(forms, one)
            ]
        for text, weight in found:
            shares[text] = shares.get(text, 0.0) + weight * _SHARES[one]
            licensed.setdefault(text, one)
    total = sum(shares.values()) or 1.0
    order = sorted(shares, key=lambda text: (-shares[text], text))[:_MOST]
    return tuple(
        Romanization(text, round(shares[text] / total, 6), CODE, licensed[text]) for text in order
    )


def _spelled(forms: tuple[str, ...], system: str) -> list[tuple[str, float]]:
    """One reading of a name as a system, or habit, writes it."""
    if system == HABIT:
        plain = [write(form, "passport") for form in forms]
        odd = [_with_h(form, one) for form, one in zip(forms, plain, strict=True)]
        found: dict[str, float] = {}
        for parts, weight in ((plain, 1 - _LONG_H), (odd, _LONG_H)):
            for text, share in (
                (_titled(parts[::-1]), _GIVEN_FIRST),
                (_titled(parts), 1 - _GIVEN_FIRST),
            ):
                found[text] = found.get(text, 0.0) + weight * share
        return sorted(found.items())
    marked = _titled([write(form, system) for form in forms])
    plain_ = _titled([write(form, system, marked=False) for form in forms])
    # The press takes the marks off more often than not.
    return [(marked, 1.0)] if marked == plain_ else [(plain_, _PLAIN), (marked, 1 - _PLAIN)]


def _with_h(form: str, plain: str) -> str:
    """Ohno, Satoh: a long *o* at either end may be written *oh*."""
    if form.startswith("おー"):
        return "oh" + plain[1:]
    return plain + "h" if form.endswith("ー") and plain.endswith("o") else plain


def _titled(parts: list[str]) -> str:
    return " ".join(part.capitalize() for part in parts)


@lru_cache(maxsize=2048)
def part_share(form: str) -> float:
    """The share of Japanese whose family name a lone Latin word can spell.

    >>> part_share("suzuki") > part_share("abe") > part_share("putin") == 0
    True
    """
    if not form.isascii():
        return 0.0
    return sum(family_share(reading) * p for reading, p in sounded(form.lower(), "Latn"))
