"""Vietnamese syllables behind a spelling without marks."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from normalizer.languages.base import Reading
from normalizer.languages.vietnamese.parse import CODE, lattice

if TYPE_CHECKING:
    from normalizer.languages.lattice import Path, Unit

__all__ = ["readings"]

_MOST = 12
_PER_UNIT = 6


@lru_cache(maxsize=2048)
def readings(name: str) -> tuple[Reading, ...]:
    """The likeliest names with all marks that a spelling can stand for, with their weights.

    >>> [reading.text for reading in readings("Nguyen Van Linh")][:1]
    ['Nguyễn Văn Linh']
    """
    read = lattice(name)
    if read is None:
        return ()
    shares: dict[str, float] = {}
    tradition: dict[str, str] = {}
    for path in read.paths:
        for text, weight in _written(path):
            shares[text] = shares.get(text, 0.0) + weight
            tradition.setdefault(text, path.tradition)
    order = sorted(shares, key=lambda text: (-shares[text], text))[:_MOST]
    return tuple(
        Reading(text, round(shares[text] / read.mass, 6), CODE, tradition[text]) for text in order
    )


def _written(path: Path) -> list[tuple[str, float]]:
    names = [("", path.weight)]
    for unit in path.units:
        forms = sorted(_forms(unit), key=lambda item: (-item[1], item[0]))[:_PER_UNIT]
        names = [(f"{head} {form}".strip(), p * w) for head, p in names for form, w in forms]
        names = sorted(names, key=lambda item: (-item[1], item[0]))[: 4 * _MOST]
    return names


def _forms(unit: Unit) -> list[tuple[str, float]]:
    return [(form.lstrip("*").capitalize(), weight) for form, weight in unit.weighed.items()]
