"""Evidence as a table that adds up as it is shown."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from attrs import frozen

from normalizer.errors import ArgumentError
from normalizer.evidence import EvidenceKind, probability, total
from normalizer.explain.cells import cell, pad, width
from normalizer.explain.words import WITHOUT_PARTS, briefly, needs, share

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from normalizer.decide import Policy
    from normalizer.evidence import Evidence

__all__ = ["Row", "adding_up", "from_prior", "rows_of", "table"]

_WIDEST_PART = 28
"""Columns for a part of a name; the names of most bodies still fit."""

_LEAST_BITS = 7
"""Columns of the weights; most have two digits before the point."""

_WIDEST_WORDS = 110
"""Columns for the words, which stand last: with a long note, not the longest."""


@frozen
class Row:
    """A piece of evidence as it is shown.

    Attributes:
        bits: Its weight, in hundredths that add up.
        running: The sum of the weights so far.
        left: The part of the first name that it is about; "" for none.
        right: The part of the second name.
        words: What it is.
    """

    bits: float
    running: float
    left: str
    right: str
    words: str


def adding_up(bits: Sequence[float]) -> tuple[list[float], float]:
    """Weights rounded to hundredths so that the rounded ones add up to their rounded sum.

    Each is rounded down, and those that lose most get the hundredths that are then missing; none
    moves by a whole hundredth.

    >>> adding_up([0.333, 0.333, 0.333])
    ([0.33, 0.33, 0.34], 1.0)
    """
    exact = [round(value * 100, 6) for value in bits]
    shown = [int(value // 1) for value in exact]
    missing = round(sum(exact)) - sum(shown)
    by_loss = sorted(range(len(exact)), key=lambda at: (shown[at] - exact[at], -at))
    for at in by_loss[:missing]:
        shown[at] += 1
    return [value / 100 for value in shown], sum(shown) / 100


def from_prior(evidence: Iterable[Evidence]) -> list[Evidence]:
    """Evidence in the order in which it is shown: where every comparison starts comes first.

    Raises:
        ArgumentError: A weight is not a finite number.
    """
    pieces = sorted(evidence, key=lambda piece: piece.kind is not EvidenceKind.PRIOR)
    for piece in pieces:
        if not math.isfinite(piece.bits):
            raise ArgumentError(f"evidence of {piece.bits} bits cannot be shown; use a finite one")
    return pieces


def rows_of(
    evidence: Iterable[Evidence], *, left: str = "first name", right: str = "second name"
) -> tuple[Row, ...]:
    """Evidence as it is shown, the prior first.

    Args:
        evidence: The pieces.
        left: What the first name is called.
        right: What the second name is called.

    Raises:
        ArgumentError: A weight is not a finite number.
    """
    pieces = from_prior(evidence)
    shown, _ = adding_up([piece.bits for piece in pieces])
    rows = []
    for at, (piece, bits) in enumerate(zip(pieces, shown, strict=True), 1):
        parts = piece.kind not in WITHOUT_PARTS
        rows.append(
            Row(
                bits=bits,
                running=round(math.fsum(shown[:at]), 2),
                left=cell(piece.left, _WIDEST_PART) if parts else "",
                right=cell(piece.right, _WIDEST_PART) if parts else "",
                words=cell(briefly(piece, left=left, right=right), _WIDEST_WORDS),
            )
        )
    return tuple(rows)


def table(
    evidence: Iterable[Evidence],
    *,
    left: str = "first name",
    right: str = "second name",
    policy: Policy | None = None,
) -> list[str]:
    """Evidence as lines: a head, a line a piece, and the sum, to which the numbers add up.

    Args:
        evidence: The pieces.
        left: Head of the column with parts of the first name.
        right: Head of the column with parts of the second name.
        policy: The thresholds that the sum is held against, where there are any.

    Raises:
        ArgumentError: A weight is not a finite number.

    >>> from normalizer.evidence import Evidence
    >>> start = Evidence(EvidenceKind.PRIOR, -2.0)
    >>> for line in table([start, Evidence(EvidenceKind.EQUAL, 5.5, "cho", "조")]):
    ...     print(line)
       bits  so far  first name  second name  what
      -2.00   -2.00                           before the parts are looked at
      +5.50   +3.50  cho         조           the same
      +3.50  = probability 0.919
    """
    pieces = from_prior(evidence)
    rows = rows_of(pieces, left=left, right=right)
    reached = f"{rows[-1].running if rows else 0.0:+.2f}"
    bits = [f"{row.bits:+.2f}" for row in rows]
    running = [f"{row.running:+.2f}" for row in rows]
    size = max(_LEAST_BITS, *map(len, bits), len(reached))
    so_far = max(map(len, ["so far", *running]))
    lefts = _column(left, [row.left for row in rows])
    rights = _column(right, [row.right for row in rows])
    words = ["what", *(row.words for row in rows)]
    numbers = [("bits", "so far"), *zip(bits, running, strict=True)]
    lines = [
        "  ".join([one.rjust(size), other.rjust(so_far), *parts])
        for (one, other), *parts in zip(numbers, *lefts, *rights, words, strict=True)
    ]
    asked = f"; {needs(policy)}" if policy is not None else ""
    chance = share(probability(total(pieces)))
    return [*lines, f"{reached.rjust(size)}  = probability {chance}{asked}"]


def _column(head: str, parts: Sequence[str]) -> list[list[str]]:
    """A padded column under its head; none where all its parts are empty."""
    if not any(parts):
        return []
    columns = max(map(width, [head, *parts]))
    return [[pad(text, columns) for text in (head, *parts)]]
