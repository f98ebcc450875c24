"""The parts of the report on what a person should look at: doubts, and unknown names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from normalizer.decide import Status
from normalizer.explain import describe
from normalizer.report.layout import fill

if TYPE_CHECKING:
    from collections.abc import Sequence

    from normalizer.decide import Candidate
    from normalizer.report.answers import Answer

__all__ = ["doubt_lines", "unknown_lines", "where"]

_MOST_CANDIDATES = 2


def doubt_lines(answers: Sequence[Answer]) -> list[str]:
    """Each mention that is in doubt, with the two likeliest entities and their evidence."""
    lines: list[str] = []
    for answer in answers:
        if answer.resolution.in_doubt:
            lines += [*_doubt(answer), ""]
    return lines or ["No mention is in doubt."]


def unknown_lines(answers: Sequence[Answer]) -> list[str]:
    """Each mention that means no entity of the tables, as far as they know."""
    lines: list[str] = []
    for answer in answers:
        if answer.resolution.status is Status.NIL:
            lines += fill(f"{where(answer)}: {answer.resolution.reason}", then="    ")
    return lines or ["No mention is unknown."]


def where(answer: Answer) -> str:
    """A mention with what its row says of it, and where it stood."""
    mention = answer.mention
    told = [str(mention.kind)] if mention.kind else []
    told += [part for part in (mention.role, mention.context) if part]
    if answer.on:
        told.append(str(answer.on))
    number = f" ({mention.count})" if mention.count > 1 else ""
    return f"{mention.text!r} in {answer.article.name}{number}" + (
        f" [{', '.join(told)}]" if told else ""
    )


def _doubt(answer: Answer) -> list[str]:
    resolution = answer.resolution
    lines = fill(where(answer), then="    ")
    meant = f" as {resolution.entity.name}" if resolution.entity else ""
    lines += fill(f"{resolution.status}{meant}: {resolution.reason}", first="    ", then="    ")
    for piece in resolution.contradictions:
        lines += fill(f"but {describe(piece)}", first="    ", then="        ")
    for candidate in resolution.candidates[:_MOST_CANDIDATES]:
        lines += _candidate(candidate)
    return lines


def _candidate(candidate: Candidate) -> list[str]:
    entity = candidate.entity
    via = "" if candidate.alias.text == entity.name else f", by its alias {candidate.alias.text!r}"
    title = f"{entity.name} [{entity.id}] score {candidate.score:.3f}{via}"
    lines = fill(title, first="    ", then="        ")
    for piece in candidate.evidence:
        lines += fill(describe(piece), first=f"      {piece.bits:+6.1f}  ", then=" " * 14)
    return lines
