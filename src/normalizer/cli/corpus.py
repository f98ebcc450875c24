"""The mentions that commands on tables start from: files with columns, lists, and logs."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click
from attrs import frozen

from normalizer.cli.inputs import (
    CommandError,
    delimiter_of,
    find_column,
    is_parquet,
    named_cells,
    open_source,
)
from normalizer.cli.options import kind_option, lang_option
from normalizer.curation import log
from normalizer.curation.mentions import Mention
from normalizer.errors import ArgumentError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = ["CORPUS", "Corpus", "corpus_options", "told"]

_Function = TypeVar("_Function", bound=Callable[..., Any])

CORPUS = ("mentions", "column", "kind_column", "log", "kind", "lang")
"""Names of the options, as a command gets them."""


@frozen
class Corpus:
    """Where mentions are read from; see the help of each option."""

    mentions: tuple[str, ...]
    column: str | None
    kind_column: str | None
    log: tuple[Path, ...]
    kind: str | None
    lang: str | None

    @classmethod
    def taken(cls, given: dict[str, Any]) -> Corpus:
        """The corpus of the options of a command, which are taken out of what it was given."""
        return cls(**{name: given.pop(name) for name in CORPUS})

    def __bool__(self) -> bool:
        return bool(self.mentions or self.log)

    def check(self) -> None:
        """Find what cannot be meant before anything is read.

        Raises:
            UsageError: Columns are missing, or stand without a file.
        """
        tabular = [path for path in self.mentions if delimiter_of(path, None) or is_parquet(path)]
        if tabular and self.column is None:
            raise click.UsageError(f"--column says which column of {tabular[0]} holds the names")
        if (self.column or self.kind_column) and not tabular:
            raise click.UsageError("columns are those of --mentions FILE, a .csv, .tsv or .parquet")

    def read(self) -> Iterator[Mention]:
        """The mentions, file by file, as they are read.

        Raises:
            CommandError: While they are taken: a file or a row cannot be read.
            ArgumentError: Likewise, of a log or of Parquet.
        """
        for path in self.mentions:
            for text, kind, place in self._rows(path):
                try:
                    yield Mention(text, kind.strip() or self.kind, self.lang)
                except ArgumentError as error:
                    raise CommandError(f"{place}: {error}") from None
        for file in self.log:
            yield from log.read(file)

    def _rows(self, path: str) -> Iterator[tuple[str, str, str]]:
        if is_parquet(path):
            yield from self._parquet(path)
            return
        delimiter = delimiter_of(path, None)
        with open_source(path) as source:
            if delimiter is None:
                for row in source.names():
                    yield row.cells[0], "", row.place
                return
            columns = (self.column, self.kind_column)
            for row in named_cells(source, columns, delimiter=delimiter)[1]:
                yield row.cells[0], row.cells[1], row.place

    def _parquet(self, path: str) -> Iterator[tuple[str, str, str]]:
        # Few calls read Parquet, and its package is an extra.
        from normalizer.backends.parquet import as_text, open_parquet  # noqa: PLC0415

        with open_parquet(path) as file:
            names = tuple(file.schema.names)
            wanted = [
                None if column is None else names[find_column(file.shown, column, names)]
                for column in (self.column, self.kind_column)
            ]
            needed = sorted({name for name in wanted if name is not None})
            number = 0
            for batch in file.batches(needed):
                at = [None if name is None else batch.schema.names.index(name) for name in wanted]
                for record in as_text(batch):
                    number += 1
                    text, kind = ("" if one is None else record[one] for one in at)
                    yield text, kind, f"{file.shown}: row {number}"


def told(mentions: Iterable[Mention], advance: Callable[[int], None]) -> Iterator[Mention]:
    """The same mentions, each told to a progress bar as it is taken."""
    for number, mention in enumerate(mentions, start=1):
        advance(number)
        yield mention


def corpus_options(command: _Function) -> _Function:
    """Options for reading mentions."""
    for option in (
        lang_option,
        kind_option,
        click.option(
            "--log",
            type=click.Path(path_type=Path, dir_okay=False),
            multiple=True,
            metavar="FILE",
            help="Take the mentions of FILE, which 'normalizer resolve --log' wrote. Repeatable.",
        ),
        click.option(
            "--kind-column", metavar="COLUMN", help="Column of the kinds; --kind where empty."
        ),
        click.option(
            "--column", metavar="COLUMN", help="Column of the names: its name, or its number."
        ),
        click.option(
            "--mentions",
            multiple=True,
            metavar="FILE",
            help="Take the mentions of FILE: CSV, TSV or Parquet with --column, else one a line. "
            "Repeatable.",
        ),
    ):
        command = option(command)
    return command
