"""An export from alias files to a file that appears when all is written, or not at all."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from normalizer.errors import ArgumentError
from normalizer.exporters.contents import open_contents
from normalizer.tables.table import Tables
from normalizer.tables.write import replace_text, replacing, to_side_file

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from normalizer.exporters.base import Contents, Exporter, Written
    from normalizer.model import Kind

__all__ = ["export_names"]


def export_names(
    exporter: Exporter,
    *paths: str | os.PathLike[str],
    output: str | os.PathLike[str],
    bundled: bool = False,
    kind: Kind | None = None,
    options: Mapping[str, object] | None = None,
    progress: Callable[[str, int, int], None] | None = None,
) -> Written:
    """Write what alias files say in the format of another tool.

    Args:
        exporter: The format; see `normalizer.exporters.exporter_named`.
        *paths: Files, or directories that are searched through.
        output: The file to write. The sources of a bulk table go to its side file.
        bundled: Whether to write the tables that come with the library, too.
        kind: The kind of entities to write; all where it is None.
        options: Arguments of the format.
        progress: Called with a stage, how much of it is done, and how much there is.

    Raises:
        ArgumentError: There is nothing to read, or the file cannot be written.
        TableError: Something is wrong with the tables; nothing was written.
    """
    output = Path(output)
    if output.suffix.lower() not in exporter.suffixes:
        raise ArgumentError(
            f"{output.as_posix()} is no name for {exporter.title}; write one ending in "
            f"{' or '.join(exporter.suffixes)}"
        )
    target = Path(os.path.realpath(output))
    if target.exists() and not target.is_file():
        raise ArgumentError(f"{output.as_posix()} is no file and cannot be replaced; name another")
    if any(_is_within(target, Path(os.path.realpath(path))) for path in paths):
        raise ArgumentError(
            f"{output.as_posix()} is among the tables that are read; write outside of them"
        )
    with open_contents(*paths, bundled=bundled, kind=kind, progress=progress) as contents:
        try:
            return _write(exporter, contents, target, dict(options or {}))
        except OSError as error:
            reason = error.strerror or str(error)
            raise ArgumentError(
                f"{output.as_posix()} cannot be written: {reason}; check the path"
            ) from None


def _is_within(target: Path, read: Path) -> bool:
    return target == read or (target.is_relative_to(read) and target.is_file())


def _write(
    exporter: Exporter, contents: Contents, target: Path, options: dict[str, object]
) -> Written:
    with replacing(target) as stream:
        done = exporter.write(contents, stream, **options)
        if exporter.has_sources:
            side_file = target.with_name(f"{target.stem}.meta.yaml")
            if contents.sources or side_file.exists():
                replace_text(side_file, to_side_file(Tables(sources=contents.sources)))
    return done
