"""A segment as a file: its arrays one behind the other, each with a checksum.

The directory of the arrays stands at the end of the file, and its place in the last bytes, so that
a file is written in one go and a torn one is known by its end.
"""

from __future__ import annotations

import json
import mmap
from hashlib import blake2b
from typing import TYPE_CHECKING
from zlib import crc32

import numpy as np

from normalizer.errors import KnowledgeBaseError

if TYPE_CHECKING:
    from pathlib import Path
    from typing import BinaryIO

    from normalizer.index.arrays import Array, Arrays

__all__ = ["SEGMENT", "check_arrays", "map_arrays", "write_arrays"]

SEGMENT = "segment-{}.bin"
"""The name of the file of a segment, by the digest of its contents."""

_MAGIC = b"normalizer segment 1\n"
# What processors like numbers to be aligned to; a multiple of all sizes of numbers.
_ALIGNMENT = 64
_FOOTER = 8 + 4 + len(_MAGIC)
"""The length of the directory, its checksum, and the magic words again."""
_DIGEST = 12
_CHUNK = 1 << 24
_REBUILD = "build it again from its tables"
# The numbers that arrays may hold, in the byte order of most machines.
_TYPES = frozenset({"|u1", "<u2", "<u4", "<u8", "<f8"})


def write_arrays(arrays: Arrays, file: BinaryIO) -> str:
    """Write arrays to a file that is open for writing bytes.

    Returns:
        A digest of the contents, by which the file can be named.
    """
    digest = blake2b(digest_size=_DIGEST)
    at = 0

    def put(data: bytes | memoryview) -> None:
        nonlocal at
        file.write(data)
        digest.update(data)
        at += len(data)

    put(_MAGIC)
    directory = []
    for name in sorted(arrays):
        array = _little(arrays[name])
        put(b"\0" * (-at % _ALIGNMENT))
        view = array.data.cast("B") if array.size else memoryview(b"")
        directory.append([name, array.dtype.str, at, array.size, crc32(view)])
        for start in range(0, len(view), _CHUNK):
            put(view[start : start + _CHUNK])
    listing = json.dumps(directory, separators=(",", ":")).encode()
    put(listing)
    put(len(listing).to_bytes(8, "little") + crc32(listing).to_bytes(4, "little") + _MAGIC)
    return digest.hexdigest()


def _little(array: Array) -> Array:
    return np.ascontiguousarray(array, dtype=array.dtype.newbyteorder("<"))


def map_arrays(path: Path, shown: str) -> dict[str, Array]:
    """Map the arrays of a file into memory, without reading them.

    Args:
        path: The file.
        shown: The knowledge base as errors name it.

    Raises:
        KnowledgeBaseError: It is no such file, or torn.
        FileNotFoundError: There is no such file.
    """
    with path.open("rb") as file:
        size = file.seek(0, 2)
        if size < len(_MAGIC) + _FOOTER:
            raise _torn(path, shown, f"it has {size} bytes")
        mapped = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    if mapped[: len(_MAGIC)] != _MAGIC:
        raise KnowledgeBaseError(f"{shown}: {path.name} is not a segment of normalizer; {_REBUILD}")
    return {
        name: np.frombuffer(mapped, dtype=np.dtype(kind), count=count, offset=at)
        for name, kind, at, count, _ in _directory(mapped, path, shown)
    }


def _directory(mapped: mmap.mmap, path: Path, shown: str) -> list[tuple[str, str, int, int, int]]:
    end = len(mapped) - _FOOTER
    length = int.from_bytes(mapped[end : end + 8], "little")
    checksum = int.from_bytes(mapped[end + 8 : end + 12], "little")
    if mapped[end + 12 :] != _MAGIC or length > end:
        raise _torn(path, shown, "its end is missing")
    listing = mapped[end - length : end]
    if crc32(listing) != checksum:
        raise _torn(path, shown, "its directory is damaged")
    found: list[tuple[str, str, int, int, int]] = json.loads(listing)
    for name, kind, at, count, _ in found:
        is_known = kind in _TYPES and at >= 0 and count >= 0
        if not is_known or at + count * np.dtype(kind).itemsize > end - length:
            raise _torn(path, shown, f"its array {name!r} lies outside of it")
    return found


def check_arrays(path: Path, shown: str) -> None:
    """Read a whole file, and compare the checksum of each array and the digest in its name.

    Raises:
        KnowledgeBaseError: It has other contents than were written.
        FileNotFoundError: There is no such file.
    """
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as mapped:
        for name, kind, at, count, checksum in _directory(mapped, path, shown):
            size = count * np.dtype(kind).itemsize
            found = 0
            for start in range(at, at + size, _CHUNK):
                found = crc32(mapped[start : min(start + _CHUNK, at + size)], found)
            if found != checksum:
                raise _torn(path, shown, f"its array {name!r} is not what was written")
        digest = blake2b(digest_size=_DIGEST)
        for start in range(0, len(mapped), _CHUNK):
            digest.update(mapped[start : start + _CHUNK])
    if path.name != SEGMENT.format(digest.hexdigest()):
        raise _torn(path, shown, "it is not what was written under this name")


def _torn(path: Path, shown: str, why: str) -> KnowledgeBaseError:
    return KnowledgeBaseError(f"{shown}: {path.name} is damaged: {why}; {_REBUILD}")
