"""Draw a set of names and queries to fit the scores on, from lists of names of the same people.

    python tools/make_name_set.py TRAIN OUT [--without DEV/index.tsv] [--like DEV/queries.tsv]

TRAIN holds ``people.tsv.gz``, ``latin_variants.tsv.gz`` and ``crossscript.tsv.gz`` (tab-separated,
unquoted): names of entities, pairs of Latin spellings of one person, and pairs of a native and a
Latin name of one person. OUT receives ``index.tsv`` and ``queries.tsv`` in the format that
``benchmarks/accuracy.py`` reads: one Latin name for each of 35,000 entities, and other names of
some of them; a fifth of the queries mean an entity that is left out of the index.

Entities of the file given as ``--without`` are not drawn, so that what is fitted here can be
measured there; ``--like`` gives the mix of groups and types of query. Of several entities that
have the same words for a name, one is kept: the lists hold people twice.
"""

from __future__ import annotations

import argparse
import csv
import gzip
import random
from collections import Counter, defaultdict
from pathlib import Path

from normalizer.names import analyze

SIZE = 35_000
LEFT_OUT = 0.2
SEED = 11


def rows(path: Path) -> list[dict[str, str]]:
    opened = gzip.open if path.suffix == ".gz" else open
    with opened(path, "rt", encoding="utf-8") as lines:
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def bag(name: str) -> str:
    return " ".join(sorted(analyze(name).forms))


Queries = list[tuple[str, str, str, str]]
Pairs = dict[tuple[str, str], list[tuple[str, str, str]]]


def names_of(train: Path, apart: set[str]) -> tuple[dict[str, str], dict[str, str], Pairs]:
    """A Latin name and the group of each entity, and pairs of names by group and type of query."""
    latin: dict[str, str] = {}
    group: dict[str, str] = {}
    for row in rows(train / "people.tsv.gz"):
        entity = row["entity_id"]
        if entity not in apart and row["script"] == "Latn":
            group.setdefault(entity, row["group"])
            if entity not in latin or row["primary"] == "1":
                latin[entity] = row["name"]
    pairs: Pairs = defaultdict(list)
    for row in rows(train / "latin_variants.tsv.gz"):
        kind = "latin_" + row["kind"].replace("spelling_partial", "partial")
        if row["entity_id"] not in apart:
            pairs[row["group"], kind].append((row["entity_id"], row["name_b"], row["name_a"]))
    for row in rows(train / "crossscript.tsv.gz"):
        kind = "native" if row["is_native_script"] == "1" else "foreign_script"
        found = (row["entity_id"], row["native_name"], row["latin_name"])
        if row["entity_id"] not in apart:
            pairs[row["group"], kind].append(found)
    return latin, group, pairs


def write(out: Path, index: dict[str, str], group: dict[str, str], queries: Queries) -> None:
    out.mkdir(parents=True, exist_ok=True)
    with (out / "index.tsv").open("w", encoding="utf-8") as lines:
        lines.write("entity_id\tgroup\tcountry\tname\n")
        for entity in sorted(index):
            lines.write(f"{entity}\t{group.get(entity, '')}\t\t{index[entity]}\n")
    with (out / "queries.tsv").open("w", encoding="utf-8") as lines:
        lines.write("query_id\tgroup\tqtype\tquery\tgold\n")
        for number, (of, kind, query, gold) in enumerate(queries):
            lines.write(f"{number}\t{of}\t{kind}\t{query}\t{gold}\n")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("train", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--without", type=Path, help="an index whose entities are not drawn")
    parser.add_argument("--like", type=Path, help="queries whose mix of groups and types is taken")
    arguments = parser.parse_args()
    chance = random.Random(SEED)
    apart = {row["entity_id"] for row in rows(arguments.without)} if arguments.without else set()

    latin, group, pairs = names_of(arguments.train, apart)
    wanted = Counter(
        (row["group"], row["qtype"])
        for row in (rows(arguments.like) if arguments.like else ())
        if row["gold"] != "NIL"
    )
    index: dict[str, str] = {}
    queries: Queries = []
    left_out = set()
    for key, number in sorted(wanted.items()):
        found = pairs[key]
        chance.shuffle(found)
        for entity, query, name in found[:number]:
            if index.get(entity, name) != name or bag(query) == bag(name) or entity in left_out:
                continue
            if entity not in index and chance.random() < LEFT_OUT:
                left_out.add(entity)
                queries.append((*key, query, "NIL"))
                continue
            index[entity] = name
            queries.append((*key, query, entity))

    taken = {bag(name) for name in index.values()} | {bag(query) for _, _, query, _ in queries}
    others = [entity for entity in latin if entity not in index and entity not in left_out]
    chance.shuffle(others)
    for entity in others:
        if len(index) >= SIZE:
            break
        key = bag(latin[entity])
        if key not in taken:
            taken.add(key)
            index[entity] = latin[entity]

    chance.shuffle(queries)
    write(arguments.out, index, group, queries)
    print(f"{len(index)} names, {len(queries)} queries")


if __name__ == "__main__":
    main()
