"""The command ``compare``."""

from __future__ import annotations

import sys
from contextlib import ExitStack
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from attrs import frozen

from normalizer.cli.inputs import Row, Source, cells, delimiter_of, open_source
from normalizer.cli.options import (
    check_picture,
    format_option,
    input_options,
    kind_option,
    lang_option,
    output_option,
    picture_option,
)
from normalizer.cli.outputs import csv_row, json_line, open_output, visible
from normalizer.cli.pictures import picture
from normalizer.cli.terminal import Span, Styler, plain, progress, styler, terminal_width, weighed
from normalizer.explain import explain_comparison, question
from normalizer.scoring import Comparison, compare

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

__all__ = ["compare_command"]

COLUMNS = ("left", "right", "score", "bits")
"""Columns of the CSV, which stay as they are; new ones would come after the last."""

_REMEMBERED = 4096


@frozen
class _Options:
    """What was asked; see the help of each option."""

    names: tuple[str, ...]
    source: str | None
    left: str | None
    right: str | None
    delimiter: str | None
    header: bool
    kind: str | None
    lang: str | None
    explain: bool | None
    picture: str | None
    form: str
    output: Path | None


@click.command("compare")
@click.argument("names", nargs=-1, metavar="[NAME NAME]")
@input_options
@click.option("--left", metavar="COLUMN", help="Column of the first names: its name or number.")
@click.option("--right", metavar="COLUMN", help="Column of the second names.")
@kind_option
@lang_option
@click.option(
    "--explain/--no-explain",
    default=None,
    help="Whether to show the evidence; by default for two names given as such, as text.",
)
@picture_option
@format_option
@output_option
def compare_command(**given: Any) -> None:
    r"""Score whether two names are of one entity.

    No alias table is looked at: the names alone speak. The score is a probability, 0 to 1; the
    evidence is in bits, of which +1 doubles the odds, and adds up to the log-odds of the score.

    The columns of the CSV are left, right, score and bits.

    \b
    Examples:
      normalizer compare "Cho Tae-yul" 조태열
      normalizer compare "Hyundai Motor" "Hyundai Motors" --kind organization
      normalizer compare "Cho Tae-yul" "Cho Tae-yong" --picture svg --output why.svg
      normalizer compare --input pairs.csv --left ours --right theirs --format csv
    """
    options = _Options(**given)
    _check(options)
    with ExitStack() as stack:
        source, rows = _open(options, stack)
        write = stack.enter_context(open_output(options.output))
        answer = lru_cache(maxsize=_REMEMBERED)(_answerer(options))
        quiet = options.output is None and sys.stdout is not None and sys.stdout.isatty()
        size = source.size if source else None
        advance = stack.enter_context(progress(size, wanted=not quiet))
        if options.form == "csv":
            write(csv_row(COLUMNS))
        for row in rows:
            write(answer(row.cells))
            advance(source.position if source else 0)


def _check(options: _Options) -> None:
    """Find what cannot be meant before anything is read."""
    if options.explain and options.form == "csv":
        raise click.UsageError("CSV has no column for evidence; use --format json with --explain")
    if options.picture is not None:
        check_picture(alone=options.source is None, explain=options.explain, form=options.form)
    if options.source is None:
        if options.left is not None or options.right is not None:
            raise click.UsageError("--left and --right are columns of --input FILE")
        if len(options.names) != 2:
            raise click.UsageError(
                f"give two names, or --input FILE (here: {len(options.names)} names)"
            )
        return
    if options.names:
        raise click.UsageError("give two names or --input, not both")
    if options.left is None or options.right is None:
        raise click.UsageError(
            f"--left and --right say which columns of {options.source} to compare"
        )
    if delimiter_of(options.source, options.delimiter) is None:
        raise click.UsageError(f"{options.source} has no columns by its suffix; give --delimiter")


def _open(options: _Options, stack: ExitStack) -> tuple[Source | None, Iterator[Row]]:
    if options.source is None:
        return None, iter([Row(options.names)])
    source = stack.enter_context(open_source(options.source))
    delimiter = delimiter_of(options.source, options.delimiter) or ","
    columns = [options.left, options.right]
    return source, cells(source, columns, delimiter=delimiter, header=options.header)


def _answerer(options: _Options) -> Callable[[tuple[str, ...]], str]:
    """What compares a pair in the form that was asked for."""
    lone = options.source is None
    explain = lone and options.form == "text" if options.explain is None else options.explain
    style = plain if options.output else styler(sys.stdout)
    wide = terminal_width(None if options.output else sys.stdout)

    def answer(pair: tuple[str, ...]) -> str:
        left, right = pair
        found = compare(left, right, kind=options.kind, lang=options.lang)
        if options.form == "json":
            return json_line(found.as_dict(evidence=explain))
        if options.form == "csv":
            return csv_row([found.left, found.right, f"{found.score:.6f}", f"{found.bits:.6f}"])
        if options.picture is not None:
            names = (found.left, found.right)
            title = question(found)
            return picture(found.evidence, options.picture, title=title, names=names, columns=wide)
        if explain:
            return _as_table(found, style) + ("" if lone else "\n")
        shown = f"  {visible(found.left)} | {visible(found.right)}"
        return style([(f"{found.score:.3f}", "bold"), (shown, "")]) + "\n"

    return answer


def _as_table(found: Comparison, style: Styler) -> str:
    """The answer, and the evidence, a line a piece, over its sum."""
    head, *rest = explain_comparison(found).split("\n")
    spans: list[Span] = [(head, "bold")]
    for line in rest:
        spans += [("\n", ""), *weighed(line)]
    return style(spans) + "\n"
