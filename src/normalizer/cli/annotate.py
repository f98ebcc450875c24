"""The command ``annotate``."""

from __future__ import annotations

import re
import sys
from collections import deque
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
from normalizer.cli.outputs import check_kept, json_line, open_output, visible
from normalizer.cli.terminal import Span, Styler, plain, stages, styler
from normalizer.cli.texts import HTML_SUFFIXES, TEXT_SUFFIXES, TextFile, find_texts
from normalizer.dates import PartialDate
from normalizer.decide import Status

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from normalizer.resolver import Resolver
    from normalizer.texts import AnnotatedText, TextMention
    from normalizer.texts.documents import Document
    from normalizer.texts.html import HtmlText

__all__ = ["annotate_command"]

_STYLES = {Status.RESOLVED: "bold green", Status.AMBIGUOUS: "bold yellow", Status.NIL: "bold"}
_LINE_END_OR_TAB = re.compile(r"(\r?\n|\t)")


@frozen
class _Options:
    """What was asked; see the help of each option."""

    files: tuple[str, ...]
    html: bool
    form: str
    explain: bool
    lang: str | None
    date: PartialDate | None
    source: str | None
    tables: tuple[Path, ...]
    bundled: bool
    kb: Path | None
    judgements: Path | None
    policy: str
    output: Path | None
    workers: int


@click.command("annotate")
@click.argument("files", nargs=-1)
@click.option("--html", is_flag=True, help="Read the files as HTML; offsets are those of the file.")
@lang_option
@click.option(
    "--date",
    callback=read_date,
    metavar="DATE",
    help="When the texts were written: 2024, 2024-02 or 2024-02-06.",
)
@click.option(
    "--source", metavar="TEXT", help="Who says it; by default the path of each file as given."
)
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
@click.option(
    "--format",
    "form",
    type=click.Choice(["json", "web-annotation", "text", "html"]),
    default="json",
    show_default=True,
    help="json for a line of JSON a mention; web-annotation for a W3C annotation a line; text to "
    "read; html for the page with marks, with --html and one file.",
)
@click.option("--explain", is_flag=True, help="Give the candidates their evidence, with JSON.")
@output_option
@workers_option
def annotate_command(**given: Any) -> None:
    r"""Find the mentions in texts, and say what each means.

    FILES are texts in UTF-8, folders with .txt files (.html, .htm and .xhtml with --html), or - for
    the standard input, which is also read when no file is given.

    A mention has its start and end, counted in characters of its file; how it speaks of its entity;
    and what it means: resolved, ambiguous or nil. What the texts say against the tables, or against
    themselves, is told with --format text.

    Exits with 0 when all is done, 1 when alias tables have problems, and 2 when the command or its
    input was mistaken; all files that cannot be read are told, and nothing is written.

    \b
    Examples:
      normalizer annotate article.txt --lang en --date 2024-02-06
      normalizer annotate articles/ --kb kb --workers 2 -o mentions.jsonl
      normalizer annotate --html page.html --format html -o marked.html
    """
    options = _Options(**given)
    _check(options)
    suffixes = HTML_SUFFIXES if options.html else TEXT_SUFFIXES
    files, problems = find_texts(options.files or ("-",), suffixes=suffixes)
    if options.form == "html" and len(files) + len(problems) > 1:
        problems.append(f"--format html is for one page, and {len(files)} were found")
    try:
        read = [file.path for file in files if file.path]
        check_kept(options.output, [*read, *options.tables])
    except CommandError as error:
        problems.append(error.message)
    if len(problems) > 1:
        problems.insert(0, f"{len(problems)} problems; nothing was written")
    if problems:
        raise CommandError("\n".join(problems))
    with ExitStack() as stack:
        write = stack.enter_context(open_output(options.output))
        resolver = _open(options)
        reading = _Reading(files, options)
        shown = options.output is None and sys.stdout is not None and sys.stdout.isatty()
        tell = None if shown else stack.enter_context(stages())
        from normalizer.annotating_many import annotate_many  # noqa: PLC0415

        answers = annotate_many(
            resolver,
            reading.documents(),
            workers=options.workers,
            progress=None if tell is None else lambda done: tell("texts", done, len(files)),
        )
        form = _former(options, several=len(files) > 1)
        for answer in answers:
            for piece in form(answer, reading.page()):
                write(piece)


