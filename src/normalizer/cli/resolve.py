"""The command ``resolve``."""

from __future__ import annotations

import sys
from contextlib import ExitStack
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from attrs import frozen

from normalizer.cli import answers
from normalizer.cli.inputs import (
    CommandError,
    Row,
    Source,
    arguments,
    cells,
    delimiter_of,
    open_source,
)
from normalizer.cli.options import (
    check_picture,
    format_option,
    input_options,
    kind_option,
    lang_option,
    output_option,
    picture_option,
    read_date,
)
from normalizer.cli.outputs import csv_row, open_output
from normalizer.cli.terminal import plain, progress, styler, terminal_width
from normalizer.dates import PartialDate
from normalizer.decide import BALANCED, POLICIES
from normalizer.errors import ArgumentError
from normalizer.model import Kind
from normalizer.resolver import Resolver

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

__all__ = ["resolve_command"]

_REMEMBERED = 4096
"""Answers kept for mentions that come again; names of the news repeat close to each other."""


@frozen
class _Options:
    """What was asked; see the help of each option."""

    names: tuple[str, ...]
    source: str | None
    column: str | None
    delimiter: str | None
    header: bool
    kind: str | None
    lang: str | None
    on: PartialDate | None
    context: str | None
    kind_column: str | None
    on_column: str | None
    context_column: str | None
    tables: tuple[Path, ...]
    bundled: bool
    judgements: Path | None
    policy: str
    explain: bool | None
    picture: str | None
    form: str
    output: Path | None


@frozen
class _Mention:
    """One question, as its row puts it; equal ones have equal answers."""

    text: str
    kind: Kind | None
    on: PartialDate | None
    context: str | None


@click.command("resolve")
@click.argument("names", nargs=-1)
@input_options
@click.option("--column", metavar="COLUMN", help="Column of the names: its name, or its number.")
@kind_option
@lang_option
@click.option(
    "--on",
    callback=read_date,
    metavar="DATE",
    help="When the names were written: 2024, 2024-02 or 2024-02-06.",
)
@click.option("--context", metavar="TEXT", help="What stands around the names.")
@click.option("--kind-column", metavar="COLUMN", help="Column of the kinds; --kind where empty.")
@click.option("--on-column", metavar="COLUMN", help="Column of the dates; --on where empty.")
@click.option(
    "--context-column", metavar="COLUMN", help="Column of the contexts; --context where empty."
)
@click.option(
    "--tables",
    type=click.Path(path_type=Path),
    multiple=True,
    metavar="PATH",
    help="Load alias files, or all those in a folder, besides the bundled tables. Repeatable.",
)
@click.option(
    "--bundled/--no-bundled",
    default=True,
    show_default=True,
    help="Whether to load the tables that come with normalizer; --no-bundled needs --tables.",
)
@click.option(
    "--judgements",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="JOURNAL",
    help="Obey what people said in JOURNAL, a file that 'normalizer judge' writes.",
)
@click.option(
    "--policy",
    type=click.Choice(list(POLICIES)),
    default=BALANCED.name,
    show_default=True,
    help="How sure to be: strict for merges that nobody reviews, screening for review lists.",
)
@click.option(
    "--explain/--no-explain",
    default=None,
    help="Whether to show the evidence; by default for a single name, as text.",
)
@picture_option
@format_option
@output_option
def resolve_command(**given: Any) -> None:
    r"""Say which entities names mean.

    NAMES are names as their sources spell them; - stands for the lines of the standard input,
    which is also read when no name is given. There is one answer a name, in their order.

    Each answer is resolved, ambiguous or nil. The columns of the CSV are mention, status, entity,
    name, kind, score, reason and candidates (id:score, likeliest first, parted by blanks).

    Exits with 0 when all is done, 1 when alias tables have problems, which are all listed, and 2
    when the command or its input was mistaken.

    \b
    Examples:
      normalizer resolve "Cho Tae-yul" 조태열
      normalizer resolve Jolie --context "Canadian foreign minister" --on 2024-02
      normalizer resolve --tables mine.yaml --format csv < names.txt
      normalizer resolve --input names.csv --column speaker --on-column date -o answers.csv \
        --format csv
    """
    options = _Options(**given)
    _check(options)
    with ExitStack() as stack:
        source, rows = _open(options, stack)
        write = stack.enter_context(open_output(options.output))
        resolver = Resolver.load(
            *options.tables,
            bundled=options.bundled,
            policy=options.policy,
            judgements=options.judgements or (),
        )
        answer = lru_cache(maxsize=_REMEMBERED)(_answerer(options, resolver))
        quiet = options.output is None and sys.stdout is not None and sys.stdout.isatty()
        size = source.size if source else None
        advance = stack.enter_context(progress(size, wanted=not quiet))
        if options.form == "csv":
            write(csv_row(answers.COLUMNS))
        for row in rows:
            try:
                write(answer(_mention(row, options)))
            except ArgumentError as error:
                raise CommandError(f"{row.place}: {error}" if row.place else str(error)) from None
            advance(source.position if source else 0)


