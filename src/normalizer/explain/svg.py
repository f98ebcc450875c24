"""Evidence as a picture that stands alone: a waterfall of bars in SVG."""

from __future__ import annotations

import math
from html import escape
from typing import TYPE_CHECKING

from attrs import frozen

from normalizer.decide import BALANCED
from normalizer.evidence import probability
from normalizer.explain.cells import both, cell, cut, visible
from normalizer.explain.waterfall import bars_of, span, threshold
from normalizer.explain.words import likelihood, needs, share

if TYPE_CHECKING:
    from collections.abc import Iterable

    from normalizer.decide import Policy
    from normalizer.evidence import Evidence
    from normalizer.explain.waterfall import Bar

__all__ = ["waterfall_svg"]

_WIDTH = 1000
_MARGIN = 16
_LABELS = 456
"""Where the column of words ends."""
_PLOT = (540, 928)
"""Where the smallest and the largest sum lie; the number of a bar fits on either side."""
_TOP = 104
_ROW = 40
_BAR = 18
_WIDEST_LABEL = 62
"""Columns of text that fit beside the bars: a column is about 7 of the 440 units."""
_WIDEST_TITLE = 100
_TICKS = 8
"""Most lines of the scale; more would not leave room for their numbers."""

_DIRECTIONS = frozenset(["\u2068", "\u2069"])
_NO_CHARACTERS = frozenset(["\ufffe", "\uffff"])

# Blue and orange are told apart by those who do not see red and green; the numbers have signs.
# No variables: some programs that draw SVG know none.
_STYLE = """\
.waterfall { font-family: system-ui, "Noto Sans", "DejaVu Sans", sans-serif; font-size: 13px; }
.waterfall text { fill: #1b1f24; }
.waterfall .ground { fill: #ffffff; }
.waterfall .number { paint-order: stroke; stroke: #ffffff; stroke-width: 4px; }
.waterfall .head { font-size: 16px; font-weight: 600; }
.waterfall .soft { fill: #5a6370; font-size: 12px; }
.waterfall .up { fill: #0b62b0; }
.waterfall .down { fill: #c25700; }
.waterfall .sum { fill: #4a5361; }
.waterfall line { stroke: #5a6370; }
.waterfall .grid { stroke: #d9dee4; }
.waterfall .join { stroke-dasharray: 2 2; }
.waterfall .line { stroke: #1b1f24; stroke-width: 1.5; stroke-dasharray: 6 4; }
@media (prefers-color-scheme: dark) {
  .waterfall text { fill: #e7ebf0; }
  .waterfall .ground { fill: #16191d; }
  .waterfall .number { stroke: #16191d; }
  .waterfall .soft { fill: #a3adb9; }
  .waterfall .up { fill: #63aef5; }
  .waterfall .down { fill: #f59b4c; }
  .waterfall .sum { fill: #b3bcc8; }
  .waterfall line { stroke: #a3adb9; }
  .waterfall .grid { stroke: #343b44; }
  .waterfall .line { stroke: #e7ebf0; }
}
"""


@frozen
class _Scale:
    """From bits to places on the picture."""

    least: float
    most: float

    def x(self, bits: float) -> float:
        """Where so many bits lie."""
        left, right = _PLOT
        within = min(max(bits, self.least), self.most)
        return left + (within - self.least) / (self.most - self.least) * (right - left)

    def ticks(self) -> list[float]:
        """Round numbers of bits, few enough to have their numbers beside each other."""
        rough = (self.most - self.least) / _TICKS
        power = 10.0 ** math.floor(math.log10(rough))
        step = next(step * power for step in (1, 2, 5, 10) if step * power >= rough)
        first, last = math.ceil(self.least / step), math.floor(self.most / step)
        return [round(at * step, 6) for at in range(first, last + 1)]


