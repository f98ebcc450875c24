"""The group of commands: each is loaded when it is called, and ends as the shell expects."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterator, Mapping, MutableMapping
from contextlib import suppress
from importlib import import_module
from typing import Any

import click
from attrs import frozen

from normalizer.cli.inputs import CommandError
from normalizer.errors import NormalizerError, TableError

__all__ = ["CommandGroup", "LazyCommands", "Place"]

INTERRUPTED = 130
"""Exit code after Ctrl-C: 128 and the number of the signal, as shells count."""

BROKEN_PIPE = 141
"""Exit code when who read the output went away: 128 and the number of SIGPIPE."""


@frozen
class Place:
    """Where a command is defined.

    Attributes:
        module: Its module.
        name: Its name there.
        summary: The first sentence of its help, so that the group's help loads no command.
    """

    module: str
    name: str
    summary: str


class LazyCommands(MutableMapping[str, click.Command]):
    """Commands by name, each imported when it is first asked for."""

    def __init__(self, places: Mapping[str, Place]) -> None:
        self.places = dict(places)
        self._loaded: dict[str, click.Command] = {}

    def __getitem__(self, name: str) -> click.Command:
        if name not in self._loaded:
            place = self.places[name]
            command = getattr(import_module(place.module), place.name)
            assert isinstance(command, click.Command)
            _keep_lines(command)
            self._loaded[name] = command
        return self._loaded[name]

    def __setitem__(self, name: str, command: click.Command) -> None:
        self.places[name] = Place("", "", command.get_short_help_str())
        self._loaded[name] = command

    def __delitem__(self, name: str) -> None:
        del self.places[name]
        self._loaded.pop(name, None)

    def __iter__(self) -> Iterator[str]:
        return iter(self.places)

    def __len__(self) -> int:
        return len(self.places)


class CommandGroup(click.Group):
    """A group whose output is UTF-8, and whose errors are sentences, never tracebacks."""

    def __init__(self, *args: Any, **extra: Any) -> None:
        super().__init__(*args, **extra)
        _keep_lines(self)

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Names of the commands, in the order in which a newcomer needs them."""
        return list(self.commands)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list of commands without loading them."""
        if not isinstance(self.commands, LazyCommands):
            super().format_commands(ctx, formatter)
            return
        with formatter.section("Commands"):
            formatter.write_dl([
                (name, place.summary) for name, place in self.commands.places.items()
            ])  # fmt: skip

    def main(self, *args: Any, **extra: Any) -> Any:
        """Run the command line; see `click.Command.main`."""
        for stream in (sys.stdout, sys.stderr):
            if isinstance(stream, io.TextIOWrapper):
                # What is no character, such as a stray byte of an argument, prints as an escape.
                stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
        return super().main(*args, **extra)

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command, and turn what goes wrong into a sentence and an exit code."""
        try:
            try:
                return super().invoke(ctx)
            finally:
                if sys.stdout is not None:
                    sys.stdout.flush()
        except KeyboardInterrupt:
            ctx.exit(INTERRUPTED)
        except BrokenPipeError:
            _drop_output()
            ctx.exit(BROKEN_PIPE)
        except OSError as error:
            _drop_output()
            raise CommandError(f"the output cannot be written: {error.strerror or error}") from None
        except TableError as error:
            click.echo(error, err=True)
            ctx.exit(1)
        except NormalizerError as error:
            raise CommandError(str(error)) from None


def _keep_lines(command: click.Command) -> None:
    """Make click's mark for lines that stay as they are out of how a raw docstring spells it."""
    if command.help:
        command.help = command.help.replace("\\b\n", "\b\n")


def _drop_output() -> None:
    """Send what is still buffered to nowhere, so that Python does not complain as it ends."""
    with suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
