"""The picture of the docs: what a mention costs, and how many are found, against the size."""

from __future__ import annotations

import math
from html import escape
from typing import Any

from attrs import frozen
from contenders import OURS
from contenders import names as all_methods

from report import done, sizes_of

WIDTH, HEIGHT = 800, 720
LEFT, RIGHT = 84, 560
PANELS = ((64, 340), (412, 640))
"""Top and bottom of the cost, and of the recall."""
GAP = 15
"""Pixels that labels need between them."""
TITLE = "What a mention costs, and how often its entity is found, by the size of the table"

# As in the pictures of evidence: no variables, since some programs that draw SVG know none. Lines
# are told apart by their labels and dashes as well as by colour.
DASHES = ("", "7 3", "2 3", "9 3 2 3", "5 5", "1 4", "12 4")
LIGHT = ("#0b62b0", "#c25700", "#5a6370", "#7a3fa0", "#00786a", "#a8324a", "#7a6a00")
DARK = ("#63aef5", "#f59b4c", "#a3adb9", "#c39be8", "#4cc9b8", "#f08aa0", "#d6c34a")
STYLE = """\
.speed { font-family: system-ui, "Noto Sans", "DejaVu Sans", sans-serif; font-size: 13px; }
.speed text { fill: #1b1f24; }
.speed .ground { fill: #ffffff; }
.speed .head { font-size: 16px; font-weight: 600; }
.speed .soft { fill: #5a6370; font-size: 12px; }
.speed .grid { stroke: #d9dee4; }
.speed .ours { font-weight: 600; }
.speed polyline { fill: none; stroke-width: 2; }
"""


@frozen
class Line:
    """A method: its points, as size and value."""

    name: str
    points: tuple[tuple[int, float], ...]


@frozen
class Panel:
    """A scale of values between two heights."""

    top: float
    bottom: float
    low: float
    high: float
    log: bool

    def up(self, value: float) -> float:
        """Where a value stands."""
        low, high = self.low, self.high
        if self.log:
            value, low, high = math.log10(value), math.log10(low), math.log10(high)
        return self.bottom - (self.bottom - self.top) * (value - low) / (high - low)


def cost_lines(every: dict[str, Any]) -> list[Line]:
    """Microseconds of processor time a mention, on one core."""
    return _lines(every, lambda ask: 1e6 / ask["cpu rate"])


def recall_lines(every: dict[str, Any]) -> list[Line]:
    """Recall at 1 on made names."""
    return _lines(every, lambda ask: ask["quality"]["groups"]["made names"]["recall"])


def _lines(every: dict[str, Any], value: Any) -> list[Line]:
    points: dict[str, list[tuple[int, float]]] = {}
    for size in sizes_of(every):
        for name, said in done(every[size]).items():
            points.setdefault(name, []).append((int(size), value(said["ask"])))
    return [Line(name, tuple(found)) for name, found in points.items()]


def _across(size: int, sizes: list[int]) -> float:
    low, high = math.log10(sizes[0]), math.log10(sizes[-1])
    if high == low:
        return (LEFT + RIGHT) / 2
    return LEFT + (RIGHT - LEFT) * (math.log10(size) - low) / (high - low)


def _text(x: float, y: float, words: str, name: str = "soft", anchor: str = "start") -> str:
    at = f'x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}"'
    return f'<text class="{name}" {at}>{escape(words)}</text>'


def _rule(x1: float, y1: float, x2: float, y2: float) -> str:
    return f'<line class="grid" x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}"/>'


def _apart(wanted: list[tuple[float, int]]) -> dict[int, float]:
    """Heights of labels, as near to what they name as can be without touching."""
    found: dict[int, float] = {}
    last = -math.inf
    for height, number in sorted(wanted):
        last = max(height, last + GAP)
        found[number] = last
    return found


def _frame(panel: Panel, sizes: list[int], title: str, marks: list[tuple[float, str]]) -> list[str]:
    parts = [_text(16, panel.top - 14, title, "soft")]
    for value, words in marks:
        height = panel.up(value)
        parts += [
            _rule(LEFT, height, RIGHT, height),
            _text(LEFT - 8, height + 4, words, anchor="end"),
        ]
    for size in sizes:
        x = _across(size, sizes)
        parts += [
            _rule(x, panel.top, x, panel.bottom),
            _text(x, panel.bottom + 18, f"{size:,}", anchor="middle"),
        ]
    return parts


