"""The commands: ``normalizer resolve``, ``compare``, ``readings``, ``build`` and others.

It asks the library, and prints or writes down; whatever it can do, Python can do too.
"""

from __future__ import annotations

import click

from normalizer import __version__
from normalizer.cli.group import CommandGroup, LazyCommands, Place

__all__ = ["main"]

_COMMANDS = {
    "resolve": Place("normalizer.cli.resolve", "resolve_command", "Say which entities names mean."),
    "annotate": Place(
        "normalizer.cli.annotate",
        "annotate_command",
        "Find the mentions in texts, and say what each means.",
    ),
    "report": Place(
        "normalizer.cli.report",
        "report_command",
        "Show whom texts mean, by which spellings, and where to look, as one page of HTML.",
    ),
    "compare": Place(
        "normalizer.cli.compare", "compare_command", "Score whether two names are of one entity."
    ),
    "readings": Place(
        "normalizer.cli.readings", "readings_command", "Read names into their own script, or out."
    ),
    "build": Place(
        "normalizer.cli.knowledge_base",
        "build_command",
        "Compile alias files to a knowledge base.",
    ),
    "update": Place(
        "normalizer.cli.knowledge_base",
        "update_command",
        "Change a knowledge base without building it again.",
    ),
    "merge": Place(
        "normalizer.cli.knowledge_base",
        "merge_command",
        "Join the changes of a knowledge base, so that it answers faster.",
    ),
    "verify": Place(
        "normalizer.cli.knowledge_base",
        "verify_command",
        "Compare a knowledge base with what was written.",
    ),
    "judge": Place(
        "normalizer.cli.judge",
        "judge_command",
        "Write down what a name means, or not, against all scores.",
    ),
    "suggest": Place(
        "normalizer.cli.suggest",
        "suggest_command",
        "Suggest alias rows from mentions that are not resolved, and write those accepted.",
    ),
    "diff": Place(
        "normalizer.cli.diff",
        "diff_command",
        "Say which mentions a change of tables answers otherwise, and why.",
    ),
    "stats": Place(
        "normalizer.cli.stats",
        "stats_command",
        "Count what tables hold, and name the entities that are easily confused.",
    ),
    "lint": Place(
        "normalizer.cli.tables",
        "lint_command",
        "Check alias files, and say how to mend what is wrong.",
    ),
    "fmt": Place("normalizer.cli.tables", "fmt_command", "Rewrite alias files in canonical form."),
    "schema": Place(
        "normalizer.cli.tables",
        "schema_command",
        "Print the JSON Schema of alias files, for editors.",
    ),
    "import": Place(
        "normalizer.cli.imports", "import_command", "Read names of other formats into a CSV table."
    ),
    "export": Place(
        "normalizer.cli.exports",
        "export_command",
        "Write alias tables in the formats of other tools.",
    ),
}


@click.group(cls=CommandGroup, commands=LazyCommands(_COMMANDS))
@click.version_option(__version__, prog_name="normalizer")
def main() -> None:
    r"""Turn names as sources spell them into the entities they mean.

    \b
    Examples:
      normalizer resolve "Cho Tae-yul" 조태열
      normalizer compare "Cho Tae-yul" "Cho Tae-yong"
      normalizer readings "Yoon Suk Yeol"

    Exits with 0 when all is done, 1 when alias tables have problems, 2 when the command or its
    input was mistaken, 130 when interrupted.
    """
