"""An import from its first byte to the table: streaming, in little memory, resumed when killed.

Records are read and kept in a journal beside the table; then they are sorted, joined and written.
The table, its side file and the list of rejected records appear when all is done, or not at all.
"""

from __future__ import annotations

import os
import time
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from normalizer.dates import as_date
from normalizer.errors import ArgumentError
from normalizer.importers.base import InputError
from normalizer.importers.finishing import finish
from normalizer.importers.journal import Journal, fingerprint
from normalizer.importers.source import open_source
from normalizer.importers.statements import said_by
from normalizer.tables.fields import is_id
from normalizer.tables.table import Source, Tables
from normalizer.tables.write import replace_text, to_side_file

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from normalizer.importers.base import Importer
    from normalizer.model import Location

__all__ = ["Summary", "import_names", "source_of"]

_VERSION = "1"  # of the journal; a newer one does not go on with an older journal
_SECONDS = 5.0
_BETWEEN = 50  # records between two looks at the clock


@frozen
class Summary:
    """What an import came to.

    Attributes:
        entities: How many entities the table has.
        aliases: How many rows with a name.
        shared: How many names are of several entities of one kind, and are marked so.
        rejected: How many records or entities were rejected.
        disputed: How many ids elsewhere were left out because several entities claim them.
        rejects: The file of the rejected records; None where there are none.
        resumed: Whether an earlier import was gone on with.
    """

    entities: int
    aliases: int
    shared: int
    rejected: int
    disputed: int
    rejects: Path | None
    resumed: bool


def source_of(importer: Importer, **said: str) -> Source:
    """The source of an import: what its format says of it, and what the caller knows better.

    Args:
        importer: The format.
        **said: ``key``, ``title``, ``url``, ``licence``, ``retrieved`` or ``note``; empty ones
            count as not said. With another key, nothing of the format's own source holds.

    Raises:
        ArgumentError: The key or the date cannot be meant.
    """
    given = {name: text for name, text in said.items() if text}
    own = dict(importer.source)
    if given.get("key", own.get("key")) != own.get("key"):
        own = {}
    fields = own | given
    key = fields.pop("key", "") or importer.name
    if not is_id(key):
        raise ArgumentError(f"{key!r} cannot be the key of a source; use a-z, 0-9, '.' and '-'")
    retrieved = as_date(fields.pop("retrieved", None))
    return Source(
        key, fields.get("title", ""), fields.get("url", ""), fields.get("licence", ""), retrieved,
        fields.get("note", ""),
    )  # fmt: skip


def import_names(  # noqa: PLR0913 - what has a default is keyword-only
    importer: Importer,
    path: Path,
    output: Path,
    *,
    options: Mapping[str, object] | None = None,
    source: Source | None = None,
    strict: bool = False,
    resume: bool = True,
    progress: Callable[[str, int, int], None] | None = None,
    seconds: float = _SECONDS,
) -> Summary:
    """Read names of another format into a CSV table.

    Args:
        importer: The format.
        path: The input, plain or compressed by its suffix.
        output: The table, ``.csv``; beside it ``.meta.yaml`` and, where records were rejected,
            ``.rejected.ndjson``.
        options: Arguments of the format's reader.
        source: Where the names are from; see `source_of`.
        strict: Whether to stop at the first record that is wrong.
        resume: Whether to go on with an import of the same input that was killed.
        progress: Called with the stage, how much of it is done, and how much there is.
        seconds: Time between two checkpoints.

    Raises:
        ArgumentError: The options cannot be meant, or the table cannot be written.
        InputError: The input cannot be read; nothing was written.
    """
    options = dict(options or {})
    source = source or source_of(importer)
    if not source.title and not source.url:
        source = evolve(source, title=path.name)
    if output.suffix.lower() != ".csv":
        raise ArgumentError(f"{output.as_posix()} is no name of a table; write one ending in .csv")
    files = [path, *(one for one in options.values() if isinstance(one, Path))]
    said = {"format": importer.name, "journal": _VERSION, "source": source.key, **options}
    try:
        key = fingerprint(files, said)
    except OSError as error:
        raise InputError(
            f"{error.filename} cannot be read: {error.strerror}; check the path"
        ) from None
    target = Path(os.path.realpath(output))
    if any(Path(os.path.realpath(file)) == target for file in files):
        raise ArgumentError(f"{output.as_posix()} is read and cannot be written; name another")
    for place in (target, *_beside(target)):
        if place.is_dir():
            raise ArgumentError(f"{place.as_posix()} is a folder and cannot be written; remove it")
    try:
        journal = Journal.open(target.with_name(f".{target.name}.import"), key, resume=resume)
        resumed = journal.checkpoint.records + journal.checkpoint.problems > 0
        with journal:
            try:
                if not journal.checkpoint.is_read:
                    _Reading(
                        importer, path, options, source.key, journal, strict, progress, seconds
                    ).run()
                return _finish(journal, target, source, progress, resumed=resumed)
            except (InputError, ArgumentError):
                journal.remove()
                raise
    except OSError as error:
        reason = error.strerror or str(error)
        raise ArgumentError(
            f"{output.as_posix()} cannot be written: {reason}; check the path"
        ) from None


