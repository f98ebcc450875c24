"""Measure how well pairs of names are told apart, without any table.

    python benchmarks/pairs.py tests/golden/pairs/*.csv [--baseline] [--by category]
    python benchmarks/pairs.py --random FOLDER [--pairs 100000]

The files have the columns same (1 or 0), kind, left, right, and any others; ``--by`` names one to
group by. Printed are the area under the ROC curve, the best F1 over all thresholds, and what the
default policy finds of the pairs that are one, and wrongly accepts of those that are not. With
``--baseline`` the same is printed for unidecode with rapidfuzz's WRatio, found and accepted at the
threshold of its best F1.

With ``--random``, pairs of names of different entities are drawn by chance from the index of a
folder as ``benchmarks/accuracy.py`` takes it, and those that pass the default policy are counted
and shown.
"""

from __future__ import annotations

import argparse
import csv
import multiprocessing
import random
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import frozen

import normalizer
from normalizer.decide import BALANCED

if TYPE_CHECKING:
    from collections.abc import Callable

SEED = 9
SHOWN = 20


@frozen
class Pair:
    """Two names, and whether they are one entity's."""

    kind: str
    left: str
    right: str
    same: bool
    group: str = ""


def ours(pair: Pair) -> float:
    """The score, in bits, because the probability runs out of digits near 1."""
    return normalizer.compare(pair.left, pair.right, kind=pair.kind or None).bits


def baseline(pair: Pair) -> float:
    from rapidfuzz import fuzz, utils  # noqa: PLC0415 - only when asked for
    from unidecode import unidecode_expect_nonascii  # noqa: PLC0415

    left, right = map(unidecode_expect_nonascii, (pair.left, pair.right))
    return float(fuzz.WRatio(left, right, processor=utils.default_process))


def area(scored: list[tuple[float, bool]]) -> float:
    """P(a pair that is one scores above a pair that is not), ties counting half."""
    ranks: dict[float, list[int]] = defaultdict(lambda: [0, 0])
    for score, same in scored:
        ranks[score][same] += 1
    below, won = 0, 0.0
    for score in sorted(ranks):
        different, same = ranks[score]
        won += same * (below + different / 2)
        below += different
    return won / (below * (len(scored) - below)) if 0 < below < len(scored) else float("nan")


def best_f1(scored: list[tuple[float, bool]]) -> tuple[float, float]:
    """The best F1 over all thresholds, and the threshold."""
    positives = sum(same for _, same in scored)
    best, at, right = 0.0, 0.0, 0
    ranked = sorted(scored, key=lambda item: -item[0])
    for place, (score, same) in enumerate(ranked):
        right += same
        if place + 1 < len(ranked) and ranked[place + 1][0] == score:
            continue
        f1 = 2 * right / (place + 1 + positives)
        if f1 > best:
            best, at = f1, score
    return best, at


def row(name: str, scored: list[tuple[float, bool]], threshold: float) -> str:
    found = [score >= threshold for score, same in scored if same]
    wrong = [score >= threshold for score, same in scored if not same]
    shares = [f"{sum(s) / len(s):.3f} of {len(s)}" if s else "-" for s in (found, wrong)]
    return f"| {name} | {area(scored):.3f} | {best_f1(scored)[0]:.3f} | {shares[0]} | {shares[1]} |"


def print_table(
    title: str, pairs: list[Pair], score: Callable[[Pair], float], threshold: float | None
) -> None:
    scored = [(score(pair), pair.same) for pair in pairs]
    at = best_f1(scored)[1] if threshold is None else threshold
    print(
        f"\n{title}\n\n| pairs | AUC | best F1 | found | wrongly accepted |\n|---|---|---|---|---|"
    )
    print(row("all", scored, at))
    groups: dict[str, list[tuple[float, bool]]] = defaultdict(list)
    for pair, item in zip(pairs, scored, strict=True):
        groups[pair.group].append(item)
    for name in sorted(groups) if len(groups) > 1 else ():
        print(row(name, groups[name], at))


def threshold_bits() -> float:
    """The score that the default policy asks for, in bits."""
    from math import log2  # noqa: PLC0415

    return log2(BALANCED.resolve / (1 - BALANCED.resolve))


def by_chance(folder: Path, number: int) -> None:
    """Count the pairs of different people, drawn by chance, that the default policy merges."""
    with (folder / "index.tsv").open(encoding="utf-8", newline="") as lines:
        index = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    chance = random.Random(SEED)
    drawn = []
    while len(drawn) < number:
        one, other = chance.choice(index), chance.choice(index)
        if one["entity_id"] != other["entity_id"]:
            drawn.append(Pair("person", one["name"], other["name"], same=False))
    with multiprocessing.get_context("fork").Pool() as pool:
        scores = pool.map(ours, drawn, chunksize=500)
    passed = [(s, p) for s, p in zip(scores, drawn, strict=True) if s >= threshold_bits()]
    print(f"{len(passed)} of {number} pairs of different people pass the default policy")
    for score, pair in sorted(passed, key=lambda item: -item[0])[:SHOWN]:
        print(f"  {score:5.1f} bits  {pair.left}  |  {pair.right}")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--by", default="kind")
    parser.add_argument("--baseline", action="store_true")
    parser.add_argument("--random", type=Path, metavar="FOLDER")
    parser.add_argument("--pairs", type=int, default=100_000)
    arguments = parser.parse_args()
    if arguments.random:
        by_chance(arguments.random, arguments.pairs)
    pairs = []
    for path in arguments.files:
        with path.open(encoding="utf-8", newline="") as lines:
            for case in csv.DictReader(lines):
                same = case["same"] == "1"
                group = case.get(arguments.by, "")
                pairs.append(Pair(case["kind"], case["left"], case["right"], same, group))
    if pairs:
        print_table("normalizer, default policy", pairs, ours, threshold_bits())
        if arguments.baseline:
            print_table("unidecode + WRatio at its best F1", pairs, baseline, None)


if __name__ == "__main__":
    main()
