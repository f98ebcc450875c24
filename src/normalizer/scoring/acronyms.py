"""Short names made of the first letters of long ones."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from attrs import frozen

from normalizer.names import PartRole

if TYPE_CHECKING:
    from collections.abc import Iterable

    from normalizer.names import Name, Part

__all__ = ["SHORTEST", "Spelled", "acronyms", "is_short", "spelled_by"]

SHORTEST, _LONGEST = 2, 10
# Letters that one word may give: IBRASPP takes three of Brasileiro.
_MOST_OF_WORD = 3
_MOST_WORDS = 14


@frozen
class Spelled:
    """How an acronym fits a long name.

    Attributes:
        letters: How many letters it has.
        plain: Whether it is just the initials of all words that carry meaning.
        skipped: How many words that carry meaning give no letter.
        inner: How many letters are not the first of a word.
    """

    letters: int
    plain: bool
    skipped: int
    inner: int


def acronyms(name: Name) -> tuple[str, ...]:
    """The acronyms that a name of several words plainly has: with its small words, and without.

    >>> from normalizer.names import analyze
    >>> from normalizer.model import Kind
    >>> acronyms(analyze("Bank of China", Kind.ORGANIZATION))
    ('bc', 'boc')
    """
    kept = [part for part in name.parts if part.role is not PartRole.LEGAL]
    counted = [part for part in kept if part.role is not PartRole.PARTICLE]
    runs = [_initials(counted), _initials(kept), _initials(name.parts)]
    # Places stand behind the name of a branch, which its acronym leaves out: AIIMS Jodhpur.
    if len(runs[0]) > SHORTEST + 1:
        runs.append(runs[0][:-1])
    found = ["".join(run) for run in runs]
    return tuple(dict.fromkeys(a for a in found if SHORTEST <= len(a) <= _LONGEST))


def _initials(parts: Iterable[Part]) -> list[str]:
    return [form[:1] for part in parts for form in _forms(part)]


def _forms(part: Part) -> list[str]:
    """The words of a part; a term of several words is one part, and gives a letter for each."""
    return part.text.split() if " " in part.text and part.text.isascii() else [part.form]


def is_short(name: Name) -> bool:
    """Whether a name looks like an acronym: one short word, mostly of capitals.

    >>> from normalizer.names import analyze
    >>> from normalizer.model import Kind
    >>> is_short(analyze("U.N.", Kind.ORGANIZATION)), is_short(analyze("Apple", Kind.ORGANIZATION))
    (True, False)
    """
    letters = [char for char in name.core if char.isalpha()]
    capitals = sum(map(str.isupper, letters))
    return SHORTEST <= len(letters) <= _LONGEST and 2 * capitals > len(letters)


@lru_cache(maxsize=2048)
def spelled_by(short: tuple[Part, ...], long: tuple[Part, ...]) -> Spelled | None:
    """How the letters of a short name can be taken from the words of a long one, in order.

    Each word gives its first letter, or a few of its first; small words may give none.

    Args:
        short: The parts of the short name; their letters are taken together.
        long: The parts of the long name, more than one.

    Returns:
        The way that skips fewest words, then takes fewest inner letters; None where there is none.
    """
    wanted = "".join(part.form for part in short)
    parts = [
        (form, part.role is PartRole.PARTICLE)
        for part in long
        if part.role is not PartRole.LEGAL
        for form in _forms(part)
    ]
    if not SHORTEST <= len(wanted) <= _LONGEST or not 1 < len(parts) <= _MOST_WORDS:
        return None
    # For each number of letters taken so far, the fewest skipped words and inner letters.
    best: dict[int, tuple[int, int]] = {0: (0, 0)}
    for form, small in parts:
        ahead: dict[int, tuple[int, int]] = {}
        for at, (skipped, inner) in best.items():
            for taken in range(min(_MOST_OF_WORD, len(form), len(wanted) - at) + 1):
                if wanted[at : at + taken] != form[:taken]:
                    break
                cost = (skipped + (taken == 0 and not small), inner + max(0, taken - 1))
                if at + taken not in ahead or cost < ahead[at + taken]:
                    ahead[at + taken] = cost
        best = ahead
    if len(wanted) not in best:
        return None
    skipped, inner = best[len(wanted)]
    return Spelled(len(wanted), skipped == inner == 0, skipped, inner)
