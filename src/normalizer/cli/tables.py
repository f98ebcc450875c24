"""The commands on alias files: ``lint``, ``fmt`` and ``schema``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from normalizer import __version__
from normalizer.cli.options import form_option
from normalizer.cli.wording import number
from normalizer.errors import ArgumentError
from normalizer.linting import RULES, Selection, is_warning, lint
from normalizer.linting.outputs import as_annotation, as_json, as_sarif
from normalizer.tables import bundled_path
from normalizer.tables.formatting import Change, plan_format, plan_mends
from normalizer.tables.schema import schema_text
from normalizer.tables.write import replace_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from normalizer.model import Problem

__all__ = ["fmt_command", "lint_command", "schema_command"]

_PATH = click.Path(path_type=Path)


def _codes(_: click.Context, __: click.Parameter, given: tuple[str, ...]) -> tuple[str, ...]:
    """Codes from options that may be given more than once, and may hold several with commas."""
    return tuple(code.strip() for one in given for code in one.split(",") if code.strip())


@click.command("lint")
@click.argument("paths", nargs=-1, type=_PATH)
@click.option(
    "--select",
    multiple=True,
    callback=_codes,
    metavar="CODES",
    help="Only these rules: codes or beginnings of codes, with commas between (T4,W601).",
)
@click.option(
    "--ignore",
    multiple=True,
    callback=_codes,
    metavar="CODES",
    help="Not these rules; the longer beginning wins over the shorter.",
)
@form_option(
    "text",
    "json",
    "github",
    "sarif",
    explained="How to print problems; 'github' makes annotations of a workflow run.",
)
@click.option("--fix", is_flag=True, help="Mend what can be mended for certain, then check.")
@click.option("--diff", is_flag=True, help="Print what --fix would change, and change nothing.")
@click.pass_context
def lint_command(
    context: click.Context,
    paths: tuple[Path, ...],
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    form: str,
    fix: bool,  # noqa: FBT001
    diff: bool,  # noqa: FBT001
) -> None:
    """Check alias files, and say how to mend what is wrong.

    PATHS are files, or directories to search through; without any, the tables that come with
    normalizer are checked. Every problem of every file is printed, with its place and its mend.

    --fix mends what can have been meant in one way only, such as odd blanks, and writes the files
    in canonical form. A file with problems that people must mend to make it readable is left as it
    is.

    Exits with 0 when nothing is wrong, 1 when there are problems (with --diff, also when there is
    something to mend), 2 when the command itself was mistaken. Warnings (codes that start with W)
    are printed and do not count.

    \b
    Examples:
      normalizer lint people.yaml
      normalizer lint data/aliases my-aliases/ --select T4,W6 --ignore T405
      normalizer lint my-aliases/ --fix
      normalizer lint my-aliases/ --format sarif > problems.sarif
    """  # noqa: D301 (click takes the control character for "keep these lines")
    given = list(paths) or [_near(bundled_path())]
    try:
        chosen = Selection.of(select, ignore, (rule.code for rule in RULES))
    except ArgumentError as error:
        raise click.UsageError(str(error)) from None
    changes = plan_mends(*given, wanted=chosen.has) if fix or diff else []
    if diff:
        click.echo("".join(change.diff() for change in changes), nl=False)
        left = _left_by(changes, lint(*given, select=select, ignore=ignore))
        for problem in left:
            click.echo(problem, err=True)
        click.echo(_files(len(changes), "would be mended"), err=True)
        context.exit(1 if changes or left else 0)
    failed = _write(changes)
    for change in changes:
        click.echo(f"{change.shown}: {number(len(change.mends), 'mend')}", err=True)
    problems = lint(*given, select=select, ignore=ignore)
    _print_problems(problems, form)
    errors = sum(not is_warning(problem) for problem in problems)
    click.echo(_count(errors, len(problems) - errors), err=True)
    context.exit(1 if errors or failed else 0)


@click.command("fmt")
@click.argument("paths", nargs=-1, type=_PATH, required=True)
@click.option("--check", is_flag=True, help="Change nothing; list the files that would change.")
@click.option("--diff", is_flag=True, help="Change nothing; print what would change.")
@click.option("--migrate", is_flag=True, help="Bring files of an older format to the newest.")
@click.pass_context
def fmt_command(
    context: click.Context,
    paths: tuple[Path, ...],
    check: bool,  # noqa: FBT001
    diff: bool,  # noqa: FBT001
    migrate: bool,  # noqa: FBT001
) -> None:
    """Rewrite alias files in canonical form.

    PATHS are files, or directories to search through. Fields get their fixed order, entities are
    sorted by id, aliases by language, kind and text; comments stay. A file with problems is
    reported and not touched. Parquet files are passed over.

    Exits with 0 when all is well, 1 when a file has problems or (with --check or --diff) would
    change, 2 when the command itself was mistaken.

    \b
    Examples:
      normalizer fmt my-aliases/
      normalizer fmt --check data/aliases
      normalizer fmt --migrate my-aliases/
    """  # noqa: D301 (likewise)
    changes, found = plan_format(*paths, migrate=migrate)
    problems = list(found)
    _print_problems(problems, "text")
    dry = check or diff
    failed = [] if dry else _write(changes)
    for change in changes:
        if change not in failed:
            click.echo(change.diff() if diff else f"{change.shown}\n", nl=False)
    verb = "would change" if dry else "changed"
    click.echo(_files(len(changes) - len(failed), verb), err=True)
    if problems:
        click.echo(f"{_count(len(problems), 0)}; files with problems were not touched", err=True)
    context.exit(1 if problems or failed or (dry and changes) else 0)


@click.command("schema")
@click.option("--bulk", is_flag=True, help="The schema of one line of a table of JSON lines.")
def schema_command(bulk: bool) -> None:  # noqa: FBT001
    """Print the JSON Schema of alias files, for editors.

    By it they complete and check what is typed. It is the schema of YAML tables and of side
    files. An editor with a YAML language server finds it by a comment at the top of a file.

    Exits with 0.

    \b
    Examples:
      normalizer schema > aliases.schema.json
      # yaml-language-server: $schema=aliases.schema.json
    """  # noqa: D301 (likewise)
    click.echo(schema_text(bulk=bulk), nl=False)


def _left_by(changes: Sequence[Change], problems: Sequence[Problem]) -> list[Problem]:
    """Problems, without warnings, of files that no change would touch."""
    touched = {change.shown for change in changes}
    return [
        problem
        for problem in problems
        if not is_warning(problem) and problem.location.file not in touched
    ]


def _write(changes: Sequence[Change]) -> list[Change]:
    """Replace files, each wholly or not at all; those that could not be are told and returned."""
    failed = []
    for change in changes:
        try:
            replace_text(change.path, change.text)
        except OSError as error:
            failed.append(change)
            click.echo(f"{change.shown}: cannot be written: {error.strerror}", err=True)
    return failed


def _near(path: Path) -> Path:
    """The path as seen from here, when it lies below."""
    here = Path.cwd()
    return path.relative_to(here) if path.is_relative_to(here) else path


def _print_problems(problems: Sequence[Problem], form: str) -> None:
    if form == "json":
        click.echo(as_json(problems))
    elif form == "sarif":
        click.echo(as_sarif(problems, version=__version__))
    else:
        for problem in problems:
            click.echo(as_annotation(problem) if form == "github" else str(problem))


def _files(count: int, verb: str) -> str:
    return f"{number(count, 'file')} {verb}"


def _count(errors: int, warnings: int) -> str:
    counts = []
    if errors:
        counts.append(number(errors, "problem"))
    if warnings:
        counts.append(number(warnings, "warning"))
    return ", ".join(counts) or "no problems"
