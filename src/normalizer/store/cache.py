"""Filed tables that are kept for the next process which loads the same ones.

Filing the names of large tables takes seconds, and a program that starts often would do so each
time. What was filed is written to a folder of the user under a digest of the tables and of the
library; whoever has other tables or another library looks elsewhere. The cache is never more than
a short cut: where it cannot be read or written, the tables are filed as if there were none.
"""

from __future__ import annotations

import os
import re
import shutil
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import frozen

from normalizer.errors import KnowledgeBaseError
from normalizer.index.base import KnowledgeBase
from normalizer.store.fingerprint import fingerprint
from normalizer.store.folder import commit, write_segment, writing
from normalizer.store.manifest import Manifest
from normalizer.store.opening import open_base
from normalizer.store.sources import source_rows
from normalizer.tables.files import find_files

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

__all__ = ["VARIABLE", "Slot", "cache_folder", "slot_of"]

VARIABLE = "NORMALIZER_CACHE"
"""The variable of the environment that names the folder of the cache, or is ``off``."""

_OFF = frozenset({"", "off"})
_BASES = "knowledge-bases"
_NAMES = re.compile("[0-9a-f]{32}")

# Tables of this many bytes have some three thousand rows, which take a second to file; looking them
# up here takes some hundredths.
_LEAST_BYTES = 256 << 10
# Larger tables are for `build`: a copy of each state of them would fill the disk of the user.
_MOST_BYTES = 32 << 20
# The bundled tables take ten megabytes; those who develop tables leave a copy of each state.
_MOST_KEPT = 8


@frozen
class Slot:
    """Where what certain tables file is kept.

    Attributes:
        paths: The tables, as they were given.
        folder: The folder of the knowledge base.
        loaded: When the library was loaded; see `fingerprint`.
    """

    paths: tuple[str | os.PathLike[str], ...]
    folder: Path
    loaded: int

    def read(self) -> KnowledgeBase | None:
        """What was kept; None where nothing was, or it is not what was written."""
        try:
            # Every byte is compared: nobody looks after these files.
            kept = open_base(self.folder, checked=True)
        except (KnowledgeBaseError, OSError):
            return None
        with suppress(OSError):
            os.utime(self.folder)  # what is used is kept longest
        # It goes to other processes as its arrays: the folder may be gone by then.
        return KnowledgeBase(kept.segments, sources=kept.sources)

    def write(self, base: KnowledgeBase) -> None:
        """Keep what the tables filed, in the place of what may be there; silent where it cannot."""
        if slot_of(self.paths, loaded=self.loaded) != self:
            return  # the tables or the library were changed while they were being read
        [segment] = base.segments
        with suppress(KnowledgeBaseError, OSError):
            # Nobody else shall put there what this user believes.
            self.folder.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            with writing(self.folder):
                part = write_segment(self.folder, segment.arrays)
                commit(self.folder, Manifest((part,), source_rows(base.sources)))
            _forget(self.folder.parent)


def slot_of(paths: Sequence[str | os.PathLike[str]], *, loaded: int) -> Slot | None:
    """Where what tables file is kept; None where it shall not be, or cannot.

    Args:
        paths: Files and directories of tables.
        loaded: When the library was loaded into this process, in nanoseconds of the system's clock.
    """
    folder = cache_folder()
    if folder is None:
        return None
    found, problems = find_files(paths)
    try:
        size = sum(file.path.stat().st_size for file in found)
    except OSError:
        return None
    if problems or not _LEAST_BYTES <= size <= _MOST_BYTES:
        return None
    key = fingerprint(found, loaded=loaded)
    return None if key is None else Slot(tuple(paths), folder / _BASES / key, loaded)


def cache_folder(
    environment: Mapping[str, str] = os.environ, *, platform: str = sys.platform
) -> Path | None:
    """The folder of the cache, by the custom of the system; None where it is switched off.

    >>> cache_folder({"NORMALIZER_CACHE": "off"}) is None
    True
    >>> cache_folder({"XDG_CACHE_HOME": "/var/cache/ana"}, platform="linux").as_posix()
    '/var/cache/ana/normalizer'
    """
    named = environment.get(VARIABLE)
    if named is not None:
        return None if named.strip().casefold() in _OFF else Path(named)
    try:
        if platform == "win32":
            local = environment.get("LOCALAPPDATA")
            return Path(local, "normalizer", "cache") if local else None
        if platform == "darwin":
            return Path.home() / "Library" / "Caches" / "normalizer"
        given = environment.get("XDG_CACHE_HOME", "")
        # The specification says that a relative one is to be ignored.
        above = Path(given) if given.startswith("/") else Path.home() / ".cache"
    except RuntimeError:  # a user without a home
        return None
    return above / "normalizer"


def _forget(folder: Path) -> None:
    """Remove what was not used for longest, where more is kept than the cache may hold."""
    kept = [path for path in folder.iterdir() if _NAMES.fullmatch(path.name)]
    kept.sort(key=lambda path: (path.stat().st_mtime_ns, path.name), reverse=True)
    for path in kept[_MOST_KEPT:]:
        shutil.rmtree(path, ignore_errors=True)
