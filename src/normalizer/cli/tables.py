"""The commands on alias files: ``lint`` and ``fmt``."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from normalizer.errors import TableError
from normalizer.linting import is_warning, lint
from normalizer.tables import bundled_path
from normalizer.tables.formatting import plan_format
from normalizer.tables.write import replace_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from normalizer.model import Problem

__all__ = ["fmt_command", "lint_command"]

_PATH = click.Path(path_type=Path)


@click.command("lint")
@click.argument("paths", nargs=-1, type=_PATH)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "github"]),
    default="text",
    show_default=True,
    help="How to print problems; 'github' makes annotations of a workflow run.",
)
@click.pass_context
def lint_command(context: click.Context, paths: tuple[Path, ...], form: str) -> None:
    """Check alias files, and say how to mend what is wrong.

    PATHS are files, or directories to search through; without any, the tables that come with
    normalizer are checked. Every problem of every file is printed, with its place and its mend.

    Exits with 0 when nothing is wrong, 1 when there are problems, 2 when the command itself was
    mistaken. Warnings (codes that start with W) are printed and do not count.

    \b
    Examples:
      normalizer lint people.yaml
      normalizer lint data/aliases my-aliases/ --format json
    """  # noqa: D301 (click takes the control character for "keep these lines")
    try:
        problems = lint(*(paths or [_near(bundled_path())]))
    except TableError as error:
        problems = list(error.problems)
    _print_problems(problems, form)
    errors = sum(not is_warning(problem) for problem in problems)
    click.echo(_count(errors, len(problems) - errors), err=True)
    context.exit(1 if errors else 0)


@click.command("fmt")
@click.argument("paths", nargs=-1, type=_PATH, required=True)
@click.option("--check", is_flag=True, help="Change nothing; list the files that would change.")
@click.pass_context
def fmt_command(context: click.Context, paths: tuple[Path, ...], check: bool) -> None:  # noqa: FBT001
    """Rewrite alias files in canonical form.

    PATHS are files, or directories to search through. Fields get their fixed order, entities are
    sorted by id, aliases by language, kind and text; comments stay. A file with problems is
    reported and not touched.

    Exits with 0 when all is well, 1 when a file has problems or (with --check) would change, 2
    when the command itself was mistaken.

    \b
    Examples:
      normalizer fmt my-aliases/
      normalizer fmt --check data/aliases
    """  # noqa: D301 (likewise)
    changes, found = plan_format(*paths)
    problems = list(found)
    _print_problems(problems, "text")
    failed = 0
    for change in changes:
        if not check:
            try:
                replace_text(change.path, change.text)
            except OSError as error:
                failed += 1
                click.echo(f"{change.shown}: cannot be written: {error.strerror}", err=True)
                continue
        click.echo(change.shown)
    done = len(changes) - failed
    verb = "would change" if check else "changed"
    click.echo(f"{done} file{'s' if done != 1 else ''} {verb}", err=True)
    if problems:
        click.echo(f"{_count(len(problems), 0)}; files with problems were not touched", err=True)
    context.exit(1 if problems or failed or (check and changes) else 0)


def _near(path: Path) -> Path:
    """The path as seen from here, when it lies below."""
    here = Path.cwd()
    return path.relative_to(here) if path.is_relative_to(here) else path


def _print_problems(problems: Sequence[Problem], form: str) -> None:
    if form == "json":
        click.echo(json.dumps([_as_data(problem) for problem in problems],
                              ensure_ascii=False, indent=2))  # fmt: skip
        return
    for problem in problems:
        click.echo(_as_annotation(problem) if form == "github" else str(problem))


def _as_data(problem: Problem) -> dict[str, str | int]:
    place = problem.location
    return {
        "file": place.file, "line": place.line, "column": place.column,
        "code": problem.code, "message": problem.message, "mend": problem.mend,
    }  # fmt: skip


def _as_annotation(problem: Problem) -> str:
    place = problem.location
    level = "warning" if is_warning(problem) else "error"
    file = _escape(place.file).replace(":", "%3A").replace(",", "%2C")
    text = _escape(f"{problem.message}\nmend: {problem.mend}")
    where = f"file={file},line={place.line},col={place.column},title={problem.code}"
    return f"::{level} {where}::{text}"


def _escape(text: str) -> str:
    """Escape what ends a workflow command."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _count(errors: int, warnings: int) -> str:
    counts = []
    if errors:
        counts.append(f"{errors} problem{'s' if errors != 1 else ''}")
    if warnings:
        counts.append(f"{warnings} warning{'s' if warnings != 1 else ''}")
    return ", ".join(counts) or "no problems"
