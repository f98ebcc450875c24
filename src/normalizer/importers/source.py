"""An input that is being read: plain or compressed, and always with a place.

All formats read through `Source`: lines, or blocks of bytes. It keeps the position in the file for
progress, and the line for messages.
"""

from __future__ import annotations

import bz2
import gzip
import lzma
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, BinaryIO, cast

from attrs import define

from normalizer.importers.base import InputError
from normalizer.model import Location

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["COMPRESSED", "LONGEST_RECORD", "Source", "open_source"]

LONGEST_RECORD = 1 << 26
"""Bytes of one record beyond which an input is not of its format: 64 MiB.

The largest entities of Wikidata have some megabytes. Without any bound, a quote or a bracket that
is never closed would read a whole dump into memory.
"""

BLOCK = 1 << 16
"""Bytes that are read at once."""

COMPRESSED: dict[str, Callable[[BinaryIO], BinaryIO]] = {
    ".gz": lambda stream: cast("BinaryIO", gzip.GzipFile(fileobj=stream)),
    ".bz2": lambda stream: cast("BinaryIO", bz2.BZ2File(stream)),
    ".xz": lambda stream: cast("BinaryIO", lzma.LZMAFile(stream)),  # noqa: SIM115 - see open_source
}
"""What reads a compressed file, by its suffix."""

_UTF8_MARK = b"\xef\xbb\xbf"
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_WATCHED = 200  # lines between two calls of who watches
_BROKEN = (OSError, EOFError, zlib.error, lzma.LZMAError)


def _nobody(_: int) -> None:
    """Watch nothing."""


@define
class Source:
    """An input that is being read.

    Attributes:
        shown: What it is called in messages, with forward slashes.
        stream: Its bytes, without compression.
        raw: The file itself, whose position tells how far reading has come; the same as `stream`
            where nothing is compressed.
        offset: How many bytes of `stream` were handed out.
        line: How many lines were handed out, by `lines`.
        watch: Called now and then while it is read, with `position`.
    """

    shown: str
    stream: BinaryIO
    raw: BinaryIO
    offset: int = 0
    line: int = 0
    watch: Callable[[int], object] = _nobody

    @property
    def position(self) -> int:
        """How many bytes of the file were read: what a progress bar shows."""
        return self.offset if self.raw is self.stream else self.raw.tell()

    def place(self, line: int | None = None, column: int = 1) -> Location:
        """A place in it; without a line, the line that was read last."""
        return Location(self.shown, line or max(self.line, 1), column)

    def lines(self) -> Iterator[bytes]:
        """Lines with their ends; a byte order mark is passed over.

        Raises:
            InputError: The file cannot be read, or a line is longer than any record.
        """
        while data := self._take(lambda: self.stream.readline(LONGEST_RECORD + 1)):
            self.offset += len(data)
            self.line += 1
            if self.line % _WATCHED == 0:
                self.watch(self.position)
            if self.line == 1:
                data = self._first(data)
            if len(data) > LONGEST_RECORD:
                raise InputError(
                    f"{self.place()}: a line of more than {LONGEST_RECORD} bytes; the file is not "
                    "of this format, or its line ends were lost"
                )
            yield data

    def blocks(self, size: int = BLOCK) -> Iterator[bytes]:
        """The bytes in blocks; a byte order mark is passed over.

        Raises:
            InputError: The file cannot be read.
        """
        while data := self._take(lambda: self.stream.read(size)):
            is_first = self.offset == 0
            self.offset += len(data)
            self.watch(self.position)
            yield self._first(data) if is_first else data

    def peek(self) -> bytes:
        """How the input begins, without taking anything of it.

        Raises:
            InputError: The file cannot be read.
        """
        assert self.offset == 0
        data = self._take(lambda: self.stream.read(BLOCK))
        self.stream.seek(0)
        return data.removeprefix(_UTF8_MARK)

    def skip_to(self, offset: int, line: int) -> None:
        """Go on where an earlier reading was: after so many bytes and lines.

        Raises:
            InputError: The file cannot be read.
        """
        if self.raw is self.stream:
            self.stream.seek(offset)
        else:
            left = offset - self.offset
            while left > 0:
                size = min(left, BLOCK)
                data = self._take(lambda size=size: self.stream.read(size))  # type: ignore[misc]
                if not data:
                    break
                left -= len(data)
        self.offset, self.line = offset, line

    def _first(self, data: bytes) -> bytes:
        if data.startswith(_UTF16_MARKS):
            raise InputError(f"{self.shown} is written in UTF-16; save it as UTF-8")
        return data.removeprefix(_UTF8_MARK)

    def _take(self, take: Callable[[], bytes]) -> bytes:
        try:
            return take()
        except _BROKEN as error:
            reason = getattr(error, "strerror", None) or str(error) or type(error).__name__
            raise InputError(
                f"{self.place()}: cannot be read any further: {reason}; fetch the file again"
            ) from None


@contextmanager
def open_source(path: Path) -> Iterator[Source]:
    """Open a file, and read through its compression where its suffix says that it has one.

    Raises:
        InputError: It cannot be opened.
    """
    try:
        raw = path.open("rb")
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        raise InputError(f"{path.as_posix()} cannot be read: {reason}; check the path") from None
    with raw:
        unpack = COMPRESSED.get(path.suffix.lower())
        yield Source(path.as_posix(), unpack(raw) if unpack is not None else raw, raw)