def _drawn(panel: Panel, lines: list[Line], sizes: list[int], order: list[str]) -> list[str]:
    parts, wanted = [], []
    for line in lines:
        number = order.index(line.name)
        spots = [(_across(size, sizes), panel.up(value)) for size, value in line.points]
        path = " ".join(f"{x:.1f},{y:.1f}" for x, y in spots)
        dash = f' stroke-dasharray="{DASHES[number]}"' if DASHES[number] else ""
        parts.append(f'<polyline class="stroke{number}"{dash} points="{path}"/>')
        for (x, y), (size, value) in zip(spots, line.points, strict=True):
            told = escape(f"{line.name}, {size:,} names: {value:.3g}")
            parts.append(
                f'<circle class="fill{number}" cx="{x:.1f}" cy="{y:.1f}" r="4">'
                f"<title>{told}</title></circle>"
            )
        wanted.append((spots[-1][1], number))
    for number, height in _apart(wanted).items():
        ours = " ours" if order[number] == OURS else ""
        parts.append(
            f'<text class="fill{number}{ours}" x="{RIGHT + 12}" y="{height + 4:.1f}">'
            f"{escape(order[number])}</text>"
        )
    return parts


def _colours(number: int) -> str:
    light = "\n".join(
        f".speed .stroke{at} {{ stroke: {LIGHT[at]}; }} .speed .fill{at} {{ fill: {LIGHT[at]}; }}"
        for at in range(number)
    )
    dark = "\n".join(
        f"  .speed .stroke{at} {{ stroke: {DARK[at]}; }} .speed .fill{at} {{ fill: {DARK[at]}; }}"
        for at in range(number)
    )
    return f"""{light}
@media (prefers-color-scheme: dark) {{
  .speed text {{ fill: #e7ebf0; }}
  .speed .ground {{ fill: #16191d; }}
  .speed .soft {{ fill: #a3adb9; }}
  .speed .grid {{ stroke: #343b44; }}
{dark}
}}
"""


def _spoken(microseconds: float) -> str:
    if microseconds >= 1_000_000:
        return f"{microseconds / 1_000_000:g} s"
    if microseconds >= 1_000:
        return f"{microseconds / 1_000:g} ms"
    return f"{microseconds:g} µs"


def picture(every: dict[str, Any]) -> str:
    """Both panels as one SVG, which needs nothing else."""
    sizes = [int(size) for size in sizes_of(every)]
    costs, recalls = cost_lines(every), recall_lines(every)
    order = all_methods()
    values = [value for line in costs for _, value in line.points]
    tens = range(math.floor(math.log10(min(values))), math.ceil(math.log10(max(values))) + 1)
    above = Panel(*PANELS[0], 10.0 ** tens[0], 10.0 ** tens[-1], log=True)
    least = min(value for line in recalls for _, value in line.points)
    low = min(0.9, math.floor(least * 10) / 10)
    below = Panel(*PANELS[1], low, 1.0, log=False)
    tenths = [at / 10 for at in range(round(low * 10), 11)]
    told = [
        f"{line.name}: "
        + ", ".join(
            f"{_spoken(float(f'{value:.3g}'))} at {size:,} names" for size, value in line.points
        )
        for line in costs
    ]
    size = f'width="{WIDTH}" height="{HEIGHT}"'
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="speed" role="img" {size}'
        f' viewBox="0 0 {WIDTH} {HEIGHT}">'
    )
    return "\n".join([
        head,
        f"<title>{escape(TITLE)}</title>",
        f"<desc>{escape('; '.join(told))}.</desc>",
        f"<style>\n{STYLE}{_colours(len(order))}</style>",
        f'<rect class="ground" {size}/>',
        _text(16, 28, TITLE, "head"),
        *_frame(above, sizes, "processor time a mention, in bulk on one core",
                [(10.0**ten, _spoken(10.0**ten)) for ten in tens]),
        *_drawn(above, costs, sizes, order),
        *_frame(below, sizes, "found first, of made names that the table has",
                [(tenth, f"{tenth:.1f}") for tenth in tenths]),
        *_drawn(below, recalls, sizes, order),
        _text((LEFT + RIGHT) / 2, HEIGHT - 28, "names in the table", anchor="middle"),
        "</svg>",
        "",
    ])  # fmt: skip
