"""Measure where the time of a mention goes: what share of it each step of resolving takes.

    python benchmarks/stages.py FOLDER [--queries 600] [--group respelt]

FOLDER is one that ``benchmarks/speed names`` wrote. Its table is built, and mentions of one group
are asked twice as many times as are counted: the first half fills the caches, as the first minutes
of any run do. Printed are the time of a mention in milliseconds, and for each step its share,
without the steps that it calls, and how often a mention takes it.
"""

from __future__ import annotations

import argparse
import csv
import random
import tempfile
import time
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

import normalizer
from normalizer import answering, candidates
from normalizer.index.base import KnowledgeBase
from normalizer.index.segment import Segment
from normalizer.scoring import people

if TYPE_CHECKING:
    from collections.abc import Callable

# What is watched, and what it is called: the rest of the time is that of resolving as a whole.
STEPS = (
    (answering, "analyze", "taking the mention apart"),
    (KnowledgeBase, "sharing", "names that share a key"),
    (KnowledgeBase, "nearest", "names that share letters"),
    (KnowledgeBase, "expected", "what their words can say"),
    (KnowledgeBase, "prospects", "their prospects"),
    (Segment, "_entry", "reading a name of the index"),
    (candidates, "name_bits", "comparing, other steps"),
    (people, "read_as_one", "comparing, readings of both"),
    (people, "align", "comparing, words of both"),
    (people, "judge_run", "comparing, words run together"),
)


class Watch:
    """The time that watched functions take, each without the watched ones that it calls."""

    def __init__(self) -> None:
        self.seconds: Counter[str] = Counter()
        self.calls: Counter[str] = Counter()
        self._inner: list[float] = []

    def wrap(self, owner: Any, name: str, label: str) -> None:
        """Watch a function of a module or class."""
        function: Callable[..., object] = getattr(owner, name)

        def watched(*arguments: object, **options: object) -> object:
            start = time.process_time()
            self._inner.append(0.0)
            try:
                return function(*arguments, **options)
            finally:
                spent = time.process_time() - start
                self.seconds[label] += spent - self._inner.pop()
                self.calls[label] += 1
                if self._inner:
                    self._inner[-1] += spent

        setattr(owner, name, watched)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--queries", type=int, default=600)
    parser.add_argument("--group", default="respelt")
    options = parser.parse_args()
    with (options.folder / "queries.tsv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    asked = [row["query"] for row in rows if row["group"] == options.group]
    random.Random(1).shuffle(asked)
    asked = asked[: 2 * options.queries]
    half = len(asked) // 2
    with tempfile.TemporaryDirectory() as scratch:
        normalizer.build(options.folder / "names.csv", output=Path(scratch) / "kb")
        watch = Watch()
        for step in STEPS:
            watch.wrap(*step)
        resolver = normalizer.Resolver.open(Path(scratch) / "kb")
        resolver.resolve_many(asked[:half])
        watch.seconds.clear()
        watch.calls.clear()
        start = time.process_time()
        resolver.resolve_many(asked[half:])
        whole = time.process_time() - start
    count = len(asked) - half
    print(f"{count} mentions, {whole / count * 1e3:.2f} ms each\n")
    print("| step | share of the time | times a mention |\n|---|---|---|")
    for _, _, label in STEPS:
        share = watch.seconds[label] / whole
        print(f"| {label} | {share:.2f} | {watch.calls[label] / count:.1f} |")
    print(f"| all else | {1 - sum(watch.seconds.values()) / whole:.2f} | |")


if __name__ == "__main__":
    main()
