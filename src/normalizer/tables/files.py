"""Which files are tables, and their text."""

from __future__ import annotations

import os
import re
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import define, frozen

from normalizer.errors import TableError
from normalizer.model import Location, Problem
from normalizer.tables.codes import BAD_ENCODING, NO_FILE, ORPHAN_SIDE_FILE

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = [
    "Found",
    "bundled_path",
    "decode",
    "find_files",
    "is_bulk",
    "is_side_file",
    "read_text",
    "shown",
    "side_files",
]

YAML_SUFFIXES = (".yaml", ".yml")
CSV_SUFFIX = ".csv"
LINES_SUFFIX = ".jsonl"
PARQUET_SUFFIX = ".parquet"
BULK_SUFFIXES = (CSV_SUFFIX, LINES_SUFFIX, PARQUET_SUFFIX)
"""Of tables with one alias a row; their sources stand in a side file."""
SIDE_MARK = ".meta"
"""Stands before the suffix of the YAML file that holds the sources of a bulk table."""

# What no line of a table can hold: C0 and C1 controls but tab and newline, a carriage return
# without a newline, the separators that some programs take for line ends, and noncharacters.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]|\r(?!\n)")
_BYTE_ORDER_MARKS = (
    (b"\xff\xfe\x00\x00", "UTF-32"),
    (b"\x00\x00\xfe\xff", "UTF-32"),
    (b"\xff\xfe", "UTF-16"),
    (b"\xfe\xff", "UTF-16"),
)
_UTF8_MARK = b"\xef\xbb\xbf"
_MOST_CONTROLS = 20
"""A file with more control characters than this is binary, and one problem says so."""


@frozen(order=True)
class Found:
    """A file to read.

    Attributes:
        shown: Its path as it is shown in problems.
        path: Where it is.
        real: Its one true path, by which a file that is named twice is recognized.
    """

    shown: str
    path: Path
    real: str


@define
class _Search:
    found: dict[str, Found]
    problems: list[Problem]

    def add(self, path: Path) -> None:
        item = Found(shown(path), path, os.path.realpath(path))
        known = self.found.get(item.real)
        if known is None or item < known:
            self.found[item.real] = item

    def problem(self, path: Path, message: str, mend: str, code: str = NO_FILE) -> None:
        self.problems.append(Problem(Location(shown(path)), code, message, mend))


def shown(path: Path) -> str:
    """A path as problems show it: as it was given, with forward slashes.

    Bytes of a file name that are not UTF-8 are shown as escapes, so that every problem prints.
    """
    return path.as_posix().encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def is_side_file(path: Path) -> bool:
    """Whether a path is that of the side file of a bulk table.

    >>> is_side_file(Path("people.meta.yaml")), is_side_file(Path("people.yaml"))
    (True, False)
    """
    name = path.name.casefold()
    return any(name.endswith(SIDE_MARK + suffix) for suffix in YAML_SUFFIXES)


def find_files(paths: Iterable[str | os.PathLike[str]]) -> tuple[list[Found], list[Problem]]:
    """All tables and side files that paths mean, sorted, each once."""
    search = _Search({}, [])
    for given in paths:
        path = Path(given)
        try:
            _find(search, path)
        except (OSError, ValueError) as error:
            search.problem(path, f"cannot be read: {_reason(error)}", "check the path")
    for item in list(search.found.values()):
        if is_side_file(item.path):
            if not any(table.is_file() for table in _tables_of(item.path)):
                name = _tables_of(item.path)[0].name
                search.problem(
                    item.path, f"a side file without its table {name!r}",
                    "rename it after its table, or remove it", ORPHAN_SIDE_FILE,
                )  # fmt: skip
        elif is_bulk(item.path):
            for side in _sides_of(item.path):
                if side.is_file():
                    search.add(side)
    return sorted(search.found.values()), search.problems


def _find(search: _Search, path: Path) -> None:
    if path.is_dir():
        seen = 0
        for folder, folders, names in os.walk(path, onerror=_raise):
            folders[:] = sorted(name for name in folders if not name.startswith("."))
            for name in sorted(names):
                file = Path(folder, name)
                if _is_table(file) and not name.startswith(".") and file.is_file():
                    search.add(file)
                    seen += 1
        if not seen:
            mend = "name a directory that holds .yaml, .yml or .csv files"
            search.problem(path, "a directory without tables", mend)
    elif not path.exists():
        search.problem(path, "no such file or directory", "check the path")
    elif not path.is_file():
        search.problem(path, "not a regular file", "name a .yaml, .yml or .csv file")
    elif not _is_table(path):
        mend = "name a .yaml, .yml or .csv file"
        search.problem(path, f"not a table: the name ends in {path.suffix!r}", mend)
    else:
        search.add(path)


