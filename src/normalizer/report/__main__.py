"""``python -m normalizer.report FOLDER -o OUT``: the main job from the command line."""

from __future__ import annotations

import argparse
import io
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from normalizer.errors import NormalizerError
from normalizer.explain import explain
from normalizer.report.answers import answer_all
from normalizer.report.articles import read_articles
from normalizer.report.doubt import where
from normalizer.report.files import write_files
from normalizer.report.text import compose
from normalizer.resolver import Resolver
from normalizer.tables.vocabulary import suggest

if TYPE_CHECKING:
    from collections.abc import Sequence

    from normalizer.report.answers import Answer

__all__ = ["main"]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the job.

    Returns:
        Exit status: 0 when the report was made, whatever it says; 1 when it could not be made.
    """
    options = _parser().parse_args(arguments)
    try:
        text = _run(options.folder, options.out, options.tables, options.explain)
    except NormalizerError as error:
        return _fail(str(error))
    except OSError as error:
        return _fail(f"{error.filename}: {error.strerror}\nmend: name another folder after -o")
    return _print(text)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m normalizer.report",
        description="Resolve the mentions of articles: print a report, write the answers to files.",
    )
    parser.add_argument("folder", type=Path, help="holds NAME.csv and NAME.yaml for each article")
    parser.add_argument(
        "-o", "--out", type=Path, metavar="OUT",
        help="write mentions.csv and mentions.jsonl into this folder",
    )  # fmt: skip
    parser.add_argument(
        "--tables", type=Path, action="append", default=[], metavar="PATH",
        help="resolve against this file or folder instead of the bundled tables; may be repeated",
    )  # fmt: skip
    parser.add_argument(
        "--explain", metavar="MENTION",
        help="only print why each row of this spelling was answered as it was",
    )  # fmt: skip
    return parser


def _run(folder: Path, out: Path | None, tables: Sequence[Path], spelling: str | None) -> str:
    """Do the job, and return what is to be printed."""
    articles = read_articles(folder)
    resolver = Resolver.load(*tables)
    answers = answer_all(articles, resolver)
    if spelling is not None:
        return _explanations(answers, spelling)
    if out is not None:
        write_files(out, answers)
    return compose(articles, answers, {entity.id for entity in resolver.tables.entities})


def _explanations(answers: Sequence[Answer], spelling: str) -> str:
    """Why the rows of a spelling were answered as they were.

    Raises:
        NormalizerError: No row has this spelling.
    """
    found = [answer for answer in answers if answer.mention.text == spelling]
    if not found:
        near = suggest(spelling, {answer.mention.text.casefold() for answer in answers})
        meant = next((a.mention.text for a in answers if a.mention.text.casefold() == near), None)
        mend = f"did you mean {meant!r}?" if meant else "write it as the column 'mention' does"
        raise NormalizerError(f"no row has the spelling {spelling!r}\nmend: {mend}")
    parts = (f"{where(answer)}\n{explain(answer.resolution)}\n" for answer in found)
    return "\n".join(parts)


def _fail(message: str) -> int:
    sys.stderr.write(f"{message}\n")
    return 1


def _print(text: str) -> int:
    if isinstance(sys.stdout, io.TextIOWrapper):
        # Names are of all scripts; a terminal that lacks one must not stop the report.
        sys.stdout.reconfigure(errors="backslashreplace")
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        # The reader, such as `head`, has seen enough; nothing may be written at exit either.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0


if __name__ == "__main__":
    sys.exit(main())