def _check(options: _Options) -> None:
    """Find what cannot be meant before anything is read."""
    if options.source is not None and options.names:
        raise click.UsageError("give names or --input, not both")
    if options.names.count("-") > 1:
        raise click.UsageError("- can stand once only; the standard input is read once")
    columns = (options.column, options.kind_column, options.on_column, options.context_column)
    if any(columns) and options.source is None:
        raise click.UsageError("columns are those of --input FILE; use --input - for a pipe")
    if not options.bundled and not options.tables:
        raise click.UsageError("--no-bundled leaves no tables; give --tables PATH")
    if options.explain and options.form == "csv":
        raise click.UsageError("CSV has no column for evidence; use --format json with --explain")
    if options.picture is not None:
        check_picture(alone=_is_lone(options), explain=options.explain, form=options.form)
    nothing = options.source is None and not options.names
    if nothing and (sys.stdin is None or sys.stdin.isatty()):
        raise click.UsageError("give names, or --input FILE, or pipe names in, one a line")


def _open(options: _Options, stack: ExitStack) -> tuple[Source | None, Iterator[Row]]:
    """What to read, already opened, and the rows of cells: name, kind, date, context."""
    if options.source is None:
        names = options.names or ("-",)
        source = stack.enter_context(open_source("-")) if "-" in names else None
        return source, arguments(names, source)
    delimiter = delimiter_of(options.source, options.delimiter)
    columns = [options.column, options.kind_column, options.on_column, options.context_column]
    if delimiter is None:
        if any(columns):
            raise click.UsageError(
                f"{options.source} has no columns by its suffix; give --delimiter"
            )
        source = stack.enter_context(open_source(options.source))
        return source, source.names()
    if options.column is None:
        raise click.UsageError(f"--column says which column of {options.source} holds the names")
    source = stack.enter_context(open_source(options.source))
    return source, cells(source, columns, delimiter=delimiter, header=options.header)


def _mention(row: Row, options: _Options) -> _Mention:
    """The question that a row asks; an empty cell leaves the option that stands for all rows.

    Raises:
        ArgumentError: A cell holds no kind or no date.
    """
    text, kind, on, context = (*row.cells, "", "", "")[:4]
    wanted = kind.strip() or options.kind
    if wanted is not None and wanted not in list(Kind):
        raise ArgumentError(f"no kind {wanted!r}; use one of {', '.join(Kind)}")
    return _Mention(
        text=text,
        kind=None if wanted is None else Kind(wanted),
        on=PartialDate.parse(on.strip()) if on.strip() else options.on,
        context=context if context.strip() else options.context,
    )


def _is_lone(options: _Options) -> bool:
    """Whether a single name is asked about."""
    return len(options.names) == 1 and options.names != ("-",)


def _answerer(options: _Options, resolver: Resolver) -> Callable[[_Mention], str]:
    """What answers a mention in the form that was asked for."""
    lone = _is_lone(options)
    explain = lone and options.form == "text" if options.explain is None else options.explain
    style = plain if options.output else styler(sys.stdout)
    wide = terminal_width(None if options.output else sys.stdout)

    def answer(mention: _Mention) -> str:
        resolution = resolver.resolve(
            mention.text,
            kind=mention.kind,
            lang=options.lang,
            on=mention.on,
            context=mention.context,
        )
        if options.form == "json":
            return answers.as_json(resolution, explain=explain)
        if options.form == "csv":
            return answers.as_csv(resolution)
        if options.picture is not None:
            return answers.as_picture(resolution, options.picture, columns=wide)
        if explain:
            return answers.as_block(resolution, style) + ("" if lone else "\n")
        return answers.as_line(resolution, style, doubt=resolver.policy.doubt)

    return answer
