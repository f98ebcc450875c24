"""Count how common runs of letters are in the words of names, for finding names by them.

    python tools/fit_runs.py NAMES.tsv.gz... [--check]

Each file has a header with the columns entity_id, source, script and name. Counted are the distinct
Latin words of the sources that `tools/fit_background.py` counts. Written is
``src/normalizer/index/runs.tsv``: a run of three letters (of a rough sound, with a tilde), and how
rare it is in bits (log2 of the words over those that have it, plus one).
"""

from __future__ import annotations

import argparse
import csv
import gzip
import math
import sys
from collections import Counter
from pathlib import Path

from fit_background import SOURCES

from normalizer.index.grams import runs_of
from normalizer.text import words

TABLE = Path(__file__).parent.parent / "src/normalizer/index/runs.tsv"
# Runs of fewer words than this are as rare as those that are not listed.
FEWEST = 3


def count(paths: list[Path]) -> str:
    found: set[str] = set()
    for path in paths:
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
                if row["source"] in SOURCES and row["script"] == "Latn":
                    found.update(word for word in words(row["name"]) if word.isascii())
    runs: Counter[str] = Counter()
    for word in found:
        plain, sounds = runs_of(word)
        runs.update(plain)
        runs.update("~" + run for run in sounds)
    kept = [(run, math.log2(1.0 + len(found) / times)) for run, times in runs.items()
            if times >= FEWEST]  # fmt: skip
    kept.sort(key=lambda row: (round(row[1], 1), row[0]))
    return "".join(["run\tbits\n", *(f"{run}\t{bits:.1f}\n" for run, bits in kept)])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("names", type=Path, nargs="+")
    parser.add_argument("--check", action="store_true", help="only compare with what is written")
    options = parser.parse_args()
    table = count(options.names)
    if options.check:
        sys.exit(table != TABLE.read_text(encoding="utf-8"))
    TABLE.write_text(table, encoding="utf-8", newline="\n")
    print(f"{TABLE}: {table.count(chr(10)) - 1} runs")


if __name__ == "__main__":
    main()
