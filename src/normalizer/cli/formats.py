"""Options of formats that are imported and exported, as the command line has them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from normalizer.errors import ArgumentError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from normalizer.importers.base import Option

__all__ = ["format_options", "given_options"]


class _OfFormat(click.ParamType[object]):
    """The value of an option, read as its format reads it."""

    def __init__(self, option: Option) -> None:
        self.name = "file" if option.is_file else "text"
        self.option = option

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> object:
        """Read a text of the command line."""
        if not isinstance(value, str):
            return value
        if self.option.is_file:
            return Path(value)
        try:
            return self.option.parse(value)
        except ArgumentError as error:
            self.fail(str(error), param, ctx)


def format_options(options: Iterable[Option]) -> list[click.Parameter]:
    """Options of a command for those of a format."""
    return [
        click.Option(
            [f"--{option.name.replace('_', '-')}", option.name],
            type=_OfFormat(option),
            required=option.must,
            metavar="FILE" if option.is_file else None,
            help=option.help,
        )
        for option in options
    ]


def given_options(options: Iterable[Option], said: dict[str, Any]) -> dict[str, Any]:
    """The values of the options of a format that were given, taken out of what a command was."""
    values = {option.name: said.pop(option.name) for option in options}
    return {name: value for name, value in values.items() if value is not None}
