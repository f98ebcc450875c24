"""The command ``report``."""

from __future__ import annotations

import json
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from attrs import frozen

from normalizer.cli.inputs import CommandError
from normalizer.cli.options import (
    bundled_option,
    file_option,
    kb_option,
    lang_option,
    output_option,
    policy_option,
    read_date,
    tables_option,
    workers_option,
)
from normalizer.cli.outputs import Write, check_kept, open_output
from normalizer.cli.terminal import stages
from normalizer.cli.texts import Text, read_texts
from normalizer.dates import PartialDate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from normalizer.resolver import Resolver
    from normalizer.texts import AnnotatedText

__all__ = ["report_command"]


@frozen
class _Options:
    """What was asked; see the help of each option."""

    files: tuple[str, ...]
    output: Path | None
    json_lines: Path | None
    web_annotation: Path | None
    title: str
    date: PartialDate | None
    lang: str | None
    tables: tuple[Path, ...]
    bundled: bool
    kb: Path | None
    judgements: Path | None
    policy: str
    workers: int

    @property
    def outputs(self) -> tuple[Path | None, ...]:
        """The files to write; None for the standard output, or for what was not asked for."""
        return (self.output, self.json_lines, self.web_annotation)


@click.command("report")
@click.argument("files", nargs=-1, required=True)
@output_option
@file_option("--json-lines", explained="Write the mentions into FILE, too, a line of JSON each.")
@file_option(
    "--web-annotation",
    explained="Write the mentions into FILE, too, as W3C Web Annotations (JSON-LD).",
)
@click.option(
    "--title",
    default="Names across texts",
    show_default=True,
    metavar="TEXT",
    help="Heading of the page.",
)
@click.option(
    "--date",
    callback=read_date,
    metavar="DATE",
    help="When the texts were written: 2024, 2024-02 or 2024-02-06.",
)
@lang_option
@tables_option(
    "Load alias files, or all those in a folder, besides the bundled tables. Repeatable."
)
@bundled_option(
    "Whether to load the tables that come with normalizer; --no-bundled needs --tables."
)
@kb_option
@file_option(
    "--judgements",
    explained="Obey what people said in FILE, a journal that 'normalizer judge' writes.",
)
@policy_option("How sure to be: strict for merges that nobody reviews, screening for review lists.")
@workers_option
def report_command(**given: Any) -> None:
    r"""Show whom texts mean, by which spellings, and where to look, as one page of HTML.

    FILES are texts in UTF-8; a folder stands for the .txt files in it and below, and - for the
    standard input. A text is called by the name of its file.

    The page holds all it needs and loads nothing. It is written when all is done, or not at all.

    Exits with 0 when all is done, 1 when alias tables have problems, which are all listed, and 2
    when the command or its input was mistaken.

    \b
    Examples:
      normalizer report articles/ -o report.html
      normalizer report one.txt two.txt --date 2024-10 -o report.html
      normalizer report articles/ -o report.html --json-lines mentions.jsonl
    """
    options = _Options(**given)
    _check(options)
    texts, problems = read_texts(options.files)
    with ExitStack() as stack:
        writes: list[Write] = []
        for path in dict.fromkeys((options.output, *filter(None, options.outputs))):
            try:
                check_kept(path, [*(text.path for text in texts if text.path), *options.tables])
                writes.append(stack.enter_context(open_output(path)))
            except CommandError as error:
                problems.append(error.message)
        if problems:
            raise CommandError(_all_of(problems))
        resolver = _open_resolver(options)
        annotated = _annotate(resolver, texts, options)
        _write(options, annotated, writes)


def _check(options: _Options) -> None:
    """Find what cannot be meant before anything is read."""
    if options.files.count("-") > 1:
        raise click.UsageError("- can stand once only; the standard input is read once")
    if options.kb is not None and options.tables:
        raise click.UsageError("--kb has its own tables; leave out --tables, or --kb")
    if options.kb is None and not options.bundled and not options.tables:
        raise click.UsageError("--no-bundled leaves no tables; give --tables PATH")
    given = [path.resolve() for path in options.outputs if path is not None]
    if len(set(given)) < len(given):
        raise click.UsageError("two outputs have one name; give each a file of its own")


def _all_of(problems: Sequence[str]) -> str:
    """All that is wrong, so that nobody mends one thing only to hear of the next."""
    if len(problems) == 1:
        return problems[0]
    return "\n".join([f"{len(problems)} problems; nothing was written", *problems])


def _open_resolver(options: _Options) -> Resolver:
    from normalizer.resolver import Resolver  # noqa: PLC0415 - mistakes above are told at once

    judgements = options.judgements or ()
    if options.kb is not None:
        return Resolver.open(options.kb, policy=options.policy, judgements=judgements)
    return Resolver.load(
        *options.tables, bundled=options.bundled, policy=options.policy, judgements=judgements
    )


def _annotate(resolver: Resolver, texts: Sequence[Text], options: _Options) -> list[AnnotatedText]:
    from normalizer.annotating_many import annotate_many  # noqa: PLC0415 - likewise
    from normalizer.texts.documents import Document  # noqa: PLC0415

    documents = [Document(one.text, one.source, options.date, options.lang) for one in texts]
    with stages() as tell:
        return list(
            annotate_many(
                resolver,
                documents,
                workers=options.workers,
                progress=None if tell is None else lambda done: tell("texts", done, len(texts)),
            )
        )


def _write(options: _Options, annotated: Sequence[AnnotatedText], writes: Sequence[Write]) -> None:
    from normalizer.page import compose_page  # noqa: PLC0415 - likewise
    from normalizer.texts.web_annotation import web_annotations  # noqa: PLC0415

    page, *others = writes
    page(compose_page(annotated, title=options.title))
    if options.json_lines is not None:
        lines = others.pop(0)
        for one in annotated:
            for line in one.json_lines(evidence=True):
                lines(line + "\n")
    if options.web_annotation is not None:
        found = [item for one in annotated for item in web_annotations(one)]
        rows = ",\n".join(json.dumps(item, ensure_ascii=False) for item in found)
        others.pop(0)(f"[\n{rows}\n]\n" if rows else "[]\n")
