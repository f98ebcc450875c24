"""Makes a folder to measure on: a table, queries, and what they are."""

from __future__ import annotations

import hashlib
import json
import time
from collections import Counter
from typing import TYPE_CHECKING

from queries import CLASSES, draw, write_queries
from real import MOST_OF_A_TABLE, Real, askable, read_real
from sketch import Seen, hashes
from table import write_table

if TYPE_CHECKING:
    from pathlib import Path

TABLE, QUERIES, ABOUT = "names.csv", "queries.tsv", "about.json"


def _digest(*paths: Path) -> str:
    """What tells these names from any others, such as those of a generator that changed."""
    digests = []
    for path in paths:
        with path.open("rb") as content:
            digests.append(hashlib.file_digest(content, "sha256").hexdigest())
    return hashlib.sha256(" ".join(digests).encode()).hexdigest()[:16]


def make_names(
    folder: Path, size: int, *, seed: int = 1, number: int = 1_000, real: Path | None = None,
    workers: int = 1,
) -> dict[str, object]:  # fmt: skip
    """Make the folder.

    Args:
        folder: Is made where it is not there.
        size: Names of the table.
        seed: Another seed makes other names.
        number: Queries of each class, at most.
        real: A folder of real names with gold ids.
        workers: Processes; what is made is the same.

    Returns:
        What was made, as it stands in ``about.json`` there.
    """
    began = time.perf_counter()
    folder.mkdir(parents=True, exist_ok=True)
    seen = Seen(size)
    found = Real((), ())
    if real:
        found = read_real(real, most=int(size * MOST_OF_A_TABLE), seed=seed)
    entities = write_table(
        folder / TABLE, size, seed=seed, seen=seen, before=found.entities, workers=workers
    )
    # Before the sketch knows the real names, each of which is known to itself.
    queries = askable(found, seen, number=number, seed=seed)
    for entity in found.entities:
        seen.add(hashes(row.text for row in entity.rows))
    queries += [
        query
        for name in CLASSES
        for query in draw(name, number=number, entities=entities, seed=seed, seen=seen)
    ]
    write_queries(folder / QUERIES, queries, seed=seed)
    about: dict[str, object] = {
        "names": size,
        "entities": entities + len(found.entities),
        "real entities": len(found.entities),
        "seed": seed,
        "queries": dict(sorted(Counter(query.group for query in queries).items())),
        "table bytes": (folder / TABLE).stat().st_size,
        "digest": _digest(folder / TABLE, folder / QUERIES),
    }
    text = json.dumps(about, indent=1, ensure_ascii=False)
    (folder / ABOUT).write_text(f"{text}\n", encoding="utf-8")
    return {**about, "seconds": round(time.perf_counter() - began, 1)}
