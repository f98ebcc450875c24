"""Fit how foreign names are written in a script, with segments as long as pairs show them.

    python tools/fit_foreign.py FOLDER PAIRS.tsv.gz [PAIRS.tsv.gz ...] [--held PAIRS.tsv]

FOLDER is one of `normalizer.languages.foreign`; its present table aligns the pairs at first. A
letter alone says little where a script writes sounds: ㅓ is *e*, *er*, *u* or *o*, but 터 at the
end is *ter*. So segments grow: all words are aligned by single letters and pairs of letters, runs
of the pieces that stand beside each other are counted, and a run is taken into the table where
knowing it whole tells enough bits more than its pieces do. Expectation maximization over all cuts
then weighs runs against pieces. Written is ``segments.tsv`` in the folder.

PAIRS are as for ``tools/fit_segments.py``; ``--held`` names a file where every twentieth pair is
written to, which is not fitted on.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import importlib
import itertools
import math
import re
import sys
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

import fit_segments as base

from normalizer.languages.segments import END, START, SegmentModel
from normalizer.text import words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

DOTS = re.compile("[·‧・•]")

Pairs = list[tuple[str, str, float]]
Pieces = list[tuple[str, str]]
Weights = dict[str, dict[str, float]]

# A run is worth a place in the table from so many sightings and bits gained over its pieces.
FEWEST_RUNS, LEAST_GAIN = 6, 12.0
# A spelling of a run needs so many sightings; a rare one is better spelled by the pieces.
FEWEST_SPELLED = 2.5
ROUNDS = 4
LEAST_BITS = -30.0
# What a pair counts at most: a name that many bear (마이클, Michael) may be spelled in its own way.
MOST_COUNT = 20.0
WORST_BITS = -60.0
# A word that so many names have, and that its pieces find this unlikely, is listed whole, if this
# share of all that bear the native word are spelled so.
FEWEST_WHOLE, UNLIKELY_BITS, LEAST_SHARE = 5.0, -11.0, 0.08
LONGEST_WHOLE = 9
# Sightings that a spelling known beforehand is worth.
HAND_COUNT = 8.0


def joint_of(rows: list[base.Row]) -> Weights:
    """P(segment, spelling) of a table."""
    joint: Weights = defaultdict(dict)
    total = sum(weight for _, _, weight, _, _ in rows)
    for segment, spelled, weight, _, _ in rows:
        joint[segment][spelled] = joint[segment].get(spelled, 0.0) + weight / total
    joint.setdefault(START, {"": 0.1})
    joint.setdefault(END, {"": 0.1})
    return joint


def model_of(joint: Weights) -> SegmentModel:
    table = {
        segment: tuple(sorted(ways.items(), key=lambda item: (-item[1], item[0])))
        for segment, ways in base.scaled(joint).items()
    }
    return SegmentModel(table, {s: sum(ways.values()) for s, ways in joint.items()})


def arcs_of(
    native: str, latin: str, joint: Weights, reach: tuple[int, int]
) -> Iterator[tuple[int, int, int, int, str, str, float]]:
    """All uses of the table in a pair of words, in the order of their starts."""
    word = START + native + END
    size, width = len(word), len(latin)
    longest, most = reach
    reached = {(0, 0)}
    for i in range(size):
        for j in range(width + 1):
            if (i, j) not in reached:
                continue
            for length in range(1, min(longest, size - i) + 1):
                segment = word[i : i + length]
                known = joint.get(segment)
                if not known:
                    continue
                for count in range(min(most, width - j) + 1):
                    spelled = latin[j : j + count]
                    p = known.get(spelled)
                    if p:
                        reached.add((i + length, j + count))
                        yield i, j, i + length, j + count, segment, spelled, p


def aligned(native: str, latin: str, joint: Weights, reach: tuple[int, int]) -> Pieces:
    """The likeliest way to cut both words; empty where the table has none."""
    best: dict[tuple[int, int], tuple[float, tuple[int, int], str, str]] = {
        (0, 0): (0.0, (0, 0), "", "")
    }
    for i, j, k, m, segment, spelled, p in arcs_of(native, latin, joint, reach):
        bits = best[i, j][0] + math.log2(p)
        if (k, m) not in best or best[k, m][0] < bits:
            best[k, m] = bits, (i, j), segment, spelled
    at = (len(native) + 2, len(latin))
    pieces: Pieces = []
    while at in best and at != (0, 0):
        _, before, segment, spelled = best[at]
        pieces.append((segment, spelled))
        at = before
    return pieces[::-1]


def extent(joint: Weights) -> tuple[int, int]:
    """Letters of the longest segment and of the longest spelling of a table."""
    return max(map(len, joint)), max(len(y) for ways in joint.values() for y in ways)


def grown(pairs: Pairs, joint: Weights, most: int, longest: int, widest: int) -> Weights:
    """The runs of pieces that tell most, with how often they were seen."""
    share, reach = base.scaled(joint), extent(joint)
    seen: Weights = defaultdict(lambda: defaultdict(float))
    alone: Weights = defaultdict(lambda: defaultdict(float))
    for native, latin, weight in pairs:
        pieces = aligned(native, latin, joint, reach)
        for start in range(len(pieces)):
            segment, spelled, bits = pieces[start][0], pieces[start][1], 0.0
            bits = math.log2(share[segment][spelled])
            for other, more in pieces[start + 1 :]:
                segment, spelled = segment + other, spelled + more
                bits += math.log2(share[other][more])
                if len(segment) > longest or len(spelled) > widest:
                    break
                seen[segment][spelled] += weight
                alone[segment][spelled] += weight * bits
    gains = []
    for segment, ways in seen.items():
        total = sum(ways.values())
        kept = {spelled: c for spelled, c in ways.items() if c >= FEWEST_SPELLED}
        if total < FEWEST_RUNS or not kept:
            continue
        gain = sum(c * math.log2(c / total) - alone[segment][y] for y, c in kept.items())
        # What the run no longer says must be said by its pieces, at a bit or two more.
        gain -= 2 * (total - sum(kept.values()))
        if gain >= LEAST_GAIN:
            gains.append((gain / len(kept) ** 0.5, segment, kept))
    gains.sort(key=lambda item: (-item[0], item[1]))
    runs: Weights = {}
    rows = 0
    for _, segment, kept in gains:
        rows += len(kept)
        if rows > most:
            break
        runs[segment] = kept
    return runs


def reweighed(pairs: Pairs, joint: Weights) -> Weights:
    """Expected counts of what the table has, by one pass over the pairs."""
    counts: Weights = defaultdict(lambda: defaultdict(float))
    reach = extent(joint)
    for native, latin, weight in pairs:
        arcs = list(arcs_of(native, latin, joint, reach))
        forward: dict[tuple[int, int], float] = defaultdict(float)
        forward[0, 0] = 1.0
        for i, j, k, m, _, _, p in arcs:
            forward[k, m] += forward[i, j] * p
        end = (len(native) + 2, len(latin))
        whole = forward[end]
        if not whole:
            continue
        backward: dict[tuple[int, int], float] = defaultdict(float)
        backward[end] = 1.0
        for i, j, k, m, _, _, p in reversed(arcs):
            backward[i, j] += p * backward[k, m]
        for i, j, k, m, segment, spelled, p in arcs:
            got = forward[i, j] * p * backward[k, m] / whole
            if got > 1e-4:
                counts[segment][spelled] += weight * got
    return counts


def normal(counts: Weights) -> Weights:
    total = sum(sum(ways.values()) for ways in counts.values())
    return {s: {y: c / total for y, c in ways.items()} for s, ways in counts.items() if ways}


def counted_words(path: Path) -> Iterator[tuple[str, str, float]]:
    """Native word, Latin word and how many names have them, from a file of words."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            latin, native, count = line.rstrip("\n").split("\t")[:3]
            one, other = "".join(words(latin)), "".join(words(native.replace(" ", "")))
            if one.isascii() and one.isalpha() and other:
                yield other, one, float(count)


