"""Sorting more than fits into memory: sorted runs in files, read side by side."""

from __future__ import annotations

import heapq
import marshal
import tempfile
from itertools import chain, islice
from typing import TYPE_CHECKING, BinaryIO, Self

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from types import TracebackType

__all__ = ["Sorter"]

Record = tuple[str, ...]

# Records that are sorted at once: some 300 MB.
_MOST_KEPT = 500_000
_BATCH = 5_000
# Bytes of the size that stands before a batch.
_SIZE = 8


class Sorter:
    """Takes records in any order and gives them sorted, equal ones once.

    >>> with Sorter() as sorter:
    ...     sorter.extend([("b",), ("a",), ("b",)])
    ...     list(sorter)
    [('a',), ('b',)]
    """

    def __init__(self, *, most_kept: int = _MOST_KEPT) -> None:
        self._most_kept = most_kept
        self._kept: list[Record] = []
        self._runs: list[BinaryIO] = []
        self._ends: list[tuple[Record, Record]] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for run in self._runs:
            run.close()

    def extend(self, records: Iterable[Record]) -> None:
        """Take records."""
        self._kept.extend(records)
        if len(self._kept) >= self._most_kept:
            self._spill()

    def _spill(self) -> None:
        self._kept.sort()
        # The file has no name, so that it is gone when the process is.
        run = tempfile.TemporaryFile(prefix="normalizer-")  # noqa: SIM115 - closed by __exit__
        records = iter(self._kept)
        while batch := list(islice(records, _BATCH)):
            # Read back at once: `marshal.load` asks a file for every few bytes.
            data = marshal.dumps(batch)
            run.write(len(data).to_bytes(_SIZE, "little") + data)
        self._runs.append(run)
        self._ends.append((self._kept[0], self._kept[-1]))
        self._kept = []

    def __iter__(self) -> Iterator[Record]:
        self._kept.sort()
        runs = [_read(run) for run in self._runs]
        # Rows that come in order make runs that follow each other; no need to compare them.
        follow = all(
            before[1] <= after[0] for before, after in zip(self._ends, self._ends[1:], strict=False)
        ) and (not self._kept or not self._ends or self._ends[-1][1] <= self._kept[0])
        every = [*runs, iter(self._kept)]
        merged = chain.from_iterable(every) if follow else heapq.merge(*every)
        last: Record | None = None
        for record in merged:
            if record != last:
                yield record
            last = record


def _read(run: BinaryIO) -> Iterator[Record]:
    run.seek(0)
    while size := int.from_bytes(run.read(_SIZE), "little"):
        batch: list[Record] = marshal.loads(run.read(size))  # our own file without a name
        yield from batch
