"""Fit how foreign names are written in a script, from pairs of native and Latin words.

    python tools/fit_segments.py FOLDER PAIRS.tsv.gz [PAIRS.tsv.gz ...] --prior arabic
    python tools/fit_segments.py hebrew PAIRS.tsv.gz --own --people PEOPLE.tsv.gz --groups hebrew

FOLDER is one of `normalizer.languages.foreign`, or with ``--own`` a language, whose table is then
its own prior, and keeps what its systems prescribe; ``--people`` and ``--groups`` choose the words
that are its own as ``count_words.py`` does. The table of the language that ``--prior`` names
is what is believed before; what pairs teach is added to it by expectation maximization over all
ways to cut both words (many-to-many alignment, Jiampojamarn, Kondrak and Sherif 2007). Written is
``segments.tsv`` in the folder.

PAIRS is either a file of words (Latin, native letters divided by blanks, count; no header) or of
names with a header (script, native_name, native_source, latin_name, latin_source). Names are used
when both sources are named in ``SOURCES``, and cut into words that the prior believes to be each
other's.
"""

from __future__ import annotations

import argparse
import csv
import gzip
import importlib
import itertools
import math
import sys
from collections import Counter, defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

from normalizer.languages.segments import END, START, SegmentModel
from normalizer.text import words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

LANGUAGES = Path(__file__).parent.parent / "src/normalizer/languages"
HEADER = "segment\tspelling\tweight\tsystems\tmarked"

# CC0 or public domain: Wikidata labels (through X-FACTR, proto-commons, Merhav and Ash 2018), the
# sanctions list of the United States, kpop.net, and the Consolidated List of the United Nations.
SOURCES = {"xfactr", "commons", "wdtranslit", "ofac", "kpopnet", "un"}
# Observations that the hand table is worth, for each of its segments.
PRIOR_OBSERVATIONS = 20.0
# Fewer expected observations than this are noise of the alignment; pairs of letters must show more.
FEWEST, FEWEST_LONG = 1.0, 6.0
# A spelling with less of its segment than this is not worth its row.
RAREST = 0.004
ROUNDS = 5
LONGEST_NATIVE, LONGEST_LATIN = 3, 5
LONGEST_WORD = 14
# A word pair that the hand table finds less likely than this is no pair of each other.
LEAST_BITS = -26.0
MOST_COUNT = 4

Weights = dict[str, dict[str, float]]
Row = tuple[str, str, float, str, str]


def read_rows(path: Path) -> list[Row]:
    rows = []
    for line in path.read_text(encoding="utf-8").splitlines()[1:]:
        segment, spelled, weight, systems, marked = line.split("\t")
        rows.append((segment, "" if spelled == "-" else spelled, float(weight), systems, marked))
    return rows


def scaled(weights: Weights) -> Weights:
    return {
        segment: {spelled: w / sum(spellings.values()) for spelled, w in spellings.items()}
        for segment, spellings in weights.items()
    }


def word_pairs(path: Path) -> Iterator[tuple[str, str, float]]:
    """Native word, Latin word, weight, from a file of words."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            latin, native, count = line.rstrip("\n").split("\t")[:3]
            one, other = "".join(words(latin)), "".join(words(native.replace(" ", "")))
            if one.isascii() and one.isalpha() and other:
                yield other, one, min(float(count), MOST_COUNT)


def name_pairs(path: Path, scripts: set[str]) -> Iterator[tuple[str, str]]:
    """Native name and Latin name, from a file of names."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            used = {row["native_source"], row["latin_source"]} <= SOURCES
            if used and row["script"] in scripts:
                yield row["native_name"], row["latin_name"]


def aligned(
    names: Iterable[tuple[str, str]], model: SegmentModel, ready: Callable[[str], str]
) -> Iterator[tuple[str, str, float]]:
    """Words of names that the model believes to be each other's, whatever the order."""
    for native, latin in names:
        ones = [ready(word) for word in words(native)]
        others = [word for word in words(latin) if word.isascii() and word.isalpha()]
        if len(ones) != len(others) or not 1 <= len(ones) <= 4:
            continue
        best, order = -math.inf, ()
        for tried in itertools.permutations(others):
            bits = sum(map(model.log_probability, ones, tried))
            if bits > best:
                best, order = bits, tried
        for one, other in zip(ones, order, strict=False):
            if model.log_probability(one, other) > LEAST_BITS:
                yield one, other, 1.0


