"""The main job: resolve the mentions of articles, and report on them.

Reads a folder with a table of mentions for each article, resolves every mention, and tells what was
brought together, what was kept apart, what is in doubt and what is unknown. Run it with
``python -m normalizer.report FOLDER -o OUT``.
"""

from __future__ import annotations

from normalizer.report.answers import Answer, answer_all
from normalizer.report.articles import Article, read_articles
from normalizer.report.files import write_files
from normalizer.report.problems import MentionsError
from normalizer.report.rows import Mention
from normalizer.report.text import compose

__all__ = [
    "Answer",
    "Article",
    "Mention",
    "MentionsError",
    "answer_all",
    "compose",
    "read_articles",
    "write_files",
]
