"""Resolutions and comparisons in words and pictures; nothing is decided here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from normalizer.evidence import describe
from normalizer.explain.cells import cell, quoted, visible
from normalizer.explain.svg import waterfall_svg
from normalizer.explain.table import rows_of, table
from normalizer.explain.waterfall import waterfall_text
from normalizer.explain.words import likelihood, share

if TYPE_CHECKING:
    from normalizer.decide import Candidate
    from normalizer.resolution import Resolution
    from normalizer.scoring import Comparison

__all__ = [
    "describe",
    "explain",
    "explain_comparison",
    "heading",
    "question",
    "waterfall_svg",
    "waterfall_text",
]

_MOST_SHOWN = 3
_WIDEST_NAME = 80


def heading(resolution: Resolution) -> str:
    """The decision and its reason in one sentence."""
    entity = resolution.entity
    meant = f" as {cell(entity.name, _WIDEST_NAME)} [{visible(entity.id)}]" if entity else ""
    return f"{quoted(resolution.text)} is {resolution.status}{meant}: {visible(resolution.reason)}."


def explain(resolution: Resolution) -> str:
    """A resolution in words: the decision, why, and the evidence for the likeliest entities.

    Each table adds up as it is shown: the weights are rounded to hundredths, down or up, so that
    they make the rounded sum. What a terminal would not show is an escape.

    Raises:
        ArgumentError: A weight is not a finite number.
    """
    lines = [heading(resolution)]
    if resolution.candidates:
        score = resolution.candidates[0].score
        lines.append(
            f"  probability of the likeliest, by itself: {likelihood(score)} ({share(score)})"
        )
    lines += [f"  in doubt: {visible(describe(piece))}" for piece in resolution.contradictions]
    if resolution.notes:
        lines.append(f"  noticed: {visible(', '.join(resolution.notes))}")
    shown = resolution.candidates[:_MOST_SHOWN]
    ends = [_reached(candidate) for candidate in shown]
    for number, candidate in enumerate(shown):
        behind = ends[0] - ends[number] if number else None
        lines.append(f"  {number + 1}. {_title(candidate, behind)}")
        policy = None if number else resolution.policy
        body = table(candidate.evidence, left="mention", right="alias", policy=policy)
        lines += [f"    {line}" for line in body]
    left = len(resolution.candidates) - _MOST_SHOWN
    if left > 0:
        lines.append(f"  and {left} less likely")
    if resolution.candidates:
        lines.append("  (weights in bits: +1 doubles the odds, -1 halves them)")
    return "\n".join(lines)


def _reached(candidate: Candidate) -> float:
    rows = rows_of(candidate.evidence)
    return rows[-1].running if rows else 0.0


def _title(candidate: Candidate, behind: float | None) -> str:
    entity = candidate.entity
    kind = f", {entity.kind}" if entity.kind else ""
    alias = candidate.alias.text
    via = "" if alias == entity.name else f", by its alias {quoted(alias)}"
    name = f"{cell(entity.name, _WIDEST_NAME)} [{visible(entity.id)}{kind}]{via}"
    shown = f"{name}: {likelihood(candidate.score)} ({share(candidate.score)})"
    if behind is None:
        return shown
    where = "behind" if behind >= 0 else "ahead of"
    return f"{shown}, {abs(behind):.2f} bits {where} the first"


def question(comparison: Comparison) -> str:
    """What a comparison asks, and its answer in words."""
    words = likelihood(comparison.score).capitalize()
    names = f"{quoted(comparison.left)} and {quoted(comparison.right)}"
    return f"Do {names} mean the same? {words} ({share(comparison.score)})."


def explain_comparison(comparison: Comparison) -> str:
    """A comparison in words: the answer and its evidence, which adds up as it is shown.

    Raises:
        ArgumentError: A weight is not a finite number.
    """
    return "\n".join([question(comparison), *table(comparison.evidence)])
