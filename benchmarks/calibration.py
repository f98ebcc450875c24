"""Measure whether scores mean what they say, and what each policy makes of them.

    python benchmarks/calibration.py FOLDER [--kind person] [--queries 3000] [--plot PICTURE.svg]

FOLDER is as ``benchmarks/accuracy.py`` takes it; with ``--prefix orgs_`` the files are
``orgs_index.tsv`` and ``orgs_queries.tsv``. The queries are drawn by chance, the same ones as
``accuracy.py --sample`` draws for that number. Printed are

* the reliability of the best candidate of each query, in ten bins of its probability: how many,
  the mean probability, the share that is right with its 95% interval (Wilson's);
* the expected calibration error: how far probability and share lie apart in a bin, on average over
  the queries;
* for each preset policy: precision and recall of what it resolves, how much is ambiguous or nil,
  how often an ambiguous answer shows the gold entity, and how often a reviewer would see it,
  resolved or shown by an ambiguous answer; the latter two of queries that have a gold entity;
* precision / recall of what is resolved, by threshold and margin.

``--plot`` writes the reliability as a picture that needs nothing else.
"""

from __future__ import annotations

import argparse
import gc
import math
import multiprocessing
import random
import sys
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from accuracy import NIL, rows
from attrs import frozen

import normalizer
from normalizer.decide import POLICIES, Status
from normalizer.model import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

BINS = 10
PROCESSES = 2
SURE_95 = 1.96
"""Standard deviations to either side that hold 95% of a normal distribution."""
THRESHOLDS = (0.3, 0.5, 0.7, 0.8, 0.9, 0.95)
MARGINS = (0.0, 0.5, 2.0, 5.0)
"""The presets lie on this grid."""

_resolver: normalizer.Resolver
_kind = Kind.PERSON


@frozen
class Asked:
    """What came of a query: its gold, its candidates, and what each preset policy decided."""

    gold: str
    shown: tuple[str, ...]
    score: float
    lead: float
    statuses: tuple[Status, ...]

    @property
    def is_right(self) -> bool:
        """Whether the best candidate is the gold."""
        return bool(self.shown) and self.shown[0] == self.gold


@frozen
class Bin:
    """The queries whose best candidate has a probability in one tenth of the scale."""

    low: float
    high: float
    number: int
    mean: float
    right: int

    @property
    def share(self) -> float:
        """The share that is right."""
        return self.right / self.number

    @property
    def interval(self) -> tuple[float, float]:
        """Where the share may lie, were there many more queries: Wilson's interval."""
        spread = SURE_95**2 / self.number
        middle = (self.share + spread / 2) / (1 + spread)
        half = math.sqrt(self.share * (1 - self.share) * spread + spread**2 / 4) / (1 + spread)
        return max(0.0, middle - half), min(1.0, middle + half)


def ask(query: tuple[str, str]) -> Asked:
    text, gold = query
    found = [_resolver.resolve(text, kind=_kind, policy=policy) for policy in POLICIES.values()]
    candidates = found[0].candidates
    lead = candidates[0].bits - candidates[1].bits if len(candidates) > 1 else math.inf
    return Asked(
        gold,
        tuple(candidate.entity.id for candidate in candidates),
        found[0].score,
        lead,
        tuple(one.status for one in found),
    )


def bins(asked: Iterable[Asked]) -> list[Bin]:
    """The bins that hold a query; a probability of 1 belongs to the last."""
    held: list[list[Asked]] = [[] for _ in range(BINS)]
    for one in asked:
        if one.shown:
            held[min(int(one.score * BINS), BINS - 1)].append(one)
    return [
        Bin(
            place / BINS,
            (place + 1) / BINS,
            len(ones),
            math.fsum(one.score for one in ones) / len(ones),
            sum(one.is_right for one in ones),
        )
        for place, ones in enumerate(held)
        if ones
    ]


def error(found: Sequence[Bin]) -> float:
    """The expected calibration error."""
    number = sum(one.number for one in found)
    return math.fsum(one.number * abs(one.mean - one.share) for one in found) / number


def share(part: int, whole: int) -> str:
    return f"{part / whole:.3f}" if whole else "-"


def precision_and_recall(resolved: Sequence[Asked], golden: int) -> tuple[str, str]:
    right = sum(one.is_right for one in resolved)
    return share(right, len(resolved)), share(right, golden)