def read_pairs(paths: list[Path], model: SegmentModel, folder: str) -> Pairs:
    """Words of both scripts and how many names have them."""
    made = importlib.import_module(f"normalizer.languages.foreign.{folder}").LANGUAGE
    found: dict[tuple[str, str], float] = defaultdict(float)
    for path in paths:
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            has_names = next(lines).startswith("entity_id\t")
        if has_names:
            found_names = base.name_pairs(path, set(made.scripts))
            names = sorted({(DOTS.sub(" ", native), latin) for native, latin in found_names})
            some = itertools.chain(
                beside(names, model, made.prepare), run_together(names, made.prepare)
            )
        else:
            some = ((made.prepare(one), y, c) for one, y, c in counted_words(path))
        for native, latin, count in some:
            found[native, latin] += count
    return [
        (native, latin, min(count, MOST_COUNT))
        for (native, latin), count in sorted(found.items())
        if len(native) <= 2 * base.LONGEST_WORD and len(latin) <= base.LONGEST_WORD
    ]


def beside(
    names: list[tuple[str, str]], model: SegmentModel, ready: Callable[[str], str]
) -> Iterator[tuple[str, str, float]]:
    """Words of names that are each other's: by the model, or because all others are paired."""
    for native, latin in names:
        ones = [ready(word) for word in words(native)]
        others = [word for word in words(latin) if word.isascii() and word.isalpha()]
        if min(map(len, others), default=0) < 2:
            continue  # an initial is no spelling
        if len(ones) != len(others) or not 1 <= len(ones) <= 4:
            continue
        bits = {
            (one, other): max(model.log_probability(one, other), WORST_BITS)
            for one in ones
            for other in others
        }
        order = max(
            itertools.permutations(others),
            key=lambda tried: sum(bits[pair] for pair in zip(ones, tried, strict=True)),
        )
        pairs = list(zip(ones, order, strict=True))
        doubtful = [pair for pair in pairs if bits[pair] <= base.LEAST_BITS]
        if len(doubtful) <= 1 < len(pairs) or not doubtful:
            yield from ((one, other, 1.0) for one, other in pairs)


