"""A journal of judgements: a file of records that only grows."""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from attrs import field, frozen

from normalizer.errors import ArgumentError
from normalizer.judgements.errors import JournalError
from normalizer.judgements.lines import parse_journal, to_line
from normalizer.judgements.records import Judgement, Record, Undo, Verdict, in_force
from normalizer.model import Location, Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime

    from normalizer.model import Kind

__all__ = ["Journal", "read_journal"]

UNREADABLE = "J100"
"""Code of the problem that the file cannot be opened, read or written."""

_Made = TypeVar("_Made", Judgement, Undo)


def read_journal(path: str | os.PathLike[str]) -> tuple[Record, ...]:
    """Read a journal.

    Args:
        path: A file of one record a line, in JSON.

    Raises:
        JournalError: The file cannot be read, or some of its lines are no records; all of them
            are told.
    """
    path = Path(path)
    try:
        if path.exists() and not path.is_file():
            raise _unusable(path, "read", "not a file")
        return parse_journal(path.read_bytes(), path)
    except (OSError, ValueError) as error:
        raise _unusable(path, "read", _reason(error)) from None


@frozen
class Journal:
    """A file that keeps what people said of mentions, in the order in which they said it.

    Nothing is ever changed in it: who errs adds a record that takes the former back. Several
    programs may add at the same time. A record is written wholly or not at all.

    Attributes:
        path: The file; it is made by the first judgement.

    >>> from tempfile import mkdtemp
    >>> journal = Journal(Path(mkdtemp()) / "judgements.jsonl")
    >>> when = "2024-02-06T09:30:00Z"
    >>> journal.judge("Jolie", "ca.melanie-joly", "same", who="ana", when=when).id
    1
    >>> journal.undo(1, who="ana", when=when, why="too short a name").id
    2
    """

    path: Path = field(converter=Path)

    def records(self) -> tuple[Record, ...]:
        """All records, as `read_journal` gives them."""
        return read_journal(self.path)

    def judge(
        self,
        mention: str,
        entity: str,
        verdict: Verdict | str,
        *,
        who: str,
        when: datetime | str,
        kind: Kind | str | None = None,
        why: str = "",
    ) -> Judgement:
        """Add a judgement.

        Args:
            mention: The spelling that was judged.
            entity: Id of the entity; whether any tables know it is asked when it is applied.
            verdict: ``"same"``, ``"different"`` or ``"unsure"``.
            who: Who says so.
            when: The time with its offset from UTC; the journal never asks the clock.
            kind: What the mention names, if it is judged as that only.
            why: The reason.

        Raises:
            ArgumentError: A value cannot be meant.
            JournalError: The file has problems, or cannot be written; it is as it was before.
        """

        def make(records: tuple[Record, ...]) -> Judgement:
            number = len(records) + 1
            # What cannot be meant is found by the record itself.
            return Judgement(number, verdict, mention, entity, who, when, kind=kind, why=why)

        make(())  # so that a mistaken call does not make the file
        return self._add(make, create=True)

    def undo(self, record: int, *, who: str, when: datetime | str, why: str = "") -> Undo:
        """Take a record back, a judgement or an undo; what it had replaced is in force again.

        Args:
            record: Number of the record.
            who: Who takes it back.
            when: The time with its offset from UTC.
            why: The reason.

        Raises:
            ArgumentError: There is no such record, or it is taken back already.
            JournalError: The file has problems, or cannot be written; it is as it was before.
        """

        def make(records: tuple[Record, ...]) -> Undo:
            if type(record) is not int or not 1 <= record <= len(records):
                raise ArgumentError(f"no record {record!r:.80}; the journal has {len(records)}")
            if record not in in_force(records):
                raise ArgumentError(f"record {record} is taken back already; take back that undo")
            return Undo(len(records) + 1, record, who, when, why=why)

        return self._add(make, create=False)

    def _add(self, make: Callable[[tuple[Record, ...]], _Made], *, create: bool) -> _Made:
        """Read, make and write one record while no other program can write."""
        flags = os.O_RDWR | os.O_APPEND | (os.O_CREAT if create else 0) | getattr(os, "O_BINARY", 0)
        try:
            if self.path.exists() and not self.path.is_file():
                raise _unusable(self.path, "written", "not a file")
            handle = os.open(self.path, flags, 0o666)
        except (OSError, ValueError) as error:
            raise _unusable(self.path, "written", _reason(error)) from None
        try:
            with _locked(handle):
                data = _read(handle)
                record = make(parse_journal(data, self.path))
                _append(handle, to_line(record).encode("utf-8"), len(data))
        except OSError as error:
            raise _unusable(self.path, "written", _reason(error)) from None
        finally:
            os.close(handle)
        return record


def _read(handle: int) -> bytes:
    os.lseek(handle, 0, os.SEEK_SET)
    pieces = []
    while piece := os.read(handle, 1 << 20):
        pieces.append(piece)
    return b"".join(pieces)


def _append(handle: int, line: bytes, size: int) -> None:
    """Write a line to the disk; after an error the file has the size that it had."""
    try:
        while line:  # a disk that is nearly full takes a part, and then refuses the rest
            line = line[os.write(handle, line) :]
        os.fsync(handle)
    except BaseException:
        os.ftruncate(handle, size)
        raise


@contextmanager
def _locked(handle: int) -> Iterator[None]:
    """Keep other programs from adding records meanwhile."""
    if sys.platform == "win32":
        import msvcrt  # noqa: PLC0415 - of that platform only

        # Locks there keep from reading as well; this byte lies where no journal reaches.
        os.lseek(handle, (1 << 31) - 1, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_LOCK, 1)
        try:
            yield
        finally:
            os.lseek(handle, (1 << 31) - 1, os.SEEK_SET)
            msvcrt.locking(handle, msvcrt.LK_UNLCK, 1)
        return
    import fcntl  # noqa: PLC0415 - of other platforms only

    fcntl.flock(handle, fcntl.LOCK_EX)  # closing the file ends it
    yield


def _unusable(path: Path, done: str, reason: str) -> JournalError:
    shown = path.as_posix().encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
    message = f"cannot be {done}: {reason}"
    return JournalError([Problem(Location(shown), UNREADABLE, message, "check the path")])


def _reason(error: OSError | ValueError) -> str:
    return (error.strerror or str(error)) if isinstance(error, OSError) else str(error)
