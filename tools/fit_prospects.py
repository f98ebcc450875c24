"""Fit what can be expected of a name by its letters: which names are compared, and when.

    python tools/fit_prospects.py FOLDER [--base KB] [--queries 2000]

FOLDER is one that ``benchmarks/speed names`` wrote, with a table of names and mentions of them. The
names that share most letters with a mention are measured and compared, and what the comparisons say
is fitted to the measurements by least squares, for people and things, within a script and across
scripts. Written is ``src/normalizer/index/prospects.tsv``: bits for each measurement.
"""

from __future__ import annotations

import argparse
import csv
import random
import tempfile
from pathlib import Path

import numpy as np

import normalizer
from normalizer.candidates import Question, judge
from normalizer.context import Context, read_setting
from normalizer.index.prospects import FEATURES, GROUPS, measure
from normalizer.model import Kind
from normalizer.names import analyze
from normalizer.store.opening import open_base

TABLE = Path(__file__).parent.parent / "src/normalizer/index/prospects.tsv"
# Names that speak more clearly against or for a mention need not be told apart.
LEAST, MOST = -8.0, 12.0
# Keeps the weights of what hardly varies in a group from growing.
RIDGE = 1.0
SEED = 12


def mentions(folder: Path, count: int) -> list[str]:
    """Mentions that are no spelling of the table, drawn by chance."""
    with (folder / "queries.tsv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    found = [row["query"] for row in rows if row["group"] not in ("exact", "folded")]
    random.Random(SEED).shuffle(found)
    return found[:count]


def fit(base_folder: Path, texts: list[str]) -> str:
    base = open_base(base_folder)
    values: dict[str, list[list[float]]] = {group: [] for group in GROUPS}
    bits: dict[str, list[float]] = {group: [] for group in GROUPS}
    for text in texts:
        mention = analyze(text)
        if not mention.parts:
            continue
        question = Question(text, None, None, read_setting(mention, Context(), None, base))
        organization = analyze(text, Kind.ORGANIZATION)
        views = list({view.forms: view for view in (organization, mention)}.values())
        places, groups, measured = measure(mention, views, base)
        for place, at, row in zip(places, groups.tolist(), measured.tolist(), strict=True):
            candidate = judge(base.entry(place), question, base.gazetteer)
            if candidate is not None:
                group = GROUPS[at]
                values[group].append(row)
                bits[group].append(min(MOST, max(LEAST, candidate.bits)))
    lines = ["\t".join(["group", *FEATURES])]
    for group in GROUPS:
        rows, wanted = np.array(values[group]), np.array(bits[group])
        ridge = RIDGE * np.diag([0.0, *[1.0] * (len(FEATURES) - 1)])
        weights = np.linalg.solve(rows.T @ rows + ridge, rows.T @ wanted)
        lines.append("\t".join([group, *[f"{weight:.4f}" for weight in weights]]))
        rest = float(np.std(wanted - rows @ weights))
        print(f"{group}: {len(wanted)} comparisons, {rest:.2f} bits off on average")
    return "\n".join(lines) + "\n"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--base", type=Path, help="the same names, built before")
    parser.add_argument("--queries", type=int, default=2000)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        base = options.base
        if base is None:
            base = Path(scratch) / "kb"
            normalizer.build(options.folder / "names.csv", output=base)
        TABLE.write_text(
            fit(base, mentions(options.folder, options.queries)), encoding="utf-8", newline="\n"
        )


if __name__ == "__main__":
    main()
