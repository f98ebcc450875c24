"""Options that several commands share."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from normalizer.dates import PartialDate
from normalizer.errors import ArgumentError
from normalizer.model import Kind

__all__ = [
    "DATE",
    "KIND",
    "format_option",
    "input_options",
    "kind_option",
    "lang_option",
    "output_option",
]

_Function = TypeVar("_Function", bound=Callable[..., Any])

KIND = click.Choice([kind.value for kind in Kind])


class _Date(click.ParamType):
    name = "date"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> PartialDate:
        if isinstance(value, PartialDate):
            return value
        try:
            return PartialDate.parse(value)
        except ArgumentError as error:
            self.fail(str(error), param, ctx)


class _Language(click.ParamType):
    name = "tag"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        # The registry of languages takes a while to load, and few calls name a language.
        from normalizer.tables.language_tags import check_tag  # noqa: PLC0415

        fault = check_tag(value)
        if fault is not None:
            self.fail(f"{fault.message}; {fault.mend}", param, ctx)
        return str(value)


class _Delimiter(click.ParamType):
    name = "character"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        text = {"\\t": "\t", "tab": "\t"}.get(value, value)
        if len(text) != 1 or text in '"\r\n\0':
            self.fail(f"{value!r} is not a delimiter; give one character, or 'tab'", param, ctx)
        return str(text)


DATE = _Date()

kind_option = click.option(
    "--kind", type=KIND, help="What the names name, when that is known."
)  # fmt: skip
lang_option = click.option(
    "--lang", type=_Language(), help="Language of the names, as a BCP 47 tag such as ko."
)
format_option = click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "csv"]),
    default="text",
    show_default=True,
    help="text to read; json for a line of JSON a row; csv with a header row.",
)
output_option = click.option(
    "--output",
    "-o",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="Write to FILE, which is replaced when all is done; without it, to standard output.",
)


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
            type=_Delimiter(),
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
