"""The tables of Japanese names: how often a reading is a name, and how kanji are read in names.

=================  ==========================================================================
``readings.tsv``   family names and given names by their reading, with the weight of each
``names.tsv``      names as whole words: kanji, role, readings with their weights
``characters.tsv``  single kanji: readings at the head and at the end of a family name, within a
                   given name, and as a whole given name
``forms.tsv``      other forms of a kanji: old, registered and Chinese forms
=================  ==========================================================================

They are written by ``tools/build_japanese.py`` from hand lists, the Unihan database and pairs of
names; readings are in the form of `kana.lengthened`.
"""

from __future__ import annotations

import math
from functools import cache, lru_cache
from importlib import resources

from normalizer.languages.japanese.kana import lengthened, morae

__all__ = ["FAMILY", "GIVEN", "family_share", "kanji_readings", "prior", "standard", "text_mass"]

FAMILY, GIVEN = "family", "given"

# P(a name is none of those listed); its morae are then drawn one by one.
_UNLISTED = 0.06
# P(number of morae of such a name), family or given.
_LENGTHS = (0.0, 0.01, 0.12, 0.32, 0.36, 0.13, 0.045, 0.01, 0.004, 0.001)
# How far the frequency of a reading as a name tells between the readings that kanji can have.
_PULL = 0.6
_MOST_PULL = 2.0**9
# A word in the table may still be read by its characters.
_BY_CHARACTERS = 0.04
_MOST_READINGS = 24
_MOST_KANJI = 4
# P(number of characters) of a family and of a given name.
_SIZES = {FAMILY: (0.0, 0.05, 0.84, 0.1, 0.008), GIVEN: (0.0, 0.18, 0.64, 0.17, 0.008)}
# P(character) for one that the hand lists read in this place, and for any other.
_KNOWN, _OTHER = 1 / 500, 1 / 30000


def _lines(name: str) -> list[list[str]]:
    text = resources.files(__package__).joinpath(name).read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines()[1:]]


def _weights(cell: str) -> dict[str, float]:
    if cell == "-":
        return {}
    pairs = (one.rpartition(":") for one in cell.split())
    return {reading: float(weight) for reading, _, weight in pairs}


@cache
def _listed() -> dict[str, dict[str, float]]:
    listed: dict[str, dict[str, float]] = {FAMILY: {}, GIVEN: {}}
    for reading, family, given in _lines("readings.tsv"):
        for role, weight in ((FAMILY, family), (GIVEN, given)):
            if weight != "-":
                listed[role][reading] = float(weight)
    for shares in listed.values():
        total = sum(shares.values())
        for reading in shares:
            shares[reading] /= total
    return listed


@cache
def _mora_shares(role: str) -> dict[str, float]:
    counts: dict[str, float] = {}
    for reading, share in _listed()[role].items():
        # The root keeps the morae of a few frequent names from outweighing all others.
        for mora in morae(reading):
            counts[mora] = counts.get(mora, 0.0) + math.sqrt(share)
    total = sum(counts.values())
    return {mora: count / total for mora, count in counts.items()}


@lru_cache(maxsize=2048)
def _drawn(role: str, reading: str) -> float:
    """P(reading) when its morae are drawn one by one."""
    parts = morae(reading)
    shares = _mora_shares(role)
    length = _LENGTHS[len(parts)] if len(parts) < len(_LENGTHS) else 1e-4
    return length * math.prod(shares.get(mora, 1e-4) for mora in parts)


@lru_cache(maxsize=2048)
def prior(role: str, reading: str) -> float:
    """P(a family or given name is this reading).

    >>> prior("family", "さとー") > prior("family", "こーの") > prior("family", "とーさ")
    True
    """
    listed = _listed()[role].get(reading, 0.0)
    return (1 - _UNLISTED) * listed + _UNLISTED * _drawn(role, reading)


def family_share(reading: str) -> float:
    """The share of Japanese whose family name is read so; 0 where it is not listed."""
    return _listed()[FAMILY].get(reading, 0.0)


@cache
def _forms() -> dict[str, str]:
    return {
        other: standard_
        for standard_, others in _lines("forms.tsv")
        for other in others
    }  # fmt: skip


