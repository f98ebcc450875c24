"""The command ``diff``."""

from __future__ import annotations

import json
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from attrs import frozen

from normalizer.cli.corpus import Corpus, corpus_options, told
from normalizer.cli.options import (
    bundled_option,
    count_option,
    file_option,
    form_option,
    output_option,
    policy_option,
    workers_option,
)
from normalizer.cli.outputs import check_kept, open_output
from normalizer.cli.terminal import progress

if TYPE_CHECKING:
    from normalizer.curation.changes import Diff
    from normalizer.curation.protecting import Protected
    from normalizer.resolver import Resolver

__all__ = ["diff_command"]


@frozen
class _Options:
    """What was asked; see the help of each option."""

    old: Path
    new: Path
    protect: tuple[Path, ...]
    write_protect: Path | None
    bundled: bool
    policy: str
    scores: bool
    most: int | None
    form: str
    output: Path | None
    workers: int


@click.command("diff")
@click.argument("old", type=click.Path(path_type=Path))
@click.argument("new", type=click.Path(path_type=Path))
@corpus_options
@file_option(
    "--protect",
    multiple=True,
    explained="Fail where NEW does not give the answers of FILE. Repeatable.",
)
@file_option(
    "--write-protect",
    explained="Write the answers of NEW to the mentions into FILE, for --protect.",
)
@bundled_option("Whether the bundled tables are loaded beside both.", default=False)
@policy_option("How sure to be.")
@click.option("--scores", is_flag=True, help="Show the scores before and after, too.")
@count_option(
    "--most", "Show the N gravest changes; by default all. JSON has all of them.", least=0
)
@form_option(
    "text",
    "json",
    "markdown",
    explained="text to read, json for programs, markdown for a pull request.",
)
@output_option
@workers_option
@click.pass_context
def diff_command(context: click.Context, /, **given: Any) -> None:
    r"""Say which mentions a change of tables answers otherwise, and why.

    OLD and NEW are alias files, folders of them, or knowledge bases that 'normalizer build' wrote.
    Without --mentions and --log, every name that either lists is asked, so that new rows that break
    old ones show.

    Exits with 0 when no protected answer is broken, 1 when one is, or when alias tables have
    problems, and 2 when the command or its input was mistaken.

    \b
    Examples:
      normalizer diff released/ tables/
      normalizer diff released/ tables/ --mentions names.csv --column speaker --protect kept.csv
      normalizer diff tables/ tables/ --log asked.jsonl --write-protect kept.csv
    """
    corpus = Corpus.taken(given)
    options = _Options(**given)
    corpus.check()
    if options.write_protect is not None and "-" in corpus.mentions:
        raise click.UsageError("--write-protect reads the mentions twice; give a file, not -")
    for output in (options.output, options.write_protect):
        check_kept(output, [options.old, options.new, *corpus.mentions, *corpus.log])
    # What reads tables and files names is for those commands alone that run.
    from normalizer.curation.protecting import read_protected  # noqa: PLC0415
    from normalizer.curation.rows import open_resolver  # noqa: PLC0415

    guarded = [one for path in options.protect for one in read_protected(path)]
    old, new = (
        open_resolver(path, bundled=options.bundled, policy=options.policy)
        for path in (options.old, options.new)
    )
    diff = _compare(options, corpus, old, new, guarded)
    with open_output(options.output) as write:
        write(_shown(diff, options))
    if options.write_protect is not None:
        _write_protected(options, corpus, old, new)
    context.exit(1 if diff.broken else 0)


def _compare(
    options: _Options, corpus: Corpus, old: Resolver, new: Resolver, guarded: list[Protected]
) -> Diff:
    from normalizer.curation.diffing import compare_tables, every_alias  # noqa: PLC0415

    mentions = corpus.read() if corpus else every_alias(old, new)
    with ExitStack() as stack:
        advance = stack.enter_context(progress(None, wanted=True))
        return compare_tables(
            old, new, told(mentions, advance), protected=guarded, workers=options.workers
        )


def _shown(diff: Diff, options: _Options) -> str:
    from normalizer.curation.showing import diff_markdown, diff_text  # noqa: PLC0415

    if options.form == "json":
        return json.dumps(diff.as_dict(), ensure_ascii=False, indent=2) + "\n"
    show = diff_markdown if options.form == "markdown" else diff_text
    return show(diff, scores=options.scores, most=options.most)


def _write_protected(options: _Options, corpus: Corpus, old: Resolver, new: Resolver) -> None:
    from normalizer.curation.diffing import every_alias  # noqa: PLC0415
    from normalizer.curation.protecting import protect  # noqa: PLC0415

    mentions = corpus.read() if corpus else every_alias(old, new)
    with open_output(options.write_protect) as write:
        write(protect(new, mentions, workers=options.workers))
