"""Fit how often sources exchange the forms of a given name, and mine the pairs the table lacks.

    python tools/fit_equivalents.py PAIRS.tsv.gz [--missing 200]

PAIRS has two Latin names of one person a row, with the columns entity_id, name_a, source_a, name_b
and source_b. A row tells something where the names agree in all but the first given name. The
script writes ``tools/equivalents/counts.tsv``, how often each form was written in exchange for
another form of its group, and prints the RATES for ``model.py``: P(the second source writes another
form of this relation | the first form). Run tools/build_equivalents.py after it, and before it
where the lists changed.

Rows of sources that may not be used are skipped; pairs of equal names are not in such data, so the
rates hold for names that differ somewhere.
"""

from __future__ import annotations

import argparse
import csv
import gzip
import sys
from collections import Counter, defaultdict
from itertools import permutations
from pathlib import Path
from typing import TYPE_CHECKING

from normalizer.languages.equivalents.model import RATES, relation
from normalizer.languages.equivalents.table import Form, memberships
from normalizer.text import words

if TYPE_CHECKING:
    from collections.abc import Iterator

COUNTS = Path(__file__).parent / "equivalents/counts.tsv"
SOURCES = frozenset("xfactr commons wdtranslit ofac uscongress openstates".split())
# A given name is longer than an initial.
SHORTEST = 2
# Half an exchange is added to each relation, so that none is impossible.
SMOOTHING = 0.5


def given_first(name: str) -> list[str]:
    """The folded words of a name, the given name first."""
    family, comma, given = name.partition(",")
    return [*words(given), *words(family)] if comma else list(words(name))


def given_pairs(path: Path) -> Iterator[tuple[str, str, str]]:
    """Of each person the pairs of first given names where all other words agree."""
    seen: set[tuple[str, str, str]] = set()
    with gzip.open(path, "rt", encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            if not {row["source_a"], row["source_b"]} <= SOURCES:
                continue
            left, right = given_first(row["name_a"]), given_first(row["name_b"])
            if min(len(left), len(right)) < 2 or min(len(left[0]), len(right[0])) < SHORTEST:
                continue
            ones, others = sorted((set(left[1:]), set(right[1:])), key=len)
            found = (row["entity_id"], left[0], right[0])
            # A middle name may be left out, the family name not.
            if ones and ones <= others and found not in seen:
                seen.add(found)
                yield found


def exchanged(left: str, right: str) -> list[tuple[Form, Form]]:
    """The forms that two words are of one group."""
    rights = {form.group: form for form in memberships(right)}
    return [(one, rights[one.group]) for one in memberships(left) if one.group in rights]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("pairs", type=Path)
    parser.add_argument("--missing", type=int, default=0, help="how many missing pairs to list")
    arguments = parser.parse_args()
    trials: Counter[bool] = Counter()
    relations: Counter[str] = Counter()
    counts: defaultdict[tuple[str, str], float] = defaultdict(float)
    missing: Counter[tuple[str, str]] = Counter()
    for _, *both in given_pairs(arguments.pairs):
        for left, right in permutations(both):
            known = memberships(left)
            shared = [] if left == right else exchanged(left, right)
            if known:
                # Short where all that it is of are short forms.
                trials[all(form.short for form in known)] += 1
            for one, other in shared:
                relations[relation(one, other)] += 1 / len(shared)
                counts[other.group, other.text] += 1 / len(shared)
            if left < right and not shared:
                missing[left, right] += 1
    for how in RATES:
        made = relations[how] + SMOOTHING
        tried = trials[how.startswith("short")]
        print(f'    "{how}": {made / (tried + 1):.2g},  # {relations[how]:.0f} of {tried}')
    rows = [f"{group}\t{form}\t{count:.3g}" for (group, form), count in sorted(counts.items())]
    text = "\n".join(["group\tform\tcount", *rows]) + "\n"
    COUNTS.write_text(text, encoding="utf-8", newline="\n")
    for (left, right), count in missing.most_common(arguments.missing):
        print(f"{count}\t{left}\t{right}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
