"""Resolutions as text, JSON and CSV."""

from __future__ import annotations

from typing import TYPE_CHECKING

from normalizer.cli.outputs import csv_row, evidence_data, json_line, visible
from normalizer.decide import Status
from normalizer.explain import describe

if TYPE_CHECKING:
    from collections.abc import Sequence

    from normalizer.cli.terminal import Span, Styler
    from normalizer.decide import Candidate
    from normalizer.evidence import Evidence
    from normalizer.resolver import Resolution

__all__ = ["COLUMNS", "as_block", "as_csv", "as_json", "as_line"]

COLUMNS = ("mention", "status", "entity", "name", "kind", "score", "reason", "candidates")
"""Columns of the CSV, which stay as they are; new ones would come after the last."""

_STYLES = {Status.RESOLVED: "bold green", Status.AMBIGUOUS: "bold yellow", Status.NIL: "dim"}
_MOST_NAMED = 3


def as_csv(answer: Resolution) -> str:
    """A resolution as a record with `COLUMNS`."""
    entity = answer.entity
    return csv_row([
        answer.text,
        answer.status,
        entity.id if entity else "",
        entity.name if entity else "",
        entity.kind or "" if entity else "",
        f"{answer.score:.6f}",
        answer.reason + _doubts(answer.contradictions),
        " ".join(f"{one.entity.id}:{one.score:.6f}" for one in answer.candidates),
    ])  # fmt: skip


def as_json(answer: Resolution, *, explain: bool) -> str:
    """A resolution as a line of JSON, with the evidence when it is to be explained."""
    entity = answer.entity
    return json_line({
        "mention": answer.text,
        "status": answer.status,
        "entity": entity.id if entity else None,
        "name": entity.name if entity else None,
        "kind": entity.kind if entity else None,
        "score": round(answer.score, 6),
        "reason": answer.reason,
        "in_doubt": answer.in_doubt,
        "notes": list(answer.notes),
        "candidates": [_candidate(one, explain=explain) for one in answer.candidates],
    })  # fmt: skip


def _candidate(one: Candidate, *, explain: bool) -> dict[str, object]:
    data: dict[str, object] = {
        "entity": one.entity.id,
        "name": one.entity.name,
        "kind": one.entity.kind,
        "score": round(one.score, 6),
        "alias": one.alias.text,
        "alias_kind": one.alias.kind,
    }
    if explain:
        data["bits"] = round(one.bits, 6)
        data["evidence"] = evidence_data(one.evidence)
    return data


def as_line(answer: Resolution, style: Styler, *, doubt: float) -> str:
    """A resolution as one line.

    Args:
        answer: The resolution.
        style: What makes text of spans.
        doubt: Score below which a candidate of an ambiguous mention is not worth a word.
    """
    spans: list[Span] = [
        (f"{answer.status:<9}", _STYLES[answer.status]),
        (f"  {answer.score:.3f}  ", "dim"),
        (visible(answer.text) or "(empty)", "bold"),
        (": ", ""),
    ]
    if answer.entity is not None:
        spans += [(visible(answer.entity.name), ""), (f" [{answer.entity.id}]", "dim")]
    elif answer.status is Status.AMBIGUOUS:
        likely = [one for one in answer.candidates if one.score >= doubt] or answer.candidates[:1]
        for number, one in enumerate(likely[:_MOST_NAMED]):
            spans.append((" or " if number else "", ""))
            spans += [(visible(one.entity.name), ""), (f" [{one.entity.id}]", "dim")]
        if len(likely) > _MOST_NAMED:
            spans.append((f" or {len(likely) - _MOST_NAMED} more", ""))
    else:
        spans.append((answer.reason, "dim"))
    spans.append((visible(_doubts(answer.contradictions)), "yellow"))
    return style(spans) + "\n"


def as_block(answer: Resolution, style: Styler) -> str:
    """A resolution with its evidence, over several lines."""
    head, *rest = answer.explain().split("\n")
    spans = [
        (visible(head), _STYLES[answer.status]),
        *(("\n" + visible(line), "") for line in rest),
    ]
    return style(spans) + "\n"


def _doubts(contradictions: Sequence[Evidence]) -> str:
    if not contradictions:
        return ""
    return "; in doubt: " + "; ".join(describe(piece) for piece in contradictions)
