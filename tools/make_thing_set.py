"""Draw a set of names and queries of organizations or places to fit the scores on.

    python tools/make_thing_set.py NAMES.tsv.gz OUT [--without INDEX.tsv] [--size 16000]

NAMES holds names of entities, one a row (tab-separated, unquoted; columns entity_id, country, lang,
script, name, primary). OUT receives ``index.tsv`` and ``queries.tsv`` in the format that
``benchmarks/accuracy.py`` reads: one Latin name for each of some entities, and another name of each
that has one; a fifth of the queries mean an entity that is left out of the index. Of another script
at most 500 queries are drawn, as one source has many.

Entities of the file given as ``--without`` are not drawn, so that what is fitted here can be
measured there. Of several entities that have the same words for a name, one is kept.
"""

from __future__ import annotations

import argparse
import csv
import gzip
import random
from collections import Counter, defaultdict
from pathlib import Path

from normalizer.text import clean

LEFT_OUT = 0.2
SEED = 12
MOST_OF_SCRIPT = 500
LATIN_SHARE = 5
"""Queries in Latin letters for one of the commonest other script."""


def rows(path: Path) -> list[dict[str, str]]:
    opened = gzip.open if path.suffix == ".gz" else open
    with opened(path, "rt", encoding="utf-8") as lines:
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def queries_of(names: list[dict[str, str]], main: dict[str, str]) -> list[tuple[str, str]]:
    """The type and the text of each name that is not the main one but for marks and capitals."""
    found = []
    for row in names:
        if clean(row["name"]) == clean(main["name"]):
            continue
        latin = row["script"] == "Latn"
        kind = "acronym" if row["lang"] == "acronym" else "latin" if latin else ""
        found.append((kind or "script:" + row["script"], row["name"]))
    return found


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("names", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--without", type=Path)
    parser.add_argument("--size", type=int, default=16_000)
    arguments = parser.parse_args()
    chance = random.Random(SEED)
    apart = {row["entity_id"] for row in rows(arguments.without)} if arguments.without else set()
    names: dict[str, list[dict[str, str]]] = defaultdict(list)
    for row in rows(arguments.names):
        if row["entity_id"] not in apart:
            names[row["entity_id"]].append(row)
    order = sorted(names)
    chance.shuffle(order)
    index: dict[str, tuple[str, str]] = {}
    queries: list[tuple[str, str, str]] = []
    taken: set[str] = set()
    drawn: Counter[str] = Counter()
    for entity in order:
        latin = [row for row in names[entity] if row["script"] == "Latn"]
        latin = [row for row in latin if row["lang"] != "acronym"]
        if not latin or len(index) >= arguments.size:
            continue
        main = next((row for row in latin if row["primary"] == "1"), latin[0])
        others = queries_of(names[entity], main)
        chance.shuffle(others)
        # Rare scripts first, so that they have queries at all.
        others.sort(key=lambda item: drawn[item[0]] / (LATIN_SHARE if item[0] == "latin" else 1))
        key = clean(main["name"])
        if key in taken:
            continue
        wanted = next((item for item in others if _room(drawn, item[0])), None)
        if wanted is not None:
            drawn[wanted[0]] += 1
            if chance.random() < LEFT_OUT:
                queries.append((*wanted, "NIL"))
                continue
            queries.append((*wanted, entity))
        taken.add(key)
        index[entity] = main["name"], main["country"]

    chance.shuffle(queries)
    arguments.out.mkdir(parents=True, exist_ok=True)
    with (arguments.out / "index.tsv").open("w", encoding="utf-8") as lines:
        lines.write("entity_id\tgroup\tcountry\tname\n")
        for entity in sorted(index):
            lines.write(f"{entity}\t\t{index[entity][1]}\t{index[entity][0]}\n")
    with (arguments.out / "queries.tsv").open("w", encoding="utf-8") as lines:
        lines.write("query_id\tgroup\tqtype\tquery\tgold\n")
        for number, (kind, query, gold) in enumerate(queries):
            lines.write(f"{number}\t{kind}\t{kind}\t{query}\t{gold}\n")
    print(f"{len(index)} names, {len(queries)} queries: {dict(drawn)}")


def _room(drawn: Counter[str], kind: str) -> bool:
    most = MOST_OF_SCRIPT * (LATIN_SHARE if kind == "latin" else 1)
    return drawn[kind] < most


if __name__ == "__main__":
    main()
