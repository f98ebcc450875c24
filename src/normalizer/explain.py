"""Resolutions and comparisons in words; nothing is decided here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from normalizer.evidence import Evidence, EvidenceKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from normalizer.decide import Candidate
    from normalizer.resolver import Resolution
    from normalizer.scoring import Comparison

__all__ = ["describe", "explain", "explain_comparison"]

_MOST_SHOWN = 3

_WORDS = {
    EvidenceKind.PRIOR: "before the parts are looked at",
    EvidenceKind.EQUAL: "{left} is the same as {right}",
    EvidenceKind.READING: "{left} and {right} can be read as one",
    EvidenceKind.DOUBT: "the other ways to read the two names",
    EvidenceKind.SPACING: "{left} is {right}, divided otherwise",
    EvidenceKind.SPELLING: "{left} and {right} are spellings that sources exchange",
    EvidenceKind.TYPO: "{left} is nearly {right}",
    EvidenceKind.ALIKE: "{left} is like {right}",
    EvidenceKind.EQUIVALENT: "{left} and {right} are forms of one given name",
    EvidenceKind.SINGLE: "no more than one part agrees",
    EvidenceKind.DOUBLET: "{left} and {right} are one given name in neighbouring languages",
    EvidenceKind.INITIAL: "{left} fits {right} by its initial",
    EvidenceKind.ACRONYM: "{left} and {right}: one spells the initials of the other",
    EvidenceKind.ORDER: "the parts stand in another order",
    EvidenceKind.MISSING: "{right} is not in the first name",
    EvidenceKind.EXTRA: "{left} is not in the second name",
    EvidenceKind.CONTRADICTING: "{left} stands against {right}",
    EvidenceKind.SHARED: "what relatives and namesakes share counts less beside a contradiction",
    EvidenceKind.WHOLE: "the whole name is the same",
    EvidenceKind.LISTED: "the tables list this spelling",
    EvidenceKind.PARTIAL: "many may share {right}",
    EvidenceKind.KIND: "asked for: {left}; this is: {right}",
    EvidenceKind.CONTEXT: "the context agrees: {left} / {right}",
    EvidenceKind.CONTEXT_CONTRADICTING: "the context speaks against it: {left} / {right}",
}
_LONE = {
    EvidenceKind.CONTEXT: "the context agrees",
    EvidenceKind.CONTEXT_CONTRADICTING: "the context speaks against it",
}


def describe(evidence: Evidence) -> str:
    """One piece of evidence in words, without its weight.

    >>> describe(Evidence(EvidenceKind.READING, 6.5, "yul", "yeol", "열"))
    'yul and yeol can be read as one (열)'
    """
    template = _WORDS[evidence.kind]
    if not evidence.left and not evidence.right:
        template = _LONE.get(evidence.kind, template)
    words = template.format(left=evidence.left, right=evidence.right)
    return f"{words} ({evidence.note})" if evidence.note else words


def _lines(evidence: Iterable[Evidence], indent: str) -> list[str]:
    return [f"{indent}{piece.bits:+6.1f}  {describe(piece)}" for piece in evidence]


def _candidate(candidate: Candidate) -> list[str]:
    entity = candidate.entity
    kind = f", {entity.kind}" if entity.kind else ""
    head = f"  {entity.name} [{entity.id}{kind}] score {candidate.score:.3f}"
    via = "" if candidate.alias.text == entity.name else f", by its alias {candidate.alias.text!r}"
    return [head + via, *_lines(candidate.evidence, "    ")]


def explain(resolution: Resolution) -> str:
    """A resolution in words: the decision, why, and the evidence for the likeliest entities."""
    meant = f" as {resolution.entity.name} [{resolution.entity.id}]" if resolution.entity else ""
    lines = [f"{resolution.text!r} is {resolution.status}{meant}: {resolution.reason}."]
    lines += [f"  in doubt: {describe(piece)}" for piece in resolution.contradictions]
    if resolution.notes:
        lines.append(f"  noticed: {', '.join(resolution.notes)}")
    for candidate in resolution.candidates[:_MOST_SHOWN]:
        lines += _candidate(candidate)
    left = len(resolution.candidates) - _MOST_SHOWN
    if left > 0:
        lines.append(f"  and {left} less likely")
    if resolution.candidates:
        lines.append("  (weights in bits: +1 doubles the odds; they add up to the score)")
    return "\n".join(lines)


def explain_comparison(comparison: Comparison) -> str:
    """A comparison in words: the score and its evidence."""
    head = f"{comparison.left!r} and {comparison.right!r}: score {comparison.score:.3f}"
    return "\n".join([head, *_lines(comparison.evidence, "  ")])
