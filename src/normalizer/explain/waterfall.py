"""How evidence adds up, as bars: each begins where the one before ended."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from attrs import frozen

from normalizer.decide import BALANCED
from normalizer.errors import ArgumentError
from normalizer.evidence import probability
from normalizer.explain.cells import both, cut
from normalizer.explain.table import Row, from_prior, rows_of
from normalizer.explain.words import share

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from normalizer.decide import Policy
    from normalizer.evidence import Evidence

__all__ = ["Bar", "bars_of", "span", "threshold", "waterfall_text"]

LEAST_WIDTH = 40
"""Columns below which a label of a few words and a bar do not fit beside each other."""

MOST_DRAWN = 300.0
"""Bits of the heaviest piece that is drawn to its end; what names say is seldom beyond 30."""

_WIDEST_PLOT = 44
_LEAST_BITS = 7  # columns of the number before the bars


@frozen
class Bar:
    """A piece of evidence as a bar.

    Attributes:
        row: What it says.
        start: Where it begins, in bits: the sum of all pieces before.
        end: Where it ends: the sum with this piece.
    """

    row: Row
    start: float
    end: float


def bars_of(evidence: Iterable[Evidence]) -> tuple[Bar, ...]:
    """The bars, the prior first; the last ends at the log-odds of the score.

    Raises:
        ArgumentError: A weight is not a finite number.
    """
    pieces = from_prior(evidence)
    ends = [math.fsum(piece.bits for piece in pieces[: at + 1]) for at in range(len(pieces))]
    starts = [0.0, *ends]
    return tuple(
        Bar(row, start, end)
        for row, start, end in zip(rows_of(pieces), starts[: len(ends)], ends, strict=True)
    )


def threshold(policy: Policy) -> float | None:
    """Bits from which a policy resolves; None where no sum or every sum would do.

    >>> round(threshold(BALANCED), 3)
    1.222
    """
    if not 0.0 < policy.resolve < 1.0:
        return None
    return math.log2(policy.resolve / (1.0 - policy.resolve))


def span(bars: Sequence[Bar], line: float | None) -> tuple[float, float]:
    """The smallest and the largest sum that a picture shows, at least one bit apart.

    A person's word outranks all else by thousands of bits; beside such a bar no other would be
    seen, so that it is cut where the picture ends. Its number tells the rest.

    >>> span([], None)
    (-0.5, 0.5)
    """
    drawn = [bar for bar in bars if abs(bar.end - bar.start) <= MOST_DRAWN]
    ends = [end for end in (bar.end for bar in drawn) if abs(end) <= 2 * MOST_DRAWN]
    places = [0.0, *ends, *([] if line is None else [line])]
    least, most = min(places), max(places)
    beyond = [bar.end for bar in bars if not least <= bar.end <= most]
    room = max(1.0, (most - least) / 4) if beyond else 0.0
    if any(end < least for end in beyond):
        least -= room
    if any(end > most for end in beyond):
        most += room
    return (least, most) if most - least >= 1.0 else (least - 0.5, most + 0.5)


@frozen
class _Glyphs:
    """What bars are drawn with: for, against, no weight, the line at 0, that of the policy."""

    up: str
    down: str
    none: str
    zero: str
    line: str
    rest: str


@frozen
class _Canvas:
    """Cells of a line of bars, and the bits at its ends."""

    least: float
    most: float
    cells: int
    line: float | None
    glyphs: _Glyphs

    def draw(self, start: float, end: float) -> str:
        """One bar over the lines; one without weight is still a mark."""
        drawn = [" "] * self.cells
        if self.line is not None:
            drawn[self._cell(self.line)] = self.glyphs.line
        drawn[self._cell(0.0)] = self.glyphs.zero
        first, last = sorted((self._edge(start), self._edge(end)))
        if first == last:
            drawn[self._cell(end)] = self.glyphs.none
        filled = self.glyphs.up if end > start else self.glyphs.down
        drawn[first:last] = filled * (last - first)
        return "".join(drawn)

    def _edge(self, bits: float) -> int:
        within = min(max(bits, self.least), self.most)
        return round((within - self.least) / (self.most - self.least) * self.cells)

    def _cell(self, bits: float) -> int:
        return min(self._edge(bits), self.cells - 1)


_BLOCKS = _Glyphs("█", "░", "▏", "│", "┊", "…")
_ASCII = _Glyphs("#", "=", "'", "|", ":", "~")


def waterfall_text(
    evidence: Iterable[Evidence],
    *,
    width: int = 80,
    ascii_only: bool = False,
    policy: Policy = BALANCED,
) -> str:
    """Evidence as bars of characters, one line a piece, with its sum under them.

    Args:
        evidence: The pieces; as many lines.
        width: Columns of the terminal, at least 40.
        ascii_only: Whether to draw with ASCII, and to write all other letters as escapes.
        policy: Whose threshold is drawn as a line.

    Raises:
        ArgumentError: The width is too small, or a weight is not a finite number.

    >>> from normalizer.evidence import Evidence, EvidenceKind
    >>> start = Evidence(EvidenceKind.PRIOR, -2.0)
    >>> pieces = [start, Evidence(EvidenceKind.EQUAL, 4.0, "cho", "cho")]
    >>> print(waterfall_text(pieces, width=64, ascii_only=True))
      -2.00  ==========|      :     before the parts are looked at
      +4.00  #####################  cho and cho: the same
      +2.00            ###########  the sum: probability 0.800
      |  0 bits, probability 0.5
      :  the policy 'balanced' needs 0.7
    """
    if width < LEAST_WIDTH:
        raise ArgumentError(f"a width of {width} is too small; use {LEAST_WIDTH} or more")
    bars = bars_of(evidence)
    glyphs = _ASCII if ascii_only else _BLOCKS
    numbers = [f"{bar.row.bits:+.2f}" for bar in bars]
    numbers.append(f"{bars[-1].row.running if bars else 0.0:+.2f}")
    size = max([_LEAST_BITS, *map(len, numbers)])
    room = width - size - 4  # two blanks on either side of the bars
    plot = min(_WIDEST_PLOT, 2 * room // 5)
    line = threshold(policy)
    least, most = span(bars, line)
    canvas = _Canvas(least, most, plot, line, glyphs)
    reached = bars[-1].end if bars else 0.0
    drawn = [(canvas.draw(bar.start, bar.end), _label(bar.row)) for bar in bars]
    drawn.append((canvas.draw(0.0, reached), f"the sum: probability {share(probability(reached))}"))
    lines = []
    for number, (picture, words) in zip(numbers, drawn, strict=True):
        label = words.encode("ascii", "backslashreplace").decode() if ascii_only else words
        shown = cut(label, room - plot, rest=glyphs.rest)
        lines.append(f"{number.rjust(size)}  {picture}  {shown}")
    lines.append(f"  {glyphs.zero}  0 bits, probability 0.5")
    if line is not None:
        lines.append(f"  {glyphs.line}  the policy {policy.name!r} needs {policy.resolve:g}")
    return "\n".join(line.rstrip() for line in lines)


def _label(row: Row) -> str:
    parts = both(row.left, row.right)
    return f"{parts}: {row.words}" if parts else row.words
