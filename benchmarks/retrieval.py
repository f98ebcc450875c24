"""Measure where mentions fall: by which keys, and how near, the right name is found.

    python benchmarks/retrieval.py FOLDER [--queries 1000] [--prefix orgs_ --kind organization]

FOLDER is what ``benchmarks/accuracy.py`` takes. Asked are queries that have an answer, drawn by
chance, of the names alone. Printed are

* for each tier of keys, of how many queries it holds the right entity, and of how many it is the
  first tier that does; then, of how many the right one is among the nearest by the letters of its
  words, and how many no tier holds;
* how many aliases a mention shares a sure key with, and how many are compared in the end;
* of how many queries the right one is among the first so many, by nearness or by prospects.
"""

from __future__ import annotations

import argparse
import csv
import random
import statistics
from collections import Counter
from pathlib import Path

import normalizer
from normalizer import candidates
from normalizer.index.keys import Tier, name_keys
from normalizer.model import Kind
from normalizer.names import Name, analyze

FIRST = (1, 4, 8, 12, 16, 32, 48, 100)
BY_LETTERS, NOT_AT_ALL = "letters of its words", "none"


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def views_of(text: str, kind: Kind) -> list[Name]:
    """The analyses by which a mention is looked up."""
    found: dict[tuple[str, ...], Name] = {}
    for one in (kind, None, Kind.ORGANIZATION):
        view = analyze(text, one)
        found.setdefault(view.forms, view)
    return list(found.values())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--queries", type=int, default=1000)
    parser.add_argument("--prefix", default="")
    parser.add_argument("--kind", type=Kind, default=Kind.PERSON)
    options = parser.parse_args()
    names = rows(options.folder / f"{options.prefix}index.tsv")
    asked = [q for q in rows(options.folder / f"{options.prefix}queries.tsv") if q["gold"] != "NIL"]
    asked = random.Random(0).sample(asked, min(options.queries, len(asked)))
    resolver = normalizer.Resolver.from_names(
        (row["entity_id"], row["name"], options.kind) for row in names
    )
    base = resolver.knowledge_base
    compared = [0]
    judge = candidates.judge

    def counting(*arguments: object) -> object:
        compared[0] += 1
        return judge(*arguments)  # type: ignore[arg-type]

    candidates.judge = counting  # type: ignore[assignment]
    holds: Counter[str] = Counter()
    first: Counter[str] = Counter()
    near: Counter[int] = Counter()
    expected: Counter[int] = Counter()
    sharing: list[int] = []
    for query in asked:
        views = views_of(query["query"], options.kind)
        tiers: dict[str, set[str]] = {tier.value: set() for tier in Tier}
        for view in views:
            for tier, key in name_keys(view, None, asked=True):
                tiers[tier.value] |= {base.entity_of(at).id for at in base.under(key)}
        like = [place for place, _ in base.nearest(views)]
        ranked = [one.place for one in base.prospects(views[0], views)]
        tiers[BY_LETTERS] = {base.entity_of(place).id for place in like}
        found = [tier for tier, ids in tiers.items() if query["gold"] in ids]
        holds.update(found or [NOT_AT_ALL])
        first.update(found[:1] or [NOT_AT_ALL])
        for count in FIRST:
            near[count] += query["gold"] in {base.entity_of(at).id for at in like[:count]}
            expected[count] += query["gold"] in {base.entity_of(at).id for at in ranked[:count]}
        sharing.append(len(base.sharing(views)[0]))
        resolver.resolve(query["query"], kind=options.kind)
    print(f"{len(asked)} queries with an answer, {len(names)} names\n")
    print("| tier | holds the right one | is the first that does |\n|---|---|---|")
    for tier in (*(one.value for one in Tier), BY_LETTERS, NOT_AT_ALL):
        print(f"| {tier} | {holds[tier] / len(asked):.3f} | {first[tier] / len(asked):.3f} |")
    print(f"\nshare a sure key: {statistics.mean(sharing):.1f} aliases a mention on average")
    print(f"compared: {compared[0] / len(asked):.1f} aliases a mention on average\n")
    print("| among the first | nearest | by prospects |\n|---|---|---|")
    for count in FIRST:
        print(f"| {count} | {near[count] / len(asked):.3f} | {expected[count] / len(asked):.3f} |")


if __name__ == "__main__":
    main()
