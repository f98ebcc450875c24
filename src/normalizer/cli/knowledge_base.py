"""The commands on compiled knowledge bases: ``build``, ``update``, ``merge`` and ``verify``."""

from __future__ import annotations

from pathlib import Path

import click

from normalizer.cli.terminal import stages
from normalizer.errors import ArgumentError

__all__ = ["build_command", "merge_command", "update_command", "verify_command"]

# The store loads NumPy, which is for those commands alone that run.

_FOLDER = click.Path(path_type=Path)
_KILO = 1000


@click.command("build")
@click.argument("tables", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--output",
    "-o",
    type=_FOLDER,
    required=True,
    metavar="FOLDER",
    help="The folder of the knowledge base; one that it holds is replaced when all is done.",
)
@click.option("--bundled", is_flag=True, help="Compile the tables that come with it, too.")
def build_command(tables: tuple[Path, ...], output: Path, bundled: bool) -> None:  # noqa: FBT001
    r"""Compile alias files to a knowledge base.

    It opens in milliseconds, however large.

    TABLES are alias files, or folders to search through. CSV tables may be larger than memory.
    Nothing is written unless all tables are right; a knowledge base that stands in the folder
    answers until it is replaced, in one step.

    Exits with 0 when all is done, 1 when the tables have problems, which are all listed, and 2
    when the command was mistaken or the folder cannot be written.

    \b
    Examples:
      normalizer build my-aliases/ -o kb
      normalizer build people.csv --bundled -o kb
      normalizer resolve --kb kb "Cho Tae-yul"
    """
    from normalizer.store.building import build  # noqa: PLC0415 - see the top

    if not tables and not bundled:
        raise click.UsageError("give TABLES, or --bundled")
    with stages() as progress:
        build(*tables, output=output, bundled=bundled, progress=progress)
    _tell(output)


@click.command("update")
@click.argument("folder", type=_FOLDER)
@click.argument("tables", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--retire", multiple=True, metavar="ID", help="Take the entity ID out of it. Repeatable."
)
def update_command(folder: Path, tables: tuple[Path, ...], retire: tuple[str, ...]) -> None:
    r"""Change a knowledge base without building it again.

    FOLDER holds the knowledge base. Each entity of TABLES takes the place of the one with its id,
    with all of its aliases, or is added. Either all of it is done, in one step, or nothing. Who has
    the knowledge base open keeps what was there.

    Exits with 0 when all is done, 1 when the tables have problems, which are all listed, and 2
    when the command was mistaken or the folder cannot be written.

    \b
    Examples:
      normalizer update kb corrected.yaml
      normalizer update kb --retire ca.john-smith --retire ca.jon-smith
    """
    from normalizer.store.updates import update  # noqa: PLC0415 - see the top

    if not tables and not retire:
        raise click.UsageError("give TABLES, or --retire ID")
    with update(folder) as changes:
        put = changes.put_files(*tables) if tables else frozenset[str]()
        for entity_id in dict.fromkeys(retire):
            if entity_id in put:
                raise ArgumentError(
                    f"{entity_id!r} is to be retired, and stands in the tables; leave one of them"
                    " out"
                )
            changes.retire_entity(entity_id)
    _tell(folder)


@click.command("merge")
@click.argument("folder", type=_FOLDER)
def merge_command(folder: Path) -> None:
    r"""Join the changes of a knowledge base, so that it answers faster.

    FOLDER holds the knowledge base. Afterwards it is, byte for byte, as if it had been built of
    tables with all changes in them.

    \b
    Examples:
      normalizer merge kb
    """
    from normalizer.store.updates import merge  # noqa: PLC0415 - see the top

    merge(folder)
    _tell(folder)


@click.command("verify")
@click.argument("folder", type=_FOLDER)
def verify_command(folder: Path) -> None:
    r"""Compare a knowledge base with what was written.

    Every byte is read. FOLDER holds the knowledge base. Exits with 0 when all of it is what was
    written, and with 2 when it is not; the message says what is damaged.

    \b
    Examples:
      normalizer verify kb
    """
    from normalizer.store.opening import verify  # noqa: PLC0415 - see the top

    verify(folder)
    _tell(folder)


def _tell(folder: Path) -> None:
    """Say what a knowledge base holds, in one line."""
    from normalizer.store.opening import open_base  # noqa: PLC0415 - see the top

    base = open_base(folder, checked=False)
    parts = base.manifest.parts
    told = [
        _count(sum(part.entities - len(part.retired) for part in parts), "entity", "entities"),
        _count(len(base), "alias", "aliases"),
        _size(sum(part.size for part in parts)),
    ]
    if len(parts) > 1:
        told.append(f"{len(parts)} segments")
    click.echo(f"{folder.as_posix()}: {', '.join(told)}")


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"


def _size(size: int) -> str:
    """Bytes as people read them.

    >>> _size(999), _size(1_234_567)
    ('999 bytes', '1.2 MB')
    """
    if size < _KILO:
        return f"{size} bytes"
    amount, unit = size / _KILO, "kB"
    for larger in ("MB", "GB", "TB"):
        if amount < _KILO:
            break
        amount, unit = amount / _KILO, larger
    return f"{amount:.1f} {unit}"
