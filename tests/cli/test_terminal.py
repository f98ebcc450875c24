"""Colour and progress: on a terminal, and nowhere else."""

from __future__ import annotations

import io
import sys

import pytest

from normalizer.cli.terminal import plain, progress, styler

SPANS = [("resolved", "bold green"), ("  [red]Cho Tae-yul :smile: " + "x" * 200, "")]


class Screen(io.StringIO):
    """A stream that says that it is a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.fixture(autouse=True)
def colours(monkeypatch):
    """A terminal with colours, whatever the tests run in."""
    for name in ("NO_COLOR", "FORCE_COLOR", "COLORTERM", "TTY_COMPATIBLE", "TTY_INTERACTIVE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")


def test_colour_on_a_terminal():
    """Text on a terminal has colour, is not wrapped, and no markup of names is taken for ours."""
    shown = styler(Screen())(SPANS)

    assert shown.startswith("\x1b[1;32mresolved\x1b[0m")
    assert SPANS[1][0] in shown
    assert "\n" not in shown


def test_no_colour_in_a_pipe():
    """Text elsewhere is plain."""
    assert styler(io.StringIO()) is plain
    assert styler(None) is plain


@pytest.mark.parametrize(("name", "value"), [("NO_COLOR", "1"), ("TERM", "dumb")])
def test_no_colour_where_it_is_not_wanted(monkeypatch, name, value):
    """``NO_COLOR`` and a dumb terminal are respected."""
    monkeypatch.setenv(name, value)

    assert styler(Screen())(SPANS) == plain(SPANS)


@pytest.mark.parametrize(
    ("stream", "wanted", "count", "expected"),
    [
        (Screen, True, 600, True),
        (Screen, True, 100, False),
        (Screen, False, 600, False),
        (io.StringIO, True, 600, False),
    ],
    ids=["long", "short", "not wanted", "no terminal"],
)
def test_progress_is_shown_for_long_inputs_on_a_terminal(
    monkeypatch, stream, wanted, count, expected
):
    """A bar is shown only when it can be seen and read, and is taken away again."""
    screen = stream()
    monkeypatch.setattr(sys, "stderr", screen)
    with progress(count, wanted=wanted) as advance:
        for done in range(count):
            advance(done)

    assert (f"{count} names" in screen.getvalue()) is expected
    assert bool(screen.getvalue()) is expected
