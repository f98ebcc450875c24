"""The part of the report that compares answers with gold, where a row has gold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from normalizer.report.doubt import where
from normalizer.report.layout import count, fill
from normalizer.report.rows import NIL

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from normalizer.report.answers import Answer

__all__ = ["Measure", "gold_lines", "measure"]


@frozen
class Measure:
    """How many answers are right.

    Attributes:
        judged: Rows with gold.
        right: Rows whose answer is the gold.
        resolved: Judged rows that were resolved to some entity.
        resolved_right: Those among them that are right.
        known: Rows whose gold is an entity.
    """

    judged: int
    right: int
    resolved: int
    resolved_right: int
    known: int


def measure(answers: Sequence[Answer]) -> Measure:
    """Count the right answers; rows without gold do not count."""
    judged = [answer for answer in answers if answer.right is not None]
    resolved = [answer for answer in judged if answer.resolution.entity is not None]
    return Measure(
        judged=len(judged),
        right=sum(answer.right is True for answer in judged),
        resolved=len(resolved),
        resolved_right=sum(answer.right is True for answer in resolved),
        known=sum(answer.mention.gold != NIL for answer in judged),
    )


def gold_lines(answers: Sequence[Answer], known: Collection[str]) -> list[str]:
    """The measure, and every row whose answer is not the gold.

    Args:
        answers: All answers.
        known: Ids of the entities of the tables.
    """
    found = measure(answers)
    if not found.judged:
        return ["No row has gold: fill the column 'gold' to compare."]
    lines = [
        f"{found.right} of {count(found.judged, 'row')} right",
        f"precision of resolved: {_share(found.resolved_right, found.resolved)}",
        f"recall of resolved:    {_share(found.resolved_right, found.known)}",
    ]
    wrong = [answer for answer in answers if answer.right is False]
    if wrong:
        lines += ["", f"{count(len(wrong), 'row')} otherwise than gold", ""]
    for answer in wrong:
        lines += _wrong(answer, known)
    return lines


def _share(part: int, whole: int) -> str:
    share = f"{part / whole:.3f}" if whole else "none"
    return f"{share} ({part} of {whole})"


def _wrong(answer: Answer, known: Collection[str]) -> list[str]:
    resolution, gold = answer.resolution, answer.mention.gold
    missing = "" if gold == NIL or gold in known else ", which the tables do not have"
    said = str(resolution.status) + (f" as {resolution.entity.id}" if resolution.entity else "")
    lines = fill(where(answer), then="    ")
    lines += fill(f"gold {gold}{missing}", first="    ", then="        ")
    text = f"answer {said}, score {resolution.score:.3f}: {resolution.reason}"
    return lines + fill(text, first="    ", then="        ")
