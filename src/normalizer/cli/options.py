"""Options that several commands share."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from normalizer.cli.pictures import PICTURES
from normalizer.dates import PartialDate, as_date
from normalizer.decide import BALANCED, POLICIES
from normalizer.errors import ArgumentError
from normalizer.model import Kind

__all__ = [
    "KIND",
    "bundled_option",
    "check_picture",
    "count_option",
    "file_option",
    "form_option",
    "format_option",
    "input_options",
    "kb_option",
    "kind_option",
    "lang_option",
    "output_option",
    "picture_option",
    "policy_option",
    "read_date",
    "tables_option",
    "workers_option",
]

_Function = TypeVar("_Function", bound=Callable[..., Any])

KIND = click.Choice([kind.value for kind in Kind])


def read_date(
    context: click.Context, param: click.Parameter, value: str | None
) -> PartialDate | None:
    """A date of the command line."""
    try:
        return as_date(value)
    except ArgumentError as error:
        raise click.BadParameter(str(error), context, param) from None


def _read_language(context: click.Context, param: click.Parameter, value: str | None) -> str | None:
    if value is None:
        return None
    # The registry of languages takes a while to load, and few calls name a language.
    from normalizer.tables.language_tags import check_tag  # noqa: PLC0415

    fault = check_tag(value)
    if fault is not None:
        raise click.BadParameter(f"{fault.message}; {fault.mend}", context, param)
    return value


def _read_delimiter(
    context: click.Context, param: click.Parameter, value: str | None
) -> str | None:
    text = {"\\t": "\t", "tab": "\t"}.get(value or "", value)
    if text is not None and (len(text) != 1 or text in '"\r\n\0'):
        message = f"{value!r} is not a delimiter; give one character, or 'tab'"
        raise click.BadParameter(message, context, param)
    return text


kind_option = click.option(
    "--kind", type=KIND, help="What the names name, when that is known."
)  # fmt: skip
lang_option = click.option(
    "--lang",
    callback=_read_language,
    metavar="TAG",
    help="Language of the names, as a BCP 47 tag such as ko.",
)
kb_option = click.option(
    "--kb",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="FOLDER",
    help="Open the knowledge base in FOLDER, which 'normalizer build' wrote, and load no tables.",
)
workers_option = click.option(
    "--workers",
    type=click.IntRange(min=1),
    default=1,
    show_default=True,
    help="Processes that share the work.",
)


def form_option(*forms: str, explained: str) -> Callable[[_Function], _Function]:
    """The form of what is printed; the first is the usual one."""
    return click.option(
        "--format",
        "form",
        type=click.Choice(forms),
        default=forms[0],
        show_default=True,
        help=explained,
    )


def tables_option(explained: str) -> Callable[[_Function], _Function]:
    """Alias files beside those that are loaded anyway."""
    return click.option(
        "--tables",
        type=click.Path(path_type=Path),
        multiple=True,
        metavar="PATH",
        help=explained,
    )


def bundled_option(explained: str, *, default: bool = True) -> Callable[[_Function], _Function]:
    """Whether the bundled tables are loaded."""
    return click.option(
        "--bundled/--no-bundled", default=default, show_default=True, help=explained
    )


def policy_option(explained: str) -> Callable[[_Function], _Function]:
    """The preset of thresholds."""
    return click.option(
        "--policy",
        type=click.Choice(list(POLICIES)),
        default=BALANCED.name,
        show_default=True,
        help=explained,
    )


def count_option(
    name: str, explained: str, *, least: int = 1, default: int | None = None
) -> Callable[[_Function], _Function]:
    """A number of things."""
    return click.option(
        name,
        type=click.IntRange(min=least),
        default=default,
        show_default=default is not None,
        metavar="N",
        help=explained,
    )


def file_option(
    *names: str, explained: str, multiple: bool = False
) -> Callable[[_Function], _Function]:
    """A file to read or write, no folder."""
    return click.option(
        *names,
        type=click.Path(path_type=Path, dir_okay=False),
        multiple=multiple,
        metavar="FILE",
        help=explained,
    )


format_option = form_option(
    "text",
    "json",
    "csv",
    explained="text to read; json for a line of JSON a row; csv with a header row.",
)
picture_option = click.option(
    "--picture",
    type=click.Choice(PICTURES),
    help="Draw how the evidence adds up: text with blocks, ascii without, svg for a file of its "
    "own. For one name, or one pair.",
)
output_option = file_option(
    "--output",
    "-o",
    explained="Write to FILE, which is replaced when all is done; without it, to standard output.",
)


def check_picture(*, alone: bool, explain: bool | None, form: str) -> None:
    """Find what cannot be meant beside ``--picture``.

    Raises:
        UsageError: It is not for one answer as text.
    """
    if not alone:
        raise click.UsageError(
            "--picture draws one answer; give one name, or one pair, as arguments"
        )
    if explain:
        raise click.UsageError("--picture shows the evidence itself; leave out --explain")
    if form != "text":
        raise click.UsageError(f"--picture is a form of its own; leave out --format {form}")


def input_options(command: _Function) -> _Function:
    """Options for reading names from a file."""
    for option in (
        click.option(
            "--header/--no-header",
            default=True,
            show_default=True,
            help="Whether the first row of a delimited file names its columns.",
        ),
        click.option(
            "--delimiter",
            callback=_read_delimiter,
            metavar="CHARACTER",
            help="What parts the cells; by default by suffix, .csv or .tsv.",
        ),
        click.option(
            "--input",
            "-i",
            "source",
            metavar="FILE",
            help="Read names from FILE, or - for standard input, which must be UTF-8.",
        ),
    ):
        command = option(command)
    return command