def borne(path: Path, groups: set[str]) -> tuple[Counter[str], Counter[str]]:
    """How many people of the groups, and how many others, bear a Latin word in their name."""
    names: dict[str, tuple[bool, set[str]]] = {}
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            if row["source"] in SOURCES and row["script"] == "Latn":
                own = names.setdefault(row["entity_id"], (row["group"] in groups, set()))
                own[1].update(word for word in words(row["name"]) if word.isascii())
    ours: Counter[str] = Counter()
    others: Counter[str] = Counter()
    for own, found in names.values():
        (ours if own else others).update(found)
    return ours, others


def is_own(word: str, ours: Counter[str], others: Counter[str]) -> bool:
    """Whether people of the groups bear the word more often than others do."""
    return ours[word] > 0 and ours[word] / ours.total() > others[word] / others.total()


def expected(pairs: list[tuple[str, str, float]], joint: Weights, *, explore: bool) -> Weights:
    """Expected counts of segment and spelling, by one forward and backward pass over each pair."""
    counts: Weights = defaultdict(lambda: defaultdict(float))
    for native, latin, weight in pairs:
        word, size, width = START + native + END, len(native) + 2, len(latin)
        forward = [[0.0] * (width + 1) for _ in range(size + 1)]
        forward[0][0] = 1.0
        arcs = []
        for i in range(size):
            for j in range(width + 1):
                here = forward[i][j]
                if not here:
                    continue
                for length in range(1, min(LONGEST_NATIVE, size - i) + 1):
                    segment = word[i : i + length]
                    known = joint.get(segment, {})
                    for count in range(min(LONGEST_LATIN, width - j) + 1):
                        spelled = latin[j : j + count]
                        p = known.get(spelled, 0.0)
                        if not p and explore:
                            p = unseen(segment, count)
                        if p:
                            forward[i + length][j + count] += here * p
                            arcs.append((i, j, i + length, j + count, segment, spelled, p))
        whole = forward[size][width]
        if not whole:
            continue
        backward = [[0.0] * (width + 1) for _ in range(size + 1)]
        backward[size][width] = 1.0
        for i, j, k, m, _, _, p in reversed(arcs):
            backward[i][j] += p * backward[k][m]
        for i, j, k, m, segment, spelled, p in arcs:
            share = forward[i][j] * p * backward[k][m]
            if share:
                counts[segment][spelled] += weight * share / whole
    return counts


def unseen(segment: str, count: int) -> float:
    """Probability of a correspondence that no table has, so that pairs can teach it."""
    edges = segment.count(START) + segment.count(END)
    if edges == len(segment):
        return 0.0
    return 1e-5 / 10 ** (abs(count - (len(segment) - edges)) + (len(segment) - 1))


def fitted(prior: Weights, pairs: list[tuple[str, str, float]]) -> tuple[Weights, dict[str, float]]:
    """P(spelling | segment) and P(segment)."""
    letters = max(1, len(prior))
    joint = {s: {y: p / letters for y, p in ways.items()} for s, ways in prior.items()}
    joint.setdefault(START, {"": 1.0})
    joint.setdefault(END, {"": 1.0})
    for turn in range(ROUNDS):
        counts = expected(pairs, joint, explore=turn < 2)
        merged: Weights = defaultdict(dict)
        for segment in sorted(counts.keys() | prior.keys()):
            seen = counts.get(segment, {})
            fewest = FEWEST if len(segment) == 1 else FEWEST_LONG
            known = prior.get(segment, {})
            for spelled in sorted(seen.keys() | known.keys()):
                hand = PRIOR_OBSERVATIONS * known.get(spelled, 0.0)
                found = seen.get(spelled, 0.0)
                if found + hand >= (fewest if not hand else 0.0):
                    merged[segment][spelled] = found + hand
        total = sum(sum(ways.values()) for ways in merged.values())
        joint = {s: {y: c / total for y, c in ways.items()} for s, ways in merged.items() if ways}
    share = {segment: sum(ways.values()) for segment, ways in joint.items()}
    return scaled(joint), share


