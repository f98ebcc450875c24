"""Real names with gold ids: all names of an entity but one are indexed, and that one is asked for.

The folder is as ``benchmarks/accuracy.py`` takes it: ``index.tsv`` and ``queries.tsv``, and, where
they are there, ``orgs_*`` and ``places_*``. Nothing of it is part of the project.
"""

from __future__ import annotations

import csv
import random
import re
from collections import defaultdict
from typing import TYPE_CHECKING

from attrs import frozen
from entities import Made
from people import Spelling
from queries import NIL, Query

if TYPE_CHECKING:
    from pathlib import Path

    from sketch import Seen

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")
KINDS = {"": "person", "orgs_": "organization", "places_": "place"}
MOST_OF_A_TABLE = 0.5
"""The other half is made, so that every class of queries has entities of its own."""


@frozen
class Real:
    """Entities of real names, and what is asked for."""

    entities: tuple[Made, ...]
    queries: tuple[Query, ...]


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        rows = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
        # A table with control characters is refused.
        return [row for row in rows if not _CONTROL.search(row.get("name", row.get("query", "")))]


def _spelling(text: str) -> Spelling:
    return Spelling(text, "", "transliteration", "real", "real")


def read_real(folder: Path, *, most: int, seed: int) -> Real:
    """Read a folder.

    Args:
        folder: Where the files are.
        most: How many names may be indexed; entities are drawn by chance.
        seed: What is held out.
    """
    rng = random.Random(f"{seed} real")
    entities: list[Made] = []
    queries: list[Query] = []
    every = []
    for prefix, kind in KINDS.items():
        if not (folder / f"{prefix}index.tsv").exists():
            continue
        by_gold: dict[str, list[dict[str, str]]] = defaultdict(list)
        for row in _rows(folder / f"{prefix}queries.tsv"):
            by_gold[row["gold"]].append(row)
        queries += [
            Query(f"real {kind}: unknown", row["group"], row["query"], NIL)
            for row in by_gold.pop(NIL, [])
        ]
        every += [
            (row, kind, by_gold[row["entity_id"]]) for row in _rows(folder / f"{prefix}index.tsv")
        ]
    indexed = 0
    for number, (row, kind, asked) in enumerate(rng.sample(every, len(every))):
        names = {row["name"]: row["name"]}
        held = rng.choice(asked) if asked else None
        for other in asked:
            if other is not held:
                names.setdefault(other["query"])
        if held and held["query"] in names:
            held = None
        if indexed + len(names) > most:
            break
        indexed += len(names)
        entity = f"real-{number}"
        spelt = tuple(map(_spelling, names))
        entities.append(Made(entity, kind, row["group"], spelt, ()))
        if held:
            queries.append(Query(f"real {kind}", row["group"], held["query"], entity))
    return Real(tuple(entities), tuple(queries))


def askable(real: Real, seen: Seen, *, number: int, seed: int) -> list[Query]:
    """As many of each group as wanted, without those that a made entity may be spelt as."""
    by: dict[str, list[Query]] = defaultdict(list)
    for query in real.queries:
        if not seen.is_known(query.text) and query.text.strip():
            by[query.group].append(query)
    rng = random.Random(f"{seed} askable")
    return [
        query
        for _, queries in sorted(by.items())
        for query in rng.sample(queries, min(number, len(queries)))
    ]
