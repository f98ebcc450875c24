"""What tables and the library are, as one digest: whatever is filed depends on nothing else."""

from __future__ import annotations

import sys
import unicodedata
from hashlib import blake2b
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING

from normalizer.store.manifest import VERSION

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from normalizer.tables.files import Found

__all__ = ["PACKAGES", "READERS", "fingerprint"]

PACKAGES = (
    "errors", "collector", "dates", "model", "evidence", "text", "background", "languages",
    "names", "scoring", "tables", "index", "store",
)  # fmt: skip
"""What is filed is made by these parts of the library: those that the store can import."""

READERS = ("anyascii", "langcodes", "pyyaml", "rapidfuzz", "unidecode")
"""Outside packages whose answers go into what is filed; one that is left out changes it, too."""

_ROOT = Path(__file__).resolve().parent.parent
_DIGEST = 16


def fingerprint(files: Iterable[Found], *, loaded: int, root: Path = _ROOT) -> str | None:
    """A digest of tables and of all that files them.

    The contents of the source files count, not a version alone, which stays the same while
    somebody works on the library.

    Args:
        files: The tables.
        loaded: When the library was loaded into this process, in nanoseconds of the system's clock.
        root: The folder of the library.

    Returns:
        The digest; None where there is none to be had: the library does not lie in a folder, a
        file cannot be read, or the code that runs is not the one that lies there, since that was
        changed after it was loaded.
    """
    digest = blake2b(digest_size=_DIGEST)
    for fact in (str(VERSION), sys.version, unicodedata.unidata_version, *map(_version, READERS)):
        _put(digest, fact.encode())
    try:
        for path in _sources(root):
            if path.stat().st_mtime_ns > loaded:
                return None
            _put(digest, path.relative_to(root).as_posix().encode())
            _put(digest, path.read_bytes())
        for file in files:
            _put(digest, file.real.encode("utf-8", "surrogateescape"))
            _put(digest, file.path.read_bytes())
    except OSError:
        return None
    return digest.hexdigest()


def _put(digest: blake2b, data: bytes) -> None:
    """Add a piece with its length before it, so that no two rows of pieces run together."""
    digest.update(len(data).to_bytes(8, "little"))
    digest.update(data)


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return ""


def _sources(root: Path) -> Iterator[Path]:
    """The files of the parts of the library that file names, in a fixed order."""
    for name in PACKAGES:
        module = root / f"{name}.py"
        if module.is_file():
            yield module
            continue
        found = sorted(path for path in (root / name).rglob("*") if path.is_file())
        if not found:
            raise FileNotFoundError(root / name)
        yield from (path for path in found if "__pycache__" not in path.parts)