def rows_of(table: Weights, share: dict[str, float], before: Iterable[Row] = ()) -> Iterator[str]:
    """The rows of the fitted table, with those that were known before, as rare as they are."""
    systems: dict[tuple[str, str], list[Row]] = defaultdict(list)
    known = set()
    for row in before:
        known.add((row[0], row[1]))
        if row[3] != "-":
            systems[row[0], row[1]].append(row)
    for segment in {one for one, _ in systems} - table.keys():
        table = {**table, segment: {}}
        share = {**share, segment: 0.0}
    for segment, spelled in systems:
        table[segment] = {spelled: 0.0} | dict(table[segment])
    rows = []
    for segment, ways in table.items():
        for spelled, p in ways.items():
            named = systems.get((segment, spelled), [])
            if p < RAREST and (segment, spelled) not in known:
                continue
            weight = max(1e-6, p * share[segment] / max(1, len(named)))
            for _, _, _, system, marked in named or [(segment, spelled, 0.0, "-", "-")]:
                rows.append((segment, -weight, spelled or "-", system, marked))
    for segment, weight, spelled, system, marked in sorted(rows):
        yield f"{segment}\t{spelled}\t{-weight:.3g}\t{system}\t{marked}"


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("folder")
    parser.add_argument("pairs", type=Path, nargs="+")
    parser.add_argument("--prior", help="language whose table is the prior; not with --own")
    parser.add_argument("--own", action="store_true", help="fit the table of a language itself")
    parser.add_argument("--people", type=Path, help="names by group, to choose words by")
    parser.add_argument("--groups", nargs="+", default=[], help="groups whose words are used")
    parser.add_argument("--most", type=int, default=12000, help="use so many pairs of words")
    arguments = parser.parse_args()
    weights: Weights = defaultdict(dict)
    believed = arguments.folder if arguments.own else arguments.prior
    rows = read_rows(LANGUAGES / believed / "segments.tsv")
    for segment, spelled, weight, _, _ in rows:
        weights[segment][spelled] = weights[segment].get(spelled, 0.0) + weight
    prior = scaled(weights)
    package = f"normalizer.languages.{believed.replace('/', '.')}"
    made = importlib.import_module(package).LANGUAGE
    share = {segment: 1 / len(prior) for segment in prior} | {START: 1.0, END: 1.0}
    table = {
        segment: tuple(sorted(ways.items(), key=lambda item: (-item[1], item[0])))
        for segment, ways in prior.items()
    }
    model = SegmentModel({START: (("", 1.0),), END: (("", 1.0),)} | table, share)
    pairs: list[tuple[str, str, float]] = []
    for path in arguments.pairs:
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            has_names = next(lines).startswith("entity_id\t")
        if has_names:
            names = name_pairs(path, set(made.scripts))
            pairs += aligned(sorted(set(names)), model, made.prepare)
        else:
            pairs += ((made.prepare(one), other, count) for one, other, count in word_pairs(path))
    if arguments.people:
        ours, others = borne(arguments.people, set(arguments.groups))
        pairs = [p for p in pairs if is_own(p[1], ours, others)]
    pairs = [p for p in pairs if made.word_probability(p[0], p[1]) > LEAST_BITS]
    pairs = sorted({p for p in pairs if len(p[0]) <= LONGEST_WORD and len(p[1]) <= LONGEST_WORD})
    pairs = pairs[:: max(1, len(pairs) // arguments.most)]
    fit, shares = fitted(prior, pairs)
    written = [HEADER, *rows_of(fit, shares, rows if arguments.own else ())]
    folder = arguments.folder if arguments.own else f"foreign/{arguments.folder}"
    target = LANGUAGES / folder / "segments.tsv"
    target.write_text("\n".join(written) + "\n", encoding="utf-8")
    print(f"{arguments.folder}: {len(pairs)} pairs, {len(written) - 1} rows", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
