"""Resolutions as text, JSON and CSV."""

from __future__ import annotations

from typing import TYPE_CHECKING

from normalizer.cli.inputs import CommandError
from normalizer.cli.outputs import csv_row, json_line, visible
from normalizer.cli.pictures import picture
from normalizer.cli.terminal import weighed
from normalizer.decide import BALANCED, Status
from normalizer.explain import describe, heading

if TYPE_CHECKING:
    from collections.abc import Sequence

    from normalizer.cli.terminal import Span, Styler
    from normalizer.evidence import Evidence
    from normalizer.resolution import Resolution

__all__ = ["COLUMNS", "as_block", "as_csv", "as_json", "as_line", "as_picture"]

COLUMNS = ("mention", "status", "entity", "name", "kind", "score", "reason", "candidates")
"""Columns of the CSV, which stay as they are; new ones would come after the last."""

_STYLES = {Status.RESOLVED: "bold green", Status.AMBIGUOUS: "bold yellow", Status.NIL: "dim"}
_MOST_NAMED = 3


def as_csv(answer: Resolution, *, mention: bool = True) -> str:
    """A resolution as a record with `COLUMNS`, or without the first of them."""
    entity = answer.entity
    cells = [
        answer.text,
        answer.status,
        entity.id if entity else "",
        entity.name if entity else "",
        entity.kind or "" if entity else "",
        f"{answer.score:.6f}",
        answer.reason + _doubts(answer.contradictions),
        " ".join(f"{one.entity.id}:{one.score:.6f}" for one in answer.candidates),
    ]
    return csv_row(cells if mention else cells[1:])


def as_json(answer: Resolution, *, explain: bool) -> str:
    """A resolution as a line of JSON, with the evidence when it is to be explained."""
    return json_line(answer.as_dict(evidence=explain))


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
    spans: list[Span] = [(head, _STYLES[answer.status])]
    for line in rest:
        spans += [("\n", ""), *weighed(line)]
    return style(spans) + "\n"


def as_picture(answer: Resolution, form: str, *, columns: int) -> str:
    """How the evidence for the likeliest entity adds up, as a picture.

    Args:
        answer: The resolution.
        form: One of `normalizer.cli.pictures.PICTURES`.
        columns: Width of the terminal.

    Raises:
        CommandError: There is no candidate, and the form has no other way to say so.
    """
    policy = answer.policy or BALANCED
    if not answer.candidates:
        if form == "svg":
            raise CommandError(f"no entity is near enough to be drawn: {heading(answer)}")
        return f"{heading(answer)}\n"
    best = answer.candidates[0]
    return picture(
        best.evidence,
        form,
        title=heading(answer),
        names=(answer.text, best.alias.text),
        policy=policy,
        columns=columns,
    )


def _doubts(contradictions: Sequence[Evidence]) -> str:
    if not contradictions:
        return ""
    return "; in doubt: " + "; ".join(describe(piece) for piece in contradictions)