def _beside(target: Path) -> tuple[Path, Path]:
    """The side file of a table, and the list of the records that were rejected."""
    return (
        target.with_name(f"{target.stem}.meta.yaml"),
        target.with_name(f"{target.stem}.rejected.ndjson"),
    )


class _Reading:
    """The first half of an import: records to the journal."""

    def __init__(  # made in one place
        self,
        importer: Importer,
        path: Path,
        options: Mapping[str, object],
        source: str,
        journal: Journal,
        strict: bool,  # noqa: FBT001
        progress: Callable[[str, int, int], None] | None,
        seconds: float,
    ) -> None:
        self.importer, self.path, self.options = importer, path, options
        self.source, self.journal, self.strict = source, journal, strict
        self.progress, self.seconds = progress, seconds
        # A format that is read from its beginning again tells again what was written already.
        again = not importer.by_line
        self.known_records = journal.checkpoint.records if again else 0
        self.known_problems = journal.checkpoint.problems if again else 0

    def run(self) -> None:
        """Read on from the checkpoint to the end."""
        at = self.journal.checkpoint
        next_time = time.monotonic() + self.seconds
        with open_source(self.path) as source:
            size = self.path.stat().st_size
            if self.progress is not None:
                tell = self.progress
                source.watch = lambda done: tell("read", done, size)
            if self.importer.by_line and at.offset:
                source.skip_to(at.offset, at.line)
            records = self.importer.read(source, problem=self.problem, **self.options)
            for number, imported in enumerate(records, 1):
                if number <= self.known_records:
                    continue
                try:
                    statements = said_by(imported, self.source)
                except ValueError as error:
                    self.problem(source.place(), f"{imported.entity.id:.80}: {error}")
                    statements = []
                self.journal.add(statements)
                at.records += 1
                if at.records % _BETWEEN == 0 and time.monotonic() >= next_time:
                    at.offset, at.line = source.offset, source.line
                    self.journal.check_in()
                    next_time = time.monotonic() + self.seconds
        at.is_read = True
        self.journal.check_in()

    def problem(self, place: Location, reason: str, *, record: str = "") -> None:
        """Note a record that is wrong."""
        if self.known_problems:
            self.known_problems -= 1
            return
        if self.strict:
            raise InputError(f"{place}: {reason}")
        self.journal.checkpoint.problems += 1
        self.journal.reject({
            "file": place.file, "line": place.line, "column": place.column, "reason": reason,
            "record": record,
        })  # fmt: skip


def _finish(
    journal: Journal,
    target: Path,
    source: Source,
    progress: Callable[[str, int, int], None] | None,
    *,
    resumed: bool,
) -> Summary:
    """The second half: the journal to files that are moved into their places."""
    table = journal.folder / "table.csv"
    done = finish(
        journal.statements(), table, source=source.key, reject=journal.reject, progress=progress
    )
    journal.flush()
    rejected = journal.checkpoint.problems + done.rejected
    described, rejects = _beside(target)
    if rejected:
        (journal.folder / "rejected").replace(rejects)
    else:
        rejects.unlink(missing_ok=True)
    if not done.entities and target.exists():
        # An input of another format must not empty a table that is there.
        journal.remove()
        return Summary(0, 0, 0, rejected, 0, rejects if rejected else None, resumed)
    others = [Source(key) for key in sorted(done.sources - {source.key})]
    side_file = to_side_file(Tables(sources=(source, *others)))
    replace_text(described, side_file)
    _sync(table)
    table.replace(target)
    journal.remove()
    return Summary(
        done.entities, done.aliases, done.shared, rejected, done.disputed,
        rejects if rejected else None, resumed,
    )  # fmt: skip


def _sync(path: Path) -> None:
    with path.open("rb") as stream:
        os.fsync(stream.fileno())
