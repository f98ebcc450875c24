"""The tables of Chinese, read at first need.

``characters.tsv``, ``surnames.tsv`` and ``cantonese.tsv`` are written by
``tools/build_chinese.py``, which names their sources; ``nanyang.tsv`` and ``vietnamese.tsv`` are by
hand.
"""

from __future__ import annotations

from functools import cache
from importlib import resources
from typing import NamedTuple

from attrs import frozen

__all__ = [
    "RAREST", "Character", "Surname", "Weights", "cantonese", "characters", "given_prior",
    "nanyang", "simplified", "surname_prior", "surname_readings", "surnames", "vietnamese",
]  # fmt: skip

RAREST = 1e-7
"""Prior of a character or surname that the tables do not list."""

# Pairs of surnames that simplification or registrars have exchanged.
_EXCHANGED = {"肖": "萧", "付": "傅", "闫": "阎", "代": "戴", "邱": "丘", "丘": "邱", "萧": "肖",
              "傅": "付", "阎": "闫", "戴": "代"}  # fmt: skip
_EXCHANGE_SHARE = 0.1
Weights = dict[str, float]


class Character(NamedTuple):
    """A character as names have it; a tuple, as ten thousand are made at once.

    Attributes:
        form: The character, simplified.
        share: P(character) in given names.
        pinyin: Its readings with tone (``zhong1``), and P(reading | character).
        jyutping: Its Cantonese readings likewise.
        korean: Its readings in hangul.
    """

    form: str
    share: float
    pinyin: dict[str, float]
    jyutping: dict[str, float]
    korean: str


def _rows(name: str) -> list[list[str]]:
    text = resources.files(__package__).joinpath(name).read_text(encoding="utf-8")
    return [line.split("\t") for line in text.replace("\t-", "\t").splitlines()[1:]]


def _weighed(text: str) -> Weights:
    if ":" not in text:
        return {text: 1.0} if text else {}
    pairs = (item.rsplit(":", 1) for item in text.split())
    found = {form: float(weight) for form, weight in pairs}
    total = sum(found.values())
    return {form: weight / total for form, weight in found.items()}


@cache
def _read() -> tuple[dict[str, Character], dict[str, str]]:
    found: dict[str, Character] = {}
    forms: dict[str, str] = {}
    rows = _rows("characters.tsv")
    total = sum(float(row[2]) for row in rows)
    for form, variants, share, pinyin, jyutping, korean in rows:
        found[form] = Character(
            form, float(share) / total, _weighed(pinyin), _weighed(jyutping), korean
        )
        forms.update(dict.fromkeys(variants, form))
    return found, forms


def characters() -> dict[str, Character]:
    """The characters of names, likeliest in given names first."""
    return _read()[0]


def simplified(text: str) -> str:
    """A text in simplified characters, as the tables file it.

    >>> simplified("習近平"), simplified("陳水扁")
    ('习近平', '陈水扁')
    """
    forms = _read()[1]
    return "".join(forms.get(char, char) for char in text)


@cache
def given_prior() -> Weights:
    """P(character) in given names."""
    return {form: one.share for form, one in characters().items()}


@frozen
class Surname:
    """A family name.

    Attributes:
        share: P(surname).
        pinyin: Its reading without tones, a blank between two syllables.
        hand: For each region with habits of its own, P(spelling | surname).
    """

    share: float
    pinyin: str
    hand: dict[str, Weights]


@cache
def surnames() -> dict[str, Surname]:
    """The family names, one character or two, most frequent first."""
    rows = _rows("surnames.tsv")
    total = sum(float(row[1]) for row in rows)
    found = {}
    for name, share, pinyin, *hand in rows:
        regions = zip(("taiwan", "cantonese", "nanyang"), map(_weighed, hand), strict=True)
        sound = pinyin or " ".join(_first(char) for char in name)
        found[name] = Surname(float(share) / total, sound, dict(regions))
    return found


@cache
def surname_prior() -> Weights:
    """P(surname)."""
    return {name: one.share for name, one in surnames().items()}


def surname_readings(written: str) -> Weights:
    """The known family names that one or two simplified characters stand for."""
    readings = {written: 1.0} if written in surnames() else {}
    other = _EXCHANGED.get(written)
    if readings and other:
        readings[other] = _EXCHANGE_SHARE
    return readings


def _first(char: str) -> str:
    one = characters().get(char)
    return next(iter(one.pinyin))[:-1] if one and one.pinyin else ""


@cache
def cantonese() -> dict[str, Weights]:
    """P(spelling | toneless Jyutping syllable) in Hong Kong and Macau."""
    return {key: _weighed(cell) for key, cell in _rows("cantonese.tsv")}


@cache
def nanyang() -> dict[str, Weights]:
    """P(spelling | character) in Singapore, Malaysia and beyond."""
    return {key: _weighed(cell) for key, cell in _rows("nanyang.tsv")}


@cache
def vietnamese() -> dict[str, tuple[str, ...]]:
    """How Vietnamese reads each character, with all marks, the usual reading first."""
    found: dict[str, list[str]] = {}
    for reading, chars in _rows("vietnamese.tsv"):
        for char in chars:
            found.setdefault(char, []).append(reading)
    return {char: tuple(readings) for char, readings in found.items()}
