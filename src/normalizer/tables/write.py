"""Tables to files."""

from __future__ import annotations

import contextlib
import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from normalizer.errors import ArgumentError
from normalizer.tables.csv_writer import write_csv
from normalizer.tables.files import BULK_SUFFIXES, CSV_SUFFIX, PARQUET_SUFFIX, YAML_SUFFIXES
from normalizer.tables.json_lines import write_json_lines
from normalizer.tables.parquet import write_parquet
from normalizer.tables.rows import raw_file
from normalizer.tables.yaml_writer import write_yaml

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import BinaryIO

    from normalizer.tables.table import Tables

__all__ = [
    "replace_data",
    "replace_text",
    "to_csv",
    "to_json_lines",
    "to_side_file",
    "to_yaml",
    "write",
]


def to_yaml(tables: Tables) -> str:
    """Write tables as YAML in canonical form.

    A canonical name is not repeated among the aliases when there is nothing to say about it.

    >>> from normalizer.model import Entity, Kind
    >>> from normalizer.tables import Tables
    >>> norway = Entity("country.no", Kind.PLACE, "Norway", country="NO")
    >>> print(to_yaml(Tables.of([norway])), end="")
    format: 1
    entities:
      - id: country.no
        kind: place
        name: Norway
        country: "NO"
    """
    return write_yaml(raw_file(tables))


def to_csv(tables: Tables) -> str:
    """Write tables as CSV in canonical form.

    The sources are not part of it; they belong into the side file.

    Raises:
        ArgumentError: An entity holds offices, which CSV has no columns for.
    """
    _check_bulk(tables)
    return write_csv(raw_file(tables))


def to_json_lines(tables: Tables) -> str:
    """Write tables as JSON lines in canonical form, without the sources, as CSV.

    Raises:
        ArgumentError: An entity holds offices, which a row has no fields for.
    """
    _check_bulk(tables)
    return write_json_lines(raw_file(tables))


def _check_bulk(tables: Tables) -> None:
    for entity in tables.entities:
        if entity.offices:
            raise ArgumentError(f"CSV has no columns for the offices of {entity.id!r}; write YAML")


def to_side_file(tables: Tables) -> str:
    """Write the sources of tables as the side file of a CSV table."""
    file = raw_file(tables)
    file.entities.clear()
    return write_yaml(file)


def write(path: str | os.PathLike[str], tables: Tables) -> None:
    """Write tables to a file, wholly or not at all; its suffix tells the format.

    The sources of a bulk table go to the side file next to it.

    Raises:
        ArgumentError: The suffix is none of ``.yaml``, ``.yml``, ``.csv``, ``.jsonl`` and
            ``.parquet``, or the tables hold what the format cannot.
    """
    path = Path(path)
    suffix = path.suffix.casefold()
    if suffix in YAML_SUFFIXES:
        replace_text(path, to_yaml(tables))
    elif suffix in BULK_SUFFIXES:
        _check_bulk(tables)
        file = raw_file(tables)
        if suffix == PARQUET_SUFFIX:
            data = write_parquet(file)
        else:
            text = write_csv(file) if suffix == CSV_SUFFIX else write_json_lines(file)
            data = text.encode("utf-8")
        if tables.sources:
            replace_text(path.with_name(path.stem + ".meta.yaml"), to_side_file(tables))
        replace_data(path, data)
    else:
        raise ArgumentError(
            f"not a format of tables: {path.suffix!r}; write .yaml, .csv, .jsonl or .parquet"
        )


def replace_text(path: Path, text: str) -> None:
    """Replace the text of a file, wholly or not at all; see `replace_data`."""
    replace_data(path, text.encode("utf-8"))


def replace_data(path: Path, data: bytes) -> None:
    """Replace the content of a file, wholly or not at all; see `replacing`."""
    with replacing(path) as stream:
        stream.write(data)


@contextlib.contextmanager
def replacing(path: Path) -> Iterator[BinaryIO]:
    """Open a file to be replaced when all is written; where writing breaks off, it stays as it was.

    It keeps its permissions. A symbolic link is followed, so that it stays one.
    """
    target = Path(os.path.realpath(path))
    handle, name = tempfile.mkstemp(prefix=f".{target.name}.", suffix=".tmp", dir=target.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        temporary.chmod(_permissions(target))
        temporary.replace(target)
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink()
        raise


def _permissions(target: Path) -> int:
    """The permission bits of a file, or those that a new file gets."""
    try:
        return target.stat().st_mode & 0o7777
    except FileNotFoundError:
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask
