"""Tables to files."""

from __future__ import annotations

import contextlib
import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from normalizer.errors import ArgumentError
from normalizer.tables.csv_writer import write_csv
from normalizer.tables.files import CSV_SUFFIX, YAML_SUFFIXES
from normalizer.tables.rows import raw_file
from normalizer.tables.yaml_writer import write_yaml

if TYPE_CHECKING:
    from normalizer.tables.table import Tables

__all__ = ["replace_text", "to_csv", "to_side_file", "to_yaml", "write"]


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
    for entity in tables.entities:
        if entity.offices:
            raise ArgumentError(f"CSV has no columns for the offices of {entity.id!r}; write YAML")
    return write_csv(raw_file(tables))


def to_side_file(tables: Tables) -> str:
    """Write the sources of tables as the side file of a CSV table."""
    file = raw_file(tables)
    file.entities.clear()
    return write_yaml(file)


def write(path: str | os.PathLike[str], tables: Tables) -> None:
    """Write tables to a file, wholly or not at all; its suffix tells the format.

    The sources of a CSV table go to the side file next to it.

    Raises:
        ArgumentError: The suffix is none of ``.yaml``, ``.yml`` and ``.csv``, or the tables hold
            what the format cannot.
    """
    path = Path(path)
    suffix = path.suffix.casefold()
    if suffix in YAML_SUFFIXES:
        replace_text(path, to_yaml(tables))
    elif suffix == CSV_SUFFIX:
        text = to_csv(tables)
        if tables.sources:
            replace_text(path.with_name(path.stem + ".meta.yaml"), to_side_file(tables))
        replace_text(path, text)
    else:
        raise ArgumentError(f"not a format of tables: {path.suffix!r}; write .yaml or .csv")


def replace_text(path: Path, text: str) -> None:
    """Replace the content of a file, wholly or not at all, keeping its permissions.

    A symbolic link is followed, so that it stays one.
    """
    target = Path(os.path.realpath(path))
    handle, name = tempfile.mkstemp(prefix=f".{target.name}.", suffix=".tmp", dir=target.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(text.encode("utf-8"))
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
