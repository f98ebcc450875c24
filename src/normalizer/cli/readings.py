"""The command ``readings``."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from contextlib import ExitStack

import click

from normalizer.cli.inputs import arguments, open_source
from normalizer.cli.options import format_option, lang_option
from normalizer.cli.outputs import csv_row, json_line, open_output, visible
from normalizer.cli.terminal import Span, Styler, styler
from normalizer.languages import Reading, Romanization, languages, readings, romanize
from normalizer.text.scripts import COMMON, scripts_of

__all__ = ["readings_command"]

COLUMNS = ("name", "direction", "form", "weight", "lang", "system")
"""Columns of the CSV, which stay as they are; new ones would come after the last."""

Forms = Sequence[Reading | Romanization]


@click.command("readings")
@click.argument("names", nargs=-1)
@lang_option
@click.option(
    "--most",
    type=click.IntRange(min=1),
    default=10,
    show_default=True,
    help="How many forms of a name to show.",
)
@format_option
def readings_command(names: tuple[str, ...], lang: str | None, most: int, form: str) -> None:
    r"""Read names into their own script, or out.

    A name in Latin letters is read into the script of its language; a name in another script is
    written in Latin letters. Each form has its weight, a probability among all forms of the name,
    and the system or habit that licenses it. NAMES may be - for the lines of the standard input,
    which is also read when no name is given.

    The columns of the CSV are name, direction (reading or romanization), form, weight, lang and
    system, a row a form; in JSON there is one line a name.

    \b
    Examples:
      normalizer readings "Cho Tae-yul"
      normalizer readings 윤석열 --format csv
      normalizer readings "Yoon Suk Yeol" --lang ko --most 3
    """
    if not names and (sys.stdin is None or sys.stdin.isatty()):
        raise click.UsageError("give names, or pipe names in, one a line")
    wanted = names or ("-",)
    with ExitStack() as stack:
        source = stack.enter_context(open_source("-")) if "-" in wanted else None
        write = stack.enter_context(open_output(None))
        style = styler(sys.stdout)
        if form == "csv":
            write(csv_row(COLUMNS))
        for row in arguments(wanted, source):
            (name,) = row.cells
            native = bool(set(scripts_of(name)) - {"Latn", COMMON})
            found: Forms = romanize(name, lang=lang) if native else readings(name, lang=lang)
            direction = "romanization" if native else "reading"
            if form == "json":
                write(json_line(_as_data(name, direction, found, most)))
            elif form == "csv":
                write("".join(_as_rows(name, direction, found[:most])))
            else:
                write(_as_text(name, found, most, style, native=native))


def _as_data(name: str, direction: str, found: Forms, most: int) -> dict[str, object]:
    return {
        "name": name,
        "direction": direction,
        "forms": [
            {"text": one.text, "weight": one.weight, "lang": one.lang, "system": one.system}
            for one in found[:most]
        ],
        "more": max(0, len(found) - most),
    }


def _as_rows(name: str, direction: str, found: Forms) -> list[str]:
    return [
        csv_row([name, direction, one.text, f"{one.weight:.6f}", one.lang, one.system])
        for one in found
    ]


def _as_text(name: str, found: Forms, most: int, style: Styler, *, native: bool) -> str:
    if not found:
        known = ", ".join(one.name for one in languages())
        verb = "written in Latin letters" if native else "read"
        return style([(visible(name), "bold"), (f" cannot be {verb} (known: {known})", "")]) + "\n"
    verb = "can be written as" if native else "can be read as"
    shown = found[:most]
    width = max(len(one.system) for one in shown)
    spans: list[Span] = [(visible(name), "bold"), (f" {verb}", "")]
    for one in shown:
        spans.append((f"\n  {one.weight:.3f}  {one.lang}  {one.system:<{width}}  ", "dim"))
        spans.append((visible(one.text), ""))
    if len(found) > most:
        spans.append((f"\n  and {len(found) - most} less likely", "dim"))
    return style(spans) + "\n"
