"""Texts that commands read: files, folders of files, and the standard input.

All files are looked at before the first is worked on, so that one run tells all that is wrong.
"""

from __future__ import annotations

import codecs
import os
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import evolve, field, frozen

from normalizer.cli.inputs import CommandError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = ["HTML_SUFFIXES", "TEXT_SUFFIXES", "Text", "TextFile", "find_texts", "read_texts"]

TEXT_SUFFIXES = (".txt",)
"""Files of a folder that are taken for texts."""
HTML_SUFFIXES = (".html", ".htm", ".xhtml")
"""Files of a folder that are taken for pages."""

_STANDARD_INPUT = "standard input"
_UTF16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_PART = 1 << 20


@frozen
class Text:
    """A text that was read.

    Attributes:
        text: What it says.
        source: What it is called: the name of its file, or its path where others have that name.
        path: Its file; None for the standard input.
    """

    text: str = field(repr=False)
    source: str
    path: Path | None = None


@frozen
class TextFile:
    """A text that can be read.

    Attributes:
        shown: What it is called: its path as it was given, or as it was found in a folder.
        path: Its file; None for the standard input.
        data: The bytes of the standard input, which cannot be read a second time.
    """

    shown: str
    path: Path | None = None
    data: bytes = field(default=b"", repr=False)

    def read(self) -> str:
        """The text as it stands: line ends stay as they are, a byte order mark is left out.

        Raises:
            CommandError: It cannot be read any more.
        """
        try:
            data = self.path.read_bytes() if self.path else self.data
            return data.removeprefix(codecs.BOM_UTF8).decode("utf-8")
        except OSError as error:
            raise CommandError(_unreadable(self.shown, error)) from None
        except UnicodeDecodeError:
            raise CommandError(f"{self.shown} was changed while it was read; try again") from None


def find_texts(
    files: Iterable[str], *, suffixes: tuple[str, ...] = TEXT_SUFFIXES
) -> tuple[list[TextFile], list[str]]:
    """The texts that arguments mean, each once; all can be read as UTF-8.

    Args:
        files: Paths of files, whatever their suffix; of folders, which stand for the files in them
            and below that have some suffixes, by name; and ``-`` for the standard input.
        suffixes: The suffixes, in small letters.

    Returns:
        The texts in the order of the files, and what is wrong with those that cannot be read: each
        with its place and how to mend it.
    """
    problems: list[str] = []
    paths: dict[Path | None, None] = {}
    for name in files:
        try:
            paths.update(dict.fromkeys([None] if name == "-" else _within(Path(name), suffixes)))
        except (OSError, ValueError) as error:
            problems.append(_unreadable(name, error))
        except _NoTextsError:
            problems.append(
                f"{name} holds no {' or '.join(suffixes)} file; give a folder with texts, or the "
                "files by name"
            )
    found: list[TextFile] = []
    for path in paths:
        file = TextFile(path.as_posix(), path) if path else _standard_input()
        try:
            problem = _wrong(file)
        except (OSError, ValueError) as error:
            problem = _unreadable(file.shown, error)
        if problem:
            problems.append(problem)
        else:
            found.append(file)
    return found, problems


def read_texts(files: Iterable[str]) -> tuple[list[Text], list[str]]:
    """Read all texts at once, called by the names of their files where those tell them apart.

    Args:
        files: As of `find_texts`.

    Returns:
        The texts, and what is wrong with those that cannot be read.
    """
    found, problems = find_texts(files)
    counts = Counter(file.path.name for file in found if file.path)
    texts = [Text(file.read(), file.shown, file.path) for file in found]
    named = [
        evolve(text, source=text.path.name) if text.path and counts[text.path.name] == 1 else text
        for text in texts
    ]
    return named, problems


class _NoTextsError(Exception):
    """A folder holds no text."""


def _within(path: Path, suffixes: tuple[str, ...]) -> list[Path]:
    if not path.is_dir():
        return [path]
    found = sorted(_walk(path, suffixes))
    if not found:
        raise _NoTextsError
    return found


def _walk(root: Path, suffixes: tuple[str, ...]) -> Iterator[Path]:
    for folder, folders, names in os.walk(root, onerror=_raise):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            file = Path(folder, name)
            if not name.startswith(".") and file.suffix.casefold() in suffixes and file.is_file():
                yield file


def _raise(error: OSError) -> None:
    raise error


def _standard_input() -> TextFile:
    data = sys.stdin.buffer.read() if sys.stdin is not None else b""
    return TextFile(_STANDARD_INPUT, None, data)


def _wrong(file: TextFile) -> str | None:
    """What is wrong with a text, if anything is; a file is read a part at a time."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        for part in _parts(file):
            decoder.decode(part)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        data = file.path.read_bytes() if file.path else file.data
        return _not_utf8(file.shown, data)
    return None


def _parts(file: TextFile) -> Iterator[bytes]:
    if file.path is None:
        yield file.data
        return
    if file.path.exists() and not file.path.is_file():
        raise ValueError("not a regular file")
    with file.path.open("rb") as stream:
        while part := stream.read(_PART):
            yield part


def _unreadable(shown: str, error: OSError | ValueError) -> str:
    reason = error.strerror if isinstance(error, OSError) else str(error)
    return f"{shown} cannot be read: {reason}; check the path"


def _not_utf8(shown: str, data: bytes) -> str | None:
    """What is told of a text that is not UTF-8."""
    if data.startswith(_UTF16_MARKS):
        return f"{shown} is written in UTF-16; save it as UTF-8"
    data = data.removeprefix(codecs.BOM_UTF8)
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        column = len(data[data.rfind(b"\n", 0, error.start) + 1 : error.start].decode("utf-8")) + 1
        return (
            f"{shown}:{line}:{column}: the byte 0x{data[error.start]:02X} is not UTF-8; "
            "save the file as UTF-8"
        )
    return None
