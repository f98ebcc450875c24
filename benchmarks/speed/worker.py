"""Measures one method in this process; started by `measure`, a process for each phase.

Phases: ``build`` writes an index, for methods that keep one; ``ask`` opens it, or makes it, and
asks on one core; ``two`` asks many mentions on two cores.
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from contenders import method
from figures import quality
from memory import Watch, memory, size_on_disk
from queries import read_queries

if TYPE_CHECKING:
    from methods.base import Method
    from queries import Query

PHASES = ("build", "ask", "two")
SMALL_PILOT, LARGE_PILOT = 20, 200
"""Mentions that are asked first, to see how many the time allows."""
PILOT_SHARE = 0.5
"""Of the time for asking; a pilot that takes longer is the last."""
SINGLES = 1_000
SINGLE_SHARE = 0.25
"""Of the time for asking in bulk."""


def _seconds(found: Method, texts: list[str], cores: int) -> float:
    watch = Watch()
    found.many(texts, cores=cores)
    return watch.spent().wall


def _affordable(found: Method, warm: list[str], cores: int, budget: float) -> int:
    """How many mentions the time allows; what each call costs whatever it is asked is left out."""
    small, large = warm[:SMALL_PILOT], warm[:LARGE_PILOT]
    first = _seconds(found, small, cores)  # warms up
    if first > budget * PILOT_SHARE or len(large) <= len(small):
        return max(len(large), int(budget * len(small) / first))
    few, more = _seconds(found, small, cores), _seconds(found, large, cores)
    each = (more - few) / (len(large) - len(small))
    if each <= 0:
        each = more / len(large)
    return max(len(large), int((budget - max(0.0, more - each * len(large))) / each))


def _singles(found: Method, texts: list[str], budget: float) -> dict[str, object]:
    """Microseconds of single lookups, of processor and on the wall."""
    watch = Watch()
    found.one(texts[0])
    first = watch.spent().wall
    watch = Watch()
    cpu: list[int] = []
    wall: list[int] = []
    for text in texts[1:]:
        began, clock = time.process_time_ns(), time.perf_counter_ns()
        found.one(text)
        wall.append(time.perf_counter_ns() - clock)
        cpu.append(time.process_time_ns() - began)
        if len(cpu) >= SMALL_PILOT and watch.spent().wall > budget:
            break
    return {
        "first lookup seconds": first,
        "singles": len(cpu),
        **{f"{name} p{at} us": _at(times, at) for name, times in (("cpu", cpu), ("wall", wall))
           for at in (50, 99)},
    }  # fmt: skip


def _at(times: list[int], percent: int) -> float | None:
    """Microseconds below which that many percent lie."""
    if not times:
        return None
    return sorted(times)[min(len(times) - 1, len(times) * percent // 100)] / 1000


def _bulk(
    found: Method, texts: list[str], warm: list[str], cores: int, budget: float
) -> tuple[dict[str, object], int]:
    number = len(texts)
    if not found.batch_only:
        number = min(number, _affordable(found, warm, cores, budget))
    watch = Watch()
    found.many(texts[:number], cores=cores)
    spent = watch.spent()
    rates: dict[str, object] = {
        "asked": number,
        "seconds": spent.wall,
        "cpu seconds": spent.cpu,
        "rate": number / spent.wall,
        "cpu rate": number / max(spent.cpu, 1e-9),
    }
    return rates, number


def _parted(queries: list[Query]) -> tuple[list[Query], list[Query]]:
    """Those for bulk, and others for single lookups and pilots: none is asked that is warm."""
    few = min(SINGLES + 1, max(1, len(queries) // 4))
    return queries[:-few], queries[-few:]


def build(found: Method, table: Path, folder: Path) -> dict[str, object]:
    """Write the index."""
    watch = Watch()
    found.build(table, folder)
    spent = watch.spent()
    return {
        "seconds": spent.wall,
        "cpu seconds": spent.cpu,
        "peak bytes": memory("VmHWM"),
        "disk bytes": size_on_disk(folder),
    }


def ask(
    found: Method, table: Path, folder: Path, queries: list[Query], budget: float
) -> dict[str, object]:
    """Open the index, or make it, and ask on one core."""
    before = memory("VmRSS")
    watch = Watch()
    found.open(table, folder, cores=1)
    opened = watch.spent()
    said: dict[str, object] = {
        "open seconds": opened.wall,
        "open cpu seconds": opened.cpu,
        "opened bytes": memory("VmRSS"),
        "bytes before": before,
    }
    bulk, singles = _parted(queries)
    texts, warm = [query.text for query in bulk], [query.text for query in singles]
    if not found.batch_only:
        said |= _singles(found, warm, budget * SINGLE_SHARE)
    rates, number = _bulk(found, texts, warm, 1, budget)
    said |= rates
    gc.collect()
    said["settled bytes"] = memory("VmRSS")
    said["settled anonymous bytes"] = memory("RssAnon")
    said["peak bytes"] = memory("VmHWM")
    said["quality"] = quality(bulk[:number], found.answers(texts[:number]))
    return said


def two(
    found: Method, table: Path, folder: Path, queries: list[Query], budget: float
) -> dict[str, object]:
    """Ask many mentions on two cores."""
    found.open(table, folder, cores=2)
    bulk, singles = _parted(queries)
    texts, warm = [query.text for query in bulk], [query.text for query in singles]
    rates, _ = _bulk(found, texts, warm, 2, budget)
    return rates


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("phase", choices=PHASES)
    parser.add_argument("method")
    parser.add_argument("table", type=Path)
    parser.add_argument("queries", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--budget", type=float, default=60, help="seconds for asking in bulk")
    arguments = parser.parse_args()
    cores = sorted(os.sched_getaffinity(0))[: 2 if arguments.phase == "two" else 1]
    os.sched_setaffinity(0, cores)
    found = method(arguments.method)()
    if arguments.phase == "build":
        said = build(found, arguments.table, arguments.folder)
    else:
        queries = read_queries(arguments.queries)
        run = ask if arguments.phase == "ask" else two
        said = run(found, arguments.table, arguments.folder, queries, arguments.budget)
    json.dump(said, sys.stdout)
    return 0


if __name__ == "__main__":
    sys.exit(main())