def print_reliability(found: Sequence[Bin]) -> None:
    print("\n| probability | queries | mean probability | share right | 95% interval |")
    print("|---|---|---|---|---|")
    for one in found:
        low, high = one.interval
        cells = [
            f"{one.low:.1f} to {one.high:.1f}",
            str(one.number),
            f"{one.mean:.3f}",
            f"{one.share:.3f}",
            f"{low:.3f} to {high:.3f}",
        ]
        print(f"| {' | '.join(cells)} |")
    if found:
        print(f"\nexpected calibration error: {error(found):.3f}")


def print_policies(asked: Sequence[Asked]) -> None:
    golden = sum(one.gold != NIL for one in asked)
    print(
        "\n| policy | resolved | precision | recall | ambiguous | gold shown when ambiguous | nil"
        " | gold resolved or shown |"
    )
    print("|---|---|---|---|---|---|---|---|")
    for place, name in enumerate(POLICIES):
        by: dict[Status, list[Asked]] = {status: [] for status in Status}
        for one in asked:
            by[one.statuses[place]].append(one)
        resolved, doubtful, nil = (
            by[Status.RESOLVED],
            by[Status.AMBIGUOUS],
            by[Status.NIL],
        )
        precision, recall = precision_and_recall(resolved, golden)
        shown = sum(one.gold in one.shown for one in doubtful)
        seen = shown + sum(one.is_right for one in resolved)
        cells = [
            name,
            share(len(resolved), len(asked)),
            precision,
            recall,
            share(len(doubtful), len(asked)),
            share(shown, sum(one.gold != NIL for one in doubtful)),
            share(len(nil), len(asked)),
            share(seen, golden),
        ]
        print(f"| {' | '.join(cells)} |")


def print_grid(asked: Sequence[Asked]) -> None:
    golden = sum(one.gold != NIL for one in asked)
    heads = " | ".join(f"margin {margin:g}" for margin in MARGINS)
    print(f"\n| threshold | {heads} |\n|---{'|---' * len(MARGINS)}|")
    for least in THRESHOLDS:
        likely = [one for one in asked if one.shown and one.score >= least]
        cells = [
            " / ".join(precision_and_recall([one for one in likely if one.lead >= margin], golden))
            for margin in MARGINS
        ]
        print(f"| {least:g} | {' | '.join(cells)} |")


WIDTH, HEIGHT = 560, 664
LEFT, TOP, SIDE = 72, 96, 420
STRIP, STRIP_HIGH = 652, 70
"""Where the bars of how many stand, and how high the highest is."""
LEGEND = "Dots: tenths of the scale, 95% intervals. Dashed: what it says comes true."

# As in the pictures of evidence: blue and orange are told apart by those who do not see red and
# green. No variables: some programs that draw SVG know none.
STYLE = """\
.reliability { font-family: system-ui, "Noto Sans", "DejaVu Sans", sans-serif; font-size: 13px; }
.reliability text { fill: #1b1f24; }
.reliability .ground { fill: #ffffff; }
.reliability .head { font-size: 16px; font-weight: 600; }
.reliability .soft { fill: #5a6370; font-size: 12px; }
.reliability .dot { fill: #0b62b0; }
.reliability .bar { fill: #8a94a1; }
.reliability line { stroke: #d9dee4; }
.reliability .interval { stroke: #0b62b0; stroke-width: 2; }
.reliability .ideal { stroke: #c25700; stroke-width: 1.5; stroke-dasharray: 6 4; }
@media (prefers-color-scheme: dark) {
  .reliability text { fill: #e7ebf0; }
  .reliability .ground { fill: #16191d; }
  .reliability .soft { fill: #a3adb9; }
  .reliability .dot { fill: #63aef5; }
  .reliability .bar { fill: #77818d; }
  .reliability line { stroke: #343b44; }
  .reliability .interval { stroke: #63aef5; }
  .reliability .ideal { stroke: #f59b4c; }
}
"""


def across(value: float) -> float:
    return LEFT + SIDE * value


def up(value: float) -> float:
    return TOP + SIDE * (1 - value)


def line(name: str, start: tuple[float, float], end: tuple[float, float]) -> str:
    (x1, y1), (x2, y2) = start, end
    return f'<line class="{name}" x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}"/>'


def words(x: float, y: float, text: str, name: str = "soft", anchor: str = "middle") -> str:
    at = f'x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}"'
    return f'<text class="{name}" {at}>{escape(text)}</text>'


def said(one: Bin) -> str:
    """A bin in words."""
    return (
        f"{one.low:.1f} to {one.high:.1f}: {one.number} queries, "
        f"mean probability {one.mean:.3f}, share right {one.share:.3f}"
    )