def standard(text: str) -> str:
    """Kanji in the form in use in Japan, and repeated kanji written out.

    >>> standard("澤邊"), standard("佐々木")
    ('沢辺', '佐佐木')
    """
    out = ""
    for char in text:
        out += out[-1] if char == "々" and out else _forms().get(char, char)
    return out


@cache
def _names() -> dict[str, dict[str, dict[str, float]]]:
    names: dict[str, dict[str, dict[str, float]]] = {FAMILY: {}, GIVEN: {}}
    for name, role, readings in _lines("names.tsv"):
        names[role][name] = _weights(readings)
    return names


@cache
def _characters() -> dict[str, tuple[bool, bool, tuple[dict[str, float], ...]]]:
    """For each kanji, whether it is usual in family and given names, and its four lists."""
    return {
        char: ("f" in usual, "g" in usual, tuple(map(_weights, cells)))
        for char, usual, *cells in _lines("characters.tsv")
    }


def _read(role: str, char: str, *, head: bool, last: bool) -> dict[str, float]:
    if "ぁ" <= char <= "ヶ":
        return {lengthened(char): 1.0}
    found = _characters().get(char)
    if found is None:
        return {}
    at_head, at_end, within, whole = found[2]
    if role == FAMILY:
        # A family name of one character is read as at the head.
        return at_head if head or not at_end else at_end
    return (whole if head and last else within) or within or at_head


def _composed(role: str, text: str) -> dict[str, float]:
    """Readings that the characters of a name can make, likelier ones kept."""
    names = _names()[GIVEN]
    size = len(text)
    places: list[dict[str, float]] = [{} for _ in range(size + 1)]
    places[0][""] = 1.0
    for at in range(size):
        heads = sorted(places[at].items(), key=lambda item: (-item[1], item[0]))[:_MOST_READINGS]
        ways = [(1, _read(role, text[at], head=at == 0, last=at == size - 1))]
        # 慎太郎 is 慎 and 太郎: the end of a given name may be a name of its own.
        if role == GIVEN and at and size - at >= 2:
            ways.append((size - at, names.get(text[at:], {})))
        for length, readings in ways:
            total = sum(readings.values())
            for reading, weight in readings.items():
                for head, p in heads:
                    ahead = places[at + length]
                    made = lengthened(head + reading)
                    ahead[made] = ahead.get(made, 0.0) + p * weight / total * (
                        2 if length > 1 else 1
                    )
    return places[size]


@lru_cache(maxsize=2048)
def kanji_readings(role: str, text: str) -> tuple[tuple[str, float], ...]:
    """P(reading | kanji) of a family or given name, likelier readings first; at most 24.

    Args:
        role: `FAMILY` or `GIVEN`.
        text: Kanji, kana among them or not, in their `standard` form.

    >>> kanji_readings("family", "安倍")[0][0], kanji_readings("given", "晋太郎")[0][0]
    ('あべ', 'しんたろー')
    """
    if not 0 < len(text) <= _MOST_KANJI:
        return ()
    shares: dict[str, float] = {}
    made = _composed(role, text)
    pulled = {
        reading: p
        * min(_MOST_PULL, prior(role, reading) / (_drawn(role, reading) or 1e-30)) ** _PULL
        for reading, p in made.items()
    }
    listed = _names()[role].get(text, {})
    for readings, part in (
        (pulled, _BY_CHARACTERS if listed else 1.0),
        (listed, 1 - _BY_CHARACTERS),
    ):
        total = sum(readings.values())
        for reading, weight in readings.items():
            shares[reading] = shares.get(reading, 0.0) + part * weight / total
    order = sorted(shares.items(), key=lambda item: (-item[1], item[0]))[:_MOST_READINGS]
    total = sum(weight for _, weight in order)
    return tuple((reading, weight / total) for reading, weight in order)


@lru_cache(maxsize=2048)
def text_mass(role: str, text: str) -> float:
    """P(kanji) of a family or given name, which tells where an unspaced name is cut."""
    listed = _names()[role].get(text)
    if listed:
        return sum(listed.values()) / 1e4
    mass = _SIZES[role][len(text)] * 0.2
    for char in text:
        family, given, _ = _characters().get(char, (False, False, ()))
        kana = "ぁ" <= char <= "ヶ"
        usual = family if role == FAMILY else given or kana
        mass *= _KNOWN if usual else _OTHER
    return mass