def _raise(error: OSError) -> None:
    raise error


def _is_table(path: Path) -> bool:
    return path.suffix.casefold() in (*YAML_SUFFIXES, *BULK_SUFFIXES)


def is_bulk(path: Path) -> bool:
    """Whether a path is that of a table with one alias a row."""
    return path.suffix.casefold() in BULK_SUFFIXES


def side_files(found: Iterable[Found]) -> dict[str, str]:
    """For each bulk table that has a side file, its shown path and that of the side file."""
    by_real = {item.real: item.shown for item in found}
    sides = {}
    for item in found:
        if is_bulk(item.path):
            for side in _sides_of(item.path):
                side_shown = by_real.get(os.path.realpath(side))
                if side_shown is not None:
                    sides[item.shown] = side_shown
    return sides


def _sides_of(table: Path) -> list[Path]:
    return [table.with_name(table.stem + SIDE_MARK + suffix) for suffix in YAML_SUFFIXES]


def _tables_of(side: Path) -> list[Path]:
    """The bulk tables that a side file may belong to."""
    stem = side.stem[: -len(SIDE_MARK)]
    return [side.with_name(stem + suffix) for suffix in BULK_SUFFIXES]


def read_text(found: Found) -> tuple[str | None, list[Problem]]:
    r"""The text of a file with ``\n`` as its line break, or None when it cannot be read as text."""
    try:
        data = found.path.read_bytes()
    except OSError as error:
        message, mend = f"cannot be read: {_reason(error)}", "check the permissions of the file"
        return None, [Problem(Location(found.shown), NO_FILE, message, mend)]
    return decode(data, found.shown)


def decode(data: bytes, path: str) -> tuple[str | None, list[Problem]]:
    r"""Decode the bytes of a table.

    Returns:
        The text with ``\n`` as its line break, and problems. The text is None when what is wrong
        would make nonsense of all that follows.
    """
    for mark, name in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            place = Location(path)
            message = f"the file is written in {name}"
            return None, [Problem(place, BAD_ENCODING, message, "save the file as UTF-8")]
    problems = []
    if data.startswith(_UTF8_MARK):
        message = "the file starts with a byte order mark"
        mend = "save the file as UTF-8 without a byte order mark (BOM)"
        problems.append(Problem(Location(path), BAD_ENCODING, message, mend))
        data = data[len(_UTF8_MARK) :]
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        place = _place(data[: error.start].decode("utf-8"), error.start, path)
        message = f"the byte 0x{data[error.start]:02X} is not UTF-8"
        problems.append(Problem(place, BAD_ENCODING, message, "save the file as UTF-8"))
        return None, problems
    found = list(_FORBIDDEN.finditer(text))
    if len(found) > _MOST_CONTROLS:
        place = _place(text, found[0].start(), path)
        message = f"the file holds {len(found)} control characters: it is not text"
        problems.append(Problem(place, BAD_ENCODING, message, "name a text file"))
        return None, problems
    for match in found:
        message = f"the control character U+{ord(match[0]):04X}"
        mend = "remove it" if match[0] != "\r" else "end lines with LF"
        place = _place(text, match.start(), path)
        problems.append(Problem(place, BAD_ENCODING, message, mend))
    if found:
        return None, problems
    return text.replace("\r\n", "\n"), problems


def _place(text: str, at: int, path: str) -> Location:
    line_start = text.rfind("\n", 0, at) + 1
    return Location(path, text.count("\n", 0, at) + 1, min(at, len(text)) - line_start + 1)


def _reason(error: OSError | ValueError) -> str:
    return (error.strerror if isinstance(error, OSError) else str(error)) or type(error).__name__


def bundled_path() -> Path:
    """The directory of the alias tables that come with the library.

    Finds them in an installed wheel, in an editable install and in a checkout.

    Raises:
        TableError: The installation has lost them.
    """
    installed = Path(str(resources.files("normalizer"))) / "_bundled" / "aliases"
    checkout = Path(__file__).resolve().parents[3] / "data" / "aliases"
    for path in (installed, checkout):
        if path.is_dir():
            return path
    mend = "install normalizer again"
    raise TableError([
        Problem(Location(shown(installed)), NO_FILE, "the bundled tables are missing", mend)
    ])  # fmt: skip
