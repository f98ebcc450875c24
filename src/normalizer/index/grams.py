"""What words are found by: the runs of letters of a word, its rough sound, and what it means.

Each word of a name is cut into runs of three letters, as it is spelled and by its rough sound; a
given name also has the group of its equivalents (William, Bill), a word of a thing's name what it
means. A rare run weighs more than a common one. How rare a run is stands in ``runs.tsv``, frozen
with the code (``tools/fit_runs.py`` counts it), so that what a name is found by does not hang on
the other rows of a table.

Runs are numbers here and their weights small whole numbers: sums of them are the same in any order
and on any machine.
"""

from __future__ import annotations

import math
from functools import cache
from importlib import resources
from zlib import crc32

import numpy as np
import numpy.typing as npt

from normalizer.languages.equivalents import equivalents_key
from normalizer.names import Part, PartRole
from normalizer.text import words
from normalizer.text.sounds import rough_sound

__all__ = ["Grams", "part_grams", "runs_of", "weighed_runs"]

_SIZE = 3
# Spellings of a native word that are looked up: half of the true ones are among the first four,
# and few beyond the eighth.
_MOST_SPELLINGS = 8
# Two forms of one given name (Thomas, Tom) share less than their letters would: their sets differ.
_EQUIVALENT = 1.5
# A word weighs by its runs of letters, about one for each; what it means is one run more.
_MEANING = 4.0
# Of a native word that is known to mean another, the sound tells little.
_TRANSLATED = 0.2
# A particle or a legal form is in many names, and is put and dropped at will.
_LIGHT = 0.3
_LIGHT_ROLES = frozenset({PartRole.PARTICLE, PartRole.LEGAL})

# Steps in a bit: the rarest run of a common count stays below a byte.
_STEPS = 6.0
_HEAVIEST = 255
# Bits of what is no run: a group of equivalents or a meaning is about as rare as a word.
_GROUP_BITS = 11.0
# Bits of a run that the counts do not list: less than one word in 60,000 has it.
_UNLISTED_BITS = 16.0

# Runs are numbers in a base beyond their letters: edges, a to z, 0 to 9, and what is none of them.
_LETTERS = "?^$abcdefghijklmnopqrstuvwxyz0123456789C"
_BASE = len(_LETTERS)
_SOUNDS = _BASE**_SIZE
_GROUPS = 2 * _SOUNDS
_HASHED = 1 << 20
_NUMBER = {letter: number for number, letter in enumerate(_LETTERS)}

Grams = tuple[npt.NDArray[np.uint32], npt.NDArray[np.uint8]]
"""Numbers of runs, rising, and the weight of each, 1 to 255."""


def runs_of(form: str) -> tuple[list[str], list[str]]:
    """The runs of a folded word, and those of its rough sound, with the edges as letters.

    >>> runs_of("joly")
    (['^jo', 'jol', 'oly', 'ly$'], ['^io', 'iol', 'oli', 'li$'])
    """
    return _runs(f"^{form}$"), _runs(f"^{rough_sound(form)}$")


def _runs(text: str) -> list[str]:
    found = [text[at : at + _SIZE] for at in range(max(1, len(text) - _SIZE + 1))]
    return list(dict.fromkeys(found))


@cache
def _listed(before: str) -> dict[str, tuple[int, float, int]]:
    """The listed runs, each with its number, how rare it is, in bits, and what it weighs.

    Args:
        before: What stands before the runs that are wanted: a tilde before those of sounds.
    """
    text = resources.files(__package__).joinpath("runs.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines()[1:])
    return {
        run.removeprefix(before): (
            _number(run.removeprefix(before), before),
            float(bits),
            _weight(float(bits)),
        )
        for run, bits in rows
        if run.startswith("~") == bool(before)
    }


def _number(run: str, before: str) -> int:
    """The number of a run; a tilde goes before the runs of sounds."""
    number = _SOUNDS if before else 0
    place = 1
    for letter in reversed(run):
        number += place * _NUMBER.get(letter, 0)
        place *= _BASE
    return number


def _weight(bits: float) -> int:
    return min(_HEAVIEST, max(1, math.floor(bits * _STEPS + 0.5)))


def _hashed(text: str) -> int:
    """A number for what is no run; two that share one are told apart when they are judged."""
    return int(_GROUPS) + crc32(text.encode()) % _HASHED


# A word that is asked for is asked for again soon; what is filed is asked for once.
def part_grams(part: Part, things: bool) -> Grams:  # noqa: FBT001 - as its callers have it
    """What a word is found by, as arrays; see `weighed_runs`."""
    numbers, weights = weighed_runs(part, things)
    return np.array(numbers, dtype=np.uint32), np.array(weights, dtype=np.uint8)


def weighed_runs(part: Part, things: bool) -> tuple[list[int], list[int]]:  # noqa: FBT001 - as above
    """What a word is found by: numbers of runs, rising, and their weights.

    A native word spreads its weight over its likeliest spellings.

    Args:
        part: The word.
        things: Whether it stands in the name of a thing, so that what it means counts.
    """
    forms = (part.form, *part.others[: _MOST_SPELLINGS - 1])
    light = _LIGHT if part.role in _LIGHT_ROLES else 1.0
    share = light
    if part.means and not part.text.isascii():
        share *= _TRANSLATED
    share /= len(forms)
    weights = _plain_weights(part.form) if share == 1.0 else None
    if weights is None:
        weights = _spread_weights(forms, share)
    more: dict[int, float] = {}
    groups = sorted({group for form in forms for group in equivalents_key(form)})
    for group in groups:
        more[_hashed("=" + group)] = _EQUIVALENT * _GROUP_BITS / len(groups)
    if things:
        # A word of another language meets the English one, which means itself.
        meant = [piece for one in part.means for piece in words(one)]
        if part.text.isascii() and part.form not in meant:
            meant.append(part.form)
        for word in dict.fromkeys(meant):
            number = _hashed("#" + word)
            more[number] = more.get(number, 0.0) + light * _MEANING * _GROUP_BITS / len(meant)
    for number, bits in more.items():
        weights[number] = _weight(bits)
    numbers = sorted(weights)
    return numbers, [weights[number] for number in numbers]


def _plain_weights(form: str) -> dict[int, int] | None:
    """The weights of a word of one form, of which all runs are listed."""
    plain, sounds = _listed(""), _listed("~")
    text, sound = f"^{form}$", f"^{rough_sound(form)}$"
    try:
        found = [plain[text[at : at + _SIZE]] for at in range(max(1, len(text) - _SIZE + 1))]
        found += [sounds[sound[at : at + _SIZE]] for at in range(max(1, len(sound) - _SIZE + 1))]
    except KeyError:
        return None
    return {number: weight for number, _, weight in found}


def _spread_weights(forms: tuple[str, ...], share: float) -> dict[int, int]:
    """The weights of any word, each of whose forms has a share."""
    found: dict[int, float] = {}
    listed = _listed(""), _listed("~")
    for form in forms:
        for table, runs, before in zip(listed, runs_of(form), ("", "~"), strict=True):
            for run in runs:
                known = table.get(run)
                number, bits = known[:2] if known else (_number(run, before), _UNLISTED_BITS)
                found[number] = found.get(number, 0.0) + share * bits
    return {number: _weight(bits) for number, bits in found.items()}
