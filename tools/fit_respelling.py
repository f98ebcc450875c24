"""Fit, and measure, how spellings of one name in Latin letters differ.

    python tools/fit_respelling.py VARIANTS.tsv.gz            # writes the table
    python tools/fit_respelling.py VARIANTS.tsv.gz --measure NEGATIVES.tsv.gz

VARIANTS holds pairs of Latin names of one person, with a header (entity_id, group, country, kind,
name_a, lang_a, source_a, name_b, lang_b, source_b). The words of the two names are laid side by
side by edit distance, and those that differ are used: what the letters of differing spellings
become, unchanged ones among them. How often spellings differ at all is measured apart, because
pairs were collected for their differences. The weights come from expectation maximization over all
ways to cut both words (many-to-many alignment, Jiampojamarn, Kondrak and Sherif 2007), in both
directions. Written is ``segments.tsv`` in `normalizer.languages.latin`.

With ``--measure`` a table fitted without one entity in five is measured on the words of those: the
rank of the right spelling among 1,500 words, and how well respellings are told from other names.
"""

from __future__ import annotations

import argparse
import csv
import gzip
import hashlib
import itertools
import math
import random
import statistics
import sys
import time
from collections import Counter, defaultdict
from functools import cache
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING

from rapidfuzz.distance import OSA, JaroWinkler, Levenshtein
from rapidfuzz.fuzz import ratio

from normalizer.background import is_listed, rarity
from normalizer.languages.latin.respelling import DIFFERING, SLIP, Respellings, read_table
from normalizer.languages.segments import END, START
from normalizer.text import words
from normalizer.text.distance import edits

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

TARGET = Path(__file__).parent.parent / "src/normalizer/languages/latin/segments.tsv"
HEADER = "segment\tspelling\tweight\tsystems\tmarked"

# CC0 or public domain: Wikidata labels (through X-FACTR, proto-commons, Merhav and Ash 2018), the
# sanctions lists of the United States and the United Nations. Lists of legislators are left out:
# where their names differ, it is by nicknames.
SOURCES = {"xfactr", "commons", "wdtranslit", "ofac", "un"}
KINDS = {"spelling", "spelling_partial", "joined"}
# Romanized by syllables, which their own languages read.
SYLLABIC = {"korean", "chinese", "japanese", "vietnamese", "thai_burmese_khmer"}
TRADITIONS = {"cyrillic_slavic": "cyrillic", "arabic": "arabic", "persian_urdu": "arabic"}
GENERAL = "general"
# Words less alike are other words. European names are translated too (Karl, Charles), and there
# the bound must be closer.
LEAST_ALIKE = {GENERAL: 0.6, "cyrillic": 0.5, "arabic": 0.5}
LONGEST_WORD = 14
# A letter is never written as nothing by itself, only beside the one that stays: so much context
# a dropped letter must have, as an added one has.
LONGEST_SPELLING = 3
BAND = 3
# Rounds that look for new rows, and rounds that weigh those that were kept.
EXPLORING, SETTLING = 3, 4
# Fewer expected observations than this are noise; pairs of letters must show more.
FEWEST, FEWEST_LONG = 6.0, 8.0
# Observations that the inner letters are worth for a letter at an edge.
FROM_INSIDE = 20.0
# What standards and habits exchange, in either direction, and what each is worth in observations:
# the vowels that stand for umlauts, the Ukrainian ending that the standard of 2010 writes yi and
# passports yy, the Russian and the Belarusian form of one ending, and the Arabic feminine ending.
KNOWN = {
    GENERAL: (("u", "ue"), ("o", "oe"), ("a", "ae")),
    "cyrillic": (("y$", "yy"), ("y$", "yi"), ("ko$", "ka"), ("iy$", "yi")),
    "arabic": (("a$", "eh"), ("a$", "ah")),
}
KNOWN_OBSERVATIONS = 15.0
# A way must be so many times likelier than a slip to have a row.
OVER_SLIP = 3.0
# A pair of letters has its own row where its letters, one by one, would be written so less often.
GAIN = 2.0
# An edit of this many letters starts out with one part in a hundred for each.
UNSEEN = 0.01
# A pair so unlikely after the first rounds is a translation or another name, not a respelling.
LEAST_BITS = -26.0

Table = dict[str, dict[str, float]]
Pair = tuple[str, str, float]


def held_out(entity: str) -> bool:
    return hashlib.md5(entity.encode(), usedforsecurity=False).digest()[0] % 5 == 0


