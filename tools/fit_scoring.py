"""Fit the curves by which two names are scored.

    python tools/fit_scoring.py FOLDER [--kind person] [--queries 6000] [--apart PAIRS.tsv.gz]

FOLDER is in the format of ``benchmarks/accuracy.py``, such as ``make_name_set.py`` and
``make_thing_set.py`` make. For each
query, the candidates that the index finds are compared with it, and what was measured of each pair
is kept; one logistic regression then says how likely a pair with such measurements is one person's,
and a second, with two weights, how likely the best candidate of a query is right.
The weight of a curve rises or stays level from point to point, so that more agreement never counts
less; what is weighed by hand (father and son, numbers) is taken as it stands. ``--apart`` adds
pairs of names of different people that are very alike. The curves are written to
``src/normalizer/scoring/curves.tsv``.
"""

from __future__ import annotations

import argparse
import csv
import gc
import gzip
import math
import multiprocessing
import random
from pathlib import Path

import numpy as np

import normalizer
from normalizer.evidence import EvidenceKind
from normalizer.model import Kind
from normalizer.names import Name, analyze
from normalizer.scoring import curves as module
from normalizer.scoring.curves import curves
from normalizer.scoring.people import compare_people
from normalizer.scoring.things import compare_things
from normalizer.text.skeleton import skeleton

PENALTY = 2.0
LEAST_CALIBRATED = -6.0
MOST_CANDIDATES = 24
"""Of organizations and places; those found after them agree in little."""
AGAINST = (".missing", ".against")
"""Curves of what one name lacks, or has against the other: they never speak for a pair."""
PRIORS = {
    "person": ("prior", "prior.units"),
    "organization": ("organization.prior", "organization.prior.acronym"),
    "place": ("place.prior", "place.prior.acronym"),
}
WROTE = Path(module.__file__).with_name("curves.tsv")

Row = tuple[tuple[tuple[str, float, float], ...], float, bool]
_resolver: normalizer.Resolver
_kind = Kind.PERSON


def measured(left: str, right: str, *, same: bool) -> Row:
    """The terms of a pair, what is weighed by hand, and whether it is of one entity."""
    one, other = analyze(left, _kind), analyze(right, _kind)
    if _kind is Kind.PERSON:
        pieces = compare_people(one, other)
    else:
        pieces = compare_things(one, other, kind=_kind)
    terms = tuple(term for piece in pieces for term in piece.terms)
    by_hand = math.fsum(p.bits for p in pieces if not p.terms and p.kind is not EvidenceKind.WHOLE)
    return terms, by_hand, same


def ask(query: tuple[str, str]) -> list[Row]:
    text, gold = query
    found = []
    mention = analyze(text, _kind)
    known = _resolver.entity(gold)
    # The lists hold some people twice, under two ids: who sounds like the gold is not counted.
    twins = {_sounds(mention)} | ({_sounds(analyze(known.name, _kind))} if known else set())
    base = _resolver.knowledge_base
    places = dict.fromkeys(
        [*base.sharing([mention])[0], *(at for at, _ in base.nearest([mention]))]
    )
    entries = [base.entry(place) for place in places]
    for entry in entries if _kind is Kind.PERSON else entries[:MOST_CANDIDATES]:
        same = entry.entity.id == gold
        if entry.name.forms != mention.forms and (same or _sounds(entry.name) not in twins):
            found.append(measured(text, entry.name.text, same=same))
    return found


def _sounds(name: Name) -> tuple[str, ...]:
    return tuple(sorted(map(skeleton, name.forms)))


def points(name: str) -> tuple[float, ...]:
    return curves()[name][0]


def fitted_curves() -> list[str]:
    """The names of the curves of the kind that is fitted; those of people have no prefix."""
    others = tuple(f"{kind}." for kind in PRIORS)
    if _kind is Kind.PERSON:
        return [curve for curve in sorted(curves()) if not curve.startswith(others)]
    return [curve for curve in sorted(curves()) if curve.startswith(f"{_kind}.")]


def matrix(data: list[Row]) -> tuple[np.ndarray, list[tuple[str, int]]]:
    """A column for the height of each curve at its first point, and for each rise after it."""
    columns = [(name, at) for name in fitted_curves() for at in range(len(points(name)))]
    number = {column: place for place, column in enumerate(columns)}
    out = np.zeros((len(data), len(columns)))
    for row, (terms, _, _) in enumerate(data):
        for name, at, amount in terms:
            places = points(name)
            out[row, number[name, 0]] += amount
            for step in range(1, len(places)):
                start, end = places[step - 1], places[step]
                risen = min(1.0, max(0.0, (at - start) / (end - start)))
                if risen:
                    out[row, number[name, step]] += amount * risen
    return out, columns