def run_together(
    names: list[tuple[str, str]], ready: Callable[[str], str]
) -> Iterator[tuple[str, str, float]]:
    """Names that the script writes in one run and Latin in several words."""
    for native, latin in names:
        ones, others = words(native), words(latin)
        if len(ones) == 1 and 2 <= len(others) <= 4 and all(map(str.isalpha, others)):
            joined = "".join(others)
            if joined.isascii():
                yield ready(ones[0]), joined, 1.0


def whole_words(pairs: Pairs, joint: Weights) -> Weights:
    """Words that many bear and that are spelled in a way of their own: 마이클, Michael.

    With each stand its regular spellings, or the whole would outweigh them.
    """
    model = model_of(joint)
    borne: dict[str, dict[str, float]] = defaultdict(dict)
    for native, latin, count in pairs:
        borne[native][latin] = count
    found: Weights = {}
    for native, ways in sorted(borne.items()):
        least = max(FEWEST_WHOLE, LEAST_SHARE * sum(ways.values()))
        own = {latin for latin, count in ways.items() if count >= least}
        if len(native) > LONGEST_WHOLE or not any(
            model.log_probability(native, latin) < UNLIKELY_BITS for latin in own
        ):
            continue
        kept = {latin: ways[latin] for latin in own}
        for latin, p in model.spellings(native, most=2):
            kept.setdefault(latin, max(0.5, 2 * p))
        found[f"{START}{native}{END}"] = kept
    return found


def read_hand(path: Path) -> list[tuple[str, str, float]]:
    """Segments with spellings, likeliest first, and what each is worth; a table with a header."""
    lines = path.read_text(encoding="utf-8").splitlines()[1:]
    rows = [line.split("\t") for line in lines]
    return [
        (segment, spelled, HAND_COUNT / rank)
        for segment, ways in rows
        for rank, spelled in enumerate(ways.split(" "), 1)
    ]


def is_held(latin: str) -> bool:
    return hashlib.md5(latin.encode(), usedforsecurity=False).digest()[0] % 20 == 0


