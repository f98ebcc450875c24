"""Streams a table of as many names as wanted to a CSV file, in memory that does not grow."""

from __future__ import annotations

import csv
import io
import multiprocessing
from functools import partial
from typing import TYPE_CHECKING

from attrs import frozen
from entities import make
from sketch import Seen, hashes

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from entities import Made

HEADER = ("entity", "entity_kind", "name", "text", "lang", "kind")
CHUNK = 2_000
"""Entities that a worker makes at a time."""


@frozen
class Chunk:
    """Entities: of each, how many names it has, its lines, and the hashes of its spellings."""

    sizes: tuple[int, ...]
    lines: tuple[str, ...]
    marks: tuple[list[int], ...]


def rows_of(made: Made) -> list[tuple[str, ...]]:
    """The rows of an entity; the canonical name stands on the first and is no alias of its own."""
    first, *rest = made.rows
    if not rest:
        return [(made.id, made.kind, first.text, "", "", "")]
    rows = [(made.id, "", "", row.text, row.lang, row.kind) for row in rest]
    rows[0] = (made.id, made.kind, first.text, *rows[0][3:])
    return rows


def as_csv(rows: Iterable[tuple[str, ...]]) -> str:
    """Rows as lines of a CSV file."""
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows(rows)
    return out.getvalue()


def make_chunk(start: int, *, seed: int) -> Chunk:
    """Some entities, from a number on."""
    every = [make(seed, number) for number in range(start, start + CHUNK)]
    return Chunk(
        tuple(len(made.rows) for made in every),
        tuple(as_csv(rows_of(made)) for made in every),
        tuple(hashes(one.text for one in (*made.rows, *made.others)) for made in every),
    )


def chunks(seed: int, workers: int) -> Iterator[Chunk]:
    """All chunks, without end, in order."""
    starts = range(0, 1 << 40, CHUNK)
    if workers == 1:
        yield from map(partial(make_chunk, seed=seed), starts)
        return
    with multiprocessing.get_context("fork").Pool(workers) as pool:
        # A pool would take all starts at once; a window of them keeps the memory bounded.
        at = 0
        while True:
            window = starts[at : at + 4 * workers]
            yield from pool.imap(partial(make_chunk, seed=seed), window)
            at += 4 * workers


def write_table(
    path: Path, size: int, *, seed: int, seen: Seen, before: Iterable[Made] = (), workers: int = 1
) -> int:
    """Write a table.

    Args:
        path: The file.
        size: How many names it is to have, the canonical ones among them.
        seed: What is drawn.
        seen: Is told all spellings of what is made.
        before: Entities that stand first, beside those that are made.
        workers: Processes that make entities; the file is the same.

    Returns:
        How many entities were made with all their names; the next may have fewer than it should.
    """
    with path.open("w", encoding="utf-8", newline="") as out:
        out.write(as_csv([HEADER]))
        written = 0
        for made in before:
            out.write(as_csv(rows_of(made)))
            written += len(made.rows)
        number = 0
        source = chunks(seed, workers)
        for chunk in source:
            for names, lines, marks in zip(chunk.sizes, chunk.lines, chunk.marks, strict=True):
                seen.add(marks)
                if written + names > size:
                    first = lines.splitlines(keepends=True)
                    out.writelines(
                        first[: max(0, size - written - 1)] or _bare(first, size - written)
                    )
                    source.close()
                    return number
                out.write(lines)
                written += names
                number += 1
    return number


def _bare(lines: list[str], left: int) -> list[str]:
    """The canonical name alone, where one name is left."""
    if not left:
        return []
    entity, kind, name, *_ = next(csv.reader(lines[:1]))
    return [as_csv([(entity, kind, name, "", "", "")])]
