"""The folder of an import that is under way, and what makes it go on after it was killed.

It lies beside the table that will be written, under a name with a dot, so that no reader of tables
looks into it. Rows and rejected records are appended; a checkpoint says how far both were written
and the input was read. What stands after that was not checked in, and is cut off.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, Self

from attrs import Factory, asdict, define, field

from normalizer.errors import ArgumentError
from normalizer.importers.statements import journal_line, statement_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from normalizer.tables.streaming import Statement

__all__ = ["Checkpoint", "Journal", "fingerprint"]

_HEAD = 1 << 16
_SHOWN = 2000


@define
class Checkpoint:
    """How far an import has come.

    Attributes:
        key: What the input and the options are; see `fingerprint`.
        offset: Bytes of the input without compression that were read.
        line: Lines that were read.
        records: Entities that were yielded.
        problems: Problems that were told.
        rows_size: Length of the rows.
        rejected_size: Length of the rejected records.
        is_read: Whether the input was read to its end.
    """

    key: str
    offset: int = 0
    line: int = 0
    records: int = 0
    problems: int = 0
    rows_size: int = 0
    rejected_size: int = 0
    is_read: bool = False


def fingerprint(paths: Iterable[Path], said: Mapping[str, object]) -> str:
    """A digest of inputs, by how they begin and how long they are, and of what was asked.

    Raises:
        OSError: A file cannot be read.
    """
    digest = hashlib.sha256(json.dumps(said, sort_keys=True, default=repr).encode())
    for path in paths:
        inside = (
            sorted(one for one in path.rglob("*") if one.is_file()) if path.is_dir() else [path]
        )
        for file in inside:
            with file.open("rb") as stream:
                digest.update(f"\0{file.as_posix()}\0{file.stat().st_size}\0".encode())
                digest.update(stream.read(_HEAD))
    return digest.hexdigest()


@define
class Journal:
    """Rows and rejected records of an import, and its checkpoint.

    Use it as a context: leaving it closes the files, and keeps them for the next time.
    """

    folder: Path
    checkpoint: Checkpoint
    _lock: int | None = None
    _files: dict[str, BinaryIO] = field(init=False, default=Factory(dict))

    @classmethod
    def open(cls, folder: Path, key: str, *, resume: bool) -> Journal:
        """Go on with what the folder holds, where it is of the same import; else begin."""
        folder.mkdir(exist_ok=True)
        lock = _lock(folder)
        found = _read_checkpoint(folder / "checkpoint.json") if resume else None
        if found is None or found.key != key:
            for path in folder.iterdir():
                path.unlink()
            found = Checkpoint(key)
        return cls(folder, found, lock)

    def __enter__(self) -> Self:
        sizes = {"rows": self.checkpoint.rows_size, "rejected": self.checkpoint.rejected_size}
        for name, size in sizes.items():
            stream = (self.folder / name).open("ab")
            self._files[name] = stream
            stream.truncate(size)
            stream.seek(size)
        return self

    def __exit__(self, *_: object) -> None:
        for stream in self._files.values():
            stream.close()
        self._files.clear()
        if self._lock is not None:
            os.close(self._lock)
            self._lock = None

    def add(self, statements: Iterable[Statement]) -> None:
        """Append the rows of an entity."""
        text = "".join(map(journal_line, statements))
        self._files["rows"].write(text.encode("utf-8"))

    def reject(self, said: Mapping[str, object]) -> None:
        """Append a rejected record, its text cut to some lines."""
        record = str(said.get("record", ""))
        data = {key: value for key, value in said.items() if value != "" and key != "record"}
        if record:
            data["record"] = record if len(record) <= _SHOWN else record[:_SHOWN] + "…"
        line = json.dumps(data, ensure_ascii=False) + "\n"
        # A lone surrogate is written as the escape that JSON has for it.
        self._files["rejected"].write(line.encode("utf-8", "backslashreplace"))

    def check_in(self) -> None:
        """Write down how far the import has come, once all before that is on the disk."""
        for stream in self._files.values():
            stream.flush()
            os.fsync(stream.fileno())
        self.checkpoint.rows_size = self._files["rows"].tell()
        self.checkpoint.rejected_size = self._files["rejected"].tell()
        new = self.folder / "checkpoint.new"
        new.write_text(json.dumps(asdict(self.checkpoint)), encoding="utf-8")
        new.replace(self.folder / "checkpoint.json")

    def statements(self) -> Iterator[Statement]:
        """All rows, in the order in which they were added."""
        self._files["rows"].flush()
        with (self.folder / "rows").open("rb") as stream:
            for line in stream:
                yield statement_of(line.decode("utf-8"))

    def flush(self) -> None:
        """Make what was appended readable for others."""
        for stream in self._files.values():
            stream.flush()

    def remove(self) -> None:
        """Remove the folder with all that is in it."""
        self.__exit__()
        shutil.rmtree(self.folder, ignore_errors=True)


def _read_checkpoint(path: Path) -> Checkpoint | None:
    try:
        data: Any = json.loads(path.read_text(encoding="utf-8"))
        found = Checkpoint(**data)
        sizes = [(path.parent / name).stat().st_size for name in ("rows", "rejected")]
    except (OSError, ValueError, TypeError):
        return None
    # Files that are shorter than was checked in are not ours any more.
    is_whole = sizes[0] >= found.rows_size and sizes[1] >= found.rejected_size
    return found if is_whole else None


def _lock(folder: Path) -> int | None:
    """Keep two imports from writing into one folder; the lock goes when the process does."""
    try:
        import fcntl  # noqa: PLC0415 - not on every system
    except ImportError:
        return None
    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(handle)
        raise ArgumentError(
            f"another import is writing to {folder.as_posix()}; wait for it, or choose another "
            "output"
        ) from None
    return handle
