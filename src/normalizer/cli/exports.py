"""The command ``normalizer export``: alias tables to the formats of other tools."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from normalizer.cli.formats import format_options, given_options
from normalizer.cli.options import KIND
from normalizer.cli.terminal import stages
from normalizer.cli.wording import number
from normalizer.exporters.registry import EXPORTERS
from normalizer.exporters.run import export_names
from normalizer.model import as_kind

if TYPE_CHECKING:
    from normalizer.exporters.base import Exporter, Written

__all__ = ["export_command"]

_COMMON = (
    click.Argument(
        ["paths"], metavar="[TABLES]...", nargs=-1, required=False, type=click.Path(path_type=Path)
    ),
    click.Option(
        ["--output", "-o"],
        type=click.Path(path_type=Path, dir_okay=False),
        required=True,
        metavar="FILE",
        help="The file to write; it is replaced when all is done.",
    ),
    click.Option(["--kind"], type=KIND, help="Write only entities of this kind."),
    click.Option(["--bundled"], is_flag=True, help="Write the bundled tables, too."),
)


def _command(exporter: Exporter) -> click.Command:
    """The command of one format."""

    def run(
        paths: tuple[Path, ...], output: Path, kind: str | None, *, bundled: bool, **said: Any
    ) -> None:
        with stages() as progress:
            done = export_names(
                exporter,
                *paths,
                output=output,
                bundled=bundled or not paths,
                kind=as_kind(kind),
                options=given_options(exporter.options, said),
                progress=progress,
            )
        _tell(done, output)

    return click.Command(
        exporter.name,
        callback=run,
        params=[*_COMMON, *format_options(exporter.options)],
        help=f"Write {exporter.title}.\n\n"
        "TABLES are alias files or folders of them; without any, the bundled tables.",
        short_help=f"{exporter.title}.",
    )


@click.group("export", commands={one.name: _command(one) for one in EXPORTERS.values()})
def export_command() -> None:
    r"""Write alias tables in the formats of other tools.

    FILE appears when all is written, or not at all. What a format has no place for is counted and
    told.

    Exits with 0 when all is done, 1 when alias tables have problems, and 2 when the command was
    mistaken.

    \b
    Examples:
      normalizer export ftm my-aliases/ -o people.json --kind person
      normalizer export spacy-ruler my-aliases/ -o patterns.jsonl
    """


def _tell(done: Written, output: Path) -> None:
    """Say in a line or two what an export came to."""
    told = (number(done.entities, "entity"), number(done.names, "name"))
    click.echo(f"{output.as_posix()}: {', '.join(told)}")
    for what, times in sorted(done.left_out.items()):
        click.echo(f"left out: {what} ({times}), which the format has no place for", err=True)