def _check(options: _Options) -> None:
    """Find what cannot be meant before anything is read."""
    if options.kb is not None and options.tables:
        raise click.UsageError("--kb has its own tables; leave out --tables, or --kb")
    if options.kb is None and not options.bundled and not options.tables:
        raise click.UsageError("--no-bundled leaves no tables; give --tables PATH")
    if options.form == "html" and not options.html:
        raise click.UsageError("--format html needs --html: it marks a page")
    if options.explain and options.form != "json":
        raise click.UsageError("--explain goes with --format json")
    if not options.files and (sys.stdin is None or sys.stdin.isatty()):
        raise click.UsageError("name files or folders, or pipe a text in")


def _open(options: _Options) -> Resolver:
    from normalizer.resolver import Resolver  # noqa: PLC0415 - after the files were looked at

    judgements = options.judgements or ()
    if options.kb is not None:
        return Resolver.open(options.kb, policy=options.policy, judgements=judgements)
    return Resolver.load(
        *options.tables, bundled=options.bundled, policy=options.policy, judgements=judgements
    )


class _Reading:
    """The files as documents, and the pages of those that are on their way."""

    def __init__(self, files: Sequence[TextFile], options: _Options) -> None:
        self._files = files
        self._options = options
        self._pages: deque[HtmlText | None] = deque()

    def documents(self) -> Iterator[Document]:
        """The texts, read one by one."""
        from normalizer.texts.documents import Document  # noqa: PLC0415 - as above
        from normalizer.texts.html import read_html  # noqa: PLC0415

        options = self._options
        for file in self._files:
            text = file.read()
            page = read_html(text) if options.html else None
            self._pages.append(page)
            yield Document(
                text if page is None else page.text,
                file.shown if options.source is None else options.source,
                options.date,
                options.lang,
            )

    def page(self) -> HtmlText | None:
        """The page of the next answer, if it is one."""
        return self._pages.popleft()


def _former(
    options: _Options, *, several: bool
) -> Callable[[AnnotatedText, HtmlText | None], Iterator[str]]:
    """What writes an answer in the form that was asked for."""
    style = plain if options.output else styler(sys.stdout)

    def form(answer: AnnotatedText, page: HtmlText | None) -> Iterator[str]:
        if options.form == "web-annotation":
            from normalizer.texts.web_annotation import web_annotations  # noqa: PLC0415

            yield from map(json_line, web_annotations(answer))
        elif options.form == "text":
            yield from _as_text(answer, style, several=several)
        elif options.form == "html":
            assert page is not None  # --html was given
            yield page.mark(answer)
        else:
            for mention in answer.mentions:
                row = {"source": answer.source, **mention.as_dict(evidence=options.explain)}
                if page is not None:
                    row["start"], row["end"] = page.source_span(mention.start, mention.end)
                yield json_line(row)

    return form


def _as_text(answer: AnnotatedText, style: Styler, *, several: bool) -> Iterator[str]:
    """A text with its mentions marked, and below it what it says against the tables."""
    if several:
        yield style([(f"{visible(answer.source)}\n\n", "dim")])
    done = 0
    for mention in answer.mentions:
        yield style([(_shown(answer.text[done : mention.start]), ""), *_marked(mention)])
        done = mention.end
    yield style([(_shown(answer.text[done:]).rstrip("\n") + "\n", "")])
    for one in answer.contradictions:
        yield style([(f"\n{one.kind.value}: ", "yellow"), (visible(one.reason), "")])
    if answer.contradictions or several:
        yield "\n"


def _marked(mention: TextMention) -> list[Span]:
    if mention.entity is not None:
        meant = mention.entity.id
    elif mention.status is Status.AMBIGUOUS:
        meant = "?"
    else:
        meant = mention.cluster or mention.status.value
    style = _STYLES[mention.status]
    return [("[", "dim"), (visible(mention.text), style), (f" = {visible(meant)}]", "dim")]


def _shown(text: str) -> str:
    """A text in lines, safe to show in a terminal."""
    return "".join(
        part.removeprefix("\r") if number % 2 else visible(part)
        for number, part in enumerate(_LINE_END_OR_TAB.split(text))
    )
