"""The report as a whole, in plain text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from normalizer.decide import Status
from normalizer.report.apart import apart_lines
from normalizer.report.doubt import doubt_lines, unknown_lines
from normalizer.report.judged import gold_lines
from normalizer.report.layout import count, fill, heading
from normalizer.report.unified import unified_lines

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from normalizer.report.answers import Answer
    from normalizer.report.articles import Article

__all__ = ["compose"]


def compose(articles: Sequence[Article], answers: Sequence[Answer], known: Collection[str]) -> str:
    """Write the report.

    Args:
        articles: The articles.
        answers: The answers to all their mentions.
        known: Ids of the entities of the tables.
    """
    lines = ["NAMES IN THESE ARTICLES", "=======================", ""]
    lines += _summary(articles, answers)
    for title, part in (
        ("Unified: one entity, however it is spelled", unified_lines(answers)),
        ("Kept apart: entities that look alike", apart_lines(answers)),
        ("In doubt: a person should look", doubt_lines(answers)),
        ("Unknown: no entity of the tables", unknown_lines(answers)),
        ("Against gold", gold_lines(answers, known)),
    ):
        lines += heading(title)
        lines += part[:-1] if part[-1] == "" else part
    return "\n".join(lines) + "\n"


def _summary(articles: Sequence[Article], answers: Sequence[Answer]) -> list[str]:
    mentions = sum(answer.mention.count for answer in answers)
    spellings = len({answer.mention.text for answer in answers})
    statuses = dict.fromkeys(Status, 0)
    for answer in answers:
        statuses[answer.resolution.status] += 1
    told = ", ".join(f"{number} {status}" for status, number in statuses.items())
    head = ", ".join((
        count(len(articles), "article"),
        count(mentions, "mention"),
        count(spellings, "distinct spelling"),
    ))  # fmt: skip
    lines = fill(f"{head}; of {count(len(answers), 'row')} {told}")
    lines.append("")
    for article in articles:
        facts = article.facts
        by = " / ".join(part for part in (facts.publisher, facts.agency) if part)
        about = ", ".join((by or "publisher unknown", str(facts.date or "date unknown")))
        lines += fill(f"{article.name}: {about}", first="    ", then="        ")
    return lines
