"""The folder of a knowledge base: how it is written so that nothing is ever half there.

Files are written under another name, flushed to the disk and then renamed; the manifest comes last.
Whoever reads sees the state before or the state after. One process writes at a time.
"""

from __future__ import annotations

import errno
import os
import re
import sys
from contextlib import ExitStack, contextmanager, suppress
from typing import TYPE_CHECKING

from normalizer.errors import KnowledgeBaseError
from normalizer.store.manifest import MANIFEST, Manifest, Part, is_ours, read_manifest
from normalizer.store.segment_file import SEGMENT, write_arrays

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from typing import BinaryIO

    from normalizer.index.arrays import Arrays

__all__ = ["commit", "sweep", "write_segment", "writing"]

_LOCK = "lock"
_SEGMENTS = re.compile(r"segment-[0-9a-f]{24}\.bin")
_UNFINISHED_SEGMENT = "segment.unfinished"
_UNFINISHED_MANIFEST = f"{MANIFEST}.unfinished"
_UNFINISHED = (_UNFINISHED_SEGMENT, _UNFINISHED_MANIFEST)

# Whoever lets go of a folder that it made in vain removes the lock with it; who had just opened
# that one asks again.
_ATTEMPTS = 10
# What the systems say of a lock that another process holds.
_HELD = frozenset({errno.EWOULDBLOCK, errno.EAGAIN, errno.EACCES, errno.EDEADLK})


@contextmanager
def writing(folder: Path) -> Iterator[None]:
    """Hold the right to write into a folder, which is made where there is none.

    What a killed process left is removed. A folder that was made here and in which no knowledge
    base was written is removed again.

    Raises:
        KnowledgeBaseError: The folder holds other things, another process is writing into it, or
            it cannot be written to.
    """
    with _telling(folder):
        is_new = not folder.exists()
        lock = _locked(folder)
    try:
        with _telling(folder):
            sweep(folder)
        yield
    finally:
        with suppress(OSError):
            if is_new and not (folder / MANIFEST).exists():
                (folder / _LOCK).unlink()
                folder.rmdir()
        with suppress(OSError):
            # A process that was forked meanwhile has the file open, too, and shall not keep it.
            _unlock(lock.fileno())
        lock.close()


@contextmanager
def _telling(folder: Path) -> Iterator[None]:
    """Turn what the system says into an error of the knowledge base."""
    try:
        yield
    except (FileExistsError, NotADirectoryError):
        raise KnowledgeBaseError(f"{folder.as_posix()}: is a file; name a folder") from None
    except PermissionError as error:
        raise _refused(folder, error, "check the permissions of the folder") from None
    except OSError as error:
        mend = "make room on the disk" if error.errno == errno.ENOSPC else "check the disk"
        raise _refused(folder, error, mend) from None


def _refused(folder: Path, error: OSError, mend: str) -> KnowledgeBaseError:
    return KnowledgeBaseError(f"{folder.as_posix()}: cannot be written: {error.strerror}; {mend}")


def _locked(folder: Path) -> BinaryIO:
    """The lock of a folder, held."""
    shown, path = folder.as_posix(), folder / _LOCK
    for _ in range(_ATTEMPTS):
        with suppress(FileNotFoundError), ExitStack() as stack:
            folder.mkdir(parents=True, exist_ok=True)
            _check_ours(folder)
            try:
                lock = stack.enter_context(path.open("ab"))
            except IsADirectoryError:
                raise _strange(shown, _LOCK) from None
            if not _lock(lock.fileno()):
                break
            if os.path.samestat(os.fstat(lock.fileno()), path.stat()):
                stack.pop_all()
                return lock
    raise KnowledgeBaseError(f"{shown}: another process is writing to it; wait until it is done")


def _check_ours(folder: Path) -> None:
    """Find out whether all that would be replaced or removed is of this library."""
    names = sorted(path.name for path in folder.iterdir())
    segments = [name for name in names if _SEGMENTS.fullmatch(name)]
    strange = [name for name in names if name not in (MANIFEST, _LOCK, *_UNFINISHED, *segments)]
    ours = is_ours(folder)
    if ours is False and not segments:
        strange.insert(0, MANIFEST)
    # A damaged manifest is replaced, since that is what mends it; but in a folder with other things
    # it is most likely that of another program.
    if strange and not ours:
        raise _strange(folder.as_posix(), strange[0])


def _strange(shown: str, name: str) -> KnowledgeBaseError:
    return KnowledgeBaseError(f"{shown}: holds other files ({name}); name a new or empty folder")


if sys.platform == "win32":  # pragma: no cover - another machine

    def _lock(handle: int) -> bool:
        import msvcrt  # noqa: PLC0415 - there on this system only

        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError as error:
            if error.errno in _HELD:
                return False
            raise
        return True

    def _unlock(handle: int) -> None:
        import msvcrt  # noqa: PLC0415 - likewise

        msvcrt.locking(handle, msvcrt.LK_UNLCK, 1)

else:

    def _lock(handle: int) -> bool:
        import fcntl  # noqa: PLC0415 - there on these systems only

        try:
            # The system lets go of the lock when the process ends, however it ends.
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            if error.errno in _HELD:
                return False
            raise
        return True

    def _unlock(handle: int) -> None:
        import fcntl  # noqa: PLC0415 - likewise

        fcntl.flock(handle, fcntl.LOCK_UN)


def write_segment(folder: Path, arrays: Arrays) -> Part:
    """Write arrays as a segment; it belongs to the knowledge base when the manifest says so.

    Raises:
        KnowledgeBaseError: The disk is full, or refuses it otherwise.
    """
    with _telling(folder), _unfinished(folder / _UNFINISHED_SEGMENT) as unfinished:
        with unfinished.open("wb") as file:
            digest = write_arrays(arrays, file)
            size = file.tell()
            file.flush()
            os.fsync(file.fileno())
        name = SEGMENT.format(digest)
        unfinished.replace(folder / name)
        # The segment must be there whenever the manifest that names it is.
        _sync(folder)
    return Part(name, size, len(arrays["entity_kind"]), len(arrays["alias_flags"]))


def commit(folder: Path, manifest: Manifest) -> None:
    """Make a manifest the one of its folder, and remove what no manifest names.

    Raises:
        KnowledgeBaseError: The disk is full, or refuses it otherwise.
    """
    with _telling(folder), _unfinished(folder / _UNFINISHED_MANIFEST) as unfinished:
        with unfinished.open("wb") as file:
            file.write(manifest.as_bytes())
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(folder / MANIFEST)
        _sync(folder)
        sweep(folder)


@contextmanager
def _unfinished(path: Path) -> Iterator[Path]:
    """A file that is removed when it cannot be finished."""
    try:
        yield path
    except BaseException:
        with suppress(OSError):
            path.unlink()
        raise


def _sync(folder: Path) -> None:
    """Flush the names in a folder to the disk."""
    with suppress(OSError):  # not on every system, and the rename is done
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def sweep(folder: Path) -> None:
    """Remove the files that a killed process left, and segments that the manifest does not name.

    Who reads a removed segment keeps it until it is closed.
    """
    try:
        named = {part.file for part in read_manifest(folder).parts}
    except KnowledgeBaseError:
        named = None  # an unreadable manifest: what it named may still be wanted
    for path in sorted(folder.iterdir()):
        is_stale = named is not None and _SEGMENTS.fullmatch(path.name) and path.name not in named
        if is_stale or path.name in _UNFINISHED:
            with suppress(OSError):
                path.unlink()