def rows_of(joint: Weights, rarest: float, least: float) -> Iterator[str]:
    for segment in sorted(joint):
        total = sum(joint[segment].values())
        if len(segment) == 1 and total < least:
            continue
        ways = sorted(joint[segment].items(), key=lambda item: (-item[1], item[0]))
        for spelled, p in ways:
            if p >= rarest * total:
                yield f"{segment}\t{spelled or '-'}\t{max(1e-7, p):.2g}\t-\t-"


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("folder")
    parser.add_argument("pairs", type=Path, nargs="+")
    parser.add_argument("--most", type=int, default=4500, help="rows of runs at most")
    parser.add_argument("--single", type=int, default=2, help="letters of a piece at most")
    parser.add_argument("--native", type=int, default=5, help="letters of a run at most")
    parser.add_argument("--latin", type=int, default=6, help="Latin letters of a run at most")
    parser.add_argument(
        "--hand", type=Path, help="segments and spellings that are known beforehand"
    )
    parser.add_argument("--held", type=Path, help="where to write the pairs that are held out")
    parser.add_argument("--aligned", type=int, default=9000, help="pairs to fit pieces on")
    parser.add_argument("--rarest", type=float, default=0.006, help="least share of a spelling")
    parser.add_argument("--least", type=float, default=0.0, help="least share of a letter")
    parser.add_argument("--pairs-most", type=int, default=60000, help="use so many pairs")
    arguments = parser.parse_args()
    base.LONGEST_NATIVE = arguments.single
    target = base.LANGUAGES / "foreign" / arguments.folder / "segments.tsv"
    joint = joint_of(base.read_rows(target))
    every = read_pairs(arguments.pairs, model_of(joint), arguments.folder)
    model = model_of(joint)
    pairs = [p for p in every if model.log_probability(p[0], p[1]) > LEAST_BITS]
    pairs = pairs[:: math.ceil(len(pairs) / arguments.pairs_most)]
    if arguments.held:
        held = [f"{x}\t{y}\t{w}" for x, y, w in pairs if is_held(y)]
        arguments.held.write_text("\n".join(held) + "\n", encoding="utf-8")
        pairs = [pair for pair in pairs if not is_held(pair[1])]
    single = {s: ways for s, ways in joint.items() if len(s) <= arguments.single}
    sample = pairs[:: max(1, len(pairs) // arguments.aligned)]
    fit, shares = base.fitted(base.scaled(single), sample)
    joint = {s: {y: p * shares[s] for y, p in ways.items()} for s, ways in fit.items()}
    runs = grown(pairs, joint, arguments.most, arguments.native, arguments.latin)
    counts = reweighed(pairs, joint)
    for segment, ways in runs.items():
        for spelled, count in ways.items():
            counts[segment][spelled] = max(counts[segment][spelled], count / 2)
    ready = importlib.import_module(f"normalizer.languages.foreign.{arguments.folder}").LANGUAGE
    hand = read_hand(arguments.hand) if arguments.hand else []
    known = [(ready.prepare(segment), spelled, worth) for segment, spelled, worth in hand]
    for segment, spelled, worth in known:
        counts[segment][spelled] = counts[segment].get(spelled, 0.0) + worth
        runs.setdefault(segment, {})
    joint = normal(counts)
    for _ in range(ROUNDS):
        counts = reweighed(pairs, joint)
        for segment, spelled, worth in known:
            counts[segment][spelled] = counts[segment].get(spelled, 0.0) + worth
        joint = normal(
            {
                segment: {
                    y: c
                    for y, c in ways.items()
                    if c >= (base.FEWEST if segment not in runs else FEWEST_SPELLED / 2)
                }
                for segment, ways in counts.items()
            }
        )
        joint.setdefault(START, {"": 1e-6})
        joint.setdefault(END, {"": 1e-6})
    weight = sum(count for _, _, count in pairs)
    for segment, ways in whole_words(every, joint).items():
        joint[segment] = {y: c / weight * joint[START][""] for y, c in ways.items()}
    written = [base.HEADER, *rows_of(joint, arguments.rarest, arguments.least)]
    target.write_text("\n".join(written) + "\n", encoding="utf-8")
    print(f"{arguments.folder}: {len(pairs)} pairs, {len(written) - 1} rows", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
