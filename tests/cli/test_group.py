"""The group of commands: its help, its errors, and what it costs to start."""

from __future__ import annotations

import subprocess
import sys

import click
import pytest

import normalizer
from normalizer.cli import main

COMMANDS = (
    "resolve", "annotate", "report", "compare", "readings", "build", "update", "merge", "verify",
    "judge", "suggest", "diff", "stats", "lint", "fmt", "schema", "import", "export",
)  # fmt: skip

HELP = """\
Usage: main [OPTIONS] COMMAND [ARGS]...

  Turn names as sources spell them into the entities they mean.

  Examples:
    normalizer resolve "Cho Tae-yul" 조태열
    normalizer compare "Cho Tae-yul" "Cho Tae-yong"
    normalizer readings "Yoon Suk Yeol"

  Exits with 0 when all is done, 1 when alias tables have problems, 2 when the
  command or its input was mistaken, 130 when interrupted.

Options:
  --version  Show the version and exit.
  --help     Show this message and exit.

Commands:
  resolve   Say which entities names mean.
  annotate  Find the mentions in texts, and say what each means.
  report    Show whom texts mean, by which spellings, and where to look, as one
            page of HTML.
  compare   Score whether two names are of one entity.
  readings  Read names into their own script, or out.
  build     Compile alias files to a knowledge base.
  update    Change a knowledge base without building it again.
  merge     Join the changes of a knowledge base, so that it answers faster.
  verify    Compare a knowledge base with what was written.
  judge     Write down what a name means, or not, against all scores.
  suggest   Suggest alias rows from mentions that are not resolved, and write
            those accepted.
  diff      Say which mentions a change of tables answers otherwise, and why.
  stats     Count what tables hold, and name the entities that are easily
            confused.
  lint      Check alias files, and say how to mend what is wrong.
  fmt       Rewrite alias files in canonical form.
  schema    Print the JSON Schema of alias files, for editors.
  import    Read names of other formats into a CSV table.
  export    Write alias tables in the formats of other tools.
"""


def test_help_names_the_commands(run):
    """The help of the group shows every command with one sentence, and examples."""
    done = run("--help")

    assert done.exit_code == 0
    assert done.output == HELP


def test_all_commands_are_looked_at():
    """No command is left out of what is asked of all."""
    assert tuple(main.commands) == COMMANDS


def test_version(run):
    """The version is that of the package."""
    assert run("--version").output == f"normalizer, version {normalizer.__version__}\n"


@pytest.mark.parametrize("name", COMMANDS)
def test_summary_is_the_first_sentence_of_the_help(name):
    """The summaries that spare loading the commands say what the commands say."""
    command = main.commands[name]

    assert main.commands.places[name].summary.rstrip(".") == (
        command.get_short_help_str(limit=200).rstrip(".")
    )


@pytest.mark.parametrize("name", COMMANDS)
def test_each_command_shows_examples(run, name):
    """The help of a command shows how it is called, a line a call."""
    done = run(name, "--help")

    assert done.exit_code == 0
    assert f"\n  Examples:\n    normalizer {name} " in done.output
    assert "\\b" not in done.output


def test_help_loads_no_command():
    """``normalizer --help`` is quick: it loads neither the commands nor rich."""
    script = (
        "import sys\nfrom normalizer.cli import main\n"
        "try: main(['--help'])\nexcept SystemExit: print(*sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, encoding="utf-8", check=True
    )
    loaded = done.stdout.split("\n")[-2].split()

    assert "normalizer.cli.group" in loaded
    assert {main.commands.places[name].module for name in COMMANDS}.isdisjoint(loaded)
    assert "rich" not in loaded


def test_unknown_command(run):
    """A slip in a command is exit code 2."""
    done = run("resolv", "x")

    assert done.exit_code == 2
    assert "No such command 'resolv'" in done.stderr


def test_a_command_can_be_added_and_removed():
    """The group is an ordinary one to whoever extends it."""
    group = type(main)("group", commands=type(main.commands)({}))

    @group.command("extra")
    def extra() -> None:
        """Do more."""

    assert isinstance(group.commands["extra"], click.Command)
    assert "extra  Do more." in group.get_help(click.Context(group))
    del group.commands["extra"]
    assert len(group.commands) == 0
