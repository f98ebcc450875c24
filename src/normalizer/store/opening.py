"""A folder opened: its segments mapped into memory, shared by all processes that have them."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from normalizer.errors import KnowledgeBaseError
from normalizer.index.base import KnowledgeBase
from normalizer.index.filing import file_all
from normalizer.index.segment import Segment
from normalizer.store.manifest import MANIFEST, Manifest, Part, read_manifest
from normalizer.store.segment_file import check_arrays, map_arrays
from normalizer.store.sources import read_sources

if TYPE_CHECKING:
    from os import PathLike

__all__ = ["CompiledBase", "open_base", "verify"]

# A writer may remove a segment between the reading of the manifest and of the segment; the manifest
# that it wrote before is then there to be read.
_ATTEMPTS = 10
# Checksums are compared at once where that takes a few milliseconds.
_CHECKED_AT_ONCE = 8 << 20


class CompiledBase(KnowledgeBase):
    """A knowledge base in a folder; its pickle is the path."""

    def __init__(self, folder: Path, manifest: Manifest, segments: list[Segment]) -> None:
        super().__init__(
            segments, [part.retired for part in manifest.parts], read_sources(manifest.sources)
        )
        self.folder = folder
        self.manifest = manifest

    def __reduce__(self) -> tuple[object, ...]:
        return open_base, (str(self.folder),)

    def is_current(self) -> bool:
        """Whether the folder still holds what was opened.

        Raises:
            KnowledgeBaseError: It holds no knowledge base any more.
        """
        return read_manifest(self.folder) == self.manifest


def open_base(path: str | PathLike[str], *, checked: bool | None = None) -> CompiledBase:
    """Open a compiled knowledge base.

    Args:
        path: Its folder.
        checked: Whether all checksums are compared first, which reads every byte. By default, where
            the knowledge base has at most 8 MB; what a larger one is made of, and that its files
            are whole, is always checked.

    Raises:
        KnowledgeBaseError: It is missing, torn, damaged, foreign or of another version.
    """
    folder = Path(path)
    for _ in range(_ATTEMPTS):
        before = _identity(folder)
        manifest = read_manifest(folder)
        try:
            return CompiledBase(folder.absolute(), manifest, _segments(folder, manifest, checked))
        except FileNotFoundError as error:
            name = Path(str(error.filename)).name
            if _identity(folder) == before:
                break
    raise KnowledgeBaseError(
        f"{folder.as_posix()}: {name} is missing; build it again from its tables"
    )


def _identity(folder: Path) -> tuple[int, ...]:
    """What changes whenever the manifest of a folder is replaced, also by an equal one."""
    try:
        found = (folder / MANIFEST).stat()
    except OSError:
        return ()
    return found.st_ino, found.st_mtime_ns, found.st_ctime_ns


def _segments(folder: Path, manifest: Manifest, checked: bool | None) -> list[Segment]:  # noqa: FBT001
    total = sum(part.size for part in manifest.parts)
    is_checked = total <= _CHECKED_AT_ONCE if checked is None else checked
    return [_segment(folder, part, is_checked) for part in manifest.parts]


def _segment(folder: Path, part: Part, is_checked: bool) -> Segment:  # noqa: FBT001
    shown, path = folder.as_posix(), folder / part.file
    try:
        size = path.stat().st_size
        if path.is_file() and size != part.size:
            raise KnowledgeBaseError(
                f"{shown}: {part.file} is damaged: it has {size} bytes, and {part.size} were"
                " written; build it again from its tables"
            )
        arrays = map_arrays(path, shown)
        if is_checked:
            check_arrays(path, shown)
    except FileNotFoundError:
        raise
    except OSError as error:
        raise KnowledgeBaseError(f"{path.as_posix()}: cannot be read: {error.strerror}") from None
    for name in _needed():
        if name not in arrays:
            raise KnowledgeBaseError(
                f"{shown}: {part.file} is damaged: it lacks the array {name!r}; build it again from"
                " its tables"
            )
    return Segment(arrays)


@lru_cache(maxsize=1)
def _needed() -> tuple[str, ...]:
    """The arrays that every segment has, also one of nothing."""
    return tuple(sorted(file_all([])))


def verify(path: str | PathLike[str]) -> None:
    """Read every byte of a knowledge base, and compare it with what was written.

    A disk that loses bits, or a copy that was cut, is found out. Opening finds what was cut, and
    all else where the knowledge base is small; a large one should be verified where it was copied.

    Args:
        path: Its folder.

    Raises:
        KnowledgeBaseError: Something is not what was written; the message says what.

    >>> from tempfile import TemporaryDirectory
    >>> from normalizer import Resolver
    >>> with TemporaryDirectory() as folder:
    ...     verify(Resolver.from_names([("ca", "Mélanie Joly")]).compile(folder))
    """
    open_base(path, checked=True)