def fit(
    x: np.ndarray, offset: np.ndarray, y: np.ndarray, rising: np.ndarray, against: np.ndarray
) -> np.ndarray:
    """Logistic regression by Newton's steps, with a penalty.

    Rises that would fall stay level, and what speaks against never speaks for.
    """
    weight = np.zeros(x.shape[1])
    for _ in range(100):
        p = 1.0 / (1.0 + np.exp(-np.clip(x @ weight + offset, -40, 40)))
        slope = x.T @ (p - y) + PENALTY * weight
        free = ~(rising & (weight <= 0) & (slope > 0)) & ~(against & (weight >= 0) & (slope < 0))
        active = x[:, free]
        curve = (active * (p * (1 - p))[:, None]).T @ active + PENALTY * np.eye(int(free.sum()))
        step = np.zeros_like(weight)
        step[free] = np.linalg.solve(curve, slope[free])
        new = weight - np.clip(step, -2.0, 2.0)
        new[rising] = np.maximum(new[rising], 0.0)
        new[against] = np.minimum(new[against], 0.0)
        if np.abs(new - weight).max() < 1e-5:
            break
        weight = new
    return weight


def stretch(odds: np.ndarray, y: np.ndarray, of: np.ndarray) -> tuple[float, float]:
    """The slope and the shift that make the odds of each query's best candidate come true.

    A candidate is weighed alone, as one of dozens; that it is the best of them says more.
    """
    best: dict[int, int] = {}
    for row, query in enumerate(of.tolist()):
        if query not in best or odds[row] > odds[best[query]]:
            best[query] = row
    rows = np.array(list(best.values()))
    # What is surely none tells nothing of how sure a match is.
    rows = rows[odds[rows] > LEAST_CALIBRATED]
    x = np.column_stack([odds[rows], np.ones(len(rows))])
    none = np.array([False, False])
    slope, shift = fit(x, np.zeros(len(rows)), y[rows], np.array([True, False]), none)
    return float(slope), float(shift)


def main() -> None:
    global _resolver, _kind  # noqa: PLW0603 - the forked workers inherit it
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--kind", choices=sorted(PRIORS), default="person")
    parser.add_argument("--queries", type=int, default=6000)
    parser.add_argument("--apart", type=Path)
    arguments = parser.parse_args()
    _kind = Kind(arguments.kind)

    def read(name: str) -> list[dict[str, str]]:
        with (arguments.folder / name).open(encoding="utf-8") as lines:
            return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))

    queries = [(row["query"], row["gold"]) for row in read("queries.tsv")]
    random.Random(len(queries)).shuffle(queries)
    _resolver = normalizer.Resolver.from_names(
        (row["entity_id"], row["name"], _kind) for row in read("index.tsv")
    )
    gc.freeze()
    with multiprocessing.get_context("fork").Pool() as pool:
        answers = pool.map(ask, queries[: arguments.queries], chunksize=20)
    if arguments.apart:
        with gzip.open(arguments.apart, "rt", encoding="utf-8") as lines:
            for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
                answers.append([measured(row["name_a"], row["name_b"], same=False)])
    data = [row for answer in answers for row in answer]
    of = np.array([number for number, answer in enumerate(answers) for _ in answer])
    x, columns = matrix(data)
    offset = np.array([by_hand for _, by_hand, _ in data]) * math.log(2)
    y = np.array([same for _, _, same in data], dtype=float)
    rising = np.array([at > 0 for _, at in columns])
    against = np.array([any(word in name for word in AGAINST) for name, _ in columns])
    print(f"{len(data)} pairs, {int(y.sum())} of one entity")
    weight = fit(x, offset, y, rising, against)
    slope, shift = stretch(x @ weight + offset, y, of)
    print(f"the best candidate: slope {slope:.2f}, shift {shift / math.log(2):.2f} bits")
    weight *= slope / math.log(2)
    weight[[columns.index((name, 0)) for name in PRIORS[arguments.kind]]] += shift / math.log(2)
    heights: dict[str, float] = {}
    lines = [
        f"{name}\t{at:g}\t{bits:.2f}"
        for name, curve in curves().items()
        if name not in fitted_curves()
        for at, bits in zip(*curve, strict=True)
    ]
    for (name, at), bits in zip(columns, weight, strict=True):
        heights[name] = heights.get(name, 0.0) + float(bits)
        lines.append(f"{name}\t{points(name)[at]:g}\t{heights[name]:.2f}")
    lines.sort(key=lambda line: (line.split("\t")[0], float(line.split("\t")[1])))
    WROTE.write_text("\n".join(["curve\tat\tbits", *lines]) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
