"""Where the commands write: the standard output, or a file that is replaced as a whole."""

from __future__ import annotations

import csv
import io
import json
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from normalizer.cli.inputs import CommandError
from normalizer.explain.cells import visible

__all__ = ["Write", "check_kept", "csv_row", "json_line", "open_binary", "open_output", "visible"]

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
            device = target.open("wb")
        with device:
            yield device
        return
    from normalizer.tables.write import replacing  # noqa: PLC0415 - its package loads a YAML parser

    with ExitStack() as stack:
        with _told(path):
            stream = stack.enter_context(replacing(path))
        yield stream
        with _told(path):
            stack.close()


@contextmanager
def _told(path: Path) -> Iterator[None]:
    try:
        yield
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        raise CommandError(f"{path} cannot be written: {reason}; check the path") from None


def check_kept(output: Path | None, read: Iterable[Path | str]) -> None:
    """Find out whether an output would replace what a command reads, before anything is written.

    Args:
        output: The file to write; None for the standard output.
        read: The files that are read, and the folders of tables.

    Raises:
        CommandError: It would.
    """
    from normalizer.tables.files import BULK_SUFFIXES, YAML_SUFFIXES  # noqa: PLC0415 - likewise

    if output is None:
        return
    target = Path(os.path.realpath(output))
    is_table = target.is_file() and target.suffix.casefold() in (*YAML_SUFFIXES, *BULK_SUFFIXES)
    for path in read:
        place = Path(os.path.realpath(path))
        if target == place or (is_table and target.is_relative_to(place)):
            raise CommandError(f"{output} is read and cannot be written; name another")


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
