"""The answers as files for other programs: ``mentions.csv`` and ``mentions.jsonl``."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING

from normalizer.explain import describe
from normalizer.tables.write import replace_text

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from normalizer.evidence import Evidence
    from normalizer.report.answers import Answer

__all__ = ["COLUMNS", "to_csv", "to_jsonl", "write_files"]

COLUMNS = (
    "source", "publisher", "date", "mention", "kind", "role", "context", "on", "count", "status",
    "entity", "name", "score", "in_doubt", "reason", "evidence", "rival", "rival_score", "gold",
    "right",
)  # fmt: skip
"""Columns of the CSV file, and keys of each line of the JSON file, in this order."""

_DIGITS = 6
"""Decimals of a score."""

Value = str | int | float | bool | None | list[dict[str, str | float]]


def write_files(folder: Path, answers: Sequence[Answer]) -> None:
    """Write both files into a folder, which is made where it is missing.

    Each file is replaced wholly or not at all; the same answers make the same bytes.

    Raises:
        OSError: The folder cannot be made, or a file not written.
    """
    table, lines = to_csv(answers), to_jsonl(answers)
    folder.mkdir(parents=True, exist_ok=True)
    replace_text(folder / "mentions.csv", table)
    replace_text(folder / "mentions.jsonl", lines)


def to_csv(answers: Sequence[Answer]) -> str:
    """The answers as CSV: a header, and a row for each."""
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(COLUMNS)
    for answer in answers:
        values = _values(answer)
        writer.writerow([_cell(values[name]) for name in COLUMNS])
    return stream.getvalue()


def to_jsonl(answers: Sequence[Answer]) -> str:
    """The answers as JSON, one object a line."""
    return "".join(json.dumps(_values(answer), ensure_ascii=False) + "\n" for answer in answers)


def _values(answer: Answer) -> dict[str, Value]:
    """What both files tell of an answer; None where there is nothing to tell."""
    mention, facts, resolution = answer.mention, answer.article.facts, answer.resolution
    entity = resolution.entity
    best, rival = (*resolution.candidates[:2], None, None)[:2]
    return {
        "source": answer.article.name,
        "publisher": facts.publisher,
        "date": str(facts.date or ""),
        "mention": mention.text,
        "kind": str(mention.kind or ""),
        "role": mention.role,
        "context": mention.context,
        "on": str(mention.on or ""),
        "count": mention.count,
        "status": str(resolution.status),
        "entity": entity.id if entity else None,
        "name": entity.name if entity else None,
        "score": round(resolution.score, _DIGITS),
        "in_doubt": resolution.in_doubt,
        "reason": resolution.reason,
        "evidence": [_piece(piece) for piece in best.evidence] if best else [],
        "rival": rival.entity.id if rival else None,
        "rival_score": round(rival.score, _DIGITS) if rival else None,
        "gold": mention.gold or None,
        "right": answer.right,
    }


def _piece(piece: Evidence) -> dict[str, str | float]:
    return {
        "kind": str(piece.kind),
        "bits": round(piece.bits, _DIGITS),
        "left": piece.left,
        "right": piece.right,
        "words": describe(piece),
    }


def _cell(value: Value) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return f"{value:.{_DIGITS}f}"
    if isinstance(value, list):
        return "; ".join(f"{piece['bits']:+.1f} {piece['words']}" for piece in value)
    return str(value)
