"""The command ``normalizer import``: names of other formats into an alias table."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from normalizer.cli.formats import format_options, given_options
from normalizer.cli.terminal import stages
from normalizer.cli.wording import number
from normalizer.importers.registry import IMPORTERS
from normalizer.importers.run import import_names, source_of

if TYPE_CHECKING:
    from normalizer.importers.base import Importer
    from normalizer.importers.run import Summary

__all__ = ["import_command"]


_COMMON = (
    click.Argument(["source_file"], metavar="INPUT", type=click.Path(path_type=Path)),
    click.Option(
        ["--output", "-o"],
        type=click.Path(path_type=Path, dir_okay=False),
        required=True,
        metavar="FILE",
        help="The table to write, FILE.csv; it is replaced when all is done.",
    ),
)
_OF_SOURCE = (
    click.Option(["--source", "key"], metavar="KEY", help="Key of the source of all rows."),
    click.Option(["--title"], help="Title of the source."),
    click.Option(["--url"], help="Where the source can be found."),
    click.Option(["--licence"], help="Under what terms the source is used."),
    click.Option(["--retrieved"], metavar="DATE", help="When the input was fetched."),
)
_OF_RUN = (
    click.Option(
        ["--strict"], is_flag=True, help="Stop at the first record that is wrong; write nothing."
    ),
    click.Option(
        ["--resume/--no-resume"],
        default=True,
        show_default=True,
        help="Whether to go on with an import of the same input that was interrupted.",
    ),
)


def _command(importer: Importer) -> click.Command:
    """The command of one format."""

    def run(source_file: Path, output: Path, **said: Any) -> None:
        options = given_options(importer.options, said)
        strict, resume = said.pop("strict"), said.pop("resume")
        source = source_of(importer, **{name: text or "" for name, text in said.items()})
        was_there = output.exists()
        try:
            with stages() as progress:
                summary = import_names(
                    importer,
                    source_file,
                    output,
                    options=options,
                    source=source,
                    strict=strict,
                    resume=resume,
                    progress=progress,
                )
        except KeyboardInterrupt:
            click.echo("interrupted; the same command goes on where it was", err=True)
            raise
        if summary.entities or not was_there:
            _tell(summary, output)
        if not summary.entities:
            click.echo(
                f"no record of {source_file.as_posix()} became an entity; is it this format: "
                f"{importer.title}?"
                + (f"\n{output.as_posix()} is left as it was" if was_there else ""),
                err=True,
            )
        click.get_current_context().exit(0 if summary.entities and not summary.rejected else 1)

    return click.Command(
        importer.name,
        callback=run,
        params=[*_COMMON, *format_options(importer.options), *_OF_SOURCE, *_OF_RUN],
        help=f"Read {importer.title}.\n\nINPUT may be compressed: .gz, .bz2 or .xz.",
        short_help=f"{importer.title}.",
    )


@click.group("import", commands={one.name: _command(one) for one in IMPORTERS.values()})
def import_command() -> None:
    r"""Read names of other formats into a CSV table.

    FILE.csv gets the rows, FILE.meta.yaml their source, and FILE.rejected.ndjson the records that
    could not be read, each with its place and the reason. Nothing is written until all is read. An
    import that was interrupted goes on where it was when the same command is given again.

    Exits with 0 when all records were read, 1 when some were rejected or none became an entity, and
    2 when the command was mistaken or the input cannot be read to its end.

    \b
    Examples:
      normalizer import wikidata latest-all.json.bz2 -o people.csv --classes Q5 --languages en,ko
      normalizer import csv ministers.csv -o ministers-table.csv --map text=Name,entity=Id \
          --kind person
    """


def _tell(summary: Summary, output: Path) -> None:
    """Say in one line or two what an import came to."""
    told = [
        number(summary.entities, "entity"),
        number(summary.aliases, "alias"),
    ]
    if summary.shared:
        told.append(f"{number(summary.shared, 'name')} of several entities")
    click.echo(f"{output.as_posix()}: {', '.join(told)}")
    if summary.disputed:
        click.echo(
            f"{number(summary.disputed, 'outside id')} left out: several entities claim each",
            err=True,
        )
    if summary.rejects is not None:
        click.echo(
            f"{number(summary.rejected, 'record')} rejected; see "
            f"{output.with_name(summary.rejects.name).as_posix()}",
            err=True,
        )