def frame() -> list[str]:
    """The scales, and the line on which every probability comes true."""
    found = []
    for tenth in range(0, 11, 2):
        value = tenth / 10
        found += [
            line("grid", (across(value), TOP), (across(value), up(0))),
            line("grid", (LEFT, up(value)), (across(1), up(value))),
            words(across(value), up(0) + 18, f"{value:.1f}"),
            words(LEFT - 8, up(value) + 4, f"{value:.1f}", anchor="end"),
        ]
    x, y = 24, up(0.5)
    turned = f'text-anchor="middle" transform="rotate(-90 {x} {y})"'
    return [
        *found,
        line("ideal", (across(0), up(0)), (across(1), up(1))),
        words(across(0.5), up(0) + 38, "probability of the best candidate"),
        f'<text class="soft" x="{x}" y="{y}" {turned}>share that is right</text>',
        words(across(0.03), up(0.93), "more often right than it says", anchor="start"),
        words(across(0.97), up(0.05), "less often right than it says", anchor="end"),
    ]


def picture(found: Sequence[Bin], kind: str) -> str:
    """The reliability diagram: a dot a bin, and below it a bar for how many it holds."""
    title = "How often the best candidate is right"
    number = sum(one.number for one in found)
    most = max((one.number for one in found), default=1)
    told = [f"Kind {kind}, {number} queries that have a candidate", *map(said, found)]
    size = f'width="{WIDTH}" height="{HEIGHT}"'
    view = f'viewBox="0 0 {WIDTH} {HEIGHT}"'
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" class="reliability" role="img" {size} {view}>',
        f"<title>{escape(title)}</title>",
        f"<desc>{escape('; '.join(told))}.</desc>",
        f"<style>\n{STYLE}</style>",
        f'<rect class="ground" {size}/>',
        words(16, 30, title, "head", "start"),
        words(16, 52, f"{told[0]}. Bars: how many.", anchor="start"),
        words(16, 70, LEGEND, anchor="start"),
        *frame(),
    ]
    for one in found:
        parts += drawn_bin(one, most)
    return "\n".join([*parts, "</svg>", ""])


def drawn_bin(one: Bin, most: int) -> list[str]:
    low, high = one.interval
    x, wide = across(one.mean), SIDE / BINS - 6
    tall = STRIP_HIGH * one.number / most
    left, top = across(one.low) + 3, STRIP - tall
    return [
        f"<g><title>{escape(said(one))}</title>",
        line("interval", (x, up(low)), (x, up(high))),
        f'<circle class="dot" cx="{x:.1f}" cy="{up(one.share):.1f}" r="5"/>',
        f'<rect class="bar" x="{left:.1f}" y="{top:.1f}" width="{wide:.1f}" height="{tall:.1f}"/>',
        words(left + wide / 2, top - 4, str(one.number)),
        "</g>",
    ]


def main() -> int:
    global _resolver, _kind  # noqa: PLW0603 - the forked workers inherit it
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--prefix", default="", help="of the two files, such as orgs_")
    parser.add_argument("--kind", choices=[kind.value for kind in Kind], default="person")
    parser.add_argument("--queries", type=int, default=3000, help="ask so many, drawn by chance")
    parser.add_argument("--plot", type=Path, help="write the reliability as a picture (SVG)")
    arguments = parser.parse_args()
    _kind = Kind(arguments.kind)
    try:
        index = rows(arguments.folder / f"{arguments.prefix}index.tsv")
        asked = rows(arguments.folder / f"{arguments.prefix}queries.tsv")
    except OSError as problem:
        parser.error(str(problem))
    if not asked or arguments.queries < 1:
        parser.error("there is no query to ask")
    drawn = random.Random(arguments.queries).sample(asked, min(arguments.queries, len(asked)))
    queries = [(row["query"], row["gold"]) for row in drawn]
    _resolver = normalizer.Resolver.from_names(
        (row["entity_id"], row["name"], _kind) for row in index
    )
    # What is frozen is not copied into each worker by the garbage collector's marks.
    gc.freeze()
    with multiprocessing.get_context("fork").Pool(PROCESSES) as pool:
        answers = pool.map(ask, queries, chunksize=20)
    without = sum(not one.shown for one in answers)
    print(f"{len(index)} names, {len(answers)} queries, {without} of them without a candidate")
    found = bins(answers)
    print_reliability(found)
    print_policies(answers)
    print_grid(answers)
    if arguments.plot:
        arguments.plot.write_text(picture(found, _kind), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