def waterfall_svg(
    evidence: Iterable[Evidence],
    *,
    title: str,
    left: str,
    right: str,
    policy: Policy = BALANCED,
) -> str:
    """Evidence as a picture: a bar a piece, each beginning where the one before ended.

    The picture is one SVG without anything to load. It follows the reader's choice of light or
    dark. Any text may be given; what XML cannot hold, and what is not seen, becomes an escape.

    Args:
        evidence: The pieces; as many bars, and one for their sum.
        title: What the picture says, in a sentence.
        left: The first name, or the mention.
        right: The second name, or the alias.
        policy: Whose threshold is drawn as a line.

    Raises:
        ArgumentError: A weight is not a finite number.

    >>> picture = waterfall_svg([], title="R&D", left="A", right="B")
    >>> picture.splitlines()[1]
    '<title>R&amp;D</title>'
    """
    bars = bars_of(evidence)
    reached = bars[-1].end if bars else 0.0
    line = threshold(policy)
    scale = _Scale(*span(bars, line))
    height = _TOP + _ROW * (len(bars) + 1) + 2 * _MARGIN
    names = both(cell(left, _WIDEST_TITLE // 2), cell(right, _WIDEST_TITLE // 2))
    chance = f"{likelihood(probability(reached))} ({share(probability(reached))})"
    shown = bars[-1].row.running if bars else 0.0
    told = f"{names}: {shown:+.2f} bits, {chance}; {needs(policy)}."
    size = f'width="{_WIDTH}" height="{height}" viewBox="0 0 {_WIDTH} {height}"'
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" class="waterfall" role="img" {size}>',
        f"<title>{_safe(title)}</title>",
        f"<desc>{_safe(told)}</desc>",
        f"<style>\n{_STYLE}</style>",
        f'<rect class="ground" width="{_WIDTH}" height="{height}"/>',
        _text(_MARGIN, 30, cut(title, _WIDEST_TITLE), "head"),
        _text(_MARGIN, 52, names, ""),
        *_axis(scale, height),
        *_threshold(scale, line, policy, height),
    ]
    for number, bar in enumerate(bars):
        parts += _bar(scale, bar, _TOP + number * _ROW)
    parts += _sum(scale, reached, shown, chance, _TOP + len(bars) * _ROW)
    return "\n".join([*parts, "</svg>", ""])


def _axis(scale: _Scale, height: int) -> list[str]:
    bottom = height - 2 * _MARGIN
    found = []
    for bits in scale.ticks():
        x = scale.x(bits)
        kind = "zero" if bits == 0 else "grid"
        found += [
            f'<line class="{kind}" x1="{x:.1f}" y1="{_TOP - 8}" x2="{x:.1f}" y2="{bottom}"/>',
            _text(
                x,
                bottom + 16,
                _signed(f"{bits:+g}") if bits else "0 bits",
                "soft",
                "middle",
            ),
        ]
    return found


def _threshold(scale: _Scale, line: float | None, policy: Policy, height: int) -> list[str]:
    if line is None:
        return []
    x = scale.x(line)
    end = height - 2 * _MARGIN
    label = f"{cell(policy.name, _WIDEST_TITLE // 4)} needs {policy.resolve:g}"
    return [
        f'<line class="line" x1="{x:.1f}" y1="{_TOP - 16}" x2="{x:.1f}" y2="{end}"/>',
        _text(x, _TOP - 22, label, "soft", "end" if x > sum(_PLOT) / 2 else "start"),
    ]


def _bar(scale: _Scale, bar: Bar, top: float) -> list[str]:
    row = bar.row
    kind = "down" if bar.end < bar.start else "up"
    parts = both(row.left, row.right)
    end = scale.x(bar.end)
    low = top + (_ROW + _BAR) / 2
    join = f'<line class="join" x1="{end:.1f}" y1="{low}" x2="{end:.1f}" y2="{low + _ROW - _BAR}"/>'
    # What was cut is told where the pointer rests.
    told = f"{parts}: {row.words}" if parts else row.words
    return [
        f"<g><title>{_safe(told)}</title>",
        *_label(row.words, parts, top),
        *_box(scale, (bar.start, bar.end), kind, f"{row.bits:+.2f}", top),
        join,
        "</g>",
    ]


def _sum(scale: _Scale, reached: float, shown: float, chance: str, top: float) -> list[str]:
    return [
        *_label(f"the sum: {chance}", "", top),
        *_box(scale, (0.0, reached), "sum", f"{shown:+.2f}", top),
    ]


def _label(words: str, parts: str, top: float) -> list[str]:
    middle = top + _ROW / 2
    if not parts:
        return [_text(_LABELS, middle + 4, cut(words, _WIDEST_LABEL), "", "end")]
    return [
        _text(_LABELS, middle - 3, cut(words, _WIDEST_LABEL), "", "end"),
        _text(_LABELS, middle + 13, cut(parts, _WIDEST_LABEL), "soft", "end"),
    ]


def _box(scale: _Scale, ends: tuple[float, float], kind: str, bits: str, top: float) -> list[str]:
    """A bar with its number at the side to which it leads; a bar without weight is a hair."""
    start, end = scale.x(ends[0]), scale.x(ends[1])
    wide = max(abs(end - start), 1.0)
    at, anchor = (end - 6, "end") if end < start else (end + 6, "start")
    place = f'x="{min(start, end):.1f}" y="{top + (_ROW - _BAR) / 2:g}"'
    return [
        f'<rect class="{kind}" data-bits="{bits}" {place} width="{wide:.1f}" height="{_BAR}"/>',
        _text(at, top + _ROW / 2 + 4, _signed(bits), "number", anchor),
    ]


def _signed(bits: str) -> str:
    """A number whose minus is as broad as a plus: a hyphen is lost beside a line."""
    return bits.replace("-", "\u2212")


def _text(x: float, y: float, text: str, kind: str, anchor: str = "start") -> str:
    style = f' class="{kind}"' if kind else ""
    where = "" if anchor == "start" else f' text-anchor="{anchor}"'
    return f'<text x="{x:.1f}" y="{y:g}"{style}{where}>{_safe(text)}</text>'


def _safe(text: str) -> str:
    """Text for XML, which has no place for control characters, surrogates and U+FFFE, U+FFFF."""
    return escape("".join(map(_safe_char, text)))


def _safe_char(char: str) -> str:
    if char in _DIRECTIONS:  # those of cells, which are in order; others turn nothing around here
        return char
    return f"\\u{ord(char):04x}" if char in _NO_CHARACTERS else visible(char)
