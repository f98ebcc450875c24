"""The command ``resolve``."""

from __future__ import annotations

import sys
from contextlib import ExitStack
from functools import lru_cache
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from normalizer.cli import answers
from normalizer.cli.columnar import write_columns
from normalizer.cli.inputs import Row, is_parquet
from normalizer.cli.mentions import (
    Mention,
    Options,
    Reading,
    as_mention,
    check_names,
    open_mentions,
)
from normalizer.cli.options import (
    bundled_option,
    check_picture,
    input_options,
    kb_option,
    kind_option,
    lang_option,
    output_option,
    picture_option,
    policy_option,
    read_date,
    tables_option,
    workers_option,
)
from normalizer.cli.outputs import csv_row, open_output
from normalizer.cli.terminal import plain, progress, styler, terminal_width
from normalizer.decide import Status
from normalizer.resolver import Resolver

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from normalizer.resolution import Resolution

__all__ = ["resolve_command"]

_REMEMBERED = 4096
"""Answers kept for mentions that come again; names of the news repeat close to each other."""

_PIECE = 256
"""Rows that a process is handed at once: enough that the handing takes no time beside the work."""

_FORMS = {".csv": "csv", ".json": "json", ".jsonl": "json", ".ndjson": "json"}
"""Forms of the output by its suffix; besides Parquet."""


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
@tables_option(
    "Load alias files, or all those in a folder, besides the bundled tables. Repeatable."
)
@bundled_option(
    "Whether to load the tables that come with normalizer; --no-bundled needs --tables."
)
@kb_option
@click.option(
    "--judgements",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="JOURNAL",
    help="Obey what people said in JOURNAL, a file that 'normalizer judge' writes.",
)
@policy_option("How sure to be: strict for merges that nobody reviews, screening for review lists.")
@click.option(
    "--explain/--no-explain",
    default=None,
    help="Whether to show the evidence; by default for a single name, as text.",
)
@picture_option
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "csv", "parquet"]),
    help="text to read; json for a line of JSON a row; csv with a header row; parquet. By default "
    "by the suffix of --output, else text.",
)
@click.option(
    "--keep",
    is_flag=True,
    help="Write the columns of the input, too, before those of the answers.",
)
@click.option(
    "--prefix",
    default="",
    metavar="TEXT",
    help="What the names of the answers' columns begin with, with --keep.",
)
@output_option
@click.option(
    "--log",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="Write what was asked, and how it was answered, into FILE, for 'normalizer suggest' and "
    "'normalizer diff'.",
)
@workers_option
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
      normalizer resolve --input names.csv --column speaker --on-column date -o answers.csv
      normalizer resolve --kb kb --input names.parquet --column speaker --keep -o answers.parquet
    """
    options = Options(**{**given, "form": given["form"] or _form(given["output"])})
    _check(options)
    with ExitStack() as stack:
        reading = open_mentions(options, stack)
        write = (
            None if options.form == "parquet" else stack.enter_context(open_output(options.output))
        )
        resolver = _open_resolver(options)
        quiet = options.output is None and sys.stdout is not None and sys.stdout.isatty()
        advance = stack.enter_context(progress(reading.size, wanted=not quiet))
        if write is None:
            write_columns(options, reading, resolver, advance)
            return
        if options.form == "csv":
            write(csv_row(_header(options, reading)))
        answered = _answers(options, reading, resolver)
        if options.log is not None:
            answered = _logged(answered, options, options.log)
        for text, _, _ in answered:
            write(text)
            advance(reading.position)


def _form(output: Path | None) -> str:
    """The form of an output by its suffix."""
    if output is None:
        return "text"
    return "parquet" if is_parquet(output) else _FORMS.get(output.suffix.lower(), "text")


def _check(options: Options) -> None:
    """Find what cannot be meant before anything is read."""
    if options.source is not None and options.names:
        raise click.UsageError("give names or --input, not both")
    if options.names.count("-") > 1:
        raise click.UsageError("- can stand once only; the standard input is read once")
    if any(options.columns) and options.source is None:
        raise click.UsageError("columns are those of --input FILE; use --input - for a pipe")
    if options.kb is not None and options.tables:
        raise click.UsageError("--kb has its own tables; leave out --tables, or --kb")
    if options.kb is None and not options.bundled and not options.tables:
        raise click.UsageError("--no-bundled leaves no tables; give --tables PATH")
    if options.explain and options.form in {"csv", "parquet"}:
        shown = {"csv": "CSV", "parquet": "Parquet"}[options.form]
        raise click.UsageError(
            f"{shown} has no column for evidence; use --format json with --explain"
        )
    if options.form == "parquet" and options.output is None:
        raise click.UsageError("Parquet is written to a file; give --output FILE")
    if options.log is not None and options.form == "parquet":
        raise click.UsageError("--log goes with text, JSON and CSV; give --format csv")
    if options.keep and options.form not in {"csv", "parquet"}:
        raise click.UsageError("--keep is for --format csv and parquet")
    if options.prefix and not options.keep:
        raise click.UsageError("--prefix needs --keep; without it no names can clash")
    if options.picture is not None:
        check_picture(alone=options.lone, explain=options.explain, form=options.form)
    nothing = options.source is None and not options.names
    if nothing and (sys.stdin is None or sys.stdin.isatty()):
        raise click.UsageError("give names, or --input FILE, or pipe names in, one a line")


def _open_resolver(options: Options) -> Resolver:
    judgements = options.judgements or ()
    if options.kb is not None:
        return Resolver.open(options.kb, policy=options.policy, judgements=judgements)
    return Resolver.load(
        *options.tables, bundled=options.bundled, policy=options.policy, judgements=judgements
    )


def _header(options: Options, reading: Reading) -> list[str]:
    if not options.keep:
        return list(answers.COLUMNS)
    check_names(options, answers.COLUMNS[1:], reading.names, reading.shown)
    return [*reading.names, *(options.prefix + name for name in answers.COLUMNS[1:])]


_Answer = tuple[str, Mention, Status]
"""An answer as text, what was asked, and what was decided."""


def _answers(options: Options, reading: Reading, resolver: Resolver) -> Iterator[_Answer]:
    """The answers to the rows of an input, in their order."""
    if options.workers == 1:
        worker = _Worker(options, resolver)
        for row in reading.rows:
            yield worker.answer(row)
        return
    # Most calls are done by one process, and the pool takes a while to load.
    from normalizer.workers import map_in_order  # noqa: PLC0415

    pieces = iter(lambda: list(islice(reading.rows, _PIECE)), [])
    for made in map_in_order(_Worker, _answer_all, (options, resolver), pieces, options.workers):
        yield from made


def _logged(answered: Iterator[_Answer], options: Options, path: Path) -> Iterator[_Answer]:
    """The same answers; once all are taken, they are written as a log."""
    from normalizer.curation.log import Tally, save  # noqa: PLC0415 - loads a YAML parser

    tally = Tally()
    for one in answered:
        _, mention, status = one
        tally.count(mention.text, status, kind=mention.kind, lang=options.lang, on=mention.on)
        yield one
    save(tally, path)


def _answer_all(worker: _Worker, rows: list[Row]) -> list[_Answer]:
    return [worker.answer(row) for row in rows]


class _Worker:
    """Answers rows in the form that was asked for, and remembers answers."""

    def __init__(self, options: Options, resolver: Resolver) -> None:
        self._options = options
        self._text = lru_cache(maxsize=_REMEMBERED)(_answerer(options, resolver))

    def answer(self, row: Row) -> _Answer:
        mention = as_mention(row, self._options)
        text, status = self._text(mention)
        if self._options.keep:
            text = csv_row(row.record)[:-1] + "," + text
        return text, mention, status


def _answerer(options: Options, resolver: Resolver) -> Callable[[Mention], tuple[str, Status]]:
    """What answers a mention in the form that was asked for."""
    lone = options.lone
    explain = lone and options.form == "text" if options.explain is None else options.explain
    style = plain if options.output else styler(sys.stdout)
    wide = terminal_width(None if options.output else sys.stdout)

    def answer(mention: Mention) -> tuple[str, Status]:
        resolution = resolver.resolve(
            mention.text,
            kind=mention.kind,
            lang=options.lang,
            on=mention.on,
            context=mention.context,
        )
        return shown(resolution), resolution.status

    def shown(resolution: Resolution) -> str:
        if options.form == "json":
            return answers.as_json(resolution, explain=bool(explain))
        if options.form == "csv":
            return answers.as_csv(resolution, mention=not options.keep)
        if options.picture is not None:
            return answers.as_picture(resolution, options.picture, columns=wide)
        if explain:
            return answers.as_block(resolution, style) + ("" if lone else "\n")
        return answers.as_line(resolution, style, doubt=resolver.policy.doubt)

    return answer