def latin_words(name: str) -> list[str]:
    return [
        word
        for word in words(name)
        if word.isascii() and word.isalpha() and 2 <= len(word) <= LONGEST_WORD
    ]


def alike(one: str, other: str) -> float:
    return 1.0 - OSA.distance(one, other) / max(len(one), len(other))


def side_by_side(left: list[str], right: list[str], least: float) -> list[tuple[str, str]]:
    """The words of two names that are most like each other, each used once."""
    found = sorted(
        ((-alike(one, other), abs(i - j), i, j) for i, one in enumerate(left)
         for j, other in enumerate(right)),
    )  # fmt: skip
    pairs, used = [], (set[int](), set[int]())
    for unlike, _, i, j in found:
        if -unlike >= least and i not in used[0] and j not in used[1]:
            used[0].add(i)
            used[1].add(j)
            pairs.append((left[i], right[j]))
    return pairs


def translated(one: str, other: str) -> bool:
    """Whether two European names differ in an ending that translations exchange.

    Martin, Martino, Martinus, Martina: the first three may be one man of old in three languages,
    but in the news they are different names.
    """
    ends = one[-1], other[-1]
    if "h" in ends:
        return False
    if ends[0] != ends[1] and ("o" in ends or "a" in ends):
        return True
    return one.endswith("us") != other.endswith("us")


