"""Articles and their mentions, read from a folder.

Each article is a pair of files: ``NAME.csv`` lists its mentions, ``NAME.yaml`` tells who published
it, when, and in which language. ``NAME.gold.csv`` may tell where in the text the mentions stand; it
is for those who have the text, and is passed over here.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import field, frozen

from normalizer.model import Location, Problem
from normalizer.report.facts import Facts, read_facts
from normalizer.report.problems import BAD_FOLDER, MentionsError
from normalizer.report.rows import Mention, read_rows
from normalizer.tables.files import Found, read_text, shown

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["GOLD_SUFFIX", "Article", "read_articles"]

GOLD_SUFFIX = ".gold.csv"
"""End of the name of a file that holds the places of mentions in a text, and is no article."""


@frozen
class Article:
    """A source, and the mentions in it.

    Attributes:
        name: Its short name: the path of its files below the folder, without the suffix.
        facts: Who published it, when, and in which language.
        mentions: Its mentions in the order of the table.
    """

    name: str
    facts: Facts
    mentions: tuple[Mention, ...] = field(repr=False)


def read_articles(folder: str | os.PathLike[str]) -> tuple[Article, ...]:
    """Read all articles below a folder, by name.

    Args:
        folder: Searched through for pairs of ``NAME.csv`` and ``NAME.yaml``; what starts with a
            dot is passed over, and ``NAME.gold.csv`` is no article of its own.

    Raises:
        MentionsError: Something is wrong; the error lists all problems of all files.
    """
    root = Path(folder)
    problems: list[Problem] = []
    articles = []
    names = _names(root, problems)
    for name in names:
        table, facts = _pair(root, name)
        rows = _text(table, "the table of its mentions is", problems)
        about = _text(facts, "the facts of the article are", problems)
        mentions = None if rows is None else read_rows(rows, shown(table), problems)
        known = None if about is None else read_facts(about, shown(facts), problems)
        if mentions is not None and known is not None:
            articles.append(Article(name, known, mentions))
    if not names and not problems:
        message, mend = "a folder without tables of mentions", "put NAME.csv and NAME.yaml into it"
        problems.append(Problem(Location(shown(root)), BAD_FOLDER, message, mend))
    if problems:
        raise MentionsError(sorted(set(problems)))
    return tuple(articles)


def _names(root: Path, problems: list[Problem]) -> list[str]:
    if not root.is_dir():
        what = "not a folder" if root.exists() else "no such folder"
        mend = "name a folder with NAME.csv and NAME.yaml for each article"
        problems.append(Problem(Location(shown(root)), BAD_FOLDER, what, mend))
        return []
    return sorted(set(_walk(root)))


def _walk(root: Path) -> Iterator[str]:
    for folder, folders, files in os.walk(root):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in files:
            path = Path(folder, name)
            if name.startswith(".") or name.endswith(GOLD_SUFFIX):
                continue
            if path.suffix in (".csv", ".yaml"):
                yield path.relative_to(root).with_suffix("").as_posix()


def _pair(root: Path, name: str) -> tuple[Path, Path]:
    base = root / name
    # Not `with_suffix`: a name may hold dots.
    return base.with_name(base.name + ".csv"), base.with_name(base.name + ".yaml")


def _text(path: Path, what: str, problems: list[Problem]) -> str | None:
    if not path.exists():
        message, mend = f"{what} missing", "add the file, or remove the other one of the pair"
        problems.append(Problem(Location(shown(path)), BAD_FOLDER, message, mend))
        return None
    text, wrong = read_text(Found(shown(path), path, os.path.realpath(path)))
    problems.extend(wrong)
    return text
