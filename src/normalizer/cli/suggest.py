"""The command ``suggest``."""

from __future__ import annotations

import json
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from attrs import frozen

from normalizer.cli.corpus import Corpus, corpus_options, told
from normalizer.cli.options import (
    bundled_option,
    count_option,
    file_option,
    policy_option,
    tables_option,
    workers_option,
)
from normalizer.cli.outputs import check_kept, open_output
from normalizer.cli.review import review
from normalizer.cli.terminal import progress
from normalizer.cli.wording import number

if TYPE_CHECKING:
    from normalizer.curation.deciding import Desk
    from normalizer.curation.suggestions import Suggested
    from normalizer.resolver import Resolver

__all__ = ["suggest_command"]

INTERRUPTED = 130


@frozen
class _Options:
    """What was asked; see the help of each option."""

    table: Path
    tables: tuple[Path, ...]
    bundled: bool
    policy: str
    journal: Path | None
    who: str | None
    least_count: int
    output: Path | None
    apply: Path | None
    workers: int


@click.command("suggest")
@click.argument("table", type=click.Path(path_type=Path, dir_okay=False))
@corpus_options
@tables_option("Know the entities of these alias files, too. Repeatable.")
@bundled_option("Whether the entities of the bundled tables are known.")
@policy_option("How sure an answer must be to need no row.")
@file_option(
    "--journal",
    explained="Write a no into FILE, as 'normalizer judge' does, and do not ask what it holds.",
)
@click.option("--who", metavar="NAME", help="Who decides; the journal keeps it.")
@count_option("--least-count", "Leave out what came fewer than N times.", default=1)
@file_option(
    "--output",
    "-o",
    explained="Ask nothing; write the suggestions into FILE to be edited, or as data into a .json.",
)
@file_option("--apply", explained="Do what was written into FILE, which --output made.")
@workers_option
@click.pass_context
def suggest_command(context: click.Context, /, **given: Any) -> None:
    r"""Suggest alias rows from mentions that are not resolved, and write those accepted.

    TABLE is the alias file that takes the rows; it is made where there is none. Mentions that are
    ambiguous or nil are put together by spelling, and each row is asked about in the terminal:
    y accepts it, n refuses it for ever, u is unsure and keeps it in doubt for ever, s leaves it for
    the next time, w shows the evidence, e names another entity, q ends. What was decided is written
    at once.

    Exits with 0 when all is done, 1 when alias tables have problems, 2 when the command or its
    input was mistaken, and 130 when interrupted.

    \b
    Examples:
      normalizer suggest people.yaml --mentions names.csv --column speaker --journal said.jsonl --who ana
      normalizer suggest people.yaml --log asked.jsonl --output patch.yaml
      normalizer suggest people.yaml --apply patch.yaml --journal said.jsonl --who ana
    """  # noqa: E501 - an example is one line
    corpus = Corpus.taken(given)
    options = _Options(**given)
    _check(options, corpus)
    # What reads tables and files names is for those commands alone that run.
    from normalizer.curation.deciding import Desk  # noqa: PLC0415

    desk = Desk(options.table, options.journal, options.who or "", lambda: datetime.now(UTC))
    if options.output is None:
        desk.check(says_no=options.apply is None)
    resolver = _open(options)
    if options.apply is not None:
        click.echo(_apply(options.apply, desk, resolver), err=True)
        return
    found = _suggest(options, corpus, resolver)
    if options.output is not None:
        _write(found, options.output)
        click.echo(_told(found), err=True)
        return
    click.echo(_told(found), err=True)
    try:
        click.echo(review(found.suggestions, desk, resolver), err=True)
    except click.Abort:
        click.echo("\nended; what was decided is kept", err=True)
        context.exit(INTERRUPTED)


def _check(options: _Options, corpus: Corpus) -> None:
    """Find what cannot be meant before anything is read."""
    corpus.check()
    if options.apply is not None:
        if corpus or options.output is not None:
            raise click.UsageError("--apply does what a file says; leave out mentions and --output")
    elif not corpus:
        raise click.UsageError("give --mentions FILE or --log FILE, or --apply FILE")
    elif options.output is None and (options.journal is None or not (options.who or "").strip()):
        raise click.UsageError(
            "a no is written into a journal, with who said it; give --journal FILE and --who NAME, "
            "or --output FILE"
        )
    if options.output is None and "-" in corpus.mentions:
        raise click.UsageError(
            "where the mentions come from standard input, nobody can answer there; give a file, "
            "or --output FILE"
        )
    journal = [] if options.journal is None else [options.journal]
    check_kept(
        options.output, [options.table, *options.tables, *corpus.mentions, *corpus.log, *journal]
    )
    if not options.bundled and not options.tables and not options.table.exists():
        raise click.UsageError("--no-bundled leaves no tables; give --tables PATH")


def _open(options: _Options) -> Resolver:
    from normalizer.resolver import Resolver  # noqa: PLC0415

    own = [options.table] if options.table.exists() else []
    judgements = options.journal if options.journal and options.journal.exists() else ()
    return Resolver.load(
        *own, *options.tables, bundled=options.bundled, policy=options.policy, judgements=judgements
    )


def _suggest(options: _Options, corpus: Corpus, resolver: Resolver) -> Suggested:
    from normalizer.curation.deciding import passed_over_path, read_passed_over  # noqa: PLC0415
    from normalizer.curation.suggesting import suggest  # noqa: PLC0415

    passed_over: tuple[str, ...] = ()
    if options.journal is not None:
        passed_over = read_passed_over(passed_over_path(options.journal))
    with ExitStack() as stack:
        advance = stack.enter_context(progress(None, wanted=True))
        return suggest(
            resolver,
            told(corpus.read(), advance),
            passed_over=passed_over,
            least_count=options.least_count,
            workers=options.workers,
        )


def _write(found: Suggested, path: Path) -> None:
    from normalizer.curation.patching import write_patch  # noqa: PLC0415

    with open_output(path) as write:
        if path.suffix.lower() == ".json":
            data = [one.as_dict() for one in found.suggestions]
            write(json.dumps(data, ensure_ascii=False, indent=2) + "\n")
        else:
            write(write_patch(found))


def _apply(path: Path, desk: Desk, resolver: Resolver) -> str:
    from normalizer.curation.patch_decisions import decide_patch  # noqa: PLC0415
    from normalizer.curation.patch_reader import read_patch  # noqa: PLC0415

    decided = decide_patch(read_patch(path), resolver.entity)
    if decided.refused or decided.unsure or decided.passed_over:
        desk.check()
    desk.accept(decided.aliases, decided.entities)
    refused = desk.refuse(decided.refused)
    unsure = desk.leave_unsure(decided.unsure)
    passed = desk.pass_over(decided.passed_over)
    return (
        f"{number(len(decided.aliases), 'row')} and {number(len(decided.entities), 'new entity')}"
        f" accepted, {refused} refused, {unsure} left unsure, {passed} passed over, "
        f"{decided.open} left open"
    )


def _told(found: Suggested) -> str:
    told = f"{found.unresolved} of {number(found.mentions, 'mention')} are not resolved"
    told += f"; {number(len(found.suggestions), 'suggestion')}"
    left = (
        (found.listed, "listed already: no row tells them apart"),
        (found.said, "judged or passed over"),
        (found.unusable, "no name that a table can hold"),
    )
    for texts, why in left:
        if texts:
            told += f"; {number(len(texts), 'spelling')} {why}"
    return told
