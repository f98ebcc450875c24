"""The command ``judge``."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from attrs import frozen

from normalizer.cli.options import bundled_option, file_option, kind_option, tables_option
from normalizer.cli.outputs import visible
from normalizer.errors import ArgumentError
from normalizer.judgements import Journal, Undo, Verdict, standing
from normalizer.judgements.export import as_alias_rows
from normalizer.judgements.records import in_force
from normalizer.tables import bundled_path, read, write

if TYPE_CHECKING:
    from normalizer.judgements import Record
    from normalizer.tables import Tables

__all__ = ["judge_command"]


@frozen
class _Options:
    """What was asked; see the help of each option."""

    journal: Path
    mention: str | None
    entity: str | None
    verdict: str | None
    kind: str | None
    who: str | None
    why: str
    undo: int | None
    listed: bool
    export: Path | None
    tables: tuple[Path, ...]
    bundled: bool


@click.command("judge")
@click.argument("journal", type=click.Path(path_type=Path))
@click.argument("mention", required=False)
@click.argument("entity", required=False)
@click.option(
    "--verdict",
    type=click.Choice([verdict.value for verdict in Verdict]),
    help="Whether MENTION means ENTITY; unsure keeps it in doubt.",
)
@kind_option
@click.option("--who", metavar="NAME", help="Who says so.")
@click.option("--why", default="", metavar="TEXT", help="The reason, for whoever reviews it.")
@click.option("--undo", type=int, metavar="N", help="Take back record N, a judgement or an undo.")
@click.option("--list", "listed", is_flag=True, help="Show all records, and which are in force.")
@file_option(
    "--export",
    explained="Write what was judged the same, and the tables lack, as an alias file.",
)
@tables_option("Know the entities of these alias files besides the bundled ones. Repeatable.")
@bundled_option(
    "Whether the entities of the bundled tables are known; --no-bundled needs --tables."
)
def judge_command(**given: Any) -> None:
    r"""Write down what a name means, or not, against all scores.

    JOURNAL is a file that only grows; the first judgement makes it. MENTION is a name as its
    source spells it, ENTITY the id of what it means, or does not. `normalizer resolve` obeys the
    journal that --judgements names.

    Exits with 0 when all is done, 1 when alias tables have problems, and 2 when the command or
    the journal was mistaken; then nothing is written.

    \b
    Examples:
      normalizer judge said.jsonl Jolie ca.melanie-joly --verdict same --who ana --why "slip"
      normalizer judge said.jsonl --undo 1 --who ana
      normalizer judge said.jsonl --list
      normalizer judge said.jsonl --export said.csv
    """
    options = _Options(**given)
    _check(options)
    journal = Journal(options.journal)
    if options.listed:
        for line in _lines(journal.records()):
            click.echo(line)
    elif options.export is not None:
        _export(journal, options.export, options)
    else:
        click.echo(_line(_add(journal, options)))


def _check(options: _Options) -> None:
    """Find what cannot be meant before anything is read."""
    judged = options.mention is not None
    asked = [judged, options.undo is not None, options.listed, options.export is not None]
    if sum(asked) != 1:
        raise click.UsageError("give MENTION and ENTITY, or one of --undo, --list and --export")
    if judged and (options.entity is None or options.verdict is None):
        raise click.UsageError("a judgement needs MENTION, ENTITY and --verdict")
    if not judged and (options.verdict is not None or options.kind is not None):
        raise click.UsageError("--verdict and --kind are those of a judgement of MENTION")
    says = judged or options.undo is not None
    if says and options.who is None:
        raise click.UsageError("--who says who judged; others will ask")
    if not says and (options.who is not None or options.why):
        raise click.UsageError("--who and --why go with a judgement or with --undo")
    if not options.bundled and not options.tables:
        raise click.UsageError("--no-bundled leaves no tables; give --tables PATH")


def _tables(options: _Options) -> Tables:
    return read(*options.tables, *([bundled_path()] if options.bundled else []))


def _add(journal: Journal, options: _Options) -> Record:
    """Write a judgement or an undo down, as of now."""
    who, when = options.who or "", datetime.now(UTC).isoformat(timespec="seconds")
    if options.undo is not None:
        return journal.undo(options.undo, who=who, when=when, why=options.why)
    mention, entity = options.mention or "", options.entity or ""
    if entity not in {known.id for known in _tables(options).entities}:
        raise ArgumentError(
            f"no entity {entity!r} in the tables; give its id, as 'normalizer resolve' shows it, "
            "or load its file by --tables"
        )
    return journal.judge(
        mention, entity, options.verdict or "", who=who, when=when, kind=options.kind,
        why=options.why,
    )  # fmt: skip


def _lines(records: tuple[Record, ...]) -> list[str]:
    """All records, each with its state."""
    kept = in_force(records)
    last = {judgement.id for judgement in standing(records)}
    lines = []
    for record in records:
        state = "in force" if record.id in kept else "taken back"
        if record.id in kept and not isinstance(record, Undo) and record.id not in last:
            state = "replaced"
        lines.append(f"{state:<10}  {_line(record)}")
    return lines


def _line(record: Record) -> str:
    if isinstance(record, Undo):
        what = f"undo of {record.undo}"
    else:
        kind = f" as {record.kind}" if record.kind else ""
        what = f"{record.verdict}: {record.mention} / {record.entity}{kind}"
    why = f": {record.why}" if record.why else ""
    return visible(f"{record.id}  {what}  ({record.who}, {record.when}{why})")


def _export(journal: Journal, path: Path, options: _Options) -> None:
    """Write rows that the tables lack, and say what a person has to look at."""
    stem = re.sub("[^a-z0-9]+", "-", journal.path.stem.casefold()).strip("-") or "judgements"
    rows = as_alias_rows(
        journal.records(), _tables(options), source=stem, title=f"Judgements in {stem}"
    )
    if rows.aliases:
        write(path, rows.tables)
    for pair in rows.never:
        told = f"record {pair.record}: {pair.mention!r} is {pair.entity}, not {pair.other}"
        click.echo(visible(f"never: {told}"))
    for judgement in rows.left_out:
        told = f"record {judgement.id}: no table can hold {judgement.mention!r}"
        click.echo(visible(f"left out: {told}"))
    count = len(rows.aliases)
    what = f"{count} alias{'es' if count != 1 else ''}"
    click.echo(f"{what} written" if count else "no aliases that the tables lack", err=True)
