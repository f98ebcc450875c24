"""The syllables of Vietnamese names, and how each script spells them.

``syllables.tsv`` lists family names and the syllables of middle and given names with how common
they are, in people of a thousand; it is by hand. What a unit of a name stands for is a syllable
with all its marks: *Dũng* and *Dụng* are two, and *Dung* may be either.
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from functools import cache, lru_cache
from importlib import resources

from normalizer.languages.chinese.habits import sinokorean
from normalizer.languages.chinese.tables import characters, simplified, vietnamese
from normalizer.languages.lattice import FAMILY, Unit
from normalizer.languages.vietnamese.sounds import TONES, bare, hangul, is_syllable, toneless

__all__ = ["TRADITIONS", "standard", "unit"]

TRADITIONS = {
    "Latn": {"quocngu": 1.0},
    "Hang": {"transcribed": 0.88, "sinokorean": 0.12},
    "Hani": {"characters": 1.0},
}
"""For each script, how names are written in it: Korean spells by sound, or reads the characters of
people of old (오권 is Ngô Quyền)."""

RAREST = 1e-6
"""Prior of a syllable that the table does not list."""

# Papers print the marks of half the names.
_MARKED = 0.5
# Where both i and y are written for one sound (Lý and Lí, Quý and Quí).
_EITHER = frozenset("hklmst")
_UNLISTED = "*"


@lru_cache(maxsize=2048)
def standard(word: str) -> str:
    """A syllable as the table spells it, wherever its tone is set, and with i or y.

    >>> standard("Hoà") == standard("Hòa"), standard("Lí"), standard("Ðỗ")
    (True, 'lý', 'đỗ')
    """
    plain, tone = _sounds(word)
    return _listed().get((plain, tone), unicodedata.normalize("NFC", plain + tone))


def _sounds(word: str) -> tuple[str, str]:
    """The letters of a syllable with y for a lone i, and its tone."""
    text = unicodedata.normalize("NFD", word.lower().replace("ð", "đ"))
    plain = toneless(text)
    head = plain[:-1]
    if plain.endswith("i") and (head in _EITHER or head == "qu"):
        plain = head + "y"
    return plain, "".join(char for char in text if char in TONES)[:1]


@cache
def _listed() -> dict[tuple[str, str], str]:
    """The table's spelling of each syllable, by its letters and its tone."""
    found: dict[tuple[str, str], str] = {}
    for syllable, _, _ in _rows():
        found.setdefault(_sounds(syllable), syllable)
    return found


@cache
def _rows() -> list[tuple[str, float, float]]:
    text = resources.files(__package__).joinpath("syllables.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.replace("\t-", "\t0").splitlines()[1:])
    return [(syllable, float(family), float(given)) for syllable, family, given in rows]


@cache
def prior(role: str) -> dict[str, float]:
    """P(syllable) as a family name, or within a given name."""
    at = 1 if role == FAMILY else 2
    rows = {row[0]: weight for row in _rows() if (weight := float(row[at]))}
    total = sum(rows.values())
    return {syllable: weight / total for syllable, weight in rows.items()}


@cache
def _bare(role: str) -> dict[str, dict[str, float]]:
    turned: dict[str, dict[str, float]] = defaultdict(dict)
    for syllable in prior(role):
        turned[bare(syllable)][syllable] = 1 - _MARKED
    return dict(turned)


@cache
def _heard(role: str, tradition: str) -> dict[str, dict[str, float]]:
    """For each hangul or character, the syllables that it can be."""
    turned: dict[str, dict[str, float]] = defaultdict(dict)
    if tradition == "transcribed":
        for syllable in prior(role):
            for form, weight in hangul(syllable):
                turned[form][syllable] = weight
        return dict(turned)
    for char, readings in vietnamese().items():
        forms = sinokorean(char) if tradition == "sinokorean" else {char: 1.0}
        for form, weight in forms.items():
            for syllable in readings:
                known = standard(syllable)
                if known in prior(role):
                    found = turned[form]
                    found[known] = max(found.get(known, 0.0), weight * characters()[char].share)
    # Of the characters that a syllable has, those of names are the likelier.
    totals: dict[str, float] = defaultdict(float)
    for found in turned.values():
        for syllable, weight in found.items():
            totals[syllable] += weight
    return {
        form: {syllable: weight / totals[syllable] for syllable, weight in found.items()}
        for form, found in turned.items()
    }


@lru_cache(maxsize=2048)
def unit(role: str, tradition: str, word: str) -> Unit | None:
    """The readings of one syllable as it is spelled; None where it is none.

    Args:
        role: ``"family"`` or ``"given"``.
        tradition: A key of the values of `TRADITIONS`.
        word: The syllable, in the letters of the tradition.
    """
    if tradition != "quocngu":
        readings = _heard(role, tradition).get(simplified(word), {})
    elif not is_syllable(word):
        return None
    elif word.lower() == bare(word):
        readings = dict(_bare(role).get(bare(word), {}))
    else:
        known = standard(word)
        readings = {known: _MARKED} if known in prior(role) else {}
    if tradition == "quocngu" and role != FAMILY and (not readings or word.lower() == bare(word)):
        readings = readings | {_UNLISTED + bare(word): 0.5}
    return Unit.of(role, word, readings, prior(role), RAREST) if readings else None
