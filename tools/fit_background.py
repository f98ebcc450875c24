"""Count how common the words of names are, for the frozen background of the scores.

    python tools/fit_background.py NAMES.tsv.gz [--kind organization] [--check]

NAMES has a header with the columns entity_id, source, script and name. Only sources in the public
domain or under an open licence are counted. A word counts once an entity. Written is a table of
`normalizer.background`, one for each kind: folded word, and its rarity in bits (minus log2 of its
share of entities).
"""

from __future__ import annotations

import argparse
import csv
import gzip
import math
import sys
from collections import Counter, defaultdict
from pathlib import Path

from normalizer.text import words

FOLDER = Path(__file__).parent.parent / "src/normalizer/background"
TABLES = {
    "person": "name_parts.tsv",
    "organization": "organization_words.tsv",
    "place": "place_words.tsv",
}

# Of people: Wikidata (CC0) through X-FACTR, proto-commons and Merhav and Ash; US sanctions and
# legislators (public domain, CC0); kpop.net profiles (CC0). Of organizations and places also ROR
# (CC0), Who's On First and GeoNames (CC BY), of which only these counts are kept.
SOURCES = {
    "xfactr", "commons", "wdtranslit", "ofac", "uscongress", "openstates", "kpopnet", "ror", "wof",
    "geonames",
}  # fmt: skip
# A part of fewer entities than this is as rare as one that is not listed.
FEWEST = 8


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", type=Path)
    parser.add_argument("--kind", choices=sorted(TABLES), default="person")
    parser.add_argument("--check", action="store_true", help="fail when the table would change")
    arguments = parser.parse_args()
    parts: dict[str, set[str]] = defaultdict(set)
    with gzip.open(arguments.names, "rt", encoding="utf-8") as lines:
        for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            if row["source"] in SOURCES and row["script"] == "Latn":
                parts[row["entity_id"]].update(words(row["name"]))
    counts = Counter(part for names in parts.values() for part in names if part.isascii())
    kept = sorted(
        (p for p in counts if counts[p] >= FEWEST and p.isalpha()), key=lambda p: (-counts[p], p)
    )
    text = "part\tbits\n" + "".join(
        f"{part}\t{max(0.0, -math.log2(counts[part] / len(parts))):.1f}\n" for part in kept
    )
    print(f"{len(parts)} entities, {len(counts)} parts, {len(kept)} kept", file=sys.stderr)
    table = FOLDER / TABLES[arguments.kind]
    if arguments.check:
        return int(table.read_text(encoding="utf-8") != text)
    table.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