def read_pairs(path: Path) -> Iterator[tuple[str, str, str, str]]:
    """Entity, tradition, and two words that stand for each other in names of the entity."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            if row["kind"] not in KINDS or row["group"] in SYLLABIC:
                continue
            if not {row["source_a"], row["source_b"]} <= SOURCES:
                continue
            tradition = TRADITIONS.get(row["group"], GENERAL)
            left, right = latin_words(row["name_a"]), latin_words(row["name_b"])
            for one, other in side_by_side(left, right, LEAST_ALIKE[tradition]):
                if one != other and not (tradition == GENERAL and translated(one, other)):
                    yield row["entity_id"], tradition, min(one, other), max(one, other)


def counted(found: Iterable[tuple[str, str, str, str]]) -> dict[str, list[Pair]]:
    """For each tradition, both directions of each pair; what an entity repeats counts once."""
    seen: dict[str, Counter[tuple[str, str]]] = defaultdict(Counter)
    for _, tradition, one, other in sorted(set(found)):
        seen[tradition][one, other] += 1
        seen[tradition][other, one] += 1
    return {
        tradition: [(one, other, float(count)) for (one, other), count in sorted(counts.items())]
        for tradition, counts in sorted(seen.items())
    }


@cache
def unseen(segment: str, spelled: str) -> float:
    """P(spelling | segment) where no row has it yet, so that pairs can teach it."""
    core = segment.strip(START + END)
    changes = OSA.distance(core, spelled)
    return 0.9 if not changes else UNSEEN**changes


def segments_of(text: str, at: int) -> Iterator[str]:
    """Segments of one or two letters that begin at a place; an edge goes with its letter."""
    first, last = at == 0, len(text) - 1
    for letters in (1, 2):
        until = at + first + letters
        if until == last:
            until += 1
        if until <= len(text) and at < last:
            yield text[at:until]


def expected(pairs: list[Pair], joint: Table, *, explore: bool) -> tuple[Table, float]:
    """Expected counts of segment and spelling, and the log-likelihood of all pairs in bits."""
    counts: Table = defaultdict(lambda: defaultdict(float))
    share = {segment: sum(ways.values()) for segment, ways in joint.items()}
    likelihood = 0.0
    for left, right, weight in pairs:
        text = START + left + END
        size, width = len(text), len(right)
        forward = [[0.0] * (width + 1) for _ in range(size + 1)]
        forward[0][0] = 1.0
        arcs = []
        for i in range(size):
            found = [(s, joint.get(s, {}), share.get(s, 0.0)) for s in segments_of(text, i)]
            for j in range(max(0, i - 1 - BAND), min(width, i - 1 + BAND) + 1):
                here = forward[i][j]
                if here < 1e-60:
                    continue
                for segment, known, whole in found:
                    for count in range(1, min(LONGEST_SPELLING, width - j) + 1):
                        spelled = right[j : j + count]
                        p = known.get(spelled, 0.0)
                        if not p and explore:
                            p = whole * unseen(segment, spelled)
                        if p:
                            forward[i + len(segment)][j + count] += here * p
                            arcs.append((i, j, i + len(segment), j + count, segment, spelled, p))
        reached = forward[size][width]
        if reached <= 0.0:
            continue
        likelihood += weight * math.log2(reached)
        backward = [[0.0] * (width + 1) for _ in range(size + 1)]
        backward[size][width] = 1.0
        for i, j, k, m, _, _, p in reversed(arcs):
            backward[i][j] += p * backward[k][m]
        for i, j, k, m, segment, spelled, p in arcs:
            shared = forward[i][j] * p * backward[k][m]
            if shared:
                counts[segment][spelled] += weight * shared / reached
    return counts, likelihood


def scaled(counts: Table) -> Table:
    total = sum(sum(ways.values()) for ways in counts.values())
    return {s: {y: c / total for y, c in ways.items()} for s, ways in counts.items() if ways}


def begun(pairs: list[Pair]) -> Table:
    """Every segment of the pairs, as often as it stands there, written as it is."""
    counts: Table = defaultdict(lambda: defaultdict(float))
    for left, _, weight in pairs:
        text = START + left + END
        for at in range(len(text)):
            for segment in segments_of(text, at):
                core = segment.strip(START + END)
                counts[segment][core] += weight if len(core) == 1 else weight / 4
    return scaled(counts)


def one_by_one(segment: str, spelled: str, table: Table) -> float:
    """P(spelling | segment) if the segment of two letters were cut between them."""

    def way(part: str, written: str) -> float:
        ways = table.get(part, {})
        return ways.get(written, 0.0) / (sum(ways.values()) or 1.0)

    cut = 2 if segment[0] == START else 1
    return sum(
        way(segment[:cut], spelled[:k]) * way(segment[cut:], spelled[k:])
        for k in range(1, len(spelled))
    )


def from_inside(counts: Table) -> Table:
    """What a letter at an edge is taken to be written as before any pair shows it there."""
    rows: Table = {}
    for segment in counts:
        core = segment.strip(START + END)
        if len(core) == 1 and segment != core and core in counts:
            inside = sum(counts[core].values())
            rows[segment] = {
                spelled: FROM_INSIDE * count / inside for spelled, count in counts[core].items()
            }
    return rows


def known(tradition: str) -> Table:
    rows: Table = defaultdict(dict)
    for segment, spelled in KNOWN[tradition]:
        end = END if segment.endswith(END) else ""
        rows[segment][spelled] = KNOWN_OBSERVATIONS
        rows[spelled + end][segment.removesuffix(END)] = KNOWN_OBSERVATIONS
    return rows


def kept(counts: Table, prior: Table, always: Table, rarest: float) -> Table:
    """The rows worth having: seen often enough, and more often than from their letters."""
    table: Table = {}
    for segment, ways in sorted(added(counts, prior).items()):
        core = segment.strip(START + END)
        whole = sum(ways.values())
        single = len(core) == 1
        least = max(FEWEST if single else FEWEST_LONG, rarest * whole)
        if single and segment != core:
            least = max(FEWEST / 2, rarest * whole)
        rows = {
            spelled: count
            for spelled, count in sorted(ways.items())
            if spelled in always.get(segment, {})
            or (
                count >= least
                and (
                    single
                    or spelled == core
                    or count / whole > GAIN * one_by_one(segment, spelled, counts)
                )
            )
        }
        if single or rows.keys() - {core}:
            table[segment] = rows | {core: max(ways.get(core, 0.0), least)}
    return table


def added(counts: Table, prior: Table) -> Table:
    return {
        segment: {
            spelled: counts.get(segment, {}).get(spelled, 0.0)
            + prior.get(segment, {}).get(spelled, 0.0)
            for spelled in sorted(counts.get(segment, {}).keys() | prior.get(segment, {}).keys())
        }
        for segment in sorted(counts.keys() | prior.keys())
    }


def fitted(pairs: list[Pair], always: Table, rarest: float) -> Table:
    """P(segment, spelling)."""
    joint = begun(pairs)
    for _ in range(EXPLORING):
        counts, likelihood = expected(pairs, joint, explore=True)
        whole = sum(weight for _, _, weight in pairs)
        joint = scaled({s: {y: c for y, c in w.items() if c > 0.5} for s, w in counts.items()})
        print(f"  {likelihood / whole:.3f} bits a pair", file=sys.stderr)
    prior = added(from_inside(counts), always)
    rows = kept(counts, prior, always, rarest)
    joint = scaled(rows)
    for _ in range(SETTLING):
        counts, likelihood = expected(pairs, joint, explore=False)
        print(
            f"  {likelihood / whole:.3f} bits a pair, {sum(map(len, counts.values()))} rows",
            file=sys.stderr,
        )
        weights = added(counts, prior)
        joint = scaled(
            {
                s: {y: weights[s][y] for y in ways if weights.get(s, {}).get(y, 0.0) >= 1.0}
                for s, ways in rows.items()
            }
        )
    return joint


def fit(found: list[tuple[str, str, str, str]]) -> dict[str, Table]:
    """A table for each tradition; its weights add up to its share of the pairs."""
    pairs = counted(found)
    total = sum(weight for each in pairs.values() for _, _, weight in each)
    tables = {}
    for tradition, own in pairs.items():
        print(f"{tradition}: {len(own)} pairs of words", file=sys.stderr)
        part = sum(weight for _, _, weight in own) / total
        tables[tradition] = {
            s: {y: p * part for y, p in ways.items()}
            for s, ways in fitted(
                own, known(tradition), OVER_SLIP * SLIP / DIFFERING[tradition]
            ).items()
        }
    return tables


def rows_of(tables: dict[str, Table]) -> list[str]:
    return [HEADER] + [
        f"{segment}\t{spelled or '-'}\t{weight:.3g}\t{tradition}\t-"
        for segment in sorted({segment for table in tables.values() for segment in table})
        for tradition in sorted(tables)
        for spelled, weight in sorted(
            tables[tradition].get(segment, {}).items(), key=lambda item: (-item[1], item[0])
        )
    ]


def ranks(
    pairs: list[tuple[str, str]],
    pool: list[str],
    model: Respellings,
    akin: Mapping[str, set[str]],
) -> None:
    """How often the right spelling is the first of the pool, by each method."""

    def learned(one: str, other: str) -> float:
        bits = model.bits(one, other)
        return -99.0 if bits is None else bits

    methods: dict[str, Callable[[str, str], float]] = {
        "model": learned, "ratio": ratio, "jaro-winkler": JaroWinkler.similarity,
    }  # fmt: skip
    for name, method in methods.items():
        first = 0
        for one, other in pairs:
            right = method(one, other)
            # A tie is no find.
            first += all(method(one, word) < right for word in pool if word not in akin[one])
        print(f"  top-1 of {len(pool)} words: {name} {first / len(pairs):.3f} (n={len(pairs)})")


def area(positive: list[float], negative: list[float]) -> float:
    """Area under the curve: how often a respelling stands above another name."""
    order = sorted([(x, 0.5) for x in positive] + [(x, 0.0) for x in negative])
    values = Counter(x for x, _ in order)
    rank, place = {}, 0
    for value in sorted(values):
        rank[value] = place + (values[value] + 1) / 2
        place += values[value]
    total = sum(rank[x] for x in positive)
    return (total - len(positive) * (len(positive) + 1) / 2) / (len(positive) * len(negative))


def recall_at(positive: list[float], negative: list[float], false: float) -> float:
    """The share of respellings above all but a share of the other names."""
    bound = sorted(negative, reverse=True)[int(false * len(negative))]
    return sum(x > bound for x in positive) / len(positive)


def neighbours(count: int) -> list[tuple[str, str]]:
    """Pairs of known names at most two letters apart, at random."""
    names = [name for name in known_parts() if len(name) >= 4]
    pairs = [
        (one, other)
        for one, other in itertools.combinations(names, 2)
        if abs(len(one) - len(other)) <= 2 and Levenshtein.distance(one, other, score_cutoff=2) <= 2
    ]
    return sorted(random.Random(1).sample(pairs, min(count, len(pairs))))


def known_parts() -> list[str]:
    text = resources.files("normalizer.background").joinpath("name_parts.tsv").read_text("utf-8")
    parts = [line.split("\t")[0] for line in text.splitlines()[1:]]
    return sorted(part for part in parts if part.isascii() and part.isalpha())


def hard(path: Path) -> list[tuple[str, str]]:
    """The differing words of very similar names of two people, where the rest agrees."""
    found = set[tuple[str, str]]()
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            if row["group"] in SYLLABIC:
                continue
            left, right = latin_words(row["name_a"]), latin_words(row["name_b"])
            pairs = [p for p in side_by_side(left, right, 0.5) if p[0] != p[1]]
            if len(pairs) == 1 and len(left) == len(right) and min(map(len, pairs[0])) >= 4:
                found.add((min(pairs[0]), max(pairs[0])))
    return sorted(found)


def by_hand(one: str, other: str) -> float:
    """What a scorer without a table would say: a cost for each letter, more for known names."""
    shorter = min(len(one), len(other))
    changes = edits(one, other, most=max(1, shorter // 4) + 1)
    if changes is None:
        return -30.0
    groups = ("aeiouy", "yij", "ckqg", "vwf", "sz", "uow", "dt", "bp")
    for there, here in changes:
        letter, longer = (there, one) if there else (here, other)
        exchanged = any(there in group and here in group for group in groups)
        dropped = letter in "aeiouhyj" or letter * 2 in longer
        if not (exchanged if there and here else dropped):
            inner = one[0] == other[0] and len(changes) == 1 and shorter > 4
            return -2.0 if inner else -30.0
    bits = min(rarity(one), rarity(other)) - 5.0 * len(changes) - 3.0 * (shorter == 4)
    return max(-2.0, bits - 5.0 * (is_listed(one) and is_listed(other)))


def measure(found: list[tuple[str, str, str, str]], negatives: Path) -> None:
    """Print what a table fitted on four entities in five says of the words of the others."""
    tables = fit([row for row in found if not held_out(row[0])])
    model = read_table("\n".join(rows_of(tables)))
    taught = {(one, other) for entity, _, one, other in found if not held_out(entity)}
    rows = sorted({row[1:] for row in found if held_out(row[0])})
    rows = [row for row in rows if min(len(row[1]), len(row[2])) >= 4]
    # The other spellings of a word are not wrong answers.
    akin: dict[str, set[str]] = defaultdict(set)
    for _, _, one, other in found:
        akin[one] |= {one, other}
        akin[other] |= {one, other}
    taken = {(one, other) for _, _, one, other in found}
    far = [pair for pair in hard(negatives) if pair not in taken]
    near = [pair for pair in neighbours(4000) if pair not in taken]

    def learned(one: str, other: str) -> float:
        bits = model.bits(one, other)
        return -30.0 if bits is None else bits + min(rarity(one), rarity(other))

    def wary(one: str, other: str) -> float:
        return learned(one, other) - (5.0 if is_listed(one) and is_listed(other) else 0.0)

    methods: dict[str, Callable[[str, str], float]] = {
        "model": learned,
        "model, less where both are known names": wary,
        "costs by hand": by_hand,
        "ratio": ratio,
        "jaro-winkler": JaroWinkler.similarity,
    }  # fmt: skip
    for tradition in [*sorted(DIFFERING), "new to the table"]:
        new = tradition not in DIFFERING
        pairs = [
            (one, other) for group, one, other in rows
            if (group == tradition or new) and not (new and (one, other) in taught)
        ]  # fmt: skip
        print(f"{tradition}: {len(pairs)} pairs")
        pool = sorted({word for _, one, other in rows for word in (one, other)})
        sample = random.Random(2)
        ranks(sample.sample(pairs, min(150, len(pairs))), sample.sample(pool, 1500), model, akin)
        for name, method in methods.items():
            yes = [method(*pair) for pair in pairs]
            for against, others in (("known neighbours", near), ("hard negatives", far)):
                no = [method(*pair) for pair in others]
                print(
                    f"  {name} against {len(no)} {against}: AUC {area(yes, no):.3f}, recall at "
                    f"1% false {recall_at(yes, no, 0.01):.3f}, at 5% {recall_at(yes, no, 0.05):.3f}"
                )
    pairs = [(one, other) for _, one, other in rows]
    for name, timed in (("respellings", pairs), ("neighbours", near)):
        spent = []
        for one, other in timed:
            if 7 <= len(one) <= 9 and 7 <= len(other) <= 9:
                model.bits(one, other)
                start = time.perf_counter()
                model.bits(one, other)
                spent.append(time.perf_counter() - start)
        print(f"{name} of eight letters: {statistics.median(spent) * 1e6:.0f} us in the median")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("variants", type=Path)
    parser.add_argument("--measure", type=Path, metavar="NEGATIVES")
    arguments = parser.parse_args()
    found = list(read_pairs(arguments.variants))
    if arguments.measure:
        measure(found, arguments.measure)
        return 0
    lines = rows_of(fit(found))
    TARGET.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(lines) - 1} rows", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
