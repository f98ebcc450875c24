"""What measurements weigh: a fitted curve for each, in bits.

A *term* is one measurement: the name of its curve, where on the curve it lies, and how much of it
there is. ``curves.tsv`` holds the curves as points; between two points the weight changes in a
straight line, beyond the outermost it stays. ``tools/fit_scoring.py`` fits them, each rising or
level, as one logistic regression.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

__all__ = ["Curve", "Term", "curves", "read_curves", "weigh"]

Term = tuple[str, float, float]
"""Name of a curve, place on it, and amount."""

Curve = tuple[tuple[float, ...], tuple[float, ...]]
"""Places, rising, and the weight in bits at each."""


def read_curves(text: str) -> dict[str, Curve]:
    r"""The curves of a table with the columns ``curve``, ``at`` and ``bits``, places rising.

    >>> rows = ["curve at bits", "equal 2 0.5", "equal 14 4.5"]
    >>> read_curves(chr(10).join(chr(9).join(row.split()) for row in rows))
    {'equal': ((2.0, 14.0), (0.5, 4.5))}
    """
    points: dict[str, list[tuple[float, float]]] = {}
    for line in text.splitlines()[1:]:
        name, at, bits = line.split("\t")
        points.setdefault(name, []).append((float(at), float(bits)))
    return {
        name: (tuple(at for at, _ in found), tuple(bits for _, bits in found))
        for name, found in points.items()
    }


@cache
def curves() -> Mapping[str, Curve]:
    """The curves that the scores are made with."""
    text = resources.files(__package__).joinpath("curves.tsv").read_text(encoding="utf-8")
    return read_curves(text)


def weigh(terms: Sequence[Term]) -> float:
    """The weight of some measurements, in bits.

    >>> weigh([("equal", 14.0, 1.0)]) > weigh([("equal", 5.0, 1.0)])
    True
    """
    table = curves()
    if len(terms) == 1:
        ((name, at, amount),) = terms
        return amount * _height(table[name], at) + 0.0  # as the sum of one: never -0.0
    return math.fsum([amount * _height(table[name], at) for name, at, amount in terms])


def _height(curve: Curve, at: float) -> float:
    places, heights = curve
    after = bisect_right(places, at)
    if after == 0:
        return heights[0]
    if after == len(places):
        return heights[-1]
    start, end = places[after - 1], places[after]
    low, high = heights[after - 1], heights[after]
    return low + (high - low) * (at - start) / (end - start)
