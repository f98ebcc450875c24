"""The door to rich: colour and progress, where there is a terminal to show them.

rich is loaded only then, so that a pipe does not pay for it.
"""

from __future__ import annotations

import re
import shutil
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from typing import TextIO

__all__ = ["Span", "Styler", "plain", "progress", "stages", "styler", "terminal_width", "weighed"]

Span = tuple[str, str]
"""A piece of text, and its style: "" or what rich calls it, such as ``"bold green"``."""

Styler = Callable[[Sequence[Span]], str]
"""Makes text of spans, with or without colour."""

_WEIGHT = re.compile(r" *(?P<sign>[+-])\d+\.\d\d(?= )")

_COLUMNS = 100
"""Width of pictures in a pipe or a file: what most windows and pages of code show."""

_LEAST_COLUMNS = 40

_LONG = 500
"""Names after which a progress bar is shown; fewer are done before one could be read."""


def plain(spans: Sequence[Span]) -> str:
    """Text without any style.

    >>> plain([("resolved", "green"), ("  Cho Tae-yul", "")])
    'resolved  Cho Tae-yul'
    """
    return "".join(text for text, _ in spans)


def weighed(line: str) -> list[Span]:
    """A line of a table of evidence, its weight in green or red where it begins with one.

    >>> weighed("  -1.97  -1.97  before the parts are looked at")
    [('  -1.97', 'red'), ('  -1.97  before the parts are looked at', '')]
    """
    found = _WEIGHT.match(line)
    if found is None:
        return [(line, "")]
    colour = "green" if found["sign"] == "+" else "red"
    return [(found[0], colour), (line[found.end() :], "")]


def terminal_width(stream: TextIO | None) -> int:
    """Width of the terminal that a stream shows on; elsewhere always the same."""
    if stream is None or not stream.isatty():
        return _COLUMNS
    return max(_LEAST_COLUMNS, shutil.get_terminal_size((_COLUMNS, 24)).columns)


def styler(stream: TextIO | None) -> Styler:
    """What styles text for a stream: colour on a terminal that has it, else nothing.

    ``NO_COLOR`` and ``TERM=dumb`` are respected.
    """
    if stream is None or not stream.isatty():
        return plain
    from rich.console import Console  # noqa: PLC0415 - see the top
    from rich.text import Text  # noqa: PLC0415

    console = Console(file=stream, highlight=False, markup=False, emoji=False, soft_wrap=True)
    if console.no_color or console.color_system is None:
        return plain

    def style(spans: Sequence[Span]) -> str:
        with console.capture() as captured:
            console.print(Text.assemble(*spans), end="")
        return captured.get()

    return style


@contextmanager
def progress(size: int | None, *, wanted: bool) -> Iterator[Callable[[int], None]]:
    """Show on the standard error how far a long input has come.

    Args:
        size: Length of the input in bytes, when that is known.
        wanted: Whether to show anything; a terminal is needed as well.

    Yields:
        What to call after each name, with the bytes that were read so far.
    """
    if not wanted or sys.stderr is None or not sys.stderr.isatty():
        yield lambda _: None
        return
    with ExitStack() as stack:
        yield _Meter(size, stack).advance


@contextmanager
def stages() -> Iterator[Callable[[str, int, int], None] | None]:
    """Show on the standard error how far a long piece of work has come, stage by stage.

    Yields:
        What to call with the stage, how much of it is done, and how much there is; None where
        there is no terminal.
    """
    if sys.stderr is None or not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console  # noqa: PLC0415 - see the top
    from rich.progress import (  # noqa: PLC0415
        BarColumn,
        Progress,
        TaskID,
        TextColumn,
        TimeElapsedColumn,
    )

    columns = (TextColumn("{task.description:<8}"), BarColumn(), TimeElapsedColumn())
    tasks: dict[str, TaskID] = {}
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:

        def tell(stage: str, done: int, of: int) -> None:
            if stage not in tasks:
                tasks[stage] = bar.add_task(stage)
            bar.update(tasks[stage], completed=done, total=max(of, 1))

        yield tell


class _Meter:
    """Counts names; shows a bar when they become many."""

    def __init__(self, size: int | None, stack: ExitStack) -> None:
        self._size = size
        self._stack = stack
        self._count = 0
        self._update: Callable[[int, int], None] | None = None

    def advance(self, position: int) -> None:
        self._count += 1
        if self._count < _LONG:
            return
        if self._update is None:
            self._update = self._start()
        self._update(position, self._count)

    def _start(self) -> Callable[[int, int], None]:
        from rich.console import Console  # noqa: PLC0415
        from rich.progress import (  # noqa: PLC0415
            BarColumn,
            Progress,
            TaskID,
            TextColumn,
            TimeElapsedColumn,
        )

        columns = (TextColumn("{task.fields[count]} names"), BarColumn(), TimeElapsedColumn())
        bar = Progress(*columns, console=Console(stderr=True), transient=True)
        self._stack.enter_context(bar)
        task: TaskID = bar.add_task("", total=self._size, count=self._count)

        def update(position: int, count: int) -> None:
            bar.update(task, completed=position, count=count)

        return update
