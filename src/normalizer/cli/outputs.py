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
from typing import TYPE_CHECKING

from normalizer.cli.inputs import CommandError
from normalizer.explain import describe

if TYPE_CHECKING:
    from normalizer.evidence import Evidence

__all__ = ["Write", "adding_up", "csv_row", "evidence_data", "json_line", "open_output", "visible"]

Write = Callable[[str], object]
"""Takes text, in order."""

_JOINERS = "\u200c\u200d"  # part of the spelling of Persian and Indic names
_HIDDEN = frozenset(["Cc", "Cf", "Cs", "Zl", "Zp"])


@contextmanager
def open_output(path: Path | None) -> Iterator[Write]:
    """Open the standard output, or a file that appears when all is written, or not at all.

    Raises:
        CommandError: The file cannot be written.
    """
    if path is None:
        yield sys.stdout.write if sys.stdout is not None else len
        return
    target = Path(os.path.realpath(path))
    if target.exists() and not target.is_file():  # a device or a pipe cannot be replaced
        with _told(path):
            stream = target.open("w", encoding="utf-8", errors="backslashreplace", newline="\n")
        with stream:
            yield stream.write
        return
    with _told(path):
        handle, name = tempfile.mkstemp(
            prefix=f".{target.name}.", suffix=".tmp", dir=target.parent
        )  # fmt: skip
    temporary = Path(name)
    try:
        with os.fdopen(
            handle, "w", encoding="utf-8", errors="backslashreplace", newline="\n"
        ) as stream:  # fmt: skip
            yield stream.write
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


def evidence_data(evidence: Sequence[Evidence]) -> list[dict[str, str | float]]:
    """Evidence as JSON has it."""
    return [
        {
            "kind": piece.kind.value, "bits": round(piece.bits, 6), "left": piece.left,
            "right": piece.right, "note": piece.note, "words": describe(piece),
        }
        for piece in evidence
    ]  # fmt: skip


def visible(text: str) -> str:
    r"""Text of unknown origin, safe to show in a terminal: what is not seen becomes an escape.

    >>> visible("조태열 \x1b[2J\u202e")
    '조태열 \\x1b[2J\\u202e'
    """
    if text.isprintable():
        return text
    import unicodedata  # noqa: PLC0415 - most names need none of it

    return "".join(
        char.encode("unicode_escape").decode("ascii")
        if unicodedata.category(char) in _HIDDEN and char not in _JOINERS
        else char
        for char in text
    )


def adding_up(bits: Sequence[float]) -> tuple[list[float], float]:
    """Weights rounded to hundredths so that the rounded ones add up to their rounded sum.

    Each is rounded down, and those that lose most get the hundredths that are then missing; none
    moves by a whole hundredth.

    >>> adding_up([0.333, 0.333, 0.333])
    ([0.33, 0.33, 0.34], 1.0)
    """
    exact = [round(value * 100, 6) for value in bits]
    shown = [int(value // 1) for value in exact]
    missing = round(sum(exact)) - sum(shown)
    by_loss = sorted(range(len(exact)), key=lambda at: (shown[at] - exact[at], -at))
    for at in by_loss[:missing]:
        shown[at] += 1
    return [value / 100 for value in shown], sum(shown) / 100
