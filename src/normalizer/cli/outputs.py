"""Where the commands write: the standard output, or a file that is replaced as a whole."""

from __future__ import annotations

import csv
import io
import json
import os
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from normalizer.cli.inputs import CommandError
from normalizer.explain.cells import visible

__all__ = ["Write", "csv_row", "json_line", "open_binary", "open_output", "visible"]

Write = Callable[[str], object]
"""Takes text, in order."""


@contextmanager
def open_output(path: Path | None) -> Iterator[Write]:
    """Open the standard output, or a file that appears when all is written, or not at all.

    Raises:
        CommandError: The file cannot be written.
    """
    if path is None:
        yield sys.stdout.write if sys.stdout is not None else len
        return
    with open_binary(path) as stream:
        text = io.TextIOWrapper(
            stream, encoding="utf-8", errors="backslashreplace", newline="\n"
        )  # fmt: skip
        try:
            yield text.write
            with _told(path):
                text.flush()
        finally:
            with suppress(OSError, ValueError):
                text.detach()


@contextmanager
def open_binary(path: Path) -> Iterator[BinaryIO]:
    """Open a file that appears when all is written, or not at all.

    Raises:
        CommandError: The file cannot be written.
    """
    target = Path(os.path.realpath(path))
    if target.exists() and not target.is_file():  # a device or a pipe cannot be replaced
        with _told(path):
            stream = target.open("wb")
        with stream:
            yield stream
        return
    with _told(path):
        handle, name = tempfile.mkstemp(
            prefix=f".{target.name}.", suffix=".tmp", dir=target.parent
        )  # fmt: skip
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            yield stream
            with _told(path):
                stream.flush()
                os.fsync(stream.fileno())
        with _told(path):
            temporary.chmod(_permissions(target))
            temporary.replace(target)
    except BaseException:
        with suppress(OSError):
            temporary.unlink()
        raise


@contextmanager
def _told(path: Path) -> Iterator[None]:
    try:
        yield
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        raise CommandError(f"{path} cannot be written: {reason}; check the path") from None


def _permissions(target: Path) -> int:
    """The permission bits of a file, or those that a new file gets."""
    try:
        return target.stat().st_mode & 0o7777
    except FileNotFoundError:
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask


def csv_row(values: Sequence[str]) -> str:
    r"""One record of CSV with its line end.

    >>> csv_row(["ICC", "one, or another"])
    'ICC,"one, or another"\n'
    """
    line = io.StringIO()
    # With this line end, cells that hold either of its characters are put in quotes.
    csv.writer(line, lineterminator="\r\n").writerow(values)
    return line.getvalue().removesuffix("\r\n") + "\n"


def json_line(value: object) -> str:
    r"""One value as a line of JSON.

    A stray byte of an argument is left as a lone surrogate, which the streams write as the very
    escape that JSON has for it.
    """
    return json.dumps(value, ensure_ascii=False) + "\n"
