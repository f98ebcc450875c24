"""Flat arrays: what an index is made of, in memory and on disk alike."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import numpy as np
import numpy.typing as npt

__all__ = ["Array", "Arrays", "offsets", "ranges", "slots", "text_at", "text_columns", "viewed"]

Array = npt.NDArray[Any]
Arrays = Mapping[str, Array]
"""Arrays of one dimension by name."""

_SMALL = 1 << 32


def offsets(counts: Iterable[int]) -> Array:
    """Where each of some runs begins, and where the last one ends, in as few bytes as will do.

    >>> offsets([2, 0, 3]).tolist()
    [0, 2, 2, 5]
    """
    ends = np.concatenate(([0], np.cumsum(np.fromiter(counts, dtype=np.int64))))
    return ends.astype(np.uint32 if ends[-1] < _SMALL else np.uint64)


def text_columns(name: str, texts: Iterable[bytes]) -> dict[str, Array]:
    """Byte strings as two arrays: where each begins, and all of them joined.

    >>> sorted(text_columns("id", [b"ab", b"c"]))
    ['id', 'id_at']
    """
    kept = list(texts)
    joined = b"".join(kept)
    return {
        f"{name}_at": offsets(map(len, kept)),
        name: np.frombuffer(joined, dtype=np.uint8),
    }


def text_at(arrays: Arrays, name: str, number: int) -> bytes:
    """One of the byte strings of `text_columns`."""
    at = arrays[f"{name}_at"]
    return arrays[name][int(at[number]) : int(at[number + 1])].tobytes()


def ranges(starts: npt.NDArray[np.int64], counts: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
    """The numbers of several ranges, one behind the other.

    >>> ranges(np.array([5, 0]), np.array([2, 3])).tolist()
    [5, 6, 0, 1, 2]
    """
    ends = np.cumsum(counts)
    total = int(ends[-1]) if len(ends) else 0
    found: npt.NDArray[np.int64] = np.arange(total) + np.repeat(starts - (ends - counts), counts)
    return found


def slots(keys: Array, wanted: Array) -> npt.NDArray[np.int64]:
    """Where each wanted key stands among sorted, distinct keys; -1 where it does not.

    >>> slots(np.array([2, 5, 9]), np.array([9, 3])).tolist()
    [2, -1]
    """
    if not len(keys):
        return np.full(len(wanted), -1, dtype=np.int64)
    found = np.minimum(np.searchsorted(keys, wanted), len(keys) - 1)
    at: npt.NDArray[np.int64] = np.where(keys[found] == wanted, found, -1)
    return at


def viewed(array: Array) -> memoryview[Any]:
    """An array of which single numbers are read: a view does it several times as fast.

    >>> viewed(np.array([2, 5]))[1]
    5
    """
    # A view reads the order of bytes of this machine alone; on others the numbers are turned.
    return array.astype(array.dtype.newbyteorder("="), copy=False).data
