"""The command ``stats``."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import click

from normalizer.cli.options import count_option, form_option, kind_option, output_option
from normalizer.cli.outputs import check_kept, open_output
from normalizer.cli.terminal import stages
from normalizer.model import as_kind

__all__ = ["stats_command"]


@click.command("stats")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--bundled", is_flag=True, help="Count the bundled tables, too; without PATHS, they are."
)
@kind_option
@count_option(
    "--pairs", "Show the N most confusable pairs; 0 does not look for any.", least=0, default=20
)
@click.option(
    "--least",
    type=click.FloatRange(0, 1),
    default=0.2,
    show_default=True,
    metavar="SCORE",
    help="Least score of a pair.",
)
@form_option("text", "json", explained="text to read, json for programs.")
@output_option
def stats_command(
    paths: tuple[Path, ...], *, bundled: bool, pairs: int, form: str, output: Path | None,
    **given: Any,
) -> None:  # fmt: skip
    r"""Count what tables hold, and name the entities that are easily confused.

    PATHS are alias files, folders of them, or one knowledge base that 'normalizer build' wrote;
    without any, the bundled tables.

    Coverage is by kind of entity, language, script, kind of alias and source. A confusable pair is
    two entities of one kind whose names score high against each other. What `never` keeps apart
    already is marked.

    Exits with 0 when all is done, 1 when alias tables have problems, and 2 when the command was
    mistaken.

    \b
    Examples:
      normalizer stats my-aliases/
      normalizer stats my-aliases/ --kind person --pairs 100
    """
    # What reads tables and files names is for those commands alone that run.
    from normalizer.curation.confusable import confusable_pairs  # noqa: PLC0415
    from normalizer.curation.coverage import coverage  # noqa: PLC0415
    from normalizer.curation.rows import open_resolver  # noqa: PLC0415
    from normalizer.curation.showing import pairs_text, stats_text  # noqa: PLC0415

    check_kept(output, paths)
    kind = as_kind(given["kind"])
    base = open_resolver(*paths, bundled=bundled or not paths).knowledge_base
    found = coverage(
        one for one in base.contents() if kind is None or one[0].kind is kind
    )  # fmt: skip
    near = []
    if pairs:
        with stages() as tell:
            near = confusable_pairs(
                base,
                least=given["least"],
                kind=kind,
                progress=None if tell is None else lambda done: tell("pairs", done, found.entities),
            )
    with open_output(output) as write:
        if form == "json":
            data = {
                **found.as_dict(),
                "confusable": len(near),
                "pairs": [pair.as_dict() for pair in near[:pairs]],
            }
            write(json.dumps(data, ensure_ascii=False, indent=2) + "\n")
            return
        write(stats_text(found))
        if pairs:
            write(f"\n{len(near)} confusable pair{'' if len(near) == 1 else 's'}\n")
            write(pairs_text(near[:pairs]))
